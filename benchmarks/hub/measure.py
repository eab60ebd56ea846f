"""Measure the course on a JupyterHub for a class: memory, first cell, sliders under load.

    python -m benchmarks.hub.measure [--students 20] [--moves 30]

All students log in in the same moment, run every cell of lesson 06, and move its slider once a
second. Then they drag without a pause. They are simulated: they speak the kernel's protocol over
the hub's proxy, as a browser does, and take what the page would show as the answer. Needs npm, for
the hub's proxy (build/hub). Everything runs on 127.0.0.1, and ends with this script.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import nbformat
import psutil
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

REPOSITORY = Path(__file__).resolve().parents[2]
LESSON = REPOSITORY / "notebooks" / "06_train_to_zero_error.ipynb"
PROXY = "configurable-http-proxy@5.3.0"
SLIDER = """
from perceptron_helpers.live import explore_training
live = explore_training(line=False)
print(live.controls["w1"].model_id)
"""
PATIENCE = 300


def proxy():
    """Return the program that passes requests on to each student's server."""
    folder = REPOSITORY / "build" / "hub"
    program = folder / "node_modules" / ".bin" / "configurable-http-proxy"
    if not program.exists():
        npm = shutil.which("npm") or sys.exit("The hub's proxy needs npm.")
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--silent", "--prefix", folder, PROXY], check=True)
    return program


@contextlib.contextmanager
def hub(folder, port=18100):
    """Run a hub; yield its address and the token of one who may do everything."""
    token = secrets.token_hex(16)
    config = Path(__file__).with_name("jupyterhub_config.py")
    mine = {"HUB_FOLDER": folder, "HUB_PORT": port, "HUB_PROXY": proxy(), "HUB_TOKEN": token}
    surroundings = {**os.environ, **{name: str(value) for name, value in mine.items()}}
    with open(Path(folder) / "hub.log", "wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "--config", str(config)],
            cwd=folder,
            env=surroundings,
            stdout=log,
            stderr=log,
        )
    try:
        yield f"http://127.0.0.1:{port}", token, process
    finally:
        family = [process, *psutil.Process(process.pid).children(recursive=True)]
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(30)
        for each in family[1:]:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()


class Student:
    """One who has a server and a kernel on the hub, and a slider."""

    def __init__(self, name, address, token):
        self.name, self.address, self.token = name, address, token
        self.session = uuid.uuid4().hex

    async def ask(self, path, method="GET", data=None):
        """Ask the hub or the student's server."""
        body = json.dumps(data or {}) if method == "POST" else None
        request = HTTPRequest(
            self.address + path,
            method,
            {"Authorization": f"token {self.token}"},
            body,
            request_timeout=PATIENCE,
        )
        reply = await AsyncHTTPClient(max_clients=100).fetch(request)
        return json.loads(reply.body) if reply.body else None

    async def log_in(self):
        """Start the student's server, as the first visit of the day does."""
        await self.ask(f"/hub/api/users/{self.name}", "POST")
        await self.ask(f"/hub/api/users/{self.name}/server", "POST")
        limit = time.monotonic() + PATIENCE
        while (
            not (await self.ask(f"/hub/api/users/{self.name}"))["servers"].get("", {}).get("ready")
        ):
            assert time.monotonic() < limit, f"{self.name}: no server"
            await asyncio.sleep(0.5)

    async def open_kernel(self):
        """Start a kernel and connect to it."""
        base = f"/user/{self.name}/api/kernels"
        kernel = await self.ask(base, "POST", {"name": "python3"})
        address = self.address.replace("http", "ws") + f"{base}/{kernel['id']}/channels"
        headers = {"Authorization": f"token {self.token}"}
        request = HTTPRequest(f"{address}?session_id={self.session}", headers=headers)
        self.socket = await websocket_connect(request)

    async def send(self, channel, kind, content):
        """Send a message; return its id."""
        number = uuid.uuid4().hex
        header = {"msg_id": number, "msg_type": kind, "session": self.session}
        header |= {"username": self.name, "version": "5.3", "date": ""}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        await self.socket.write_message(json.dumps({**message, "channel": channel, "buffers": []}))
        return number

    async def until_idle(self, number):
        """Return everything the kernel says about a message, until it has done with it."""
        said = []
        while True:
            raw = await asyncio.wait_for(self.socket.read_message(), PATIENCE)
            if isinstance(raw, bytes):
                continue  # pictures' buffers; nothing here needs them
            message = json.loads(raw)
            if message["parent_header"].get("msg_id") == number:
                said.append(message)
                if message["content"].get("execution_state") == "idle":
                    return said

    async def run(self, source):
        """Run code as a cell; return what it printed."""
        content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False}
        said = await self.until_idle(await self.send("shell", "execute_request", content))
        errors = [each["content"] for each in said if each["msg_type"] == "error"]
        assert not errors, errors
        return "".join(each["content"].get("text", "") for each in said)

    async def move(self, value):
        """Move the slider; return the milliseconds until the new picture has arrived."""
        data = {"method": "update", "state": {"value": value}, "buffer_paths": []}
        before = time.perf_counter()
        number = await self.send("shell", "comm_msg", {"comm_id": self.slider, "data": data})
        said = await self.until_idle(number)
        assert any("<svg" in json.dumps(each["content"]) for each in said), "no picture came"
        return 1000 * (time.perf_counter() - before)


