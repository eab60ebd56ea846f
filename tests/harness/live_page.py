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
  window.seen = (number) => {
    const { el } = window.models[number];
    return {
      sentence: el.querySelector('[role=status]').textContent,
      description: el.querySelector('svg')?.getAttribute('aria-label'),
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
