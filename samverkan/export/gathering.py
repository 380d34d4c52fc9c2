"""Facts of pages to a file, one page at a time in memory: what is settled between pages is settled in passing.

`docs/decisions/0214-facts-are-sorted-outside-memory.md` tells why it is made like this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby, islice
from typing import NamedTuple

from pyoxigraph import Quad, RdfFormat

from graph.build import facts_to_lines, graph_of
from graph.records import Facts
from graph.reference.tables import load_reference
from graph.settle import Votes, is_preferred_label_line
from samverkan.export.records import Records, parsed, record_maker
from samverkan.export.sorting import SortedLines

__all__ = ["Gathering", "PageLines"]


class PageLines(NamedTuple):
    """What a page states: its preferred labels as N-Quads, all else as lines for the format that is written.

    `without_facts` is the page's name where it states nothing, else empty.
    """

    labels: list[bytes]
    others: list[bytes]
    without_facts: str = ""


def _lines_of(facts: Facts, ending: str, base: str) -> PageLines:
    labels, others = [], []
    as_nquads, as_record = record_maker("nq", base), record_maker(ending, base)
    graph = str(graph_of(facts, base))
    for statement in facts_to_lines(facts, load_reference(), base):
        if is_preferred_label_line(statement):
            labels.append(as_nquads(statement, graph))
        else:
            others.append(as_record(statement, graph))
    return PageLines(labels, others, "" if facts.all() else facts.document.name)


class Gathering:
    """Takes what pages state, page by page, and gives all of it in the order of a format. Close it by `with`."""

    def __init__(self, ending: str, base: str) -> None:
        self.lines_of: Callable[[Facts], PageLines] = partial(_lines_of, ending=ending, base=base)
        """Makes of a page's facts what `add` takes; any process may do that."""
        self.without_facts: list[str] = []
        """The names of the pages that state nothing."""
        self._records = Records(ending, base)
        self._labels = SortedLines()

    def __enter__(self) -> Gathering:
        return self

    def __exit__(self, *_: object) -> None:
        self._records.close()
        self._labels.close()

    def add(self, page: PageLines) -> None:
        """Takes what a page states.

        Raises:
            OutputError: a file for what memory should not hold cannot be written.
        """
        if page.without_facts:
            self.without_facts.append(page.without_facts)
        self._labels.add(page.labels)
        self._records.add_made(page.others)

    def settled(self) -> Records:
        """Gives all that was taken, with one preferred label a thing and language; call it once, at the end.

        Raises:
            OutputError: as `add`.
        """
        self._records.add(_settled(self._labels))
        return self._records


def _settled(labels: SortedLines) -> Iterator[Quad]:
    """Gives the labels as they are to stand. Two go through them side by side: one counts, the other gives."""
    counted, given = parsed(labels, RdfFormat.N_QUADS), parsed(labels, RdfFormat.N_QUADS)
    for _, group in groupby(counted, key=lambda quad: quad.subject):
        votes = Votes()
        number = 0
        for number, quad in enumerate(group, start=1):  # noqa: B007 - the last number is how many there are
            votes.add(quad)
        yield from map(votes.settled, islice(given, number))
