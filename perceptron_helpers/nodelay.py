"""Jupyter server extension: pass kernel messages to the browser at once.

The server leaves Nagle's algorithm on for the connection between browser and kernel. The
operating system then holds back a small message until the browser has acknowledged the one
before, and the browser takes up to 40 ms over that: a slider stutters although the kernel is idle.
Switching the algorithm off (Tornado's ``set_nodelay``) is all that happens here.

``make lab`` enables the extension through the folder ``jupyter/``, beside the reader's own Jupyter
configuration. Elsewhere ``jupyter/jupyter_server_config.d`` can be copied into the folder that
``jupyter --config-dir`` names. If a later server is built differently, a line in its log says so
and it starts all the same.
"""

SETTING = "kernel_websocket_connection_class"


def send_at_once(connection_class):
    """Return a subclass whose connections do not wait for the browser's acknowledgement."""

    class PromptConnection(connection_class):
        def connect(self):
            try:
                self.websocket_handler.set_nodelay(True)
            except Exception as error:
                self.log.warning("Live pictures may stutter: set_nodelay failed (%r)", error)
            return super().connect()

    return PromptConnection


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server_app):
    settings = server_app.web_app.settings
    try:
        settings[SETTING] = send_at_once(settings[SETTING])
    except Exception as error:
        server_app.log.warning("Live pictures may stutter: no %s to extend (%r)", SETTING, error)
