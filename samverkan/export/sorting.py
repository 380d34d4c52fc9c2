"""Sorts more lines than memory should hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge

from samverkan.export.scratch import Scratch

__all__ = ["SortedLines"]

_HELD = 8_000_000
"""Bytes of lines that memory holds; what is more stands in a file."""
_LINE = 60  # bytes that Python needs for a line beside its own
_BLOCK = 1 << 16  # bytes of each run that memory holds while runs are merged


class SortedLines:
    """Lines in the order of their bytes, each once, however many are added; they hold no line break.

    Sorted runs of them stand in a scratch file and are merged each time that one goes through them. Close it.
    """

    def __init__(self, held: int = _HELD) -> None:
        self._held = held
        self._lines: list[bytes] = []
        self._size = 0
        self._scratch: Scratch | None = None
        self._runs: list[tuple[int, int]] = []  # where each begins and ends in the file

    def close(self) -> None:
        """Lets go of the lines and of the file."""
        self._lines = []
        if self._scratch:
            self._scratch.close()

    def add(self, lines: Iterable[bytes]) -> None:
        """Adds lines.

        Raises:
            OutputError: the scratch file cannot be written.
        """
        for line in lines:
            self._lines.append(line)
            self._size += len(line) + _LINE
            if self._size >= self._held:
                self._put_away()

    def _put_away(self) -> None:
        scratch = self._scratch = self._scratch or Scratch()
        start = scratch.size
        scratch.write(b"\n".join((*sorted(set(self._lines)), b"")))
        self._runs.append((start, scratch.size))
        self._lines, self._size = [], 0

    def __iter__(self) -> Iterator[bytes]:
        """Gives the lines; several may go through them at once, and nobody adds any meanwhile."""
        last: bytes | None = None
        for line in merge(*(self._read(*run) for run in self._runs), sorted(set(self._lines))):
            if line != last:
                yield line
            last = line

    def _read(self, start: int, end: int) -> Iterator[bytes]:
        assert self._scratch  # noqa: S101 - where there are runs there is the file
        rest = b""
        while start < end:
            block = self._scratch.read(start, min(_BLOCK, end - start))
            start += len(block)
            *lines, rest = (rest + block).split(b"\n")
            yield from lines
