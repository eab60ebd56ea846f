"""Pictures in the plane of two inputs."""

from perceptron_helpers import checks
from perceptron_helpers.core.answers import USUAL
from perceptron_helpers.core.rows import FEW
from perceptron_helpers.core.scenes.claims import claimed_line_scene
from perceptron_helpers.core.scenes.distances import distances_scene
from perceptron_helpers.core.scenes.firing import firing_scene
from perceptron_helpers.core.scenes.points import points_scene
from perceptron_helpers.core.scenes.region import region_scene
from perceptron_helpers.plots import given
from perceptron_helpers.plots.picture import painted


@painted
def draw_points(dataset):
    """Draw the rows of a dataset as points.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; targets 0 and 1, or −1 and 1.

    Returns
    -------
    Picture
    """
    return points_scene(given.two_classes(dataset))


@painted
def draw_firing(dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
    """Draw where a neuron fires, point by point and without a line.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset : Dataset
        With two inputs; rows whose output is not their target are ringed and crossed.
    weights : array_like, shape (2,)
    bias, threshold : float
    at_threshold : {"usual", 0, 1, −1} or None
        The output where z equals θ. "usual": as in `train`, 0 with targets 0 and 1, and 1 with
        targets −1 and 1. None: a dead band from −θ to θ, as in a "three_way" run.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    return firing_scene(rows, given.unit(rows, weights, bias, threshold, at_threshold))


@painted
def draw_region(dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL, *, normal=False):
    """Draw the side on which a neuron fires, and the boundary line w·x + b = θ.

    Where there is no line to see (all weights 0, or the line is outside the view), the picture says
    so.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset, weights, bias, threshold, at_threshold
        As for `draw_firing`.
    normal : bool
        Draw the weights as an arrow at right angles to the boundary, too (its length says nothing).
        Left out where the two inputs have different scales: there it would not look right-angled.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    unit = given.unit(rows, weights, bias, threshold, at_threshold)
    return region_scene(rows, unit, checks.truth("normal", normal))


@painted
def draw_claimed_line(
    dataset, weights, ends, bias=0.0, threshold=0.0, at_threshold=USUAL, *, verdict=True
):
    """Draw where a neuron fires, point by point, and a line that somebody takes for the border.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset, weights, bias, threshold, at_threshold
        As for `draw_firing`.
    ends : array_like, shape (2, 2)
        Two different points (x₁, x₂); the line is drawn from one to the other, and dashed beyond.
    verdict : bool
        Whether the sentence tells if the line is the border. A question needs False.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    unit = given.unit(rows, weights, bias, threshold, at_threshold)
    verdict = checks.truth("verdict", verdict)
    return claimed_line_scene(rows, unit, given.two_points("ends", ends), verdict)


@painted
def draw_distances(dataset, weights, bias=0.0, threshold=0.0, at_threshold=USUAL):
    """Draw the side on which a neuron fires, and how far each row is from the boundary line.

    The distance (z − θ)/|w| is positive on the firing side and negative on the other. It is in
    units of the inputs. Where they have different scales, right angles would not look right: there
    the dotted lines are left out.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    dataset, weights, bias, threshold
        As for `draw_firing`; at most eight rows.
    at_threshold : {"usual", 0, 1, −1}
        As for `draw_firing`; there is no distance from a dead band.

    Returns
    -------
    Picture
    """
    rows = given.two_classes(dataset)
    if len(rows.targets) > FEW:
        raise ValueError(f"dataset must have at most {FEW} rows, not {len(rows.targets)}")
    checks.choice("at_threshold", at_threshold, (0, 1, -1, USUAL))
    unit = given.unit(rows, weights, bias, threshold, at_threshold)
    return distances_scene(rows, unit)
