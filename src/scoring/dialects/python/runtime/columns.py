"""What scores are computed with, all responses at once: the functions of `rows`, over columns. Needs NumPy.

A column is an array with one entry per response: numbers as float64 with NaN for missing, truth values as int8 with -1 for
missing, everything else as objects with None for missing. A single value stands for a column of it.
"""

import numpy as np

from . import rows

NAN, UNKNOWN = np.nan, -1


def _objects(values):
    """A one-dimensional array of Python objects, also of tuples."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _kind(value):
    if value is None:
        return "missing"
    if isinstance(value, (bool, np.bool_)):
        return "truth"
    if isinstance(value, (int, float)) and not isinstance(value, np.generic):
        return "number"
    if isinstance(value, (np.ndarray, np.generic)):
        return {"f": "number", "i": "truth"}.get(value.dtype.kind, "object")
    return "object"


def _numbers(value):
    kind = _kind(value)
    if kind == "missing":
        return np.float64(NAN)
    if kind == "number":
        return np.asarray(value, dtype=np.float64)
    if kind == "truth":
        value = np.asarray(value, dtype=np.int8)
        return np.where(value < 0, NAN, value)
    return np.array([NAN if known is None else known for known in map(rows.number, np.atleast_1d(_whole(value)))])


def _truths(value):
    kind = _kind(value)
    if kind == "truth":
        return np.asarray(value, dtype=np.int8)
    if kind == "object" and isinstance(value, np.ndarray):
        return np.array([UNKNOWN if rows.truth(each) is None else each for each in value], dtype=np.int8)
    return np.int8(UNKNOWN) if np.ndim(value) == 0 else np.full(np.shape(value), UNKNOWN, dtype=np.int8)


def _whole(value):
    """A single text or tuple as an array of one, which spreads over a column."""
    if isinstance(value, np.ndarray):
        return value
    return _objects([value])


def _as_objects(value):
    """The entries as `rows` sees them."""
    kind = _kind(value)
    if kind == "number":
        return _objects([None if each != each else each for each in np.atleast_1d(np.asarray(value, dtype=np.float64)).tolist()])
    if kind == "truth":
        return _objects([None if each < 0 else bool(each) for each in np.atleast_1d(_truths(value)).tolist()])
    return _whole(value)


def _finite(values):
    return np.where(np.isfinite(values), values, NAN)


def _calculated(function, *values):
    with np.errstate(all="ignore"):
        return _finite(function(*[_numbers(value) for value in values]))


def _truth(true, known):
    return np.where(known, true, UNKNOWN).astype(np.int8)


# ---------------------------------------------------------------- calculation


def add(left, right):
    return _calculated(np.add, left, right)


def subtract(left, right):
    return _calculated(np.subtract, left, right)


def multiply(left, right):
    return _calculated(np.multiply, left, right)


def divide(left, right):
    return _calculated(np.divide, left, right)


def power(left, right):
    # 1 to the power of nothing is nothing, whatever NumPy makes of it.
    a, b = _numbers(left), _numbers(right)
    return np.where(np.isnan(a) | np.isnan(b), NAN, _calculated(np.power, a, b))


def negate(value):
    return -_numbers(value)


def absolute(value):
    return np.abs(_numbers(value))


def floor(value):
    return np.floor(_numbers(value))


def ceiling(value):
    return np.ceil(_numbers(value))


def sqrt(value):
    return _calculated(np.sqrt, value)


def ln(value):
    return _calculated(np.log, value)


def exp(value):
    return _calculated(np.exp, value)


def round_half_away(value, digits=0):
    distinct, place = np.unique(np.atleast_1d(_numbers(value)), return_inverse=True)
    return np.array([NAN if each != each else rows.round_half_away(each, digits) for each in distinct.tolist()])[place]


def rescale(value, low, high, to_low, to_high):
    return _calculated(lambda x, a, b, c, d: (x - a) * (d - c) / np.where(a == b, NAN, b - a) + c, value, low, high, to_low, to_high)


# ---------------------------------------------------------------- logic


def both(*values):
    found = [_truths(value) for value in values]
    result = found[0]
    for each in found[1:]:
        result = np.where((result == 0) | (each == 0), 0, np.where((result == 1) & (each == 1), 1, UNKNOWN)).astype(np.int8)
    return result


def either(*values):
    return negated(both(*[negated(value) for value in values]))


def negated(value):
    found = _truths(value)
    return np.where(found < 0, UNKNOWN, 1 - found).astype(np.int8)


def when(condition, then, otherwise=None):
    found = np.atleast_1d(_truths(condition))
    kinds = {_kind(then), _kind(otherwise)} - {"missing"}
    if kinds <= {"number"}:
        return np.where(found == 1, _numbers(then), np.where(found == 0, _numbers(otherwise), NAN))
    if kinds == {"truth"}:
        return np.where(found == 1, _truths(then), np.where(found == 0, _truths(otherwise), UNKNOWN)).astype(np.int8)
    return np.where(found == 1, _as_objects(then), np.where(found == 0, _as_objects(otherwise), None))


def answered(value):
    kind = _kind(value)
    if kind == "number":
        return (~np.isnan(_numbers(value))).astype(np.int8)
    if kind == "truth":
        return (_truths(value) >= 0).astype(np.int8)
    return np.not_equal(_whole(value), None).astype(np.int8)


def _each(function, *values):
    """A function of `rows` that gives a truth value, applied to one response after the other."""
    found = np.frompyfunc(function, len(values), 1)(*values)
    return np.array([UNKNOWN if each is None else each for each in found], dtype=np.int8)


def chosen(options, option):
    return _each(lambda each: rows.chosen(each, option), _as_objects(options))


# ---------------------------------------------------------------- comparison


def _compare(name, operator, left, right):
    kinds = {_kind(left), _kind(right)}
    if "missing" in kinds or kinds == {"number", "truth"}:
        return np.int8(UNKNOWN)
    if "object" in kinds:
        return _each(getattr(rows, name), _as_objects(left), _as_objects(right))
    a, b = _numbers(left), _numbers(right)
    return _truth(operator(a, b), ~(np.isnan(a) | np.isnan(b)))


def equal(left, right):
    return _compare("equal", np.equal, left, right)


def differs(left, right):
    return _compare("differs", np.not_equal, left, right)


def below(left, right):
    return _compare("below", np.less, left, right)


def at_most(left, right):
    return _compare("at_most", np.less_equal, left, right)


def above(left, right):
    return _compare("above", np.greater, left, right)


def at_least(left, right):
    return _compare("at_least", np.greater_equal, left, right)


# ---------------------------------------------------------------- dates


def _of_texts(function, value):
    """Each different text is looked at once."""
    known = {}
    for each in _as_objects(value):
        if each not in known:
            found = function(each)
            known[each] = NAN if found is None else found
    return np.array([known[each] for each in _as_objects(value)], dtype=np.float64)


def instant(value):
    return _of_texts(rows.instant, value)


def date_part(part, value):
    return _of_texts(lambda text: rows.date_part(part, text), value)


def seconds(start, end):
    return subtract(instant(end), instant(start))


def open_seconds(start, end, week, closed):
    found = [rows.open_seconds(*pair, week, closed) for pair in np.broadcast(_as_objects(start), _as_objects(end))]
    return np.array([NAN if each is None else each for each in found], dtype=np.float64)


# ---------------------------------------------------------------- several parts of one response


def _present(values, needed):
    """The parts one below the other, how many are there, and where they are enough."""
    found = np.stack(np.broadcast_arrays(*[np.atleast_1d(_numbers(value)) for value in values]))
    there = (~np.isnan(found)).sum(axis=0)
    return found, there, (there > 0) & (there >= needed - rows.SLACK)


def asked(*applicable):
    return sum((_truths(value) == 1).astype(np.float64) for value in applicable)


def _sums(found):
    result = np.zeros(found.shape[1])
    for part in found:
        result = result + np.where(np.isnan(part), 0, part)
    return result


def mean(values, needed=1):
    found, there, enough = _present(values, needed)
    with np.errstate(all="ignore"):
        return np.where(enough, _finite(_sums(found) / there), NAN)


def total(values, needed=1, parts=None):
    found, there, enough = _present(values, needed)
    parts = len(values) if parts is None else parts
    sums = _sums(found)
    with np.errstate(all="ignore"):
        return np.where(enough, _finite(np.where(parts > there, sums / there * parts, sums)), NAN)


def least(values, needed=1):
    found, _, enough = _present(values, needed)
    return np.where(enough, np.fmin.reduce(found), NAN)


def greatest(values, needed=1):
    found, _, enough = _present(values, needed)
    return np.where(enough, np.fmax.reduce(found), NAN)


def median(values, needed=1):
    found, there, enough = _present(values, needed)
    # NaN comes last.
    ordered = np.sort(found, axis=0)

    def at(place):
        return np.take_along_axis(ordered, np.maximum(place, 0)[np.newaxis], axis=0)[0]

    low, high = at((there - 1) // 2), at(there // 2)
    return np.where(enough, low + 0.5 * (high - low), NAN)


def count(values, needed=1):
    there, found = 0, 0
    for value in values:
        known = answered(value)
        there = there + known
        kind = _kind(value)
        if kind == "truth":
            found = found + (_truths(value) == 1)
        elif kind == "object":
            found = found + np.array([len(each) if isinstance(each, tuple) else int(each is not None) for each in _whole(value)])
        else:
            found = found + known
    return np.where(there >= needed - rows.SLACK, np.asarray(found, dtype=np.float64), NAN)


def weighted(parts, needed=1):
    values = np.stack(np.broadcast_arrays(*[np.atleast_1d(_numbers(value)) for value, _ in parts]))
    weights = np.broadcast_arrays(values, np.stack(np.broadcast_arrays(*[np.atleast_1d(_numbers(weight)) for _, weight in parts])))[1]
    known = ~(np.isnan(values) | np.isnan(weights))
    there = known.sum(axis=0)
    with np.errstate(all="ignore"):
        result = _sums(np.where(known, values * weights, 0)) / _sums(np.where(known, weights, 0))
    return np.where((there > 0) & (there >= needed - rows.SLACK), _finite(result), NAN)


def _logical(values, needed):
    found = np.stack(np.broadcast_arrays(*[np.atleast_1d(_truths(value)) for value in values]))
    there = (found >= 0).sum(axis=0)
    return found, (there > 0) & (there >= needed - rows.SLACK)


def any_true(values, needed=1):
    found, enough = _logical(values, needed)
    return _truth((found == 1).any(axis=0), enough)


def all_true(values, needed=1):
    found, enough = _logical(values, needed)
    return _truth(~(found == 0).any(axis=0), enough)


# ---------------------------------------------------------------- reading and giving back


def cells_of(table, name):
    """The cells of a column of a pandas or Arrow table, or of a mapping of lists; None where it has no such column."""
    if hasattr(table, "column_names"):
        return table.column(name).to_pylist() if name in table.column_names else None
    if name not in table:
        return None
    cells = table[name]
    # pandas writes missing in several ways; all are None here.
    return cells.astype(object).where(cells.notna(), None).tolist() if hasattr(cells, "notna") else list(cells)


def size_of(table):
    if hasattr(table, "num_rows"):
        return table.num_rows
    if hasattr(table, "columns"):
        return len(table)
    return max((len(cells) for cells in table.values()), default=0)


def _numeric(table, name):
    """A column that holds nothing but numbers, read at once; None for any other."""
    if hasattr(table, "column_names"):
        import pyarrow

        if name not in table.column_names or not (pyarrow.types.is_integer(table.field(name).type) or pyarrow.types.is_floating(table.field(name).type)):
            return None
        return table.column(name).cast("float64").to_numpy()
    cells = table[name] if name in table else None
    if getattr(getattr(cells, "dtype", None), "kind", "") not in ("i", "u", "f"):
        return None
    # pandas' own number types write missing as NA.
    return cells.to_numpy(dtype=np.float64, na_value=NAN) if hasattr(cells, "to_numpy") else np.asarray(cells, dtype=np.float64)


def _in_range(given, values):
    fits = np.isfinite(values) & (values >= given.get("low", -np.inf)) & (values <= given.get("high", np.inf))
    if given.get("whole"):
        fits &= np.floor(values) == values
    return np.where(fits, values / given.get("divisor", 1), NAN)


def read(inputs, table):
    """The answers by column, and for each column where it was answered "not applicable"."""
    size = size_of(table)
    answers, not_applicable = {}, {}
    for given in inputs:
        name, kind = given["name"], given["type"]
        numeric = _numeric(table, name) if kind == "number" else None
        if numeric is not None:
            answers[name], not_applicable[name] = _in_range(given, numeric), np.zeros(size, dtype=np.int8)
            continue
        cells = cells_of(table, name)
        found = [rows.read_answer(given, cell)[0] for cell in (cells or [None] * size)]
        not_applicable[name] = np.array([each is Ellipsis for each in found], dtype=np.int8)
        found = [None if each is Ellipsis else each for each in found]
        if kind == "number":
            answers[name] = np.array([NAN if each is None else each for each in found], dtype=np.float64)
        elif kind == "boolean":
            answers[name] = np.array([UNKNOWN if each is None else each for each in found], dtype=np.int8)
        else:
            answers[name] = _objects(found)
    return answers, not_applicable


def spread(columns, size):
    """Every column as long as the table."""
    return {name: np.array(np.broadcast_to(_column(value), size)) for name, value in columns.items()}


def _column(value):
    if isinstance(value, np.ndarray) and value.ndim:
        return value
    kind = _kind(value)
    if kind in ("number", "missing"):
        return np.atleast_1d(_numbers(value))
    return np.atleast_1d(_truths(value)) if kind == "truth" else _objects([value])


def as_given(columns, table):
    """A pandas table for a pandas table, an Arrow table for an Arrow table, else lists by name."""
    lists = {name: _as_objects(cells).tolist() for name, cells in columns.items()}
    if hasattr(table, "column_names"):
        import pyarrow

        return pyarrow.table({name: [list(each) if isinstance(each, tuple) else each for each in cells] for name, cells in lists.items()})
    if hasattr(table, "columns"):
        import pandas

        series = {"f": lambda name: columns[name], "i": lambda name: pandas.array(lists[name], dtype="boolean")}
        plain = {name: series.get(cells.dtype.kind, lists.get)(name) for name, cells in columns.items()}
        return pandas.DataFrame(plain, index=table.index)
    return lists


def figures(aggregate, samples, *arguments, **needing):
    """For each row a figure over the rows that link to it."""
    found = [None if each is None else aggregate(each, *arguments, **needing) for each in samples]
    return np.array([NAN if each is None else each for each in found], dtype=np.float64)


def keys_of(cells):
    """The entries of a column that can be keys, as texts."""
    return [each if isinstance(each, str) else None for each in _as_objects(cells)]


def taken(column, places):
    """The entries of another table's column at these places; missing where there is none."""
    kind = _kind(column)
    empty = {"number": NAN, "truth": np.int8(UNKNOWN)}.get(kind)
    if len(column) == 0:
        return _column(empty)
    found = column[np.maximum(places, 0)]
    return np.where(places < 0, empty, found)


def lists(value, size):
    """A column as Python values."""
    return _as_objects(np.broadcast_to(_column(value), size)).tolist()


def first_known(*values):
    """The first that is there, for each row."""
    result = values[0]
    for each in values[1:]:
        result = when(answered(result), result, each)
    return result


def keys_array(keys):
    return np.array([0 if key is None else 1 for key in keys], dtype=np.int8)
