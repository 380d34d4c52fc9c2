"""`queries.asking`: questions in people's own words, held to a labelled set that was written before the matcher."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from questions_graph import graph
from shipped_graph import shipped_store

from graph.store import GraphStore
from queries.asking import Understanding, understand
from queries.asking.known import Known, known_things
from queries.asking.lexicon import lexicon, packaged_rows, words_of
from queries.asking.things import find_things
from queries.catalogue import find, names
from queries.parameters import read_values

ASKED = Path(__file__).parent / "data" / "asked.tsv"
ANSWERED, REFUSED = 0.85, 0.9
YEAR = 2026  # the year in which the questions are asked


@cache
def shipped() -> tuple[GraphStore, Known]:
    """Gives the graph that ships with the package, and what can be named in it."""
    return shipped_store(), known_things(shipped_store())


def asked(part: str) -> list[dict[str, str]]:
    """Gives one half of the labelled questions."""
    with ASKED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if row["part"] == part]


def understood(question: str) -> Understanding:
    """Gives what is understood of a question on the shipped graph."""
    store, known = shipped()
    return understand(store, question, known, year=YEAR)


def is_right(row: dict[str, str]) -> bool:
    """Tells whether the question was taken for the right one, with the right values."""
    best = understood(row["question"]).best
    if best is None or best.question.name != row["answered by"]:
        return False
    wanted = dict(value.split("=", 1) for value in row["parameters"].split(";") if value)
    store, _ = shipped()
    return {name: value.term for name, value in read_values(store, best.question, wanted).items()} == {
        name: value.term for name, value in read_values(store, best.question, best.values).items()
    }


@pytest.mark.parametrize("part", ["development", "held out"])
def test_labelled_questions_are_taken_for_the_right_one(part: str) -> None:
    """Of each half of the test set 85 percent go to the right question with the right values at once."""
    rows = [row for row in asked(part) if row["answered by"] != "-"]
    wrong = [row["question"] for row in rows if not is_right(row)]
    assert len(rows) >= 80
    assert 1 - len(wrong) / len(rows) >= ANSWERED, wrong


@pytest.mark.parametrize("part", ["development", "held out"])
def test_what_the_catalogue_cannot_answer_is_refused(part: str) -> None:
    """Of each half of the unanswerable questions 90 percent are refused."""
    rows = [row for row in asked(part) if row["answered by"] == "-"]
    answered = [row["question"] for row in rows if understood(row["question"]).best]
    assert len(rows) >= 15
    assert 1 - len(answered) / len(rows) >= REFUSED, answered


def test_the_labelled_questions_are_of_the_catalogue_and_asked_once() -> None:
    """Every label is a question of the catalogue, nothing stands twice, and no phrasing is one of them."""
    rows = asked("development") + asked("held out")
    questions = [row["question"].casefold() for row in rows]
    assert len(set(questions)) == len(questions)
    assert {row["answered by"] for row in rows} - {"-"} <= set(names())
    assert len({row["answered by"] for row in rows}) >= 75
    for row in rows:
        if row["answered by"] != "-":
            parameters = {parameter.name for parameter in find(row["answered by"]).parameters}
            assert {value.partition("=")[0] for value in row["parameters"].split(";") if value} <= parameters


def test_each_phrasing_belongs_to_a_question_and_has_only_its_places() -> None:
    """The table of phrasings names catalogued questions and parameters that they have."""
    for name, phrasing in packaged_rows("phrasings.tsv"):
        parameters = {f"{{{parameter.name}}}" for parameter in find(name).parameters}
        assert {word for word in words_of(phrasing) if word.startswith("{")} <= parameters


@pytest.mark.parametrize("name", sorted(names()))
def test_a_question_of_the_catalogue_is_taken_for_itself(name: str) -> None:
    """Each catalogued question in its own words is its own nearest, in both languages."""
    question = find(name)
    for language in ("sv", "en"):
        found = understand(graph(), question.asked(language))
        assert found.candidates
        likest = [
            c.question.name for c in found.candidates if c.likeness >= found.candidates[0].likeness - 1e-6
        ]
        assert name in likest


def test_the_same_words_give_the_same_answer() -> None:
    """Asked twice, and from a fresh reading of the names, a question gives equal candidates."""
    text = "Vilka samverkar Roks med i Jämtland?"
    assert understand(graph(), text) == understand(graph(), text)


def test_a_county_narrows_who_works_with_an_actor() -> None:
    """The county that a person names reaches the question as a parameter."""
    best = understood("vem samverkar Kriminalvården med i Skåne?").best
    assert best is not None
    assert (best.question.name, set(best.values), best.unused) == ("who-works-with", {"actor", "county"}, ())


def test_this_year_is_meant_where_none_is_named() -> None:
    """A question about what holds is answered for this year, the one that the caller gives, and for no other."""
    best = understood("Vilka strategier gäller fortfarande?").best
    assert best is not None
    assert (best.question.name, best.values) == ("strategies-in-force", {"at": str(YEAR)})
    store, known = shipped()
    assert "strategies-in-force" not in {
        c.question.name for c in understand(store, "Vilka strategier gäller fortfarande?", known).candidates
    }


def test_a_year_narrows_who_works_with_an_actor() -> None:
    """A year that a person names is that in which it held."""
    best = understood("Vem samverkade Kriminalvården med 2012?").best
    assert best is not None
    assert (best.question.name, best.values.get("at"), best.unused) == ("who-works-with", "2012", ())


def test_a_word_pointed_at_in_a_title_is_as_good_as_quoted() -> None:
    """`the word X in` names a text, also where X is a name that the graph knows."""
    best = understood("Vilka publikationer har ordet kvinnofrid i titeln?").best
    assert best is not None
    assert (best.question.name, best.values) == ("by-words", {"words": "kvinnofrid"})


def test_what_is_named_to_no_use_is_told() -> None:
    """A county that the question taken does not ask for is named as not used."""
    best = understood("Vilka samarbeten deltar Kriminalvården i i Skåne?").best
    assert best is not None
    assert (best.question.name, best.unused) == ("collaborations-of", ("Skåne",))


def test_words_that_no_question_knows_are_told() -> None:
    """The word for which a question is refused is given back as it was written, in lower case."""
    found = understood("Vem är landshövding i Skåne?")
    assert found.best is None
    assert found.unknown == ("landshövding",)


@pytest.mark.parametrize("text", ["", "?", "   ", "....", "{actor}", "\x00", "'; DROP", "å" * 500])
def test_what_says_nothing_is_refused(text: str) -> None:
    """Empty, broken and endless words are no question."""
    assert understood(text).best is None


def test_a_county_stands_for_its_board_where_no_actor_is_named() -> None:
    """Asked what has happened around a county, the county administrative board is meant."""
    best = understood("Tidslinje för Skåne").best
    assert best is not None
    assert best.values == {"actor": "actor/lansstyrelsen-skane"}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Migrationsverkets partner", "actor", "Migrationsverket"),
        ("i SKÅNE", "county", "Skåne län"),
        ("NCK", "actor", "Nationellt centrum för kvinnofrid"),
        ("i Sundsvall", "actor", "Sundsvalls kommun"),
        ("år 2014", "year", "2014"),
        ("rapport 2014:12", "number", "2014:12"),
        ('med "Kvinnofrid i länet" i titeln', "text", "Kvinnofrid i länet"),
    ],
)
def test_names_are_found_as_people_write_them(text: str, kind: str, name: str) -> None:
    """Genitives, other case, abbreviations, bare municipalities, years, numbers and words in quotes are found."""
    (thing,) = find_things(text, shipped()[1])
    assert thing.readings[kind].name == name


@pytest.mark.parametrize("text", ["do they", "some mind", "mark och vara", "den 20145"])
def test_ordinary_words_are_no_names(text: str) -> None:
    """Short abbreviations and place names are believed only in the letters that they have."""
    assert find_things(text, shipped()[1]) == []


def test_the_longest_form_wins_and_unknown_words_keep_their_stem() -> None:
    """`med varandra` is one form; a word that the lexicon lacks is known by its stem, inflected or not."""
    words = lexicon().read(words_of("samverkar med varandra"))
    assert [word.text for word in words] == ["samverkar", "med varandra"]
    one, other = (lexicon().read([word])[0] for word in ("landshövding", "landshövdingar"))
    assert one.concepts == other.concepts
    assert not one.known


def test_an_inflected_word_has_the_concepts_of_the_form_that_the_lexicon_has() -> None:
    """A form that is not listed is taken for the one that shares its stem; words that say nothing lend none."""
    (inflected,) = lexicon().read(["källornas"])
    assert inflected.known
    assert "source" in inflected.concepts
    (unknown,) = lexicon().read(["vilar"])
    assert not unknown.known


@pytest.mark.parametrize(
    ("text", "name", "theme"),
    [
        ("who works against violence?", "who-works-on", "våld och övergrepp"),
        ("which collaborations are about honour?", "collaborations", "hedersrelaterat våld och förtryck"),
        ("which assignments concern honor violence?", "assignments", "hedersrelaterat våld och förtryck"),
        ("vad har publicerats om trafficking?", "publications", "prostitution och människohandel"),
    ],
)
def test_themes_are_known_by_what_people_call_them(text: str, name: str, theme: str) -> None:
    """Short and loose names that no page is read by are understood in a question."""
    best = understood(text).best
    assert best is not None
    assert (best.question.name, best.values["theme"], best.unused) == (name, theme, ())
