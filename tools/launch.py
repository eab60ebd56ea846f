"""Write the address of a copy of this course into it, so that others can open it: make launch.

    python -m tools.launch owner/name [--site ADDRESS] [--branch main]
    python -m tools.launch ""                take the address back

Two places name it: a line in README.md, and one line at the top of each lesson. The site needs
none: its own links are relative.
"""

import argparse
import re
import sys
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

import nbformat

from book.pages import LIVE
from tools.normal_form import normalise, serialise

ROOT = Path(__file__).resolve().parents[1]
FIRST = "notebooks/00_start_here.ipynb"

# GitHub's own rules for names.
REPO = re.compile(r"([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))/([A-Za-z0-9._-]{1,100})")
BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
MARK = re.compile(r"<!-- launch(?: (\S+) (\S+) (\S+))? -->\n(?:▶ .*\n)?")
TOP = re.compile(r"^\*This page alone\? .*\*$", re.MULTILINE)
ALONE = "*This page alone? It needs the course's folder or zip: `%pip install` and its path first.*"
# What Colab has not already; everything else that the package names is there, in Colab's versions.
ALSO = "anywidget psygnal"


class Copy(NamedTuple):
    """A copy of this repository on GitHub, and the address of its site."""

    repo: str
    site: str
    branch: str

    def live(self, path):
        """Return where a notebook runs in the reader's browser."""
        folder, name = Path(path).parent.name, Path(path).stem
        return f"{self.site}/{LIVE.removeprefix('../').format(folder=folder, name=name)}"

    def binder(self, path):
        """Return where Binder opens a notebook."""
        where = quote(f"lab/tree/{path}", safe="")
        return (
            f"https://mybinder.org/v2/gh/{self.repo}/{quote(self.branch, safe='')}?urlpath={where}"
        )

    def colab(self, path):
        """Return where Colab opens a notebook."""
        return f"https://colab.research.google.com/github/{self.repo}/blob/{self.branch}/{path}"

    @property
    def source(self):
        """What pip installs perceptron_helpers from."""
        at = "" if self.branch == "main" else f"@{self.branch}"
        return f"git+https://github.com/{self.repo}{at}"


def copy_of(repo, site="", branch="main"):
    """Return a `Copy`, or None for no `repo`.

    Raises
    ------
    ValueError
        Where a name or an address is not one; the message says what came and what is allowed.
    """
    if not repo:
        if site:
            raise ValueError("SITE says where the site of a copy is: name the copy, too, by REPO")
        return None
    found = REPO.fullmatch(repo)
    if not found:
        raise ValueError(f"REPO must be owner/name, as GitHub writes it, not {repo!r}")
    if not BRANCH.fullmatch(branch):
        raise ValueError(f"BRANCH must be the name of a branch, such as main, not {branch!r}")
    owner, name = found.groups()
    own = f"{owner}.github.io".lower()
    site = site or (f"https://{own}" if name.lower() == own else f"https://{own}/{name}")
    parts = urlsplit(site)
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"[\s()<>?#]", site):
        raise ValueError(f"SITE must be an address such as https://{own}/{name}, not {site!r}")
    return Copy(repo, site.rstrip("/"), branch)


def launched(root=ROOT):
    """Return the `Copy` that README names, or None."""
    found = MARK.search((root / "README.md").read_text("utf-8"))
    return Copy(*found.groups()) if found and found[1] else None


def launch(copy, root=ROOT):
    """Write a `Copy` into README and lessons in place of what is there; None takes it back.

    Returns
    -------
    list of Path
        The files that have changed.
    """
    changed = [_write(root / "README.md", lambda text: _in_readme(text, copy))]
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        place = path.relative_to(root).as_posix()
        changed.append(_write(path, lambda text, place=place: _in_lesson(text, copy, place)))
    return [path for path in changed if path]


def _write(path, change):
    old = path.read_text("utf-8")
    new = change(old)
    if new == old:
        return None
    path.write_text(new, "utf-8", newline="\n")
    return path


def _in_readme(text, copy):
    if len(MARK.findall(text)) != 1:
        raise ValueError("README.md must have the line <!-- launch --> once: the links go there")
    line = "<!-- launch -->\n"
    if copy:
        line = f"<!-- launch {' '.join(copy)} -->\n▶ [Read it]({copy.site}/) · "
        line += f"[Run it in your browser]({copy.live(FIRST)}) · [Binder]({copy.binder(FIRST)}) · "
        line += f"[Colab]({copy.colab(FIRST)})\n"
    return MARK.sub(lambda _: line, text)


def _in_lesson(text, copy, path):
    notebook = nbformat.reads(text, as_version=4)
    top = notebook.cells[0]
    if not TOP.search(top.source):
        return text
    top.source = TOP.sub(lambda _: _line(copy, path), top.source)
    return serialise(normalise(notebook))  # a cell's id follows from its text


def _line(copy, path):
    if not copy:
        return ALONE
    return (
        f"*This page alone? Run `%pip install --no-deps {copy.source} {ALSO}` first. Or open it "
        f"[live]({copy.live(path)}), on [Binder]({copy.binder(path)}) or in "
        f"[Colab]({copy.colab(path)}).*"
    )


def main(arguments=None):
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="make launch", description=__doc__.splitlines()[0])
    parser.add_argument("repo", help='owner/name on GitHub; "" takes the address back')
    parser.add_argument("--site", default="", help="where the site is, if not on GitHub's pages")
    parser.add_argument("--branch", default="main")
    options = parser.parse_args(arguments)
    try:
        copy = copy_of(options.repo, options.site, options.branch)
        changed = launch(copy)
    except ValueError as error:
        sys.exit(f"launch: {error}")
    said = f"name {copy.repo} and {copy.site}" if copy else "name no address"
    print(f"README.md and the lessons {said}; {len(changed)} files changed.")


if __name__ == "__main__":
    main()
