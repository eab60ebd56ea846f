"""Keep what came out: record, marks and page of each file, and which file of a student counts."""

import shutil
from collections import defaultdict

from homework.marks import page as pages
from homework.marks import remarks
from homework.marks.gradebook import clear_marks, put_marks
from homework.marks.records import Known, Record, Records


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
        self.again = False  # whether a file has to be marked once more, for its page
        self._known, self._twins = {}, {}
        self._files = defaultdict(dict)  # (homework, student) -> {place: Known}
        self._released = {}
        for place, known in self.records.known().items():
            self._learn(place, known)

    def is_done(self, job):
        """Return whether this very file has been marked as this very homework and student's.

        The same files may have been unpacked once more, into another folder: then it moves.
        """
        here, twin = _place(job, self.folder), self._twins.get(_twin(job.master.name, job))
        known = self._known.get(here)
        if known and (known.content, known.state) == (job.content, job.state):
            if (known.upload, known.time) != (job.upload, job.time):
                self._move(here, here, job)
            return True
        if known or not job.content or twin is None or twin[1] == self.folder:
            return False
        self._move(twin, here, job)
        return True

    def keep(self, job, status, notes, marked=None, seconds=0.0, done=True):
        """Write a result down. Marks and record are one transaction, the record being the last."""
        students, marks = list(job.owner.students), marked.marks if marked else {}
        record = Record(
            *(job.master.name, self.folder, job.file, job.upload, job.time),
            *(job.content, job.state if done else ""),
            *(students, status, marks, sum(points or 0 for points in marks.values())),
            *(round(seconds, 2), notes, []),
            *((marked.prints, marked.comments) if marked else ({}, {})),
        )
        counted = {student: self._counts(job.master.name, student) for student in students}
        place = _place(job, self.folder)
        self._learn(place, Known(*(getattr(record, name) for name in Known._fields)))
        for student in students:
            counts = self._counts(job.master.name, student)
            if counts == place and marked:
                self._put(job.master, student, record, marked)
            elif counts == place and status == "unreadable":
                self._clear(job.master.name, student)  # what an earlier state of the file earned
            elif counts != place == counted[student]:
                self._count(counts, student)
        self.records.put(record)
        self.gradebook.db.commit()

    def forget_lost(self, files):
        """Forget the files of this folder that are no longer there."""
        files = set(files)
        for place in [p for p in self._known if p[1] == self.folder and p[2] not in files]:
            students = self._known[place].students
            counted = [s for s in students if self._counts(place[0], s) == place]
            self._forget(place)
            for student in counted:
                if (best := self._counts(place[0], student)) is None:
                    self._clear(place[0], student)
                else:
                    self._count(best, student)
        self.gradebook.db.commit()

    def _put(self, master, student, record, marked):
        if master.name not in self._released:
            self._released[master.name] = pages.released_metadata(self.course, master.name)
        page = pages.page(master, marked, self._released[master.name])
        self.course.write(f"autograded/{student}/{master.name}/{master.name}.ipynb", page)
        put_marks(self.gradebook, record, student, when := self.times.get(student))
        # Formgrader counts what has the same time here as in the gradebook.
        stamp = self.course.folder / "autograded" / student / master.name / "timestamp.txt"
        if when:
            self.course.write(stamp, f"{when:%Y-%m-%d %H:%M:%S.%f UTC}")
        else:
            stamp.unlink(missing_ok=True)

    def _clear(self, homework, student):
        """Take away the marks and the page of a student who has nothing that could be marked."""
        clear_marks(self.gradebook, homework, student)
        page = self.course.folder / "autograded" / student / homework
        shutil.rmtree(page, ignore_errors=True)

    def _count(self, place, student):
        """Let a file count that did not: here it is marked again, for its page."""
        if place[1] == self.folder:
            self._forget(place)
            self.again = True
        else:
            put_marks(self.gradebook, self.records.get(*place), student)

    def _move(self, old, new, job):
        known = self._known[old]
        counted = {student: self._counts(new[0], student) for student in known.students}
        self._unlearn(old)
        self._learn(new, known._replace(upload=job.upload, time=job.time))
        self.records.move(old, new, job.upload, job.time)
        for student, before in counted.items():
            counts = self._counts(new[0], student)
            if counts != before and (counts, before) != (new, old):
                self._count(counts, student)

    def _counts(self, homework, student):
        """Return the place of the file that counts for a student, or None."""
        files = self._files[homework, student]
        return max(files, key=lambda place: remarks.rank(files[place], place), default=None)

    def _learn(self, place, known):
        self._unlearn(place)
        self._known[place] = known
        self._twins[_twin(place[0], known)] = place
        for student in known.students:
            self._files[place[0], student][place] = known

    def _unlearn(self, place):
        if known := self._known.pop(place, None):
            self._twins.pop(_twin(place[0], known), None)
            for student in known.students:
                self._files[place[0], student].pop(place, None)

    def _forget(self, place):
        self._unlearn(place)
        self.records.remove(*place)


def _place(job, folder):
    return job.master.name, folder, job.file


def _twin(homework, known):
    """Return what the same file has in common, wherever it lies."""
    return homework, known.content, known.state
