"""The drawings of the documentation: all classes as a tree, and how facts, their evidence and changes are laid out."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.terms import PREFIXES
from viz.specification.svg import Box, arrow, drawing, elbow
from viz.specification.texts import Texts
from viz.specification.vocabulary import Term, Vocabulary, short

__all__ = ["change_pattern", "class_tree", "collaboration_pattern", "evidence_pattern"]

_ROW, _COLUMN, _WIDTH = 36, 236, 212


def class_tree(vocabulary: Vocabulary, words: Texts) -> str:
    """Gives all classes below the foreign ones that they specialise, one row a class without sub-classes."""
    tops: dict[str, list[Term]] = {}
    for term in vocabulary.of("class"):
        above = _above(term)
        if not above.startswith(PREFIXES["smv"]):
            tops.setdefault(above, []).append(term)
    parts: list[str] = []
    row = 0
    for iri, terms in tops.items():
        root = Box(1, row * _ROW + 3, _WIDTH, short(iri), look="foreign")
        parts.append(root.svg())
        row = _branches(vocabulary, words, terms, root, 1, row, parts)
    told = words["tree-told"].format(len(vocabulary.of("class")))
    return drawing("tree", 4 * _COLUMN - 22, row * _ROW + 3, parts, words["tree"], told)


def _above(term: Term) -> str:
    """Gives the class below which a class is drawn: the first of ours, else the first that it has."""
    own = [node.value for node in term.supers if node.value.startswith(PREFIXES["smv"])]
    return (own or [node.value for node in term.supers])[0]


def _branches(  # noqa: PLR0913, PLR0917 - what a recursion over rows and columns carries along
    vocabulary: Vocabulary,
    words: Texts,
    terms: list[Term],
    above: Box,
    column: int,
    row: int,
    parts: list[str],
) -> int:
    """Draws classes right of the one above them, each followed by its own; gives the next free row."""
    for term in terms:
        box = Box(column * _COLUMN, row * _ROW + 3, _WIDTH, words.label(term), target=term.name)
        parts += [elbow(above.right, above.middle, box.x, box.middle), box.svg()]
        below = [each for each in vocabulary.below(term.node) if _above(each) == term.node.value]
        row = _branches(vocabulary, words, below, box, column + 1, row, parts) if below else row + 1
    return row


def collaboration_pattern(words: Texts) -> str:
    """Gives a collaboration as the one node that everything about it hangs on."""
    centre = Box(
        330,
        4,
        250,
        "smv:Collaboration",
        _lines(words, "collaboration-lines"),
        target="Collaboration",
        least=344,
    )
    left = [("smv:Publication", "Publication", "smv:resultOf"), ("smv:Funding", "Funding", "smv:funds")]
    right = [
        ("smv:Actor", "Actor", "smv:hasParticipant"),
        ("smv:Actor", "Actor", "smv:coordinatedBy"),
        ("smv:Theme", "Theme", "smv:theme"),
        ("smv:County", "County", "smv:county"),
        ("smv:Passage", "Passage", "smv:statedIn"),
    ]
    parts = [centre.svg()]
    for place, (title, target, label) in enumerate(left):
        box = Box(1, 22 + 70 * place, 150, title, target=target)
        parts += [box.svg(), arrow(box.right, box.middle, centre.x, box.middle, label)]
    for place, (title, target, label) in enumerate(right):
        box = Box(760, 22 + 66 * place, 140, title, target=target)
        parts += [box.svg(), arrow(centre.right, box.middle, box.x, box.middle, label)]
    parts.append(arrow(800, 52, 800, 88, "smv:collaboratesWith", dashed=True))
    return drawing("nary", 960, 352, parts, words["nary"], words["nary-told"])


def evidence_pattern(words: Texts) -> str:
    """Gives the way from a fact to the words that state it and to the page that holds them."""
    fact = Box(1, 4, 236, words["fact"], _lines(words, "fact-lines"), look="quiet")
    passage = Box(376, 4, 200, "smv:Passage", _lines(words, "passage-lines"), target="Passage")
    page = Box(710, 4, 212, "smv:SourceDocument", _lines(words, "page-lines"), target="SourceDocument")
    named = Box(376, 210, 200, words["actor-or-county"], look="quiet")
    publisher = Box(710, 210, 212, "smv:Actor", target="Actor")
    parts = [
        *(box.svg() for box in (fact, passage, page, named, publisher)),
        arrow(fact.right, fact.middle, passage.x, fact.middle, "smv:statedIn"),
        arrow(passage.right, passage.middle, page.x, passage.middle, "dcterms:isPartOf"),
        arrow(476, passage.bottom, 476, named.y, "smv:names"),
        arrow(850, page.bottom, 850, publisher.y, "dcterms:publisher"),
        arrow(730, page.bottom, 562, named.y, ""),
        f'<text class="label" x="636" y="{(page.bottom + named.y) // 2 - 4}" text-anchor="end">smv:mentions</text>',
    ]
    return drawing("evidence", 960, 246, parts, words["evidence"], words["evidence-told"])


def change_pattern(words: Texts) -> str:
    """Gives how a body takes over from others, and how a body takes another name."""
    return drawing("change", 960, 232, _changes(), words["change"], words["change-told"])


def _changes() -> Iterator[str]:
    before = Box(1, 4, 210, "Rikspolisstyrelsen", ("smv:endYear 2014",))
    county = Box(1, 84, 210, "Polismyndigheten i …", ("smv:endYear 2014",))
    event = Box(380, 4, 200, "smv:Change", ("dcterms:date 2015",), look="quiet", target="Change", least=136)
    after = Box(760, 4, 198, "Polismyndigheten", ("smv:startYear 2015",))
    region = Box(1, 170, 210, "Region Stockholm")
    name = Box(
        380,
        170,
        560,
        "smv:Change",
        ("smv:formerName Stockholms läns landsting, dcterms:date 2019",),
        look="quiet",
    )
    for box in (before, county, event, after, region, name):
        yield box.svg()
    for box in (before, county):
        yield arrow(event.x, box.middle, box.right, box.middle, "org:originalOrganization")
    yield arrow(event.right, after.middle, after.x, after.middle, "org:resultingOrganization")
    yield arrow(name.x, region.middle, region.right, region.middle, "org:originalOrganization")
    yield f'<text class="label" x="296" y="{region.middle + 16}" text-anchor="middle">org:resultingOrganization</text>'


def _lines(words: Texts, key: str) -> tuple[str, ...]:
    return tuple(words[key].split(" | "))
