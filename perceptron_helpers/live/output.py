"""What a cell puts out: the static copy that stays in the file, and the live widgets."""

from IPython.display import display

VIEW = "application/vnd.jupyter.widget-view+json"


def show_twice(copy, box):
    """Show the static copy and then the widget; return the handle of the copy.

    Two outputs: the first still shows where the second, the widget, is not there any more.
    """
    handle = display(copy, raw=True, display_id=True)
    display({VIEW: box._repr_mimebundle_()[VIEW]}, raw=True)
    return handle
