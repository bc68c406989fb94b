"""Signals at any moment, calls of the system that fail, full disks."""

import errno
import os
import random
import shutil
import signal
import subprocess
import time

import running
from running import Row

PLAIN = ["--encoder", "none", "--dictionary", "none"]


def commands(bench):
    """Command lines with all files that they write."""
    samples = os.path.join(bench.project, "Samples")
    gold = os.path.join(samples, "gold", "en-zh", "wetland-restoration-2023")
    pages = [f"{samples}/smart-port-forum-2021.{code}.txt" for code in ("en", "zh")]
    corpus = bench.work("corpus")
    memory = os.path.join(corpus, "m.tsv")
    with open(memory, "w", encoding="utf-8") as file:
        file.write("source\ttarget\n")
        for number in range(800):
            file.write(f"The bridge number {number} was opened.\t第{number}座大桥通车了。\n")
    return [
        (["convert", memory, "--languages", "en-US,zh-CN"], ["o.tmx", "o.jsonl", "o.csv", "o.xliff"], []),
        (["convert", memory, "--languages", "en-US,zh-CN"], ["o.xlsx", "o.tsv"], ["--summary", "s.json"]),
        (["filter", memory, "--rejected", "bad.tsv", "--report", "report.html"], ["o.tmx"], []),
        (["dedupe", memory], ["o.tsv", "o.tmx"], []),
        (["align", *pages, *PLAIN, "--segments", "seg", "--explain-cleaning", "why.txt"], ["o.tmx", "o.tsv", "o.beads"], ["--summary", "s.json"]),
        (["align", "--presegmented", f"{gold}.src.txt", f"{gold}.tgt.txt", *PLAIN], ["o.beads"], []),
        (["clean", pages[0]], ["o.txt"], ["--summary", "s.json"]), (["segment", pages[1]], ["o.txt"], []),
    ]


def lines(command, prefix=""):
    words, outputs, more = command
    words = list(words)
    written = list(outputs)
    for option in ("--rejected", "--report", "--segments", "--explain-cleaning"):
        if option in words:
            place = words.index(option) + 1
            written += [f"{words[place]}.source.txt", f"{words[place]}.target.txt"] if option == "--segments" else [words[place]]
            words[place] = prefix + words[place]
    more = [prefix + word if word == "s.json" else word for word in more]
    if "s.json" in command[2]:
        written.append("s.json")
    return words + [part for name in outputs for part in ("-o", prefix + name)] + more, written


def prepare(folder, names):
    for name in names:
        with open(os.path.join(folder, name), "w", encoding="ascii") as file:
            file.write("old")


def mixed(folder, names, may_leave=False):
    """What is wrong with outputs that have to be all old or all new."""
    new = []
    for name in names:
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            return f"{name} is gone"
        with open(path, "rb") as file:
            new.append(file.read() != b"old")
        reason = running.broken(path) if new[-1] else None
        if reason:
            return f"{name}: {reason}"
    if len(set(new)) > 1:
        return "some outputs are new and some old: " + ", ".join(f"{name} {'new' if one else 'old'}" for name, one in zip(names, new))
    left = [name for name in os.listdir(folder) if ".bitext-" in name]
    return f"left {left[0]}" if left and not may_leave else None


class Signals:
    """A command and a moment a case."""

    name = "signals"
    KINDS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE, signal.SIGUSR1, signal.SIGKILL, signal.SIGKILL]

    def __init__(self, bench, seed):
        self.bench = bench
        self.seed = seed
        # In the background of a script some are ignored, by all that is started too.
        for kind in self.KINDS:
            if kind not in (signal.SIGKILL, signal.SIGPIPE) and signal.getsignal(kind) == signal.SIG_IGN:
                signal.signal(kind, signal.SIG_DFL)
        self.commands = commands(bench)
        self.counts = {"signals": [0, 0], "SIGKILL": [0, 0]}
        self.usual = {}

    def is_done(self, number):
        return False

    def rows(self):
        return [Row("signals at any moment", *self.counts["signals"]), Row("SIGKILL at any moment", *self.counts["SIGKILL"])]

    def run(self, number):
        generator = random.Random(f"{self.seed}/signals/{number}")
        index = generator.randrange(len(self.commands))
        words, written = lines(self.commands[index])
        folder = self.bench.work("case")
        if index not in self.usual:
            start = time.monotonic()
            self.bench.run(words, folder)
            self.usual[index] = time.monotonic() - start
        folder = self.bench.work("case")
        prepare(folder, written)
        kind = generator.choice(self.KINDS)
        process = subprocess.Popen(
            [self.bench.binary, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, BITEXT_CACHE=self.bench.cache))
        time.sleep(generator.random() * 1.1 * self.usual[index])
        process.send_signal(kind)
        process.wait()
        is_kill = kind == signal.SIGKILL
        # A process of its own may still be giving the names.
        reason = None
        for _ in range(20):
            reason = mixed(folder, written, may_leave=is_kill)
            if not reason:
                break
            time.sleep(0.05)
        if not is_kill and not reason:
            reason = dishonest(process.returncode, kind, folder, written)
        if is_kill and not reason:
            outcome = self.bench.run(words, folder)
            reason = running.fault(outcome, folder, written) or mixed(folder, written)
        count = self.counts["SIGKILL" if is_kill else "signals"]
        count[0] += 1
        count[1] += bool(reason)
        if reason:
            self.bench.find(self.name, number, f"{kind.name}: {reason}", words, folder)


def dishonest(code, kind, folder, written):
    """What a process that got a signal says wrongly; None if it tells the truth: that the signal ended it, or that it had
    written everything before."""
    if code == -kind:
        return None
    if code != 0:
        return f"ended with {code}"
    return None if running_is_new(folder, written) else "ended with 0 though nothing was written"



