"""The picture of a threshold logic unit shows all its parts, however many inputs it has."""

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Circle

from perceptron_helpers.plots import draw_tlu


@pytest.mark.parametrize("bias", [None, -0.2], ids=["no bias", "bias"])
@pytest.mark.parametrize("n_inputs", range(1, 7))
def test_every_input_lies_inside_the_view(n_inputs, bias):
    ax = Figure().add_subplot()
    draw_tlu(ax, [0.1] * n_inputs, bias=bias)
    inputs = [
        p for p in ax.patches if isinstance(p, Circle) and p.center[0] < 3 and p.get_visible()
    ]
    assert len(inputs) == n_inputs + (bias is not None)
    low, high = ax.get_ylim()
    for circle in inputs:
        assert low < circle.center[1] - circle.radius
        assert circle.center[1] + circle.radius < high
