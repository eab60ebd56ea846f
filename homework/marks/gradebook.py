"""Write marks into nbgrader's gradebook."""

from nbformat.v4 import new_notebook
from nbgrader.preprocessors import AssignLatePenalties


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
