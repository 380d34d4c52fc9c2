"""The forms of the names: complete, and never silently ambiguous."""

from __future__ import annotations

from collections import defaultdict

import pytest

from graph.reference.names import NameForm, name_forms
from graph.reference.tables import load_reference


@pytest.fixture(scope="module")
def forms() -> tuple[NameForm, ...]:
    """All forms."""
    return name_forms(load_reference())


def keys(forms: tuple[NameForm, ...], text: str) -> dict[str, NameForm]:
    """Gives the forms of a text by what they mean."""
    return {form.key: form for form in forms if form.text == text}


@pytest.mark.parametrize(
    "text",
    [
        "Länsstyrelsen i Jämtlands län",
        "Länsstyrelsen Jämtlands län",
        "Länsstyrelsen i Jämtland",
        "Länsstyrelsen Jämtland",
        "Jämtlands länsstyrelse",
    ],
)
def test_a_board_is_known_by_all_that_pages_call_it(forms: tuple[NameForm, ...], text: str) -> None:
    """Every usual way to write a board leads to it alone."""
    assert list(keys(forms, text)) == ["actor/lansstyrelsen-jamtland"]


def test_a_shared_form_needs_years_or_context(forms: tuple[NameForm, ...]) -> None:
    """Where a form may mean several things, context or years tell which."""
    meanings: dict[str, list[NameForm]] = defaultdict(list)
    for form in forms:
        meanings[form.text].append(form)
    shared = [group for group in meanings.values() if len(group) > 1]
    assert shared
    for group in shared:
        open_ended = [f for f in group if f.policy != "context" and f.last_year is None]
        assert len(open_ended) <= 1, group


def test_no_form_is_told_twice(forms: tuple[NameForm, ...]) -> None:
    """A text and a key together are one form."""
    assert len({(form.text, form.key) for form in forms}) == len(forms)


def test_every_actor_and_county_has_a_form(forms: tuple[NameForm, ...]) -> None:
    """Nobody in the tables is without a name that can be found."""
    reference = load_reference()
    named = {form.key for form in forms}
    unnamed = (reference.by_key.keys() | {county.key for county in reference.counties}) - named
    assert unnamed == set()


def test_plain_words_ask_for_context(forms: tuple[NameForm, ...]) -> None:
    """A municipality's bare name and an organisation called by an ordinary word are not believed alone."""
    assert keys(forms, "Vara")["actor/vara-kommun"].policy == "context"
    assert keys(forms, "Mind")["actor/mind"].policy == "context"
    assert keys(forms, "organisationen Mind")["actor/mind"].policy == "plain"
    assert keys(forms, "NCK")["actor/nationellt-centrum-for-kvinnofrid"].policy == "exact"
    assert keys(forms, "DO")["actor/diskrimineringsombudsmannen"].policy == "context"


def test_a_county_called_like_a_town_asks_for_context(forms: tuple[NameForm, ...]) -> None:
    """Bare "Örebro" may be the town; "Skåne" and "Gotland" are the county."""
    assert keys(forms, "Örebro")["county/orebro"].policy == "context"
    assert keys(forms, "Skåne")["county/skane"].policy == "plain"
    assert keys(forms, "Gotland")["county/gotland"].policy == "plain"
    assert keys(forms, "Örebro län")["county/orebro"].shape == "county"


def test_years_tell_who_bore_an_abbreviation(forms: tuple[NameForm, ...]) -> None:
    """SKR was one organisation until 2014 and is another since 2019."""
    found = keys(forms, "SKR")
    assert found["actor/unizon"].fits(2012)
    assert not found["actor/sveriges-kommuner-och-regioner"].fits(2012)
    assert found["actor/sveriges-kommuner-och-regioner"].fits(None)
    assert not found["actor/unizon"].fits(None)


def test_ampersand_and_och_are_the_same(forms: tuple[NameForm, ...]) -> None:
    """Both spellings lead to the same body."""
    assert (
        keys(forms, "Sveriges Kommuner & Regioner").keys()
        == keys(forms, "Sveriges Kommuner och Regioner").keys()
    )
