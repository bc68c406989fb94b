"""Which pages make a site, and which task builds which site."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# Second labels under which countries give names: what stands before one is the name.
GENERAL = {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "or", "org"}
# A task of more pages is a task too long to be done again.
MOST_PAGES = 20_000


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
    """Which task builds which sites."""

    tasks: int
    task_of_site: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, sizes: dict[str, int], *, slots: int) -> "Plan":
        """A plan for sites of so many pages, on so many slots: the largest first, each to the task with least to do."""
        plan = cls(max(1, min(len(sizes), max(3 * slots, sum(sizes.values()) // MOST_PAGES))))
        loads = [0] * plan.tasks
        for site, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
            task = loads.index(min(loads))
            plan.task_of_site[site] = task
            loads[task] += size
        return plan
