"""Small facts and the gold that they are held to, for tests of the measure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from graph.evaluate import score_page
from graph.evaluate.gold import Gold, load_gold
from graph.evaluate.score import Score
from graph.records import Actor, Collaboration, Document, Facts, Mention, Passage, Receipt
from graph.reference.tables import load_reference

TEXT = "Skrift om våld\nEn mening om Bok om fred i läsningen\nBrottsofferjouren i Vik"
ROKS, BRIS, SKANE, BOARDS, LOCAL = (
    "actor/roks",
    "actor/bris",
    "actor/lansstyrelsen-skane",
    "actor/lansstyrelserna",
    "actor/brottsofferjouren-i-vik",
)
VIOLENCE = "theme/vald-i-nara-relationer"
STATED = Receipt((Passage("ab", 0, 6, "Skrift"),), 0.9, "test")
NAMES: Mapping[str, list[str]] = {
    ROKS: ["Roks"],
    BRIS: ["Bris", "Barnens rätt i samhället"],
    SKANE: ["Länsstyrelsen i Skåne län", "Länsstyrelsen Skåne"],
    LOCAL: ["Brottsofferjouren i Vik"],
}


def facts(**more: Any) -> Facts:
    """Gives the facts of a page, with a body that no table lists."""
    local = Actor(LOCAL, "Brottsofferjouren i Vik", ("CivilSocietyOrganisation",))
    return Facts(Document(TEXT, "ab", "sida.txt", ()), actors=(local,), **more)


def mentions(*keys: str) -> tuple[Mention, ...]:
    """Gives a mention of each key."""
    return tuple(Mention(key, number, number + 1) for number, key in enumerate(keys))


def joint(key: str, *participants: str, **more: Any) -> Collaboration:
    """Gives a collaboration."""
    return Collaboration(f"collaboration/{key}", key, participants, STATED, **more)


def wanted(*keys: str, **more: object) -> dict[str, object]:
    """Gives a gold entry of a collaboration."""
    return {"label": "Nätverket", "participants": [NAMES[key] for key in keys], **more}


def counted(score: Score, kind: str) -> tuple[int, int, int]:
    """Gives found, wrong, missed of a kind."""
    tally = {str(name): tally for name, tally in score.tallies.items()}[kind]
    return tally.found, tally.wrong, tally.missed


def scored(gold: Gold, told: Facts) -> Score:
    """Gives the score of facts."""
    return score_page(gold, told, load_reference())


def gold_maker(folder: Path) -> Callable[..., Gold]:
    """Gives what makes gold of the entries of one file, which it writes into the folder."""

    def make(**entries: object) -> Gold:
        empty = {
            "document": "sida.txt",
            "actors": [],
            "publications": [],
            "assignments": [],
            "collaborations": [],
        }
        (folder / "sida.json").write_text(json.dumps({**empty, **entries}), encoding="utf-8")
        return load_gold(folder)[0]

    return make
