"""What an ontology of a user's own says of terms: of those of others nothing, of ours only what there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import NamedNode, Triple

from ontology.files import schema_triples
from ontology.terms import PREFIXES, Owl, Rdf, Rdfs

__all__ = ["short", "term_faults", "unsatisfiable"]

_OWL, _SMV = PREFIXES["owl"], PREFIXES["smv"]
_FOREIGN = tuple(space for name, space in PREFIXES.items() if name != "smv")
# Axioms of a property or class, from which triples follow: who says them of a term changes what it means.
_CHARACTERISTICS = frozenset(
    _OWL + name
    for name in (
        "SymmetricProperty",
        "TransitiveProperty",
        "IrreflexiveProperty",
        "AsymmetricProperty",
        "FunctionalProperty",
        "InverseFunctionalProperty",
    )
)
_CHANGING = frozenset(
    {
        Rdfs.subClassOf.value,
        Rdfs.subPropertyOf.value,
        Rdfs.domain.value,
        Rdfs.range.value,
        *(_OWL + name for name in ("equivalentClass", "equivalentProperty", "disjointWith")),
        *(_OWL + name for name in ("propertyDisjointWith", "propertyChainAxiom", "hasKey")),
    }
)


@cache
def _declared() -> frozenset[str]:
    """Gives every term that the ontology declares, ours and those of others."""
    return frozenset(
        triple.subject.value
        for triple in schema_triples()
        if triple.predicate == Rdf.type and isinstance(triple.subject, NamedNode)
    )


def term_faults(triple: Triple) -> Iterator[str]:
    """Gives why a triple may not be said: of whose term it speaks, or which term there is not."""
    subject, predicate, value = triple
    if not isinstance(subject, NamedNode):
        return
    names = [term.value for term in (predicate, value) if isinstance(term, NamedNode)]
    characteristic = predicate == Rdf.type and names[-1] in _CHARACTERISTICS
    if characteristic or predicate.value in _CHANGING or predicate == Owl.inverseOf:
        said = names[-1] if characteristic else predicate.value
        if subject.value.startswith(_SMV):
            yield f"it says {_told(said)} of {short(subject)}; make a term of your own and say it of that"
        elif subject.value.startswith(_FOREIGN):
            yield (
                f"it says {_told(said)} of {short(subject)}, which is not yours to define: every graph that "
                "uses the term would say more; make a term of your own and say it of that"
            )
    for name in names:
        if name.startswith(_SMV) and name not in _declared():
            yield f"Samverkan has no term {_told(name)}{_near(name)}; docs/ontology lists those that there are"


def unsatisfiable(triples: Iterable[Triple]) -> Iterator[str]:
    """Gives each class of the triples that nothing can be in, for it lies below two that are disjoint."""
    above: dict[str, set[str]] = defaultdict(set)
    apart: set[frozenset[str]] = set()
    own: dict[str, None] = {}
    for source, is_own in ((triples, True), (schema_triples(), False)):
        for triple in source:
            if not (isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode)):
                continue
            if triple.predicate == Rdfs.subClassOf:
                above[triple.subject.value].add(triple.object.value)
                own |= {triple.subject.value: None} if is_own else {}
            elif triple.predicate == Owl.disjointWith:
                apart.add(frozenset({triple.subject.value, triple.object.value}))
    for name in own:
        classes = sorted(_all_above(name, above))
        for place, one in enumerate(classes):
            for other in classes[place + 1 :]:
                if frozenset({one, other}) in apart:
                    yield (
                        f"nothing can be in {_told(name)}, for it lies below both {_told(one)} and "
                        f"{_told(other)}, which exclude each other; keep one of them"
                    )


def _all_above(name: str, above: dict[str, set[str]]) -> set[str]:
    found, todo = {name}, [name]
    while todo:
        for each in above.get(todo.pop(), ()):
            if each not in found:
                found.add(each)
                todo.append(each)
    return found


def _near(name: str) -> str:
    """Gives the one of our terms that is most like a name, to be asked for."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong name pays for it

    known = [term.removeprefix(_SMV) for term in sorted(_declared()) if term.startswith(_SMV)]
    found = get_close_matches(name.removeprefix(_SMV), known, n=1)
    return f" (did you mean smv:{found[0]}?)" if found else ""


def _told(iri: str) -> str:
    return short(NamedNode(iri))


def short(term: NamedNode) -> str:
    """Gives a term with the prefix that people know it by, else its IRI in angle brackets."""
    for prefix, space in PREFIXES.items():
        if term.value.startswith(space):
            return f"{prefix}:{term.value.removeprefix(space)}"
    return str(term)
