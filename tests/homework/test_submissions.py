"""The table of bad submissions: each gets its right mark and a clear note, the batch goes on.

All are marked in one run, as a teacher would do it. Points: by-hand 2, fires 3, written 4 (by a
person, so None here).
"""

import hashlib
import json
import os
import socket
import threading
from typing import NamedTuple

import nbformat
import psutil
import pytest

from homework.marks.records import Records
from tests.homework import kit

SOLVED = {"by-hand-marks": 2.0, "fires-marks": 3.0, "row-00": None}
ZERO = {"by-hand-marks": 0.0, "fires-marks": 0.0, "row-00": 0.0}
HAND_ONLY = SOLVED | {"fires-marks": 0.0}
NAP = str(10_000 + os.getpid())  # seconds, which no other run of the tests takes
FIRES_ONLY = SOLVED | {"by-hand-marks": 0.0}


def retyped(grade_id, kind):
    """Let a cell become one of another kind, as a slip of the hand does it."""

    def change(nb):
        for cell in nb["cells"]:
            if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id:
                cell["cell_type"] = kind
        return nb

    return changed(change)


def stub(course, grade_id):
    """Return what students get in place of an answer."""
    cells = kit.released(course)["cells"]
    sources = {c["metadata"].get("nbgrader", {}).get("grade_id"): c["source"] for c in cells}
    return sources[grade_id]


def beside(grade_id, where, then=""):
    """Leave a stub as it was, and answer in a new cell above (0) or below (1) it."""

    def make(course, student):
        nb, stubs = kit.solved(course, student), kit.released(course)["cells"]
        ids = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in nb["cells"]]
        place = ids.index(grade_id)
        new = nb["cells"][place] | {"metadata": {}, "id": "new"}
        nb["cells"][place] = stubs[place]
        nb["cells"].insert(place + where, new)
        return nb | {"cells": nb["cells"] + ([kit.code_cell(then)] if then else [])}

    return make


class Case(NamedTuple):
    make: object  # (course, student) -> notebook as data, or bytes
    marks: dict
    status: str = "ok"
    note: str = ""  # has to stand in the note
    file: str = ""  # its path, if not student/hw1.ipynb


def answered(**answers):
    return lambda course, student: kit.solved(course, student, **answers)


def with_cell(source, place=3, **answers):
    """Put a cell of the student's own before the answers, or elsewhere."""

    def make(course, student):
        nb = kit.solved(course, student, **answers)
        nb["cells"].insert(place, kit.code_cell(source))
        return nb

    return make


def changed(change):
    """Change the notebook as a whole; the function gets it and returns another, or bytes."""
    return lambda course, student: change(kit.solved(course, student))


def without(*grade_ids):
    def change(nb):
        kept = [
            c
            for c in nb["cells"]
            if c["metadata"].get("nbgrader", {}).get("grade_id") not in grade_ids
        ]
        return nb | {"cells": kept}

    return changed(change)


def no_metadata(nb):
    """As Colab does it."""
    for cell in nb["cells"]:
        cell["metadata"] = {"id": "Xy1"}
        cell.pop("id", None)
    return nb | {"metadata": {"colab": {"provenance": []}}, "nbformat_minor": 0}


def renamed(nb):
    for number, cell in enumerate(nb["cells"]):
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] = f"cell-{number}"
    return nb


def format_3(nb):
    cells = []
    for cell in nb["cells"]:
        if cell["cell_type"] == "code":
            code = {"cell_type": "code", "input": cell["source"], "language": "python"}
            cells.append(code | {"outputs": [], "collapsed": False, "metadata": {}})
        else:
            cells.append({"cell_type": "markdown", "source": cell["source"], "metadata": {}})
    return {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells}],
    }


def huge(nb):
    """24 MB, with 1,500 cells that nobody asked for."""
    filling = "x" * 16_000
    more = [kit.code_cell(f"extra_{n} = {n}  # {filling}") for n in range(1500)]
    return nb | {"cells": nb["cells"] + more}


