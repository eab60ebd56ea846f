"""What is shown is decided in the core, how it is painted elsewhere: asked of the sources.

All that lies outside the core, Python and JavaScript, holds no words for readers, writes no numbers
and decides no tie. The core knows no colour, font or file.
"""

import ast
import re
from pathlib import Path

import pytest

import perceptron_helpers
from perceptron_helpers.core.marks import Dots
from perceptron_helpers.plots.looks import DASHES, LOOKS

PACKAGE = Path(perceptron_helpers.__file__).parent
CORE = sorted((PACKAGE / "core").rglob("*.py"))
WORDS = [path for path in CORE if path.parent.name == "words"]
# What lesson 14 says about a student's own code, and what errors are made of.
APART = [PACKAGE / "bug_checks.py", PACKAGE / "checks.py"]
FACES = sorted({*PACKAGE.rglob("*.py")} - {*CORE, *APART})
SCRIPTS = sorted((PACKAGE / "web").glob("*.js"))
# What looks like words and is a name: of looks, dashes and shapes, in Matplotlib and in CSS.
NAMES = {*LOOKS, *DASHES, *Dots.SHAPES, "weight …", "weight … name", "epochs …"}
NAMES |= {"axes fraction", "offset points", "row wrap", "live picture …", "… or … penguins"}
FONTS = re.compile(r"'?DejaVu Sans'?(, Verdana, sans-serif)?")
# Style sheets for the page.
FOR_THE_PAGE = {"widget.py": {"HIDDEN"}, "leftover.py": {"COPY", "RULES"}}
# What a slider's float means.
NOT_FOR_READERS = {"controls.py": 1}
NET_INPUTS = {"z", "theta", "threshold", "net_input", "excess", "level", "high", "low"}


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def within(nodes):
    """Return the ids of all nodes below some nodes."""
    return {id(each) for node in nodes for each in ast.walk(node)}


def explaining(module):
    """Return the ids of what stands in docstrings, in error messages and in what they are made of.

    How an object shows itself to a programmer (`__repr__`) is not for readers either.
    """
    nodes = list(ast.walk(module))
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef
    found = [node.body[0] for node in nodes if isinstance(node, kinds) and ast.get_docstring(node)]
    errors = [node for node in nodes if isinstance(node, ast.Raise)]
    errors += [node for node in nodes if isinstance(node, ast.Call) and is_check(node.func)]
    used = {each.id for error in errors for each in ast.walk(error) if isinstance(each, ast.Name)}
    found += [node for node in nodes if getattr(node, "name", "") == "__repr__"]
    made = [node for node in nodes if isinstance(node, ast.Assign) and assigned(node) <= used]
    return within(found + errors + made)


def assigned(node):
    """Return the names that an assignment gives a value."""
    names = [each for target in node.targets for each in ast.walk(target)]
    return {each.id for each in names if isinstance(each, ast.Name)}


def is_check(function):
    """Tell whether a function of `checks` is called: what it is told is for errors."""
    owner = getattr(function, "value", None)
    return isinstance(owner, ast.Name) and owner.id == "checks"


def texts(module, skipped=()):
    """Return the texts that a module holds, an f-string whole, without tags of HTML."""
    skipped = explaining(module) | within(
        node
        for node in module.body
        if isinstance(node, ast.Assign) and assigned(node) & set(skipped)
    )
    joined = [node for node in ast.walk(module) if isinstance(node, ast.JoinedStr)]
    parts = {id(part) for node in joined for part in node.values if isinstance(part, ast.Constant)}
    found = []
    for node in ast.walk(module):
        if id(node) in skipped or id(node) in parts:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            pieces = [v.value if isinstance(v, ast.Constant) else "…" for v in node.values]
            found.append("".join(pieces))
    return [re.sub(r"<[^>]*>", "", text) for text in found]


def is_language(text):
    """Tell whether a text has two words beside each other, or a word and a value."""
    words = re.search(r"(?:[^\W\d_]{2,}[,.:]?|…) (?:[^\W\d_]{2,}|…)", text)
    is_name = text in NAMES or FONTS.fullmatch(text)
    return not is_name and words is not None and re.search(r"[^\W\d_]{2,}", text) is not None


def formats(module):
    """Return what writes a number: a format, or a rounding."""
    skipped = explaining(module)
    return [
        ast.unparse(node)
        for node in ast.walk(module)
        if id(node) not in skipped
        and (
            (isinstance(node, ast.FormattedValue) and node.format_spec)
            or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and is_text(node.left))
            or (isinstance(node, ast.Call) and called(node) in ("round", "format", "written"))
        )
    ]


def is_text(node):
    return isinstance(node, ast.JoinedStr) or isinstance(getattr(node, "value", None), str)


def called(node):
    return getattr(node.func, "id", None) or getattr(node.func, "attr", None)


def decisions(module):
    """Return comparisons of net inputs, and sums of products."""
    order = ast.Lt | ast.LtE | ast.Gt | ast.GtE
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Compare):
            names = {getattr(each, "id", getattr(each, "attr", "")) for each in ast.walk(node)}
            ordered = any(isinstance(each, order | ast.Eq) for each in node.ops)
            if ordered and names & NET_INPUTS:
                found.append(ast.unparse(node))
        is_product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult)
        if is_product or (
            isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("dot", "matmul")
        ):
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_face_holds_no_words_writes_no_number_and_decides_nothing(path):
    module = tree(path)
    said = [text for text in texts(module, FOR_THE_PAGE.get(path.name, ())) if is_language(text)]
    assert said == []
    assert len(formats(module)) == NOT_FOR_READERS.get(path.name, 0), formats(module)
    assert decisions(module) == []


