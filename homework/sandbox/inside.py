"""The kernel: what runs inside the sandbox, one for each submission.

It reads requests, a JSON line each, and answers each with a JSON line. Nothing here is trusted by
the outside: a student's code lives in this process and may change all of it. So it is told only
what to run, never what is expected, and it sends back data, never objects.
"""

import builtins
import contextlib
import copy
import io
import os
import resource
import signal
import sys
from json import dumps, loads  # by name: a student's code may replace what json holds

TEXT_AT_MOST = 20_000  # characters that are kept of what one cell prints
OUTPUT_AT_MOST = 400_000  # characters of one cell's pictures and tables
ITEMS_AT_MOST = 10_000  # numbers, texts and lists in one answer
BUILTINS = dict(vars(builtins))  # as they were before any cell
RUN_CODE = ("time", "timeit", "prun")  # line magics whose errors are those of the code behind them


class Capped(io.TextIOBase):
    """A text stream that keeps the beginning and counts the rest."""

    encoding, errors = "utf-8", "replace"

    def __init__(self):
        self.parts, self.length = [], 0

    def write(self, text):
        """Keep what still fits."""
        text = str(text)
        if self.length < TEXT_AT_MOST:
            self.parts.append(text[: TEXT_AT_MOST - self.length])
        self.length += len(text)
        return len(text)

    @property
    def text(self):
        """What was kept, and a word on what was not."""
        rest = self.length - TEXT_AT_MOST
        more = f"\n… and {rest} more characters" if rest > 0 else ""
        return "".join(self.parts) + more


def limit(seconds, memory, file_size):
    """Bound this process for good; nobody inside can raise a hard limit again."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # macOS knows fewer; there is no sandbox
            resource.setrlimit(what, (most, most))


def plain(value, budget=None):
    """Return a value as JSON data: numbers, texts, lists, dicts, None; TypeError for the rest."""
    budget = budget or [ITEMS_AT_MOST]
    budget[0] -= 1
    if budget[0] < 0:
        raise TypeError("more than can be an answer")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value)
    if isinstance(value, str):
        return str(value[:TEXT_AT_MOST])
    if isinstance(value, list | tuple):
        return [plain(item, budget) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item, budget) for key, item in value.items()}
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        if value.size > ITEMS_AT_MOST:
            raise TypeError("more than can be an answer")
        return plain(value.tolist(), budget)
    raise TypeError(f"a {type(value).__name__}")


def new_shell():
    """Return IPython's shell as a notebook has it, but without history, colours or files."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import CapturingDisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    class LastValue(DisplayHook):
        """Keep the value of a cell's last line with what the cell displayed."""

        def write_output_prompt(self):
            pass

        def write_format_data(self, format_dict, md_dict=None):
            self.shell.display_pub.publish(format_dict, md_dict)

        def finish_displayhook(self):
            pass

    class Shell(InteractiveShell):
        """Let no line that needs a program, a file or a notebook's page stop a cell."""

        def system(self, cmd):
            print(f"{cmd}: programs do not run here")

        system_raw = system_piped = system

        def getoutput(self, cmd, split=True, depth=0):
            self.system(cmd)
            return [] if split else ""

        def enable_gui(self, gui=None):
            pass

        def run_line_magic(self, magic_name, line, _stack_depth=1):
            try:
                return super().run_line_magic(magic_name, line, _stack_depth + 1)
            except Exception as error:
                if magic_name in RUN_CODE:
                    raise
                print(f"%{magic_name}: {_in_words(error)}")

    InteractiveShell.displayhook_class = LastValue
    InteractiveShell.display_pub_class = CapturingDisplayPublisher
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    return Shell.instance(config=config)


def run(shell, kept, source, keep=None):
    """Run one cell; return whether it went well, its error, and its outputs."""
    shown = shell.display_pub.outputs = []
    streams = Capped(), Capped()
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        result = shell.run_cell(source, store_history=True)
    error = result.error_before_exec or result.error_in_exec
    if keep:
        names = {name for name in keep["names"] if name in shell.user_ns}
        copies = {name: _copied(shell.user_ns[name]) for name in names}
        kept[keep["as"]] = copies, shell.user_ns | copies
    outputs = [
        {"output_type": "stream", "name": name, "text": stream.text}
        for name, stream in zip(("stdout", "stderr"), streams, strict=True)
        if stream.length
    ]
    return {"ok": error is None, "error": _in_words(error), "outputs": outputs + _that_fit(shown)}


def _that_fit(shown):
    """Return the pictures and tables that a cell displayed, as long as there is room."""
    outputs, room = [], OUTPUT_AT_MOST
    for output in shown:
        data = {str(kind): value for kind, value in output["data"].items() if "widget" not in kind}
        room -= len(dumps(data, default=str))
        if room < 0:
            data = {"text/plain": "… more than can be kept"}
        outputs.append({"output_type": "display_data", "data": data, "metadata": {}})
        if room < 0:
            break
    return outputs


def _copied(value):
    """Return a copy of an answer, which a later cell might change."""
    try:
        return copy.deepcopy(value)
    except Exception:  # not everything can be copied
        return value


def probe(shell, kept, expression, labels=()):
    """Evaluate one expression where the cells ran; return its value as data.

    Everything holds what it held when the first label was kept. Of the names in the expression
    only answers are the student's: built-in ones, and those of our own cells, are as we know them.
    """
    now, nowhere = dict(shell.user_ns), Capped()
    answers, then = kept.get(labels[0], ({}, {})) if labels else ({}, {})
    _, ours = kept.get(labels[-1], ({}, {})) if labels else ({}, {})
    with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
        try:
            shell.user_ns.update(then)
            names = shell.user_ns | ours | answers
            names = {name: names[name] for name in names if name not in BUILTINS or name in answers}
            scope = names | {"__builtins__": dict(BUILTINS)}
            return {"ok": True, "value": plain(eval(expression, scope))}
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            return {"ok": False, "error": _in_words(error)}
        finally:
            for name in then.keys() - now.keys():
                shell.user_ns.pop(name, None)
            shell.user_ns.update(now)


def _in_words(error):
    if error is None:
        return None
    try:
        return f"{type(error).__name__}: {error}"[:300]
    except Exception:  # a student's exception may fail to say what it is
        return type(error).__name__


def main():
    """Answer requests until there are no more."""
    seconds, memory, file_size = map(int, sys.argv[1:])
    limit(seconds, memory, file_size)
    # A grader in the background (nohup, cron) ignores it, and what it starts would, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.dup(1)
    with open(os.devnull, "r+b") as null:
        for stream in range(3):
            os.dup2(null.fileno(), stream)
    shell, kept = new_shell(), {}
    while True:
        try:
            line = requests.readline()
            if not line:
                return
            request = loads(line)
            if request["do"] == "run":
                reply = run(shell, kept, request["text"], request.get("keep"))
            else:
                reply = probe(shell, kept, request["text"], request.get("kept", ()))
            reply["number"] = request["number"]
            data = dumps(reply, default=str).encode() + b"\n"
            while data:
                data = data[os.write(replies, data) :]
        except KeyboardInterrupt:  # it came after the cell had ended
            continue
        except (MemoryError, RecursionError, TypeError, ValueError) as error:
            answer = {"ok": False, "error": _in_words(error), "number": request["number"]}
            os.write(replies, dumps(answer).encode() + b"\n")


if __name__ == "__main__":
    main()
