"""A user's own ontology: what is let in, and the one line that says why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ontology.extension import read_extension
from ontology.terms import PREFIXES
from samverkan.cli.build import command
from samverkan.errors import SourceError

PROLOGUE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()) + (
    "@prefix : <https://e.test/ext#> .\n"
)
SOUND = """<https://e.test/ext> a owl:Ontology .
:Shelter a owl:Class ; rdfs:subClassOf smv:CivilSocietyOrganisation ; rdfs:label "jour"@sv ;
    skos:definition "En jour."@sv .
:leads a owl:ObjectProperty , owl:IrreflexiveProperty ; rdfs:subPropertyOf smv:participatesIn ; rdfs:range smv:Network .
:beds a owl:DatatypeProperty ; rdfs:domain :Shelter ; rdfs:range xsd:integer .
"""


def written(folder: Path, turtle: str, name: str = "ext.ttl") -> Path:
    """Gives a file with that Turtle."""
    path = folder / name
    path.write_text(PROLOGUE + turtle, encoding="utf-8")
    return path


def test_sub_classes_and_sub_properties_are_let_in(tmp_path: Path) -> None:
    """With labels, datatypes that the profile knows, and kinds of properties."""
    assert len(read_extension(written(tmp_path, SOUND))) == 12


@pytest.mark.parametrize(
    ("turtle", "told"),
    [
        (":p a owl:ReflexiveProperty .", "owl:ReflexiveProperty lies outside the profile OWL 2 RL"),
        (":C owl:disjointUnionOf :D .", "owl:disjointUnionOf lies outside the profile OWL 2 RL"),
        (":C owl:equivalentClass smv:Actor .", "no rule carries out owl:equivalentClass"),
        (":p a owl:FunctionalProperty .", "no rule carries out owl:FunctionalProperty"),
        (":C rdfs:subClassOf [ a owl:Restriction ] .", "it has a blank node"),
        (":x a owl:Class , owl:ObjectProperty .", "declared both owl:Class and owl:ObjectProperty"),
        ("smv:Actor rdfs:subClassOf :Thing .", "it says rdfs:subClassOf of smv:Actor"),
        (":p rdfs:range xsd:gYear .", "xsd:gYear is no datatype of OWL 2 RL"),
        ("smv:theme a owl:TransitiveProperty .", "it says owl:TransitiveProperty of smv:theme"),
        ("smv:Region owl:disjointWith smv:Municipality .", "it says owl:disjointWith of smv:Region"),
        ("smv:theme owl:inverseOf :themeOf .", "it says owl:inverseOf of smv:theme"),
        ("org:Organization rdfs:subClassOf smv:Actor .", "org:Organization, which is not yours to define"),
        ("org:hasMember rdfs:domain smv:ActorGroup .", "org:hasMember, which is not yours to define"),
        ("skos:broader a owl:TransitiveProperty .", "skos:broader, which is not yours to define"),
        (":C rdfs:subClassOf smv:Municipalty .", "no term smv:Municipalty (did you mean smv:Municipality?)"),
        ("<urn:a> smv:colour 'red' .", "no term smv:colour; docs/ontology lists"),
        (
            ":C rdfs:subClassOf :D , smv:Municipality . :D rdfs:subClassOf smv:University .",
            "nothing can be in <https://e.test/ext#C>, for it lies below both smv:Municipality and smv:University",
        ),
        (":C rdfs:subClassOf :D , :E . :D owl:disjointWith :E .", "which exclude each other"),
        ("", "it says nothing; is it the right file?"),
    ],
)
def test_what_breaks_the_profile_is_named_in_one_line(tmp_path: Path, turtle: str, told: str) -> None:
    """The term at fault stands in the message, with the file."""
    path = written(tmp_path, turtle)
    with pytest.raises(SourceError) as caught:
        read_extension(path)
    assert told in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_owlrl_carries_out_is_let_in_for_owlrl(tmp_path: Path) -> None:
    """Equivalent classes lie in the profile; a reflexive property does not, whoever reasons."""
    assert read_extension(written(tmp_path, ":C owl:equivalentClass smv:Actor ."), for_owlrl=True)
    with pytest.raises(SourceError, match="lies outside"):
        read_extension(written(tmp_path, ":p a owl:ReflexiveProperty ."), for_owlrl=True)


@pytest.mark.parametrize("name", ["missing.ttl", "broken.ttl", "broken.jsonld", "ext.doc"])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    """A missing, broken or unknown file ends in one line."""
    if name != "missing.ttl":
        written(tmp_path, "{ not RDF", name)
    with pytest.raises(SourceError, match=name):
        read_extension(tmp_path / name)


def test_the_build_stops_before_it_begins(tmp_path: Path) -> None:
    """A broken ontology leaves no folder behind."""
    path = written(tmp_path, ":p a owl:ReflexiveProperty .")
    arguments = ["--ontology", str(path), "--graph", str(tmp_path / "g")]
    result = CliRunner().invoke(command, arguments)
    assert isinstance(result.exception, SourceError)
    assert not (tmp_path / "g").exists()
