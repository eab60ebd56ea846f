"""Measure the book's live pictures: how soon they are alive, and how well they follow a slider.

    python -m benchmarks.site [--rounds 3] [--moves 20]

The book is built and served as `make serve-site` does, compressed; what a picture downloads is
counted as it comes over the line. Each round opens the pages in a browser that has never seen them,
one after the other, so that a busy machine is as busy for all: two lessons, the course's main
picture, the same with XOR and its 100 passes, and a floor, which computes the same picture in
JavaScript. Then one lesson again, slowed down as a phone is. "ms" is from an arrow key to the frame
in which the picture has changed; a drag moves the slider 60 times a second.
"""

import argparse
import gzip
import json
import statistics
import tempfile
from pathlib import Path

from benchmarks.beside import beside
from benchmarks.live.measure import pictures_a_second, verdict
from benchmarks.live.moves import one_drag, one_move, watch
from book import build, bundle
from perceptron_helpers import XOR
from perceptron_helpers.live import explore_training
from perceptron_helpers.plots.looks import DASHES, LOOKS
from tests.harness.website import opened, served
from tools import chromium

FLOOR = Path(__file__).parent / "live" / "floor.js"
LESSONS = ("06_train_to_zero_error", "08_turn_the_knobs")
PICTURE = ".perceptron-box svg[role=img]"
WARM_UP, STEPS = 5, 60
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LINE = {"offline": False, "latency": 60, "downloadThroughput": 1.25e6, "uploadThroughput": 5e5}
# When the first live picture of the page is painted: milliseconds since the page was asked for.
ALIVE = """() => new Promise((done) => {
    const look = () => document.querySelector('.perceptron-live svg [data-mark]')
        ? done(performance.now()) : requestAnimationFrame(look);
    look();
})"""
PLAIN = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">'
START = """<script type="module">
import {{ drawLive }} from './{folder}/host.js';
await drawLive(document.body, {spec});
</script>"""
START_FLOOR = """<script type="module">
import {{ element }} from './{folder}/page.js';
import {{ drawControls }} from './{folder}/controls.js';
import {{ modelOf }} from './{folder}/model.js';
import {{ startOf }} from './{folder}/picture.js';
import {{ puppet }} from './{folder}/puppet.js';
globalThis.puppet = puppet;
const {{ render }} = (await import('./floor.js')).default;
const spec = {spec};
const el = element(element(document.body, 'div', 'perceptron-box'), 'div');
const model = modelOf({{ ...startOf(spec), first: JSON.stringify({first}) }});
drawControls(el, spec.page.controls, spec.page.words, model);
render({{ model, el }});
</script>"""


def lay_out(folder):
    """Build the book, and beside it a page for each way to show the main picture."""
    lessons = build.notebooks(build.REPOSITORY / "notebooks")
    build.build_book(lessons, {}, folder / "source", folder / "site")
    site = folder / "site"
    (site / "empty.html").write_text(PLAIN, "utf-8")
    (site / "floor.js").write_text(FLOOR.read_text("utf-8"), "utf-8")
    for name, live in (("page", explore_training()), ("xor", explore_training(XOR))):
        spec = gzip.decompress(live._spec).decode()
        page = START.format(folder=bundle.name(), spec=spec)
        (site / f"{name}.html").write_text(PLAIN + page, "utf-8")
        if name == "page":
            first = {"looks": LOOKS, "dashes": DASHES, "places": live.shown.places()}
            text = json.dumps(first | live.shown.state())
            page = START_FLOOR.format(folder=bundle.name(), spec=spec, first=text)
            (site / "floor.html").write_text(PLAIN + page, "utf-8")
    return site


def place_of_first(site, lesson):
    """Return the address of the heading under which a lesson's first live picture is."""
    html = (site / "notebooks" / f"{lesson}.html").read_text("utf-8")
    heading = html[: html.index("data-scene=")].rpartition('<section id="')[2].partition('"')[0]
    return f"notebooks/{lesson}.html#{heading}"


