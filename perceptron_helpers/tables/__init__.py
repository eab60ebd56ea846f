"""Worked tables: what a run computed, written out as on paper.

`input_table` shows how each row's net input and output come about, `error_table` what the neuron
learns from it, `summary_table` a row for each epoch. `confusion_table` counts what is said about
each class. `layers_table` follows each row through a hidden layer, and `growth_table` each mistake
along a separating vector. All of them return a `Table`, which shows as HTML in a notebook and as
aligned text elsewhere, and can leave cells blank for a worksheet.
"""

from perceptron_helpers.tables.confusion import confusion_table
from perceptron_helpers.tables.errors import error_table
from perceptron_helpers.tables.growth import growth_table
from perceptron_helpers.tables.inputs import input_table
from perceptron_helpers.tables.layers import layers_table
from perceptron_helpers.tables.summary import summary_table
from perceptron_helpers.tables.table import Table

__all__ = [
    "Table",
    "confusion_table",
    "error_table",
    "growth_table",
    "input_table",
    "layers_table",
    "summary_table",
]
