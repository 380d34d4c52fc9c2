"""JSON-LD in the words of `ontology/context.jsonld`, which is written at its head.

`docs/decisions/0050-jsonld-writer.md` says why no library does it. Of contexts it knows what ours uses:
prefixes, classes, and properties with `@type` and with `@container` of `@set` or `@language`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import IO, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from ontology.files import read_text
from ontology.terms import Rdf, Xsd
from samverkan.export.records import Records

__all__ = ["jsonld"]

_Term = NamedNode | BlankNode | Literal | Triple

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]+")
# The numbers that every JSON reader keeps exact and writes back alike.
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def jsonld(records: Records, out: IO[bytes]) -> None:
    """Writes JSON-LD: one object a subject, nothing to fetch in order to read it."""
    context = json.loads(read_text("context.jsonld"))["@context"]
    writer = _Writer(context)
    empty = _text({"@context": context, "@graph": []})
    out.write(empty.removesuffix("]\n}").encode())
    between = "\n"
    for subject, group in groupby(records, key=lambda statement: statement.subject):
        node = _text(writer.node(subject, group)).replace("\n", "\n  ")  # texts hold no line break, only \\n
        out.write(f"{between}  {node}".encode())
        between = ",\n"
    out.write(b"]\n}\n" if between == "\n" else b"\n ]\n}\n")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


class _Writer:
    """Says triples in the words of a context."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._context = context
        self._prefixes = {iri: name for name, iri in context.items() if str(iri).endswith(("/", "#"))}
        self._classes: dict[str, str] = {}
        self._properties: dict[str, tuple[str, Mapping[str, str]]] = {}
        for name, definition in context.items():
            if isinstance(definition, dict):
                self._properties[self._whole(definition["@id"])] = (name, definition)
            elif str(definition).partition(":")[0] in context:
                self._classes[self._whole(definition)] = name

    def node(self, subject: _Term, triples: Iterable[Quad]) -> dict[str, Any]:
        """Gives the object of one subject: `id`, `type`, then its properties in the order of the triples."""
        node: dict[str, Any] = {"id": _iri(subject)}
        for triple in triples:
            self._add(node, triple.predicate, triple.object)
        return node

    def _add(self, node: dict[str, Any], predicate: NamedNode, value: _Term) -> None:
        if predicate == Rdf.type and isinstance(value, NamedNode):
            class_name = self._classes.get(value.value) or self._name(value)
            node.setdefault("type", []).append(class_name)
            return
        name, definition = self._properties.get(predicate.value, ("", {}))
        container = definition.get("@container")
        if container == "@language":
            if isinstance(value, Literal) and value.language:
                texts = node.setdefault(name, {})
                _append(texts, value.language, value.value)
                return
            name = ""  # a map of languages holds nothing else, so the value stands under the whole name
        said = self._value(value, definition.get("@type") if name else None)
        if name and container == "@set":
            node.setdefault(name, []).append(said)
        else:
            _append(node, name or self._name(predicate), said)

    def _value(self, value: _Term, expected: str | None) -> Any:
        """Gives a value; where it is of the type that the context expects there, as a plain string."""
        if not isinstance(value, Literal):
            return _iri(value) if expected == "@id" else {"id": _iri(value)}
        if value.language:
            return {"@language": value.language, "@value": value.value}
        if value.datatype == Xsd.string:
            return {"@value": value.value} if expected else value.value
        if expected and expected != "@id" and value.datatype.value == self._whole(expected):
            return value.value
        if not expected and value.datatype == Xsd.integer and _INTEGER.fullmatch(value.value):
            return int(value.value)
        return {"type": self._name(value.datatype), "@value": value.value}

    def _name(self, node: NamedNode) -> str:
        """Gives the name of a class, property or datatype with its prefix, where it has one."""
        end = max(node.value.rfind("/"), node.value.rfind("#")) + 1
        if (prefix := self._prefixes.get(node.value[:end])) and _PLAIN_NAME.fullmatch(node.value, end):
            return f"{prefix}:{node.value[end:]}"
        return node.value

    def _whole(self, short: str) -> str:
        prefix, _, name = short.partition(":")
        return str(self._context[prefix]) + name


def _iri(node: _Term) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _append(found: dict[str, Any], name: str, value: Any) -> None:
    """Adds a value: one stands alone, several in a list."""
    if name not in found:
        found[name] = value
    elif isinstance(found[name], list):
        found[name].append(value)
    else:
        found[name] = [found[name], value]
