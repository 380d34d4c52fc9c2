"""Finds where sources contradict each other. Nothing is settled: each claim is kept, with who says it and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Quad

from graph.iris import DEFAULT_BASE
from graph.store import GraphStore
from ontology.terms import Dcterms, Rdf, Skos, Smv

__all__ = ["KINDS", "Claim", "Disagreement", "Kind", "as_sentences", "disagreements", "in_quads"]

Kind = OneOf["assignment-year", "year", "coordinator", "report-year"]


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """What one page says of a fact: the IRI of the fact, the value (a year or an IRI) and the pages' IRIs."""

    fact: str
    value: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """Two claims that cannot both be right; `predicate` is the IRI of the property that they give a value to."""

    kind: Kind
    predicate: str
    one: Claim
    other: Claim


# Each binds ?one ?oneValue ?other ?otherValue and, where it is not told here, ?predicate.
_PATTERNS: Mapping[Kind, str] = {
    # Two years are claims about one assignment only where no third is told: who is charged anew each year has several.
    # Nor is it one where themes differ, the later extends the first or begins after its end, or a page tells of both.
    # Each page that names a receiver is a graph: sub-queries keep these from being multiplied with each other.
    "assignment-year": """
        { SELECT DISTINCT ?one ?oneValue ?other ?otherValue {
          { SELECT ?receiver ?giver ?theme (MIN(STR(?year)) AS ?first) (MAX(STR(?year)) AS ?last) {
            { SELECT DISTINCT ?each ?receiver {
              GRAPH ?graph { ?each smv:assignedTo ?receiver } FILTER(!STRENDS(STR(?graph), "/inferred")) } }
            ?each a smv:Assignment ; smv:assignedBy ?giver ; smv:theme ?theme ; smv:startYear ?year
          } GROUP BY ?receiver ?giver ?theme HAVING(COUNT(DISTINCT ?year) = 2) }
          FILTER(xsd:integer(?last) - xsd:integer(?first) <= 5)
          ?one a smv:Assignment ; smv:assignedBy ?giver ; smv:theme ?theme ; smv:startYear ?oneValue .
          ?other a smv:Assignment ; smv:assignedBy ?giver ; smv:theme ?theme ; smv:startYear ?otherValue .
          FILTER(STR(?oneValue) = ?first && STR(?otherValue) = ?last && ?one != ?other)
          GRAPH ?oneGraph { ?one smv:assignedTo ?receiver } FILTER(!STRENDS(STR(?oneGraph), "/inferred"))
          GRAPH ?otherGraph { ?other smv:assignedTo ?receiver } FILTER(!STRENDS(STR(?otherGraph), "/inferred")) } }
        FILTER NOT EXISTS { ?one smv:theme ?more . FILTER NOT EXISTS { ?other smv:theme ?more } }
        FILTER NOT EXISTS { ?other smv:theme ?more . FILTER NOT EXISTS { ?one smv:theme ?more } }
        FILTER NOT EXISTS { ?one (smv:extends|^smv:extends)+ ?other }
        FILTER NOT EXISTS { ?one smv:endYear ?ended . FILTER(STR(?ended) < STR(?otherValue)) }
        MINUS { SELECT DISTINCT ?one ?other {
          ?one a smv:Assignment ; smv:statedIn/dcterms:isPartOf ?page .
          ?other a smv:Assignment ; smv:statedIn/dcterms:isPartOf ?page } }
        BIND(smv:startYear AS ?predicate)""",
    "year": """
        VALUES ?predicate { smv:startYear smv:endYear dcterms:issued }
        ?one ?predicate ?oneValue, ?otherValue .
        FILTER(STR(?oneValue) < STR(?otherValue)) BIND(?one AS ?other)""",
    # One collaboration with two coordinators; or two of one name, where each one's leader takes part in the other's.
    "coordinator": """
        { ?one smv:coordinatedBy ?oneValue, ?otherValue . BIND(?one AS ?other)
          FILTER(STR(?oneValue) < STR(?otherValue))
          FILTER NOT EXISTS {
            GRAPH ?both { ?one smv:coordinatedBy ?oneValue, ?otherValue }
            FILTER(!STRENDS(STR(?both), "/curated")) } }
        UNION
        { ?one a smv:Collaboration ; skos:prefLabel ?name ; smv:coordinatedBy ?oneValue ;
            smv:hasParticipant ?otherValue .
          ?other skos:prefLabel ?name ; smv:coordinatedBy ?otherValue ; smv:hasParticipant ?oneValue .
          FILTER(?one != ?other && STR(?oneValue) < STR(?otherValue)) }
        BIND(smv:coordinatedBy AS ?predicate)""",
    # A number without its year in it begins anew each year.
    "report-year": """
        ?one smv:reportNumber ?number ; dcterms:publisher ?publisher ; dcterms:issued ?oneValue .
        ?other smv:reportNumber ?number ; dcterms:publisher ?publisher ; dcterms:issued ?otherValue .
        FILTER(?one != ?other && STR(?oneValue) < STR(?otherValue))
        FILTER(REGEX(?number, "(19|20)[0-9][0-9]"))
        FILTER NOT EXISTS { ?one smv:appendixOf|^smv:appendixOf ?other }
        BIND(dcterms:issued AS ?predicate)""",
}
KINDS: tuple[Kind, ...] = tuple(_PATTERNS)

