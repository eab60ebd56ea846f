"""The perceptron rule once more, in exact fractions and as plainly as possible.

Tests compare the package with it. It shares no code with the package, and it reads numbers as
text: a float is the decimal that it prints as.
"""

from fractions import Fraction


def fraction(value):
    return Fraction(repr(float(value)))


def output(z, theta, activation, at_threshold):
    if activation == "three_way":
        return 1 if z > theta else -1 if z < -theta else 0
    if z == theta:
        return at_threshold
    if activation == "step":
        return 1 if z > theta else 0
    return 1 if z > theta else -1


def train(
    inputs,
    targets,
    weights,
    *,
    bias,
    learning_rate,
    threshold,
    at_threshold,
    activation,
    update,
    max_epochs,
):
    """Return (list of rows (epoch, sample, z, output), weights per epoch, biases, converged)."""
    inputs = [[fraction(value) for value in row] for row in inputs]
    targets = [int(target) for target in targets]
    w = [fraction(value) for value in weights]
    b = Fraction(0) if bias is None else fraction(bias)
    alpha, theta = fraction(learning_rate), fraction(threshold)
    log, all_w, all_b = [], [list(w)], [b]
    for epoch in range(1, max_epochs + 1):
        next_w, next_b, mistakes = list(w), b, 0
        for sample, (x, t) in enumerate(zip(inputs, targets, strict=True)):
            if update == "online":
                w, b = list(next_w), next_b
            z = sum((wi * xi for wi, xi in zip(w, x, strict=True)), b)
            y = output(z, theta, activation, at_threshold)
            log.append((epoch, sample, z, y))
            if y != t:
                mistakes += 1
                push = alpha * (t if activation == "three_way" else t - y)
                next_w = [wi + push * xi for wi, xi in zip(next_w, x, strict=True)]
                if bias is not None:
                    next_b += push
        w, b = next_w, next_b
        all_w.append(list(w))
        all_b.append(b)
        if mistakes == 0:
            return log, all_w, all_b, True
    return log, all_w, all_b, False
