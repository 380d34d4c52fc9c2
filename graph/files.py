"""Writes files so that a reader meets the old one or the new one, never a part."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from samverkan.errors import OutputError

__all__ = ["beside", "output_error", "sync_folder", "write_beside"]

_REASONS = {
    errno.ENOENT: "the folder does not exist: make it first",
    errno.ENOTDIR: "a part of the path is a file, not a folder: choose another path",
    errno.EISDIR: "it is a folder: name a file in it",
    errno.EACCES: "no right to write there: choose another path or change the rights",
    errno.EPERM: "no right to write there: choose another path or change the rights",
    errno.EROFS: "the disk is read-only: choose another path",
    errno.ENOSPC: "the disk is full: make room and try again",
    errno.EDQUOT: "the disk quota is used up: make room and try again",
}


def output_error(path: Path, error: OSError) -> OutputError:
    """Gives the error that says in one line why `path` cannot be written and what to do."""
    reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
    return OutputError(f"cannot write {path}: {reason}")


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder, a rename among them, outlive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def beside(path: Path) -> Iterator[IO[bytes]]:
    """Opens a new file for bytes in the folder of `path`; it takes that name once the block ends well.

    A device or a pipe (`/dev/stdout`) is written directly. Where anything fails, what stood at `path` is
    unchanged and nothing is left beside it.

    Raises:
        OutputError: it cannot be written: no folder, no right, full disk, a folder of that name.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                yield device
            return
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:60]}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _set_rights(Path(name), target)
            Path(name).replace(target)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(name).unlink()
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise output_error(path, error) from error


def write_beside(path: Path, content: bytes | str) -> None:
    """Writes a whole file at once, text as UTF-8.

    Raises:
        OutputError: it cannot be written: no folder, no right, full disk, a folder of that name.
    """
    with beside(path) as file:
        file.write(content.encode() if isinstance(content, str) else content)


def _set_rights(new: Path, old: Path) -> None:
    """Gives a new file the rights of the one that it replaces, else those that any new file gets."""
    if old.exists():
        new.chmod(old.stat().st_mode & 0o7777)
        return
    mask = os.umask(0)
    os.umask(mask)
    new.chmod(0o666 & ~mask)
