"""What is evaluated in both Pythons: for each module of core expressions, and random arguments.

A case is ``("expression", arguments)``. The expression is evaluated among the module's own names;
other modules go by theirs. `arguments` makes what else it names, from a generator of random
numbers: whatever JSON can hold, numbers of the lessons as text. Functions that the functions named
here call need no case of their own.
"""

from tests.core import cases_of_runs


def decimal(r):
    """Return the text of a number: often a short one, at times a tie, tiny or huge."""
    kind = r.random()
    if kind < 0.2:
        return r.choice(["0", "0.0", "-0.0", "1", "-1", "0.5", "1e-7", "-2.5e+20", "1E5", "10e-2"])
    if kind < 0.3:
        return f"{r.randint(-(10**20), 10**20)}e{r.randint(-40, 20)}"
    places = r.choice([1, 1, 2, 3, 6])
    sign, whole = r.choice(["", "-"]), r.choice(["0", "0", "1", "12"])
    return f"{sign}{whole}.{r.randrange(10**places):0{places}d}"


def decimals(r):
    return [decimal(r) for _ in range(r.randint(1, 4))]


def whole(r):
    """Return a whole number, at times one that no machine word holds."""
    return r.choice(
        [0, 1, -1, r.randint(-20, 20), r.randint(-(2**40), 2**40), r.randint(0, 10**40)]
    )


def fraction(r):
    return [whole(r), whole(r) or 7]


def short(r):
    """Return the text of a number with at most two places, as in a lesson."""
    return str(r.choice([r.randint(-2, 2), r.randint(-20, 20) / 10, r.randint(-99, 99) / 100]))


def dataset(r):
    """Return inputs and targets, binary or bipolar, at times contradictory."""
    n_inputs, classes = r.randint(1, 3), r.choice([[0, 1], [-1, 1]])
    values = r.choice([["0", "1"], ["-1", "1"], ["0", "0.5", "2.25"]])
    n_rows = r.randint(1, 5)
    return {
        "inputs": [[r.choice(values) for _ in range(n_inputs)] for _ in range(n_rows)],
        "targets": [r.choice(classes) for _ in range(n_rows)],
    }


def options(r):
    """Return the keyword arguments of a training that fit each other."""
    activation = r.choice(["step", "sign", "three_way"])
    ties = {"step": [None, 0, 1], "sign": [None, -1, 0, 1], "three_way": [None]}
    return {
        "bias": r.choice([None, short(r)]),
        "learning_rate": r.choice(["0.1", "1", "0.25", "1e-3"]),
        "threshold": r.choice(["0", "0.2", "0.5"]),
        "at_threshold": r.choice(ties[activation]),
        "activation": activation,
        "update": r.choice(["online", "batch"]),
        "max_epochs": r.randint(1, 12),
    }


def training(r):
    data = dataset(r)
    weights = [short(r) for _ in data["inputs"][0]]
    return {**data, "weights": weights, "options": options(r)}


def training_from_many(r):
    data = training(r)
    starts = [[short(r) for _ in data["weights"]] for _ in range(5)]
    return {**data, "starts": starts}


def any_gate(r):
    names = "always 0,AND,x₁ AND NOT x₂,x₁,x₂ AND NOT x₁,x₂,XOR,OR,NOR,XNOR,NOT x₂,NAND,always 1"
    return {"name": r.choice(names.split(","))}


def step(r):
    below, above = r.choice([[0, 1], [-1, 1]])
    low, high = sorted([r.randint(-3, 3), r.randint(-3, 3)])
    return {"low": low, "high": high, "below": below, "between": 0, "above": above}


def one(name, make):
    """Return a function that makes one argument."""
    return lambda r: {name: make(r)}


def two(r):
    return {"a": fraction(r), "b": r.choice([fraction(r), [whole(r), 1]])}


def number(r):
    return {"t": decimal(r), "edges": [decimal(r) for _ in range(r.randint(0, 2))]}


