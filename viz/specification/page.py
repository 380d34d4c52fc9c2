"""Puts the page together: header, contents, parts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib import resources
from string import Template

from pyoxigraph import NamedNode

from ontology.terms import PREFIXES, Dcterms, Owl
from queries.html import source_hash
from viz.specification.cards import card
from viz.specification.diagrams import change_pattern, class_tree, collaboration_pattern, evidence_pattern
from viz.specification.markup import anchored, code, figure, rows, section
from viz.specification.parts import contents, foreign_part, policy_part, rules_part, shapes_part, themes_part
from viz.specification.texts import Texts
from viz.specification.vocabulary import Kind, Vocabulary

__all__ = ["FILES", "PAGES", "page"]

PAGES = {"sv": "index.html", "en": "index.en.html"}
FILES = {
    "samverkan.ttl": "Turtle",
    "samverkan.jsonld": "JSON-LD",
    "themes.ttl": "SKOS",
    "shapes.ttl": "SHACL",
    "context.jsonld": "JSON-LD context",
    "examples.ttl": "Turtle",
    "questions.ttl": "Turtle",
}


def page(vocabulary: Vocabulary, words: Texts) -> str:
    """Gives the whole page in one language."""
    style = _read("page.css")
    allowed = f"style-src {source_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"
    return Template(_read("page.html")).substitute(
        language=words.language,
        policy=f"default-src 'none'; {allowed}",
        style=style,
        title=escape(_header(vocabulary, Dcterms.title, words)),
        header=_head(vocabulary, words),
        contents_title=escape(words["contents"]),
        skip=escape(words["skip"]),
        contents=_contents(vocabulary, words),
        parts="".join(_parts(vocabulary, words)),
    )


def _read(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _header(vocabulary: Vocabulary, predicate: NamedNode, words: Texts) -> str:
    """Gives what the ontology says of itself, in the language of the page where there are several."""
    values = vocabulary.header[predicate.value]
    fitting = [v.value for v in values if getattr(v, "language", None) in (None, words.language)]
    return fitting[0]


def _head(vocabulary: Vocabulary, words: Texts) -> str:
    def told(predicate: NamedNode) -> str:
        return _header(vocabulary, predicate, words)

    version, licence = told(Owl.versionInfo), told(Dcterms.license)
    links = "".join(
        f'<li><a href="{name}">{escape(name)}</a> <span>{escape(kind)}</span></li>'
        for name, kind in FILES.items()
    )
    facts = rows(
        [
            (words["iri"], code(PREFIXES["smv"].rstrip("#"))),
            (words["this-version"], code(told(Owl.versionIRI))),
            (words["namespace"], f"{code(PREFIXES['smv'])} ({words['prefix'].lower()} {code('smv')})"),
            (words["created"], escape(told(Dcterms.created))),
            (words["modified"], escape(told(Dcterms.modified))),
            (words["creator"], "Samverkan"),
            (words["licence"], f'<a href="{escape(licence)}">{escape(licence.rpartition("/")[2])}</a>'),
            (words["files"], f'<ul class="files">{links}</ul>'),
        ]
    )
    tongue = words.other
    other = f'<a href="{PAGES[tongue]}" hreflang="{tongue}" lang="{tongue}">{escape(words["other-page"])}</a>'
    return (
        f'<p class="kind"><span>{escape(words["kind-of-page"])} {escape(version)}</span>{other}</p>'
        f"<h1>{escape(told(Dcterms.title))}</h1><p>{escape(told(Dcterms.description))}</p>{facts}"
    )


def _contents(vocabulary: Vocabulary, words: Texts) -> str:
    items = ""
    for anchor, title, within in contents(words, vocabulary):
        inner = "".join(f"<li>{anchored(name, escape(label))}</li>" for name, label in within)
        count = f" <span>{len(within)}</span>" if within else ""
        unfold = escape(words["unfold"].format(title.lower()))
        folded = f"<details><summary>{unfold}</summary><ul>{inner}</ul></details>"
        items += f"<li>{anchored(anchor, escape(title))}{count}{folded if within else ''}</li>"
    return f"<ol>{items}</ol>"


def _parts(vocabulary: Vocabulary, words: Texts) -> Iterator[str]:
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in words["introduction-told"].split(" | "))
    yield section("introduction", words["introduction"], paragraphs)
    drawn = (
        (collaboration_pattern(words), "nary-told"),
        (evidence_pattern(words), "evidence-told"),
        (change_pattern(words), "change-told"),
    )
    figures = [figure(svg, words[key], number, words["figure"]) for number, (svg, key) in enumerate(drawn, 1)]
    yield section("overview", words["overview"], f"<p>{escape(words['overview-told'])}</p>{''.join(figures)}")
    tree = figure(class_tree(vocabulary, words), words["tree-caption"], 4, words["figure"])
    kinds: tuple[tuple[Kind, str, str], ...] = (
        ("class", "classes", tree),
        ("link", "links", ""),
        ("value", "values", ""),
    )
    for kind, anchor, drawing in kinds:
        cards = "".join(card(term, vocabulary, words) for term in vocabulary.of(kind))
        told = f"<p>{escape(words[f'{anchor}-told'])}</p>"
        yield section(anchor, words[anchor], told + drawing + cards)
    yield themes_part(words)
    yield rules_part(words)
    yield shapes_part(words)
    yield foreign_part(vocabulary, words)
    yield policy_part(words)
