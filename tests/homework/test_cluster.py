"""The same command on a dask.distributed cluster: a worker that is killed loses no file."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from homework.marks.records import Records
from tests.homework import kit

ROOT = Path(__file__).parents[2]
STUDENTS = [f"s{n:02}" for n in range(16)]
SLOW = "import time; time.sleep(0.5)"


@contextlib.contextmanager
def running(*words, cwd):
    """Run a program of dask's, and give it with what it says."""
    log = cwd / f"log-{time.monotonic_ns()}"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=cwd,
            stdout=output,
            stderr=output,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
    try:
        yield process, log
    finally:
        process.kill()
        process.wait()


def said(log, pattern, seconds=120):
    """Wait until a log says something, and return it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := re.search(pattern, log.read_text(errors="replace")):
            return found[1]
        time.sleep(0.1)
    raise AssertionError(log.read_text(errors="replace"))


def records(course):
    with course.gradebook() as gradebook:
        return list(Records(gradebook).of("hw1"))


def test_a_killed_worker_loses_no_file(make_course, sandbox, tmp_path):
    pytest.importorskip("distributed", reason="needs the package distributed")
    course, masters = make_course(tmp_path, STUDENTS)
    for student in STUDENTS:
        slow = kit.solved(course, student)
        slow["cells"].insert(3, kit.code_cell(SLOW))
        (tmp_path / "subs" / student).mkdir(parents=True)
        (tmp_path / "subs" / student / "hw1.ipynb").write_text(json.dumps(slow), encoding="utf-8")
    scheduler = (
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--no-dashboard",
    )
    with contextlib.ExitStack() as stack:
        _, log = stack.enter_context(running(*scheduler, cwd=tmp_path))
        address = said(log, r"(tcp://127\.0\.0\.1:\d+)")
        worker = (
            "distributed.cli.dask_worker",
            address,
            "--nthreads",
            "1",
            "--no-nanny",
            "--no-dashboard",
        )
        first, _ = stack.enter_context(running(*worker, cwd=tmp_path))
        second, log = stack.enter_context(running(*worker, cwd=tmp_path))
        said(log, "(Registered)")
        words = ["--course", course.folder, "--masters", masters, "grade", tmp_path / "subs"]
        grade = [sys.executable, "-m", "homework", *map(str, words), "--scheduler", address]
        grading = stack.enter_context(subprocess.Popen(grade, cwd=ROOT))
        end = time.monotonic() + 60
        while len(records(course)) < 4 and time.monotonic() < end:
            time.sleep(0.1)
        first.send_signal(signal.SIGKILL)
        assert grading.wait(120) == 0
        assert second.poll() is None
    rows = records(course)
    assert sorted(row.file for row in rows) == [f"{student}/hw1.ipynb" for student in STUDENTS]
    assert {(row.verdict, row.total) for row in rows} == {("ok", 5.0)}