def neuron(r):
    n = r.randint(1, 3)
    return {
        "x": [short(r) for _ in range(n)],
        "w": [short(r) for _ in range(n)],
        "b": short(r),
        "threshold": r.choice(["0", "0.2", "1"]),
        "name": r.choice(["step", "sign", "three_way"]),
        "tie": r.choice([None, 0, 1]),
    }


def picture(r):
    """Return limits of a frame, and points as texts; with ticks, words and a look for each mark."""
    return {
        "x": sorted([short(r), decimal(r)], key=float),
        "points": [[decimal(r), short(r)] for _ in range(r.randint(1, 4))],
        "ticks": [short(r) for _ in range(3)],
        "where": r.choice([{}, {"right": True}, {"in_frame": True}]),
        "look": r.choice(["boundary", "class 1"]),
        "digits": ["".join([r.choice("01") for _ in range(4)]) for _ in range(3)],
    }


def scale(r):
    return {"ticks": [r.randrange(10) for _ in range(3)], "look": "curve"}


DATA = "rows.Rows('data', inputs, targets)"
RUN = f"Run({DATA}, weights, **options)"
HOW = "('bias', 'learning_rate', 'threshold', 'at_threshold', 'activation', 'update')"
SETTING = f"setting.Setting({DATA}, [weights], *[options[name] for name in {HOW}])"
UNIT = (
    "Unit(list(map(decimals.exact, w)), decimals.exact(b), "
    "step_function(name, decimals.exact(threshold), tie))"
)
EXACT = "[[decimals.exact(t) for t in row] for row in points]"
FRAME = "scene.Frame(list(map(decimals.exact, x)), [-1, 2], list(map(decimals.exact, ticks)))"
SCENE = (
    f"Scene([('line', marks.Line([{EXACT}], look, **where)), "
    f"('dots', marks.Dots({EXACT}, 'up', 6, look))], "
    f"{FRAME.replace('scene.', '')}, Room([400, 300], [1, 2, 3, 4]), 'w₁ = −1')"
)

