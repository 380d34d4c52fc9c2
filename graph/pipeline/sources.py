"""Finds out what is to be read: files, folders, lists of sources, pages of the web, which are fetched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graph.iris import actor_key
from graph.read import LIST_NAME, Source, files_under, is_address, read_list, source_files
from graph.records import Actor, Block, Document, Facts
from graph.resolve import Resolver
from samverkan.errors import SourceError

if TYPE_CHECKING:
    from graph.fetch import Fetched

__all__ = ["Fetch", "Given", "Told", "fetching", "find_sources", "published_by"]

Given = Path | str
"""What a user names as a source: a path, or an address of the web as text."""

Fetch = Callable[[str], "Fetched"]
"""Fetches a page of the web by its address; raises SourceError."""

Told = Callable[[str, int, int], None]
"""Is told of each source before it is read: what to call it, its number from 0, how many there are."""


def fetching(folder: Path | None = None) -> Fetch:
    """Gives what fetches pages into a folder, by default the user's cache; nothing is loaded before the first."""

    @cache
    def fetcher() -> Fetch:
        from graph.fetch import Fetcher, default_cache  # noqa: PLC0415 - loads httpx, which only the web needs

        return Fetcher(folder or default_cache()).fetch

    def fetch(address: str) -> Fetched:
        return fetcher()(address)

    return fetch


def find_sources(
    given: Iterable[Given], fetch: Fetch, told: Told | None = None
) -> tuple[list[Source], list[SourceError]]:
    """Gives every source, each once, those of the web fetched; and why some could not be.

    Raises:
        SourceError: a path is missing, a folder without sources, or a list is broken.
    """
    named: dict[Path | str, Source] = {}
    for source in _named(given):
        key = source.path.absolute() if source.path else source.address
        if key not in named or source.is_described > named[key].is_described:
            named[key] = source
    found: list[Source] = []
    failures: list[SourceError] = []
    for number, source in enumerate(named.values()):
        if source.path is not None:
            found.append(source)
            continue
        if told:
            told(source.shown, number, len(named))
        try:
            page = fetch(source.address)
        except SourceError as error:
            failures.append(error)
        else:
            found.append(
                replace(source, path=page.path, address=page.address, media=page.media, charset=page.charset)
            )
    return found, failures


def _named(given: Iterable[Given]) -> Iterator[Source]:
    for item in given:
        if isinstance(item, str) and is_address(item):
            yield Source(address=item, name=item)
            continue
        path = Path(item)
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where one may not look
            yield from _in_folder(path)
        elif path.suffix.lower() == ".toml":
            yield from _listed(path)
        else:
            yield from (Source(file) for file in source_files(path))


def _in_folder(folder: Path) -> Iterator[Source]:
    """Gives what the lists in a folder name, and its other files."""
    lists = [path for path in files_under(folder) if path.name == LIST_NAME]
    for path in lists:
        yield from _listed(path)
    try:
        files = source_files(folder)
    except SourceError:
        if not lists:  # a folder may hold a list of addresses and nothing else
            raise
        files = []
    yield from (Source(file) for file in files)


def _listed(file: Path) -> Iterator[Source]:
    for source in read_list(file):
        if source.path is not None and os.path.isdir(source.path):  # noqa: PTH112 - as above
            yield from (replace(source, path=inside) for inside in source_files(source.path))
        elif source.path is not None and source.path.suffix.lower() == ".toml":
            raise SourceError(f"{file}: names the list {source.path.name}; name it beside this one.")
        else:
            yield source


def published_by(facts: Facts, publisher: str, resolver: Resolver) -> Facts:
    """Gives a page's facts with the publisher that a list tells: the body that has the name, else one of that name."""
    if not publisher:
        return facts
    whole = Document(publisher, facts.document.sha256, "", (Block("paragraph", 0, len(publisher)),))
    names = resolver.names_in(whole)
    meant = [
        m.names for m in names.mentions if (m.start, m.end) == (0, len(publisher)) and m.names in names.actors
    ]
    body = names.actors[meant[0]] if meant else Actor(actor_key(publisher), publisher, ("Actor",))
    document = replace(facts.document, publisher=body.key)
    known: Sequence[str] = [actor.key for actor in facts.actors]
    return replace(
        facts, document=document, actors=facts.actors if body.key in known else (*facts.actors, body)
    )
