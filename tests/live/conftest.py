"""Widgets live on until they are closed."""

import contextlib
from unittest.mock import patch

import pytest
from ipywidgets.widgets.widget import _instances

from perceptron_helpers.live.canvas import Canvas


@pytest.fixture(autouse=True)
def no_widgets_left():
    """Close what a test made, so that one test's widgets are not counted in another."""
    before = set(_instances)
    yield
    for key in set(_instances) - before:
        _instances[key].close()


@pytest.fixture
def unpainted():
    """Let pictures follow their controls without being painted: ``with unpainted():``.

    Painting takes most of the time, and changes neither what is shown nor what is said.
    """

    @contextlib.contextmanager
    def without_painting():
        with patch.multiple(Canvas, _background=lambda _: "", _foreground=lambda _: ""):
            yield

    return without_painting
