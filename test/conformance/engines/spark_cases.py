"""Runs jobs (tables, statements, queries) in a local Spark: spark_cases.py FOLDER."""

import json
import os
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

folder = Path(sys.argv[1])
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
settings = {
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    # Fifty rows are done before code for them is made.
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.warehouse.dir": str(folder / "warehouse"),
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.log.level": "ERROR",
}
builder = SparkSession.builder.master("local[2]").appName("conformance")
for key, value in settings.items():
    builder = builder.config(key, value)
spark = builder.getOrCreate()

answers = []
for at, job in enumerate(json.loads((folder / "jobs.json").read_text(encoding="utf-8"))):
    started = time.time()
    try:
        for table in job["tables"]:
            schema = StructType([StructField(name, StringType()) for name in table["columns"]])
            spark.createDataFrame([tuple(row) for row in table["rows"]], schema).coalesce(1).createOrReplaceTempView("`" + table["name"] + "`")
        for view, statement in zip(job["views"], job["statements"]):
            spark.sql(statement.rstrip().rstrip(";"))
            # What several views read is computed and planned once, as in the generated job.
            if not view.endswith(("_scores`", "`measures`")):
                spark.table(view).localCheckpoint().createOrReplaceTempView(view)
        answers.append([[row.asDict() for row in spark.sql(query).collect()] for query in job["queries"]])
        spark.catalog.clearCache()
        if "-v" in sys.argv:
            print(at + 1, round(time.time() - started, 1), flush=True)
    except Exception:
        print(f"case {at + 1} failed", file=sys.stderr)
        raise
spark.stop()
(folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
