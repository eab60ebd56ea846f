"""The command line: which commands there are, and what they take."""

import argparse
import logging
import sys
from pathlib import Path

HERE = Path(__file__).parent
UNSAFE = "run it without a sandbox: only for a file that you have read and trust"


def parser():
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m homework", description="Release homework, grade it, hand the marks on."
    )
    parser.add_argument("--course", default="course", help="the folder of the course's own data")
    parser.add_argument("--masters", default=HERE, help="the folder of the master notebooks")
    subparsers = parser.add_subparsers(dest="command", required=True)

    def command(name, action, help):
        made = subparsers.add_parser(name, help=help, description=help)
        made.set_defaults(action=action)
        return made

    command("release", "release", "write the versions for students, and check that nothing leaks")
    grade = command("grade", "grade", "mark a folder of submissions; run it again to go on")
    grade.add_argument("folder", help="the submissions, as the learning system exports them")
    grade.add_argument("--homework", help="if not to be found out")
    grade.add_argument("--times", help="a CSV file, id and time (ISO 8601): when each handed in")
    grade.add_argument("--workers", type=int, help="how many at once; by default one for each core")
    grade.add_argument("--scheduler", help="tcp://… of a dask.distributed cluster to run on")
    grade.add_argument("--names", help="a private list that `pseudonyms` wrote")
    command("formgrader", "formgrader", "mark written answers in the browser, names hidden")
    export = command("export", "export", "write the marks as CSV, and feedback pages and their zip")
    export.add_argument("homework")
    export.add_argument("--title", help="what the learning system calls it: 'Homework 1 (4711)'")
    export.add_argument("--worksheet", help="Moodle's grading worksheet, to be filled in")
    export.add_argument("--names", help="a private list that `pseudonyms` wrote")
    export.add_argument("--no-feedback", action="store_true", help="write only the CSV files")
    due = command("due", "due", "say when a homework is due (ISO 8601, with the time zone)")
    due.add_argument("homework")
    due.add_argument("date")
    extend = command("extend", "extend", "give a student more time for a homework")
    extend.add_argument("homework")
    extend.add_argument("student")
    extend.add_argument("days", type=float)
    hide = command("pseudonyms", "hide_names", "make a roster of pseudonyms from a list of names")
    hide.add_argument("names", help="a CSV file with the column id")
    delete = command("delete", "delete", "delete all data of the course: marks, pages, roster, key")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    try_one = command("try", "try_one", "mark a single file and show what comes out; keeps nothing")
    try_one.add_argument("file")
    try_one.add_argument("--unsafe", action="store_true", help=UNSAFE)
    return parser


def main(arguments=None):
    """Run a command; what can go wrong for a good reason ends with one line, not a traceback."""
    options = parser().parse_args(arguments)
    from homework import commands  # takes a second, which --help should not

    logging.basicConfig(level=logging.ERROR, format="%(message)s")  # what nbgrader has to say
    try:
        getattr(commands, options.action)(options)
    except commands.EXPECTED as error:
        sys.exit(f"{type(error).__name__}: {error}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. What was marked is kept; the same command goes on from here.")
