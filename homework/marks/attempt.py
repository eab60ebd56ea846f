"""Run a submission's cells in a sandboxed kernel, and go on when one of them ends it."""

import contextlib
import json
import time

from homework.authoring.master import IDENTITY, released
from homework.marks import matching
from homework.sandbox.kernel import Kernel, KernelDiedError

OUTPUTS_AT_MOST = 4 * 2**20  # characters of all cells together
RESTARTS = 3  # how often a kernel that ended is started again for one submission
AS_RELEASED = ("locked", "marks")  # cells that run as we know them, whatever was handed in
OURS = "ours"  # what the names of our own cells are kept as


def plan(master, cells, stands_for, numbers_of):
    """Return the steps to run: our own cells first, then what was handed in, in its order.

    What an answer's names hold is kept when its cell has run: later cells may use them again.
    """
    identity = f"student = {numbers_of!r}"
    ours = [identity, *(cell.source for cell in master.cells if cell.role == "locked")]
    steps = [{"cell_type": "code", "source": source, "number": None} for source in ours]
    steps[-1]["keep"] = {"as": OURS, "names": []}
    stubs = {released(cell).strip() for cell in master.cells if cell.role == "code"}
    for number, cell in enumerate(cells):
        known = stands_for.get(number)
        step = _step_for(known, cell, identity) if known else _own_step(cell, identity, stubs)
        steps.append(step | {"number": number, "stands_for": known})
    return steps


def _own_step(cell, identity, stubs):
    """Return the step of a cell that the student has added, or moved an answer out of."""
    # A stub that was left beside its answer would undo it.
    runs = cell.source.strip() not in stubs
    source = IDENTITY.sub(lambda _: identity, cell.source)
    shown = {"cell_type": cell.cell_type, "attachments": cell.attachments}
    return shown | {"source": source, "runs": runs}


def _step_for(known, cell, identity):
    """Return the step of a cell that stands for one of the release."""
    step = {"cell_type": known.cell_type, "source": released(known)}
    step["attachments"] = cell.attachments if known.role == "written" else None
    if known.role not in AS_RELEASED:
        is_code = known.cell_type == "code"
        step["source"] = IDENTITY.sub(lambda _: identity, cell.source) if is_code else cell.source
        if cell.cell_type != known.cell_type:
            step["turned"] = "text" if is_code else "code"
    if known.role == "code":
        step["empty"] = matching.is_left_empty(cell.source, released(known))
        step["keep"] = {"as": known.grade_id, "names": sorted(matching.defined(known.source))}
    return step


class Attempt(contextlib.AbstractContextManager):
    """One submission in its kernel. Use it as a context, then no kernel is left."""

    def __init__(self, steps, limits):
        self.steps, self.limits = steps, limits
        self.notes, self.outputs = [], {}
        self._end = time.monotonic() + limits.total
        self._left_out, self._restarts, self._kernel = set(), 0, None
        self._room = OUTPUTS_AT_MOST
        for step in steps:
            if kind := step.get("turned"):
                self._note(f"{_name(step)} was made {kind}, and was taken for what it had been")

    def __exit__(self, *_):
        """End the kernel."""
        if self._kernel:
            self._kernel.close()

    def run(self):
        """Run all cells but those that ended a kernel before."""
        if self._kernel:
            self._kernel.close()
        left = max(0.1, self._end - time.monotonic())
        self._kernel = Kernel(self.limits._replace(total=left))
        for place, step in enumerate(self.steps):
            if not step.get("runs", True) or place in self._left_out:
                continue
            if step["cell_type"] == "code" and step["source"].strip():
                try:
                    self._run(place, step)
                except KernelDiedError as error:
                    self._leave_out(place, error)
                    self._again()
                    return

    def probe(self, expression, kept):
        """Ask for a value, as `Kernel.probe` does; a kernel that ends is an error, too."""
        if self._kernel is None:
            return {"ok": False, "error": "the kernel had ended too often", "late": True}
        try:
            return self._kernel.probe(expression, kept)
        except KernelDiedError as error:
            self._note(f"while it was probed, the kernel stopped: {error}")
            self._again()
            return {"ok": False, "error": f"the kernel stopped: {error}", "late": True}

    def shown(self):
        """Return the submitted cells, each with its outputs."""
        return [
            step | {"outputs": self.outputs.get(place, [])}
            for place, step in enumerate(self.steps)
            if step["number"] is not None
        ]

    def _run(self, place, step):
        reply = self._kernel.run(step["source"], step.get("keep"))
        outputs = clean(reply.get("outputs", []))
        self._room -= len(str(outputs))
        if self._room > 0:
            self.outputs[place] = outputs
        if reply["late"]:
            self._leave_out(place, reply["error"])
        elif not (reply["ok"] or _is_check(step) or step.get("empty")):
            self._note(f"{_name(step)} raised {in_words(reply['error'])}")

    def _leave_out(self, place, reason):
        self._left_out.add(place)
        self._note(f"{_name(self.steps[place])} did not end well: {reason}")

    def _again(self):
        self._restarts += 1
        if self._restarts <= RESTARTS:
            self.run()
        else:
            self._note("the kernel ended too often")
            self._kernel.close()
            self._kernel = None

    def _note(self, text):
        if text not in self.notes and len(self.notes) < 10:
            self.notes.append(text)


def in_words(error):
    """Return what a student's process gave as an error, short and in one line."""
    return "".join(letter for letter in error[:100] if letter.isprintable())


def _name(step):
    return "one of our own cells" if step["number"] is None else f"cell {step['number'] + 1}"


def _is_check(step):
    known = step.get("stands_for")
    return known is not None and known.role == "marks"


def clean(outputs):
    """Return outputs that can stand in a notebook, from what a kernel claims to be outputs."""
    text = json.dumps(outputs, ensure_ascii=False)
    outputs = json.loads(text.encode("utf-8", "replace"))  # half surrogate pairs become "?"
    return [
        output for output in map(_output, outputs if isinstance(outputs, list) else []) if output
    ]


def _output(claimed):
    if not isinstance(claimed, dict):
        return None
    if claimed.get("output_type") == "stream":
        name = "stderr" if claimed.get("name") == "stderr" else "stdout"
        return {"output_type": "stream", "name": name, "text": str(claimed.get("text", ""))}
    data = claimed.get("data")
    if not isinstance(data, dict):
        return None
    kept = {kind: value for kind, value in data.items() if isinstance(value, str) and kind in KINDS}
    return {"output_type": "display_data", "data": kept, "metadata": {}}


# Not HTML: tables have a plain form, too, and a page must not run what a student wrote.
KINDS = ("text/plain", "text/latex", "image/png", "image/jpeg")
