"""Runs jobs (tables, views) in a local Spark: spark_cases.py FOLDER [-v]."""

import json
import os
import sys
import time
from pathlib import Path

import pyarrow
from pyspark.sql import SparkSession

folder = Path(sys.argv[1])
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
settings = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    # Fifty rows are done before code for them is made, and sooner than they are spread.
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    # A check of Spark's own after each of its rules.
    "spark.sql.lightweightPlanChangeValidation": "false",
    "spark.sql.warehouse.dir": str(folder / "warehouse"),
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.extraJavaOptions": "-XX:+UseSerialGC",
    "spark.driver.memory": "2g",
    "spark.log.level": "ERROR",
}
builder = SparkSession.builder.master("local[2]").appName("conformance")
for key, value in settings.items():
    builder = builder.config(key, value)
spark = builder.getOrCreate()


def given(table):
    """Every cell a text; Arrow, as Spark keeps small tables of it in its plan instead of sending them to workers."""
    cells = [pyarrow.array([row[at] for row in table["rows"]], pyarrow.string()) for at in range(len(table["columns"]))]
    spark.createDataFrame(pyarrow.table(cells, names=table["columns"])).createOrReplaceTempView("`" + table["name"] + "`")


def as_job(views):
    """What several views read is computed and planned once, as in the generated job."""
    found = []
    for view in views:
        frame = spark.sql(view["query"])
        if view["wanted"]:
            found.append(frame.collect())
        else:
            frame.localCheckpoint().createOrReplaceTempView(view["name"])
    return found


def as_script(views):
    """Nothing but the statements, as `touchstone sql` prints them."""
    for view in views:
        spark.sql(view["statement"].rstrip().rstrip(";"))
    return [spark.table(view["name"]).collect() for view in views if view["wanted"]]


answers = []
for at, job in enumerate(json.loads((folder / "jobs.json").read_text(encoding="utf-8"))):
    started = time.time()
    try:
        for table in job["tables"]:
            given(table)
        # Views upon views are planned anew for each that reads them, which of many tables takes more memory than there is.
        plain = at % 10 == 0 and len(job["views"]) <= 4
        found = (as_script if plain else as_job)(job["views"])
        answers.append([[row.asDict() for row in rows] for rows in found])
        if "-v" in sys.argv:
            print(at + 1, round(time.time() - started, 1), flush=True)
    except Exception:
        print(f"case {at + 1} failed", file=sys.stderr)
        raise
spark.stop()
(folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
