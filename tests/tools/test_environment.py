"""What the course needs is written in five places. They must say the same.

pyproject.toml (pip), environment.yml (conda), the two locks, and the set-up, which names the
Python versions. Each is read here by a parser that belongs to its format.
"""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tools import setup

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def ranges(lines):
    """Return {name: version range} of requirement lines."""
    requirements = map(Requirement, lines)
    return {canonicalize_name(each.name): each.specifier for each in requirements}


def locked(name):
    """Return {package: (requirement, set of its hashes)} of a lock."""
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    packages = {}
    for line in lines:
        requirement, *hashes = line.partition("#")[0].split("--hash=")
        if requirement.strip():
            parsed = Requirement(requirement)
            assert canonicalize_name(parsed.name) not in packages, f"{parsed.name} twice"
            packages[canonicalize_name(parsed.name)] = parsed, {each.strip() for each in hashes}
    return packages


def outside(packages, wanted):
    """Return the wanted requirements that a lock's one version does not satisfy."""
    return [
        f"{name}{allowed}"
        for name, allowed in wanted.items()
        if name not in packages
        or not allowed.contains(str(packages[name][0].specifier).removeprefix("=="))
    ]


COURSE = ranges(PROJECT["project"]["dependencies"])
SETUP = ranges(PROJECT["dependency-groups"]["setup"])
DEV = ranges(line for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str))
TEACHING = ranges(PROJECT["dependency-groups"]["teaching"])
FROM_CONDA = ranges(line for line in CONDA["dependencies"] if isinstance(line, str))


def test_conda_installs_the_same_packages_in_the_same_ranges():
    assert {k: v for k, v in FROM_CONDA.items() if k not in {"python", "pip"}} == COURSE


def test_conda_installs_the_project_itself_with_pip():
    assert "pip" in FROM_CONDA
    assert CONDA["dependencies"][-1] == {"pip": ["-e ."]}


def test_all_name_the_same_python_versions():
    wanted = SpecifierSet(PROJECT["project"]["requires-python"])
    versions = [f"3.{minor}" for minor in range(setup.OLDEST[1], setup.NEWEST[1] + 1)]
    assert wanted == SpecifierSet(">={}.{}".format(*setup.OLDEST))
    assert FROM_CONDA["python"] == wanted
    assert WORKFLOW["jobs"]["test"]["strategy"]["matrix"]["python"] == versions
    assert re.findall(r"--python-version (\S+)", MAKEFILE) == versions[:1]


def test_build_backend_is_locked_in_the_range_that_the_build_asks_for():
    assert ranges(PROJECT["build-system"]["requires"])["flit-core"] == SETUP["flit-core"]


def test_citation_names_the_version_and_licences():
    assert CITATION["version"] == PROJECT["project"]["version"]
    assert set(CITATION["license"]) <= set(PROJECT["project"]["license"].split(" AND "))


def test_licence_files_are_there():
    for name in PROJECT["project"]["license-files"]:
        assert (ROOT / name).stat().st_size > 0


@pytest.mark.parametrize("name", LOCKS)
def test_lock_is_for_every_package_one_version_in_range(name):
    packages = locked(name)
    for requirement, _ in packages.values():
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
    wanted = [COURSE, FROM_CONDA, SETUP, *([DEV, TEACHING] if "dev" in name else [])]
    bare = {"python", "pip"}
    for table in wanted:
        table = {k: v for k, v in table.items() if k not in bare}
        assert outside(packages, table) == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_has_the_hashes_of_every_file(name):
    packages = locked(name)
    for package, (_, hashes) in packages.items():
        assert hashes, package
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", each) for each in hashes), package
    for package in ("numpy", "matplotlib"):  # wheels for 4 Pythons on at least 4 systems
        assert len(packages[package][1]) >= 16, package


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_index(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert re.findall(r"^\s*-(?!-hash=)\S+", text, re.MULTILINE) == []
    assert all(requirement.url is None for requirement, _ in locked(name).values())


def test_the_tests_lock_holds_the_versions_and_files_of_the_course_lock():
    course, dev = (
        {name: (each.specifier, hashes) for name, (each, hashes) in locked(lock).items()}
        for lock in LOCKS
    )
    assert {name: dev.get(name) for name in course} == course
    assert len(dev) > len(course)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "Makefile", ".ci/run"])
def test_every_make_command_is_a_target(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^ *|`)make ([a-z-]+)", text, re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    assert named
    assert named <= targets
