"""Turns the names that a command is given into what a picture or a measure is narrowed to."""

from __future__ import annotations

from graph.store import GraphStore
from queries.header import Parameter, Question
from queries.parameters import read_values
from viz.measuring.projections import Choice
from viz.reading import shorten

__all__ = ["selected"]

_ASKED = Question(
    "selection",
    "",
    parameters=(
        Parameter("theme", "theme", False, "", "skyddat boende", {"sv": "temat", "en": "the theme"}),
        Parameter("county", "county", False, "", "Skåne", {"sv": "länet", "en": "the county"}),
    ),
)


def selected(
    store: GraphStore, theme: str | None, county: str | None, at: int | None, *, undated: bool = False
) -> Choice:
    """Gives the choice with the keys of what is named; raises UnknownNameError where nothing bears the name."""
    values = read_values(store, _ASKED, {"theme": theme or "", "county": county or ""})
    keys = {name: shorten(value.term.value, store.base) for name, value in values.items()}
    return Choice(keys.get("theme", ""), keys.get("county", ""), at, undated)
