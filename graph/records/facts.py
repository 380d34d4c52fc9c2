"""What a page states. Years are plain integers; what is named is told by its key."""

from __future__ import annotations

from dataclasses import dataclass

from graph.records.bodies import Actor, Mention
from graph.records.pages import Document, Receipt

__all__ = ["Assignment", "Collaboration", "Fact", "Facts", "Funding", "Inspection", "Publication"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """An uppdrag. `givers` and `receiver` are actor keys, `themes` theme keys (main theme first).

    `extends` is the key of the assignment that this one widens or prolongs.
    """

    key: str
    receiver: str
    receipt: Receipt
    givers: tuple[str, ...] = ()
    start_year: int | None = None
    end_year: int | None = None
    themes: tuple[str, ...] = ()
    extends: str = ""
    legal_ground: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Collaboration:
    """Bodies that do or did something together; `kind` is a local class name (`Network`, `JointStrategy` …).

    `coordinator` is one of the participants; `results` are keys of publications.
    """

    key: str
    label: str
    participants: tuple[str, ...]
    receipt: Receipt
    kind: str = "Collaboration"
    coordinator: str = ""
    start_year: int | None = None
    end_year: int | None = None
    themes: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    label_en: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """A tillsyn of one body by another; `report` is the key of the publication that tells of it."""

    key: str
    inspector: str
    inspected: str
    receipt: Receipt
    start_year: int | None = None
    end_year: int | None = None
    themes: tuple[str, ...] = ()
    report: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """Money that a body gives or gave, to whom if told, for what if told."""

    key: str
    funder: str
    receipt: Receipt
    receivers: tuple[str, ...] = ()
    start_year: int | None = None
    end_year: int | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """An entry of a list of publications; `title` has no series and number, `issued` is the year of issue."""

    key: str
    title: str
    receipt: Receipt
    kind: str = "Publication"
    issued: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    report_numbers: tuple[str, ...] = ()
    diary_numbers: tuple[str, ...] = ()
    isbn: tuple[str, ...] = ()
    issn: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    appendix_of: str = ""


Fact = Assignment | Collaboration | Inspection | Funding | Publication


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one document states: `actors` describes every actor named by the rest, those of no table too."""

    document: Document
    subject: str = ""
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    collaborations: tuple[Collaboration, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    fundings: tuple[Funding, ...] = ()
    publications: tuple[Publication, ...] = ()

    def all(self) -> tuple[Fact, ...]:
        """Gives every fact but the mentions, kind by kind."""
        return (
            *self.assignments,
            *self.collaborations,
            *self.inspections,
            *self.fundings,
            *self.publications,
        )
