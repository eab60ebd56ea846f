"""The controls of a live picture as ipywidgets, from their descriptions in `controls.py`."""

import ipywidgets as widgets

STYLE = {"description_width": "initial"}
SLIDER, CHOOSER = ({"flex": f"1 1 {width}px", "max_width": "400px"} for width in (260, 340))


def widgets_of(description):
    """Return what sets the value of a control, as pairs (widget, which of its traits).

    Parameters
    ----------
    description : dict
        Of a control, such as ``Slider(…).description``.
    """
    return MAKERS[description["kind"]](description)


def _slider(control):
    digits = f".{control['decimals']}"  # so many digits, without zeros at the end
    made = widgets.FloatSlider(
        step=control["step"], readout_format=digits, **_limits(control), **_look(control, SLIDER)
    )
    return [(made, "value")]


def _counter(control):
    made = [widgets.IntSlider(**_limits(control), **_look(control, SLIDER))]
    if "player" in control:
        wait = {"interval": control["milliseconds"], "show_repeat": False}
        made.append(widgets.Play(description=control["player"], **wait, **_limits(control)))
    return [(widget, "value") for widget in made]


def _chooser(control):
    look = _look(control, CHOOSER)
    # A list's value cannot be linked in the page: its place can.
    return [(widgets.Dropdown(options=control["options"], index=control["value"], **look), "index")]


def _limits(control):
    return {name: control[name] for name in ("value", "min", "max")}


def _look(control, layout):
    return {"description": control["label"], "style": STYLE, "layout": layout}


MAKERS = {"slider": _slider, "counter": _counter, "chooser": _chooser}
