"""Builds sites that are too large for one task: `bitext build --share` on every worker, in rounds.

A site's pages and journals lie in a folder that all workers see. What a task writes there has a name of its own and
appears whole, so that a task that is run twice, or was killed, changes nothing.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyspark import SparkContext

from .records import Record
from .sitebuild import (
    Builder, BuildFailed, Row, build_site, quarantined, scratch, sites_of, without_culprits, write_crawl)

# Pages, documents, candidates, lessons, pairs: each takes up all of the one before.
ROUNDS = 5


@dataclass(frozen=True)
class LargeSite:
    """A site that is built in shares."""

    name: str
    shares: int
    folder: str

    @classmethod
    def of(cls, name: str, shares: int, work: str) -> "LargeSite":
        """The site's folder is called by a hash: a site's name may be anything."""
        return cls(name, shares, f"{work}/{hashlib.sha256(name.encode()).hexdigest()[:24]}")

    @property
    def crawl(self) -> str:
        """Its pages."""
        return f"{self.folder}/pages.warc"

    @property
    def journal(self) -> str:
        """The work that all shares have done."""
        return f"{self.folder}/journal"

    @property
    def quarantine(self) -> str:
        """The addresses of the pages that bitext does not survive."""
        return f"{self.folder}/quarantine.json"

    def part(self, share: int) -> str:
        """What a share adds to the journal in a round."""
        return f"{self.folder}/part-{share}"


def store(rows: Iterable[tuple[str, Record]], sites: dict[str, LargeSite]) -> Iterator[str]:
    """Stores the sites of a partition, of records that are sorted by site."""
    for name, write in sites_of(rows):
        os.makedirs(sites[name].folder, exist_ok=True)
        write(sites[name].crawl)
        # Of a job that was given up the journal is still good; that it had left pages out says nothing of these.
        _write(sites[name].quarantine, b"[]")
        yield name


def do_share(site: LargeSite, share: int, builder: Builder) -> str | None:
    """Does a share of a round.

    Returns:
        The site's name where bitext was killed by one of its pages.
    """
    with scratch() as folder:
        begun = 0
        if os.path.exists(site.journal):
            begun = os.path.getsize(site.journal)
            shutil.copyfile(site.journal, f"{folder}/journal")
        ended = builder.run(site.crawl, "-o", folder, "--share", f"{share + 1}/{site.shares}")
        if ended.returncode < 0:
            return site.name
        # A site in one language ends with an error; what was done until then stands in the journal.
        if ended.returncode not in (0, 1, 65, 66):
            raise BuildFailed(f"{site.name}: {ended.stderr.strip()}")
        with open(f"{folder}/journal", "rb") as journal:
            journal.seek(begun)
            _write(site.part(share), journal.read())
    return None


def _write(path: str, data: bytes) -> None:
    own = f"{path}.{os.getpid()}.{os.urandom(4).hex()}"
    with open(own, "wb") as file:
        file.write(data)
    os.replace(own, path)


def put_together(site: LargeSite) -> None:
    """Makes one journal of what all shares have done."""
    own = f"{site.journal}.next"
    with open(own, "wb") as journal:
        for path in [site.journal, *(site.part(share) for share in range(site.shares))]:
            if os.path.exists(path):
                with open(path, "rb") as part:
                    shutil.copyfileobj(part, journal)
    os.replace(own, site.journal)
    for share in range(site.shares):
        if os.path.exists(site.part(share)):
            os.remove(site.part(share))


def leave_out_culprits(site: LargeSite, builder: Builder) -> None:
    """Takes the pages out of a site that bitext does not survive."""
    rest, culprits = without_culprits(site.crawl, builder)
    if not culprits:
        raise BuildFailed(f"{site.name}: bitext was killed, and no page alone does that to it")
    # A task that is run again finds some of them told of already.
    addresses = dict.fromkeys([*_addresses(site), *(record.address for record in culprits)])
    _write(site.quarantine, json.dumps(list(addresses)).encode())
    write_crawl(site.crawl, rest)


def _addresses(site: LargeSite) -> list[str]:
    with open(site.quarantine, encoding="utf-8") as file:
        return json.load(file)


def build_in_shares(context: SparkContext, sites: list[LargeSite], builder: Builder) -> None:
    """Does all work on sites whose pages are stored, so that a build has only to write."""
    finished = 0
    while finished < ROUNDS:
        tasks = [(site, share) for site in sites for share in range(site.shares)]
        crashed = set(
            context.parallelize(tasks, len(tasks)).map(lambda task: do_share(*task, builder)).collect()) - {None}
        for site in sites:
            put_together(site)
        hurt = [site for site in sites if site.name in crashed]
        if hurt:
            context.parallelize(hurt, len(hurt)).foreach(lambda site: leave_out_culprits(site, builder))
            finished = 0
        else:
            finished += 1


def finish(site: LargeSite, builder: Builder) -> Iterator[Row]:
    """The rows of a site all of whose work is done."""
    rows = build_site(site.name, site.crawl, builder, site.journal)
    yield from rows
    yield from quarantined(site.name, _addresses(site), len(rows))
