"""What a question is, whoever asks it and wherever it goes."""

from dataclasses import dataclass, field

LETTERS = "ABCDEFGH"


@dataclass(frozen=True)
class Choice:
    """One choice: plain text, and feedback in Markdown.

    `misconception` is the name of what a wrong choice stands for; None: it is the right one.
    """

    text: str
    feedback: str
    misconception: str | None


@dataclass(frozen=True)
class Question:
    """A question with choices, or one whose answer is to be computed.

    Attributes
    ----------
    name : str
        Tells it from all others, such as "04 recall 1".
    lesson : str
        Its number, or a letter.
    part : str
        "recall", "exit", "prediction" or "fresh".
    idea : str
        What it tests.
    text : str
        Markdown; pictures in it stand in `pictures` by their file name.
    choices : tuple of Choice
        One of them is right; none where the answer is to be typed.
    answer : str
        Of a question without choices: as a student types it.
    kind : str
        Of a fresh question: what others with other numbers share with it.
    because : str
        The reason for the answer; each choice has its own.
    is_number : bool
        Whether `answer` is a number, and "-0.30" is right where "-0.3" is.
    pictures : dict of str to bytes
    """

    name: str
    lesson: str
    part: str
    idea: str
    text: str
    choices: tuple[Choice, ...] = ()
    kind: str = ""
    answer: str = ""
    because: str = ""
    is_number: bool = False
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def lettered(self):
        """The choices, each with its letter."""
        return tuple(zip(LETTERS, self.choices, strict=False))

    @property
    def right(self):
        """The letter of the right choice, or the answer."""
        found = [letter for letter, choice in self.lettered if choice.misconception is None]
        return found[0] if found else self.answer
