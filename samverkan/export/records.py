"""Statements as lines whose bytes sort as a format orders them, so that they can be sorted outside memory.

The lines of N-Triples and N-Quads are those of the file. For the other formats a line holds, parted by a byte that no
IRI holds, what they are ordered by: for TriG the graph; data, then the ontology, then foreign terms; the subject; type
and label first; the predicate; the object.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from pyoxigraph import Quad, RdfFormat, parse

from ontology.terms import PREFIXES, Rdf, Skos
from samverkan.export.sorting import SortedLines

__all__ = ["KEEP_GRAPHS", "Records", "parsed", "record_maker"]

KEEP_GRAPHS = ("trig", "nq")
"""The endings of the formats that keep named graphs apart; the others hold each triple once."""

_LINES = ("nt", "nq")
_FIRST = {Rdf.type.value: 0, Skos.prefLabel.value: 1}
_AT_ONCE = 2000  # lines that are parsed at once


def record_maker(ending: str, base: str) -> Callable[[str, str], bytes]:
    """Gives what makes of a statement and its graph, as N-Triples writes them, a line for the format of an ending."""
    ontology = PREFIXES["smv"]
    graphs = ending in KEEP_GRAPHS

    def line(statement: str, graph: str) -> bytes:
        return f"{statement} {graph} .".encode() if graphs else f"{statement} .".encode()

    def record(statement: str, graph: str) -> bytes:
        # No IRI holds a blank, and to part the words is quicker than to ask for each of the three.
        subject, predicate, value = statement.split(" ", 2)
        subject, predicate = subject.strip("<>"), predicate.strip("<>")
        rank = f"{not subject.startswith(base):d}{not subject.startswith(ontology):d}"
        parts = (rank + subject, f"{_FIRST.get(predicate, 2)}{predicate}", value)
        return "\0".join((graph, *parts) if graphs else parts).encode()

    return line if ending in _LINES else record


class Records:
    """The statements of a graph in the order in which the format of an ending writes them, each once. Close it."""

    def __init__(self, ending: str, base: str) -> None:
        self.ending, self.base = ending, base
        self.count = 0
        """How many there are, known after one went through them."""
        self._make = record_maker(ending, base)
        self._lines = SortedLines()

    def __enter__(self) -> Records:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the statements and of the file that holds them."""
        self._lines.close()

    def add(self, quads: Iterable[Quad]) -> None:
        """Adds quads, which stand in named graphs.

        Raises:
            OutputError: a file for what memory should not hold cannot be written.
        """
        self._lines.add(self._make(str(quad.triple), str(quad.graph_name)) for quad in quads)

    def add_made(self, lines: Iterable[bytes]) -> None:
        """Adds lines that `record_maker` made for this ending and base.

        Raises:
            OutputError: as `add`.
        """
        self._lines.add(lines)

    def lines(self) -> Iterator[bytes]:
        """Gives the lines in order."""
        count = 0
        for count, line in enumerate(self._lines, start=1):  # noqa: B007 - the last number is how many there are
            yield line
        self.count = count

    def __iter__(self) -> Iterator[Quad]:
        """Gives the statements in order, in the default graph where the format does not keep graphs apart."""
        lines = self.lines() if self.ending in _LINES else map(self._as_statement, self.lines())
        return parsed(lines, RdfFormat.N_QUADS if self.ending in KEEP_GRAPHS else RdfFormat.N_TRIPLES)

    def _as_statement(self, record: bytes) -> bytes:
        """Gives a record as a line of N-Triples or N-Quads."""
        *graph, subject, predicate, value = record.split(b"\0", 3 if self.ending in KEEP_GRAPHS else 2)
        node = subject[2:] if subject.startswith(b"_:", 2) else b"<%b>" % subject[2:]
        return b"%b <%b> %b %b ." % (node, predicate[1:], value, b"".join(graph))


def parsed(lines: Iterable[bytes], syntax: RdfFormat) -> Iterator[Quad]:
    """Gives the statements of lines of N-Triples or N-Quads, a number of lines at a time."""
    waiting = iter(lines)
    while batch := b"\n".join(islice(waiting, _AT_ONCE)):
        yield from parse(batch, syntax)
