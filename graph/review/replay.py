"""Replays judgements on what was extracted now: found again where a page has changed, told where not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import Quad

from graph.curated import Edition, apply_judgements, read_edition
from graph.iris import DEFAULT_BASE
from graph.records import Actor, Facts
from graph.review.bodies import merge_bodies
from graph.review.moving import Mover
from samverkan.errors import SourceError

__all__ = ["Replay", "find_again", "join_editions", "read_judgements", "replay"]


@dataclass(frozen=True)
class Replay:
    """What judgements make of extracted facts.

    `names` are the further names of bodies that were judged to be one; `unmatched` tells, a line each, which
    judgements did not find what they judge, and what became of them.
    """

    facts: tuple[Facts, ...]
    edition: Edition
    names: tuple[Quad, ...] = ()
    unmatched: tuple[str, ...] = ()


def read_judgements(path: Path) -> Edition:
    """Reads a curator's line file.

    Raises:
        SourceError: it is not there, is no UTF-8 text, or a line is broken.
    """
    try:
        return read_edition(path.read_bytes().decode("utf-8-sig"), str(path))
    except FileNotFoundError as error:
        raise SourceError(f"{path}: no such file; `samverkan review --apply` makes one") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path} is no UTF-8 text: save the judgements as UTF-8") from error


def join_editions(editions: Sequence[Edition]) -> Edition:
    """Gives editions as one, later judgements last; a page or actor is as the first one describes it."""
    documents = {document.sha256: document for edition in editions[::-1] for document in edition.documents}
    actors = {actor.key: actor for edition in editions[::-1] for actor in edition.actors}
    return Edition(
        tuple(documents[key] for key in dict.fromkeys(d.sha256 for e in editions for d in e.documents)),
        tuple(actors[key] for key in dict.fromkeys(a.key for e in editions for a in e.actors)),
        tuple(judgement for edition in editions for judgement in edition.judgements),
        tuple(bodies for edition in editions for bodies in edition.bodies),
    )


def replay(
    edition: Edition, found: Sequence[Facts], tables: Mapping[str, Actor], base: str = DEFAULT_BASE
) -> Replay:
    """Gives extracted facts and an edition as all judgements leave them; `tables` are the actors by key.

    A passage of a page that is not at hand goes to where the same words state the same fact now, else to where
    they stand in the page of the same name or address. What finds no place is kept as it was judged.

    Raises:
        SourceError: judgements on names contradict each other.
    """
    moved, unmatched = find_again(edition, found)
    facts = [apply_judgements(item, moved) for item in found]
    merged = merge_bodies(facts, moved, tables, base)
    return Replay(merged.facts, merged.edition, merged.names, (*unmatched, *merged.notes))


def find_again(edition: Edition, found: Sequence[Facts]) -> tuple[Edition, tuple[str, ...]]:
    """Gives an edition whose judgements in force stand where their words stand now, and which found no place."""
    mover = Mover(edition, found)
    standing = tuple(mover.moved(judgement) for judgement in edition.standing)
    documents = mover.documents({p.document for judgement in standing for p in judgement.evidence})
    return replace(edition, judgements=standing, documents=documents), mover.unmatched
