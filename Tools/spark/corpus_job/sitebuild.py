"""Runs `bitext build` on the pages of one site, and gives what it made as rows."""

import csv
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .records import Record, of_warc

# What `bitext build` ends with where the pages of a site make no corpus, which is nobody's fault.
NO_CORPUS = {65: "E-PAIR-01", 66: "E-PAGES-01"}


@dataclass(frozen=True)
class Builder:
    """How a site is built: the program, and the options of `bitext build`."""

    bitext: str
    options: tuple[str, ...]
    jobs: int

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        """Runs `bitext build` with the options of all sites."""
        return subprocess.run(
            [self.bitext, "build", *arguments, *self.options, "--jobs", str(self.jobs), "--quiet"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)


@dataclass(frozen=True)
class Row:
    """What became of a unit or a page: `kind` is `unit`, `page` or `fault`, `value` JSON."""

    kind: str
    site: str
    number: int
    value: str


class BuildFailed(Exception):
    """bitext ended with an error that concerns all pages: the task fails, and the engine tries it again."""


class Crashed(Exception):
    """bitext was killed while it built: by its own fault, or for want of memory."""


@contextmanager
def scratch() -> Iterator[str]:
    """A folder that is gone afterwards."""
    folder = tempfile.mkdtemp(prefix="bitext-site-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_crawl(path: str, records: Iterable[Record]) -> None:
    """Writes records as a WARC file: the whole file or none."""
    with open(path + ".part", "wb") as file:
        for record in records:
            file.write(record.data)
    os.replace(path + ".part", path)


def read_crawl(path: str) -> list[Record]:
    """The records of a WARC file that `write_crawl` wrote."""
    return [record for record in of_warc(path) if isinstance(record, Record)]


def build_site(site: str, crawl: str, builder: Builder) -> list[Row]:
    """Builds a site, whose pages lie in a WARC file.

    A page that bitext cannot survive is found by halving the pages, left out, and told of.
    """
    try:
        return _built(site, crawl, builder)
    except Crashed as crash:
        rest, culprits = without_culprits(crawl, builder)
        if not culprits:
            raise BuildFailed(f"{site}: {crash}, and no page alone does that to it") from crash
    with scratch() as folder:
        write_crawl(f"{folder}/pages.warc", rest)
        rows = _built(site, f"{folder}/pages.warc", builder)
    return rows + list(quarantined(site, [record.address for record in culprits], len(rows)))


def quarantined(site: str, addresses: list[str], start: int) -> Iterator[Row]:
    """The rows of pages that were left out since bitext does not survive them, numbered from `start`."""
    for number, address in enumerate(addresses, start):
        yield _page(site, number, address, "failed", "", "E-SPARK-01", "bitext was killed by this page")


def without_culprits(crawl: str, builder: Builder) -> tuple[list[Record], list[Record]]:
    """The pages of a site that bitext survives, and those that it does not, found by halving."""
    records = read_crawl(crawl)
    culprits = _culprits(records, builder)
    left_out = set(culprits)
    return [record for record in records if record not in left_out], culprits


def _built(site: str, crawl: str, builder: Builder) -> list[Row]:
    with scratch() as folder:
        out = f"{folder}/out"
        ended = builder.run(crawl, "-o", out)
        if ended.returncode < 0:
            raise Crashed(f"signal {-ended.returncode}")
        reason = NO_CORPUS.get(ended.returncode)
        if reason and reason in ended.stderr:
            return [
                _page(site, number, record.address, "alone", "", reason, "the site's pages are in one language")
                for number, record in enumerate(read_crawl(crawl))]
        if ended.returncode not in (0, 1):
            raise BuildFailed(f"{site}: {ended.stderr.strip()}")
        return list(_rows(site, out))


def _culprits(records: list[Record], builder: Builder) -> list[Record]:
    """The pages that kill bitext, each by itself."""
    with scratch() as folder:
        write_crawl(f"{folder}/some.warc", records)
        if builder.run(f"{folder}/some.warc", "-o", f"{folder}/out").returncode >= 0:
            return []
    if len(records) == 1:
        return records
    middle = len(records) // 2
    return _culprits(records[:middle], builder) + _culprits(records[middle:], builder)


def _rows(site: str, out: str) -> Iterator[Row]:
    """Units with their texts as bitext joins them, and pages."""
    if os.path.exists(f"{out}/corpus.jsonl"):
        with open(f"{out}/corpus.jsonl", encoding="utf-8") as units, \
                open(f"{out}/corpus.tsv", encoding="utf-8", newline="") as table:
            texts = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
            for number, (line, row) in enumerate(zip(units, texts, strict=True)):
                unit = {"unit": json.loads(line), "source": row["source"], "target": row["target"]}
                yield Row("unit", site, number, json.dumps(unit, ensure_ascii=False))
    with open(f"{out}/pages.tsv", encoding="utf-8", newline="") as table:
        for number, row in enumerate(csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if number > 0:
                yield _page(site, number - 1, *row)


def _page(site: str, number: int, page: str, outcome: str, counterpart: str, code: str, reason: str) -> Row:
    value = {"page": page, "outcome": outcome, "counterpart": counterpart, "code": code, "reason": reason}
    return Row("page", site, number, json.dumps(value, ensure_ascii=False))


def sites_of(rows: Iterable[tuple[str, Record]]) -> Iterator[tuple[str, Callable[[str], None]]]:
    """Parts records that are sorted by site: each site, and what writes its records to a file, to be called once."""
    rows = iter(rows)
    pending = next(rows, None)
    while pending is not None:
        site = pending[0]

        def records() -> Iterator[Record]:
            nonlocal pending
            while pending is not None and pending[0] == site:
                yield pending[1]
                pending = next(rows, None)

        yield site, lambda path: write_crawl(path, records())


def build_sites(rows: Iterable[tuple[str, Record]], builder: Builder) -> Iterator[Row]:
    """Builds the sites of a partition, one after the other, of records that are sorted by site."""
    for site, write in sites_of(rows):
        with scratch() as folder:
            write(f"{folder}/pages.warc")
            yield from build_site(site, f"{folder}/pages.warc", builder)
