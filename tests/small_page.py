"""A small page and what it states, for tests of what is made of it."""

from __future__ import annotations

from dataclasses import replace

from graph.records import (
    Actor,
    Assignment,
    Block,
    Collaboration,
    Document,
    Facts,
    Funding,
    Inspection,
    Mention,
    Passage,
    Publication,
    Receipt,
)
from graph.store import GraphStore

TEXT = "Länsstyrelsen Skåne leder ett nätverk med Kriminalvården. Regeringen bad om det. Roks bjöds in."
SHA = "c3" * 32
FIRST, SECOND = (0, TEXT.index(".") + 1), (TEXT.index("Regeringen"), TEXT.index(" Roks"))
SKANE, PRISON, GOVERNMENT = "actor/lansstyrelsen-skane", "actor/kriminalvarden", "actor/regeringen"


def passage(start: int, end: int) -> Passage:
    """Gives a stretch of the page with its words."""
    return Passage(SHA, start, end, TEXT[start:end])


def mention(words: str, key: str) -> Mention:
    """Gives the place where the page names an actor."""
    start = TEXT.index(words)
    return Mention(key, start, start + len(words))


def facts(**more: object) -> Facts:
    """Gives what a small page states."""
    one, two = Receipt((passage(*FIRST),), 0.9, "leads"), Receipt((passage(*SECOND),), 1.0, "asked")
    found = Facts(
        Document(TEXT, SHA, "sida.txt", (Block("paragraph", 0, len(TEXT)),), title="En <b>sida</b>"),
        subject=SKANE,
        actors=(
            Actor("actor/lokalgruppen", "Lokalgruppen", ("ActorGroup",), members=(PRISON, "actor/roks")),
        ),
        mentions=(
            mention("Länsstyrelsen Skåne", SKANE),
            mention("Kriminalvården", PRISON),
            mention("Roks", "actor/roks"),
        ),
        collaborations=(
            Collaboration(
                "collaboration/n",
                "Nätverket",
                (PRISON,),
                one,
                kind="Network",
                coordinator=SKANE,
                start_year=2009,
                counties=("county/skane",),
                results=("publication/p",),
                label_en="The network",
            ),
        ),
        assignments=(
            Assignment(
                "assignment/a",
                SKANE,
                two,
                givers=(GOVERNMENT,),
                start_year=2016,
                end_year=2018,
                themes=("theme/jamstalldhet",),
                legal_ground="Dnr 1",
                extends="assignment/b",
            ),
        ),
        inspections=(Inspection("inspection/i", SKANE, PRISON, two, report="publication/p"),),
        fundings=(Funding("funding/f", GOVERNMENT, two, receivers=("actor/lokalgruppen",)),),
        publications=(
            Publication(
                "publication/p",
                "Rapporten",
                one,
                kind="Report",
                issued=2016,
                report_numbers=("2016:03",),
                diary_numbers=("801-1",),
                isbn=("978-91",),
                publishers=(SKANE,),
                contributors=(PRISON,),
                appendix_of="publication/q",
            ),
        ),
    )
    return replace(found, **more)  # type: ignore[arg-type]  # the fields are those of Facts


def holds(store: GraphStore, pattern: str) -> bool:
    """Says whether a pattern stands in the graph."""
    return bool(store.query(f"ASK {{ {pattern} }}"))
