"""What a teacher types."""

import argparse
import contextlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from nbgrader.api import MissingEntry

from homework import (
    collect,
    exports,
    feedback,
    marking,
    master,
    pseudonyms,
    release,
    sandbox,
    submission,
)
from homework.batch import Batch
from homework.book import penalise
from homework.course import Course
from homework.roster import Roster

EXPECTED = (
    *(sandbox.NoSandboxError, master.MasterError, release.LeakError, ValueError),
    *(FileNotFoundError, NotADirectoryError, MissingEntry),
)

UNSAFE = "run it without a sandbox: only for a file that you have read and trust"


def parser():
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m homework", description="Release homework, grade it, hand the marks on."
    )
    parser.add_argument("--course", default="course", help="the folder of the course's own data")
    parser.add_argument("--masters", default=master.HERE, help="the folder of the master notebooks")
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name, action, help):
        made = commands.add_parser(name, help=help, description=help)
        made.set_defaults(action=action)
        return made

    command("release", _release, "write the versions for students, and check that nothing leaks")
    grade = command("grade", _grade, "mark a folder of submissions; run it again to go on")
    grade.add_argument("folder", help="the submissions, as the learning system exports them")
    grade.add_argument("--homework", help="if not to be found out")
    grade.add_argument("--times", help="a CSV file, id and time (ISO 8601): when each handed in")
    grade.add_argument("--workers", type=int, help="how many at once; by default one for each core")
    grade.add_argument("--scheduler", help="tcp://… of a dask.distributed cluster to run on")
    grade.add_argument("--names", help="a private list that `pseudonyms` wrote")
    export = command("export", _export, "write the marks as CSV, and feedback pages and their zip")
    export.add_argument("homework")
    export.add_argument("--title", help="what the learning system calls it: 'Homework 1 (4711)'")
    export.add_argument("--names", help="a private list that `pseudonyms` wrote")
    export.add_argument("--no-feedback", action="store_true", help="write only the CSV files")
    due = command("due", _due, "say when a homework is due (ISO 8601, with the time zone)")
    due.add_argument("homework")
    due.add_argument("date")
    extend = command("extend", _extend, "give a student more time for a homework")
    extend.add_argument("homework")
    extend.add_argument("student")
    extend.add_argument("days", type=float)
    hide = command("pseudonyms", _pseudonyms, "make a roster of pseudonyms from a list of names")
    hide.add_argument("names", help="a CSV file with the column id")
    delete = command("delete", _delete, "delete all data of the course: marks, pages, roster, key")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    try_one = command("try", _try, "mark a single file and show what comes out; keeps nothing")
    try_one.add_argument("file")
    try_one.add_argument("--unsafe", action="store_true", help=UNSAFE)
    return parser


def main(arguments=None):
    """Run a command; what can go wrong for a good reason ends with one line, not a traceback."""
    options = parser().parse_args(arguments)
    try:
        options.action(options)
    except EXPECTED as error:
        sys.exit(f"{type(error).__name__}: {error}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. What was marked is kept; the same command goes on from here.")


def _release(options):
    course = Course(options.course)
    for name in master.names(options.masters):
        print(release.release(course, name, options.masters))


def _grade(options):
    sandbox.check()
    course = Course(options.course)
    roster = Roster.read(options.names or course.roster_file)
    names = [options.homework] if options.homework else master.names(options.masters)
    for name in names:
        if not (course.folder / "release" / name / f"{name}.ipynb").exists():
            release.release(course, name, options.masters)
    masters = [master.read(name, course.year_key, options.masters) for name in names]
    times = collect.times(options.times) if options.times else None
    batch = Batch(course, roster, masters, options.folder, None, times, bool(options.names))
    with _pool(options) as (pool, workers):
        count = batch.run(pool, 2 * workers, _progress)
    print(f"\n{count} files marked. python -m homework export {names[0]} writes the marks.")


@contextlib.contextmanager
def _pool(options):
    """Give a pool, here or on a cluster, and how many it works on at once."""
    if options.scheduler:
        from distributed import Client

        with Client(options.scheduler) as client:
            yield client.get_executor(retries=3), sum(client.nthreads().values()) or 1
        return
    workers = options.workers or len(os.sched_getaffinity(0))
    with ThreadPoolExecutor(workers) as pool:
        try:
            yield pool, workers
        finally:
            marking.forget()


def _progress(done, total):
    """Draw a bar; where no one is looking, print a line at each tenth."""
    if sys.stderr.isatty():
        width = 30 * done // max(total, 1)
        print(f"\r{'█' * width}{'░' * (30 - width)} {done}/{total} ", end="", file=sys.stderr)
    elif done * 10 // max(total, 1) > (done - 1) * 10 // max(total, 1):
        print(f"{done}/{total}", file=sys.stderr)


def _export(options):
    course = Course(options.course)
    roster = Roster.read(options.names or course.roster_file)
    for path in exports.export(course, roster, options.homework, options.title):
        print(path)
    if not options.no_feedback:
        print(feedback.write(course, options.homework))


def _due(options):
    course = Course(options.course)
    with course.gradebook() as gradebook:
        gradebook.update_or_create_assignment(options.homework, duedate=options.date)
        penalise(course, gradebook, options.homework)


def _extend(options):
    course = Course(options.course)
    with course.gradebook() as gradebook:
        gradebook.grant_extension(options.homework, options.student, hours=24 * options.days)
        penalise(course, gradebook, options.homework)


def _pseudonyms(options):
    course = Course(options.course)
    private = pseudonyms.write(course, options.names)
    print(f"{course.roster_file} has pseudonyms only. Keep {private} apart from the course.")


def _delete(options):
    folder = os.path.abspath(options.course)
    if not os.path.exists(os.path.join(folder, "nbgrader_config.py")):
        raise FileNotFoundError(f"{folder} is not the folder of a course")
    if not options.yes and input(f"Delete everything in {folder}? Type yes: ") != "yes":
        return
    Course(folder).delete()
    print("Deleted. The submissions themselves are where you put them: delete those, too.")


def _try(options):
    """Mark one file with the numbers of whoever is typed into it."""
    if options.unsafe:
        sandbox.do_without()
    sandbox.check()
    course = Course(options.course)
    names = master.names(options.masters)
    masters = [master.read(name, course.year_key, options.masters) for name in names]
    data = submission.contents(options.file)
    cells = submission.cells(data)
    found = collect.which(masters, options.file, cells) or masters[0]
    marked = marking.mark(found, data, submission.typed_identifier(cells))
    marking.forget()
    for task in found.tasks:
        print(f"{task.name}: {marked.marks[task.name]}")
        print(marked.comments.get(task.answer, "by hand"), "\n")
    print(*marked.notes, sep="\n")
