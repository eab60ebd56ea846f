"""tools/notebooks.py and its normal form, tried on tiny broken notebooks."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.normal_form import WIDGET, NotebookError, normalise, serialise

ROOT = Path(__file__).parents[2]
SANITIZE = ROOT / "tests" / "notebooks" / "nbval_sanitize.cfg"
SECRET = "the solution is 0.7"

PICTURE = """\
from IPython.display import HTML
def picture(data, sentence):
    uri = f"data:image/svg+xml;base64,{data}"
    return HTML(f'<figure><img src="{uri}" alt="{sentence}">'
                f'<figcaption>{sentence}</figcaption></figure>')
"""
WIDGETS = f"""\
from ipywidgets import Text
bundle = Text(value="{SECRET}")._repr_mimebundle_()
del bundle["text/plain"]
display(bundle, raw=True)
display({{**bundle, "text/html": "<p>a static picture</p>"}}, raw=True)
"""


def notebook(*sources):
    return new_notebook(cells=[new_code_cell(source) for source in sources])


def ran(*outputs, source="show()", **metadata):
    """Return a notebook of one text cell and one code cell with these outputs."""
    code = new_code_cell(source, outputs=list(outputs), execution_count=7, metadata=metadata)
    return new_notebook(cells=[new_markdown_cell("# Look"), code])


def text(words, name="stdout"):
    return new_output("stream", text=words, name=name)


def bundle(**data):
    kinds = {"html": "text/html", "plain": "text/plain", "widget": WIDGET}
    return new_output("display_data", {kinds[kind]: value for kind, value in data.items()})


def run(*command, **settings):
    settings |= {"cwd": ROOT, "capture_output": True, "encoding": "utf-8", "timeout": 300}
    return subprocess.run(
        [sys.executable, "-X", "utf8", *map(str, command)], check=False, **settings
    )


def tool(*arguments):
    return run("tools/notebooks.py", *arguments)


def complaints(result):
    """Return the lines that the tool says of each notebook, by its path.

    What else stands in between is left out: a kernel on a busy machine may log something there.
    """
    told, lines = {}, []
    for line in result.stderr.splitlines():
        if begun := re.match(r"(\S+\.\w+): (.*)", line):
            lines = told.setdefault(Path(begun[1]), [])
            lines.append(begun[2])
        elif line.startswith("  "):
            lines.append(line.strip())
    return told


# The normal form, without a kernel.


@pytest.mark.parametrize(
    ("nb", "message"),
    [
        (ran(text("odd", name="stderr")), "cell 2: writes to stderr: odd"),
        (ran(text("<Run at 0x7f32ab09c1d0>")), "cell 2: .* memory address.*'at 0x7f32ab09c1d0'"),
        (ran(bundle(html="<b>f at 0x7f32ab09c1d0</b>")), "cell 2: .* memory address"),
        (ran(new_output("error", ename="KeyError", evalue="'w'")), "cell 2: shows KeyError: 'w'"),
        (ran(bundle(plain="Text()", widget={})), r"cell 2: displays a bare widget, Text\(\)"),
        (ran(bundle(plain="Text()", html="", widget={})), "cell 2: displays a bare widget"),
        (ran(source="# NBVAL_IGNORE_OUTPUT\n1"), "cell 2: 'NBVAL' .* switches off its test"),
        (ran(tags=["nbval-skip"]), "cell 2: 'nbval' .* switches off"),
        (ran(tags=["skip-execution"]), "cell 2: 'skip-execution' .* switches off"),
        (ran(tags=["raises-exception"]), "cell 2: 'raises-exception' .* switches off"),
    ],
)
def test_what_a_lesson_must_not_show_is_refused(nb, message):
    with pytest.raises(NotebookError, match=message):
        normalise(nb)


def test_widgets_leave_only_their_static_picture():
    nb = ran(bundle(widget={"model_id": SECRET}), bundle(widget={"model_id": SECRET}, html="<p>"))
    nb.metadata.widgets = {"application/vnd.jupyter.widget-state+json": {"state": SECRET}}
    normal = normalise(nb)
    assert [dict(output.data) for output in normal.cells[1].outputs] == [{"text/html": "<p>"}]
    assert "widgets" not in normal.metadata
    assert SECRET not in serialise(normal)
    assert SECRET in serialise(nb), "the argument was changed"


def test_only_metadata_that_readers_need_stays():
    nb = ran(
        tags=["hide-output"],
        jupyter={"outputs_hidden": True},
        nbgrader={"grade": True},
        execution={"iopub.status.busy": "12:00"},
        slideshow={},
        collapsed=True,
        editable=False,
    )
    nb.metadata = nbformat.from_dict(
        {
            "jupytext": {"main_language": "python"},
            "kernelspec": {"name": "my-env", "display_name": "Mine", "language": "python"},
            "language_info": {"name": "python", "version": "3.11.7"},
        }
    )
    nb.cells[0].metadata = nbformat.from_dict({"tags": [], "trusted": True})
    normal = normalise(nb)
    assert normal.cells[0].metadata == {}
    assert normal.cells[1].metadata == {
        "editable": False,
        "collapsed": True,
        "jupyter": {"outputs_hidden": True},
        "nbgrader": {"grade": True},
        "tags": ["hide-output"],
    }
    assert set(normal.metadata) == {"kernelspec", "language_info"}
    assert normal.metadata.kernelspec.name == "python3"
    assert "version" not in normal.metadata.language_info


def test_cells_are_counted_in_order_and_blank_ones_are_not():
    result = new_output("execute_result", {"text/plain": "2"}, execution_count=40)
    nb = new_notebook(
        cells=[
            new_code_cell("1 + 1", outputs=[result], execution_count=40),
            new_code_cell(" \n", outputs=[text("left over")], execution_count=3),
            new_code_cell("x = 1"),
        ]
    )
    first, blank, last = normalise(nb).cells
    assert (first.execution_count, first.outputs[0].execution_count) == (1, 1)
    assert (blank.execution_count, blank.outputs) == (None, [])
    assert (last.execution_count, last.outputs) == (2, [])


def test_pieces_of_one_stream_are_joined_but_not_across_a_picture():
    outputs = (
        normalise(ran(text("a\n"), text("b\n"), bundle(html="<p>"), text("c\n"))).cells[1].outputs
    )
    assert [output.get("text") for output in outputs] == ["a\nb\n", None, "c\n"]


@pytest.mark.parametrize(
    "first", [text("0.7\n"), bundle(html="<b>0.7</b>", plain="0.7"), bundle(plain="0.7")]
)
def test_the_first_line_of_a_folded_output_gives_nothing_away(first):
    folded = {"jupyter": {"outputs_hidden": True}}
    nb = normalise(ran(first, text("0.8\n"), **folded))
    shown, *rest = nb.cells[1].outputs
    lines = shown.get("text") or next(iter(shown.data.values()))
    assert lines.splitlines()[0].strip() == ""
    assert "0.7" in lines.splitlines()[1]
    assert [each.text for each in rest if "text" in each] in ([], ["0.8\n"])
    assert normalise(nb) == nb
    open_nb = normalise(ran(first))
    assert "0.7" in str(open_nb.cells[1].outputs[0]).splitlines()[0]


def test_ids_are_unique_and_survive_a_cell_put_in_elsewhere():
    def ids(*sources):
        return [cell.id for cell in normalise(notebook(*sources)).cells]

    before = ids("a", "b", "", "b")
    after = ids("new", "a", "b", "", "b")
    assert len(set(after)) == 5
    assert after[1:] == before


def test_the_file_is_valid_readable_json_and_its_form_stays_the_same():
    nb = normalise(ran(text("x₁ − θ\n")))
    file = serialise(nb)
    assert file.startswith('{\n "cells": [\n  {\n')
    assert '"x₁ − θ\\n"' in file
    assert file.endswith("}\n")
    again = nbformat.reads(file, as_version=4)
    nbformat.validate(again)
    assert (again.nbformat, again.nbformat_minor) == (4, 5)
    assert serialise(normalise(again)) == file


# The command, with kernels: everything is built once, then looked at.

slow = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebooks")
    notebooks = {
        "lesson": notebook(
            PICTURE, "picture('AAAA', 'OR fires')", WIDGETS, "", "print('α', 1)\nprint(2)"
        ),
        "raises": notebook("x = 0", "y = 1\ny / x", "print('never')"),
        "bare": notebook(f"from ipywidgets import Text\nText(value={SECRET!r})"),
        "random": notebook(
            "import uuid\nprint(uuid.uuid4())", "print(1)", "print(set('perceptron'))"
        ),
    }
    notebooks["lesson"].metadata.widgets = {"state": SECRET}
    for name, nb in notebooks.items():
        nbformat.write(nb, folder / f"{name}.ipynb")
    paths = {name: folder / f"{name}.ipynb" for name in notebooks}
    untouched = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    return paths, untouched, tool(*paths.values())


@pytest.fixture(scope="module")
def copies(built):
    """Two copies of the built lesson: other picture bytes, and three changes that matter."""
    path = built[0]["lesson"]
    file = path.read_text(encoding="utf-8")
    assert file.count("base64,AAAA") == 1
    other_bytes = path.with_name("other_bytes.ipynb")
    other_bytes.write_text(file.replace("base64,AAAA", "base64,BBBB+/8="), encoding="utf-8")
    nb = nbformat.reads(file, as_version=4)
    nb.metadata.kernelspec.name = "elsewhere"
    html = nb.cells[1].outputs[0].data
    html["text/html"] = html["text/html"].replace('alt="OR fires"', 'alt="AND fires"')
    nb.cells[4].outputs[0].text = "α 0\n2\n"
    altered = path.with_name("altered.ipynb")
    altered.write_text(serialise(nb), encoding="utf-8")
    return other_bytes, altered


@slow
def test_a_lesson_is_written_without_widget_state(built):
    paths, untouched, result = built
    file = paths["lesson"].read_text(encoding="utf-8")
    assert f"{paths['lesson']}: written" in result.stdout
    assert untouched["lesson"].count(SECRET) == 2  # in the source, and in the widget state
    assert file.count(SECRET) == 1
    assert "widget-view" not in file
    assert "model_id" not in file
    outputs = [cell.outputs for cell in nbformat.reads(file, as_version=4).cells]
    assert outputs[2][0].data == {"text/html": "<p>a static picture</p>"}
    assert [output.text for output in outputs[4]] == ["α 1\n2\n"]


@slow
def test_a_cell_that_raises_leaves_the_file_and_is_named(built):
    paths, untouched, result = built
    assert result.returncode == 1
    assert paths["raises"].read_text(encoding="utf-8") == untouched["raises"]
    assert complaints(result)[paths["raises"]] == [
        "cell 2: ZeroDivisionError: division by zero",
        "y = 1",
        "y / x",
    ]


@slow
def test_a_bare_widget_leaves_the_file(built):
    paths, untouched, result = built
    assert paths["bare"].read_text(encoding="utf-8") == untouched["bare"]
    (complaint,) = complaints(result)[paths["bare"]]
    assert complaint.startswith("cell 1: displays a bare widget, Text(value=")


@slow
def test_a_second_build_changes_nothing(built):
    path = built[0]["lesson"]
    before = path.read_bytes()
    result = tool(path)
    assert result.returncode == 0, result.stderr
    assert result.stdout == f"{path}: unchanged\n"
    assert path.read_bytes() == before


@slow
def test_nbval_forgives_the_bytes_of_pictures_and_nothing_else(built, copies):
    other_bytes, altered = copies
    options = ["-rf", "--color=no", "-p", "no:cacheprovider", "--rootdir", other_bytes.parent]
    strict = ["--nbval", "--nbval-current-env", f"--nbval-sanitize-with={SANITIZE}"]
    paths = (other_bytes, altered, built[0]["random"])
    seed = os.environ | {"PYTHONHASHSEED": "1"}  # not that of the build
    result = run("-m", "pytest", "-c", os.devnull, *options, *strict, *paths, env=seed)
    failed = re.findall(r"^FAILED .*?(\w+)\.ipynb::Cell (\d)", result.stdout, flags=re.MULTILINE)
    # In the last notebook a new id each time, and an order that hangs on the hash seed.
    expected = [("altered", "1"), ("altered", "4"), ("random", "0"), ("random", "2")]
    assert failed == expected, result.stdout + result.stderr
    assert "9 passed" in result.stdout


@pytest.mark.parametrize("nothing", ["missing.ipynb", "pyproject.toml"])
def test_a_path_that_is_no_notebook_is_named(nothing):
    result = tool(nothing)
    assert result.returncode == 1
    assert Path(nothing) in complaints(result)
    assert "Traceback" not in result.stderr
