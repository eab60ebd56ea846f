"""The sandbox and the kernel in it: what is let in, what is let out, and what is left running."""

import os
import signal
import time
from pathlib import Path

import pytest

from homework.sandbox import bubblewrap, seccomp, start
from homework.sandbox.kernel import KernelDiedError, Limits
from tests.homework import kit

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def kernel(start_kernel):
    with start_kernel(Limits(cell=20)) as kernel:
        yield kernel


def value(kernel, expression, setup=""):
    assert kernel.run(setup)["ok"]
    reply = kernel.probe(expression)
    assert reply["ok"], reply
    return reply["value"]


def test_it_sees_the_runtime_and_the_package_and_nothing_else(kernel):
    seen = set(value(kernel, "os.listdir('/')", "import os"))
    assert seen <= {
        "bin",
        "dev",
        "etc",
        "lib",
        "lib32",
        "lib64",
        "libx32",
        "run",
        "sbin",
        "tmp",
        "usr",
    } | {Path(path).parts[1] for path in (start.sys.prefix, start.sys.base_prefix, str(REPOSITORY))}
    assert not value(kernel, f"os.path.exists({str(REPOSITORY / 'homework')!r})")
    assert not value(kernel, f"os.path.exists({str(REPOSITORY / 'tests')!r})")
    assert not value(kernel, "os.path.exists('/proc') or os.path.exists('/sys')")
    assert not value(kernel, "os.path.exists('/etc/passwd')")
    assert value(kernel, "len(perceptron_helpers.OR.inputs)", "import perceptron_helpers") == 4


def test_nothing_that_it_imports_has_to_be_compiled_each_time(start_kernel):
    with start_kernel(Limits(cell=60, probe=60)) as kernel:
        assert kernel.run("import perceptron_helpers.tables, matplotlib.pyplot as plt")["ok"]
        assert kernel.run("plt.plot([1, 2]);")["ok"]
        specs = "[m.__spec__ for m in sys.modules.values() if getattr(m, '__spec__', None)]"
        cached = value(kernel, f"[s.cached for s in {specs} if s.cached]", "import sys")
    assert len(cached) > 200
    assert [path for path in cached if not Path(path).exists()] == []


def test_it_gets_no_environment(kernel):
    assert set(value(kernel, "sorted(os.environ)", "import os")) <= {
        *bubblewrap.ENVIRONMENT,
        "PWD",
        "LC_CTYPE",
    }


@pytest.mark.parametrize(
    "path",
    [
        "/x",
        "/dev/x",
        "/run/x",
        "/usr/x",
        "/dev/shm/x",
        f"{REPOSITORY}/perceptron_helpers/x",
        "/run/inside.py",
    ],
)
def test_it_can_write_nowhere_but_in_its_scratch(kernel, path):
    reply = kernel.run(f"open({path!r}, 'w')")
    assert not reply["ok"]
    assert "Read-only file system" in reply["error"] or "No such file" in reply["error"]


def test_its_scratch_is_small(kernel):
    fill = """
    import contextlib, os
    size = 0
    with contextlib.suppress(OSError):
        for n in range(100):
            with open(f"/tmp/fill-{n}", "wb") as file:
                size += file.write(bytes(2**20))
                file.flush()
    for n in range(100):
        with contextlib.suppress(OSError):
            os.remove(f"/tmp/fill-{n}")
    """
    assert value(kernel, "size", "if True:\n" + fill) <= bubblewrap.SCRATCH
    assert "File too large" in kernel.run("open('/tmp/a', 'wb').write(bytes(17 * 2**20))")["error"]


@pytest.mark.parametrize(
    "source",
    [
        "import os; os.fork()",
        "import os; os.posix_spawn('/usr/bin/true', ['true'], {})",
        "import subprocess; subprocess.run(['true'])",
        "import multiprocessing; multiprocessing.Pool(1)",
        "import os; os.unshare(os.CLONE_NEWUSER)"
        if hasattr(os, "unshare")
        else "import os; os.fork()",
        "import os; os.memfd_create('x')",
        "import os; os.setuid(0)",
        "import os; os.kill(-1, 9); os.kill(2, 9)",
    ],
)
def test_it_may_not(kernel, source):
    assert not kernel.run(source)["ok"]


def test_root_has_no_rights_in_it(kernel):
    assert value(kernel, "os.getuid()", "import os") == 65534
    mount = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)"
    assert value(kernel, "libc.mount(b'x', b'/tmp', b'tmpfs', 0, None)", mount) == -1
    assert value(kernel, "libc.chroot(b'/tmp')") == -1


@pytest.mark.parametrize("kind", ["AF_INET", "AF_INET6"])
def test_there_is_no_network(kernel, kind):
    address = {"AF_INET": "('192.0.2.1', 80)", "AF_INET6": "('2001:db8::1', 80)"}[kind]
    reply = kernel.run(f"import socket\nsocket.socket(socket.{kind}).connect({address})")
    assert not reply["ok"]
    assert "unreachable" in reply["error"] or "not supported" in reply["error"]


