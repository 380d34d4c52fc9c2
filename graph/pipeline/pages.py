"""Reads pages and finds their facts, one after another or in several processes, one page at a time in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from graph.pipeline.sources import Fetch, Given, Told, fetching, find_sources, published_by
from graph.pipeline.workers import Died, in_order
from graph.read import STANDARD_INPUT, Source
from graph.read import read_source as read_known
from graph.records import Document, Facts
from graph.reference.tables import load_reference
from samverkan.errors import SourceError

if TYPE_CHECKING:
    from graph.resolve import Resolver

__all__ = ["each_page", "extract_document", "facts_of", "made_in_turn", "made_of_pages", "read_source"]

_Made = TypeVar("_Made")

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
    from graph.extract import extract_facts  # noqa: PLC0415 - its patterns take seconds: only who has a page pays

    return extract_facts(document, _resolver().names_in(document))


@cache
def _resolver() -> Resolver:
    from graph.resolve import Resolver  # noqa: PLC0415 - as above

    return Resolver(load_reference())


def each_page(
    given: Sequence[Given],
    failures: list[SourceError],
    told: Told | None = None,
    fetch: Fetch | None = None,
    jobs: int = 1,
) -> Iterator[Facts]:
    """Gives the facts of all sources that are given, page by page, as `made_of_pages` does.

    Raises:
        SourceError: as `made_of_pages`.
    """
    return made_of_pages(given, _unchanged, failures, told, fetch, jobs=jobs)


def _unchanged(facts: Facts) -> Facts:
    return facts


def made_of_pages(  # noqa: PLR0913 - what is made, and one argument for each thing that reading needs
    given: Sequence[Given],
    make: Callable[[Facts], _Made],
    failures: list[SourceError],
    told: Told | None = None,
    fetch: Fetch | None = None,
    *,
    jobs: int = 1,
) -> Iterator[_Made]:
    """Gives what `make` makes of each page's facts, page by page; why a source has none is put into `failures`.

    A page that is met twice is given once; a source that fails does not stop the rest. What is to be fetched is
    fetched by `fetch`, by default politely and into the user's cache. Up to `jobs` processes read the pages and
    make what is made of them: `make` is a function of a module, or a partial one.

    Raises:
        SourceError: a path is missing, a folder without sources or a broken list, or every source fails.
    """
    sources, unfetched = find_sources(given, fetch or fetching(), told)
    failures += unfetched
    found = False
    for made in made_in_turn(sources, make, told, jobs):
        if isinstance(made, SourceError):
            failures.append(made)
        else:
            found = True
            yield made
    if failures and not found:
        more = f" (and {len(failures) - 1} more that failed)" if len(failures) > 1 else ""
        raise SourceError(f"no source can be read: {failures[0]}{more}")


def facts_of(
    given: Sequence[Given], told: Told | None = None, fetch: Fetch | None = None, jobs: int = 1
) -> tuple[list[Facts], list[SourceError]]:
    """Gives the facts of all sources that are given, sorted by the hash of the page, and the failures.

    Raises:
        SourceError: as `each_page`.
    """
    failures: list[SourceError] = []
    found = each_page(given, failures, told, fetch, jobs)
    return sorted(found, key=lambda facts: facts.document.sha256), failures


def made_in_turn(
    sources: Sequence[Source], make: Callable[[Facts], _Made], told: Told | None = None, jobs: int = 1
) -> Iterator[_Made | SourceError]:
    """Gives what `make` makes of each source's facts, in turn, or why there is nothing.

    A page that is met again is passed over. Up to `jobs` processes do the work, `make` included (a function of a
    module); one where the sources are few. One that ends takes nothing with it but the source that it was reading.
    """
    jobs = min(jobs, len(sources) // _WORTH_A_PROCESS)
    alone = jobs < 2 or any(source.path == STANDARD_INPUT for source in sources)

    def begun(number: int) -> None:
        if told:
            told(sources[number].shown, number, len(sources))

    work = partial(_made_of, make)
    found = _one_by_one(work, sources, begun) if alone else in_order(work, sources, jobs, begun)
    met: set[str] = set()
    for number, result in found:
        if isinstance(result, Died):
            yield SourceError(
                f"{sources[number].shown}: the process that read it ended (status {result.status});"
                " is it very large, or memory short?"
            )
        elif isinstance(result, SourceError):
            yield result
        elif result[0] not in met:
            met.add(result[0])
            yield result[1]


def _one_by_one(
    work: Callable[[Source], _Made], sources: Sequence[Source], begun: Callable[[int], None]
) -> Iterator[tuple[int, _Made]]:
    for number, source in enumerate(sources):
        begun(number)
        yield number, work(source)


def _made_of(make: Callable[[Facts], _Made], source: Source) -> tuple[str, _Made] | SourceError:
    """Gives the hash of a page and what is made of its facts, or why there is nothing."""
    try:
        facts = published_by(extract_document(read_source(source)), source.publisher, _resolver())
        return facts.document.sha256, make(facts)
    except SourceError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not lose what the others state
        return SourceError(
            f"{source.shown}: reading it met a fault of the program ({type(error).__name__}: {error});"
            " please report it."
        )
