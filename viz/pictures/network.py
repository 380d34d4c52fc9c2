"""The network standing still: who is joined with whom, county by county, for paper and reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from viz.blocks import Spot
from viz.columns import Frame, Picture
from viz.facts import Tale
from viz.kinds import ACTOR_KINDS
from viz.labels import most_joined, name_sizes, wrap
from viz.layout import lay_out_wide
from viz.pictures.canvas import Canvas, clip, text_width
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import Material
from viz.pictures.words import of, word
from viz.routes import Via, pieces, routes

if TYPE_CHECKING:
    import networkx

__all__ = ["network"]

_MOST = 200
_PAPER = (1000, 900)  # with fewer columns than a screen has: in a report there is less width for the names
_LINE = 17.0
_LEGEND = 24.0


def network(material: Material, language: str, *, most: int = _MOST) -> Figure:
    """Gives the picture of the actors with most partners, each beside its name, in a frame for each county."""
    title, whole = word("network", language), material.network
    if not whole:
        return nothing("network", title, language)
    part = _part(whole, most)
    picture = lay_out_wide(part, _PAPER)
    label = "label_en" if language == "en" else "label"
    canvas, below = _drawn(part, picture, label, language)
    counts = {"shown": len(part), "all": len(whole), "pairs": part.number_of_edges()}
    keys = most_joined(whole, part)
    return Figure(
        "network", language, title, word("network-lead", language, **counts),
        f"{word('network-foot', language)} {word('rests', language, pages=material.radar.pages)}",
        round(picture.width), round(picture.height + below), canvas.svg(),
        tuple(word(name, language) for name in ("actor-head", "partners-head")),
        [[str(whole.nodes[key][label]), str(whole.degree(key))] for key in keys],
    )  # fmt: skip


def _part(whole: networkx.Graph[str], most: int) -> networkx.Graph[str]:
    """Gives the part that is drawn, its collaborations without those who are not."""
    if len(whole) <= most:
        return whole
    part: networkx.Graph[str] = whole.subgraph(most_joined(whole, whole)[:most]).copy()
    tale: Tale = whole.graph["tale"]
    ties = [
        replace(tie, participants=tuple(key for key in tie.participants if key in part)) for tie in tale.ties
    ]
    part.graph["tale"] = replace(tale, ties=tuple(tie for tie in ties if len(tie.participants) > 1))
    return part


def _drawn(part: networkx.Graph[str], picture: Picture, label: str, language: str) -> tuple[Canvas, float]:
    """Gives the drawing, and how high its legend is."""
    canvas = Canvas()
    for frame in picture.frames:
        canvas.box(frame.x, frame.y, frame.width, frame.height, "band", 12)
    ways = routes(picture, name_sizes(part), list(part.edges))
    paths: dict[str, list[str]] = defaultdict(list)
    for one, other, line in part.edges(data=True):
        look = "tie-many" if line["weight"] > 1 else "tie" if line["strength"] > 0.3 else "tie-faint"
        spots = picture.spots[one], picture.spots[other]
        via = ways.get((one, other)) or _bend(*spots, picture.frames)
        paths[look].append(_path(*spots, via))
    for look, lines in sorted(
        paths.items(), reverse=True
    ):  # one path a look: names and strong lines stay on top
        canvas.path("".join(sorted(lines)), look)
    for frame in picture.frames:
        canvas.text(
            frame.x + 12, frame.y + 19, clip(_group(part, frame.group, language), frame.width - 16), "head"
        )
    shapes = {kind.name: kind.shape for kind in ACTOR_KINDS}
    for key in sorted(part):
        actor, spot = part.nodes[key], picture.spots[key]
        canvas.sign(spot.x, spot.y, 7, f"kind-{actor['kind']}", shapes[actor["kind"]])
        _name(canvas, spot, wrap(actor[label]))
    return canvas, _legend(canvas, part, picture, language)


def _path(one: Spot, other: Spot, via: Via) -> str:
    start = f"M{one.x:g} {one.y:g}"
    if not via:
        return f"{start}L{other.x:g} {other.y:g}"
    curves = pieces(via, (other.x, other.y))
    return start + "".join(f"Q{x:g} {y:g} {to_x:g} {to_y:g}" for (x, y), (to_x, to_y) in curves)


def _bend(one: Spot, other: Spot, frames: tuple[Frame, ...]) -> Via:
    """Gives what a line bends to inside a frame where both stand on one side of it: its middle."""
    if one.side == other.side != "above" and abs(one.x - other.x) <= abs(one.y - other.y):
        for frame in frames:
            if all(_inside(spot, frame) for spot in (one, other)):
                far = min(
                    abs(one.y - other.y) * 0.6, abs(frame.x + frame.width / 2 - (one.x + other.x) / 2) * 1.6
                )
                x = (one.x + other.x) / 2 + (far if one.side == "left" else -far)
                return ((round(x), (one.y + other.y) / 2),)
    return ()


def _inside(spot: Spot, frame: Frame) -> bool:
    return frame.x <= spot.x <= frame.x + frame.width and frame.y <= spot.y <= frame.y + frame.height


def _group(part: networkx.Graph[str], group: str, language: str) -> str:
    counties = part.graph["tale"].counties
    return of(counties[group], language) if group in counties else word(group, language)


def _name(canvas: Canvas, spot: Spot, lines: tuple[str, ...]) -> None:
    if spot.side == "above":
        x, top, anchor = spot.x, spot.y - 12 - _LINE * (len(lines) - 1), "middle"
    else:
        x, anchor = (spot.x - 12, "end") if spot.side == "left" else (spot.x + 12, "start")
        top = spot.y + 4.5 - _LINE * (len(lines) - 1) / 2
    for turn, line in enumerate(lines):
        canvas.text(x, top + turn * _LINE, line, "name", anchor=anchor)


def _legend(canvas: Canvas, part: networkx.Graph[str], picture: Picture, language: str) -> float:
    """Draws what the marks stand for, in rows under the picture, and gives how high it is."""
    met = {part.nodes[key]["kind"] for key in part}
    x, y = 8.0, picture.height + _LEGEND + 8
    for kind in (kind for kind in ACTOR_KINDS if kind.name in met):
        told = kind.en if language == "en" else kind.sv
        wide = 44 + text_width(told)
        if x > 8 and x + wide > picture.width:
            x, y = 8.0, y + _LEGEND
        canvas.sign(x, y - 4.5, 6, f"kind-{kind.name}", kind.shape)
        canvas.text(x + 14, y, told, "t")
        x += wide
    return y - picture.height + 8
