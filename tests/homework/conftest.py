"""A course to try things on, and kernels in the sandbox."""

import shutil

import pytest

from homework.course import Course
from homework.sandbox.kernel import Kernel
from tests.homework import kit


@pytest.fixture(scope="session")
def make_course(tmp_path_factory):
    """Make a course: ``make_course(folder, students)`` returns it, and the folder of masters.

    It has one small homework. nbgrader takes seconds to release it: once for a worker.
    """
    made = tmp_path_factory.mktemp("made")
    kit.release_small(made)

    def make(folder, students):
        shutil.copytree(made, folder, dirs_exist_ok=True)
        course = Course(folder / "course")
        rows = [f"{s},First-{s},Last-{s},{s}@uni.example" for s in students]
        course.write("roster.csv", "\n".join(["id,first_name,last_name,email", *rows]))
        return course, folder / "masters"

    return make


@pytest.fixture(scope="session")
def start_kernel(sandbox):
    """Start a kernel in a sandbox: ``with start_kernel() as kernel``, or with other limits."""

    def start(limits=kit.QUICK):
        return Kernel(limits)

    return start
