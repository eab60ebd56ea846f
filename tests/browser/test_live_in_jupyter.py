"""Live pictures in a real browser: moved by mouse and keyboard, saved, opened again."""

import contextlib
import os
import re
import shutil
import signal

import nbformat
import pytest
from playwright.sync_api import expect

from perceptron_helpers import AND, OR, train
from perceptron_helpers.live.stepper import MILLISECONDS
from tests.harness import axe, browser, lab
from tests.harness.run_cells import run_cells

PICTURE = ".perceptron-live svg[role=img]"
COUNT = "from ipywidgets.widgets.widget import _instances\nprint('widgets:', len(_instances))"
NUMBER = """(label => Number(
    document.querySelector(`.perceptron-live input[aria-label="${label}"]`).value))"""
ENTRIES = {
    "training": "explore_training([OR, AND, XOR], bias=0.0)",
    "points": "explore_training(OR, line=False, update='batch')",
    "neuron": "explore_neuron([OR, AND])",
    "step": "explore_step()",
    "update": "explore_update()",
    "stepper": "step_through(train(OR, [0.5, -0.14]))",
    "stepper_line": "step_through(train(OR, [0.5, -0.14]), line=True)",
    "practice": "practise(summary_table, train(OR, [-0.2, 0.1]))",
    "stepper_asks": "step_through(train(OR, [0.5, -0.14]), ask=True)",
    "spikes": "explore_spikes()",
    "starts": "explore_starts([OR, AND, XOR], threshold=0.2)",
    "layers": "explore_layers()",
    "bound": "explore_bound()",
    "penguins": "explore_penguins()",
    "predict": "predict('Which row is wrong at first?', ['row 00', 'row 01'], 'row 01', 'z < 0.')",
}


@pytest.fixture
def opened_lesson(opened, server):
    """Open a lesson and run all of it: ``with opened_lesson(front_end, name) as page``."""

    def open_lesson(front_end, name):
        shutil.copy(lab.REPOSITORY / "notebooks" / f"{name}.ipynb", server.root / "a.ipynb")
        return opened(front_end)

    return open_lesson


def sentence(page, number=0):
    return page.locator(".perceptron-live-sentence").nth(number)


def handle(page, label):
    return page.get_by_role("slider", name=label)


def readout(page, label):
    """Return the number beside a slider."""
    return float(field(page, label).input_value())


def field(page, label):
    return page.get_by_role("spinbutton", name=label)


def weights(page):
    return [readout(page, label) for label in ("start w₁", "start w₂")]


def other_weights(page, before):
    """Wait until the start weights are no longer those, and return them."""
    moved = f"before => ['start w₁', 'start w₂'].some((label, n) => {NUMBER}(label) !== before[n])"
    page.wait_for_function(moved, arg=before)
    return weights(page)


def drag(page, label, pixels, steps=25):
    before, box = None, {}
    while box != before:  # cells take their height only when they come into view
        handle(page, label).scroll_into_view_if_needed()
        browser.stands_still(handle(page, label))
        before, box = box, handle(page, label).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + pixels, y, steps=steps)
    page.mouse.up()


def shows(page, run):
    """Wait until sentence, picture and table are those of a run."""
    ending = f"{'C' if run.converged else 'Not c'}onverged after {run.n_epochs} epoch"
    expect(sentence(page)).to_have_text(re.compile(f"^{ending}"))
    picture = page.locator(PICTURE).first
    w1 = f"w₁ from {run.weights[0, 0]:g} to {run.weights[-1, 0]:g}".replace("-", "−")
    expect(picture).to_have_attribute("aria-label", re.compile(re.escape(w1)))
    rows = page.locator(".perceptron-live").first.locator("tbody tr")
    expect(rows).to_have_count(min(run.n_epochs, 21))  # of 100 epochs, 20 rows and one in between
    before = rows.first.locator("td").first
    expect(before).to_have_text(f"{run.weights[0, 0]:g}".replace("-", "−"))


