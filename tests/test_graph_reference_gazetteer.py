"""Finding names in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.reference.folding import Folded
from graph.reference.gazetteer import Gazetteer, Hit
from graph.reference.names import name_forms
from graph.reference.tables import load_reference

GAZETTEER = Gazetteer(name_forms(load_reference()))


def found(text: str) -> list[tuple[str, str]]:
    """Gives the words and the first meaning of every hit."""
    return [(text[hit.start : hit.end], hit.form.key) for hit in GAZETTEER.find(text)]


def only(text: str) -> Hit:
    """Gives the one hit of a text."""
    (hit,) = GAZETTEER.find(text)
    return hit


def test_a_run_together_list_is_taken_apart() -> None:
    """Full names that lost the breaks between them are found one by one."""
    text = (
        "SkatteverketKriminalvårdenBarnafrid (Linköpings universitet), "
        "SkolverketPolisenFlens kommunMyndigheten för delaktighet."
    )
    assert [words for words, _ in found(text)] == [
        "Skatteverket",
        "Kriminalvården",
        "Barnafrid",
        "Linköpings universitet",
        "Skolverket",
        "Polisen",
        "Flens kommun",
        "Myndigheten för delaktighet",
    ]


def test_bare_names_and_abbreviations_need_a_space() -> None:
    """Bare places and abbreviations are not cut out of longer words."""
    assert found("TimråÅnge och XNCKY samt enNCK") == []


@pytest.mark.parametrize(
    "text", ["Marknad", "Salan", "Valarna", "Skåneland", "Brister", "socialstyrelsens-", "polisens"]
)
def test_inside_a_word_is_no_name(text: str) -> None:
    """A name is a whole word, a genitive s aside."""
    assert all(len(words) == len(text.rstrip("-")) for words, _ in found(text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Länsstyrelsen Skånes", "actor/lansstyrelsen-skane"),
        ("Kriminalvårdens", "actor/kriminalvarden"),
        ("NCK:s", "actor/nationellt-centrum-for-kvinnofrid"),
        ("SOCIALSTYRELSENS", "actor/socialstyrelsen"),
        ("regeringens", "actor/regeringen"),
        ("Göteborgs Stads", "actor/goteborgs-stad"),
    ],
)
def test_a_genitive_belongs_to_the_name(text: str, key: str) -> None:
    """The hit ends after the genitive s."""
    hit = only(f"Enligt {text} plan")
    assert (hit.form.key, hit.end - hit.start) == (key, len(text))


def test_mans_violence_names_no_organisation() -> None:
    """The organisation MÄN is found in capitals, not in the words for men's violence."""
    assert found("MÄNS VÅLD MOT KVINNOR och mäns våld") == []
    assert found("hos MÄN och andra") == [("MÄN", "actor/man")]


@pytest.mark.parametrize(
    "text",
    [
        "Länsstyrelsen\u00a0i\u00a0Kalmar\u00a0län",
        "Läns\u00adstyrelsen i Kalmar län",
        "Läns\u00ad\nstyrelsen i Kalmar län",
        "Läns-\nstyrelsen i Kalmar län",
        "Länsstyrelsen i\r\nKalmar   län",
        "La\u0308nsstyrelsen i Kalmar la\u0308n",
        "länsstyrelsen i Kalmar län",
        "LÄNSSTYRELSEN I KALMAR LÄN",
    ],
)
def test_breaks_and_case_do_not_hide_a_name(text: str) -> None:
    """The hit spans just the words as the text has them."""
    around = f"Möte – hos  {text}\u00ad, igår"
    hit = only(around)
    assert hit.form.key == "actor/lansstyrelsen-kalmar"
    assert around[hit.start : hit.end] == text


def test_the_longest_name_wins() -> None:
    """A name inside a longer one is not told."""
    text = "Nationellt centrum mot hedersrelaterat våld och förtryck vid Uppsala universitet i Uppsala län"
    assert [words for words, _ in found(text)] == [
        "Nationellt centrum mot hedersrelaterat våld och förtryck",
        "Uppsala universitet",
        "Uppsala län",
    ]


def test_names_do_not_run_over_a_paragraph() -> None:
    """A blank line parts names; a line's end parts them where the next line begins a longer one."""
    assert [w for w, _ in found("Länsstyrelsen\n\nSkåne")] == ["Skåne"]
    assert [w for w, _ in found("Polismyndigheten\nÖrebro kommun")] == ["Polismyndigheten", "Örebro kommun"]
    assert [w for w, _ in found("hos Polismyndigheten\nSkåne.")] == ["Polismyndigheten\nSkåne"]


def test_common_words_are_no_names() -> None:
    """Small letters, ordinary phrases and addresses on the web do not name anybody."""
    assert found("Att vara på en mark, rädda barnen, forum för dialog, en stark region i väst.") == []
    assert (
        found("www.socialstyrelsen.se, info@socialstyrelsen.se, namn/socialstyrelsen, socialstyrelsen@post")
        == []
    )
    assert found("Västerbotten-Kuriren skrev från Uppsala-Näs") == []


def test_running_text_names_authorities_in_small_letters() -> None:
    """Names that say what they name are found in small letters; "polisen" only as a possibility."""
    hits = GAZETTEER.find("uppdrag av regeringen till migrationsverket och polisen")
    assert [(hit.form.key, hit.form.policy) for hit in hits] == [
        ("actor/regeringen", "exact"),
        ("actor/migrationsverket", "exact"),
        ("actor/polismyndigheten", "context"),
    ]


def test_one_form_with_several_meanings_gives_them_all() -> None:
    """A town that is a county too, and a police authority before and after 2015."""
    assert {form.key for form in only("i Örebro").forms} == {"actor/orebro-kommun", "county/orebro"}
    police = only("Polismyndigheten i Hallands län")
    assert police.form_in(2013).key == "actor/polismyndigheten-i-hallands-lan"
    assert police.form_in(2020).key == police.form_in(None).key == "actor/polismyndigheten"
    assert only("SKL").form_in(2012).key == "actor/sveriges-kommuner-och-regioner"


@given(st.text(alphabet="SkåneLäns \n\u00a0\u00ad-–a\u0308.,ß\u0130Ǆ", max_size=40), st.text(max_size=20))
def test_offsets_hold_in_any_text(before: str, after: str) -> None:
    """Whatever stands around it, a name on a paragraph of its own is found where it stands."""
    text = f"{before}\n\nMigrationsverket\n\n{after}"
    start = len(before) + 2
    assert (start, start + len("Migrationsverket")) in {(hit.start, hit.end) for hit in GAZETTEER.find(text)}


@given(st.text(alphabet="abÅ \n\t\u00a0\u00ad\u0308\u200b-–ß\u0130", max_size=60))
def test_folding_keeps_case_forms_in_step(text: str) -> None:
    """The lower-case form is as long as the plain one, and every character leads back into the text."""
    folded = Folded(text)
    assert len(folded.lower) == len(folded.plain)
    spans = [folded.span(i, i + 1) for i in range(len(folded.plain))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
