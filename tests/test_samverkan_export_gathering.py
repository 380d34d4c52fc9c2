"""Facts of pages gathered page by page: the same file as of all quads at once, and nothing kept of a page."""

from __future__ import annotations

import io
from itertools import permutations

import pytest

from graph.build import facts_to_quads
from graph.iris import DEFAULT_BASE
from graph.records import Collaboration, Document, Facts, Mention, Passage, Receipt
from graph.reference.tables import load_reference
from graph.settle import settle_labels
from graph.store import GraphStore
from samverkan.export import content, sorting, write_records
from samverkan.export.gathering import Gathering

PARTIES = ("actor/kriminalvarden", "actor/lansstyrelsen-skane")
ENDINGS = ("ttl", "trig", "nt", "nq", "jsonld", "rdf", "xml")


def page(number: int, name: str) -> Facts:
    """Gives a page that calls one and the same network by a name."""
    text = f"{name} <b>\r\n\\ {number}"
    document = Document(
        text, f"{number:x}".rjust(16, "0").ljust(64, "0"), f"{number}.txt", (), title=f"Sida {number % 2}"
    )
    receipt = Receipt((Passage(document.sha256, 0, len(text), text),))
    network = Collaboration(
        "collaboration/n", name, PARTIES, receipt, kind="Network", start_year=2000 + number
    )
    return Facts(document, mentions=(Mention(PARTIES[0], 0, 4),), collaborations=(network,))


PAGES = [page(number, name) for number, name in enumerate(("Nätet", "nätet", "nätet", "Ett nät", "Nätet"))]


def gathered(pages: list[Facts], ending: str, base: str = DEFAULT_BASE) -> bytes:
    """Gives the file that is made page by page."""
    out = io.BytesIO()
    with Gathering(ending, base) as gathering:
        for facts in pages:
            gathering.add(gathering.lines_of(facts))
        write_records(gathering.settled(), out)
    return out.getvalue()


@pytest.mark.parametrize("base", [DEFAULT_BASE, "https://example.org/data#"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_page_by_page_gives_the_bytes_of_all_at_once(
    ending: str, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With labels that pages contest, and with hardly a line held in memory."""
    quads = [quad for facts in PAGES for quad in facts_to_quads(facts, load_reference(), base)]
    whole = content(GraphStore.from_quads(settle_labels(quads), base), ending).content
    assert gathered(PAGES, ending, base) == whole
    monkeypatch.setattr(sorting.SortedLines.__init__, "__defaults__", (500,))
    assert gathered(PAGES, ending, base) == whole


def test_the_order_of_the_pages_plays_no_part() -> None:
    """Of three names the one that most pages give stands, and of equals the first by alphabet."""
    files = {gathered([PAGES[n] for n in order], "trig") for order in permutations((0, 1, 3, 4))}
    assert len(files) == 1
    assert b'prefLabel "N\xc3\xa4tet"@sv' in files.pop()
    assert b'prefLabel "N\xc3\xa4tet"@sv' in gathered(PAGES, "trig")
    assert b'prefLabel "Ett n\xc3\xa4t"@sv' in gathered([PAGES[n] for n in (0, 1, 3)], "trig")
