"""The homeworks themselves: masters get full marks, releases none, and nothing leaks."""

import ast
import contextlib
import functools
import io
import json
from pathlib import Path

import nbformat
import numpy as np
import pytest

from homework.authoring import master, release
from homework.course import Course
from homework.marks import marking
from homework.marks.solutions import Solutions
from homework.sandbox.kernel import Limits
from tests.homework import kit

ROOT = Path(__file__).parents[2]
NAMES = master.names()
STUDENTS = [f"student-{n}" for n in range(30)] + ["anna, ben", "ada@uni.example"]


@pytest.fixture
def course(released):
    return released


@pytest.fixture(scope="module")
def solutions(sandbox):
    with Solutions() as solutions:
        yield solutions


# A last cell that replaces whatever marks could lean on, and gives answers that are all wrong.
CHEAT = """
import perceptron_helpers as course
gates = iter([[0, 0, 0, 1], [0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 1], second_gate.targets.tolist()])
outputs_of = lambda *_, rows=None, **__: next(gates, [0, 1, 1, 0]) if rows is None else [0, 1, 1, 0]
epochs_of = lambda start, alpha: wanted_epochs if alpha == 0.1 else 1
course.step = course.net_input = course.train = None
theta_and, bias_and, theta_or, theta_lowest = 90, -90, 90, 90
knob_alpha, knob_start, knob_twin = 0.001, [0, 0], [0, 0]
hidden_bias_1, hidden_bias_2, output_weights, output_bias = 90, -90, [0, 0], 0
"""


def handed_in(homework, student, solved, more=""):
    """Return the bytes of the master, or of its release, as this student would hand it in.

    `more` is one more cell at the end.
    """
    cells = []
    for cell in homework.cells:
        if cell.role == "teacher":
            continue
        source = cell.source if solved else master.released(cell)
        source = f"student = {student!r}" if cell.role == "identity" else source
        marks = {"nbgrader": {"grade_id": cell.grade_id}} if cell.grade_id else {}
        cells.append({"cell_type": cell.cell_type, "source": source, "metadata": marks})
    if more:
        cells.append({"cell_type": "code", "source": more, "metadata": {}})
    return json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5}).encode()


def test_there_are_two_homeworks():
    assert NAMES == ["hw1", "hw2"]


@pytest.mark.parametrize("name", NAMES)
def test_masters_get_full_marks_and_releases_none(name, course, solutions):
    homework = master.read(name, course.year_key)
    full = marking.mark(homework, handed_in(homework, "ada", solved=True), "ada", solutions)
    none = marking.mark(homework, handed_in(homework, "ada", solved=False), "ada", solutions)
    for task in homework.tasks:
        by_hand = not task.probes
        assert full.marks[task.name] == (None if by_hand else task.points), full.comments
        assert none.marks[task.name] == 0, none.comments
    assert not full.notes
    assert not none.notes


def test_helpers_that_a_student_replaced_earn_nothing(course, solutions):
    homework = master.read("hw2", course.year_key)
    marked = marking.mark(
        homework, handed_in(homework, "ada", solved=False, more=CHEAT), "ada", solutions
    )
    leaning = ("and-marks", "knobs-marks", "network-marks")
    assert [marked.marks[name] for name in leaning] == [0, 0, 0], marked.comments


def test_no_other_probe_leans_on_what_a_student_can_replace(course):
    helpers = {"outputs_of", "epochs_of", "nand_run", "draw", "course", "train"}
    for name in NAMES:
        for task in master.read(name, course.year_key).tasks:
            for probe in task.probes:
                used = {n.id for n in ast.walk(ast.parse(probe.expression)) if hasattr(n, "id")}
                assert probe.given or not used & helpers, probe


@pytest.mark.parametrize("name", NAMES)
def test_every_student_can_solve_it(name, course, solutions):
    """The master's solutions run without an error, whatever the numbers are."""
    homework = master.read(name, course.year_key)
    answers = [solutions.expected(homework, student) for student in STUDENTS]
    assert all(a.keys() == answers[0].keys() for a in answers)
    assert len({json.dumps(a, sort_keys=True) for a in answers}) > 1