_ASKED = """SELECT DISTINCT ?predicate ?one ?oneValue ?other ?otherValue WHERE {{ {0} }}"""
# Which page says which is told by the graphs alone: in the default graph one fact has the passages of all.
_PAGES = """SELECT DISTINCT ?page {{ GRAPH ?graph {{
  {fact} {predicate} {value} ; smv:statedIn/dcterms:isPartOf ?page }} }} ORDER BY ?page"""
_NEEDED = frozenset(
    {
        Rdf.type,
        Smv.assignedBy,
        Smv.assignedTo,
        Smv.theme,
        Smv.startYear,
        Smv.endYear,
        Smv.extends,
        Smv.coordinatedBy,
        Smv.hasParticipant,
        Smv.reportNumber,
        Smv.appendixOf,
        Smv.statedIn,
        Dcterms.issued,
        Dcterms.publisher,
        Dcterms.isPartOf,
    }
)


def disagreements(store: GraphStore) -> tuple[Disagreement, ...]:
    """Gives the pairs of claims in a graph that contradict each other, sorted."""
    return tuple(sorted({found for kind in KINDS for found in _of_kind(store, kind)}))


def in_quads(quads: Iterable[Quad], base: str = DEFAULT_BASE) -> tuple[Disagreement, ...]:
    """Gives the same for quads that are on their way to a store; what no claim is made of is not loaded."""
    needed = (quad for quad in quads if quad.predicate in _NEEDED or _is_name(quad, base))
    return disagreements(GraphStore.from_quads(needed, base))


def as_sentences(found: Sequence[Disagreement], quads: Iterable[Quad]) -> Iterator[str]:
    """Gives a line on each disagreement, in English: which fact, each value, and the titles of the pages."""
    claims = [claim for each in found for claim in (each.one, each.other)]
    wanted = {iri for claim in claims for iri in (claim.fact, claim.value, *claim.pages)}
    names: dict[str, str] = {}
    for quad in quads:
        if quad.predicate != Skos.prefLabel or not isinstance(quad.object, Literal):
            continue
        thing = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
        if thing in wanted and (quad.object.language == "en" or thing not in names):
            names[thing] = quad.object.value
    for each in found:
        what = each.predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
        yield f"{what}: {_said(each.one, names)}, against {_said(each.other, names)}"


def _said(claim: Claim, names: Mapping[str, str]) -> str:
    pages = ", ".join(names.get(page, page) for page in claim.pages) or "the tables"
    return f"{names.get(claim.value, claim.value)} for {names.get(claim.fact, claim.fact)} ({pages})"


def _is_name(quad: Quad, base: str) -> bool:
    is_collaboration = str(quad.subject).startswith(f"<{base}collaboration/")
    return is_collaboration and quad.predicate == Skos.prefLabel


def _of_kind(store: GraphStore, kind: Kind) -> Iterator[Disagreement]:
    for row in store.select(_ASKED.format(_PATTERNS[kind])):
        predicate, one, other = row["predicate"], row["one"], row["other"]
        if isinstance(predicate, NamedNode) and isinstance(one, NamedNode) and isinstance(other, NamedNode):
            first = _claim(store, one, predicate, row["oneValue"])
            second = _claim(store, other, predicate, row["otherValue"])
            yield Disagreement(kind, predicate.value, first, second)


def _claim(store: GraphStore, fact: NamedNode, predicate: NamedNode, value: object) -> Claim:
    asked = _PAGES.format(fact=fact, predicate=predicate, value=value)
    pages = (row["page"] for row in store.select(asked))
    plain = value.value if isinstance(value, NamedNode | Literal) else str(value)
    return Claim(fact.value, plain, tuple(page.value for page in pages if isinstance(page, NamedNode)))
