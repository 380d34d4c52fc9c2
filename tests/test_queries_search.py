"""`queries.search`: words are found in every form, ranked, marked; nothing that is typed is syntax."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from questions_graph import graph_quads
from small_graph import publish, quads

from graph.store.text import text_index
from graph.store.version import current_version
from ontology.terms import Oa, Rdf, Skos, Smv
from queries.search import Found, TextIndex, kind_names
from samverkan.errors import GraphDamagedError, GraphMissingError, QueryError

BASE = "https://w3id.org/samverkan/id/"
PAGE = NamedNode(BASE + "graph/aaaaaaaaaaaaaaaa")
LONG = (
    "Inledande ord som inte söks. " * 12 + "Kommunerna i länet har ett kvinnofridsteam. " + "Mer ord. " * 30
)


def _named(key: str, kind: NamedNode, text: str, language: str = "sv") -> list[Quad]:
    node = NamedNode(BASE + key)
    return [
        Quad(node, Rdf.type, kind, PAGE),
        Quad(node, Skos.prefLabel, Literal(text, language=language), PAGE),
    ]


def _passage(key: str, text: str) -> list[Quad]:
    node = NamedNode(BASE + key)
    return [Quad(node, Rdf.type, Smv.Passage, PAGE), Quad(node, Oa.exact, Literal(text), PAGE)]


OWN = [
    *_named("actor/lansstyrelserna", Smv.Actor, "Länsstyrelserna"),
    *_named("actor/kommitte", Smv.Actor, "Kommittén för ideella krafter"),
    *_named("theme/stod", Smv.Theme, "stöd"),
    *_named("theme/stod", Smv.Theme, "support", "en"),
    *_named("publication/lan", Smv.Publication, "Lån och bidrag"),
    *_named("publication/stod", Smv.Publication, "Stöd till kvinnor i nära relationer"),
    *_passage("passage/a-0-9", "Stödet till kvinnor når hela länet, säger länsstyrelsen."),
    *_passage("passage/a-10-900", LONG),
]


@cache
def shelf() -> TextIndex:
    """Gives an index of few things."""
    return TextIndex.from_quads(OWN)


def keys(found: Found) -> list[str]:
    """Gives the keys of the hits in order."""
    return [hit.key for hit in found.hits]


@pytest.mark.parametrize("words", ["länsstyrelse", "LÄNSSTYRELSENS", "lansstyrelsen", "Lansstyrelsernas"])
def test_case_accents_and_inflection_do_not_matter(words: str) -> None:
    """Any form finds the name and the sentence."""
    assert sorted(keys(shelf().search(words))) == ["actor/lansstyrelserna", "passage/a-0-9"]


def test_marks_that_are_written_count() -> None:
    """Whoever writes län does not mean lån; whoever writes lan may mean either."""
    assert "publication/lan" not in keys(shelf().search("län"))
    assert keys(shelf().search("lån")) == ["publication/lan"]
    assert {"publication/lan", "passage/a-0-9"} <= set(keys(shelf().search("lan")))


def test_the_name_that_is_what_was_typed_comes_first() -> None:
    """The theme stöd comes before a title and a sentence that hold the word."""
    assert keys(shelf().search("stöd")) == ["theme/stod", "publication/stod", "passage/a-0-9"]
    assert shelf().search("stöd", language="en").hits[0].name == "support"
    assert keys(shelf().search("supports")) == ["theme/stod"]


def test_words_in_quotes_stand_as_they_are_written() -> None:
    """A phrase keeps its order and its forms, and one that is not closed is one all the same."""
    assert keys(shelf().search('"nära relationer"')) == ["publication/stod"]
    assert keys(shelf().search('kvinnor "i nära')) == ["publication/stod"]
    assert keys(shelf().search('"relationer nära"')) == []
    assert keys(shelf().search('"nära relation"')) == []


def test_a_star_finds_what_begins_so() -> None:
    """A beginning finds longer words; without the star that is told of."""
    assert keys(shelf().search("kvinnofr*")) == ["passage/a-10-900"]
    assert shelf().search("kvinnofr").compounds
    assert keys(shelf().search("ideell*")) == ["actor/kommitte"]


def test_all_words_are_wanted_and_some_will_do() -> None:
    """Where nothing holds every word, what holds some of them is given and that is told."""
    both, some = shelf().search("stöd relationer"), shelf().search("relationer tvättmaskin")
    assert (keys(both), both.every) == (["publication/stod"], True)
    assert (keys(some), some.every) == (["publication/stod"], False)
    assert shelf().search("tvättmaskin") == Found((), 0, every=True)


def test_what_holds_more_of_the_words_comes_before_what_holds_fewer() -> None:
    """Where nothing holds all three, what holds two is found and not what holds one."""
    found = shelf().search("nära relationer tvättmaskin")
    assert (keys(found), found.every) == (["publication/stod"], False)
    many = shelf().search("stöd kvinnor ideella krafter bidrag tvättmaskin")
    assert {"publication/lan", "actor/kommitte"} <= set(keys(many))


def test_words_that_stand_in_any_text_are_not_looked_for() -> None:
    """`av` and `of` part no texts; by themselves they are words as any other."""
    assert keys(shelf().search("relationer av den")) == ["publication/stod"]
    assert shelf().search("relationer av den").every
    assert keys(shelf().search("till")) == ["publication/stod", "passage/a-0-9"]
    assert keys(shelf().search('"av kvinnor"')) == []


def test_a_part_of_a_compound_is_found_where_nothing_else_is() -> None:
    """`team` finds kvinnofridsteam and marks it, and says so; a word that stands by itself finds that alone."""
    found = shelf().search("team")
    assert (keys(found), found.compounds, found.every) == (["passage/a-10-900"], True, True)
    assert "**kvinnofridsteam**" in found.hits[0].snippet()
    assert not shelf().search("stöd").compounds
    assert keys(shelf().search("rid")) == []  # in kvinnofridsteam, but no part of it


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("relatoner", "relationer"),
        ("Relatoner stöd", "relationer stöd"),
        ("kommuer", "kommunerna"),
        ("relationernas", ""),  # a form of a word that is there
        ("tvättmaskin", ""),
        ("relatoner tvättmaskin", ""),
        ('"nära relatoner"', ""),
        ("relaton*", ""),
    ],
)
def test_a_misspelt_word_is_told_with_the_one_that_comes_near(text: str, near: str) -> None:
    """What was meant is told with the letters of the graph; what is written as one means it is left alone."""
    assert shelf().search(text).near == near


def test_kinds_and_limit_narrow_a_search() -> None:
    """Only the kinds asked for are found; the number of all stays known."""
    assert keys(shelf().search("stöd", kinds=("passage", "theme"))) == ["theme/stod", "passage/a-0-9"]
    few = shelf().search("stöd", limit=1)
    assert (len(few.hits), few.total) == (1, 3)
    assert len(shelf().search("stöd", limit=None).hits) == 3
    with pytest.raises(QueryError, match="there are actor, county"):
        shelf().search("stöd", kinds=("thing",))


def test_what_was_searched_for_is_marked() -> None:
    """Marks are places in the text; the snippet is the part that holds them, cut at words."""
    (hit,) = shelf().search("lansstyrelse stöd", kinds=("passage",)).hits
    assert [hit.text[start:end] for start, end in hit.marks] == ["Stödet", "länsstyrelsen"]
    (long,) = shelf().search("kvinnofridsteamet kommun").hits
    cut = long.snippet("[", "]")
    assert "[Kommunerna] i länet har ett [kvinnofridsteam]." in cut
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert len(cut) < 220


HOSTILE = [
    'NEAR("a" "b", 5)',
    'word : "länet"',
    "stöd OR länet AND NOT (kvinnor)",
    '"; DROP TABLE thing; --',
    "{stem bare} : x*",
    "^stöd + -länet * **",
    "\x00stöd\x00",
    "stöd\udcff",
    "' OR 1=1 --",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_syntax_elsewhere_is_text_here(text: str) -> None:
    """Operators, quotes and signs of FTS5 and SQL are words or nothing; the index answers as before."""
    assert all(hit.marks for hit in shelf().search(text).hits)
    assert keys(shelf().search("stöd"))[0] == "theme/stod"


@given(st.text(max_size=60))
def test_any_text_is_searched_or_refused(text: str) -> None:
    """No text breaks a search; where there is a hit, some word of it is marked."""
    try:
        found = shelf().search(text)
    except QueryError:
        return
    assert all(hit.marks for hit in found.hits)


@pytest.mark.parametrize(
    ("text", "told"), [("", "at least one word"), ("*** --", "one word"), ("ord " * 300, "at most 1000")]
)
def test_what_is_no_search_is_refused(text: str, told: str) -> None:
    """Nothing, signs alone and whole texts are told in one line."""
    with pytest.raises(QueryError, match=told):
        shelf().search(text)
    with pytest.raises(QueryError, match="at most 32 words"):
        shelf().search(" ".join(f"ord{number}" for number in range(40)))


def test_the_same_graph_gives_the_same_bytes() -> None:
    """The index does not depend on the order in which the quads come."""
    found = graph_quads()
    assert text_index(found) == text_index(reversed(found))


def test_a_passage_tells_its_page_and_what_it_states() -> None:
    """A hit in a passage of the test graph names the page, its address and the facts."""
    with TextIndex.from_quads(graph_quads()) as index:
        hits = index.search("nätverk", kinds=("passage",), limit=None).hits
    assert hits
    assert all(hit.name for hit in hits)
    assert any(name for hit in hits for _, name in hit.facts)


def test_names_that_begin_so_are_given_for_completion() -> None:
    """Names of one kind by their beginning, whatever the case and the marks."""
    assert shelf().names("actor", "lans") == ("Länsstyrelserna",)
    assert shelf().names("theme", "ST") == ("stöd",)
    assert shelf().names("theme", "") == ("stöd", "support")
    assert shelf().names("county", "") == ()


def test_an_index_is_built_with_the_graph_and_read_from_it(tmp_path: Path) -> None:
    """What `samverkan build` writes holds the index; searching changes nothing there."""
    publish(tmp_path, [*quads(), *OWN])
    before = current_version(tmp_path).text_file.read_bytes()
    with TextIndex.open(tmp_path) as index:
        assert keys(index.search("stöd"))[0] == "theme/stod"
    assert current_version(tmp_path).text_file.read_bytes() == before
    assert set(kind_names()) >= {"actor", "passage"}


def test_a_graph_without_an_index_says_what_to_do_and_is_healed(tmp_path: Path) -> None:
    """A graph of an older version names the command; built again, it has its index."""
    publish(tmp_path, OWN)
    current_version(tmp_path).text_file.unlink()
    with pytest.raises(GraphMissingError, match="run `samverkan build"):
        TextIndex.open(tmp_path)
    publish(tmp_path, OWN)
    with TextIndex.open(tmp_path) as index:
        assert keys(index.search("lån")) == ["publication/lan"]


@pytest.mark.parametrize("content", [b"", b"no index at all" * 400, None])
def test_a_broken_index_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    """An index that is cut or is something else is told, with what to do."""
    publish(tmp_path, OWN)
    file = current_version(tmp_path).text_file
    file.write_bytes(file.read_bytes()[:5000] if content is None else content)
    with (
        pytest.raises(GraphDamagedError, match=r"text\.db.*samverkan build"),
        TextIndex.open(tmp_path) as index,
    ):
        index.search("stöd")


def test_an_index_cannot_be_written_through_a_search(tmp_path: Path) -> None:
    """The file is opened for reading alone."""
    publish(tmp_path, OWN)
    with TextIndex.open(tmp_path) as index, pytest.raises(sqlite3.OperationalError, match="readonly"):
        index._base.execute("DELETE FROM thing")
