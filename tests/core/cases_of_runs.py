"""What is evaluated in both Pythons of number lines, steps, units, runs, margins and spikes."""


def number(r):
    """Return the text of a number of a lesson, or a tiny or huge one."""
    kind = r.random()
    if kind < 0.2:
        return r.choice(["0", "1", "-1", "0.2", "-0.2", "0.5"])
    if kind < 0.3:
        return f"{r.choice(['', '-'])}{r.randint(1, 99)}e{r.randint(-12, 12)}"
    return str(round(r.uniform(-2, 2), r.randint(1, 6)))


def numbers(r, amount):
    return [number(r) for _ in range(amount)]


def neighbours(r):
    """Return a number, and another that at times is the same or nearly."""
    one = round(r.uniform(-2, 2), 3)
    return [str(one), r.choice([str(one), str(one + 1e-9), str(one - 1e-5), number(r)])]


def stepped(r):
    """Return a step, and net inputs beside its edges."""
    kind = r.choice(["step", "sign", "three_way"])
    theta, z = neighbours(r)
    if kind == "three_way":
        theta = theta.lstrip("-")
    ties = {"step": [None, 0, 1], "sign": [None, -1, 0, 1], "three_way": [None]}
    return {"kind": kind, "theta": theta, "tie": r.choice(ties[kind]), "zs": [z, number(r)]}


def heights(r):
    places = [r.choice([r.uniform(-1, 1), r.randint(-2, 2) / 2]) for _ in range(r.randint(1, 7))]
    return {"texts": [str(round(place, 2)) for place in places]}


def size(r):
    return {"t": r.choice([str(r.randint(1, 10**6)), number(r)]), "n": r.randint(1, 10**5)}


def arrows(r):
    return {"w": numbers(r, 2), "u": r.choice([["1", "0"], ["-2", "3"], ["0.5", "0.1"]])}


def unit(r):
    n = r.randint(1, 6)
    return {**stepped(r), "w": numbers(r, n), "b": number(r), "x": numbers(r, n)}


def training(r):
    """Return rows, a vector of their augmented space, and a start and settings of every kind."""
    activation = r.choice(["step", "sign", "three_way"])
    low = 0 if activation == "step" else -1
    return {
        "inputs": [["0", "0"], ["0", "1"], ["1", "0"], ["1", "1"]],
        "targets": [low, *[r.choice([low, 1]) for _ in range(3)]],
        "initial": r.choice([["0", "0"], numbers(r, 2)]),
        "u": [str(r.randint(-3, 3)) for _ in range(2)] + ["-1"],
        "options": {
            "bias": r.choice(["0", "0.5"]),
            "learning_rate": r.choice(["1", "0.1", "0.25"]),
            "threshold": r.choice(["0", "0", "0.2"]),
            "activation": activation,
            "at_threshold": r.choice([None, 0]) if activation == "sign" else None,
            "update": r.choice(["online", "online", "batch"]),
            "max_epochs": r.choice([1, 5, 12]),
        },
    }


def and_gate(r):
    """Return the same for AND, and a vector that separates it."""
    made = training(r)
    low = min(made["targets"])
    return {
        **made,
        "targets": [low, low, low, 1],
        "v": r.choice([["2", "2", "-3"], ["1", "1", "-1.5"]]),
    }


def current(r):
    return {"t": r.choice(["1.5", "2", "-3", number(r)[:6]]), "n": r.randint(1, 400)}


def whole(r):
    return {"n": r.randint(1, 7)}


DATA = "rows.Rows('data', inputs, targets)"
RUN = f"run.Run({DATA}, initial, **options)"
STEP = "step_function(kind, decimals.exact(theta), tie)"
AWAY = STEP.replace("step_function", "unit.step_function")
ZS = "list(map(decimals.exact, zs))"
U = "list(map(decimals.exact, u))"
V = "list(map(decimals.exact, v))"
W = "list(map(decimals.exact, w))"
X = "list(map(decimals.exact, x))"
UNIT = f"unit.Unit({W}, decimals.exact(b), {AWAY})"
TRACE = "integrate_and_fire(decimals.exact(t), n)"
FAR = f"spikes.{TRACE}"
BOUND = "decimals.exact('7.00001')"
CURVES = f"epochs.weight_curves({RUN})"

