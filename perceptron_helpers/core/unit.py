"""A threshold logic unit: it weighs its inputs, adds up, and compares the sum with a threshold.

Books draw the step in different ways. All of them fit one pattern: one output below a lower edge,
one above an upper edge, and one from edge to edge. For "step" and "sign" both edges are the
threshold θ, so "from edge to edge" is the tie z = θ. For Fausett's "three_way" they are −θ and θ.

Numbers are whole numbers of one unit, or `Ratio`: anything exact that can be compared.
"""

# What a step function says below its edges, at a tie unless told otherwise, and above; what may
# be told.
STEPS = {
    "step": (0, 0, 1, (0, 1)),
    "sign": (-1, 1, 1, (-1, 0, 1)),
    "three_way": (-1, 0, 1, (None,)),
}


class Step:
    """A step function: its two edges and its three outputs."""

    def __init__(self, low, high, below, between, above):
        self.low, self.high = low, high
        self.below, self.between, self.above = below, between, above

    @property
    def has_dead_band(self):
        """Whether there are two different edges."""
        return self.low != self.high

    def output(self, z):
        """Return the output for a net input z: here, and nowhere else, is a tie decided."""
        if z > self.high:
            return self.above
        return self.below if z < self.low else self.between


def step_function(name, threshold, at_threshold=None):
    """Return the `Step` called "step", "sign" or "three_way".

    `at_threshold` is the output where z equals θ; None takes the function's own.
    """
    below, between, above, _ = STEPS[name]
    if at_threshold is not None:
        between = at_threshold
    low = -threshold if name == "three_way" else threshold
    return Step(low, threshold, below, between, above)


def kind_of(at_threshold):
    """Return the name of the step that says `at_threshold` at θ; None: one with a dead band."""
    return "three_way" if at_threshold is None else "sign" if at_threshold == -1 else "step"


def net_input(inputs, weights):
    """Return z = w₁·x₁ + w₂·x₂ + …; a bias is one more weight, on an input that is always 1."""
    z = 0
    for x, w in zip(inputs, weights):
        z = w * x + z
    return z


def side(z, threshold):
    """Return −1 where z is below the threshold, 0 where it equals it, 1 above."""
    return (z > threshold) - (z < threshold)


class Unit:
    """A neuron: weights, bias and step function, all exact."""

    def __init__(self, weights, bias, step):
        self.weights, self.bias, self.step = weights, bias, step

    def net_input(self, inputs):
        """Return z for one row of inputs."""
        return self.bias + net_input(inputs, self.weights)

    def output(self, inputs):
        """Return what the neuron answers to one row of inputs."""
        return self.step.output(self.net_input(inputs))

    def fires(self, inputs):
        """Tell whether it answers 1."""
        return self.output(inputs) == 1
