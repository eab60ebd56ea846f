"""Write the version that students get, and refuse to if anything of a solution is left in it."""

import json
import re
from pathlib import Path

import nbformat
from nbgrader.converters import GenerateAssignment

from homework.authoring import master
from homework.authoring.master import HERE, HIDDEN, IDENTITY, KEY, SOLUTION, WORTH

SHORT = 12  # characters; a shorter line counts as leaked only as a line of its own


class LeakError(RuntimeError):
    """Something of a solution is in a release; the message says what."""


def release(course, name, folder=HERE):
    """Write release/<name>/<name>.ipynb and the marking guide; return the release's path."""
    master.read(name, course.year_key, folder)  # says what is wrong with it, if anything is
    original = nbformat.read(Path(folder) / f"{name}.ipynb", as_version=4)
    source = course.folder / "source" / name / f"{name}.ipynb"
    course.write(source, nbformat.writes(_for_this_course(original, course.year_key)))
    course.directory.assignment_id = name
    converter = GenerateAssignment(coursedir=course.directory, config=course.config)
    converter.force = True
    converter.start()
    path = course.folder / "release" / name / f"{name}.ipynb"
    if leaks := find_leaks(original, path.read_text(encoding="utf-8")):
        path.unlink()
        raise LeakError(f"{name}: the release would show " + "; ".join(map(repr, leaks)))
    course.write(f"marking/{name}.md", _guide(original))
    return path


def find_leaks(original, released):
    """Return what the text of a release shows of its master's solutions and probes."""
    nb = json.loads(released)
    shown = [line.strip() for cell in nb["cells"] for line in "".join(cell["source"]).splitlines()]
    leaks = [line for line in _secrets(original) if line in shown]
    everything = json.dumps(nb, ensure_ascii=False)
    leaks += [
        line
        for line in _secrets(original)
        if len(line) > SHORT and json.dumps(line, ensure_ascii=False)[1:-1] in everything
    ]
    leaks += ["a saved output" for cell in nb["cells"] if cell.get("outputs")]
    leaks += ["an attachment" for cell in nb["cells"] if cell.get("attachments")]
    leaks += ["saved widgets"] if "widgets" in nb["metadata"] else []
    return list(dict.fromkeys(leaks))


def _secrets(original):
    """Return the lines that stand in solutions and hidden tests, and nowhere in the open."""
    hidden, visible = [], set()
    for cell in original.cells:
        if _is_teachers(cell):
            hidden += cell.source.splitlines()
            continue
        open_text = cell.source
        for region in (SOLUTION, HIDDEN):
            hidden += [
                line for part in region.finditer(open_text) for line in part["inside"].split("\n")
            ]
            open_text = region.sub("", open_text)
        visible |= {line.strip() for line in open_text.splitlines()}
    secrets = [line.strip() for line in hidden]
    secrets += [WORTH.sub("", line).strip() for line in secrets if WORTH.search(line)]
    return [line for line in secrets if re.search(r"\w", line) and line not in visible]


def _for_this_course(original, year_key):
    """Return the master with the year key, no identifier, and nothing that was saved with it."""
    nb = nbformat.from_dict(original)
    nb.metadata.pop("widgets", None)
    nb.cells = [cell for cell in nb.cells if not _is_teachers(cell)]
    for cell in nb.cells:
        cell.pop("attachments", None)
        cell.source = KEY.sub(f'year_key = "{year_key}"', cell.source)
        if "identity" in cell.metadata.get("tags", ()):
            cell.source = IDENTITY.sub('student = ""', cell.source)
    return nb


def _is_teachers(cell):
    return "teacher" in cell.metadata.get("tags", ())


def _guide(original):
    """Return the rubrics of the written answers, for the person who marks them."""
    parts = []
    for number, cell in enumerate(original.cells):
        marks = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "markdown" and marks.get("grade"):
            question = original.cells[number - 1].source
            rubric = "\n".join(part["inside"] for part in SOLUTION.finditer(cell.source))
            parts.append(f"{question}\n\n`{marks.grade_id}`, {marks.points:g} points\n\n{rubric}")
    return "\n\n".join(parts) + "\n"
