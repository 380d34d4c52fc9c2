"""One version of a graph on disk: which one is in use, and is it what was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.store.pages import page_text
from samverkan.errors import GraphDamagedError, GraphMissingError

__all__ = [
    "DEFAULT",
    "FORMAT",
    "GRAPH",
    "META",
    "PAGES",
    "POINTER",
    "STORE",
    "TEXT",
    "Version",
    "current_version",
    "damaged",
]

FORMAT = 2
"""The version of this layout."""
GRAPH, DEFAULT, META, TEXT, PAGES, STORE, POINTER = (
    "graph.nq", "default.nt", "meta.json", "text.db", "pages.zip", "store", "current",
)  # fmt: skip


class Version:
    """One complete version of a graph on disk: its folder and its description (`meta`)."""

    def __init__(self, folder: Path, meta: Mapping[str, Any]) -> None:
        self.folder, self.meta = folder, meta

    @property
    def name(self) -> str:
        """The version's name, made of its content."""
        return self.folder.name

    @property
    def graph_file(self) -> Path:
        """The sorted N-Quads."""
        return self.folder / GRAPH

    @property
    def text_file(self) -> Path:
        """The text index."""
        return self.folder / TEXT

    @property
    def store_folder(self) -> Path | None:
        """The RocksDB store, where this version has one."""
        return self.folder / STORE if self.meta.get("on_disk") else None

    def text_of(self, page: str) -> str | None:
        """Gives the text of a page as it was read, by the hash of its bytes; None where it is not kept.

        Raises:
            GraphDamagedError: it cannot be read or has been altered.
        """
        sha256 = self.meta.get("texts", {}).get(page)
        if sha256 is None:
            return None
        try:
            return page_text(self.folder / PAGES, page, sha256)
        except OSError as error:
            raise damaged(self.folder, f"{PAGES}: {error.strerror}") from error
        except ValueError as error:
            raise damaged(self.folder, str(error)) from error

    def content(self) -> bytes:
        """Gives the N-Quads, checked against the hash that was written with them.

        Raises:
            GraphDamagedError: they cannot be read or have been altered.
        """
        return self._checked(GRAPH, "sha256")

    def default_graph(self) -> bytes:
        """Gives the same without the names of graphs, as N-Triples; a version with a store has none.

        Raises:
            GraphDamagedError: they cannot be read or have been altered.
        """
        return self._checked(DEFAULT, "default_sha256")

    def _checked(self, file: str, key: str) -> bytes:
        """Gives the bytes of a file whose hash `meta` holds under that key."""
        try:
            data = (self.folder / file).read_bytes()
        except OSError as error:
            raise damaged(self.folder, f"{file}: {error.strerror}") from error
        if hashlib.sha256(data).hexdigest() != self.meta.get(key):
            raise damaged(self.folder, f"{file} is not what was written")
        return data


def damaged(folder: Path, what: str) -> GraphDamagedError:
    """Gives the error for a graph whose files cannot be used."""
    return GraphDamagedError(f"the graph in {folder} is damaged ({what}): run `samverkan build` again")


def current_version(directory: Path) -> Version:
    """Gives the version in use in a graph's folder.

    Raises:
        GraphMissingError: there is no graph in that folder.
        GraphDamagedError: there is one, but its files are missing, broken or of another format.
    """
    if directory.exists() and not directory.is_dir():
        raise GraphMissingError(f"{directory} is a file, not the folder that `samverkan build` wrote")
    pointer = directory / POINTER
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise GraphMissingError(
            f"there is no graph in {directory}: make one with `samverkan build --graph {directory}`"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(directory, f"{POINTER} cannot be read") from error
    folder = directory / "versions" / name
    if not name or Path(name).name != name or not folder.is_dir():
        raise damaged(directory, f"{POINTER} names no version that is there")
    return Version(folder, _read_meta(folder))


def _read_meta(folder: Path) -> Mapping[str, Any]:
    try:
        meta = json.loads((folder / META).read_bytes())
    except (OSError, ValueError) as error:
        raise damaged(folder, f"{META} cannot be read") from error
    if not isinstance(meta, dict) or not isinstance(meta.get("format"), int):
        raise damaged(folder, f"{META} does not say its format")
    if meta["format"] > FORMAT:
        raise GraphDamagedError(
            f"the graph in {folder} was written by a newer Samverkan (format {meta['format']}; this one "
            f"reads up to {FORMAT}): upgrade Samverkan, or build into another folder"
        )
    if meta["format"] < FORMAT:
        raise GraphDamagedError(
            f"the graph in {folder} was written by an older Samverkan (format {meta['format']}; this one "
            f"reads format {FORMAT}): run `samverkan build` again"
        )
    return meta
