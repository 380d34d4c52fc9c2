"""The colours that the pages and pictures share: each once, on light and on dark ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

__all__ = ["GROUND", "root_style"]

GROUND: Mapping[str, tuple[str, str]] = {
    "ground": ("#fbfaf7", "#14181d"),
    "paper": ("#ffffff", "#1b2027"),
    "frame": ("#f1efe8", "#1b2129"),
    "band": ("#f6f4ee", "#222831"),
    "field": ("#ffffff", "#222831"),
    "soft": ("#eef3f9", "#222c38"),
    "ink": ("#1d2733", "#edf0f3"),
    "quiet": ("#566270", "#a5afbb"),
    "rule": ("#d9d6cc", "#333b46"),
    "edge": ("#808993", "#7a8694"),
    "line": ("#465262", "#b2c0d0"),
    "accent": ("#0b5cad", "#7cb9f5"),
    "marked": ("#ffe9a8", "#5c4a12"),
}
"""Grounds, words, rules and lines by name: on light ground, on dark ground. Tests count their contrasts."""

_SEEN_THROUGH = ("line", "accent")
_DARK = {
    "theme": ':root[data-theme="dark"]{%s}',
    "system": "@media screen and (prefers-color-scheme:dark){:root{%s}}",
}


def root_style(dark: Literal["theme", "system"]) -> str:
    """Gives the colours as variables of a style sheet, `--ink` and so on; `--line-rgb` is one to be seen through.

    They are dark where the page's `data-theme` says so, or where the reader's system is.
    """
    return f":root{{{_variables(0)}}}{_DARK[dark] % _variables(1)}\n"


def _variables(turn: int) -> str:
    hexes = [f"--{name}:{pair[turn]}" for name, pair in GROUND.items()]
    parts = [f"--{name}-rgb:{_rgb(GROUND[name][turn])}" for name in _SEEN_THROUGH]
    return ";".join([*hexes, *parts])


def _rgb(colour: str) -> str:
    return ",".join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))
