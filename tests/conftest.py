"""What several rooms need: Chromium. Without it, tests of a browser are skipped."""

import os

import pytest

from tools import browser


@pytest.fixture(scope="module")
def chrome():
    if not browser.chromium():
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("REQUIRE_BROWSER=1, but there is no Chromium on this machine")
        pytest.skip("no Chromium on this machine: nothing is tested in a browser")
    with browser.browser() as running:
        yield running
