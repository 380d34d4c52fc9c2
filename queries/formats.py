"""Writes answers in the formats that other programs read, row by row, however many they are."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TextIO

from pyoxigraph import Literal, NamedNode, RdfFormat, serialize

from queries.run import Answer, Row, Rows, Statements, Verdict
from samverkan.errors import QueryError

__all__ = ["MACHINE_FORMATS", "write"]

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_NOT_XML = "[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # compiled when XML is first written
_XML_HEAD = '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">'


def write(answer: Answer, format_name: str, out: TextIO, prefixes: Mapping[str, str]) -> None:
    """Writes an answer as `csv`, `tsv`, `json`, `xml` (SPARQL 1.1 results) or `turtle`.

    Raises:
        QueryError: an answer of this form cannot be written so.
    """
    if isinstance(answer, Statements):
        if format_name != "turtle":
            raise QueryError(
                f"triples are written as turtle, not as {format_name}: CONSTRUCT and DESCRIBE give triples"
            )
        out.write(turtle(answer, prefixes))
    elif isinstance(answer, Verdict):
        if format_name not in _VERDICTS:
            raise QueryError(
                f"yes or no is written as table, json or xml, not as {format_name}: ASK gives yes or no"
            )
        out.write(_VERDICTS[format_name] % str(answer.value).lower())
    elif format_name not in MACHINE_FORMATS:
        raise QueryError(f"rows are not written as {format_name}: only CONSTRUCT and DESCRIBE give triples")
    else:
        MACHINE_FORMATS[format_name](answer, out)


_VERDICTS = {
    "json": '{"head":{},"boolean":%s}\n',
    "xml": _XML_HEAD + "<head/><boolean>%s</boolean></sparql>\n",
}


def turtle(answer: Statements, prefixes: Mapping[str, str]) -> str:
    """Gives triples as Turtle, in their order, with the prefixes that they use."""
    spaces = {
        _space(node.value) for triple in answer.triples for node in triple if isinstance(node, NamedNode)
    }
    used = {name: iri for name, iri in sorted(prefixes.items()) if iri in spaces}
    out = io.BytesIO()
    serialize(answer.triples, out, RdfFormat.TURTLE, prefixes=used)
    return out.getvalue().decode()


def _space(iri: str) -> str:
    """Gives an IRI up to its last # or /."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


def _write_csv(answer: Rows, out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\r\n")  # as the standard for SPARQL results has it
    writer.writerow(answer.columns)
    writer.writerows([_csv(term) for term in row] for row in answer.rows)


def _csv(term: Any) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, Literal | NamedNode) else str(term)


def _write_tsv(answer: Rows, out: TextIO) -> None:
    out.write("\t".join(f"?{column}" for column in answer.columns) + "\n")
    for row in answer.rows:
        out.write("\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) + "\n")


def _write_json(answer: Rows, out: TextIO) -> None:
    head = json.dumps({"vars": answer.columns}, ensure_ascii=False)
    out.write(f'{{"head":{head},"results":{{"bindings":[')
    for number, row in enumerate(answer.rows):
        out.write((",\n" if number else "\n") + json.dumps(_binding(answer.columns, row), ensure_ascii=False))
    out.write("\n]}}\n")


def _binding(columns: tuple[str, ...], row: Row) -> dict[str, Any]:
    return {column: _json(term) for column, term in zip(columns, row, strict=True) if term is not None}


def _json(term: Any) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, Literal):
        value: dict[str, Any] = {"type": "literal", "value": term.value}
        if term.language:
            value["xml:lang"] = term.language
        elif term.datatype.value != _STRING:
            value["datatype"] = term.datatype.value
        return value
    if hasattr(term, "subject"):  # a quoted triple, which SPARQL 1.2 can give
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _json(part) for name, part in parts.items()}}
    return {"type": "bnode", "value": term.value}


def _write_xml(answer: Rows, out: TextIO) -> None:
    names = "".join(f'<variable name="{_escape(column)}"/>' for column in answer.columns)
    out.write(f"{_XML_HEAD}<head>{names}</head><results>\n")
    for row in answer.rows:
        cells = "".join(
            f'<binding name="{_escape(column)}">{_xml(_json(term))}</binding>'
            for column, term in zip(answer.columns, row, strict=True)
            if term is not None
        )
        out.write(f"<result>{cells}</result>\n")
    out.write("</results></sparql>\n")


def _xml(term: dict[str, Any]) -> str:
    if term["type"] == "triple":
        inner = "".join(f"<{name}>{_xml(part)}</{name}>" for name, part in term["value"].items())
        return f"<triple>{inner}</triple>"
    names = {"xml:lang": "xml:lang", "datatype": "datatype"}
    attributes = "".join(f' {name}="{_escape(term[key])}"' for key, name in names.items() if key in term)
    return f"<{term['type']}{attributes}>{_xml_text(term['value'])}</{term['type']}>"


def _escape(text: str, *, quote: bool = True) -> str:
    from html import escape  # noqa: PLC0415 - it loads slowly, and only XML should pay for it

    return escape(text, quote=quote)


def _xml_text(text: str) -> str:
    """Gives text for XML: what it cannot hold is replaced, and a carriage return is kept from its readers."""
    return re.sub(_NOT_XML, "\ufffd", _escape(text, quote=False)).replace("\r", "&#13;")


MACHINE_FORMATS: Mapping[str, Callable[[Rows, TextIO], None]] = {
    "csv": _write_csv,
    "tsv": _write_tsv,
    "json": _write_json,
    "xml": _write_xml,
}
