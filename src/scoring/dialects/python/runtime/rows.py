"""What scores are computed with, one response at a time. Needs nothing but Python's standard library.

A value is a float, a bool, a str (dates as ISO texts, options by name), a tuple of str (several options) or None, which
is missing. Nothing here raises for a value: what cannot be computed is missing.
"""

import math
import re
import unicodedata
from datetime import date

NA = "na"
# 30 % of 10 parts is 3.0000000000000004 in binary.
SLACK = 1e-9


def number(value):
    """True is 1 and False is 0; a text is no number."""
    if isinstance(value, (bool, int)):
        return float(value)
    return value if isinstance(value, float) else None


def finite(value):
    """What is no finite number is missing."""
    return value if value is not None and math.isfinite(value) else None


def _numbers(*values):
    found = [number(value) for value in values]
    return None if None in found else found


# ---------------------------------------------------------------- calculation


def add(left, right):
    known = _numbers(left, right)
    return known and finite(known[0] + known[1])


def subtract(left, right):
    known = _numbers(left, right)
    return known and finite(known[0] - known[1])


def multiply(left, right):
    known = _numbers(left, right)
    return known and finite(known[0] * known[1])


def divide(left, right):
    """Missing where the divisor is zero."""
    known = _numbers(left, right)
    return finite(known[0] / known[1]) if known and known[1] != 0 else None


def power(left, right):
    known = _numbers(left, right)
    if not known:
        return None
    try:
        return finite(math.pow(*known))
    except (ValueError, OverflowError, ZeroDivisionError):
        return None


def negate(value):
    known = number(value)
    return None if known is None else -known


def absolute(value):
    known = number(value)
    return None if known is None else abs(known)


def floor(value):
    known = number(value)
    return None if known is None else float(math.floor(known))


def ceiling(value):
    known = number(value)
    return None if known is None else float(math.ceil(known))


def sqrt(value):
    known = number(value)
    return math.sqrt(known) if known is not None and known >= 0 else None


def ln(value):
    known = number(value)
    return math.log(known) if known is not None and known > 0 else None


def exp(value):
    known = number(value)
    try:
        return None if known is None else math.exp(known)
    except OverflowError:
        return None


def _shift(value, places):
    """Moves the decimal point as the shortest decimal form of the number reads."""
    mantissa, _, exponent = repr(value).partition("e")
    return float(f"{mantissa}e{int(exponent or 0) + places}")


def round_half_away(value, digits=0):
    """Half away from zero, by the decimal form of the number: 1.005 to two digits is 1.01."""
    known = number(value)
    if known is None:
        return None
    shifted = _shift(abs(known), digits)
    if not math.isfinite(shifted) or shifted >= 2**52:
        return known
    rounded = _shift(float(math.floor(shifted + 0.5)), -digits)
    return -rounded if known < 0 and rounded != 0 else rounded


def rescale(value, low, high, to_low, to_high):
    """Takes low .. high to to_low .. to_high. Multiplied before it is divided, so that whole points come out exact."""
    known = _numbers(value, low, high, to_low, to_high)
    if not known or known[1] == known[2]:
        return None
    x, a, b, c, d = known
    return finite((x - a) * (d - c) / (b - a) + c)


# ---------------------------------------------------------------- logic


def truth(value):
    return value if isinstance(value, bool) else None


def both(*values):
    """False if one is false, else missing unless all are true."""
    if any(value is False for value in values):
        return False
    return True if all(value is True for value in values) else None


def either(*values):
    """True if one is true, else missing unless all are false."""
    if any(value is True for value in values):
        return True
    return False if all(value is False for value in values) else None


def negated(value):
    return not value if isinstance(value, bool) else None


def when(condition, then, otherwise=None):
    """Missing where the condition is."""
    return then if condition is True else otherwise if condition is False else None


def answered(value):
    return value is not None


def chosen(options, option):
    """Whether the option was chosen."""
    if isinstance(options, str):
        return options == option
    return option in options if isinstance(options, tuple) else None


# ---------------------------------------------------------------- comparison


def _order(left, right):
    if isinstance(left, str) and isinstance(right, str):
        return (left > right) - (left < right)
    if isinstance(left, bool) != isinstance(right, bool):
        return None
    known = None if isinstance(left, (str, tuple)) or isinstance(right, (str, tuple)) else _numbers(left, right)
    return (known[0] > known[1]) - (known[0] < known[1]) if known else None


def equal(left, right):
    sign = _order(left, right)
    return None if sign is None else sign == 0


