"""bubblewrap's options: what a program inside sees, and nothing else."""

import functools
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path

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
WARM_UP = """
import runpy, sys
shell = runpy.run_path(sys.argv[1])["new_shell"]()
shell.run_cell("import matplotlib.pyplot as plt, perceptron_helpers.tables; plt.plot([1, 2]);")
import matplotlib.font_manager as fonts
print(fonts.get_cachedir(), fonts.FontManager.__version__)
"""


@functools.cache
def options():
    """Return the options, worked out once."""
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
    """Return options that hand in matplotlib's list of fonts, which takes seconds to make.

    On the way everything that a kernel imports is imported once outside: inside, where all is
    read-only, no bytecode could be kept, and each kernel of a new machine would compile it again.
    """
    with tempfile.TemporaryDirectory() as folder:
        surroundings = os.environ | {"IPYTHONDIR": folder, "MPLBACKEND": ENVIRONMENT["MPLBACKEND"]}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, "-c", WARM_UP, str(INSIDE)]
        done = subprocess.run(command, capture_output=True, text=True, env=surroundings)
    if done.returncode:
        return []
    folder, version = done.stdout.splitlines()[-1].rsplit(" ", 1)
    name = f"fontlist-v{version}.json"
    return ["--ro-bind-try", f"{folder}/{name}", f"/tmp/matplotlib/{name}"]
