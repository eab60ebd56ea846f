"""What a page needs once before its pictures are alive: MicroPython, the core, the painter."""

import functools
import gzip
import hashlib
import json
import re
from pathlib import Path

from perceptron_helpers.plots.looks import DASHES, LOOKS

PACKAGE = Path(__file__).resolve().parents[1]
CORE, WEB = PACKAGE / "core", PACKAGE / "web"
MODULES = ("puppet.js", "runtime.js", "page.js", "picture.js", "question.js", "scroll.js")
CHECK = re.compile(rb'assert\(wasmTable\.get\(funcPtr\)==func,"[^"]*"\),')
PYTHON = "/lib/"  # where MicroPython looks for modules


@functools.cache
def course():
    """Return the core's files as [path, text] pairs, and how a painter paints what it names."""
    sources = [(path.relative_to(PACKAGE).as_posix(), path) for path in sorted(CORE.rglob("*.py"))]
    sources.append(("bridge.py", WEB / "bridge.py"))
    files = [[PYTHON + name, path.read_text("utf-8")] for name, path in sources]
    return {"files": files, "looks": LOOKS, "dashes": DASHES}


@functools.cache
def parts():
    """Return what is sent, as three gzip files: all the text, and MicroPython's two files."""
    text = {"modules": [[name, (WEB / name).read_text("utf-8")] for name in MODULES]} | course()
    return [packed(data) for data in (as_json(text), *micropython().values())]


@functools.cache
def micropython():
    """Return MicroPython's two files, as a page gets them, by their names.

    The published build asks at each call out of Python whether its list of functions is right. That
    is for those who build it, and takes a sixth of the time: pages go without.
    """
    files = {name: (WEB / name).read_bytes() for name in ("micropython.mjs", "micropython.wasm")}
    return files | {"micropython.mjs": CHECK.sub(b"", files["micropython.mjs"])}


@functools.cache
def name():
    """Return a name that changes when any of the parts does."""
    return hashlib.sha256(b"".join(parts())).hexdigest()[:16]


def as_json(data):
    """Return data as the bytes of JSON text."""
    return json.dumps(data, ensure_ascii=False).encode()


def packed(data):
    """Return bytes as a gzip file; the same bytes give the same file."""
    return gzip.compress(data, mtime=0)
