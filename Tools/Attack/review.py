"""A review killed at any moment: the session has every key that was answered."""

import http.client
import json
import os
import random
import re
import signal
import subprocess
import threading
import time

from running import Row

# Keys are given for at most so many seconds before the program is killed.
LONGEST = 0.6
# A session is gone on with so many times before a new one is begun.
KILLS = 12


class Server:
    """A running review, and what its page knows."""

    def __init__(self, binary, cache, files, session):
        gold = ["--presegmented", "--source-language", "en", "--target-language", "zh"]
        self.process = subprocess.Popen(
            [binary, *files, "--session", session, *gold, "--encoder", "none", "--dictionary", "none", "--no-browser"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=dict(os.environ, BITEXT_CACHE=cache))
        found = None
        said = []
        # Before its address it may say that the last line of the session was cut off.
        while not found:
            line = self.process.stderr.readline().decode(errors="replace")
            if not line:
                raise RuntimeError(f"no address, and status {self.process.wait()}: {''.join(said)[:300]}")
            said.append(line)
            found = re.match(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", line)
        self.port = int(found[1])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        answer, _ = self.ask("GET", f"/?token={found[2]}", {})
        self.headers = {
            "Cookie": answer.getheader("Set-Cookie").split(";")[0], "Origin": f"http://127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
        _, text = self.ask("GET", "/api/review", self.headers)
        self.state = json.loads(text)
        self.sentences = {side: {each["id"]: each["text"] for each in self.state["sentences"][side]} for side in ("source", "target")}

    def ask(self, method, path, headers, body=None):
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        return answer, answer.read()

    def perform(self, command):
        """Gives a command and takes in what it changes; whether it was done."""
        answer, text = self.ask("POST", "/api/commands", self.headers, json.dumps(dict(command, revision=self.state["revision"])))
        change = json.loads(text)
        if answer.status != 200:
            return False
        start = change["replaced"]["start"]
        self.state["rows"][start:start + change["replaced"]["count"]] = change["rows"]
        for side in ("source", "target"):
            for gone in change["removedSentences"][side]:
                self.sentences[side].pop(gone, None)
            self.sentences[side].update({each["id"]: each["text"] for each in change["sentences"][side]})
        self.state["revision"] = change["revision"]
        return True

    def shown(self):
        """What a reviewer sees, whatever numbers it has inside."""
        return [
            [[self.sentences[side][each] for each in row[side]] for side in ("source", "target")]
            + [row["state"], row.get("isUntranslatable", False), row.get("comment")]
            for row in self.state["rows"]]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stderr.close()


def command(generator, server):
    """Something that a reviewer may do; it may be refused."""
    rows = server.state["rows"]
    row = generator.choice(rows)
    side = generator.choice(["source", "target"])
    name = generator.choice(
        ["confirm", "confirm", "unconfirm", "split", "merge", "move", "unlink", "cut", "join", "edit", "untranslatable", "comment",
         "undo", "undo", "redo"])
    more = {}
    if name in ("cut", "edit"):
        if not row[side]:
            return {"name": "undo"}
        sentence = generator.choice(row[side])
        more = {"sentence": sentence, "side": side}
        if name == "cut":
            more["at"] = generator.randrange(1, max(2, len(server.sentences[side][sentence])))
        else:
            more["text"] = f"{server.sentences[side][sentence]} {generator.randrange(1000)}"
    elif name not in ("undo", "redo"):
        more = {"row": row["id"]}
    if name == "split":
        more.update(sourceAt=generator.randrange(3), targetAt=generator.randrange(3))
    elif name == "merge":
        more["direction"] = generator.choice(["up", "down"])
    elif name == "move":
        more.update(side=side, end=generator.choice(["first", "last"]))
        more["direction"] = "up" if more["end"] == "first" else "down"
    elif name == "join":
        more["side"] = side
    elif name == "untranslatable":
        more["value"] = generator.choice([True, False])
    elif name == "comment":
        more["text"] = generator.choice(["", "look again", "再看"])
    return {"name": name, **more}


class Part:
    """A kill a case."""

    name = "review"

    def __init__(self, bench, seed):
        self.bench = bench
        self.seed = seed
        self.binary = os.path.join(os.path.dirname(bench.binary), "bitext-review")
        self.files = [
            os.path.join(bench.project, "Samples", "gold", "en-zh", f"wetland-restoration-2023.{side}.txt") for side in ("src", "tgt")]
        self.count = [0, 0]
        self.keys = 0

    def is_done(self, number):
        # It is built by itself (Tools/bitext review), and may not be there.
        return not os.access(self.binary, os.X_OK)

    def rows(self):
        return [Row(f"a review of {self.keys:,} keys, SIGKILL at any moment", *self.count)] if self.count[0] else []

    def run(self, number):
        generator = random.Random(f"{self.seed}/review/{number}")
        folder = self.bench.work("case")
        session = os.path.join(folder, "s.review")
        reason = None
        server = Server(self.binary, self.bench.cache, self.files, session)
        for _ in range(KILLS):
            reason, server = self.kill_and_open(generator, server, session)
            self.count[0] += 1
            if reason:
                self.count[1] += 1
                self.bench.find(self.name, number, reason, ["review", "--session", session], folder)
                break
        server.kill()

    def kill_and_open(self, generator, server, session):
        """Gives keys until the program is killed, and opens the session again: what is wrong with it, and the new program."""
        timer = threading.Timer(generator.random() * LONGEST, server.kill)
        timer.start()
        try:
            while True:
                self.keys += server.perform(command(generator, server))
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            pass
        timer.join()
        answered, shown = server.state["revision"], server.shown()
        again = Server(self.binary, self.bench.cache, self.files, session)
        revision = again.state["revision"]
        if revision == answered + 1:
            # The last key was durable and its answer on the way: taken back, all is as it was.
            if not again.perform({"name": "undo"}) and not again.perform({"name": "redo"}):
                return "the last key cannot be taken back", again
            if again.shown() != shown:
                # It may have been an undo itself, which redo takes back.
                again.perform({"name": "redo"})
                again.perform({"name": "redo"})
        elif revision != answered:
            return f"revision {revision} after {answered} was answered", again
        return (None if again.shown() == shown else f"other rows at revision {answered}"), again
