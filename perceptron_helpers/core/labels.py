"""Names at the ends of curves, moved so that none lies on another.

Heights are `Ratio`s; the axis reaches from −1 to 1.
"""

from .ratio import Ratio, total

# Between labels, and between ends that look like one.
GAP, SAME = Ratio(19, 100), Ratio(3, 100)


def joined(ends):
    """Return [([numbers], mean height)]: curves whose ends look the same, two by two.

    From the top down; of equal heights the first curve comes first.
    """
    groups = []
    for number in _sorted(range(len(ends)), lambda one, other: ends[one] > ends[other]):
        near = groups and ends[groups[-1][0]] - ends[number] < SAME
        if near and len(groups[-1]) == 1:  # for three names there is no room
            groups[-1] = sorted(groups[-1] + [number])
        else:
            groups.append([number])
    return [(group, _mean([ends[number] for number in group])) for group in groups]


def spread(heights):
    """Move labels apart that would lie on each other, in their order and as little as need be.

    Of equal heights the first is the upper one. Labels that meet are stacked around the mean of
    their heights (pool adjacent violators: least squares with an order).
    """
    last_first = reversed(range(len(heights)))
    order = _sorted(last_first, lambda one, other: heights[one] < heights[other])
    stacks = []
    for place, label in enumerate(order):
        stacks.append([heights[label] - GAP * place])
        while len(stacks) > 1 and _mean(stacks[-2]) > _mean(stacks[-1]):
            top = stacks.pop()
            stacks[-1] = stacks[-1] + top
    levels = [_mean(stack) for stack in stacks for _ in stack]
    highest = Ratio(1) - GAP * (len(order) - 1)
    result = [None] * len(order)
    for place, label in enumerate(order):
        level = min(max(levels[place], Ratio(-1)), highest)
        result[label] = level + GAP * place
    return result


def _sorted(numbers, comes_before):
    """Return the numbers in order; those of which neither comes before the other stay as given."""
    found = []
    for number in numbers:
        place = len(found)
        while place and comes_before(number, found[place - 1]):
            place -= 1
        found.insert(place, number)
    return found


def _mean(values):
    return total(values).over(len(values))
