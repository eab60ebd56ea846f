"""A page for each student, by nbgrader, and all pages in a zip."""

import io
import zipfile

from nbgrader.converters import GenerateFeedback


def write(course, homework):
    """Write feedback/<student>/<homework>/<homework>.html for all, and a zip of them."""
    if not any(course.folder.glob(f"autograded/*/{homework}/{homework}.ipynb")):
        raise FileNotFoundError(f"no submission of {homework} has been marked")
    course.directory.assignment_id = homework
    converter = GenerateFeedback(coursedir=course.directory, config=course.config)
    converter.force = True
    converter.start()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for page in sorted(course.folder.glob(f"feedback/*/{homework}/{homework}.html")):
            archive.write(page, f"{page.parent.parent.name}/{homework}.html")
    return course.write(f"exports/{homework}-feedback.zip", packed.getvalue())
