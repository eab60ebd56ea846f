"""Links in the book lead somewhere, and the key to the test is nowhere in the site."""

from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

from book import build
from tests.harness.website import html_files


def test_links_lead_somewhere(site):
    names = {path: anchors_and_links(site / path) for path in html_files(site)}
    broken = []
    for path, (_, links) in names.items():
        for link in links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (site / path).parent / unquote(parts.path) if parts.path else site / path
            opens = parse_qs(parts.query).get("path")
            if not target.is_file() or (
                opens and not (site / "live" / "files" / opens[0]).is_file()
            ):
                broken.append((path, link))
                continue
            known = names.get(target.resolve().relative_to(site.resolve()).as_posix())
            if parts.fragment and known and unquote(parts.fragment) not in known[0]:
                broken.append((path, link))
    assert broken == []


def anchors_and_links(path):
    """Return the ids in an HTML file, and what its links lead to."""
    parser = HTMLParser()
    anchors, links = set(), []

    def note(tag, attributes):
        attributes = dict(attributes)
        anchors.add(attributes.get("id"))
        if tag == "a" and attributes.get("href"):
            links.append(attributes["href"])

    parser.handle_starttag = note
    parser.feed(path.read_text("utf-8"))
    return anchors, links


def test_the_key_to_the_test_stays_at_home(site):
    title = (build.BOOK / "teachers" / "_key.md").read_bytes().partition(b"\n")[0].strip(b"# ")
    assert title
    files = [path for path in site.rglob("*") if path.is_file()]
    assert [path for path in files if title in path.read_bytes()] == []
