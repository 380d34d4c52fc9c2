"""A guided story of a network: a JSON file with steps, each some sentences and a view of the page.

The file holds `title` and `steps`; a step has `title`, `text` and, as it likes, `focus` (the name or key of an
actor, of two, or of a collaboration), `steps` (1 to 3), `view` (actors, both, table), `colour`, `size`,
`county`, `theme`, `year` (one, or the first and the last) and `undated` (true or false). A wording is a text or
one for each language: `{"sv": "…", "en": "…"}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from samverkan.errors import SourceError, UnknownNameError
from viz.facts import Tale, Text
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS
from viz.measures import MEASURES

if TYPE_CHECKING:
    import networkx

__all__ = ["Step", "Story", "load_story"]

_CHOICES = {
    "view": ("actors", "both", "table"),
    "colour": ("kind", "community"),
    "size": tuple(measure.name for measure in MEASURES),
    "without": tuple(kind.name for kind in (*ACTOR_KINDS, *COLLABORATION_KINDS)),
    "steps": (1, 2, 3),
    "undated": (True, False),
}
_NAMED = {"county": "county", "theme": "subject"}
_KEYS = {"title", "text", "focus", "year", *_CHOICES, *_NAMED}


@dataclass(frozen=True, slots=True)
class Step:
    """What is told, and the view that is shown, written as the page writes it into its address."""

    title: Text
    text: Text
    view: str


@dataclass(frozen=True, slots=True)
class Story:
    """A title and at least one step."""

    title: Text
    steps: tuple[Step, ...]


def load_story(path: Path, network: networkx.Graph[str]) -> Story:
    """Gives the story that a file tells of a network.

    Raises SourceError where the file cannot be read or is no story, UnknownNameError where it names what the network
    does not hold; both say in which step.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise SourceError(f"{path} is no JSON: {error}") from error
    steps = told.get("steps") if isinstance(told, dict) else None
    if not isinstance(steps, list) or not steps:
        raise SourceError(f'{path} is no story: it needs "title" and "steps", a list of at least one step')
    names = _names(network)
    return Story(
        _text(told.get("title"), f"{path}: title"),
        tuple(_step(step, f"{path}, step {turn}", names) for turn, step in enumerate(steps, 1)),
    )


Names = Mapping[str, Mapping[str, str]]


def _names(network: networkx.Graph[str]) -> Names:
    """Gives the keys of all that a story can name, by their keys and by every name in small letters."""
    tale: Tale = network.graph["tale"]
    found: dict[str, dict[str, str]] = {"actor": {}, "tie": {}, "county": {}, "theme": {}}
    for key, actor in network.nodes(data=True):
        for name in (*actor["names"], actor["label"], key):
            found["actor"][name.casefold()] = key
    named = (
        ("tie", {tie.key: tie.label for tie in tale.ties}),
        ("county", tale.counties),
        ("theme", tale.themes),
    )
    for what, labels in named:
        for key, label in labels.items():
            found[what] |= {name.casefold(): key for name in (label.sv, label.en, key)}
    return found


def _step(step: Any, where: str, names: Names) -> Step:
    if not isinstance(step, dict):
        raise SourceError(f"{where} is no object with title and text")
    unknown = sorted(set(step) - _KEYS)
    if unknown:
        raise SourceError(f'{where}: "{unknown[0]}" is none of {", ".join(sorted(_KEYS))}')
    view = [*_focus(step, where, names), *_choices(step, where), *_years(step, where)]
    for word, key in _NAMED.items():
        if word in step:
            view.append((key, _key(step[word], (word,), where, names)[1]))
    return Step(
        _text(step.get("title"), f"{where}: title"),
        _text(step.get("text"), f"{where}: text"),
        urlencode(view),
    )


def _text(value: Any, where: str) -> Text:
    if isinstance(value, str) and value.strip():
        return Text(value, value)
    words = value if isinstance(value, dict) else {}
    known = [words[name] for name in ("sv", "en") if isinstance(words.get(name), str) and words[name].strip()]
    if not known:
        raise SourceError(f'{where} must be a text or {{"sv": "…", "en": "…"}}')
    return Text(words.get("sv") or known[0], words.get("en") or known[0])


def _focus(step: Mapping[str, Any], where: str, names: Names) -> Iterator[tuple[str, str]]:
    focus = step.get("focus")
    if isinstance(focus, list) and len(focus) == 2:
        for name in focus:
            yield "pair", _key(name, ("actor",), where, names)[1]
    elif focus is not None:
        yield _key(focus, ("actor", "tie"), where, names)


def _choices(step: Mapping[str, Any], where: str) -> Iterator[tuple[str, str]]:
    for word, allowed in _CHOICES.items():
        given = step.get(word)
        for value in given if word == "without" and isinstance(given, list) else [given]:
            if value is None:
                continue
            if value not in allowed or type(value) is not type(allowed[0]):
                raise SourceError(f'{where}: "{word}" must be one of {", ".join(map(str, allowed))}')
            yield word, str(value).lower() if isinstance(value, bool) else str(value)


def _years(step: Mapping[str, Any], where: str) -> Iterator[tuple[str, str]]:
    year = step.get("year")
    if year is None:
        return
    span: Sequence[Any] = year if isinstance(year, list) else [year, year]
    if (
        len(span) != 2
        or not all(isinstance(one, int) and 1000 <= one <= 9999 for one in span)
        or span[0] > span[1]
    ):
        raise SourceError(f'{where}: "year" must be a year such as 2016, or the first and the last of some')
    yield "from", str(span[0])
    yield "to", str(span[1])
    if not isinstance(year, list):
        yield "single", "true"


def _key(name: Any, kinds: Sequence[str], where: str, names: Names) -> tuple[str, str]:
    """Gives what a name stands for: its kind and its key."""
    wanted = str(name).casefold()
    for kind in kinds:
        if wanted in names[kind]:
            return kind, names[kind][wanted]
    near = get_close_matches(wanted, [known for kind in kinds for known in names[kind]], n=1, cutoff=0.5)
    hint = f'; the nearest is "{near[0]}"' if near else ""
    what = {"actor": "actor", "tie": "collaboration"}
    told = " or ".join(what.get(kind, kind) for kind in kinds)
    raise UnknownNameError(f'{where}: the network has no {told} "{name}"{hint}')
