"""Know which cell makes a live picture, and close the picture that its last run made."""

from IPython import get_ipython

_of_cell = {}  # cell → (the run that made them, its live pictures)


def replace_in_cell(live):
    """Note that the running cell has made `live`, and close what its earlier runs made."""
    cell, run = _running()
    if cell is None:
        return
    made_by, pictures = _of_cell.get(cell, (None, []))
    if made_by != run:
        for picture in pictures:
            picture.close()
        pictures = []
    _of_cell[cell] = (run, [*pictures, live])


def _running():
    """Return the id of the cell that runs and of this run; None where Jupyter does not say."""
    try:
        message = get_ipython().kernel.get_parent()
        return message["metadata"]["cellId"], message["header"]["msg_id"]
    except (AttributeError, KeyError, TypeError):
        return None, None
