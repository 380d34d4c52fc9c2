"""The picture of nothing: what a graph without the facts in question gives."""

from __future__ import annotations

from viz.pictures.canvas import Canvas
from viz.pictures.figure import Figure
from viz.pictures.words import word

__all__ = ["nothing"]

_WIDTH, _HEIGHT = 720, 90


def nothing(name: str, title: str, language: str) -> Figure:
    """Gives a picture that says that there is nothing to show."""
    told = word("nothing", language)
    canvas = Canvas()
    canvas.box(0, 0, _WIDTH, _HEIGHT, "band", 6)
    canvas.text(_WIDTH / 2, _HEIGHT / 2 + 5, told, "t", anchor="middle")
    return Figure(name, language, title, told, "", _WIDTH, _HEIGHT, canvas.svg(), (told,), ())
