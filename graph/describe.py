"""Says of a thing what it is and what it is called: types written out, labels in Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import NamedNode

from graph.iris import DEFAULT_BASE
from graph.lines import in_language, line, literal, of_type
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


def year_of(year: int) -> str:
    """Gives a year as xsd:gYear, as N-Triples writes it."""
    return of_type(f"{year:04d}", Xsd.gYear)


def visible(words: str) -> str:
    """Gives words on one line, without characters that nobody sees."""
    return _UNSEEN.sub("", " ".join(words.split()))


def plain(words: str) -> str:
    """Gives a name or title on one line, without what nobody sees and the signs of markup, which the shapes refuse."""
    return visible(words).translate(_NO_MARKUP)


class Describer:
    """Gives the statements that describe things, as lines (`graph/lines.py`), with IRIs below one base."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.base = base

    def node(self, key: str) -> NamedNode:
        """Gives the IRI of a key."""
        return NamedNode(self.base + key)

    def iri(self, key: str) -> str:
        """Gives the IRI of a key as N-Triples writes it."""
        return f"<{self.base}{key}>"

    def types(self, node: str, kind: str) -> Iterator[str]:
        """Gives the types of a node: its class and every super-class in our ontology."""
        for name in classes_of(kind):
            yield line(node, Rdf.type, name)

    def labels(self, node: str, swedish: str, english: str = "") -> Iterator[str]:
        """Gives the preferred labels, one a language; none where there are no words."""
        for words, language in ((swedish, "sv"), (english, "en")):
            if words:
                yield line(node, Skos.prefLabel, in_language(plain(words), language))

    def other_labels(self, node: str, names: Iterable[str], label: str) -> Iterator[str]:
        """Gives the other Swedish names of what is called `label`."""
        for name in names:
            if name and name != label:
                yield line(node, Skos.altLabel, in_language(plain(name), "sv"))

    def years(self, node: str, start: int | None, end: int | None) -> Iterator[str]:
        """Gives the first and last year, where they are known."""
        if start is not None:
            yield line(node, Smv.startYear, year_of(start))
        if end is not None:
            yield line(node, Smv.endYear, year_of(end))

    def links(self, node: str, predicate: NamedNode, *keys: str) -> Iterator[str]:
        """Gives one statement to each of some keys; empty keys are left out."""
        for key in keys:
            if key:
                yield line(node, predicate, self.iri(key))

    def texts(self, node: str, predicate: NamedNode, *values: str) -> Iterator[str]:
        """Gives one statement to each of some plain strings; empty ones are left out."""
        for value in values:
            if value:
                yield line(node, predicate, literal(value))

    def name_actor(self, actor: Actor) -> Iterator[str]:
        """Gives what an actor is and is called."""
        node = self.iri(actor.key)
        for kind in actor.kinds:
            yield from self.types(node, kind)
        yield from self.labels(node, actor.label, actor.label_en)
        yield from self.other_labels(node, actor.alt_labels, actor.label)

    def describe_actor(self, actor: Actor) -> Iterator[str]:
        """Gives all that is known of an actor, the members of a group too."""
        node = self.iri(actor.key)
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
            yield line(node, Foaf.homepage, NamedNode(address))

    def name_county(self, county: County) -> Iterator[str]:
        """Gives what a county is and is called."""
        node = self.iri(county.key)
        yield from self.types(node, "County")
        yield from self.labels(node, county.label, county.label_en)
        yield from self.other_labels(node, (county.short_name, *county.aliases), county.label)

    def describe_county(self, county: County) -> Iterator[str]:
        """Gives all that is known of a county."""
        node = self.iri(county.key)
        yield from self.name_county(county)
        yield from self.texts(node, Smv.scbCode, county.code)
        yield from self.texts(node, Smv.isoCode, county.iso)
        yield from _wikidata(node, county.wikidata)

    def describe_change(self, change: Change) -> Iterator[str]:
        """Gives what became of a body, told from the change and from the bodies."""
        node = self.iri(change.key)
        yield from self.types(node, "Change")
        yield line(node, Rdf.type, Org.ChangeEvent)
        yield from self.labels(node, change.label, change.label_en)
        for key in change.before:
            yield line(node, Org.originalOrganization, self.iri(key))
            yield line(self.iri(key), Org.changedBy, node)
        yield line(node, Org.resultingOrganization, self.iri(change.after))
        yield line(self.iri(change.after), Org.resultedFrom, node)
        for predicate, name in ((Smv.formerName, change.old_name), (Smv.newName, change.new_name)):
            if name:
                yield line(node, predicate, in_language(plain(name), "sv"))
        if change.year is not None:
            yield line(node, Dcterms.date, year_of(change.year))

    def name_theme(self, theme: Theme) -> Iterator[str]:
        """Gives what a theme is and is called."""
        node = self.iri(theme.key)
        yield from self.types(node, "Theme")
        yield from self.labels(node, theme.label_sv, theme.label_en)
        yield from self.other_labels(node, theme.others_sv, theme.label_sv)


def _wikidata(node: str, item: str) -> Iterator[str]:
    if item:
        yield line(node, Skos.exactMatch, NamedNode(_WIKIDATA + item))
