"""What the master's own solutions give, in a sandboxed kernel that no student's code enters."""

import contextlib
import json
import threading

from homework.authoring.master import MasterError
from homework.sandbox.kernel import Kernel, KernelDiedError, Limits

STUDENTS_EACH = 200  # that one kernel works out expected answers for: its memory stays small


class Solutions(contextlib.AbstractContextManager):
    """Expected answers, worked out when they are asked for, by several threads at a time.

    Use it as a context, then no kernel is left.
    """

    def __init__(self, limits=None):
        self._limits = (limits or Limits())._replace(cell=60, probe=60, total=10**6)
        self._one_at_a_time = threading.Lock()
        self._expected = {}  # (digest of the master, whose numbers) -> {task: answers}
        self._kernel, self._holds, self._left = None, None, 0

    def __exit__(self, *_):
        """End the kernel."""
        self.close()

    def close(self):
        """End the kernel; the next question starts another one."""
        if self._kernel:
            self._kernel.close()
        self._kernel, self._holds, self._left = None, None, 0

    def expected(self, master, numbers_of):
        """Return {task: the answers that the master's own solutions give with these numbers}."""
        key = master.digest, numbers_of
        with self._one_at_a_time:
            if key not in self._expected:
                self._hold(master, numbers_of)
                self._expected[key] = self._solve(master)
            return self._expected[key]

    def judged(self, master, numbers_of, probe, values):
        """Return the reply to a probe that is worked out from a student's values."""
        with self._one_at_a_time:
            try:
                self._hold(master, numbers_of)
                for name, value in zip(probe.given, values, strict=True):
                    source = f"{name} = __import__('json').loads({json.dumps(value)!r})"
                    reply = self._kernel.run(source)
                    if not reply["ok"]:
                        return reply
                return self._kernel.probe(probe.expression)
            except KernelDiedError as error:
                self.close()
                return {"ok": False, "error": str(error), "late": False}

    def _hold(self, master, numbers_of):
        """Let the kernel have the numbers of this student."""
        key = master.digest, numbers_of
        if self._holds == key:
            return
        if not self._left:
            self.close()
            self._kernel, self._left = Kernel(self._limits), STUDENTS_EACH
        self._left, self._holds = self._left - 1, None
        for cell in master.cells:
            if cell.role == "identity":
                self._run(master, cell.grade_id, f"student = {numbers_of!r}")
            elif cell.role == "locked":
                self._run(master, cell.grade_id, cell.source)
        self._holds = key

    def _run(self, master, name, source):
        reply = self._kernel.run(source)
        if not reply["ok"]:
            raise MasterError(f"{master.name}, {name}: {reply['error']}")

    def _solve(self, master):
        for cell in master.cells:
            if cell.cell_type == "code" and cell.role in ("code", "free"):
                self._run(master, cell.grade_id, cell.source)
        answers = {}
        for task in master.tasks:
            replies = [self._kernel.probe(probe.expression) for probe in task.probes]
            for probe, reply in zip(task.probes, replies, strict=True):
                if not reply["ok"]:
                    raise MasterError(f"{master.name}, {probe.expression}: {reply['error']}")
            answers[task.name] = [reply["value"] for reply in replies]
        return answers
