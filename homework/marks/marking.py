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

NOBODY = "nobody"  # whose numbers are expected where no identifier is known


class Marked(NamedTuple):
    """What came out."""

    marks: dict  # grade_id -> points, or None where a person has to mark
    comments: dict  # grade_id of the answer -> text for the student
    notes: list  # what the teacher should know
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
    marks, comments, prints, notes = {}, {}, {}, []
    with Attempt(plan(master, cells, stands_for, numbers_of), limits or Limits()) as attempt:
        attempt.run()
        for task in master.tasks:
            if task.probes:
                replies = list(_replies(attempt, task, solutions, (master, numbers_of)))
                points, lines, answers = _compared(replies, task, expected[task.name])
                marks[task.name] = points
                if not points and _is_filled(task, cells, stands_for):
                    notes += [f"no marks for {task.name}: {error}" for error in _errors(replies)]
                head = f"{points:g} of {task.points:g} points.\n"
                comments[task.answer] = "\n".join([head, *(f"- {line}" for line in lines)])
                prints[task.name] = [fingerprint(expected[task.name]), fingerprint(answers)]
            else:
                marks[task.name] = _written(task, cells, stands_for, master)
    there = {cell.grade_id for cell in stands_for.values()}
    missing = [task.answer for task in master.tasks if task.answer not in there]
    notes += [f"no cell was found for {name}" for name in missing]
    return Marked(marks, comments, attempt.notes + notes, attempt.shown(), prints)


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


def _errors(replies):
    """Return the first error among the replies to a task's probes, if there is one."""
    return [in_words(reply["error"]) for reply in replies if reply and not reply["ok"]][:1]


def _is_filled(task, cells, stands_for):
    """Return whether there is something in place of the stub of an answer in code."""
    for number, cell in stands_for.items():
        if cell.grade_id == task.answer:
            return cells[number].source.strip() not in ("", released(cell).strip())
    return False


def _written(task, cells, stands_for, master):
    """Return 0 for an answer that was left blank, None for one that a person has to mark."""
    number = next((n for n, cell in stands_for.items() if cell.grade_id == task.answer), None)
    if number is None:
        return 0.0
    if not matching.is_blank(cells[number].source):
        return None
    # Some answer in a new cell above or below, or in the cell of the question.
    ours = {cell.source.strip() for cell in master.cells} | {"", TEXT_STUB}
    beside = {number - 1, number + 1} & set(range(len(cells))) - set(stands_for)
    texts = {cells[n].source.strip() for n in beside if cells[n].cell_type == "markdown"}
    return None if texts - ours else 0.0


def fingerprint(answers):
    """Return a short text that equal answers share, or "" where there is no answer."""
    if all(answer is None for answer in answers):
        return ""
    rounded = json.dumps(json.loads(json.dumps(answers), parse_float=lambda x: round(float(x), 6)))
    return hashlib.sha256(rounded.encode()).hexdigest()[:16]
