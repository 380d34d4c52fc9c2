"""Tells what changed: which things came or went, and which statements about those that stayed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal as OneOf

from pyoxigraph import NamedNode, Triple

from graph.diff.load import Sides
from graph.diff.phrases import ENTRIES, GROUPS, PHRASES, WORDS
from graph.diff.reviews import OF_REVIEWS, review_sentences
from graph.diff.same import same_things
from graph.diff.side import Side, Source
from graph.wording import term_word
from ontology.terms import PREFIXES, Dcterms, Rdf, Skos, Smv

__all__ = ["Change", "Difference", "difference"]

Sign = OneOf["new", "gone", "added", "removed", "changed"]
_HEADING = (Rdf.type, Skos.prefLabel, Dcterms.title)
_TOLD_IN_NEW = (Smv.statedIn, Skos.altLabel)


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of a thing (new, gone) or of a statement on it; sentence and source by language."""

    sign: Sign
    group: str
    subject: str
    names: Mapping[str, str]
    sentences: Mapping[str, str]
    sources: Mapping[str, Source | None]
    predicate: str = ""
    value: str = ""
    before: str = ""


@dataclass(frozen=True)
class Difference:
    """The changes in order of group and name, and how many other statements came or went."""

    changes: tuple[Change, ...] = ()
    others: int = 0


def difference(sides: Sides) -> Difference:
    """Gives what changed from one graph to the other; a page that is there in a new version stays the same page."""
    if sides.old == sides.new:
        return Difference()
    before, after = sides.asserted(sides.old), sides.asserted(sides.new)
    moved = same_things(Side(before), Side(after))
    before = {_moved(triple, moved) for triple in before}
    teller = _Teller(before, after)
    found = teller.changes()
    told_or_not = {_moved(quad.triple, moved) for quad in sides.old} ^ {quad.triple for quad in sides.new}
    others = len(told_or_not - teller.told)
    if not found and not others:
        others = len(sides.old ^ sides.new)  # the same is said, in other graphs or of a page's other version
    order = {group: number for number, group in enumerate(GROUPS)}
    rank = {"new": 0, "gone": 0, "changed": 1, "added": 2, "removed": 3}
    ranked = sorted(
        found,
        key=lambda c: (order[c.group], c.names["sv"], c.subject, rank[c.sign], c.sentences["sv"], c.value),
    )
    return Difference(tuple(ranked), others)


def _moved(triple: Triple, names: Mapping[str, str]) -> Triple:
    return Triple(_other(triple.subject, names), triple.predicate, _other(triple.object, names))


def _other(term: object, names: Mapping[str, str]) -> NamedNode:
    if isinstance(term, NamedNode) and term.value in names:
        return NamedNode(names[term.value])
    return term  # type: ignore[return-value]  # any term: pyoxigraph's own types are narrower than what it takes


