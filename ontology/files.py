"""Reads the files that ship in this package: Turtle, rules, shapes, JSON-LD context."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pyoxigraph import RdfFormat, Triple, parse

from samverkan.errors import PackagedDataError

__all__ = ["read_text", "rules", "schema_triples"]

_PACKAGE = "ontology"
_SCHEMA_FILES = ("samverkan.ttl", "themes.ttl")


@cache
def read_text(name: str) -> str:
    """Gives the text of a file of this package, named by its path below it (`samverkan.ttl`, `rules/x.rq`).

    Raises PackagedDataError where the file is missing or is not UTF-8.
    """
    try:
        return files(_PACKAGE).joinpath(*name.split("/")).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackagedDataError(
            f"ontology/{name}, which ships with Samverkan, cannot be read ({error}): install Samverkan again"
        ) from error


@cache
def schema_triples() -> tuple[Triple, ...]:
    """Gives the triples of the ontology and of the themes, in the order of the files.

    Raises PackagedDataError where a file is missing or is not Turtle.
    """
    return tuple(triple for name in _SCHEMA_FILES for triple in _parse(name))


@cache
def rules() -> tuple[tuple[str, str], ...]:
    """Gives name and text of each rule (`rules/<name>.rq`), sorted by name."""
    folder = files(_PACKAGE).joinpath("rules")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".rq"))
    return tuple((name.removesuffix(".rq"), read_text(f"rules/{name}")) for name in names)


def _parse(name: str) -> list[Triple]:
    try:
        return [quad.triple for quad in parse(read_text(name), format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        raise PackagedDataError(
            f"ontology/{name}, which ships with Samverkan, is not Turtle ({error}): install Samverkan again"
        ) from error
