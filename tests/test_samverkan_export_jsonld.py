"""Tests of JSON-LD: it speaks in the words of the shipped context."""

from __future__ import annotations

import json

from network_sample import sample_store

from graph.iris import DEFAULT_BASE
from ontology.files import read_text
from ontology.terms import PREFIXES
from samverkan.export import content


def test_jsonld_speaks_in_the_words_of_the_context() -> None:
    """Terms, full IRIs, maps of languages; the context stands at the head, whole."""
    document = json.loads(content(sample_store(), "jsonld").content)
    shipped = json.loads(read_text("context.jsonld"))["@context"]
    assert document["@context"] == shipped
    nodes = {node["id"]: node for node in document["@graph"]}
    assert list(nodes) == sorted(nodes)
    assert nodes[f"{DEFAULT_BASE}collaboration/kartlaggning-i-norr"] == {
        "id": f"{DEFAULT_BASE}collaboration/kartlaggning-i-norr",
        "type": ["Collaboration", "JointProject"],
        "prefLabel": {"sv": "Kartläggning i norr"},
        "confidence": "0.9",
        "endYear": "2016",
        "hasParticipant": [
            f"{DEFAULT_BASE}actor/lansstyrelsen-{name}"
            for name in ("jamtland", "norrbotten", "vasterbotten", "vasternorrland")
        ],
        "startYear": "2016",
        "statedIn": [f"{DEFAULT_BASE}passage/kartlaggning-i-norr"],
        "theme": [f"{DEFAULT_BASE}theme/vald-i-nara-relationer"],
    }


def test_the_context_asks_nothing_that_the_writer_does_not_know() -> None:
    """The JSON-LD writer knows a part of what contexts can say; ours says no more."""
    context = json.loads(read_text("context.jsonld"))["@context"]
    assert (context.pop("@version"), context.pop("id"), context.pop("type")) == (1.1, "@id", "@type")
    prefixes = {name: value for name, value in context.items() if value in PREFIXES.values()}
    assert prefixes.items() <= PREFIXES.items()
    for name, definition in context.items():
        if isinstance(definition, dict):
            assert definition.keys() <= {"@id", "@type", "@container"}, name
            assert definition.get("@container") in (None, "@set", "@language"), name
            assert not ("@type" in definition and definition.get("@container") == "@language"), name
            assert definition["@id"].split(":")[0] in prefixes, name
            assert definition.get("@type", "@id").split(":")[0] in {"@id", *prefixes}, name
        else:
            assert name in prefixes or definition.split(":")[0] in prefixes, name
