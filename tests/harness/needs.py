"""What a machine may lack: there a test is skipped, or fails where nothing may be skipped."""

import os

import pytest


def lacking(what, why):
    """Skip the test, or fail it where ``REQUIRE_<what>=1``."""
    if os.environ.get(f"REQUIRE_{what.upper()}") == "1":
        pytest.fail(f"REQUIRE_{what.upper()}=1, but {why}")
    pytest.skip(why)
