"""All of a training but its start, in the whole numbers that `rule.py` learns with.

If inputs are counted in units of 10⁻ᵏ and weights in units of 10⁻ᵐ, then z and θ are in units of
10⁻ᵏ⁻ᵐ, and α is in units of 10⁻⁽ᵐ⁻ᵏ⁾, since Δw = α·e·x. m is large enough for all to be whole.
"""

from . import decimals, rule
from .unit import step_function


class Setting:
    """Data, learning rate, step and update; numbers come in as text.

    Attributes
    ----------
    rows : Rows
    places : int
        m: weights are counted in units of 10⁻ᵐ.
    seen : list of lists of int
        The inputs of each row; with a bias a constant 1 follows them.
    step : Step
        With its edges in the unit of z.
    alpha : int
    online, by_target : bool
    """

    def __init__(
        self,
        rows,
        start_places,
        has_bias,
        learning_rate,
        threshold,
        at_threshold,
        activation,
        update,
    ):
        k = rows.places
        m = max(
            start_places,
            decimals.places([learning_rate]) + k,
            decimals.places([threshold]) - k,
        )
        self.rows, self.places = rows, m
        self.seen = [row + [10**k] for row in rows.units] if has_bias else rows.units
        self.step = step_function(activation, decimals.units(threshold, m + k), at_threshold)
        self.alpha = decimals.units(learning_rate, m - k)
        self.online, self.by_target = update == "online", activation == "three_way"

    def units(self, texts):
        """Return weights, and a bias behind them, in whole units."""
        return [decimals.units(text, self.places) for text in texts]

    def learn(self, weights, max_epochs):
        """Return the weights after each pass, and the errors of each: `rule.learn`."""
        return rule.learn(
            self.seen,
            self.rows.targets,
            weights,
            self.step,
            self.alpha,
            self.online,
            self.by_target,
            max_epochs,
        )

    def one_pass(self, weights):
        """Return the weights after one pass, and its errors: `rule.one_pass`."""
        return rule.one_pass(
            self.seen,
            self.rows.targets,
            weights,
            self.step,
            self.alpha,
            self.online,
            self.by_target,
        )

    def change(self, sample, error):
        """Return what one row adds to the weights: `rule.change`."""
        target = self.rows.targets[sample]
        return rule.change(self.seen[sample], target, error, self.alpha, self.by_target)
