"""The rooms of the house: imports point only downwards, and the core knows no picture."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import perceptron_helpers

PACKAGE = Path(perceptron_helpers.__file__).parent
# From the ground up: a room may import the rooms before it.
ROOMS = ["core", "checks", "exact", "activations", "datasets", "spikes", "training", "units"]
ROOMS += ["layers", "margin", "patience", "bug_checks", "tables", "plots", "live", "web"]
NUMBERS = ROOMS[: ROOMS.index("tables")]  # the core and its NumPy face
# The same inside the core, where the last four are folders.
FLOORS = [
    "ratio",
    "remembering",
    "decimals",
    "notation",
    "unit",
    "rule",
    "rows",
    "setting",
    "run",
    "gates",
]
FLOORS += ["walk", "fields", "link", "position"]
FLOORS += [
    "starts",
    "starts_map",
    "half_plane",
    "region",
    "view",
    "hand",
    "answers",
    "claims",
    "distances",
]
FLOORS += ["layers", "line_names", "hidden", "gate_grid", "scales", "number_line", "epochs"]
FLOORS += ["labels", "margin", "growth", "shadow", "diagram", "spikes", "marks", "scene", "layout"]
FLOORS += ["draws", "words", "tables", "scenes", "live"]


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


def graph(core):
    """Return {module: set of the modules that it imports} of a package with relative imports."""
    paths = [path for path in core.rglob("*.py") if path.name != "__init__.py"]
    found = {".".join(path.relative_to(core).with_suffix("").parts): path for path in paths}
    return {name: set(imported_there(name, path, found)) for name, path in found.items()}


def imported_there(name, path, known):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = name.split(".")[: -node.level]
            module = [*package, *(node.module.split(".") if node.module else [])]
            for alias in node.names:
                whole = ".".join([*module, alias.name])
                yield whole if whole in known else ".".join(module)


def faults(graph, floors):
    """Return the imports that point upwards, or a circle of them."""
    floor = {name: floors.index(name.split(".")[0]) for name in graph}
    upwards = [
        (here, there)
        for here, others in graph.items()
        for there in others
        if floor[there] > floor[here]
    ]
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return [*upwards, error.args[1]]
    return upwards


def test_imports_point_downwards_inside_the_core_too():
    found = graph(PACKAGE / "core")
    assert {name.split(".")[0] for name in found} == set(FLOORS)
    assert set().union(*found.values()) <= set(found)
    assert faults(found, FLOORS) == []


@pytest.mark.parametrize(
    ("imports", "is_fault"),
    [
        ({"unit": "from .ratio import Ratio"}, False),
        ({"ratio": "from . import unit"}, True),
        ({"words/a": "from ..unit import Unit\nfrom .b import c"}, False),
        ({"words/a": "from .b import c", "words/b": "from . import a"}, True),
        ({"unit": "def later():\n    from .words.a import said"}, True),
    ],
)
def test_an_import_upwards_or_in_a_circle_is_seen(tmp_path, imports, is_fault):
    (tmp_path / "words").mkdir()
    for name in ("ratio", "unit", "words/a", "words/b"):
        (tmp_path / name).with_suffix(".py").write_text(imports.get(name, ""), "utf-8")
    assert bool(faults(graph(tmp_path), ["ratio", "unit", "words"])) is is_fault


def test_core_and_the_numpy_face_import_no_picture_and_no_widget():
    allowed = {"perceptron_helpers", "numpy"} | sys.stdlib_module_names
    for path in PACKAGE.rglob("*.py"):
        if room(path) in [*NUMBERS, "__init__"]:
            assert {name.split(".")[0] for name in imported(path)} <= allowed, path.name


def test_importing_the_package_is_light():
    code = "import sys, perceptron_helpers; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True).split()
    assert "numpy" in loaded
    assert not {"matplotlib", "ipywidgets", "IPython"} & set(loaded)