@pytest.mark.parametrize(
    ("source", "check"),
    [
        ("def f(n):\n    return f'{n} mistakes'", lambda m: any(map(is_language, texts(m)))),
        ("SAID = 'does not fire'", lambda m: any(map(is_language, texts(m)))),
        ("f'<p>the neuron {y}</p>'", lambda m: any(map(is_language, texts(m)))),
        ("f'{z:.3f}'", formats),
        ("'%d' % z", formats),
        ("round(z, 3)", formats),
        ("z >= theta", decisions),
        ("unit.net_input(x) > self.threshold", decisions),
        ("x @ w", decisions),
    ],
)
def test_what_a_face_must_not_hold_is_seen(source, check):
    assert check(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        '"""The neuron fires."""\nLOOK = "firing dots"',
        "raise ValueError(f'z must be {z:g} at most')",
        "f'<p style=\"line-height:1.4\">{said}</p>'",
        "label == 'z' and len(rows) > 8",
    ],
)
def test_what_a_face_may_hold_is_no_fault(source):
    module = ast.parse(source)
    assert not any(map(is_language, texts(module)))
    assert not formats(module)


# Strings and templates of JavaScript; comments are met first, so that quotes in them count nothing.
TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`", re.DOTALL
)
WRITES = re.compile(r"\.to(?:Fixed|Precision|Exponential|LocaleString)\(|\bIntl\b")
COMPARES = re.compile(rf"\b(?:{'|'.join(NET_INPUTS)}|netInput)\b\s*(?:[<>]|===?)")
# Where a finger points, on its way into the core.
POINTED_AT = {"puppet.js": 1}


def said_in(script):
    """Return the language in a script's strings; style sheets and names of classes are none."""
    strings = [text[1:-1] for text in TOKEN.findall(script) if text[0] in "'\"`"]
    found = [re.sub(r"\$\{[^}]*\}", "…", text) for text in strings]
    return [text for text in found if is_language(text) and not is_style(text)]


def is_style(text):
    return text.strip().startswith(".") or all(re.search(r"-|…", t) for t in text.split())


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_holds_no_words_writes_no_number_and_decides_nothing(path):
    script = path.read_text("utf-8")
    assert said_in(script) == []
    assert len(WRITES.findall(script)) == POINTED_AT.get(path.name, 0)
    assert COMPARES.findall(script) == []


@pytest.mark.parametrize(
    ("script", "check"),
    [
        ("box.textContent = 'The neuron fires.';", said_in),
        ("box.textContent = `${n} mistakes`;", said_in),
        ("const said = \"it's quite wrong\"; // it's", said_in),
        ("z.toFixed(3)", WRITES.findall),
        ("value.toLocaleString()", WRITES.findall),
        ("if (z >= theta) fire();", COMPARES.findall),
        ("netInput === 0", COMPARES.findall),
    ],
)
def test_what_a_script_must_not_hold_is_seen(script, check):
    assert check(script)


@pytest.mark.parametrize(
    "script",
    [
        "// it's a comment: 'The neuron fires.'\nconst a = 'circle';",
        "row.className = `perceptron-control perceptron-${kind}`;",
        "query('.widget-play button')",
    ],
)
def test_what_a_script_may_hold_is_no_fault(script):
    assert said_in(script) == []


PAINT = re.compile(
    r"#[0-9A-Fa-f]{3,8}\b|\b(?:rgb|hsl)a?\(|\bsolid \w"
    r"|\.(?:svg|png|pdf|ttf|otf|css|html)\b|(?i:font-family|dejavu)"
)


# HTML of a table is written for every page: the lines of its rows, and around the one in turn.
TABLE_LINES = {"as_html.py": {"BODY", "LIT"}}


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_core_names_no_colour_font_or_file_and_imports_only_itself(path):
    module = tree(path)
    skipped, lines = explaining(module), TABLE_LINES.get(path.name, ())
    allowed = within(
        node for node in module.body if isinstance(node, ast.Assign) and assigned(node) & set(lines)
    )
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in skipped
        ):
            assert id(node) in allowed or not PAINT.search(node.value), node.value
        if isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= {"math"}
        if isinstance(node, ast.ImportFrom):
            assert node.level > 0, node.module


TAKES_APART = {"split", "rsplit", "splitlines", "partition", "rpartition", "lower", "title"}
TAKES_APART |= {"capitalize", "removeprefix", "removesuffix", "find", "index", "sub", "translate"}


def patches(module):
    """Return what takes a finished text apart, or puts other words into it."""
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            words = any(re.search(r"[^\W\d_]", ast.unparse(each)) for each in node.args)
            if node.func.attr in TAKES_APART or (node.func.attr == "replace" and words):
                found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.name)
def test_no_finished_text_is_patched(path):
    assert patches(tree(path)) == []


@pytest.mark.parametrize(
    "source", ["said.replace('a number', 'numbers')", "said.lower()", "said.partition(' ')"]
)
def test_a_patch_is_seen(source):
    assert patches(ast.parse(source))


def test_a_sign_may_be_replaced():
    assert not patches(ast.parse("said.replace('-', '−')"))


def test_words_stand_in_one_room():
    """Outside `core/words` the core has names of marks, looks and gates, and no sentence."""
    rooms = {path for path in CORE if path.parent.name != "words"}
    for path in rooms - {PACKAGE / "core" / "tables" / "as_html.py"}:
        for text in texts(tree(path)):
            assert not re.search(r"[a-z]{2}[.:;?!](\s|$)", text), (path.name, text)
