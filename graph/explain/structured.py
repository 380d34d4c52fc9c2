"""Writes an explanation for programs, as JSON."""

from __future__ import annotations

import json
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from graph.explain import Evidence, Explanation, Language, Place, Proof, Words, why_unfit
from graph.reason.clauses import Term

__all__ = ["as_json"]


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
            "unfit": [why_unfit(words, explanation.triple.predicate, each, language) for each in near.unfit],
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
