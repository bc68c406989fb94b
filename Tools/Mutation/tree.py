"""The copy of the project in which every mutant is built in, to be switched on at run time."""

import os
import shutil
import subprocess

# Added to the copy's manifest: every target may ask the switch.
MANIFEST = """
package.targets.append(.target(name: "MutantSwitch"))
for target in package.targets where [.regular, .executable].contains(target.type) && target.name != "MutantSwitch" {
    target.dependencies.append("MutantSwitch")
}
"""


def make(project, copy, by_path, switch):
    """Brings the copy up to date. Files that have not changed are not touched, so that little is built again.

    - by_path: the places of the mutants, by file of the project, as `table.place` finds them.
    """
    listed = subprocess.run(
        ["git", "-C", project, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=True, capture_output=True).stdout.split(b"\0")
    wanted = set()
    for name in (entry.decode() for entry in listed if entry):
        source = os.path.join(project, name)
        if not os.path.isfile(source):
            continue
        data = open(source, "rb").read()
        if name == "Package.swift":
            data += MANIFEST.encode()
        elif source in by_path:
            data = _mutated(data.decode(), by_path[source], name).encode()
        _write(os.path.join(copy, name), data, os.stat(source).st_mode & 0o777)
        wanted.add(name)
    for folder, _, names in os.walk(switch):
        for name in names:
            inner = os.path.relpath(os.path.join(folder, name), switch)
            target = os.path.join("Sources", "MutantSwitch", inner)
            _write(os.path.join(copy, target), open(os.path.join(folder, name), "rb").read(), 0o644)
            wanted.add(target)
    _remove_others(copy, wanted)


def _mutated(text, places, name):
    for place in sorted(places, key=lambda one: -one.start):
        text = text[: place.start] + place.text + text[place.end :]
    is_swift = name.endswith(".swift")
    return ("import MutantSwitch\n" if is_swift else '#include "MutantSwitch.h"\n') + text


def _write(path, data, mode):
    if os.path.exists(path) and open(path, "rb").read() == data:
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    os.chmod(path, mode)


def _remove_others(copy, wanted):
    """What the project no longer has goes from the copy too; build folders stay."""
    for folder, folders, names in os.walk(copy):
        folders[:] = [name for name in folders if not name.startswith((".build", ".swiftpm"))]
        for name in names:
            inner = os.path.relpath(os.path.join(folder, name), copy)
            if inner not in wanted and inner != "Package.resolved":
                os.remove(os.path.join(folder, name))
        if folder != copy and not os.listdir(folder):
            shutil.rmtree(folder)
