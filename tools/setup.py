"""Set up the course in ``.venv``, from a lock, with nothing but Python and its own pip.

``make`` runs it, and so may you::

    python tools/setup.py course     what lessons need       (requirements.lock)
    python tools/setup.py dev        and what tests need     (requirements-dev.lock)
    python tools/setup.py uv ...     uv with pip's own settings passed on

It uses the standard library only, and no syntax newer than Python 3.6, so that a Python
that is too old still gets as far as the message that says so.
"""

import ast
import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

OLDEST, NEWEST = (3, 11), (3, 14)  # the Python versions that the locks hold wheels for
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
LOCKS = {"course": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}

# What a kernel and JupyterLab import, and what tests do. Packages come without bytecode.
RUN = {
    "course": (
        "ipykernel.ipkernel, ipykernel.kernelapp, perceptron_helpers.live",
        "jupyterlab.labapp, jupyter_lsp, jupyter_server_terminals, notebook_shim",
    ),
    "dev": (
        "pytest, hypothesis, nbval.plugin, sklearn.linear_model, scipy.optimize, scipy.integrate",
        "nbgrader.api, nbgrader.converters",
    ),
}

NO_VENV = """Python {0}.{1} is here, but its venv module is not complete.
    Debian, Ubuntu:  apt install python{0}.{1}-venv   (or python3-venv)
    elsewhere:       install Python from python.org, which brings it
Then run the same command again."""
TOO_OLD = """This is Python {0}.{1} ({2}). The course needs Python {3}.{4} or newer.
Install one (python.org, or your system's packages), then name it once:
    make setup PYTHON=python{5}.{6}"""
NEWER = """Note: Python {0}.{1} is newer than the locked packages know ({2}.{3}).
Where a package cannot be installed:  make setup PYTHON=python{2}.{3}"""
FAILED = """The packages could not be installed; the lines above say why.
Is the network up, and does `pip config list` name an index that holds them?"""


def say(text):
    """Print a line at once, so that it stands before what a child process prints."""
    print(text, flush=True)


def run(*command, **options):
    """Run a command and say whether it went well."""
    try:
        return subprocess.run([str(part) for part in command], **options).returncode == 0
    except OSError:
        return False


@contextlib.contextmanager
def one_at_a_time():
    """Let a second set-up in this folder wait; the system frees the lock of a killed one."""
    with open(str(ROOT / ".setup.lock"), "w") as lock:
        with contextlib.suppress(OSError):  # a file system without locks: go on without
            if os.name == "nt":
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_venv():
    """Create ``.venv`` unless a working one is there; any Python may then go on with it."""
    probe = f"import sys, pip._internal.cli.main; sys.exit(sys.version_info < {OLDEST})"
    if run(PYTHON, "-c", probe, stderr=subprocess.DEVNULL):
        return
    version = sys.version_info[:2]
    if version < OLDEST:
        sys.exit(TOO_OLD.format(*version, sys.executable, *OLDEST, *NEWEST))
    if version > NEWEST:
        say(NEWER.format(*version, *NEWEST))
    say(f"Creating .venv with Python {version[0]}.{version[1]}")
    try:
        import ensurepip  # noqa: F401  Debian keeps it in a package of its own
        import venv  # noqa: F401
    except ImportError:
        sys.exit(NO_VENV.format(*version))
    if not run(sys.executable, "-m", "venv", "--clear", VENV):
        sys.exit("The folder .venv could not be made; the lines above say why.")


def pip_environment():
    """Return the environment for pip, without personal ways of printing and placing."""
    plain = {"PIP_USER": "0", "PIP_QUIET": "0", "PIP_VERBOSE": "0"}
    return {**os.environ, **plain, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def pip_settings():
    """Return what pip is told by its files and the environment, as it would use it."""
    command = [str(PYTHON), "-m", "pip", "config", "list"]
    listing = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, env=pip_environment()
    ).stdout
    lines = re.findall(r"^(global|install|:env:)\.([\w-]+)=(.*)$", listing, re.MULTILINE)
    rank = ("global", "install", ":env:").index  # a later one overrides, as in pip
    lines.sort(key=lambda line: rank(line[0]))
    return {key: ast.literal_eval(value) for _, key, value in lines}


def pip_install(*arguments):
    """Install into ``.venv`` with its own pip."""
    return run(PYTHON, "-m", "pip", "install", *arguments, env=pip_environment())


def is_there(address):
    """Tell whether an address can be used: a folder that does not exist stops uv, not pip."""
    parts = urlsplit(address)
    if parts.scheme == "file":
        return os.path.isdir(url2pathname(parts.path))
    return len(parts.scheme) > 1 or os.path.isdir(os.path.expanduser(address))


