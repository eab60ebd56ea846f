"""The start page's picture: two weights, four squares, and a neuron that learns in front of you."""

from ..answers import answers_of
from ..decimals import number
from ..fields import shortest
from ..gates import gate
from ..position import position
from ..run import Run
from ..scenes.squares import squares_scene
from ..walk import unit_with
from ..words import squares as words
from .live import Live
from .shown import Shown

GATE, RATE, FIRST_VALUES = "OR", "0.3", {"w1": "-0.6", "w2": "-0.3"}
LOW, HIGH, STEP = "-1", "1", "0.1"  # of the sliders
LEARN, AGAIN, PAGE = "learn", "again", "page"


class Squares(Live):
    """Four squares, right or wrong, for two weights.

    Values are "w1" and "w2"; while it learns also "start", the weights that learning began with,
    "move", how many moves are done, and "left", how many are still to come. `act` takes "learn",
    "again", and "page", which returns what a page needs for its controls.
    """

    def __init__(self, spec):
        self.rows = gate(GATE)

    def show(self, values):
        """Return what is `Shown` with these weights, or after a move of learning."""
        run = self._run(values.get("start") or [values["w1"], values["w2"]])
        if not values.get("start"):
            return self._by_hand(run.unit(0))
        if not values["move"]:
            return self._shown(run.unit(0), words.back(run.unit(0)), "")
        update = run.all_mistakes()[values["move"] - 1]
        said = words.move(values["move"], update)
        end = "" if values["left"] else words.learnt(values["move"])
        return self._shown(unit_with(run, update.after), said, end, update.sample)

    def act(self, action, values):
        """Make the next move of learning, start again, or tell what stands on the controls."""
        if action == PAGE:
            return words.settings() | {"min": LOW, "max": HIGH, "step": STEP}
        if action == AGAIN:
            return dict(FIRST_VALUES)
        if values.get("left"):
            return self._moved(values["start"], values["move"] + 1)
        start = [values["w1"], values["w2"]]
        if self._run(start).all_mistakes():
            return self._moved(start, 1)
        return self._moved([FIRST_VALUES["w1"], FIRST_VALUES["w2"]], 0)

    def _run(self, start):
        return Run(self.rows, start, learning_rate=RATE)

    def _moved(self, start, move):
        """Return the values after some moves."""
        run = self._run(start)
        mistakes = run.all_mistakes()
        weights = mistakes[move - 1].after if move else run.state(0)
        w1, w2 = [shortest(position(w)) for w in weights]
        return {"w1": w1, "w2": w2, "start": start, "move": move, "left": len(mistakes) - move}

    def _by_hand(self, unit):
        answers = answers_of(self.rows, unit)
        wrong = [n for n, is_wrong in enumerate(answers.wrong) if is_wrong]
        if not wrong:
            return self._shown(unit, "", words.READY)
        n = wrong[0]
        return self._shown(unit, "", words.why(answers.inputs[n], unit, self.rows.targets[n]))

    def _shown(self, unit, before, after, turn=None):
        """Return the squares, with the score between two sentences."""
        answers = answers_of(self.rows, unit)
        said = [text for text in (before, words.score(answers), after) if text]
        controls = {"weights": [number(w) for w in unit.weights]}
        return Shown([squares_scene(answers, unit, turn)], " ".join(said), controls=controls)
