"""The command line of the question bank."""

import argparse
import shutil
import sys
from pathlib import Path

import questions
from questions import bank, gain, papers, told
from questions.exports import anki, canvas, moodle, table
from questions.fresh import KINDS, fresh

BUILD = Path(__file__).resolve().parents[1] / "build"


def export(output, lessons=None, amount=5, seed=1):
    """Write the bank in all formats, and fresh numbers beside it, into a folder, from nothing.

    Returns
    -------
    tuple of int
        How many questions of the lessons, and how many fresh ones.
    """
    asked = bank.all_of(lessons)
    new = tuple(
        question
        for kind in (KINDS if amount else ())
        if not lessons or KINDS[kind].lesson in lessons
        for question in fresh(kind, amount, seed)
    )
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    for name, some in (("lessons", asked), ("fresh", new)):
        if some:
            _write(output, name, some)
    anki.write(asked + new, output / "perceptron.apkg")
    return len(asked), len(new)


def _write(output, name, some):
    for question in some:
        for picture, data in question.pictures.items():
            (output / picture).write_bytes(data)
    _text(output / f"{name}.moodle.xml", moodle.moodle(some))
    text = output / f"{name}.canvas.txt"
    _text(text, canvas.canvas(some, f"{canvas.TITLE}: {name}"))
    (output / f"{name}.canvas.zip").write_bytes(canvas.qti(text))
    _text(output / f"{name}.csv", table.table(some))


def _text(path, text):
    path.write_text(text, "utf-8", newline="")


def _export(options):
    lessons = options.lessons.split(",") if options.lessons else None
    output = options.output.resolve()
    counts = export(output, lessons, options.fresh, options.seed)
    print("{} questions of the lessons and {} with fresh numbers".format(*counts), end=" ")
    print(f"are in {output}, for Moodle, Canvas, Anki, and as CSV.")


def _gain(options):
    found = gain.report(papers.read(options.before), papers.read(options.after))
    output = options.output.resolve()
    told.write(found, output)
    print("\n".join([*told.told(found), "", f"The same as CSV files: {output}"]))


def parser():
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m questions", description=questions.__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("export", help="write the question bank in all formats")
    command.set_defaults(action=_export)
    command.add_argument("--output", type=Path, default=BUILD / "questions")
    command.add_argument("--lessons", help="only these, such as 04,05,06")
    command.add_argument("--fresh", type=int, default=5, help="how many of each kind (5)")
    command.add_argument("--seed", type=int, default=1, help="another seed, other numbers (1)")
    command = commands.add_parser("gain", help="compare the test before with the test after")
    command.set_defaults(action=_gain)
    command.add_argument("before", type=Path, help="a CSV file: name, form, 1 to 10")
    command.add_argument("after", type=Path)
    command.add_argument("--output", type=Path, default=BUILD / "gain")
    return parser


def main(arguments=None):
    """Run a command; what can go wrong for a good reason ends with one line."""
    options = parser().parse_args(arguments)
    try:
        options.action(options)
    except (ValueError, OSError) as error:
        sys.exit(f"questions: {error}")
