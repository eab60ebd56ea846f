"""The part of Python that core is written in: what CPython and MicroPython both run alike.

`faults` reads a file and names each construct that MicroPython 1.27 does not know, or treats in
another way, and each way in which a float or a lost order could decide something. What a tree
cannot show, such as a dict that comes in as an argument, is left to `test_two_pythons.py`.
"""

import ast
import re

BUILTINS = {
    *("abs", "all", "any", "bin", "bool", "callable", "chr", "classmethod", "dict", "divmod"),
    *("enumerate", "filter", "frozenset", "getattr", "hasattr", "hex", "int", "isinstance"),
    *("iter", "len", "list", "map", "max", "min", "next", "object", "ord", "pow", "property"),
    *("range", "reversed", "set", "setattr", "sorted", "staticmethod", "str", "sum", "super"),
    *("tuple", "type", "zip", "Ellipsis", "NotImplemented", "ArithmeticError", "AssertionError"),
    *("AttributeError", "Exception", "IndexError", "KeyError", "LookupError"),
    *("NotImplementedError", "OverflowError", "RuntimeError", "StopIteration", "TypeError"),
    *("ValueError", "ZeroDivisionError"),
}
KEYWORDS = {  # of built-in functions and methods; a function of our own takes any
    **{name: set() for name in BUILTINS},
    **{name: set() for name in ("split", "rsplit", "splitlines", "encode", "to_bytes")},
    **{name: {"key", "default"} for name in ("min", "max")},
    **{name: {"key", "reverse"} for name in ("sorted", "sort")},
    "enumerate": {"start"},
    "dict": None,  # any
}
MATH = {
    *("acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "ceil", "copysign", "cos"),
    *("cosh", "degrees", "e", "exp", "expm1", "fabs", "factorial", "floor", "fmod", "frexp"),
    *("inf", "isclose", "isfinite", "isinf", "isnan", "ldexp", "log", "log10", "log2", "modf"),
    *("nan", "pi", "pow", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "tau", "trunc"),
}
MISSING = {  # methods of built-in types
    *("add_note", "as_integer_ratio", "bit_count", "bit_length"),
    *("capitalize", "casefold", "conjugate", "expandtabs", "format_map", "isalnum", "isascii"),
    *(
        "is_integer",
        "isdecimal",
        "isidentifier",
        "isnumeric",
        "isprintable",
        "istitle",
        "ljust",
        "maketrans",
    ),
    *("removeprefix", "removesuffix", "rjust", "swapcase", "title", "translate"),
    *("with_traceback", "zfill"),
}
PARTS = {"denominator", "imag", "numerator", "real"}  # of a whole number: missing, too
UNLIKE = {"center", "format", "popitem"}  # methods that do other things
DUNDERS = {"__class__", "__name__", "__init__"}
IGNORED = {  # what MicroPython never asks a class for
    *("__del__", "__format__", "__index__", "__init_subclass__", "__slots__"),
}
MIRRORED = {"__lt__": "__gt__", "__gt__": "__lt__", "__le__": "__ge__", "__ge__": "__le__"}
SYNTAX = {
    "Match": "match",
    "TryStar": "except*",
    "TypeAlias": "type …",
    "AsyncFunctionDef": "async",
}
WHOLE_NUMBER = re.compile(r"[<>^]?[+ -]?0?\d*[,_]?[bdx]")
SETS = {"dict", "frozenset", "set"}
VIEWS = {"items", "keys", "values"}
SET_METHODS = {"difference", "intersection", "symmetric_difference", "union"}
ORDER_FREE = {"all", "any", "dict", "frozenset", "len", "max", "min", "set", "sorted", "sum"}
ORDERED = {"enumerate", "filter", "iter", "list", "map", "reversed", "str", "tuple", "zip"}


def faults(source, depth=1, dicts=()):
    """Return what is not in the subset, as ["line: why", …].

    Parameters
    ----------
    source : str
    depth : int
        How many packages the file lies in, core included: so far up may its imports go.
    dicts : iterable of str
        Names of other files' dicts and sets, see `names_of_dicts`.
    """
    tree = ast.parse(source)
    checker = _Checker(tree, depth, dicts)
    checker.visit(tree)
    if r"\N{" in source:
        checker.found.add((1, r"\N{…}"))
    return [f"{line}: {why}" for line, why in sorted(checker.found)]


def names_of_dicts(source):
    """Return the names that a file binds to a dict or a set outside its functions."""
    return {name for _, name in _bound(ast.parse(source).body) if name}


class _Checker(ast.NodeVisitor):
    def __init__(self, tree, depth, dicts):
        self.depth = depth
        self.found = set()
        self.known = _defined(tree)
        self.dicts = {name for name, _ in _bound(ast.walk(tree)) if name} | set(dicts)
        imported = (each for each in ast.walk(tree) if isinstance(each, ast.ImportFrom))
        self.scopes = [{name for each in imported for name in _defined(each)} & set(dicts)]
        self.free = set()  # comprehensions whose order is not asked for

    def fault(self, node, why):
        self.found.add((node.lineno, why))

    def generic_visit(self, node):
        kind = type(node).__name__
        if kind in SYNTAX:
            self.fault(node, SYNTAX[kind])
        if getattr(node, "type_params", None):
            self.fault(node, "type parameters")
        super().generic_visit(node)

    # Files and functions

    def visit_Module(self, node):
        self.within(node, node.body)

    def visit_FunctionDef(self, node):
        if node.args.posonlyargs:
            self.fault(node, "positional-only arguments")
        self.within(node, node.body)

    def visit_Lambda(self, node):
        if node.args.posonlyargs:
            self.fault(node, "positional-only arguments")
        self.within(node, [])

    def within(self, node, body):
        statements = [each for top in body for each in _of_this_scope(top)]
        names = {name for _, name in _bound(statements) if name}
        if getattr(node, "args", None) and node.args.kwarg:
            names.add(node.args.kwarg.arg)
        self.scopes.append(names)
        self.generic_visit(node)
        self.scopes.pop()

    def visit_Import(self, node):
        if [alias.name for alias in node.names] != ["math"]:
            self.fault(node, "an import that is neither relative nor math")

    def visit_ImportFrom(self, node):
        names = {alias.name for alias in node.names}
        if node.level == 0 and node.module == "math":
            if not names <= MATH:
                self.fault(node, "not in MicroPython's math")
        elif not 1 <= node.level <= self.depth:
            self.fault(node, "an import from outside of core")
        if "*" in names:
            self.fault(node, "import *")

    def visit_ClassDef(self, node):
        if len(node.bases) > 1 or node.keywords:
            self.fault(node, "more than one base class, or a metaclass")
        names = {name for each in node.body for name in _bound_by(each)}
        for name in names & IGNORED:
            self.fault(node, f"{name}: never asked for")
        for name in names & set(MIRRORED):
            if MIRRORED[name] not in names:
                self.fault(node, f"{name} without {MIRRORED[name]}")
        self.generic_visit(node)

    def visit_Raise(self, node):
        if node.cause and not _is_none(node.cause):
            self.fault(node, "raise … from")
        self.generic_visit(node)

    # Names and attributes

    def visit_Name(self, node):
        if node.id not in self.known and node.id not in BUILTINS:
            self.fault(node, f"{node.id}: not a name that both have, and that no float needs")
        if _is_mangled(node.id):
            self.fault(node, "names with __ in front")

    def visit_Attribute(self, node):
        name = node.attr
        of = getattr(node.value, "id", None)
        if of == "math" and name not in MATH:
            self.fault(node, f"math.{name}")
        if name in PARTS or _is_mangled(name):
            self.fault(node, f".{name}")
        if of in BUILTINS:
            self.check_method(node)
        if name.startswith("__") and name.endswith("__") and name not in DUNDERS:
            self.fault(node, f".{name}: MicroPython's own types lack it")
        self.generic_visit(node)

    def check_method(self, node):
        if node.attr in MISSING | UNLIKE:
            self.fault(node, f".{node.attr}: MicroPython lacks it, or means something else")

    # Values

    def visit_Constant(self, node):
        if isinstance(node.value, float | complex):
            self.fault(node, "a float")

    def visit_BinOp(self, node):
        if isinstance(node.op, ast.Div):
            self.fault(node, "/ makes a float")
        text = _is_text(node.left) or isinstance(node.left, ast.JoinedStr)
        if isinstance(node.op, ast.Mod) and text:
            self.fault(node, "% on text: an f-string says what is a whole number")
        self.generic_visit(node)

    def visit_AugAssign(self, node):
        if isinstance(node.op, ast.Div):
            self.fault(node, "/ makes a float")
        self.generic_visit(node)

    def visit_List(self, node):
        if isinstance(node.ctx, ast.Load) and any(isinstance(e, ast.Starred) for e in node.elts):
            self.fault(node, "* in a display")
        self.generic_visit(node)

    visit_Tuple = visit_List

    def visit_Set(self, node):
        if any(isinstance(each, ast.Starred) for each in node.elts):
            self.fault(node, "* in a display")
        self.generic_visit(node)

    def visit_Dict(self, node):
        if None in node.keys:
            self.fault(node, "** in a display")
        self.generic_visit(node)

    def visit_Slice(self, node):
        if node.step:
            self.fault(node, "a slice with a step")
        self.generic_visit(node)

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.Constant) and set(part.value) & set("{}"):
                self.fault(node, "a brace in the text of an f-string, or beside it")
        self.generic_visit(node)

    def visit_FormattedValue(self, node):
        for each in ast.walk(node.value):
            if isinstance(each, ast.JoinedStr | ast.Lambda):
                self.fault(node, "an f-string or lambda in an f-string")
            if _is_text(each) and set(each.value) & set(":!{}[]()"):
                self.fault(node, "one of :!{}[]() in a text in an f-string")
        if node.conversion in (ord("r"), ord("a")):
            self.fault(node, "!r writes − as \\u2212")
        if node.format_spec:
            parts = node.format_spec.values
            spec = "".join(p.value if isinstance(p, ast.Constant) else "1" for p in parts)
            if not WHOLE_NUMBER.fullmatch(spec):
                self.fault(node, "a format that is not for whole numbers alone: end it in d")
        if self.is_unordered(node.value):
            self.fault(node, "a dict or set as text")
        self.visit(node.value)

    # Calls

    def visit_Call(self, node):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        keywords = {each.arg: each.value for each in node.keywords}
        if isinstance(node.func, ast.Attribute):
            self.check_method(node.func)
        allowed = KEYWORDS.get(name)
        if name in KEYWORDS and allowed is not None and not set(keywords) <= allowed:
            self.fault(node, f"keyword arguments of {name}")
        if name in ("sorted", "sort") and not _is_total(keywords.get("key")):
            self.fault(
                node, "not stable: let the key be a lambda, its value a tuple that ends in x"
            )
        if name == "isinstance" and len(node.args) == 2:
            self.check_classes(node, node.args[1])
        if name == "iter" and len(node.args) > 1:
            self.fault(node, "iter with two arguments")
        in_order = name in ORDERED or name in ("join", "extend", "next")
        in_order = in_order or (name in ("min", "max") and "key" in keywords)
        if in_order:
            for each in node.args:
                self.check_order(each)
        elif name in ORDER_FREE:
            self.free.update(map(id, node.args))
        for each in node.args:
            if isinstance(each, ast.Starred):
                self.check_order(each.value)
        self.generic_visit(node)

    def check_classes(self, node, classes):
        names = {each.id for each in ast.walk(classes) if isinstance(each, ast.Name)}
        if "int" in names and "bool" not in names:
            self.fault(node, "a bool is no int in MicroPython: (int, bool)")
        if isinstance(classes, ast.BinOp):
            self.fault(node, "isinstance with |")

    # Orders

    def check_order(self, node):
        if self.is_unordered(node):
            self.fault(node, "the order of a dict or set: sorted(…)")

    def is_unordered(self, node):
        if isinstance(node, ast.Name):
            return any(node.id in scope for scope in self.scopes)
        if isinstance(node, ast.Attribute):
            return node.attr in self.dicts
        return _is_unordered(node) or any(self.is_unordered(each) for each in _sides(node))

    def visit_For(self, node):
        self.check_order(node.iter)
        self.generic_visit(node)

    def visit_ListComp(self, node):
        if id(node) not in self.free:
            for each in node.generators:
                self.check_order(each.iter)
        self.generic_visit(node)

    visit_GeneratorExp = visit_ListComp

    def visit_YieldFrom(self, node):
        self.check_order(node.value)
        self.generic_visit(node)

    def visit_Assign(self, node):
        if any(isinstance(target, ast.Tuple | ast.List) for target in node.targets):
            self.check_order(node.value)
        self.generic_visit(node)


