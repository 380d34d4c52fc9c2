"""The blocks of plain text: what is a heading, a paragraph, an item, and where each begins and ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read.plain import blocks_of, is_heading, title_of
from graph.reference.gazetteer import Gazetteer
from graph.reference.names import name_forms
from graph.reference.tables import load_reference

PARAGRAPH = (
    "Kvinnofridsrådet i kommunen har mötts fyra gånger under året och planerar en gemensam utbildning för alla "
    "som möter våldsutsatta, från skolans personal till räddningstjänsten."
)


def read(text: str) -> list[tuple[str, str]]:
    """Gives the kinds and the words of the blocks."""
    return [(block.kind, text[block.start : block.end]) for block in blocks_of(text)]


def test_one_paragraph_a_line() -> None:
    """Text copied out of a browser has a paragraph a line, even where no empty line parts them."""
    text = f"Kvinnofrid i Mora\n{PARAGRAPH}\n{PARAGRAPH}\nKontakt\nRing växeln.\n"
    assert read(text) == [
        ("heading", "Kvinnofrid i Mora"),
        ("paragraph", PARAGRAPH),
        ("paragraph", PARAGRAPH),
        ("heading", "Kontakt"),
        ("paragraph", "Ring växeln."),
    ]


def test_wrapped_text_is_put_together() -> None:
    """Lines that were broken by their width are one paragraph, also where one begins with a capital."""
    text = (
        "Om rådet\n\n"
        "Rådet bildades av kommunen och regionen för att samordna stödet.\n"
        "Polisen deltar, liksom den ideella jouren, som har en egen plats i\n"
        "Mora. Arbetet följs upp varje höst av en särskild arbetsgrupp som\n"
        "Falun leder.\n\n"
        "En andra punkt tas upp i december, då hela budgeten ska beslutas.\n"
        "Ordföranden kallar.\n"
    )
    kinds = [kind for kind, _ in read(text)]
    assert kinds == ["heading", "paragraph", "paragraph"]
    assert read(text)[1][1].startswith("Rådet bildades")
    assert read(text)[1][1].endswith("Falun leder.")


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    """In wrapped text a line that leaves room for the next word was ended on purpose."""
    text = (
        "Rådet bildades av kommunen och regionen för att samordna stödet.\n"
        "Det var allt.\n"
        "Polisen deltar, liksom den ideella jouren, som har en egen plats\n"
        "i rådet och i styrelsen för stiftelsen som äger huset vid torget.\n"
    )
    assert [words[:8] for _, words in read(text)] == ["Rådet bi", "Polisen "]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "*", "·", "1.", "2)", "(a)"])
def test_bullets_and_numbers_make_items(bullet: str) -> None:
    """An item's block begins after its bullet, and goes on over an indented line."""
    text = f"I gruppen ingår:\n{bullet} Polisen\n{bullet} Regionen och\n  kommunen\n"
    assert read(text)[1:] == [("item", "Polisen"), ("item", "Regionen och\n  kommunen")]


def test_numbered_lines_that_stand_alone_are_headings() -> None:
    """ "3. Samverkan" over a paragraph heads it; between two items it is an item."""
    text = f"1. Bakgrund\n{PARAGRAPH}\n2. Samverkan\n{PARAGRAPH}\nDeltagare:\n1. Polisen\n2. Skolan\n"
    kinds = [(kind, words) for kind, words in read(text) if len(words) < 20]
    assert kinds[:2] == [("heading", "Bakgrund"), ("heading", "Samverkan")]
    assert kinds[-2:] == [("item", "Polisen"), ("item", "Skolan")]


def test_a_word_divided_at_a_line_end_is_still_found() -> None:
    """The characters stay as they are, the lines are one block, and the name is met over the line's end."""
    text = "Stödet samordnas av Försäk-\nringskassan i Mora.\n"
    assert read(text) == [("paragraph", text.strip())]
    hits = Gazetteer(name_forms(load_reference())).find(text)
    assert "Försäk-\nringskassan" in {text[hit.start : hit.end] for hit in hits}


def test_white_space_is_no_part_of_a_block() -> None:
    """A byte-order mark, no-break spaces and tabs around a line lie outside its block."""
    text = "\ufeff\u00a0 Kvinnofrid \t\n \u00a0\n\n  Ring oss.  \n"
    assert read(text) == [("heading", "Kvinnofrid"), ("paragraph", "Ring oss.")]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\u00a0\ufeff\n"])
def test_no_words_no_blocks(text: str) -> None:
    """Blank text has no blocks."""
    assert blocks_of(text) == ()


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Våra uppdrag", True),
        ("2019 års rapport", True),
        ("Vem gör vad?", True),
        ("Det är klart.", False),
        ("polisen", False),
        ("Polisen,", False),
        ("A" * 101, False),
        ("  ", False),
    ],
)
def test_the_shape_of_a_heading(line: str, heading: bool) -> None:
    """A heading is short, begins large and is no ended sentence."""
    assert is_heading(line) is heading


def test_the_title_is_the_first_heading() -> None:
    """Without a heading it is the beginning of the text, on one line."""
    text = "Ingress som tar slut.\nKvinnofrid i\u00a0Mora\n"
    assert title_of(text, blocks_of(text)) == "Kvinnofrid i Mora"
    long = "ord\n" * 100 + "slut."
    assert title_of(long, blocks_of(long)) == " ".join(["ord"] * 50)


@given(st.text("aÅ .-•1\n\t\u00a0:", max_size=200))
def test_blocks_hold_every_letter_once_in_order(text: str) -> None:
    """Blocks lie in order, do not overlap, begin and end with words, and leave out no letter."""
    blocks = blocks_of(text)
    assert all(one.end <= two.start for one, two in pairwise(blocks))
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in blocks)
    inside = "".join(text[b.start : b.end] for b in blocks)
    assert inside.count("Å") == text.count("Å")


def test_a_line_of_ten_million_characters_is_one_block() -> None:
    """A text without a line end is read as one block."""
    text = "Polisen och regionen samverkar. " * 312_500
    assert [(b.start, b.end) for b in blocks_of(text)] == [(0, len(text) - 1)]
