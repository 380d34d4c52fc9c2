"""Answers in a process of its own, which can be ended whatever it is doing.

The engine has no limit of time or memory, does not look for Ctrl-C, and some queries crash the process that asks
them (`docs/decisions/0171-a-process-for-each-answer.md`). So the process forks: the child asks and writes into a
pipe, the parent passes on what comes and ends the child when the time is up.
"""

from __future__ import annotations

import io
import json
import os
import resource
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TextIO

import samverkan.errors
from samverkan.errors import QueryError, SamverkanError

__all__ = ["apart"]

_MEMORY_SHARE = 0.75  # of the machine's: beyond it, the system itself would begin to end other programs
_CHUNK = 1 << 16
_LONGEST_WORD = (
    4000  # characters of each message: a pipe holds both, whatever they are, before anybody reads it
)


class _Pipe(io.TextIOWrapper):
    """What the child writes to: a pipe that says of itself what the real output is."""

    def __init__(self, descriptor: int, like: TextIO) -> None:
        encoding, errors = (
            getattr(like, "encoding", None) or "utf-8",
            getattr(like, "errors", None) or "strict",
        )
        super().__init__(os.fdopen(descriptor, "wb"), encoding=encoding, errors=errors, newline="")
        self._is_terminal = like.isatty()

    def isatty(self) -> bool:
        """Gives whether the real output is a terminal."""
        return self._is_terminal


def apart(task: Callable[[TextIO], str], out: TextIO, *, seconds: float | None = None) -> str:
    """Lets a task write in a process of its own and gives what the task gives.

    What it writes reaches `out` as it comes; the memory of the process is three quarters of the machine's. Open
    the graph within the task: a store on disk does not outlive a fork.

    Args:
        task: writes to what it is given, and gives a text.
        out: where to; its `buffer` gets the bytes.
        seconds: after so long the process is ended; None for never.

    Raises:
        QueryError: the time or the memory was not enough, Ctrl-C was pressed, or the process crashed.
        SamverkanError: what the task raised.
    """
    out.flush()
    data, its_data = os.pipe()
    status, its_status = os.pipe()
    its_life, life = os.pipe()  # the child ends when the parent is gone, however that came
    child = 0
    try:
        with _deaf():  # Ctrl-C that comes before the child is known is heard as soon as it can be ended
            child = os.fork()
            if not child:
                for descriptor in (data, status, life):
                    os.close(descriptor)
                _answer(task, _Pipe(its_data, out), its_status, its_life, seconds)
            for descriptor in (its_data, its_status, its_life):
                os.close(descriptor)
        timely = _pass_on(data, out, None if seconds is None else time.monotonic() + seconds)
        return _told(_read_all(status) if timely else b"", child, seconds, timely=timely)
    except KeyboardInterrupt as error:
        raise QueryError(
            "stopped before there was a whole answer", swedish="avbruten innan det fanns ett helt svar"
        ) from error
    finally:
        for descriptor in (data, status, life):
            os.close(descriptor)
        if child:
            _end(child)


@contextmanager
def _deaf() -> Iterator[None]:
    """Lets Ctrl-C wait until the end of the block; a child that is forked within stays deaf to it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _pass_on(data: int, out: TextIO, deadline: float | None) -> bool:
    """Copies what the child writes until it closes its end; gives whether that was in time."""
    while True:
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if not select.select([data], [], [], left)[0]:
            return False
        chunk = os.read(data, _CHUNK)
        if not chunk:
            return True
        out.buffer.write(chunk)
        out.buffer.flush()


def _read_all(descriptor: int) -> bytes:
    parts = iter(lambda: os.read(descriptor, _CHUNK), b"")
    return b"".join(parts)


def _told(status: bytes, child: int, seconds: float | None, *, timely: bool) -> str:
    """Gives what the task gave, or raises what it raised."""
    if not timely:
        raise QueryError(
            f"there was no whole answer within {seconds:g} seconds: narrow the query, or raise --timeout",
            swedish=f"det fanns inget helt svar inom {seconds:g} sekunder: avgränsa frågan, eller höj --timeout",
        )
    if not status:
        _, code = os.waitpid(child, 0)
        raise QueryError(_crash(code))
    kind, text, swedish = json.loads(status)
    if kind == "told":
        return str(text)
    if kind == "unexpected":
        raise RuntimeError(text)
    error: type[SamverkanError] = getattr(samverkan.errors, kind)
    raise error(text, swedish=swedish)


def _crash(code: int) -> str:
    number = os.WTERMSIG(code) if os.WIFSIGNALED(code) else 0
    if number == signal.SIGXCPU:
        return "the query used up its time: narrow it, or raise --timeout"
    name = signal.Signals(number).name if number else f"status {code >> 8}"
    return (
        f"the engine gave up ({name}): the query needs too much memory, or is too large or nested; narrow it"
    )


def _end(child: int) -> None:
    """Ends the child where it still runs, and lets the system forget it."""
    try:
        if os.waitpid(child, os.WNOHANG) == (0, 0):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    except ChildProcessError:
        return  # it was waited for when its crash was told


def _answer(
    task: Callable[[TextIO], str], out: TextIO, status: int, life: int, seconds: float | None
) -> NoReturn:
    """Does the task in the child, sends what came of it, and never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends the child
    threading.Thread(target=lambda: os.read(life, 1) or os._exit(1), daemon=True).start()
    try:
        _limit(seconds)
        message = ("told", task(out), "")
        out.flush()
    except SamverkanError as error:
        message = (type(error).__name__, str(error), error.swedish)
    except MemoryError:
        message = ("QueryError", _crash(signal.SIGKILL), "")
    except BaseException:  # noqa: BLE001 - nothing may leave the child but through the pipe; the parent raises it
        from traceback import format_exc  # noqa: PLC0415 - it loads slowly, and only a fault of ours needs it

        message = ("unexpected", format_exc(), "")
    kind, *texts = message
    os.write(status, json.dumps([kind, *(text[-_LONGEST_WORD:] for text in texts)]).encode())
    os._exit(0)


def _limit(seconds: float | None) -> None:
    """Bounds the memory of this process, its time where a limit is given, and silences what the engine prints."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = int(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * _MEMORY_SHARE)
    if most == resource.RLIM_INFINITY or memory < most:
        resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if seconds is not None:
        processor = int(seconds * (os.cpu_count() or 1)) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)  # a crash of the engine writes many lines; the parent tells it in one
