"""Lists of publications in many habits, as web editors and librarians write them; and lists that are none.

Each file of `tests/lists` is a page, a line of `=`, and a line for each entry: title | year | period | numbers |
counties, "-" where the page tells none. They were written down before the rules were looked at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pipeline import extract_document
from graph.read import read_bytes
from graph.records import Publication

LISTS = sorted((Path(__file__).parent / "lists").glob("*.txt"))
FIELDS = 5
Told = tuple[str, str, str, str, str]


def wanted(row: str) -> Told:
    """Gives what a row of a file asks for."""
    cells = [cell.strip() for cell in row.split(" | ")]
    title, year, period, numbers, counties = (*cells, *["-"] * (FIELDS - len(cells)))
    return title, year, period, numbers, counties


def told(work: Publication) -> Told:
    """Gives what a publication says, in the form of a row."""
    period = f"{work.start_year}-{work.end_year}" if work.start_year else "-"
    numbers = ",".join((*work.report_numbers, *work.diary_numbers)) or "-"
    return (
        work.title,
        str(work.issued or "-"),
        period,
        numbers,
        ",".join(key.rsplit("/", 1)[-1] for key in work.counties) or "-",
    )


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_gives_its_entries(path: Path) -> None:
    """Each entry has its title, year, period, numbers and the counties in its title; nothing else is one."""
    text, _, rows = path.read_text(encoding="utf-8").partition("\n=====\n")
    name = "sida.html" if text.startswith("<html") else "sida.txt"
    works = extract_document(read_bytes(text.encode(), name)).publications
    assert [told(work) for work in works] == [wanted(row) for row in rows.splitlines()]