CASES = {
    "diagram": [
        ("gap(n), radius(n), places(n)", whole),
    ],
    "epochs": [
        ("axis(n), stride(n), mistake_scale(n, 3), rmse_scale(Ratio(n, 7)), with_margins(n)", size),
        (f"weight_curves({RUN}), weight_limit({RUN})", training),
    ],
    "growth": [
        (f"step_size({RUN}), states({RUN}), not_covered({RUN})", training),
        (f"squares(states({RUN})), reaches(states({RUN}), {U})", training),
        (f"lengths(states({RUN})), shadows(states({RUN}), {U})", training),
        (f"limit_curves({DATA}, {U}, 10, 20), margin({DATA}, {U})", training),
        (f"mistakes_limit({DATA}, {V}, 7), length_limits({DATA}, {V}, states({RUN}))", and_gate),
    ],
    "labels": [
        (
            "joined(list(map(decimals.exact, texts))), spread(list(map(decimals.exact, texts)))",
            heights,
        ),
    ],
    "margin": [
        (f"signed_rows({DATA}), least({DATA}, {U}), squared_radius({DATA})", training),
        (f"margin({DATA}, {U}), mistake_bound({DATA}, {V})", and_gate),
        (f"separating_vector({DATA}, 1), candidates({DATA}, 1)", training),
    ],
    "number_line": [
        (f"limit({ZS}, {AWAY}), edges({AWAY}), tie_fires({AWAY})", stepped),
        (f"[alignment(z, {AWAY}, limit({ZS}, {AWAY})) for z in {ZS}]", stepped),
        (f"middles({AWAY}, 9), levels({AWAY}, Ratio(9)), dots({AWAY})", stepped),
        (f"graph_limit({AWAY}), output_ticks({AWAY})", stepped),
        (f"[graph_alignment(z, graph_limit({AWAY}, z)) for z in {ZS}]", stepped),
    ],
    "scales": [
        (
            "value_limit(abs(decimals.exact(t))), epoch_limit(n), multiple(decimals.exact(t), 5)",
            size,
        ),
        ("around(n), symmetric_ticks(n), upward_ticks(n), round_ticks(n)", size),
        ("steps_between(0, n, 4), steps_between(decimals.exact(t), n, 2)", size),
    ],
    "shadow": [
        (f"shadow({W}, {U}), foot({W}, {U}), limit({W}, {U}), view({W}, {U})", arrows),
        (f"far({U}, 3), name_at({W}, 3), name_at([Ratio(0), Ratio(0)], 3)", arrows),
    ],
    "spikes": [
        (f"{TRACE}.potentials, {TRACE}.spikes, {TRACE}.rate, {TRACE}.duration", current),
        (
            f"{TRACE}.highest, {TRACE}.lowest, bottom({TRACE}), potential_ticks({TRACE}, -40)",
            current,
        ),
    ],
    "words.controls": [
        ("movable(['w₁', 'w₂']), still_before(failed('n', 'E')), classes(['a', 'b'])", whole),
    ],
    "words.margins": [
        (f"[growth_sentence({RUN}, made, {BOUND}, {BOUND}, {BOUND}) for made in (0, 7)]", training),
        (f"growth_note({RUN}, 3, {BOUND}), separating({U}), start({U})", training),
        (f"growth_names(growth.not_covered({RUN}))", training),
        (f"shadow_note({W}[0], {U}[0]), shadow_sentence({W}, {U}, {W}[0], {U}[0])", arrows),
    ],
    "words.runs": [
        (f"settings({RUN}), ending({RUN}), sentence_on_ending({RUN})", training),
        (f"sentence_so_far({RUN}, 30)", training),
        (f"short_ending({RUN}), weights({RUN}, {CURVES}), mistakes({RUN})", training),
        ("curve_names(n), curve_names(11)", whole),
    ],
    "words.sides": [
        (f"told({ZS}, {AWAY}), told({ZS}[:1], {AWAY}), names({AWAY})", stepped),
        (f"[label('z', z, {AWAY}) for z in {ZS}], [relation(z, {AWAY}) for z in {ZS}]", stepped),
    ],
    "words.spikes": [
        (f"note({FAR}), sentence({FAR})", current),
    ],
    "words.steps": [
        (f"note(kind, {AWAY}), sentence(kind, {AWAY}), output(-1)", stepped),
        (f"[sentence(kind, {AWAY}, z) for z in {ZS}], [marked(z, {AWAY}) for z in {ZS}]", stepped),
        ("answers([0, 1, -1, 0])", whole),
    ],
    "words.units": [
        (f"report({UNIT}, True, {X}), report({UNIT}, False), inputs({UNIT})", unit),
        (f"theta_below({UNIT}), theta_below({UNIT}, {X})", unit),
        (f"factors({UNIT}, True), sum_label({UNIT}), sum_label({UNIT}, {X})", unit),
    ],
    "words.updates": [
        (f"[told(u, True) for u in {RUN}.updates(1)]", training),
        (f"[in_epoch(u, True) for u in {RUN}.updates(1)], row({DATA}.inputs[1], 1)", training),
    ],
}
