"""The controls of a live picture as ipywidgets, from their descriptions in `controls.py`."""

import ipywidgets as widgets

STYLE = {"description_width": "initial"}
SLIDER, CHOOSER = ({"flex": f"1 1 {width}px", "max_width": "400px"} for width in (260, 340))
FIELD = {"width": "76px", "flex": "0 0 auto"}


def widgets_of(description):
    """Return the widgets of a control, and what they set.

    Parameters
    ----------
    description : dict
        Of a control, such as ``Slider(…).description``.

    Returns
    -------
    shown : list of ipywidgets.Widget
    links : list of tuple
        (Widget, one of its traits, the picture's trait that it sets.)
    """
    return MAKERS[description["kind"]](description)


def slider_trait(name):
    """Return the name of the trait that a slider sets, which stands on one of its steps.

    The trait `name` itself is any number. `web/picture.js` keeps the two together.
    """
    return f"_{name}_slider"


def _slider(control):
    limits = {"step": control["step"], **_limits(control)}
    slider = widgets.FloatSlider(readout=False, **limits, **_look(control, {"flex": "1 1 auto"}))
    field = widgets.BoundedFloatText(**limits, layout=FIELD)
    name = control["name"]
    links = [(slider, "value", slider_trait(name)), (field, "value", name)]
    return [widgets.HBox([slider, field], layout=SLIDER)], links


def _counter(control):
    made = [widgets.IntSlider(**_limits(control), **_look(control, SLIDER))]
    if "player" in control:
        wait = {"interval": control["milliseconds"], "show_repeat": False}
        made.append(widgets.Play(description=control["player"], **wait, **_limits(control)))
    return made, [(widget, "value", control["name"]) for widget in made]


def _chooser(control):
    look = _look(control, CHOOSER)
    made = widgets.Dropdown(options=control["options"], index=control["value"], **look)
    # A list's value cannot be linked in the page: its place can.
    return [made], [(made, "index", control["name"])]


def _limits(control):
    return {name: control[name] for name in ("value", "min", "max")}


def _look(control, layout):
    return {"description": control["label"], "style": STYLE, "layout": layout}


MAKERS = {"slider": _slider, "counter": _counter, "chooser": _chooser}
