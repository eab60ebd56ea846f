"""A table for whatever else: CSV, one row a question, pictures by file name."""

import csv
import io

from questions.question import LETTERS

MOST = 5  # choices that have columns


def table(questions):
    """Return the questions as CSV; spreadsheets read the first character as "this is UTF-8"."""
    file = io.StringIO()
    columns = ["name", "lesson", "part", "idea", "question", "right", "because", "pictures"]
    for letter in LETTERS[:MOST]:
        columns += [letter, f"feedback {letter}", f"misconception {letter}"]
    writer = csv.DictWriter(file, columns, restval="")
    writer.writeheader()
    for question in questions:
        row = {
            "name": question.name,
            "lesson": question.lesson,
            "part": question.part,
            "idea": question.idea,
            "question": question.text,
            "right": question.right,
            "because": question.because,
            "pictures": " ".join(question.pictures),
        }
        for letter, choice in question.lettered:
            row[letter] = choice.text
            row[f"feedback {letter}"] = choice.feedback
            row[f"misconception {letter}"] = choice.misconception or ""
        writer.writerow(row)
    return "\ufeff" + file.getvalue()
