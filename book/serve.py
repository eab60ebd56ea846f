"""Show the site on 127.0.0.1, as a server in the open would send it.

    python -m book.serve [PORT]

Text and WebAssembly are sent compressed, and what has its hash in its name is kept for good.
"""

import functools
import gzip
import io
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from book.build import REPOSITORY

SITE = REPOSITORY / "build" / "site"
COMPRESSED = ("text/", "application/json", "application/wasm", "image/svg", "application/java")
FOR_GOOD, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder."""

    protocol_version = "HTTP/1.1"  # one connection for many files
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".ipynb": "application/json",
    }

    def end_headers(self):
        """Say how long a browser may keep the file."""
        is_hashed = self.path.lstrip("/").startswith("alive-")
        self.send_header("Cache-Control", FOR_GOOD if is_hashed else ASK_AGAIN)
        super().end_headers()

    def send_head(self):
        """Send the head of a reply, and return what follows it: compressed where that pays."""
        path = Path(self.translate_path(self.path))
        kind = self.guess_type(str(path))
        accepted = self.headers.get("Accept-Encoding", "")
        if not (path.is_file() and kind.startswith(COMPRESSED) and "gzip" in accepted):
            return super().send_head()
        data = compressed(path, path.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)


@functools.lru_cache(maxsize=2000)
def compressed(path, _):
    """Return a file as gzip sends it; asked again, it is there already."""
    return gzip.compress(path.read_bytes(), mtime=0)


def main():
    """Run the command line."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    handler = functools.partial(Handler, directory=str(SITE))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        print(f"The site is on http://127.0.0.1:{server.server_port}/ (Ctrl + C ends)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
