"""Names with a slip of the pen: what is taken for what, and where it then stands."""

from __future__ import annotations

import pytest
from said import named, page

from graph.records import Block, Document, Mention
from graph.reference.gazetteer import Gazetteer
from graph.reference.names import name_forms
from graph.reference.tables import load_reference
from graph.resolve.meant import Edit, Meant
from graph.resolve.slips import Slips


@pytest.fixture(scope="module")
def slips() -> Slips:
    """Finds slips in the names of the tables."""
    forms = name_forms(load_reference())
    return Slips(Gazetteer(forms), forms)


def _mended(slips: Slips, text: str) -> str:
    document = Document(text, "0" * 64, "page.txt", (Block("paragraph", 0, len(text)),))
    return Meant(document, slips.edits(text)).document.text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Socialstyrlsen svarade.", "Socialstyrelsen svarade."),
        ("Socialstyrelssens råd.", "Socialstyrelsens råd."),
        ("Socialstyrälsen svarade.", "Socialstyrelsen svarade."),
        ("Socialstyrlesen svarade.", "Socialstyrelsen svarade."),
        ("SOCIALSTYRÄLSEN svarade.", "SOCIALSTYRELSEN svarade."),
        ("Social-styrelsen svarade.", "Socialstyrelsen svarade."),
        ("Läns\u00adstyrelsen kom.", "Länsstyrelsen kom."),
    ],
)
def test_one_slip_is_mended(slips: Slips, written: str, meant: str) -> None:
    """A letter wrong, missing, too many or changed about, a hyphen inside: the name that is meant is read."""
    assert _mended(slips, written) == meant


@pytest.mark.parametrize(
    "words",
    [
        "Socialstyrelser och myndigheter svarade.",
        "Sociälstyrälsen svarade.",
        "Regleringen och religionerna.",
        "Se www.lansstyrelsen.se/kalmar eller skriv till kontoret@lansstyrelsen.se.",
        "Lindköpings kommun svarade.",
        "Kvinno- och tjejjouren, e-post och icke-statlig.",
        "Kvinno-\noch tjejjouren svarade.",
        "Nybro kommun.",
    ],
)
def test_what_is_no_slip_stays(slips: Slips, words: str) -> None:
    """Another form of a word, two letters wrong, a word of its own, an address, a place between two names."""
    assert _mended(slips, words) == words


def test_a_mention_stands_where_it_was_read() -> None:
    """Slips before and inside a name move no offset."""
    facts = page("Socialstyrlsen och Läns-styrelsen i Skåne län, Migrationverket, Roks.")
    words = [facts.document.words(mention.start, mention.end) for mention in facts.mentions]
    assert words == ["Socialstyrlsen", "Läns-styrelsen i Skåne län", "Migrationverket", "Roks"]


def test_the_board_with_a_slip_is_the_page_s() -> None:
    """ "Länstyrelsen" alone points at the page's board as the right word does."""
    facts = page("Länstyrelsen samverkar med Nybro kommun.", heading="Länsstyrelsen i Kalmar län")
    assert named(facts) == {"lansstyrelsen-kalmar", "nybro-kommun"}
    assert any(facts.document.words(m.start, m.end) == "Länstyrelsen" for m in facts.mentions)


def test_blocks_move_with_the_words_and_mentions_move_back() -> None:
    """Each block holds the same words as before, mended; a mention of them gets its old place."""
    text = "Abcd ef.\nGhxij kl."
    read = Document(text, "0" * 64, "page.txt", (Block("heading", 0, 8), Block("paragraph", 9, 18)))
    meant = Meant(read, [Edit(2, 3, ""), Edit(5, 5, "yy"), Edit(11, 12, "")])
    assert [meant.document.words(b.start, b.end) for b in meant.document.blocks] == ["Abd yyef.", "Ghij kl."]
    assert meant.as_read(Mention("actor/a", 10, 14, "table")) == Mention("actor/a", 9, 14, "table")
    assert meant.as_read(Mention("actor/a", 0, 3, "table")) == Mention("actor/a", 0, 4, "table")
