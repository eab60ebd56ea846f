"""What is said about a neuron in the plane, read again and checked against fractions.

This is the one file that asserts the exact wording of these sentences.
"""

import re
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from perceptron_helpers.core.answers import USUAL, Answers, answers_of, unit_for
from perceptron_helpers.core.claims import is_border
from perceptron_helpers.core.decimals import exact
from perceptron_helpers.core.distances import signed_distances
from perceptron_helpers.core.gate_grid import split
from perceptron_helpers.core.gates import NAMES, gate
from perceptron_helpers.core.half_plane import corners
from perceptron_helpers.core.hidden import arrivals, hidden_view, moved
from perceptron_helpers.core.layers import layer_unit, network
from perceptron_helpers.core.ratio import Ratio
from perceptron_helpers.core.region import Region
from perceptron_helpers.core.rows import Rows
from perceptron_helpers.core.run import Run
from perceptron_helpers.core.starts_map import STARTS
from perceptron_helpers.core.view import view
from perceptron_helpers.core.words import (
    boundary,
    claims,
    distances,
    gates,
    layers,
    neuron,
    points,
    starts,
)
from tests.effort import tries
from tests.reading import exactly, meant

COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
NUMBER = r"−?[\d.]+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
POINT = rf"\({NUMBER}, {NUMBER}\)"
TARGETS = [[number >> place & 1 for place in (3, 2, 1, 0)] for number in range(16)]


# Reading


def points_in(text):
    return [tuple(map(meant, re.findall(NUMBER, point))) for point in re.findall(POINT, text)]


def is_about(shown, value):
    """Tell whether a number can be what is shown for a value, and 0 only for 0."""
    return abs(shown - value) <= max(Fraction(1, 2000), abs(value) / 20) and (
        (shown == 0) == (value == 0)
    )


def sides_of(text, letter="x"):
    """Return (factors, constant, sign, result) of "0.5·x₁ − x₂ + 0.2 = 0.3"."""
    left, sign, right = re.fullmatch(r"(.+) ([=≈]) (±?[^=≈]+)", text).groups()
    factors, constant = [Fraction(0), Fraction(0)], Fraction(0)
    for minus, term in re.findall(r"(−?) ?([^ −+]+)", left.replace("+", "")):
        size, _, name = term.rpartition(letter)
        number = meant(size.rstrip("·") or "1") if name in "₁₂" and letter in term else meant(term)
        if letter in term:
            factors["₁₂".index(name)] = -number if minus else number
        else:
            constant = -number if minus else number
    return factors, constant, sign, right


# Settings


def number(random):
    """Return the text of a number: short, long, zero, tiny or huge."""
    kind = random.random()
    if kind < 0.2:
        return "0"
    if kind < 0.75:
        return str(random.randint(-20, 20) / random.choice([1, 2, 10]))
    if kind < 0.9:
        return f"{random.uniform(-2, 2):.8f}"
    return f"{random.choice('-+')}{random.randint(1, 99)}e{random.choice([-300, -12, -7, 4, 9])}"


def dataset(random):
    """Return a gate with binary or bipolar inputs and targets, or other rows, one or many."""
    number = random.randrange(16)
    low = random.choice([0, 0, -1])
    targets = [low if t == 0 else 1 for t in TARGETS[number]]
    if random.random() < 0.2:
        inputs = [[f"{random.uniform(-3, 9):.1f}" for _ in "12"] for _ in range(12)]
        return Rows("twelve", inputs, targets * 3)
    if random.random() < 0.1:
        return Rows("one", [[f"{random.uniform(-3, 9):.1f}" for _ in "12"]], targets[:1])
    zero = random.choice(["0", "0", "-1"])
    inputs = [[["0", "1"][int(x)].replace("0", zero) for x in row] for row in product("01", "01")]
    return Rows(NAMES[number], inputs, targets)


