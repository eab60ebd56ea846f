"""The drawn pictures: same everywhere, legible, described, and true to their sources."""

import json
import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.text import Text
from scipy.integrate import solve_ivp

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "images"
ALT = tomllib.loads((IMAGES / "alt.toml").read_text(encoding="utf-8"))
NAMES = sorted(ALT)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def modules():
    """Return the drawing modules, imported as the script imports them."""
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patch, matplotlib.rc_context():
        patch.syspath_prepend(IMAGES)
        import draw
        import squid_axon

        draw.use_style()
        yield draw, squid_axon
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(IMAGES)):
            del sys.modules[name]


def run_script(folder, hash_seed, settings):
    """Draw all pictures in a process of its own, with a user's settings for Matplotlib."""
    folder.mkdir()
    (folder / "matplotlibrc").write_text(settings, encoding="utf-8")
    surroundings = {**os.environ, "PYTHONHASHSEED": hash_seed, "MATPLOTLIBRC": str(folder)}
    command = [sys.executable, str(IMAGES / "draw.py"), str(folder)]
    subprocess.run(command, env=surroundings, cwd=folder, check=True, timeout=120)
    return folder


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    return run_script(tmp_path_factory.mktemp("images") / "first", "1", "")


# The files


def test_every_picture_has_an_alt_text_and_every_alt_text_a_picture(modules):
    draw, _ = modules
    assert {path.stem for path in IMAGES.glob("*.svg")} == set(ALT) == set(draw.PICTURES)


@pytest.mark.slow
def test_pictures_do_not_depend_on_the_run_or_on_the_users_settings(drawn, tmp_path):
    odd = "font.size: 30\nlines.linewidth: 9\nsvg.fonttype: none\naxes.facecolor: red\n"
    again = run_script(tmp_path / "again", "2", odd)
    for name in NAMES:
        assert (again / f"{name}.svg").read_bytes() == (drawn / f"{name}.svg").read_bytes(), name


def content(path):
    """Return what a picture says and shows, apart from the shapes of its letters."""
    svg = path.read_text(encoding="utf-8")
    words = re.findall(r"<!-- (.*?) -->", svg, flags=re.DOTALL)
    root = ET.fromstring(svg)
    shown = [[e.get(key) for key in ("role", "viewBox")] for e in [root]]
    shown += [root.findtext(SVG + "title"), root.findtext(SVG + "desc")]
    groups = [g for g in root.iter(SVG + "g") if re.match("patch|line2d", g.get("id", ""))]
    shapes = [path for group in groups for path in group.findall(SVG + "path")]
    places = [g.get("transform") for g in root.iter(SVG + "g") if g.get("transform")]
    return words, shown, [s.get("style") for s in shapes], [s.get("d") for s in shapes] + places


@pytest.mark.parametrize("name", NAMES)
def test_committed_picture_is_what_the_script_draws(drawn, name):
    # Another Matplotlib may set letters a little differently: words, and the lines that lead
    # from them, may begin elsewhere by a few points.
    *old, old_numbers = content(IMAGES / f"{name}.svg")
    *new, new_numbers = content(drawn / f"{name}.svg")
    assert old == new
    for before, after in zip(old_numbers, new_numbers, strict=True):
        assert re.sub(r"[-\d. \n]", "", before) == re.sub(r"[-\d. \n]", "", after)
        numbers = [np.array(re.findall(r"-?\d+\.?\d*", d), float) for d in (before, after)]
        np.testing.assert_allclose(*numbers, atol=4)


@pytest.mark.parametrize("name", NAMES)
def test_file_is_small_described_and_needs_nothing_else(name):
    svg = (IMAGES / f"{name}.svg").read_text(encoding="utf-8")
    root = ET.fromstring(svg)
    assert len(svg.encode()) <= 100_000
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [SVG + "title", SVG + "desc"]
    assert [root[0].text, root[1].text] == [ALT[name]["title"], ALT[name]["description"]]
    links = re.findall(r'href="(.)', svg) + re.findall(r"url\((.)", svg)
    assert set(links) <= {"#"}
    assert not list(root.iter(SVG + "text")), "letters must be shapes, or they need a font"
    assert "dc:date" not in svg
    assert "Matplotlib v" not in svg


# The alt texts


@pytest.mark.parametrize("name", NAMES)
def test_alt_text_fits_into_a_markdown_image(name):
    assert set(ALT[name]) == {"title", "description"}
    assert not set(ALT[name]["description"]) & set('[]<>*_`\n"')
    assert ALT[name]["description"].endswith(".")


def wrong_alt_texts(markdown):
    """Return the pictures of ours in a text whose alt text is not the one in alt.toml."""
    used = re.findall(r"!\[([^\]]*)\]\([^)]*images/([^)\s]*)\.svg", markdown)
    used += [("(an img tag)", name) for name in re.findall(r"<img[^>]*images/(\w+)\.svg", markdown)]
    return [name for alt, name in used if alt != ALT.get(name, {}).get("description")]


