"""The JSON-LD context says in JSON what the graph says in Turtle."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from rdflib.compare import isomorphic

from ontology.files import read_text
from ontology.terms import PREFIXES, Smv

CONTEXT: dict[str, Any] = json.loads(read_text("context.jsonld"))["@context"]

EXAMPLE: dict[str, Any] = {
    "@context": CONTEXT,
    "@graph": [
        {
            "id": "https://example.org/id/collaboration/a",
            "type": ["Network", "Collaboration"],
            "prefLabel": {"sv": "Ett nätverk", "en": "A network"},
            "hasParticipant": ["https://example.org/id/actor/a", "https://example.org/id/actor/b"],
            "coordinatedBy": ["https://example.org/id/actor/a"],
            "theme": ["https://example.org/id/theme/jamstalldhet"],
            "startYear": "2013",
            "statedIn": ["https://example.org/id/passage/a-10-90"],
            "confidence": "0.9",
        },
        {
            "id": "https://example.org/id/passage/a-10-90",
            "type": ["Passage"],
            "exact": "de ord som står där",
            "start": 10,
            "end": 90,
            "inDocument": "https://example.org/id/document/a",
        },
        {
            "id": "https://example.org/id/publication/a",
            "type": ["Strategy", "Publication"],
            "title": {"sv": "En strategi"},
            "issued": "2014",
            "reportNumber": ["2014:9"],
            "resultOf": ["https://example.org/id/collaboration/a"],
        },
    ],
}

TURTLE = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
<https://example.org/id/collaboration/a> a smv:Network , smv:Collaboration ;
    skos:prefLabel "Ett nätverk"@sv , "A network"@en ;
    smv:hasParticipant <https://example.org/id/actor/a> , <https://example.org/id/actor/b> ;
    smv:coordinatedBy <https://example.org/id/actor/a> ;
    smv:theme <https://example.org/id/theme/jamstalldhet> ;
    smv:startYear "2013"^^xsd:gYear ;
    smv:statedIn <https://example.org/id/passage/a-10-90> ;
    smv:confidence 0.9 .
<https://example.org/id/passage/a-10-90> a smv:Passage ;
    oa:exact "de ord som står där" ; oa:start 10 ; oa:end 90 ;
    dcterms:isPartOf <https://example.org/id/document/a> .
<https://example.org/id/publication/a> a smv:Strategy , smv:Publication ;
    dcterms:title "En strategi"@sv ; dcterms:issued "2014"^^xsd:gYear ;
    smv:reportNumber "2014:9" ; smv:resultOf <https://example.org/id/collaboration/a> .
"""


def test_example_expands_to_the_same_triples_in_rdflib() -> None:
    """JSON written with the context is the graph that the Turtle is."""
    read = Graph().parse(data=json.dumps(EXAMPLE), format="json-ld")
    assert isomorphic(read, Graph().parse(data=TURTLE, format="turtle"))


def test_example_expands_to_the_same_triples_in_oxigraph() -> None:
    """A second, unrelated reader of JSON-LD gives the same triples."""
    json_ld = {quad.triple for quad in parse(json.dumps(EXAMPLE), format=RdfFormat.JSON_LD)}
    assert json_ld == {quad.triple for quad in parse(TURTLE, format=RdfFormat.TURTLE)}


def test_compacting_and_expanding_gives_the_graph_back() -> None:
    """What rdflib writes with the context uses its short names, and reads back without loss."""
    graph = Graph().parse(data=TURTLE, format="turtle")
    text = graph.serialize(format="json-ld", context=CONTEXT)
    assert isomorphic(graph, Graph().parse(data=text, format="json-ld"))
    nodes = {node["id"]: node for node in json.loads(text)["@graph"]}
    assert sorted(map(str, nodes)) == sorted(str(node["id"]) for node in EXAMPLE["@graph"])
    assert nodes["https://example.org/id/collaboration/a"]["startYear"] == "2013"
    assert nodes["https://example.org/id/publication/a"]["title"] == {"sv": "En strategi"}


@pytest.mark.parametrize("name", Smv.__annotations__)
def test_every_term_of_ours_has_its_plain_name(name: str) -> None:
    """Each class and property of the ontology is written in JSON by its own name."""
    definition = CONTEXT[name]
    assert (definition if isinstance(definition, str) else definition["@id"]) == f"smv:{name}"


def test_context_has_the_prefixes_of_the_code() -> None:
    """The prefixes of the context are those of the project."""
    prefixes = {
        key: value for key, value in CONTEXT.items() if isinstance(value, str) and value.startswith("http")
    }
    assert prefixes == dict(PREFIXES)


def test_context_needs_no_network() -> None:
    """The context stands alone: no address of another context is in it."""
    assert "@import" not in CONTEXT
