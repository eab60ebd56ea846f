"""The slides in a real browser: every slide of every deck, as a class sees it."""

import contextlib
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from book import build, bundle, slides
from tests.harness import axe
from tests.harness.website import opened, served

NOTEBOOKS = build.notebooks(Path(__file__).parents[2] / "notebooks")
DECKS = [name for name, notebook in NOTEBOOKS.items() if slides.has_slides(notebook)]
MAIN = "08_turn_the_knobs"
NOW = ".reveal .slides > .present"
CHOICES = f"{NOW} details[name]"
ALIVE = """() => [...Reveal.getCurrentSlide().querySelectorAll('.perceptron-leftover')]
    .every(copy => copy.hidden)"""
ROWS_IN_VIEW = """table => {
    const bottom = each => each.getBoundingClientRect().bottom;
    const end = bottom(table.closest('.perceptron-tables')) + 1;
    return [...table.tBodies[0].rows].filter(row => bottom(row) <= end).length;
}"""

# What a slide shows with all its fragments: boxes that leave it, letters by what they belong to,
# and how much of its height below the heading is filled. Sizes are those of the slide itself.
MEASURE = """() => {
    const slide = Reveal.getCurrentSlide();
    const page = slide.getBoundingClientRect();
    const scale = page.width / slide.offsetWidth;
    const foot = scale * parseFloat(getComputedStyle(slide).paddingBottom); // arrows and number
    const all = [...slide.querySelectorAll('*')].filter(each => !each.closest('.notes, math *'));
    const seen = all.filter(each => each.checkVisibility() && each.getClientRects().length);
    const size = each => parseFloat(getComputedStyle(each).fontSize);
    const hasWords = each => [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const isHidden = each => each.getBoundingClientRect().width * scale < 3;
    const words = seen.filter(each => hasWords(each) && !each.closest('svg') && !isHidden(each));
    const scrolls = '.perceptron-tables *, .narrow .scrolls *';
    const small = 'table, pre, code, .perceptron-box, .perceptron-leftover';
    const heading = 'section > :first-child, section > :first-child *';
    const rest = seen.filter(each => !each.matches(heading));
    const bottoms = rest.filter(each => hasWords(each) || each.matches('img, svg, math'))
        .map(each => each.getBoundingClientRect().bottom);
    return {
        heading: slide.querySelector('h1, h2')?.textContent ?? '',
        outside: seen.filter(each => !each.closest(`svg, ${scrolls}`)).map(each => {
            const box = each.getBoundingClientRect();
            const beyond = Math.max(
                box.bottom - Math.min(page.bottom, innerHeight) + foot, page.top - box.top,
                box.right - Math.min(page.right, innerWidth), page.left - box.left);
            return beyond > 2 ? `${each.tagName} ${each.className} by ${Math.round(beyond)}` : '';
        }).filter(Boolean),
        // On a wide page no table may need to scroll.
        cut: seen.filter(each => each.matches('pre, .cell, .output, body:not(.narrow) .scrolls'))
            .filter(each => each.scrollWidth > each.clientWidth + 2
                || each.scrollHeight > each.clientHeight + 2)
            .map(each => `${each.tagName} ${each.className}`),
        text: Math.min(99, ...words.filter(each => !each.closest(small)).map(size)),
        tables: Math.min(99, ...words.filter(each => each.closest('table, pre')
            && !each.closest('.perceptron-leftover')).map(size)),
        filled: (Math.max(page.top, ...bottoms) - page.top) / page.height,
        pictures: [...slide.querySelectorAll('img, .picture svg, .perceptron-pictures svg')]
            .filter(each => each.checkVisibility())
            .map(each => each.getBoundingClientRect().height / page.height),
    };
}"""


@pytest.fixture(scope="session")
def decks(tmp_path_factory):
    """Serve the decks and what they need of the site."""
    site = tmp_path_factory.mktemp("decks")
    shutil.copytree(build.REPOSITORY / "images", site / "live" / "images")
    shutil.copytree(build.REPOSITORY / "images", site / "_static")
    bundle.write(site)
    slides.build(NOTEBOOKS, site / "slides")
    with served(site) as url:
        yield url


@pytest.fixture
def deck(chrome, decks):
    """Open a deck: ``with deck(name, width, height, …) as page``."""

    @contextlib.contextmanager
    def open_deck(name, width=1280, height=720, **options):
        options["viewport"] = {"width": width, "height": height}
        with opened(chrome, decks, f"slides/{name}.html", **options) as page:
            expect(page.locator(".reveal.ready")).to_be_visible()
            yield page
            assert page.outside == []
            assert page.errors == []

    return open_deck


