"""The table in the README."""

BEGIN = "<!-- Tools/attack --table writes what follows -->"
END = "<!-- up to here -->"


def write(path, rows, options):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if BEGIN not in text or END not in text:
        raise SystemExit(f"attack: {path} has no place for the table ({BEGIN} ... {END})")
    lines = [f"`Tools/attack --minutes {options.minutes:g} --seed {options.seed}`:", "", "| what was tried | cases | held |", "|---|---|---|"]
    lines += [f"| {row.what} | {row.tried:,} | {'all' if not row.failed else f'{row.tried - row.failed:,}'} |" for row in rows]
    before, after = text.split(BEGIN)[0], text.split(END, 1)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + BEGIN + "\n\n" + "\n".join(lines) + "\n\n" + END + after)