def setting(random):
    """Return rows, the neuron that is to answer them, the corners of their view, and its tie."""
    rows = dataset(random)
    w = [exact(number(random)) for _ in "12"]
    bias, threshold = exact(number(random)), exact(number(random))
    tie = random.choice([USUAL, 0, 1, -1, None])
    threshold = abs(threshold) if tie is None else threshold
    view_corners = view(rows).corners
    if random.random() < 0.3:  # a line through a row or through a corner of the view
        point = random.choice(rows.inputs + view_corners)
        level = random.choice([threshold, -threshold]) if tie is None else threshold
        bias = level - w[0] * point[0] - w[1] * point[1]
    return rows, unit_for(rows, w, bias, threshold, tie), view_corners, tie


def settings(seed, times):
    random = Random(seed)
    for _ in range(tries(times)):
        yield setting(random)


def z_of(unit, point):
    w = list(map(exactly, unit.weights))
    return w[0] * exactly(point[0]) + w[1] * exactly(point[1]) + exactly(unit.bias)


def says(unit, z, tie, is_bipolar):
    """Return the output for z, decided here once more."""
    theta = exactly(unit.step.high)
    if tie is None:
        return 1 if z > theta else -1 if z < -theta else 0
    bipolar = is_bipolar or tie == -1
    if z == theta:
        return (1 if bipolar else 0) if tie == USUAL else tie
    return 1 if z > theta else -1 if bipolar else 0


# Neurons


def test_the_report_says_what_fractions_say():
    ties = 0
    for rows, unit, _, tie in settings(1, 3000):
        sentence = neuron.report(answers_of(rows, unit), unit)
        inputs = [tuple(map(exactly, x)) for x in rows.inputs]
        outputs = [says(unit, z_of(unit, x), tie, -1 in rows.targets) for x in rows.inputs]
        ties += any(z_of(unit, x) == exactly(unit.step.high) for x in rows.inputs)
        fired = [x for x, y in zip(inputs, outputs, strict=True) if y == 1]
        missed = [x for x, y, t in zip(inputs, outputs, rows.targets, strict=True) if y != t]
        lead, rest = sentence.split(": fires at ")
        where, judged = rest.split("; ")
        check_names(lead, rows, unit)
        n = len(inputs)
        if n > 8:
            assert where == f"{len(fired)} of {n} points"
        elif n == 1:
            assert points_in(where) == fired
            assert fired or where == "no point"
        elif where.endswith("points"):
            wanted = f"all {COUNTS[n]} points" if fired else f"none of the {COUNTS[n]} points"
            assert where == wanted
            assert len(fired) in (0, n)
        else:
            assert points_in(where) == fired
        wanted = {0: f"all {COUNTS[n]}" if n <= 10 else f"all {n}", n: "none of"}
        right = n - len(missed)
        start = wanted.get(len(missed), f"{COUNTS[right] if right <= 10 else right} of")
        if n == 1:
            start = f"the one output {'wrong' if missed else 'right'}"
        assert judged.startswith(start)
        named = missed if 1 < n <= 8 else []
        assert points_in(judged) == named
    assert ties > tries(300)


def check_names(lead, rows, unit):
    """Check "OR with w₁ = 0.5, w₂ ≈ 0.123, b = 1": nothing is false, and no zero is shown."""
    name, named = lead.split(" with ")
    assert name == rows.name
    values = dict(zip(("w₁", "w₂"), unit.weights, strict=True))
    values |= {"b": unit.bias} if unit.bias else {}
    values |= {"θ": unit.step.high} if unit.step.high else {}
    parts = [re.fullmatch(rf"(.+) ([=≈]) ({NUMBER})", part).groups() for part in named.split(", ")]
    assert [part[0] for part in parts] == list(values)
    for letter, sign, text in parts:
        assert (meant(text) == exactly(values[letter])) == (sign == "=")
        assert is_about(meant(text), exactly(values[letter]))