class _Teller:
    """Puts changes into words; `told` are the triples that its sentences and headings speak of."""

    def __init__(self, before: set[Triple], after: set[Triple]) -> None:
        self._old, self._new = Side(before), Side(after)
        self._gone, self._added = before - after, after - before
        self.told: set[Triple] = set()

    def changes(self) -> list[Change]:
        """Gives every change that is worth a sentence."""
        found: list[Change] = []
        pairs: defaultdict[tuple[str, NamedNode], tuple[list[Triple], list[Triple]]] = defaultdict(
            lambda: ([], [])
        )
        for side, triples in enumerate((self._gone, self._added)):
            for triple in triples:
                pairs[_name(triple.subject), triple.predicate][side].append(triple)
        for node in sorted({node for node, _ in pairs}):
            if Smv.Passage.value not in self._new.kinds(node) | self._old.kinds(node):
                found += [*self._thing(node), *self._review(node, pairs)]
        for (node, predicate), (gone, new) in sorted(
            pairs.items(), key=lambda item: (item[0][0], str(item[0][1]))
        ):
            if Smv.Passage.value not in self._new.kinds(node) | self._old.kinds(node):
                found += self._property(node, predicate, gone, new)
        return found

    def _thing(self, node: str) -> Iterable[Change]:
        """Gives a change where a thing itself came or went."""
        is_new, is_gone = not self._old.has(node), not self._new.has(node)
        side = self._old if is_gone else self._new
        if (is_new or is_gone) and side.kinds(node):
            sign: Sign = "new" if is_new else "gone"
            names = {language: side.label(NamedNode(node), language) for language in WORDS}
            said = {language: f"{names[language]} ({WORDS[language][sign]})" for language in WORDS}
            yield Change(sign, _group(node), node, names, said, dict.fromkeys(WORDS))

    def _review(
        self, node: str, pairs: Mapping[tuple[str, NamedNode], tuple[list[Triple], list[Triple]]]
    ) -> Iterable[Change]:
        """Gives one change where a verdict on a thing came, changed or went."""
        changed = [pairs[node, predicate] for predicate in OF_REVIEWS if (node, predicate) in pairs]
        holds = any(new for _, new in changed)
        side = self._new if holds else self._old
        said = review_sentences(side, node, holds=holds) if changed else None
        if said is None:
            return
        self.told.update(triple for both in changed for triples in both for triple in triples)
        verdict = str(side.values(node, Smv.verdict)[0])
        names = {language: side.label(NamedNode(node), language) for language in WORDS}
        sign: Sign = "added" if holds else "removed"
        none = dict.fromkeys(WORDS)
        yield Change(sign, _group(node), node, names, said, none, Smv.verdict.value, verdict)

    def _property(
        self, node: str, predicate: NamedNode, gone: list[Triple], new: list[Triple]
    ) -> Iterable[Change]:
        if predicate in OF_REVIEWS and self.told.issuperset((*gone, *new)):
            return  # told in one sentence
        came_or_went = not (self._old.has(node) and self._new.has(node))
        if came_or_went and predicate in (*_HEADING, *_TOLD_IN_NEW):
            self.told.update(gone, new)
            return
        if predicate == Rdf.type:
            gone, new = (
                [t for t in side if _name(t.object).startswith(PREFIXES["smv"])] for side in (gone, new)
            )
        elif predicate not in PHRASES and predicate not in ENTRIES:
            return
        self.told.update(gone, new)
        if predicate in ENTRIES and len(gone) == len(new) == 1:
            yield self._change("changed", new[0], gone[0])
            return
        for triple in new:
            yield self._change("added", triple)
        for triple in gone:
            yield self._change("removed", triple)

    def _change(self, sign: Sign, triple: Triple, before: Triple | None = None) -> Change:
        side = self._old if sign == "removed" else self._new
        node = _name(triple.subject)
        return Change(
            sign,
            _group(node),
            node,
            {language: side.label(triple.subject, language) for language in WORDS},
            {language: self._sentence(side, sign, triple, before, language) for language in WORDS},
            {
                language: None
                if triple.predicate in OF_REVIEWS
                else side.source(node, triple.object, language)
                for language in WORDS
            },
            triple.predicate.value,
            str(triple.object),
            str(before.object) if before else "",
        )

    def _sentence(self, side: Side, sign: Sign, triple: Triple, before: Triple | None, language: str) -> str:
        words = {"s": side.label(triple.subject, language), "o": side.label(triple.object, language)}
        form = WORDS[language]
        if triple.predicate in PHRASES:
            return PHRASES[triple.predicate][language][sign == "removed"].format(**words)
        if triple.predicate == Rdf.type:
            words["o"] = term_word(_name(triple.object), language)
            return form["kind gone" if sign == "removed" else "kind new"].format(**words)
        words["p"] = ENTRIES[triple.predicate].get(language) or term_word(triple.predicate.value, language)
        if before is not None:
            return form["changed"].format(**words, old=self._old.label(before.object, language))
        return form["then" if sign == "removed" else "now"].format(**words)


def _group(node: str) -> str:
    kind = node.rsplit("/", 2)[-2].rsplit("#", 1)[-1] if node.count("/") > 1 else ""
    return kind if kind in GROUPS else "other"


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)
