"""How the site is put together. The other files here look at what comes out."""

import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import nbformat
import pytest

from book import build, formulas, lab, pages
from perceptron_helpers.live.leftover import told, wrapped

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
LESSON = """# 99 · Try it

**5 minutes.** See [net input](B_glossary.ipynb#net-input).

## First idea

**Predict.** What is $1 + 1$?"""
SEEN = "<details><summary>What we saw</summary>\n\nTwo.\n\n</details>"


@pytest.fixture
def lesson():
    code = nbformat.v4.new_code_cell("1 + 1", outputs=[output("<b>2</b>")])
    live = wrapped(f"<b>3</b>{told('Run its cell.')}", "scene", "{}")
    cells = [
        nbformat.v4.new_markdown_cell(LESSON),
        code,
        nbformat.v4.new_markdown_cell(f"{SEEN}\n\n## Second idea\n\nMore."),
        nbformat.v4.new_code_cell("explore()", outputs=[output(live)]),
        nbformat.v4.new_markdown_cell("## Sources\n\nNone."),
    ]
    return nbformat.v4.new_notebook(cells=cells)


def output(html):
    return nbformat.v4.new_output("display_data", {"text/html": html})


@pytest.mark.parametrize(
    ("latex", "tag", "text"),
    [
        (r"w_1 \cdot x_1", "msub", "w1⋅x1"),
        (r"\sqrt{4}", "msqrt", "4"),
        (r"x_1 + \dots + x_n", "mo", "x1+…+xn"),
        (r"2 \big(a + b\big)", "mo", "2(a+b)"),
        (r"y = \begin{cases}1 & z > 0\\ 0 & z \le 0\end{cases}", "mtable", "y={1z>00z≤0"),
    ],
)
def test_formulas(latex, tag, text):
    root = ElementTree.fromstring(formulas.mathml(latex, block=True))
    assert root.get("display") == "block"
    assert root.find(f".//{NAMESPACE}{tag}") is not None
    assert "".join("".join(root.itertext()).split()) == text


def test_a_formula_that_cannot_be_translated_is_named():
    with pytest.raises(ValueError, match=r"\\\\nosuch"):
        formulas.mathml(r"\nosuch{1}")


def test_a_page_leads_to_its_live_lesson_its_slides_and_its_file(lesson):
    before = nbformat.writes(lesson)
    page = pages.with_links(lesson, "notebooks", "99_try", slides=True)
    title, _, links, *_ = page.cells[0].source.split("\n")
    assert title == "# 99 · Try it"
    for address in (
        "../live/notebooks/index.html?path=notebooks/99_try.ipynb",
        "../slides/99_try.html",
        "../live/files/notebooks/99_try.ipynb",
    ):
        assert f'href="{address}"' in links
    copy = page.cells[3].outputs[0].data["text/html"]
    assert copy.startswith(wrapped("<b>3</b>", "scene", "{}"))  # it comes to life by itself
    assert 'href="../live/notebooks/index.html?path=notebooks/99_try.ipynb#cell-3"' in copy
    assert page.cells[1] == lesson.cells[1]
    assert page.cells[2].source.startswith('<details class="saw"><summary>What we saw<')
    assert nbformat.writes(lesson) == before


def test_packed_packages_can_be_imported(tmp_path):
    names = [lab._own_wheel(tmp_path), *(lab._wheel(name, tmp_path) for name in lab.FROM_HERE)]
    inside = tmp_path / "inside"
    for name in names:
        zipfile.ZipFile(tmp_path / name).extractall(inside)
    code = "import comm, ipywidgets, perceptron_helpers as p; print(comm.__file__, p.__file__)"
    run = [sys.executable, "-c", code]
    printed = subprocess.run(run, capture_output=True, text=True, cwd=inside, check=True).stdout
    assert printed.count(str(inside)) == 2


def test_a_folder_without_pyodide_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        build.main(["--pyodide", str(tmp_path), "--output", str(tmp_path / "site")])
    assert "no pyodide.mjs" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
