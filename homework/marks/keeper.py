"""Keep what came out: a record and a page of each file, and the marks of the file that counts."""

import contextlib
import shutil

from nbgrader.api import MissingEntry

from homework.marks import page as pages
from homework.marks import remarks
from homework.marks.gradebook import put_marks
from homework.marks.records import Records


class Keeper:
    """Writes results into an open gradebook.

    Parameters
    ----------
    course : Course
    gradebook : nbgrader.api.Gradebook
    folder : str
        The folder of submissions.
    times : {student: datetime}
        When each student handed in.
    """

    def __init__(self, course, gradebook, folder, times):
        self.course, self.gradebook, self.folder, self.times = course, gradebook, folder, times
        self.records = Records(gradebook)
        self._released = {}
        self._known = self.records.known()
        self._twins = {_twin(known): known for known in self._known.values()}

    def is_done(self, record):
        """Return whether this very file has been marked as this very homework and student's.

        The same files may have been unpacked once more, into another folder: then it moves.
        """
        known = self._known.get(record.place)
        twin = self._twins.get(_twin(record)) if record.content and not known else None
        same = known or twin
        if not same or _twin(same) != _twin(record) or (twin and twin.folder == self.folder):
            return False
        if same[:5] != record[:5]:
            about = ("folder", "file", "upload", "time")
            self.records.change(same, **{name: getattr(record, name) for name in about})
            del self._known[same.place]
            self._known[record.place] = self._twins[_twin(record)] = record
        return True

    def keep(self, record, master=None, marked=None):
        """Write a result down, and the page that shows it; the record is the last."""
        if marked:
            if master.name not in self._released:
                self._released[master.name] = pages.released_metadata(self.course, master.name)
            page = pages.page(master, marked, self._released[master.name])
            self.course.write(f"pages/{master.name}/{record.page}", page)
        self.records.put(record)
        self.gradebook.db.commit()

    def settle(self, homework, files):
        """Let the gradebook have the marks of the file that counts for each student.

        Files of this folder that are no longer there are forgotten.
        """
        here = (row for row in self._known.values() if row[:2] == (homework, self.folder))
        lost = [row for row in here if row.file not in files]
        for row in lost:
            self.records.remove(row)
        remarks.update(self.records, homework)
        rows = list(self.records.of(homework))
        counts = {s: remarks.counting(own) for s, own in remarks.by_student(rows).items()}
        for student in {*counts, *(student for row in lost for student in row.students)}:
            if student not in counts or counts[student].status == "unreadable":
                self._take(homework, student)
        for row in rows:
            mine = [s for s in row.students if row.marks and counts[s] is row]
            for student in mine:
                if student not in row.given:
                    self._give(row, student)
            if mine != row.given:
                self.records.change(row, given=mine)
        self.gradebook.db.commit()
        wanted = {row.page for row in rows}
        for page in (self.course.folder / "pages" / homework).glob("*"):
            if page.name not in wanted:
                page.unlink()

    def _give(self, row, student):
        page = self.course.folder / "pages" / row.homework / row.page
        folder = self.course.folder / "autograded" / student / row.homework
        self.course.write(folder / f"{row.homework}.ipynb", page.read_bytes())
        put_marks(self.gradebook, row, student, when := self.times.get(student))
        # Formgrader counts what has the same time here as in the gradebook.
        if when:
            self.course.write(folder / "timestamp.txt", f"{when:%Y-%m-%d %H:%M:%S.%f UTC}")
        else:
            (folder / "timestamp.txt").unlink(missing_ok=True)

    def _take(self, homework, student):
        """Take away the marks and the page of a student who has nothing that could be marked."""
        with contextlib.suppress(MissingEntry):
            self.gradebook.remove_submission(homework, student)
        page = self.course.folder / "autograded" / student / homework
        shutil.rmtree(page, ignore_errors=True)


def _twin(record):
    """Return what the same file has in common, wherever it lies."""
    return record.homework, record.content, record.state