def test_check_of_alt_texts_sees_a_wrong_one():
    right = f"![{ALT['tlu']['description']}](../images/tlu.svg)"
    assert wrong_alt_texts(f"Look: {right}") == []
    assert wrong_alt_texts(f"{right}\n![A unit](../images/tlu.svg)") == ["tlu"]
    assert wrong_alt_texts("![No such picture](../images/brain.svg)") == ["brain"]
    assert wrong_alt_texts('<img src="../images/tlu.svg">') == ["tlu"]


def test_lessons_give_the_alt_texts_of_alt_toml():
    wrong = {}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        prose = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
        if found := wrong_alt_texts(prose):
            wrong[path.name] = found
    assert not wrong


# What an eye would see


@pytest.mark.parametrize("name", NAMES)
def test_words_are_large_inside_the_page_and_clear_of_each_other(modules, name):
    figure = modules[0].PICTURES[name]()
    figure.draw_without_rendering()
    words = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text()]
    boxes = {text: Text.get_window_extent(text) for text in words}
    for text, box in boxes.items():
        assert text.get_fontsize() * 10 / figure.get_figwidth() >= 16, text
        assert figure.bbox.x0 <= box.x0 < box.x1 <= figure.bbox.x1, text
        assert figure.bbox.y0 <= box.y0 < box.y1 <= figure.bbox.y1, text
    for one, other in combinations(words, 2):
        assert not boxes[one].overlaps(boxes[other]), (one, other)


# The squid axon


def hodgkin_huxley_1952(pulses, duration):
    """Solve the equations as the paper of 1952 prints them: V = −(depolarisation from rest)."""

    def slopes(_, state, current):
        v, n, m, h = state
        x, y = (v + 10) / 10, (v + 25) / 10
        a_n, b_n = 0.1 * x / np.expm1(x), 0.125 * np.exp(v / 80)
        a_m, b_m = y / np.expm1(y), 4 * np.exp(v / 18)
        a_h, b_h = 0.07 * np.exp(v / 20), 1 / (np.exp((v + 30) / 10) + 1)
        ions = 36 * n**4 * (v - 12) + 120 * m**3 * h * (v + 115) + 0.3 * (v + 10.613)
        rates = [a_n * (1 - n) - b_n * n, a_m * (1 - m) - b_m * m, a_h * (1 - h) - b_h * h]
        return [-current - ions, *rates]

    state, volts = [0, 0.31768, 0.05293, 0.59612], [-65.0]
    edges = sorted({0, duration} | {t for start, _ in pulses for t in (start, start + 1)})
    for left, right in pairwise(edges):
        current = sum(strength for start, strength in pulses if start <= left < start + 1)
        at = left + 0.1 * np.arange(1, round((right - left) / 0.1) + 1)
        options = {"args": (current,), "t_eval": np.minimum(at, right), "rtol": 1e-8, "atol": 1e-8}
        solution = solve_ivp(slopes, (left, right), state, **options)
        state = solution.y[:, -1]
        volts.extend(-65 - solution.y[0])
    return np.array(volts)


def test_simulation_agrees_with_the_equations_as_printed_in_1952(modules):
    _, squid_axon = modules
    pulses = [(5, 5), (20, 15)]
    times, volts = squid_axon.simulate(pulses, 45)
    assert times[-1] == pytest.approx(45)
    np.testing.assert_allclose(volts[::10], hodgkin_huxley_1952(pulses, 45), atol=0.1)


def test_potential_has_the_known_rest_peak_and_undershoot(modules):
    _, squid_axon = modules
    still = squid_axon.simulate([], 50)[1]
    np.testing.assert_allclose(still, -65, atol=0.05)
    volts = squid_axon.simulate([(2, 15)], 20)[1]
    assert volts.max() == pytest.approx(40, abs=1)
    assert volts.min() == pytest.approx(-76, abs=0.5)


def test_threshold_region_parts_the_pulses_that_fire_from_the_others(modules):
    _, squid_axon = modules
    low, high = squid_axon.threshold_region()
    assert -65 < low < high < -50
    for strength in np.arange(5, 9, 0.5):
        volts = hodgkin_huxley_1952([(0, strength)], 12)
        fires = volts.max() > 0
        assert (volts[10] > low) == fires  # the potential when the pulse ends, after 1 ms
        assert fires or volts.max() < high


def test_same_pulse_fires_again_only_after_the_refractory_time(modules):
    _, squid_axon = modules
    wait = squid_axon.refractory_time(15)
    assert wait == pytest.approx(12, abs=0.5)
    for second, fires in [(round(wait, 1) - 0.3, False), (round(wait, 1) + 0.3, True)]:
        volts = hodgkin_huxley_1952([(0, 15), (second, 15)], 25)
        assert (volts[round(10 * second) :].max() > 0) == fires


def test_picture_prints_the_numbers_of_the_simulation():
    words, *_ = content(IMAGES / "action_potential.svg")
    said = " ".join(words)
    labels = ["rest −65 mV", "peak +40 mV", "below rest: −76 mV", "12 ms", "weak", "3 × as strong"]
    for label in ["Squid giant axon", *labels]:
        assert label in said
    for number in ["−65", "+40", "−76", "12"]:
        assert number in ALT["action_potential"]["description"]