def _defined(tree):
    """Return all names that a tree binds, wherever that is."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef | ast.ExceptHandler) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add(node.asname or node.name)
    return names


def _bound_by(statement):
    """Return the names that a statement in a class gives to the class."""
    if isinstance(statement, ast.FunctionDef):
        return {statement.name}
    return _defined(statement) if isinstance(statement, ast.Assign) else set()


def _of_this_scope(node):
    """Yield a statement and what it holds, but for what belongs to other functions."""
    yield node
    if not isinstance(node, ast.FunctionDef | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from _of_this_scope(child)


def _bound(nodes):
    """Yield (attribute, None) or (None, name) for each one that is bound to a dict or set."""
    kinds = ast.Assign | ast.AnnAssign | ast.NamedExpr
    for node in nodes:
        if isinstance(node, kinds) and node.value and _is_unordered(node.value):
            for target in getattr(node, "targets", None) or [node.target]:
                if isinstance(target, ast.Attribute):
                    yield target.attr, None
                elif isinstance(target, ast.Name):
                    yield None, target.id


def _is_unordered(node):
    """Tell whether an expression is seen to give a dict, a set or a view of one."""
    if isinstance(node, ast.Dict | ast.Set | ast.DictComp | ast.SetComp):
        return True
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", "")
        return getattr(node.func, "id", "") in SETS or name in VIEWS | SET_METHODS
    return any(_is_unordered(each) for each in _sides(node))


def _sides(node):
    """Return the expressions of which one, or all joined, is what an expression gives."""
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    return node.values if isinstance(node, ast.BoolOp) else []


def _is_total(key):
    """Tell whether no two different things get the same key."""
    if key is None or _is_none(key):
        return True
    if not isinstance(key, ast.Lambda) or not isinstance(key.body, ast.Tuple):
        return False
    last = key.body.elts[-1] if key.body.elts else None
    return isinstance(last, ast.Name) and last.id == key.args.args[0].arg


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def _is_mangled(name):
    return name.startswith("__") and not name.endswith("__")
