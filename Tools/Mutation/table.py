"""The table of mutants: what it says, and where each stands in a tree of sources."""

import dataclasses
import glob
import os
import re


class TableError(Exception):
    """A table, or a place in the sources that a mutant names, is not as it must be."""


@dataclasses.dataclass
class Mutant:
    """One deliberate fault. `number` is what the switch is set to."""

    number: int
    id: str
    file: str
    tests: list
    says: str = ""
    within: list = dataclasses.field(default_factory=list)
    original: list = dataclasses.field(default_factory=list)
    mutant: list = dataclasses.field(default_factory=list)
    form: str = ""


@dataclasses.dataclass
class Place:
    """Where a mutant stands: a range of characters of a file, and what stands there in the copy."""

    mutant: Mutant
    path: str
    start: int
    end: int
    text: str


HEADER = re.compile(r"\[([a-z0-9-]+)\] (\S+) -> (\w+(?: \w+)*)$")
FORMS = {"+": "expression", "*": "template"}


def read(folder):
    """All mutants of a folder of tables, in the order of the files' names.

    A mutant is

        [identifier] File.swift -> TestTarget ...
        What it does, in a line or more.
        = the lines it stands in, where the expression alone is not unique in the file (optional)
        - the expression as it is
        + the expression in its place: the copy chooses between the two

    or, for what is no expression, `*` in place of `+`: the text in its place, where `{on}` is true if the mutant is on.
    Several lines are written as several lines with the same sign; white space at line ends and heads counts.
    """
    mutants = []
    for path in sorted(glob.glob(os.path.join(folder, "*.mutants"))):
        current = None
        for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
            where = f"{os.path.basename(path)}:{number}"
            if line.startswith("[") and (not current or current.form):
                header = HEADER.match(line)
                if not header:
                    raise TableError(f"{where}: not '[identifier] File -> TestTarget ...': {line}")
                current = Mutant(len(mutants) + 1, header[1], header[2], header[3].split())
                mutants.append(current)
            elif not line.strip() or line.startswith("#"):
                continue
            elif current is None:
                raise TableError(f"{where}: a line before the first mutant")
            elif line[:2] in ("= ", "- ", "+ ", "* "):
                if line[0] in FORMS:
                    if current.form not in ("", FORMS[line[0]]):
                        raise TableError(f"{where}: both '+' and '*' in {current.id}")
                    current.form = FORMS[line[0]]
                    current.mutant.append(line[2:])
                else:
                    (current.within if line[0] == "=" else current.original).append(line[2:])
            elif current.original or current.form:
                raise TableError(f"{where}: neither of '= - + *' begins this line")
            else:
                current.says = f"{current.says} {line.strip()}".strip()
    seen = set()
    for mutant in mutants:
        if mutant.id in seen:
            raise TableError(f"{mutant.id}: stands twice in the table")
        seen.add(mutant.id)
        if not mutant.original or not mutant.form or not mutant.says:
            raise TableError(f"{mutant.id}: needs a description, '-' and '+' (or '*')")
    return mutants


def place(mutants, root):
    """Where the mutants stand in the sources under a folder, found by their files' names wherever these are.

    Raises TableError naming every mutant whose place is missing or not the only one.
    """
    paths = {}
    for folder, _, names in os.walk(os.path.join(root, "Sources")):
        for name in names:
            paths.setdefault(name, []).append(os.path.join(folder, name))
    texts = {}
    places = []
    problems = []
    for mutant in mutants:
        try:
            places.append(_place(mutant, paths.get(mutant.file, []), texts))
        except TableError as error:
            problems.append(str(error))
    by_path = {}
    for one in places:
        by_path.setdefault(one.path, []).append(one)
    for same in by_path.values():
        same.sort(key=lambda one: one.start)
        for one, other in zip(same, same[1:]):
            if other.start < one.end:
                problems.append(f"{other.mutant.id}: stands in the same place as {one.mutant.id}")
    if problems:
        raise TableError("\n".join(problems))
    return by_path


def _place(mutant, paths, texts):
    if len(paths) != 1:
        raise TableError(f"{mutant.id}: {len(paths)} files are named {mutant.file}: {', '.join(paths) or 'none'}")
    path = paths[0]
    if path not in texts:
        texts[path] = open(path, encoding="utf-8").read()
    text = texts[path]
    start, end = 0, len(text)
    if mutant.within:
        start = _only(mutant, text, "\n".join(mutant.within), 0, end)
        end = start + len("\n".join(mutant.within))
    original = "\n".join(mutant.original)
    start = _only(mutant, text, original, start, end)
    on = f"(mutant_switch == {mutant.number})"
    new = "\n".join(mutant.mutant)
    if mutant.form == "template":
        new = new.replace("{on}", on)
    else:
        new = f"({on} ? ({new}) : ({original}))"
    return Place(mutant, path, start, start + len(original), new)


def _only(mutant, text, wanted, start, end):
    found = text.find(wanted, start, end)
    if found < 0:
        raise TableError(f"{mutant.id}: {mutant.file} has no longer: {wanted.strip()}")
    if text.find(wanted, found + 1, end) >= 0:
        raise TableError(f"{mutant.id}: {mutant.file} has more than once: {wanted.strip()}")
    return found
