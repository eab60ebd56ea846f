"""Core keeps to the Python that CPython and MicroPython share, and `subset` knows which it is."""

import builtins
import contextlib
import functools
import io
import math
import sys

import pytest

from tests.core import subset
from tests.core.subset import faults, names_of_dicts
from tests.harness.micropython import CORE, MicroPythonError, micropython

FILES = sorted(CORE.rglob("*.py"))

# What the two do not do alike, one construct a program.
DIFFERENT = r"""
print([*"ab", "c"])
---
print((*"ab", "c"))
---
print({*"ab"} == {"a", "b"})
---
print({**{"a": 1}})
---
match 1:
    case 1:
        print("one")
---
def f(x, /):
    return x
print(f(1))
---
print((lambda x, /: x)(1))
---
try:
    raise ValueError
except* ValueError:
    print("caught")
---
def f(**names):
    return list(names)
print(f(z=1, y=2, x=3, w=4, v=5))
---
f = lambda **names: list(names)
print(f(z=1, y=2, x=3, w=4, v=5))
---
try:
    raise ValueError("a") from KeyError("b")
except ValueError as error:
    print(getattr(error, "__cause__", None))
---
import dataclasses
print("there")
---
import typing
print("there")
---
from decimal import Decimal
print("there")
---
from fractions import Fraction
print("there")
---
from __future__ import annotations
print("there")
---
import math
print(math.isqrt(10))
---
from math import gcd
print(gcd(4, 6))
---
import math
print(math.hypot(3, 4))
---
class A:
    name = "A"
class B(A):
    pass
class C(A):
    name = "C"
class D(B, C):
    pass
print(D().name)
---
class A(metaclass=type):
    pass
print(A())
---
class A:
    def __lt__(self, other):
        return True
print(A() > A())
---
class A:
    def __gt__(self, other):
        return True
print(A() < A())
---
class A:
    def __le__(self, other):
        return True
print(A() >= A())
---
class A:
    def __ge__(self, other):
        return True
print(A() <= A())
---
class A:
    def __format__(self, spec):
        return "A"
print(f"{A():d}")
---
class A:
    def __init_subclass__(cls):
        print("asked")
class B(A):
    pass
---
class A:
    def __del__(self):
        print("asked")
a = A()
del a
---
class A:
    __slots__ = ("x",)
a = A()
try:
    a.y = 1
except AttributeError:
    print("no other names")
---
class A:
    def __index__(self):
        return 1
print("ab"[A()])
---
class A:
    __x = 1
print(hasattr(A, "__x"))
---
class A:
    def f(self):
        return hasattr(self, "__x")
    def g(self):
        self.__x = 1
a = A()
a.g()
print(a.f())
---
print(vars)
---
print(ascii("a"))
---
print(format(5, "d"))
---
print(slice(1))
---
print(RecursionError)
---
print((5).bit_length())
---
print((5).real)
---
print("a".zfill(3))
---
print(list(map(str.title, ["ab"])))
---
print("ab".center(5))
---
print("a".__len__())
---
print(max("ab", key="ba".__getitem__) if False else (5).__add__(1))
---
print(list(zip("ab", "cd", strict=True)))
---
print(sum([1], start=2))
---
print("a b".split(sep=" "))
---
print("a b c".rsplit(maxsplit=1))
---
print("abc"[::-1])
---
print((1, 2, 3)[::2])
---
pairs = [(i % 3, i) for i in range(40)]
print(sorted(pairs, key=lambda pair: pair[0]))
---
pairs = [(i % 3, i) for i in range(40)]
pairs.sort(key=lambda pair: (pair[0],))
print(pairs)
---
print(isinstance(True, int))
---
print(isinstance(True, (str, int)))
---
print(isinstance("a", int | bool | str))
---
print(list(iter(lambda: 1, 1)))
---
print(f"{f'{5}'}")
---
print(f"{(lambda: 5)()}")
---
print(f"{'a:b'}")
---
print(f"{str('}')}")
---
print("{}" f"{5}")
---
print(f"{5} {{")
---
print(f"{'αβ':>4}")
---
print(f"{5:·>4}")
---
print(f"{'αβ':.1}")
---
print(f"{'−'!r}")
---
print("{0[0]}".format([1]))
---
print("%4s" % "α")
---
print("\N{MINUS SIGN}")
---
print(repr("−"))
---
print(round(2.675, 2))
---
print(f"{2.5:.0f}")
---
print([n / 12345 for n in range(1000)])
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
for key in d:
    print(key)
---
print([key for key in {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}])
---
d = dict(z=1, y=2, x=3, w=4, v=5)
print([value for key, value in d.items()])
---
d = {key: 1 for key in "zyxwv"}
print(list(d.keys()))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(tuple(d.values()))
---
print("".join({"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}))
---
print(*{"z": 1, "y": 2, "x": 3, "w": 4, "v": 5})
---
a, b, c, d, e = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(a)
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(f"{d}")
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(str(d))
---
d = {"z": 1, "y": 1, "x": 1, "w": 1, "v": 1}
print(max(d, key=lambda name: d[name]))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
def f():
    yield from d
print(list(f()))
---
class A:
    def __init__(self):
        self.names = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
    def first(self):
        return list(self.names)
print(A().first())
---
print([i for i in {5: 1, 3: 2} | {1: 3, 9: 4, 7: 5}])
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(list(enumerate(d)))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(list(zip(d, d)))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(list(map(str, d)))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(list(filter(None, d)))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(next(iter(d)))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(list(reversed(d)))
---
l = []
l.extend({"z": 1, "y": 2, "x": 3, "w": 4, "v": 5})
print(l)
---
d = {5: 1, 3: 2, 1: 3, 9: 4, 7: 5}
print(d.popitem())
"""

