"""The site in a real browser: its pages, its slides, and every lesson run live."""

from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import nbformat
import pytest
from playwright.sync_api import expect

from book import build
from tests.harness.website import READY, RUNNING, live, opened, run_all, served

REPOSITORY = build.REPOSITORY
LESSONS = sorted(path.stem for path in (REPOSITORY / "notebooks").glob("*.ipynb"))
MAIN = "08_turn_the_knobs"
PICTURE = ".perceptron-live svg[role=img]"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OURS = ".jp-RenderedMarkdown, .jp-OutputArea-output, [role=alert]"
# What axe-core finds in Jupyter Notebook itself, of which no setting of ours makes it free.
THIRD_PARTY = {
    "aria-input-field-name": "editors of code cells",
    "aria-required-children": "the list of cells",
    "button-name": "buttons that fold a heading",
    "link-name": "the logo",
}


@pytest.fixture(scope="module")
def address(site):
    with served(site) as url:
        yield url


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_runs_to_its_end(chrome, address, name):
    cells = [cell for cell in read(name).cells if cell.cell_type == "code"]
    n_live = sum("perceptron-leftover" in str(cell.outputs) for cell in cells)
    with live(chrome, address, f"notebooks/{name}.ipynb") as page:
        expect(page.locator(".jp-CodeCell")).to_have_count(len(cells))
        failed = page.locator("[data-mime-type$='.error'], [data-mime-type$='.stderr']")
        assert failed.all_text_contents() == []
        expect(page.locator(".perceptron-live")).to_have_count(n_live)
        assert page.outside == []
        assert page.errors == []


@pytest.mark.parametrize("name", ["hw1", "hw2"])
def test_homework_opens_live(chrome, address, name):
    with live(chrome, address, f"homework/{name}.ipynb", run=False) as page:
        page.locator(".cm-line", has_text='student = ""').click()
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("ada")
        run_all(page)
        failed = page.locator("[data-mime-type$='.error'], [data-mime-type$='.stderr']")
        assert failed.all_text_contents() == []
        expect(page.locator(".jp-OutputArea", has_text="found nothing yet").first).to_be_attached()
        assert page.outside == []
        assert page.errors == []


def test_the_key_to_the_test_stays_at_home(site):
    title = (build.BOOK / "teachers" / "_key.md").read_bytes().partition(b"\n")[0].strip(b"# ")
    assert title
    files = [path for path in site.rglob("*") if path.is_file()]
    assert [path for path in files if title in path.read_bytes()] == []


def read(name):
    return nbformat.read(REPOSITORY / "notebooks" / f"{name}.ipynb", as_version=4)


def test_the_main_picture_moves_by_keyboard_alone(chrome, address):
    cells = read(MAIN).cells
    place = next(i for i, cell in enumerate(cells) if "explore_training(" in cell.source)
    with live(chrome, address, f"notebooks/{MAIN}.ipynb", run=False) as page:
        page.wait_for_function("document.activeElement.matches('.jp-Cell')")
        for cell in cells[:place]:
            page.keyboard.press("Shift+Enter")
            if cell.cell_type == "code":  # at a reader's pace: look, then go on
                page.wait_for_timeout(500)
                page.wait_for_function(f"!({RUNNING})")
        page.keyboard.press("Control+Enter")  # runs the cell and stays on it
        picture = page.locator(PICTURE).first
        expect(picture).to_be_visible(timeout=60_000)
        tab_to(page, "start w₁")
        before = picture.get_attribute("aria-label")
        page.keyboard.press("ArrowRight")
        expect(picture).not_to_have_attribute("aria-label", before)
        tab_to(page, "learning rate α")
        before = picture.get_attribute("aria-label")
        page.keyboard.press("End")
        expect(picture).not_to_have_attribute("aria-label", before)
        assert page.errors == []


