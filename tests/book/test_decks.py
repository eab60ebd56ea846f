"""The decks of the course: how long they are, what is on them, and that answers wait."""

from pathlib import Path

import pytest

from book import build, pages, slides

NOTEBOOKS = build.notebooks(Path(__file__).parents[2] / "notebooks")
LESSONS = [name for name in NOTEBOOKS if not name.startswith("B_")]  # a glossary is no talk
PAPER = '"picture":"practice"'
LIVE = "data-scene="


@pytest.fixture(params=LESSONS)
def lesson(request):
    """Return a lesson, and its slides as lists of cells."""
    notebook = NOTEBOOKS[request.param]
    deck = []
    for cell in slides.as_slides(notebook, request.param).cells:
        kind = cell.metadata.slideshow.slide_type
        if kind == "slide":
            deck.append([])
        if kind not in ("notes", "skip"):
            deck[-1].append(cell)
    return notebook, deck


def results(cells):
    """Return the HTML of all outputs, one text for each."""
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    return [output.data.get("text/html", "") for output in outputs if "data" in output]


def test_a_deck_is_a_talk_and_not_the_lesson(lesson):
    _, deck = lesson
    assert 6 <= len(deck) <= 22


def test_each_live_picture_is_on_a_slide(lesson):
    """All but the blank tables: those are for each reader's own paper."""
    notebook, deck = lesson
    live = [html for html in results(notebook.cells) if LIVE in html and PAPER not in html]
    shown = [html for slide in deck for html in results(slide) if LIVE in html]
    assert len(shown) == len(live)
    assert all(sum(LIVE in html for html in results(slide)) <= 1 for slide in deck)


def test_no_answer_shows_before_its_question(lesson):
    _, deck = lesson
    asked = ""
    for slide in deck:
        for cell in slide:
            folded = "hide-output" in cell.metadata.get("tags", ())
            if folded and not cell.metadata.folded:  # shown at once: the slide before has asked
                assert cell is slide[1], cell.source
                assert "?" in asked, cell.source
            assert pages.SAW not in cell.source
        asked = "".join(cell.source for cell in slide) + "".join(results(slide))


def test_the_class_sees_pictures_and_hears_the_words(lesson):
    notebook, deck = lesson
    words = [len(cell.source) for cell in notebook.cells if cell.cell_type == "markdown"]
    shown = [len(cell.source) for slide in deck for cell in slide if cell.cell_type == "markdown"]
    assert sum(shown) < 0.75 * sum(words)


def test_slides_show_and_never_ask(lesson):
    _, deck = lesson
    shown = "".join(html for slide in deck for html in results(slide))
    assert '"picture":"asking"' not in shown
