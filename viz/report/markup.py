"""What the tables of the report are made of, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from viz.pictures.canvas import clip
from viz.report.texts import Words

__all__ = ["cell", "first_of", "heads_of", "table"]

_NAME_ROOM = 1600  # pixels, some lines of a cell: a longer name is cut, and stands whole in its title


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool = False) -> str:
    """Gives a table; heads and cells are HTML, the first of each row is its head, `numbers` stand at the right."""
    kind = ' class="numbers"' if numbers else ""
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{each}</td>" for each in rest)}</tr>'
        for first, *rest in rows
    )
    shown = escape(caption)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{shown}"><table{kind}><caption>{shown}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def cell(name: str) -> str:
    """Gives a name as a cell; a very long one cut, with all of it in its title."""
    short = clip(name, _NAME_ROOM)
    whole = " ".join(name.split())
    return escape(short) if short == whole else f'<span title="{escape(whole)}">{escape(short)}</span>'


def first_of(shown: int, count: int, words: Words) -> str:
    """Gives the sentence that says how many of all are shown, where some are not."""
    return f"<p>{escape(words.told('t-first', n=shown, all=count))}</p>" if count > shown else ""


def heads_of(words: Words, *names: str) -> list[str]:
    """Gives the heads of columns as HTML."""
    return [escape(words[name]) for name in names]
