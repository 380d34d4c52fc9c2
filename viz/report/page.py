"""Puts the report together: the same parts in both languages, of which one is shown."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from string import Template
from typing import TYPE_CHECKING, Literal

from queries.html import html_head
from viz.measuring import Measured, measured
from viz.page import IMAGES, inert_json, page_sources, render
from viz.palette import root_style
from viz.pictures import Figure, Material, adjacency, gaps, growth, matrix, network, sweden, timeline
from viz.pictures.style import DARK, LIGHT, style
from viz.report import numbers, tables
from viz.report.summary import summary
from viz.report.texts import Words, file_text

if TYPE_CHECKING:
    from graph.store import GraphStore

__all__ = ["render_report"]

Language = Literal["sv", "en"]
_LANGUAGES: tuple[Language, ...] = ("sv", "en")


def render_report(store: GraphStore, *, language: Language = "sv") -> str:
    """Gives the whole graph as one page that asks nothing of any other place; `language` is shown first.

    The same graph gives the same text. Raises PackagedDataError where a file of the page is missing.
    """
    material = Material(store)
    counted = measured(material.network)
    look = (
        f"{root_style('system')}{file_text('report.css')}{style(LIGHT, 'svg')}"
        f"@media screen and (prefers-color-scheme: dark) {{{style(DARK, 'svg')}}}"
    )
    script = file_text("report.js")
    framed_style, *framed_scripts = page_sources()
    head = html_head(
        language, Words(language)["title"], look, script, *framed_scripts,
        images=IMAGES, framed_styles=[framed_style],
    )  # fmt: skip
    return Template(file_text("report.html")).substitute(
        head=head,
        script=script,
        network=inert_json(render(material.network, language=language) if material.network else ""),
        articles="".join(_article(material, counted, Words(each)) for each in _LANGUAGES),
    )


def _article(material: Material, counted: Measured, words: Words) -> str:
    """Gives everything in one language."""
    language = words.language
    parts = list(_parts(material, counted, words))
    links = "".join(f'<li><a href="#{name}-{language}">{escape(words[name])}</a></li>' for name, _ in parts)
    sections = "".join(
        f'<section id="{name}-{language}" aria-labelledby="{name}-{language}-head">'
        f'<h2 id="{name}-{language}-head">{escape(words[name])}</h2>{inner}</section>'
        for name, inner in parts
    )
    other = "sv" if language == "en" else "en"
    return (
        f'<div class="in" lang="{language}" data-title="{escape(words["title"])}">'
        f'<header><a class="skip" href="#summary-{language}">{escape(words["skip"])}</a>'
        f"<div><h1>{escape(words['title'])}</h1><p>{escape(words['about'])}</p></div>"
        f'<button type="button" data-to="{other}" lang="{other}">{escape(words["switch"])}</button></header>'
        f'<nav aria-label="{escape(words["contents"])}"><ul>{links}</ul></nav><main>{sections}</main></div>'
    )


def _parts(material: Material, counted: Measured, words: Words) -> Iterator[tuple[str, str]]:
    """Gives each part's name and what stands in it."""
    language = words.language
    sentences = "".join(f"<li>{escape(each)}</li>" for each in summary(material, counted, words))
    yield "summary", f'<ul class="summary">{sentences}</ul>'
    if counted.network:
        yield (
            "who",
            "".join(
                (
                    _figure(network(material, language).called(words["network-head"]), words, _opener(words)),
                    numbers.actors(counted, words),
                    numbers.groups(counted, words),
                    _figure(adjacency(material, language), words),
                    tables.collaborations(counted, words),
                )
            ),
        )
    if material.counties:
        maps = [sweden(material, language), sweden(material, language, level="municipality")]
        pair = "".join(_figure(each, words) for each in maps)
        yield "where", f'<div class="pair">{pair}</div>{_figure(matrix(material, language), words)}'
    if material.entries:
        lines = [
            timeline(material, language),
            timeline(material, language, by="county"),
            growth(material, language),
        ]
        yield "when", "".join(_figure(each, words) for each in lines)
    if material.funds:
        yield "funds", tables.fundings(material, words)
    if material.counties:
        yield "gaps", _figure(gaps(material, language), words) + tables.not_found(material, words)
    if counted.network.graph["tale"].pages:
        yield "sources", tables.sources(counted, words)
    yield "meaning", numbers.legend(counted, words)


def _opener(words: Words) -> str:
    """Gives the button that puts the network's own page in the place of its picture, and one for the whole screen."""
    title, whole = escape(words["network-title"]), escape(words["whole-screen"])
    return (
        f'<p class="open"><button type="button" data-network="{title}">{escape(words["open-network"])}</button>'
        f'<button type="button" data-whole hidden>{whole}</button></p>'
    )


def _figure(figure: Figure, words: Words, before: str = "") -> str:
    """Gives a picture with its words, and the same as a table that can be opened; `before` it stands HTML."""
    label = escape(words.told("scroll", title=figure.title))
    return (
        f'<figure><h3>{escape(figure.title)}</h3><p class="lead">{escape(figure.lead)}</p>{before}'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">{figure.inline()}</div>'
        f"<figcaption>{escape(figure.foot)}</figcaption>"
        f"<details><summary>{escape(words['as-table'])}</summary>"
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(figure.title)}">{figure.table()}</div>'
        "</details></figure>"
    )
