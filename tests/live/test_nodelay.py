"""The server extension that lets live pictures keep up with the hand."""

import asyncio
import json
import logging
import os
from types import SimpleNamespace

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from perceptron_helpers import nodelay
from tests.harness import lab

# Test-only server extensions: one looks at the server's sockets, one is a server that has changed.
SPY = """
import gc, json, socket
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

class Spy(JupyterHandler):
    def get(self):
        open_now = [h for h in gc.get_objects()
                    if isinstance(h, KernelWebsocketHandler) and h.ws_connection]
        flags = [h.ws_connection.stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
                 for h in open_now]
        self.finish(json.dumps([bool(flag) for flag in flags]))

def _load_jupyter_server_extension(app):
    app.web_app.add_handlers(".*", [("/spy", Spy)])
"""
CHANGED = """
from tornado.websocket import WebSocketHandler

def _load_jupyter_server_extension(app):
    del WebSocketHandler.set_nodelay
"""


@pytest.fixture
def start(start_server, tmp_path):
    """Start a server with our extension and these of the user's own."""

    def with_extensions(**extensions):
        users = tmp_path / "users"
        config = users / "jupyter_server_config.d"
        config.mkdir(parents=True)
        for name, source in extensions.items():
            (users / f"{name}.py").write_text(source)
        enabled = {"jpserver_extensions": dict.fromkeys(extensions, True)}
        (config / "users.json").write_text(json.dumps({"ServerApp": enabled}))
        folders = [str(lab.REPOSITORY / "jupyter"), str(users)]
        return start_server(
            root=tmp_path,
            config_path=os.pathsep.join(folders),
            environment={"PYTHONPATH": os.pathsep.join([str(users), str(lab.REPOSITORY)])},
        )

    return with_extensions


def flags_while_connected(server):
    """Start a kernel, connect to it as a browser does, and return each connection's TCP_NODELAY."""
    kernel = server.ask("api/kernels", "POST", b"{}")["id"]
    address = server.url.replace("http", "ws", 1) + f"api/kernels/{kernel}/channels?session_id=test"

    async def connect():
        headers = {"Authorization": f"token {server.token}"}
        connection = await websocket_connect(HTTPRequest(address, headers=headers))
        await asyncio.wait_for(connection.read_message(), 30)  # the kernel talks: it is connected
        flags = await asyncio.to_thread(server.ask, "spy")
        connection.close()
        while await connection.read_message() is not None:
            pass
        return flags

    return asyncio.run(connect())


def test_nagle_is_off_and_the_users_own_extensions_stay(start):
    with start(spy=SPY) as server:
        assert flags_while_connected(server) == [True]


def test_a_server_that_has_changed_still_runs_kernels(start):
    with start(a_changed=CHANGED, spy=SPY) as server:
        assert flags_while_connected(server) == [False]
        assert "Live pictures may stutter: set_nodelay failed" in server.log


def test_a_server_without_the_setting_only_gets_a_line_in_its_log(caplog):
    app = SimpleNamespace(web_app=SimpleNamespace(settings={}), log=logging.getLogger("server"))
    with caplog.at_level(logging.WARNING, "server"):
        nodelay._load_jupyter_server_extension(app)
    assert "no kernel_websocket_connection_class to extend" in caplog.text