def test_points_and_their_targets():
    for rows, *_ in settings(2, 200):
        sentence = points.classes(rows)
        for part in sentence.removeprefix(f"{rows.name}: ").removesuffix(".").split("; "):
            target, where = re.fullmatch(r"target (.+) at (.+)", part).groups()
            found = [
                tuple(map(exactly, x))
                for x, t in zip(rows.inputs, rows.targets, strict=True)
                if t == meant(target)
            ]
            assert points_in(where) == (found if len(rows.targets) <= 8 else [])
            assert points_in(where) or where.startswith(f"{len(found)} point")


# Boundaries

TOLD = re.compile(
    r"The (?:boundary is the|boundaries are the) (?:(vertical|horizontal) )?(lines?) "
    r"([^,:]+?)"
    r"(?:, through the data points? ([^:]+?))?"
    r"((?:, the one for [^,:]+|, outside this view|, through no more than a corner of this view)*)"
    r"(?:: it fires (everywhere|nowhere)( else)? here)?\."
)
HERE = {"outside this view": "outside", "through no more than a corner of this view": "touches"}


def place(unit, view_corners, level):
    """Return where the line z = level is, told by the corners."""
    over = [z_of(unit, corner) - level for corner in view_corners]
    if min(over) > 0 or max(over) < 0:
        return "outside"
    return "touches" if over.count(0) == 1 and (min(over) == 0 or max(over) == 0) else "crosses"


def test_what_is_told_of_the_boundary_is_true_in_the_view():
    seen = set()
    for rows, unit, view_corners, tie in settings(3, 6000):
        region = Region(unit, view_corners)
        said = boundary.told(unit, region, rows.inputs)
        fires = [says(unit, z_of(unit, c), tie, -1 in rows.targets) == 1 for c in view_corners]
        if not any(unit.weights):
            assert said == (
                "All weights are 0, so there is no boundary: it fires "
                f"{'everywhere' if fires[0] else 'nowhere'}."
            )
            assert len(set(fires)) == 1
            continue
        kind, lines, equation, met, places, where, other = TOLD.fullmatch(said).groups()
        levels = sorted({exactly(unit.step.high), exactly(unit.step.low)}, reverse=True)
        assert (lines == "lines") == (len(levels) == 2)
        check_line(kind, equation, unit, levels)
        on = [x for x in rows.inputs if z_of(unit, x) in levels]
        assert len(points_in(met or "")) == (len(on) if len(on) <= 2 else 0)
        assert all(
            is_about(a, exactly(b))
            for shown, x in zip(points_in(met or ""), on, strict=bool(met))
            for a, b in zip(shown, x, strict=True)
        )
        truth = [place(unit, view_corners, level) for level in levels]
        check_places(places, levels, truth)
        # z is the largest and the smallest at a corner: so the corners tell of the whole view.
        assert bool(where) == (truth[0] != "crosses")
        if where:
            odd = fires.count(where == "nowhere")
            assert odd == (1 if other else 0)
            assert not odd or truth[0] == "touches"
        seen.add((*truth, where, other))
    assert {"crosses", "touches", "outside"} == {part for each in seen for part in each[:1]}
    assert {(each[-2], each[-1]) for each in seen} == {
        *((None, None), ("everywhere", None), ("nowhere", None)),
        *(("everywhere", " else"), ("nowhere", " else")),
    }


def check_line(kind, equation, unit, levels):
    """Check "0.5·x₁ − x₂ = 0.2", "x₁ ≈ 0.333" or "x₁ + x₂ − 1 = ±0.2"."""
    w, bias = list(map(exactly, unit.weights)), exactly(unit.bias)
    assert kind == ("vertical" if not w[1] else "horizontal" if not w[0] else None)
    factors, constant, sign, right = sides_of(equation)
    if len(levels) == 2:
        assert right.startswith("±")
        wanted = (*w, bias, levels[0])
        shown = (*factors, constant, meant(right[1:]))
    elif kind:
        wanted = (*(Fraction(bool(weight)) for weight in w), (levels[0] - bias) / (w[0] or w[1]))
        shown = (*factors, meant(right))
    else:
        wanted, shown = (*w, levels[0] - bias), (*factors, meant(right))
    assert (wanted == shown) == (sign == "=")
    assert all(map(is_about, shown, wanted))


