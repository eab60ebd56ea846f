"""What the commands do."""

import contextlib
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from nbgrader.api import MissingEntry
from nbgrader.converters.base import NbGraderException

from homework.authoring import master
from homework.authoring.release import LeakError
from homework.authoring.release import release as write_release
from homework.collecting import files, notebook, pseudonyms
from homework.collecting.roster import Roster
from homework.course import Course
from homework.marks import exports, feedback, marking
from homework.marks.batch import Batch
from homework.marks.gradebook import penalise
from homework.marks.records import Records
from homework.marks.solutions import Solutions
from homework.sandbox import start
from homework.sandbox.kernel import Limits

# All comes from this server or not at all: nobody learns who marks, and when. That goes for
# pictures in answers, and for MathJax, which formgrader asks for: formulas are shown as typed.
POLICY = (
    "frame-ancestors 'self'; connect-src 'self' ws: wss:; "
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
)
LAB = f"--ServerApp.tornado_settings={ {'headers': {'Content-Security-Policy': POLICY}} }"

EXPECTED = (
    *(start.NoSandboxError, master.MasterError, LeakError, ValueError),
    *(FileNotFoundError, NotADirectoryError, MissingEntry, NbGraderException, ImportError),
)


def release(options):
    """Write the releases of all homeworks."""
    course = Course(options.course)
    for name in master.names(options.masters):
        print(write_release(course, name, options.masters))
    if course.start_roster():
        print(f"{course.roster_file}: put your students in, in place of the example")


def grade(options):
    """Mark a folder of submissions."""
    start.check()
    course = Course(options.course)
    roster = Roster.read(options.names or course.roster_file)
    if set(roster.rows) == {"example"}:
        raise ValueError(f"{course.roster_file} holds only the example: put your students in")
    names = [options.homework] if options.homework else master.names(options.masters)
    for name in names:
        if not (course.folder / "release" / name / f"{name}.ipynb").exists():
            write_release(course, name, options.masters)
    masters = [master.read(name, course.year_key, options.masters) for name in names]
    times = files.times(options.times) if options.times else None
    batch = Batch(course, roster, masters, options.folder, None, times, bool(options.names))
    with _pool(options) as (pool, workers, solutions):
        count = batch.run(pool, 2 * workers, solutions, _progress)
    print(f"\n{count} files marked.")
    with course.gradebook() as gradebook:
        for name in names:
            verdicts = Counter(record.verdict for record in Records(gradebook).of(name))
            if verdicts:
                counts = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
                print(f"{name}: {counts}. The command export writes a note for each file.")


@contextlib.contextmanager
def _pool(options):
    """Give a pool, here or on a cluster, how many it works on at once, and its solutions."""
    if options.scheduler:
        from distributed import Client

        from homework.marks.cluster import OnWorkers

        with Client(options.scheduler) as client:
            client.register_plugin(OnWorkers())
            yield client.get_executor(retries=3), sum(client.nthreads().values()) or 1, None
        return
    workers = options.workers or len(os.sched_getaffinity(0))
    with Solutions() as solutions, ThreadPoolExecutor(workers) as pool:
        yield pool, workers, solutions


def _progress(done, total):
    """Draw a bar; where no one is looking, print a line at each tenth."""
    if sys.stderr.isatty():
        width = 30 * done // max(total, 1)
        print(f"\r{'█' * width}{'░' * (30 - width)} {done}/{total} ", end="", file=sys.stderr)
    elif done and done * 10 // max(total, 1) > (done - 1) * 10 // max(total, 1):
        print(f"{done}/{total}", file=sys.stderr)


def formgrader(options):
    """Open JupyterLab on the course, with nothing in it but this machine's own user."""
    course = Course(options.course)
    print("In the menu choose Nbgrader, Formgrader, Manual Grading.")
    lab = [sys.executable, "-m", "jupyterlab", "--allow-root", "--ServerApp.ip=127.0.0.1"]
    subprocess.run(
        [*lab, f"--ServerApp.root_dir={course.folder}", LAB], cwd=course.folder, check=False
    )


def export(options):
    """Write CSV files and feedback."""
    course = Course(options.course)
    roster = Roster.read(options.names or course.roster_file)
    done = exports.export(course, roster, options.homework, options.title, options.worksheet)
    print(*done.paths, sep="\n")
    if not options.no_feedback:
        print(*feedback.write(course, options.homework, done.participants), sep="\n")
    for warning in done.warnings:
        print(f"! {warning}", file=sys.stderr)


def due(options):
    """Set the date that a homework is due."""
    course = Course(options.course)
    with course.gradebook() as gradebook:
        gradebook.update_or_create_assignment(options.homework, duedate=options.date)
        penalise(course, gradebook, options.homework)


def extend(options):
    """Give a student more time."""
    course = Course(options.course)
    with course.gradebook() as gradebook:
        gradebook.grant_extension(options.homework, options.student, hours=24 * options.days)
        penalise(course, gradebook, options.homework)


def hide_names(options):
    """Make a roster of pseudonyms."""
    course = Course(options.course)
    private = pseudonyms.write(course, options.names)
    print(f"{course.roster_file} has pseudonyms only. Keep {private} apart from the course.")


def delete(options):
    """Delete the course, after a question."""
    folder = os.path.abspath(options.course)
    if not os.path.exists(os.path.join(folder, "nbgrader_config.py")):
        raise FileNotFoundError(f"{folder} is not the folder of a course")
    if not options.yes and input(f"Delete everything in {folder}? Type yes: ") != "yes":
        return
    Course(folder).delete()
    print("Deleted. The submissions themselves are where you put them: delete those, too.")


def try_one(options):
    """Mark one file with the numbers of whoever is typed into it."""
    limits = Limits(sandboxed=not options.unsafe)
    if limits.sandboxed:
        start.check()
    course = Course(options.course)
    names = master.names(options.masters)
    masters = [master.read(name, course.year_key, options.masters) for name in names]
    data = notebook.contents(options.file)
    cells = notebook.cells(data)
    found = files.which(masters, options.file, cells) or masters[0]
    with Solutions(limits) as solutions:
        marked = marking.mark(found, data, notebook.typed_identifier(cells), solutions, limits)
    for task in found.tasks:
        print(f"{task.name}: {marked.marks[task.name]}")
        print(marked.comments.get(task.answer, "by hand"), "\n")
    print(*marked.notes, sep="\n")
