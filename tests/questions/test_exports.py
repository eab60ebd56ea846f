"""The bank in other programs' formats, opened by readers that are not ours."""

import base64
import csv
import io
import json
import re
import sqlite3
import zipfile
from html import unescape
from xml.etree import ElementTree

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from moodle_xml_parser.parser import parse_string

from questions import bank, cli
from questions.exports import anki, canvas, moodle, table
from questions.fresh import KINDS, fresh
from questions.question import Choice, Question

LESSONS = bank.all_of()
FRESH = tuple(question for kind in KINDS for question in fresh(kind, 2))
ALL = LESSONS + FRESH
PICTURES = {name: data for question in ALL for name, data in question.pictures.items()}
# What could break a format: signs of XML, of Markdown, of text2qti, of CSV and of Anki.
ODD = Question(
    "odd",
    "04",
    "exit",
    'an idea, "quoted"',
    "Is a < b & b > c?\n\n| x | y |\n|---|---|\n| 1 | … |\n\n![a picture](odd.svg)\n\nSay so.",
    (
        Choice("1. no *so*; a < b", "Not *so*: {{c1::x}} & ]]>.", "a tie fires"),
        Choice("yes", "Yes.", None),
    ),
    pictures={"odd.svg": b"<svg/>"},
)


def words(html):
    """Return the words of HTML or Markdown, without marks, for comparing."""
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", " ", html)
    text = unescape(re.sub(r"</?[a-z][^>]*>", " ", text))
    text = re.sub("[“”]", '"', text.replace("…", "...").replace("’", "'"))
    return re.sub(r"[\s*|`_-]+", " ", text).strip()


def test_moodle_another_reader_finds_every_choice():
    read = parse_string(moodle.moodle((*LESSONS, ODD)))["multichoice"]
    assert len(read) == len(LESSONS) + 1
    for question, found in zip((*LESSONS, ODD), read, strict=True):
        assert found.name == f"{question.name}: {question.idea}"
        assert found.single
        assert words(found.text_pre_parse) == words(question.text)
        assert [option.score_fraction for option in found.options] == [
            100 if choice.misconception is None else 0 for choice in question.choices
        ]
        for option, choice in zip(found.options, question.choices, strict=True):
            assert words(option.answer) == words(choice.text)
            assert words(option.feedback) == words(choice.feedback)


def test_moodle_follows_the_rules_of_its_import():
    """Those of question/format/xml/format.php in Moodle's source."""
    root = ElementTree.fromstring(moodle.moodle((*ALL, ODD)))
    assert root.tag == "quiz"
    numbers, kinds, categories = set(), set(), []
    for element in root:
        assert element.tag == "question"
        kinds.add(element.get("type"))
        if element.get("type") == "category":
            categories.append(element.findtext("category/text"))
            continue
        assert 0 < len(element.findtext("name/text")) <= 255
        assert element.findtext("questiontext/text")
        assert {each.get("format") for each in element.iter() if "format" in each.attrib} <= {
            "html",
            "moodle_auto_format",
        }
        numbers.add(element.findtext("idnumber"))
        assert len(element.findtext("idnumber")) <= 100
        answers = element.findall("answer")
        assert [each.get("fraction") for each in answers].count("100") == 1
        assert {each.get("fraction") for each in answers} <= {"0", "100"}
        if element.get("type") == "multichoice":
            assert element.findtext("answernumbering") in (
                "abc",
                "ABCD",
                "123",
                "iii",
                "IIII",
                "none",
            )
        if element.get("type") == "numerical":
            float(answers[0].findtext("text"))
            assert answers[0].findtext("tolerance") == "0"
        if element.findtext("idnumber") == "perceptron odd":
            assert answers[0].findtext("text") == "1. no *so*; a &lt; b"
        said = set(re.findall(r"@@PLUGINFILE@@/([^\"]+)", element.findtext("questiontext/text")))
        files = {file.get("name"): file for file in element.iterfind("questiontext/file")}
        assert said == set(files)
        for name, file in files.items():
            assert base64.b64decode(file.text, validate=True) == {**PICTURES, **ODD.pictures}[name]
    assert kinds == {"category", "multichoice", "numerical", "shortanswer"}
    assert len(numbers) == len(ALL) + 1
    assert len(set(categories)) >= 30
    assert all(each.startswith("$course$/top/") for each in categories)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a folder with the whole bank, written by the command."""
    folder = tmp_path_factory.mktemp("questions") / "bank"
    cli.main(["export", "--output", str(folder), "--fresh", "2"])
    return folder


def quiz_of(path):
    """Return the items of a QTI file, and the names of its pictures."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        manifest = ElementTree.fromstring(archive.read("imsmanifest.xml"))
        files = {each.get("href") for each in manifest.iter() if each.tag.endswith("}file")}
        names = set(archive.namelist())
        assert {each for each in files if each} <= names
        (quiz,) = (
            name
            for name in names
            if re.search(r"assessment_\w+\.xml$", name) and "meta" not in name
        )
        root = ElementTree.fromstring(archive.read(quiz))
        pictures = {n.partition("/")[2]: archive.read(n) for n in names if n.startswith("images/")}
    return root, pictures


SPACE = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


