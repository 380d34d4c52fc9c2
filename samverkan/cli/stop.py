"""Lets Ctrl-C end a long question: the engine does not look for it until it has an answer."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from graph.files import remove_unfinished
from samverkan.errors import QueryError

__all__ = ["stoppable"]

_STOPPED = "stopped before there was a whole answer"
_PATIENCE = 0.5  # seconds in which Python code ends by itself and cleans up


@contextmanager
def stoppable() -> Iterator[None]:
    """Ends what is done within on Ctrl-C, with one line and status 1, also where the engine is at work.

    Raises:
        QueryError: Ctrl-C was pressed and Python code was at work.
    """
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    before = signal.set_wakeup_fd(writer)  # the signal writes a byte there at once, whatever is at work
    threading.Thread(target=_watch, args=(reader,), daemon=True).start()
    try:
        yield
    except KeyboardInterrupt as error:
        raise QueryError(_STOPPED) from error
    finally:
        signal.set_wakeup_fd(before)
        os.close(writer)


def _watch(reader: int) -> None:
    """Ends the program where Ctrl-C was pressed and nothing came of it; ends when the other end is closed."""
    while number := os.read(reader, 1):
        if number[0] != signal.SIGINT:
            continue
        ready, _, _ = select.select([reader], [], [], _PATIENCE)
        if not ready or os.read(reader, 1):  # still at work, or pressed again
            remove_unfinished()
            sys.stderr.write(f"samverkan: {_STOPPED}\n")
            sys.stderr.flush()
            os._exit(1)
        break
    os.close(reader)
