"""Writes a profile for the terminal, as Markdown and as one HTML page that fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from html import escape
from importlib.resources import files
from string import Template
from typing import TextIO

from queries.profile.sections import Profile, Section
from samverkan.errors import PackagedDataError

__all__ = ["WRITERS"]

_NOTHING = {"sv": "Inget i det som har lästs.", "en": "Nothing in what has been read."}
_NO_TERMINAL_WIDTH = 100


def _terminal(profile: Profile, out: TextIO) -> None:
    from rich import box  # noqa: PLC0415 - it loads slowly, and only the terminal should pay for it
    from rich.console import Console  # noqa: PLC0415 - the same
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    width = None if out.isatty() else _NO_TERMINAL_WIDTH
    console = Console(file=out, width=width, highlight=False, no_color=width is not None)
    console.print(Text(profile.name, style="bold"))
    for section in profile.sections:
        console.print(Text(f"\n{section.title}", style="bold"))
        if not section.rows:
            console.print(Text(_NOTHING[profile.language]))
            continue
        table = Table(
            box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True, show_header=bool(section.heads)
        )
        for head in section.heads or section.rows[0]:
            table.add_column(Text(head), overflow="fold")
        for row in section.rows:
            table.add_row(*map(Text, row))  # Text, so that brackets in data are no markup
        console.print(table)


def _markdown(profile: Profile, out: TextIO) -> None:
    out.write(f"# {_safe(profile.name)}\n")
    for section in profile.sections:
        out.write(f"\n## {_safe(section.title)}\n\n")
        if not section.rows:
            out.write(f"{_NOTHING[profile.language]}\n")
        elif not section.heads:
            out.writelines(f"- {_safe(name)}: {_safe(value)}\n" for name, value in section.rows)
        else:
            out.write(
                "| " + " | ".join(map(_safe, section.heads)) + " |\n" + "| --- " * len(section.heads) + "|\n"
            )
            out.writelines("| " + " | ".join(map(_safe, row)) + " |\n" for row in section.rows)
        if section.asked:
            out.write(f"\n`{section.asked}`\n")


def _safe(text: str) -> str:
    """Gives text that Markdown takes for nothing but text."""
    plain = escape(" ".join(text.split()), quote=False)
    for mark in "\\|`*_[]":
        plain = plain.replace(mark, "\\" + mark)
    return plain


def _html(profile: Profile, out: TextIO) -> None:
    style = _file("page.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    out.write(
        Template(_file("page.html")).substitute(
            language=profile.language,
            policy="default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
            f"style-src 'sha256-{digest}'",
            title=escape(profile.name),
            style=style,
            contents="".join(
                f'<li><a href="#s{place}">{escape(section.title)}</a></li>'
                for place, section in enumerate(profile.sections)
            ),
            sections="\n".join(
                _html_section(section, place, profile.language)
                for place, section in enumerate(profile.sections)
            ),
        )
    )


def _html_section(section: Section, place: int, language: str) -> str:
    title = f'<h2 id="s{place}">{escape(section.title)}</h2>'
    asked = f"<p><code>{escape(section.asked)}</code></p>" if section.asked else ""
    if not section.rows:
        return f"<section>{title}<p>{_NOTHING[language]}</p>{asked}</section>"
    if not section.heads:
        pairs = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in section.rows)
        return f"<section>{title}<dl>{pairs}</dl></section>"
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in section.heads)
    rows = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>\n" for row in section.rows)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    scroll = f'<div class="scroll" tabindex="0" role="region" aria-labelledby="s{place}">{table}</div>'
    return f"<section>{title}{scroll}{asked}</section>"


def _html_cell(text: str) -> str:
    if text.startswith(("https://", "http://")) and "; " not in text:
        return f'<td><a href="{escape(text)}" rel="noreferrer noopener">{escape(text)}</a></td>'
    return f"<td>{escape(text)}</td>"


def _file(name: str) -> str:
    try:
        return files("queries").joinpath("profile", name).read_text(encoding="utf-8")
    except OSError as error:
        raise PackagedDataError(f"queries/profile/{name} cannot be read: install samverkan again") from error


WRITERS: Mapping[str, Callable[[Profile, TextIO], None]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "html": _html,
}
