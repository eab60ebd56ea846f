"""All of a training but its start, in the whole numbers that `rule.py` learns with.

If inputs are counted in units of 10⁻ᵏ and weights in units of 10⁻ᵐ, then z and θ are in units of
10⁻ᵏ⁻ᵐ, and α is in units of 10⁻⁽ᵐ⁻ᵏ⁾, since Δw = α·e·x. m is large enough for all to be whole.
"""

from . import decimals
from .unit import step_function


class Setting:
    """Data, learning rate, step and update; numbers come in as text.

    Parameters
    ----------
    rows : Rows
    starts : list of lists of str
        All weights that training will start from.
    bias : str, optional
        The bias to start from; None where none is learnt.
    learning_rate, threshold : str
    at_threshold, activation, update
        As in `train`.

    Attributes
    ----------
    places : int
        m: weights are counted in units of 10⁻ᵐ.
    inputs : list of lists of int
        Of each row; where a bias is learnt, a constant 1 follows them.
    targets : list of int
    step : Step
        With its edges in the unit of z.
    alpha : int
    online, by_target : bool
    """

    def __init__(
        self,
        rows,
        starts,
        bias=None,
        learning_rate="0.1",
        threshold="0",
        at_threshold=None,
        activation="step",
        update="online",
    ):
        self._bias, k = [] if bias is None else [bias], rows.places
        self.places = m = max(
            decimals.places(self._bias + [text for start in starts for text in start]),
            decimals.places([learning_rate]) + k,
            decimals.places([threshold]) - k,
        )
        one = [10**k] * len(self._bias)
        self.inputs, self.targets = [row + one for row in rows.units], rows.targets
        self.step = step_function(activation, decimals.units(threshold, m + k), at_threshold)
        self.alpha = decimals.units(learning_rate, m - k)
        self.online, self.by_target = update == "online", activation == "three_way"

    def start(self, weights):
        """Return some weights, and the bias behind them, in whole units."""
        return [decimals.units(text, self.places) for text in list(weights) + self._bias]
