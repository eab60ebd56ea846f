"""Take README's picture: the course's main live picture, as it stands in JupyterLab.

python tools/readme_picture.py        (or: make readme-picture; needs Chromium)
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))
from tests.harness import browser, lab  # noqa: E402
from tests.harness.run_cells import run_cells  # noqa: E402
from tools import chromium  # noqa: E402

LESSON = "08_turn_the_knobs.ipynb"
PICTURE = REPOSITORY / "images" / "live.png"


def take():
    """Return a screenshot of the live picture in lesson 08."""
    with tempfile.TemporaryDirectory() as folder, chromium.browser() as chrome:
        home = Path(folder)
        shutil.copy(REPOSITORY / "notebooks" / LESSON, home / LESSON)
        with (
            lab.server(home, root=home) as server,
            browser.notebook_page(chrome, server, LESSON) as page,
        ):
            run_cells(page)
            page.set_viewport_size(browser.TALL)
            live = page.locator(".perceptron-live:has(.widget-slider)").first
            live.locator(".perceptron-live-sentence").get_by_text("Converged").wait_for()
            return live.screenshot()


def main():
    """Take the picture and save it."""
    if not chromium.chromium():
        sys.exit("There is no Chromium on this machine.")
    Image.open(io.BytesIO(take())).convert("RGB").save(PICTURE, optimize=True)
    print(PICTURE.relative_to(REPOSITORY), PICTURE.stat().st_size // 1000, "kB")


if __name__ == "__main__":
    main()
