"""What a measurement was made beside: another machine, or this one when busy, gives other times."""

import os
import platform
import statistics
import time


def yardstick(runs=7):
    """Return the milliseconds of a small fixed sum in plain Python: the median of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        sum(number * number for number in range(200_000))
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def cores():
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def beside():
    """Return a line: cores, load, yardstick, Python and system."""
    load = "{:.1f}, {:.1f}".format(*os.getloadavg()[:2]) if hasattr(os, "getloadavg") else "?"
    return (
        f"beside: {cores()} cores, load {load} (1 and 5 minutes), yardstick {yardstick():.1f} ms, "
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    )