def check_places(places, levels, truth):
    """Check ", outside this view", or which of two lines is."""
    parts = places.split(", ")[1:]
    if len(set(truth)) == 1:
        assert [HERE[part] for part in parts] == [each for each in truth[:1] if each != "crosses"]
        return
    named = []
    for part in parts:
        level, said = re.fullmatch(rf"the one for ({NUMBER}) (.+)", part).groups()
        named.append((meant(level), HERE[said]))
    hidden = [pair for pair in zip(levels, truth, strict=True) if pair[1] != "crosses"]
    assert [said for _, said in named] == [said for _, said in hidden]
    assert all(is_about(a[0], b[0]) for a, b in zip(named, hidden, strict=True))


ONE_CORNER, TWO_CORNERS = "a line at one corner only", "lines at corners only"


def test_what_stands_in_a_view_without_a_line_is_true():
    seen = set()
    for rows, unit, view_corners, tie in settings(4, 9000):
        text = boundary.obstacle(Region(unit, view_corners))
        levels = {exactly(unit.step.high), exactly(unit.step.low)}
        truth = {place(unit, view_corners, level) for level in levels}
        if not any(unit.weights):
            lead, where = re.fullmatch(r"(all weights are 0):\nfires (\w+)", text).groups()
        elif "crosses" in truth:
            assert text == ""
            continue
        else:
            lead, where = re.fullmatch(r"(.+):\nfires (\w+(?: else)?) here", text).groups()
            lines = [place(unit, view_corners, level) for level in levels].count("touches")
            assert lead == ("no line in this view", ONE_CORNER, TWO_CORNERS)[lines]
        fires = [says(unit, z_of(unit, c), tie, -1 in rows.targets) == 1 for c in view_corners]
        assert fires.count(where.startswith("nowhere")) == where.endswith("else")
        seen.add((lead, where))
    assert len(seen) >= 8


# Claims and distances


def test_claims():
    random = Random(5)
    for rows, unit, view_corners, _ in settings(6, 300):
        ends = [(exact(number(random)), exact(number(random))) for _ in "12"]
        if ends[0] == ends[1]:
            continue
        silent, firing = (
            [corner for corner in view_corners if unit.fires(corner) is fires]
            for fires in (False, True)
        )
        verdict = is_border(ends, silent, firing)
        for said in (claims.drawn(ends), claims.judged(ends, verdict)):
            shown = [value for point in points_in(said) for value in point]
            assert all(map(is_about, shown, [exactly(v) for end in ends for v in end]))
            assert ("separate" in said) == said.startswith("The line")
        assert ("does not separate" in said) == (not verdict)
        assert rows.name not in said


def test_distances_are_told_and_never_0_off_the_line():
    zeros = 0
    for rows, unit, *_ in settings(7, 2000):
        values = signed_distances(rows.inputs, unit)
        if not values or len(values) > 8:
            continue
        said = distances.distances(rows.inputs, values)
        body = re.fullmatch(r"Distances d: (.+?)(, rounded)?\.", said)
        pairs = re.findall(rf"({NUMBER}) at ({POINT})", body[1])
        square = sum(exactly(w) ** 2 for w in unit.weights)
        exact_ones = []
        for (text, at), x, value in zip(pairs, rows.inputs, values, strict=True):
            over, d = z_of(unit, x) - exactly(unit.step.high), meant(text)
            assert points_in(at) == [tuple(map(exactly, x))]
            assert (d > 0, d < 0) == (over > 0, over < 0)
            assert is_about(d, exactly(value))
            exact_ones.append(d * d * square == over * over)
            sign = distances.label(value).split(" ")[1]
            assert (sign == "=") == exact_ones[-1]
            zeros += not over
        assert bool(body[2]) == (not all(exact_ones))
    assert zeros > tries(100)


# Networks


