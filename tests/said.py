"""Short pages made for a test, and what is found on them, by the last part of each key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graph.pipeline import extract_document
from graph.read import read_bytes
from graph.records import Facts

PLAIN = "Arbete mot våld"
"""A heading that names no body and announces no list."""


def cases(name: str) -> list[tuple[str, ...]] | list[str]:
    """Gives the rows of a table of sentences, a tuple each; those of one column as strings.

    "\\\\n" in a row is a new line, "\\\\t" a tab.
    """
    rows = (Path(__file__).parent / "sentences" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    parted = [tuple(c.replace("\\n", "\n").replace("\\t", "\t") for c in row.split("\t")) for row in rows]
    return [row[0] for row in parted] if all(len(row) == 1 for row in parted) else parted


def page(*blocks: str, heading: str = PLAIN, name: str = "sida.txt") -> Facts:
    """Gives what a plain page with this heading and these blocks states."""
    return extract_document(read_bytes("\n\n".join((heading, *blocks)).encode(), name))


def slugs(keys: Iterable[str]) -> frozenset[str]:
    """Gives the last parts of some keys."""
    return frozenset(key.rsplit("/", 1)[-1] for key in keys)


def named(facts: Facts) -> frozenset[str]:
    """Gives the specific bodies that a page names."""
    groups = {actor.key for actor in facts.actors if actor.is_group}
    return slugs(
        mention.names
        for mention in facts.mentions
        if mention.names.startswith("actor/") and mention.names not in groups
    )


def together(facts: Facts) -> list[frozenset[str]]:
    """Gives the specific bodies of each collaboration that has at least two of them."""
    groups = {actor.key for actor in facts.actors if actor.is_group}
    found = [slugs(set(one.participants) - groups) for one in facts.collaborations]
    return [members for members in found if len(members) > 1]