def test_memory_is_bounded(kernel):
    assert "MemoryError" in kernel.run("import numpy as np\nnp.ones(4 * 10**9 // 8)")["error"]
    assert kernel.run("1 + 1")["ok"]


def test_time_on_the_processor_is_bounded_for_good(kernel):
    seconds = int(kernel.limits.total) + 5
    assert value(kernel, "resource.getrlimit(resource.RLIMIT_CPU)", "import resource") == [
        seconds,
        seconds,
    ]
    reply = kernel.run("resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))")
    assert "ValueError" in reply["error"] or "PermissionError" in reply["error"]


def test_values_come_back_as_data(kernel):
    setup = "import numpy as np"
    expression = (
        "[np.float64(0.5), np.int8(3), np.arange(3), (True, None), 'ä', {1: 2}, np.bool_(1)]"
    )
    assert value(kernel, expression, setup) == [
        0.5,
        3,
        [0, 1, 2],
        [True, None],
        "ä",
        {"1": 2},
        True,
    ]


@pytest.mark.parametrize("expression", ["object()", "len", "b'x'", "{1, 2}", "1j", "range(10**9)"])
def test_other_values_do_not_come_back(kernel, expression):
    reply = kernel.probe(expression)
    assert not reply["ok"]
    assert reply["error"].startswith("TypeError: a ")


@pytest.mark.parametrize("expression", ["[0] * 10**5", "np.zeros(10**5)", "[[0] * 101] * 100"])
def test_too_much_does_not_come_back(kernel, expression):
    kernel.run("import numpy as np")
    assert "more than can be an answer" in kernel.probe(expression)["error"]


def test_nested_without_end_does_not_come_back(kernel):
    kernel.run("a = []\na.append(a)")
    assert not kernel.probe("a")["ok"]


def test_output_is_capped(kernel):
    outputs = kernel.run("import sys\nprint('a' * 10**8)\nprint('b' * 10**8, file=sys.stderr)")[
        "outputs"
    ]
    assert [output["name"] for output in outputs] == ["stdout", "stderr"]
    assert all(len(output["text"]) < 21_000 for output in outputs)
    assert "80000001 more characters" not in outputs[0]["text"]
    assert "more characters" in outputs[0]["text"]


def test_a_cell_that_takes_too_long_is_interrupted_and_the_rest_goes_on(start_kernel):
    with start_kernel() as kernel:
        assert kernel.run("done = 1")["ok"]
        reply = kernel.run("while True:\n    pass")
        assert reply["late"]
        assert "6 s" in reply["error"]
        assert value(kernel, "done") == 1


def test_a_cell_is_interrupted_also_when_the_grader_runs_in_the_background(start_kernel):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as nohup and cron start a program
    try:
        with start_kernel(kit.QUICK._replace(cell=1.0)) as kernel:
            assert kernel.run("while True:\n    pass")["late"]
            assert value(kernel, "1 + 1") == 2
    finally:
        signal.signal(signal.SIGINT, before)


def test_the_whole_takes_no_longer_than_its_limit(start_kernel):
    with start_kernel(kit.QUICK._replace(total=1.0)) as kernel:
        assert kernel.run("import time; time.sleep(5)")["late"]
        reply = kernel.run("1")
        assert reply["late"]
        assert "time for this notebook was over" in reply["error"]


@pytest.mark.parametrize(
    "source", ["import os; os._exit(0)", "import signal; signal.raise_signal(9)"]
)
def test_a_kernel_that_ends_is_noticed(start_kernel, source):
    with start_kernel() as kernel, pytest.raises(KernelDiedError, match="ended itself"):
        kernel.run(source if "_exit" in source else "import os; os.abort()")


def test_nothing_is_left_running(start_kernel):
    with start_kernel() as kernel:
        kernel.run(
            "import threading, time; threading.Thread(target=time.sleep, args=(99,)).start()"
        )
        inside = kernel._inside.number
        assert Path(f"/proc/{inside}").exists()
    end = time.monotonic() + 60
    while Path(f"/proc/{inside}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(f"/proc/{inside}").exists()


def test_where_bubblewrap_is_missing_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    with pytest.raises(start.NoSandboxError, match="apt install bubblewrap"):
        start.check()


def test_where_bubblewrap_may_not_work_it_says_so(monkeypatch, tmp_path):
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(start.sys, "platform", "linux")
    if start.sys.platform == "linux" and os.name == "posix":
        with pytest.raises(start.NoSandboxError, match="No permissions"):
            start.check()


def test_an_unknown_machine_is_refused():
    with pytest.raises(NotImplementedError, match="riscv64"):
        seccomp.program("riscv64")


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_is_whole(machine):
    program = seccomp.program(machine)
    assert len(program) % 8 == 0
    steps = [program[n : n + 8] for n in range(0, len(program), 8)]
    # No jump leads behind the end, as the kernel would refuse.
    assert all(
        n + 1 + max(step[2], step[3]) < len(steps)
        for n, step in enumerate(steps)
        if step[0] & 7 == 5
    )