def test_networks_are_told_row_by_row():
    random, n_many = Random(8), 0
    for rows, *_ in settings(9, 600):
        n = len(rows.targets)
        units = [
            layer_unit([exact(number(random)) for _ in "12"], exact(number(random))) for _ in "123"
        ]
        answers = Answers(rows, network(rows.inputs, units[:2], units[2]))
        seen = [[int(z_of(unit, x) > 0) for unit in units[:2]] for x in rows.inputs]
        last = [exactly(value) for value in (*units[2].weights, units[2].bias)]
        y = [int(last[0] * a + last[1] * b + last[2] > 0) for a, b in seen]
        inputs = [tuple(map(exactly, x)) for x in rows.inputs]
        fires, judged = layers.network(answers).split("; ")
        wrong = [x for x, out, t in zip(inputs, y, rows.targets, strict=True) if out != t]
        if n > 8:
            assert fires.endswith(f": fires at {sum(y)} of {n} points")
            assert not points_in(judged)
        else:
            assert points_in(fires) == [x for x, out in zip(inputs, y, strict=True) if out]
            assert points_in(judged) == (wrong if n > 1 else [])
        hidden = moved(rows, units[:2])
        region = Region(units[2], hidden_view().corners)
        said = layers.hidden(units[2], region, arrivals(rows.labels, hidden))
        assert "x" not in said
        lead, _, line = said.partition(". ")
        where = {}
        for part in lead.removeprefix("In the plane of h₁ and h₂: ").split("; "):
            many, names, at = re.fullmatch(
                rf"(?:(\d+) rows?|rows? (.+)) at ({POINT})", part
            ).groups()
            assert bool(many) == (n > 8)
            if many:
                assert int(many) == list(map(tuple, seen)).count(*points_in(at))
                n_many += 1
                continue
            where |= dict.fromkeys(re.findall(r"\d+", names), *points_in(at))
        assert n > 8 or where == dict(zip(rows.labels, map(tuple, seen), strict=True))
        if any(units[2].weights):
            _, _, equation, met, *_ = TOLD.fullmatch(line).groups()
            assert line.count("h") > 0
            on = {p for p in map(tuple, seen) if last[0] * p[0] + last[1] * p[1] + last[2] == 0}
            assert set(points_in(met or "")) == (on if len(on) <= 2 else set())
            factors, *_ = sides_of(equation, "h")
            assert [bool(f) for f in factors] == [bool(w) for w in last[:2]]
    assert n_many > tries(60)


# Gates


def test_what_is_said_of_many_gates_is_true():
    random, seen = Random(10), set()
    for _ in range(tries(400)):
        runs = [
            Run(
                gate(name),
                [random.choice(["0", "0.7", "-0.3", "2"]) for _ in "12"],
                bias=random.choice([None, "0", "0.3", "-4", "4", "-1.2"]),
                learning_rate=random.choice(["0.1", "1"]),
                threshold=random.choice(["0", "0", "0.2"]),
                max_epochs=random.choice([1, 15]),
            )
            for name in random.sample(NAMES, random.randint(1, 16))
        ]
        regions = [split(run) for run in runs]
        said = gates.found([run.rows.name for run in runs], regions)
        found, listed = re.match(
            r"Training found a line for (\d+) of \d+ gates?(.*?)\.", said
        ).groups()
        found_names = names_in(listed.removeprefix(": "))
        assert int(found) == len(found_names)
        none = names_in(one_in(r"It found none for ([^.]+)\.", said))
        zero = names_in(one_in(r"It needs none for ([^.]+), with all weights 0\.", said))
        beside = re.findall(r"The line of ([^.]+) is outside its view\.", said)
        touching = re.findall(r"The line of ([^.]+) only touches its view\.", said)
        for run, region in zip(runs, regions, strict=True):
            name, unit = run.rows.name, run.unit()
            has_line = run.converged and any(unit.weights)
            assert (name in found_names, name in none) == (has_line, not run.converged)
            assert (name in zero) == (run.converged and not any(unit.weights))
            box = corners(((Ratio(-6, 10), Ratio(16, 10)),) * 2)
            where = place(unit, box, exactly(unit.step.high)) if has_line else ""
            assert (name in beside, name in touching) == (where == "outside", where == "touches")
            lacks = {"crosses": "", "": "no line" if name in none else "all weights 0"}
            assert gates.lack(region) == lacks.get(where, "line outside")
            seen.add((run.converged, where))
        assert len(found_names) + len(none) + len(zero) == len(runs)
    assert seen >= {(False, ""), (True, ""), (True, "crosses"), (True, "outside")}


