"""Says of a thing what it is and what it is called: types written out, labels in Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

from graph.iris import DEFAULT_BASE
from graph.records import Actor, Change, County
from ontology.files import schema_triples
from ontology.terms import PREFIXES, Cv, Dcterms, Foaf, Org, Rdf, Rdfs, Skos, Smv, Xsd
from ontology.themes import Theme

__all__ = ["Describer", "classes_of", "plain", "visible", "year_of"]

_NO_MARKUP = str.maketrans("<>", "‹›")
# Control characters steer a terminal, those of direction turn words around; soft hyphens and joiners part names.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WIKIDATA = "http://www.wikidata.org/entity/"


@cache
def _super_classes() -> dict[str, set[str]]:
    """Gives the direct super-classes that the ontology states, by the IRI of a class."""
    found: dict[str, set[str]] = {}
    for subject, predicate, value in schema_triples():
        if predicate == Rdfs.subClassOf and isinstance(subject, NamedNode) and isinstance(value, NamedNode):
            found.setdefault(subject.value, set()).add(value.value)
    return found


@cache
def classes_of(kind: str) -> tuple[NamedNode, ...]:
    """Gives a class of our ontology, by its local name, with its super-classes in it, sorted.

    Of foreign classes only `cv:PublicOrganisation` is written out; the others follow by reasoning.
    """
    own = PREFIXES["smv"]
    found: set[str] = set()
    todo = [own + kind]
    while todo:
        name = todo.pop()
        if name not in found and (name.startswith(own) or name == Cv.PublicOrganisation.value):
            found.add(name)
            todo += _super_classes().get(name, ())
    return tuple(NamedNode(name) for name in sorted(found))


def year_of(year: int) -> Literal:
    """Gives a year as xsd:gYear."""
    return Literal(f"{year:04d}", datatype=Xsd.gYear)


def visible(words: str) -> str:
    """Gives words on one line, without characters that nobody sees."""
    return _UNSEEN.sub("", " ".join(words.split()))


def plain(words: str) -> str:
    """Gives a name or title on one line, without what nobody sees and the signs of markup, which the shapes refuse."""
    return visible(words).translate(_NO_MARKUP)


class Describer:
    """Gives the triples that describe things, with IRIs below one base."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.base = base

    def node(self, key: str) -> NamedNode:
        """Gives the IRI of a key."""
        return NamedNode(self.base + key)

    def types(self, node: NamedNode, kind: str) -> Iterator[Triple]:
        """Gives the types of a node: its class and every super-class in our ontology."""
        for name in classes_of(kind):
            yield Triple(node, Rdf.type, name)

    def labels(self, node: NamedNode, swedish: str, english: str = "") -> Iterator[Triple]:
        """Gives the preferred labels, one a language; none where there are no words."""
        for words, language in ((swedish, "sv"), (english, "en")):
            if words:
                yield Triple(node, Skos.prefLabel, Literal(plain(words), language=language))

    def other_labels(self, node: NamedNode, names: Iterable[str], label: str) -> Iterator[Triple]:
        """Gives the other Swedish names of what is called `label`."""
        for name in names:
            if name and name != label:
                yield Triple(node, Skos.altLabel, Literal(plain(name), language="sv"))

    def years(self, node: NamedNode, start: int | None, end: int | None) -> Iterator[Triple]:
        """Gives the first and last year, where they are known."""
        if start is not None:
            yield Triple(node, Smv.startYear, year_of(start))
        if end is not None:
            yield Triple(node, Smv.endYear, year_of(end))

    def links(self, node: NamedNode, predicate: NamedNode, *keys: str) -> Iterator[Triple]:
        """Gives one triple to each of some keys; empty keys are left out."""
        for key in keys:
            if key:
                yield Triple(node, predicate, self.node(key))

    def texts(self, node: NamedNode, predicate: NamedNode, *values: str) -> Iterator[Triple]:
        """Gives one triple to each of some plain strings; empty ones are left out."""
        for value in values:
            if value:
                yield Triple(node, predicate, Literal(value))

    def name_actor(self, actor: Actor) -> Iterator[Triple]:
        """Gives what an actor is and is called."""
        node = self.node(actor.key)
        for kind in actor.kinds:
            yield from self.types(node, kind)
        yield from self.labels(node, actor.label, actor.label_en)
        yield from self.other_labels(node, actor.alt_labels, actor.label)

    def describe_actor(self, actor: Actor) -> Iterator[Triple]:
        """Gives all that is known of an actor, the members of a group too."""
        node = self.node(actor.key)
        yield from self.name_actor(actor)
        yield from self.links(node, Org.hasMember, *actor.members)
        yield from self.links(node, Smv.county, actor.county)
        yield from self.links(node, Smv.partOf, actor.part_of)
        yield from self.links(node, Smv.succeededBy, *actor.succeeded_by)
        yield from self.texts(node, Smv.scbCode, actor.scb_code)
        yield from self.texts(node, Smv.organisationNumber, actor.organisation_number)
        yield from self.years(node, actor.start_year, actor.end_year)
        yield from _wikidata(node, actor.wikidata)
        if actor.website:
            address = actor.website if "://" in actor.website else f"https://{actor.website}"
            yield Triple(node, Foaf.homepage, NamedNode(address))

    def name_county(self, county: County) -> Iterator[Triple]:
        """Gives what a county is and is called."""
        node = self.node(county.key)
        yield from self.types(node, "County")
        yield from self.labels(node, county.label, county.label_en)
        yield from self.other_labels(node, (county.short_name, *county.aliases), county.label)

    def describe_county(self, county: County) -> Iterator[Triple]:
        """Gives all that is known of a county."""
        node = self.node(county.key)
        yield from self.name_county(county)
        yield from self.texts(node, Smv.scbCode, county.code)
        yield from self.texts(node, Smv.isoCode, county.iso)
        yield from _wikidata(node, county.wikidata)

    def describe_change(self, change: Change) -> Iterator[Triple]:
        """Gives what became of a body, told from the change and from the bodies."""
        node = self.node(change.key)
        yield from self.types(node, "Change")
        yield Triple(node, Rdf.type, Org.ChangeEvent)
        yield from self.labels(node, change.label, change.label_en)
        for key in change.before:
            yield Triple(node, Org.originalOrganization, self.node(key))
            yield Triple(self.node(key), Org.changedBy, node)
        yield Triple(node, Org.resultingOrganization, self.node(change.after))
        yield Triple(self.node(change.after), Org.resultedFrom, node)
        for predicate, name in ((Smv.formerName, change.old_name), (Smv.newName, change.new_name)):
            if name:
                yield Triple(node, predicate, Literal(plain(name), language="sv"))
        if change.year is not None:
            yield Triple(node, Dcterms.date, year_of(change.year))

    def name_theme(self, theme: Theme) -> Iterator[Triple]:
        """Gives what a theme is and is called."""
        node = self.node(theme.key)
        yield from self.types(node, "Theme")
        yield from self.labels(node, theme.label_sv, theme.label_en)
        yield from self.other_labels(node, theme.others_sv, theme.label_sv)


def _wikidata(node: NamedNode, item: str) -> Iterator[Triple]:
    if item:
        yield Triple(node, Skos.exactMatch, NamedNode(_WIKIDATA + item))
