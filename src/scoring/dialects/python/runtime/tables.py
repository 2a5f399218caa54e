"""Scoring tables, one row at a time or all at once, and joining them along their links. Standard library only, except that
scoring columns needs NumPy."""

import unicodedata

from . import aggregates, rows


class Table:
    """What a module says of its table: what is read, what is computed, and where links lead."""

    def __init__(self, name, inputs, columns, links, compute, asked=None, key=None, weighted=False, timeless=False):
        self.name, self.inputs, self.columns, self.links, self.compute = name, inputs, columns, links, compute
        self.asked, self.key, self.weighted = asked or (lambda on, c: {}), key, weighted
        # A record without a time of its own is looked at as it is at the end of the period.
        self.timeless = timeless

    def score(self, row, problems=None, find=None, as_of=None):
        """One row as scored: a dictionary of every column, None where missing."""
        columns, answers, not_applicable, _ = self.compute_row(row, problems, find, as_of)
        if problems is not None:
            rows.unasked(self.asked(rows, columns), row, answers, not_applicable, problems)
        return {name: list(columns[name]) if isinstance(columns[name], tuple) else columns[name] for name in self.columns}

    def compute_row(self, row, problems=None, find=None, as_of=None, around=None):
        answers, not_applicable = rows.read(self.inputs, row, problems)
        if self.timeless and answers["asOf"] is None:
            answers["asOf"] = as_of
        columns = {}

        def linked(via, name):
            return follow(self, via, name, answers.get, find, as_of, columns.get("asOf"))

        key = answers.get(self.key) if self.key else None
        self.compute(rows, answers, not_applicable, columns, linked, around(key) if around else nothing_around)
        return columns, answers, not_applicable, linked

    def score_columns(self, table, as_of=None):
        """All rows of a pandas or Arrow table, or of a mapping of lists: a table of the same kind with every column."""
        from . import columns as on

        found = ColumnWorld({self.name: self}, {self.name: table}, as_of).scored(self.name)
        return on.as_given({name: found.columns[name] for name in self.columns}, table)


def nothing_around(table, value, where=None):
    return aggregates.NOBODY


def follow(table, via, name, look, find, as_of, time):
    """A column along links of one row; missing where a key is, or where its table is not given."""
    for step in via:
        link = table.links.get(step)
        key = next((key for key in map(look, link["columns"]) if isinstance(key, str)), None) if link else None
        if key is None or find is None:
            return None
        found = find(link["table"], key)
        table, row = (found[0], found[1]) if isinstance(found, tuple) else (None, found or {})
        look = row.get
        if step == via[-1] and name == "asOf" and link.get("timeless"):
            return next((each for each in (look("asOf"), as_of, time) if each is not None), None)
        if step != via[-1] and table is None:
            return None
    return look(name)


class Row:
    """One row as scored, as the formulas of measures look at it."""

    def __init__(self, computed, weighted):
        self._columns, self._answers, self._not_applicable, self.linked = computed
        weight = self._columns.get("weight") if weighted else None
        self.weight = 1 if weight is None else weight

    def column(self, name):
        return self._columns.get(name)

    def answer(self, name):
        return self._answers.get(name)

    def na(self, name):
        return self._not_applicable.get(name, False)


