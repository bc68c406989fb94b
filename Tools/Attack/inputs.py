"""Files of every kind, changed at random."""

import os
import random
import shutil

import documents
import running
from running import Row

PLAIN = ["--encoder", "none", "--dictionary", "none"]

# What text files of several kinds are damaged with.
TOKENS = [
    b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\n", b"\r\n",
    b"\t", b"\"", b"'", b"<", b">", b"&", b"]]>", b"<![CDATA[", b"<!--", b"-->", b"&amp;", b"&#0;", b"&#x110000;", b"&x;",
    b"<!DOCTYPE a [<!ENTITY x SYSTEM \"file://SECRET\">]>", b"<!ENTITY a \"&a;&a;\">", b"<?xml version=\"1.1\"?>",
    b"encoding=\"UTF-16\"", b"encoding=\"EBCDIC-US\"", b"charset=utf-7", b"</tu>", b"<tu>", b"</seg>", b"<seg>", b"<div>", b"</div>",
    b"{", b"}", b"[", b"]", b":", b",", b"\\u0000", b"\\ud800", b"\xe2\x80\xae", b"\x1b[31m", b"\xe2\x80\xa8", b"=cmd|'/c'!A1",
    b"(?=", b"(a+)+$", b"\\", b"{999999999}", b"%s%n", b"../../x", b"!", b"#", "。".encode(), "千分之".encode(), "十三五".encode(),
]
NUMBERS = [
    b"0", b"-1", b"1e400", b"-0", b"nan", b"inf", b"9223372036854775807", b"-9223372036854775808", b"9223372036854775808",
    b"4294967296", b"2147483648", b"10000000000-1", b"0.00000000000000000001", b"1e38", b"99999999", b"100000000", b"0x7f",
]


