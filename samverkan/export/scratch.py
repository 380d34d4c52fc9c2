"""A file for what memory should not hold while something larger is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from graph.files import output_error

__all__ = ["Scratch"]


class Scratch:
    """A file without a name: it vanishes when it is closed or the process ends, however that ends.

    Its faults are told as its own and not as those of the output, which may stand on another disk.
    """

    def __init__(self) -> None:
        with _faults():
            self._file: IO[bytes] = tempfile.TemporaryFile(prefix="samverkan-")  # noqa: SIM115 - close closes it
        self.size = 0

    def write(self, data: bytes) -> int:
        """Adds bytes at the end.

        Raises:
            OutputError: it cannot be written, for instance because the disk is full.
        """
        with _faults():
            self._file.seek(self.size)
            self._file.write(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Brings what was added to the disk.

        Raises:
            OutputError: as `write`.
        """
        with _faults():
            self._file.flush()

    def read(self, start: int, size: int) -> bytes:
        """Gives some bytes from a place on."""
        with _faults():
            self._file.seek(start)
            return self._file.read(size)

    def lines(self) -> Iterator[bytes]:
        """Gives the lines from the beginning, each with its line break; nothing else is to be read meanwhile."""
        with _faults():
            self._file.seek(0)
            for line in self._file:  # noqa: UP028 - whoever ends a `yield from` early closes the file
                yield line

    def close(self) -> None:
        """Lets the file vanish."""
        with suppress(OSError):  # a full disk: what could not be written was told, and is not wanted any more
            self._file.close()


@contextmanager
def _faults() -> Iterator[None]:
    """Tells a fault of the file in a line that says which disk is meant."""
    try:
        yield
    except OSError as error:
        raise output_error(
            Path(tempfile.gettempdir(), "(a temporary file; TMPDIR moves it)"), error
        ) from error
