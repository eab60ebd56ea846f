"""The book as a reader has it: found by search, read on, printed."""

from playwright.sync_api import expect

from tests.harness.website import opened

FOLDED = "08_turn_the_knobs"


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


def test_paper_shows_what_is_folded_but_no_answer_to_a_question(chrome, address):
    seen = "parts => parts.map(part => part.checkVisibility())"
    with opened(chrome, address, f"notebooks/{FOLDED}.html") as page:
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
