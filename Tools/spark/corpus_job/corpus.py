"""From the units of all sites to one corpus: each pair of texts once, as Parquet and as TMX parts."""

import json
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from .sitebuild import scratch

ROW_SCHEMA = "kind string, site string, number long, value string"
PAGE_SCHEMA = "page string, outcome string, counterpart string, code string, reason string"
UNIT_SCHEMA = (
    "site string, number long, source string, target string, source_key string, target_key string, "
    "confidence double, occurrences long, source_documents array<string>, target_documents array<string>, unit string")
CORPUS_SCHEMA = (
    "id string, site string, number long, source string, target string, source_language string, target_language string, "
    "confidence double, type string, source_documents array<string>, target_documents array<string>, occurrences long, "
    "conflict string, unit string")
CONFLICT, OCCURRENCES, DOCUMENT = "x-conflict", "x-occurrences", "source-document"
# Texts that differ in these alone are one text when it is asked whether a source has several translations.
SPACES = re.compile(r"[\s\u00ad\u0300-\u036f\u200b-\u200f\u205f-\u2064\ufeff]+")


def pages(rows: DataFrame) -> DataFrame:
    """What became of every page."""
    return rows.where("kind = 'page'").select(
        "site", "number", F.from_json("value", PAGE_SCHEMA).alias("page")).select("site", "number", "page.*")


def units(spark: SparkSession, rows: DataFrame) -> DataFrame:
    """The units of all sites, each pair of texts once: the surest stays, with the documents of all."""
    every = spark.createDataFrame(rows.where("kind = 'unit'").rdd.map(_described), UNIT_SCHEMA)
    order = F.struct(-F.col("confidence"), "site", "number")
    place = F.struct("site", "number", "source_documents", "target_documents")
    once = every.groupBy(F.trim("source").alias("source_text"), F.trim("target").alias("target_text")).agg(
        F.min_by(F.struct(*every.columns), order).alias("best"), F.sum("occurrences").alias("all"),
        F.array_sort(F.collect_list(place)).alias("places"))
    several = {
        side: F.size(F.collect_set(f"best.{other}_key").over(Window.partitionBy(f"best.{side}_key"))) > 1
        for side, other in (("source", "target"), ("target", "source"))}
    marked = once.select(
        "best.*", "all", "places", several["source"].alias("source_conflicts"),
        several["target"].alias("target_conflicts"))
    return spark.createDataFrame(marked.rdd.map(_finished), CORPUS_SCHEMA)


def _described(row) -> tuple:
    value = json.loads(row.value)
    unit = value["unit"]
    properties = dict(unit.get("properties", []))
    documents = [
        [name for name in [own, *further] if name] for own, further in zip(_pair(unit, "documents"), _further(unit))]
    return (
        row.site, row.number, value["source"], value["target"], _key(value["source"]), _key(value["target"]),
        float(unit.get("confidence", -1)), int(properties.get(OCCURRENCES, 1)), *documents,
        json.dumps(unit, ensure_ascii=False))


def _pair(unit: dict, name: str) -> list:
    return unit.get(name) or [None, None]


def _further(unit: dict) -> list[list[str]]:
    return [[value for name, value in side or [] if name == DOCUMENT] for side in _pair(unit, "sideProperties")]


def _key(text: str) -> str:
    return SPACES.sub("", unicodedata.normalize("NFD", text))


def _finished(row) -> tuple:
    """A unit with what is known of it among all sites' units."""
    unit = json.loads(row.unit)
    conflict = " ".join(side for side in ("source", "target") if row[f"{side}_conflicts"])
    own = unit.pop("properties", [])
    properties = [[name, value] for name, value in own if name not in (CONFLICT, OCCURRENCES)]
    if conflict:
        properties.append([CONFLICT, conflict])
    if row["all"] > 1:
        properties.append([OCCURRENCES, str(row["all"])])
    if properties:
        unit["properties"] = properties
    documents, sides = [], []
    for side, own, known in zip(("source", "target"), _pair(unit, "documents"), _pair(unit, "sideProperties")):
        listed = list(dict.fromkeys([
            *row[f"{side}_documents"], *(name for place in row.places for name in place[f"{side}_documents"])]))
        documents.append(listed)
        others = [[name, value] for name, value in known or [] if name != DOCUMENT]
        sides.append(others + [[DOCUMENT, name] for name in listed if name != own])
    if any(sides):
        unit["sideProperties"] = [side or None for side in sides]
    unit["id"] = f"{row.site}/{row.number + 1}"
    return (
        unit["id"], row.site, row.number, row.source, row.target, *unit["languages"],
        row.confidence, unit.get("type"), *documents, row["all"], conflict or None,
        json.dumps(unit, ensure_ascii=False))


def tmx(lines: Iterable[str], bitext: str) -> Iterator[str]:
    """The lines of a TMX file of units in JSON; none for none."""
    with scratch() as folder:
        count = 0
        with open(f"{folder}/part.jsonl", "w", encoding="utf-8") as file:
            for line in lines:
                file.write(line + "\n")
                count += 1
        if count == 0:
            return
        subprocess.run(
            [bitext, "convert", f"{folder}/part.jsonl", "-o", f"{folder}/part.tmx", "--quiet"],
            stdin=subprocess.DEVNULL, check=True)
        with open(f"{folder}/part.tmx", encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line.rstrip("\n")


def write_tmx(spark: SparkSession, corpus: DataFrame, folder: str, bitext: str, parts: int) -> None:
    """Writes TMX files of some units each into a folder, by Hadoop's committer: whole, and once."""
    ordered = corpus.repartitionByRange(parts, "site", "number").sortWithinPartitions("site", "number")
    ordered.select("unit").rdd.map(lambda row: row.unit).mapPartitions(
        lambda lines: tmx(lines, bitext)).saveAsTextFile(folder)
    java = spark.sparkContext._jvm
    path = java.org.apache.hadoop.fs.Path
    files = path(folder).getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    for status in files.listStatus(path(folder)):
        name = status.getPath()
        if name.getName().startswith("part-"):
            if status.getLen() == 0:
                files.delete(name, False)
            else:
                files.rename(name, name.suffix(".tmx"))
