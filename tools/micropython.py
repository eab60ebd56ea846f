"""Fetch MicroPython for web pages with npm, in the version that its page names.

``make micropython`` runs it. It writes the files into ``perceptron_helpers/web/`` only where
their hashes are those of ``micropython.md`` there.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

WEB = Path(__file__).resolve().parents[1] / "perceptron_helpers" / "web"
PACKAGE = re.compile(r"`(@[\w/-]+)` (\d+(?:\.\d+)+)")
FILE = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)


def recorded(folder=WEB):
    """Return the package, as npm names it, and {name of a file: its SHA-256}."""
    text = (folder / "micropython.md").read_text(encoding="utf-8")
    return "{}@{}".format(*PACKAGE.search(text).groups()), {n: h for h, n in FILE.findall(text)}


def checked(name, content, sha256):
    """Return the content of a file that is the one recorded."""
    came = hashlib.sha256(content).hexdigest()
    if came != sha256:
        raise ValueError(f"{name} has the SHA-256 {came}; recorded is {sha256}")
    return content


def unpacked(archive, hashes):
    """Return {name: content} of the recorded files in an npm package."""
    with tarfile.open(archive) as package:
        return {
            name: checked(name, package.extractfile(f"package/{name}").read(), sha256)
            for name, sha256 in hashes.items()
        }


def main():
    """Fetch, check, and only then write."""
    npm = shutil.which("npm") or sys.exit("This needs npm, which comes with Node.js.")
    package, hashes = recorded()
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--pack-destination", folder, package]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        files = unpacked(archive, hashes)
    for name, content in files.items():
        (WEB / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes of {package}")


if __name__ == "__main__":
    main()
