"""The fields that charges are compared by: a charge on a narrower theme is also one in the field it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from graph.extract.page import Page, most_told, themes_in
from graph.extract.sentences import Sentence
from ontology.themes import load_themes

__all__ = ["with_field"]

_FIELDS = frozenset(
    f"theme/{name}"
    for name in (
        "mans-vald-mot-kvinnor",
        "vald-i-nara-relationer",
        "hedersrelaterat-vald-och-fortryck",
        "prostitution-och-manniskohandel",
        "barn-som-bevittnar-vald",
        "skyddat-boende",
        "jamstalldhetsintegrering",
        "jamstalldhet",
        "barnaktenskap",
        "tvangsaktenskap",
        "konsstympning",
        "vald-mot-djur",
    )
)
"""The themes by which people ask for charges and compare counties."""

_VIOLENCE = frozenset({"theme/vald-och-overgrepp", "theme/stod-skydd-och-behandling"})
"""What lies below these is done in some field that its own words need not tell."""


def with_field(page: Page, sentence: Sentence, themes: tuple[str, ...]) -> tuple[str, ...]:
    """Gives themes, and after them the fields they belong to where none of them is a field.

    These are the nearest wider ones of the scheme, and for what is about violence the field of the section or the
    page: work with perpetrators, told of on a page about violence in close relationships, is work against that.
    """
    if not themes or _FIELDS & set(themes):
        return themes
    above = [wider for theme in themes for wider in _wider(theme)]
    told = [_field_of(page, sentence)] if any(_is_violence(theme) for theme in themes) else []
    return tuple(dict.fromkeys((*themes, *(t for t in (*above, *told) if t in _FIELDS))))


def _field_of(page: Page, sentence: Sentence) -> str:
    """Gives the field that the nearest heading, else the page's title, else the page as a whole speaks of."""
    heading = page.heading_of(sentence.start)
    for words in (page.line(heading).mask if heading else "", page.document.title):
        field = _most_told(Counter(themes_in(words)))
        if field:
            return field
    return _most_told(page.told_themes)


def _most_told(counted: Mapping[str, int]) -> str:
    return most_told({t: n for t, n in counted.items() if t in _FIELDS and _is_violence(t)})


@cache
def _wider(theme: str) -> tuple[str, ...]:
    """Gives a theme and all wider ones, the nearest first."""
    broader = {one.key: one.broader for one in load_themes()}
    found = [theme]
    for one in found:
        found += [wider for wider in broader.get(one, ()) if wider not in found]
    return tuple(found)


def _is_violence(theme: str) -> bool:
    return bool(_VIOLENCE & set(_wider(theme)))
