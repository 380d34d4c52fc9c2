"""PDF files: their text in reading order, and what is refused without harm."""

from __future__ import annotations

import sys

import pytest
from fpdf import FPDF

from graph.read import pdf, pdf_text
from graph.read.columns import Piece, in_columns, parted
from graph.read.pdf import read_pdf
from graph.records import Document
from samverkan.errors import SourceError

LEFT = [
    "Samrådet mot våld i nära relatio-",
    "ner samlar kommunerna, regionen",
    "och polisen. Det leds av Mora, som",
    "kallar till möte varje höst.",
]
RIGHT = [
    "Den ideella jouren deltar i alla",
    "möten sedan flera år. Kriminalvår-",
    "den bjuds in när frågan rör dem",
    "som friges från anstalten.",
]


def new_pdf() -> FPDF:
    """Gives a PDF to write into."""
    file = FPDF()
    file.set_font("helvetica", size=10)
    return file


def paged(*pages: list[str]) -> FPDF:
    """Gives a PDF of pages, each given as its lines."""
    file = new_pdf()
    for lines in pages:
        file.add_page()
        for number, line in enumerate(lines):
            file.text(20, 30 + 6 * number, line)
    return file


def read(file: FPDF) -> Document:
    """Reads a PDF."""
    return read_pdf(bytes(file.output()), "rapport.pdf", "0" * 64)


def fails(data: bytes, words: str) -> None:
    """Holds that a PDF is refused in one line that names it."""
    with pytest.raises(SourceError) as error:
        read_pdf(data, "rapport.pdf", "0" * 64)
    assert str(error.value).startswith("rapport.pdf: this PDF ")
    assert words in str(error.value)


def test_the_text_of_a_report() -> None:
    """Lines become blocks as in plain text: a heading, a wrapped paragraph, items."""
    page = read(paged(["Kvinnofrid i Mora", *LEFT, "- Polisen", "- Regionen"]))
    assert [(b.kind, page.text[b.start : b.end]) for b in page.blocks] == [
        ("heading", "Kvinnofrid i Mora"),
        ("paragraph", "\n".join(LEFT).replace("relatio-\nner ", "relationer\n")),
        ("item", "Polisen"),
        ("item", "Regionen"),
    ]
    assert page.title == "Kvinnofrid i Mora"


@pytest.mark.parametrize("across", [False, True])
def test_two_columns_are_read_one_after_the_other(across: bool) -> None:
    """However they were drawn, columns of prose are read from top to bottom, under the heading of both."""
    file = new_pdf()
    file.add_page()
    file.text(20, 30, "En rubrik som går över båda spalterna och som är lång nog för det hela")
    places = [(20, 40 + 6 * n, line) for n, line in enumerate(LEFT)]
    places += [(110, 40 + 6 * n, line) for n, line in enumerate(RIGHT)]
    for x, y, line in sorted(places, key=lambda place: place[1]) if across else places:
        file.text(x, y, line)
    text = read(file).text
    assert text.startswith("En rubrik som går över båda")
    assert "våld i nära relationer" in text
    assert "varje höst.\nDen ideella" in text
    assert "Kriminalvården" in text


def test_rows_of_a_table_are_kept() -> None:
    """Short cells side by side are rows, not columns of prose."""
    file = new_pdf()
    file.add_page()
    for number, year in enumerate(range(2015, 2023)):
        file.text(20, 40 + 6 * number, f"Lägesrapport om stödet {number + 1}")
        file.text(110, 40 + 6 * number, str(year))
    assert "stödet 1 2015\n" in read(file).text
    assert in_columns([], 600) == []
    assert in_columns([Piece(0, 0, 10, 10, "ensam")], 600) == []


