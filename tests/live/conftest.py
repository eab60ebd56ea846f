"""Widgets live on until they are closed."""

import pytest
from ipywidgets.widgets.widget import _instances


@pytest.fixture(autouse=True)
def no_widgets_left():
    """Close what a test made, so that one test's widgets are not counted in another."""
    before = set(_instances)
    yield
    for key in set(_instances) - before:
        if key in _instances:  # a live picture closes what belongs to it, too
            _instances[key].close()