class Part:
    """A changed file a case, through the commands that read its kind."""

    name = "inputs"

    def __init__(self, bench, seed):
        self.bench = bench
        self.seed = seed
        self.seeds = bench.work("seeds")
        self.kinds = self._kinds()
        self.counts = {}

    def is_done(self, number):
        return False

    def rows(self):
        tried = sum(count for count, _ in self.counts.values())
        failed = sum(bad for _, bad in self.counts.values())
        return [Row(f"damaged inputs of {len(self.counts)} kinds", tried, failed)]

    def run(self, number):
        generator = random.Random(f"{self.seed}/inputs/{number}")
        kind = generator.choice(sorted(self.kinds))
        suffix, seeds, commands, packed = self.kinds[kind]
        data = generator.choice(seeds)
        other = generator.choice(self.kinds[generator.choice(sorted(self.kinds))][1])
        data = packed(changed(data, other, generator).replace(b"SECRET", self.bench.secret.encode()))
        words, outputs = generator.choice(commands)
        folder = self.bench.work("case")
        with open(os.path.join(folder, "in" + suffix), "wb") as file:
            file.write(data)
        for name in ("s.txt", "t.txt", "en.txt", "zh.txt", "gold.beads"):
            shutil.copy(os.path.join(self.seeds, name), folder)
        words = [word.replace("{in}", "in" + suffix) for word in words] + [part for name in outputs for part in ("-o", name)]
        outcome = self.bench.run(words, folder)
        reason = running.fault(outcome, folder, outputs)
        if not reason and number % 8 == 0:
            reason = self._differs(words, folder, outputs, outcome)
        tried, failed = self.counts.get(kind, (0, 0))
        self.counts[kind] = (tried + 1, failed + bool(reason))
        if reason:
            self.bench.find(self.name, number, f"{kind}: {reason}", words, folder, outcome)

    def _differs(self, words, folder, outputs, first):
        """The same input gives the same bytes again, over what stands there."""
        before = {name: read(os.path.join(folder, name)) for name in outputs}
        again = self.bench.run(words, folder)
        if (again.code, again.output) != (first.code, first.output):
            return "ended or printed otherwise when run again"
        return next((f"{name}: other bytes when run again" for name in outputs if read(os.path.join(folder, name)) != before[name]), None)

    def _kinds(self):
        """Name: suffix, seeds, command lines with their outputs, and what makes a file of a damaged seed."""
        samples = os.path.join(self.bench.project, "Samples")
        data = os.path.join(self.bench.project, "Sources", "CResources", "Data")
        pair = "wetland-restoration-2023"
        gold = os.path.join(samples, "gold", "en-zh")
        for name, path in (
            ("s.txt", f"{gold}/{pair}.src.txt"), ("t.txt", f"{gold}/{pair}.tgt.txt"), ("en.txt", f"{samples}/{pair}.en.txt"),
            ("zh.txt", f"{samples}/{pair}.zh.txt"), ("gold.beads", f"{gold}/{pair}.gold"),
        ):
            shutil.copy(path, os.path.join(self.seeds, name))
        made = [f"x.{kind}" for kind in "tmx tsv csv jsonl xliff beads ladder xces hunalign vecalign".split()]
        self.bench.run(
            ["align", "--presegmented", "s.txt", "t.txt", *PLAIN, "--source-language", "en-US", "--target-language", "zh-CN",
             *(part for name in made for part in ("-o", name))], self.seeds)
        self.bench.run(["convert", "x.tsv", "--excel", "--languages", "en-US,zh-CN", "-o", "y.tsv", "-o", "y.csv"], self.seeds)

        def seeds(*names):
            found = [read(os.path.join(self.seeds, name)) for name in names]
            return [one for one in found if one]

        convert = [
            (["convert", "{in}", "--languages", "en-US,zh-CN"], ["o.tmx", "o.tsv", "o.jsonl", "o.xliff"]),
            (["convert", "{in}", "--languages", "en-US,zh-CN", "--excel"], ["o.csv", "o.xlsx"]),
            (["filter", "{in}", "--rejected", "bad.jsonl", "--report", "report.html"], ["o.jsonl"]),
            (["dedupe", "{in}"], ["o.jsonl"]), (["stats", "{in}"], []),
            (["convert", "{in}", "--languages", "en,zh"], ["o.beads", "o.ladder", "o.xces"]),
        ]
        numbers = [
            (["convert", "{in}", "--sentences", "s.txt", "--sentences", "t.txt", "--languages", "en,zh"], ["o.tmx", "o.tsv", "o.beads"]),
            (["convert", "{in}"], ["o.beads", "o.ladder", "o.xces"]), (["evaluate", "gold.beads", "{in}"], []),
            (["evaluate", "{in}", "gold.beads"], []),
        ]
        lined = ["align", "--presegmented", "s.txt", "t.txt", "--source-language", "en", "--target-language", "zh", *PLAIN]
        memory = seeds("x.tmx")
        pages = [read(os.path.join(samples, name)) for name in os.listdir(samples) if name.endswith(".html")]
        texts = seeds("en.txt", "zh.txt") + [text.decode().encode("gb18030") for text in seeds("zh.txt")]
        page = [
            (["clean", "{in}", "--json"], ["o.jsonl"]), (["clean", "{in}", "--explain"], ["o.txt"]), (["segment", "{in}"], ["o.txt"]),
            (["segment", "{in}", "--json"], ["o.jsonl"]), (["align", "{in}", "zh.txt", "--source-language", "en", *PLAIN], ["o.tmx", "o.beads"]),
            (["clean", "{in}", "en.txt", "--site"], ["o.txt"]), (["align", "{in}", *PLAIN], ["o.tmx"]),
        ]
        kinds = {
            "TMX": (".tmx", memory, convert + [(["validate", "{in}"], []), (["validate", "--repair", "{in}"], ["o.tmx"])] * 2),
            "TSV": (".tsv", seeds("x.tsv", "y.tsv"), convert), "CSV": (".csv", seeds("x.csv", "y.csv"), convert),
            "JSON Lines": (".jsonl", seeds("x.jsonl"), convert), "XLIFF": (".xliff", seeds("x.xliff"), convert),
            "hunalign": (".hunalign", seeds("x.hunalign"), convert),
            "beads": (".beads", seeds("x.beads", "gold.beads"), numbers), "ladder": (".ladder", seeds("x.ladder"), numbers),
            "XCES": (".xces", seeds("x.xces"), numbers), "Vecalign": (".vecalign", seeds("x.vecalign"), numbers),
            "weights": (".tsv", [read(os.path.join(data, name)) for name in os.listdir(data) if name.startswith("weights-")],
                        [([*lined, "--weights", "{in}"], ["o.beads"]), ([*lined, "--weights", "{in}", "--explain"], [])]),
            "anchors": (".beads", [b"[0]:[0]\n![3]:[2]\n[4, 5]:[6]\n"] + seeds("gold.beads"), [([*lined, "--anchors", "{in}"], ["o.beads"])]),
            "glossary": (".tsv", ["wetland\t湿地\nport\t港口\n# note\n鹤\tcrane\n".encode()], [([*lined, "--glossary", "{in}"], ["o.beads"])]),
            "TBX": (".tbx", [TBX.encode()], [([*lined, "--glossary", "{in}"], ["o.beads"])]),
            "CC-CEDICT": (".u8", ["#! entries=2\n傳統 传统 [chuan2 tong3] /tradition/see 統|统[tong3]/\n港 港 [gang3] /port/\n".encode()],
                          [([*lined, "--glossary", "{in}"], ["o.beads"])]),
            "pair list": (".tsv", [b"en.txt\tzh.txt\n# note\nzh.txt\ten.txt\ns.txt\tt.txt\n"],
                          [(["align", "--pairs", "{in}", *PLAIN], ["o.tmx"])]),
            "SRX": (".srx", [SRX.encode()], [(["segment", "en.txt", "--srx", "{in}"], ["o.txt"]),
                                             (["segment", "zh.txt", "--srx", "{in}", "--srx-use", "extend", "--explain"], ["o.txt"])]),
            "abbreviations": (".txt", [b"Dept.\ntitle\tDr. Prof.\n"], [(["segment", "en.txt", "--abbreviations", "{in}"], ["o.txt"])]),
            "pages": (".html", pages, page), "texts": (".txt", texts, page),
            "sentences": (".txt", seeds("s.txt", "t.txt"), [(["align", "--presegmented", "{in}", "t.txt", "--source-language", "en",
                                                             "--target-language", "zh", *PLAIN], ["o.beads", "o.tmx"])]),
        }
        found = {name: (*kind, documents.same) for name, kind in kinds.items() if kind[1]}
        return found | documents.kinds([commands for commands in page if "--site" not in commands[0]] + convert[:1])


