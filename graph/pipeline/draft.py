"""The graph before it is written: put together, reasoned, checked, without the pages that break a shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Quad, Triple

from graph.build import curated_quads, facts_to_quads, reference_quads
from graph.curated import Edition
from graph.describe import Describer
from graph.iris import graph_key
from graph.pipeline.reasoning import Reasoning
from graph.reason import Inference
from graph.records import Facts
from graph.reference.tables import Reference
from graph.review.replay import Replay
from graph.settle import settle_labels
from graph.validate import Report, validate, with_quotes
from ontology.terms import Rdf, Smv
from samverkan.errors import InvalidGraphError, SourceError

__all__ = [
    "Draft",
    "as_described",
    "assemble",
    "breaking_pages",
    "counts_of",
    "left_out",
    "refuse_violations",
    "without_facts",
]

_COUNTED = {
    "actors": Smv.Actor,
    "counties": Smv.County,
    "assignments": Smv.Assignment,
    "collaborations": Smv.Collaboration,
    "inspections": Smv.Inspection,
    "funding": Smv.Funding,
    "publications": Smv.Publication,
    "documents": Smv.SourceDocument,
    "passages": Smv.Passage,
}


@dataclass(frozen=True)
class Draft:
    """What is asserted, what follows from it, and what the shapes say of both."""

    asserted: list[Quad]
    inference: Inference
    report: Report


def assemble(
    facts: Sequence[Facts], judged: Replay, reference: Reference, base: str, reasoning: Reasoning
) -> Draft:
    """Puts tables, edition and pages together, derives what follows and checks it against the shapes."""
    at_hand = {item.document.sha256: item.document for item in facts}
    asserted = reference_quads(reference, base) + curated_quads(judged.edition, reference, at_hand, base)
    asserted += judged.names
    for item in facts:
        asserted += facts_to_quads(item, reference, base)
    node = Describer(base).node
    asserted = settle_labels(asserted, [node(graph_key("reference")), node(graph_key("curated"))])
    triples = {quad.triple for quad in asserted}
    inference = reasoning.derive(triples, base)
    schema = reasoning.schema(base)
    report = validate([*triples, *inference.triples], schema=schema)
    texts = {sha256: document.text for sha256, document in at_hand.items()}
    return Draft(asserted, inference, with_quotes(report, triples, texts.get)[0])


def as_described(facts: Facts, edition: Edition) -> Facts:
    """Gives a page the title, address and publisher by which the edition describes it, if it does."""
    known = {document.sha256: document for document in edition.documents}.get(facts.document.sha256)
    if known is None:
        return facts
    document = replace(facts.document, title=known.title, address=known.address, publisher=known.publisher)
    return replace(facts, document=document)


def breaking_pages(draft: Draft, facts: Sequence[Facts], base: str) -> set[str]:
    """Gives the hashes of the pages whose own graphs speak of what breaks a shape: they must not stop the rest.

    Where no graph says anything of it, these are the pages that point to it.
    """
    broken = {result.focus for result in draft.report.violations}
    graphs = {Describer(base).node(graph_key(item.document.sha256)): item.document.sha256 for item in facts}
    speaking: set[str] = set()
    pointing: set[tuple[str, str]] = set()
    described: set[str] = set()
    for quad in draft.asserted:
        subject, value = _told(quad.subject), _told(quad.object)
        page = graphs.get(quad.graph_name, "") if isinstance(quad.graph_name, NamedNode) else ""
        if subject in broken:
            described.add(subject)
            speaking.add(page)
        if value in broken:
            pointing.add((page, value))
    return (speaking | {page for page, value in pointing if value not in described}) - {""}


def _told(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def left_out(item: Facts, report: Report) -> SourceError:
    """Gives the failure of a page that breaks a shape, for the list of those that were left out."""
    first = report.violations[0]
    return SourceError(
        f"{item.document.name}: left out, what was found in it breaks a shape: {first.en} ({first.focus})"
    )


def without_facts(facts: Sequence[Facts], edition: Edition) -> tuple[str, ...]:
    """Gives the names of the pages that state nothing that we know, and of which the edition tells nothing either."""
    told = {document.sha256 for document in edition.documents}
    return tuple(f.document.name for f in facts if not f.all() and f.document.sha256 not in told)


def counts_of(triples: set[Triple]) -> dict[str, int]:
    """Gives how many things of each kind there are."""
    kinds = {node: name for name, node in _COUNTED.items()}
    counts = dict.fromkeys(_COUNTED, 0)
    for triple in triples:
        if triple.predicate == Rdf.type and isinstance(triple.object, NamedNode) and triple.object in kinds:
            counts[kinds[triple.object]] += 1
    return counts


def refuse_violations(report: Report) -> None:
    """Raises InvalidGraphError where the graph breaks a shape."""
    if report.violations:
        first = report.violations[0]
        where = " ".join(part for part in (first.focus, first.path, first.value) if part)
        more = len(report.violations) - 1
        raise InvalidGraphError(
            f"the graph breaks a shape and is not written: {first.en} ({where})"
            + (f"; {more} more such faults" if more else "")
        )
