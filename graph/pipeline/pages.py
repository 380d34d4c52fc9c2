"""Reads pages and finds their facts, one after another or in several processes, one page at a time in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from graph.extract import extract_facts
from graph.pipeline.sources import Told, published_by
from graph.pipeline.workers import Died, in_order
from graph.read import STANDARD_INPUT, Source
from graph.read import read_source as read_known
from graph.records import Document, Facts
from graph.reference.tables import load_reference
from graph.resolve import Resolver
from samverkan.errors import SourceError

__all__ = ["extract_document", "facts_in_turn", "read_source"]

_WORTH_A_PROCESS = 100
"""A process takes as long to start as to read so many pages."""


def read_source(source: Path | Source) -> Document:
    """Reads one source that is at hand.

    Raises:
        SourceError: it cannot be read.
    """
    return read_known(source if isinstance(source, Source) else Source(source))


def extract_document(document: Document) -> Facts:
    """Gives what a document states, by the tables and the document alone.

    Raises:
        SourceError: the document cannot be understood.
    """
    return extract_facts(document, _resolver().names_in(document))


@cache
def _resolver() -> Resolver:
    return Resolver(load_reference())


def facts_in_turn(
    sources: Sequence[Source], told: Told | None = None, jobs: int = 1
) -> Iterator[Facts | SourceError]:
    """Gives the facts of each source in turn, or why there are none; a page that is met again is passed over.

    Up to `jobs` processes do the work, one where the sources are few. One that ends takes nothing with it but
    the source that it was reading.
    """
    jobs = min(jobs, len(sources) // _WORTH_A_PROCESS)
    alone = jobs < 2 or any(source.path == STANDARD_INPUT for source in sources)

    def begun(number: int) -> None:
        if told:
            told(sources[number].shown, number, len(sources))

    found = _one_by_one(sources, told) if alone else in_order(_facts_of, sources, jobs, begun)
    met: set[str] = set()
    for number, facts in found:
        if isinstance(facts, Died):
            yield SourceError(
                f"{sources[number].shown}: the process that read it ended (status {facts.status});"
                " is it very large, or memory short?"
            )
        elif isinstance(facts, SourceError):
            yield facts
        elif facts.document.sha256 not in met:
            met.add(facts.document.sha256)
            yield facts


def _one_by_one(sources: Sequence[Source], told: Told | None) -> Iterator[tuple[int, Facts | SourceError]]:
    for number, source in enumerate(sources):
        if told:
            told(source.shown, number, len(sources))
        yield number, _facts_of(source)


def _facts_of(source: Source) -> Facts | SourceError:
    try:
        return published_by(extract_document(read_source(source)), source.publisher, _resolver())
    except SourceError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not lose what the others state
        return SourceError(
            f"{source.shown}: reading it met a fault of the program ({type(error).__name__}: {error});"
            " please report it."
        )
