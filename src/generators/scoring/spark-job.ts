/** A PySpark job that reads tables, scores them with the views for Spark and writes scores and measures. */
import type { Model } from '../../model/types.js';
import { literal } from '../../scoring/dialects/python/names.js';
import { DIALECTS } from '../../scoring/dialects/sql/dialects.js';
import { lookedBackAt } from '../../scoring/dialects/sql/measures.js';
import { givenTables } from '../../scoring/dialects/sql/names.js';
import { MEASURE_COLUMNS, type ScriptOptions, sqlViews, tableColumns, type View } from '../../scoring/dialects/sql/script.js';
import { planMeasures, planTables } from '../../scoring/measures.js';

/** The job as one file of Python, which needs nothing but PySpark. */
export function sparkJob(model: Model, options: Omit<ScriptOptions, 'dialect'> = {}): string {
    const looksBack = lookedBackAt(planMeasures(model)).length > 0;
    const views = sqlViews(model, { ...options, dialect: 'spark', ...(looksBack ? { previous: BEFORE } : {}) });
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
        .replace('%BEFORE%', () => (looksBack ? literal(DIALECTS.spark.identifier(BEFORE)) : 'None'))
        .replace('%SCHEMA%', () =>
            literal([...MEASURE_COLUMNS].map(([name, type]) => `\`${name}\` ${{ text: 'STRING', double: 'DOUBLE', whole: 'BIGINT' }[type]}`).join(', '))
        )
        .replace('%VIEWS%', () => queries.join(''))
        .replace('%WRITTEN%', () => written.join(''));
}

/** The measures of the period before. */
const BEFORE = 'measures before';

const JOB = `"""Scores tables of responses on Spark. Made by Touchstone. To change it, change the standards and make it anew.

    spark-submit job.py --input FOLDER --output FOLDER [--format csv|parquet] [--previous FOLDER]

FOLDER holds a file or folder for each table, named like it: Visit.csv, Visit.parquet. A column that is not there counts as
unanswered, a table that is not there as empty. Written as Parquet: the scores of every table, and the measures by all rows,
wave, site and segment. With --previous, the output of the period before, measures are compared with it. Small groups are in them: leave out those whose n is below your limit before you show them.
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

# The view with the measures of the period before, where some are compared with it.
BEFORE = %BEFORE%

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


def run(spark, source, target, kind="csv", previous=None):
    """Reads the tables from one folder and writes scores and measures to another."""
    if BEFORE is not None:
        empty = spark.createDataFrame([], %SCHEMA%)
        before = empty if previous is None else spark.read.parquet(f"{previous}/measures.parquet")
        before.createOrReplaceTempView(BEFORE)
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
    parser.add_argument("--previous", help="the output of the period before; not across a break of a series")
    given = parser.parse_args()
    session = SparkSession.builder.appName("scores").getOrCreate()
    run(session, given.input, given.output, given.format, given.previous)
    session.stop()
`;
