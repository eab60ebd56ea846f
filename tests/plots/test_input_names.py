"""Axes carry the names of a dataset's inputs."""

import pytest
from look import words_outside

from perceptron_helpers import OR, penguins
from perceptron_helpers.plots import draw_firing, draw_points, draw_region, show, show_row


@pytest.mark.parametrize("draw", [draw_points, draw_firing, draw_region])
def test_axes_carry_the_names(draw):
    rest = () if draw is draw_points else ([0.1, 0.2], -40)
    for dataset in (penguins(), penguins(measurements=["bill_depth_mm", "body_mass_g"])):
        row = show(draw, dataset, *rest)
        ax = row.figure.axes[0]
        labels = [f"x₁: {dataset.input_names[0]}", f"x₂: {dataset.input_names[1]}"]
        assert [ax.get_xlabel(), ax.get_ylabel()] == labels
        assert words_outside(row) == []


def test_long_names_do_not_lie_on_the_numbers():
    row = show_row((draw_points, penguins(measurements=["bill_depth_mm", "body_mass_g"])))
    row.svg()
    ax = row.figure.axes[0]
    numbers = [text.get_window_extent().x0 for text in ax.get_yticklabels()]
    assert ax.yaxis.label.get_window_extent().x1 < min(numbers)


def test_a_picture_can_change_to_a_dataset_without_names():
    row = show(draw_points, penguins())
    row.pictures[0].update(OR)
    ax = row.figure.axes[0]
    assert [ax.get_xlabel(), ax.get_ylabel()] == ["x₁", "x₂"]
    assert ax.yaxis.label.get_rotation() == 0
    assert row.pictures[0].room.margins == show(draw_points, OR).pictures[0].room.margins
