"""Writes an explanation for programs: as JSON, and as Turtle in the terms of PROV."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graph.explain import LANGUAGES, Evidence, Explanation, Language, Place, Proof, Words
from graph.reason.clauses import Term
from graph.store import GraphStore
from ontology.terms import Dcterms, Prov, Rdf, Rdfs

__all__ = ["as_json", "as_turtle", "statements"]

_PARTS = (Rdf.subject, Rdf.predicate, Rdf.object)
_ABSENT = {"sv": "Det finns inte i grafen.", "en": "The graph does not hold it."}


def as_json(explanation: Explanation, language: Language) -> str:
    """Gives the explanation as JSON: `status` is asserted, inferred or absent; a proof is a tree of steps."""
    words, proof, near = explanation.words, explanation.proof, explanation.nearest
    found: dict[str, Any] = {
        "status": "absent" if proof is None else "inferred" if proof.rule else "asserted"
    }
    if proof is not None:
        found |= {"leaves": len(proof.leaves), "depth": proof.depth} | _step(proof, explanation, language)
    else:
        found |= _triple(explanation.triple, words, language)
    if near is not None:
        found["nearest"] = {
            "pair": [_triple(triple, words, language) for triple in near.pair],
            "objects": [_triple(triple, words, language) for triple in near.objects],
            "subjects": [_triple(triple, words, language) for triple in near.subjects],
        }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _triple(triple: Triple, words: Words, language: Language) -> dict[str, Any]:
    parts = zip(("subject", "predicate", "object"), triple, strict=True)
    return {"sentence": words.triple(triple, language)} | {name: _term(term) for name, term in parts}


def _term(term: Term) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _step(proof: Proof, explanation: Explanation, language: Language) -> dict[str, Any]:
    found = _triple(proof.triple, explanation.words, language)
    if proof.rule is None:
        return found | _evidence(explanation.evidence[proof.triple], explanation.words, language)
    rule = proof.rule
    stands_for = {"axiom": rule.axiom} if rule.axiom else {"decision": rule.decision}
    found["rule"] = {"name": rule.name, "sv": rule.sv, "en": rule.en} | stands_for
    found["premises"] = [_step(premise, explanation, language) for premise in proof.premises]
    return found


def _evidence(evidence: Evidence, words: Words, language: Language) -> dict[str, Any]:
    return {
        "origins": list(evidence.origins),
        "passages": [_place(place, words, language) for place in evidence.places],
    }


def _place(place: Place, words: Words, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = {"passage": place.node.value}
    if place.exact:
        found["exact"] = place.exact
        around = {"before": place.before, "after": place.after}
        found |= {name: said for name, said in around.items() if said}
    if place.states:
        found["states"] = dict(sorted(place.states.items()))
    if place.start is not None and place.end is not None:
        found |= {"start": place.start, "end": place.end}
    if page := place.page:
        found |= {"page": page.node.value, "title": words.term(page.node, language)}
        found |= {"address": page.address} if page.address else {}
        found |= {"publisher": words.term(page.publisher, language)} if page.publisher is not None else {}
    return found


def as_turtle(explanation: Explanation, store: GraphStore) -> str:
    """Gives the proof as Turtle; where the triple does not hold, that it does not, and what comes near."""
    triples = sorted(set(statements(explanation, store)), key=str)
    out = BytesIO()
    serialize(triples, out, format=RdfFormat.TURTLE, prefixes=store.prefixes)
    return out.getvalue().decode()


def statements(explanation: Explanation, store: GraphStore) -> Iterator[Triple]:
    """Gives the proof in PROV, without blank nodes.

    Each triple of the proof is an rdf:Statement and a prov:Entity, each application of a rule a prov:Activity
    that used the premises and generated the conclusion. The conclusion prov:wasDerivedFrom its premises; an
    asserted one from the pages, which are entities, and has the passages, which are not, as dcterms:source.
    A triple that does not hold is a statement that says so, and points to those near it that hold.
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
    for language, sentence in (("sv", step.rule.sv), ("en", step.rule.en)):
        yield Triple(activity, Rdfs.label, Literal(f"{step.rule.name}: {sentence}", language=language))
    for premise in step.premises:
        used = _statement(store, premise.triple)
        yield Triple(activity, Prov.used, used)
        yield Triple(node, Prov.wasDerivedFrom, used)


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
