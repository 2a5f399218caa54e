"""The rows of the auditor's programme, each computed from its raw cells."""
import csv
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from methods import NA, WRONG, at_least, both, cents, either, known, mean, negated, number, one_or_none, rescale, value, weighted

FOLDER = sys.argv[1]


def raw(name):
    with open(f"{FOLDER}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# The surveys --------------------------------------------------------------------------------------------------------

customers = {row["id"]: row for row in raw("customers")}
states = {}


def count_state(table, column, state):
    key = (table, column, state)
    states[key] = states.get(key, 0) + 1


def visit(row):
    item = lambda name, high=5, **more: number(row[name], more.pop("low", 1), high, whole=True, **more)
    answers = {name: item(name) for name in ("P.expected", "P.perceived", "I.importance", "I.performance", "B", "C", "R", "Pain", "Advice", "Last")}
    answers |= {
        "A": item("A", na=True),
        "Ease": item("Ease", 7),
        "Recommend": item("Recommend", 10, low=0),
        "Wait": number(row["Wait"], 0, 120),
        "Spent": number(row["Spent"], 0, 1000),
        "Parts": number(row["Parts"], 0, 10, whole=True),
        "Age": number(row["Age"], 0, 120),
        "Used": row["Used"].split(";") if row["Used"] else None,
        "Praise": {"1": True, "0": False}.get(row["Praise"]),
    }
    a = value(answers["A"])
    # A condition that is missing hides; a respondent whose age is not known goes on.
    asked = {
        "Advice": answers["Used"] is not None and "Counter" in answers["Used"],
        "Praise": at_least(a, 4) is True,
        "Last": not (answers["Age"] is not None and answers["Age"] < 15),
    }
    not_asked = []
    for name, answer in list(answers.items()):
        if not asked.get(name, True):
            count_state("Visit", name, "notAsked")
            if answer is not None:
                not_asked.append(name)
            if WRONG != "hidden answers count":
                answers[name] = None
        else:
            count_state("Visit", name, "notApplicable" if answer == NA else "unanswered" if answer is None else "answered")
    A, B, C, R, advice = a, *(answers[name] for name in ("B", "C", "R", "Advice"))
    turned = None if R is None else 6 - R
    difference = lambda left, right: None if answers[left] is None or answers[right] is None else answers[left] - answers[right]
    applicable = 4 - (answers["A"] == NA) - (not asked["Advice"])
    there = known([A, B, C, advice])
    needed = 1 if WRONG == "one answer is enough" else 2
    index, index_answered = weighted([(A, 50), (B, 30), (advice, 20)])
    twice, twice_answered = weighted([(index, 60), (turned, 40)], needing=2)
    spent, parts = answers["Spent"], answers["Parts"]
    divided = spent is not None and parts is not None
    sign = -1 if WRONG == "expectation less perception" else 1
    gap = difference("P.perceived", "P.expected")
    own = {
        "P.gap": None if gap is None else sign * gap,
        "I.gap": difference("I.importance", "I.performance"),
        "A": A,
        "R": turned,
        "Advice": advice,
        "Praise": answers["Praise"],
        "Last": answers["Last"],
        "hundred": rescale(mean([A, B, C], needed), 1, 5, 0, 100),
        "two": mean([A, B, C], needed),
        "most": sum(there) / len(there) if there and len(there) >= 0.75 * applicable else None,
        "prorated": None if len(there) < 3 else sum(there) if WRONG == "no proration" else sum(there) / len(there) * applicable,
        "index": index,
        "index.answered": index_answered,
        "twice": twice,
        "twice.answered": twice_answered,
        "each": (0.0 if WRONG == "divided by zero is zero" else None) if divided and parts == 0 else spent / parts if divided else None,
        "cents": cents(spent),
        "both": one_or_none(both(at_least(A, 4), at_least(B, 4))),
        "either": one_or_none(either(at_least(A, 4), at_least(B, 4))),
        "neither": one_or_none(negated(at_least(A, 4))),
    }
    zero = divided and parts == 0
    return answers | own | {
        "day": row["answered"], "site": row["site"], "customer": customers.get(row["Customer"]), "notAsked": not_asked, "zero": zero,
    }  # fmt: skip


def senior(row):
    customer = row["customer"]
    return customer is not None and customer["born"] != "" and int(row["day"][:4]) - int(customer["born"]) >= 65


def panelist(row):
    weight = 1.0 if row["weight"] == "" or WRONG == "weights do not count" else float(row["weight"])
    own = {"Q": number(row["Q"], 1, 5, whole=True), "Recommend": number(row["Recommend"], 0, 10, whole=True)}
    for name, answer in own.items():
        count_state("Panel", name, "unanswered" if answer is None else "answered")
    return own | {"day": row["answered"], "weight": weight}


# The checklist, in decimals -----------------------------------------------------------------------------------------


def audit(row):
    D = Decimal
    met = lambda name: {"1": True, "0": False}.get(row[name])
    seats = number(row["Seats"], 1, 5, whole=True)
    queue = number(row["Queue"], 0, 30, na=True)
    words = {"Good": D("28.95"), "Fair": D("9.65"), "Poor": D(0)}.get(row["Words"])
    gained = lambda name, worth: None if met(name) is None else D(worth) if met(name) else D(0)
    lines = {
        "Signs": (D("21.1"), gained("Signs", "21.1")),
        "Seats": (D("30.15"), None if seats is None else (D(int(seats)) - 1) / 4 * D("30.15")),
        "Greets": (D("0.1"), gained("Greets", "0.1")),
        "Thanks": (D("0.2"), gained("Thanks", "0.2")),
        "Words": (D("28.95"), words),
    }
    if queue != NA or WRONG == "not applicable is not met":
        lines["Queue"] = (D("37.08"), D(0) if queue == NA else None if queue is None else (30 - D(int(queue))) / 30 * D("37.08"))
    applicable = sum(worth for worth, _ in lines.values())
    there = [(worth, got) for worth, got in lines.values() if got is not None]
    answered = sum(worth for worth, _ in there)
    total = None
    if there and answered >= D("0.6") * applicable:
        total = float(sum(got for _, got in there) / answered * D("117.58") + (D("2.5") if met("Flowers") else D(0)))
    checks = [met("Signs"), met("Greets"), met("Thanks")]
    criticals = None if met("Signs") is None else 0.0 if met("Signs") else 1.0
    states_of = {name: met(name) for name in ("Signs", "Greets", "Thanks", "Flowers")} | {"Seats": seats, "Queue": queue, "Words": words}
    for name, answer in states_of.items():
        count_state("Audit", name, "notApplicable" if answer == NA else "unanswered" if answer is None else "answered")
    return {
        "day": row["answered"], "site": row["site"], "total": total, "criticals": criticals,
        "failed": None if None in checks else float(checks.count(False)),
        "pass": both(at_least(total, 80), None if criticals is None else criticals == 0),
    }  # fmt: skip


# Cases --------------------------------------------------------------------------------------------------------------

HOLIDAYS = {date(2026, 5, 5)}


def open_seconds(start, end):
    """Seconds of the working calendar between two moments, by the clock of the first."""
    end, seconds, day = end.astimezone(start.tzinfo), 0.0, start.date()
    while day <= end.date():
        if day.weekday() < 5 and day not in HOLIDAYS:
            opens, closes = (datetime.combine(day, time(hour), start.tzinfo) for hour in (9, 17))
            seconds += max(0.0, (min(end, closes) - max(start, opens)).total_seconds())
        day += timedelta(days=1)
    return seconds


def case(row):
    opened = datetime.fromisoformat(row["opened"])
    closed = datetime.fromisoformat(row["closed"]) if row["closed"] else None
    if closed and WRONG == "zones do not count":
        closed = closed.replace(tzinfo=opened.tzinfo)
    cost, days = (float(row[name]) if row[name] else None for name in ("cost", "days"))
    dear, slow = at_least(cost, 100.0001), at_least(days, 10.0001)
    if dear is None or (dear is False and slow is None):
        level = "Rest" if WRONG == "otherwise takes what is missing" else None
    else:
        level = "High" if dear else "Slow" if slow else "Rest"
    clock = (closed - opened).total_seconds() if closed else None
    working = open_seconds(opened, closed) if closed else None
    return {
        "day": row["opened"][:10], "key": row["id"], "opened": opened, "closed": closed, "cost": cost, "Level": level,
        "clock": clock, "working": clock if WRONG == "days have no calendar" else working,
    }  # fmt: skip


def bands(rows):
    """20, 70 and 10 per cent of the ranked rows, by largest remainder; of equal remainders the band declared first."""
    ranked = sorted((row for row in rows if row["cost"] is not None), key=lambda row: -row["cost"])
    n = len(ranked)
    shares = [("Top", 20), ("Middle", 70), ("Low", 10)]
    sizes = {name: n * share // 100 for name, share in shares}
    rest = n - sum(sizes.values())
    for name, share in sorted(shares, key=lambda one: -(n * one[1] % 100))[:rest]:
        sizes[name] += 1
    limits, found = [], {}
    upto = 0
    for name, _ in shares:
        upto += sizes[name]
        limits.append((upto, name))
    for row in ranked:
        # Rows with equal values share the better rank.
        rank = next(at for at, other in enumerate(ranked) if other["cost"] == row["cost"])
        found[row["key"]] = next(name for limit, name in limits if rank < limit)
    return found
