"""Years, periods and themes in words."""

from __future__ import annotations

import pytest

from graph.extract.page import themes_in
from graph.extract.years import spans

YEARS: tuple[tuple[str, list[tuple[int, int]]], ...] = (
    ("Gruppen bildades 2012.", [(2012, 2012)]),
    ("Avtalet gäller 2012–2015.", [(2012, 2015)]),
    ("Avtalet gäller 2012-2015.", [(2012, 2015)]),
    ("Avtalet gäller 2012–15.", [(2012, 2015)]),
    ("Avtalet gäller åren 2012 till 2015.", [(2012, 2015)]),
    ("Avtalet gäller från 2012 till och med 2015.", [(2012, 2015)]),
    ("Avtalet gällde mellan 2012 och 2015.", [(2012, 2015)]),
    ("Beslutet kom den 18 juni 2012.", [(2012, 2012)]),
    ("Beslutet kom 2012-06-18.", [(2012, 2012)]),
    ("Enheten nås på 0480-201 20 12.", []),
    ("Enligt Skr. 2007/08:39 är det så.", []),
    ("Lagen (2012:345) gäller.", []),
    ("Det kostade 2 015 000 kronor.", []),
    ("Ring 112.", []),
)
THEMES = (
    ("Arbetet mot hedersrelaterat våld och förtryck går vidare.", "hedersrelaterat-vald-och-fortryck"),
    ("Mäns våld mot kvinnor ska upphöra.", "mans-vald-mot-kvinnor"),
    ("Prostitution och människohandel motverkas.", "prostitution-och-manniskohandel"),
    ("Våld i nära relationer är ett brott.", "vald-i-nara-relationer"),
    ("Platser i skyddat boende saknas.", "skyddat-boende"),
    ("Barn som bevittnat våld har rätt till stöd.", "barn-som-bevittnar-vald"),
    ("Barn som upplevt våld har rätt till stöd.", "barn-som-bevittnar-vald"),
    ("Könsstympning är förbjuden.", "konsstympning"),
    ("Tvångsgifta unga får hjälp.", "tvangsaktenskap"),
    ("Jämställdhetsintegrering är en strategi.", "jamstalldhetsintegrering"),
)


@pytest.mark.parametrize(("words", "years"), YEARS)
def test_years_and_periods_are_told_apart(words: str, years: list[tuple[int, int]]) -> None:
    """A year is a span of one; numbers of laws, papers, telephones and sums are no years."""
    assert [(span.first, span.last) for span in spans(words)] == years


@pytest.mark.parametrize(("words", "theme"), THEMES)
def test_a_theme_is_found_in_its_wordings(words: str, theme: str) -> None:
    """The first theme of the words is this one."""
    assert themes_in(words)[:1] == (f"theme/{theme}",)


@pytest.mark.parametrize(
    "words", ["Våldsamma vindar drog in.", "Hedersgästen talade.", "Kommunen har fem skolor."]
)
def test_words_that_only_look_alike_are_no_theme(words: str) -> None:
    """A part of another word makes no theme."""
    assert themes_in(words) == ()
