"""Figures of the post office's third quarter, computed from its files by nothing but Python's own library."""
import csv
import json
import math
import statistics
import sys

FOLDER = sys.argv[1]


def rows(name):
    with open(f"{FOLDER}/{name}", newline="", encoding="utf-8-sig") as file:
        return [row for row in csv.DictReader(file) if "2026-07-01" <= row["answered"][:10] <= "2026-09-30"]


def number(row, column):
    text = row[column]
    return None if text in ("", "na") else float(text)


survey = rows("responses.csv")


def column(name):
    return [value for row in survey if (value := number(row, name)) is not None]


def wilson(x, n, z=statistics.NormalDist().inv_cdf(0.975)):
    p = x / n
    middle, scale = p + z * z / (2 * n), 1 + z * z / n
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return [(middle - half) / scale, (middle + half) / scale]


def of_hundred(row, columns):
    values = [(value - 1) / 4 * 100 for name in columns if (value := number(row, name)) is not None]
    return statistics.fmean(values) if values else None


def alpha(columns):
    complete = [values for row in survey if None not in (values := [number(row, name) for name in columns])]
    k = len(columns)
    items = sum(statistics.variance([values[i] for values in complete]) for i in range(k))
    return k / (k - 1) * (1 - items / statistics.variance([sum(values) for values in complete])), len(complete)


def gap(pairs):
    found = []
    for row in survey:
        own = [p - e for pair in pairs if (e := number(row, f"{pair}.expected")) is not None and (p := number(row, f"{pair}.perceived")) is not None]
        if own:
            found.append(statistics.fmean(own))
    return found


DIMENSIONS = {
    "Tangibles": ["T2", "T4"],
    "Reliability": ["R1", "R3"],
    "Responsiveness": ["S1", "S3"],
    "Assurance": ["A2", "A3"],
    "Empathy": ["E3", "E5"],
}

def declared_gap():
    """The declared gap: each response's mean gap, where at least half of the questions that apply have one."""
    found = []
    for row in survey:
        pairs = [pair for own in DIMENSIONS.values() for pair in own]
        applicable = [pair for pair in pairs if "na" not in (row[f"{pair}.expected"], row[f"{pair}.perceived"])]
        own = [p - e for pair in applicable if (e := number(row, f"{pair}.expected")) is not None and (p := number(row, f"{pair}.perceived")) is not None]
        if own and len(own) >= len(applicable) / 2:
            found.append(statistics.fmean(own))
    return found


promote = column("Promote")
promoters, detractors = sum(x >= 9 for x in promote) / len(promote), sum(x <= 6 for x in promote) / len(promote)
m1 = column("M1")
both = [(a, b) for row in survey if (a := of_hundred(row, ["Overall", "Expected", "Ideal"])) is not None and (b := of_hundred(row, ["M1", "F2", "V1"])) is not None]
speed = [value for row in survey if (value := of_hundred(row, ["M1", "F2", "V1"])) is not None]
mail_alpha, mail_n = alpha(["M1", "M2", "M3", "M4", "M5", "M6"])
declared = declared_gap()
visits = rows("data/Monitoring.csv")
c1 = [value for row in visits if (value := number(row, "C1")) is not None]

print(
    json.dumps(
        {
            "responses": len(survey),
            "nps": {"value": 100 * (promoters - detractors), "n": len(promote), "error": 100 * math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / len(promote))},
            "m1": {"mean": statistics.fmean(m1), "n": len(m1), "top": sum(x >= 4 for x in m1) / len(m1), "wilson": wilson(sum(x >= 4 for x in m1), len(m1)), "counts": [m1.count(float(point)) for point in range(1, 6)]},
            "speed": {"mean": statistics.fmean(speed), "n": len(speed), "error": statistics.stdev(speed) / math.sqrt(len(speed))},
            "importance": {"value": statistics.correlation([a for a, _ in both], [b for _, b in both]), "n": len(both)},
            "alpha": {"value": mail_alpha, "n": mail_n},
            "gaps": {name: {"value": statistics.fmean(gap(pairs)), "n": len(gap(pairs))} for name, pairs in DIMENSIONS.items()},
            "overall": statistics.fmean(statistics.fmean(gap(pairs)) for pairs in DIMENSIONS.values()),
            "declared": {"value": statistics.fmean(declared), "n": len(declared), "error": statistics.stdev(declared) / math.sqrt(len(declared))},
            "c1": {"share": statistics.fmean(c1), "n": len(c1), "wilson": wilson(sum(c1), len(c1))},
        }
    )
)
