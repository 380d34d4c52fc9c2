"""The parts of the page beside the terms: themes, rules, shapes, the terms of others, policy."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pyoxigraph import Literal, NamedNode

from graph.reason import load_rules
from ontology.files import schema_triples
from ontology.headers import without_header
from ontology.terms import PREFIXES, Skos
from ontology.themes import Theme, load_themes
from viz.specification.markup import anchored, code, listed, rows, section, table
from viz.specification.shapes import Constraint, NodeShape, load_node_shapes
from viz.specification.texts import Texts
from viz.specification.vocabulary import Vocabulary, short

__all__ = ["contents", "foreign_part", "policy_part", "rules_part", "shapes_part", "themes_part"]

_BASE = "https://w3id.org/samverkan/id/"


def themes_part(words: Texts) -> str:
    """Gives every theme with its definition and place, wider ones before narrower ones."""
    definitions = {
        (subject.value, value.language or ""): value.value
        for subject, predicate, value in schema_triples()
        if predicate == Skos.definition and isinstance(subject, NamedNode) and isinstance(value, Literal)
    }
    themes = {theme.key: theme for theme in load_themes()}
    cards = "".join(_theme(theme, themes, definitions, words) for theme in themes.values())
    return section("themes", words["themes"], f"<p>{escape(words['themes-told'])}</p>{cards}")


def _theme(
    theme: Theme, themes: dict[str, Theme], definitions: dict[tuple[str, str], str], words: Texts
) -> str:
    labels = {"sv": theme.label_sv, "en": theme.label_en}
    narrower = [other for other in themes.values() if theme.key in other.broader]
    told = [
        (words["iri"], code(_BASE + theme.key)),
        (words["other-label"], f'<span lang="{words.other}">{escape(labels[words.other])}</span>'),
        (words["broader"], listed(_theme_link(themes[key], words) for key in theme.broader)),
        (words["narrower"], listed(_theme_link(other, words) for other in narrower)),
        (words["wordings"], words["wordings-told"].format(len(theme.wordings))),
    ]
    definition = definitions[_BASE + theme.key, words.language]
    return section(_anchor(theme), labels[words.language], f"<p>{escape(definition)}</p>{rows(told)}", 3)


def _theme_link(theme: Theme, words: Texts) -> str:
    return anchored(_anchor(theme), escape(theme.label_sv if words.language == "sv" else theme.label_en))


def _anchor(theme: Theme) -> str:
    return theme.key.replace("/", "-")


def rules_part(words: Texts) -> str:
    """Gives every rule: its sentence, what it stands for, and the query that carries it out."""
    cards = ""
    for rule in load_rules():
        body = without_header(rule.text)
        page = f'<a href="../../{escape(rule.decision)}">{code(rule.decision.rpartition("/")[2])}</a>'
        told = rows([(words["stands-for"], code(rule.axiom) if rule.axiom else page)])
        sentence = rule.sv if words.language == "sv" else rule.en
        cards += section(f"rule-{rule.name}", rule.name, f"<p>{escape(sentence)}</p>{told}{_query(body)}", 3)
    return section("rules", words["rules"], f"<p>{escape(words['rules-told'])}</p>{cards}")


def _query(text: str) -> str:
    return f"<pre><code>{escape(text)}</code></pre>"


def shapes_part(words: Texts) -> str:
    """Gives every node shape with what it asks for; what several shapes ask is told where it stands first."""
    told: set[str] = set()
    cards = "".join(_shape(shape, words, told) for shape in load_node_shapes())
    return section("shapes", words["shapes"], f"<p>{escape(words['shapes-told'])}</p>{cards}")


def _shape(shape: NodeShape, words: Texts, told: set[str]) -> str:
    lines = []
    for each in shape.constraints:
        lines.append(_constraint(each, words, is_first=each.name not in told))
        told.add(each.name)
    heads = [words[key] for key in ("asked", "of", "grave")]
    aim = rows(
        [
            (words[kind], listed(code(n) for k, n in shape.targets if k == kind))
            for kind, _ in dict(shape.targets).items()
        ]
    )
    inner = f"{aim}{table(heads, lines, f'shape:{shape.name}')}"
    return section(f"shape-{shape.name}", f"shape:{shape.name}", inner, 3)


def _constraint(each: Constraint, words: Texts, *, is_first: bool) -> tuple[str, str, str]:
    anchor = f' id="shape-{escape(each.name)}"' if is_first else ""
    parts = "<br>".join(code(f"sh:{name} {value}") for name, value in each.parts)
    query = (
        f"<details><summary>SPARQL</summary>{_query(_unindented(each.query))}</details>" if each.query else ""
    )
    name = code(f"shape:{each.name}")
    first = f"<span{anchor}>{escape(each.messages[words.language])}</span><br>{name}"
    return first, f"{code(each.path)}<br>{parts}" if each.path else query, escape(words[each.severity])


def _unindented(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    return "\n".join(line[margin:] for line in lines)


def foreign_part(vocabulary: Vocabulary, words: Texts) -> str:
    """Gives the terms of other vocabularies that the data uses, by vocabulary."""
    lines = []
    for prefix, base in sorted(PREFIXES.items()):
        terms = [
            (iri, kind) for iri, kind in vocabulary.foreign.items() if short(iri).startswith(f"{prefix}:")
        ]
        if terms:
            links = (f'<a href="{escape(iri)}">{code(short(iri))}</a>' for iri, _ in terms)
            lines.append((code(prefix), code(base), listed(links)))
    heads = [words[key] for key in ("prefix", "namespace", "terms")]
    inner = f"<p>{escape(words['foreign-told'])}</p>{table(heads, lines, words['foreign'])}"
    return section("foreign", words["foreign"], inner)


def policy_part(words: Texts) -> str:
    """Gives how IRIs and versions are kept, and where the parts come from."""
    items = "".join(f"<li>{escape(item)}</li>" for item in words["policy-told"].split(" | "))
    return section("policy", words["policy"], f"<ul>{items}</ul>")


def contents(words: Texts, vocabulary: Vocabulary) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Gives the parts of the page in order: anchor, title, and the anchors and titles within."""
    yield "introduction", words["introduction"], []
    yield "overview", words["overview"], []
    for kind, anchor in (("class", "classes"), ("link", "links"), ("value", "values")):
        terms = [t for t in vocabulary.terms if t.kind == kind]
        yield anchor, words[anchor], [(t.name, words.label(t)) for t in terms]
    names = [(_anchor(t), t.label_sv if words.language == "sv" else t.label_en) for t in load_themes()]
    yield "themes", words["themes"], names
    yield "rules", words["rules"], [(f"rule-{rule.name}", rule.name) for rule in load_rules()]
    yield "shapes", words["shapes"], [(f"shape-{s.name}", s.name) for s in load_node_shapes()]
    yield "foreign", words["foreign"], []
    yield "policy", words["policy"], []