def tab_to(page, label):
    """Press Tab until a slider has the focus, as somebody without a mouse would."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.ariaLabel") == label:
            return
    pytest.fail(f"{label} was not reached with 40 times Tab")


def test_says_so_when_python_cannot_be_loaded(chrome, site):
    missing = {"/live/static/pyodide/pyodide.mjs"}
    path = f"live/notebooks/index.html?path=notebooks/{MAIN}.ipynb"
    with served(site, missing) as address, opened(chrome, address, path) as page:
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("Python has not started")
        missing.clear()
        alert.get_by_role("link", name="Try again").click()
        expect(alert).to_have_count(0)
        page.wait_for_selector(READY)


def violations(page):
    """Return what axe-core finds: (rule, place, HTML) for each element."""
    script = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js")
    page.evaluate(script.read_text("utf-8"))
    run = "tags => axe.run({runOnly: tags, resultTypes: ['violations']})"
    return [
        (rule["id"], node["target"][-1], node["html"])
        for rule in page.evaluate(run, WCAG)["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_book_is_accessible(chrome, address, site, scheme, width):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with opened(chrome, address, **options) as page:
        for path in html_files(site):
            page.goto(address + path)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.wait_for_timeout(600)  # what was folded fades in
            assert (path, violations(page)) == (path, [])
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            # axe accepts an empty alt, which hides a picture from those who cannot see it
            assert page.locator("img:not([alt]), img[alt='']").count() == 0, path
            broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
            assert page.locator("img").evaluate_all(broken) == [], path
        assert page.outside == []
        assert page.errors == []


def test_paper_shows_what_is_folded_but_no_answer_to_a_question(chrome, address):
    seen = "parts => parts.map(part => part.checkVisibility())"
    with opened(chrome, address, f"notebooks/{MAIN}.html") as page:
        outputs, told = page.locator("details.hide .output"), page.locator("details.saw > p")
        choices = page.locator("details:not([class]) > p")
        assert outputs.count() > 0
        assert told.count() > 0
        assert choices.count() > 0
        for on_paper in (False, True):
            page.emulate_media(media="print" if on_paper else "screen")
            assert set(outputs.evaluate_all(seen)) == {on_paper}
            assert set(told.evaluate_all(seen)) == {on_paper}
            assert set(choices.evaluate_all(seen)) == {False}


def html_files(folder):
    """Return the paths of the book's pages."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return [path for path in found if not path.startswith(("live/", "slides/"))]


def test_a_live_lesson_is_accessible(chrome, address):
    with live(chrome, address, f"notebooks/{MAIN}.ipynb") as page:
        page.set_viewport_size({"width": 1280, "height": 20_000})  # Jupyter hides what is far off
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        expect(page.locator(PICTURE).first).to_be_visible()
        page.wait_for_timeout(1000)
        found = violations(page)
        inside = "(place, ours) => !!document.querySelector(place)?.closest(ours)"
        ours = [
            each
            for each in found
            if page.evaluate(f"([p, o]) => ({inside})(p, o)", [each[1], OURS])
        ]
        assert ours == []
        assert {rule for rule, *_ in found} <= set(THIRD_PARTY)


def test_links_lead_somewhere(site):
    names = {path: anchors_and_links(site / path) for path in html_files(site)}
    broken = []
    for path, (_, links) in names.items():
        for link in links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (site / path).parent / unquote(parts.path) if parts.path else site / path
            opens = parse_qs(parts.query).get("path")
            if not target.is_file() or (
                opens and not (site / "live" / "files" / opens[0]).is_file()
            ):
                broken.append((path, link))
                continue
            known = names.get(target.resolve().relative_to(site.resolve()).as_posix())
            if parts.fragment and known and unquote(parts.fragment) not in known[0]:
                broken.append((path, link))
    assert broken == []


def anchors_and_links(path):
    """Return the ids in an HTML file, and what its links lead to."""
    parser = HTMLParser()
    anchors, links = set(), []

    def note(tag, attributes):
        attributes = dict(attributes)
        anchors.add(attributes.get("id"))
        if tag == "a" and attributes.get("href"):
            links.append(attributes["href"])

    parser.handle_starttag = note
    parser.feed(path.read_text("utf-8"))
    return anchors, links


def test_search_and_order(chrome, address):
    with opened(chrome, address, "search.html?q=epoch") as page:
        found = page.locator("#search-results a", has_text="Train one epoch").first
        expect(found).to_be_visible()
        found.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("05 · Train one epoch")
        page.locator("a.next-page").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("06 ·")
        folded = page.locator(".tag_hide-output details").first
        expect(folded).not_to_have_attribute("open", "")
        page.emulate_media(media="print")
        expect(page.locator(".sidebar-drawer")).to_be_hidden()
        assert page.outside == []


@pytest.mark.parametrize("name", LESSONS)
def test_slides(chrome, address, name):
    with opened(chrome, address, f"slides/{name}.html") as page:
        expect(page.locator(".reveal.ready")).to_be_visible()
        n_slides = page.evaluate("Reveal.getTotalSlides()")
        assert n_slides > 3
        for _ in range(20 * n_slides):
            if page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
                break
            page.keyboard.press("Space")
        assert page.evaluate("Reveal.getProgress()") == 1
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []
        assert page.outside == []
        assert page.errors == []
