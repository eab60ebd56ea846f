"""What both Pythons are asked of the plane of two inputs: as in `cases.py`."""

from tests.core.cases import one, short, whole


def numbers(r, n):
    return [short(r) for _ in range(n)]


def plane(r):
    """Return rows with two inputs, a neuron for them, and more numbers."""
    names = r.choice([[], ["length (mm)", "mass (g)"]])
    count = r.choice([1, 4, 4, 12])
    classes = r.choice([[0, 1], [-1, 1]])
    values = r.choice([["0", "1"], ["-1", "1"], ["0.25", "3", "-7.5", "1e2", "12.5"]])
    tie = r.choice(["usual", 0, 1, -1, None])
    threshold = short(r)
    return {
        "inputs": [[r.choice(values) for _ in "12"] for _ in range(count)],
        "targets": [r.choice(classes) for _ in range(count)],
        "names": names,
        "w": r.choice([numbers(r, 2), numbers(r, 2), ["0", short(r)], ["0", "0"], ["1", "1"]]),
        "b": r.choice([short(r), "3", "-3", "1"]),
        "threshold": threshold.lstrip("-") if tie is None else threshold,
        "tie": tie,
        "ends": [numbers(r, 2), numbers(r, 2)],
        "units": [[numbers(r, 2), short(r)] for _ in range(3)],
        "is_upper": r.random() < 0.5,
    }


def square(r):
    low, high = sorted(r.sample(range(-9, 9), 2))
    return {"limits": [[low, high], [low, high]], "w": numbers(r, 2), "b": short(r)}


def map_of_starts(r):
    epochs = [r.choice([-1, 1, 2, 3, 7, 25, 80, 100]) for _ in range(41 * 41)]
    return {"epochs": epochs, "bias": r.choice([None, short(r)]), "start": numbers(r, 2)}


def training(r):
    names = ["always 0", "AND", "XOR", "always 1"]
    weights = r.choice([numbers(r, 2), ["0", "0"]])
    return {"name": r.choice(names), "weights": weights, "bias": r.choice([None, "0", "4", "-4"])}


def many(r):
    return {"runs": [list(training(r).values()) for _ in range(r.randint(1, 6))]}


EXACT = "list(map(decimals.exact, {}))"
ROWS = "rows.Rows('data', inputs, targets, names)"
UNIT = (
    f"answers.unit_for({ROWS}, {EXACT.format('w')}, decimals.exact(b), "
    "decimals.exact(threshold), tie)"
)
ANSWERS = f"answers.answers_of({ROWS}, {UNIT})"
VIEW = f"view.view({ROWS})"
REGION = f"region.Region({UNIT}, {VIEW}.corners)"
ENDS = "[list(map(decimals.exact, end)) for end in ends]"
WIDTH = "ratio.Ratio(2)"
UNITS = "[layers.layer_unit(list(map(decimals.exact, w)), decimals.exact(b)) for w, b in units]"
NETWORK = f"answers.Answers({ROWS}, layers.network({ROWS}.inputs, {UNITS}[:2], {UNITS}[2]))"
MOVED = f"hidden.moved({ROWS}, {UNITS}[:2])"
ARRIVALS = f"hidden.arrivals({ROWS}.labels, {MOVED})"
RUN = "run.Run(gates.gate({0}), {1}, bias={2}, max_epochs=9)"
ONE_RUN = RUN.format("name", "weights", "bias")
RUNS = f"[{RUN.format('each[0]', 'each[1]', 'each[2]')} for each in runs]"
REGIONS = f"[gate_grid.split(one) for one in {RUNS}]"


def own(module, expression):
    """Return an expression with the module's own functions named without it."""
    return expression.replace(f"{module}.", "")


