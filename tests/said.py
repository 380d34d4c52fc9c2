"""Short pages made for a test, and what is found on them, by the last part of each key."""

from __future__ import annotations

from collections.abc import Iterable

from graph.pipeline import extract_document
from graph.read import read_bytes
from graph.records import Facts

PLAIN = "Arbete mot våld"
"""A heading that names no body and announces no list."""


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
