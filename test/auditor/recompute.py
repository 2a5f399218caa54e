"""Recomputes what `touchstone score` says from the raw files, by the page of methods and nothing but Python's own library.

    python3 recompute.py FOLDER OUT [WRONG]

Prints the differences as a JSON list.
"""
import csv
import json
import sys
from datetime import date, datetime, time, timedelta
from statistics import median

from methods import WRONG, at_least, deviation, effective, mean, mean_of, percentile, promoters, rescale, sample, share_of, top
from rows import audit, bands, case, panelist, raw, senior, states, visit

OUT = sys.argv[2]
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


def made(name):
    with open(f"{OUT}/{name}.csv", newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def cell(text):
    return None if text == "" else {"true": True, "false": False}.get(text, text)


def figure(text):
    return None if text == "" else float(text)


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
