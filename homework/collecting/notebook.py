"""Read a file that somebody handed in: any notebook format, any damage, no trust."""

import hashlib
import itertools
import json
import os
import re
import stat
from typing import NamedTuple

from homework.authoring.master import IDENTITY

SIZE_AT_MOST = 32 * 2**20  # bytes
VALUES_AT_MOST = 10**6  # texts, lists, objects and commas, which is about 50 MB once they are read
CELLS_AT_MOST = 5_000
VALUE = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{,]', re.DOTALL)  # never goes back
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")  # in none can be a script
BASE64 = re.compile(r"[A-Za-z0-9+/\s]++={0,2}+\s*+")
IDENTIFIER_AT_MOST = 200  # characters of what is typed, for a group
# Windows has neither links to be careful of by this flag, nor pipes in folders.
FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class UnreadableError(ValueError):
    """A file that no cells can be read from; the message says why, for the student too."""


class Cell(NamedTuple):
    """A cell as it was handed in, with the pictures attached to it; outputs are left behind."""

    cell_type: str  # "code" or "markdown"
    source: str
    grade_id: str | None
    attachments: dict | None = None  # name -> {kind: base64}, pictures only


def contents(path):
    """Return the bytes of a submitted file; never follow a link, never wait for a pipe."""
    try:
        descriptor = os.open(path, FLAGS)
    except OSError as error:
        raise UnreadableError("a link, or a file that cannot be opened") from error
    with os.fdopen(descriptor, "rb") as file:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError("not a file")
        if about.st_size > SIZE_AT_MOST:
            raise UnreadableError(f"larger than {SIZE_AT_MOST // 2**20} MB")
        return file.read(SIZE_AT_MOST + 1)


def digest(data):
    """Return what identifies these bytes."""
    return hashlib.sha256(data).hexdigest()


def cells(data):
    """Return the code and text cells of a notebook in format 2, 3 or 4, without outputs."""
    if next(itertools.islice(VALUE.finditer(data), VALUES_AT_MOST, None), None):
        raise UnreadableError("not a notebook, or one with more in it than can be read")
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UnreadableError(f"not a notebook, or cut off ({type(error).__name__})") from error
    found = _cells_of(notebook)
    if found is None:
        raise UnreadableError("not a notebook: it has no list of cells")
    if len(found) > CELLS_AT_MOST:
        raise UnreadableError(f"it has {len(found)} cells, more than {CELLS_AT_MOST}")
    return [cell for cell in map(_cell, found) if cell]


def typed_identifier(found):
    """Return what stands in ``student = "…"``, or an empty text."""
    for cell in found:
        match = IDENTITY.search(cell.source) if cell.cell_type == "code" else None
        if match and match["typed"].strip():
            return match["typed"].strip()[:IDENTIFIER_AT_MOST]
    return ""


def _cells_of(notebook):
    if not isinstance(notebook, dict):
        return None
    found = notebook.get("cells")
    if found is None and isinstance(sheets := notebook.get("worksheets"), list):  # formats 2 and 3
        found = [
            cell
            for sheet in sheets
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
    return found if isinstance(found, list) else None


def _cell(raw):
    """Return one cell, or None where there is nothing to use."""
    if not isinstance(raw, dict):
        return None
    source = _joined(raw.get("source", raw.get("input", "")))
    if source is None:
        return None
    # Half a surrogate pair can stand in JSON but not in UTF-8.
    source = source.encode("utf-8", "replace").decode()
    metadata = raw.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
    kind = "code" if raw.get("cell_type") == "code" else "markdown"
    grade_id = grade_id if isinstance(grade_id, str) else None
    return Cell(kind, source, grade_id, _pictures(raw.get("attachments")))


def _pictures(attached):
    """Return the pictures among what is attached to a cell, one kind of each; or None."""
    found = {}
    for name, bundle in attached.items() if isinstance(attached, dict) else ():
        for kind, data in bundle.items() if isinstance(bundle, dict) else ():
            data = _joined(data)
            if kind in PICTURES and data and BASE64.fullmatch(data):
                found[name] = {kind: data}
    return found or None


def _joined(text):
    """Return a text that may be given as a list of its lines, or None where it is neither."""
    if isinstance(text, list):
        return "".join(part for part in text if isinstance(part, str))
    return text if isinstance(text, str) else None
