"""A page put into a graph that is there: only what it touches is derived, and the files are those of a new build."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Triple

from graph.explain import Prover
from graph.iris import DEFAULT_BASE
from graph.pipeline import GraphBuild, Reasoning, build_graph, build_into
from graph.reason import infer
from graph.store import GraphStore
from ontology.extension import read_extension
from ontology.terms import Rdf, Smv

PAGES = {
    "one": "Länsstyrelsen Kalmar samordnar sedan 2012 ett nätverk mot hedersrelaterat våld tillsammans med "
    "Polismyndigheten, Region Kalmar län och Västerviks kommun.",
    "other": "Länsstyrelsen Kalmar samordnar sedan 2009 ett nätverk mot hedersrelaterat våld tillsammans med "
    "Åklagarmyndigheten, Region Kalmar län och Nybro kommun.",
}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with two pages on collaborations of the same county."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(f"Samverkan i Kalmar län\n\n{text}\n", encoding="utf-8")
    return folder


def built(directory: Path, *sources: Path) -> tuple[GraphBuild, dict[str, bytes]]:
    """Builds into a folder; gives the build and the files of the version in use."""
    build, version = build_into(directory, sources)
    return build, {path.name: path.read_bytes() for path in version.folder.iterdir() if path.is_file()}


@pytest.mark.long
def test_a_page_more_and_a_page_less_give_the_files_of_a_new_build(pages: Path, tmp_path: Path) -> None:
    """Byte for byte, though nothing is derived from scratch but the first time."""
    first, alone = built(tmp_path / "kept", pages / "one.txt")
    assert first.inference.rounds > 0
    _, both = built(tmp_path / "new", pages)
    more, files = built(tmp_path / "kept", pages)
    assert more.inference.rounds == 0
    assert 0 < more.inference.by_rule["new"] < len(more.inference.triples)
    assert files == both
    less, files = built(tmp_path / "kept", pages / "one.txt")
    assert less.inference.rounds == 0
    assert files == alone != both


def test_another_ontology_or_reasoner_is_not_built_upon(tmp_path: Path) -> None:
    """What was derived by other means says nothing of what these give."""
    build_into(tmp_path)
    mine = Triple(NamedNode("https://e.test/Jour"), Rdf.type, Smv.Actor)
    assert Reasoning().upon(tmp_path, DEFAULT_BASE).before is not None
    assert Reasoning(extension=[mine]).upon(tmp_path, DEFAULT_BASE).before is None
    assert Reasoning("owlrl").upon(tmp_path, DEFAULT_BASE).before is None
    assert Reasoning().upon(tmp_path, "https://e.test/id/").before is None
    (tmp_path / "current").write_text("gone", encoding="utf-8")
    assert Reasoning().upon(tmp_path, DEFAULT_BASE).before is None


EXTENSION = f"""
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix smv: <{Smv.Actor.value.removesuffix("Actor")}> .
@prefix ext: <https://e.test/ext#> .
@prefix actor: <{DEFAULT_BASE}actor/> .
ext:Shelter a owl:Class ; rdfs:subClassOf ext:Helper .
ext:Helper a owl:Class ; rdfs:subClassOf smv:KnowledgeCentre , foaf:Group .
ext:hosts a owl:ObjectProperty ; owl:inverseOf ext:hostedBy .
ext:hostedBy a owl:ObjectProperty ; rdfs:subPropertyOf ext:below ; rdfs:range ext:Helper .
ext:below a owl:ObjectProperty , owl:TransitiveProperty ; rdfs:subPropertyOf smv:partOf .
ext:near a owl:ObjectProperty , owl:SymmetricProperty ; rdfs:subPropertyOf smv:collaboratesWith , foaf:knows .
actor:roks a ext:Shelter ; ext:hosts actor:unizon ; ext:near actor:unizon .
actor:unizon ext:hosts actor:brottsoffermyndigheten .
"""


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reasoning, GraphBuild]:
    """The shipped graph with a user's own ontology, and how it was reasoned."""
    file = tmp_path_factory.mktemp("extended") / "ext.ttl"
    file.write_text(EXTENSION, encoding="utf-8")
    reasoning = Reasoning(extension=read_extension(file))
    return reasoning, build_graph(reasoning=reasoning)


def test_terms_of_a_users_ontology_take_part(extended: tuple[Reasoning, GraphBuild]) -> None:
    """By every kind of axiom that the rules know, between their own terms too; as owlrl has it, and nothing foreign."""
    reasoning, build = extended
    names = ("roks", "unizon", "brottsoffermyndigheten")
    roks, unizon, third = (NamedNode(f"{DEFAULT_BASE}actor/{name}") for name in names)
    hosted, below, helper = (NamedNode(f"https://e.test/ext#{n}") for n in ("hostedBy", "below", "Helper"))
    found = set(build.inference.triples)
    assert {
        Triple(roks, Rdf.type, Smv.KnowledgeCentre),
        Triple(unizon, hosted, roks),
        Triple(unizon, Rdf.type, helper),
        Triple(third, below, roks),
        Triple(third, Smv.partOf, roks),
        Triple(roks, Smv.hasPart, unizon),
        Triple(unizon, Smv.collaboratesWith, roks),
    } <= found
    assert set(reasoning.extension) <= {quad.triple for quad in build.quads}
    assert "foaf" not in str(found)
    alone = reasoning.schema()
    assert infer((), schema=alone).triples == infer((), schema=alone, reasoner="owlrl").triples != ()


def test_what_follows_by_a_users_ontology_is_explained(extended: tuple[Reasoning, GraphBuild]) -> None:
    """The proof leads over a term of the user's own, which no term of ours stands for, down to what was asserted."""
    _, build = extended
    roks, third = (NamedNode(f"{DEFAULT_BASE}actor/{name}") for name in ("roks", "brottsoffermyndigheten"))
    proof = Prover(GraphStore.from_quads(build.quads)).prove(Triple(third, Smv.partOf, roks))
    assert proof is not None
    assert Triple(third, Smv.partOf, roks) in infer(proof.leaves, schema=()).triples
