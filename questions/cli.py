"""The command line of the question bank."""

import argparse
import shutil
import sys
from pathlib import Path

from questions import bank
from questions.exports import anki, canvas, moodle, table
from questions.fresh import KINDS, fresh

OUTPUT = Path(__file__).resolve().parents[1] / "build" / "questions"


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


def main(arguments=None):
    """Run the command line; what can go wrong for a good reason ends with one line."""
    parser = argparse.ArgumentParser(prog="python -m questions", description=export.__doc__)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--lessons", help="only these, such as 04,05,06")
    parser.add_argument("--fresh", type=int, default=5, help="how many of each kind (5)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other numbers (1)")
    options = parser.parse_args(arguments)
    lessons = options.lessons.split(",") if options.lessons else None
    try:
        counts = export(options.output.resolve(), lessons, options.fresh, options.seed)
    except ValueError as error:
        sys.exit(f"questions: {error}")
    print("{} questions of the lessons and {} with fresh numbers".format(*counts), end=" ")
    print(f"are in {options.output}, for Moodle, Canvas, Anki, and as CSV.")
