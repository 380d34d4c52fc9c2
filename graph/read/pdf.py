"""PDF with a text layer to a `Document`; scanned pages are refused, since there is nothing to quote."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2 as pdfium

from graph.read.plain import blocks_of, title_of
from graph.records import Document
from samverkan.errors import SourceError

__all__ = ["MAX_PAGES", "read_pdf"]

MAX_PAGES = 1000
"""A longer PDF is refused: no report of an authority comes near it."""

_FOLIO = re.compile(r"^\s*(?:sid(?:a|an)?\.?\s*)?\d{1,4}(?:\s*\(\d+\)|\s*/\s*\d+)?\s*$", re.IGNORECASE)
_BROKEN_WORD = re.compile(r"(?<=[a-zåäöé])[-\u00ad\u2010\ufffe]\n(?=[a-zåäöé])")


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """Gives the text of a PDF: words divided at line ends joined, running heads and page numbers left out.

    Raises:
        SourceError: it is broken, encrypted, too long, or has no text layer.
    """
    pages = _pages(data, name)
    repeated = _running_heads(pages)
    kept = ["\n".join(line for line in page if line not in repeated and not _FOLIO.match(line)) for page in pages]
    text = _BROKEN_WORD.sub("", "\n\n".join(kept)).replace("\u00ad", "").replace("\ufffe", "") + "\n"
    blocks = blocks_of(text)
    if not blocks:
        raise SourceError(f"{name}: this PDF has no text layer (a scan?); run text recognition over it first.")
    return Document(text=text, sha256=sha256, name=name, blocks=blocks, title=title_of(text, blocks))


def _pages(data: bytes, name: str) -> list[list[str]]:
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        why = "it is encrypted" if "password" in str(error).lower() else "it is broken"
        raise SourceError(f"{name}: this PDF cannot be opened, {why}; save an open copy of it.") from error
    try:
        if len(pdf) > MAX_PAGES:
            raise SourceError(f"{name}: {len(pdf)} pages; a PDF of more than {MAX_PAGES} is not read.")
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    except pdfium.PdfiumError as error:
        raise SourceError(f"{name}: a page of this PDF is broken ({error}).") from error
    finally:
        pdf.close()
    return [text.replace("\r\n", "\n").replace("\r", "\n").split("\n") for text in texts]


def _running_heads(pages: list[list[str]]) -> set[str]:
    if len(pages) < 4:
        return set()
    edges = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line.strip())
    return {line for line, count in edges.items() if count * 2 > len(pages)}
