"""A rule of inference: one SPARQL CONSTRUCT with a header that says what it means and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graph.reason.parts import Parts, parts_of
from ontology.files import rules
from ontology.headers import read_header
from samverkan.errors import ReasoningError

__all__ = ["FOREIGN", "Rule", "load_rules", "parse_rule", "parse_rules"]

# The vocabularies of others, of whose terms nothing is derived; the rules of axioms have the same words.
FOREIGN = re.compile(
    r"^https?://(www\.w3\.org|purl\.org/(dc|ontology|vocab)|data\.europa\.eu/m8g|xmlns\.com/foaf|schema\.org)/"
)
# An IRI, a string or a comment may hold a word of the query: they are matched first and passed over.
_PASSED = r"""<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|#[^\n]*"""
_ABSENCE = re.compile(rf"{_PASSED}|(?P<word>\bNOT\s+EXISTS\b|\bMINUS\b)", re.IGNORECASE)
_TOLD = 200  # characters of what the engine says
_PLACE = re.compile(r"error at (\d+):(\d+):\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `sv` and `en` say it in a sentence.

    `axiom` is the term of OWL or RDFS whose meaning the rule carries out; where it is empty, the rule is the
    project's own and `decision` names the page that gives its reason. `parts` are what its text is made of.
    `stage` is 2 or 3 where the rule waits until those of the stages before have ended: because it asks for what
    there is not, or because nothing follows from what it says and one run is enough.
    """

    name: str
    sv: str
    en: str
    axiom: str
    decision: str
    text: str
    parts: Parts
    stage: int = 1

    @property
    def is_domain_rule(self) -> bool:
        """True where the rule says something of the field, which no OWL reasoner knows."""
        return not self.axiom


def parse_rule(name: str, text: str) -> Rule:
    """Gives the rule that the text of `ontology/rules/<name>.rq` holds.

    Raises:
        ReasoningError: the text is no CONSTRUCT query, or its header lacks a line; names file and line.
    """
    try:
        header = read_header(text)
    except ValueError as error:
        raise ReasoningError(f"rules/{name}.rq: {error}") from error
    missing = [key for key in ("name", "sv", "en") if not header.get(key)]
    if missing or ("axiom" in header) == ("decision" in header):
        wanted = ", ".join(missing) or "one of axiom and decision"
        raise ReasoningError(
            f"rules/{name}.rq, line 1: the header lacks {wanted}; write it as '#+ key: value'"
        )
    if header["name"] != name:
        raise ReasoningError(
            f"rules/{name}.rq, line 1: the header calls the rule {header['name']!r}; name it as its file"
        )
    stage = _stage(name, text, header.get("stage", "1"))
    axiom, decision = header.get("axiom", ""), header.get("decision", "")
    return Rule(name, header["sv"], header["en"], axiom, decision, text, _parts(name, text), stage)


def _stage(name: str, text: str, written: str) -> int:
    """Gives when a rule is run; what asks for an absence would be wrong before the rest have ended."""
    if written not in ("1", "2", "3"):
        raise ReasoningError(f"rules/{name}.rq, line 1: the stage is 1, 2 or 3, not {written!r}")
    if written == "1" and any(match["word"] for match in _ABSENCE.finditer(text)):
        raise ReasoningError(
            f"rules/{name}.rq asks for what there is not: write '#+ stage: 2', so that it waits for the others"
        )
    return int(written)


def _parts(name: str, text: str) -> Parts:
    """Gives the parts of a rule, once the engine has parsed it as it stands and as it will be run."""
    empty = ox.Store()
    try:
        if not isinstance(empty.query(text), ox.QueryTriples):
            raise ReasoningError(
                f"rules/{name}.rq: a rule is a CONSTRUCT query; this asks for something else"
            )
        parts = parts_of(name, text)
        empty.update(parts.insert)
        empty.update(parts.insert_up_to(1))
    except SyntaxError as error:
        raise ReasoningError(f"rules/{name}.rq, {_place(error)}; correct the rule") from error
    return parts


def _place(error: SyntaxError) -> str:
    """Gives the place of a fault and what was expected there, unless that lists every letter of a name."""
    found = _PLACE.match(str(error))
    if not found:
        return f"line 1: {error}"
    told = found[3] if len(found[3]) <= _TOLD else "what begins here cannot be read"
    return f"line {found[1]}, column {found[2]}: {told}"


def parse_rules(texts: Iterable[tuple[str, str]]) -> tuple[Rule, ...]:
    """Gives the rules of several files, each a name and a text, in the order given.

    Raises:
        ReasoningError: one of them is broken.
    """
    return tuple(parse_rule(name, text) for name, text in texts)


@cache
def load_rules() -> tuple[Rule, ...]:
    """Gives the rules that ship with the package, by name.

    Raises:
        ReasoningError: one of them is broken.
    """
    return parse_rules(rules())
