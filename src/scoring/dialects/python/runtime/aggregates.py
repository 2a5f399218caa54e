"""What measures are computed with: the known values of many responses with their weights. Needs only the standard library.

Below `needing` values (unweighted) there is no figure: None, which is missing, and never 0.
"""

import math
import unicodedata
from collections import namedtuple

from . import rows

# weights is None where every row counts once; n is the effective number of rows (Kish 1965).
Sample = namedtuple("Sample", "values weights total n")


#: The rows of a row that nobody can link to, or whose table is not given: not even none.
NOBODY = Sample([], None, 0.0, 0.0)


def sample(values, weights):
    """The values that are known, of rows that count."""
    known = [(rows.number(value), weight) for value, weight in zip(values, weights) if weight != 0]
    known = [(value, weight) for value, weight in known if value is not None]
    found = [weight for _, weight in known]
    if all(weight == 1 for weight in found):
        return Sample([value for value, _ in known], None, float(len(known)), float(len(known)))
    whole = sum(found)
    return Sample([value for value, _ in known], found, whole, whole**2 / sum(weight * weight for weight in found))


def _enough(found, needing):
    return len(found.values) > 0 and len(found.values) >= needing


def _weights(found):
    return found.weights or [1] * len(found.values)


def add(found, needing=0):
    return rows.finite(sum(w * v for v, w in zip(found.values, _weights(found)))) if _enough(found, needing) else None


def count(found, needing=0):
    """How many rows, by weight: 0 for none."""
    return None if found is NOBODY or len(found.values) < needing else add(found) or 0.0


def mean(found, needing=0):
    whole = add(found, needing)
    return None if whole is None or found.total <= 0 else rows.finite(whole / found.total)


def least(found, needing=0):
    return min(found.values) if _enough(found, needing) else None


def greatest(found, needing=0):
    return max(found.values) if _enough(found, needing) else None


def percentile(found, p, needing=0):
    """Linear between the ordered values (type 7 of Hyndman and Fan 1996); with unequal weights, on the weighted empirical
    distribution with its effective number of rows (Akinshin 2023)."""
    if not _enough(found, needing):
        return None
    ordered = sorted(zip(found.values, _weights(found)), key=lambda pair: pair[0])
    if len({weight for _, weight in ordered}) == 1:
        position = p * (len(ordered) - 1)
        at = math.floor(position)
        low, high = ordered[at][0], ordered[min(at + 1, len(ordered) - 1)][0]
        return low + (position - at) * (high - low)
    start, end = p * (found.n - 1) / found.n, (p * (found.n - 1) + 1) / found.n
    reached = covered = result = 0.0
    for value, weight in ordered:
        before = reached / found.total
        reached += weight
        part = min(end, reached / found.total) - max(start, before)
        if part > 0:
            result += part * value
            covered += part
    return result / covered


def deviation(found, needing=0):
    """Standard deviation with n - 1, n being the effective number of rows."""
    centre = mean(found, needing)
    if centre is None or len(found.values) < 2 or found.n - 1 < 1e-12:
        return None
    squares = sum(w * (v - centre) ** 2 for v, w in zip(found.values, _weights(found)))
    return math.sqrt(squares / found.total * (found.n / (found.n - 1)))


def promoters(found, needing=0):
    """Net promoter score in points: 100 * (number of 9 and 10 - number of 0 to 6) / number of rows, by weight."""
    surplus = add(found._replace(values=[1 if v >= 9 else -1 if v <= 6 else 0 for v in found.values]), needing)
    return None if surplus is None or found.total <= 0 else 100 * surplus / found.total


def top(found, points, low, high, reversed_scale, needing=0):
    """The share of rows in the scale points nearest the good end."""
    inside = (lambda v: v < low + points) if reversed_scale else (lambda v: v > high - points)
    return mean(found._replace(values=[1 if inside(v) else 0 for v in found.values]), needing)
