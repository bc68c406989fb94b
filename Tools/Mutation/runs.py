"""Builds the copy, and runs its tests with one mutant on."""

import os
import re
import resource
import signal
import subprocess
import tempfile
import threading

# These run the command itself: they judge what it writes, and how well it aligns. They take longest.
WHOLE = ["EndToEndTests", "QualityTests"]
# The least a test run is given: CPU seconds of each process, and seconds by the clock. A mutant that makes the tests
# run on and on is noticed so.
LEAST_CPU = 120
LEAST_CLOCK = 900
# What a run without a mutant may take: those that wait for the command take more the more runs beside them.
MOST_CPU = 1200


class BuildError(Exception):
    """The copy does not build, or its tests fail without a mutant."""


class Runner:
    """The built copy."""

    def __init__(self, copy):
        self.copy = copy
        self.tests = None
        self.command = None
        self.cost = {}

    def build(self):
        """Builds command and tests, both in release: the tests of all mutants take longer than the build.

        Raises BuildError.
        """
        options = ("build", "-c", "release", "--build-tests", "-Xswiftc", "-enable-testing")
        self._swift(*options)
        folder = self._swift(*options, "--show-bin-path").strip()
        self.tests = os.path.join(folder, "bitextPackageTests.xctest")
        self.command = os.path.join(folder, "bitext")

    def check(self, target):
        """Runs a target's tests without a mutant, which must pass.

        Raises BuildError.
        """
        passed, report, seconds = self._run(target, 0, None)
        if not passed:
            raise BuildError(f"{target} fails without a mutant:\n{report}")
        self.cost[target] = seconds

    def kills(self, target, number):
        """Whether a target's tests fail with a mutant on; and why, in a word."""
        passed, report, _ = self._run(target, number, self.cost[target])
        return not passed, report

    def _run(self, target, number, usual):
        environment = dict(os.environ, BITEXT_MUTANT=str(number), NO_COLOR="1", BITEXT_BINARY=self.command)
        seconds = MOST_CPU if usual is None else max(LEAST_CPU, int(10 * usual))
        words = [self.tests, "--testing-library", "swift-testing", "--filter", f"^{re.escape(target)}[./]"]
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, cwd=self.copy,
                env=environment, start_new_session=True,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5)))
            expired = threading.Event()

            def stop():
                expired.set()
                os.killpg(process.pid, signal.SIGKILL)

            timer = threading.Timer(LEAST_CLOCK if usual is None else max(LEAST_CLOCK, 20 * usual), stop)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            output.seek(0)
            text = output.read().decode(errors="replace")
        code = os.waitstatus_to_exitcode(status)
        process.returncode = code
        spent = usage.ru_utime + usage.ru_stime
        if code == 0:
            return ("Test run with 0 tests" not in text), "no test ran", spent
        if expired.is_set() or code in (-signal.SIGXCPU, -signal.SIGKILL):
            return False, "ran on and on", spent
        if code < 0:
            return False, f"crashed: {signal.Signals(-code).name}", spent
        if usual is None:
            return False, "\n".join(line for line in text.splitlines() if " recorded an issue " in line)[:4000], spent
        failed = [line.split("Test ")[1].split(" failed")[0] for line in text.splitlines()
                  if line.startswith("✘ Test ") and " failed after " in line and "Test run" not in line]
        return False, ", ".join(failed[:2]), spent

    def _swift(self, *words):
        """Runs swift in the copy; shows how a long build goes on where someone watches.

        Raises BuildError with the end of what it said.
        """
        done = subprocess.run(
            ["swift", *words], cwd=self.copy, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace")
        if done.returncode:
            lines = [line for line in done.stdout.splitlines() if "error:" in line] or done.stdout.splitlines()[-30:]
            raise BuildError("the copy does not build:\n" + "\n".join(lines[:30]))
        return done.stdout
