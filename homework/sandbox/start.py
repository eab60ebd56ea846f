"""Start a program that sees nothing but what it needs: bubblewrap on Linux.

Inside there is no network, no other process, no file but the Python runtime and the course's
package (both read-only), and a little scratch memory under /tmp. Nothing outside can be written.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

from homework.sandbox import bubblewrap, seccomp

HELP = """\
Student code runs only inside bubblewrap, and that does not work here: {}
  Debian, Ubuntu:  apt install bubblewrap
  Windows:         grade inside WSL, where Linux's bubblewrap can be installed
  macOS:           grade on a Linux machine or in a virtual one
  in a container:  it has to allow user namespaces
--unsafe runs a single file that you have read and trust without any protection."""


class NoSandboxError(RuntimeError):
    """bubblewrap is missing or may not do its work; the message says what to do."""


def check():
    """Raise NoSandboxError unless a sandbox can be started here."""
    if sys.platform != "linux" or not shutil.which("bwrap"):
        raise NoSandboxError(HELP.format("the program bwrap is missing."))
    try:
        with started([sys.executable, "-I", "-S", "-c", "print(1)"]) as process:
            said, _ = process.communicate(timeout=20)
    except (NotImplementedError, OSError, subprocess.TimeoutExpired) as problem:
        raise NoSandboxError(HELP.format(problem)) from problem
    if said != b"1\n":
        raise NoSandboxError(HELP.format(said.decode(errors="replace").strip()))


class Inside:
    """The process inside; its id is never mistaken for a later process's that got the same."""

    def __init__(self, process, number):
        self.number = number
        self._process = process
        self._handle = os.pidfd_open(number) if hasattr(os, "pidfd_open") else None

    def send(self, number):
        """Send a signal, unless the process is gone."""
        with contextlib.suppress(ProcessLookupError):
            if self._handle is None:
                self._process.send_signal(number)
            else:
                signal.pidfd_send_signal(self._handle, number)

    def close(self):
        """Let go of it."""
        if self._handle is not None:
            os.close(self._handle)


def kernel(limits):
    """Start the kernel with its limits; return bwrap's process and the one Inside."""
    bounds = int(limits.total) + 5, limits.memory, limits.file_size
    script = bubblewrap.SHOWN_AS if limits.sandboxed else bubblewrap.INSIDE
    command = [sys.executable, "-I", "-B", str(script), *map(str, bounds)]
    if not limits.sandboxed:
        process = _popen(command)
        return process, Inside(process, process.pid)
    outer, inner = os.pipe()
    process = started(command, inner)
    os.close(inner)
    try:
        with os.fdopen(outer) as told:
            return process, Inside(process, json.load(told)["child-pid"])
    except (OSError, ValueError) as error:  # bwrap had nothing to tell
        process.kill()
        process.wait()
        raise NoSandboxError(HELP.format("bwrap ended at once.")) from error


def started(command, status=None):
    """Start a command in a sandbox, with pipes; `status` is where bwrap writes its child's id."""
    with tempfile.TemporaryFile() as rules:
        rules.write(seccomp.program())
        rules.seek(0)
        words = [shutil.which("bwrap"), *bubblewrap.options(), "--seccomp", str(rules.fileno())]
        passed = [rules.fileno()]
        if status is not None:
            words += ["--info-fd", str(status)]
            passed.append(status)
        return _popen([*words, "--", *command], pass_fds=passed, env={})


def _popen(command, **options):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    return subprocess.Popen(command, stderr=subprocess.STDOUT, **pipes, **options)