def surrogate(nb):
    nb["cells"].append({"cell_type": "markdown", "metadata": {}, "source": "half \ud83d pair"})
    nb["cells"].append(kit.code_cell("print('\\ud83d')"))
    return nb


SWALLOW = """\
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""
EQUALS_ALL = """\
class All:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __float__(self): return 1.0
    def __getitem__(self, key): return All()
    def __iter__(self): return iter([All()] * 3)
    def __len__(self): return 3
"""
PATCHED = """\
import math, builtins, json, operator
import numpy as np
np.allclose = np.isclose = np.array_equal = lambda *a, **k: True
math.isclose = lambda *a, **k: True
builtins.abs = lambda x: 0
builtins.all = lambda x: True
operator.eq = lambda a, b: True
json.dumps_of_old, json.dumps = json.dumps, lambda *a, **k: '{"ok": true, "value": 1}'
"""
READ_PROBES = f"""\
import glob, os, select, sys
seen, frame = [], sys._getframe()
while frame:
    seen, frame = [*seen, repr(frame.f_locals)], frame.f_back
for file in glob.glob("/tmp/**", recursive=True) + glob.glob("/run/**", recursive=True):
    if os.path.isfile(file):
        seen.append(open(file, errors="replace").read())
for fd in range(30):
    try:
        if select.select([fd], [], [], 0)[0]:
            seen.append(str(os.read(fd, 10**6)))
    except OSError:
        pass
probe = "{kit.SECRET[:6]}" + "{kit.SECRET[6:]}"
print(len(seen), "looked at,", sum(probe in text for text in seen), "probes")
"""
PEEK = """\
import inspect
def fires(z):
    frame, found = inspect.currentframe(), []
    while frame:
        found += [v for v in frame.f_locals.values() if isinstance(v, (int, float, list))]
        frame = frame.f_back
    return found[-1] if found else 0
"""


def forging(reply):
    """Answer the question itself, in the kernel's place, with what is no answer."""
    return answered(
        fires=f"""\
import os, sys
def fires(z):
    frame = sys._getframe()
    while "replies" not in frame.f_locals:
        frame = frame.f_back
    number = frame.f_locals["request"]["number"]
    os.write(frame.f_locals["replies"], ({reply}).encode() + b"\\n")
"""
    )