def one_in(pattern, text):
    found = re.search(pattern, text)
    return found[1] if found else ""


def names_in(text):
    """Return the gates in "AND, x₁ AND NOT x₂ and OR": lower-case "and" joins."""
    return [name for name in re.split(r", | and ", text) if name]


# The map of starts


def test_starts_are_counted():
    random = Random(11)
    for _ in range(tries(200)):
        epochs = [random.choice([-1, random.randint(1, 100)]) for _ in STARTS]
        same = [random.choice([-1, 7]) for _ in STARTS]
        epochs = random.choice([epochs, same, [-1] * len(epochs), [abs(n) for n in epochs]])
        rate, bias = exact("0.1"), random.choice([None, exact("0.25")])
        said = starts.all_starts(epochs, "OR", "online", rate, bias, exact("0.2"))
        assert said.startswith("OR, online updates, α = 0.1, ")
        assert ("b = 0.25 at the start" in said) == (bias is not None)
        part = random.randrange(len(STARTS))
        counted = starts.all_starts(epochs[:part], "OR", "online", rate, bias, exact("0.2"))
        assert f": {part:,} of {len(STARTS):,} starts " in counted
        assert "converge" not in counted
        ends = [n for n in epochs if n > 0]
        if not ends:
            assert f"from none of {len(epochs):,} starts" in said
            continue
        after = r"(?:after (\d+) to|each after) (\d+) epoch"
        many, total, low, high = re.search(
            rf"converges from (all|[\d,]+ of) ([\d,]+) starts, {after}", said
        ).groups()
        assert (low is None) == (min(ends) == max(ends))
        assert (int(total.replace(",", "")), int(low or high), int(high)) == (
            len(epochs),
            min(ends),
            max(ends),
        )
        assert many == ("all" if len(ends) == len(epochs) else f"{len(ends):,} of")


def test_the_legend_names_each_class():
    assert starts.class_names() == [
        *("1", "2", "3", "4–5", "6–10", "11–30", "31–100", "not in 100"),
    ]


# The exact wording


OR, AND = gate("OR"), gate("AND")


