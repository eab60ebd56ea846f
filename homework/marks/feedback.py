"""A page for each student, by nbgrader, and all pages in a zip."""

import html
import io
import re
import shutil
import zipfile
from pathlib import Path

from nbgrader.converters import GenerateFeedback
from nbgrader.preprocessors import GetGrades

from homework.marks import moodle, remarks
from homework.marks.records import Records
from homework.marks.words import points

# The page's policy forbids to load them; so that nobody tries, and all know, a word stands there.
ELSEWHERE = re.compile(r'<img\b[^>]*\bsrc="(?!data:)[^"]*"[^>]*>')
MISSING = "<em>[a picture that is not in the file]</em>"
TEMPLATES = Path(__file__).with_name("templates")


class GetMarks(GetGrades):
    """Put marks into the notebook, as nbgrader does, and whether a person has still to give one."""

    def preprocess(self, nb, resources):
        """Also say whether anything waits."""
        nb, resources = super().preprocess(nb, resources)
        about = [cell.metadata.get("nbgrader", {}) for cell in nb.cells]
        resources["nbgrader"]["waiting"] = any(each.get("waiting") for each in about)
        return nb, resources

    def _get_score(self, cell, resources):
        name = cell.metadata.nbgrader["grade_id"]
        place = self.notebook_id, self.assignment_id, self.student_id
        grade = self.gradebook.find_grade(name, *place)
        about = {"says": points(grade), "waiting": bool(grade.needs_manual_grade)}
        cell.metadata.nbgrader.update(about)


def write(course, homework, participants=None):
    """Write feedback/<student>/<homework>/<homework>.html for all, and return zips of them.

    Where participants of Moodle are known, a second zip has the folders that Moodle reads.
    """
    if not any(course.folder.glob(f"autograded/*/{homework}/{homework}.ipynb")):
        raise FileNotFoundError(f"no submission of {homework} has been marked")
    for old in course.folder.glob(f"feedback/*/{homework}"):  # its file may be gone since
        shutil.rmtree(old)
    course.directory.assignment_id = homework
    converter = GenerateFeedback(coursedir=course.directory, config=_config(course))
    converter.force = True
    converter.start()
    for page in course.folder.glob(f"feedback/*/{homework}/{homework}.html"):
        page.write_text(ELSEWHERE.sub(MISSING, page.read_text(encoding="utf-8")), encoding="utf-8")
    _say_what_was_unreadable(course, homework)
    pages = {
        page.parent.parent.name: page
        for page in sorted(course.folder.glob(f"feedback/*/{homework}/{homework}.html"))
    }
    folders = {"": {student: student for student in pages}}
    if participants:
        known = participants.items()
        folders["moodle-"] = {s: moodle.folder(p) for s, p in known if s in pages}
    return [
        course.write(f"exports/{homework}-{kind}feedback.zip", _packed(pages, each, homework))
        for kind, each in folders.items()
    ]


def _config(course):
    config = course.config.copy()
    there = config.GenerateFeedback.get("preprocessors")
    css = "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor"
    config.GenerateFeedback.preprocessors = there or [GetMarks, css]
    if "template_name" not in config.HTMLExporter:
        config.HTMLExporter.template_name = "marked"
        config.HTMLExporter.extra_template_basedirs = [str(TEMPLATES)]
    return config


def _packed(pages, folders, homework):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for student, folder in folders.items():
            archive.write(pages[student], f"{folder}/{homework}.html")
    return packed.getvalue()


def _say_what_was_unreadable(course, homework):
    """Write a page for those who handed in nothing that could be read."""
    with course.gradebook() as gradebook:
        files = remarks.by_student(Records(gradebook).of(homework))
        for student, record in ((s, remarks.counting(own)) for s, own in files.items()):
            if record.status == "unreadable":
                said = html.escape(f"Your file could not be read: {'; '.join(record.notes)}.")
                page = f"<!doctype html><meta charset=utf-8><title>{homework}</title><p>{said}"
                course.write(f"feedback/{student}/{homework}/{homework}.html", page)
