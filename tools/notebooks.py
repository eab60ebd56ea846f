"""Execute the course's notebooks and keep them in their normal form.

    python tools/notebooks.py [PATH ...]            execute, normalise, write what changed
    python tools/notebooks.py --check [PATH ...]    execute, compare with the files, write nothing

Without a path: every notebook in notebooks/. The exit code is 1 when any notebook fails;
a notebook that fails is left as it was, and the others are still done.
"""

import argparse
import copy
import json
import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from normal_form import NotebookError, normalise, serialise

ROOT = Path(__file__).resolve().parents[1]
SECONDS_PER_CELL = 120
# What nbval does not compare, --check does not compare either: one list for both.
FORGIVEN = re.findall(
    r"^regex: (.*)\nreplace: (.*)$",
    (ROOT / "tests" / "notebooks" / "nbval_sanitize.cfg").read_text(encoding="ascii"),
    flags=re.MULTILINE,
)


def execute(nb, folder, hash_seed):
    """Return a copy of `nb`, run top to bottom in a fresh kernel that works in `folder`."""
    nb = copy.deepcopy(nb)
    at = {}
    client = NotebookClient(
        nb,
        kernel_name="python3",
        extra_arguments=["--log-level=ERROR"],  # not a warning from each kernel that starts
        timeout=SECONDS_PER_CELL,
        resources={"metadata": {"path": str(folder)}},
        store_widget_state=False,
        record_timing=False,
        force_raise_errors=True,
        on_cell_start=lambda cell, cell_index: at.update(cell=cell, number=cell_index + 1),
    )
    inline = "module://matplotlib_inline.backend_inline"
    try:
        client.execute(env={**os.environ, "PYTHONHASHSEED": hash_seed, "MPLBACKEND": inline})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        reason = str(error).splitlines()[0]
        if isinstance(error, CellExecutionError):
            reason = f"{error.ename}: {error.evalue}"
        source = at["cell"].source.replace("\n", "\n    ")
        raise NotebookError(f"cell {at['number']}: {reason}\n    {source}") from error
    return nb


def forgive(value):
    """Return `value` with the bytes of its pictures taken out."""
    if isinstance(value, str):
        for pattern, replacement in FORGIVEN:
            value = re.sub(pattern, replacement, value)
    elif isinstance(value, list):
        value = [forgive(item) for item in value]
    elif isinstance(value, dict):
        bitmaps = ("image/png", "image/jpeg")  # nbval skips these by itself
        value = {key: "BYTES" if key in bitmaps else forgive(value[key]) for key in value}
    return value


def parts(nb):
    """Return what is compared: place in the notebook → its text, pictures' bytes apart."""
    found = {"notebook: metadata": nb.metadata}
    for number, cell in enumerate(nb.cells, start=1):
        found |= {f"cell {number}: {part}": value for part, value in cell.items()}
    return {
        place: json.dumps(forgive(value), sort_keys=True, ensure_ascii=False)
        for place, value in found.items()
    }


def differences(committed, fresh):
    """Return a line or three for each part of a notebook that a new run does not give."""
    was, now = parts(committed), parts(fresh)
    found = []
    for place in was | now:
        old, new = was.get(place, ""), now.get(place, "")
        if old != new:
            pairs = enumerate(zip(old, new, strict=False))
            first = next((i for i, (a, b) in pairs if a != b), min(len(old), len(new)))
            window = slice(max(0, first - 30), first + 60)
            found.append(f"{place}\n    committed: {old[window]}\n    now:       {new[window]}")
    return found


def build(path):
    """Execute and write one notebook; return what became of its file."""
    text = path.read_text(encoding="utf-8")
    fresh = serialise(normalise(execute(nbformat.reads(text, as_version=4), path.parent, "0")))
    if fresh == text:
        return "unchanged"
    path.write_text(fresh, encoding="utf-8", newline="\n")
    return "written"


def check(path):
    """Raise NotebookError unless a new run gives what the file holds, pictures' bytes apart."""
    text = path.read_text(encoding="utf-8")
    committed = nbformat.reads(text, as_version=4)
    # Not the hash seed of the build: what hangs on the order of a set shows up here.
    found = differences(committed, normalise(execute(committed, path.parent, "1")))
    if not found and serialise(committed) != text:
        found = ["file: the right content, but not laid out as this tool writes it"]
    if found:
        raise NotebookError("\n  ".join(["a new run gives something else", *found]))
    return "as committed"


def main(arguments=None):
    """Run the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Execute notebooks and normalise their files.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    options = parser.parse_args(arguments)
    paths = options.paths or sorted((ROOT / "notebooks").glob("*.ipynb"))
    if not paths:
        parser.error(f"there is no notebook in {ROOT / 'notebooks'}")
    failed = False
    for path in paths:
        try:
            print(f"{path}: {check(path) if options.check else build(path)}", flush=True)
        except (NotebookError, OSError, ValueError, nbformat.ValidationError) as error:
            failed = True
            print(f"{path}: {error}", file=sys.stderr, flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
