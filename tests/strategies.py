"""What hypothesis draws for the tests: decimals as people write them."""

from hypothesis import strategies as st

from perceptron_helpers import Dataset, all_gates


def decimals(places, limit=100):
    """Draw floats with up to `places` decimals within ±limit."""
    return st.integers(-limit * 10**places, limit * 10**places).map(lambda n: n / 10**places)


def positive_decimals(places, limit=100):
    return st.integers(1, limit * 10**places).map(lambda n: n / 10**places)


gates = st.sampled_from(all_gates())


@st.composite
def datasets(draw, max_samples=6, max_inputs=3):
    """Draw a dataset of a few rows: a gate, or inputs with up to two decimals."""
    if draw(st.booleans()):
        return draw(gates)
    n_inputs = draw(st.integers(1, max_inputs))
    limit = draw(st.sampled_from([1, 100]))
    row = st.lists(decimals(2, limit), min_size=n_inputs, max_size=n_inputs)
    inputs = draw(st.lists(row, min_size=1, max_size=max_samples))
    targets = draw(st.lists(st.integers(0, 1), min_size=len(inputs), max_size=len(inputs)))
    return Dataset("drawn", inputs, targets)


@st.composite
def settings_for_train(draw, max_epochs=12):
    """Draw a dataset and all that `train` takes beside it."""
    activation = draw(st.sampled_from(["step", "sign", "three_way"]))
    dataset = draw(datasets())
    if activation != "step":
        dataset = dataset.bipolar(inputs=False)
    limit = draw(st.sampled_from([1, 100]))
    n_inputs = dataset.inputs.shape[1]
    ties = {"step": [0, 1], "sign": [-1, 0, 1], "three_way": [None]}[activation]
    threshold = draw(decimals(3, limit))
    return dataset, {
        "weights": draw(st.lists(decimals(3, limit), min_size=n_inputs, max_size=n_inputs)),
        "bias": draw(st.none() | decimals(3, limit)),
        "learning_rate": draw(positive_decimals(3, limit)),
        "threshold": abs(threshold) if activation == "three_way" else threshold,
        "at_threshold": draw(st.sampled_from(ties)),
        "activation": activation,
        "update": draw(st.sampled_from(["online", "batch"])),
        "max_epochs": draw(st.integers(1, max_epochs)),
    }
