/** A PySpark job that reads tables, scores them with the views for Spark and writes scores and measures. */
import type { Model } from '../../model/types.js';
import { literal } from '../../scoring/dialects/python/names.js';
import { DIALECTS } from '../../scoring/dialects/sql/dialects.js';
import { givenTables } from '../../scoring/dialects/sql/names.js';
import { type ScriptOptions, sqlViews, tableColumns, type View } from '../../scoring/dialects/sql/script.js';
import { planTables } from '../../scoring/measures.js';

/** The job as one file of Python, which needs nothing but PySpark. */
export function sparkJob(model: Model, options: Omit<ScriptOptions, 'dialect'> = {}): string {
    const views = sqlViews(model, { ...options, dialect: 'spark' });
    const plans = planTables(model);
    const names = givenTables(plans, DIALECTS.spark);
    const tables = [...plans.values()].map((plan) => {
        const columns = tableColumns(plan, { ...options, dialect: 'spark' });
        return `    ${literal(names.get(plan.name)!)}: (${columns.map((name) => `${literal(name)},`).join(' ')}),\n`;
    });
    const isWritten = (view: View): boolean => view.scores !== undefined || view.measures === true;
    const written = views
        .filter(isWritten)
        .map((view) => `    ${literal(view.scores ? `${names.get(view.scores.table)!}_scores` : 'measures')}: ${literal(view.name)},\n`);
    const queries = views.map((view) => `    (${literal(view.name)}, ${isWritten(view) ? 'False' : 'True'}, r'''${view.query}\n'''),\n`);
    return JOB.replace('%TABLES%', () => tables.join(''))
        .replace('%VIEWS%', () => queries.join(''))
        .replace('%WRITTEN%', () => written.join(''));
}

const JOB = `"""Scores tables of responses on Spark. Made by Touchstone. To change it, change the standards and make it anew.

    spark-submit job.py --input FOLDER --output FOLDER [--format csv|parquet]

FOLDER holds a file or folder for each table, named like it: Visit.csv, Visit.parquet. A column that is not there counts as
unanswered, a table that is not there as empty. Written as Parquet: the scores of every table, and the measures by all rows,
wave, site and segment. Small groups are in them: leave out those whose n is below your limit before you show them.
"""

import argparse

from pyspark.sql import SparkSession, functions
from pyspark.sql.types import StringType, StructField, StructType

# What is read of each table.
TABLES = {
%TABLES%}

# Name, whether others read it, and its query; each after those that it reads.
VIEWS = (
%VIEWS%)

# What is written, and from which view.
WRITTEN = {
%WRITTEN%}


def quoted(name):
    return "\`" + name.replace("\`", "\`\`") + "\`"


def read(spark, folder, table, columns, kind):
    """The table as a view with all its columns."""
    path = f"{folder}/{table}.{kind}"
    hadoop = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    if not hadoop.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).exists(hadoop):
        frame = spark.createDataFrame([], StructType([StructField(name, StringType()) for name in columns]))
    elif kind == "csv":
        frame = spark.read.csv(path, header=True, encoding="UTF-8", multiLine=True, escape='"')
    else:
        frame = spark.read.parquet(path)
    there = {name.lower() for name in frame.columns}
    cells = [functions.col(quoted(name)) if name.lower() in there else functions.lit(None).cast("string") for name in columns]
    frame.select(*[cell.alias(name) for cell, name in zip(cells, columns)]).createOrReplaceTempView(quoted(table))


def run(spark, source, target, kind="csv"):
    """Reads the tables from one folder and writes scores and measures to another."""
    for table, columns in TABLES.items():
        read(spark, source, table, columns, kind)
    found = {}
    for name, shared, query in VIEWS:
        found[name] = spark.sql(query)
        if shared:
            # What several views read is computed once, and planned once.
            found[name] = found[name].localCheckpoint()
            found[name].createOrReplaceTempView(name)
    for name, view in WRITTEN.items():
        found[view].write.mode("overwrite").parquet(f"{target}/{name}.parquet")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Scores tables of responses on Spark.")
    parser.add_argument("--input", required=True, help="the folder with the tables")
    parser.add_argument("--output", required=True, help="the folder to write to; what is there is replaced")
    parser.add_argument("--format", choices=("csv", "parquet"), default="csv", help="of the tables")
    given = parser.parse_args()
    session = SparkSession.builder.appName("scores").getOrCreate()
    run(session, given.input, given.output, given.format)
    session.stop()
`;
