"""A kernel in a sandbox, seen from outside: run a cell, ask for a value, never wait for long.

Everything that comes back was written by a process that the student's code controls, so it is
read as bounded data and believed in nothing.
"""

import contextlib
import json
import os
import select
import signal
import subprocess
import time
from typing import NamedTuple

from homework.sandbox import start

START = 30.0  # seconds that a kernel may take to start
REPLY_AT_MOST = 4 * 2**20  # bytes
DEPTH_AT_MOST = 20  # lists within lists
NO_TIME = "the time for this notebook was over"
NO_ANSWER = "it sent back what is no answer"


class Limits(NamedTuple):
    """What one submission may use."""

    cell: float = 10.0  # seconds for each cell
    probe: float = 5.0  # seconds for each probe
    total: float = 60.0  # seconds for all
    memory: int = 2 * 2**30  # bytes of address space
    file_size: int = 16 * 2**20  # bytes for each file
    grace: float = 1.0  # seconds that an interrupted cell has to end
    sandboxed: bool = True  # False only for a single file that somebody has read and trusts


class KernelDiedError(Exception):
    """The kernel is gone; the message says why."""


class Kernel(contextlib.AbstractContextManager):
    """One process inside a sandbox. Use it as a context, then nothing of it is left."""

    def __init__(self, limits=None):
        self.limits = limits or Limits()
        self.end = float("inf")
        self._number, self._unread = 0, b""
        self._process, self._inside = start.kernel(self.limits)
        os.set_blocking(self._process.stdin.fileno(), False)
        os.set_blocking(self._process.stdout.fileno(), False)
        try:
            self._ask("probe", "0", START)
        except KernelDiedError as error:
            self.close()
            raise start.NoSandboxError("no kernel starts; does IPython start?") from error
        self.end = time.monotonic() + self.limits.total

    def __exit__(self, *_):
        """End the kernel."""
        self.close()

    def run(self, source, keep=None):
        """Run a cell and return {"ok", "error", "outputs", "late"}.

        What the names hold after it is kept under a name: {"as": name, "names": [those that are
        copied, too]}.
        """
        return {"outputs": []} | self._ask("run", source, self.limits.cell, keep=keep)

    def probe(self, expression, kept=()):
        """Evaluate an expression and return {"ok", "value" or "error", "late"}.

        The names hold what they held when they were kept under the first of these; what the
        expression itself names, and that one did not copy, as under the last.
        """
        reply = self._ask("probe", expression, self.limits.probe, kept=kept)
        if reply["ok"] and "value" not in reply:
            return {"ok": False, "error": NO_ANSWER, "late": reply["late"]}
        return reply

    def close(self):
        """End everything inside; the process is the first of its namespace, so all else goes."""
        self._inside.send(signal.SIGKILL)
        self._inside.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(self.limits.grace)  # so that its time counts as ours
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()
        self._process.wait()

    def _ask(self, do, text, seconds, **more):
        if time.monotonic() >= self.end:
            return {"ok": False, "error": NO_TIME, "late": True}
        self._number += 1
        request = {"do": do, "text": text, "number": self._number} | more
        waiting = json.dumps(request).encode() + b"\n"
        reply = self._exchange(waiting, min(self.end, time.monotonic() + seconds))
        if reply:
            return _checked(reply) | {"late": False}
        self._inside.send(signal.SIGINT)
        if self._exchange(b"", time.monotonic() + self.limits.grace):
            over = time.monotonic() >= self.end
            error = NO_TIME if over else f"stopped after {seconds:g} s"
            return {"ok": False, "error": error, "late": True}
        raise KernelDiedError("it did not end in time, not even when interrupted")

    def _exchange(self, waiting, end):
        """Write what waits, and return the reply to the last request, or None at the end."""
        to, back = self._process.stdin.fileno(), self._process.stdout.fileno()
        while (left := end - time.monotonic()) > 0:
            readable, writable, _ = select.select([back], [to] if waiting else [], [], left)
            try:
                if writable:
                    waiting = waiting[os.write(to, waiting[:65536]) :]
                if readable and (reply := self._read(os.read(back, 2**20))):
                    return reply
            except OSError as error:
                raise KernelDiedError("it ended itself") from error
        return None

    def _read(self, data):
        if not data:
            raise KernelDiedError("it ended itself")
        self._unread += data
        *lines, self._unread = self._unread.split(b"\n")
        if len(self._unread) > REPLY_AT_MOST:
            raise KernelDiedError("it sent more than can be an answer")
        for line in lines:
            with contextlib.suppress(ValueError, RecursionError):
                reply = json.loads(line)
                if isinstance(reply, dict) and reply.get("number") == self._number:
                    return reply
        return None


def _checked(reply):
    """Return a reply in which all that it has to hold is there and of its kind."""
    if not isinstance(reply.get("ok"), bool) or not _is_shallow(reply, DEPTH_AT_MOST):
        return {"ok": False, "error": NO_ANSWER}
    error = None if reply["ok"] else str(reply.get("error", NO_ANSWER))
    return reply | {"error": error}


def _is_shallow(value, depth):
    """Return whether nothing lies too deep for what reads it later."""
    if not isinstance(value, list | dict):
        return True
    inside = value.values() if isinstance(value, dict) else value
    return depth > 0 and all(_is_shallow(item, depth - 1) for item in inside)
