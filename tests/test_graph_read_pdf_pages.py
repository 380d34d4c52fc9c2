"""Pages of a PDF: what runs at their edges, and those that are turned."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from fpdf import FPDF

from graph.read import pdf, pdf_text
from graph.read.pdf import read_pdf

LINES = ["Samrådet mot våld samlar kommunerna", "och polisen, som kallar till möte", "varje höst i Mora."]


def drawn(turned: int = 0, shown: int = 0) -> list[str]:
    """Gives the lines of a page whose words are drawn turned by an angle, and which is shown turned by another."""
    file = FPDF()
    file.set_font("helvetica", size=10)
    file.add_page()
    with file.rotation(turned, 100, 150):
        for number, line in enumerate(LINES):
            file.text(60, 130 + 6 * number, line)
    source = pypdfium2.PdfDocument(bytes(file.output()))
    source[0].set_rotation(shown)
    out = io.BytesIO()
    source.save(out)
    return [line for line in pdf_text.pages_of(out.getvalue())["pages"][0] if line]


@pytest.mark.parametrize(("turned", "shown"), [(0, 0), (90, 90), (270, 270), (90, 0), (0, 90), (180, 180)])
def test_turned_pages_are_read_line_by_line(turned: int, shown: int) -> None:
    """Tables laid across the page, and pages that were scanned askew, have their lines in order."""
    assert drawn(turned, shown) == LINES


def text_of(pages: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> str:
    """Gives the text of a PDF of these pages, each given as its lines."""
    monkeypatch.setattr(pdf, "_pages", lambda _data, _name: pages)
    return read_pdf(b"", "rapport.pdf", "0" * 64).text


def test_heads_that_count_on_and_heads_of_left_and_right_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers of pages in a head do not hide that it runs; left and right pages may have heads of their own."""
    body = [f"{word} står här." for word in ("Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta")]
    pages = [
        [f"Länsrapport 2021:14   Sida {n}", line, "Frid" if n % 2 else "Länet", f"- {n} -"]
        for n, line in enumerate(body, 1)
    ]
    text = text_of(pages, monkeypatch)
    assert "Länsrapport" not in text
    assert "- 3 -" not in text
    assert all(line in text for line in body)
    heads = [["Kapitel om frid" if n % 2 else "Rapport om länet", line] for n, line in enumerate(body)]
    assert text_of(heads, monkeypatch).split("\n") == [*"\n\n".join(body).split("\n"), ""]


def test_headings_that_only_count_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """The third page may begin with "Bilaga 3"; and of two pages nothing runs."""
    appendices = [[f"Bilaga {n}", f"{word} står här."] for n, word in enumerate(("Ett", "Två", "Tre"), 1)]
    assert text_of(appendices, monkeypatch).count("Bilaga") == 3
    assert "Samma rad" in text_of([["Samma rad överst", "Ett."], ["Samma rad överst", "Två."]], monkeypatch)
