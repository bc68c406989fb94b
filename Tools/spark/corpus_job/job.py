"""The job: a crawl in, one corpus out.

    spark-submit --py-files corpus_job.zip run.py crawl/*.warc.gz -o corpus --source-language zh --target-language en
"""

import argparse
import base64
import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from pyspark import RDD
from pyspark.sql import SparkSession

from . import corpus, records, sitebuild, sites
from .records import Fault, Record
from .sitebuild import Builder, Row


@dataclass(frozen=True)
class Settings:
    """What the job is asked for."""

    inputs: list[str]
    output: str
    builder: Builder
    named: dict[str, str]
    parts: int


def read(spark: SparkSession, settings: Settings) -> RDD:
    """The records of all inputs, each with its site and its place among the records: `((site, place), record)`.

    Pages of tables have columns `address` and one of `content` (binary), `base64` and `html`; `type`, `date` and
    `position` may be there.
    """
    read_sets = []
    archives = []
    for number, path in enumerate(settings.inputs):
        if path.endswith((".warc", ".warc.gz")):
            archives.append((number, path))
        elif path.rstrip("/").endswith(".parquet"):
            read_sets.append(_of_table(spark.read.parquet(path), number, settings.named))
        elif path.endswith((".jsonl", ".json", ".jsonl.gz", ".json.gz")):
            read_sets.append(_of_table(spark.read.json(path), number, settings.named))
        else:
            raise SystemExit(f"{path}: not .warc, .warc.gz, .parquet or .jsonl")
    if archives:
        named = settings.named
        read_sets.append(
            spark.sparkContext.parallelize(archives, len(archives)).flatMap(lambda it: _of_archive(*it, named)))
    return spark.sparkContext.union(read_sets)


def _of_archive(number: int, path: str, named: dict[str, str]) -> Iterator[tuple[tuple[str, str], Record | Fault]]:
    for place, record in enumerate(records.of_warc(path)):
        site = sites.site_of(record.address, named) if isinstance(record, Record) else ""
        yield (site, f"{number:06} {place:012}"), record


def _of_table(table, number: int, named: dict[str, str]) -> RDD:
    columns = set(table.columns)

    def record(row) -> tuple[tuple[str, str], Record | Fault]:
        value = {name: row[name] for name in columns}
        address = value.get("address")
        media_type = value.get("type") or "text/html"
        if value.get("html"):
            # A string has been decoded, whatever the page says of its encoding.
            content, media_type = value["html"].encode(), media_type.split(";")[0] + "; charset=utf-8"
        else:
            content = value.get("content") or base64.b64decode(value.get("base64") or "")
        if not address or not content:
            return ("", f"{number:06}"), Fault(f"input {number + 1}", "a row without address or content")
        place = f"{number:06} {value.get('position') or 0:012} {address}"
        page = records.of_page(address, bytes(content), media_type, value.get("date"))
        return (sites.site_of(address, named), place), page

    return table.rdd.map(record)


def build(spark: SparkSession, settings: Settings) -> dict[str, int]:
    """Builds the corpus.

    Returns:
        Figures: sites, pages, pairs, units.
    """
    context = spark.sparkContext
    everything = read(spark, settings)
    found = everything.filter(lambda item: isinstance(item[1], Record))
    sizes = found.map(lambda item: (item[0][0], 1)).reduceByKey(int.__add__).collectAsMap()
    slots = context.defaultParallelism
    plan = sites.Plan.of(sizes, slots=slots)
    builder = settings.builder
    rows = _sorted(found, plan).mapPartitions(lambda some: sitebuild.build_sites(some, builder))
    faults = everything.filter(lambda item: isinstance(item[1], Fault)).map(
        lambda item: Row("fault", "", 0, json.dumps({"place": item[1].place, "reason": item[1].reason})))
    # What sites have given is kept before it is put together: what comes then reads it more than once.
    built = f"{settings.output}/sites"
    spark.createDataFrame(
        rows.union(faults).map(lambda row: (row.kind, row.site, row.number, row.value)), corpus.ROW_SCHEMA
    ).write.mode("overwrite").parquet(built)
    return _finish(spark, settings, built, len(sizes))


def _sorted(found: RDD, plan: sites.Plan) -> RDD:
    """The records, `(site, record)`, each site in one partition, in the order of their places."""
    return found.repartitionAndSortWithinPartitions(
        plan.tasks, lambda key: plan.task_of_site[key[0]]).map(lambda item: (item[0][0], item[1]))


def _finish(spark: SparkSession, settings: Settings, built: str, site_count: int) -> dict[str, int]:
    rows = spark.read.parquet(built)
    pages = corpus.pages(rows)
    pages.orderBy("site", "number").write.mode("overwrite").parquet(f"{settings.output}/pages")
    corpus.units(spark, rows).orderBy("site", "number").write.mode("overwrite").parquet(f"{settings.output}/units")
    units = spark.read.parquet(f"{settings.output}/units")
    corpus.write_tmx(spark, units, f"{settings.output}/tmx", settings.builder.bitext, settings.parts)
    outcomes = {row.outcome: row["count"] for row in pages.groupBy("outcome").count().collect()}
    return {
        "sites": site_count, "pages": sum(outcomes.values()), "pairs": outcomes.get("aligned", 0) // 2,
        "failed pages": outcomes.get("failed", 0), "unreadable records": rows.where("kind = 'fault'").count(),
        "units": units.count()}


def settings_of(arguments: list[str] | None = None) -> Settings:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="Tools/spark/build", description="Builds one corpus of a crawl, with bitext on Spark.",
        epilog="Options of 'bitext build' go behind --, such as -- --filter strict.")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=".warc, .warc.gz, .parquet or .jsonl")
    parser.add_argument("-o", "--output", required=True, help="the folder of the corpus, which must not be there yet")
    parser.add_argument("--source-language", required=True, help="BCP 47")
    parser.add_argument("--target-language", required=True, help="BCP 47")
    parser.add_argument(
        "--bitext", default=os.environ.get("BITEXT_BINARY", "bitext"), help="the program, on every worker")
    parser.add_argument("--jobs", type=int, default=1, help="processors of a task (spark.task.cpus)")
    parser.add_argument("--sites", metavar="FILE", help="lines of host TAB site, for hosts whose names do not tell")
    parser.add_argument("--parts", type=int, default=8, help="TMX files")
    given = sys.argv[1:] if arguments is None else arguments
    end = given.index("--") if "--" in given else len(given)
    asked = parser.parse_args(given[:end])
    named = {}
    if asked.sites:
        with open(asked.sites, encoding="utf-8") as file:
            named = dict(line.rstrip("\n").split("\t")[:2] for line in file if "\t" in line)
    languages = ["--source-language", asked.source_language, "--target-language", asked.target_language]
    return Settings(
        [_absolute(path) for path in asked.inputs], _absolute(asked.output),
        Builder(shutil.which(asked.bitext) or asked.bitext, tuple(languages + given[end + 1:]), asked.jobs), named,
        asked.parts)


def _absolute(path: str) -> str:
    """Workers run in folders of their own."""
    return path if "://" in path else os.path.abspath(path)


def main() -> None:
    """Runs the job and prints its figures."""
    settings = settings_of()
    spark = SparkSession.builder.appName("bitext").getOrCreate()
    try:
        print(json.dumps(build(spark, settings)))
    finally:
        spark.stop()
