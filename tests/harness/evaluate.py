"""Evaluate the same expression for many arguments, in whichever Python imports this file.

CPython and MicroPython both run it, and only JSON text goes in and comes out.
"""

import json
import sys


def results(package, module, expression, cases):
    """Evaluate an expression among the names of a module, once for each case.

    The package's other modules, where they are imported, go by their names: ``unit.Step``.

    Parameters
    ----------
    package, module : str
        Such as ``"core"`` and ``"words.phrases"``.
    expression : str
        What to evaluate.
    cases : str
        JSON: a list of {name: value}, what the expression may use beside the module's names.

    Returns
    -------
    str
        JSON: a list with [value, None] or [None, [name of the error, its words]] for each case.
    """
    module = package + "." + module
    __import__(module)
    names = dict(sys.modules[package].__dict__)
    names.update(sys.modules[module].__dict__)
    return json.dumps([_result(names, expression, case) for case in json.loads(cases)])


def _result(names, expression, case):
    space = dict(names)
    space.update(case)
    try:
        value = eval(expression, space)
    except Exception as error:
        return [None, [type(error).__name__, str(error)]]
    return [_plain(value), None]


def _plain(value):
    """Return a value as JSON has it, an object as what it holds. No float may leave."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _plain(value[key]) for key in value}
    if hasattr(value, "__dict__") and not callable(value):
        return _plain(value.__dict__)
    raise TypeError("JSON text between two Pythons carries no " + type(value).__name__)
