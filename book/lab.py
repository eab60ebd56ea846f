"""Build JupyterLite: lessons that run in the reader's browser."""

import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from flit_core import buildapi

from book import icon

REPOSITORY = Path(__file__).resolve().parents[1]
SETTINGS = Path(__file__).with_name("live")
KERNEL = "@jupyterlite/pyodide-kernel-extension"
EXTENSIONS = (KERNEL, "@jupyter-widgets/jupyterlab-manager", "anywidget")
# From Pyodide's own packages (it adds what they need), and from this environment.
FROM_PYODIDE = ("ipython", "jedi", "matplotlib", "micropip", "numpy")
FROM_HERE = ("anywidget", "comm", "ipywidgets", "psygnal", "typing_extensions")
COMPILED = (".so", ".pyd")  # psygnal works without
# Pyodide takes the address of a wheel where it takes a package's name. Unlike a requirement, a
# wheel brings nothing else in: JupyterLab and scikit-learn, which our package names, stay out.
# The address counts from where the kernel's script lies, extensions/@jupyterlite/…/static.
WHEEL = "../../../../wheels/"
SCRIPT = "guide.js"
HEAD = f'{icon.LINK}<script src="../{SCRIPT}"></script>'


def build(contents, output, pyodide=None):
    """Build the site that runs notebooks.

    Parameters
    ----------
    contents : Path
        A folder with what the reader can open.
    output : Path
        Where the site goes; nothing may be there yet.
    pyodide : Path, optional
        A folder with Pyodide. None: readers get it from its usual server.
    """
    work = output.with_name(f"{output.name}.work")
    shutil.copytree(SETTINGS, work)
    (work / "wheels").mkdir()
    wheels = [_own_wheel(work / "wheels"), *(_wheel(name, work / "wheels") for name in FROM_HERE)]
    _configure(work, [*FROM_PYODIDE, *(WHEEL + name for name in wheels)])
    if pyodide:
        (work / "static" / "pyodide").mkdir(parents=True)
        for file in pyodide.iterdir():  # not its permissions: the folder may be for reading only
            shutil.copyfile(file, work / "static" / "pyodide" / file.name)
    command = (sys.executable, "-W", "ignore", "-m", "jupyterlite_core.app", "build")
    options = ("--lite-dir", work, "--contents", contents, "--output-dir", output)
    options += ("--log-level", "ERROR")
    subprocess.run([*command, *map(str, options)], cwd=work, check=True, stdout=subprocess.DEVNULL)
    shutil.move(work / "wheels", output / "wheels")
    shutil.move(work / SCRIPT, output / SCRIPT)
    for page in output.glob("*/index.html"):
        html = page.read_text("utf-8").replace("<html>", '<html lang="en">', 1)
        page.write_text(html.replace("<head>", f"<head>{HEAD}", 1), "utf-8")
    shutil.rmtree(work)


def _configure(work, packages):
    """Complete the settings with what depends on this machine and on versions."""
    share = Path(sys.prefix, "share", "jupyter", "labextensions")
    extensions = [str(share / name) for name in EXTENSIONS]
    _update(
        work / "jupyter_lite_config.json", ["LiteBuildConfig", "federated_extensions"], extensions
    )
    keys = ["jupyter-config-data", "litePluginSettings", f"{KERNEL}:kernel"]
    _update(work / "jupyter-lite.json", [*keys, "loadPyodideOptions", "packages"], packages)


def _update(path, keys, value):
    settings = place = json.loads(path.read_text("utf-8"))
    for key in keys[:-1]:
        place = place.setdefault(key, {})
    place[keys[-1]] = value
    path.write_text(json.dumps(settings), "utf-8")


def _own_wheel(folder):
    """Build the wheel of perceptron_helpers; return its name."""
    before = Path.cwd()
    os.chdir(REPOSITORY)
    try:
        return buildapi.build_wheel(folder)
    finally:
        os.chdir(before)


def _wheel(name, folder):
    """Pack an installed package, whose hash was checked when it came, into a wheel again."""
    package = importlib.metadata.distribution(name)
    path = folder / f"{name}-{package.version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in package.files:
            is_ours = ".." not in file.parts and "__pycache__" not in file.parts
            if is_ours and file.suffix not in COMPILED:
                archive.write(file.locate(), file.as_posix())
    return path.name
