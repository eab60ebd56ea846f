"""Write marks into nbgrader's gradebook, and the marked notebooks to where its pages look."""

import nbformat
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import MissingEntry
from nbgrader.preprocessors import AssignLatePenalties

from homework import matching
from homework.master import IDENTITY

SOURCE_AT_MOST = 20_000  # characters of one cell that a page shows
CELLS_AT_MOST = 100  # that a page shows beside those that stand for a cell of the release


def add_students(gradebook, roster, with_names=True):
    """Let the gradebook know everyone in the roster."""
    known = {student.id for student in gradebook.students}
    for student, row in roster.rows.items():
        if student not in known:
            about = ("first_name", "last_name", "email") if with_names else ()
            gradebook.update_or_create_student(student, **{key: row.get(key) for key in about})


def put_marks(gradebook, record, student, timestamp=None):
    """Write the marks and comments of a record for one student; the caller commits."""
    name = record.homework
    when = {"timestamp": timestamp} if timestamp else {}
    with gradebook.db.no_autoflush:  # SQLAlchemy warns of how nbgrader builds a submission
        gradebook.update_or_create_submission(name, student, **when)
    notebook = gradebook.find_submission_notebook(name, name, student)
    for grade in notebook.grades:
        grade.auto_score = record.marks.get(grade.name)
        # As nbgrader has it: marks that a person gave are looked at again after a change.
        grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None
    for comment in notebook.comments:
        comment.auto_comment = record.comments.get(comment.name)


def clear_marks(gradebook, homework, student):
    """Take a student's submission out of the gradebook."""
    try:
        gradebook.remove_submission(homework, student)
    except MissingEntry:
        return


def penalise(course, gradebook, homework):
    """Let nbgrader's plug-in work out anew what late submissions of a homework lose."""
    late = [
        submission.student.id
        for submission in gradebook.assignment_submissions(homework)
        if submission.total_seconds_late > 0 or submission.late_submission_penalty
    ]
    for student in late:
        about = {"notebook": homework, "assignment": homework, "student": student}
        resources = {"nbgrader": about | {"db_url": course.directory.db_url}}
        AssignLatePenalties(config=course.config).preprocess(new_notebook(), resources)
    gradebook.db.expire_all()


def released_metadata(course, name):
    """Return {grade_id: nbgrader's metadata of that cell in the release}."""
    nb = nbformat.read(course.folder / "release" / name / f"{name}.ipynb", as_version=4)
    return {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
        for cell in nb.cells
        if "nbgrader" in cell.metadata
    }


def page(master, marked, metadata):
    """Return the notebook that formgrader and feedback show: as handed in and run, but safe.

    It has no probes, and nothing that a browser would run: text and pictures go through
    nbconvert's sanitiser.
    """
    there = [cell["stands_for"].grade_id for cell in marked.cells if cell["stands_for"]]
    cells = [_cell(cell, metadata) for cell in _those_that_fit(marked.cells)]
    for wanted in master.cells:
        if wanted.grade_id in metadata and wanted.grade_id not in there:
            lost = {"cell_type": wanted.cell_type, "source": matching.released(wanted)}
            cells.append(_cell(lost | {"stands_for": wanted, "outputs": []}, metadata))
    nb = new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    for number, cell in enumerate(nb.cells):
        cell.id = f"cell-{number}"
    nb, _ = SanitizeHTML().preprocess(nb, {})
    return nbformat.writes(nb)


KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def _those_that_fit(cells):
    kept = [cell for n, cell in enumerate(cells) if cell["stands_for"] or n < CELLS_AT_MOST]
    if len(kept) < len(cells):
        note = f"*{len(cells) - len(kept)} more cells were run, but are not shown.*"
        kept.append({"cell_type": "markdown", "source": note, "stands_for": None})
    return kept


def _cell(cell, metadata):
    source, about = IDENTITY.sub('student = "…"', cell["source"]), {}  # marked without names
    if len(source) > SOURCE_AT_MOST:
        source = f"{source[:SOURCE_AT_MOST]}\n… and {len(source) - SOURCE_AT_MOST} more characters"
    if cell["stands_for"] and cell["stands_for"].grade_id in metadata:
        about = {"nbgrader": metadata[cell["stands_for"].grade_id]}
    if cell["cell_type"] == "markdown":
        return new_markdown_cell(source, metadata=about)
    outputs = [nbformat.from_dict(output) for output in cell["outputs"]]
    return new_code_cell(source, metadata=about, outputs=outputs, execution_count=1)
