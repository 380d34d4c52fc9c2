"""The conditions, in SPARQL, under which a value breaks or keeps a constraint."""

from __future__ import annotations

import pyoxigraph as ox

from graph.validate.shapes import SH, Node, Shapes
from samverkan.errors import PackagedDataError

__all__ = ["PLAIN", "broken", "conforms", "plain", "unknown"]

# What says something about a shape, but constrains nothing by itself.
PLAIN = {
    "path",
    "severity",
    "message",
    "flags",
    "property",
    "sparql",
    "name",
    "description",
    "qualifiedValueShape",
}
_XSD = "http://www.w3.org/2001/XMLSchema#"
_CASTS = {f"{_XSD}{name}" for name in ("integer", "decimal", "boolean", "double", "date", "dateTime")}
_SIMPLE = {
    "class": "NOT EXISTS {{ ?value a {0} }}",
    "minLength": "isBlank(?value) || STRLEN(STR(?value)) < {1}",
    "minInclusive": "!COALESCE(?value >= {0}, false)",
    "maxInclusive": "!COALESCE(?value <= {0}, false)",
    "disjoint": "EXISTS {{ ?this {0} ?value }}",
    "lessThanOrEquals": "EXISTS {{ ?this {0} ?other . FILTER(!COALESCE(?value <= ?other, false)) }}",
    "nodeKind": "!isIRI(?value)",
}


def conforms(shapes: Shapes, shape: Node) -> str:
    """Gives the condition under which ?value conforms to a shape that has no target."""
    parts = [broken(shapes, shape, name, v) for name, v in shapes.constraints(shape) if name not in PLAIN]
    return " && ".join(f"!({part})" for part in parts)


def broken(shapes: Shapes, shape: Node, name: str, value: Node) -> str:
    """Gives the condition under which ?value breaks a constraint."""
    if name == "not":
        return conforms(shapes, value)
    if name in ("in", "languageIn"):
        members = shapes.members(value)
        if name == "in":
            return " && ".join(f"!sameTerm(?value, {member})" for member in members)
        return " && ".join(f"!LANGMATCHES(LANG(?value), {member})" for member in members)
    if name == "pattern":
        flags = shapes.first(shape, "flags") or '""'
        return f"isBlank(?value) || !REGEX(STR(?value), {value}, {flags})"
    if name == "datatype":
        return _not_of_datatype(str(plain(value)), value)
    if name not in _SIMPLE or (name == "nodeKind" and plain(value) != f"{SH}IRI"):
        raise unknown(shape, name)
    return _SIMPLE[name].format(value, plain(value))


def _not_of_datatype(name: str, value: Node) -> str:
    """Gives the condition under which ?value is of another datatype, or is written as none of that type."""
    other = f"!isLiteral(?value) || DATATYPE(?value) != {value}"
    return f"{other} || !COALESCE(isLiteral({value}(STR(?value))), false)" if name in _CASTS else other


def plain(value: Node) -> str:
    """Gives an IRI or the text of a literal as it stands, without marks around it."""
    return value.value if isinstance(value, ox.Literal | ox.NamedNode) else str(value)


def unknown(shape: Node, what: str) -> PackagedDataError:
    """Gives the error for what the validator does not know: nothing is passed over in silence."""
    return PackagedDataError(
        f"shapes.ttl: {shape} uses sh:{what}, which the validator does not know; say it in another way"
    )
