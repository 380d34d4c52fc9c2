"""The sheet that a person fills in: one row a fact, tab-separated, as spreadsheets and text editors read it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from samverkan.errors import SourceError

__all__ = ["GUIDE", "Row", "quoted", "read_sheet", "write_sheet"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FORMULA = ("=", "+", "-", "@")
_CELL_LIMIT = 1_000_000
GUIDE: Mapping[str, tuple[str, ...]] = {
    "sv": (
        "# verdict: bekräfta (confirm), avvisa (reject), rätta (correct), lägg till (add); "
        "för två namn: samma (same), olika (different). Tomt: inte bedömt.",
        "# correction: start_year: 2010; participants: +Roks, -Falu kommun; label: Nätverket. "
        "Ett komma eller semikolon inuti ett värde skrivs \\, eller \\;",
        "# lägg till: en egen rad med verdict, kind, sidans ord under words, page, och fälten under correction.",
        "# två namn av samma aktör: en egen rad med verdict, kind names, och under key de två namnen med ; emellan, "
        "det som ska stå kvar först.",
    ),
    "en": (
        "# verdict: confirm (bekräfta), reject (avvisa), correct (rätta), add (lägg till); "
        "for two names: same (samma), different (olika). Empty: not judged.",
        "# correction: start_year: 2010; participants: +Roks, -Falu kommun; label: Nätverket. "
        "A comma or semicolon inside a value is written \\, or \\;",
        "# add: a row of your own with verdict, kind, the words of the page under words, page, and the fields under "
        "correction.",
        "# two names of one body: a row of your own with verdict, kind names, and under key the two names with ; "
        "between, the one to keep first.",
    ),
}
"""What stands above the rows, by language."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet; `key` and `source` say which fact of which page it is, the rest is for people."""

    verdict: str = ""
    kind: str = ""
    fact: str = ""
    words: str = ""
    page: str = ""
    confidence: str = ""
    rule: str = ""
    correction: str = ""
    judged: str = ""
    key: str = ""
    source: str = ""
    number: int = 0


_COLUMNS = tuple(field.name for field in fields(Row))[:-1]


def quoted(stretches: Iterable[str]) -> str:
    """Gives words of a page in quotation marks on one line."""
    return " ".join(f"”{' '.join(words.split())}”" for words in stretches)


def write_sheet(rows: Iterable[Row], language: str) -> str:
    """Gives the sheet, its guide in a language; no cell can be taken for a formula or break its row."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for line in GUIDE[language]:
        writer.writerow([line])
    writer.writerow(_COLUMNS)
    for row in rows:
        writer.writerow([_cell(value) for value in astuple(row)[:-1]])
    return out.getvalue()


def _cell(value: str) -> str:
    plain = _CONTROL.sub("", " ".join(value.split()))
    return f" {plain}" if plain.startswith(_FORMULA) else plain


def read_sheet(data: bytes, name: str) -> list[Row]:
    """Reads a sheet as a text editor or a spreadsheet has saved it: UTF-8 or UTF-16, tabs, columns in any order.

    Raises:
        SourceError: it is no such text, has no row of column names, or lacks a column that is needed.
    """
    rows = _cells(data, name)
    head = next((i for i, row in enumerate(rows) if "verdict" in row and "key" in row), None)
    if head is None:
        raise SourceError(
            f"{name} is no review sheet: no row names the columns verdict and key, parted by tabs; "
            "`samverkan review SOURCE --output FILE` writes one"
        )
    columns = [cell.strip() for cell in rows[head]]
    if missing := [
        column for column in ("kind", "words", "page", "correction", "source") if column not in columns
    ]:
        raise SourceError(f"{name} lacks the column {missing[0]}: keep all columns of the sheet")
    found = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        if any(cell.strip() for cell in row) and not row[0].startswith("#"):
            cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False)}
            known = {column: cells[column] for column in _COLUMNS if column in cells}
            found.append(Row(number=number, **known))
    return found


def _cells(data: bytes, name: str) -> Sequence[list[str]]:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is no UTF-8 or UTF-16 text: save it as text parted by tabs, in UTF-8"
        ) from error
    before = csv.field_size_limit(_CELL_LIMIT)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error as error:
        raise SourceError(f"{name} cannot be read as text parted by tabs: {error}") from error
    finally:
        csv.field_size_limit(before)
