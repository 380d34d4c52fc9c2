"""Parts the text of a rule at its words: what stands before CONSTRUCT, what is concluded, what is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from samverkan.errors import ReasoningError

__all__ = ["ALL_TAKEN", "TOKEN", "Parts", "parts_of"]

# What is no part of the query is matched first, so that a `?` in an IRI, a string or a comment is passed over.
TOKEN = re.compile(
    r"""<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\#[^\n]*"""
    r"""|[?$](?P<variable>\w+)|(?P<construct>\bCONSTRUCT\b)|(?P<open>\{)|(?P<close>\})"""
    r"""|(?P<names>(?<![:\w])AS\b(?!\s*:))|(?P<blank>\[|(?<!\w)_:)""",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(\s|#[^\n]*\n)*WHERE\b", re.IGNORECASE)
_END = "?_the_last"
ALL_TAKEN = ox.Quad(ox.NamedNode("urn:samverkan:all"), ox.NamedNode("urn:samverkan:taken"), ox.Literal(True))
"""What `Parts.insert_up_to` adds where it took every answer."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of a rule: `prologue` before CONSTRUCT, `template` and `where` in their braces."""

    prologue: str
    template: str
    where: str

    @property
    def makes_names(self) -> bool:
        """True where an expression gives a variable its value (`AS`): the rule can name what was not there."""
        return any(token["names"] for token in TOKEN.finditer(self.where))

    @property
    def insert(self) -> str:
        """The rule as SPARQL update."""
        return f"{self.prologue}INSERT {self.template} WHERE {self.where}"

    def insert_up_to(self, answers: int) -> str:
        """Gives the rule as SPARQL update that takes so many answers at most and adds `ALL_TAKEN` if these are all.

        Nothing stops the engine within an update but LIMIT. After the rule's own answers UNION puts one more, from
        which alone that triple is made: where LIMIT cuts any answer off, it cuts this one off too.
        """
        said = f"{ALL_TAKEN.subject} {ALL_TAKEN.predicate} {_END} . {self.template[1:]}"
        asked = f"{{ {self.where}\n}} UNION {{ BIND(true AS {_END}) }}"
        return f"{self.prologue}INSERT {{ {said} WHERE {{ SELECT * WHERE {{\n{asked} }} LIMIT {answers} }}"

    def more_answers(self, number: int) -> str:
        """Gives the ASK whether the rule has more answers than that."""
        return self._more("*", number)

    def more_conclusions(self, number: int) -> str:
        """Gives the ASK whether more of its answers than that say different things."""
        names = {token["variable"]: None for token in TOKEN.finditer(self.template) if token["variable"]}
        return self._more(f"DISTINCT {' '.join(f'?{name}' for name in names) or '*'}", number)

    def _more(self, chosen: str, number: int) -> str:
        return f"{self.prologue}ASK {{ SELECT {chosen} WHERE {self.where}\nOFFSET {number} LIMIT 1 }}"


def parts_of(name: str, text: str) -> Parts:
    """Gives the parts of the rule that the text of `rules/<name>.rq` holds.

    Raises:
        ReasoningError: it has no CONSTRUCT with a template in braces, or that has a blank node.
    """
    begun = opened = depth = 0
    is_begun = False
    for token in TOKEN.finditer(text):
        if token["construct"] and not is_begun:
            is_begun, begun = True, token.start()
        elif is_begun and token["open"]:
            opened = opened or token.start()
            depth += 1
        elif depth and token["blank"]:
            raise ReasoningError(
                f"rules/{name}.rq: a rule concludes nothing of a blank node, of which each run would make another; "
                "name what it concludes"
            )
        elif is_begun and token["close"]:
            depth -= 1
            if not depth:
                return _cut(name, text, begun, (opened, token.end()))
    raise _without_template(name)


def _cut(name: str, text: str, begun: int, template: tuple[int, int]) -> Parts:
    rest = text[template[1] :]
    found = _WHERE.match(rest)
    where = (rest[found.end() :] if found else rest).strip()
    if not where:  # CONSTRUCT WHERE { … }: the braces were those of what is asked for
        raise _without_template(name)
    return Parts(text[:begun], text[template[0] : template[1]], where)


def _without_template(name: str) -> ReasoningError:
    return ReasoningError(
        f"rules/{name}.rq: write CONSTRUCT {{ … }} WHERE {{ … }}, not DESCRIBE and not CONSTRUCT WHERE"
    )
