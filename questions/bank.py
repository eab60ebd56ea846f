"""All questions of the course: those of the lessons, and those to predict."""

from dataclasses import replace

from perceptron_helpers.live.questions import all_questions, place_of
from questions import lessons
from questions.names import meant, misconceptions
from questions.question import LETTERS, Choice, Question


def all_of(wanted=None):
    """Return the questions of some lessons (all: None) as a tuple of `Question`, in their order."""
    known = lessons.numbers()
    unknown = [number for number in wanted or () if number not in known]
    if unknown:
        raise ValueError(f"lessons must be some of {', '.join(known)}, not {', '.join(unknown)}")
    return tuple(
        question for number in known if not wanted or number in wanted for question in _of(number)
    )


def _of(lesson):
    notebook = lessons.notebook_of(lesson)
    for part, number, text, choices, pictures in lessons.asked_in(notebook):
        name = f"{lesson} {part} {number}"
        yield _question(name, lesson, part, text, choices, pictures)
    for name, question in all_questions().items():
        if place_of(name) == lesson:
            yield _prediction(name, question, lesson, notebook)


def _question(name, lesson, part, text, choices, pictures):
    idea, wrong = meant(name)
    made = tuple(
        Choice(said, why, None if is_right else _misconception(name, wrong, letter))
        for letter, (said, why, is_right) in zip(LETTERS, choices, strict=False)
    )
    if part == "prediction":
        made = tuple(_with_reason(choice) for choice in made)
    return Question(name, lesson, part, idea, text, made, pictures=pictures)


def _misconception(name, wrong, letter):
    if letter not in wrong:
        raise ValueError(f"questions/asked.toml: {name!r} has no misconception for choice {letter}")
    return wrong[letter]


def _with_reason(choice):
    """Return a choice of a prediction: its feedback begins with what is so instead."""
    wrong = choice.misconception
    start = misconceptions()[wrong].instead if wrong else "Yes."
    return replace(choice, feedback=f"{start} {choice.feedback}")


def _prediction(name, question, lesson, notebook):
    """Return a question to predict, with what stands above it in the lesson where it needs that."""
    texts, pictures = [question.get("before", "")], {}
    if source := question.get("shows"):
        markdown, pictures = lessons.shown_by(_cell(notebook, source, name))
        texts.append(markdown)
    texts.append(question["question"])
    because, right = question["because"], question["answer"]
    choices = tuple((said, because, said == right) for said in question["choices"])
    text = "\n\n".join(filter(None, texts))
    return _question(name, lesson, "prediction", text, choices, pictures)


def _cell(notebook, source, name):
    """Return the last cell of code above the question with these words in it."""
    found = None
    for cell in notebook.cells:
        if f'predict("{name}")' in cell.source:
            break
        if cell.cell_type == "code" and source in cell.source:
            found = cell
    if found is None:
        raise ValueError(f"no cell above the question {name!r} has {source!r}, which it shows")
    return found
