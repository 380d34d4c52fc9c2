"""Does one thing with each of many items in several processes: results in order, no item's end stops the others.

A pool of `concurrent.futures` ends with the first of its processes that dies, and the results of all others with it.
Here a process that dies costs the item that it had, and another takes its place.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

__all__ = ["Died", "cores", "in_order"]

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_AHEAD = 8
"""Items a process that may be done before their turn, so that results do not pile up behind a slow one."""

_HEARING = 0.5
"""Seconds between two looks for Ctrl-C: Python hears one that comes just before a wait only when the wait is over."""


@dataclass(frozen=True, slots=True)
class Died:
    """What stands for the result of an item whose process ended: the status it ended with, negative for a signal."""

    status: int


@dataclass(slots=True)
class _Worker(Generic[_In]):
    process: BaseProcess
    pipe: Connection
    number: int = -1  # of the item that it has, -1 for none


def cores() -> int:
    """Gives how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[_In], _Out], items: Sequence[_In], jobs: int, begun: Callable[[int], None]
) -> Iterator[tuple[int, _Out | Died]]:
    """Gives number and result of each item, in order; `work` is a function of a module, and raises nothing.

    `begun` is told the number of each item when it is given to a process.
    """
    workers = [_start(work) for _ in range(jobs)]
    done: dict[int, _Out | Died] = {}
    given = turn = 0
    try:
        while turn < len(items):
            for worker in workers:
                if worker.number < 0 and given < min(len(items), turn + jobs * _AHEAD):
                    begun(given)
                    _give(worker, given, items[given])
                    given += 1
            busy = {worker.pipe: worker for worker in workers if worker.number >= 0}
            for pipe in wait(list(busy), _HEARING):
                worker = busy[pipe]  # type: ignore[index]  # only pipes are waited for
                number = worker.number
                done[number] = _result(worker)
                if isinstance(done[number], Died):
                    workers[workers.index(worker)] = _start(work)
            while turn in done:
                yield turn, done.pop(turn)
                turn += 1
    finally:
        for worker in workers:
            worker.process.terminate()
            worker.pipe.close()
        for worker in workers:
            worker.process.join()


def _start(work: Callable[[_In], _Out]) -> _Worker[_In]:
    # Not forked: a fork copies the locks of the threads that draw the progress, and may wait for them for ever.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(work, theirs), daemon=True)
    with _without_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Lets what is started here begin by ignoring the interrupt of the keyboard, which is for this process alone."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may say what a signal does
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _give(worker: _Worker[_In], number: int, item: _In) -> None:
    worker.number = number
    try:
        worker.pipe.send(item)
    except (BrokenPipeError, ConnectionResetError):
        return  # it died meanwhile: waiting for its result tells so


def _result(worker: _Worker[_In]) -> _Out | Died:
    worker.number = -1
    try:
        result: _Out = worker.pipe.recv()
    except (EOFError, ConnectionResetError):
        worker.process.join()
        worker.pipe.close()
        return Died(worker.process.exitcode or 0)
    return result


def _serve(work: Callable[[_In], _Out], pipe: Connection) -> None:
    """Works until nobody gives more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            item = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        pipe.send(work(item))