def told(rows, w, bias="0", threshold="0", tie=USUAL):
    unit = unit_for(rows, list(map(exact, w)), exact(bias), exact(threshold), tie)
    region = Region(unit, view(rows).corners)
    return (
        f"{neuron.report(answers_of(rows, unit), unit)} {boundary.told(unit, region, rows.inputs)}",
        boundary.label(unit),
        boundary.obstacle(region),
    )


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (
            (OR, ["3", "4"], "0", "2"),
            "OR with w₁ = 3, w₂ = 4, θ = 2: fires at (0, 1), (1, 0) and (1, 1); all four outputs "
            "right. The boundary is the line 3·x₁ + 4·x₂ = 2.|3·x₁ + 4·x₂ = 2|",
        ),
        (
            (AND, ["0.5", "0"], "-0.2"),
            "AND with w₁ = 0.5, w₂ = 0, b = −0.2: fires at (1, 0) and (1, 1); three of four "
            "outputs right, wrong at (1, 0). The boundary is the vertical line x₁ = 0.4."
            "|x₁ = 0.4 (vertical)|",
        ),
        (
            (OR, ["0", "0"], "0.1"),
            "OR with w₁ = 0, w₂ = 0, b = 0.1: fires at all four points; three of four outputs "
            "right, wrong at (0, 0). All weights are 0, so there is no boundary: it fires "
            "everywhere.|z = 0.1 everywhere|all weights are 0:\nfires everywhere",
        ),
        (
            (OR, ["0.1", "0.1"], "-0.5"),
            "OR with w₁ = 0.1, w₂ = 0.1, b = −0.5: fires at none of the four points; one of four "
            "outputs right, wrong at (0, 1), (1, 0) and (1, 1). The boundary is the line 0.1·x₁ + "
            "0.1·x₂ = 0.5, outside this view: it fires nowhere here.|0.1·x₁ + 0.1·x₂ = 0.5|"
            "no line in this view:\nfires nowhere here",
        ),
        (
            (OR, ["1", "1"], "-3", "0", 1),
            "OR with w₁ = 1, w₂ = 1, b = −3: fires at none of the four points; one of four outputs "
            "right, wrong at (0, 1), (1, 0) and (1, 1). The boundary is the line x₁ + x₂ = 3, "
            "through no more than a corner of this view: it fires nowhere else here.|x₁ + x₂ = 3|"
            "a line at one corner only:\nfires nowhere else here",
        ),
        (
            (OR, ["1", "1"], "-1", "2", None),
            "OR with w₁ = 1, w₂ = 1, b = −1, θ = 2: fires at none of the four points; one of four "
            "outputs right, wrong at (0, 1), (1, 0) and (1, 1). The boundaries are the lines x₁ + "
            "x₂ − 1 = ±2, through no more than a corner of this view: it fires nowhere here."
            "|x₁ + x₂ − 1 = ±2|lines at corners only:\nfires nowhere here",
        ),
        (
            (OR, ["1", "0"], "-2", "1", None),
            "OR with w₁ = 1, w₂ = 0, b = −2, θ = 1: fires at none of the four points; none of four "
            "outputs right, wrong at (0, 0), (0, 1), (1, 0) and (1, 1). The boundaries are the "
            "vertical lines x₁ − 2 = ±1, through the data points (1, 0) and (1, 1), the one for 1 "
            "outside this view: it fires nowhere here.|x₁ − 2 = ±1 (vertical)|",
        ),
    ],
)
def test_sentences_and_labels(arguments, wanted):
    found = "|".join(told(*arguments))
    assert found == wanted


@pytest.mark.parametrize(
    ("arguments", "said", "shown"),
    [
        ((AND, ["0.5", "0"], "-0.2"), "the vertical line x₁ = 0.4.", "x₁ = 0.4 (vertical)"),
        ((AND, ["0", "-0.3"], "0.1"), "the horizontal line x₂ ≈ 0.333.", "(horizontal)"),
        (
            (OR, ["0", "0"]),
            "All weights are 0, so there is no boundary: it fires nowhere.",
            "fires nowhere",
        ),
        (
            (OR, ["0", "0"], "0", "0", 1),
            "it fires everywhere.",
            "all weights are 0:\nfires everywhere",
        ),
        ((OR, ["0", "0"], "0.1"), "it fires everywhere.", "z = 0.1 everywhere"),
        ((OR, ["0.1", "0.1"], "0.5"), "outside this view: it fires everywhere here.", "no line in"),
        ((OR, ["0.1", "0.1"], "-0.5"), "outside this view: it fires nowhere here.", "nowhere here"),
        ((OR, ["0.5", "0.25"]), "0.5·x₁ + 0.25·x₂ = 0, through the data point (0, 0).", "= 0"),
        (
            (AND, ["0.1", "0.2"], "0", "0.3"),
            "0.1·x₁ + 0.2·x₂ = 0.3, through the data point (1, 1).",
            "0.3",
        ),
        (
            (OR, ["1", "1"], "-1"),
            "x₁ + x₂ = 1, through the data points (0, 1) and (1, 0).",
            "x₁ + x₂ = 1",
        ),
        ((OR, ["1e-9", "0"]), "the vertical line x₁ = 0", "x₁ = 0 (vertical)"),
        ((AND, ["1", "1"], "-1", "0.2", None), "x₁ + x₂ − 1 = ±0.2", "x₁ + x₂ − 1 = ±0.2"),
    ],
)
def test_special_boundaries_are_said(arguments, said, shown):
    sentence, label, obstacle = told(*arguments)
    assert said in sentence
    assert shown in f"{label}\n{obstacle}"


