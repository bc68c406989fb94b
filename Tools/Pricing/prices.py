"""The two halves of Tools/price-cleaner-limits: opens the limits of a copy of the cleaner, and tries them."""

import collections
import glob
import os
import re
import subprocess
import sys

LIMIT = re.compile(r"^    static let (\w+) = ([0-9][0-9._]*)$", re.M)
TOKEN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]|[^\W\u3400-\u9fff\uac00-\ud7af]+")
# Nothing on a page is so large.
HUGE = 1_000_000


def open_limits(path):
    """Rewrites the file so that each limit is asked for by its name when it is first used."""
    text = open(path, encoding="utf-8").read()
    text = LIMIT.sub(r'    static let \1 = chosen("\1", \2)', text).rstrip()
    assert text.endswith("}"), path
    text = text[:-1] + """
    nonisolated(unsafe) static var chosen: [String: String] = [:]
    private static func chosen<Value: LosslessStringConvertible>(_ name: String, _ value: Value) -> Value {
        chosen[name].flatMap { Value($0) } ?? value
    }
}
"""
    open(path, "w", encoding="utf-8").write(text)


def sequences(text):
    words = TOKEN.findall(text.lower())
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def score(gold, text):
    """F1 and recall."""
    found = sequences(text)
    if not gold or not found:
        return (1.0, 1.0) if not gold and not found else (0.0, 0.0)
    both = sum((gold & found).values())
    precision, recall = both / sum(found.values()), both / sum(gold.values())
    return (2 * precision * recall / (precision + recall) if both else 0.0), recall


def trials(value):
    whole = "." not in value
    number = float(value)
    shown = lambda x: str(max(1, round(x))) if whole else repr(x)
    return [("halved", shown(number / 2)), ("doubled", shown(number * 2)),
            ("none", "0" if whole else "0.0"), ("any", str(HUGE) if whole else f"{HUGE}.0")]


def run(work, folder, limits, names):
    pages = [p for p in sorted(glob.glob(f"{folder}/*.htm*")) if os.path.exists(os.path.splitext(p)[0] + ".txt")]
    if not pages:
        sys.exit(f"{folder}: no page.html with its text in page.txt")
    known = LIMIT.findall(open(limits, encoding="utf-8").read())
    unknown = set(names) - {name for name, _ in known}
    if unknown:
        sys.exit(f"no limits of the cleaner: {', '.join(sorted(unknown))}")
    gold = [sequences(open(os.path.splitext(p)[0] + ".txt", encoding="utf-8").read()) for p in pages]
    with open(f"{work}/pages", "w", encoding="utf-8") as file:
        file.write("\n".join(pages))

    def cleaned(*limit):
        os.makedirs(f"{work}/texts", exist_ok=True)
        subprocess.run([f"{work}/program", f"{work}/pages", f"{work}/texts", *limit], check=True)
        return [open(f"{work}/texts/{i}.txt", encoding="utf-8").read() for i in range(len(pages))]

    texts = cleaned()
    scores = [score(g, t) for g, t in zip(gold, texts)]
    mean = lambda rows, k: sum(row[k] for row in rows) / len(rows)
    print(f"# {len(pages)} pages: F1 {mean(scores, 0):.4f}, recall {mean(scores, 1):.4f}")
    print("limit\tvalue\ttried\tF1\trecall\tpages changed\tbetter\tworse", flush=True)
    for name, value in known:
        if names and name not in names:
            continue
        for label, other in trials(value):
            new = list(scores)
            for i, text in enumerate(cleaned(f"{name}={other}")):
                if text != texts[i]:
                    new[i] = score(gold[i], text)
            changed = [(a[0], b[0]) for a, b in zip(scores, new) if a != b]
            print("\t".join([
                name, value, f"{label} ({other})", f"{mean(new, 0) - mean(scores, 0):+.5f}",
                f"{mean(new, 1) - mean(scores, 1):+.5f}", str(len(changed)),
                str(sum(b > a for a, b in changed)), str(sum(b < a for a, b in changed))]), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "open":
        open_limits(sys.argv[2])
    else:
        run(sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5:])
