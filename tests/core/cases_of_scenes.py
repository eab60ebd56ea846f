"""What both Pythons are asked of pictures: the whole state of each scene, as in `cases.py`."""

from tests.core import cases_of_runs, cases_of_the_plane
from tests.core.cases_of_runs import (
    AWAY,
    RUN,
    UNIT,
    ZS,
    U,
    V,
    W,
    X,
    and_gate,
    arrows,
    current,
    stepped,
)
from tests.core.cases_of_the_plane import ENDS, ROWS, RUNS, UNITS, many, plane

ROOMS = "[scene.Room(size, around, share) for size, around, share in rooms]"
NEURON = cases_of_the_plane.UNIT
TELL = "[[each.state(), each.room] for each in [{0}]]"


def rooms(r):
    """Return the rooms of some pictures: [size, margins, share]."""
    sizes = [[440, 420], [520, 360], [800, 260], [660, 340]]
    margins = [[60, 15, 60, 60], [70, 35, 60, 35], [5, 5, 5, 5]]
    return {
        "rooms": [
            [r.choice(sizes), r.choice(margins), r.choice([100, 140, 200])]
            for _ in range(r.randint(1, 4))
        ]
    }


def few(r):
    """Return rows that are few, as distances need them."""
    made = plane(r)
    return {**made, "inputs": made["inputs"][:8], "targets": made["targets"][:8]}


def claimed(r):
    """Return rows, a neuron and a line, and whether the sentence judges it."""
    made = plane(r)
    ends = [made["ends"][0], ["7.5", made["ends"][1][1]]]
    return {**made, "ends": ends, "verdict": r.random() < 0.5}


def side(r):
    """Return rows and a neuron, and whether its weights are drawn as an arrow."""
    return {**plane(r), "normal": r.random() < 0.7}


def marked(r):
    """Return a step, and one net input or none."""
    made = stepped(r)
    return {**made, "zs": made["zs"][: r.randint(0, 1)]}


def moved(r):
    """Return a step, and z with or without another one after an update."""
    made = stepped(r)
    return {**made, "zs": made["zs"][: r.randint(1, 2)]}


def unit(r):
    return {**cases_of_runs.unit(r), "has_bias": r.random() < 0.5, "known": r.random() < 0.7}


def map_of_starts(r):
    """Return a map, the rest of its training, and at times a start."""
    made = cases_of_the_plane.map_of_starts(r)
    setting = {
        "learning_rate": r.choice(["0.1", "1", "0.35"]),
        "threshold": r.choice(["0", "0.25"]),
        "bias": made["bias"],
        "at_threshold": r.choice([0, 1]),
        "activation": "step",
        "update": r.choice(["online", "batch"]),
    }
    start = r.choice([None, made["start"]])
    return {"epochs": made["epochs"], "setting": setting, "start": start}


def scene(call, arguments):
    """Return a case for the scene that a call makes."""
    return [(TELL.format(call), arguments)]


CASES = {
    "layout": [
        ("side_by_side([scene.Room(size, around, share) for size, around, share in rooms])", rooms),
        (
            "one_by_one([scene.Room(size, around, share) for size, around, share in rooms], 350)",
            rooms,
        ),
    ],
    "scenes.claims": scene(f"claimed_line_scene({ROWS}, {NEURON}, {ENDS}, verdict)", claimed),
    "scenes.distances": scene(f"distances_scene({ROWS}, {NEURON})", few),
    "scenes.firing": scene(f"firing_scene({ROWS}, {NEURON})", plane),
    "scenes.gates": scene(f"gates_scene({RUNS})", many),
    "scenes.growth": scene(
        f"growth_scene({RUN}, {V})",
        and_gate,
    ),
    "scenes.hidden": scene(f"hidden_scene({ROWS}, {UNITS}[:2], {UNITS}[2])", plane),
    "scenes.layers": scene(f"layers_scene({ROWS}, {UNITS}[:2], {UNITS}[2])", plane),
    "scenes.mistakes": scene(f"mistakes_scene({RUN})", cases_of_runs.training),
    "scenes.number_line": scene(f"number_line_scene({ZS}[0], {AWAY}, *{ZS}[1:])", moved),
    "scenes.plane": [
        (f"[mark.state(Frame((0, 1), (0, 1))) for _, mark in row_marks({ROWS})]", plane),
        (f"frame(view.view({ROWS}), names).state(), room({ROWS}), note('AND')", plane),
    ],
    "scenes.points": scene(f"points_scene({ROWS})", plane),
    "scenes.region": scene(f"region_scene({ROWS}, {NEURON}, normal)", side),
    "scenes.shadow": scene(f"shadow_scene({W}, {U})", arrows),
    "scenes.starts": scene(
        "starts_scene(epochs, setting | {'rows': gates.gate('OR')}, start)", map_of_starts
    ),
    "scenes.step": scene(f"step_scene(kind, {AWAY}, *{ZS})", marked),
    "scenes.trace": scene("trace_scene(spikes.integrate_and_fire(decimals.exact(t), n))", current),
    "scenes.unit": scene(f"unit_scene({UNIT}, has_bias, {X} if known else None)", unit),
    "scenes.weights": scene(f"weights_scene({RUN})", cases_of_runs.training),
}