def test_a_word_divided_at_a_line_end_is_whole() -> None:
    """Its hyphen goes; the hyphen that two words share, and that before a capital, stays."""
    text = read(
        paged(
            [
                "Vi möter kvinno- och mansjourer, kvinno-",
                "och tjejjourer samt EU-",
                "projekt och Väst-",
                "Sverige i vård-",
                "kedjan.",
            ]
        )
    ).text
    assert "kvinno- och tjejjourer" in text
    assert "vårdkedjan" in text
    assert "EU-" in text
    assert "Väst-" in text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """What stands at the edge of most pages, and numbers by themselves, are no text; sentences go on over pages."""
    pages = [
        ["Länsstyrelsens rapportserie", f"Stycke {n} handlar om samrådet och", "som"] for n in range(1, 5)
    ]
    for number, lines in enumerate(pages, 1):
        lines += [f"{number} (4)"]
    pages[1][1] = "går vidare från sidan före."
    text = read(paged(*pages)).text
    assert "rapportserie" not in text
    assert "(4)" not in text
    assert "\n\nStycke 3" in text


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    """A page that begins in the middle of a sentence is no new block."""
    page = read(paged([*LEFT[:3]], ["kallar till möte varje höst."]))
    assert len(page.blocks) == 1


def test_what_cannot_be_read_is_said() -> None:
    """Encrypted, broken, or without a text layer: a line each."""
    locked = paged(LEFT)
    locked.set_encryption("a", "b")
    fails(bytes(locked.output()), "it is encrypted; save an open copy")
    fails(b"%PDF-1.7\nnothing of the kind", "it is broken")
    fails(bytes(paged(LEFT).output())[:300], "it is broken")
    picture = new_pdf()
    picture.add_page()
    picture.rect(20, 20, 100, 100)
    fails(bytes(picture.output()), "no text layer (a scan?)")


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """More pages or characters than any report has are not read."""
    data = bytes(paged(LEFT, RIGHT).output())
    assert len(pdf_text.pages_of(data)["pages"]) == 2
    monkeypatch.setattr(pdf_text, "MAX_PAGES", 1)
    assert "it has 2 pages" in pdf_text.pages_of(data)["fault"]
    monkeypatch.setattr(pdf_text, "MAX_PAGES", 2)
    monkeypatch.setattr(pdf_text, "MAX_CHARACTERS", 200)
    assert "characters" in pdf_text.pages_of(data)["fault"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import time; time.sleep(600)", "takes longer than 0.5 s"),
        ("import os; os.abort()", "brings its reader down"),
        ("x = bytearray(8 << 30)", "brings its reader down"),
        ("", "brings its reader down"),
    ],
)
def test_a_reader_that_hangs_or_crashes(code: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that takes its reader down is one line; the program goes on."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30));"
    monkeypatch.setattr(pdf, "_READER", (sys.executable, "-c", limit + code))
    monkeypatch.setattr(pdf, "_SECONDS", 0.5 if "sleep" in code else 60.0)
    fails(b"%PDF-1.7", words)


def test_paragraphs_are_told_by_their_distance() -> None:
    """A larger step between lines parts paragraphs and entries; within one a narrow line goes on with a capital."""
    file = new_pdf()
    file.add_page()
    lines = [
        *LEFT,
        "",
        "Mötet leds av Kvinnojouren i",
        "Mora och länets råd mot våld, och",
        "det som sägs skrivs ned av Älv-",
        "dalens kommun.",
    ]
    for number, line in enumerate([*lines, "", "Första skriften. Rapport 2019:4", "Andra. Rapport 2020:12"]):
        file.text(20, 30 + 5 * number, line)
    page = read(file)
    assert [page.text[b.start : b.end].replace("\n", " ") for b in page.blocks] == [
        " ".join(LEFT).replace("relatio- ner", "relationer"),
        "Mötet leds av Kvinnojouren i Mora och länets råd mot våld, och det som sägs skrivs ned av Älvdalens kommun.",
        "Första skriften. Rapport 2019:4",
        "Andra. Rapport 2020:12",
    ]


def test_lines_without_places_are_left_as_they_come() -> None:
    """Where lines and pieces of a page do not go together, or there are none, no line is lost."""
    piece = Piece(0, 0, 10, 10, "något annat")
    assert pdf_text._placed(["en rad", "en till"], [piece]) == []
    assert pdf_text._placed([], []) == []
    assert parted([]) == []
