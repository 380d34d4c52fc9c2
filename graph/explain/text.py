"""Writes an explanation as a tree of sentences."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pyoxigraph import NamedNode

from graph.describe import visible
from graph.explain import Evidence, Explanation, Language, Place, Proof, Words, why_unfit

__all__ = ["as_text"]

_WORDS = {
    "sv": {
        "asserted": "Det är angivet.",
        "rule": "Regel",
        "absent": "Det finns inte i grafen: {0}.",
        "pair": "Om samma två gäller:",
        "objects": "Det som gäller i stället:",
        "subjects": "Det gäller för andra:",
        "more": "… och {0} till",
        "nothing": "Inget liknande finns heller.",
        "pages": "på en sida, utan textställe",
        "tables": "tabellerna över aktörer och län",
        "ontology": "ontologin",
        "place": "tecken {0}–{1}",
        "again": "samma textställen som ovan",
        "untitled": "en sida utan titel",
    },
    "en": {
        "asserted": "It is asserted.",
        "rule": "Rule",
        "absent": "The graph does not hold: {0}.",
        "pair": "Of the same two it holds:",
        "objects": "What holds instead:",
        "subjects": "It holds of others:",
        "more": "… and {0} more",
        "nothing": "Nothing like it holds either.",
        "pages": "on a page, without a passage",
        "tables": "the tables of actors and counties",
        "ontology": "the ontology",
        "place": "characters {0}–{1}",
        "again": "the same passages as above",
        "untitled": "a page without a title",
    },
}


def as_text(explanation: Explanation, language: Language) -> str:
    """Gives the proof as a tree, the conclusion first; or what comes near."""
    words, ours = explanation.words, _WORDS[language]
    if explanation.proof is None:
        return "\n".join(_absent(explanation, language)) + "\n"
    lines = [words.triple(explanation.triple, language)]
    if explanation.proof.rule is None:
        lines.append(ours["asserted"])
    lines += _below(explanation.proof, explanation, language, "", set())
    return "\n".join(lines) + "\n"


def _below(
    proof: Proof, explanation: Explanation, language: Language, indent: str, told: set[tuple[NamedNode, ...]]
) -> Iterator[str]:
    """Gives the lines below a sentence: its rule and premises, or where it stands.

    `told` are the passages that stand above already: two statements on one fact have the same.
    """
    words, ours = explanation.words, _WORDS[language]
    if proof.rule is None:
        evidence = explanation.evidence[proof.triple]
        yield from (indent + line for line in _evidence(evidence, words, language, told))
        told.add(_passages(evidence))
        return
    sentence = proof.rule.sv if language == "sv" else proof.rule.en
    yield f"{indent}{ours['rule']} {proof.rule.name}: {sentence}"
    for premise in proof.premises:
        is_last = premise is proof.premises[-1]
        yield f"{indent}{'└─' if is_last else '├─'} {words.triple(premise.triple, language)}"
        yield from _below(premise, explanation, language, indent + ("   " if is_last else "│  "), told)


def _evidence(
    evidence: Evidence, words: Words, language: Language, told: Set[tuple[NamedNode, ...]]
) -> Iterator[str]:
    if evidence.places and _passages(evidence) in told:
        yield f"• {_WORDS[language]['again']}"
    else:
        for place in evidence.places:
            yield from _place(place, words, language)
    for origin in evidence.origins:
        if origin != "pages" or not evidence.places:
            yield f"• {_WORDS[language][origin]}"


def _passages(evidence: Evidence) -> tuple[NamedNode, ...]:
    return tuple(place.node for place in evidence.places)


def _place(place: Place, words: Words, language: Language) -> Iterator[str]:
    """Gives a passage in two lines: its words or our sentence, then page, publisher, address, place.

    Where the page's text is kept the words stand between marks in those around them.
    """
    states, words_there = place.states or {}, visible(place.exact)
    if place.before or place.after:
        yield "• " + " ".join(part for part in (place.before, f"▸{words_there}◂", place.after) if part)
    elif place.exact:
        yield f"• ”{words_there}”" if language == "sv" else f"• “{words_there}”"
    elif sentence := states.get(language) or next(iter(states.values()), ""):
        yield f"• {sentence}"
    yield f"  {page_line(place, words, language)}"


def page_line(place: Place, words: Words, language: Language) -> str:
    """Gives a passage's page on a line: title (publisher), address, from and to which character."""
    ours, page = _WORDS[language], place.page
    parts = [words.term(page.node, language) if page else ours["untitled"]]
    if page and page.publisher is not None:
        parts[0] += f" ({words.term(page.publisher, language)})"
    if page and page.address:
        parts.append(page.address)
    if place.start is not None and place.end is not None:
        parts.append(ours["place"].format(place.start, place.end))
    return ", ".join(parts)


def _absent(explanation: Explanation, language: Language) -> Iterator[str]:
    words, ours, near = explanation.words, _WORDS[language], explanation.nearest
    yield ours["absent"].format(words.triple(explanation.triple, language))
    for unfit in near.unfit if near else ():
        yield why_unfit(words, explanation.triple.predicate, unfit, language)
    if near is None or not near.all():
        yield ours["nothing"]
        return
    kinds = (
        ("pair", near.pair, 0),
        ("objects", near.objects, near.more_objects),
        ("subjects", near.subjects, near.more_subjects),
    )
    for kind, triples, more in kinds:
        if triples:
            yield ours[kind]
            yield from (f"• {words.triple(triple, language)}" for triple in triples)
        if more:
            yield f"  {ours['more'].format(more)}"
