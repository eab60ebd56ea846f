"""The rooms of the house: imports point only downwards, and the core knows no picture."""

import ast
import subprocess
import sys
from pathlib import Path

import perceptron_helpers

PACKAGE = Path(perceptron_helpers.__file__).parent
# From the ground up: a room may import the rooms before it.
ROOMS = ["core", "checks", "exact", "activations", "datasets", "spikes", "training", "units"]
ROOMS += ["layers", "margin", "patience", "bug_checks", "tables", "plots", "live", "nodelay"]
CORE = ROOMS[: ROOMS.index("tables")]


def imported(path):
    """Return the full names of all modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert (node.level > 0) == (room(path) == "core"), f"{path.name}: from {node.module}"
            names |= {f"{node.module}.{alias.name}" for alias in node.names if not node.level}
    return names


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_module_has_a_room():
    assert {room(path) for path in PACKAGE.rglob("*.py")} - {"__init__"} <= set(ROOMS)


def test_imports_point_downwards():
    for path in PACKAGE.rglob("*.py"):
        here = room(path)
        if here == "__init__":
            continue
        for name in imported(path):
            if name.startswith("perceptron_helpers."):
                there = name.split(".")[1]
                assert there in ROOMS, f"{path.name} imports {name}: import from the room itself"
                assert ROOMS.index(there) <= ROOMS.index(here), f"{here} imports {there}"


def test_the_core_imports_no_picture_and_no_widget():
    allowed = {"perceptron_helpers", "numpy"} | sys.stdlib_module_names
    for path in PACKAGE.rglob("*.py"):
        if room(path) in [*CORE, "__init__"]:
            assert {name.split(".")[0] for name in imported(path)} <= allowed, path.name


def test_importing_the_package_is_light():
    code = "import sys, perceptron_helpers; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True).split()
    assert "numpy" in loaded
    assert not {"matplotlib", "ipywidgets", "IPython"} & set(loaded)
