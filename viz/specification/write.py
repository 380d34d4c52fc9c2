"""Gives the documentation as files, and writes them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pyoxigraph import RdfFormat, parse, serialize

from graph.files import write_beside
from graph.iris import DEFAULT_BASE
from ontology.files import read_text
from ontology.terms import PREFIXES
from queries.statements import question_triples
from viz.specification.page import FILES, PAGES, page
from viz.specification.texts import LANGUAGES, load_texts
from viz.specification.vocabulary import load_vocabulary

__all__ = ["files", "write"]


def files() -> dict[str, str]:
    """Gives the text of each file by its name: the pages, and what stands beside them for programs.

    Raises:
        PackagedDataError: a file of the ontology is missing or broken.
        ReasoningError: a rule cannot be read.
    """
    found = {PAGES[each]: page(load_vocabulary(), load_texts(each)) for each in LANGUAGES}
    own = {"samverkan.jsonld": _json_ld(), "questions.ttl": _questions()}
    return found | {name: read_text(name) for name in FILES if name not in own} | own


def write(folder: Path) -> list[Path]:
    """Writes the files into a folder, which is made where it is not there; gives their paths.

    Raises:
        FileError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in sorted(files().items()):
        write_beside(folder / name, text)
        paths.append(folder / name)
    return paths


def _json_ld() -> str:
    """Gives the ontology as JSON-LD."""
    triples = [quad.triple for quad in parse(read_text("samverkan.ttl"), format=RdfFormat.TURTLE)]
    out = BytesIO()
    serialize(triples, out, format=RdfFormat.JSON_LD, prefixes=dict(PREFIXES))
    return out.getvalue().decode() + "\n"


def _questions() -> str:
    """Gives the questions of the catalogue as Turtle."""
    out = BytesIO()
    prefixes = {**PREFIXES, "question": f"{DEFAULT_BASE}question/"}
    serialize(question_triples(), out, format=RdfFormat.TURTLE, prefixes=prefixes)
    return out.getvalue().decode()
