"""What is evaluated in both Pythons for the worked tables: see `cases.py`."""

from tests.core.cases import decimal, short, training, whole

NAMES = ["OR", "与门 <1>", "e\u0301cole 'a' & \"b\"", "ข้อมูล", "many words " * 12]
MADE = "run.Run(rows.Rows(name, inputs, targets), weights, **options)"
INPUTS = f"tables.inputs.input_table({MADE}, 1, digits)"
ERRORS = f"tables.errors.error_table({MADE}, 1, digits, net_input)"
SUMMARY = f"tables.worksheet.worksheet(tables.summary.summary_table({MADE}, digits))"
BIASED = "dict(options, bias='0.5', update='online')"
EXACT_U = "[decimals.exact(text) for text in u]"
GROWTH = (
    f"tables.growth.growth_table({MADE.replace('**options', f'**{BIASED}')}, {EXACT_U}, digits)"
)
UNITS = "[layers.layer_unit([decimals.exact(t) for t in w], decimals.exact(b)) for w, b in units]"
SHOWN = ".showing(max_rows, lit % len(inputs))"
LAYERS = (
    f"tables.layers.layers_table(rows.Rows(name, inputs, targets), {UNITS}, "
    "layers.layer_unit([decimals.exact(t) for t in output[0]], decimals.exact(output[1])), digits)"
)
WORKSHEETS = [
    f"tables.worksheet.worksheet({made}, fill){SHOWN}"
    for made in (INPUTS, ERRORS, SUMMARY, GROWTH, LAYERS)
]
CONFUSION = "tables.confusion.confusion_table(*outputs, names, digits)"
CONVENTIONS = "tables.conventions.conventions_table(decimals.exact(z), decimals.exact(threshold))"


def table(r):
    """Return a training, and how its tables are shown."""
    data = training(r)
    n_inputs = len(data["weights"])
    return {
        **data,
        "name": r.choice(NAMES),
        "digits": r.choice([0, 1, 3, 6]),
        "net_input": r.choice([True, False]),
        "fill": r.choice(["all", "half", "none", [0], ["output", 1]]),
        "max_rows": r.choice([None, 2, 3]),
        "lit": r.randrange(5),
        "u": [short(r) for _ in range(n_inputs + 1)],
        "units": [[[short(r) for _ in range(n_inputs)], decimal(r)] for _ in range(2)],
        "output": [[short(r), decimal(r)], short(r)],
    }


def far(r):
    """Return the same with numbers far from 1."""
    made = table(r)
    start = [r.choice(["1e-9", "-2.5e7", "0.000123456", "1e12", "0"]) for _ in made["weights"]]
    rate = r.choice(["1e-7", "250", "0.333333"])
    return {**made, "weights": start, "options": {**made["options"], "learning_rate": rate}}


def words(r):
    numbers = [decimal(r) for _ in range(2)]
    return {
        "numbers": numbers,
        "digits": r.randrange(5),
        "n": r.randint(1, 9),
        "flag": r.random() < 0.5,
    }


def verdicts(r):
    size = r.randint(1, 9)
    outputs = [[r.choice([0, 1]) for _ in range(size)] for _ in range(2)]
    return {"outputs": outputs, "names": [r.choice(NAMES), "b"], "digits": r.randrange(4)}


def text(r):
    words = [r.choice(["e\u0301", "与门", "x₁", "", "αβγδεζηθικ", "a-b", "\t"]) for _ in range(12)]
    return {"text": " ".join(words), "room": r.randint(1, 20)}


def level(r):
    return {"z": short(r), "threshold": short(r).lstrip("-")}


EXACT = "[decimals.exact(text) for text in numbers]"
EVERY = [(made, table) for made in WORKSHEETS] + [(CONFUSION, verdicts), (CONVENTIONS, level)]
EVERY += [(made, far) for made in WORKSHEETS]

CASES = {
    "tables.as_html": [(f"table({made})", arguments) for made, arguments in EVERY],
    "tables.as_text": [
        *((f"table({made})", arguments) for made, arguments in EVERY),
        ("wrapped(text, room)", text),
    ],
    "tables.confusion": [("confusion_table(*outputs, names, digits)", verdicts)],
    "tables.conventions": [
        ("conventions_table(decimals.exact(z), decimals.exact(threshold))", level),
    ],
    "tables.errors": [(ERRORS, table)],
    "tables.growth": [(GROWTH, table)],
    "tables.inputs": [(INPUTS, table)],
    "tables.layers": [
        (LAYERS, table),
    ],
    "tables.parts": [
        (f"input_columns(n), cells({EXACT}, digits), arrow(*numbers)", words),
        (f"cells_after({EXACT}, {EXACT}, digits)", words),
        (f"symbols({MADE}), weight_columns({MADE}, 'after', '', '_after')", table),
        (f"[input_cells(each, 'row', digits) for each in {MADE}.updates(1)]", table),
    ],
    "tables.summary": [(SUMMARY, table)],
    "tables.table": [
        (f"{INPUTS}{SHOWN}.shown_rows()", table),
        (f"{SUMMARY}.changed(title=name, notes='')", table),
    ],
    "tables.width": [
        ("width(text), _ranges('300-36f 5bf')", text),
        (
            "width(chr(number % 0xD800) + chr(0x1F000 + number % 0x1000))",
            lambda r: {"number": abs(whole(r))},
        ),
    ],
    "tables.worksheet": [(made, table) for made in WORKSHEETS],
    "words.headings": [("says(name)", lambda r: {"name": r.choice(NAMES)})],
    "words.tables": [
        (f"[given('w₁', value, digits) for value in {EXACT}]", words),
        ("more_rows(n), more(n), rounding(digits, flag), layers_title('d')", words),
        (f"growth_title('d', {EXACT}, digits), growth(*{EXACT}, Ratio(n * flag), digits)", words),
        (f"layers_notes({UNITS}, {UNITS}[0], digits)", table),
        ("accuracy(n - flag, n, digits)", words),
    ],
    "words.training_tables": [
        ("input_title('d', n), answers_title('d'), error_title('d', n, 'batch')", words),
        ("ending(n, flag), summary_title('d', 'batch', Ratio(n, 10))", words),
        ("learning_rule(Ratio(n, 10), flag, n % 2 == 0, n % 3 == 0)", words),
        (f"start(['w₁', 'b'], {EXACT}, digits)", words),
        (f"input_notes(5, True, {MADE}.step, {MADE}.threshold)", table),
    ],
}