def each_slide(page):
    """Go to each slide, show all that waits there for a key, and give its number."""
    for number in range(page.evaluate("Reveal.getTotalSlides()")):
        page.evaluate("number => Reveal.slide(number, 0, 99)", number)
        page.wait_for_function(ALIVE)
        yield number + 1


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768), (390, 844)])
@pytest.mark.parametrize("name", DECKS)
def test_nothing_is_cut_or_lost(deck, name, width, height):
    with deck(name, width, height) as page:
        for number in each_slide(page):
            found = page.evaluate(MEASURE)
            where = (number, found["heading"])
            assert found["heading"], where
            assert (where, found["outside"], found["cut"]) == (where, [], [])
            if width > height:
                assert found["text"] >= 26, where
                assert found["tables"] >= 18, where
                assert found["filled"] >= 0.3, where
            assert min(found["pictures"], default=1) >= 0.15, where
            for choice in range(page.locator(CHOICES).count()):
                page.locator(CHOICES).nth(choice).locator("summary").click()
                assert page.locator(f"{CHOICES}[open]").count() == 1
                page.wait_for_function(f"!({MEASURE})().outside.length")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", DECKS)
def test_each_slide_is_accessible(deck, name, scheme):
    with deck(name, color_scheme=scheme) as page:
        for number in each_slide(page):
            assert (number, axe.violations(page, ".reveal .present")) == (number, [])


@pytest.mark.parametrize("name", DECKS)
def test_the_space_bar_leads_to_the_end(deck, name):
    with deck(name) as page:
        n_slides = page.evaluate("Reveal.getTotalSlides()")
        for _ in range(10 * n_slides):
            if page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
                break
            page.keyboard.press("Space")
        assert page.evaluate("Reveal.getProgress()") == 1
        broken = "images => images.filter(image => !image.naturalWidth).map(i => i.src)"
        assert page.locator("img").evaluate_all(broken) == []


@pytest.mark.parametrize("name", [name for name in DECKS if "data-scene" in str(NOTEBOOKS[name])])
def test_live_pictures_move_by_keyboard_without_a_network(deck, name):
    with deck(name) as page:
        assert len(list(each_slide(page))) > 5  # all that is alive has come
        page.context.set_offline(True)
        moved = 0
        for number in each_slide(page):
            if not page.locator(f"{NOW} .perceptron-pictures svg").count():
                continue
            said = page.locator(f"{NOW} .perceptron-pictures svg").first
            before = said.get_attribute("aria-label")
            control = page.locator(f"{NOW} :is(input[type=range], select)").first
            control.focus()
            page.keyboard.press("ArrowRight" if control.get_attribute("type") else "ArrowDown")
            expect(said).not_to_have_attribute("aria-label", before)
            assert page.evaluate("Reveal.getIndices().h") + 1 == number  # the slide has not moved
            table = page.locator(f"{NOW} .perceptron-tables table").first
            if table.count():
                assert table.evaluate(ROWS_IN_VIEW) >= min(4, table.locator("tbody tr").count())
            page.keyboard.press("Escape")
            moved += 1
        paper = str(NOTEBOOKS[name]).count('"picture":"practice"')  # blank tables: on no slide
        assert moved == str(NOTEBOOKS[name]).count("data-scene") - paper


def test_a_filled_table_takes_the_place_of_the_one_to_fill(deck):
    with deck("05_train_one_epoch") as page:
        next(n for n in each_slide(page) if page.locator(f"{NOW} .filled").count())
        tables = page.locator(f"{NOW} table")
        expect(tables.nth(1)).to_be_visible()
        expect(tables.nth(0)).to_be_hidden()
        page.keyboard.press("ArrowLeft")
        expect(tables.nth(0)).to_be_visible()
        expect(tables.nth(1)).to_be_hidden()


def test_keys_come_back_to_the_slides(deck):
    with deck(MAIN) as page:
        at = next(n for n in each_slide(page) if page.locator(f"{NOW} input[type=range]").count())
        page.locator(f"{NOW} input[type=range]").first.focus()
        page.keyboard.press("PageDown")  # a presenter's button
        assert page.evaluate("Reveal.getIndices().h") == at
        page.keyboard.press("PageUp")
        page.locator(f"{NOW} input[type=range]").first.focus()
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("Reveal.getIndices().h") == at


def test_a_question_opens_its_answer_and_forgets_it(deck):
    with deck(MAIN) as page:
        for _ in range(2):
            page.reload()
            expect(page.locator(".reveal.ready")).to_be_visible()
            next(n for n in each_slide(page) if page.locator(f"{NOW} .perceptron-question").count())
            said = page.locator(f"{NOW} [role=status]")
            assert page.locator(f"{NOW} input").count() == 0
            expect(said).to_be_empty()
            page.locator(f"{NOW} .perceptron-question button").focus()
            page.keyboard.press("Space")
            expect(said).not_to_be_empty()
            assert page.evaluate(MEASURE)["outside"] == []


def test_notes_open_with_s(deck):
    with deck(MAIN) as page:
        next(n for n in each_slide(page) if page.locator(f"{NOW} aside.notes").count())
        words = page.locator(f"{NOW} aside.notes").text_content().split()[:3]
        with page.expect_popup() as popup:
            page.keyboard.press("s")
        notes = popup.value.locator(".speaker-controls-notes .value")
        expect(notes).to_contain_text(" ".join(words))
