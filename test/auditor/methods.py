"""The page of methods in plain Python: one answer, three values, aggregates within a row and over rows.

WRONG takes one decision the other way: then there must be differences, or the data do not tell the two apart.
"""
import math
import sys
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

WRONG = sys.argv[3] if len(sys.argv) > 3 else None

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