@pytest.mark.parametrize(("name", "some"), [("lessons", LESSONS), ("fresh", FRESH)])
def test_canvas_text2qti_reads_every_question(written, name, some):
    root, pictures = quiz_of(written / f"{name}.canvas.zip")
    items = list(root.iter(f"{SPACE}item"))
    assert [item.get("title") for item in items] == [f"{q.name}: {q.idea}" for q in some]
    assert pictures == {n: data for q in some for n, data in q.pictures.items()}
    for item, question in zip(items, some, strict=True):
        labels = item.findall(f".//{SPACE}render_choice/{SPACE}response_label")
        assert [words(label.findtext(f".//{SPACE}mattext")) for label in labels] == [
            words(choice.text) for choice in question.choices
        ]
        full = [
            condition
            for condition in item.iter(f"{SPACE}respcondition")
            if (value := condition.find(f"{SPACE}setvar")) is not None and value.text == "100"
        ]
        right = {value.text for each in full for value in each.iter(f"{SPACE}varequal")}
        if question.choices:
            letter = "ABCDEFGH".index(question.right)
            assert right == {labels[letter].get("ident")}
        elif question.is_number:
            assert {float(each) for each in right} == {float(question.answer)}
        else:
            assert right == {question.answer}
        feedback = {words(each.text) for each in item.iter(f"{SPACE}mattext")}
        assert {words(choice.feedback) for choice in question.choices} <= feedback


def test_canvas_gives_each_student_one_of_a_kind(written):
    root, _ = quiz_of(written / "fresh.canvas.zip")
    groups = root.findall(f".//{SPACE}section/{SPACE}section")
    assert len(groups) == len(KINDS)
    assert {len(group.findall(f"{SPACE}item")) for group in groups} == {2}


def test_canvas_takes_odd_signs(tmp_path):
    (tmp_path / "odd.svg").write_bytes(ODD.pictures["odd.svg"])
    (tmp_path / "odd.txt").write_text(canvas.canvas([ODD]), "utf-8")
    (tmp_path / "odd.zip").write_bytes(canvas.qti(tmp_path / "odd.txt"))
    root, pictures = quiz_of(tmp_path / "odd.zip")
    assert pictures == ODD.pictures
    first = root.find(f".//{SPACE}response_label//{SPACE}mattext").text
    assert first == "<p>1. no *so*; a &lt; b</p>"
    asked = root.find(f".//{SPACE}item/{SPACE}presentation/{SPACE}material/{SPACE}mattext").text
    assert "<table>" in asked
    assert "<img" in asked


@pytest.fixture
def collection(tmp_path):
    """Return an empty collection of Anki's own."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def taken_in(collection, path):
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return collection.import_anki_package(request).log


def test_anki_takes_in_the_deck_and_its_pictures(written, collection):
    log = taken_in(collection, written / "perceptron.apkg")
    assert len(log.new) == len(ALL)
    assert collection.card_count() == len(ALL)
    decks = {deck.name for deck in collection.decks.all_names_and_ids()}
    assert {f"{anki.DECK}::Lesson {question.lesson}" for question in ALL} <= decks
    for name, data in PICTURES.items():
        assert collection.media.have(anki.FILES + name)
        with open(f"{collection.media.dir()}/{anki.FILES}{name}", "rb") as file:
            assert file.read() == data
    assert not collection.media.check().missing
    for question in ALL:
        (note,) = collection.find_notes(f'"Name:{question.name}"')
        card = collection.get_note(note).cards()[0]
        front, back = words(card.question()), words(card.answer())
        assert words(question.text) in front
        assert all(words(choice.text) in front for choice in question.choices)
        assert all(words(choice.feedback) in back for choice in question.choices)
        if question.answer:
            assert words(question.answer.replace("-", "−")) in back
            assert words(question.because) in back


def test_anki_knows_a_card_again(written, collection, tmp_path):
    """A new version changes words, and makes no second card."""
    taken_in(collection, written / "perceptron.apkg")
    changed = [Question(**{**vars(LESSONS[0]), "text": "Changed?"}), *LESSONS[1:]]
    anki.write(changed, tmp_path / "new.apkg")
    log = taken_in(collection, tmp_path / "new.apkg")
    assert not log.new
    assert collection.card_count() == len(ALL)


def test_anki_writes_the_same_deck_twice(tmp_path):
    for name in "ab":
        anki.write(ALL, tmp_path / f"{name}.apkg")
    rows = []
    for name in "ab":
        with zipfile.ZipFile(tmp_path / f"{name}.apkg") as archive:
            (tmp_path / name).write_bytes(archive.read("collection.anki2"))
            media = json.loads(archive.read("media"))
            assert set(media.values()) == {anki.FILES + each for each in PICTURES}
        with sqlite3.connect(tmp_path / name) as database:
            rows.append(database.execute("select id, guid, flds from notes").fetchall())
        database.close()
    assert rows[0] == rows[1]


def test_csv_holds_everything():
    read = list(csv.DictReader(io.StringIO(table.table((*ALL, ODD)).removeprefix("\ufeff"))))
    for question, row in zip((*ALL, ODD), read, strict=True):
        assert row["name"] == question.name
        assert row["question"] == question.text
        assert row["right"] == question.right
        for letter, choice in question.lettered:
            assert row[letter] == choice.text
            assert row[f"feedback {letter}"] == choice.feedback
            assert row[f"misconception {letter}"] == (choice.misconception or "")


def test_the_command_takes_some_lessons(tmp_path, capsys):
    cli.main(["export", "--output", str(tmp_path / "x"), "--lessons", "04,05", "--fresh", "0"])
    rows = csv.DictReader((tmp_path / "x" / "lessons.csv").read_text("utf-8-sig").splitlines())
    assert {row["lesson"] for row in rows} == {"04", "05"}
    assert not (tmp_path / "x" / "fresh.csv").exists()
    assert "and 0 with fresh numbers" in capsys.readouterr().out


def test_the_command_says_in_one_line_what_is_wrong(tmp_path):
    with pytest.raises(SystemExit, match="not 99"):
        cli.main(["export", "--output", str(tmp_path / "x"), "--lessons", "99"])
    with pytest.raises(SystemExit, match="seed 0 or more"):
        cli.main(["export", "--output", str(tmp_path / "x"), "--seed", "-1"])
    assert not (tmp_path / "x").exists()
