"""Writes an explanation as Turtle in the terms of PROV."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from io import BytesIO

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graph.explain import LANGUAGES, Explanation, Proof, Words, why_unfit
from graph.reason import Rule
from graph.store import GraphStore
from ontology.terms import Dcterms, Prov, Rdf, Rdfs, Xsd

__all__ = ["as_turtle", "statements"]

_PARTS = (Rdf.subject, Rdf.predicate, Rdf.object)
# Turtle writes texts, whole numbers and `a` without naming these.
_UNWRITTEN = {each.value for each in (Rdf.type, Rdf.langString, Xsd.string, Xsd.integer)}
_ABSENT = {"sv": "Det finns inte i grafen.", "en": "The graph does not hold it."}


def as_turtle(explanation: Explanation, store: GraphStore) -> str:
    """Gives the proof as Turtle; where the triple does not hold, that it does not, and what comes near."""
    triples = sorted(set(statements(explanation, store)), key=str)
    out = BytesIO()
    serialize(triples, out, format=RdfFormat.TURTLE, prefixes=_used(triples, store))
    return out.getvalue().decode()


def _used(triples: Iterable[Triple], store: GraphStore) -> dict[str, str]:
    """Gives the prefixes that some IRI in the triples begins with."""
    known = store.prefixes | {kind: f"{store.base}{kind}/" for kind in ("statement", "inference", "rule")}
    del known["id"]  # what has a kind is written by it, and a slash would have to be escaped
    terms = {term.value for triple in triples for term in triple if isinstance(term, NamedNode)}
    terms |= {term.datatype.value for triple in triples for term in triple if isinstance(term, Literal)}
    terms -= _UNWRITTEN
    return {name: start for name, start in known.items() if any(term.startswith(start) for term in terms)}


def statements(explanation: Explanation, store: GraphStore) -> Iterator[Triple]:
    """Gives the proof in PROV, without blank nodes.

    Each triple of the proof is an rdf:Statement and a prov:Entity, each application of a rule a prov:Activity
    that used the premises and the rule and generated the conclusion. The conclusion
    prov:wasDerivedFrom its premises; an asserted one from the pages, which are entities, and has the passages,
    which are not, as dcterms:source. A triple that does not hold is a statement that says so, and points to those
    near it that hold.
    """
    if explanation.proof is None:
        yield from _absent(explanation, store)
    for step in explanation.steps():
        node = _statement(store, step.triple)
        yield from _spoken_of(explanation.words, node, step.triple)
        yield Triple(node, Rdf.type, Prov.Entity)
        if step.rule is not None:
            yield from _application(store, step, node)
        else:
            for place in explanation.evidence[step.triple].places:
                yield Triple(node, Dcterms.source, place.node)
                yield from _described(store, place.node)
                if place.page:
                    yield Triple(node, Prov.wasDerivedFrom, place.page.node)
                    yield from _described(store, place.page.node)


def _spoken_of(words: Words, node: NamedNode, triple: Triple) -> Iterator[Triple]:
    """Gives a triple as something that is spoken of: its parts, and its sentence in both languages."""
    yield Triple(node, Rdf.type, Rdf.Statement)
    for part, term in zip(_PARTS, triple, strict=True):
        yield Triple(node, part, term)
    for language in LANGUAGES:
        yield Triple(node, Rdfs.label, Literal(words.triple(triple, language), language=language))


def _absent(explanation: Explanation, store: GraphStore) -> Iterator[Triple]:
    """Gives a triple that does not hold, and as rdfs:seeAlso those that hold and come near."""
    node, words = _statement(store, explanation.triple), explanation.words
    yield from _spoken_of(words, node, explanation.triple)
    for language, told in _ABSENT.items():
        yield Triple(node, Rdfs.comment, Literal(told, language=language))
    for unfit in explanation.nearest.unfit if explanation.nearest else ():
        for language in LANGUAGES:
            told = why_unfit(words, explanation.triple.predicate, unfit, language)
            yield Triple(node, Rdfs.comment, Literal(told, language=language))
    for near in explanation.nearest.all() if explanation.nearest else ():
        other = _statement(store, near)
        yield Triple(node, Rdfs.seeAlso, other)
        yield from _spoken_of(words, other, near)


def _application(store: GraphStore, step: Proof, node: NamedNode) -> Iterator[Triple]:
    """Gives the activity by which a rule concludes a statement from others."""
    if step.rule is None:
        return
    content = f"{step.rule.name} {step.triple} {[str(premise.triple) for premise in step.premises]}"
    activity = _minted(store, "inference", content)
    yield Triple(activity, Rdf.type, Prov.Activity)
    yield Triple(node, Prov.wasGeneratedBy, activity)
    yield from _rule(store, step.rule, activity)
    for premise in step.premises:
        used = _statement(store, premise.triple)
        yield Triple(activity, Prov.used, used)
        yield Triple(node, Prov.wasDerivedFrom, used)


def _rule(store: GraphStore, rule: Rule, activity: NamedNode) -> Iterator[Triple]:
    """Gives the rule as an entity that an activity used, with what it says and what it stands for."""
    of_rule = NamedNode(f"{store.base}rule/{rule.name}")
    yield Triple(activity, Prov.used, of_rule)
    yield Triple(of_rule, Rdf.type, Prov.Entity)
    for language, sentence in (("sv", rule.sv), ("en", rule.en)):
        label = Literal(f"{rule.name}: {sentence}", language=language)
        yield Triple(activity, Rdfs.label, label)
        yield Triple(of_rule, Rdfs.label, label)
    if rule.axiom:
        prefix, _, name = rule.axiom.partition(":")
        yield Triple(of_rule, Rdfs.seeAlso, NamedNode(store.prefixes[prefix] + name))


def _statement(store: GraphStore, triple: Triple) -> NamedNode:
    """Gives the IRI of a triple spoken of: the same each time."""
    return _minted(store, "statement", f" {triple} ")


def _minted(store: GraphStore, kind: str, content: str) -> NamedNode:
    return NamedNode(f"{store.base}{kind}/{hashlib.sha256(content.encode()).hexdigest()[:16]}")


def _described(store: GraphStore, node: NamedNode) -> Iterator[Triple]:
    """Gives all that the graph asserts of a passage or a page, but not whom it mentions."""
    asked = f"SELECT ?p ?o {{ {node} ?p ?o . FILTER(?p NOT IN (smv:mentions, smv:names)) }}"
    for row in store.select(asked):
        if isinstance(row["p"], NamedNode) and row["o"] is not None:
            yield Triple(node, row["p"], row["o"])