def test_other_sentences():
    ends = [(Ratio(0), Ratio(1)), (Ratio(1, 3), Ratio(0))]
    assert claims.drawn(ends) == "A line is drawn through (0, 1) and (0.333, 0)."
    assert claims.judged(ends, False) == (
        "The line through (0, 1) and (0.333, 0) does not separate the large dots from the small."
    )
    unit = unit_for(OR, [Ratio(3), Ratio(4)], Ratio(0), Ratio(2))
    assert distances.distances(OR.inputs, signed_distances(OR.inputs, unit)) == (
        "Distances d: −0.4 at (0, 0), 0.4 at (0, 1), 0.2 at (1, 0) and 1 at (1, 1)."
    )
    assert points.classes(OR) == "OR: target 1 at (0, 1), (1, 0) and (1, 1); target 0 at (0, 0)."
    assert points.axis_labels(["a", "b"]) == ["x₁: a", "x₂: b"]
    assert points.axis_labels(letter="h") == ["h₁", "h₂"]
    hidden = [
        layer_unit([Ratio(2), Ratio(2)], Ratio(-1)),
        layer_unit([Ratio(-2), Ratio(-2)], Ratio(3)),
    ]
    last, xor = layer_unit([Ratio(2), Ratio(2)], Ratio(-3)), gate("XOR")
    answers = Answers(xor, network(xor.inputs, hidden, last))
    assert layers.score_of(answers) == "XOR\nall four outputs right"
    assert layers.network(answers) == (
        "XOR by three neurons: fires at (0, 1) and (1, 0); all four outputs right."
    )
    assert layers.hidden_label(last) == "what the output neuron sees\n2·h₁ + 2·h₂ = 3"
    region = Region(last, hidden_view().corners)
    assert layers.hidden(last, region, arrivals(xor.labels, moved(xor, hidden))) == (
        "In the plane of h₁ and h₂: row 00 at (0, 1); row 11 at (1, 0); rows 01 and 10 at (1, 1). "
        "The boundary is the line 2·h₁ + 2·h₂ = 3."
    )
    assert starts.one_start(5, [Ratio(1, 2), Ratio(-14, 100)]) == (
        "From w₁ = 0.5 and w₂ = −0.14: after 5 epochs."
    )
    assert starts.one_start(-1, [Ratio(0), Ratio(0)]) == (
        "From w₁ = 0 and w₂ = 0: not within 100 epochs."
    )
    epochs = [1, 13, 5] * 560 + [2]
    assert starts.all_starts(epochs, "OR", "online", exact("0.1"), None, exact("0.2")) == (
        "OR, online updates, α = 0.1, θ = 0.2: training converges from all 1,681 starts, after 1 "
        "to 13 epochs."
    )
    assert starts.all_starts([3] * 1200, "OR", "batch", exact("0.1"), None, exact("0")) == (
        "OR, batch updates, α = 0.1: 1,200 of 1,681 starts are counted so far."
    )
    assert starts.all_starts([-1] * 1681, "XOR", "batch", exact("0.1"), exact("0"), exact("0")) == (
        "XOR, batch updates, α = 0.1, b = 0 at the start: from none of 1,681 starts does training "
        "converge within 100 epochs."
    )
    zero = Run(gate("always 0"), ["0", "0"], bias="0")
    xor_run = Run(xor, ["0", "0"], bias="0")
    far = Run(gate("always 1"), ["0.1", "0.1"], bias="4")
    runs = [Run(AND, ["0", "0"], bias="0"), zero, xor_run, far]
    assert gates.found([run.rows.name for run in runs], [split(run) for run in runs]) == (
        "Training found a line for 2 of 4 gates: AND and always 1. It found none for XOR. It needs "
        "none for always 0, with all weights 0. The line of always 1 is outside its view."
    )
    assert gates.found(["XOR"], [split(xor_run)]) == (
        "Training found a line for 0 of 1 gate. It found none for XOR."
    )
