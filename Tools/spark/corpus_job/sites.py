"""Which pages make a site, and which task builds which site."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# Second labels under which countries give names: what stands before one is the name.
GENERAL = {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "or", "org"}


def site_of(address: str, named: dict[str, str]) -> str:
    """The site of a page: its host's registered name, so that `www.` and `en.` are one site.

    `named` gives the sites of hosts whose editions have names of their own.
    """
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        host = ""
    if host in named:
        return named[host]
    labels = host.split(".")
    if len(labels) <= 2 or re.fullmatch(r"[\d.]+|.*:.*", host):
        return host
    count = 3 if len(labels[-1]) == 2 and labels[-2] in GENERAL else 2
    return ".".join(labels[-count:])


@dataclass
class Plan:
    """Which task builds which sites whole, and in how many shares each of the others is built."""

    tasks: int
    task_of_site: dict[str, int] = field(default_factory=dict)
    shares_of_site: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, sizes: dict[str, int], *, slots: int, most_pages: int) -> "Plan":
        """A plan for sites of so many pages, on so many slots: the largest first, each to the task with least to do.

        A site of more than `most_pages` pages is built in shares.
        """
        ranked = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
        small = [(site, size) for site, size in ranked if size <= most_pages]
        pages = sum(size for _, size in small)
        tasks = max(1, min(len(small), max(3 * slots, pages // max(1, most_pages))))
        plan = cls(tasks)
        for site, size in ranked[: len(ranked) - len(small)]:
            plan.shares_of_site[site] = max(2, min(slots, -(-size // most_pages)))
        loads = [0] * tasks
        for site, size in small:
            task = loads.index(min(loads))
            plan.task_of_site[site] = task
            loads[task] += size
        return plan
