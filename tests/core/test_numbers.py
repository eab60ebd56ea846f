"""`ratio` and `decimals` of the core against Python's own fractions and decimals."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from math import isqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_helpers.core import decimals, notation, position
from perceptron_helpers.core.ratio import Ratio, root, total, whole_root
from tests.reading import exactly, meant

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
whole = st.integers(-(10**12), 10**12) | st.integers(-5, 5) | st.integers(-(10**40), 10**40)
above_0 = st.integers(1, 10**12) | st.integers(1, 4)
ratios = st.builds(Ratio, whole, above_0)
floats = st.floats(allow_nan=False, allow_infinity=False)


@given(ratios, ratios | st.integers(-9, 9))
def test_arithmetic_and_order(a, b):
    x, y = exactly(a), exactly(b) if isinstance(b, Ratio) else Fraction(b)
    assert exactly(a + b) == x + y
    assert exactly(a - b) == x - y
    assert exactly(a * b) == x * y
    assert exactly(-a) == -x
    assert exactly(abs(a)) == abs(x)
    assert bool(a) == bool(x)
    if y:
        assert exactly(a.over(b)) == x / y
        assert a.over(b).d > 0
    order = (a == b, a != b, a < b, a > b, a <= b, a >= b)
    assert order == (x == y, x != y, x < y, x > y, x <= y, x >= y)


@given(ratios)
def test_whole_numbers_around_it(a):
    x = exactly(a)
    assert a.floor() == x.__floor__()
    assert a.ceiling() == x.__ceil__()
    half_away = (abs(x) + Fraction(1, 2)).__floor__()
    assert a.nearest() == (half_away if x >= 0 else -half_away)


@given(st.lists(ratios, max_size=5))
def test_total(values):
    assert exactly(total(values)) == sum(map(exactly, values), Fraction(0))


@given(st.integers(0, 10**60))
def test_whole_root(n):
    assert whole_root(n) == isqrt(n)


@given(st.builds(Ratio, st.integers(0, 10**30), above_0), st.integers(3, 20))
def test_roots_are_exact_or_never_seem_to_be(square, places):
    found, x = exactly(root(square, places)), exactly(square)
    if found**2 == x:
        return
    assert isqrt(x.numerator * x.denominator) ** 2 != x.numerator * x.denominator
    unit = Fraction(1, 10**places)
    assert (max(found - unit, 0)) ** 2 < x < (found + unit) ** 2
    assert (found * 10 ** (places - 1)).denominator != 1  # it has more digits than are ever shown


@given(floats)
def test_text_is_read_as_the_decimal_that_it_is(value):
    text = repr(value)
    n, k = decimals.parts(text)
    assert Fraction(n) / 10**k == Fraction(text)
    assert k == 0 or n % 10
    assert decimals.units(text, k + 3) == n * 1000
    assert exactly(decimals.exact(text)) == Fraction(text)


@given(st.lists(floats, min_size=1, max_size=5))
def test_a_common_unit_is_the_largest(values):
    texts = list(map(repr, values))
    k = decimals.places(texts)
    assert all(Fraction(decimals.units(text, k)) / 10**k == Fraction(text) for text in texts)
    if k:
        assert any((Fraction(text) * 10 ** (k - 1)).denominator != 1 for text in texts)


@given(floats, st.integers(0, 6))
def test_rounding_is_that_of_decimals(value, digits):
    exact = Decimal(repr(value))
    shown = decimals.rounded(decimals.exact(repr(value)), digits)
    if not exact:
        assert not shown
        return
    places = max(digits, -exact.adjusted())
    expected = Fraction(abs(exact)) * 10**places + Fraction(1, 2)
    expected = Fraction(expected.__floor__(), 10**places)
    assert exactly(shown) == (expected if exact > 0 else -expected)
    if places < 20:  # what is written is all of it, as Python's decimals write it
        by_decimal = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, EXACT)
        written = f"{by_decimal:f}"
        written = written.rstrip("0").rstrip(".") if "." in written else written
        assert decimals.written(shown) == written.replace("-", "−")


@given(st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(0, 3))
def test_what_is_shown_lies_on_the_side_where_the_number_lies(n, m, digits):
    value, edge = Ratio(n, 10_000), Ratio(m, 10_000)
    shown = decimals.rounded(value, digits, [edge])
    assert (shown > edge, shown < edge) == (value > edge, value < edge)


@given(ratios)
def test_an_equals_sign_is_never_false(value):
    name, sign, text = notation.equation("z", value).split(" ")
    x = exactly(value)
    assert name == "z"
    assert (meant(text) == x) == (sign == "=")
    assert abs(meant(text) - x) <= max(Fraction("0.0005"), abs(x) / 20)
    assert (meant(text) == 0) == (x == 0)
    assert (meant(text) > 0) == (x > 0)
    assert decimals.is_rounded(value) == (sign == "≈")


@pytest.mark.parametrize(
    ("weights", "bias", "text"),
    [
        (["0.5", "-1"], "0", "0.5·x₁ − x₂"),
        (["-1", "0"], "0.2", "−x₁ + 0.2"),
        (["0", "0"], "0", "0"),
        (["0", "2"], "-3", "2·x₂ − 3"),
        (["2e-9", "3e7"], "0", "2·10⁻⁹·x₁ + 3·10⁷·x₂"),
    ],
)
def test_sums_are_written_as_on_paper(weights, bias, text):
    weights = list(map(decimals.exact, weights))
    assert notation.weighted_sum(weights, decimals.exact(bias)) == text


@given(ratios, st.integers(1, 10**7))
def test_what_is_counted_is_right_to_half_a_unit_and_alike_on_both_sides_of_zero(value, unit):
    units = position.counted(value, unit)
    assert abs(units - exactly(value) * unit) <= Fraction(1, 2)
    assert position.counted(-value, unit) == -units


@given(ratios)
def test_a_position_is_right_to_half_of_its_last_place(value):
    text = position.position(value)
    assert text.rpartition(".")[2].isdigit()
    assert len(text.rpartition(".")[2]) == 4
    assert abs(Fraction(text) - exactly(value)) <= Fraction(1, 20_000)


@given(st.lists(st.lists(st.integers(-999, 999), min_size=1, max_size=3), min_size=1, max_size=4))
def test_a_worked_sum_is_true_as_it_stands(terms):
    factors = [[Ratio(n, 100) for n in term] for term in terms]
    true = sum((Fraction(1) * _product(term) for term in terms), Fraction(0))
    for off in (Ratio(0), Ratio(1, 100)):
        result = decimals.rounded(Ratio(true.numerator, true.denominator) + off, 3)
        text = notation.worked_sum(factors, result)
        left, sign, right = text.replace("−", "-").rpartition(" = " if " = " in text else " ≈ ")
        total_shown = sum(
            (
                _product([Fraction(f.strip("()")) * 100 for f in product.split("·")])
                for product in left.replace(" + ", "|").split("|")
            ),
            Fraction(0),
        )
        assert total_shown == true
        assert (sign == " = ") == (Fraction(right) == true)


def _product(numbers):
    result = Fraction(1)
    for number in numbers:
        result *= Fraction(number) / 100
    return result


def test_a_ratio_is_no_key():
    with pytest.raises(TypeError, match="Ratio"):
        hash(Ratio(1, 2))
