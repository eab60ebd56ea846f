"""A page for each student, by nbgrader, and all pages in a zip."""

import html
import io
import shutil
import zipfile

from nbgrader.converters import GenerateFeedback

from homework.marks.records import Records


def write(course, homework):
    """Write feedback/<student>/<homework>/<homework>.html for all, and a zip of them."""
    if not any(course.folder.glob(f"autograded/*/{homework}/{homework}.ipynb")):
        raise FileNotFoundError(f"no submission of {homework} has been marked")
    for old in course.folder.glob(f"feedback/*/{homework}"):  # its file may be gone since
        shutil.rmtree(old)
    course.directory.assignment_id = homework
    converter = GenerateFeedback(coursedir=course.directory, config=course.config)
    converter.force = True
    converter.start()
    _say_what_was_unreadable(course, homework)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for page in sorted(course.folder.glob(f"feedback/*/{homework}/{homework}.html")):
            archive.write(page, f"{page.parent.parent.name}/{homework}.html")
    return course.write(f"exports/{homework}-feedback.zip", packed.getvalue())


def _say_what_was_unreadable(course, homework):
    """Write a page for those who handed in nothing that could be read."""
    with course.gradebook() as gradebook:
        for record in Records(gradebook).of(homework):
            for student in record.students if record.status == "unreadable" else ():
                name = f"feedback/{student}/{homework}/{homework}.html"
                if not (course.folder / name).exists():
                    said = html.escape(f"Your file could not be read: {record.note}.")
                    page = f"<!doctype html><meta charset=utf-8><title>{homework}</title><p>{said}"
                    course.write(name, page)
