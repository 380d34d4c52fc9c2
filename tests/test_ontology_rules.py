"""The rules of inference as files: headed, exemplified, and together they carry the ontology."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.reason import Rule, infer, load_rules
from graph.reason.rules import FOREIGN
from ontology.files import rules, schema_triples
from ontology.terms import PREFIXES, Rdf

ROOT = Path(__file__).parents[1]
PROLOGUE = (
    "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + "PREFIX : <https://e.test/>\n"
    "PREFIX id: <https://e.test/>\n"
)

# For each rule: what is asserted, and what it gives. Ontology axioms in it are the example's own.
EXAMPLES = {
    "sub-class": ("smv:A rdfs:subClassOf org:B . org:B rdfs:subClassOf smv:C . :x a smv:A", ":x a smv:C"),
    "sub-property": ("smv:p rdfs:subPropertyOf smv:q . :x smv:p :y", ":x smv:q :y"),
    "inverse": ("smv:p owl:inverseOf smv:q . :x smv:q :y", ":y smv:p :x"),
    "symmetric": ("smv:p a owl:SymmetricProperty . :x smv:p :y", ":y smv:p :x"),
    "transitive": ("smv:p a owl:TransitiveProperty . :x smv:p :y . :y smv:p :z", ":x smv:p :z"),
    "domain": ("smv:p rdfs:domain smv:C . :x smv:p 'y'", ":x a smv:C"),
    "range": ("smv:p rdfs:range smv:C . :x smv:p :y , 'text'", ":y a smv:C"),
    "group-assignment": (
        ":g a smv:ActorGroup ; smv:hasAssignment :a ; org:hasMember :m",
        ":m smv:hasAssignment :a",
    ),
    "collaborates-with": (
        ":c smv:hasParticipant :x , :y",
        ":x smv:collaboratesWith :y . :y smv:collaboratesWith :x",
    ),
    "unit-collaboration": (
        ":u smv:partOf :h ; smv:collaboratesWith :x , :h , :v . :v smv:partOf :h",
        ":h smv:collaboratesThroughUnit :x",
    ),
    "collaborating-pair": (
        ":c smv:hasParticipant id:actor\\/x , id:actor\\/y ; smv:startYear 2011 . "
        ":d smv:hasParticipant id:actor\\/z , :n",
        "id:pair\\/x--y a smv:CollaboratingPair ; smv:hasPartner id:actor\\/x , id:actor\\/y ; smv:knownYear 2011",
    ),
    "pair-first-year": (
        ":p smv:knownYear 2011 , 2013 , 2009 . :q smv:knownYear 2000",
        ":p smv:firstYear 2009 . :q smv:firstYear 2000",
    ),
    "pair-last-year": (
        ":p smv:knownYear 2011 , 2013 , 2009 . :q smv:knownYear 2020",
        ":p smv:lastYear 2013 . :q smv:lastYear 2020",
    ),
    "strategy-first-year": (
        ":s a smv:JointStrategy ; smv:startYear '2013'^^xsd:gYear . :r a smv:Report ; smv:startYear '2009'^^xsd:gYear",
        ":s smv:inForceIn '2013'^^xsd:gYear",
    ),
    "strategy-in-force": (
        ":s a smv:Plan ; smv:startYear '2014'^^xsd:gYear ; smv:endYear '2016'^^xsd:gYear . "
        ":t a smv:Strategy ; smv:startYear '2018'^^xsd:gYear ; smv:endYear '2017'^^xsd:gYear",
        ":s smv:inForceIn '2014'^^xsd:gYear , '2015'^^xsd:gYear , '2016'^^xsd:gYear",
    ),
    "successor-inherits": (
        ":n smv:succeeds :o . :o smv:succeeds :p ; smv:hasAssignment :a ; smv:partOf :h . :p smv:participatesIn :c",
        ":n smv:inherits :a , :c . :o smv:inherits :c",
    ),
    "collaboration-county": (
        ":c smv:hasParticipant :m , :o . :m a smv:Municipality ; smv:county :l . :o smv:county :k",
        ":c smv:county :l",
    ),
}

# What the ontology says with OWL and RDFS and no rule carries out, because no triple of ours follows from it.
ENTAIL_NOTHING = {
    "owl:AnnotationProperty",
    "owl:Class",
    "owl:DatatypeProperty",
    "owl:ObjectProperty",
    "owl:Ontology",
    "owl:IrreflexiveProperty",  # a contradiction to be found: the shape Irreflexive holds it
    "owl:disjointWith",  # the same: the shape Disjoint
    "owl:versionIRI",
    "owl:versionInfo",
    "rdfs:comment",
    "rdfs:isDefinedBy",
    "rdfs:label",
    "rdfs:seeAlso",
}


def parsed(turtle: str) -> set[ox.Triple]:
    """Gives the triples of a piece of Turtle."""
    return {quad.triple for quad in ox.parse(f"{PROLOGUE}{turtle} .", format=ox.RdfFormat.TURTLE)}


@pytest.mark.parametrize("name", [name for name, _ in rules()])
def test_rule_gives_what_its_example_says_and_nothing_else(name: str) -> None:
    """Alone, on the example, the rule derives exactly the example's conclusion."""
    before, after = EXAMPLES[name]
    rule = next(rule for rule in load_rules() if rule.name == name)
    assert set(infer(parsed(before), rules=[rule], schema=()).triples) == parsed(after)