CASES = {
    "correct": Case(answered(), SOLVED),
    "partly right": Case(
        answered(fires="def fires(z):\n    return 1 if z >= 0 else 0"),
        SOLVED | {"fires-marks": 2.0},
    ),
    "released as it was": Case(lambda c, s: kit.released(c), ZERO, "check", "no identifier"),
    "empty": Case(changed(lambda nb: nb | {"cells": []}), ZERO, "check", "no cell was found"),
    "another notebook": Case(
        changed(lambda nb: nb | {"cells": [kit.code_cell("1")]}),
        {},
        "unreadable",
        "nothing of any",
        "{}.ipynb",
    ),
    "nothing in the stubs": Case(
        lambda course, student: kit.solved(
            course,
            student,
            by_hand=stub(course, "by-hand"),
            fires=stub(course, "fires"),
            row_00="Your answer here.",
        ),
        *(ZERO, "incomplete", "left empty: by-hand, fires, row-00"),
    ),
    "an empty cell": Case(answered(fires=" \n"), HAND_ONLY, "incomplete", "left empty: fires"),
    "not implemented": Case(
        answered(
            by_hand="z_values = ...  # later",
            fires="def fires(z):\n    raise NotImplementedError('to do')",
        ),
        *(ZERO | {"row-00": None}, "incomplete", "left empty: by-hand, fires"),
    ),
    "raises NotImplementedError, and no more": Case(
        answered(by_hand="raise NotImplementedError()"), FIRES_ONLY, "incomplete", "left empty"
    ),
    "nothing after the =": Case(
        answered(by_hand="z_values = "), FIRES_ONLY, "incomplete", "left empty: by-hand"
    ),
    "an empty list": Case(
        answered(by_hand="z_values = []"),
        FIRES_ONLY,
        "check",
        "no marks for by-hand-marks: IndexErr",
    ),
    "syntax error": Case(
        answered(fires="def fires(z)\n    return 1"), HAND_ONLY, "check", "raised SyntaxError"
    ),
    "raises": Case(with_cell("1 / 0"), SOLVED, "check", "cell 4 raised ZeroDivisionError"),
    "answer raises": Case(
        answered(fires="def fires(z):\n    raise KeyError('<b>x</b>')"),
        *(HAND_ONLY, "check", "no marks for fires-marks: KeyError"),
    ),
    "sys.exit": Case(with_cell("import sys\nsys.exit()"), SOLVED, "check", "SystemExit"),
    "sys.exit in an answer": Case(
        answered(fires="import sys\ndef fires(z):\n    sys.exit(0)"),
        *(HAND_ONLY, "check", "no marks for fires-marks: SystemExit"),
    ),
    "os._exit": Case(with_cell("import os\nos._exit(0)"), SOLVED, "check", "ended itself"),
    "os._exit in an answer": Case(
        answered(fires="import os\ndef fires(z):\n    os._exit(0)"),
        HAND_ONLY,
        "check",
        "ended itself",
    ),
    "endless loop": Case(with_cell("while True:\n    pass"), SOLVED, "check", "stopped after 6 s"),
    "endless loop in an answer": Case(
        *(answered(fires="def fires(z):\n    while True: pass"), HAND_ONLY, "check", "after 6 s")
    ),
    "endless, swallows interrupts": Case(
        with_cell(SWALLOW), SOLVED, "check", "did not end in time"
    ),
    "30 GB": Case(
        with_cell("import numpy as np\na = np.ones(30 * 10**9 // 8)"),
        SOLVED,
        "check",
        "MemoryError",
    ),
    "30 GB bit by bit": Case(
        with_cell("import numpy as np\na = []\nwhile True:\n    a.append(np.zeros(10**7))"),
        *(SOLVED, "check", "MemoryError"),
    ),
    "200 processes": Case(
        with_cell("import os\nfor _ in range(200):\n    os.fork()"), SOLVED, "check", "raised"
    ),
    "200 threads": Case(
        with_cell(
            "import threading, time\nfor _ in range(200):\n"
            "    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"
        ),
        *(SOLVED, "check", "raised"),
    ),
    "100 MB printed": Case(with_cell("for _ in range(1000):\n    print('a' * 10**5)"), SOLVED),
    "100 MB displayed": Case(
        with_cell("from IPython.display import HTML\nHTML('a' * 10**8)"), SOLVED
    ),
    "a huge answer": Case(answered(by_hand="z_values = 'a' * 10**8"), FIRES_ONLY),
    "24 MB, 1,500 more cells": Case(changed(huge), SOLVED),
    "%matplotlib in an answer": Case(
        answered(by_hand="%matplotlib inline\nz_values = [w2, w1 + w2]"), SOLVED
    ),
    "!ls in an answer": Case(answered(by_hand="!ls\nz_values = [w2, w1 + w2]"), SOLVED),
    "files = !ls in an answer": Case(
        answered(by_hand="files = !ls\nz_values = [w2, w1 + w2]"), SOLVED
    ),
    "%pip in an answer": Case(
        answered(fires="%pip install numpy\ndef fires(z):\n    return 1 if z > 0 else 0"), SOLVED
    ),
    "an unknown magic in an answer": Case(
        answered(by_hand="%load_ext lab_black\nz_values = [w2, w1 + w2]"), SOLVED
    ),
    "%%time over an answer": Case(answered(by_hand="%%time\nz_values = [w2, w1 + w2]"), SOLVED),
    "%time with an error": Case(
        with_cell("%time 1 / 0"), SOLVED, "check", "cell 4 raised ZeroDivisionError"
    ),
    "list is a list": Case(with_cell("list = tuple = [0, 1]\nint = 3\nsum = len = None"), SOLVED),
    "list is a list in an answer": Case(
        answered(by_hand="tuple = [w2, w1 + w2]\nz_values = tuple"), SOLVED
    ),
    "our names used for something else": Case(
        with_cell("keep = w2\nw1 = w2 = None", place=99), SOLVED
    ),
    "a name used again": Case(with_cell("z_values = 'used again'\nfires = 3", place=99), SOLVED),
    "an answer changed in place": Case(
        with_cell("z_values.append(3); z_values[0] = 9", 99), SOLVED
    ),
    "an answer that another name stands in for": Case(
        with_cell(
            *("limit = 10**6", 99),
            fires="limit = 0\ndef fires(z):\n    return 1 if z > limit else 0",
        ),
        SOLVED,
    ),
    "a helper below its answer": Case(
        with_cell(
            *("def above(z, limit):\n    return z > limit", 99),
            fires="def fires(z):\n    return 1 if above(z, 0) else 0",
        ),
        SOLVED,
    ),
    "two names at once": Case(answered(by_hand="z_values, rest = [w2, w1 + w2], None"), SOLVED),
    "answer made text": Case(retyped("by-hand", "markdown"), SOLVED, "check", "was made text"),
    "answer made raw": Case(retyped("fires", "raw"), SOLVED, "check", "was made text"),
    "written answer made code": Case(retyped("row-00", "code"), SOLVED, "check", "was made code"),
    "answer above its stub": Case(beside("by-hand", 0), SOLVED),
    "answer below its stub": Case(beside("by-hand", 1), SOLVED),
    "answer below its stub, then used again": Case(
        beside("by-hand", 1, then="z_values = 'used again'"), SOLVED
    ),
    "answers above their stubs": Case(beside("fires", 0), SOLVED),
    "written answer above its stub": Case(beside("row-00", 0), SOLVED),
    "written answer below its stub": Case(beside("row-00", 1), SOLVED),
    "a draft above": Case(with_cell("z_values = 'a draft'"), SOLVED),
    "no metadata, a name used again": Case(
        changed(
            lambda nb: no_metadata(nb | {"cells": [*nb["cells"], kit.code_cell("z_values=3")]})
        ),
        SOLVED,
    ),
    "a million empty cells": Case(
        changed(lambda nb: b'{"cells": [' + b"{}," * 10**6 + b"{}]}"),
        {},
        "unreadable",
        "more in it",
    ),
    "30 MB of empty cells": Case(
        changed(lambda nb: b'{"cells": [' + b"{}," * 10**7 + b"{}]}"),
        {},
        "unreadable",
        "more in it",
    ),
    "6,000 cells": Case(
        changed(lambda nb: nb | {"cells": nb["cells"] * 600}), {}, "unreadable", "more than 5000"
    ),
    "a reply without a verdict": Case(
        forging("""'{"number": %d}' % number"""), HAND_ONLY, "check", "no answer"
    ),
    "a reply of other kinds": Case(
        forging("""'{"number": %d, "ok": 1, "error": {}, "outputs": 3}' % number"""),
        *(HAND_ONLY, "check", "no answer"),
    ),
    "a reply without a value": Case(
        forging("""'{"number": %d, "ok": true}' % number"""), HAND_ONLY, "check", "no answer"
    ),
    "a deep reply": Case(
        forging("""'{"number": %d, "ok": true, "value": ' % number + '['*900 + ']'*900 + '}'"""),
        *(HAND_ONLY, "check", "no answer"),
    ),
    "cut off": Case(
        changed(lambda nb: json.dumps(nb)[:2000].encode()), {}, "unreadable", "cut off"
    ),
    "not a notebook": Case(
        changed(lambda nb: b"PK\x03\x04 a zip"), {}, "unreadable", "not a notebook"
    ),
    "other JSON": Case(changed(lambda nb: [1, 2]), {}, "unreadable", "not a notebook"),
    "deep JSON": Case(changed(lambda nb: b"[" * 10**6), {}, "unreadable", "not a notebook"),
    "a PDF": Case(changed(lambda nb: b"%PDF"), {}, "unreadable", "not a notebook", "{}/hw1.pdf"),
    "format 3": Case(changed(format_3), SOLVED),
    "wrong kernel": Case(
        changed(
            lambda nb: nb | {"metadata": {"kernelspec": {"name": "julia", "display_name": "J"}}}
        ),
        SOLVED,
    ),
    "no metadata": Case(changed(no_metadata), SOLVED),
    "odd metadata": Case(changed(lambda nb: nb | {"metadata": None, "nbformat": "four"}), SOLVED),
    "check cells deleted": Case(without("by-hand-marks", "fires-marks"), SOLVED),
    "numbers deleted": Case(without("numbers"), SOLVED),
    "answer deleted": Case(without("fires"), HAND_ONLY, "check", "no cell was found for fires"),
    "written answer deleted": Case(without("row-00"), SOLVED | {"row-00": 0.0}, "check", "row-00"),
    "cells renamed": Case(changed(renamed), SOLVED),
    "cells duplicated": Case(
        changed(lambda nb: nb | {"cells": nb["cells"] + nb["cells"][3:]}), SOLVED
    ),
    "cells reordered": Case(changed(lambda nb: nb | {"cells": nb["cells"][::-1]}), SOLVED),
    "checks overwritten": Case(
        changed(
            lambda nb: json.loads(
                json.dumps(nb).replace("assert fires(1)", "fires = lambda z: 1 # ")
            )
        ),
        SOLVED,
    ),
    "comparison patched": Case(with_cell(PATCHED, by_hand="z_values = [0, 0]"), FIRES_ONLY),
    "equals everything": Case(
        answered(by_hand=EQUALS_ALL + "z_values = All()", fires="def fires(z):\n    return All()"),
        SOLVED | {"by-hand-marks": 0.0, "fires-marks": 0.0},
        *("check", "no marks for fires-marks: TypeError"),
    ),
    "errors not shown": Case(
        with_cell(
            "get_ipython().showtraceback = lambda *a, **k: None\n%xmode Minimal\n1 / 0",
            by_hand="z_values = 1 / 0",
        ),
        FIRES_ONLY,
        *("check", "cell 4 raised ZeroDivisionError"),
    ),
    "reads probes": Case(with_cell(READ_PROBES, place=99), SOLVED),
    "peeks at its caller": Case(answered(fires=PEEK), HAND_ONLY),
    "reads others": Case(
        with_cell(
            "import glob\nassert glob.glob('/usr/**')\n"
            "assert not glob.glob('{subs}/**') and not glob.glob('{course}/**')"
        ),
        SOLVED,
    ),
    "writes outside": Case(with_cell("open('{subs}/written', 'w')"), SOLVED, "check", "raised"),
    "network": Case(
        with_cell(
            "import socket\nsocket.create_connection(('127.0.0.1', {port}), 1).send(b'here')"
        ),
        *(SOLVED, "check", "raised"),
    ),
    "background process": Case(
        with_cell(
            f"from subprocess import Popen\nPopen(['/bin/sleep', '{NAP}'], start_new_session=True)"
        ),
        *(SOLVED, "check", "raised"),
    ),
    "background thread": Case(
        with_cell(
            "import threading, time\ndef spam():\n    while True:\n"
            "        print('spam'); time.sleep(0.01)\n"
            "threading.Thread(target=spam).start()"
        ),
        SOLVED,
    ),
    "unicode": Case(
        with_cell("größe = 'مرحبا \u202e שלום 🐧'\nprint(größe)", row_00="שלום: זה 0 \u202e ∑ 🐧"),
        SOLVED,
    ),
    "half a surrogate pair": Case(changed(surrogate), SOLVED),
    "input()": Case(with_cell("name = input('Who are you? ')"), SOLVED, "check", "raised"),
    "a widget": Case(
        with_cell("from ipywidgets import interact\ninteract(lambda x: x, x=3)"), SOLVED
    ),
    "a plot": Case(with_cell("import matplotlib.pyplot as plt\nplt.plot([1, 2]);"), SOLVED),
    "pip install": Case(with_cell("!pip install numpy"), SOLVED),
    "closes the connection": Case(
        with_cell(
            "import os\nfor fd in range(3, 256):\n    try: os.close(fd)\n    except OSError: pass"
        ),
        SOLVED,
        "check",
        "ended itself",
    ),
    "forges replies": Case(
        with_cell(
            "import os, json\nfor fd in range(3, 20):\n"
            "    try:\n"
            "        reply = json.dumps({'number': 9, 'ok': True}).encode()\n"
            "        os.write(fd, b'[]\\n' + reply + b'\\n')\n"
            "    except OSError: pass"
        ),
        SOLVED,
    ),
    "no identifier": Case(lambda c, s: kit.solved(c, ""), SOLVED, "check", "no identifier"),
}


