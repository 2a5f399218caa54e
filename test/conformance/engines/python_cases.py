"""Runs generated packages over the tables of their cases: python_cases.py rows|columns FOLDER COUNT."""

import importlib
import json
import sys
from pathlib import Path

mode, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])


def plain(value):
    if isinstance(value, tuple):
        return list(value)
    return value.item() if hasattr(value, "item") else value


def by_rows(package, tables, as_of, previous):
    world = package.tables.World(package.all_tables, tables, as_of)
    found = {}
    for name, table in package.all_tables.items():
        found[name] = [{column: plain(row.column(column)) for column in table.columns} for row in world.rows(name)]
    return found, package.measures.aggregate(tables, as_of=as_of, previous=previous)


def by_columns(package, tables, as_of, previous, arrow):
    """Through Arrow and pandas in turn; tables that Arrow cannot type (a text among numbers) as lists."""
    from touchstone_scores import columns as on

    given = {name: framed(package.all_tables[name], rows, arrow) for name, rows in tables.items()}
    world = package.tables.ColumnWorld(package.all_tables, given, as_of)
    found = {}
    for name, table in package.all_tables.items():
        scored = world.scored(name)
        lists = {column: on.lists(scored.columns[column], scored.size) for column in table.columns}
        found[name] = [{column: plain(cells[at]) for column, cells in lists.items()} for at in range(scored.size)]
    for name, table in package.all_tables.items():
        # The public way must at least give what was asked for, of the kind that was given.
        whole = table.score_columns(given[name], as_of)
        assert type(whole) is type(given[name]) and list(whole.keys() if isinstance(whole, dict) else names(whole)) == list(table.columns)
    return found, package.measures.aggregate(given, as_of=as_of, previous=previous)


def names(table):
    return table.column_names if hasattr(table, "column_names") else table.columns


def framed(table, rows, arrow):
    cells = {given["name"]: [row.get(given["name"]) for row in rows] for given in table.inputs}
    if arrow:
        import pyarrow

        try:
            return pyarrow.table(cells)
        except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError):
            return cells
    import pandas

    return pandas.DataFrame(cells)


for at in range(count):
    case = folder / f"case{at}"
    given = json.loads((case / "tables.json").read_text(encoding="utf-8"))
    sys.path.insert(0, str(case / "scoring" / "python"))
    try:
        package = importlib.import_module("touchstone_scores")
        package.measures = importlib.import_module("touchstone_scores.measures")
        package.tables = importlib.import_module("touchstone_scores.tables")
        modules = [path.stem for path in (case / "scoring" / "python" / "touchstone_scores").glob("*.py")]
        loaded = [importlib.import_module(f"touchstone_scores.{module}") for module in modules if module not in ("__init__", "columns")]
        package.all_tables = {module.TABLE.name: module.TABLE for module in loaded if hasattr(module, "TABLE")}
        if mode == "rows":
            rows, measures = by_rows(package, given["tables"], given["asOf"], given["previous"])
        else:
            rows, measures = by_columns(package, given["tables"], given["asOf"], given["previous"], arrow=at % 2 == 0)
        values = {name: measure["value"] for name, measure in measures.items()}
        bases = {name: {"n": measure.get("n"), "effectiveN": measure.get("effective_n")} for name, measure in measures.items()}
        (case / "outcome.json").write_text(json.dumps({"rows": rows, "measures": values, "bases": bases}), encoding="utf-8")
    except Exception:
        print(f"case {at + 1} failed", file=sys.stderr)
        raise
    finally:
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.startswith("touchstone_scores")]:
            del sys.modules[name]
