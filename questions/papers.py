"""Answers to the test as a CSV file: name, form, and a column for each question.

    name,form,1,2,3,4,5,6,7,8,9,10
    blue owl,A,B,D,C,C,A,B,C,,A,C

An empty answer counts as D, "I do not know yet".
"""

import csv
from typing import NamedTuple

from questions import forms

KNOWN = ("name", "form")


class Paper(NamedTuple):
    """What one student answered: a letter by the number of each question."""

    form: str
    answers: dict

    def is_right(self, number):
        """Tell whether an answer is the right one."""
        letter = self.answers[number]
        return letter != forms.UNKNOWN and not forms.misconception(self.form, number, letter)


def read(path):
    """Return every `Paper` of a file by the student's name.

    Raises
    ------
    FileNotFoundError
    ValueError
        For a file that is not as said above; the message names the file, the line, what came and
        what is allowed.
    """
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name} is not UTF-8 text: save it as CSV UTF-8") from error
    lines = text.splitlines()
    first = lines[0] if lines else ""
    rows = csv.DictReader(lines, delimiter=max(",;\t", key=first.count))
    columns = [(name or "").strip() for name in rows.fieldnames or ()]
    asked = _questions(path, columns)
    rows.fieldnames = columns
    papers = {}
    for row in rows:
        where = f"{path.name}, line {rows.line_num}"
        if None in row or None in row.values():
            raise ValueError(f"{where} has not {len(columns)} cells, as the first line has")
        name, paper = _paper(where, row, asked)
        if name in papers:
            raise ValueError(f"{where}: {name!r} stands there a second time")
        papers[name] = paper
    if not papers:
        raise ValueError(f"{path.name} has no line with answers")
    return papers


def _questions(path, columns):
    """Return {column: number} of the questions."""
    allowed = [*KNOWN, *map(str, forms.numbers())]
    missing = [name for name in KNOWN if name not in columns]
    strange = [name for name in columns if name not in allowed]
    if missing or strange or len(set(columns)) < len(columns) or len(columns) == len(KNOWN):
        raise ValueError(
            f"the first line of {path.name} must name the columns name, form and questions "
            f"from 1 to {forms.numbers()[-1]}, each once, not {', '.join(columns) or 'nothing'}"
        )
    return {name: int(name) for name in columns if name not in KNOWN}


def _paper(where, row, asked):
    name, form = row["name"].strip(), row["form"].strip().upper()
    if not name:
        raise ValueError(f"{where} has no name")
    if form not in forms.FORMS:
        raise ValueError(f"{where}: form must be {' or '.join(forms.FORMS)}, not {row['form']!r}")
    answers = {}
    allowed = (*forms.LETTERS, forms.UNKNOWN)
    for column, number in asked.items():
        letter = row[column].strip().upper() or forms.UNKNOWN
        if letter not in allowed:
            raise ValueError(
                f"{where}, question {number}: the answer must be one of {', '.join(allowed)} or "
                f"nothing, not {row[column]!r}"
            )
        answers[number] = letter
    return name, Paper(form, dict(sorted(answers.items())))
