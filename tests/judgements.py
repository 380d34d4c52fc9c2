"""Judgements on a network and on names, made for tests."""

from __future__ import annotations

from typing import Any

from small_page import PRISON, SKANE

from graph.curated import Bodies, Judgement
from graph.records import Collaboration, Passage, Receipt

ONE, TWO = "actor/kvinnojouren-a", "actor/kvinnojouren-i-a"
P, Q = Passage("a1" * 32, 0, 9, "ord ett"), Passage("b2" * 32, 5, 9, "ord två")
DAY = "2026-01-31"


def network(key: str = "collaboration/n", *places: Passage) -> Collaboration:
    """Gives a collaboration."""
    return Collaboration(key, "Nätet", (PRISON, SKANE), Receipt(places))


def judged(verdict: Any, fact: Any, *places: Passage, by: str = "Anna", replaces: str = "") -> Judgement:
    """Gives a judgement."""
    return Judgement(verdict, by, DAY, fact, places, replaces)


def tied(verdict: Any, key: str, other: str) -> Bodies:
    """Gives a judgement on two names."""
    return Bodies(verdict, "Anna", DAY, key, other, key.split("/")[1], other.split("/")[1])
