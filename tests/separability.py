"""Whether a line, or a plane, can part two classes: what linear programming says."""

import numpy as np
from scipy.optimize import linprog


def separable(dataset):
    """Ask for weights and a bias that leave every row at least 1 from the line."""
    signs = np.where(dataset.targets == 1, 1, -1)
    rows = np.column_stack([dataset.inputs, np.ones(len(signs))]) * signs[:, np.newaxis]
    limits = [(None, None)] * rows.shape[1]
    answer = linprog(np.zeros(rows.shape[1]), A_ub=-rows, b_ub=-np.ones(len(rows)), bounds=limits)
    assert answer.status in (0, 2)  # solved, or proved impossible
    return answer.status == 0
