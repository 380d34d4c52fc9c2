"""What the pages of documentation link to is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "graph" / "reference" / "SOURCES.md"]


def anchors(page: Path) -> set[str]:
    """Gives the anchors that the headings of a page have."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_links_lead_to_a_file_and_its_heading() -> None:
    """Of every page, within the project; nobody is led to nothing by a renamed file."""
    found = 0
    for page in PAGES:
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target, anchor in re.findall(r"\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)", text):
            place = page.parent / target if target else page
            assert place.exists(), (page.name, target)
            assert not anchor or anchor in anchors(place), (page.name, target, anchor)
            found += 1
    assert found > 20
