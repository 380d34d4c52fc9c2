"""Turns shapes into SPARQL, one query a constraint that gives the nodes which break it.

A whole graph is asked at once instead of node by node, which is what makes this fast. Only the components of
SHACL that the project's shapes use are known; any other is refused by name, never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph.validate.conditions import PLAIN, broken, conforms, plain, unknown
from graph.validate.shapes import SH, Node, Shapes

__all__ = ["Check", "compile_shapes"]

_TARGETS = {
    "targetClass": "?this a {0} .",
    # Each node once, however many values it has.
    "targetSubjectsOf": "{{ SELECT DISTINCT ?this WHERE {{ ?this {0} ?witness }} }}",
    "targetObjectsOf": "{{ SELECT DISTINCT ?this WHERE {{ ?witness {0} ?this }} }}",
    "targetNode": "VALUES ?this {{ {0} }}",
}
_COUNTS = {"minCount": "<", "maxCount": ">", "qualifiedMinCount": "<"}
_UNIQUE_LANG = """SELECT DISTINCT ?this ?tag WHERE {{
    {target} ?this {path} ?one , ?two . BIND(LANG(?one) AS ?tag)
    FILTER(?tag != "" && ?tag = LANG(?two) && !sameTerm(?one, ?two)) }}"""


@dataclass(frozen=True, slots=True)
class Check:
    """A query for the nodes that break one constraint: it binds `this`, if given `value`, `path`."""

    query: str
    shape: str
    component: str
    path: str
    severity: str
    sv: str
    en: str


def compile_shapes(shapes: Shapes) -> tuple[Check, ...]:
    """Gives the checks of every shape that has a target, in the order of the file.

    Raises:
        PackagedDataError: a shape uses what this compiler does not know.
    """
    return tuple(check for node in shapes.node_shapes() for check in _node_checks(shapes, node))


def _node_checks(shapes: Shapes, node: Node) -> Iterator[Check]:
    targets = [
        template.format(value) for name, template in _TARGETS.items() for value in shapes.values(node, name)
    ]
    if not targets:  # a shape without a target is only spoken of by others
        return
    for name, _ in shapes.constraints(node):
        if name not in _TARGETS and name not in PLAIN:
            raise unknown(node, name)
    for target in targets:
        for shape in shapes.values(node, "property"):
            for component, query in _property_queries(shapes, shape, target):
                yield _check(shapes, shape, shape, component, query)
        for constraint in shapes.values(node, "sparql"):
            query = _spliced(shapes, constraint, target)
            yield _check(shapes, node, constraint, "sparql", query)


def _check(shapes: Shapes, shape: Node, told: Node, component: str, query: str) -> Check:
    path = shapes.first(shape, "path")
    severity = shapes.first(shape, "severity") or ox.NamedNode(f"{SH}Violation")
    words = shapes.words(told, "message")
    name = "SPARQL" if component == "sparql" else component[0].upper() + component[1:]
    return Check(
        query=query,
        shape=str(shape).strip("<>"),
        component=f"{SH}{name}ConstraintComponent",
        path=str(path or "").strip("<>"),
        severity=str(severity).removeprefix(f"<{SH}").strip("<>"),
        sv=words.get("sv", ""),
        en=words.get("en", ""),
    )


def _property_queries(shapes: Shapes, shape: Node, target: str) -> Iterator[tuple[str, str]]:
    """Gives component and query of each constraint of a property shape."""
    path = shapes.first(shape, "path")
    if not isinstance(path, ox.NamedNode):
        raise unknown(shape, "path that is no single property")
    for name, value in shapes.constraints(shape):
        if name in _COUNTS:
            yield name, _count_query(shapes, shape, name, target, f"?this {path} ?value .")
        elif name == "uniqueLang":
            yield name, _UNIQUE_LANG.format(target=target, path=path)
        elif name not in PLAIN:
            where = f"{target} ?this {path} ?value . FILTER({broken(shapes, shape, name, value)})"
            yield name, f"SELECT DISTINCT ?this ?value WHERE {{ {where} }}"


def _count_query(shapes: Shapes, shape: Node, name: str, target: str, pattern: str) -> str:
    for wanted in shapes.values(shape, "qualifiedValueShape") if name.startswith("qualified") else ():
        pattern += f" FILTER({conforms(shapes, wanted)})"
    limit = plain(shapes.values(shape, name)[0])
    return (
        f"SELECT ?this WHERE {{ {target} OPTIONAL {{ {pattern} }} }}"
        f" GROUP BY ?this HAVING(COUNT(DISTINCT ?value) {_COUNTS[name]} {limit})"
    )


def _spliced(shapes: Shapes, constraint: Node, target: str) -> str:
    """Gives the query of a SPARQL constraint with the target as its first pattern, for all nodes at once."""
    select = re.sub(r"\$this\b", "?this", shapes.words(constraint, "select")[""])
    spliced, count = re.subn(r"\bWHERE\s*\{", lambda found: f"{found[0]} {target} ", select, count=1)
    if not count:
        raise unknown(constraint, "query without WHERE {")
    prefixes = [
        f"PREFIX {plain(prefix)}: <{plain(space)}>"
        for holder in shapes.values(constraint, "prefixes")
        for declared in shapes.values(holder, "declare")
        for prefix in shapes.values(declared, "prefix")
        for space in shapes.values(declared, "namespace")
    ]
    return " ".join((*prefixes, spliced.replace("SELECT", "SELECT DISTINCT", 1)))
