"""The lists that ontology engineers go by, OOPS! and FOOPS!: each point is held by a test or waived with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

from ontology.files import read_text
from ontology.terms import PREFIXES

SMV = Namespace(PREFIXES["smv"])
IRI = URIRef("https://w3id.org/samverkan/ontology")
ONTOLOGY = Graph().parse(data=read_text("samverkan.ttl"), format="turtle", publicID="urn:x:")
TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "decisions" / "0162-the-lists-of-pitfalls-and-of-fairness.md"

# the point of the list, and the test that holds it (file without "test_ontology_" and ".py", function without "test_")
HELD = {
    "P02": "pitfalls p12_no_two_terms_are_declared_equal",
    "P03": "pitfalls p03_no_relation_is_called_is",
    "P04": "pitfalls p04_every_class_is_connected",
    "P05": "pitfalls p05_inverses_fit",
    "P06": "pitfalls p06_no_circles",
    "P07": "pitfalls p07_no_merged_concepts",
    "P08": "turtle term_has_label_and_definition_in_both_languages",
    "P10": "pitfalls p10_top_classes_are_disjoint",
    "P11": "turtle property_has_one_domain_and_range_or_says_what_it_includes",
    "P12": "pitfalls p12_no_two_terms_are_declared_equal",
    "P13": "pitfalls p13_every_link_has_an_inverse_or_a_reason",
    "P19": "turtle property_has_one_domain_and_range_or_says_what_it_includes",
    "P20": "pitfalls p20_labels_and_definitions_say_different_things",
    "P21": "pitfalls p21_no_class_for_the_rest",
    "P22": "pitfalls p22_names_follow_one_convention",
    "P24": "checklists p24_no_term_is_defined_by_itself",
    "P25": "pitfalls p25_no_property_is_its_own_inverse",
    "P26": "pitfalls p26_symmetric_links_have_no_inverse",
    "P27": "pitfalls p12_no_two_terms_are_declared_equal",
    "P28": "pitfalls p28_p29_links_of_likes_join_likes",
    "P29": "pitfalls p28_p29_links_of_likes_join_likes",
    "P30": "pitfalls p32_no_two_terms_share_a_label",
    "P31": "pitfalls p12_no_two_terms_are_declared_equal",
    "P32": "pitfalls p32_no_two_terms_share_a_label",
    "P33": "turtle axioms_stay_in_owl_2_rl",
    "P34": "turtle foreign_terms_in_use_are_declared",
    "P35": "turtle foreign_terms_in_use_are_declared",
    "P36": "pitfalls p36_no_file_ending_in_an_iri",
    "P38": "turtle header_says_what_this_is",
    "P39": "pitfalls p39_no_namespace_is_left_to_chance",
    "P40": "turtle foreign_terms_are_declared_and_left_alone",
    "P41": "turtle header_says_what_this_is",
    "PURL1": "checklists the_iri_is_persistent_and_the_version_has_its_own",
    "VER1": "checklists the_iri_is_persistent_and_the_version_has_its_own",
    "URI1": "checklists the_iri_is_persistent_and_the_version_has_its_own",
    "OM1": "turtle header_says_what_this_is",
    "OM2": "checklists the_header_tells_what_a_registry_asks",
    "OM4.1": "turtle header_says_what_this_is",
    "OM5.1": "turtle header_says_what_this_is",
    "RDF1": "files schema_holds_ontology_and_themes",
    "FIND1": "turtle header_says_what_this_is",
    "FIND2": "turtle header_says_what_this_is",
    "VOC1": "checklists other_vocabularies_are_reused",
    "VOC2": "checklists other_vocabularies_are_reused",
    "VOC3": "turtle term_has_label_and_definition_in_both_languages",
    "VOC4": "turtle term_has_label_and_definition_in_both_languages",
    "DOC1": "specification every_term_theme_rule_and_shape_has_its_place",
}
# what the lists have beside these, waived on the page of decisions with the reason
WAIVED = {
    "P01", "P09", "P14", "P15", "P16", "P17", "P18", "P23", "P37",
    "CN1", "ACC1", "HTTP1", "VER2", "OM3", "OM4.2", "OM5.2", "FIND3", "FIND3b", "URI2",
}  # fmt: skip


def test_every_pitfall_of_the_catalogue_is_accounted_for() -> None:
    """Each of the 41 pitfalls of OOPS! is held or waived, none both."""
    numbers = {f"P{number:02}" for number in range(1, 42)}
    assert {point for point in (*HELD, *WAIVED) if re.fullmatch(r"P\d\d", point)} == numbers
    assert not HELD.keys() & WAIVED


@pytest.mark.parametrize("point", HELD)
def test_the_test_that_is_named_is_there(point: str) -> None:
    """No point is said to be held by a test that does not exist."""
    file, name = HELD[point].split()
    path = TESTS / (f"test_viz_{file}.py" if file == "specification" else f"test_ontology_{file}.py")
    assert re.search(rf"^def test_{name}\(", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_every_waiver_has_its_reason() -> None:
    """The page of decisions has a line for each point that is waived, and for no other."""
    told = dict(
        re.findall(r"^\| ([A-Z]+[\d.]*b?) \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert set(told) == WAIVED
    assert all(len(reason.split()) > 5 for reason in told.values())


def test_p24_no_term_is_defined_by_itself() -> None:
    """No axiom leads from a term to itself, and no definition is the label again."""
    circles = [(s, p) for s, p, o in ONTOLOGY if s == o]
    assert circles == []
    for term, definition in ONTOLOGY.subject_objects(SKOS.definition):
        labels = {str(label).casefold() for label in ONTOLOGY.objects(term, RDFS.label)}
        assert str(definition).rstrip(".").casefold() not in labels


def test_the_iri_is_persistent_and_the_version_has_its_own() -> None:
    """Ontology, terms and version lie below one w3id address, and the version's IRI ends with its number."""
    assert IRI.startswith("https://w3id.org/")
    assert f"{IRI}#" == SMV
    version = ONTOLOGY.value(IRI, OWL.versionInfo)
    assert ONTOLOGY.value(IRI, OWL.versionIRI) == URIRef(f"{IRI}/{version}")


def test_the_header_tells_what_a_registry_asks() -> None:
    """Citation in both languages with the version, status, day of the last change."""
    citations = list(ONTOLOGY.objects(IRI, DCTERMS.bibliographicCitation))
    assert sorted(str(c.language) for c in citations if isinstance(c, Literal)) == ["en", "sv"]
    assert all(str(ONTOLOGY.value(IRI, OWL.versionIRI)) in str(citation) for citation in citations)
    assert ONTOLOGY.value(IRI, URIRef(PREFIXES["bibo"] + "status")) is not None
    assert ONTOLOGY.value(IRI, DCTERMS.modified) is not None


def test_other_vocabularies_are_reused() -> None:
    """Every top class and most links hang below terms of other vocabularies; the header uses those for metadata."""
    links = {s for s in ONTOLOGY.subjects(RDF.type, OWL.ObjectProperty) if str(s).startswith(SMV)}
    hung = {s for s in links if list(ONTOLOGY.objects(s, RDFS.subPropertyOf))}
    assert len(hung) > len(links) / 2
    spaces = {str(p).rpartition("#" if "#" in str(p) else "/")[0] for p in ONTOLOGY.predicates(IRI)}
    assert len(spaces) >= 4