@pytest.mark.parametrize("name", NAMES)
def test_everybodys_numbers_are_fair(name, course, start_kernel):
    """What the author asserts of the numbers holds for many students."""
    homework = master.read(name, course.year_key)
    before = [cell.source for cell in homework.cells if cell.role == "locked"]
    asserts = [cell.source for cell in homework.cells if cell.role == "teacher"]
    assert asserts, "a cell with the tag teacher says what is fair"
    with start_kernel(Limits(cell=60, total=600)) as kernel:
        for number in range(200):
            for source in [f'student = "fair{number}"', *before, *asserts]:
                reply = kernel.run(source)
                assert reply["ok"], f"fair{number}: {reply['error']}"


@functools.cache
def master_of(name):
    return master.read(name, "key")


def seen(name, student, marks, **answers):
    """Return what the check of a task prints for these answers; they may be made from numbers."""
    homework, own = master_of(name), {}
    for cell in homework.cells:
        if cell.role in ("identity", "locked"):
            with contextlib.redirect_stdout(io.StringIO()):
                source = f"student = {student!r}" if cell.role == "identity" else cell.source
                exec(source, own)
    for answer, make in answers.items():
        own[answer] = make(own)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(
            master.without_hidden(next(c.source for c in homework.cells if c.grade_id == marks)),
            own,
        )
    return said.getvalue(), own


def moved(sign=1, alpha=None, start=1, each=False):
    """Return what makes the weights after hw1's epoch, with a slip in it."""

    def make(own):
        errors, inputs = np.array(own["epoch_errors"]), own["OR"].inputs
        moves = np.full(2, errors.sum()) if each else errors @ inputs
        size = own["epoch_alpha"] if alpha is None else alpha
        return start * np.array(own["epoch_start"]) + sign * size * moves

    return make


def right_errors(own):
    return [int(update.error) for update in own["by_hand"].updates]


SLIPS = {
    "sign": moved(sign=-1),
    "α is left out": moved(alpha=1),
    "start is left out": moved(start=0),
    "nothing has changed": moved(alpha=0),
    "also where the input is 0": moved(each=True),
}


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_in_a_table_is_named_and_the_answer_is_not(kind):
    """The check works with the student's own errors, right or wrong: it knows no others."""
    named = 0
    for number in range(30):
        answers = {"epoch_errors": right_errors, "epoch_weights": SLIPS[kind]}
        said, own = seen("hw1", f"student-{number}", "epoch-marks", **answers)
        right = own["by_hand"].weights[-1]
        if not np.allclose(own["epoch_weights"], right, atol=0.001):
            assert "✗ epoch_weights" in said
            named += kind in said
            shown = said.replace(str(own["epoch_weights"]), "")
            assert not any(f"{weight:.2f}" in shown for weight in right if abs(weight) > 0.005)
    assert named >= 25  # two slips may give the same numbers


def test_a_right_table_and_a_half_filled_one_name_no_slip():
    said, _ = seen("hw1", "ada", "epoch-marks", epoch_errors=right_errors, epoch_weights=moved())
    assert "Perhaps" not in said
    assert "✗" not in said
    nothing = {"epoch_errors": lambda own: None, "epoch_weights": lambda own: [0, 1]}
    assert "Perhaps" not in seen("hw1", "ada", "epoch-marks", **nothing)[0]


def test_slips_of_one_update_and_of_nand_are_named():
    said, _ = seen(
        *("hw1", "ada", "update-marks"),
        update_error=lambda own: 1,
        update_weights=lambda own: (
            np.array([own["u1"], own["u2"]]) - own["alpha"] * np.array([1, 1])
        ),
        update_z=lambda own: own["z_before"],
    )
    assert "old weights" in said
    said, _ = seen(
        *("hw2", "ada", "nand-marks"),
        nand_errors=lambda own: [-1, 0, 1, 1],
        nand_weights=lambda own: [own["nand_w1"], own["nand_w2"]],
        nand_bias=lambda own: own["nand_b"] - 0.1,
    )
    assert "nothing has changed" in said
    assert "sign" in said


@pytest.mark.parametrize("name", NAMES)
def test_the_file_says_how_it_is_marked(name, course):
    text = (course.folder / "release" / name / f"{name}.ipynb").read_text(encoding="utf-8")
    assert "fresh kernel" in text
    assert "newest file counts" in text


