"""Raw data for the auditor's programme: every state that an answer can have, at random but the same each time."""
import csv
import random
import sys
from datetime import datetime, timedelta, timezone

FOLDER = sys.argv[1]
chance = random.Random(20260301)


def write(name, head, rows):
    with open(f"{FOLDER}/{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)


def maybe(share, value, otherwise=""):
    return otherwise if chance.random() < share else value


def five():
    return chance.randint(1, 5)


customers = [
    [f"C{n}", maybe(0.15, chance.randint(1930, 2005)), maybe(0.1, chance.choice(["gold", "silver", "silver", "plain"]))] for n in range(1, 81)
]
write("customers", ["id", "born", "grade"], customers)

VISIT = [
    "respondent", "Customer", "answered", "site", "P.expected", "P.perceived", "I.importance", "I.performance", "A", "B", "C", "R", "Pain", "Ease",
    "Recommend", "Wait", "Spent", "Parts", "Used", "Advice", "Praise", "Age", "Last",
]  # fmt: skip
first = datetime(2026, 1, 1)
visits = []
for n in range(1, 421):
    day = first + timedelta(days=chance.randint(0, 455))
    visits.append([
        f"R{n}",
        maybe(0.05, f"C{chance.randint(1, 80)}"),
        day.strftime("%Y-%m-%d"),
        # One branch is small, and one smaller still.
        chance.choices(["S1", "S2", "S3", "S4", "S5"], [40, 30, 20, 5, 1])[0],
        maybe(0.1, five()), maybe(0.1, five()), maybe(0.1, five()), maybe(0.1, five()),
        maybe(0.15, maybe(0.12, five(), "na")), maybe(0.15, five()), maybe(0.15, five()), maybe(0.1, five()), maybe(0.1, five()),
        maybe(0.1, chance.randint(1, 7)), maybe(0.1, chance.randint(0, 10)), maybe(0.1, chance.randint(0, 120)),
        # A fourth of such a number may lie between two cents.
        maybe(0.1, chance.randint(0, 2000) / 2), maybe(0.1, chance.randint(0, 4)),
        maybe(0.2, ";".join(each for each in ["Till", "Counter", "Post"] if chance.random() < 0.5)),
        maybe(0.4, five()), maybe(0.4, chance.randint(0, 1)), maybe(0.2, chance.randint(8, 90)), maybe(0.1, five()),
    ])  # fmt: skip
# Cells that nobody can use, and a customer whom nobody knows.
visits[10][9] = 9
visits[11][9] = "often"
visits[12][1] = "C999"
visits[13][14] = 11
write("visits", VISIT, visits)

panel = []
for n in range(1, 121):
    day = first + timedelta(days=chance.randint(0, 300))
    panel.append([f"P{n}", day.strftime("%Y-%m-%d"), maybe(0.1, chance.choice([0, 0.5, 0.8, 1, 1.7, 3])), maybe(0.1, five()), maybe(0.1, chance.randint(0, 10))])
write("panel", ["respondent", "answered", "weight", "Q", "Recommend"], panel)

audits = []
for n in range(1, 61):
    day = first + timedelta(days=chance.randint(0, 180))
    complete = n <= 6
    audits.append([
        day.strftime("%Y-%m-%d"), f"S{chance.randint(1, 4)}",
        1 if complete else maybe(0.12, chance.choice([1, 1, 1, 0])),
        5 if complete else maybe(0.12, five()),
        0 if complete else maybe(0.15, maybe(0.12, chance.randint(0, 30), "na")),
        1 if complete else maybe(0.1, chance.choice([1, 1, 0])), 1 if complete else maybe(0.1, chance.choice([1, 1, 0])),
        "Good" if complete else maybe(0.1, chance.choice(["Good", "Fair", "Poor"])),
        maybe(0.6, chance.choice([1, 0])),
    ])  # fmt: skip
write("audits", ["answered", "site", "Signs", "Seats", "Queue", "Greets", "Thanks", "Words", "Flowers"], audits)

cases = []
seoul, london = timezone(timedelta(hours=9)), timezone.utc
for n in range(1, 46):
    opened = datetime(2026, 3, 2, tzinfo=seoul) + timedelta(minutes=chance.randint(0, 120 * 1440))
    closed = opened + timedelta(minutes=chance.randint(5, 12 * 1440))
    cases.append([
        f"K{n}", opened.isoformat(), maybe(0.2, closed.astimezone(chance.choice([seoul, london])).isoformat()),
        maybe(0.15, chance.randint(1, 40) * 5), maybe(0.15, chance.randint(1, 20)),
    ])  # fmt: skip
write("cases", ["id", "opened", "closed", "cost", "days"], cases)
