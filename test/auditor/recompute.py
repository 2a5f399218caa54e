"""Recomputes what `touchstone score` says from the raw files, by the page of methods and nothing but Python's own library.

    python3 recompute.py FOLDER OUT [WRONG]

Prints the differences as a JSON list. WRONG takes one decision the other way: then there must be differences, or the data
do not tell the two apart.
"""
import csv
import json
import math
import sys
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from statistics import median

FOLDER, OUT = sys.argv[1:3]
WRONG = sys.argv[3] if len(sys.argv) > 3 else None
differences = []


def differ(what, said, own):
    differences.append({"what": what, "said": said, "own": own})


def same(what, said, own):
    """Equal to 1e-9, missing where missing."""
    if said is None or own is None:
        if said is not own:
            differ(what, said, own)
    elif isinstance(own, (bool, str)):
        if said != own:
            differ(what, said, own)
    elif abs(said - own) > 1e-9 * max(1, abs(own)):
        differ(what, said, own)


def raw(name):
    with open(f"{FOLDER}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def made(name):
    with open(f"{OUT}/{name}.csv", newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def cell(text):
    return None if text == "" else {"true": True, "false": False}.get(text, text)


def figure(text):
    return None if text == "" else float(text)


# One answer ---------------------------------------------------------------------------------------------------------

NA = "na"


def number(text, low, high, whole=False, na=False):
    """The number, NA, or None for what is unanswered or cannot be used."""
    if na and text == NA:
        return NA
    try:
        value = float(text)
    except ValueError:
        return 0.0 if WRONG == "unanswered is zero" and text == "" else None
    return value if low <= value <= high and not (whole and value != int(value)) else None


def value(answer):
    return None if answer == NA else answer


# Three values -------------------------------------------------------------------------------------------------------


def at_least(left, right):
    if left is None and WRONG == "a comparison with nothing is false":
        return False
    return None if left is None else left >= right


def both(left, right):
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def either(left, right):
    if left is True or right is True:
        return True
    return None if left is None or right is None else False


def negated(condition):
    return None if condition is None else not condition


def one_or_none(condition):
    return None if condition is None else 1.0 if condition else 0.0


# Within a row -------------------------------------------------------------------------------------------------------


def known(values):
    return [each for each in values if each is not None]


def mean(values, needing=1):
    there = known(values)
    return sum(there) / len(there) if len(there) >= max(needing, 1) else None


def rescale(x, low, high, to_low, to_high):
    if x is None:
        return None
    if WRONG == "x over max":
        return x / high * to_high
    return (x - low) / (high - low) * (to_high - to_low) + to_low


def weighted(parts, needing=1):
    """The value, and the share of the weights that it rests upon."""
    there = [(x, w) for x, w in parts if x is not None]
    if len(there) < needing:
        return None, None
    total = sum(w for _, w in parts) if WRONG == "weights are not spread" else sum(w for _, w in there)
    return sum(x * w for x, w in there) / total, sum(w for _, w in there) / sum(w for _, w in parts)


def cents(spent):
    """A fourth of what was spent to two places; half a cent often lies between."""
    how = ROUND_HALF_EVEN if WRONG == "half to even" else ROUND_HALF_UP
    return None if spent is None else float((Decimal(str(spent)) / 4).quantize(Decimal("0.01"), how))


# Over rows ----------------------------------------------------------------------------------------------------------


def sample(rows, of, where=lambda row: True):
    """Values with their weights, of rows where the condition is true and the value known."""
    found = [(of(row), row.get("weight", 1.0)) for row in rows if where(row) is True]
    return [(x, w) for x, w in found if x is not None and w != 0]


def mean_of(pairs):
    return sum(x * w for x, w in pairs) / sum(w for _, w in pairs) if pairs else None


def effective(pairs):
    return sum(w for _, w in pairs) ** 2 / sum(w * w for _, w in pairs) if pairs else 0


def deviation(pairs):
    size, centre = effective(pairs), mean_of(pairs)
    if len(pairs) < 2 or size - 1 < 1e-12:
        return None
    variance = sum(w * (x - centre) ** 2 for x, w in pairs) / sum(w for _, w in pairs)
    return math.sqrt(variance if WRONG == "variance over n" else variance * size / (size - 1))


def percentile(pairs, p):
    values = sorted(x for x, _ in pairs)
    if not values:
        return None
    at = p * (len(values) - 1)
    low = int(at)
    if WRONG == "the nearest rank":
        return values[min(len(values) - 1, max(0, math.ceil(p * len(values)) - 1))]
    return values[low] + (at - low) * (values[min(low + 1, len(values) - 1)] - values[low])


def share_of(pairs, condition):
    return mean_of([(1.0 if condition(x) else 0.0, w) for x, w in pairs])


def top(pairs, k, low, high, reversed_scale=False):
    if reversed_scale and WRONG != "top is the high end":
        return share_of(pairs, lambda x: x < low + k)
    return share_of(pairs, lambda x: x > high - k)


def promoters(pairs):
    passive = 7 if WRONG == "eight promotes" else 8
    share = mean_of([(1.0 if x > passive else -1.0 if x <= 6 else 0.0, w) for x, w in pairs])
    return None if share is None else 100 * share


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


# Everything ---------------------------------------------------------------------------------------------------------

visits = [visit(row) for row in raw("visits")]
panel = [panelist(row) for row in raw("panel")]
audits = [audit(row) for row in raw("audits")]
cases = [case(row) for row in raw("cases")]


def quarter(day):
    return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"


def last_day(period):
    year, month = int(period[:4]), int(period[6]) * 3
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def measures_of(visits, panel, cases, period=None):
    """Value and unweighted n of each measure over the rows, before what compares periods."""
    of = lambda name: lambda row: row[name]
    S = lambda name, where=lambda row: True: sample(visits, of(name), where)
    W = lambda name: sample(panel, of(name))
    found = {}

    def put(name, value, pairs):
        found[name] = (value, len(pairs), effective(pairs))

    put("Hundred", mean_of(S("hundred")), S("hundred"))
    put("Spread", deviation(S("two")), S("two"))
    put("TopEase", top(S("Ease"), 2, 1, 7), S("Ease"))
    put("Top3Ease", top(S("Ease"), 3, 1, 7), S("Ease"))
    put("TopPain", top(S("Pain"), 2, 1, 5, True), S("Pain"))
    put("BottomPain", share_of(S("Pain"), lambda x: x > 3), S("Pain"))
    put("TopRude", top(S("R"), 2, 1, 5), S("R"))
    put("Promoters", promoters(S("Recommend")), S("Recommend"))
    put("MedianWait", median(x for x, _ in S("Wait")) if S("Wait") else None, S("Wait"))
    put("P90Wait", percentile(S("Wait"), 0.9), S("Wait"))
    put("P37Wait", percentile(S("Wait"), 0.37), S("Wait"))
    # A row whose condition is missing leaves numerator and denominator.
    left_in = (lambda row: at_least(row["B"], 3) is not False) if WRONG == "a missing where lets in" else lambda row: at_least(row["B"], 3)
    soon = S("Wait", lambda row: True if left_in(row) is None else left_in(row)) if WRONG == "a missing where lets in" else S("Wait", left_in)
    put("Soon", share_of(soon, lambda x: x <= 20), soon)
    put("Gap", mean_of(S("P.gap")), S("P.gap"))
    put("ImportanceGap", mean_of(S("I.gap")), S("I.gap"))
    put("Rows", float(len(visits)), [(1, 1.0)] * len(visits))
    put("Known", float(len(S("Advice"))), S("Advice"))
    put("Many", mean_of(S("C")) if len(S("C")) >= 45 else None, S("C"))
    put("Broken", mean_of(S("B")), S("B"))
    put("Bridged", mean_of(S("C")), S("C"))
    put("Weighted", mean_of(W("Q")), W("Q"))
    put("WeightedTop", top(W("Q"), 2, 1, 5), W("Q"))
    put("WeightedPromoters", promoters(W("Recommend")), W("Recommend"))
    everybody = [(1.0, row["weight"]) for row in panel if row["weight"] != 0]
    put("WeightedRows", sum((w for _, w in everybody), 0.0), everybody)
    put("WeightedSpread", deviation(W("Q")), W("Q"))
    hundred, satisfied = found["Hundred"], found["Weighted"]
    combined = None if hundred[0] is None or satisfied[0] is None else 0.6 * hundred[0] + 0.4 * rescale(satisfied[0], 1, 5, 0, 100)
    if WRONG == "an index makes do" and combined is None:
        combined = hundred[0]
    found["Combined"] = (combined, *min((hundred[1:], satisfied[1:]), key=lambda basis: basis[0]))
    begun = [row for row in cases if period is None or quarter(row["day"]) <= period]
    end = None if period is None else datetime.combine(last_day(period), time(23, 59, 59)).timestamp()
    still = [row for row in begun if row["closed"] is None or (end is not None and row["closed"].replace(tzinfo=None).timestamp() > end)]
    found["Backlog"] = (float(len(still)), len(begun), len(begun))
    return found


def check(what, said, own):
    value, n, effective_n = own
    same(f"{what} value", said["value"], value)
    same(f"{what} n", said.get("n"), n)
    same(f"{what} effective n", said.get("effectiveN", said.get("n")), effective_n)


with open(f"{OUT}/measures.json", encoding="utf-8") as file:
    report = json.load(file)
said = {one["name"]: one for one in report["measures"]}

overall = measures_of(visits, panel, cases)
for name, own in overall.items():
    check(f"{name} over all", said[name]["all"], own)

periods = sorted({quarter(row["day"]) for row in visits + panel})
by_period = {
    period: measures_of([r for r in visits if quarter(r["day"]) == period], [r for r in panel if quarter(r["day"]) == period], cases, period)
    for period in periods
}  # fmt: skip
for name in overall:
    shown = {one["period"]: one for one in said[name]["periods"]}
    for period in periods:
        value, n, _ = by_period[period][name]
        if name == "Backlog":
            continue
        if period in shown:
            check(f"{name} in {period}", shown[period], by_period[period][name])
        elif value is not None:
            differ(f"{name} in {period}", None, value)
for one in said["Backlog"]["periods"]:
    if one["period"] in by_period:
        same(f"Backlog in {one['period']}", one["value"], by_period[one["period"]]["Backlog"][0])

# Periods beside each other ------------------------------------------------------------------------------------------

BREAK = "2026-Q3"


def before(period):
    year, number = int(period[:4]), int(period[6])
    return f"{year - 1}-Q4" if number == 1 else f"{year}-Q{number - 1}"


def comparable(name, then, now):
    """What an earlier figure is multiplied by, or None where the two must not be compared."""
    if not then < BREAK <= now or name not in ("Broken", "Bridged"):
        return 1.0
    if name == "Bridged":
        return 1.0 if WRONG == "a bridge is not crossed" else 1.25
    return 1.0 if WRONG == "a break is overlooked" else None


def earlier(name, then, now):
    figure = by_period.get(then, {}).get(name, (None,))[0]
    factor = comparable(name, then, now)
    return None if figure is None or factor is None else figure * factor


for name, of in (("BrokenGrowth", "Broken"), ("BridgedGrowth", "Bridged"), ("HundredGrowth", "Hundred")):
    for one in said[name]["periods"]:
        old, now = earlier(of, before(one["period"]), one["period"]), by_period[one["period"]][of][0]
        same(f"{name} in {one['period']}", one["value"], None if old is None or now is None else now / old - 1)
for name in ("Hundred", "Promoters", "Broken", "Bridged"):
    last = said[name]["periods"][-1]["period"]
    for one in said[name]["comparisons"]:
        then = {"previous": said[name]["periods"][-2]["period"], "lastYear": f"{int(last[:4]) - 1}{last[4:]}"}.get(one["with"])
        if then is None:
            continue
        old = earlier(name, then, last)
        same(f"{name} {one['with']}", one["figure"]["value"], old)
        same(f"{name} change since {one['with']}", one.get("change"), None if old is None else by_period[last][name][0] - old)
    if name == "Hundred":
        seniors = [row for row in visits if quarter(row["day"]) == last and senior(row)]
        own = mean_of(sample(seniors, lambda row: row["hundred"]))
        same("Hundred of seniors", next(one for one in said[name]["comparisons"] if one["with"] == "Senior")["figure"]["value"], own)
if not any(one.get("from") == BREAK for one in said["Broken"].get("breaks", [])):
    differ("Broken says where its series breaks", None, BREAK)

# What is not there, audits, cases -----------------------------------------------------------------------------------

for name in ("Absent", "AbsentIndex"):
    if said[name]["computed"] or said[name]["all"]["value"] is not None or "Never" not in said[name]["all"]["reason"]:
        differ(f"{name} is not computed, and says why", said[name]["all"], None)
totals = [row["total"] for row in audits]
same("Points over all", said["Points"]["all"]["value"], mean(totals))
for one in said["Points"]["periods"]:
    same(f"Points in {one['period']}", one["value"], mean([row["total"] for row in audits if row["day"].startswith(one["period"])]))
same("Clock", said["Clock"]["all"]["value"], mean([row["clock"] for row in cases]))
same("Working", said["Working"]["all"]["value"], mean([row["working"] for row in cases]))
same("Expensive", said["Expensive"]["all"]["value"], float(sum(row["Level"] == "High" for row in cases)))
same("Resting", said["Resting"]["all"]["value"], float(sum(row["Level"] == "Rest" for row in cases)))

# Row by row ---------------------------------------------------------------------------------------------------------

NUMBERS = [
    "P.gap", "I.gap", "A", "R", "Advice", "Last", "hundred", "two", "most", "prorated", "index", "index.answered", "twice", "twice.answered",
    "each", "cents", "both", "either", "neither",
]  # fmt: skip
for at, (scored, own) in enumerate(zip(made("Visit.scored"), visits, strict=True)):
    for name in NUMBERS:
        same(f"Visit row {at + 2} {name}", figure(scored[name]), own[name])
    same(f"Visit row {at + 2} Praise", cell(scored["Praise"]), own["Praise"])
    same(f"Visit row {at + 2} Used", cell(scored["Used"]), None if own["Used"] is None else ";".join(own["Used"]))
for at, (scored, own) in enumerate(zip(made("Audit.scored"), audits, strict=True)):
    for name in ("failed", "criticals"):
        same(f"Audit row {at + 2} {name}", figure(scored[name]), own[name])
    same(f"Audit row {at + 2} total", figure(scored["total"]), own["total"])
    same(f"Audit row {at + 2} pass", cell(scored["pass"]), own["pass"])
    # All points are exactly as many as declared, to the last digit.
    if own["total"] == 117.58:
        same(f"Audit row {at + 2} total as text", scored["total"], "117.58")
if not any(row["total"] == 117.58 for row in audits):
    differ("an audit reaches all points", None, 117.58)
for at, (scored, own) in enumerate(zip(made("Case.scored"), cases, strict=True)):
    same(f"Case row {at + 2} Level", cell(scored["Level"]), own["Level"])
ranks = bands(cases)
for scored in made("Case.ranked"):
    key = cases[int(scored["row"]) - 2]["key"]
    same(f"Rank of {key}", cell(scored["Rank"]), ranks.get(key))

# What is counted and reported ---------------------------------------------------------------------------------------

counted = {(row["table"], row["column"], row["state"]): int(row["rows"]) for row in made("answers")}
for key, rows in states.items():
    same(f"{' '.join(key)} counted", counted.get(key), rows)
for name in ("index", "twice"):
    spread = sum(row[f"{name}.answered"] is not None and row[f"{name}.answered"] < 1 for row in visits)
    same(f"rows in which the weights of {name} are spread", counted.get(("Visit", name, "partial")), spread)
problems = {}
for row in made("problems"):
    problems.setdefault((row["table"], row["kind"]), set()).add((int(row["row"]) if row["row"] else None, row["column"]))
reported = problems.get(("Visit", "not-asked"), set())
own = {(at + 2, name) for at, row in enumerate(visits) for name in row["notAsked"]}
if WRONG == "hidden answers are not reported":
    own = set()
if reported != own:
    differ("answers to questions that were not asked", sorted(reported - own)[:5], sorted(own - reported)[:5])
if problems.get(("Visit", "division-by-zero"), set()) != {(at + 2, "each") for at, row in enumerate(visits) if row["zero"]}:
    differ("divisions by zero", len(problems.get(("Visit", "division-by-zero"), ())), sum(row["zero"] for row in visits))
if problems.get(("Visit", "bad-cell"), set()) != {(12, "B"), (13, "B"), (15, "Recommend")}:
    differ("cells that cannot be used", sorted(problems.get(("Visit", "bad-cell"), ())), None)
if problems.get(("Visit", "unknown-key"), set()) != {(14, "Customer")}:
    differ("customers whom nobody knows", sorted(problems.get(("Visit", "unknown-key"), ())), None)

# Groups -------------------------------------------------------------------------------------------------------------

MINIMUM = 5 if WRONG == "five are enough" else 10


def wave(day):
    """The declared wave of the survey, elsewhere the quarter."""
    return "Spring" if quarter(day) == "2026-Q2" and WRONG != "declared waves are overlooked" else quarter(day)


def members(word):
    found = {}
    for row in visits:
        customer = row["customer"]
        names = {
            "branch": [row["site"]],
            "wave": [wave(row["day"])],
            "grade": [customer["grade"]] if customer and customer["grade"] else [],
            "segment": [name for name, holds in (("Senior", senior(row)), ("Gold", customer is not None and customer["grade"] == "gold")) if holds],
        }[word]
        for name in names:
            found.setdefault(name, []).append(row)
    return found


if "groups" in report:
    [word] = report["groups"]["by"]
    own = members(word)
    # Each table has waves of its own: those of the audits are months.
    group_of = {
        "branch": lambda row: row.get("site"),
        "wave": lambda row: row["day"][:7] if row in audits else quarter(row["day"]),
    }.get(word, lambda row: None)
    other = [row for row in panel + audits if group_of(row) is not None]
    shown = {group["values"][0]: group for group in report["groups"]["groups"]}
    hidden = 0
    for name, group in shown.items():
        rows = own.get(name, [])
        more = [row for row in other if group_of(row) == name]
        everybody = len(rows) + len(more)
        same(f"rows of {name}", group["rows"], everybody)
        hidden += group["hidden"]
        if group["hidden"]:
            if everybody >= MINIMUM and not group.get("protects"):
                differ(f"{name} is hidden", everybody, None)
            if group["measures"]:
                differ(f"{name} is hidden and tells nothing", group["measures"], None)
            continue
        if everybody < MINIMUM:
            differ(f"{name} is shown", everybody, None)
        expected = measures_of(rows, [row for row in more if row in panel], [])
        for measure in group["measures"]:
            if measure["name"] not in expected or measure["name"] in ("Combined", "Backlog"):
                continue
            value, n, effective_n = expected[measure["name"]]
            if "n" in measure["all"]:
                check(f"{measure['name']} of {name}", measure["all"], (value, n, effective_n))
                if n < MINIMUM:
                    differ(f"{measure['name']} of {name} rests upon {n}", measure["all"], None)
            elif measure["all"]["value"] is not None:
                differ(f"{measure['name']} of {name} has no n", measure["all"], None)
    if set(shown) != set(own) | {group_of(row) for row in other}:
        differ(f"groups by {word}", sorted(shown), sorted(own))
    # One hidden group alone would be the total less the others.
    if hidden == 1 and word != "segment":
        differ(f"one group alone is hidden by {word}", hidden, 2)

print(json.dumps(differences[:40], indent=1))
