"""Run a package of plain Python in MicroPython, in Chromium, as a page does."""

import contextlib
import json
from pathlib import Path

import perceptron_helpers
from perceptron_helpers.live import house
from tests.harness.website import opened, served

PACKAGE = Path(perceptron_helpers.__file__).parent
CORE = PACKAGE / "core"
EVALUATE = Path(__file__).with_name("evaluate.py")
HEAP = 32 * 1024 * 1024

START = """async ({heap, files, mjs}) => {
    const source = URL.createObjectURL(new Blob([mjs], { type: 'text/javascript' }));
    const { loadMicroPython } = await import(source);
    const said = [];
    const stdout = (bytes) => said.push(...bytes);
    const python = await loadMicroPython({
        heapsize: heap, linebuffer: false, stdout, url: '/micropython.wasm',
    });
    const words = () => new TextDecoder().decode(new Uint8Array(said));
    for (const [path, text] of files) {
        python.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
        python.FS.writeFile(path, text);
    }
    const tried = (work) => {
        said.length = 0;
        try {
            return { text: work() };
        } catch (error) {
            return { error: error.message };
        }
    };
    globalThis.run = (source) => tried(() => (python.runPython(source), words()));
    globalThis.results = (...texts) => tried(() => python.pyimport('evaluate').results(...texts));
}"""


class MicroPythonError(Exception):
    """What MicroPython could not do: its own traceback."""


class MicroPython:
    """One MicroPython in a page; a package and `evaluate` can be imported in it."""

    def __init__(self, page, package):
        self._page, self.package = page, package

    def run(self, source):
        """Run a program in ``__main__``; return what it printed."""
        return self._ask("source => run(source)", source)

    def results(self, module, expression, cases):
        """Return `evaluate.results` for a module of the package and a list of cases."""
        arguments = [self.package, module, expression, json.dumps(cases, ensure_ascii=False)]
        return json.loads(self._ask("texts => results(...texts)", arguments))

    def _ask(self, function, argument):
        answer = self._page.evaluate(function, argument)
        if "error" in answer:
            raise MicroPythonError(answer["error"])
        return answer["text"]


@contextlib.contextmanager
def micropython(chrome, package=CORE, heap=HEAP):
    """Start MicroPython in a page of its own, with a folder of Python files as a package.

    The package goes by its folder's name: ``core``, not ``perceptron_helpers.core``, which would
    ask for NumPy. Its imports are relative, so it does not notice.
    """
    sources = [(path.relative_to(package.parent), path) for path in package.rglob("*.py")]
    sources.append((EVALUATE.name, EVALUATE))
    files = [[f"/lib/{Path(to).as_posix()}", path.read_text("utf-8")] for to, path in sources]
    # Any page of the folder will do: it is there for the origin.
    with served(PACKAGE / "web") as address, opened(chrome, address) as page:
        mjs = house.micropython()["micropython.mjs"].decode()
        page.evaluate(START, {"heap": heap, "files": files, "mjs": mjs})
        yield MicroPython(page, package.name)
