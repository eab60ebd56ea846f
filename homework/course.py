"""The folder of a course's own data: roster, gradebook, releases, marks. Never committed."""

import functools
import os
import secrets
import shutil
import sys
from pathlib import Path

from nbgrader.api import Base, Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import text
from traitlets.config.loader import PyFileConfigLoader

from homework.authoring.master import CODE_STUB, TEXT_STUB

CONFIG = f"""\
# nbgrader's settings for this course. https://nbgrader.readthedocs.io says what there is.
import os

c = get_config()  # noqa
c.CourseDirectory.course_id = "perceptron"
c.CourseDirectory.submitted_directory = "autograded"  # so that formgrader counts what was marked
c.ClearSolutions.code_stub = {{"python": {CODE_STUB!r}}}
c.ClearSolutions.text_stub = {TEXT_STUB!r}

# nbgrader's own way to hand files out is not used; it only wants to have a folder.
c.Exchange.root = os.path.join(os.path.dirname(os.path.abspath(__file__)), ".exchange")

# Where the gradebook is, if not in gradebook.db beside this file:
# c.CourseDirectory.db_url = "postgresql+psycopg://user:password@host/gradebook"

# What a late submission loses; nbgrader itself offers nothing but "none" and "zero":
# c.AssignLatePenalties.plugin_class = "homework.marks.late.PercentPerDay"
# c.PercentPerDay.percent = 10
"""


ROSTER = """\
id,first_name,last_name,email,login,canvas_id,sis_id,section,moodle_id
example,Ada,Example,ada@example.org,,,,,
"""


class Course:
    """A course in its folder, which is made on first use.

    Parameters
    ----------
    folder : Path or str
    """

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        _let_nbgrader_find_alembic()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / ".exchange").mkdir(exist_ok=True)
        self._first(".gitignore", "*\n")  # students' data must never be committed
        self._first("nbgrader_config.py", CONFIG)
        self._first("year_key.txt", secrets.token_hex(4) + "\n")

    @functools.cached_property
    def config(self):
        """Nbgrader's configuration, from the course's file."""
        config = PyFileConfigLoader("nbgrader_config.py", path=str(self.folder)).load_config()
        config.CourseDirectory.root = str(self.folder)
        return config

    @functools.cached_property
    def directory(self):
        """Nbgrader's view of the folder."""
        return CourseDirectory(config=self.config)

    @property
    def year_key(self):
        """What makes this year's numbers differ from last year's."""
        return (self.folder / "year_key.txt").read_text(encoding="utf-8").strip()

    @property
    def roster_file(self):
        """Where the list of students is."""
        return self.folder / "roster.csv"

    def start_roster(self):
        """Write a roster to fill in, unless there is one; return whether there was none."""
        if self.roster_file.exists():
            return False
        self.write("roster.csv", ROSTER)
        return True

    def gradebook(self):
        """Open nbgrader's gradebook; use it as a context."""
        return Gradebook(self.directory.db_url, self.directory.course_id)

    def write(self, name, content):
        """Write a file of the course, text or bytes, in one piece or not at all."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        os.replace(part, path)
        return path

    def delete(self):
        """Delete everything that the course knows about its students, here and in the database."""
        with self.gradebook() as gradebook:
            for table in ("homework_file", "alembic_version"):
                gradebook.db.execute(text(f"DROP TABLE IF EXISTS {table}"))
            gradebook.db.commit()
            Base.metadata.drop_all(gradebook.engine)
        shutil.rmtree(self.folder)

    def _first(self, name, content):
        path = self.folder / name
        if not path.exists():
            self.write(name, content)


def _let_nbgrader_find_alembic():
    """Put this Python's programs on the path: nbgrader calls one of them by its name."""
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = programs + os.pathsep + os.environ["PATH"]
