"""The themes form a sound SKOS scheme, and each wording points to one theme."""

from __future__ import annotations

from collections import Counter

import pytest
from rdflib import RDF, SKOS, BNode, Graph, Literal, Namespace, URIRef

from graph.iris import DEFAULT_BASE, slug
from ontology.files import read_text
from ontology.terms import PREFIXES
from ontology.themes import Theme, load_themes

SMV = Namespace(PREFIXES["smv"])
SCHEME = URIRef(DEFAULT_BASE + "themes")
THEMES = Graph().parse(data=read_text("themes.ttl"), format="turtle", publicID="urn:x:")
NODES = sorted(THEMES.subjects(RDF.type, SMV.Theme), key=str)
BY_LABEL = {theme.label_sv: theme for theme in load_themes()}

CONTRACT = [
    "mäns våld mot kvinnor",
    "våld i nära relationer",
    "hedersrelaterat våld och förtryck",
    "prostitution och människohandel",
    "barn som bevittnar våld",
    "skyddat boende",
    "jämställdhetsintegrering",
    "jämställdhet",
    "barnäktenskap",
    "tvångsäktenskap",
    "könsstympning",
    "våld mot djur",
]

WORDINGS = [
    ("kvinnofridsarbetet", "mäns våld mot kvinnor"),
    ("våldsutsatta kvinnor", "mäns våld mot kvinnor"),
    ("våld i nära relation", "våld i nära relationer"),
    ("hedersrelaterat våld", "hedersrelaterat våld och förtryck"),
    ("våld i hederns namn", "hedersrelaterat våld och förtryck"),
    ("hedersproblem", "hedersrelaterat våld och förtryck"),
    ("sex mot ersättning", "prostitution och människohandel"),
    ("köp av sexuell tjänst", "prostitution och människohandel"),
    ("människohandel för sexuella ändamål", "prostitution och människohandel"),
    ("barn som upplevt våld", "barn som bevittnar våld"),
    ("skyddade boenden", "skyddat boende"),
    ("jämställdhetsintegrera", "jämställdhetsintegrering"),
    ("äktenskap mot sin vilja", "tvångsäktenskap"),
    ("våld mot husdjur", "våld mot djur"),
]


@pytest.mark.parametrize("label", CONTRACT)
def test_contract_themes_have_their_labels(label: str) -> None:
    """Each theme that outside data names is there, spelled so."""
    assert label in BY_LABEL


@pytest.mark.parametrize(("wording", "label"), WORDINGS)
def test_wordings_of_pages_point_to_their_theme(wording: str, label: str) -> None:
    """A turn of phrase that pages use points to the theme that it means."""
    assert [theme.label_sv for theme in load_themes() if wording in theme.wordings] == [label]


def test_one_wording_points_to_one_theme() -> None:
    """No wording belongs to two themes, and none stands twice in one."""
    counted = Counter(wording for theme in load_themes() for wording in theme.wordings)
    assert [wording for wording, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("theme", load_themes(), ids=lambda theme: theme.key)
def test_wordings_are_words(theme: Theme) -> None:
    """A wording is lower case, trimmed, in single spaces, and no bare stem of a letter or two."""
    assert theme.wordings[0] == theme.label_sv.lower()
    for wording in theme.wordings:
        assert wording == " ".join(wording.lower().split())
        assert len(wording) >= 3


@pytest.mark.parametrize("theme", load_themes(), ids=lambda theme: theme.key)
def test_key_is_the_slug_of_the_swedish_label(theme: Theme) -> None:
    """The IRI of a theme is made of its Swedish label as every other IRI is."""
    assert theme.key == f"theme/{slug(theme.label_sv)}"
    assert URIRef(DEFAULT_BASE + theme.key) in NODES


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.rsplit("/", 1)[-1])
def test_theme_says_itself_in_both_languages(node: URIRef) -> None:
    """A theme has one preferred label and one definition in Swedish and in English, and both its types."""
    for predicate in (SKOS.prefLabel, SKOS.definition):
        languages = [text.language for text in THEMES.objects(node, predicate) if isinstance(text, Literal)]
        assert sorted(map(str, languages)) == ["en", "sv"]
    assert {SMV.Theme, SKOS.Concept} <= set(THEMES.objects(node, RDF.type))
    assert (node, SKOS.inScheme, SCHEME) in THEMES


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.rsplit("/", 1)[-1])
def test_labels_of_a_theme_are_apart(node: URIRef) -> None:
    """Preferred, alternative and hidden labels share no text (SKOS, S13)."""
    texts = [
        text
        for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        for text in THEMES.objects(node, kind)
    ]
    assert len(texts) == len(set(texts))
    assert {text.language for text in texts if isinstance(text, Literal)} == {"sv", "en"}


def test_preferred_labels_are_unique_in_each_language() -> None:
    """No two themes share a label in one language, so that a label finds its theme."""
    counted = Counter(THEMES.objects(None, SKOS.prefLabel))
    assert [label for label, times in counted.items() if times > 1] == []


def test_broader_and_narrower_mirror_each_other() -> None:
    """Each step up is written as a step down too, and relations are written from both ends."""
    assert set(THEMES.subject_objects(SKOS.broader)) == {
        (n, b) for b, n in THEMES.subject_objects(SKOS.narrower)
    }
    assert set(THEMES.subject_objects(SKOS.related)) == {
        (b, a) for a, b in THEMES.subject_objects(SKOS.related)
    }


def test_links_between_themes_end_at_themes() -> None:
    """No link goes to a theme that is not there."""
    ends = {end for kind in (SKOS.broader, SKOS.narrower, SKOS.related) for end in THEMES.objects(None, kind)}
    assert ends <= set(NODES)


def test_every_theme_hangs_below_a_top_theme() -> None:
    """From each theme the way up ends, without a circle, at a theme that the scheme names as its top."""
    top = set(THEMES.objects(SCHEME, SKOS.hasTopConcept))
    assert top == set(THEMES.subjects(SKOS.topConceptOf, SCHEME))
    assert top == {node for node in NODES if THEMES.value(node, SKOS.broader) is None}
    for node in NODES:
        for above in THEMES.objects(node, SKOS.broader):
            assert node not in set(THEMES.transitive_objects(above, SKOS.broader))
        assert top & set(THEMES.transitive_objects(node, SKOS.broader))


def test_related_themes_are_not_above_each_other() -> None:
    """What is related is neither wider nor narrower (SKOS, S27)."""
    for one, other in THEMES.subject_objects(SKOS.related):
        assert other not in set(THEMES.transitive_objects(one, SKOS.broader))


def test_no_blank_nodes() -> None:
    """Every node of the scheme has an IRI."""
    assert not [term for triple in THEMES for term in triple if isinstance(term, BNode)]


def test_broader_keys_are_given() -> None:
    """A loaded theme knows the keys of the wider themes."""
    assert BY_LABEL["barnäktenskap"].broader == ("theme/hedersrelaterat-vald-och-fortryck",)
    assert BY_LABEL["jämställdhetsintegrering"].broader == ("theme/jamstalldhet",)
    assert BY_LABEL["jämställdhet"].broader == ()
    assert BY_LABEL["mäns våld mot kvinnor"].label_en == "men's violence against women"
