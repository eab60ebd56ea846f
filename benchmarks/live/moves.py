"""Move a slider in a page and wait for what it changes, however long that takes."""

from tests.harness import browser

SLIDER = ".noUi-handle, .perceptron-box input[type=range]"
QUIET_MS = 400  # after so long without a change, all has changed


def watch(page, selector):
    """Begin to watch a live picture, once the page has come to rest, and focus its first slider."""
    page.wait_for_selector(selector)
    page.wait_for_timeout(2000)
    page.evaluate(browser.WATCH.read_text(), selector)
    page.locator(SLIDER).first.focus()


def one_move(page, number):
    """Press an arrow key; return the milliseconds until the picture and until all has changed."""
    page.evaluate("watched.start()")
    page.keyboard.press("ArrowRight" if number % 2 else "ArrowLeft")
    seen = changed(page)
    page.wait_for_timeout(7 * (number % 5))  # not in step with the screen
    return tuple(seen[what][-1] - seen["moves"][0] for what in ("pictures", "changes"))


def one_drag(page, pixels, steps):
    """Drag the first slider; return what was seen, once the last picture has come."""
    page.evaluate("watched.start()")
    drag = """([slider, pixels, steps]) =>
        watched.drag(document.querySelector(slider), pixels, steps)"""
    page.evaluate(drag, [SLIDER, pixels, steps])
    return changed(page, 1500)


def changed(page, quiet_ms=QUIET_MS):
    """Wait until the picture has changed and nothing changes any more; return what was seen."""
    page.wait_for_function("ms => watched.quiet(ms)", arg=quiet_ms, polling=50)
    return page.evaluate("watched.result()")
