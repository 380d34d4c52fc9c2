"""The values that the steps hand to each other: frozen, plain, compared by content.

A `key` is the path of an IRI below the data base (`actor/lansstyrelsen-vasternorrland`); `graph.iris` mints it.
Offsets count characters of the document's text as read. Years are plain integers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Actor",
    "Assignment",
    "Block",
    "BlockKind",
    "Change",
    "Collaboration",
    "County",
    "Document",
    "Fact",
    "Facts",
    "Funding",
    "Inspection",
    "Mention",
    "Names",
    "Passage",
    "Publication",
    "Receipt",
]

BlockKind = Literal["title", "heading", "paragraph", "item", "cell"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text that stands by itself; `level` is a heading's depth, else 0."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A page as read: its text, the hash of its bytes, where it came from, and its blocks in reading order."""

    text: str
    sha256: str
    name: str
    blocks: tuple[Block, ...]
    title: str = ""
    address: str = ""
    publisher: str = ""
    date: str = ""

    def words(self, start: int, end: int) -> str:
        """Gives the text between two offsets."""
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class County:
    """A län: a territory, no actor. `code` is SCB's two digits, `board` and `region` are actor keys."""

    key: str
    code: str
    label: str
    label_en: str
    short_name: str
    aliases: tuple[str, ...]
    iso: str
    wikidata: str
    board: str
    region: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A body that acts, or a group of such bodies.

    `kinds` are local names of the ontology's classes, the most specific first (`CountyAdministrativeBoard`);
    `county`, `part_of`, `succeeded_by` and `members` are keys; `organisation_number` has the form 202100-2445.
    """

    key: str
    label: str
    kinds: tuple[str, ...]
    label_en: str = ""
    alt_labels: tuple[str, ...] = ()
    county: str = ""
    part_of: str = ""
    succeeded_by: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    scb_code: str = ""
    organisation_number: str = ""
    wikidata: str = ""
    website: str = ""
    start_year: int | None = None
    end_year: int | None = None

    @property
    def is_group(self) -> bool:
        """True where this is a collective, which is never itself a participant to be counted."""
        return "ActorGroup" in self.kinds


@dataclass(frozen=True, slots=True)
class Change:
    """A body that takes over from others (`before`), or one that stays itself and takes another name.

    `before` and `after` are actor keys, the same one for a change of name. `new_name` is what the body is called
    after the change, `old_name` what it was called before a change of name, else empty. `year` is the first year
    of what came, None where the tables leave it open.
    """

    key: str
    label: str
    label_en: str
    before: tuple[str, ...]
    after: str
    new_name: str
    old_name: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The words that state a fact: `document` is the SHA-256 of the page's bytes.

    `exact` is empty where the page is not at hand; then `stated_sv` and `stated_en` say in a sentence of the
    curator's own what the page states there.
    """

    document: str
    start: int
    end: int
    exact: str = ""
    stated_sv: str = ""
    stated_en: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a fact stands, how sure its finder is (0 to 1) and the rule that found it."""

    passages: tuple[Passage, ...]
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names an actor or a county: `names` is the key of what is named.

    `genitive`: the name stands in the genitive ("Socialstyrelsens"). `weak`: words that only point at an actor
    ("polisen", "kommunen", "vi"): good for a participant, but no mention that is told by itself.
    """

    names: str
    start: int
    end: int
    rule: str = ""
    genitive: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """What a document names: mentions in order of place, `subject` the actor that the page is about or speaks as.

    `actors` describes every actor that a mention names, `counties` every county.
    """

    subject: str
    mentions: tuple[Mention, ...]
    actors: Mapping[str, Actor]
    counties: Mapping[str, County]


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
