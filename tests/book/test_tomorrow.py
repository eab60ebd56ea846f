"""The pages "Tomorrow": their minutes are the lessons, and what is dragged is computed here."""

import re
from pathlib import Path

import lessons
import oracle
import pytest

from perceptron_helpers import all_gates
from perceptron_helpers.spikes import integrate_and_fire
from questions import names
from tests.reading import meant

PAGES = Path(__file__).parents[2] / "book" / "teachers"
LESSONS = {each.number: each for each in lessons.LESSONS}
GATES = {gate.name: [int(t) for t in gate.targets] for gate in all_gates()}
INPUTS = [[0, 0], [0, 1], [1, 0], [1, 1]]
each_page = pytest.mark.parametrize("number", lessons.CORE_ROUTE)


def page(number):
    return (PAGES / f"tomorrow_{number}.md").read_text("utf-8")


def rows(number, heading):
    """Return the cells of each row of the table below a heading."""
    text = page(number).partition(f"\n## {heading}")[2].partition("\n## ")[0]
    table = [line.strip("|").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip(" |") for cell in row] for row in table[1:]]


def test_each_core_lesson_has_its_page_and_no_other():
    found = {path.stem.removeprefix("tomorrow_") for path in PAGES.glob("tomorrow_*.md")}
    assert found == set(lessons.CORE_ROUTE)


@each_page
def test_title_and_minutes_are_the_lessons(number):
    title = LESSONS[number].cells[0].source.splitlines()[0].removeprefix("# ")
    minutes = int(re.search(r"\*\*(\d+) minutes", LESSONS[number].cells[0].source)[1])
    assert page(number).startswith(f"# Tomorrow: {title}\n\n**{minutes} minutes.** ")
    spans = [tuple(map(int, row[0].split("–"))) for row in rows(number, "Ask, and when")]
    assert [start for start, _ in spans] == [0, *[end for _, end in spans[:-1]]]
    assert spans[-1][1] == minutes
    assert all(start < end for start, end in spans)


@each_page
def test_the_answers_to_expect_are_on_the_list(number):
    told = [row[2] for row in rows(number, "Ask, and when")]
    named = re.findall(r"\*([^*]+)\*", " ".join(told))
    assert len(named) >= 2
    assert set(named) <= set(names.misconceptions())


@each_page
@pytest.mark.parametrize(("begins", "part"), [("Recall", "recall"), ("Exit ticket", "exit")])
def test_what_a_part_tempts_with_is_what_its_questions_do(number, begins, part):
    asked = [name for name in names.named() if name.startswith(f"{number} {part} ")]
    tempting = {wrong for name in asked for wrong in names.meant(name)[1].values()}
    for _, ask, told, _ in rows(number, "Ask, and when"):
        if ask.startswith(begins):
            assert set(re.findall(r"\*([^*]+)\*", told)) <= tempting


@each_page
def test_what_is_dragged_is_in_the_lesson(number):
    dragged = rows(number, "Drag")
    assert dragged
    for picture, setting, _ in dragged:
        name = picture.strip("`")
        assert f"{name}(" in LESSONS[number].code(), name
        gate = setting.partition(":")[0]
        assert ":" not in setting or gate in GATES or gate.startswith("row"), setting


def values(setting):
    """Return the numbers of a setting by their sign, such as {"w₁": 0.5}."""
    found = re.findall(r"(w₁|w₂|b|α|θ|target|row) (?:= )?(−?\d+(?:\.\d+)?)", setting)
    return {sign: meant(text) for sign, text in found}


def training(setting, max_epochs=100):
    """Return what the oracle logs of a training, and whether it ends."""
    v = values(setting)
    return oracle.train(
        INPUTS,
        GATES[setting.partition(":")[0]],
        [float(v["w₁"]), float(v["w₂"])],
        bias=float(v["b"]) if "b" in v else None,
        learning_rate=float(v["α"]),
        threshold=0,
        at_threshold=0,
        activation="step",
        update="online",
        max_epochs=max_epochs,
    )


def written(value):
    return f"{float(value):g}".replace("-", "−")


def epochs(setting):
    log, *_, converged = training(setting)
    return f"{log[-1][0]} epochs" if converged else "never ends"


def stepped(setting):
    targets = GATES[setting.partition(":")[0]]
    log = training(setting, max_epochs=1)[0]
    wrong = [INPUTS[sample] for _, sample, _, y in log if y != targets[sample]]
    return f"wrong rows {', '.join(f'{a}{b}' for a, b in wrong)}"


def outputs(setting):
    v = values(setting)
    y = [int(v["w₁"] * a + v["w₂"] * b + v.get("b", 0) > v["θ"]) for a, b in INPUTS]
    return f"outputs {''.join(map(str, y))}"


def corrected(setting):
    v = values(setting)
    x = list(map(int, re.search(r"row (\d\d)", setting)[1]))
    z = v["w₁"] * x[0] + v["w₂"] * x[1]
    after = z + v["α"] * (v["target"] - (z > 0)) * (x[0] + x[1])
    return f"z from {written(z)} to {written(after)}"


def spikes(setting):
    return f"{len(integrate_and_fire(float(setting.removesuffix(' nA'))).spike_times)} spikes"


def layered(setting):
    first, second, last = (GATES[name] for name in setting.split(", "))
    return f"outputs {''.join(str(last[2 * a + b]) for a, b in zip(first, second, strict=True))}"


SEEN = {
    "explore_training": epochs,
    "explore_starts": epochs,
    "step_through": stepped,
    "explore_neuron": outputs,
    "explore_update": corrected,
    "explore_spikes": spikes,
    "explore_layers": layered,
}


@pytest.mark.parametrize(
    ("number", "picture", "setting", "seen"),
    [(number, *row) for number in lessons.CORE_ROUTE for row in rows(number, "Drag")],
)
def test_what_will_be_seen_is_computed(number, picture, setting, seen):
    assert SEEN[picture.strip("`")](setting) == seen
