"""Execute the course's notebooks and keep them in their normal form.

    python tools/notebooks.py [PATH ...]    execute, normalise, write what changed

Without a path: every notebook in notebooks/. The exit code is 1 when any notebook fails;
a notebook that fails is left as it was, and the others are still done.
"""

import argparse
import copy
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from normal_form import NotebookError, normalise, serialise

ROOT = Path(__file__).resolve().parents[1]
SECONDS_PER_CELL = 120


def execute(nb, folder):
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
        client.execute(env={**os.environ, "PYTHONHASHSEED": "0", "MPLBACKEND": inline})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        reason = str(error).splitlines()[0]
        if isinstance(error, CellExecutionError):
            reason = f"{error.ename}: {error.evalue}"
        source = at["cell"].source.replace("\n", "\n    ")
        raise NotebookError(f"cell {at['number']}: {reason}\n    {source}") from error
    return nb


def build(path):
    """Execute and write one notebook; return what became of its file."""
    text = path.read_text(encoding="utf-8")
    fresh = serialise(normalise(execute(nbformat.reads(text, as_version=4), path.parent)))
    if fresh == text:
        return "unchanged"
    path.write_text(fresh, encoding="utf-8", newline="\n")
    return "written"


def main(arguments=None):
    """Run the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Execute notebooks and normalise their files.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    options = parser.parse_args(arguments)
    paths = options.paths or sorted((ROOT / "notebooks").glob("*.ipynb"))
    if not paths:
        parser.error(f"there is no notebook in {ROOT / 'notebooks'}")
    failed = False
    for path in paths:
        try:
            print(f"{path}: {build(path)}", flush=True)
        except (NotebookError, OSError, ValueError, nbformat.ValidationError) as error:
            failed = True
            print(f"{path}: {error}", file=sys.stderr, flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
