"""The normal form of a committed notebook: the same bytes from every run.

It holds nothing that changes from run to run (random ids, times, memory addresses) and no
widget state, which may carry solutions. Of a widget only the static picture and table stay.
What cannot be made so is refused with a message, not repaired in silence.
"""

import copy
import hashlib
import re
from collections import Counter

import nbformat

WIDGET = "application/vnd.jupyter.widget-view+json"
NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "pygments_lexer": "ipython3",
    },
}
# JupyterLab shows the first line of a folded output beside its dots: this one gives nothing away.
VEIL = " \n"
SHOWN_FIRST = ("text/html", "text/markdown", "text/plain")  # in JupyterLab's order
CELL_METADATA = ("deletable", "editable", "jupyter", "nbgrader", "slideshow", "tags")


class NotebookError(Exception):
    """A notebook that cannot be committed as it is; the message says where and why."""


def normalise(nb):
    """Return a copy of an executed notebook in the normal form, or raise NotebookError."""
    nb = copy.deepcopy(nb)
    nb.nbformat, nb.nbformat_minor = 4, 5
    nb.metadata = nbformat.from_dict(NOTEBOOK_METADATA)
    seen, count = Counter(), 0
    for number, cell in enumerate(nb.cells, start=1):
        # From the content, so that a cell put in elsewhere leaves all other ids alone.
        content = f"{cell.cell_type}\n{cell.source}"
        cell.id = hashlib.sha256(f"{seen[content]}\n{content}".encode()).hexdigest()[:12]
        seen[content] += 1
        kept = {key: cell.metadata.get(key) for key in CELL_METADATA}
        cell.metadata = nbformat.from_dict(
            {k: v for k, v in kept.items() if v not in (None, [], {})}
        )
        if cell.metadata.get("jupyter", {}).get("outputs_hidden"):
            cell.metadata["collapsed"] = True  # the older name, for viewers that know only that
        if cell.cell_type == "code":
            runs = bool(cell.source.strip())
            count += runs
            cell.execution_count = count if runs else None
            try:
                refuse_exemption(cell)
                cell.outputs = normalise_outputs(cell.outputs if runs else [], count)
                if cell.metadata.get("jupyter", {}).get("outputs_hidden"):
                    veil(cell.outputs)
            except NotebookError as error:
                raise NotebookError(f"cell {number}: {error}") from error
    nbformat.validate(nb)
    return nb


def refuse_exemption(cell):
    """Raise NotebookError where a tag or comment would switch off the strict test of a cell."""
    words = " ".join([*cell.metadata.get("tags", []), cell.source])
    found = re.search("nbval|skip-execution|raises-exception", words, re.IGNORECASE)
    if found:
        raise NotebookError(f"{found[0]!r} in its tags or source switches off its test")


def normalise_outputs(outputs, count):
    """Return the outputs that stay: widgets gone, pieces of one stream joined."""
    kept = []
    for output in outputs:
        refuse_unfit(output)
        if "data" in output:
            output.data.pop(WIDGET, None)
            if not output.data:
                continue
        if "execution_count" in output:
            output.execution_count = count
        if kept and output.output_type == "stream" == kept[-1].output_type:
            kept[-1].text += output.text
        else:
            kept.append(output)
    return kept


def veil(outputs):
    """Let the first of a folded cell's outputs begin with a line that says nothing."""
    for output in outputs[:1]:
        where, key = output, "text"
        if "data" in output:
            where, key = output.data, next(kind for kind in SHOWN_FIRST if kind in output.data)
        if not where[key].startswith(VEIL):
            where[key] = VEIL + where[key]


def refuse_unfit(output):
    """Raise NotebookError for an output that must not be in a lesson."""
    if output.output_type == "error":
        raise NotebookError(f"shows {output.ename}: {output.evalue}")
    if output.get("name") == "stderr":
        raise NotebookError(f"writes to stderr: {output.text.strip()}")
    data = output.get("data", {})
    if WIDGET in data and "text/plain" in data:
        # The repr can carry a solution; taken out here, nbval would find one output too many.
        raise NotebookError(
            f"displays a bare widget, {data['text/plain'][:60]}: display a bundle of its view "
            "and a static text/html, without text/plain, so that a picture stays in the file"
        )
    for text in [output.get("text", ""), *data.values()]:
        found = re.search(r"\bat 0x[0-9a-fA-F]{6,}", str(text))
        if found:
            raise NotebookError(f"shows a memory address, new in each run: {found[0]!r}")


def serialise(nb):
    """Return the text of the file: indent 1, sorted keys, as JupyterLab writes it."""
    return nbformat.writes(nb, version=4).rstrip("\n") + "\n"