@pytest.mark.parametrize("name", NAMES)
def test_the_release_shows_no_solution(name, course):
    original = nbformat.read(master.HERE / f"{name}.ipynb", as_version=4)
    text = (course.folder / "release" / name / f"{name}.ipynb").read_text(encoding="utf-8")
    assert release.find_leaks(original, text) == []
    for word in ("BEGIN SOLUTION", "HIDDEN", '"teacher"'):
        assert word not in text
    nb = nbformat.reads(text, as_version=4)
    assert all(not cell.get("outputs") for cell in nb.cells)
    assert f'year_key = \\"{course.year_key}\\"' in text
    assert 'student = \\"\\"' in text


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_master_has_no_outputs(name):
    nb = nbformat.read(master.HERE / f"{name}.ipynb", as_version=4)
    assert all(
        not c.outputs and c.execution_count is None for c in nb.cells if c.cell_type == "code"
    )
    assert set(nb.metadata) == {"kernelspec", "language_info"}


@pytest.mark.parametrize("name", NAMES)
def test_written_answers_have_a_rubric_of_four_levels(name, course):
    guide = (course.folder / "marking" / f"{name}.md").read_text(encoding="utf-8")
    written = [task for task in master.read(name, "k").tasks if not task.probes]
    assert written
    for task in written:
        assert f"`{task.name}`" in guide
    assert guide.count("\n- **") >= 4 * len(written)


@pytest.mark.parametrize(
    "plant",
    [
        lambda nb: nb.cells[3].update(source="text\nz_values = [w2, w1 + w2]"),
        lambda nb: nb.cells[4].update(source=nb.cells[4].source + "\nfires(0)"),
        lambda nb: nb.metadata.update(title="see: return 1 if z > 0 else 0"),
        lambda nb: nb.cells[0].update(outputs=[{"output_type": "stream"}]),
        lambda nb: nb.cells[3].update(attachments={"solution.png": {}}),
        lambda nb: nb.metadata.update(widgets={"state": {}}),
        lambda nb: nb.cells[3].update(source="assert w1 > 0 > w2, 'numbers that are fair'"),
    ],
)
def test_a_leak_is_found(plant):
    original = kit.master_notebook()
    released = nbformat.from_dict(original)
    for cell in released.cells:
        cell.source = master.SOLUTION.sub("", master.HIDDEN.sub("", cell.source))
        cell.source = "" if "teacher" in cell.metadata.get("tags", ()) else cell.source
        cell.outputs = []
    assert release.find_leaks(original, json.dumps(released)) == []
    plant(released)
    assert release.find_leaks(original, json.dumps(released))


@pytest.mark.slow
def test_saved_widgets_outputs_and_attachments_are_not_released(tmp_path):
    nb = kit.master_notebook()
    nb.metadata.widgets = {"state": {"x": "return 1 if z > 0 else 0"}}
    nb.cells[4].outputs = [nbformat.v4.new_output("stream", text="[1, 2]")]
    nb.cells[3].attachments = {"solution.png": {"image/png": "iVBORw0KGgo="}}
    (tmp_path / "masters").mkdir()
    nbformat.write(nb, tmp_path / "masters" / "hw1.ipynb")
    path = release.release(Course(tmp_path / "course"), "hw1", tmp_path / "masters")
    text = path.read_text(encoding="utf-8")
    assert not any(word in text for word in ("widgets", "[1, 2]", "solution.png", "return 1"))


def broken(change):
    cells = [list(cell) for cell in kit.CELLS]
    change(cells)
    return [tuple(cell) for cell in cells]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda c: c.pop(0), "exactly one cell"),
        (lambda c: c[5].__setitem__(2, 5), "do not add up to 5 points"),
        (lambda c: c[5].__setitem__(3, c[5][3].replace("z_values[0]  # 1", "x = 1  # 1")), "x = 1"),
        (
            lambda c: c[5].__setitem__(3, c[5][3].replace("# 1 point, within", "# one")),
            "expression",
        ),
        (lambda c: c.pop(4), "no solution cell before by-hand-marks"),
    ],
)
def test_a_faulty_master_is_refused_with_its_reason(tmp_path, change, message):
    masters = kit.write_master(tmp_path / "masters", cells=broken(change))
    with pytest.raises(master.MasterError, match=message):
        master.read("hw1", "key", masters)


def test_a_master_whose_solution_fails_is_refused(tmp_path, solutions):
    cells = broken(lambda c: c[4].__setitem__(3, "### BEGIN SOLUTION\n1 / 0\n### END SOLUTION"))
    homework = master.read("hw1", "key", kit.write_master(tmp_path / "masters", cells=cells))
    with pytest.raises(master.MasterError, match="by-hand: ZeroDivisionError"):
        solutions.expected(homework, "ada")
