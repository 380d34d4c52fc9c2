"""Makes quads of a page's facts, the tables, the curated edition and the ontology, each in its own graph."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.curated.edition import Edition, Judgement
from graph.describe import Describer
from graph.iris import DEFAULT_BASE, document_key, graph_key
from graph.names import Names
from graph.records import Document, Facts, Mention, Passage
from graph.reference.changes import changes
from graph.reference.tables import Reference
from graph.statements import Statements
from ontology.files import schema_triples
from ontology.terms import Smv, Xsd

__all__ = [
    "curated_quads",
    "facts_to_quads",
    "facts_to_triples",
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
    return _in_graph(facts_to_triples(facts, reference, base), graph_of(facts, base))


def graph_of(facts: Facts, base: str = DEFAULT_BASE) -> NamedNode:
    """Gives the named graph of one document's facts."""
    return Describer(base).node(graph_key(facts.document.sha256))


def facts_to_triples(facts: Facts, reference: Reference, base: str = DEFAULT_BASE) -> set[Triple]:
    """Gives what `facts_to_quads` does, in no order and no graph.

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
        found.update(describer.links(describer.node(page), Smv.mentions, mention.names))
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


def _descriptions(found: Iterable[Triple], names: Names, describer: Describer) -> set[Triple]:
    """Gives type and labels of every actor, county and theme that is an object of the triples found."""
    described: set[Triple] = set()
    done: set[str] = set()
    todo = _named_keys(found, describer.base)
    while todo:
        done |= todo
        new = {triple for key in todo for triple in names.describe(key, describer)}
        described |= new
        todo = _named_keys(new, describer.base) - done
    return described


def _named_keys(triples: Iterable[Triple], base: str) -> set[str]:
    starts = tuple(base + kind for kind in _NAMED_KINDS)
    nodes = {value for _, _, value in triples if isinstance(value, NamedNode)}
    return {name.removeprefix(base) for node in nodes if (name := node.value).startswith(starts)}


def reference_quads(reference: Reference, base: str = DEFAULT_BASE) -> list[Quad]:
    """Gives the tables: counties; actors with codes and sites; groups with members; what became of whom; sorted."""
    describer = Describer(base)
    found = {triple for county in reference.counties for triple in describer.describe_county(county)}
    found.update(triple for actor in reference.actors for triple in describer.describe_actor(actor))
    found.update(triple for change in changes(reference) for triple in describer.describe_change(change))
    return _in_graph(found, describer.node(graph_key("reference")))


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
    return _in_graph(ontology_triples(base), NamedNode(base + graph_key("ontology")))


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
    found: set[Triple] = set()
    for document in edition.documents:
        found.update(statements.document(document))
    for judgement in edition.standing:
        if judgement.holds:
            found.update(_judged(judgement, sources or {}, statements, describer, names))
    found.update(_descriptions(found, names, describer))
    return _in_graph(found, describer.node(graph_key("curated")))


def _judged(
    judgement: Judgement,
    sources: Mapping[str, Document],
    statements: Statements,
    describer: Describer,
    names: Names,
) -> Iterable[Triple]:
    """Gives a judged fact with who judged it, or a judged mention."""
    fact = judgement.fact
    passages = tuple(_with_words(passage, sources.get(passage.document)) for passage in judgement.evidence)
    if isinstance(fact, Mention):
        for passage in passages:
            page = describer.node(document_key(passage.document))
            yield Triple(page, Smv.mentions, describer.node(fact.names))
            yield from statements.passage(_with_sentence(passage, *names.labels(fact.names)), fact.names)
        return
    node = describer.node(fact.key)
    yield from statements.fact(replace(fact, receipt=replace(fact.receipt, passages=passages)))
    yield from describer.texts(node, Smv.verdict, judgement.verdict)
    yield from describer.texts(node, Smv.reviewedBy, judgement.by)
    yield Triple(node, Smv.reviewedOn, Literal(judgement.date, datatype=Xsd.date))


def _with_words(passage: Passage, document: Document | None) -> Passage:
    return passage if document is None else replace(passage, exact=document.words(passage.start, passage.end))


def _with_sentence(passage: Passage, label: str, label_en: str) -> Passage:
    """Gives a mention's passage with a sentence that says whom it names, where it has no words."""
    if passage.exact or passage.stated_sv:
        return passage
    return replace(passage, stated_sv=f"Här nämns {label}.", stated_en=f"{label_en} is named here.")


def _in_graph(triples: Iterable[Triple], graph: NamedNode) -> list[Quad]:
    """Gives triples as quads of one graph, each once, in the order of their N-Triples lines."""
    return [Quad(s, p, o, graph) for s, p, o in sorted(set(triples), key=str)]
