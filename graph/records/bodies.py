"""Who acts and where: bodies, what became of them, counties, and the places of a page that name them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Actor", "Change", "County", "Mention", "Names"]


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
