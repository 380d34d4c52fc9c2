"""The folder of a graph: versions side by side, and one pointer that says which of them is in use.

    current                  the name of the version in use; replaced by one rename
    versions/NAME/graph.nq   every named graph, N-Quads sorted by bytes
    versions/NAME/default.nt the same without the names of graphs, which most questions ask; not for large graphs
    versions/NAME/meta.json  what it was built from
    versions/NAME/text.db    the words of its names, titles and passages, for searching
    versions/NAME/pages.zip  the text of its pages as read, where they are kept
    versions/NAME/store/     the same for large graphs, as a RocksDB store
    lock                     held by the process that writes

NAME is made of the content, so that the same content is the same version. A version stands complete under its
name or not at all; a writer killed at any moment leaves `current` on the old one.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.files import output_error, sync_folder, write_beside
from graph.store.load import fill, flattened, sorted_nquads
from graph.store.pages import hashes_of, pages_file
from graph.store.text import text_index
from graph.store.version import (
    DEFAULT,
    FORMAT,
    GRAPH,
    META,
    PAGES,
    POINTER,
    STORE,
    TEXT,
    Version,
    current_version,
)
from samverkan.errors import GraphDamagedError, GraphInUseError, GraphMissingError, OutputError

__all__ = ["IN_MEMORY_UP_TO", "locked", "write_version"]

IN_MEMORY_UP_TO = 300_000
"""Quads that are loaded in about a second; larger graphs are also kept as a store on disk."""


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Holds the folder of a graph for writing, and makes it where it is not there; a killed process lets go.

    Raises:
        GraphInUseError: another process holds it.
        OutputError: it cannot be made or written.
    """
    _make(directory / "versions", directory)
    try:
        handle = os.open(directory / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise output_error(directory, error) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise GraphInUseError(
            f"another build is writing the graph in {directory}: wait for its end or choose another --graph"
        ) from error
    finally:
        os.close(handle)


def _make(folder: Path, directory: Path) -> None:
    """Makes a folder within that of the graph, and those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise output_error(directory, NotADirectoryError(errno.ENOTDIR, "")) from error
    except FileNotFoundError as error:  # those above are made too, so it is the system that refuses one
        raise OutputError(
            f"cannot make the folder {directory}: the system lets no folder be made in "
            f"{_nearest(directory)}; choose another --graph"
        ) from error
    except OSError as error:
        raise output_error(directory, error) from error


def _nearest(path: Path) -> Path:
    """Gives the nearest folder above a path that is there."""
    return next(folder for folder in path.absolute().parents if folder.is_dir())


def write_version(
    directory: Path, quads: Sequence[Quad], meta: Mapping[str, Any], texts: Mapping[str, str] | None = None
) -> Version:
    """Writes a graph as a new version and swaps it in; the version before it is kept, older ones are removed.

    `meta` is completed with the format, the names of the graphs, the number of quads and their hash. `texts` are
    kept with the graph: those of pages as read, by the hash of the page's bytes. Hold the folder with `locked`.

    Raises:
        OutputError: the folder cannot be written or the disk is full.
    """
    data = sorted_nquads(quads)
    full = {**meta, "format": FORMAT, "quads": data.count(b"\n"), "sha256": hashlib.sha256(data).hexdigest()}
    if texts:
        full["texts"] = hashes_of(texts)
    full["graphs"] = sorted(
        {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    )
    files = {GRAPH: data, TEXT: text_index(quads)}
    full["on_disk"] = full["quads"] > IN_MEMORY_UP_TO
    if not full["on_disk"]:
        files[DEFAULT] = flattened(data)
        full["default_sha256"] = hashlib.sha256(files[DEFAULT]).hexdigest()
    description = (json.dumps(full, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    name = hashlib.sha256(description).hexdigest()[:16]
    try:
        before = current_version(directory).name
    except (GraphMissingError, GraphDamagedError):
        before = ""
    files[META] = description
    if texts:
        files[PAGES] = pages_file(texts)
    try:
        _clear_leftovers(directory)
        folder = _place(directory, name, files, on_disk=full["on_disk"])
        write_beside(directory / POINTER, folder.name + "\n")
        _prune(directory, {folder.name, before})
    except OSError as error:
        raise output_error(directory, error) from error
    return Version(folder, full)


def _place(directory: Path, name: str, files: Mapping[str, bytes], *, on_disk: bool) -> Path:
    """Writes a complete version and gives its folder; one that is there and sound is used as it is."""
    versions = directory / "versions"
    folder = versions / name
    count = 1
    while folder.exists():
        if not on_disk and _holds(folder, files):
            return folder
        count += 1  # never touch a folder that a reader or the pointer may use
        folder = versions / f"{name}-{count}"
    new = Path(tempfile.mkdtemp(prefix=".new-", dir=versions))
    try:
        new.chmod(0o777 & ~_umask())
        for file, content in files.items():
            write_beside(new / file, content)
        if on_disk:
            fill(new / STORE, files[GRAPH])
        new.rename(folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)  # the failure is what counts; the next build clears the rest
        raise
    sync_folder(versions)
    return folder


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    try:
        return all((folder / name).read_bytes() == content for name, content in files.items())
    except OSError:
        return False  # a file of it is gone: it is written anew under another name


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _clear_leftovers(directory: Path) -> None:
    """Removes what a killed writer left; only its own half-made files have such names."""
    for path in sorted((directory / "versions").glob(".new-*")):
        shutil.rmtree(path)
    for path in sorted(directory.glob(f".{POINTER}.*")):
        with suppress(FileNotFoundError):
            path.unlink()


def _prune(directory: Path, keep: set[str]) -> None:
    for path in sorted((directory / "versions").iterdir()):
        if path.name not in keep:
            shutil.rmtree(path)