def opens(chrome, address, site, is_phone=False):
    """Return seconds until alive for two lessons, megabytes, and a drag in the second."""
    first, second = (place_of_first(site, lesson) for lesson in LESSONS)
    options = PHONE if is_phone else {"viewport": {"width": 1280, "height": 720}}
    with opened(chrome, address, "empty.html", **options) as page:
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        if is_phone:
            line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            line.send("Network.emulateNetworkConditions", LINE)
        urls, sizes = {}, {}
        note = lambda come: urls.update({come["requestId"]: come["response"]["url"]})  # noqa: E731
        line.on("Network.responseReceived", note)
        line.on(
            "Network.loadingFinished",
            lambda done: sizes.update({done["requestId"]: done["encodedDataLength"]}),
        )
        page.goto(address + first)
        alive = [page.evaluate(ALIVE) / 1000]
        size = sum(sizes[each] for each in sizes if bundle.name() in urls.get(each, "")) / 1e6
        page.goto(address + second)
        alive.append(page.evaluate(ALIVE) / 1000)
        watch(page, PICTURE)
        drag = pictures_a_second(one_drag(page, 0, STEPS))
        assert not page.errors, page.errors
    return alive, size, drag


def moves(chrome, address, name, n_moves):
    """Return the milliseconds of single moves, and pictures a second in a drag."""
    with opened(chrome, address, f"{name}.html", viewport={"width": 1280, "height": 900}) as page:
        watch(page, PICTURE)
        times = [one_move(page, number)[0] for number in range(WARM_UP + n_moves)][WARM_UP:]
        drag = pictures_a_second(one_drag(page, 0, STEPS))
        assert not page.errors, page.errors
    return times, drag


def line(what, value, target, met):
    """Print a figure beside its target."""
    print(f"{what:52}{value:>10}   target: {target:8} {verdict(met)}")


def show(rounds, phones, times, drags):
    """Print all figures: medians of the rounds."""
    median = {name: statistics.median(some) for name, some in times.items()}
    for name, most in (("page", 1.3), ("xor", 2.5)):
        ratio = median[name] / median["floor"]
        line(f"slider to pixel, {name} / floor", f"{ratio:.2f}", f"≤ {most}", ratio <= most)
    rate = statistics.median(drags["page"])
    line("pictures a second in a drag at 60 Hz", f"{rate:.0f}", "≥ 50", rate >= 50)
    first, second = (statistics.median(alive[i] for alive, _, _ in rounds) for i in (0, 1))
    line("first picture alive, nothing in the cache, s", f"{first:.2f}", "≤ 1.0", first <= 1)
    line("second lesson, s", f"{second:.2f}", "≤ 0.5", second <= 0.5)
    size = max(size for _, size, _ in rounds)
    line("what it downloads, compressed, MB", f"{size:.2f}", "≤ 0.4", size <= 0.4)
    first = statistics.median(alive[0] for alive, _, _ in phones)
    rate = statistics.median(drag for _, _, drag in phones)
    line("as a phone: first picture alive, s", f"{first:.2f}", "≤ 3", first <= 3)
    line("as a phone: pictures a second in a drag", f"{rate:.0f}", "≥ 15", rate >= 15)
    for name, some in times.items():
        p95 = sorted(some)[round(0.95 * (len(some) - 1))]
        rate = statistics.median(drags[name])
        print(f"{name:8} median {median[name]:5.1f} ms, p95 {p95:5.1f} ms, {rate:3.0f} a second")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--moves", type=int, default=20, help="single moves in a round")
    options = parser.parse_args()
    print(beside())
    names = ("page", "floor", "xor")
    rounds, phones = [], []
    times, drags = {name: [] for name in names}, {name: [] for name in names}
    with tempfile.TemporaryDirectory() as name:
        site = lay_out(Path(name))
        with served(site) as address, chromium.browser() as chrome:
            for _ in range(options.rounds):
                rounds.append(opens(chrome, address, site))
                for each in names:
                    some, drag = moves(chrome, address, each, options.moves)
                    times[each] += some
                    drags[each].append(drag)
                phones.append(opens(chrome, address, site, is_phone=True))
    show(rounds, phones, times, drags)
    print(beside())


if __name__ == "__main__":
    main()
