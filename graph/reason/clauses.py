"""Reads off a rule's text what it concludes and from what, so that the rule can be run backwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple, Variable
from rdflib.paths import Path
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Literal as RdflibLiteral
from rdflib.term import URIRef
from rdflib.term import Variable as RdflibVariable

from graph.reason.parts import TOKEN
from graph.reason.rules import Rule
from samverkan.errors import ReasoningError

__all__ = ["Clause", "Pattern", "Term", "read_clause"]

Term = NamedNode | BlankNode | Literal | Triple
Part = Term | Variable | Path
Pattern = tuple[Part, Part, Part]

_SIMPLE = {"Project", "Filter", "Join", "BGP", "Distinct", "Extend", "ToMultiSet", "values"}


@dataclass(frozen=True)
class Clause:
    """A rule as what it concludes (`heads`) and what it asks for (`body`), in which variables stand.

    `assigned` are the variables that BIND or VALUES gives a value to; `absent` are the patterns that must not
    be met, in a rule of the second stage.
    """

    rule: Rule
    heads: tuple[Pattern, ...]
    body: tuple[Pattern, ...]
    assigned: frozenset[str] = frozenset()
    absent: tuple[Pattern, ...] = ()

    def bindings(self, triple: Triple) -> Iterator[Mapping[str, Term]]:
        """Gives, for each conclusion that can be the triple, what its variables then are."""
        for head in self.heads:
            bound = _match(head, triple)
            if bound is not None and all(_is_triple(fill(pattern, bound)) for pattern in self.body):
                yield bound

    def question(self, bound: Mapping[str, Term]) -> str:
        """Gives the SELECT that asks in which ways the rule applies, with these variables filled in.

        They are written into the text: as VALUES or as substitutions of the engine they would not reach into
        every filter and sub-pattern, and would leave the joins unguided. What the rule itself assigns is
        compared at the end; so that this leaves no join unguided either, what else the same application says of
        what is bound is asked for too.
        """
        written = {name: term for name, term in bound.items() if name not in self.assigned}
        filled = "".join(
            str(written[piece[1:]]) if piece.startswith("?") and piece[1:] in written else piece
            for piece in self._pieces
        )
        checks = "".join(
            f" FILTER(sameTerm(?{name}, {bound[name]}))" for name in bound.keys() & self.assigned
        )
        if checks:
            filled = filled.replace("{", "{ " + " ".join(self._besides(bound)), 1)
        return f"{self.rule.parts.prologue}SELECT DISTINCT * WHERE {{ {filled}{checks} }}"

    def _besides(self, bound: Mapping[str, Term]) -> Iterator[str]:
        """Gives as SPARQL what the rule says besides, where the subject is known: it is in the graph too."""
        for head in self.heads:
            subject, predicate, value = fill(head, bound)
            is_made = isinstance(value, Variable) and value.value in self.assigned
            if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and not is_made:
                yield f"{subject} {predicate} {value} . "

    def seeded(self, values: str) -> str:
        """Gives the rule as CONSTRUCT with a VALUES clause before all else in its WHERE."""
        parts = self.rule.parts
        asked = parts.where[parts.where.index("{") + 1 :]
        return f"{parts.prologue}CONSTRUCT {parts.template} WHERE {{ {values} {asked}"

    @cached_property
    def outer(self) -> frozenset[str]:
        """The variables of the patterns that must be met."""
        return frozenset(
            part.value for pattern in self.body for part in pattern if isinstance(part, Variable)
        )

    @cached_property
    def _pieces(self) -> tuple[str, ...]:
        pieces, last, where = [], 0, self.rule.parts.where
        for token in TOKEN.finditer(where):
            if token["variable"]:
                pieces += [where[last : token.start()], f"?{token['variable']}"]
                last = token.end()
        return (*pieces, where[last:])


@cache
def read_clause(rule: Rule) -> Clause:
    """Gives a rule as a clause.

    Raises:
        ReasoningError: the rule is made of more than triple patterns, paths and filters, so that what it
            rests on cannot be told from its text.
    """
    query = translateQuery(parseQuery(rule.text)).algebra
    heads = tuple(_pattern(rule, triple) for triple in query.template)
    return Clause(
        rule,
        heads,
        body=tuple(_patterns(rule, query.p)),
        assigned=frozenset(_assigned(query.p)),
        absent=tuple(_absent(rule, query.p)),
    )


def fill(pattern: Pattern, bound: Mapping[str, Term]) -> Pattern:
    """Gives a pattern with the variables that are bound replaced by what they are."""
    first, second, third = (bound.get(p.value, p) if isinstance(p, Variable) else p for p in pattern)
    return first, second, third


def _patterns(rule: Rule, node: Any) -> Iterator[Pattern]:
    if node.name not in _SIMPLE:
        raise ReasoningError(
            f"rule {rule.name} uses {node.name}, which cannot be explained: make it of triple patterns, paths "
            "and filters, or write one rule for each case"
        )
    if node.name == "BGP":
        for triple in node.triples:
            yield _pattern(rule, triple)
    for part in ("p", "p1", "p2"):
        if part in node:
            yield from _patterns(rule, node[part])


def _assigned(node: Any) -> Iterator[str]:
    """Gives the names of the variables that BIND and VALUES give values to."""
    if node.name == "Extend":
        yield str(node.var)
    if node.name == "values":
        yield from (str(name) for row in node.res for name in row)
    for part in ("p", "p1", "p2"):
        if part in node:
            yield from _assigned(node[part])


def _absent(rule: Rule, node: Any) -> Iterator[Pattern]:
    """Gives the patterns within NOT EXISTS, wherever in the rule's filters it stands."""
    if isinstance(node, CompValue):
        if node.name in ("Builtin_NOTEXISTS", "Builtin_EXISTS"):
            yield from _patterns(rule, node.graph)
        for part in node.values():
            yield from _absent(rule, part)
    elif isinstance(node, list):
        for part in node:
            yield from _absent(rule, part)


def _pattern(rule: Rule, triple: tuple[Any, Any, Any]) -> Pattern:
    first, second, third = (_part(rule, part) for part in triple)
    return first, second, third


def _part(rule: Rule, part: Any) -> Part:
    match part:
        case RdflibVariable():
            return Variable(str(part))
        case URIRef():
            return NamedNode(str(part))
        case RdflibLiteral():
            datatype = NamedNode(str(part.datatype)) if part.datatype else None
            return Literal(str(part), language=part.language, datatype=datatype)
        case Path():
            return part
    raise ReasoningError(f"rule {rule.name} has a blank node: write a variable in its place")


def _match(head: Pattern, triple: Triple) -> Mapping[str, Term] | None:
    """Gives what the variables of a conclusion are where it is this triple; None where it cannot be."""
    bound: dict[str, Term] = {}
    for part, term in zip(head, triple, strict=True):
        if isinstance(part, Variable):
            if bound.setdefault(part.value, term) != term:
                return None
        elif part != term:
            return None
    return bound


def _is_triple(pattern: Pattern) -> bool:
    """Says whether a pattern can be met: no literal is the subject or the predicate of a triple."""
    return not isinstance(pattern[0], Literal) and not isinstance(pattern[1], Literal | BlankNode)
