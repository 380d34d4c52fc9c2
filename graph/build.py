"""Makes quads of a page's facts, the tables, the curated edition and the ontology, each in its own graph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.curated.edition import Edition, Judgement
from graph.describe import Describer
from graph.iris import DEFAULT_BASE, document_key, graph_key
from graph.lines import line, linked_in, of_type, quads_of
from graph.names import Names
from graph.records import Document, Facts, Mention, Passage
from graph.reference.changes import changes
from graph.reference.tables import Reference
from graph.statements import Statements
from ontology.files import schema_triples
from ontology.terms import Smv, Xsd

__all__ = [
    "curated_quads",
    "facts_to_lines",
    "facts_to_quads",
    "graph_of",
    "ontology_quads",
    "ontology_triples",
    "reference_quads",
]

_NAMED_KINDS = ("actor/", "county/", "theme/")


def facts_to_quads(facts: Facts, reference: Reference, base: str = DEFAULT_BASE) -> list[Quad]:
    """Gives one document's facts in its named graph, sorted, with type and labels of all that they name.

    Nothing is inferred, and of the tables nothing comes in but what names the things that the page names.

    Raises:
        InvalidGraphError: a fact names something that neither the tables nor `facts.actors` describe.
    """
    return quads_of(facts_to_lines(facts, reference, base), graph_of(facts, base))


def graph_of(facts: Facts, base: str = DEFAULT_BASE) -> NamedNode:
    """Gives the named graph of one document's facts."""
    return Describer(base).node(graph_key(facts.document.sha256))


def facts_to_lines(facts: Facts, reference: Reference, base: str = DEFAULT_BASE) -> set[str]:
    """Gives what `facts_to_quads` does as lines (`graph/lines.py`), in no order and no graph.

    Raises:
        InvalidGraphError: as `facts_to_quads`.
    """
    describer, names = Describer(base), Names(reference, facts.actors)
    statements = Statements(describer, names)
    page = document_key(facts.document.sha256)
    found = set(statements.document(facts.document, facts.subject))
    passages: set[Passage] = set()
    for fact in facts.all():
        found.update(statements.fact(fact))
        passages.update(fact.receipt.passages)
    for mention in facts.mentions:
        found.update(describer.links(describer.iri(page), Smv.mentions, mention.names))
    for passage, keys in _places(facts, passages).items():
        found.update(statements.passage(passage, *keys))
    found.update(_descriptions(found, names, describer))
    return found


def _places(facts: Facts, passages: Iterable[Passage]) -> dict[Passage, list[str]]:
    """Gives passages with the keys that each names: those of facts, and mentions that stand in none."""
    mentions = sorted(facts.mentions, key=lambda mention: (mention.start, mention.end))
    starts = [mention.start for mention in mentions]
    document = facts.document
    placed: set[Mention] = set()
    found: dict[Passage, list[str]] = {}
    for passage in passages:
        near = mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        inside = [mention for mention in near if mention.end <= passage.end]
        found[passage] = [mention.names for mention in inside]
        placed.update(inside)
    for mention in mentions:
        if mention not in placed:
            words = document.words(mention.start, mention.end)
            passage = Passage(document.sha256, mention.start, mention.end, words)
            found.setdefault(passage, []).append(mention.names)
    return found


def _descriptions(found: Iterable[str], names: Names, describer: Describer) -> set[str]:
    """Gives type and labels of every actor, county and theme that is an object of the statements found."""
    described: set[str] = set()
    done: set[str] = set()
    todo = _named_keys(found, describer.base)
    while todo:
        done |= todo
        new = {each for key in todo for each in names.describe(key, describer)}
        described |= new
        todo = _named_keys(new, describer.base) - done
    return described


def _named_keys(lines: Iterable[str], base: str) -> set[str]:
    nodes = linked_in(lines, tuple(base + kind for kind in _NAMED_KINDS))
    return {node.removeprefix(base) for node in nodes}


def reference_quads(reference: Reference, base: str = DEFAULT_BASE) -> list[Quad]:
    """Gives the tables: counties; actors with codes and sites; groups with members; what became of whom; sorted."""
    describer = Describer(base)
    found = {each for county in reference.counties for each in describer.describe_county(county)}
    found.update(each for actor in reference.actors for each in describer.describe_actor(actor))
    found.update(each for change in changes(reference) for each in describer.describe_change(change))
    return quads_of(found, describer.node(graph_key("reference")))


def ontology_triples(base: str = DEFAULT_BASE) -> list[Triple]:
    """Gives the ontology and the themes, the themes below the base; blank nodes are left out."""
    return [
        Triple(
            _moved(subject, base), predicate, _moved(value, base) if isinstance(value, NamedNode) else value
        )
        for subject, predicate, value in schema_triples()
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal)
    ]


def _moved(node: NamedNode, base: str) -> NamedNode:
    if base != DEFAULT_BASE and node.value.startswith(DEFAULT_BASE):
        return NamedNode(base + node.value.removeprefix(DEFAULT_BASE))
    return node


def ontology_quads(base: str = DEFAULT_BASE) -> list[Quad]:
    """Gives the ontology and the themes in their named graph, sorted."""
    return quads_of(map(str, ontology_triples(base)), NamedNode(base + graph_key("ontology")))


def curated_quads(
    edition: Edition,
    reference: Reference,
    sources: Mapping[str, Document] | None = None,
    base: str = DEFAULT_BASE,
) -> list[Quad]:
    """Gives what readers hold to be so, in the graph of curated facts, sorted.

    `sources` are the pages at hand by SHA-256: where a passage lies in one of them, its words are shown.

    Raises:
        InvalidGraphError: a fact names something that neither the tables nor the edition describe.
    """
    describer, names = Describer(base), Names(reference, edition.actors)
    statements = Statements(describer, names)
    found: set[str] = set()
    for document in edition.documents:
        found.update(statements.document(document))
    for judgement in edition.standing:
        if judgement.holds:
            found.update(_judged(judgement, sources or {}, statements, describer, names))
    found.update(_descriptions(found, names, describer))
    return quads_of(found, describer.node(graph_key("curated")))


def _judged(
    judgement: Judgement,
    sources: Mapping[str, Document],
    statements: Statements,
    describer: Describer,
    names: Names,
) -> Iterable[str]:
    """Gives a judged fact with who judged it, or a judged mention."""
    fact = judgement.fact
    passages = tuple(_with_words(passage, sources.get(passage.document)) for passage in judgement.evidence)
    if isinstance(fact, Mention):
        for passage in passages:
            page = describer.iri(document_key(passage.document))
            yield line(page, Smv.mentions, describer.iri(fact.names))
            yield from statements.passage(_with_sentence(passage, *names.labels(fact.names)), fact.names)
        return
    node = describer.iri(fact.key)
    yield from statements.fact(replace(fact, receipt=replace(fact.receipt, passages=passages)))
    yield from describer.texts(node, Smv.verdict, judgement.verdict)
    yield from describer.texts(node, Smv.reviewedBy, judgement.by)
    yield line(node, Smv.reviewedOn, of_type(judgement.date, Xsd.date))


def _with_words(passage: Passage, document: Document | None) -> Passage:
    return passage if document is None else replace(passage, exact=document.words(passage.start, passage.end))


def _with_sentence(passage: Passage, label: str, label_en: str) -> Passage:
    """Gives a mention's passage with a sentence that says whom it names, where it has no words."""
    if passage.exact or passage.stated_sv:
        return passage
    return replace(passage, stated_sv=f"Här nämns {label}.", stated_en=f"{label_en} is named here.")
