"""What both Pythons are asked of live pictures: all that is seen for some values, as in `cases`."""

from perceptron_helpers.core import gates

GATES = [[name, list(map(list, gates.INPUTS)), gates.targets(name), []] for name in gates.NAMES]
OWN = ["own", [["0.2", "1.5"], ["3", "-1"], ["0", "0.25"]], [1, 0, 1], ["mass (g)", "depth (mm)"]]
UNITS = [[["0.7", "0.7"], "-0.4"], [["1.4", "0.7"], "-1.8"], [["-0.7", "-1.4"], "1.7"]]
ORDERS = [[0, 1, 2, 3], [3, 1, 0, 2]]
STARTS = [["0.0", "0.0", "0.0"], ["5.0", "-5.0", "5.0"]]
BIRDS = {
    "names": ["Gentoo", "Adelie"],
    "name": "penguins",
    "targets": [0, 1, 1, 0, 1],
    "columns": [
        ["-1.32 0.25 0.5 1.75 -0.1", "0.1 -1 2 0.4 1"],
        ["39.1 41 50.2 36.7 45", "18.7 17 20 19.3 15.5"],
    ],
}


def number(r, most=100):
    return f"{'-' if r.random() < 0.4 else ''}{r.randrange(most)}e-2"


def start(r, *levels):
    """Return start values, and those of the `levels` at times."""
    some = {name: number(r) for name in levels if r.random() < 0.5}
    rate = f"{r.randint(1, 100)}e-2"
    return {"w1": number(r), "w2": number(r), "learning_rate": rate, **some}


def training(r):
    data = [r.choice(GATES), OWN]
    spec = {"gates": data, "updates": ["online", "batch"], "seed": r.randrange(99)}
    spec |= {"line": r.random() < 0.5, "at_threshold": r.randrange(2)}
    values = start(r, "bias", "threshold")
    values |= {"gate": r.randrange(2), "update": r.randrange(2), "drawn": r.randrange(5)}
    return {"spec": spec, "values": values}


def neuron(r):
    spec = {"gates": [r.choice(GATES), OWN], "line": r.random() < 0.5, "at_threshold": 0}
    return {"spec": spec, "values": start(r, "bias", "threshold") | {"gate": r.randrange(2)}}


def step(r):
    return {"spec": {}, "values": {"z": number(r), "threshold": number(r).lstrip("-")}}


def update(r):
    spec = {"gate": r.choice(GATES), "rows": [2, 0, 1, 3], "at_threshold": r.randrange(2)}
    return {"spec": spec, "values": start(r, "bias", "threshold") | {"row": r.randrange(4)}}


def asking(r):
    """Return a stepper that asks, with entries that are right, or one of many slips."""
    made = stepper(r)
    made["spec"]["settings"] |= {"update": "online", "learning_rate": "0.1"}
    entries = ["0", "0.1", "-0.1", "1", "-1", number(r)]
    values = {f"{letter}{n}": r.choice(entries) for letter in "dn" for n in range(3)}
    said = r.choice([0, 1, 2, 3, 10, 21, 30, 41, 50])
    return made | {
        "values": {**values, **made["values"], "solved": 0, "said": said, "drawn": r.randrange(4)}
    }


def practice(r):
    """Return a blank table, with entries that are right at times, or that a slip leads to."""
    made = stepper(r)
    made["spec"]["settings"] |= {"update": "online", "learning_rate": "0.1", "at_threshold": 0}
    made["spec"] |= {"table": r.choice(["errors", "summary"]), "net_input": r.random() < 0.5}
    entries = {f"n{n}": r.choice([str(r.randrange(4)), number(r)]) for n in range(4)}
    hidden = {"drawn": r.randrange(4), "filled": r.randrange(5), "said": r.randrange(9)}
    return made | {"values": entries | hidden, "seed": r.randrange(10**6)}


def blank(r):
    has_bias, table = r.random() < 0.5, r.choice(["errors", "summary"])
    return {"table": table, "has_bias": has_bias, "texts": [number(r), number(r)]}


def stepper(r):
    settings = {"weights": [number(r), number(r)], "bias": r.choice([None, number(r)])}
    settings |= {"update": r.choice(["online", "batch"]), "max_epochs": 5}
    spec = {"gate": r.choice(GATES), "settings": settings, "line": r.random() < 0.5}
    return {"spec": spec, "values": {"position": r.randint(1, 4)}}


def spikes(r):
    return {"spec": {"steps": r.randint(1, 400)}, "values": {"current": number(r, 500)}}


def layers(r):
    values = {"gate": r.randrange(16)} | {name: r.randrange(3) for name in ("h1", "h2", "y")}
    return {"spec": {"gates": GATES, "units": UNITS}, "values": values}