TBX = """<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>wetland</term></tig></langSet>
<langSet xml:lang="zh"><tig><term>湿地</term></tig></langSet></termEntry></body></text></martif>"""
SRX = """<?xml version="1.0"?><srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="yes"/><body><languagerules>
<languagerule languagerulename="E"><rule break="no"><beforebreak>\\bDr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s+\\p{Lu}</afterbreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="E"/></maprules></body></srx>"""


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def changed(data, other, generator):
    """A file with one to thirty changes; now and then nothing but noise, or none at all."""
    if generator.random() < 0.01:
        return generator.randbytes(generator.randrange(2000))
    data = bytearray(data[: generator.choice((3000, 20000, len(data)))])
    for _ in range(generator.choice((0, 1, 1, 2, 3, 8, 30))):
        place = generator.randrange(len(data) + 1)
        length = min(len(data) - place, int(generator.expovariate(1 / 20)))
        change = generator.randrange(10)
        if change == 0 and data:
            data[place - 1] ^= 1 << generator.randrange(8)
        elif change == 1:
            data[place : place + length] = b""
        elif change == 2:
            data[place:place] = data[place : place + length] * generator.choice((1, 2, 50))
        elif change in (3, 4):
            data[place:place] = generator.choice(TOKENS)
        elif change == 5:
            data[place : place + length] = generator.randbytes(length)
        elif change == 6:
            # A number becomes another.
            start = next((i for i in range(place, len(data)) if 0x30 <= data[i] <= 0x39), None)
            if start is not None:
                end = start
                while end < len(data) and 0x30 <= data[end] <= 0x39:
                    end += 1
                data[start:end] = generator.choice(NUMBERS)
        elif change == 7 and generator.random() < 0.3:
            del data[place:]
        elif change == 8:
            start = generator.randrange(len(other) + 1)
            data[place:place] = other[start : start + length * 5]
        elif change == 9:
            token = generator.choice(TOKENS)
            data[place:place] = token * generator.choice((10, 300, 5000))
    return bytes(data[: 1 << 20])