class Part:
    """A command and a call that fails, or a disk that is full, a case."""

    name = "faults"
    CALLS = ["write", "write", "fsync", "open", "rename", "chmod", "close"]
    EFFECTS = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES, -signal.SIGKILL, -signal.SIGTERM]

    def __init__(self, bench, seed):
        self.bench = bench
        self.seed = seed
        self.commands = commands(bench)
        self.library = os.path.join(bench.folder, "faults.so")
        source = os.path.join(bench.project, "Tools", "Attack", "faults.c")
        compiler = shutil.which("clang") or shutil.which("cc")
        self.has_library = compiler is not None and subprocess.run(
            [compiler, "-O1", "-shared", "-fPIC", source, "-o", self.library, "-ldl"], check=False).returncode == 0
        self.may_mount = subprocess.run(
            ["unshare", "--mount", "true"], check=False, stderr=subprocess.DEVNULL).returncode == 0
        self.numbers = {}
        self.counts = {"calls": [0, 0], "disks": [0, 0], "device": [0, 0]}

    def is_done(self, number):
        return False

    def rows(self):
        return [Row("calls of the system that fail, or are the last before a signal", *self.counts["calls"]),
                Row("full disks", *self.counts["disks"]), Row("/dev/full as standard output", *self.counts["device"])]

    def run(self, number):
        generator = random.Random(f"{self.seed}/faults/{number}")
        command = generator.choice(self.commands)
        kind = generator.choice(["calls"] * 8 + ["disks"] * 2 + ["device"])
        if kind == "calls" and self.has_library:
            reason, words, folder, outcome = self._call(command, generator)
        elif kind == "disks" and self.may_mount:
            reason, words, folder, outcome = self._disk(command, generator)
        else:
            kind = "device"
            reason, words, folder, outcome = self._device(command)
        self.counts[kind][0] += 1
        self.counts[kind][1] += bool(reason)
        if reason:
            self.bench.find(self.name, number, reason, words, folder, outcome)

    def _call(self, command, generator):
        words, written = lines(command)
        call = generator.choice(self.CALLS)
        preload = {"LD_PRELOAD": self.library, "FAULT_CALL": call}
        folder = self.bench.work("case")
        known = (id(command), call)
        if known not in self.numbers:
            prepare(folder, written)
            counter = os.path.join(self.bench.folder, "count")
            self.bench.run(words, folder, {**preload, "FAULT_NUMBER": "0", "FAULT_COUNT": counter})
            with open(counter, encoding="ascii") as file:
                # A process of its own makes several renames.
                self.numbers[known] = max(int(file.read()), len(written) if call == "rename" else 0)
            folder = self.bench.work("case")
        prepare(folder, written)
        place = generator.randint(1, max(1, self.numbers[known]))
        effect = generator.choice(self.EFFECTS)
        outcome = self.bench.run(words, folder, {**preload, "FAULT_NUMBER": str(place), "FAULT_EFFECT": str(effect)})
        what = f"{call} {place} of {self.numbers[known]}, {errno.errorcode[effect] if effect > 0 else signal.Signals(-effect).name}"
        reason = None
        for _ in range(20):
            reason = mixed(folder, written, may_leave=effect == -signal.SIGKILL)
            if not reason:
                break
            time.sleep(0.05)
        if not reason and effect > 0:
            reason = running.fault(outcome, folder, [])
            is_new = running_is_new(folder, written)
            if not reason and outcome.code >= 64 and is_new:
                reason = f"ended with {outcome.code} though everything was written"
            if not reason and outcome.code < 64 and not is_new:
                reason = f"ended with {outcome.code} though nothing was written"
        if not reason and effect == -signal.SIGTERM:
            reason = dishonest(outcome.code, signal.SIGTERM, folder, written)
        return (f"{what}: {reason}" if reason else None), words, folder, outcome

    def _disk(self, command, generator):
        """All outputs on a small file system of their own."""
        words, written = lines(command, "full/")
        folder = self.bench.work("case")
        os.mkdir(os.path.join(folder, "full"))
        size = generator.choice((64, 128, 256, 512, 1024, 2048))
        script = (
            f"mount -t tmpfs -o size={size}k tmpfs full || exit 99; " + "; ".join(f"printf old > full/{name}" for name in written)
            + "; \"$@\"; status=$?; cp -a full/. kept; exit $status")
        os.mkdir(os.path.join(folder, "kept"))
        outcome = self.bench.run(words, folder, wrapper=("unshare", "--mount", "sh", "-c", script, "sh"))
        if outcome.code == 99:
            return None, words, folder, outcome
        kept = os.path.join(folder, "kept")
        reason = running.fault(outcome, kept, []) or mixed(kept, written)
        if not reason and (outcome.code >= 64) == running_is_new(kept, written):
            reason = f"ended with {outcome.code}, outputs {'new' if outcome.code >= 64 else 'old'}"
        return (f"disk of {size} KB: {reason}" if reason else None), words, folder, outcome

    def _device(self, command):
        words, written = lines((command[0], [], command[2]))
        folder = self.bench.work("case")
        prepare(folder, written)
        words += ["--to", "tsv", "-o", "-"] if words[0] in ("convert", "filter", "dedupe", "align") else []
        with open("/dev/full", "wb") as device:
            outcome = self.bench.run(words, folder, stdout=device)
        reason = running.fault(outcome, folder, []) or mixed(folder, written)
        if not reason and outcome.code != 74:
            reason = f"ended with {outcome.code}"
        return (f"/dev/full: {reason}" if reason else None), words, folder, outcome


def running_is_new(folder, names):
    """Whether the outputs, which are all old or all new, are new."""
    with open(os.path.join(folder, names[0]), "rb") as file:
        return file.read() != b"old"