def test_every_example_belongs_to_a_rule() -> None:
    """No example outlives its rule."""
    assert set(EXAMPLES) == {rule.name for rule in load_rules()}


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.name)
def test_rule_says_itself_in_two_languages(rule: Rule) -> None:
    """A rule's sentence stands in Swedish and in English, each ended by a full stop."""
    assert rule.sv.endswith(".")
    assert rule.en.endswith(".")
    assert rule.sv != rule.en


@pytest.mark.parametrize("rule", [r for r in load_rules() if r.is_domain_rule], ids=lambda rule: rule.name)
def test_rule_of_our_own_names_a_page_that_speaks_of_it(rule: Rule) -> None:
    """The decision page of a rule that no OWL axiom stands for exists and names the rule."""
    assert f"`{rule.name}`" in (ROOT / rule.decision).read_text(encoding="utf-8")


def test_every_axiom_of_the_ontology_has_a_rule_or_entails_nothing() -> None:
    """An axiom of a kind that no rule carries out would be passed over in silence."""
    used = set()
    for triple in schema_triples():
        kind = triple.object if triple.predicate == Rdf.type else None
        terms = [triple.predicate, *([kind] if isinstance(kind, ox.NamedNode) else [])]
        for prefix in ("owl", "rdfs"):
            used |= {
                f"{prefix}:{t.value.removeprefix(PREFIXES[prefix])}"
                for t in terms
                if t.value.startswith(PREFIXES[prefix])
            }
    carried = {rule.axiom for rule in load_rules() if rule.axiom}
    assert used - ENTAIL_NOTHING == carried & used
    assert {"rdfs:subClassOf", "owl:inverseOf", "owl:SymmetricProperty"} <= used


def test_ontology_says_nothing_of_foreign_terms_from_which_ours_would_follow() -> None:
    """Rules derive our own vocabulary only, so no way may lead from it over a foreign term and back."""
    home = PREFIXES["smv"]
    inferring = {f"{PREFIXES['rdfs']}{name}" for name in ("subClassOf", "subPropertyOf", "domain", "range")}
    inferring.add(f"{PREFIXES['owl']}inverseOf")
    foreign = [
        t
        for t in schema_triples()
        if t.predicate.value in inferring and not str(t.subject).startswith(f"<{home}")
    ]
    assert foreign == []


@pytest.mark.parametrize("rule", [r for r in load_rules() if r.axiom], ids=lambda rule: rule.name)
def test_rule_of_an_axiom_says_nothing_of_foreign_terms(rule: Rule) -> None:
    """The rules of axioms leave out the same vocabularies as the reasoner, in the same words."""
    assert FOREIGN.pattern.replace("\\", "\\\\") in rule.text


def test_each_vocabulary_but_ours_is_foreign() -> None:
    """Of all that have a prefix; the vocabulary of a user is none of them, also where purl.org is its home."""
    assert {name for name, iri in PREFIXES.items() if not FOREIGN.match(iri)} == {"smv"}
    assert not FOREIGN.match("https://purl.org/mine/Shelter")


def test_the_ontology_alone_entails_nothing_new() -> None:
    """The schema and the themes are closed under the rules: nothing is derived of a graph without facts."""
    assert infer(()).triples == ()
