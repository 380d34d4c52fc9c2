"""What kind of thing a question asks for, what no graph of this kind knows, and names that several bear."""

from __future__ import annotations

import pytest
from test_queries_asking import shipped, understood

from queries.asking.lexicon import lexicon, words_of
from queries.asking.wanted import unknown_kind, wanted
from queries.parameters import read_values
from samverkan.errors import QueryError


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vilka nätverk finns det?", "collaboration"),
        ("Which other municipalities take part?", "actor"),
        ("Vem samordnar?", "actor"),
        ("Hur många rapporter kom ut?", "publication"),
        ("Vilka samverkar med varandra?", None),
        ("Visa samarbetena", None),
    ],
)
def test_the_kind_that_is_asked_for_is_read_after_the_word_that_asks(text: str, kind: str | None) -> None:
    """`which networks` asks for collaborations, `who` for actors; a verb after the word says nothing."""
    assert wanted(lexicon().read(words_of(text))) == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Vilka partier sitter i nätverket?", "partier"),
        ("How many songs did it sing?", "songs"),
        ("Vilka rapporter?", None),
    ],
)
def test_a_kind_that_nothing_is_known_by_is_named(text: str, word: str | None) -> None:
    """The word after the one that asks, where the lexicon lacks it."""
    assert unknown_kind(lexicon().read(words_of(text))) == word


@pytest.mark.parametrize(
    "text",
    [
        "Vilka partier sitter i regeringen?",
        "Which companies work with the police?",
        "Varför samverkar kommunerna inte?",
        "Why do the networks have few members?",
        "Hur bra fungerar samarbetena?",
        "Hur stort bidrag fick Roks 2015?",
        "Vem är ordförande för Roks?",
    ],
)
def test_what_the_graph_cannot_know_is_refused(text: str) -> None:
    """Kinds it lacks, reasons, worth, sums of money, and what passes by the one body that is named."""
    assert understood(text).best is None


@pytest.mark.parametrize("name", ["DO", "SKL"])
def test_a_name_of_several_is_listed_by_the_parameter(name: str) -> None:
    """What several bear, now or once, is handed on as written, so that those who bear it are listed."""
    best = understood(f"Vem samverkar {name} med?").best
    assert best is not None
    assert best.values == {"actor": name}


def test_those_who_bear_a_name_are_told_with_keys_that_can_be_asked_for() -> None:
    """The refusal names each with its key, and a question with the key is about that one."""
    store = shipped()[0]
    best = understood("Vem samverkar DO med?").best
    assert best is not None
    with pytest.raises(QueryError, match=r"several .*\(actor/diskrimineringsombudsmannen\), .*\(actor/"):
        read_values(store, best.question, best.values)
    asked = understood("Vem samverkar actor/diskrimineringsombudsmannen med?").best
    assert asked is not None
    (value,) = read_values(store, asked.question, asked.values).values()
    assert str(value.term).endswith("actor/diskrimineringsombudsmannen>")


def test_a_name_that_a_body_once_had_is_understood() -> None:
    """The police of a county are the national authority's now; the table of old names leads to who bore it."""
    best = understood("Vad blev Ombudsmannen mot diskriminering på grund av sexuell läggning?").best
    assert best is not None
    assert best.question.name == "who-is-it-now"


def test_a_phrasing_with_a_span_is_none_where_no_span_is_named() -> None:
    """`vad har {actor} gjort {since}` does not answer `vad blev {actor}`."""
    best = understood("Vad blev Rikspolisstyrelsen?").best
    assert best is not None
    assert best.question.name == "who-is-it-now"