def own_numbers(course, student):
    """The numbers as the release draws them, worked out without it."""
    own = hashlib.sha256(f"{course.year_key}/{student}".encode()).digest()
    return own[0] + 1, -own[1] - 1


def copied(course, student, typed=None):
    w1, w2 = own_numbers(course, "victim")
    return kit.solved(course, typed or student, by_hand=f"z_values = [{w2}, {w1 + w2}]")


class Listener(threading.Thread):
    """A port on the host's loopback that notes who comes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port, self.visits = self.socket.getsockname()[1], 0

    def run(self):
        while True:
            try:
                self.socket.accept()[0].close()
            except OSError:
                return
            self.visits += 1


@pytest.fixture(scope="module")
def graded(make_course, sandbox, tmp_path_factory):
    """Mark everything in one run; return records by file, and what the sandbox was tried on."""
    folder = tmp_path_factory.mktemp("table")
    students = [f"s{n:02}" for n in range(len(CASES))]
    more = ["victim", "copier", "poser", "twice", "ben", "eva", "linker", "mailer"]
    course, masters = make_course(folder, students + more)
    subs, listener = folder / "subs", Listener()
    listener.start()
    files = {}
    for student, (name, case) in zip(students, CASES.items(), strict=True):
        data = case.make(course, student)
        if not isinstance(data, bytes):
            data = json.dumps(data)
            for word, value in (("subs", subs), ("course", course.folder), ("port", listener.port)):
                data = data.replace(f"{{{word}}}", str(value))
            data = data.encode()
        files[name] = (case.file or "{}/hw1.ipynb").format(student)
        write(subs / files[name], data)
    write_more(course, subs)
    kit.grade(course, masters, subs)
    with course.gradebook() as gradebook:
        records = {record.file: record for record in Records(gradebook).of("hw1")}
    listener.socket.close()
    return records, files, subs, listener, course


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())


def write_more(course, subs):
    """Write what takes more than one file, or more than one student."""
    write(subs / "victim/hw1.ipynb", kit.solved(course, "victim"))
    write(
        subs / "First-copier Last-copier_4711_assignsubmission_file_/hw1 (1).ipynb",
        copied(course, "copier"),
    )
    write(subs / "lastposerfirstposer_4712_99_poser.ipynb", copied(course, "poser", typed="victim"))
    write(subs / "hw1_twice.ipynb", kit.solved(course, "twice", fires="def fires(z): return 0"))
    write(subs / "twice/hw1.ipynb", kit.solved(course, "twice"))
    os.utime(subs / "twice/hw1.ipynb", (1, 1))
    write(subs / "group/hw1.ipynb", kit.solved(course, "eva, ben"))
    write(subs / "stranger.ipynb", kit.solved(course, "nobody-we-know"))
    write(subs / "work.ipynb", kit.solved(course, "mailer@uni.example"))
    (subs / "linker").mkdir()
    (subs / "linker/hw1.ipynb").symlink_to(subs / "victim/hw1.ipynb")
    (subs / "linked-folder").symlink_to(course.folder)


@pytest.mark.parametrize("name", CASES)
def test_bad_submission(graded, name):
    records, files, *_ = graded
    record, case = records[files[name]], CASES[name]
    assert record.marks == case.marks, record.note
    assert record.verdict == case.status, record.note
    assert case.note in record.note
    assert (case.status == "ok") == (not record.note)


def test_every_file_has_a_record(graded):
    records, _, subs, *_ = graded
    files = {
        str(path.relative_to(subs))
        for path in subs.rglob("*")
        if path.is_file() or path.is_symlink()
    }
    assert set(records) == files


def test_copied_numbers_earn_nothing_and_show(graded):
    record = graded[0]["First-copier Last-copier_4711_assignsubmission_file_/hw1 (1).ipynb"]
    assert record.marks == FIRES_ONLY
    assert record.students == ["copier"]
    assert record.verdict == "check"
    assert record.note == "its answers fit the numbers of victim"


def test_a_false_identifier_shows(graded):
    record = graded[0]["lastposerfirstposer_4712_99_poser.ipynb"]
    assert record.marks == FIRES_ONLY
    assert record.students == ["poser"]
    assert "handed in by poser, but it says that it is victim's" in record.note


def test_of_two_files_the_newest_counts(graded):
    records, *_, course = graded
    older, newest = records["twice/hw1.ipynb"], records["hw1_twice.ipynb"]
    assert (older.total, newest.total) == (5, 4)
    assert "this one counts" in newest.note
    assert "hw1_twice.ipynb counts" in older.note
    with course.gradebook() as gradebook:
        assert gradebook.find_submission("hw1", "twice").score == 4


def test_a_group_hands_in_one_file(graded):
    records, *_, course = graded
    record = records["group/hw1.ipynb"]
    assert (record.students, record.marks, record.verdict) == (["ben", "eva"], SOLVED, "ok")
    with course.gradebook() as gradebook:
        assert [gradebook.find_submission("hw1", s).score for s in ("ben", "eva")] == [5, 5]


def test_an_unknown_identifier_is_marked_but_is_nobodys(graded):
    record = graded[0]["stranger.ipynb"]
    assert (record.students, record.marks, record.verdict) == ([], SOLVED, "check")
    assert "'nobody-we-know' is not in the roster" in record.note


def test_an_address_is_as_good_as_an_identifier(graded):
    record = graded[0]["work.ipynb"]
    assert (record.students, record.marks, record.verdict) == (["mailer"], SOLVED, "ok")


def test_links_are_not_followed(graded):
    for file in ("linker/hw1.ipynb", "linked-folder"):
        record = graded[0][file]
        assert (record.marks, record.verdict) == ({}, "unreadable")


def test_nothing_got_out(graded):
    _, _, subs, listener, _ = graded
    assert listener.visits == 0
    assert not (subs / "written").exists()
    for process in psutil.process_iter(["cmdline", "ppid"]):
        command = process.info["cmdline"] or []
        assert NAP not in command
        sandboxed = any("bwrap" in word for word in command[:1]) and any(
            "inside.py" in word for word in command
        )
        # Another run of the tests may have sandboxes of its own: not our children, no orphans.
        assert not (sandboxed and process.info["ppid"] in (os.getpid(), 1)), command


def test_pages_show_no_probe_and_nothing_that_runs(graded):
    *_, course = graded
    pages = list(course.folder.glob("autograded/*/hw1/hw1.ipynb"))
    assert len(pages) > len(CASES) / 2
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert kit.SECRET not in text
        assert "HIDDEN" not in text
        assert page.stat().st_size < 5_000_000
        nbformat.validate(nbformat.reads(text, as_version=4))


@pytest.mark.parametrize(
    ("name", "said"), [("reads probes", "looked at, 0 probes"), ("reads others", None)]
)
def test_what_spies_found(graded, name, said):
    _, files, _, _, course = graded
    page = course.folder / "autograded" / files[name].split("/")[0] / "hw1" / "hw1.ipynb"
    nb = nbformat.read(page, as_version=4)
    outputs = [o for cell in nb.cells if cell.cell_type == "code" for o in cell.outputs]
    printed = "".join(output.get("text", "") for output in outputs)
    assert (said or "") in printed
    assert "AssertionError" not in printed
