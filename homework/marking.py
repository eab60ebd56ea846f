"""Mark one submission: run its cells in a sandbox, probe it there, compare here.

`mark` is a plain function of plain values, so it can run in a thread or on a worker of a cluster.
"""

import hashlib
import json
import threading
from typing import NamedTuple

from homework import compare, matching, submission
from homework.attempt import OURS, Attempt, in_words, plan
from homework.kernel import Kernel, KernelDiedError, Limits
from homework.master import MasterError

NOBODY = "nobody"  # whose numbers are expected where no identifier is known
STUDENTS_EACH = 200  # that one kernel works out expected answers for: its memory stays small


class Marked(NamedTuple):
    """What came out."""

    marks: dict  # grade_id -> points, or None where a person has to mark
    comments: dict  # grade_id of the answer -> text for the student
    notes: list  # what the teacher should know
    cells: list  # as run: {"cell_type", "source", "outputs", "stands_for", "number"}
    prints: dict  # task -> fingerprints of the expected answers and of these: for finding copies


def mark(master, data, numbers_of, limits=None):
    """Mark the bytes of one notebook.

    Raises
    ------
    UnreadableError
        When no cells can be read from it.
    """
    cells = submission.cells(data)
    stands_for = matching.match(master, cells)
    numbers_of = numbers_of or NOBODY
    expected = expected_answers(master, numbers_of)
    marks, comments, prints, notes = {}, {}, {}, []
    with Attempt(plan(master, cells, stands_for, numbers_of), limits or Limits()) as attempt:
        attempt.run()
        for task in master.tasks:
            if task.probes:
                replies = list(_replies(attempt, task, master, numbers_of))
                points, lines, answers = _compared(replies, task, expected[task.name])
                marks[task.name] = points
                if (
                    not points
                    and (error := _error(replies))
                    and _is_filled(task, cells, stands_for)
                ):
                    notes.append(f"no marks for {task.name}: {error}")
                head = f"{points:g} of {task.points:g} points.\n"
                comments[task.answer] = "\n".join([head, *(f"- {line}" for line in lines)])
                prints[task.name] = [fingerprint(expected[task.name]), fingerprint(answers)]
            else:
                marks[task.name] = _written(task, cells, stands_for, master)
    there = {cell.grade_id for cell in stands_for.values()}
    missing = [task.answer for task in master.tasks if task.answer not in there]
    notes += [f"no cell was found for {name}" for name in missing]
    return Marked(marks, comments, attempt.notes + notes, attempt.shown(), prints)


def _replies(attempt, task, master, numbers_of):
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
            reply = judged(master, numbers_of, probe, [reply["value"] for reply in asked])
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


def _error(replies):
    """Return the first error among the replies to a task's probes, or None."""
    return next((in_words(r["error"]) for r in replies if r and not r["ok"]), None)


def _is_filled(task, cells, stands_for):
    """Return whether there is something in place of the stub of an answer in code."""
    for number, cell in stands_for.items():
        if cell.grade_id == task.answer:
            return cells[number].source.strip() not in ("", matching.released(cell).strip())
    return False


def _written(task, cells, stands_for, master):
    """Return 0 for an answer that was left blank, None for one that a person has to mark."""
    number = next((n for n, cell in stands_for.items() if cell.grade_id == task.answer), None)
    if number is None:
        return 0.0
    if not matching.is_blank(cells[number].source):
        return None
    # Some answer in a new cell above or below, or in the cell of the question.
    ours = {cell.source.strip() for cell in master.cells} | {"", matching.TEXT_STUB}
    beside = {number - 1, number + 1} & set(range(len(cells))) - set(stands_for)
    texts = {cells[n].source.strip() for n in beside if cells[n].cell_type == "markdown"}
    return None if texts - ours else 0.0


def fingerprint(answers):
    """Return a short text that equal answers share, or "" where there is no answer."""
    if all(answer is None for answer in answers):
        return ""
    rounded = json.dumps(json.loads(json.dumps(answers), parse_float=lambda x: round(float(x), 6)))
    return hashlib.sha256(rounded.encode()).hexdigest()[:16]


_one_at_a_time = threading.Lock()
_trusted = {}  # the kernel of the master's own code, for how many students it may, whose it holds
_expected = {}  # (digest of the master, whose numbers) -> {task: answers}


def expected_answers(master, numbers_of):
    """Return {task: the answers that the master's own solutions give with these numbers}."""
    key = master.digest, numbers_of
    with _one_at_a_time:
        if key not in _expected:
            _expected[key] = _solve(_kernel_with(master, numbers_of), master)
        return _expected[key]


def judged(master, numbers_of, probe, values):
    """Return the reply to a probe that is worked out from a student's values, in our own kernel."""
    with _one_at_a_time:
        try:
            kernel = _kernel_with(master, numbers_of)
            for name, value in zip(probe.given, values, strict=True):
                reply = kernel.run(f"{name} = __import__('json').loads({json.dumps(value)!r})")
                if not reply["ok"]:
                    return reply
            return kernel.probe(probe.expression)
        except KernelDiedError as error:
            forget()
            return {"ok": False, "error": str(error), "late": False}


def forget():
    """End the kernel that works out expected answers."""
    if kernel := _trusted.pop("kernel", None):
        kernel.close()
    _trusted.clear()


def _kernel_with(master, numbers_of):
    """Return our own kernel, in which the numbers of this student are."""
    key = master.digest, numbers_of
    if _trusted.get("holds") == key:
        return _trusted["kernel"]
    if _trusted.get("left", 0) == 0:
        forget()
        _trusted["kernel"] = Kernel(Limits(cell=60, probe=60, total=10**6))
        _trusted["left"] = STUDENTS_EACH
    _trusted["left"] -= 1
    _trusted["holds"] = None
    for cell in master.cells:
        if cell.role == "identity":
            _run(master, cell.grade_id, f"student = {numbers_of!r}")
        elif cell.role == "locked":
            _run(master, cell.grade_id, cell.source)
    _trusted["holds"] = key
    return _trusted["kernel"]


def _run(master, name, source):
    reply = _trusted["kernel"].run(source)
    if not reply["ok"]:
        raise MasterError(f"{master.name}, {name}: {reply['error']}")


def _solve(kernel, master):
    for cell in master.cells:
        if cell.cell_type == "code" and cell.role in ("code", "free"):
            _run(master, cell.grade_id, cell.source)
    answers = {}
    for task in master.tasks:
        replies = [kernel.probe(probe.expression) for probe in task.probes]
        for probe, reply in zip(task.probes, replies, strict=True):
            if not reply["ok"]:
                raise MasterError(f"{master.name}, {probe.expression}: {reply['error']}")
        answers[task.name] = [reply["value"] for reply in replies]
    return answers
