"""Build the site: the book, the lessons live in the browser, and slides.

    python -m book.build [--pyodide FOLDER] [--output build/site]

Without --pyodide, the browser gets Python for the live lessons from Pyodide's usual server. With
it, the folder becomes a part of the site, which then asks no other server for anything.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

from book import bundle, icon, inline, lab, pages, slides

REPOSITORY = Path(__file__).resolve().parents[1]
BOOK = REPOSITORY / "book"
HOMEWORK = REPOSITORY / "course" / "release"  # where `make homework` writes

# Sphinx calls captions headings, but not of which level. Furo lets wide formulas and tables scroll,
# but not from the keyboard.
REACHABLE = {
    'role="heading">': 'role="heading" aria-level="2">',
    '<div class="math-wrapper': '<div tabindex="0" class="math-wrapper',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
}


def notebooks(folder):
    """Return the notebooks below a folder by name, in reading order."""
    paths = sorted(path for path in folder.rglob("*.ipynb") if path.parent.name[0] != ".")
    return {path.stem: nbformat.read(path, as_version=4) for path in paths}


def build(output, pyodide=None, homework=HOMEWORK):
    """Build everything into the folder `output`, from nothing.

    Parameters
    ----------
    output : Path
    pyodide : Path, optional
        A folder with Pyodide.
    homework : Path
        Where the students' versions are.
    """
    work = output.with_name(f"{output.name}.work")
    for folder in (work, output):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir(parents=True)
    lessons = notebooks(REPOSITORY / "notebooks")
    tasks = notebooks(homework)
    build_book(lessons, tasks, work / "source", output)
    build_live(lessons, tasks, work / "contents", output / "live", pyodide)
    slides.build(lessons, output / "slides")
    shutil.rmtree(work)


def build_book(lessons, tasks, source, output):
    """Lay out pages in `source`, and let Sphinx make the book of them."""
    # What begins with an underscore is not for the public, such as the key to a test.
    shutil.copytree(BOOK, source, ignore=shutil.ignore_patterns("_*", "*.py", "live", "templates"))
    shutil.copytree(REPOSITORY / "images", source / "images")
    shutil.copy(REPOSITORY / "README.md", source / "course.md")  # index.md has a part of it
    for folder, some in (("notebooks", lessons), ("homework", tasks)):
        shown = {
            name: pages.with_links(notebook, folder, name, slides=slides.has_slides(notebook))
            for name, notebook in some.items()
        }
        _write(shown, source / folder)
    # -W: a broken link is an error, too. --keep-going: once all of them have been named.
    options = ("-c", BOOK, "-b", "html", "-q", "-W", "--keep-going", "-d", source / ".doctrees")
    command = (sys.executable, "-m", "sphinx", *options, source, output)
    subprocess.run(list(map(str, command)), cwd=REPOSITORY, check=True)
    bundle.write(output)
    for page in output.rglob("*.html"):
        html = page.read_text("utf-8")
        for old, new in REACHABLE.items():
            html = html.replace(old, new)
        html = inline.pictures(html)
        root = "../" * (len(page.relative_to(output).parts) - 1)
        html = html.replace(
            "</head>", f"{icon.LINK}{bundle.head(root, _what_lives(html))}</head>", 1
        )
        page.write_text(html, "utf-8")


def _what_lives(html):
    """Return the modules that bring to life what is in a page."""
    marks = {"perceptron-leftover": "book.js", "data-alive": "start.js"}
    return [module for mark, module in marks.items() if mark in html]


def build_live(lessons, tasks, contents, output, pyodide=None):
    """Lay out what can be opened live in `contents`, and let JupyterLite make a site of it."""
    (contents / "images").mkdir(parents=True)
    for path in (REPOSITORY / "images").glob("*.svg"):  # JupyterLite shows no other than ASCII ones
        svg = path.read_text("utf-8").encode("ascii", "xmlcharrefreplace")
        (contents / "images" / path.name).write_bytes(svg)
    _write(lessons, contents / "notebooks")
    _write(tasks, contents / "homework")
    lab.build(contents, output, pyodide)
    # The browser asks for a page's pictures here, before Jupyter has put in where they are.
    shutil.copytree(contents / "images", output / "images")


def _write(some, folder):
    for name, notebook in some.items():
        folder.mkdir(exist_ok=True)
        nbformat.write(notebook, folder / f"{name}.ipynb")


def main(arguments=None):
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=REPOSITORY / "build" / "site")
    parser.add_argument("--pyodide", type=Path, help="a folder with Pyodide; see book/README.md")
    parser.add_argument("--homework", type=Path, default=HOMEWORK, help="the students' versions")
    options = parser.parse_args(arguments)
    if options.pyodide and not (options.pyodide / "pyodide.mjs").is_file():
        parser.error(f"--pyodide: there is no pyodide.mjs in {options.pyodide}")
    build(options.output.resolve(), options.pyodide, options.homework)
    print(f"The site is in {options.output}. To look at it: make serve-site")


if __name__ == "__main__":
    main()
