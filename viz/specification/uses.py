"""What uses a term beside the ontology: the rules and the catalogued questions."""

from __future__ import annotations

import re
from functools import cache

from graph.reason import Rule, load_rules
from ontology.terms import Owl
from queries.catalogue import catalogue
from queries.header import Question
from viz.specification.vocabulary import Term, short

__all__ = ["questions_of", "rules_of"]

_OURS = re.compile(r"\bsmv:(\w+)")


def rules_of(term: Term) -> tuple[Rule, ...]:
    """Gives the rules that name a term, and those that carry out an axiom which the term has."""
    return tuple(
        rule for rule in load_rules() if term.name in _named(rule) or (rule.axiom and _has(term, rule.axiom))
    )


@cache
def _named(rule: Rule) -> frozenset[str]:
    lines = (line for line in rule.text.splitlines() if not line.startswith(("#", "PREFIX")))
    return frozenset(_OURS.findall("\n".join(lines)))


def _has(term: Term, axiom: str) -> bool:
    """True where a term has the axiom that a rule carries out; one that leads out of our namespace derives nothing."""
    own = [node.value.startswith(term.node.value.rpartition("#")[0]) for node in term.supers]
    told = {
        "rdfs:domain": term.kind != "class" and bool(term.starts) and not term.open_start,
        "rdfs:range": term.kind == "link" and bool(term.ends) and not term.open_end,
        "rdfs:subClassOf": term.kind == "class" and any(own),
        "rdfs:subPropertyOf": term.kind != "class" and any(own),
        "owl:inverseOf": bool(term.inverses),
        short(Owl.SymmetricProperty.value): Owl.SymmetricProperty in term.traits,
        short(Owl.TransitiveProperty.value): Owl.TransitiveProperty in term.traits,
    }
    return told.get(axiom, False)


def questions_of(term: Term) -> tuple[Question, ...]:
    """Gives the questions of the catalogue whose query names a term, in the order of the catalogue."""
    return tuple(question for question in catalogue() if f"smv:{term.name}" in question.terms)
