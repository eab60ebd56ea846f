"""Anki: a deck for spaced review; Anki decides when which card comes again."""

import hashlib
import tempfile
from html import escape
from pathlib import Path

import genanki

from questions.exports.html import html

DECK = "Perceptron from Scratch"
FILES = "perceptron-"  # all decks of a collection share one folder of files
CSS = """.card { font: 20px/1.4 sans-serif; max-width: 40em; margin: 0 auto; text-align: left; }
ol { list-style: upper-alpha; } li { margin-bottom: .3em; } img { max-width: 100%; }
table { border-collapse: collapse; } .right { font-weight: bold; } .why { color: #555; }
.nightMode .why { color: #bbb; }"""
WHEN = 1_700_000_000  # the same questions give the same file: nothing hangs on the day


def write(questions, path):
    """Write a package with one deck for each lesson; a card keeps what is known of it later on.

    A note's identity follows from the name of its question alone: a new version of the package
    changes the words of a card, and leaves when it is due.
    """
    decks = {}
    for question in questions:
        name = f"{DECK}::Lesson {question.lesson}"
        deck = decks.setdefault(name, genanki.Deck(_number(name), name))
        deck.add_note(_note(question))
    pictures = {}
    for question in questions:
        pictures |= question.pictures
    with tempfile.TemporaryDirectory() as folder:
        package = genanki.Package(list(decks.values()))
        for name, data in pictures.items():
            file = Path(folder, FILES + name)
            file.write_bytes(data)
            package.media_files.append(str(file))
        package.write_to_file(path, timestamp=WHEN)


def _number(text):
    """Return a number for an identity in Anki: from a text, always the same."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


MODEL = genanki.Model(
    _number(f"{DECK} model"),
    DECK,
    fields=[{"name": name} for name in ("Question", "Choices", "Answer", "Why", "Name")],
    templates=[
        {
            "name": "Question",
            "qfmt": "{{Question}}{{Choices}}",
            "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}{{Why}}",
        }
    ],
    css=CSS,
)


def _note(question):
    listed = "".join(f"<li>{escape(choice.text)}</li>" for choice in question.choices)
    answer = question.answer.replace("-", "−") or f"{question.right}. {_right(question)}"
    told = "".join(
        f"<li><span class=right>{escape(choice.text)}</span>: {html(choice.feedback)}</li>"
        if choice.misconception is None
        else f"<li>{escape(choice.text)}: {html(choice.feedback)}</li>"
        for choice in question.choices
    )
    tags = [f"lesson-{question.lesson}", question.part, question.idea.replace(" ", "-")]
    return genanki.Note(
        model=MODEL,
        fields=[
            html(question.text, FILES),
            listed and f"<ol>{listed}</ol>",
            f"<p class=right>{escape(answer)}</p>",
            f"<ol class=why>{told}</ol>"
            if told
            else f"<div class=why>{html(question.because)}</div>",
            escape(question.name),
        ],
        tags=tags,
        guid=genanki.guid_for("perceptron", question.name),
    )


def _right(question):
    return next(choice.text for choice in question.choices if choice.misconception is None)
