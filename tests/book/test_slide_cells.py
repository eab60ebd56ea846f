"""Which cells of a notebook come on which slide, and what waits there for a key."""

import re

import nbformat
import pytest

from book import slides

PICTURE = '<figure><img src="data:," alt="A line."><figcaption>A line.</figcaption></figure>'
LIVE = '<div class="perceptron-leftover"><figure><figcaption>Moves.</figcaption></figure></div>'
CHOICES = """**1. What is 1 + 1?**

<details>
<summary>A. Two</summary>

Yes.

</details>

<details>
<summary>B. Three</summary>

No.

</details>"""


def text(source, kind=None):
    return nbformat.v4.new_markdown_cell(source, metadata=told(kind))


def code(source, kind=None, html=None, printed=None, tags=()):
    outputs = []
    if html:
        outputs.append(nbformat.v4.new_output("display_data", {"text/html": html}))
    if printed:
        outputs.append(nbformat.v4.new_output("stream", text=printed))
    metadata = {**told(kind), "tags": list(tags)}
    return nbformat.v4.new_code_cell(source, outputs=outputs, metadata=metadata)


def told(kind):
    return {"slideshow": {"slide_type": kind}} if kind else {}


def made(*cells):
    """Return the cells of the slides, but for those that are skipped."""
    notebook = nbformat.v4.new_notebook(cells=[text("# 99 · Try it", "slide"), *cells])
    return [cell for cell in slides.as_slides(notebook, "99_try").cells if kind_of(cell) != "skip"]


def kind_of(cell):
    return cell.metadata.slideshow.slide_type


def shown(*cells):
    """Return (kind, first line) of what is on the slides after the title."""
    found = [(kind_of(cell), cell.source.strip().partition("\n")[0]) for cell in made(*cells)]
    second = [kind for kind, _ in found].index("slide", 1)
    return found[second:]


def test_a_slide_without_a_heading_gets_that_of_its_part():
    assert shown(
        text("## One", "slide"),
        text("## Two\n\nWords.", "slide"),
        code("draw()", "slide", html=PICTURE),
    ) == [
        ("slide", "## One"),
        ("slide", "## Two"),
        ("-", "Words."),
        ("slide", "## Two"),
        ("notes", "A line."),
        ("-", "draw()"),
    ]


def test_a_cell_that_says_nothing_is_a_note_on_the_slide_of_its_part():
    assert shown(
        text("Before."),
        text("More of it.\n\n## Two\n\nFirst words of Two."),
        code("1 + 1", "slide", printed="2"),
        text("After."),
        code("2 + 2", printed="4"),
        text("## Three\n\nThree has no slide."),
        text("## Four", "slide"),
    ) == [
        ("slide", "## Two"),
        ("notes", "## Two"),
        ("-", "1 + 1"),
        ("slide", "## Four"),
        ("notes", "## Three"),
    ]
    cells = made(
        text("Before.\n\n## Two\n\nWords."), code("1 + 1", "slide"), text("After."), code("2 + 2")
    )
    notes = [cell.source.strip() for cell in cells if kind_of(cell) == "notes"]
    assert notes == ["Before.", "## Two\n\nWords.\n\nAfter.\n\n```python\n2 + 2\n```"]


def test_what_is_folded_away_waits_for_a_key():
    saw = "<details><summary>What we saw, and why</summary>\n\nTwo.\n\n</details>"
    cells = made(
        text("## Two\n\n**Predict.** 1 + 1?", "slide"),
        code("1 + 1", "fragment", printed=" \n2", tags=["hide-output"]),
        text(saw, "fragment"),
        code("2 + 2", "slide", printed="4"),
    )
    asked, after, _, other = cells[-4:]
    assert asked.source == "1 + 1"
    assert asked.outputs[0].text == "2"
    assert asked.metadata.folded
    assert kind_of(asked) == "-"  # the program is there from the start
    assert after.source.strip() == "Two."
    assert kind_of(after) == "fragment"
    assert not other.metadata.folded


def test_an_answer_without_its_program_is_a_slide_of_its_own():
    tags = ["hide-output"]
    begins = made(code("draw()", "slide", html=PICTURE, tags=tags))[-1]
    follows = made(text("Why?", "slide"), code("draw()", "fragment", html=PICTURE, tags=tags))[-1]
    assert (begins.metadata.folded, follows.metadata.folded) == (False, True)


