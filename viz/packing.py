"""Packs what the page draws into columns, each value once: `templates/unpack.js` makes rows of them again.

In rows the keys take more room than what they hold, and the key of an actor stands beside each of its lines. A column
holds `all` where there is but one value, `of` and `at` (a table of the values, and which of them each row has) where
they repeat, else `each`. What the page can tell by itself is left out: an English name that is the Swedish one, a
list of names that holds these alone, how a name is cut into lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from viz.facts import Quote, Text, Tie

if TYPE_CHECKING:
    from viz.blocks import Spot
    from viz.routes import Via

__all__ = ["columns_of", "packed_actors", "packed_lines", "packed_ties"]

Column = dict[str, Any]
Places = Mapping[str, Mapping[str, "Spot"]]
"""Where each thing stands, by screen and key."""

Ways = Mapping[str, "Mapping[tuple[str, str], Via]"]
"""What lines bend to, by screen and by their two ends."""


def columns_of(rows: int, columns: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
    """Gives columns of so many rows, packed; the values are those that JSON can hold."""
    return {"rows": rows, "columns": {name: _column(values) for name, values in columns.items()}}


def packed_actors(nodes: Sequence[Mapping[str, Any]], places: Places) -> dict[str, Any]:
    """Gives the marks of actors: what PyVis holds of each, all but what the page never asks for."""
    names = ["id", "label", "kind", "shape", "county", "community", "fold"]
    columns: dict[str, list[Any]] = {name: [node[name] for node in nodes] for name in names}
    columns["label_en"] = [_english(Text(node["label"], node["label_en"])) for node in nodes]
    columns["names"] = [
        None
        if list(node["names"]) == list(dict.fromkeys([node["label"], node["label_en"]]))
        else node["names"]
        for node in nodes
    ]
    for measure in nodes[0]["sizes"] if nodes else ():
        columns[f"sizes/{measure}"] = [node["sizes"][measure] for node in nodes]
    return columns_of(len(nodes), columns | _places(columns["id"], places))


def packed_lines(
    lines: Sequence[Mapping[str, Any]],
    turns: Mapping[str, int],
    ways: Ways,
) -> dict[str, Any]:
    """Gives the lines, each with the turns of its two actors and its collaborations, most often a single one.

    Of those that bend on their way there are the places that they bend to, right and down in turn, by screen.
    """
    ties = [line["ties"][0] if len(line["ties"]) == 1 else line["ties"] for line in lines]
    ends = {end: [turns[line[end]] for line in lines] for end in ("from", "to")}
    via = {
        f"via/{screen}": [_flat(bends.get((line["from"], line["to"]))) for line in lines]
        for screen, bends in ways.items()
    }
    return columns_of(
        len(lines), {**ends, "ties": ties, "strength": [line["strength"] for line in lines], **via}
    )


def _flat(via: Via | None) -> list[float] | None:
    return [part for point in via for part in point] if via else None


def packed_ties(ties: Sequence[Tie], turns: Mapping[str, int], places: Places, ways: Ways) -> dict[str, Any]:
    """Gives the collaborations; of their participants the turns, and of quotes that several share one.

    Of the lines to their participants that bend on their way there are the places that they bend to.
    """
    quotes: dict[Quote, int] = {}
    quoted = [[quotes.setdefault(quote, len(quotes)) for quote in tie.quotes] for tie in ties]
    columns: dict[str, list[Any]] = {
        "key": [tie.key for tie in ties],
        "label": [tie.label.sv for tie in ties],
        "label_en": [_english(tie.label) for tie in ties],
        "participants": [_turns(tie.participants, turns) for tie in ties],
        "coordinators": [_turns(tie.coordinators, turns) for tie in ties],
        "quotes": quoted,
        "results": [[asdict(result) for result in tie.results] for tie in ties],
    }
    for name in ("kind", "start_year", "end_year", "themes", "counties", "confidence", "verdict"):
        columns[name] = [getattr(tie, name) for tie in ties]
    for screen, bends in ways.items():
        spokes = [[_flat(bends.get((tie.key, key))) for key in tie.participants] for tie in ties]
        columns[f"via/{screen}"] = [some if any(some) else None for some in spokes]
    found = columns_of(len(ties), columns | _places(columns["key"], places))
    return {**found, "quotes": _quotes(list(quotes))}


def _quotes(quotes: Sequence[Quote]) -> dict[str, Any]:
    columns: dict[str, list[Any]] = {
        "page": [quote.page for quote in quotes],
        "exact": [quote.exact for quote in quotes],
        "stated": [quote.stated.sv for quote in quotes],
        "stated_en": [_english(quote.stated) for quote in quotes],
    }
    return columns_of(len(quotes), columns)


def _english(text: Text) -> str | None:
    return None if text.en == text.sv else text.en


def _turns(keys: Iterable[str], turns: Mapping[str, int]) -> list[int]:
    return [turns[key] for key in keys]


def _places(keys: Sequence[str], places: Places) -> dict[str, list[Any]]:
    """Gives three columns a screen: right, down, and the side of the name; nothing for what stands nowhere."""
    found: dict[str, list[Any]] = {}
    for screen, spots in places.items():
        here = [spots.get(key) for key in keys]
        found[f"{screen}/0"] = [spot and spot.x for spot in here]
        found[f"{screen}/1"] = [spot and spot.y for spot in here]
        found[f"{screen}/2"] = [spot and spot.side for spot in here]
    return found


def _column(values: Sequence[Any]) -> Column:
    turns: dict[str, int] = {}
    at = [turns.setdefault(json.dumps(value), len(turns)) for value in values]
    if len(turns) == 1:
        return {"all": values[0]}
    if 2 * len(turns) >= len(values):
        return {"each": list(values)}
    first = dict(zip(reversed(at), reversed(values), strict=True))
    return {"of": [first[turn] for turn in range(len(turns))], "at": at}
