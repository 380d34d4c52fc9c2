"""The themes as values: what text matching and the page need to know of the SKOS scheme."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from ontology.files import schema_triples
from ontology.terms import Rdf, Skos, Smv

__all__ = ["Theme", "load_themes"]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: `key` is `theme/<slug of the Swedish label>`, `broader` the keys of the wider themes.

    `wordings` are the Swedish words that point to it, lower case: its label first, then the alternative and
    hidden labels, sorted. A wording belongs to one theme alone. `others_sv` are the alternative labels, which a
    reader may be shown, sorted.
    """

    key: str
    label_sv: str
    label_en: str
    wordings: tuple[str, ...]
    broader: tuple[str, ...]
    others_sv: tuple[str, ...] = ()


@cache
def load_themes() -> tuple[Theme, ...]:
    """Gives all themes, sorted by key; raises PackagedDataError where the Turtle is missing or broken."""
    labels: dict[NamedNode, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    broader: dict[NamedNode, list[str]] = defaultdict(list)
    themes: list[NamedNode] = []
    for subject, predicate, value in schema_triples():
        if not isinstance(subject, NamedNode):
            continue
        if predicate == Rdf.type and value == Smv.Theme:
            themes.append(subject)
        elif predicate == Skos.broader and isinstance(value, NamedNode):
            broader[subject].append(_key(value))
        elif predicate == Skos.prefLabel and isinstance(value, Literal):
            labels[subject][f"pref@{value.language}"].append(value.value)
        elif predicate in (Skos.altLabel, Skos.hiddenLabel) and isinstance(value, Literal):
            labels[subject][f"more@{value.language}"].append(value.value.lower())
            if predicate == Skos.altLabel:
                labels[subject][f"other@{value.language}"].append(value.value)
    return tuple(
        sorted((_theme(node, labels[node], broader[node]) for node in themes), key=lambda theme: theme.key)
    )


def _theme(node: NamedNode, labels: dict[str, list[str]], broader: list[str]) -> Theme:
    label_sv = labels["pref@sv"][0]
    return Theme(
        key=_key(node),
        label_sv=label_sv,
        label_en=labels["pref@en"][0],
        wordings=(label_sv.lower(), *sorted(set(labels["more@sv"]))),
        broader=tuple(sorted(broader)),
        others_sv=tuple(sorted(labels["other@sv"])),
    )


def _key(node: NamedNode) -> str:
    return "theme/" + node.value.rsplit("/", 1)[-1]
