"""What both Pythons are asked of the start page and the playground: as in `cases.py`."""

from perceptron_helpers.core import gates, link
from perceptron_helpers.core.fields import FIELDS, MOST_POINTS

WRONG = ["", "abc", "1e9", "11", "-10.5", "0.1234", "--1", "1.2.3", "٣", "on", "−", " 1 ", "²"]
LINKS = ["points=1,2", "points=", "gate=no", "w1=1&w1=2", "gate=AND&points=0,0,1", "x" * 2001]


def coordinate(r):
    return f"{r.randint(-100, 100)}e-1" if r.random() < 0.1 else str(r.randint(-100, 100) / 10)


def plain(r, low=-20, high=20):
    """Return a number as a field gives it: in tenths, without zeros at its end."""
    n = r.randint(low, high)
    whole, tenths = divmod(abs(n), 10)
    return f"{'-' if n < 0 else ''}{whole}{f'.{tenths}' if tenths else ''}"


def point(r):
    return [plain(r), plain(r), r.randrange(2)]


def values(r):
    """Return values of the playground: a gate or one's own points, after some steps."""
    own = r.random() < 0.6
    points = [point(r) for _ in range(r.choice([1, 2, 5, 12, MOST_POINTS]))]
    return {
        "own": own,
        "points": points if own else link.corners(r.choice(gates.NAMES)),
        "w1": plain(r),
        "w2": plain(r),
        "bias": r.choice(["off", plain(r)]),
        "alpha": plain(r, 1, 10),
        "theta": r.choice(["0", plain(r)]),
        "tie": r.choice("01"),
        "update": r.choice(["online", "batch"]),
        "step": str(r.choice([0, 1, 3, r.randrange(40), 2000])),
    }


def part(r):
    return f"{r.randint(-500, 10500)}e-4"


def moment(r):
    """Return values, and all arguments that an action may take."""
    given = values(r)
    if given["own"] and r.random() < 0.5:
        row = r.choice([None, r.randrange(len(given["points"]))])
        press = {"at": [part(r), part(r)], "row": row, "reach": 10, "moved": r.random() < 0.5}
        press["moves"] = row is not None
        given["press"] = press
    name = r.choice([field.name for field in FIELDS])
    return {
        "action": "step",
        "values": given
        | {
            "link": r.choice([*LINKS, f"{name}={r.choice(WRONG)}", link.written(given)]),
            "name": name,
            "text": r.choice([*WRONG, plain(r), "off", "batch", "1"]),
            "chosen": r.choice(["own", r.randrange(16)]),
            "at": [part(r), part(r)],
            "row": r.randrange(len(given["points"])),
            "index": r.randrange(2),
        },
    }


def text(r):
    name = r.choice([field.name for field in FIELDS])
    return {"name": name, "text": r.choice([*WRONG, coordinate(r), "off", "-0.50", "batch"])}


def linked(r):
    """Return a link, right or wrong in any place."""
    good = link.written(values(r)).split("&")
    for _ in range(r.choice([0, 0, 1, 2, 5])):
        name = r.choice(["points", "gate", "w1", "step", "tie", "more", ""])
        came = r.choice([*WRONG, *LINKS, "0011", "nand", "x" * 50])
        good.insert(r.randrange(len(good) + 1), f"{name}={came}")
    return {"text": "&".join(good)}


def pointed(r):
    points = [point(r) for _ in range(r.randint(1, 6))]
    return {"points": points, "at": [part(r), part(r)], "other": [part(r), part(r)]}


def walked(r):
    return {"values": values(r), "n": r.randrange(9)}


def squares(r):
    """Return weights, and how many moves of learning are done."""
    weights = {"w1": plain(r, -10, 10), "w2": plain(r, -10, 10)}
    return {"values": weights, "n": r.randrange(7)}


SEEN = "[[seen_from(reach), reach] for reach in [reach_for(points)]][0]"
WALK = "live.moment.walk_of(values)[0]"
MOVED = "[state for state in [values] for _ in range(n) for state in [s.act('learn', state)]]"
GATE = "rows.Rows('OR', [['0', '1'], ['1', '1']], [1, 0])"
UNIT = "unit.Unit([decimals.exact(values[k]) for k in ['w1', 'w2']], ratio.Ratio(0), {})".format(
    "unit.step_function('step', ratio.Ratio(0))"
)
SCENE = "[[each.state(), each.room] for each in [{0}]]"
ACTS = (
    *("step", "run", "back", "reset", "open", "set", "choose", "flip", "put", "remove", "write"),
    *("press", "drag", "leave", "release"),
)

CASES = {
    "fields": [
        ("field(name).read(text), field('none'), COORDINATE.read(text)", text),
        ("Number('x', '0', '-1', '1', 1).read(text), Choice('y', ['batch', '1']).read(text)", text),
        ("shortest(text)", lambda r: {"text": coordinate(r)}),
    ],
    "hand": [
        (f"place(at, *{SEEN}), nearest(at, {SEEN}[0], points)", pointed),
        ("is_away(at, other), free_place(points)", pointed),
    ],
    "link": [
        ("read(text), first_values()", linked),
        ("written(values), read(written(values))", walked),
    ],
    "live.playground": [
        (
            "[[s.state(), s.tables_as_html()]"
            " for s in [live.pictures.live('playground', {}).show(values)]]",
            walked,
        ),
        ("Playground({}).act(action, values), Playground({}).act('page', values)", moment),
    ],
    "live.moment": [("[[rows_of(values), has_ended(*w)] for w in [walk_of(values)]]", walked)],
    "live.playing": [(f"act('{action}', values)", moment) for action in ACTS],
    "live.pointing": [("seen_with(values), learning(values['points'])", walked)],
    "live.squares": [
        (
            "[[s.show(values).state(), s.act('again', values), s.act('page', values)]"
            " for s in [live.pictures.live('squares', {})]]",
            squares,
        ),
        (f"[[[v, s.show(v).state()] for v in {MOVED}] for s in [Squares({{}})]]", squares),
    ],
    "scenes.playground": [
        (
            SCENE.format(
                f"playground_scene({WALK}.run.rows, {WALK}.unit(0), "
                "live.pointing.seen_with(values)[0], 0 if n % 2 else None)"
            ),
            walked,
        ),
    ],
    "scenes.squares": [
        (
            SCENE.format(f"squares_scene(answers.answers_of({GATE}, {UNIT}), {UNIT}, n % 2)"),
            squares,
        ),
    ],
    "walk": [
        (
            "[[w.at(n + 1), w.weights(n), w.unit(n), w.next_mistake(n), w.update(n + 1)]"
            " for w in [live.moment.walk_of(values)[0]] if n < w.last]",
            walked,
        ),
    ],
    "words.playground": [
        ("settings(), too_many(), at_least_one(), all_in_link([text] * len(text))", text),
        (
            "refused('w', text, fields.field(name)), in_link('value', name, text,"
            " fields.field(name))",
            text,
        ),
        ("[in_link(*(fault + [fields.field(fault[1])])) for fault in link.read(text)[1]]", linked),
        (f"[now(w.run, u, n) for w in [{WALK}] for u in [None, w.update(1)]]", walked),
    ],
    "words.squares": [
        (
            f"[[score(a), described(a, {UNIT}), verdict(n)] for a in "
            f"[answers.answers_of({GATE}, {UNIT})]], inputs([ratio.Ratio(n)])",
            squares,
        ),
        (f"why([ratio.Ratio(1), ratio.Ratio(n)], {UNIT}, 1), back({UNIT}), learnt(n)", squares),
    ],
}
