"""Keys and labels of facts whose content changes: what was made of the content is made again of the new content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from graph.iris import assignment_key, collaboration_key, funding_key, inspection_key, publication_key
from graph.labels import made_label, noun_of
from graph.records import Assignment, Collaboration, Fact, Funding, Inspection, Mention, Publication

__all__ = ["fresh_key", "parties_of", "rekeyed", "relabelled", "with_names"]

_F = TypeVar("_F", bound=Fact | Mention)
_Fact = TypeVar("_Fact", bound=Fact)


def _keys_of(fact: Fact) -> Mapping[str, str]:
    """Gives the keys that can be made of a fact's content, by what they are made of, the preferred one first."""
    match fact:
        case Assignment():
            return {"own": assignment_key(fact.givers, fact.receiver, fact.start_year, fact.themes)}
        case Publication():
            return {"own": publication_key(fact.title, fact.publishers)}
        case Inspection():
            return {"own": inspection_key(fact.inspector, fact.inspected, fact.start_year)}
        case Funding():
            return {"own": funding_key(fact.funder, fact.receivers, fact.start_year, fact.themes)}
        case Collaboration():
            made = {f"result {result}": collaboration_key("", result=result) for result in fact.results}
            if fact.coordinator:
                made["led"] = collaboration_key(fact.label, fact.coordinator)
            year, parties = fact.start_year, fact.participants
            made["plain"] = collaboration_key(fact.label, participants=parties, year=year)
            return made


def fresh_key(fact: Fact) -> str:
    """Gives the key of a fact that nobody has named before."""
    return next(iter(_keys_of(fact).values()))


def rekeyed(old: Fact, new: Fact) -> str:
    """Gives the key of what a fact has become; one that was not made of its content stays."""
    made = _keys_of(new)
    ways = [way for way, key in _keys_of(old).items() if key == old.key]
    return next((made[way] for way in ways if way in made), old.key)


def relabelled(old: Fact, new: _Fact, called: Callable[[str], str]) -> _Fact:
    """Gives what a fact has become, with a label of its parties now where it had one made of its parties then."""
    if not (isinstance(old, Collaboration) and isinstance(new, Collaboration)):
        return new
    noun = noun_of(old.label, [called(key) for key in parties_of(old)])
    return replace(new, label=made_label(noun, [called(key) for key in parties_of(new)])) if noun else new


def parties_of(fact: Collaboration) -> tuple[str, ...]:
    """Gives the keys of all who take part, each once; a coordinator that is no participant comes last."""
    return tuple(dict.fromkeys(key for key in (*fact.participants, fact.coordinator) if key))


def with_names(record: _F, name: Callable[[str], str]) -> _F:
    """Gives a fact or mention in which every key but its own is replaced by what `name` gives for it."""
    changed: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in ("key", "receipt"):
            continue
        if isinstance(value, tuple):
            changed[field.name] = tuple(dict.fromkeys(name(item) for item in value))
        elif isinstance(value, str):
            changed[field.name] = name(value)
    return replace(record, **changed)  # type: ignore[arg-type]  # each value has the type that it had
