"""Hostile shapes at two sizes: time grows with size, and no size crashes."""

import os
import random

import documents
import running
from running import Row

PLAIN = ["--encoder", "none", "--dictionary", "none"]
HEAD = '<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>'
TAIL = "</body></tmx>"


def nested(tag):
    return lambda n: f"<html><body>{f'<{tag}>' * n}A line of text.{f'</{tag}>' * n}</body></html>"


def repeated(piece, before="", after=""):
    return lambda n: before + piece * n + after


def unit(source):
    return lambda n: f'{HEAD}<tu><tuv xml:lang="en"><seg>{source(n)}</seg></tuv><tuv xml:lang="zh"><seg>b</seg></tuv></tu>{TAIL}'


PAGES = {
    **{f"nested <{tag}>": nested(tag) for tag in ("div", "b", "font", "a", "table", "table><tr><td", "ul><li", "svg", "select", "blockquote", "span", "p", "template", "button", "math")},
    **{f"unclosed <{tag}>": (lambda tag: lambda n: "<html><body>" + f"<{tag}>x " * n)(tag) for tag in ("b", "i", "a href=x", "p", "div", "font color=red", "table", "td", "li", "h1", "form", "nobr", "!--", "title", "script", "textarea")},
    "attributes": lambda n: "<html><body><p " + " ".join(f"a{i}=b" for i in range(n)) + ">text</p>",
    "one long attribute": lambda n: f"<html><body><p class=\"{'x ' * n}\">text</p>",
    "entities": repeated("&amp;&lt;&#x4e2d;&nosuch;", "<html><body><p>"),
    "metadata": repeated("<meta name=author content=x>", "<html><head>"),
    "cells": repeated("<tr><td>1</td><td>2</td></tr>", "<html><body><table>", "</table>"),
    "links": repeated("<a href=/x>News</a> ", "<html><body><div>"),
    "comments": repeated("<!-- x -->", "<html><body>", "<p>text</p>"),
    "less-than signs": repeated("<", "<html><body><p>"),
    "paragraphs": repeated("<p>The port opened on Monday, and ships came.</p>", "<html><body>"),
    "captions": repeated("<p>图为港口。 新华社记者 王明 摄</p>", "<html><body>"),
}
TEXTS = {
    "one letter": repeated("a"), "one Han character": repeated("中"), "spaces": repeated(" ", "a", "b"), "quotation marks": repeated("\""),
    "brackets": repeated("(", "", ")"), "pairs of brackets": repeated("()"), "full stops": repeated("."), "ellipses": repeated("…… "),
    "initials": repeated("U.S. "), "abbreviations": repeated("Dr. Mr. St. No. 5 "), "numbers": repeated("1,234.5 "), "digits": repeated("1"),
    "Han numerals": repeated("一千零二十万"), "dates": repeated("2021年6月18日、"), "enumerations": repeated("一、二、", "", "。"),
    "marks in quotation": repeated("“他说：‘好！’”"), "combining marks": repeated("\u0301", "e"), "joiners": repeated("👩\u200d"),
    "right to left": repeated("\u202e"), "quoted mail": repeated("> "), "colons": repeated("来源："), "slashes": repeated("a/"),
    "URLs": repeated("http://a.b/?c=d&"), "wrapped lines": repeated("a line of text that was broken at some width by a\nmailer, "),
    "sentences": repeated("The port opened. "), "Chinese sentences": repeated("港口开放了。"), "breadcrumbs": repeated("首页 > 新闻 > "),
}
MEMORIES = {
    "variants": lambda n: HEAD + '<tu><tuv xml:lang="en"><seg>a</seg></tuv>' + '<tuv xml:lang="zh"><seg>b</seg></tuv>' * n + "</tu>" + TAIL,
    "properties": lambda n: HEAD + "<tu>" + '<prop type="x">y</prop>' * n + '<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="zh"><seg>b</seg></tuv></tu>' + TAIL,
    "nested codes": unit(lambda n: "<hi>" * n + "a" + "</hi>" * n),
    "codes of one number": unit(lambda n: '<bpt i="1">x</bpt>a<ept i="1">y</ept>' * n),
    "open codes": unit(lambda n: "".join(f'<bpt i="{i}">x</bpt>' for i in range(n)) + "".join(f'<ept i="{i}">y</ept>' for i in range(n))),
    "one identifier": lambda n: HEAD + '<tu tuid="a"><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="zh"><seg>b</seg></tuv></tu>' * n + TAIL,
    "attributes": lambda n: HEAD + "<tu " + " ".join(f'a{i}="b"' for i in range(n)) + '><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="zh"><seg>b</seg></tuv></tu>' + TAIL,
    "languages": lambda n: HEAD + "<tu>" + "".join(f'<tuv xml:lang="x{i}"><seg>a</seg></tuv>' for i in range(n)) + "</tu>" + TAIL,
}


def encoded(content):
    """What a shape gives, as bytes."""
    return content if isinstance(content, bytes) else content.encode()


DOCUMENTS = {f"document of {title}": shape for title, shape in documents.SHAPES.items()}


class Part:
    """A shape and a command a case."""

    name = "growth"

    def __init__(self, bench, seed):
        self.bench = bench
        self.tried = 0
        self.failed = 0
        page = [["clean", "in", "-o", "o.txt"], ["clean", "in", "--json", "-o", "o.json"], ["segment", "in", "-o", "o.txt"],
                ["align", "in", "in", "--source-language", "en", "--target-language", "zh", *PLAIN, "-o", "o.beads"]]
        memory = [["validate", "in"], ["validate", "--repair", "in", "-o", "o.tmx"], ["convert", "in", "--from", "tmx", "-o", "o.jsonl"],
                  ["convert", "in", "--from", "tmx", "--languages", "en,zh", "-o", "o.tsv"], ["dedupe", "in", "--from", "tmx", "-o", "o.jsonl"]]
        self.cases = [
            (title, shape, words) for shapes, commands in ((PAGES, page), (TEXTS, page), (MEMORIES, memory), (DOCUMENTS, page))
            for title, shape in shapes.items() for words in commands]
        random.Random(f"{seed}/growth").shuffle(self.cases)

    def is_done(self, number):
        return number >= len(self.cases)

    def rows(self):
        return [Row("hostile shapes at two sizes", self.tried, self.failed)]

    def run(self, number):
        title, shape, words = self.cases[number]
        folder = self.bench.work("case")
        self.tried += 1
        size = max(500, int(150_000 / max(1, len(encoded(shape(100))) / 100)))
        reason = None
        # Noise of the machine is no finding: it has to be seen three times.
        for _ in range(3):
            seconds = []
            for count in (size, 4 * size):
                with open(os.path.join(folder, "in"), "wb") as file:
                    file.write(encoded(shape(count)))
                outcome = self.bench.run(words, folder)
                reason = running.fault(outcome, folder, [])
                if reason:
                    break
                seconds.append(outcome.seconds)
            if reason or seconds[1] < 8 * seconds[0] + 0.3:
                break
            reason = f"four times the size took {seconds[0]:.2f} and {seconds[1]:.2f} s"
        if reason:
            self.failed += 1
            self.bench.find(self.name, number, f"{title}: {reason}", words, folder, outcome)
