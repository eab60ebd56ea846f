"""What pages without a kernel need for their live pictures: one folder, named by its content.

Its name changes with any of its files, so a browser may keep them for good. `web/host.js` says how
a page uses it.
"""

import functools
import hashlib

from book import dark
from perceptron_helpers.core.words.questions import FORGET
from perceptron_helpers.live import house
from perceptron_helpers.live.predict import spec_of
from perceptron_helpers.live.questions import all_questions, question_called

HOST = ("host.js", "controls.js", "memory.js", "model.js")
OWN = (*HOST, "host.css", "book.js")
OWN += ("start.js", "squares.js", "playground.js", "fields.js", "points.js")
OWN += ("address.js", "pointing.js")
EARLY = (*HOST, *house.MODULES, "micropython.mjs")  # so that none waits for another to name it
FETCHED = ("course.json", "micropython.wasm")


@functools.cache
def files():
    """Return {name: bytes} of all that is in the folder."""
    found = {name: (house.WEB / name).read_bytes() for name in (*house.MODULES, *OWN)}
    found |= house.micropython()
    course = house.course()
    found["course.json"] = house.as_json(course | {"looks": dark.themed(course["looks"])})
    found["dark.css"] = dark.style().encode()
    found["questions.json"] = house.as_json(questions())
    return found


def questions():
    """Return the lessons' questions as a page asks them, answers included."""
    return {name: _question(**question_called(name)) for name in all_questions()}


def _question(question, choices, answer, because):
    spec = spec_of(question, choices)
    spec["words"] = spec["words"] | {"forget": FORGET}
    return spec | {"answer": answer, "because": because}


@functools.cache
def name():
    """Return the folder's name."""
    content = [part for pair in sorted(files().items()) for part in (pair[0].encode(), pair[1])]
    return f"alive-{hashlib.sha256(b''.join(content)).hexdigest()[:12]}"


def write(output):
    """Write the folder into the folder of a site."""
    folder = output / name()
    folder.mkdir(parents=True)
    for file, content in files().items():
        (folder / file).write_bytes(content)


def head(root, lives=("book.js",)):
    """Return what the head of a page holds.

    Parameters
    ----------
    root : str
        The way from the page to the site's root, such as ``"../"``.
    lives : sequence of str
        The modules that bring to life what is in it; none where nothing comes to life.
    """
    folder = f"{root}{name()}"
    lines = [f'<link rel="stylesheet" href="{folder}/dark.css">']
    lines += [f'<link rel="modulepreload" href="{folder}/{file}">' for file in EARLY if lives]
    fetched = '<link rel="preload" as="fetch" crossorigin href="{}">'
    lines += [fetched.format(f"{folder}/{file}") for file in FETCHED if lives]
    scripts = dict.fromkeys(("book.js", *lives))  # the first is for what is wide, too
    lines += [f'<script type="module" src="{folder}/{file}"></script>' for file in scripts]
    return "".join(lines)