def bound(r):
    spec = {"gates": [GATES[1], GATES[7]], "separating": [["2", "2", "-3"], ["2", "2", "-1"]]}
    spec |= {"orders": ORDERS, "starts": STARTS, "learning_rate": r.choice(["1", "0.25"])}
    return {"spec": spec, "values": {name: r.randrange(2) for name in ("gate", "order", "start")}}


def penguins(r):
    spec = {"species": [BIRDS], "measurements": [[0, 1], [1, 0]]}
    spec |= {"input_names": [["a (deviations)", "b (deviations)"], ["a (mm)", "b (g)"]]}
    values = {"species": 0, "measurements": r.randrange(2), "standardise": r.randrange(2)}
    values["learning_rate"] = f"{r.randint(1, 100)}e-2"
    return {"spec": spec, "values": values, "amounts": [r.randrange(20) for _ in range(2)]}


def starts(r):
    spec = {"gates": [r.choice(GATES)], "update": "online", "at_threshold": r.randrange(2)}
    amounts = [r.randrange(60) for _ in range(2)]
    return {"spec": spec, "values": start(r, "bias", "threshold"), "amounts": amounts}


def drawn(r):
    return {"seed": r.randrange(10**6), "amount": r.randint(1, 20)}


def predicted(r):
    words = [r.choice(["row 00", "z < 0", "−0.1"]) for _ in range(3)]
    return {"words": words, "because": r.choice(["", "z is 0."])}


def shown(kind):
    return f"[[s.state(), s.tables_as_html()] for s in [{kind}(spec).show(values)]]"


def in_parts(kind):
    return (
        "[[s.show(values).sentence] + [s.go_on(n) for n in amounts]"
        " + [s.show(values).state(), s.show(values).tables_as_html()]"
        f" for s in [{kind}(spec)]]"
    )


NAMED = {
    "asking": asking,
    "bound": bound,
    "layers": layers,
    "neuron": neuron,
    "penguins": penguins,
    "practice": practice,
    "spikes": spikes,
    "starts": starts,
    "step": step,
    "stepper": stepper,
    "training": training,
    "update": update,
}
CASES = {
    "live.asking": [
        (shown("Asking"), asking),
        ("[Asking(spec).act(action, values) for action in range(4)]", asking),
    ],
    "draws": [("Draws(seed).hundredths((-50, 50), amount)", drawn)],
    "live.bound": [(shown("Bound"), bound)],
    "live.fresh": [
        (
            "fresh_run(spec['settings'] | {'rows': live.live.rows_of(spec['gate'])}, seed,"
            " Run.all_mistakes).units",
            practice,
        ),
    ],
    "live.layers": [(shown("Layers"), layers)],
    "live.live": [
        ("[rows.labels for rows in all_rows(spec['gates'])], Live().go_on(3)", training),
    ],
    "live.neuron": [(shown("Neuron"), neuron)],
    "live.penguins": [(shown("Penguins"), penguins), (in_parts("Penguins"), penguins)],
    "live.pictures": [
        (f"live('{name}', spec).show(values).sentence", make) for name, make in NAMED.items()
    ],
    "live.practice": [
        (shown("Practice"), practice),
        ("[Practice(spec).act(action, values) for action in range(3)]", practice),
    ],
    "live.shown": [
        ("live.training.Training(spec).show(values).places()", training),
        ("live.training.Training(spec).show(values).places(350)", training),
    ],
    "live.slips": [
        (
            "[(slip_of(walk.run, step, pair, pair), verdict(walk.run, step, values['said']))"
            " for walk in [live.asking.Asking(spec).walk]"
            " for step in [walk.update(values['position'])]"
            " for pair in [step.changes, step.after, step.before]]",
            asking,
        ),
    ],
    "live.spikes": [(shown("Spikes"), spikes)],
    "live.starts": [
        (shown("Starts"), starts),
        (in_parts("Starts"), starts),
    ],
    "live.step": [(shown("Step"), step)],
    "live.stepper": [
        (shown("Stepper"), stepper),
        ("[Stepper(spec).act(action, values) for action in range(4)]", stepper),
    ],
    "live.training": [
        (shown("Training"), training),
        ("Training(spec).act(0, values)", training),
    ],
    "live.update": [(shown("Update"), update)],
    "tables.lazy": [
        (
            "[[len(rows), rows[n], list(rows)] for rows in [Lazy(9, lambda i: i * i)]]",
            lambda r: {"n": r.randrange(9)},
        )
    ],
    "words.asking": [("labels(has_bias)", lambda r: {"has_bias": r.random() < 0.5})],
    "words.practice": [
        ("[labels(table, has_bias), not_yet(labels(table, has_bias)[0])]", blank),
        ("[task(table, ['w₁', 'w₂'], [decimals.exact(t) for t in texts])]", blank),
        ("tie(decimals.exact(texts[0]))", blank),
    ],
    "words.questions": [
        (
            "predicted(*words[:2]), opened(*(words + [because])), answered(words[0], because)",
            predicted,
        )
    ],
}
