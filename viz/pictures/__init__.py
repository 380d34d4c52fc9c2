"""Pictures of a graph, each as SVG, as PNG, inside a page, inline in Jupyter, and as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viz.pictures.adjacency import adjacency
from viz.pictures.figure import Figure
from viz.pictures.gaps import gaps
from viz.pictures.growth import growth
from viz.pictures.material import Material
from viz.pictures.matrix import matrix
from viz.pictures.network import network
from viz.pictures.sweden import draw_map, sweden
from viz.pictures.timeline import timeline

__all__ = [
    "PICTURES",
    "Figure",
    "Material",
    "adjacency",
    "draw_map",
    "gaps",
    "growth",
    "matrix",
    "network",
    "sweden",
    "timeline",
]

PICTURES: Mapping[str, Callable[..., Figure]] = {
    "network": network,
    "timeline": timeline,
    "growth": growth,
    "gaps": gaps,
    "map": sweden,
    "matrix": matrix,
    "adjacency": adjacency,
}
"""What can be drawn, by name: each takes a `Material` and a language, and what its own docstring says."""
