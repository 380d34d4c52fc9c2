"""Writes the gap radar as one HTML page that asks nothing of any other place: a heat map that is a real table."""

from __future__ import annotations

import json
from html import escape
from string import Template
from typing import Any, Literal

from pyoxigraph import NamedNode

from queries.html import html_head
from queries.radar import INSTRUMENTS, Fact, Instrument, Place, Radar, cell_query

# One page or the other: how a page is kept from markup in its data is told once, there.
from viz.page import inert_json, page_style, template_text

__all__ = ["render_heatmap"]

_SCRIPTS = ("heatmap-core.js", "heatmap-grid.js", "heatmap-panel.js", "heatmap-main.js")
_COUNTY, _THEME = "urn:county", "urn:theme"  # where the page puts the IRIs of a cell into its query


def render_heatmap(radar: Radar, *, language: Literal["sv", "en"] = "sv", county: str = "") -> str:
    """Gives the page of a radar; `language` and `county` (an IRI) are those shown first.

    The same radar gives the same text. Raises PackagedDataError where a file of the page is missing.
    """
    texts: dict[str, dict[str, str]] = json.loads(template_text("heatmap.json"))
    style = page_style() + template_text("heatmap.css")
    script = "'use strict';\n(() => {\n" + "\n".join(template_text(name) for name in _SCRIPTS) + "\n})();\n"
    return Template(template_text("heatmap.html")).substitute(
        head=html_head(language, texts["title"][language], style, script),
        no_script=escape(texts["noScript"][language]),
        data=inert_json({**_data(radar), "texts": texts, "language": language, "county": county}),
        script=script,
    )


def _data(radar: Radar) -> dict[str, Any]:
    """Gives the radar as plain values; a cell that found nothing is left out."""
    return {
        "counties": [_county(place) for place in radar.counties],
        "themes": [{"iri": theme.iri, **theme.labels} for theme in radar.themes],
        "instruments": [_instrument(kind) for kind in INSTRUMENTS],
        "found": {" ".join(place): list(iris) for place, iris in sorted(radar.found.items())},
        "facts": {iri: _fact(fact) for iri, fact in radar.facts.items()},
        "absences": [
            {
                "cell": " ".join((absence.county, absence.theme, absence.instrument)),
                "page": absence.page,
                **absence.statement,
            }
            for absence in radar.absences
        ],
        "pages": radar.pages,
    }


def _county(place: Place) -> dict[str, Any]:
    return {
        "iri": place.iri,
        "code": place.code,
        "neighbours": list(place.neighbours),
        "pages": place.pages,
        **place.labels,
    }


def _instrument(kind: Instrument) -> dict[str, Any]:
    county, theme = NamedNode(_COUNTY), NamedNode(_THEME)
    return {
        "name": kind.name,
        "query": cell_query(kind, county, theme),
        "queryWhole": cell_query(kind, county),
        **kind.labels,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    quotes = [{"title": quote.title, "address": quote.address, **quote.words} for quote in fact.quotes]
    return {**fact.labels, "quotes": quotes}
