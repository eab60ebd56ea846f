"""Mark a folder of submissions: each file once, each result kept as soon as it is there."""

import concurrent.futures
import hashlib
import time
from pathlib import Path
from typing import NamedTuple

from homework.authoring.master import Master, MasterError
from homework.collecting import files, notebook, places
from homework.collecting.roster import Owner
from homework.marks import marking
from homework.marks.gradebook import add_students, penalise
from homework.marks.keeper import Keeper
from homework.marks.records import Record
from homework.sandbox.kernel import Limits
from homework.sandbox.start import NoSandboxError

OURS = (NoSandboxError, MasterError)  # no submission causes these: they end the run


class Job(NamedTuple):
    """A file that has to be marked."""

    master: Master
    owner: Owner
    record: Record  # as far as it is known before
    problem: str  # why it cannot be marked


def mark(master, data, numbers_of, limits, solutions=None):
    """Mark one file; return what came out, and the seconds it took.

    A worker of a cluster has solutions of its own (`OnWorkers`).
    """
    start = time.monotonic()
    if solutions is None:
        from distributed import get_worker

        solutions = get_worker().solutions
    marked = marking.mark(master, data, numbers_of, solutions, limits)
    return marked, time.monotonic() - start


class Batch:
    """Marks one folder into one course.

    Parameters
    ----------
    course : Course
    roster : Roster
    masters : list of Master
    folder : path of the submissions
    limits : Limits, optional
    times : {student: datetime}, optional
        When each student handed in.
    hide_names : bool
        Keep no names of people, and no names of files, which may hold them.
    """

    def __init__(self, course, roster, masters, folder, limits=None, times=None, hide_names=False):
        self.course, self.roster, self.masters = course, roster, masters
        self.folder = str(Path(folder).resolve())
        self.limits, self.times, self.hide_names = limits or Limits(), times or {}, hide_names

    def run(self, pool, at_once, solutions, progress=lambda done, total: None):
        """Mark what is new or has changed; return how many files that were.

        The pool's threads share the solutions; where it is a cluster, they are None.
        """
        with self.course.gradebook() as gradebook:
            keeper = Keeper(self.course, gradebook, self.folder, self.times)
            add_students(gradebook, self.roster, with_names=not self.hide_names)
            names = files.listed(self.folder)
            try:
                return self._mark_all(names, keeper, pool, at_once, solutions, progress)
            finally:  # what was marked before it was stopped counts, too
                shown = set(map(self._shown, names))
                for master in self.masters:
                    keeper.settle(master.name, shown)
                    penalise(self.course, gradebook, master.name)

    def _mark_all(self, names, keeper, pool, at_once, solutions, progress):
        running, count = {}, 0

        def take(leave):
            while len(running) > leave:
                done, _ = concurrent.futures.wait(running, return_when="FIRST_COMPLETED")
                for future in done:
                    _finish(keeper, running.pop(future), future)

        try:
            for number, file in enumerate(names, start=1):
                handed = files.read(self.folder, file)
                job = self._job(handed)
                if not keeper.is_done(job.record):
                    count += 1
                    if job.problem:
                        unread = {"status": "unreadable", "notes": [job.problem]}
                        keeper.keep(job.record._replace(**unread))
                    else:
                        task = job.master, handed.data, job.owner.numbers_of, self.limits, solutions
                        running[pool.submit(mark, *task)] = job
                take(at_once)
                progress(number - len(running), len(names))
            while running:
                take(len(running) - 1)
                progress(len(names) - len(running), len(names))
        finally:
            for future in running:
                future.cancel()
        return count

    def _job(self, handed):
        """Return what there is to do for a file."""
        cells, problem = [], handed.problem
        try:
            cells = notebook.cells(handed.data) if not problem else []
        except notebook.UnreadableError as error:
            problem = str(error)
        except Exception as error:  # nothing that a file does ends a run
            problem = f"it cannot be read: {type(error).__name__}"
        master = files.which(self.masters, handed.file, cells)
        if not master and not problem:
            problem = "nothing of any homework is in it"
        owner = self.roster.owner(handed.file, notebook.typed_identifier(cells))
        master = master or self.masters[0]
        record = Record(
            *(master.name, self.folder, self._shown(handed.file)),
            *(places.upload(handed.file), handed.time),
            content="" if handed.data is None else notebook.digest(handed.data),
            state=hashlib.sha256(repr((master.digest, owner)).encode()).hexdigest(),
            students=list(owner.students),
        )
        return Job(master, owner, record, problem)

    def _shown(self, file):
        file = file.encode("utf-8", "replace").decode()
        if not self.hide_names:
            return file
        return f"file {hashlib.sha256(file.encode()).hexdigest()[:12]}"


def _finish(keeper, job, future):
    """Keep what became of a job."""
    try:
        marked, seconds = future.result()
    except OURS:
        raise
    except Exception as error:  # one file must not stop the batch; it is tried again next time
        note = f"the grader failed: {type(error).__name__}: {error}"[:300]
        keeper.keep(job.record._replace(status="check", notes=[note], state=""))
        return
    notes = [*job.owner.notes, *marked.notes]
    status = "check" if notes else "incomplete" if marked.empty else "ok"
    empty = [f"left empty: {', '.join(marked.empty)}"] if marked.empty else []
    record = job.record._replace(
        status=status,
        notes=empty + notes,
        seconds=round(seconds, 2),
        marks=marked.marks,
        prints=marked.prints,
        comments=marked.comments,
    )
    keeper.keep(record, job.master, marked)
