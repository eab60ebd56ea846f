"""A scene of each kind, as text that both Pythons can run: for tests and benchmarks."""

SETUP = """
from {core}.decimals import exact
from {core}.gates import NAMES, gate
from {core}.run import Run
from {core}.rows import Rows
from {core}.unit import Unit, step_function
from {core}.spikes import integrate_and_fire
from {core}.answers import answers_of, unit_for
from {core}.layers import layer_unit
from {core}.starts_map import epochs_of_all
from {core}.scenes.points import points_scene
from {core}.scenes.firing import firing_scene
from {core}.scenes.region import region_scene
from {core}.scenes.claims import claimed_line_scene
from {core}.scenes.distances import distances_scene
from {core}.scenes.layers import layers_scene
from {core}.scenes.hidden import hidden_scene
from {core}.scenes.gates import gates_scene
from {core}.scenes.starts import starts_scene
from {core}.scenes.weights import weights_scene
from {core}.scenes.mistakes import mistakes_scene
from {core}.scenes.growth import growth_scene
from {core}.scenes.number_line import number_line_scene
from {core}.scenes.step import step_scene
from {core}.scenes.unit import unit_scene
from {core}.scenes.trace import trace_scene
from {core}.scenes.shadow import shadow_scene
from {core}.scenes.squares import squares_scene
from {core}.scenes.playground import playground_scene

def numbers(*texts):
    return [exact(text) for text in texts]

OR, AND, XOR = gate("OR"), gate("AND"), gate("XOR")
ZERO = exact("0")
step = step_function("step", ZERO, 0)
def unit(rows, w1, w2, b="0"):
    return unit_for(rows, numbers(w1, w2), exact(b), ZERO, 0)
def run(rows, w1, w2, **how):
    return Run(rows, [w1, w2], **how)
two = [layer_unit(numbers("2", "2"), exact("-1")), layer_unit(numbers("-2", "-2"), exact("3"))]
last = layer_unit(numbers("2", "2"), exact("-3"))
setting = {"rows": OR, "bias": None, "learning_rate": "0.1", "threshold": "0",
           "at_threshold": 0, "activation": "step", "update": "online"}
"""
SCENES = {
    "points": "points_scene(OR)",
    "firing": "firing_scene(OR, unit(OR, '0.5', '0.2', '-0.1'))",
    "region": "region_scene(OR, unit(OR, '0.5', '0.2', '-0.1'))",
    "region, normal": "region_scene(OR, unit(OR, '0.5', '0.2', '-0.1'), normal=True)",
    "region, dead band": "region_scene(OR, Unit(numbers('0.5', '-0.4'), exact('-0.1'), "
    "step_function('three_way', exact('0.2'))))",
    "claimed line": "claimed_line_scene(OR, unit(OR, '0.5', '0.06'), "
    "[numbers('0.5', '0'), numbers('0', '0.06')])",
    "distances": "distances_scene(AND, unit(AND, '1', '1', '-1.5'))",
    "layers": "layers_scene(XOR, two, last)",
    "hidden": "hidden_scene(XOR, two, last)",
    "gates, 16": "gates_scene([run(gate(n), '0', '0', bias='0') for n in NAMES])",
    "map of starts, OR": "starts_scene(epochs_of_all(**setting), setting, ['0.5', '-0.14'])",
    "weights, OR": "weights_scene(run(OR, '0.497', '-0.138'))",
    "weights, XOR, 100 passes": "weights_scene(run(XOR, '0.5', '-0.14', bias='0'))",
    "mistakes, OR": "mistakes_scene(run(OR, '0.497', '-0.138'))",
    "mistakes, XOR, 100 passes": "mistakes_scene(run(XOR, '0.5', '-0.14', bias='0'))",
    "growth": "growth_scene(run(AND, '0', '0', bias='0', learning_rate='1'), "
    "numbers('2', '2', '-3'))",
    "number line": "number_line_scene(exact('-0.138'), step, exact('-0.038'))",
    "step": "step_scene('step', step, exact('0.4'))",
    "unit": "unit_scene(Unit(numbers('0.5', '-0.14'), ZERO, step), False, numbers('0', '1'))",
    "trace, 200 ms": "trace_scene(integrate_and_fire(exact('2'), 2000))",
    "shadow": "shadow_scene(numbers('2', '1'), numbers('3', '0.5'))",
    "squares": "squares_scene(answers_of(OR, unit(OR, '-0.6', '0.3')), unit(OR, '-0.6', '0.3'), 1)",
    "playground": "playground_scene(OR, unit(OR, '0.5', '0.2', '-0.1'), None, 1)",
}


def made():
    """Return {title: Scene}."""
    names = {}
    exec(SETUP.replace("{core}", "perceptron_helpers.core"), names)
    return {title: eval(source, names) for title, source in SCENES.items()}
