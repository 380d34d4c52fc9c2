"""Two pages that name one women's shelter in two ways, and a reviewer at work on them, for tests."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from program import run

from graph.store import GraphStore

Rows = list[dict[str, str]]

NETWORK = "Länsstyrelsen Dalarna leder nätverket Trygga hem, där Falu kommun och Kriminalvården ingår."
SHELTER = "Kvinnojouren i Ludvika och Ludvika kommun har ett samarbete sedan 2012 om skyddat boende."
PAGE = f"Kvinnofrid i Dalarna\n\n{NETWORK}\n\n{SHELTER}\n"
OTHER = (
    "Nyheter\n\n"
    "Kvinnojouren Ludvika samverkar med Polismyndigheten och Leksands kommun i ett nätverk sedan 2014.\n"
)
KEY = "collaboration/trygga-hem-lansstyrelsen-dalarna"


def write_pages(folder: Path, page: str = PAGE) -> Path:
    """Writes both pages and gives their folder."""
    pages = folder / "pages"
    pages.mkdir(exist_ok=True)
    (pages / "page.txt").write_text(page, encoding="utf-8")
    (pages / "other.txt").write_text(OTHER, encoding="utf-8")
    return pages


def rows(name: str = "s.tsv") -> Rows:
    """Gives the rows of a sheet."""
    lines = [line for line in Path(name).read_text("utf-8-sig").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter="\t"))


def save(found: Rows, name: str = "s.tsv", encoding: str = "utf-8") -> None:
    """Saves a sheet as a spreadsheet does: without the lines above."""
    out = io.StringIO()
    writer = csv.DictWriter(out, found[0].keys(), delimiter="\t")
    writer.writeheader()
    writer.writerows(found)
    Path(name).write_text(out.getvalue(), encoding=encoding)


def fill_in(verdict: str, key: str = KEY, correction: str = "", encoding: str = "utf-8") -> None:
    """Writes a new sheet in which one row is filled in."""
    Path("s.tsv").unlink(missing_ok=True)
    assert run("review", "pages", "-o", "s.tsv") == 0
    found = rows()
    row = next(row for row in found if row["key"] == key)
    row["verdict"], row["correction"] = verdict, correction
    save(found, encoding=encoding)


def apply(*more: str, by: str = "Anna") -> int:
    """Reads the sheet back."""
    return run("review", "pages", "--apply", "s.tsv", "--by", by, "--on", "2026-01-31", *more)


def built(*more: str) -> GraphStore:
    """Gives the graph of the pages and the judgements."""
    assert run("build", "pages", "--judgements", "judgements.jsonl", "--graph", "g", *more) == 0
    return GraphStore.open(Path("g"))


def parties(store: GraphStore, key: str = KEY) -> set[str]:
    """Gives the participants of a collaboration, by the ends of their IRIs."""
    query = f"SELECT ?p {{ <{store.base}{key}> smv:hasParticipant ?p }}"
    return {str(row["p"]).rsplit("/", 1)[-1].rstrip(">") for row in store.select(query)}