CASES = {
    "answers": [
        (own("answers", UNIT), plane),
        (own("answers", f"{ANSWERS}, len({ANSWERS}), {ANSWERS}.fired, {ANSWERS}.missed"), plane),
    ],
    "claims": [
        (f"is_border({ENDS}, *{VIEW}.by_answer({UNIT}))", plane),
        (f"prolonged({ENDS}, ratio.Ratio(3)) if ends[0] != ends[1] else 0", plane),
    ],
    "distances": [
        (f"signed_distances({ROWS}.inputs, {UNIT})", plane),
        (
            f"label_places({ROWS}.inputs, shortest_ways({ROWS}.inputs, {UNIT}), ratio.Ratio(2))",
            plane,
        ),
    ],
    "gate_grid": [
        ("[place(number, 7) for number in range(7)], room(n % 16 + 1), BOX", one("n", whole)),
        (f"split({ONE_RUN})", training),
    ],
    "half_plane": [
        (
            "cut(corners([list(map(ratio.ratio, side)) for side in limits]), "
            f"{EXACT.format('w')}, decimals.exact(b), 0)",
            square,
        ),
    ],
    "hidden": [
        (f"{own('hidden', MOVED)}, {own('hidden', ARRIVALS)}, hidden_view()", plane),
        (f"[name_place(corner, {UNIT}) for corner, _ in {own('hidden', ARRIVALS)}]", plane),
    ],
    "layers": [
        (own("layers", NETWORK), plane),
        (own("layers", f"firing_parts({VIEW}.corners, {UNITS}[:2], {UNITS}[2])"), plane),
    ],
    "line_names": [
        (
            f"[name_place({VIEW}, {ROWS}.inputs, {UNIT}, border.ends, is_upper) "
            f"for border in {REGION}.borders if border.ends]",
            plane,
        ),
    ],
    "region": [
        (own("region", f"{REGION}, {REGION}.is_split, {REGION}.has_exception"), plane),
        (
            own("region", f"normal_arrow({UNIT}, {REGION}, {WIDTH}) if {REGION}.is_split else 0"),
            plane,
        ),
    ],
    "starts_map": [
        ("class_digits(epochs), STARTS[::40]", map_of_starts),
        (
            "epochs_of_one(gates.gate('OR'), start, learning_rate='0.5'), "
            "class_of(max(epochs_of_all(gates.gate('AND'), learning_rate='1')))",
            map_of_starts,
        ),
    ],
    "view": [
        (own("view", f"{VIEW}, {VIEW}.limits, {VIEW}.corners, {VIEW}.has_one_scale"), plane),
        (own("view", f"{VIEW}.by_answer({UNIT})"), plane),
        ("round_step(ratio.Ratio(abs(n) + 1, 7))", one("n", whole)),
    ],
    "words.boundary": [
        (f"told({UNIT}, {REGION}, {ROWS}.inputs), label({UNIT}, 'h'), obstacle({REGION})", plane),
    ],
    "words.claims": [
        (f"drawn({ENDS}), judged({ENDS}, True), judged({ENDS}, False)", plane),
    ],
    "words.distances": [
        (f"distances({ENDS}, {EXACT.format('w')}), label(decimals.exact(b))", plane),
    ],
    "words.gates": [
        (f"found([each[0] for each in runs], {REGIONS})", many),
        (f"[lack(region) for region in {REGIONS}]", many),
    ],
    "words.layers": [
        (f"network({NETWORK}), score_of({NETWORK}), hidden_label({UNITS}[2])", plane),
        (
            f"hidden({UNITS}[2], region.Region({UNITS}[2], "
            "half_plane.corners([[ratio.Ratio(0), ratio.Ratio(1)]] * 2)), "
            "[([ratio.Ratio(0), ratio.Ratio(1)], ['1']), ([ratio.Ratio(1)] * 2, ['00', '11'])])",
            plane,
        ),
        ("names_at(names, len(inputs))", plane),
    ],
    "words.neuron": [
        (f"report({ANSWERS}, {UNIT}), described({UNIT}), score({ANSWERS})", plane),
    ],
    "words.points": [
        (f"classes({ROWS}), axis_labels(names), axis_labels(letter='h')", plane),
    ],
    "words.starts": [
        (
            "all_starts(epochs, 'OR', 'online', decimals.exact(start[0]), "
            "None if bias is None else decimals.exact(bias), decimals.exact(start[1]))",
            map_of_starts,
        ),
        (f"class_names(), one_start(epochs[0], {EXACT.format('start')})", map_of_starts),
    ],
}