# What both could do, and core still leaves alone: a float, an order or an outer file may decide.
UNWANTED = """
x = 0.5
---
x = 1e3
---
x = 2j
---
x = 7
x /= 2
---
x = float("1")
---
x = round(15)
---
x = "{}".format(1)
---
x = 1
y = f"{x}" "%d" % x
---
x = f"{1:>4}"
---
x = eval("1")
---
x = hash("a")
---
x = {1, 2}
for each in x:
    pass
---
f = lambda y, z: [each for each in y.union(z)]
---
f = lambda y, z: [each for each in y.difference(z)]
---
f = lambda y, z: [each for each in y.intersection(z)]
---
f = lambda y, z: [each for each in y.symmetric_difference(z)]
---
x = [each for each in set([1])]
---
x = [each for each in frozenset([1])]
---
x = [each for each in dict([(1, 2)])]
---
x = [each for each in {each for each in "abc"}]
---
def f(names, first={}, *others):
    seen: dict = {}
    return [each for each in seen]
---
def f(names):
    return [each for each in names or {}]
---
async def f():
    pass
---
import os
---
import json, math
---
from numpy import array
---
from .. import exact
---
from ..core import unit
---
from .unit import *
---
from .unit import STEPS
for each in STEPS:
    pass
---
from . import unit
names = list(unit.STEPS)
"""

# What is wanted, or looks like a fault and is none. Both do it alike.
FINE = r"""
import math
print(math.pi > 3, math.sqrt(9) == 3)
---
def f(*values, first, second=2):
    return first, second, values
def g(*values, **names):
    return f(*values, **names), len(names), "first" in names
print(f(*[3], 4, *(5,), first=1), f(**{"first": 1}), g(7, first=8, second=9))
---
first, *rest = [1, 2, 3]
print(first, rest, [1] + rest)
for a, *b in [(1, 2, 3)]:
    print(a, b)
---
class A:
    n = 2
    def __init__(self, x):
        self._x = x
    @property
    def x(self):
        return self._x
    @staticmethod
    def s(x):
        return x
    @classmethod
    def c(cls):
        return cls.n
    def __lt__(self, other):
        return self._x < other._x
    def __gt__(self, other):
        return self._x > other._x
    def __eq__(self, other):
        return self._x == other._x
    def __bool__(self):
        return self._x > 0
    def __getitem__(self, i):
        return i
    def __len__(self):
        return 3
class B(A):
    def __init__(self, x):
        super().__init__(x + 1)
    def c(self):
        return super().c() + 1
print(B(1).x, B(1).s(5), B(1).c(), A(1) < A(2), A(1) > A(2), A(1) == B(0), not A(0))
print(max([A(1), A(3)]).x, A(1)[2], len(A(1)), type(A(1)).__name__, isinstance(B(1), A))
---
try:
    try:
        int("x")
    except ValueError:
        raise ValueError("no number: x") from None
except ValueError as error:
    print(error, type(error).__name__)
---
print(isinstance(True, (int, bool)), type(5) is int, True + True, True == 1)
---
print(f"{5:d}|{5:03d}|{5:>4d}|{-5:<+4d}|{10**20:,d}|{5:{2 + 2}d}|{255:x}|{True:d}")
---
x = {"a": [1, 2, 3]}
print(f"{x['a'][1:]} {', '.join(['−1', 'α'])} {'≈' if x else '='}" "·" f"{x['a'][0] != 2}")
print("{" + f"{5}" + "}")
---
print("−0.5".replace("−", "-"), "0.50".rstrip("0"), "a−b".partition("−")[2], "w₁".index("₁"))
print("αβγ"[1:], "αβγ"[-1], len("αβγ"), "α" in "αβ", "−" > "a", "·" * 3, "1e-7".partition("e")[0])
print("".join(reversed("αβγ")), "a,b".split(","), "a b".startswith(("a", "b")))
---
n = 10**300 + 7
print(n, int(str(n)) == n, divmod(-n, 10**150 + 1), n % -13, -n >> 5, n & 255, -7 // 2, -7 % 3)
print(pow(3, 100, 7), abs(-n) == n, 2**31, -(2**31) - 1, 1 << 40, min(n, 5), sum([n, -n]))
---
d = {"z": 1, "y": 2, "x": 3, "w": 4, "v": 5}
print(sorted(d), sorted(d.items()), len(d), sum(d.values()), max(d), "z" in d, d.get("q", 0))
print(sorted([name for name in d if d[name] > 2]), any(v > 4 for v in d.values()), all({1: 0}))
print({k: v + 1 for k, v in d.items()} == dict(z=2, y=3, x=4, w=5, v=6), set(d) == set("vwxyz"))
d.update({"a": 1})
del d["z"]
print(sorted(d | {"b": 2}), sorted({1, 2} & {2, 3}), sorted(set("ab") - {"a"}))
---
z = [3, 1, 3, 2] * 10
order = list(range(40))
order.sort(key=lambda i: (z[i], i), reverse=True)
print(order, sorted(range(40), key=lambda i: (z[i], i)), sorted(z))
print(min(range(40), key=lambda i: z[i]), max(z, default=0), list(enumerate("ab", start=1)))
---
def count(n):
    found = []
    def inner():
        nonlocal n
        while (n := n - 1) > 0:
            if n == 2:
                continue
            yield n
        return found
    got = yield from inner()
    yield got
print(list(count(4)))
for i in range(3):
    if i > 5:
        break
else:
    print("else")
---
l = list(range(6))
del l[1:3]
l[0:1] = [7, 8]
print(l, l[-2:], (1, 2) < (1, 3), (1, 2) == (1, 2), [0] * 2, tuple(x for x in (1, 2)))
print([list(row) for row in zip([1, 2], [3, 4])], list(reversed([1, 2])), 1 < 2 < 3)
---
x: dict[str, int] = {}
def f(a: int | None = None) -> "list[int]":
    "Text."
    return a
print(f(), f.__name__, x == {})
"""