def uv_environment(settings, one_index=False):
    """Say to uv what pip is told: uv does not read pip's settings.

    A variable of uv's that is set already stays. With `one_index` only pip's main index
    counts: a lock has to list the files of one complete index.
    """

    def addresses(name):
        return [a for a in settings.get(name, "").split() if is_there(a) and not one_index]

    told = {
        "UV_DEFAULT_INDEX": settings.get("index-url"),
        "UV_INDEX": " ".join(addresses("extra-index-url")),
        "UV_FIND_LINKS": ",".join(map(os.path.expanduser, addresses("find-links"))),
        "UV_INDEX_STRATEGY": "unsafe-best-match",  # all indexes count alike, as for pip
        "UV_NO_INDEX": "1" if settings.get("no-index") in ("1", "true", "yes", "on") else None,
        "UV_INSECURE_HOST": " ".join(settings.get("trusted-host", "").split()),
        "SSL_CERT_FILE": settings.get("cert"),
        "ALL_PROXY": settings.get("proxy"),
    }
    return {**{name: value for name, value in told.items() if value}, **os.environ}


def find_uv():
    """Return a uv: the machine's, or the lock's, brought into ``.venv`` by pip."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(BIN))
    if uv is None:
        say("Bringing uv into .venv, to install quickly")
        pinned = re.search(r"^uv==.*(?:\n .*)*", LOCKS["course"].read_text(), re.MULTILINE)
        only_uv = VENV / "uv.txt"
        only_uv.write_text(pinned.group())
        pip_install("--quiet", "--only-binary=uv", "--require-hashes", "--requirement", only_uv)
        uv = shutil.which("uv", path=str(BIN))
    return uv


def install(lock):
    """Install the lock, hashes checked, and the project itself, with uv or else with pip."""
    locked = ("--require-hashes", "--requirement", lock)
    project = ("--no-deps", "--no-build-isolation", "--editable", ROOT)  # flit_core is locked
    uv, settings = find_uv(), pip_settings()
    for one_index in (False, True) if uv else ():  # an extra index may be out of reach today
        say(f"Installing {lock.name} with uv")
        uv_install = (uv, "pip", "install", "--python", PYTHON)
        env = uv_environment(settings, one_index)
        if run(*uv_install, *locked, env=env) and run(*uv_install, *project, env=env):
            return
    say(f"uv could not do it. Installing {lock.name} with pip, which takes longer")
    if not (pip_install(*locked) and pip_install(*project)):
        sys.exit(FAILED)


def compile_what_runs(kind):
    """Import once, side by side, what is run later: that leaves bytecode where packages lie.

    A first start would do it, too, and each one anew where nothing can be written, as in the
    sandbox of homework.
    """
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    imports = RUN["course"] + (RUN["dev"] if kind == "dev" else ())
    running = [
        subprocess.Popen([str(PYTHON), "-c", "import " + names], env=env, stderr=subprocess.DEVNULL)
        for names in imports
    ]
    for each in running:
        each.wait()  # nothing hangs on it: what cannot be imported says so where it is used


def stamp_of(kind):
    """Return the file that marks a set-up as done, and what it holds: what was installed."""
    content = LOCKS[kind].read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return VENV / f"{kind}.stamp", hashlib.sha256(content).hexdigest()


def set_up(kind):
    """Bring ``.venv`` up to the lock of this kind, and stamp it once all of it is there."""
    with one_at_a_time():
        make_venv()
        stamp, content = stamp_of(kind)
        if stamp.is_file() and stamp.read_text() == content:
            stamp.touch()  # only the dates of the files had changed
            return
        for each in LOCKS:
            with contextlib.suppress(FileNotFoundError):
                stamp_of(each)[0].unlink()
        install(LOCKS[kind])
        compile_what_runs(kind)
        for each in ("course", "dev") if kind == "dev" else ("course",):  # dev holds both
            stamp, content = stamp_of(each)
            whole = stamp.with_suffix(".new")
            whole.write_text(content)
            os.replace(str(whole), str(stamp))


def main(kind="course", *arguments):
    """Run one of the three commands that the top of this file lists."""
    if kind == "uv":
        env = uv_environment(pip_settings(), one_index=True)
        sys.exit(not run(find_uv(), *arguments, env=env))
    if kind not in LOCKS:
        sys.exit(__doc__)
    set_up(kind)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Stopped half-way. The same command takes it up again.")
