"""Show live pictures in a page without Jupyter: a model that only holds traits stands in for it."""

import base64
import contextlib
import tempfile
from pathlib import Path

import ipywidgets as widgets

from perceptron_helpers.live import house
from perceptron_helpers.live.widget import LOADER
from tests.harness.website import opened, served

EMPTY = '<!doctype html><title>live</title><link rel="icon" href="data:,">'
START = """async ({ loader, parts }) => {
  const bytes = (text) => new DataView(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
  const source = URL.createObjectURL(new Blob([loader], { type: 'text/javascript' }));
  const { render } = (await import(source)).default;
  window.asked = [];
  window.models = [];
  const model = (traits, messages) => {
    const heard = {};
    const tell = (name, ...rest) => (heard[name] ?? []).slice().forEach((hear) => hear(...rest));
    return {
      get: (name) => traits[name],
      set(name, value) {
        if (traits[name] === value) return;
        traits[name] = value;
        tell(`change:${name}`);
      },
      save_changes() {},
      on: (name, hear) => (heard[name] ??= []).push(hear),
      off: (name, hear) => { heard[name] = (heard[name] ?? []).filter((one) => one !== hear); },
      send(content) {
        window.asked.push(content.ask);
        const isHouse = content.ask === 'house';
        const answer = isHouse ? { house: traits._house } : (messages[content.ask] ?? {});
        setTimeout(() => tell('msg:custom', answer, isHouse ? parts.map(bytes) : []));
      },
    };
  };
  window.show = async (traits, messages) => {
    const box = document.createElement('div');
    box.className = 'perceptron-box';
    box.style.width = '800px';
    const el = document.createElement('div');
    box.append(el);
    document.body.append(box);
    const made = model({ ...traits, _spec: bytes(traits._spec) }, messages);
    window.models.push(made);
    const leave = await render({ model: made, el });
    made.close = () => { leave(); box.remove(); };
    made.el = el;
    return window.models.length - 1;
  };
  window.paint = async ({ places, state }) => {
    const { puppet, looks, dashes } = await [...globalThis.perceptronHouses.values()][0].house;
    const picture = puppet(looks, dashes, places);
    document.body.replaceChildren(picture.svg);
    picture.svg.style.cssText = `display:block;width:${places.size[0]}px;max-height:none`;
    picture.show(state.scenes, state.description);
  };
  // MicroPython's machine stands under this name for its own sake (web/runtime.js).
  window.python = (source) => {
    const { Module } = globalThis;
    const size = Module.lengthBytesUTF8(source);
    const [text, result] = [Module._malloc(size + 1), Module._malloc(12)];
    Module.stringToUTF8(source, text, size + 1);
    const said = [];
    const { warn } = console;
    console.warn = (line) => said.push(line);
    const kinds = ['pointer', 'number', 'pointer'];
    Module.ccall('mp_js_do_exec', 'number', kinds, [text, size, result]);
    console.warn = warn;
    Module._free(text);
    Module._free(result);
    return said.join(' ');
  };
  window.seen = (number) => {
    const { el } = window.models[number];
    return {
      sentence: el.querySelector('[role=status]').textContent,
      description: el.querySelector('svg')?.getAttribute('aria-label') ?? '',
      tables: el.querySelector('.perceptron-tables')?.innerHTML,
    };
  };
}"""


class LivePage:
    """A page with live pictures, each known by a number."""

    def __init__(self, page):
        self.page = page

    def show(self, live, **messages):
        """Show a widget of the kernel as a page would; return its number."""
        names = [name for name in live.trait_names(sync=True) if name[0] != "_"]
        own = set(names) - set(widgets.DOMWidget().trait_names())
        traits = {name: getattr(live, name) for name in own}
        traits |= {"_house": live._house, "_spec": base64.b64encode(live._spec).decode()}
        arguments = [traits, messages]
        return self.page.evaluate("([traits, messages]) => show(traits, messages)", arguments)

    def set(self, number, **traits):
        """Move what a slider or list is linked to; the picture has followed when this returns."""
        move = """async ([number, traits]) => {
            for (const [name, value] of Object.entries(traits)) models[number].set(name, value);
            await new Promise((done) => setTimeout(done));
        }"""
        self.page.evaluate(move, [number, traits])

    def seen(self, number):
        """Return what a picture says: sentence, description, tables."""
        return self.page.evaluate("number => seen(number)", number)

    def get(self, number, name):
        """Return a trait."""
        return self.page.evaluate("([number, name]) => models[number].get(name)", [number, name])

    def paint(self, shown):
        """Paint a `Shown` of the core at its own size, and nothing else."""
        self.page.evaluate(
            "parts => paint(parts)", {"places": shown.places(), "state": shown.state()}
        )

    def memory(self):
        """Return how many bytes MicroPython holds, without the answers that it keeps."""
        forget = "from core import remembering\nfor each in remembering.KEPT: each.clear()"
        self.page.evaluate("text => python(text)", forget)
        self.page.evaluate("python('import gc; gc.collect()')")  # it does when this has ended
        return int(self.page.evaluate("python('import gc; print(gc.mem_alloc())')"))

    def close(self, number):
        """Take a picture out of the page."""
        self.page.evaluate("number => models[number].close()", number)


@contextlib.contextmanager
def live_page(chrome, **options):
    """Open a page in which live pictures can be shown."""
    parts = [base64.b64encode(part).decode() for part in house.parts()]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty.html").write_text(EMPTY, "utf-8")
        with served(folder) as address, opened(chrome, address, "empty.html", **options) as page:
            page.evaluate(START, {"loader": LOADER, "parts": parts})
            yield LivePage(page)
