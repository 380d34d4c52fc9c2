"""The tables of the report as HTML: collaborations, funds, what was not found, sources."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from queries.names import swedish_order
from queries.radar import INSTRUMENTS
from viz.facts import Tale, Text, Tie
from viz.kinds import COLLABORATION_KINDS
from viz.measuring import Measured
from viz.pictures.material import Material
from viz.report.markup import cell, first_of, heads_of, table
from viz.report.texts import Words

__all__ = ["collaborations", "fundings", "not_found", "sources"]

_MOST_TIES, _MOST_PAGES = 200, 500


def collaborations(counted: Measured, words: Words) -> str:
    """Gives the collaborations by name, with years and how many take part."""
    tale: Tale = counted.network.graph["tale"]
    kinds = {kind.name: kind for kind in COLLABORATION_KINDS}
    ties = sorted(tale.ties, key=lambda tie: (swedish_order(words.of(tie.label)), tie.key))
    heads = heads_of(words, "t-name", "t-kind", "t-years", "t-participants")
    rows = [
        [
            cell(words.of(tie.label)),
            escape(kinds[tie.kind].en if words.language == "en" else kinds[tie.kind].sv),
            _years(tie),
            str(len(tie.participants)),
        ]
        for tie in ties[:_MOST_TIES]
    ]
    return table(words["t-collaborations"], heads, rows) + first_of(_MOST_TIES, len(ties), words)


def fundings(material: Material, words: Words) -> str:
    """Gives who gave funds to whom, when and for what."""
    funds = material.funds

    def names(texts: Sequence[Text]) -> str:
        return ", ".join(cell(words.of(text)) for text in texts) or "–"

    heads = heads_of(words, "t-givers", "t-receivers", "t-years", "t-themes")
    rows = [
        [names(one.givers), names(one.receivers), str(one.start or "–"), names(one.themes)]
        for one in funds[:_MOST_TIES]
    ]
    return table(words["t-fundings"], heads, rows) + first_of(_MOST_TIES, len(funds), words)


def _years(tie: Tie) -> str:
    if tie.start_year is None and tie.end_year is None:
        return "–"
    return (
        f"{tie.start_year or ''}–{tie.end_year or ''}"
        if tie.start_year != tie.end_year
        else f"{tie.start_year}"
    )


def not_found(material: Material, words: Words) -> str:
    """Gives for each county the instruments that were not found, or that a page says there are none of."""
    radar = material.radar
    rows = []
    for place in radar.counties:
        name = escape(place.labels[words.language])
        if not place.pages:
            rows.append([name, escape(words["t-unread"]), ""])
            continue
        cells = [(kind, radar.cell(place, radar.themes[0], kind.name)) for kind in INSTRUMENTS]
        states = [
            ", ".join(kind.labels[words.language].lower() for kind, found in cells if found.state == state)
            for state in ("not found", "stated absent")
        ]
        rows.append([name, *(escape(told) or escape(words["none"]) for told in states)])
    heads = heads_of(words, "t-county", "t-not-found", "t-absent")
    return table(words["t-gone"], heads, rows)


def sources(counted: Measured, words: Words) -> str:
    """Gives the pages that were read, linked only where their address is one of the web."""
    tale: Tale = counted.network.graph["tale"]
    pages = sorted(tale.pages.items(), key=lambda item: (swedish_order(item[1].title), item[0]))
    rows = []
    for key, page in pages[:_MOST_PAGES]:
        title = cell(page.title or key)
        if page.address.lower().startswith(("https://", "http://")):
            title = f'<a href="{escape(page.address)}" rel="noreferrer">{title}</a>'
        rows.append([title, escape(page.publisher)])
    heads = heads_of(words, "t-page", "t-publisher")
    return table(words["t-sources"], heads, rows) + first_of(_MOST_PAGES, len(pages), words)