def programs(text):
    """Return the programs as pytest's parameters, each called by its last line."""
    each = [program.strip("\n") for program in text.split("---\n")]
    return {"argvalues": each, "ids": [program.splitlines()[-1] for program in each]}


@pytest.fixture(scope="module")
def python(chrome):
    with micropython(chrome) as running:
        yield running


def seen(program, **options):
    """Return the faults of a program, but for that it prints."""
    return [each for each in faults(program, **options) if " print: " not in each]


def printed(program):
    """Run a program here; return what it printed, or the error."""
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        exec(compile(program, "program", "exec", dont_inherit=True), {"__name__": "program"})
    return written.getvalue()


@functools.cache
def dicts_of_core():
    return set().union(*(names_of_dicts(path.read_text("utf-8")) for path in FILES))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CORE).as_posix())
def test_core_keeps_to_the_subset(path):
    depth = len(path.relative_to(CORE).parts)
    assert faults(path.read_text("utf-8"), depth, dicts_of_core()) == []


@pytest.mark.parametrize("program", **programs(DIFFERENT))
def test_what_the_two_pythons_do_differently_is_a_fault(program, python):
    assert seen(program)
    here, there = printed(program), None
    with contextlib.suppress(MicroPythonError):
        there = python.run(program)
    assert there != here


@pytest.mark.parametrize("program", **programs(UNWANTED))
def test_floats_orders_and_files_outside_are_faults(program):
    assert seen(program, dicts=["STEPS"])


@pytest.mark.parametrize("program", **programs(FINE))
def test_what_both_do_alike_is_no_fault(program, python):
    assert seen(program) == []
    assert python.run(program) == printed(program)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="not in this Python's syntax")
@pytest.mark.parametrize(
    "program", ["type X = int", "class A[T]:\n    pass", "def f[T](x: T):\n    return x"]
)
def test_type_parameters_are_a_fault(program):
    assert faults(program)


def names(python, program):
    """Return the names that a program prints in MicroPython."""
    return set(python.run(program).split())


def test_every_method_that_micropython_lacks_is_a_fault(python):
    types = ("str", "int", "bool", "list", "tuple", "dict", "set", "frozenset", "ValueError")
    ours = {name for each in types for name in dir(getattr(builtins, each))}
    theirs = names(python, f"for each in ({', '.join(types)}): print(*dir(each))")
    lacking = {name for name in ours - theirs if not name.startswith("__")}
    forbidden = subset.MISSING | subset.PARTS
    assert lacking <= forbidden | {"args"}  # an error there does have its args
    assert not forbidden & theirs
    for name in subset.MISSING:
        assert faults(f"''.{name}()")
    for name in subset.PARTS:
        assert faults(f"5 .{name}")


def test_what_core_may_use_is_in_both(python):
    theirs = names(python, "import builtins, math; print(*dir(builtins)); print(*dir(math))")
    assert set(dir(builtins)) & theirs >= subset.BUILTINS
    assert set(dir(math)) & theirs >= subset.MATH
