"""A graph of a few quads, and how it is written to a folder."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from graph.store.folder import locked, write_version
from ontology.terms import Skos, Smv

BASE = "https://example.org/id/"
ACTOR = NamedNode(BASE + "actor/a")
NETWORK = NamedNode(BASE + "collaboration/n")


def graph_name(name: str) -> NamedNode:
    """Gives the IRI of a named graph."""
    return NamedNode(f"{BASE}graph/{name}")


def quads(*, extra: int = 0) -> list[Quad]:
    """Gives a small graph in which two sources state the same fact."""
    found = [Quad(NETWORK, Smv.hasParticipant, ACTOR, graph_name(name)) for name in ("one", "two")]
    found.append(Quad(ACTOR, Skos.prefLabel, Literal("Å <http://x/> .", language="sv"), graph_name("one")))
    found.append(Quad(ACTOR, Skos.altLabel, Literal('rad\n<http://y/> .\n"x"'), graph_name("two")))
    found += [Quad(ACTOR, Smv.scbCode, Literal(str(number)), graph_name("one")) for number in range(extra)]
    return found


def publish(directory: Path, found: list[Quad]) -> None:
    """Writes a graph as `samverkan build` does."""
    with locked(directory):
        write_version(directory, found, {"base": BASE})