def differs(left, right):
    sign = _order(left, right)
    return None if sign is None else sign != 0


def below(left, right):
    sign = _order(left, right)
    return None if sign is None else sign < 0


def at_most(left, right):
    sign = _order(left, right)
    return None if sign is None else sign <= 0


def above(left, right):
    sign = _order(left, right)
    return None if sign is None else sign > 0


def at_least(left, right):
    sign = _order(left, right)
    return None if sign is None else sign >= 0


# ---------------------------------------------------------------- dates

_TIME = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?")
_STAMP = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)
_EPOCH = date(1970, 1, 1).toordinal()


def _clock(hours, minutes, seconds, fraction):
    h, m, s = int(hours), int(minutes), int(seconds or 0)
    if h > 24 or m > 59 or s > 60 or (h == 24 and (m > 0 or s > 0)):
        return None
    return h * 3600 + m * 60 + s + float("0" + (fraction or ""))


def _fields(text):
    """(year, month, day, clock, zone in seconds) of an ISO date, time stamp or time of day, or None."""
    if not isinstance(text, str):
        return None
    time = _TIME.fullmatch(text)
    if time:
        clock = _clock(*time.groups())
        return None if clock is None else (None, None, None, clock, 0)
    stamp = _STAMP.fullmatch(text)
    if not stamp:
        return None
    year, month, day = int(stamp[1]), int(stamp[2] or 1), int(stamp[3] or 1)
    try:
        # The year 0 is a leap year like 2000, but no year of Python's.
        date(year or 2000, month, day)
    except ValueError:
        return None
    clock = None if stamp[4] is None else _clock(*stamp.groups()[3:7])
    if stamp[4] is not None and clock is None:
        return None
    zone = stamp[8]
    offset = 0 if zone in (None, "Z") else (int(zone[1:3]) * 3600 + int(zone[-2:]) * 60) * (-1 if zone[0] == "-" else 1)
    return year, month, day, clock, offset


def instant(text):
    """Seconds since 1970, or since midnight for a time of day. Without a zone it is UTC."""
    found = _fields(text)
    if not found:
        return None
    year, month, day, clock, offset = found
    if year is None:
        return float(clock)
    ordinal = date(year, month, day).toordinal() if year else date(400, month, day).toordinal() - 146097
    return (ordinal - _EPOCH) * 86400.0 + (clock or 0) - offset


def date_part(part, text):
    """Year, month, day of the month, or hours since midnight, as the date is written in its own zone."""
    found = _fields(text)
    if not found:
        return None
    if part == "hours":
        return None if found[3] is None else found[3] / 3600
    at, size = {"year": (0, 4), "month": (1, 7), "day": (2, 10)}[part]
    return None if found[at] is None or len(text) < size else float(found[at])


def seconds(start, end):
    """The time from one point in time to the other."""
    return subtract(instant(end), instant(start))


def open_seconds(start, end, week, closed):
    """The working time from one point in time to the other, by the clock that the first is written in.

    `week` has the openings of each weekday from Monday, in seconds since midnight; `closed` the days, counted from 1970,
    on which there are none.
    """
    begun, ended = instant(start), instant(end)
    if begun is None or ended is None:
        return None
    ahead = _fields(start)[4]
    return _open_until(ended + ahead, week, closed) - _open_until(begun + ahead, week, closed)


