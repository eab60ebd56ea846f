"""What is kept of a function's answers: none is wrong, and they do not grow without end."""

from perceptron_helpers.core.remembering import MOST, remembering


def test_each_question_is_answered_and_the_function_asked_once():
    asked = []
    squared = remembering(lambda n: asked.append(n) or n * n)
    assert [squared(n) for n in (3, 4, 3, 4, 3)] == [9, 16, 9, 16, 9]
    assert asked == [3, 4]


def test_after_many_it_begins_anew():
    asked = []
    half = remembering(lambda n, d: asked.append(n) or (n, d))
    for n in range(3 * MOST):
        assert half(n, 2) == (n, 2)
        assert half(max(n - 1, 0), 2) == (max(n - 1, 0), 2)
    assert len(asked) < 3 * MOST + 10
    assert half(0, 2) == (0, 2)
    assert asked.count(0) == 2
