"""What pages without a kernel load: whole, under a name that changes with it."""

import json
import re

import pytest

from book import bundle
from perceptron_helpers.live.questions import all_questions, question_called


def test_each_file_that_a_module_names_is_there(tmp_path):
    bundle.write(tmp_path)
    folder = tmp_path / bundle.name()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == bundle.files()
    named = {
        name
        for path in folder.glob("*.js")
        for name in re.findall(r"'\.?/?([\w.]+\.(?:js|mjs|json|css|wasm))'", path.read_text())
    }
    assert {"puppet.js", "course.json", "micropython.wasm", "host.css"} <= named
    assert named <= set(bundle.files())


def test_the_name_is_that_of_the_content(monkeypatch):
    before = bundle.name()
    for file in ("host.js", "course.json", "micropython.wasm"):
        files = bundle.files() | {file: b"else"}
        monkeypatch.setattr(bundle, "files", lambda files=files: files)
        assert bundle.name.__wrapped__() != before
        monkeypatch.undo()
    assert bundle.name.__wrapped__() == before


def test_a_page_is_led_to_files_that_are_there():
    for address in re.findall(r'(?:href|src)="([^"]+)"', bundle.head("../../")):
        up, folder, name = address.rsplit("/", 2)
        assert (up, folder) == ("../..", bundle.name())
        assert name in bundle.files()


@pytest.mark.parametrize("name", sorted(all_questions()))
def test_each_question_is_there_with_its_answer(name):
    asked = json.loads(bundle.files()["questions.json"])[name]
    known = question_called(name)
    assert {key: asked[key] for key in known} == known
