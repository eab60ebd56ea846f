"""A kernel whose port was taken starts in a second try, and no other fault is tried again."""

import os
import socket

import pytest
from nbval import kernel
from nbval.kernel import CURRENT_ENV_KERNEL_NAME

from tests.harness.kernels import started_again

pytestmark = pytest.mark.slow


def started_with(ports):
    """Return what starts a kernel as nbval itself does, each time with the next of these ports."""

    def start(**options):
        own = [f"--shell={port}" for port in [ports.pop(0)] if port]
        return kernel.start_new_kernel.__wrapped__(
            kernel_name=CURRENT_ENV_KERNEL_NAME, extra_arguments=own, **options
        )

    return start


def test_a_kernel_whose_port_was_taken_is_started_again():
    with socket.create_server(("127.0.0.1", 0)) as taken, open(os.devnull, "w") as nowhere:
        ports = [taken.getsockname()[1], None]
        manager, client = started_again(started_with(ports))(stderr=nowhere)
        try:
            assert ports == []
            assert client.is_alive()
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def test_a_port_that_is_never_free_is_told():
    with socket.create_server(("127.0.0.1", 0)) as taken, open(os.devnull, "w") as nowhere:
        start = started_again(started_with([taken.getsockname()[1]] * 3))
        with pytest.raises(RuntimeError, match="died"):
            start(stderr=nowhere)


@pytest.mark.parametrize("error", [RuntimeError("too slow"), ValueError("died")])
def test_another_fault_is_not_tried_again(error):
    calls = []

    def start():
        calls.append(1)
        raise error

    with pytest.raises(type(error)):
        started_again(start)()
    assert len(calls) == 1
