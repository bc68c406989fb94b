"""Checks the job on the site in Samples, on the cluster that spark-submit gives it.

Each check builds a corpus and compares it with what `bitext build` makes of the same pages on one machine.
"""

import base64
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus_job import job, records, sitebuild
from pyspark.sql import SparkSession

LANGUAGES = ("--source-language", "zh", "--target-language", "en")
SITE = "qinghe-basin.example"
# A bitext that dies of one page, as by a fault of its own.
POISONED = """#!/bin/bash
for argument; do
    if [ -f "$argument" ] && grep -q "{marker}" "$argument"; then kill -9 $$; fi
done
exec "{bitext}" "$@"
"""
# A bitext that takes its worker with it, once, while it is at work.
FATAL = """#!/bin/bash
if [ "$1" = build ] && mkdir "{once}" 2>/dev/null; then
    "{bitext}" "$@" &
    sleep 0.5
    process=$$
    while [ "$process" -gt 1 ] && ! grep -qa CoarseGrainedExecutorBackend "/proc/$process/cmdline"; do
        process=$(ps -o ppid= -p "$process" | tr -d ' ')
    done
    [ "$process" -gt 1 ] && kill -9 "$process"
    wait
fi
exec "{bitext}" "$@"
"""
MARKER = "a page that no program survives"


class Checks:
    """The checks, and what they share."""

    def __init__(self, spark: SparkSession, samples: Path, folder: Path, bitext: str) -> None:
        self.spark = spark
        self.folder = folder
        self.bitext = bitext
        self.pages = list(_records(samples))
        self.failed = 0

    def all(self) -> None:
        """Runs all checks, and prints a line for each."""
        crawl = self.crawl("pages.warc.gz", self.pages)
        self.expected = self.built("expected", crawl)
        self.check("a WARC gives the units of bitext build", lambda: self.same(self.job("warc", [crawl])))
        self.check("so do JSON Lines and Parquet", self.tables)
        self.check("a mirror adds no unit", self.mirror)
        self.check("a damaged record costs that record", self.damage)
        self.check("a poisoned page costs that page", self.poison)
        self.check("a worker killed at work loses and doubles nothing", self.kill)

    def check(self, what: str, run: Callable[[], None]) -> None:
        """Runs a check."""
        start = time.monotonic()
        try:
            run()
            told = "holds"
        except AssertionError as error:
            self.failed += 1
            told = f"FAILS: {error}"
        print(f"{what}: {told} ({time.monotonic() - start:.0f} s)", flush=True)

    def crawl(self, name: str, some: list[records.Record]) -> str:
        """Writes records as a WARC file, each a member of its own."""
        path = self.folder / name
        path.write_bytes(b"".join(gzip.compress(record.data, mtime=0) for record in some))
        return str(path)

    def job(
        self, name: str, inputs: list[str], *, bitext: str | None = None
    ) -> tuple[dict[str, int], str]:
        """Runs the job: its figures, and the folder that it wrote."""
        out = str(self.folder / f"{name}-corpus")
        settings = job.Settings(
            inputs, out, sitebuild.Builder(bitext or self.bitext, LANGUAGES, 1), {}, 2)
        return job.build(self.spark, settings), out

    def built(self, name: str, crawl: str) -> list[str]:
        """The units that `bitext build` makes of a crawl."""
        out = self.folder / name
        subprocess.run(
            [self.bitext, "build", crawl, "-o", str(out), "--quiet", *LANGUAGES], check=True, stdin=subprocess.DEVNULL)
        with open(out / "corpus.jsonl", encoding="utf-8") as lines:
            return sorted(_plain(json.loads(line)) for line in lines)

    def units(self, out: str) -> list[str]:
        """The units of a corpus that the job wrote; its TMX parts hold as many."""
        units = [json.loads(row.unit) for row in self.spark.read.parquet(f"{out}/units").select("unit").collect()]
        parts = sorted(Path(out, "tmx").glob("*.tmx"))
        in_parts = sum(part.read_text(encoding="utf-8").count("<tu ") for part in parts)
        assert in_parts == len(units), f"{in_parts} units in TMX, {len(units)} in Parquet"
        for part in parts:
            subprocess.run([self.bitext, "validate", str(part), "--quiet"], check=True, stdin=subprocess.DEVNULL)
        return sorted(_plain(unit) for unit in units)

    def same(self, made: tuple[dict[str, int], str], *, pages: int | None = None) -> None:
        """Fails unless a corpus has the units of `bitext build`, and every page is accounted for, once."""
        figures, out = made
        units = self.units(out)
        missing, more = set(self.expected) - set(units), set(units) - set(self.expected)
        assert units == self.expected, f"{len(missing)} units are missing, {len(more)} are new: {[*missing, *more][:1]}"
        names = [row.page for row in self.spark.read.parquet(f"{out}/pages").select("page").collect()]
        expected = len(_html(self.pages)) if pages is None else pages
        assert len(names) == len(set(names)) == expected == figures["pages"], f"{len(names)} pages of {expected}"

    def tables(self) -> None:
        """The pages as rows of both kinds of tables, in two files each."""
        rows = [
            {
                "address": record.address, "base64": base64.b64encode(_body(record)).decode(), "position": place,
                "type": _type(record)}
            for place, record in enumerate(self.pages)]
        lines = self.folder / "pages.jsonl"
        lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        self.same(self.job("jsonl", [str(lines)]))
        table = str(self.folder / "pages.parquet")
        self.spark.createDataFrame(
            [
                (row["address"], bytearray(base64.b64decode(row["base64"])), row["position"], row["type"])
                for row in rows],
            "address string, content binary, position long, type string").repartition(2).write.parquet(table)
        self.same(self.job("parquet", [table]))

    def mirror(self) -> None:
        """The same pages under three names."""
        copies = [
            records.Record(record.address.replace(SITE, name), record.data.replace(SITE.encode(), name.encode()))
            for name in (SITE, "mirror-a-bas.example", "mirror-b-bas.example") for record in self.pages]
        figures, out = self.job("mirror", [self.crawl("mirror.warc.gz", copies)])
        assert figures["sites"] == 3, f"{figures['sites']} sites"
        texts = sorted(_texts(unit) for unit in self.units(out))
        assert texts == sorted(map(_texts, self.expected)), f"{len(texts)} units of {len(self.expected)}"
        rows = self.spark.read.parquet(f"{out}/units").select("occurrences", "source_documents").collect()
        assert all(row.occurrences % 3 == 0 and len(row.source_documents) >= 3 for row in rows), "occurrences"

    def damage(self) -> None:
        """A byte of a page that is in no pair."""
        victim = next(place for place, record in enumerate(self.pages) if record.address.endswith("/visitors.html"))
        packed = [bytearray(gzip.compress(record.data, mtime=0)) for record in self.pages]
        packed[victim][len(packed[victim]) // 2] ^= 0xFF
        path = self.folder / "damaged.warc.gz"
        path.write_bytes(b"".join(packed))
        made = self.job("damaged", [str(path)])
        assert made[0]["unreadable records"] == 1, made[0]
        self.expected, kept = self.built("undamaged", self.crawl("rest.warc.gz", self.without(victim))), self.expected
        self.same(made, pages=len(_html(self.pages)) - 1)
        self.expected = kept

    def without(self, place: int) -> list[records.Record]:
        """All records but one."""
        return self.pages[:place] + self.pages[place + 1:]

    def poison(self) -> None:
        """A page more, at which bitext is killed."""
        page = records.of_page(f"http://en.{SITE}/poison.html", f"<p>This is {MARKER}.</p>".encode())
        crawl = self.crawl("poison.warc.gz", self.pages[:7] + [page] + self.pages[7:])
        program = self.program("poisoned", POISONED.format(marker=MARKER, bitext=self.bitext))
        made = self.job("poison", [crawl], bitext=program)
        self.same(made, pages=len(_html(self.pages)) + 1)
        failed = self.spark.read.parquet(f"{made[1]}/pages").where("code = 'E-SPARK-01'").collect()
        assert [row.page for row in failed] == [page.address], failed

    def kill(self) -> None:
        """A worker dies while bitext is at work in it."""
        once = self.folder / "killed"
        program = self.program("fatal", FATAL.format(once=once, bitext=self.bitext))
        made = self.job("kill", [str(self.folder / "pages.warc.gz")], bitext=program)
        assert once.exists(), "no worker was killed"
        self.same(made)

    def program(self, name: str, text: str) -> str:
        """Writes a program."""
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)
        return str(path)


