"""Ask a question, keep the answer, and only then open the right one."""

from html import escape

import ipywidgets as widgets

from perceptron_helpers import checks
from perceptron_helpers.live.controls import button
from perceptron_helpers.live.leftover import wrapped
from perceptron_helpers.live.output import (
    SENTENCE_HEIGHT,
    Output,
    of_fixed_height,
    status,
)

CONFIDENCES = ("guessing", "fairly sure", "certain")


def predict(question, choices, answer, because=""):
    """Ask for a prediction before the answer shows.

    The reader chooses, says how sure they are and keeps that; then the answer can be opened. Choice
    and answer stay in the notebook's file when it is saved. Nothing is sent anywhere.

    Parameters
    ----------
    question : str
    choices : sequence of str
    answer : str
        The right one of `choices`.
    because : str
        The reason, shown with the answer.

    Returns
    -------
    Prediction

    Raises
    ------
    TypeError, ValueError
        For fewer than two choices, or an answer that is not one of them.
    """
    choices = [] if isinstance(choices, str) else list(choices)
    if len(choices) < 2 or not all(isinstance(choice, str) for choice in choices):
        raise TypeError(f"choices must be two or more strings in a list, not {choices!r}")
    return Prediction(question, choices, checks.choice("answer", answer, choices), because)


class Prediction(Output):
    """A question with choices, a confidence, and the answer behind them.

    Attributes
    ----------
    record : str
        What was predicted, and the answer once it is open.
    """

    def __init__(self, question, choices, answer, because):
        self._question, self._choices, self._answer, self._because = (
            question,
            choices,
            answer,
            because,
        )
        self.record = ""
        self.choice = _radio("My prediction", choices)
        self.confidence = _radio("I am", CONFIDENCES)
        self.keep = button("Keep my prediction", self._keep)
        self.open = button("Open the answer", self._open)
        self.keep.disabled = self.open.disabled = True
        self._status = status()
        for asked in (self.choice, self.confidence):
            asked.observe(self._chosen, "value")
        boxes = [
            widgets.HTML(_question(question)),
            widgets.HBox([self.choice, self.confidence]),
            widgets.HBox([self.keep, self.open]),
            of_fixed_height(self._status, SENTENCE_HEIGHT),
        ]
        super().__init__(boxes, self._copied(), f"{question}\n{_listed(choices)}")

    def _chosen(self, _):
        self.keep.disabled = None in (self.choice.value, self.confidence.value)

    def _keep(self):
        """Fix what was chosen; from now on the answer may be opened."""
        for control in (self.choice, self.confidence, self.keep):
            control.disabled = True
        self.open.disabled = False
        self._say(f"You predicted: {self.choice.value} ({self.confidence.value}).")

    def _open(self):
        """Show the answer beside the choice."""
        self.open.disabled = True
        right = self.choice.value == self._answer
        verdict = "as you predicted" if right else "not what you predicted"
        self._say(f"{self.record} The answer: {self._answer}, {verdict}. {self._because}".strip())

    def _say(self, text):
        """Show the record, and put it into the copy that is saved with the notebook."""
        self.record = text
        self._status.value = (
            f'<p style="line-height:1.4;margin:0;font-size:1.1em">{escape(text)}</p>'
        )
        self._copy_again(self._copied(), text)

    def _copied(self):
        """Return the static copy: never with an answer that has not been opened."""
        listed = "".join(f"<li>{escape(choice)}</li>" for choice in self._choices)
        after = escape(self.record) or (
            "<em>To record your prediction, run this cell (Shift + Enter) and choose.</em>"
        )
        return wrapped(f"{_question(self._question)}<ul>{listed}</ul><p>{after}</p>")


def _question(question):
    return f'<p style="line-height:1.4;font-size:1.1em"><strong>{escape(question)}</strong></p>'


def _listed(choices):
    return "\n".join(f"- {choice}" for choice in choices)


def _radio(name, options):
    layout = {"width": "390px"}
    made = widgets.RadioButtons(options=options, value=None, description=name, layout=layout)
    made.style.description_width = "110px"
    return made
