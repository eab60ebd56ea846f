"""Moodle XML: Moodle's own format, which its question bank imports.

Read in Moodle's documentation, "Moodle XML format", and in its source, ``question/format/xml``.
"""

import base64
from html import escape
from xml.etree import ElementTree as xml

from questions.exports.html import html

FILES = "@@PLUGINFILE@@/"  # Moodle puts the address of a question's files there
TOP = "$course$/top/Perceptron from Scratch"
PARTS = {"recall": "Recall", "exit": "Exit ticket", "prediction": "Predict", "fresh": "Fresh"}


def moodle(questions):
    """Return the questions as the text of a Moodle XML file."""
    quiz, now = xml.Element("quiz"), None
    for question in questions:
        category = f"{TOP}/Lesson {question.lesson}/{PARTS[question.part]}"
        if question.kind:  # a quiz can draw one of its questions at random
            category += f"/{question.kind}"
        if category != now:
            quiz.append(_category(category))
            now = category
        quiz.append(_question(question))
    xml.indent(quiz, space=" ")
    return xml.tostring(quiz, encoding="unicode", xml_declaration=False) + "\n"


def _category(name):
    element = xml.Element("question", type="category")
    _text(element, "category", name)
    return element


def _question(question):
    kind = "multichoice" if question.choices else "numerical" if question.is_number else None
    element = xml.Element("question", type=kind or "shortanswer")
    _text(element, "name", f"{question.name}: {question.idea}")
    asked = _text(element, "questiontext", html(question.text, FILES), "html")
    for name, data in question.pictures.items():
        file = xml.SubElement(asked, "file", name=name, path="/", encoding="base64")
        file.text = base64.b64encode(data).decode()
    _text(element, "generalfeedback", html(question.because), "html")
    settings = {"defaultgrade": "1", "penalty": "0.3333333", "hidden": "0"}
    settings["idnumber"] = f"perceptron {question.name}"
    if question.choices:
        settings |= {"single": "true", "shuffleanswers": "true", "answernumbering": "ABCD"}
    elif kind is None:
        settings["usecase"] = "0"
    for name, value in settings.items():
        xml.SubElement(element, name).text = value
    for said, why, is_right in _answers(question):
        element.append(_answer(said, why, is_right, kind))
    tags = xml.SubElement(element, "tags")
    for tag in (f"lesson {question.lesson}", question.part, question.idea):
        _text(tags, "tag", tag)
    return element


def _answers(question):
    """Yield what can be answered, feedback on just that, and whether it is right."""
    for choice in question.choices:
        yield escape(choice.text), html(choice.feedback), choice.misconception is None
    if not question.choices:
        yield question.answer, "", True


def _answer(said, why, is_right, kind):
    form = "html" if kind == "multichoice" else "moodle_auto_format"
    element = xml.Element("answer", fraction="100" if is_right else "0", format=form)
    xml.SubElement(element, "text").text = said
    if kind == "numerical":
        xml.SubElement(element, "tolerance").text = "0"
    _text(element, "feedback", why, "html")
    return element


def _text(parent, tag, text, form=None):
    element = xml.SubElement(parent, tag, {"format": form} if form else {})
    xml.SubElement(element, "text").text = text
    return element