@pytest.mark.parametrize("front_end", ["lab", "notebook"])
def test_lesson_06_by_mouse_and_keyboard(opened_lesson, front_end):
    with opened_lesson(front_end, "06_train_to_zero_error") as page:
        expect(page.locator(PICTURE)).to_be_visible()
        expect(page.locator(".perceptron-leftover:visible")).to_have_count(0)

        drag(page, "start w₁", -60)
        w1 = readout(page, "start w₁")
        assert w1 < 0
        shows(page, train(OR, [w1, -0.14]))

        said = page.locator(".perceptron-live-sentence[aria-live=polite]").first.element_handle()
        handle(page, "learning rate α").focus()
        for key in ("ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "PageUp", "ArrowDown"):
            page.keyboard.press(key)
        expect(handle(page, "learning rate α")).to_be_focused()
        alpha = readout(page, "learning rate α")
        assert alpha == 0.16
        shows(page, train(OR, [w1, -0.14], learning_rate=alpha))
        assert said.is_visible()  # the region that is read out is the same: only its text changed
        assert said.inner_text() == sentence(page).inner_text()

        page.get_by_role("combobox", name="update").focus()
        page.keyboard.press("ArrowDown")
        shows(page, train(OR, [w1, -0.14], learning_rate=alpha, update="batch"))

        page.get_by_role("button", name="Reset").first.focus()
        page.keyboard.press("Space")
        shows(page, train(OR, [0.5, -0.14]))
        before = weights(page)
        page.get_by_role("button", name="Random weights").focus()
        page.keyboard.press("Space")
        shows(page, train(OR, other_weights(page, before)))
        assert page.errors == []


@pytest.mark.parametrize("front_end", ["lab", "notebook"])
def test_the_stepper_by_keyboard_and_by_itself(opened, front_end):
    run = train(OR, [-0.35, 0.05], max_epochs=1)
    mistake = next(n for n, update in enumerate(run.updates, 1) if n > 1 and update.error)
    buttons = (("Next ▶", 2), ("Next ▶", 3), ("Back", 2), ("Back", 1), ("Next mistake", mistake))
    with opened(front_end, "step_through(train(OR, [-0.35, 0.05], max_epochs=1))") as page:
        for button, position in buttons:
            page.get_by_role("button", name=button).focus()
            page.keyboard.press("Space")
            stands_at(page, run.updates[position - 1])
        handle(page, "update").focus()
        page.keyboard.press("Home")
        stands_at(page, run.updates[0])

        play = page.get_by_role("button", name="Play or pause")
        play.focus()
        page.keyboard.press("Space")
        stands_at(page, run.updates[1])
        page.keyboard.press("Space")
        said = sentence(page).inner_text()
        # Longer than from one update to the next: none comes.
        page.evaluate("ms => new Promise(done => setTimeout(done, ms))", 1.1 * MILLISECONDS)
        assert sentence(page).inner_text() == said
        assert page.errors == []


WRONGLY_TYPED = {  # what is typed over 0.3: what stands there when Check is pressed
    "": 0.3,
    "abc": 0.3,
    "-": 0.3,
    "1e9": 1,
    "7": 1,
    "0,2": 0.2,
    "1,5": 1,
}


def test_what_is_checked_is_what_stands_in_the_field(opened):
    cells = (f"live = {ENTRIES['stepper_asks']}\nlive", "print('checked', live.d1)")
    with opened("lab", *cells) as page:
        page.get_by_role("button", name="Next ▶").click()
        check = page.get_by_role("button", name="Check", exact=True)
        for typed, stands in WRONGLY_TYPED.items():
            field(page, "Δw₂").fill("0.3")
            field(page, "Δw₂").press("Enter")
            field(page, "Δw₂").press("Control+a")
            field(page, "Δw₂").press("Delete")
            page.keyboard.type(typed)
            check.click()
            expect(sentence(page)).to_contain_text("Δw₂")
            assert readout(page, "Δw₂") == stands, typed
        prints(page, f"checked {list(WRONGLY_TYPED.values())[-1]:.1f}")
        for label, right in (("Δw₂", "0,1"), ("new w₁", "0.5"), ("new w₂", "-0,04")):
            field(page, label).press("Control+a")
            page.keyboard.type(right)
        check.click()
        expect(sentence(page)).to_contain_text("After the update z = −0.04")
        assert page.errors == []


def stands_at(page, update):
    """Wait until sentence, lit rows and picture are those of an update."""
    x1, x2 = update.inputs
    expect(sentence(page)).to_contain_text(f"Epoch 1. Row ({x1:g}, {x2:g}): y = {update.output}")
    lit = page.locator(".perceptron-live tr[aria-current=true]")
    expect(lit).to_have_count(1)
    expect(lit.first).to_contain_text(f"{x1:g}{x2:g}")
    z = f"{update.z:.3f}".rstrip("0").rstrip(".").replace("-", "−")
    expect(page.locator(PICTURE)).to_have_attribute("aria-label", re.compile(rf"^z [=≈] {z}0* "))


def test_names_and_focus(opened):
    with opened("lab", "explore_training([OR, AND], bias=0.0, threshold=0.1)") as page:
        expect(handle(page, "start w₁")).to_be_visible()
        names = page.locator(".perceptron-live [role=slider]").evaluate_all(
            "sliders => sliders.map(slider => slider.ariaLabel)"
        )
        assert names == ["start w₁", "start w₂", "learning rate α", "start b", "threshold θ"]
        fields = page.locator(".perceptron-live input[type=number]")
        assert fields.evaluate_all("fields => fields.map(field => field.ariaLabel)") == names
        look = """element => {
            const {outline, boxShadow, backgroundColor, borderColor} = getComputedStyle(element);
            return [outline, boxShadow, backgroundColor, borderColor].join();
        }"""
        focusable = page.locator(".perceptron-live").locator("button, [role=slider], select, input")
        before = [focusable.nth(n).evaluate(look) for n in range(focusable.count())]
        seen = set()
        focusable.first.focus()
        for _ in range(2 * len(before)):
            page.keyboard.press("Tab")
            axe.settle(page)  # some looks fade in
            for n, quiet in enumerate(before):
                if focusable.nth(n).evaluate("e => e === document.activeElement"):
                    assert focusable.nth(n).evaluate(look) != quiet
                    seen.add(n)
        assert seen == set(range(1, len(before)))


def test_a_drag_never_blanks_the_picture_or_moves_the_page(opened):
    with opened("lab", "explore_training([OR, XOR])", "explore_training([XOR], bias=0.0)") as page:
        expect(page.locator(PICTURE)).to_have_count(2)
        browser.stands_still(page.locator(PICTURE).first)
        page.evaluate(browser.WATCH.read_text(), PICTURE)
        page.evaluate("watched.start()")
        page.evaluate("watched.drag(document.querySelector('[role=slider]'), -100, 60)")
        first = page.locator(".perceptron-live input[type=number]").first
        shows(page, train(OR, [float(first.input_value()), -0.14]))
        seen = page.evaluate("watched.result()")
        assert seen["missing"] == 0
        assert len(seen["heights"]) == 1
        assert len(seen["pictures"]) > 5
        assert page.errors == []


def test_copies_and_cells_that_run_again(opened):
    with opened("lab", "explore_training()", "explore_training([OR, AND])", COUNT) as page:
        expect(page.locator(PICTURE)).to_have_count(2)
        counted = page.locator("pre", has_text="widgets: ")
        count = counted.inner_text()
        still = sentence(page, 0).inner_text()
        page.get_by_role("combobox", name="gate").focus()
        page.keyboard.press("ArrowDown")
        expect(sentence(page, 1)).to_contain_text("AND with")
        assert sentence(page, 0).inner_text() == still

        for _ in range(2):
            run_cells(page)
        expect(counted).to_have_text(count)
        expect(page.locator(".perceptron-live")).to_have_count(2)
        assert page.errors == []


PROCESS = "import os\nprint('process', os.getpid())"
ICONS = """() => [...document.querySelectorAll('.jupyter-widgets-disconnected')]
    .filter(box => getComputedStyle(box, '::before').display !== 'none').length"""


def shut_down(page, server):
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    expect(page.locator(".jp-KernelName")).to_have_text("No Kernel")
    assert server.ask("api/kernels") == []


def restart(page, server):
    page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    expect(page.locator(".jupyter-widgets-disconnected").first).to_be_attached()


def kill(page, server):
    process = page.locator("pre", has_text="process").inner_text().split()[-1]
    os.kill(int(process), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    page.get_by_role("dialog").get_by_role("button", name="Ok").click()
    expect(page.locator(".jupyter-widgets-disconnected").first).to_be_attached()


@pytest.mark.parametrize("end", [shut_down, restart, kill])
def test_without_its_kernel_all_goes_on(opened, server, end):
    with opened("lab", "explore_training([OR, AND])", ENTRIES["stepper"], PROCESS) as page:
        expect(page.locator(PICTURE)).to_have_count(2)
        end(page, server)
        handle(page, "start w₁").focus()
        for key in ("End", "PageDown", "ArrowLeft"):
            page.keyboard.press(key)
        shows(page, train(OR, [readout(page, "start w₁"), -0.14]))
        assert page.evaluate(ICONS) == 0
        field(page, "start w₂").fill("-0.123")
        page.keyboard.press("Enter")
        shows(page, train(OR, [readout(page, "start w₁"), -0.123]))
        page.get_by_role("combobox", name="gate").focus()
        page.keyboard.press("ArrowDown")
        shows(page, train(AND, [readout(page, "start w₁"), -0.123]))
        before = weights(page)
        page.get_by_role("button", name="Random weights").click()
        shows(page, train(AND, other_weights(page, before)))
        page.get_by_role("button", name="Next ▶").click()
        expect(sentence(page, 1)).to_contain_text("Row (0, 1)")
        assert [error for error in page.errors if not is_jupyters_own(error)] == []


def is_jupyters_own(error):
    """Tell whether Jupyter says that its kernel has gone; ipywidgets does at each move."""
    return "Could not send widget sync message" in error or "/api/" in error


def prints(page, text, tries=30):
    """Run the last cell until it prints this.

    What a page has to tell a kernel waits in it until the kernel has answered what came before.
    """
    for _ in range(tries):
        page.locator(".jp-CodeCell").last.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        with contextlib.suppress(AssertionError):
            printed = page.locator(".jp-CodeCell").last.locator("pre", has_text=text)
            return expect(printed).to_be_visible(timeout=2000)
    raise AssertionError(f"{text!r} is not printed after {tries} tries")


def test_python_moves_the_slider_and_sees_it_move(opened):
    cells = (
        "live = explore_training()\nlive",
        "live.w1 = -0.3",
        "print('w1 is', live.values['w1'])",
    )
    with opened("lab", *cells) as page:
        expect(page.locator(PICTURE)).to_be_visible()
        shows(page, train(OR, [-0.3, -0.14]))
        assert readout(page, "start w₁") == -0.3
        handle(page, "start w₁").focus()
        page.keyboard.press("ArrowRight")
        shows(page, train(OR, [-0.29, -0.14]))
        prints(page, "w1 is -0.29")


def test_what_python_set_last_is_shown_by_a_slow_page_and_stays(opened):
    cells = (
        "live = explore_training()\nlive",
        "for n in range(60):\n    live.w1 = n / 100",
        "print('w1 is', live.values['w1'])",
    )
    with opened("lab", *cells) as page:
        shows(page, train(OR, [0.59, -0.14]))
        speed = page.context.new_cdp_session(page)
        speed.send("Emulation.setCPUThrottlingRate", {"rate": 5})
        handle(page, "start w₁").focus()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        page.locator(".jp-CodeCell").nth(2).locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        prints(page, "w1 is 0.59")
        shows(page, train(OR, [0.59, -0.14]))
        expect(field(page, "start w₁")).to_have_value("0.59")
        expect(handle(page, "start w₁")).to_have_attribute("aria-valuetext", re.compile(r"^0\.59"))
        speed.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def test_numbers_are_exact_typed_or_dragged(opened):
    cells = ("live = explore_training()\nlive.w2 = -0.123\nlive", "print('values:', live.values)")
    with opened("lab", *cells) as page:
        expect(page.locator(PICTURE)).to_be_visible()
        shows(page, train(OR, [0.5, -0.123]))  # set before it was shown
        handle(page, "start w₁").focus()
        page.keyboard.press("Tab")
        expect(field(page, "start w₁")).to_be_focused()
        page.keyboard.press("Control+a")
        page.keyboard.type("0.123")
        page.keyboard.press("Enter")
        shows(page, train(OR, [0.123, -0.123]))
        expect(field(page, "start w₁")).to_have_value("0.123")
        handle(page, "learning rate α").focus()
        for _ in range(20):  # in floats 0.01 and 29 steps are 0.30000000000000004
            page.keyboard.press("ArrowRight")
        shows(page, train(OR, [0.123, -0.123], learning_rate=0.3))
        expect(field(page, "learning rate α")).to_have_value("0.3")
        prints(page, "'w1': 0.123, 'w2': -0.123, 'learning_rate': 0.3}")

        handle(page, "start w₁").focus()
        page.keyboard.press("ArrowRight")
        shows(page, train(OR, [0.13, -0.123], learning_rate=0.3))


def test_controls_picture_and_four_rows_are_seen_together(opened):
    with opened("lab", "explore_training(AND)") as page:
        page.set_viewport_size({"width": 1366, "height": 768})
        expect(page.locator(PICTURE)).to_be_visible()
        page.locator(".perceptron-live").evaluate("live => live.scrollIntoView()")
        browser.stands_still(page.locator(PICTURE))
        window = page.locator(".jp-WindowedPanel-outer").bounding_box()
        boxes = [page.locator(s).first.bounding_box() for s in (".perceptron-live", PICTURE)]
        boxes.append(page.locator(".perceptron-live tbody tr").nth(3).bounding_box())
        assert all(box["y"] >= window["y"] - 1 for box in boxes)
        assert all(box["y"] + box["height"] <= window["y"] + window["height"] for box in boxes[1:])


@pytest.mark.parametrize("front_end", ["lab", "notebook"])
def test_a_notebook_that_was_saved_while_live_shows_the_static_copy(opened, server, front_end):
    with opened(front_end, "explore_training(OR)", ENTRIES["predict"]) as page:
        page.get_by_label("row 01").check()
        page.get_by_label("certain").check()
        page.get_by_role("button", name="Keep my prediction").click()
        page.get_by_role("button", name="Open the answer").click()
        record = "You predicted: row 01 (certain). The answer: row 01, as you predicted. z < 0."
        expect(sentence(page, 1)).to_have_text(record)
        expect(page.locator(".perceptron-leftover:visible")).to_have_count(0)
        handle(page, "start w₁").focus()
        page.keyboard.press("ArrowRight")
        save_until(page, server.root / "a.ipynb", record)
    with opened(front_end, run=False) as page:
        shows_copies(page, record)

    saved = nbformat.read(server.root / "a.ipynb", as_version=4)
    assert "widget-view" in str(saved)
    saved.cells[0].source += "  # so that it is not trusted, as on another machine"
    nbformat.write(saved, server.root / "b.ipynb")
    with opened(front_end, name="b.ipynb", run=False) as page:
        shows_copies(page, record)
        expect(page.locator(".jp-RenderedHTML.jp-mod-trusted")).to_have_count(0)


def save_until(page, file, text, tries=120):
    """Save by the keyboard, although a slider has the focus, until the file holds `text`.

    The kernel writes the record into the output a moment after the page has shown it.
    """
    for _ in range(tries):
        page.keyboard.press("Control+s")
        page.wait_for_timeout(250)
        if text in file.read_text(encoding="utf-8"):
            return
    raise AssertionError(f"{text!r} is not in {file.name} after {tries} tries to save")


def shows_copies(page, record):
    """Check what a reader sees who runs nothing."""
    # Jupyter looks for its widgets for two seconds, then it gives up. What it says then is hidden,
    # and where a file is not trusted it says nothing that could be waited for.
    page.wait_for_timeout(4000)
    assert not any(found.is_visible() for found in page.get_by_text("not found").all())
    assert not any(found.is_visible() for found in page.get_by_text("Loading widget").all())
    image = page.locator(".jp-OutputArea img").first
    expect(image).to_be_visible()
    assert image.evaluate("image => image.naturalWidth") > 100
    assert image.get_attribute("alt").startswith("Converged after 3 epochs.")
    expect(page.locator(".jp-OutputArea table").first).to_be_visible()
    expect(page.get_by_text("To make this picture live, run its cell")).to_be_visible()
    expect(page.get_by_text(record)).to_be_visible()


def test_every_live_picture_shows(opened):
    """Leaves a picture of each in build/screenshots, for people to look at."""
    folder = lab.REPOSITORY / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with opened("lab", *ENTRIES.values()) as page:
        page.set_viewport_size({"width": 1280, "height": 9000})
        expect(page.locator(".perceptron-live")).to_have_count(len(ENTRIES))
        expect(page.locator(PICTURE)).to_have_count(len(ENTRIES) - 2)
        browser.stands_still(page.locator(PICTURE).last)
        buttons = page.locator(".perceptron-buttons button")
        cut = "all => all.filter(b => b.scrollWidth > b.clientWidth).map(b => b.textContent)"
        assert buttons.evaluate_all(cut) == []
        for number, name in enumerate(ENTRIES):
            page.locator(".perceptron-live").nth(number).screenshot(path=folder / f"{name}.png")
        assert page.errors == []
