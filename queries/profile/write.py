"""Writes a profile for the terminal, as Markdown and as one HTML page that fetches nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from string import Template
from typing import TextIO

from queries.html import html_head
from queries.layout import bold, columns, terminal_width
from queries.markup import html_table, markdown_table, markdown_text
from queries.packaged import packaged_text
from queries.profile.sections import Profile, Section

__all__ = ["WRITERS"]


def _terminal(profile: Profile, out: TextIO) -> None:
    width = terminal_width(out)
    out.write(bold(profile.name, out) + "\n")
    for section in profile.sections:
        out.write(f"\n{bold(section.title, out)}\n\n")
        lines = columns(section.heads, section.rows, width, out=out) if section.rows else [section.nothing]
        out.writelines(f"{line}\n" for line in lines)


def _markdown(profile: Profile, out: TextIO) -> None:
    out.write(f"# {markdown_text(profile.name)}\n")
    for section in profile.sections:
        out.write(f"\n## {markdown_text(section.title)}\n\n")
        if not section.rows:
            out.write(f"{section.nothing}\n")
        elif not section.heads:
            out.writelines(
                f"- {markdown_text(name)}: {markdown_text(value)}\n" for name, value in section.rows
            )
        else:
            out.writelines(markdown_table(section.heads, section.rows))
        if section.asked:
            out.write(f"\n`{section.asked}`\n")


def _html(profile: Profile, out: TextIO) -> None:
    style = packaged_text("page.css")
    out.write(
        Template(packaged_text("profile/page.html")).substitute(
            head=html_head(profile.language, profile.name, style),
            title=escape(profile.name),
            contents="".join(
                f'<li><a href="#s{place}">{escape(section.title)}</a></li>'
                for place, section in enumerate(profile.sections)
            ),
            sections="\n".join(
                _html_section(section, place) for place, section in enumerate(profile.sections)
            ),
        )
    )


def _html_section(section: Section, place: int) -> str:
    title = f'<h2 id="s{place}">{escape(section.title)}</h2>'
    asked = f"<p><code>{escape(section.asked)}</code></p>" if section.asked else ""
    if not section.rows:
        return f"<section>{title}<p>{section.nothing}</p>{asked}</section>"
    if not section.heads:
        pairs = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in section.rows)
        return f"<section>{title}<dl>{pairs}</dl></section>"
    table = "".join(html_table(section.heads, section.rows, f"s{place}"))
    return f"<section>{title}{table}{asked}</section>"


WRITERS: Mapping[str, Callable[[Profile, TextIO], None]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "html": _html,
}
