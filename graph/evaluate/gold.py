"""Gold: what a careful reader finds on a page, as files beside the pages or in a folder of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.evaluate.folding import fold
from samverkan.errors import SourceError

__all__ = [
    "Body",
    "Gold",
    "WantedAssignment",
    "WantedCollaboration",
    "WantedInspection",
    "WantedPublication",
    "load_gold",
]

CASE_FILE = "expected.json"


@dataclass(frozen=True)
class Body:
    """A body by the names that are accepted for it; the first is the one that is shown."""

    label: str
    names: frozenset[str]


@dataclass(frozen=True)
class WantedPublication:
    """An entry of the page's list; `period` are the years that it covers."""

    title: str
    year: int | None
    period: tuple[int, int] | None
    number: str
    counties: tuple[str, ...]


@dataclass(frozen=True)
class WantedAssignment:
    """A charge; `optional` ones are neither asked for nor wrong, `any_year` accepts any or none."""

    giver: Body | None
    receiver: Body
    year: int | None
    period: tuple[int, int] | None
    themes: frozenset[str]
    extends: int | None
    any_year: bool
    optional: bool


@dataclass(frozen=True)
class WantedCollaboration:
    """Bodies that the page says do or did something together."""

    label: str
    participants: tuple[Body, ...]
    coordinator: Body | None
    year: int | None
    optional: bool


@dataclass(frozen=True)
class WantedInspection:
    """Who inspected whom."""

    inspector: Body
    inspected: Body


@dataclass(frozen=True)
class Gold:
    """All that is asked of one page: `source` is its file, `split` its part, `name` unique."""

    name: str
    source: Path
    split: str
    actors: tuple[Body, ...]
    optional_actors: tuple[Body, ...]
    publications: tuple[WantedPublication, ...]
    assignments: tuple[WantedAssignment, ...]
    collaborations: tuple[WantedCollaboration, ...]
    inspections: tuple[WantedInspection, ...]


def load_gold(folder: Path, sources: Path | None = None, split: str = "") -> list[Gold]:
    """Gives the gold of a folder, sorted by name: case folders with their page, else one file a page.

    `sources` is where the pages of single files lie, by default the same folder; `split` keeps one part.

    Raises:
        SourceError: there is no gold, a file is none, or no page is of that part.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder}: there is no such folder of gold; check the path.")
    cases = sorted(folder.glob(f"*/{CASE_FILE}"))
    if cases:
        found = [_read(path, path.parent.name, path.parent) for path in cases]
    else:
        found = [_read(path, path.stem, sources or folder) for path in sorted(folder.glob("*.json"))]
    if not found:
        raise SourceError(f"{folder}: it holds neither <case>/{CASE_FILE} nor *.json; name a folder of gold.")
    kept = [gold for gold in found if split in ("", gold.split)]
    if not kept:
        raise SourceError(f"{folder}: none of its {len(found)} pages is of the part {split!r}.")
    return kept


def _read(path: Path, name: str, sources: Path) -> Gold:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Gold(
            name=name,
            source=sources / told["document"],
            split=str(told.get("split", "")),
            actors=_bodies(told["actors"]),
            optional_actors=_bodies(told.get("optional_actors", ())),
            publications=tuple(_publication(entry) for entry in told["publications"]),
            assignments=tuple(_assignment(entry) for entry in told["assignments"]),
            collaborations=tuple(_collaboration(entry) for entry in told["collaborations"]),
            inspections=tuple(
                WantedInspection(_body(entry["by"]), _body(entry["of"]))
                for entry in told.get("inspections", ())
            ),
        )
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror}).") from error
    except KeyError as error:
        raise SourceError(f"{path}: this is no gold file: {error} is missing.") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise SourceError(f"{path}: this is no gold file ({error}).") from error


def _body(names: Any) -> Body:
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise ValueError(f"a body is a list of its names, and this is none: {names!r}")
    return Body(names[0], frozenset(fold(name) for name in names))


def _bodies(listed: Iterable[Any]) -> tuple[Body, ...]:
    return tuple(_body(names) for names in listed)


def _period(years: Any) -> tuple[int, int] | None:
    return None if years is None else (int(years[0]), int(years[1]))


def _publication(entry: dict[str, Any]) -> WantedPublication:
    return WantedPublication(
        title=entry["title"],
        year=entry.get("year"),
        period=_period(entry.get("period")),
        number=fold(entry.get("number", "")),
        counties=tuple(fold(county) for county in entry.get("counties", ())),
    )


def _assignment(entry: dict[str, Any]) -> WantedAssignment:
    return WantedAssignment(
        giver=_body(entry["by"]) if "by" in entry else None,
        receiver=_body(entry["to"]),
        year=entry.get("year"),
        period=_period(entry.get("period")),
        themes=frozenset(fold(theme) for theme in entry["themes"]),
        extends=entry.get("extends"),
        any_year=bool(entry.get("any_year")),
        optional=bool(entry.get("optional")),
    )


def _collaboration(entry: dict[str, Any]) -> WantedCollaboration:
    return WantedCollaboration(
        label=str(entry.get("label", "")),
        participants=_bodies(entry["participants"]),
        coordinator=_body(entry["coordinator"]) if "coordinator" in entry else None,
        year=entry.get("year"),
        optional=bool(entry.get("optional")),
    )