CASES = cases_of_runs.CASES | {
    "decimals": [
        ("parts(t), places([t, '0.25'])", one("t", decimal)),
        ("[units(t, places(texts) + 2) for t in texts]", one("texts", decimals)),
        ("number(exact(t)), number(exact(t), [exact(e) for e in edges])", number),
        ("is_rounded(exact(t)), is_rounded(exact(t), [exact(e) for e in edges])", number),
        ("tick(exact(t)), written(exact(t))", one("t", decimal)),
        ("[in_cell(exact(t), digits) for digits in (0, 3, 3)]", one("t", decimal)),
        ("number(Ratio(*a)), tick(Ratio(*a))", one("a", fraction)),
    ],
    "position": [
        ("position(decimals.exact(t)), position(decimals.exact(t), 2)", one("t", decimal)),
        ("position(ratio.Ratio(*a)), counted(ratio.Ratio(*a), 1000)", one("a", fraction)),
    ],
    "gates": [
        ("targets(name), gate(name), name_of(name, 'h')", any_gate),
    ],
    "marks": [
        (f"Line([{EXACT}], look, **where).state({FRAME})", picture),
        (f"Area([{EXACT}], look, **where).state({FRAME})", picture),
        (f"Dots({EXACT}, 'square', 7, look, digit='1', **where).state({FRAME})", picture),
        (f"Text('w₁', {EXACT}[0], look, shift=(3, 4), box=True, **where).state({FRAME})", picture),
        (f"Arrow({EXACT}[0], {EXACT}[-1], look, 2, **where).state({FRAME})", picture),
        (f"Cells(digits, [{EXACT}[0], {EXACT}[-1]], look, **where).state({FRAME})", picture),
    ],
    "notation": [
        ("equation(subscript('w', 12), decimals.exact(t))", one("t", decimal)),
        ("named('x', list(map(decimals.exact, texts)))", one("texts", decimals)),
        ("weight_names(n % 12, n > 0, 'Δ')", one("n", whole)),
        ("point(list(map(decimals.exact, texts)))", one("texts", decimals)),
        ("relation(*map(decimals.exact, texts))", one("texts", decimals)),
        ("weighted_sum(list(map(decimals.exact, w)), decimals.exact(b))", neuron),
        ("worked_sum([list(map(decimals.exact, p)) for p in [x, w]], decimals.exact(b))", neuron),
        ("worked_sum([[decimals.exact(t)] for t in x], decimals.exact(b))", neuron),
    ],
    "remembering": [
        ("[[asked(*a), asked(*b), asked(*a)] for asked in [remembering(divmod)]]", two),
    ],
    "ratio": [
        ("Ratio(*a) + Ratio(*b), Ratio(*a) - Ratio(*b), Ratio(*a) * Ratio(*b)", two),
        ("Ratio(*a).over(Ratio(*b)), -Ratio(*a), abs(Ratio(*b)), bool(Ratio(*a))", two),
        ("Ratio(*a) < Ratio(*b), Ratio(*a) <= Ratio(*b), Ratio(*a) == Ratio(*b)", two),
        ("Ratio(*a) > Ratio(*b), Ratio(*a) >= b[0], Ratio(*a) != Ratio(*a)", two),
        ("max(Ratio(*a), Ratio(*b)), min(Ratio(*a), Ratio(*b))", two),
        ("Ratio(*a).floor(), Ratio(*a).ceiling(), Ratio(*a).nearest(), str(Ratio(*a))", two),
        ("root(abs(Ratio(*a))), total([Ratio(*a), 1, Ratio(*b)]), ratio(a[0])", two),
        ("length([Ratio(*a), Ratio(*b)]), squared_length([Ratio(*a)])", two),
        ("{Ratio(*a)} if a[0] else ratio(0)", two),
    ],
    "rows": [
        (f"{DATA}, {DATA}.inputs, {DATA}.labels".replace("rows.", ""), dataset),
        (f"{DATA}.n_inputs, {DATA}.is_bipolar".replace("rows.", ""), dataset),
    ],
    "rule": [
        (f"learn({SETTING}, {SETTING}.start(weights), 9)", training),
    ],
    "run": [
        (RUN, training),
        (f"{RUN}.updates({RUN}.n_epochs), {RUN}.all_mistakes()", training),
        (f"[{RUN}.n_epochs, {RUN}.converged, {RUN}.learns_from_target]", training),
        (f"{RUN}.state(0), {RUN}.unit(), {RUN}.farthest(), {RUN}.course(0)", training),
        (f"{RUN}.mistakes(1), {RUN}.rmse(1)", training),
        (f"[[run.go_on(n) for n in (0, 2, 3)] + [run] for run in [{RUN}]]", training),
    ],
    "scene": [
        (f"{SCENE}.state(), {SCENE}.room, {SCENE}['dots'].size, 'line' in {SCENE}", picture),
        ("Frame([0, 1], [0, 3], right=Scale([0, 9], ticks, look)).state()", scale),
    ],
    "setting": [
        (SETTING.removeprefix("setting."), training),
    ],
    "starts": [
        (f"epochs_from({DATA}, starts, **options)", training_from_many),
    ],
    "unit": [
        ("[Step(low, high, below, between, above).output(z) for z in range(-5, 6)]", step),
        ("Step(low, high, below, between, above).has_dead_band", step),
        ("[side(z, low) for z in range(-5, 6)]", step),
        (f"{UNIT}.output(list(map(decimals.exact, x)))", neuron),
        (f"{UNIT}.fires(list(map(decimals.exact, x)))", neuron),
    ],
    "words.phrases": [
        ("count(n), plural(n, 'epoch')", one("n", lambda r: r.randrange(13))),
        ("listing(texts)", one("texts", decimals)),
        ("points([list(map(decimals.exact, texts))])", one("texts", decimals)),
    ],
}
