"""Two pages that name one women's shelter in two ways, for tests of what a reviewer says of them."""

from __future__ import annotations

from pathlib import Path

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
