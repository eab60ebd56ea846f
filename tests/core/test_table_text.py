"""Text of tables beside the standard library, which core does without."""

import html
import textwrap
import unicodedata
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from perceptron_helpers.core.tables import as_html, as_text
from perceptron_helpers.core.tables.table import Cell, Column, Table
from perceptron_helpers.core.tables.width import width

# Scripts that no later Unicode changes: from Latin to Tibetan, signs, East Asia, letters of emoji.
BLOCKS = [(0x20, 0x7F), (0xA0, 0x590), (0x590, 0x700), (0x900, 0x980), (0xE00, 0xE80)]
BLOCKS += [(0x1E00, 0x2200), (0x3041, 0x3400), (0x4E00, 0x9000), (0xAC00, 0xD7A0)]
BLOCKS += [(0xFF01, 0xFFE0), (0x1F300, 0x1F600), (0x20000, 0x20100)]


def test_each_character_takes_the_places_that_unicode_says():
    for first, end in BLOCKS:
        for character in map(chr, range(first, end)):
            if unicodedata.category(character) == "Cn":
                continue
            mark = unicodedata.category(character) in ("Mn", "Me")
            wide = unicodedata.east_asian_width(character) in "WF"
            assert width(character) == (0 if mark else 2 if wide else 1), hex(ord(character))


WORDS = st.text("abcäθ₁与,.", min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=20), st.integers(2, 30))
def test_lines_are_broken_as_textwrap_breaks_them(words, room):
    text = " ".join(words)
    expected = [line.rstrip() for line in textwrap.wrap(text, room)]  # it may leave one blank
    assert as_text.wrapped(text, room) == expected


@given(st.text("ab \t\n-与", max_size=60), st.integers(1, 30))
def test_no_line_is_too_long_and_no_word_is_lost(text, room):
    lines = as_text.wrapped(text, room)
    assert all(len(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text("a<>&\"'与", max_size=9))
def test_html_is_escaped_as_the_standard_library_does(text):
    table = Table(text, text, [Column("key", (text, text))], [[Cell(text, text)]])
    found = as_html.table(table)
    said = [text] * 5 if text else []
    assert [part for part in ElementTree.fromstring(found).itertext() if part] == said
    assert found.count(f">{html.escape(text)}<") >= len(said)
