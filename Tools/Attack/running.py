"""Runs the command with limits, and judges what it leaves."""

import dataclasses
import json
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import xml.sax

# The exit codes that the command may end with.
CODES = {0, 1, 64, 65, 66, 69, 73, 74}
# What one run may take.
CPU_SECONDS = 30
ADDRESS_SPACE = 6 << 30
# Stands in a file that no input may get into an output.
SECRET = "ATTACK-SECRET-5d41402a"


@dataclasses.dataclass
class Outcome:
    """What a run left: how it ended, what it said, and processor seconds."""

    code: int
    output: bytes
    messages: bytes
    seconds: float


@dataclasses.dataclass
class Row:
    """A line of the table: what was tried, how often, and what did not hold."""

    what: str
    tried: int
    failed: int

    def line(self):
        return f"{self.what}: {self.tried} tried, {'all held' if not self.failed else f'{self.failed} did not hold'}"


class Bench:
    """The command, a folder to work in, and what was found."""

    def __init__(self, project, binary, folder):
        self.project = project
        self.binary = binary
        self.folder = folder
        self.findings = []
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, "findings"))
        self.cache = os.path.join(folder, "cache")
        os.mkdir(self.cache, 0o700)
        self.secret = os.path.join(folder, "secret")
        with open(self.secret, "w", encoding="ascii") as file:
            file.write(SECRET)

    def work(self, name):
        """A new empty folder."""
        path = os.path.join(self.folder, name)
        shutil.rmtree(path, ignore_errors=True)
        os.mkdir(path)
        return path

    def run(self, words, folder, environment=None, stdout=None, wrapper=()):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
            if not wrapper:
                resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        done = subprocess.run(
            [*wrapper, self.binary, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE, preexec_fn=limit, check=False,
            env=dict(os.environ, BITEXT_CACHE=self.cache, **(environment or {})))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return Outcome(
            done.returncode, done.stdout or b"", done.stderr,
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    def find(self, part, number, reason, words, folder, outcome=None):
        """Notes what did not hold, with all that is needed to see it again."""
        self.findings.append(f"{part}/{number}: {reason}: bitext {shlex.join(words)}")
        kept = os.path.join(self.folder, "findings", f"{part}-{number}")
        shutil.copytree(folder, kept, dirs_exist_ok=True, symlinks=True)
        with open(os.path.join(kept, "finding"), "wb") as file:
            file.write(f"{reason}\nbitext {shlex.join(words)}\n".encode(errors="surrogateescape"))
            if outcome:
                file.write(outcome.messages[:20000])

    def tell(self):
        for finding in self.findings:
            print(f"FOUND {finding}"[:400])
        if self.findings:
            print(f"{len(self.findings)} findings, with their inputs in {self.folder}/findings")


def fault(outcome, folder, outputs):
    """What is not as agreed of a run and its outputs; None if all is."""
    if outcome.code < 0:
        number = -outcome.code
        return "took too long" if number in (signal.SIGXCPU, signal.SIGKILL) else f"crashed ({signal.Signals(number).name})"
    if outcome.code not in CODES:
        return f"ended with {outcome.code}"
    messages = outcome.messages.decode(errors="replace")
    if outcome.code >= 64 and not re.search(r"\bE-[A-Z]+-\d\d\b|^Error: ", messages, re.MULTILINE):
        return f"ended with {outcome.code} and no message that has a code"
    left = [name for name in os.listdir(folder) if ".bitext-" in name]
    if left:
        return f"left {left[0]}"
    if SECRET.encode() in outcome.output or SECRET in messages:
        return "told what stands in another file"
    for output in outputs:
        path = os.path.join(folder, output)
        if not os.path.exists(path):
            if outcome.code == 0:
                return f"said nothing and wrote no {output}"
            continue
        if outcome.code >= 64:
            return f"ended with {outcome.code} and left {output}"
        reason = broken(path)
        if reason:
            return f"{output}: {reason}"
    return None


def broken(path):
    """What is wrong with a file that the command wrote; None if nothing is."""
    with open(path, "rb") as file:
        data = file.read()
    if SECRET.encode() in data:
        return "holds what stands in another file"
    kind = path.rsplit(".", 1)[-1]
    if kind == "xlsx":
        return None if data[:2] == b"PK" else "no workbook"
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return f"no UTF-8 ({error})"
    try:
        if kind in ("tmx", "xliff", "xces"):
            # The validating is the command's own affair; expat says whether it is XML.
            parser = xml.sax.make_parser()
            parser.setFeature(xml.sax.handler.feature_external_ges, False)
            parser.setFeature(xml.sax.handler.feature_external_pes, False)
            parser.parse(path)
        elif kind == "jsonl":
            for line in text.split("\n"):
                if line:
                    json.loads(line)
        elif kind == "json":
            json.loads(text)
        elif kind == "beads":
            for line in text.splitlines():
                if not re.fullmatch(r"\[[\d, ]*\]:\[[\d, ]*\](:(0\.\d{4}|1\.0000))?", line):
                    return f"no bead: {line[:80]}"
    except (xml.sax.SAXException, json.JSONDecodeError) as error:
        return f"not well formed ({error})"
    return None
