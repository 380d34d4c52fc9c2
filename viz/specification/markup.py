"""Small pieces of HTML: every text is escaped here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from pyoxigraph import NamedNode

from ontology.terms import PREFIXES
from viz.specification.vocabulary import Term, short

__all__ = ["anchored", "code", "figure", "listed", "of_node", "of_term", "rows", "section", "table"]

_OWN = PREFIXES["smv"]


def code(text: str) -> str:
    """Gives a term or a value as code."""
    return f"<code>{escape(text)}</code>"


def anchored(target: str, inner: str) -> str:
    """Gives a link to a part of the page; `inner` is markup."""
    return f'<a href="#{escape(target)}">{inner}</a>'


def of_term(term: Term) -> str:
    """Gives a term of ours by its prefix, as a link to where it is told of."""
    return anchored(term.name, code(f"smv:{term.name}"))


def of_node(node: NamedNode) -> str:
    """Gives a term by its prefix: one of ours leads to its part of the page, another one to where it is defined."""
    if node.value.startswith(_OWN):
        return anchored(node.value.removeprefix(_OWN), code(short(node.value)))
    return f'<a href="{escape(node.value)}">{code(short(node.value))}</a>'


def listed(items: Iterable[str]) -> str:
    """Gives pieces of markup as a line of them, parted by commas."""
    return ", ".join(items)


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """Gives names and markup as a list of descriptions, without pairs that have no markup; "" where none is left."""
    found = "".join(f"<dt>{escape(name)}</dt><dd>{told}</dd>" for name, told in pairs if told)
    return f"<dl>{found}</dl>" if found else ""


def section(name: str, title: str, inner: str, level: int = 2, extra: str = "") -> str:
    """Gives a part of the page with its heading and anchor; `extra` is markup beside the title."""
    heading = f'<h{level}><a class="self" href="#{escape(name)}">{escape(title)}</a>{extra}</h{level}>'
    kind = ' class="term"' if level > 2 else ""
    return f'<section id="{escape(name)}"{kind}>{heading}{inner}</section>\n'


def figure(drawing: str, words: str, number: int, kind: str) -> str:
    """Gives a drawing with its words below; on a narrow page it is scrolled sideways."""
    caption = f"<figcaption><b>{escape(kind)} {number}.</b> {escape(words)}</figcaption>"
    scroll = (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(kind)} {number}">{drawing}</div>'
    )
    return f"<figure>{scroll}{caption}</figure>\n"


def table(heads: Sequence[str], lines: Iterable[Sequence[str]], label: str) -> str:
    """Gives a table; heads are texts, cells are markup.

    On a phone each cell is a line below its head (`data-head`). Roles are written out, for what is no longer laid out
    as a table loses them.
    """
    top = "".join(f'<th scope="col" role="columnheader">{escape(head)}</th>' for head in heads)
    body = "".join(f'<tr role="row">{_cells(heads, line)}</tr>' for line in lines)
    return (
        f'<table role="table" aria-label="{escape(label)}"><thead role="rowgroup"><tr role="row">{top}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>\n'
    )


def _cells(heads: Sequence[str], line: Sequence[str]) -> str:
    pairs = zip(heads, line, strict=True)
    return "".join(f'<td role="cell" data-head="{escape(head)}">{cell}</td>' for head, cell in pairs)
