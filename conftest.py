"""How the tests run: what each one needs, what has to stay together, how much Hypothesis tries."""

import nbval.kernel
import pytest
from hypothesis import settings

from tests.effort import tries
from tests.harness.kernels import started_again

# A test that takes one of these fixtures gets the marker. Two kinds have no fixture of their own:
# network and slow stand in the tests.
NEEDS = {"chrome": "browser", "start_server": "server", "sandbox": "sandbox", "site": "slow"}

MARKERS = ("browser", "server", "sandbox", "network", "slow")

# Each worker makes these for itself, so that a file's tests can be shared out.
AGAIN = {"chrome", "start_server", "server", "address", "reader"}

settings.register_profile("ours", deadline=None, max_examples=tries(300), print_blob=True)
settings.load_profile("ours")

nbval.kernel.start_new_kernel = started_again(nbval.kernel.start_new_kernel)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Mark what each test needs, and what one worker has to do by itself, from the start."""
    for item in items:
        for fixture, marker in NEEDS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)
    if hasattr(config, "workerinput"):
        _share_out(items)


def _share_out(items):
    """Say what stays together on one of several workers, and put what takes long first.

    Groups come first, of them those that need more than Python, and single quick tests last: they
    fill the gaps at the end.
    """
    groups = {item: _group(item) for item in items}
    needy = {group or item for item, group in groups.items() if _is_needy(item)}
    for item, group in groups.items():
        if group:
            item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=lambda item: (groups[item] is None, (groups[item] or item) not in needy))


def _is_needy(item):
    return any(item.get_closest_marker(name) for name in MARKERS)


def _group(item):
    """Return the name of what a test may not be parted from, or None.

    These are the cells of a notebook; what starts sandboxes, since a test looks whether any are
    left; and the tests that share what one of them has made.
    """
    if item.path.suffix == ".ipynb":
        return item.path.name
    if "sandbox" in item.fixturenames:
        return "sandbox"
    if "released" in item.fixturenames:
        return "released"
    made = item._fixtureinfo.name2fixturedefs
    if any(each[-1].scope == "module" for name, each in made.items() if name not in AGAIN):
        return item.path.name
    return None
