"""What validation found, as values, as text, as Turtle of SHACL and as JSON: the same order every time."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pyoxigraph as ox

from graph.validate.shapes import SH
from ontology.terms import PREFIXES, Rdf, Sh, Xsd

__all__ = ["Report", "Result", "in_order"]

_PREFIXES = {"sh": SH, "shape": "https://w3id.org/samverkan/shapes#", "smv": PREFIXES["smv"]}


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One node that breaks one constraint.

    `severity` is Violation, Warning or Info; `path` and `value` are empty where there is none. IRIs are bare,
    a literal value stands as in N-Triples. `sv` and `en` say what to do.
    """

    severity: str
    focus: str
    path: str
    shape: str
    component: str
    value: str
    sv: str
    en: str


@dataclass(frozen=True, slots=True)
class Report:
    """Every result, sorted. `conforms` is false where there is any, be it a warning, as SHACL has it."""

    results: tuple[Result, ...]

    @property
    def conforms(self) -> bool:
        """True where no shape is broken."""
        return not self.results

    @property
    def violations(self) -> tuple[Result, ...]:
        """The results that forbid publishing the graph."""
        return tuple(result for result in self.results if result.severity == "Violation")

    @property
    def warnings(self) -> tuple[Result, ...]:
        """The results that a person should look at."""
        return tuple(result for result in self.results if result.severity != "Violation")

    def as_text(self) -> str:
        """Gives the report for reading: each message once in both languages, with the nodes it concerns."""
        if self.conforms:
            return "The graph conforms to every shape. Grafen följer alla former.\n"
        return "\n".join((*self._groups(), self._summary())) + "\n"

    def _groups(self) -> Iterator[str]:
        last = ("", "")
        for result in self.results:
            head = f"{result.severity}: {result.en}\n{' ' * len(result.severity)}  {result.sv}"
            of_itself = result.value == result.focus and not result.path  # as SHACL has it of a whole node
            value = "" if of_itself else result.value
            line = "  " + "  ".join(part for part in (result.focus, _short(result.path), value) if part)
            if head != last[0]:
                yield head
            if (head, line) != last:  # one value may break two constraints of a shape, which say the same
                yield line
            last = (head, line)

    def _summary(self) -> str:
        counts = Counter(result.severity for result in self.results)
        return ", ".join(
            f"{count} {name.lower()}{'s' * (count > 1)}" for name, count in sorted(counts.items())
        )

    def as_json(self) -> str:
        """Gives the report as JSON: `conforms` and `results`."""
        content = {"conforms": self.conforms, "results": [asdict(result) for result in self.results]}
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def as_turtle(self) -> str:
        """Gives the report in SHACL's own vocabulary."""
        turtle = io.BytesIO()
        ox.serialize(self._triples(), turtle, format=ox.RdfFormat.TURTLE, prefixes=_PREFIXES)
        return turtle.getvalue().decode()

    def _triples(self) -> Iterator[ox.Triple]:
        report = ox.NamedNode("urn:samverkan:report")
        yield ox.Triple(report, Rdf.type, Sh.ValidationReport)
        conforms = ox.Literal(str(self.conforms).lower(), datatype=Xsd.boolean)
        yield ox.Triple(report, Sh.conforms, conforms)
        nodes = [ox.NamedNode(f"{report.value}:{number}") for number in range(1, len(self.results) + 1)]
        for node in nodes:
            yield ox.Triple(report, Sh.result, node)
        for node, result in zip(nodes, self.results, strict=True):
            yield from _result_triples(node, result)


def in_order(result: Result) -> tuple[str, ...]:
    """Gives the key by which results are sorted: violations first, then by shape, so that equal faults are together."""
    first = "" if result.severity == "Violation" else result.severity
    return (first, result.shape, result.component, result.focus, result.path, result.value)


def _result_triples(node: ox.NamedNode, result: Result) -> Iterator[ox.Triple]:
    yield ox.Triple(node, Rdf.type, Sh.ValidationResult)
    yield ox.Triple(node, Sh.focusNode, _term(result.focus))
    if result.path:
        yield ox.Triple(node, Sh.resultPath, _term(result.path))
    if result.value:
        yield ox.Triple(node, Sh.value, _term(result.value))
    yield ox.Triple(node, Sh.resultSeverity, ox.NamedNode(SH + result.severity))
    yield ox.Triple(node, Sh.sourceShape, ox.NamedNode(result.shape))
    yield ox.Triple(node, Sh.sourceConstraintComponent, ox.NamedNode(result.component))
    yield ox.Triple(node, Sh.resultMessage, ox.Literal(result.sv, language="sv"))
    yield ox.Triple(node, Sh.resultMessage, ox.Literal(result.en, language="en"))


def _short(iri: str) -> str:
    """Gives a term with its prefix, as people write it."""
    for prefix, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return iri


def _term(text: str) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Gives back the term that a result tells as text."""
    if text.startswith("_:"):
        return ox.BlankNode(text.removeprefix("_:"))
    if not text.startswith('"'):
        return ox.NamedNode(text)
    line = f"<urn:a> <urn:b> {text} ."
    found = next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).object
    if not isinstance(found, ox.Literal):
        raise TypeError(f"no literal: {text}")
    return found
