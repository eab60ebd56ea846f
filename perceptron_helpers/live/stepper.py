"""Walk through a training, one update at a time."""

import ipywidgets as widgets

from perceptron_helpers import checks
from perceptron_helpers.core.words import controls as words
from perceptron_helpers.core.words.updates import in_epoch
from perceptron_helpers.exact import net_input
from perceptron_helpers.live.controls import LOOK
from perceptron_helpers.live.picture import LivePicture, Shown
from perceptron_helpers.plots import draw_number_line, draw_region
from perceptron_helpers.tables import error_table, input_table
from perceptron_helpers.training import Run

MILLISECONDS = 1500  # between two updates when it plays


def step_through(run, *, line=False):
    """Walk through a run: back and forth, to the next mistake, to the end, or by itself.

    The row of the worked tables is lit, and z moves on the number line.

    Parameters
    ----------
    run : Run
        From `train`.
    line : bool
        Show the boundary line with the weights after each update, too.

    Returns
    -------
    Stepper

    Raises
    ------
    TypeError
        For anything but a run.
    """
    return Stepper(checks.instance("run", run, Run, "as train returns it"), line)


class Stepper(LivePicture):
    """A live picture whose one slider counts the updates of a run, from 1."""

    def __init__(self, run, line):
        self.run, self._line = run, line
        last = len(run.updates)
        name = words.NAMES["position"]
        position = widgets.IntSlider(1, min=1, max=last, description=name, **LOOK)
        play = widgets.Play(value=1, min=1, max=last, interval=MILLISECONDS, show_repeat=False)
        play.description = words.PLAY
        self._link = widgets.jslink((play, "value"), (position, "value"))
        actions = {
            words.BACK: lambda: self.go(self.position - 1),
            words.NEXT: lambda: self.go(self.position + 1),
            words.NEXT_MISTAKE: self.to_next_mistake,
            words.END: lambda: self.go(last),
        }
        draws = [draw_number_line, draw_region] if line else [draw_number_line]
        controls = {"position": position}
        super().__init__(
            controls, draws, self._at, actions=actions, extras=[play], table_height=510
        )

    def close(self):
        """Take it out of the page and out of the kernel's memory."""
        self._link.close()
        super().close()

    @property
    def position(self):
        """Which update is shown, from 1."""
        return self.controls["position"].value

    def go(self, position):
        """Show another update; beyond the first or last, that one."""
        self.set(position=min(max(position, 1), len(self.run.updates)))

    def to_next_mistake(self):
        """Go on to the next row that is wrong, or to the end where none is."""
        later = range(self.position, len(self.run.updates))
        wrong = (number + 1 for number in later if self.run.updates[number].error)
        self.go(next(wrong, len(self.run.updates)))

    def _at(self, position):
        run, update = self.run, self.run.updates[position - 1]
        weights, bias = self._learnt(position)
        after = net_input(update.inputs, weights, bias) if update.error else None
        drawings = ((update.z, run.threshold, after, run.at_threshold),)
        if self._line:
            drawings += ((run.dataset, weights, bias, run.threshold, run.at_threshold),)
        tables = tuple(
            table(run, update.epoch, lit=update.sample) for table in (input_table, error_table)
        )
        exact = run.exact.updates(update.epoch)[update.sample]
        return Shown(drawings, in_epoch(exact, run.exact.has_bias), tables)

    def _learnt(self, position):
        """Return weights and bias after an update; in a batch they change with the last row."""
        run, update = self.run, self.run.updates[position - 1]
        if run.update == "online":
            return update.weights_after, update.bias_after or 0.0
        ended = update.sample == len(run.dataset.targets) - 1
        epoch = update.epoch if ended else update.epoch - 1
        return run.weights[epoch], 0.0 if run.biases is None else run.biases[epoch]
