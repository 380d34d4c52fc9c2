"""The documentation of the ontology: up to date, whole, true to the Turtle, and fit for everybody's eyes."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html
from pyoxigraph import Literal, RdfFormat, parse

from graph.reason import load_rules
from graph.validate import validate
from ontology.files import read_text, schema_triples
from ontology.terms import PREFIXES, Smv
from ontology.themes import load_themes
from viz.specification import files, write
from viz.specification.examples import example_of, example_triples
from viz.specification.shapes import load_node_shapes
from viz.specification.texts import LANGUAGES, load_texts
from viz.specification.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
COMMITTED = Path(__file__).parents[1] / "docs" / "ontology"
PAGES = {"sv": "index.html", "en": "index.en.html"}


@cache
def made() -> dict[str, str]:
    """Gives the files as they are made now."""
    return files()


@cache
def tree(language: str) -> html.HtmlElement:
    """Gives the page of a language, parsed."""
    return html.document_fromstring(made()[PAGES[language]])


@pytest.mark.parametrize("name", sorted(path.name for path in COMMITTED.iterdir()))
def test_what_is_committed_is_what_is_made(name: str) -> None:
    """Each file of docs/ontology is made of the ontology as it stands; `make ontology-docs` writes them anew."""
    assert (COMMITTED / name).read_text(encoding="utf-8") == made()[name], "run: make ontology-docs"


def test_every_file_is_committed() -> None:
    """The folder holds what is made, no more and no less."""
    assert {path.name for path in COMMITTED.iterdir()} == set(made())


def test_writing_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    """The folder is made where it is not there, and a second run changes nothing."""
    paths = write(tmp_path / "new" / "folder")
    first = {path: path.read_bytes() for path in paths}
    assert write(tmp_path / "new" / "folder") == paths
    assert {path: path.read_bytes() for path in paths} == first
    assert {path.name for path in paths} == set(made())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_theme_rule_and_shape_has_its_place(language: str) -> None:
    """What the ontology has, the page tells, under the anchor that its IRI leads to."""
    wanted = {*Smv.__annotations__, *(f"rule-{rule.name}" for rule in load_rules())}
    wanted |= {theme.key.replace("/", "-") for theme in load_themes()}
    wanted |= {f"shape-{shape.name}" for shape in load_node_shapes()}
    wanted |= {f"shape-{each.name}" for shape in load_node_shapes() for each in shape.constraints}
    anchors = [str(each) for each in tree(language).xpath("//@id")]
    assert wanted <= set(anchors)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str) -> None:
    """A link within the page has its anchor, one to a file its file, one to a decision its page."""
    anchors = set(tree(language).xpath("//@id"))
    for target in map(str, tree(language).xpath("//a/@href")):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif target.startswith("../../"):
            assert (COMMITTED / target).is_file(), target
        else:
            assert target in made() or target.startswith("http"), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_is_told_in_the_language_of_the_page(language: str) -> None:
    """A term has its label as heading, its definition, its IRI, and its name in the other language."""
    words = load_texts(language)
    for term in load_vocabulary().terms:
        part = tree(language).get_element_by_id(term.name)
        text = part.text_content()
        assert part.find("h3").text_content().startswith(term.labels[language])
        for told in (term.definitions[language], term.node.value, term.labels[words.other]):
            assert told in text


def test_what_holds_and_uses_a_term_is_told_with_it() -> None:
    """Super-property, inverse, range, constraints, rules, questions and example of a property are there."""
    text = tree("en").get_element_by_id("hasParticipant").text_content()
    for told in (
        "org:hasMember", "smv:coordinatedBy", "smv:participatesIn", "smv:Actor", "Give at least one participant",
        "collaborates-with", "inverse", "who-works-with", "ex:collaboration", "object property",
    ):  # fmt: skip
        assert told in text, told
    assert "symmetric, irreflexive" in tree("en").get_element_by_id("collaboratesWith").text_content()


def test_both_pages_have_the_same_parts() -> None:
    """The English page has every anchor of the Swedish one, in the same order."""
    assert tree("sv").xpath("//@id") == tree("en").xpath("//@id")


def test_no_word_of_the_page_is_left_unused() -> None:
    """Each text is asked for by the code, or named after a term that a card or a shape speaks of."""
    folder = Path(write.__code__.co_filename).parent
    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    asked = set(re.findall(r"""["']([\w-]+)["']""", sources)) | {
        f"{part}-told" for part in ("classes", "links", "values")
    }
    named = {key for key in texts if key.endswith("Property") or key in {"Violation", "Warning", "Info"}}
    assert set(texts) - asked - named == set()
    assert all(sorted(text) == ["en", "sv"] and all(text.values()) for text in texts.values())


def test_json_ld_says_what_the_turtle_says() -> None:
    """The ontology in JSON-LD is the same graph."""
    turtle = set(parse(read_text("samverkan.ttl"), format=RdfFormat.TURTLE))
    assert set(parse(made()["samverkan.jsonld"], format=RdfFormat.JSON_LD)) == turtle


def test_the_examples_use_every_term_and_keep_the_shapes() -> None:
    """The small graph of examples names each class and property of ours, and is sound."""
    used = {triple.predicate for triple in example_triples()} | {
        triple.object for triple in example_triples()
    }
    assert [name for name in Smv.__annotations__ if getattr(Smv, name) not in used] == []
    assert validate(example_triples()).results == ()
    assert all(example_of(term) for term in load_vocabulary().terms)


def test_the_examples_quote_as_many_characters_as_they_say() -> None:
    """A passage with words ends where its words end."""
    facts = {(t.subject, t.predicate.value.removeprefix(PREFIXES["oa"])): t.object for t in example_triples()}
    facts_said = {key: value.value for key, value in facts.items() if isinstance(value, Literal)}
    quoted = [(subject, words) for (subject, name), words in facts_said.items() if name == "exact"]
    assert quoted
    for subject, words in quoted:
        assert len(words) == int(facts_said[subject, "end"]) - int(facts_said[subject, "start"])


def test_foreign_terms_are_listed_by_vocabulary() -> None:
    """Each declared term of another vocabulary stands in the table of those."""
    text = tree("en").get_element_by_id("foreign").text_content()
    assert all(name in text for name in ("org:ChangeEvent", "oa:exact", "cv:PublicOrganisation"))
    assert len(load_vocabulary().foreign) == len(tree("en").xpath("//section[@id='foreign']//td[3]/a"))
    assert {"prov:Activity"} <= {
        f"prov:{str(t.subject).strip('<>').rpartition('#')[2]}" for t in schema_triples()
    }


@pytest.mark.browser
@pytest.mark.parametrize(("language", "scheme", "width"), [("sv", "light", 1440), ("en", "dark", 390)])
def test_the_page_is_fit_for_everybody(language: str, scheme: str, width: int, open_page: OpenPage) -> None:
    """No request, no fault, no finding of axe, no scrolling sideways on a phone, in light and dark.

    All terms are made alike, so axe, which needs a minute for them all, looks at three of each part.
    """
    opened = open_page(made()[PAGES[language]], width=width, scheme=scheme)
    wide = opened.page.evaluate("document.documentElement.scrollWidth")
    assert opened.page.evaluate(
        "[...document.querySelectorAll('table')].every(table => table.scrollWidth <= innerWidth)"
    )
    opened.page.evaluate(
        "document.querySelectorAll('.term ~ .term ~ .term ~ .term').forEach(t => t.remove())"
    )
    assert opened.violations() == []
    assert [request for request in opened.requests if request != opened.address] == []
    assert opened.faults == []
    assert wide <= width
