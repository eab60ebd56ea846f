"""The gates that one neuron can learn: by hand, and against linear programming."""

from by_hand import exactly_fires
from separability import separable

from perceptron_helpers import all_gates, train
from perceptron_helpers.units import START, learnt_units


def test_each_learnt_unit_is_its_gate():
    by_name = {gate.name: gate for gate in all_gates()}
    for name, unit in learnt_units().items():
        gate = by_name[name]
        assert [exactly_fires(x, unit) for x in gate.inputs] == gate.targets.tolist()
    assert not {"XOR", "XNOR"} & set(learnt_units())


def test_training_finds_a_line_exactly_where_linear_programming_does():
    runs = [train(gate, **START) for gate in all_gates()]
    assert [run.converged for run in runs] == [separable(gate) for gate in all_gates()]
    assert sum(run.converged for run in runs) == 14
