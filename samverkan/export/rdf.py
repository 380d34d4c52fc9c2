"""RDF as text: written by Oxigraph, put in order beforehand and made readable afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, takewhile
from typing import IO, Protocol

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from ontology.terms import PREFIXES, Rdf, data_prefixes
from samverkan.errors import OutputError
from samverkan.export.characters import NOT_IN_XML
from samverkan.export.records import Records
from samverkan.export.scratch import Scratch

__all__ = ["lines", "rdfxml", "readable"]

_READABLE = {"ttl": RdfFormat.TURTLE, "trig": RdfFormat.TRIG}
_AT_ONCE = 10_000  # lines that are searched at once
_BEFORE_A_NAME = (b" ", b"\n", b"\t", b"^")


class _Out(Protocol):
    """What takes bytes."""

    def write(self, data: bytes, /) -> int:
        """Takes bytes and tells how many."""

    def flush(self) -> None:
        """Brings them to where they go."""


def lines(records: Records, out: IO[bytes]) -> None:
    """Writes N-Triples or N-Quads, lines sorted."""
    out.writelines(line + b"\n" for line in records.lines())


def readable(records: Records, out: IO[bytes]) -> None:
    """Writes Turtle or TriG: subjects sorted and parted by an empty line, only the prefixes that are used.

    Which these are is known at the end, so what follows them waits in a scratch file.

    Raises:
        OutputError: the scratch file cannot be written.
    """
    scratch = Scratch()
    try:
        _write(records, scratch, _READABLE[records.ending], _prefixes(records))
        _part(scratch, out)
    finally:
        scratch.close()


def rdfxml(records: Records, out: IO[bytes]) -> None:
    """Writes RDF/XML: one element a subject, named by its type.

    Raises:
        OutputError: a text holds a character that XML cannot; nothing is written.
    """
    names: set[str] = set()
    for statement in records:
        names.add(statement.predicate.value)
        if statement.predicate == Rdf.type and isinstance(statement.object, NamedNode):
            names.add(statement.object.value)
        _check_for_xml(statement)
    used = {
        prefix: iri
        for prefix, iri in _prefixes(records).items()
        if any(name.startswith(iri) for name in names)
    }
    _write(records, _NoBareReturns(out), RdfFormat.RDF_XML, used)


def _check_for_xml(statement: Quad) -> None:
    if isinstance(statement.object, Literal) and (found := NOT_IN_XML.search(statement.object.value)):
        raise OutputError(
            f"XML cannot hold the character U+{ord(found[0]):04X}, which stands in what "
            f"{statement.predicate} says of {statement.subject}: export as .ttl or .jsonld instead"
        )


class _NoBareReturns:
    """Writes carriage returns as references: Oxigraph writes them bare, and XML reads those as line feeds."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        """Takes bytes."""
        self._out.write(data.replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        """Brings what was taken to where it goes."""
        self._out.flush()


def _prefixes(records: Records) -> dict[str, str]:
    return {**PREFIXES, **data_prefixes(records.base)}


def _write(statements: Iterable[Quad], out: _Out, syntax: RdfFormat, prefixes: Mapping[str, str]) -> None:
    serialize(statements, out, syntax, prefixes=dict(prefixes))  # type: ignore[arg-type]  # it calls these two


def _part(scratch: Scratch, out: IO[bytes]) -> None:
    """Sorts the prefixes of Turtle or TriG, drops those that are not used, parts subjects by an empty line.

    Oxigraph escapes line breaks in literals, so a line that ends in a full stop ends a subject.
    """
    head = list(takewhile(lambda line: line.startswith(b"@prefix "), scratch.lines()))
    out.writelines(_used(head, islice(scratch.lines(), len(head), None)))
    out.write(b"\n")
    blank = b""
    for line in islice(scratch.lines(), len(head), None):
        out.write(line if line == b"}\n" else blank + line)
        blank = b"\n" if line.endswith(b" .\n") or line == b"}\n" else b""
    if not blank:  # there is no statement
        out.write(b"\n")


def _used(head: Iterable[bytes], body: Iterator[bytes]) -> list[bytes]:
    """Gives the lines that declare prefixes that are used, sorted."""
    unused = set(head)
    while unused and (part := b"\n" + b"".join(islice(body, _AT_ONCE))) != b"\n":
        unused -= {line for line in unused if any(b + line.split()[1] in part for b in _BEFORE_A_NAME)}
    return sorted(set(head) - unused)
