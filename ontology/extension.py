"""Reads a user's own ontology, which adds terms below ours, and holds it to OWL 2 RL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse

from ontology.extension_terms import short, term_faults, unsatisfiable
from ontology.terms import PREFIXES, Rdf, Rdfs
from samverkan.errors import SourceError

__all__ = ["read_extension"]

# What of OWL 2 the profile RL leaves out and can be said without a class expression (W3C, OWL 2 Profiles, 4.2).
_OUTSIDE = frozenset(
    """
    ReflexiveProperty hasSelf disjointUnionOf minCardinality minQualifiedCardinality cardinality
    qualifiedCardinality withRestrictions onDatatype datatypeComplementOf topObjectProperty
    topDataProperty bottomObjectProperty bottomDataProperty
    """.split()  # noqa: SIM905 - a list of so many strings is harder to read than a text
)
# What the rules carry out, and what says nothing from which a triple would follow.
_CARRIED = frozenset(
    """
    Ontology Class ObjectProperty DatatypeProperty AnnotationProperty NamedIndividual SymmetricProperty
    TransitiveProperty IrreflexiveProperty AsymmetricProperty inverseOf disjointWith
    propertyDisjointWith imports versionIRI versionInfo priorVersion backwardCompatibleWith
    incompatibleWith deprecated DeprecatedClass DeprecatedProperty Thing
    """.split()  # noqa: SIM905 - a list of so many strings is harder to read than a text
)
_KINDS = ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")
_DATATYPES = frozenset(
    """
    decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger long int short
    byte unsignedLong unsignedInt unsignedShort unsignedByte float double string normalizedString token
    language Name NCName NMTOKEN boolean hexBinary base64Binary anyURI dateTime dateTimeStamp
    """.split()  # noqa: SIM905 - a list of so many strings is harder to read than a text
)


def read_extension(path: Path, *, for_owlrl: bool = False) -> tuple[Triple, ...]:
    """Gives the triples of an ontology that adds terms to ours, in the order of the file.

    `for_owlrl` lets in what lies in the profile, but is carried out by owlrl alone.

    Raises:
        SourceError: the file is empty, cannot be read or parsed, lies outside OWL 2 RL, changes what terms of
            ours or of others mean, names one of ours that there is not, has a class that nothing can be in, or
            says what no rule carries out; the message names the term.
    """
    triples = tuple(_parsed(path))
    fault = next(_faults(triples, for_owlrl), None) or next(unsatisfiable(triples), None)
    if not triples:
        fault = "it says nothing; is it the right file?"
    if fault:
        raise SourceError(f"{path} cannot be used as an ontology: {fault}")
    return triples


def _parsed(path: Path) -> Iterable[Triple]:
    ending = path.suffix.lower().removeprefix(".")
    known = RdfFormat.RDF_XML if ending == "owl" else RdfFormat.from_extension(ending)
    if known is None:
        raise SourceError(
            f"cannot tell the format of {path} by its ending; name it .ttl, .nt, .owl, .rdf or .jsonld"
        )
    try:
        return [quad.triple for quad in parse(path=path, format=known)]
    except OSError as error:
        raise SourceError(f"cannot read {path}: {error.strerror or error}") from error
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"{path} is not {known.name}: {error}; correct the file") from error


def _faults(triples: Iterable[Triple], for_owlrl: bool) -> Iterator[str]:
    """Gives why the triples cannot be used, a clause each."""
    kinds: dict[NamedNode, set[str]] = defaultdict(set)
    for triple in triples:
        subject, predicate, value = triple
        if isinstance(subject, BlankNode) or isinstance(value, BlankNode):
            yield (
                f"it has a blank node (at {short(predicate)}), as class expressions do; the rules know named "
                "classes alone, so name the class and state what follows"
            )
        for term in (predicate, value) if predicate == Rdf.type else (predicate,):
            if isinstance(term, NamedNode):
                yield from _owl_faults(term, for_owlrl)
        if isinstance(subject, NamedNode):
            yield from term_faults(triple)
            yield from _axiom_faults(subject, predicate, value)
            if predicate == Rdf.type and isinstance(value, NamedNode):
                kinds[subject].add(value.value.removeprefix(PREFIXES["owl"]))
    for term, names in kinds.items():
        told = [name for name in _KINDS if name in names]
        if len(told) > 1:
            yield f"{short(term)} is declared both owl:{told[0]} and owl:{told[1]}; give each its own name"


def _owl_faults(term: NamedNode, for_owlrl: bool) -> Iterator[str]:
    if not term.value.startswith(PREFIXES["owl"]):
        return
    name = term.value.removeprefix(PREFIXES["owl"])
    if name in _OUTSIDE:
        yield f"owl:{name} lies outside the profile OWL 2 RL; leave it out"
    elif name not in _CARRIED and not for_owlrl:
        yield f"no rule carries out owl:{name}; say it with sub-classes and sub-properties, or add --reasoner owlrl"


def _axiom_faults(subject: NamedNode, predicate: NamedNode, value: object) -> Iterator[str]:
    if predicate == Rdfs.range and isinstance(value, NamedNode) and value.value.startswith(PREFIXES["xsd"]):
        name = value.value.removeprefix(PREFIXES["xsd"])
        if name not in _DATATYPES:
            yield f"xsd:{name} is no datatype of OWL 2 RL; take rdfs:Literal as the range of {short(subject)}"
