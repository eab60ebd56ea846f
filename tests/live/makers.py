"""Live pictures of every kind, and values at random for them."""

from perceptron_helpers import AND, NOR, OR, XOR, Dataset, train
from perceptron_helpers.live import (
    explore_bound,
    explore_layers,
    explore_neuron,
    explore_penguins,
    explore_spikes,
    explore_starts,
    explore_step,
    explore_training,
    explore_update,
    practise,
    step_through,
)
from perceptron_helpers.tables import error_table, summary_table

OWN = Dataset("my own", [[0.2, 1.5], [3, -1], [0, 0.25]], [1, 0, 1])
FLIPPED = Dataset("OR with one target flipped", OR.inputs, [0, 1, 1, 0])
ONLINE = train(OR, [0.3, -0.2])
BIASED = train(AND, [0.3, -0.1], bias=0.0)
BATCH = train(AND, [0.4, 0.1], bias=0.2, update="batch")
MAKERS = {
    "training": lambda: explore_training([OR, AND, XOR, OWN, FLIPPED], bias=0.0, threshold=0.2),
    "training, points": lambda: explore_training(OR, line=False, update="batch"),
    "neuron": lambda: explore_neuron([OR, AND], bias=0.0),
    "neuron, line": lambda: explore_neuron(NOR, [-1, -1], threshold=-0.5, line=True),
    "step": explore_step,
    "update": lambda: explore_update(AND, bias=0.1, threshold=0.2),
    "stepper": lambda: step_through(ONLINE),
    "stepper, line": lambda: step_through(BATCH, line=True),
    "practice": lambda: practise(summary_table, ONLINE),
    "practice, a later epoch": lambda: practise(error_table, BIASED, epoch=2, net_input=True),
    "stepper that asks": lambda: step_through(ONLINE, ask=True),
    "spikes": explore_spikes,
    "penguins": explore_penguins,
    "starts": lambda: explore_starts([OR, XOR], threshold=0.2),
    "layers": explore_layers,
    "bound": explore_bound,
}


def ends_of(control):
    """Return the extreme values of a control's trait: of a list, all places."""
    if "options" in control.description:
        return list(range(len(control.description["options"])))
    return [control.trait.min, control.trait.max]


def places_at_random(live, generator):
    """Return a value for each trait, as a hand may leave it."""
    found = {}
    for name, control in live.controls.items():
        low, high = control.trait.min, control.trait.max
        if isinstance(control.start, float):
            step = control.description["step"]
            found[name] = round(low + step * generator.randint(0, round((high - low) / step)), 6)
        else:
            found[name] = generator.randint(low, high)
    return found
