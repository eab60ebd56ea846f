"""How fast homework is graded, how much memory that takes, and how nbgrader compares.

    python -m benchmarks.homework                  10, 100, 300, 1,000 files, 30 beside nbgrader
    python -m benchmarks.homework --sizes 10 20 --beside 5

Every file is a right answer of another student to homework 1. Time is for the whole command, its
start included. Core-seconds are what the processors worked for it, kernels included, whatever else
the machine does; "from 11th" is what each file after the first ten took. "Memory" is the most that
the grader itself held; the kernels come on top.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.beside import beside
from homework.authoring import master, release
from homework.course import Course

ROOT = Path(__file__).resolve().parents[1]


def make(folder, size):
    """Return a course with this many students, and the folder of their submissions."""
    course = Course(folder / "course")
    students = [f"student{n}" for n in range(size)]
    course.write("roster.csv", "\n".join(["id", *students]))
    release.release(course, "hw1")
    solved = master.read("hw1", course.year_key)
    nb = json.loads((course.folder / "release/hw1/hw1.ipynb").read_text(encoding="utf-8"))
    cells = [cell for cell in solved.cells if cell.role != "teacher"]
    for cell, original in zip(nb["cells"], cells, strict=True):
        if original.role in ("code", "written"):
            cell["source"] = original.source
    for student in students:
        nb["cells"][[c.role for c in cells].index("identity")]["source"] = f'student = "{student}"'
        path = folder / "submitted" / student / "hw1" / "hw1.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(nb), encoding="utf-8")
    return course.folder, folder / "submitted"


def measured(command, cwd):
    """Run a command; return seconds, core-seconds, and its own largest memory in MB."""
    start, most, before = time.perf_counter(), 0, _worked()
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=cwd, stdout=log, stderr=log, env=environment)
        while process.poll() is None:
            most = max(most, _peak(process.pid))
            time.sleep(0.1)
        seconds = time.perf_counter() - start
        if process.returncode:
            log.seek(0)
            sys.exit(log.read().decode(errors="replace")[-3000:])
    return seconds, _worked() - before, most


def _worked():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak(pid):
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0)


def ours(size):
    """Grade this many files with this course's command."""
    with tempfile.TemporaryDirectory() as folder:
        course, submissions = make(Path(folder), size)
        command = [sys.executable, "-m", "homework", "--course", course, "grade", submissions]
        return measured([*map(str, command), "--homework", "hw1"], ROOT)


def theirs(size):
    """Grade this many files with nbgrader's own autograding, in the same environment."""
    with tempfile.TemporaryDirectory() as folder:
        course, submissions = make(Path(folder), size)
        submissions.rename(course / "submitted")
        # The course's own settings let formgrader look for what has been marked here.
        there = "--CourseDirectory.submitted_directory=submitted"
        return measured([sys.executable, "-m", "nbgrader", "autograde", "hw1", there], course)


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 300, 1000])
    parser.add_argument("--beside", type=int, default=30)
    options = parser.parse_args()
    print(beside())
    columns = " files  seconds  per minute  core-s / file  from 11th  memory MB"
    if options.beside:
        mine, other = ours(options.beside), theirs(options.beside)
        print(f"nbgrader takes {other[0] / mine[0]:.1f} times as long, with one core, no sandbox:")
        print(columns)
        _line(options.beside, *mine)
        _line(options.beside, *other)
    print(columns)
    first = None
    for size in options.sizes:
        seconds, worked, memory = ours(size)
        first = first if size > 10 else worked
        _line(size, seconds, worked, memory, first)
    print(beside())


def _line(size, seconds, worked, memory, first=None):
    later = f"{(worked - first) / (size - 10):10.2f}" if first and size > 10 else f"{'':10}"
    print(
        f"{size:6} {seconds:8.1f} {60 * size / seconds:11.0f} {worked / size:14.2f} {later}"
        f" {memory:10.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
