"""Ask a question, keep the answer, and only then open the right one."""

from html import escape

import ipywidgets as widgets
import traitlets

from perceptron_helpers import checks
from perceptron_helpers.core.words import questions as words
from perceptron_helpers.live.leftover import told, wrapped
from perceptron_helpers.live.output import show_twice
from perceptron_helpers.live.questions import question_called
from perceptron_helpers.live.widget import ROOT, PageWidget


def predict(question, choices=None, answer=None, because=""):
    """Ask for a prediction before the answer shows.

    The reader chooses, says how sure they are and keeps that; then the answer can be opened. Choice
    and answer stay in the notebook's file when it is saved. Nothing is sent anywhere.

    Parameters
    ----------
    question : str
        Alone: the name of one of the course's own, such as "slowest starts". They stand, with
        their answers, in the folder ``perceptron_helpers/live/questions``.
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
        For a name that no question has, fewer than two choices, or an answer that is not one of
        them.
    """
    if choices is None and answer is None:
        return Prediction(**question_called(question), name=question)
    question, because = checks.text("question", question), checks.text("because", because)
    several = list(checks.texts("choices", choices))
    if len(set(several)) < max(2, len(several)):
        raise ValueError(f"choices must be two or more, all different, not {checks.shown(choices)}")
    return Prediction(question, several, checks.choice("answer", answer, several), because)


def spec_of(question, choices):
    """Return what a page needs to ask a question: all but its answer."""
    return {
        "question": question,
        "choices": choices,
        "confidences": words.CONFIDENCES,
        "words": {"labels": words.LABELS, "keep": words.KEEP, "open": words.OPEN},
    }


class Prediction(PageWidget):
    """A question with choices, a confidence, and the answer behind them.

    What is chosen is counted from 0, and −1 says that nothing is.
    """

    choice = traitlets.Int(-1).tag(sync=True)
    confidence = traitlets.Int(-1).tag(sync=True)
    kept = traitlets.Bool(False).tag(sync=True)
    opened = traitlets.Bool(False).tag(sync=True)

    def __init__(self, question, choices, answer, because="", name=""):
        self._question, self._choices, self._name = question, choices, name
        self._answer, self._because = answer, because
        self._handles = []
        super().__init__(spec_of(question, choices))
        self.box = widgets.VBox([self], layout={"width": "100%", "max_width": "960px"})
        self.box.add_class(ROOT)
        self.observe(self._noted, ["kept", "opened"])

    @property
    def record(self):
        """What was predicted, and the answer once it is open; "" before."""
        if not self.kept:
            return ""
        chosen = self._choices[self.choice], words.CONFIDENCES[self.confidence]
        if not self.opened:
            return words.predicted(*chosen)
        return words.opened(*chosen, self._answer, self._because)

    def close(self):
        """Take it out of the page and out of the kernel's memory."""
        self.box.layout.close()
        self.box.close()
        self.layout.close()
        super().close()

    def _asked(self, widget, content, buffers):
        """Send the answer, which is neither in the notebook nor in a widget's state."""
        super()._asked(widget, content, buffers)
        if content.get("ask") == "answer":
            self.send({"answer": self._answer, "because": self._because})

    def _noted(self, _):
        """Put the record into the copy that is saved with the notebook."""
        for handle in self._handles:
            handle.update(self._copy, raw=True)

    @property
    def _copy(self):
        """The static copy: never with an answer that has not been opened."""
        listed = "".join(f"<li>{escape(choice)}</li>" for choice in self._choices)
        after = f"<p>{escape(self.record)}</p>" if self.record else told(words.HOW)
        html = f"{_asked(self._question)}<ul>{listed}</ul>{after}"
        choices = "\n".join(f"- {choice}" for choice in self._choices)
        text = self.record or f"{self._question}\n{choices}"
        return {"text/html": wrapped(html, "question", self._name), "text/plain": text}

    def _ipython_display_(self):
        self._handles.append(show_twice(self._copy, self.box))

    def __repr__(self):
        """Return what was predicted, or the question."""
        return self.record or self._question


def _asked(question):
    return f'<p style="line-height:1.4;font-size:1.1em"><strong>{escape(question)}</strong></p>'
