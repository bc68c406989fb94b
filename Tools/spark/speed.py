"""Measures the job: seconds of wall and processor on the cluster that spark-submit gives it.

Arguments: a crawl, a folder, how many sites the crawl is copied to, the most pages of a site that is built whole, and how
many workers the cluster has.
"""

import gzip
import json
import os
import sys
import time
from pathlib import Path

from corpus_job import job, records, sitebuild, sites
from pyspark.sql import SparkSession


def copies(crawl: str, folder: Path, count: int, most: int | None = None) -> list[str]:
    """The crawl, or so many of its records, under several names of sites, a file each.

    The names keep their length, so that records do.
    """
    found = [record for record in records.of_warc(crawl) if isinstance(record, records.Record)][:most]
    names = sorted({sites.site_of(record.address, {}) for record in found})
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"copy-{number:03}.warc.gz"
        with gzip.open(path, "wb", compresslevel=1) as file:
            for record in found:
                data = record.data
                for name in names:
                    data = data.replace(name.encode(), f"{number:03}{name[3:]}".encode())
                file.write(data)
        paths.append(str(path))
    return paths


def main() -> None:
    """Runs the job once to warm the workers up, and once to measure it."""
    crawl, folder = sys.argv[1], Path(sys.argv[2])
    count, most_pages, workers = (int(argument) for argument in sys.argv[3:6])
    spark = SparkSession.builder.appName("bitext speed").getOrCreate()
    builder = sitebuild.Builder(
        os.environ["BITEXT_BINARY"], ("--source-language", "zh", "--target-language", "en"), 1)
    inputs = copies(crawl, folder, count)
    warming = copies(crawl, folder / "warm", 1, most=40)
    for name, some in (("warm", warming), ("measured", inputs)):
        start = time.monotonic()
        settings = job.Settings(
            some, str(folder / f"{name}-{workers}-{most_pages}"), builder, {}, most_pages, 2, str(folder / "work"))
        figures = job.build(spark, settings)
        seconds = time.monotonic() - start
    load = os.getloadavg()[0]
    print(json.dumps({"workers": workers, "seconds": round(seconds, 1), "load": round(load, 1), **figures}))
    spark.stop()


main()