def key_of(value):
    """A key as text; keys are often numbers in data."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(int(value)) if value == value and float(value).is_integer() else str(value)
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else None


class World:
    """The tables given, each row scored once when something asks for it."""

    def __init__(self, tables, given, as_of=None):
        self.tables, self.given, self.as_of = tables, given, as_of
        self.bases, self.results, self.earlier = [], {}, {}
        self._rows, self._keys, self._answers = {}, {}, {}

    def measure(self, name):
        return (self.results.get(name) or self.earlier.get(name) or {}).get("value")

    def over(self, table, value, where=None):
        """The values of the rows that satisfy the condition, with their weights."""
        found = self._sample(table, value, where)
        self.bases.append({"n": len(found.values), "effective_n": found.n})
        return found

    def _sample(self, table, value, where):
        return _sampled(self.rows(table), value, where)

    def rows(self, table):
        if table not in self._rows:
            self._rows[table] = [self._row(table, raw) for raw in self.given.get(table, ())]
        return self._rows[table]

    def _row(self, table, raw):
        known = self.tables[table]
        return Row(known.compute_row(raw, None, self._find, self.as_of, self._around), known.weighted)

    def _find(self, table, key):
        """The table and its row with that key as scored; of two rows with one key the first has it."""
        known = self.tables.get(table)
        if known is None or known.key is None:
            return None
        if table not in self._keys:
            self._keys[table] = {}
            for raw in self.given.get(table, ()):
                self._keys[table].setdefault(key_of(raw.get(known.key)), [raw, None])
        entry = self._keys[table].get(key)
        if entry is None:
            return None
        if entry[1] is None:
            entry[1] = _Cells(self, known, entry[0])
        return known, entry[1]

    def _around(self, key):
        def over(table, value, where=None):
            if key is None or table not in self.given:
                return aggregates.NOBODY
            links = self.tables[table].links.values()
            own = [row for row in self.rows(table) if any(_leads(row, link, key) for link in links)]
            return _sampled(own, value, where)

        return over


class _Cells:
    """A row that a link leads to. A field is read where it stands; only what is computed needs the row scored."""

    def __init__(self, world, table, raw):
        self._world, self._table, self._raw, self._row = world, table, raw, None
        self._answers, _ = rows.read(table.inputs, raw)

    def get(self, name):
        if name in self._answers:
            return self._answers[name]
        if self._row is None:
            self._row = self._world._row(self._table.name, self._raw)
        return self._row.column(name)


def _leads(row, link, key):
    return next((value for value in map(row.answer, link["columns"]) if isinstance(value, str)), None) == key


def _sampled(found, value, where):
    kept = [row for row in found if where is None or where(rows, row) is True]
    return aggregates.sample([value(rows, row) for row in kept], [row.weight for row in kept])


class Scored:
    """A table as scored, all rows at once, as formulas look at it."""

    def __init__(self, size, answers, not_applicable, columns, linked, weights):
        self.size, self.answers, self.columns, self.linked, self.weights = size, answers, columns, linked, weights
        self._not_applicable = not_applicable

    def column(self, name):
        return self.columns.get(name)

    def answer(self, name):
        return self.answers.get(name)

    def na(self, name):
        return self._not_applicable.get(name, False)


class ColumnWorld(World):
    """The same over columns: each table is scored at once."""

    def scored(self, table):
        from . import columns as on

        if table in self._rows:
            return self._rows[table]
        known = self.tables[table]
        size, answers, not_applicable = self._read(on, table)
        if known.timeless and self.as_of is not None:
            answers = {**answers, "asOf": on.first_known(answers["asOf"], self.as_of)}
        columns = {}

        def linked(via, name):
            return self._linked(on, known, via, name, answers, columns.get("asOf"))

        keys = on.keys_of(answers[known.key]) if known.key else None
        known.compute(on, answers, not_applicable, columns, linked, self._groups(on, keys, size))
        columns = on.spread(columns, size)
        weights = [1] * size
        if known.weighted and "weight" in columns:
            weights = [1 if each is None else each for each in on.lists(columns["weight"], size)]
        self._rows[table] = Scored(size, answers, not_applicable, columns, linked, weights)
        return self._rows[table]

    def _read(self, on, table):
        if table not in self._answers:
            self._answers[table] = (on.size_of(self.given[table]), *on.read(self.tables[table].inputs, self.given[table]))
        return self._answers[table]

    def _places(self, on, table, keys):
        """At which row of the table each key stands, or -1."""
        import numpy

        known = self.tables[table]
        if table not in self._keys:
            self._keys[table] = {}
            for at, key in enumerate(on.cells_of(self.given[table], known.key) or ()):
                self._keys[table].setdefault(key_of(key), at)
        return numpy.array([-1 if key is None else self._keys[table].get(key, -1) for key in keys], dtype=int)

    def _linked(self, on, known, via, name, answers, time):
        look, places = answers.get, None
        for step in via:
            link = known.links.get(step)
            if link is None or link["table"] not in self.given or self.tables[link["table"]].key is None:
                return None
            keys = on.keys_of(on.first_known(*[look(column) for column in link["columns"]]))
            places = self._places(on, link["table"], keys)
            known = self.tables[link["table"]]

            def look(column, known=known, places=places):
                fields = self._read(on, known.name)[1]
                found = fields[column] if column in fields else self.scored(known.name).columns.get(column)
                return None if found is None else on.taken(found, places)

            if step == via[-1] and name == "asOf" and link.get("timeless"):
                # Without a key there is no time either.
                known_time = [each for each in (look("asOf"), self.as_of, time) if each is not None]
                keyed = on.keys_array(keys)
                return on.when(keyed, on.first_known(*known_time))
        return look(name)

    def _groups(self, on, keys, size):
        def over(table, value, where=None):
            if keys is None or table not in self.given:
                return [aggregates.NOBODY] * size
            found, links = self.scored(table), self.tables[table].links.values()
            values, kept = self._values(on, found, value, where)
            groups = {}
            for link in links:
                leads = on.keys_of(on.first_known(*[found.answer(column) for column in link["columns"]]))
                for at, key in enumerate(leads):
                    if kept[at]:
                        groups.setdefault(key, set()).add(at)
            return [aggregates.NOBODY if key is None else self._group(values, found.weights, groups.get(key, ())) for key in keys]

        return over

    @staticmethod
    def _group(values, weights, places):
        return aggregates.sample([values[at] for at in sorted(places)], [weights[at] for at in sorted(places)])

    @staticmethod
    def _values(on, found, value, where):
        kept = [True] * found.size if where is None else [each is True for each in on.lists(where(on, found), found.size)]
        return on.lists(value(on, found), found.size), kept

    def _sample(self, table, value, where):
        from . import columns as on

        found = self.scored(table)
        values, kept = self._values(on, found, value, where)
        chosen = [at for at in range(found.size) if kept[at]]
        return aggregates.sample([values[at] for at in chosen], [found.weights[at] for at in chosen])


def aggregate(tables, measures, given, as_of=None, previous=None):
    """Every measure by name over the rows of tables: lists of dictionaries, or pandas or Arrow tables."""
    columnar = any(not isinstance(table, (list, tuple)) for table in given.values())
    world = (ColumnWorld if columnar else World)(tables, given, as_of)
    world.earlier = {f"{name}@previous": result for name, result in (previous or {}).items()}
    for measure in measures:
        world.results[measure["name"]] = _measured(measure, world)
    return world.results


def _measured(measure, world):
    formula = measure.get("formula")
    if formula is None:
        return {"value": None, "computed": False, "reason": "it has no value"}
    absent = next((table for table in measure["tables"] if table not in world.given), None)
    if absent is not None:
        return {"value": None, "computed": False, "reason": f"table {absent} was not given"}
    earlier = [world.results.get(name) or world.earlier.get(name) or {} for name in measure["uses"]]
    world.bases = [{key: each[key] for key in ("n", "effective_n")} for each in earlier if "n" in each]
    value = formula(world)
    basis = min(world.bases, key=lambda each: each["n"]) if world.bases else {}
    if basis and basis["n"] < measure.get("needing", 0):
        return {"value": None, "computed": True, "reason": f"{basis['n']} rows, {measure['needing']} needed", **basis}
    if value is None:
        return {"value": None, "computed": True, "reason": "missing", **basis}
    return {"value": value, "computed": True, **basis}
