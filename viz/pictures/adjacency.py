"""Cell by cell: a dense network as a square in which a pair is a cell, ordered so that groups show as blocks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from viz.communities import communities
from viz.labels import most_joined
from viz.pictures.canvas import Canvas, clip
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import Material
from viz.pictures.steps import bounds_told, step_of, steps_of
from viz.pictures.style import STEPS
from viz.pictures.words import capital, word

if TYPE_CHECKING:
    import networkx

__all__ = ["adjacency"]

_NAMES, _CELL, _TOP = 376.0, 17.0, 28.0  # room for the longest name of the tables
_MOST = 45


def adjacency(material: Material, language: str, *, most: int = _MOST) -> Figure:
    """Gives the picture of the actors with most partners; communities stand together, the most joined first."""
    title = word("adjacency", language)
    network = material.network
    if not network:
        return nothing("adjacency", title, language)
    chosen = set(most_joined(network, network)[:most])
    parts = [[key for key in most_joined(network, part) if key in chosen] for part in communities(network)]
    parts = [part for part in parts if part]
    keys = [key for part in parts for key in part]
    label = "label_en" if language == "en" else "label"
    names = [str(network.nodes[key][label]) for key in keys]
    pairs = network.subgraph(chosen).number_of_edges()
    lead = word("adjacency-lead", language, shown=len(keys), all=network.number_of_nodes(), pairs=pairs)
    heads = tuple(word(name, language) for name in ("actor-head", "partners-head", "group"))
    rows = [
        [name, str(network.degree(key)), str(place)]
        for place, part in enumerate(parts, 1)
        for key, name in ((key, names[keys.index(key)]) for key in part)
    ]
    side = _CELL * len(keys)
    return Figure(
        "adjacency", language, title, lead,
        f"{word('adjacency-foot', language)} {word('rests', language, pages=material.radar.pages)}",
        round(max(_NAMES + side, 560)), round(_TOP + side + 40),
        _drawn(network, keys, names, parts, language).svg(), heads, rows,
    )  # fmt: skip


def _shade(step: int) -> int:
    """Gives a colour that is seen without a number on it: the palest is left out."""
    return min(STEPS, max(1, step) + 1)


def _square(column: int, row: int) -> str:
    side = _CELL - 1.5
    return f"M{_NAMES + column * _CELL + 0.75:g} {_TOP + row * _CELL + 0.75:g}h{side:g}v{side:g}h-{side:g}z"


def _drawn(
    network: networkx.Graph[str], keys: list[str], names: list[str], parts: list[list[str]], language: str
) -> Canvas:
    weights = [line["weight"] for _, _, line in network.edges(data=True)]
    steps = steps_of(weights)
    canvas = Canvas()
    side = _CELL * len(keys)
    canvas.box(_NAMES, _TOP, side, side, "s0", 0)
    cells: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row, (key, name) in enumerate(zip(keys, names, strict=True)):
        y = _TOP + row * _CELL
        number = str(row + 1)
        canvas.text(_NAMES - 28, y + 12.5, clip(name, _NAMES - 34, 12), "q", anchor="end")
        canvas.text(_NAMES - 6, y + 12.5, number, "foot", anchor="end")
        canvas.text(_NAMES + row * _CELL + _CELL / 2, _TOP - 6, number, "foot", anchor="middle")
        for column, other in enumerate(keys):
            if network.has_edge(key, other) and key != other:
                cells[_shade(step_of(network.edges[key, other]["weight"], steps))].append((column, row))
    for shade, places in sorted(cells.items()):  # one path a shade: thousands of marks would make a page slow
        canvas.path("".join(_square(column, row) for column, row in places), f"s{shade}")
    start = 0.0
    for part in parts:
        width = _CELL * len(part)
        canvas.box(_NAMES + start, _TOP + start, width, width, "own", 0)
        start += width
    x = _NAMES
    for step, told in bounds_told(steps, weights):
        canvas.box(x, _TOP + side + 16, 18, 14, f"s{_shade(step)}", 2)
        canvas.text(x + 24, _TOP + side + 28, told, "t")
        x += 40 + 9 * len(told)
    canvas.text(x + 4, _TOP + side + 28, capital(word("collaboration", language)), "q")
    return canvas
