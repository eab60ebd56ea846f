"""Mark one submission: run its cells in a sandbox, probe it there, compare here.

`mark` is a plain function of plain values, but for the solutions that it asks.
"""

import hashlib
import json
from typing import NamedTuple

from homework.authoring.master import TEXT_STUB, released
from homework.collecting import notebook
from homework.marks import compare, matching
from homework.marks.attempt import OURS, Attempt, in_words, plan
from homework.sandbox.kernel import Limits

NO_CELL, LEFT_EMPTY = "no cell was found for it", "it was left empty"
NOBODY = "nobody"  # whose numbers are expected where no identifier is known


class Marked(NamedTuple):
    """What came out."""

    marks: dict  # grade_id -> points, or None where a person has to mark
    comments: dict  # grade_id of the answer -> text for the student
    notes: list  # what the teacher should look at
    empty: list  # grade_ids of the answers that were left empty
    cells: list  # as run: {"cell_type", "source", "outputs", "stands_for", "number"}
    prints: dict  # task -> fingerprints of the expected answers and of these: for finding copies


def mark(master, data, numbers_of, solutions, limits=None):
    """Mark the bytes of one notebook.

    Raises
    ------
    UnreadableError
        When no cells can be read from it.
    """
    cells = notebook.cells(data)
    stands_for = matching.match(master, cells)
    numbers_of = numbers_of or NOBODY
    expected = solutions.expected(master, numbers_of)
    marked = Marked({}, {}, [], [], [], {})
    with Attempt(plan(master, cells, stands_for, numbers_of), limits or Limits()) as attempt:
        attempt.run()
        for task in master.tasks:
            nothing = _why_nothing(task, cells, stands_for, master)
            points, lines, error = 0.0 if nothing else None, [], None
            if task.probes:
                replies = list(_replies(attempt, task, solutions, (master, numbers_of)))
                points, lines, answers = _compared(replies, task, expected[task.name])
                error = next((r["error"] for r in replies if r and not r["ok"]), None)
                both = expected[task.name], answers
                marked.prints[task.name] = [fingerprint(each) for each in both]
            marked.marks[task.name] = points
            _say(marked, task, lines, error, nothing)
    return marked._replace(notes=attempt.notes + marked.notes, cells=attempt.shown())


def _say(marked, task, lines, error, nothing):
    """Tell student and teacher what came out of a task."""
    points = marked.marks[task.name]
    if nothing == NO_CELL:
        marked.notes.append(f"no cell was found for {task.answer}")
    if points == 0 and nothing:
        lines = [nothing]
        marked.empty.extend([task.answer] if nothing == LEFT_EMPTY else [])
    elif points == 0 and error:
        marked.notes.append(f"no marks for {task.name}: {in_words(error)}")
    if points is not None:
        head = f"{points:g} of {task.points:g} points.\n"
        marked.comments[task.answer] = "\n".join([head, *(f"- {line}" for line in lines)])


def _replies(attempt, task, solutions, whose):
    """Yield the reply to each probe; after a time-out, None: the rest would only wait again."""
    late = False
    for probe in task.probes:
        if late:
            yield None
            continue
        kept = task.answer, OURS
        asked = [attempt.probe(text, kept) for text in probe.given or (probe.expression,)]
        reply = next((reply for reply in asked if not reply["ok"]), asked[-1])
        late = reply["late"]
        if probe.given and reply["ok"]:
            reply = solutions.judged(*whose, probe, [reply["value"] for reply in asked])
        yield reply


def _compared(replies, task, expected):
    """Return points, a line of feedback for each probe, and the answers."""
    points, lines, answers = 0.0, [], []
    for reply, probe, wanted in zip(replies, task.probes, expected, strict=True):
        if reply is None:
            lines.append(f"– {probe.says}: not tried after that")
            continue
        answer = reply.get("value")
        answers.append(answer)
        if reply["ok"] and compare.same(wanted, answer, probe.within):
            points += probe.points
            lines.append(f"✓ {probe.says}")
        else:
            lines.append(f"✗ {probe.says}: {_what_is_wrong(reply, wanted, answer)}")
    return points, lines, answers


def _what_is_wrong(reply, wanted, answer):
    """Say what was expected of what kind, never the answer; the text is Markdown."""
    if not reply["ok"]:
        # Written by the student's process: as code it can be neither a link nor a script.
        error = in_words(reply["error"]).replace("`", "'")
        return f"`{error}`"
    wanted, found = compare.kind(wanted), compare.kind(answer)
    return "not the right value" if wanted == found else f"expected {wanted}, found {found}"


def _why_nothing(task, cells, stands_for, master):
    """Return why there is no answer to a task, or None where something was written."""
    number = next((n for n, cell in stands_for.items() if cell.grade_id == task.answer), None)
    if number is None:
        return NO_CELL
    known, source = stands_for[number], cells[number].source
    if known.role == "code":
        return LEFT_EMPTY if matching.is_left_empty(source, released(known)) else None
    # Some answer in a new cell above or below, or in the cell of the question.
    ours = {cell.source.strip() for cell in master.cells} | {"", TEXT_STUB}
    beside = {number - 1, number + 1} & set(range(len(cells))) - set(stands_for)
    texts = {cells[n].source.strip() for n in beside if cells[n].cell_type == "markdown"}
    return LEFT_EMPTY if matching.is_blank(source) and not texts - ours else None


def fingerprint(answers):
    """Return a short text that equal answers share, or "" where there is no answer."""
    if all(answer is None for answer in answers):
        return ""
    rounded = json.dumps(json.loads(json.dumps(answers), parse_float=lambda x: round(float(x), 6)))
    return hashlib.sha256(rounded.encode()).hexdigest()[:16]
