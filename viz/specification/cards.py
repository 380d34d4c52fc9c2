"""What is told of one term: its definition, its place among the others, what holds it, what uses it, an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from pyoxigraph import NamedNode

from viz.specification.examples import example_of
from viz.specification.markup import anchored, code, listed, of_node, of_term, rows, section
from viz.specification.shapes import Constraint, load_node_shapes, uses_of
from viz.specification.texts import Texts
from viz.specification.uses import questions_of, rules_of
from viz.specification.vocabulary import Term, Vocabulary, local

__all__ = ["card"]


def card(term: Term, vocabulary: Vocabulary, words: Texts) -> str:
    """Gives the part of the page that tells of one term."""
    place = _class_place if term.kind == "class" else _property_place
    told = [(words["iri"], code(term.node.value)), *place(term, vocabulary, words), *_used(term, words)]
    other = words.other
    name = f'<span lang="{other}">{escape(term.labels[other])}</span>'
    told.insert(1, (words["other-label"], name))
    inner = f"<p>{escape(term.definitions[words.language])}</p>{rows(told)}{_example(term, words)}"
    return section(term.name, words.label(term), inner, 3, f" {code(f'smv:{term.name}')}")


def _nodes(nodes: Iterable[NamedNode]) -> str:
    return listed(of_node(node) for node in nodes)


def _terms(terms: Iterable[Term]) -> str:
    return listed(of_term(term) for term in terms)


def _class_place(term: Term, vocabulary: Vocabulary, words: Texts) -> Iterator[tuple[str, str]]:
    yield words["super-classes"], _nodes(term.supers)
    yield words["sub-classes"], _terms(vocabulary.below(term.node))
    yield words["starts-properties"], _terms(vocabulary.starting(term.node))
    yield words["ends-properties"], _terms(vocabulary.ending(term.node))
    yield words["disjoint"], _nodes(vocabulary.apart_from(term.node))
    yield words["see-also"], _nodes(term.see_also)


def _property_place(term: Term, vocabulary: Vocabulary, words: Texts) -> Iterator[tuple[str, str]]:
    kind = words["kind-link"] if term.kind == "link" else words["kind-value"]
    yield words["kind"], listed([kind, *(words[local(trait)] for trait in term.traits)])
    yield words["domain-open" if term.open_start else "domain"], _nodes(term.starts)
    yield words["range-open" if term.open_end else "range"], _nodes(term.ends)
    yield words["super-properties"], _nodes(term.supers)
    yield words["sub-properties"], _terms(vocabulary.below(term.node))
    yield words["inverse"], _nodes(term.inverses)


def _used(term: Term, words: Texts) -> Iterator[tuple[str, str]]:
    aimed = [shape for shape in load_node_shapes() if term.name in shape.terms]
    targets = listed(anchored(f"shape-{shape.name}", code(f"shape:{shape.name}")) for shape in aimed)
    yield words["shapes"], targets
    yield words["constraints"], _constraints(uses_of(term.name), words)
    rules = (anchored(f"rule-{rule.name}", code(rule.name)) for rule in rules_of(term))
    yield words["rules"], listed(rules)
    questions = [
        f"<li>{escape((question.questions or {})[words.language])} {code(question.name)}</li>"
        for question in questions_of(term)
    ]
    if questions:
        told = words["asked-by"].format(len(questions))
        yield words["questions"], f"<details><summary>{told}</summary><ul>{''.join(questions)}</ul></details>"


def _constraints(constraints: Iterable[Constraint], words: Texts) -> str:
    items = [
        f"<li>{escape(each.messages[words.language])} "
        f"{anchored(f'shape-{each.name}', escape(words[each.severity]))}</li>"
        for each in constraints
    ]
    if not items:
        return ""
    told = words["held-by"].format(len(items))
    return f"<details><summary>{told}</summary><ul>{''.join(items)}</ul></details>"


def _example(term: Term, words: Texts) -> str:
    turtle = example_of(term)
    if not turtle:
        return ""
    return f'<p class="example">{escape(words["example"])}</p><pre><code>{escape(turtle)}</code></pre>'