def _open_until(moment, week, closed):
    days = [sum(closes - opens for opens, closes in openings) for openings in week]
    day = int(moment // 86400)
    weeks, weekday = divmod(day + 3, 7)
    found = weeks * sum(days) + sum(days[:weekday]) - sum(days[(shut + 3) % 7] for shut in closed if shut < day)
    if day in closed:
        return float(found)
    clock = moment - day * 86400
    return float(found + sum(min(max(clock - opens, 0), closes - opens) for opens, closes in week[weekday]))


# ---------------------------------------------------------------- several parts of one response


def _present(values, needed):
    found = [known for known in (number(value) for value in values) if known is not None]
    return found if found and len(found) >= needed - SLACK else None


def asked(*applicable):
    """How many of the parts were asked and applicable."""
    return sum(value is True for value in applicable)


def mean(values, needed=1):
    """The mean of what is there."""
    found = _present(values, needed)
    return found and finite(sum(found) / len(found))


def total(values, needed=1, parts=None):
    """The sum, prorated to the number of parts that were asked where some are missing."""
    found = _present(values, needed)
    if not found:
        return None
    parts = len(values) if parts is None else parts
    return finite(sum(found) / len(found) * parts if parts > len(found) else sum(found))


def least(values, needed=1):
    found = _present(values, needed)
    return min(found) if found else None


def greatest(values, needed=1):
    found = _present(values, needed)
    return max(found) if found else None


def median(values, needed=1):
    found = sorted(_present(values, needed) or [])
    if not found:
        return None
    low, high = found[(len(found) - 1) // 2], found[len(found) // 2]
    return low + 0.5 * (high - low)


def count(values, needed=1):
    """How many are there; of truth values those that are true, of several options how many."""
    found = [value for value in values if value is not None]
    if len(found) < needed - SLACK:
        return None
    return float(sum(int(v) if isinstance(v, bool) else len(v) if isinstance(v, tuple) else 1 for v in found))


def weighted(parts, needed=1):
    """The mean of what is there by weight: (value, weight) for each part."""
    found = [known for known in (_numbers(*part) for part in parts) if known]
    weights = sum(weight for _, weight in found)
    if not found or len(found) < needed - SLACK or weights == 0:
        return None
    return finite(sum(value * weight for value, weight in found) / weights)


def any_true(values, needed=1):
    found = [value for value in values if isinstance(value, bool)]
    return True in found if found and len(found) >= needed - SLACK else None


def all_true(values, needed=1):
    found = [value for value in values if isinstance(value, bool)]
    return False not in found if found and len(found) >= needed - SLACK else None


# ---------------------------------------------------------------- reading


def _representable(raw):
    try:
        return math.isfinite(raw)
    except OverflowError:
        return False


def _text(raw):
    if isinstance(raw, str):
        return unicodedata.normalize("NFC", raw)
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return str(raw)


def _option(options, raw):
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        return None, "type"
    text = _text(raw)
    if not options:
        return text, None
    for code, name in options:
        if code == text:
            return name, None
    for _, name in options:
        if name == text:
            return name, None
    return None, "option"


def read_answer(given, raw):
    """(value, problem) of one cell; NA as value where it says "not applicable". `given` is an entry of INPUTS."""
    kind, options = given["type"], given.get("options", ())
    if raw is None or raw == "" or (isinstance(raw, float) and math.isnan(raw)):
        return None, None
    if isinstance(raw, str) and raw == NA and given.get("na"):
        return Ellipsis, None
    if kind == "number":
        if isinstance(raw, bool) or not isinstance(raw, (int, float)) or not _representable(raw):
            return None, "type"
        if raw < given.get("low", -math.inf) or raw > given.get("high", math.inf):
            return None, "range"
        if given.get("whole") and raw != math.floor(raw):
            return None, "range"
        return float(raw) / given.get("divisor", 1), None
    if kind == "boolean":
        return (raw, None) if isinstance(raw, bool) else (None, "type")
    if kind == "option":
        value, problem = _option(options, raw)
        return (Ellipsis if value is None and not problem else value), problem
    if kind == "options":
        if not isinstance(raw, (list, tuple, set, frozenset)):
            return None, "type"
        if len(raw) == 0:
            return None, None
        chosen_ones = [_option(options, each) for each in raw]
        for _, problem in chosen_ones:
            if problem:
                return None, problem
        names = [name for name, _ in chosen_ones]
        return (Ellipsis if None in names else tuple(dict.fromkeys(names))), None
    if kind == "date":
        if not isinstance(raw, str) or instant(raw) is None:
            return None, "type"
        day = (raw + "0000-01-01"[len(raw):])[:10]
        return (None, "range") if day < given.get("earliest", day) or day > given.get("latest", day) else (raw, None)
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        return None, "type"
    return _text(raw), None


def read(inputs, row, problems=None):
    """The answers by column, and the columns answered "not applicable"."""
    answers, not_applicable = {}, set()
    for given in inputs:
        raw = row.get(given["name"])
        value, problem = read_answer(given, raw)
        if problem and problems is not None:
            problems.append({"column": given["name"], "problem": problem, "value": raw})
        if value is Ellipsis:
            not_applicable.add(given["name"])
        answers[given["name"]] = None if value is Ellipsis else value
    return answers, {given["name"]: given["name"] in not_applicable for given in inputs}


def figures(aggregate, samples, *arguments, **needing):
    """A figure over the rows that link to this one."""
    return aggregate(samples, *arguments, **needing)


def unasked(asked_on, row, answers, not_applicable, problems):
    """Reports answers to questions that were not asked."""
    for column, condition in asked_on.items():
        if condition is not True and (not_applicable[column] or answers[column] is not None):
            problems.append({"column": column, "problem": "not-asked", "value": row.get(column)})
