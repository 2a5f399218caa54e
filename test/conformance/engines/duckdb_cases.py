"""Runs jobs (tables, views) in DuckDB: duckdb_cases.py FOLDER."""

import json
import sys
from pathlib import Path

import duckdb


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def column_type(cells):
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds and kinds <= {int, float}:
        return "DOUBLE" if float in kinds else "BIGINT"
    return "VARCHAR"


folder = Path(sys.argv[1])
answers = []
for at, job in enumerate(json.loads((folder / "jobs.json").read_text(encoding="utf-8"))):
    with duckdb.connect() as database:
        database.execute("SET threads = 1")
        for table in job["tables"]:
            types = [column_type([row[column] for row in table["rows"]]) for column in range(len(table["columns"]))]
            columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in zip(table["columns"], types))
            database.execute(f"CREATE TABLE {quoted(table['name'])} ({columns})")
            rows = [[cell if cell is None or kind != "VARCHAR" else str(cell) for cell, kind in zip(row, types)] for row in table["rows"]]
            if rows:
                marks = ", ".join("?" for _ in types)
                database.executemany(f"INSERT INTO {quoted(table['name'])} VALUES ({marks})", rows)
        found = []
        for view in job["views"]:
            try:
                database.execute(view["statement"])
            except duckdb.Error:
                print(f"case {at + 1}: {view['statement']}", file=sys.stderr)
                raise
        for view in filter(lambda view: view["wanted"], job["views"]):
            try:
                cursor = database.execute(f"SELECT * FROM {view['name']}")
                names = [column[0] for column in cursor.description]
                found.append([dict(zip(names, row)) for row in cursor.fetchall()])
            except duckdb.Error:
                print(f"case {at + 1}: {view['name']}", file=sys.stderr)
                raise
        answers.append(found)
(folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
