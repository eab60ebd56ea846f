"""What both Pythons are asked of worked tables: cells, text and HTML, as in `cases.py`."""

from tests.core import cases_of_runs
from tests.core.cases import one, short
from tests.core.cases_of_runs import DATA, RUN, U, V, and_gate
from tests.core.cases_of_the_plane import ROWS, UNITS, plane

WORDS = ("x₁", "µ", "e\u0301", "漢字", "✗", "🐧", "<b>&\"'</b>", "γ", "—", "ab cd", "wörd\ttab")


def texts(r):
    return [" ".join(r.choices(WORDS, k=r.randint(1, 9))) for _ in range(r.randint(1, 4))]


def shown(r):
    """Return how a table is shown: its digits, what is filled in, how many rows, which is lit."""
    fills = ["all", "half", "none", [0], ["z", 1], ["output", "w1_after"], []]
    return {
        "digits": r.choice([0, 1, 2, 3, 3, 6]),
        "fill": r.choice(fills),
        "most": r.choice([None, 2, 3]),
        "lit": r.choice([None, 0]),
        "net_input": r.random() < 0.5,
    }


def training(r):
    return {**cases_of_runs.training(r), **shown(r)}


def tiny(r):
    """Return a training whose numbers are far from 1."""
    made = training(r)
    made["initial"] = r.choice([["1e-9", "-2.5e7"], ["0.000123456", "0.5"], ["1e12", "0"]])
    made["options"] = {**made["options"], "learning_rate": r.choice(["1e-7", "250", "0.333333"])}
    return made


def gate(r):
    return {**and_gate(r), **shown(r)}


def network(r):
    return {**plane(r), **shown(r)}


def counted(r):
    n = r.randint(1, 9)
    return {
        "targets": [r.choice([0, 1]) for _ in range(n)],
        "outputs": [r.choice([0, 1]) for _ in range(n)],
        "classes": r.choice([["class 0", "class 1"], ["Adélie", "<Gentoo> & co"]]),
        **shown(r),
    }


def numbers(r):
    return {
        "t": short(r),
        "a": [r.randint(0, 10**9), r.randint(1, 10**12)],
        "n": r.randint(1, 12),
        "digits": r.randint(0, 6),
        "texts": texts(r),
        "u": [short(r) for _ in range(3)],
    }


SHEET = "worksheet({0}, fill).showing(most, lit)"
ELSEWHERE = f"tables.worksheet.{SHEET}"
MADE = {
    "confusion": ("confusion_table(targets, outputs, classes, digits)", counted),
    "conventions": ("conventions_table(decimals.exact(t), decimals.exact('0.2'))", numbers),
    "errors": (f"error_table({RUN}, 1, digits, net_input)", training),
    "growth": (f"growth_table({RUN}, {V}, digits)", gate),
    "inputs": (f"input_table({RUN}, 1, digits)", training),
    "layers": (f"layers_table({ROWS}, {UNITS}[:2], {UNITS}[2], digits)", network),
    "summary": (f"summary_table({RUN}, digits)", training),
}


def written(module, call):
    """Return the call of a table from elsewhere, as a worksheet where it can be one."""
    there = f"tables.{module}.{call}"
    return there if module == "conventions" else ELSEWHERE.format(there)


CASES = {f"tables.{module}": [(call, arguments)] for module, (call, arguments) in MADE.items()}
CASES["tables.growth"].append((f"limits({RUN}, {U})", gate))
for module in ("errors", "inputs", "summary"):
    CASES[f"tables.{module}"].append((MADE[module][0], tiny))
for writer in ("as_html", "as_text"):
    CASES[f"tables.{writer}"] = [
        (f"table({written(module, call)})", arguments) for module, (call, arguments) in MADE.items()
    ]
CASES["tables.as_text"].append(("[wrapped(text, n) for text in texts]", numbers))
CASES |= {
    "tables.parts": [
        (f"input_columns({RUN}.rows.n_inputs), symbols({RUN}, 'Δ')", training),
        (f"keys({RUN}, 'w{{}}', 'b'), weight_columns({RUN}, 'w{{}}', 'b', 'word')", training),
        ("cells_after([decimals.exact(t)], [ratio(a[0]).over(a[1])], digits)", numbers),
        (f"[input_cells(update, 'α', digits) for update in {RUN}.updates(1)]", training),
        ("cells([ratio(a[0]).over(7), -3], digits, True), arrow(n, 5), cell(n, 1, '✗')", numbers),
    ],
    "tables.table": [
        (
            "[Table('t', 'n', [Column('k', ('x', 'y'))], [[Cell(i, 'c')] for i in range(n)])"
            ".showing(most, lit).changed(notes='m').shown_rows() "
            "for n in range(1, 9) for most in (None, 2, 4) for lit in (None, 0, n - 1, n // 2)]",
            one("unused", short),
        ),
    ],
    "tables.width": [
        ("[width(text) for text in texts]", numbers),
        ("[width(chr(300 * n + i)) for i in range(300)]", one("n", lambda r: r.randint(0, 700))),
    ],
    "tables.worksheet": [
        (SHEET.format(f"tables.{module}.{call}"), arguments)
        for module, (call, arguments) in MADE.items()
        if module != "conventions"
    ]
    + [
        (
            f"worksheet(tables.inputs.input_table({RUN}), [(0, 'z'), (1, 'output'), 'w1'])",
            training,
        )
    ],
    "words.headings": [
        ("says(texts[0]), EPOCH, SUM", numbers),
    ],
    "words.tables": [
        ("equation('w₁', ratio.Ratio(*a), digits), more_rows(n), more(n)", numbers),
        ("rounding(digits, True), rounding(1, False), accuracy(n, 12, digits)", numbers),
        (f"growth_title('AND', {U}, digits)", numbers),
        ("growth(ratio.Ratio(*a), ratio.Ratio(7, 3), decimals.exact(t), digits)", numbers),
        (f"layers_title('XOR'), layers_notes({UNITS}[:2], {UNITS}[2], digits)", network),
    ],
    "words.training_tables": [
        (f"input_title('OR', 2), input_notes(2, True, {RUN}.step, {RUN}.threshold)", training),
        (f"input_notes(5, False, {RUN}.step, {RUN}.threshold)", training),
        (f"answers_title({DATA}.name), error_title('OR', 1, 'batch'), ending(3, True)", training),
        ("learning_rule(ratio.Ratio(1, 4), True, True, False), ending(n, False)", numbers),
        (f"start(['w₁', 'w₂', 'b'], {U}, digits)", numbers),
        ("summary_title('OR', 'online', ratio.Ratio(1, 10)), SEEN_BY['batch']", numbers),
    ],
}
