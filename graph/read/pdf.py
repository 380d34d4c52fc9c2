"""PDF with a text layer to a `Document`; scanned pages are refused, since there is nothing to quote."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.read.plain import blocks_of, title_of
from graph.records import Document
from samverkan.errors import SourceError

__all__ = ["read_pdf"]

# -P: a file of the working folder that is named as a library is not taken for it.
_READER = (sys.executable, "-P", "-m", "graph.read.pdf_text")
_SECONDS = 120.0

_COUNT = re.compile(r"(\d{1,4})")
_FOLIO = re.compile(
    r"^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:sid(?:a|an)?\.?\s*)?\d{1,4}(?:\s*\(\d+\)|\s*(?:/|av)\s*\d+)?)\s*$",
    re.IGNORECASE,
)
# PDFium writes a hyphen at the end of a line as U+0002 or U+FFFE and leaves the line end out.
_DIVIDED = re.compile(
    r"(?<=[a-zåäöé])(?:[-\u00ad\u2010]\n|[\x02\ufffe]\n?)(?P<rest>[a-zåäöé][^\s\x02\ufffe]*)(?P<gap> ?)"
)
_SHARES = frozenset({"och", "eller", "samt", "respektive"})
_HYPHEN = re.compile("[\x02\ufffe]\n?")


def read_pdf(data: bytes, name: str, sha256: str) -> Document:
    """Gives the text of a PDF: words divided at line ends joined, running heads and page numbers left out.

    Raises:
        SourceError: it is broken, encrypted, too long, too much work to read, or has no text layer.
    """
    pages = _pages(data, name)
    running = _running_heads(pages)
    kept = (
        [line for line in page if (number, line) not in running and not _FOLIO.match(line)]
        for number, page in enumerate(pages)
    )
    text = _HYPHEN.sub("-", _DIVIDED.sub(_whole, _running(kept))).replace("\u00ad", "") + "\n"
    blocks = blocks_of(text, columns=True)
    if not blocks:
        raise SourceError(
            f"{name}: this PDF has no text layer (a scan?); run text recognition over it first."
        )
    return Document(text=text, sha256=sha256, name=name, blocks=blocks, title=title_of(text, blocks))


def _pages(data: bytes, name: str) -> list[list[str]]:
    """Gives the lines of each page, read by a process of its own that is killed where it takes too long."""
    try:
        run = subprocess.run(  # noqa: S603 - our own module, by the interpreter that runs
            _READER, input=data, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            f"{name}: this PDF takes longer than {_SECONDS:g} s to read; it is left out."
        ) from error
    try:
        answer = json.loads(run.stdout)
    except ValueError as error:
        raise SourceError(
            f"{name}: this PDF cannot be read, it brings its reader down; it is left out."
        ) from error
    if "fault" in answer:
        raise SourceError(f"{name}: this PDF cannot be read, {answer['fault']}.")
    pages: list[list[str]] = answer["pages"]
    return pages


def _running_heads(pages: list[list[str]]) -> set[tuple[int, str]]:
    """Gives number of page and words of each line that runs at the edges of pages.

    That are lines that most pages of four or more share, and the outermost line of a third of the pages, three at
    least: left and right pages may have heads of their own, and a number in them may count on with the pages.
    """
    filled = [[line for line in page if line.strip()] for page in pages]
    near: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    outermost: defaultdict[tuple[str, ...], set[tuple[int, str]]] = defaultdict(set)
    for number, lines in enumerate(filled):
        for line in {*lines[:2], *lines[-2:]}:
            near[line].add((number, line))
        for line in {*lines[:1], *lines[-1:]}:
            for form in _forms(line, number):
                outermost[form].add((number, line))
    shared = [found for found in near.values() if len(pages) > 3 and len(found) * 2 > len(pages)]
    often = [found for found in outermost.values() if len(found) > 2 and len(found) * 3 > len(pages)]
    return {at for found in (*shared, *often) for at in found}


def _forms(line: str, number: int) -> Iterator[tuple[str, ...]]:
    """Gives a line as it is, and with its first or its last number told from that of the page."""
    yield (line,)
    counts = _COUNT.findall(line)
    # "Bilaga 3" at the head of the third page is no running head, but the heading of what stands there.
    if counts and (len(line.split()) > 2 or line.lower().startswith("sid")):
        words = _COUNT.sub("#", line)
        yield words, str(int(counts[0]) - number), *counts[1:]
        yield words, *counts[:-1], str(int(counts[-1]) - number)


def _running(pages: Iterable[list[str]]) -> str:
    """Gives the pages as one text; a sentence that goes on over a page's end is not broken there."""
    text = ""
    for page in pages:
        lines = "\n".join(page).strip("\n")
        goes_on = lines[:1].islower() and not text.endswith((".", "!", "?", ":", ";"))
        text += ("\n" if goes_on else "\n\n") + lines if text and lines else lines
    return text


def _whole(match: re.Match[str]) -> str:
    """Joins a divided word and ends the line after it; a hyphen that two words share ("kvinno- och") stays."""
    if match["rest"] in _SHARES:
        return f"- {match['rest']}{match['gap']}"
    return match["rest"] + ("\n" if match["gap"] else "")
