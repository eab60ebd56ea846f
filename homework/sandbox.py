"""Start a program that sees nothing but what it needs: bubblewrap on Linux.

Inside there is no network, no other process, no file but the Python runtime and the course's
package (both read-only), and a little scratch memory under /tmp. Nothing outside can be written.
"""

import functools
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from homework import seccomp

INSIDE = Path(__file__).with_name("inside.py")
SHOWN_AS = "/run/inside.py"
SCRATCH = 64 * 2**20  # bytes under /tmp
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
SETTINGS = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts", "/etc/localtime")
ENVIRONMENT = {
    "HOME": "/tmp",
    "IPYTHONDIR": "/tmp/ipython",
    "LANG": "C.UTF-8",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "MPLCONFIGDIR": "/tmp/matplotlib",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTHONUTF8": "1",
    "TERM": "dumb",
}
HELP = """\
Student code runs only inside bubblewrap, and that does not work here: {}
  Debian, Ubuntu:  apt install bubblewrap
  Windows:         grade inside WSL, where Linux's bubblewrap can be installed
  macOS:           grade on a Linux machine or in a virtual one
  in a container:  it has to allow user namespaces
--unsafe runs a single file that you have read and trust without any protection."""


_protected = [True]


class NoSandboxError(RuntimeError):
    """bubblewrap is missing or may not do its work; the message says what to do."""


def do_without():
    """Run everything without any protection from now on."""
    _protected[0] = False


def check():
    """Raise NoSandboxError unless a sandbox can be started here, or none is wanted."""
    if not _protected[0]:
        return
    if sys.platform != "linux" or not shutil.which("bwrap"):
        raise NoSandboxError(HELP.format("the program bwrap is missing."))
    try:
        with started([sys.executable, "-I", "-S", "-c", "print(1)"]) as process:
            said, error = process.communicate(timeout=20)
    except (NotImplementedError, OSError, subprocess.TimeoutExpired) as problem:
        raise NoSandboxError(HELP.format(problem)) from problem
    if said != b"1\n":
        raise NoSandboxError(HELP.format(error.decode(errors="replace").strip()))


def kernel_command(seconds, memory, file_size):
    """Return the command that runs the kernel, with its limits (s, bytes, bytes)."""
    script = SHOWN_AS if _protected[0] else str(INSIDE)
    return [sys.executable, "-I", "-B", script, str(seconds), str(memory), str(file_size)]


def started(command, status=None):
    """Start a command in a sandbox, with pipes; `status` is where bwrap writes its child's id."""
    if not _protected[0]:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        os.write(status, json.dumps({"child-pid": process.pid}).encode())
        return process
    with tempfile.TemporaryFile() as rules:
        rules.write(seccomp.program())
        rules.seek(0)
        passed = [rules.fileno()] + ([status] if status is not None else [])
        told = ["--info-fd", str(status)] if status is not None else []
        return subprocess.Popen(
            [
                shutil.which("bwrap"),
                *_options(),
                "--seccomp",
                str(rules.fileno()),
                *told,
                "--",
                *command,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if status is None else subprocess.DEVNULL,
            pass_fds=passed,
            env={},
        )


def child_of(status):
    """Return the id of the process inside, read from the pipe that `started` was given."""
    text = b""
    while not text.rstrip().endswith(b"}"):
        more = os.read(status, 1000)
        if not more:
            raise NoSandboxError(HELP.format("bwrap ended at once."))
        text += more
    return json.loads(text)["child-pid"]


@functools.cache
def _options():
    return [
        *("--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL"),
        *("--uid", "65534", "--gid", "65534", "--hostname", "sandbox"),
        *("--die-with-parent", "--new-session", "--as-pid-1", "--clearenv"),
        *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)),
        *("--dev", "/dev", "--remount-ro", "/dev"),
        *("--size", str(SCRATCH), "--tmpfs", "/tmp", "--dir", "/tmp/work", "--chdir", "/tmp/work"),
        *_runtime(),
        *("--remount-ro", "/"),  # last: until here it takes the folders that things are put on
    ]


def _runtime():
    """Return the options that show the system's libraries, Python, and the course's package."""
    options = []
    for path in map(Path, SYSTEM):
        if path.is_symlink():
            options += ["--symlink", os.readlink(path), str(path)]
        elif path.exists():
            options += ["--ro-bind", str(path), str(path)]
    package = importlib.util.find_spec("perceptron_helpers").submodule_search_locations[0]
    python = Path(sys.executable).resolve().parent.parent
    for path in dict.fromkeys([sys.base_prefix, str(python), sys.prefix, package]):
        if path != "/usr":
            options += ["--ro-bind", path, path]
    for path in SETTINGS:
        options += ["--ro-bind-try", path, path]
    return [*options, "--ro-bind", str(INSIDE), SHOWN_AS, *_fonts()]


def _fonts():
    """Return options that hand in matplotlib's list of fonts, which takes seconds to make."""
    code = "import matplotlib.font_manager as f; print(f.get_cachedir(), f.FontManager.__version__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    if done.returncode:
        return []
    folder, version = done.stdout.strip().rsplit(" ", 1)
    name = f"fontlist-v{version}.json"
    return ["--ro-bind-try", f"{folder}/{name}", f"/tmp/matplotlib/{name}"]
