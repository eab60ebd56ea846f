"""Start a Jupyter server that is cut off from the user's own settings, for tests and benchmarks."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

REPOSITORY = Path(__file__).resolve().parents[2]
QUIET = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}


class Server:
    """A running server: `url`, `token`, and its `log`."""

    def __init__(self, process, info, log):
        self.process = process
        self.url = info["url"]
        self.token = info["token"]
        self._log = log

    @property
    def log(self):
        """Everything that the server has logged so far."""
        return self._log.read_text(errors="replace")

    def ask(self, path, method="GET", data=None):
        """Ask the server's own interface for `path`, and return its reply."""
        headers = {"Authorization": f"token {self.token}"}
        request = Request(self.url + path, data=data, headers=headers, method=method)
        with urlopen(request, timeout=30) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def stop_kernels(self):
        """Shut down all kernels."""
        for session in self.ask("api/sessions"):
            self.ask(f"api/sessions/{session['id']}", method="DELETE")

    def address(self, page, **query):
        """Return the address of a page such as ``"lab/tree/a.ipynb"``."""
        return f"{self.url}{page}?{urlencode({'token': self.token} | query)}"


@contextlib.contextmanager
def server(
    home, *, root, config_path=REPOSITORY / "jupyter", environment=None, options=(), seconds=60
):
    """Run a Jupyter server on 127.0.0.1 that keeps everything it writes in `home`.

    Parameters
    ----------
    home : Path
        An empty folder for settings, workspaces, logs.
    root : Path
        The folder whose notebooks it serves.
    config_path : Path or str
        JUPYTER_CONFIG_PATH; by default what ``make lab`` sets.
    environment : dict, optional
        More environment variables. By default PYTHONPATH is the repository.
    options : sequence of str
        More options of the command.
    seconds : float
        How long it may take to start.
    """
    log = home / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*_command(root), *options],
            cwd=root,
            env=_environment(home, config_path) | (environment or {}),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Server(process, _wait_for(process, home / "runtime", log, seconds), log)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _command(root):
    return [
        *(sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root"),
        *("--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", f"--ServerApp.root_dir={root}"),
        # A page's own app is ``jupyterapp`` in it.
        *("--LabApp.expose_app_in_browser=True", "--JupyterNotebookApp.expose_app_in_browser=True"),
    ]


def _environment(home, config_path):
    settings = home / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(QUIET))
    return os.environ | {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_PATH": str(config_path),
        "PYTHONPATH": str(REPOSITORY),
    }


def _wait_for(process, runtime, log, seconds):
    """Return what the server writes about itself, once it listens."""
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        for file in runtime.glob("jpserver-*.json"):
            # The file may still be being written, and the server writes it before it listens.
            with contextlib.suppress(json.JSONDecodeError, ConnectionRefusedError):
                info = json.loads(file.read_text())
                socket.create_connection(("127.0.0.1", info["port"]), timeout=5).close()
                return info
        time.sleep(0.05)
    raise RuntimeError(f"no Jupyter server after {seconds} s:\n{log.read_text(errors='replace')}")
