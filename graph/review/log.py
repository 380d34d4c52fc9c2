"""Adds lines to a file of judgements and takes judgements back; what stands in the file is never changed."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from graph.curated import Bodies, Edition, Judgement, write_edition
from graph.curated.lines import read_lines
from graph.files import output_error, write_beside
from graph.review.replay import read_judgements
from samverkan.errors import UnknownNameError

__all__ = ["append", "judgements_in", "undo"]


def judgements_in(path: Path) -> Edition:
    """Gives what a file of judgements holds; one that is not there yet holds nothing.

    Raises:
        SourceError: it cannot be read or a line is broken.
    """
    return read_judgements(path) if path.exists() else Edition()


def append(path: Path, edition: Edition) -> None:
    """Adds an edition's judgements, with the pages and actors that the file does not describe yet.

    Raises:
        SourceError: the file is broken.
        OutputError: it cannot be written; it is then as it was.
    """
    with _held(path):
        there = judgements_in(path)
        pages = {document.sha256 for document in there.documents}
        actors = {actor.key for actor in there.actors}
        new = replace(
            edition,
            documents=tuple(d for d in edition.documents if d.sha256 not in pages),
            actors=tuple(actor for actor in edition.actors if actor.key not in actors),
        )
        _add(path, write_edition(new))


def undo(path: Path, what: str, by: str, on: str) -> Judgement | Bodies:
    """Takes back the last judgement in force on a key, or the last of all (`last`), and gives it.

    Raises:
        SourceError: the file is not there or broken.
        UnknownNameError: nothing in force judges that.
        OutputError: the file cannot be written.
    """
    with _held(path):
        read_judgements(path)
        text = path.read_bytes().decode("utf-8-sig")
        judged = [
            (line, item) for line, item in read_lines(text, str(path)) if isinstance(item, Judgement | Bodies)
        ]
        found = [(line, item) for line, item in judged if what == "last" or what in _keys(item)]
        if not judged:
            raise UnknownNameError(
                f"{path} holds no judgement that is in force: there is nothing to take back"
            )
        if not found:
            keys = sorted({key for _, item in judged for key in _keys(item)})
            known = f"; judged are {', '.join(keys[:5])}" if keys else ""
            more = f" and {len(keys) - 5} more" if len(keys) > 5 else ""
            raise UnknownNameError(f"no judgement in {path} is of {what}{known}{more}")
        line, item = found[-1]
        _add(path, json.dumps({"kind": "undo", "of": line, "by": by, "date": on}, ensure_ascii=False) + "\n")
        return item


def _keys(item: Judgement | Bodies) -> set[str]:
    return (
        {item.key, item.other}
        if isinstance(item, Bodies)
        else {item.about, getattr(item.fact, "key", item.about)}
    )


def _add(path: Path, lines: str) -> None:
    """Writes the file with more lines: whole, under its old name, or not at all."""
    there = path.read_bytes() if path.exists() else b""
    end = b"" if not there or there.endswith(b"\n") else b"\n"
    write_beside(path, there + end + lines.encode())


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Holds the folder of the file, so that two reviewers at once lose nothing."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        folder = os.open(path.resolve().parent, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise output_error(path, error) from error
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