def test_a_fold_that_begins_a_slide_is_open():
    fold = "<details><summary>Open it when you have predicted.</summary>\n\nTwo.\n\n</details>"
    begins = made(text("Why?", "slide"), text(fold, "slide"))[-1]
    follows = made(text("Why?", "slide"), text(fold, "fragment"))[-1]
    assert [each.source.strip() for each in (begins, follows)] == ["Two.", "Two."]
    assert [kind_of(each) for each in (begins, follows)] == ["-", "fragment"]


def test_only_a_table_that_was_to_be_filled_makes_place_for_its_answer():
    for first, makes_place in (("table(fill='half')", True), ("table()", False)):
        asked = code(first, "slide", html="<table></table>")
        answer = code("table()", "fragment", html="<table></table>", tags=["hide-output"])
        assert made(asked, answer)[-1].metadata.fills == makes_place


@pytest.mark.parametrize(
    ("html", "printed", "tags", "shows_code"),
    [
        (None, "2", [], True),
        (None, "2", ["hide-input"], False),
        (PICTURE, "2", [], False),
        (LIVE, None, [], False),
    ],
)
def test_a_picture_stands_without_its_program(html, printed, tags, shows_code):
    cell = made(code("draw()", "slide", html, printed, tags))[-1]
    assert cell.metadata.shows_code == shows_code


def test_only_a_live_picture_keeps_the_words_below_it():
    static, live = (made(code("draw()", "slide", html=html))[-1] for html in (PICTURE, LIVE))
    assert "figcaption" not in static.outputs[0].data["text/html"]
    assert "Moves." in live.outputs[0].data["text/html"]


def test_the_small_print_of_a_table_is_a_note():
    table = "<table><caption><strong>OR</strong><br/>✗ wrong.</caption><tr><td>1</td></tr></table>"
    note, cell = made(code("table()", "slide", html=table))[-2:]
    assert note.source == "✗ wrong."
    assert "<caption><strong>OR</strong></caption>" in cell.outputs[0].data["text/html"]


def test_one_answer_of_a_question_is_open_at_a_time():
    first = made(text(f"## Recall\n\n{CHOICES}", "slide"))[-1].source
    names = {part.partition('"')[0] for part in first.split('<details name="')[1:]}
    assert first.count("<details name=") == 2
    assert len(names) == 1


def test_notes_hold_no_picture():
    notes = made(text("![A cell.](../images/neuron.svg)"))[1]
    assert notes.source == "(Picture: A cell.)"


def test_what_is_skipped_is_nowhere():
    assert shown(text("## Gone\n\nIt.", "skip"), text("Words.", "slide")) == [
        ("slide", "## Gone"),
        ("-", "Words."),
    ]


def test_a_fragment_needs_a_slide():
    notebook = nbformat.v4.new_notebook(cells=[text("# 99 · Try it"), text("Wait.", "fragment")])
    with pytest.raises(ValueError, match=r"before the first slide: 'Wait\.'"):
        slides.as_slides(notebook, "99_try")


def test_a_notebook_without_slides_has_no_deck(tmp_path):
    cells = [text("# 99 · Try it"), text("Words.")]
    slides.build({"99_try": nbformat.v4.new_notebook(cells=cells)}, tmp_path / "slides")
    assert not (tmp_path / "slides" / "99_try.html").exists()


def test_slides_ask_no_other_server(tmp_path):
    title = text("# 99 · Try it\n\nSee [z](B_glossary.ipynb#net-input). $1 + 1$", "slide")
    slides.build({"99_try": nbformat.v4.new_notebook(cells=[title])}, tmp_path / "slides")
    html = (tmp_path / "slides" / "99_try.html").read_text("utf-8")
    assert 'href="../notebooks/B_glossary.html#net-input"' in html
    assert "<mn>1</mn>" in html
    asked = re.findall(r'<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"', html)
    assert asked
    assert [url for url in asked if re.match(r"(https?:)?//", url)] == []
    for script in ("reveal.js/dist/reveal.js", "reveal.js/plugin/notes/notes.js", "slides.js"):
        assert f'src="{script}"' in html
        assert (tmp_path / "slides" / script).is_file()
