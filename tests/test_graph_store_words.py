"""`graph.store.words`: a word is one word, whatever its case, its accents and its inflection."""

from __future__ import annotations

import pytest

from graph.store.words import forms, stems, words

FAMILIES = (
    "våld våldet våldets",
    "kvinna kvinnan kvinnor kvinnorna kvinnornas kvinnors",
    "strategi strategin strategins strategier strategierna strategiernas",
    "kommitté kommittén kommittéer KOMMITTÉERNA",
    "myndighet myndigheten myndigheter myndigheterna myndigheternas myndigheters",
    "handbok handboken handböcker handböckernas",
    "man män mäns männen",
    "nätverk nätverket nätverken nätverks nätverkets",
    "överenskommelse överenskommelsen överenskommelser överenskommelserna",
    "jämställdhet jämställdheten jämställdhetens",
    "tillsyn tillsynen tillsynens",
    "uppdrag uppdraget uppdragen uppdragens",
    "samverka samverkar samverkade samverkat",
    "kartläggning kartläggningen kartläggningar kartläggningarna",
    "län länet länen länets",
    "människohandel människohandeln människohandelns",
    "minister ministern ministerns",
    "Länsstyrelse länsstyrelsen länsstyrelser Länsstyrelserna länsstyrelsernas",
)


def only(text: str) -> str:
    """Gives the one word of a text."""
    (word,) = words(text)
    return word.text


@pytest.mark.parametrize("family", FAMILIES)
def test_the_forms_of_a_word_have_one_stem(family: str) -> None:
    """Number, definiteness, genitive and tense make no other word of it, with marks or without."""
    found = [forms(only(word), "sv") for word in family.split()]
    assert len({each.stem for each in found}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("kommun", "kommitté"), ("län", "lån"), ("våld", "vård"), ("kvinna", "kvinnofrid")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    """What only looks alike has another stem."""
    assert forms(only(one), "sv").stem != forms(only(other), "sv").stem


def test_a_word_stands_where_it_is_said_to_stand() -> None:
    """Starts and ends count characters; accents are gone but those of å, ä and ö, composed or not."""
    text = "Idé: 2016:3, A\u030angermanland & smörgås"
    found = list(words(text))
    assert [word.text for word in found] == ["ide", "2016", "3", "ångermanland", "smörgås"]
    assert [text[word.start : word.end] for word in found][:3] == ["Idé", "2016", "3"]


def test_english_words_have_stems_of_their_own() -> None:
    """A word of an English text is found in its English forms."""
    assert forms("agencies", "en").stem == forms("agency", "en").stem
    assert forms("agencies", "en").stem in stems("agency")