async def first_cell(student):
    """Log in and run one cell; return the seconds from the click to its answer."""
    before = time.perf_counter()
    await student.log_in()
    await student.open_kernel()
    assert await student.run("print(6 * 7)") == "42\n"
    return time.perf_counter() - before


async def lesson(student, cells):
    """Run all cells of the lesson; return the seconds."""
    before = time.perf_counter()
    for cell in cells:
        await student.run(cell)
    seconds = time.perf_counter() - before
    student.slider = (await student.run(SLIDER)).strip()
    return seconds


async def moves(student, n_moves, pause):
    """Move the slider now and again; return the milliseconds of each move."""
    await asyncio.sleep(random.random() * pause)
    times = []
    for number in range(n_moves):
        times.append(await student.move(round(0.1 + 0.01 * (number % 20), 2)))
        await asyncio.sleep(pause)
    return times


def memory(process):
    """Return each student's server and kernel in MB, what they share counted in parts."""
    servers = []
    for child in psutil.Process(process.pid).children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if "jupyterhub.singleuser" in " ".join(child.cmdline()):
                family = [child, *child.children(recursive=True)]
                servers.append(sum(each.memory_full_info().pss for each in family) / 1e6)
    return servers


def told(name, values, unit):
    """Print a line of the table."""
    ordered = sorted(values)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    print(f"{name:42}{statistics.median(values):10.1f}{p95:10.1f}{max(values):10.1f}  {unit}")


async def measure(address, token, process, n_students, n_moves):
    """Let a class work, and print the table."""
    students = [Student(f"student{n:02}", address, token) for n in range(1, n_students + 1)]
    notebook = nbformat.read(LESSON, as_version=4)
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]

    async def all_do(task, *arguments):
        return await asyncio.gather(*(task(student, *arguments) for student in students))

    print(f"{n_students} students at once{'':25}{'median':>10}{'p95':>10}{'max':>10}")
    told("from the click to the first cell's answer", await all_do(first_cell), "s")
    told("all cells of lesson 06", await all_do(lesson, cells), "s")
    told("memory for a student, server and kernel", memory(process), "MB")
    alone = await moves(students[0], n_moves, 0.2)
    told("slider to picture, one student alone", alone, "ms")
    for what, pause in (("a move a second", 1.0), ("without a pause", 0.0)):
        times = [each for some in await all_do(moves, n_moves, pause) for each in some]
        told(f"slider to picture, all, {what}", times, "ms")


async def ready(address, token):
    """Wait until the hub answers."""
    visitor = Student("", address, token)
    for _ in range(120):
        with contextlib.suppress(OSError, Exception):
            return await visitor.ask("/hub/api/")
        await asyncio.sleep(0.5)
    raise TimeoutError("The hub did not start.")


def main():
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=20)
    parser.add_argument("--moves", type=int, default=30)
    given = parser.parse_args()

    async def session(address, token, process):
        await ready(address, token)
        await measure(address, token, process, given.students, given.moves)

    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        hub(folder) as (address, token, process),
    ):
        try:
            asyncio.run(session(address, token, process))
        except BaseException:
            print((Path(folder) / "hub.log").read_text()[-3000:])
            raise


if __name__ == "__main__":
    main()
