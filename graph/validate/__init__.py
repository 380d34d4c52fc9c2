"""Holds a graph to the shapes of `ontology/shapes.ttl` and tells what breaks them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from graph.validate.compile import Check, compile_shapes
from graph.validate.quotes import with_quotes
from graph.validate.report import Report, Result, in_order
from graph.validate.shapes import load_shapes, parse_shapes
from ontology.files import schema_triples

__all__ = ["Report", "Result", "compile_shapes", "parse_shapes", "validate", "with_quotes"]

# SHACL counts a node among the super-classes of its class; once these are written out, a check asks for the
# class alone.
_TYPES = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT { ?thing a ?super } WHERE { ?class rdfs:subClassOf+ ?super . ?thing a ?class }"""


@cache
def _checks() -> tuple[Check, ...]:
    return compile_shapes(load_shapes())


def validate(
    triples: Iterable[ox.Triple],
    *,
    checks: Iterable[Check] | None = None,
    schema: Iterable[ox.Triple] | None = None,
) -> Report:
    """Gives all that the triples, together with the ontology and the themes, break of the shapes.

    `checks` (of `compile_shapes`) and `schema` stand in for the package's own shapes and ontology.

    Raises:
        PackagedDataError: the shapes or the ontology are missing or broken.
    """
    store = ox.Store()
    store.bulk_extend(
        ox.Quad(triple.subject, triple.predicate, triple.object)
        for source in (triples, schema_triples() if schema is None else schema)
        for triple in source
    )
    store.update(_TYPES)
    found = {result for check in (_checks() if checks is None else checks) for result in _run(store, check)}
    return Report(tuple(sorted(found, key=in_order)))


def _run(store: ox.Store, check: Check) -> Iterable[Result]:
    solutions = store.query(check.query)
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError(f"{check.shape} is compiled to no SELECT")
    names = {variable.value for variable in solutions.variables}
    for solution in solutions:
        path = solution["path"] if "path" in names else None
        value = solution["value"] if "value" in names else None
        if value is None and check.component.endswith("#SPARQLConstraintComponent"):
            value = solution["this"]  # as SHACL has it for a constraint on the node itself
        yield Result(
            severity=check.severity,
            focus=_told(solution["this"]),
            path=_told(path) or check.path,
            shape=check.shape,
            component=check.component,
            value=_told(value),
            sv=check.sv,
            en=check.en,
        )


def _told(term: object) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, ox.NamedNode) else str(term)
