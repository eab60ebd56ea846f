"""What the tests of homework share: a small course with a master notebook of its own."""

import copy
import json
from concurrent.futures import ThreadPoolExecutor

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from homework.authoring import master, release
from homework.collecting.roster import Roster
from homework.course import Course
from homework.marks.batch import Batch
from homework.marks.solutions import Solutions
from homework.sandbox.kernel import Limits

QUICK = Limits(cell=6.0, probe=5.0, total=60.0, grace=3.0)
SECRET = "0.123456789"  # stands in a hidden test, and must never be seen inside

CELLS = [
    ("identity", None, None, 'student = "example"'),
    (
        "locked",
        "numbers",
        None,
        "import hashlib\n"
        'year_key = "example"\n'
        "if not student:\n"
        '    raise ValueError("Type your identifier into the cell above.")\n'
        'who = "+".join(sorted(student.lower().replace(",", " ").split()))\n'
        'own = hashlib.sha256(f"{year_key}/{who}".encode()).digest()\n'
        "w1, w2 = own[0] + 1, -own[1] - 1",
    ),
    ("teacher", None, None, "assert w1 > 0 > w2, 'numbers that are fair'"),
    ("text", None, None, "## Task 1 · Compute z of rows 01 and 11 by hand, with your weights."),
    (
        "code",
        "by-hand",
        None,
        "z_values = None\n### BEGIN SOLUTION\nz_values = [w2, w1 + w2]\n### END SOLUTION",
    ),
    (
        "marks",
        "by-hand-marks",
        2,
        'print("there" if z_values else "nothing there yet")\n'
        "### BEGIN HIDDEN TESTS\n"
        "z_values[0]  # 1 point, within 0.005: z of row 01\n"
        "tuple(z_values[:2])[1]  # 1 point, within 0.005: z of row 11\n"
        "### END HIDDEN TESTS",
    ),
    ("text", None, None, "## Task 2 · Write a function that says whether the neuron fires."),
    (
        "code",
        "fires",
        None,
        "def fires(z):\n"
        '    """Return 1 when z is above 0, otherwise 0."""\n'
        "    ### BEGIN SOLUTION\n"
        "    return 1 if z > 0 else 0\n"
        "    ### END SOLUTION",
    ),
    (
        "marks",
        "fires-marks",
        3,
        "assert fires(1) in (0, 1), 'fires() gives 0 or 1'\n"
        "### BEGIN HIDDEN TESTS\n"
        f"[fires(z) for z in (-2, {SECRET}, 3)]  # 1 point: fires() below and above 0\n"
        "fires(0)  # 1 point: fires() at a tie\n"
        "fires(-0.5)  # 1 point: fires() just below 0\n"
        "### END HIDDEN TESTS",
    ),
    ("text", None, None, "## Task 3 · Why does row 00 never move? Explain in two sentences."),
    (
        "written",
        "row-00",
        4,
        "### BEGIN SOLUTION\n- **4** Both inputs are 0, so each change is 0.\n### END SOLUTION",
    ),
]
FLAGS = {  # grade, solution, locked
    "locked": (False, False, True),
    "code": (False, True, False),
    "marks": (True, False, True),
    "written": (True, True, False),
}


def master_notebook(cells=CELLS):
    """Return a master notebook."""
    made = []
    for role, grade_id, points, source in cells:
        make = new_markdown_cell if role in ("text", "written") else new_code_cell
        metadata = {"tags": [role]} if role in ("identity", "teacher") else {}
        if role in FLAGS:
            grade, solution, locked = FLAGS[role]
            metadata["nbgrader"] = {
                **{"grade": grade, "solution": solution, "locked": locked, "task": False},
                **{"grade_id": grade_id, "schema_version": 3},
                **({"points": points} if points else {}),
            }
        made.append(make(source, metadata=metadata))
    return new_notebook(
        cells=made, metadata={"kernelspec": {"name": "python3", "display_name": "P"}}
    )


def write_master(folder, name="hw1", cells=CELLS):
    """Write a master notebook into a folder of masters."""
    folder.mkdir(exist_ok=True)
    nbformat.write(master_notebook(cells), folder / f"{name}.ipynb")
    return folder


def release_small(folder):
    """Release the small homework into folder/course; its master is in folder/masters."""
    release.release(Course(folder / "course"), "hw1", write_master(folder / "masters"))


def released(course, name="hw1"):
    """Return the release as plain data."""
    path = course.folder / "release" / name / f"{name}.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))


ANSWERS = {
    "by-hand": "z_values = [w2, w1 + w2]",
    "fires": "def fires(z):\n    return 1 if z > 0 else 0",
    "row-00": "Both inputs are 0.",
}


def solved(course, student, **answers):
    """Return the release with the right answers, or others, in it; dashes are _ here."""
    nb = copy.deepcopy(released(course))
    wanted = ANSWERS | {name.replace("_", "-"): text for name, text in answers.items()}
    for cell in nb["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if "identity" in cell["metadata"].get("tags", []):
            cell["source"] = f'student = "{student}"'
        elif grade_id in wanted:
            cell["source"] = wanted[grade_id]
    return nb


def code_cell(source, **metadata):
    """Return a code cell as plain data."""
    cell = {"cell_type": "code", "source": source, "metadata": metadata}
    return cell | {"outputs": [], "execution_count": None, "id": f"x{abs(hash(source)) % 10**8}"}


def grade(course, masters, subs, **options):
    """Mark a folder, and return how many files were marked."""
    roster = Roster.read(course.roster_file)
    homework = [master.read("hw1", course.year_key, masters)]
    batch = Batch(course, roster, homework, subs, QUICK, **options)
    with Solutions() as solutions, ThreadPoolExecutor(2) as pool:
        return batch.run(pool, 4, solutions)