def _records(samples: Path) -> Iterator[records.Record]:
    for path in sorted(samples.rglob("*")):
        if path.is_file():
            media_type = "text/html" if path.suffix == ".html" else "application/xml"
            yield records.of_page(f"http://{path.relative_to(samples)}", path.read_bytes(), media_type)


def _html(some: list[records.Record]) -> list[records.Record]:
    return [record for record in some if _type(record).startswith("text/html")]


def _type(record: records.Record) -> str:
    return record.data.split(b"\r\n\r\n")[1].split(b"Content-Type: ")[1].decode()


def _body(record: records.Record) -> bytes:
    return record.data.split(b"\r\n\r\n", 2)[2].removesuffix(b"\r\n\r\n")


def _plain(unit: dict) -> str:
    """A unit without its number."""
    return json.dumps({name: value for name, value in unit.items() if name != "id"}, sort_keys=True, ensure_ascii=False)


def _texts(unit: str) -> str:
    value = json.loads(unit)
    return json.dumps([value["source"], value["target"]], ensure_ascii=False)


def main() -> None:
    """Runs the checks; ends with 1 where one fails."""
    spark = SparkSession.builder.appName("bitext check").getOrCreate()
    with tempfile.TemporaryDirectory(prefix="bitext-spark-") as folder:
        checks = Checks(spark, Path(sys.argv[1]), Path(folder), os.environ["BITEXT_BINARY"])
        checks.all()
    spark.stop()
    sys.exit(1 if checks.failed else 0)


main()
