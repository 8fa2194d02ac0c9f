"""Runs one program after the other, each as if it were alone. The last line's value is the function that does so."""

import asyncio
import builtins
import io
import os
import random
import shutil
import sys
import time
import traceback
import types

import runner_output
from pyodide.code import CodeRunner

FILE = "main.py"
HOME = "/home/pyodide"
_kept_builtins = dict(vars(builtins))
_kept_modules = set(sys.modules)
_recursion_limit = sys.getrecursionlimit()
_kept_path = list(sys.path)


class _Output(io.TextIOBase):
    """A stream that hands on what is written at once."""

    def __init__(self, name):
        self._name = name

    encoding = "utf-8"

    @property
    def name(self):
        return f"<{self._name}>"

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        runner_output.write(self._name, text)
        return len(text)


class _Selector:
    """There are no sockets to wait for, so that waiting is all that an event loop does."""

    def select(self, timeout):
        if timeout is not None and timeout > 0:
            time.sleep(timeout)
        return []


class _Loop(asyncio.BaseEventLoop):
    """Pyodide's own loop belongs to the worker, which is busy until the program ends."""

    def __init__(self):
        super().__init__()
        self._selector = _Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def _run_async(main, *, debug=None, loop_factory=None):
    asyncio._set_running_loop(None)
    with asyncio.Runner(debug=debug, loop_factory=_Loop) as runner:
        return runner.run(main)


def _clean():
    """Takes back what a program can have left behind for the next one."""
    for name in set(vars(builtins)) - set(_kept_builtins):
        delattr(builtins, name)
    vars(builtins).update(_kept_builtins)
    for name in set(sys.modules) - _kept_modules:
        if getattr(sys.modules[name], "__file__", None) is None or HOME in str(sys.modules[name].__file__):
            sys.modules.pop(name, None)
    sys.path[:] = _kept_path
    sys.argv[:] = [FILE]
    sys.setrecursionlimit(_recursion_limit)
    sys.stdout, sys.stderr = _Output("stdout"), _Output("stderr")
    asyncio.run = _run_async
    random.seed()
    os.chdir("/")
    shutil.rmtree(HOME, ignore_errors=True)
    os.makedirs(HOME, exist_ok=True)
    os.chdir(HOME)


def _tell(error):
    """The traceback as Python prints it, from the program's own first line on."""
    frame = error.__traceback__
    while frame is not None and frame.tb_frame.f_code.co_filename != FILE:
        frame = frame.tb_next
    sys.__stderr__ = sys.stderr = _Output("stderr")
    sys.stderr.write("".join(traceback.format_exception(type(error), error, frame)))


def run(code, text):
    """Gives (outcome, representation of the last expression or None)."""
    _clean()
    sys.stdin = io.StringIO(text)
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__ = FILE
    main.__builtins__ = builtins
    try:
        value = CodeRunner(code, filename=FILE, dedent=False).compile().run(main.__dict__)
        return ("finished", None if value is None else repr(value))
    except SystemExit as error:
        if error.code is None or error.code == 0:
            return ("finished", None)
        if isinstance(error.code, str):
            sys.stderr.write(f"{error.code}\n")
        return ("failed", None)
    except MemoryError as error:
        main.__dict__.clear()
        _tell(error)
        return ("out-of-memory", None)
    except BaseException as error:
        _tell(error)
        return ("failed", None)
    finally:
        main.__dict__.clear()


run
