"""What the radar looks for, and the query behind each of its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from queries.names import did_you_mean, fold, nearest
from queries.packaged import packaged_text
from samverkan.errors import UnknownNameError

__all__ = ["INSTRUMENTS", "Instrument", "cell_query", "instrument"]

_THEME = "  ?fact smv:theme/skos:broader* ?theme .\n"
_UNDEFINED = "  VALUES ?{} {{ UNDEF }}\n"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A way to work: its name, its labels by language, and the classes of the ontology that count as it."""

    name: str
    labels: Mapping[str, str]
    classes: tuple[str, ...]


INSTRUMENTS = (
    Instrument("strategy", {"sv": "Strategi", "en": "Strategy"}, ("Strategy", "JointStrategy")),
    Instrument("agreement", {"sv": "Överenskommelse", "en": "Agreement"}, ("Agreement",)),
    Instrument("survey", {"sv": "Kartläggning", "en": "Survey"}, ("Mapping",)),
    Instrument("group", {"sv": "Regional grupp", "en": "Regional group"}, ("CollaborationGroup", "Network")),
    Instrument("handbook", {"sv": "Handbok", "en": "Handbook"}, ("Handbook", "Guidance", "ActionCard")),
    Instrument("inspection", {"sv": "Tillsyn", "en": "Inspection"}, ("Inspection", "InspectionReport")),
    Instrument("publication", {"sv": "Publikation", "en": "Publication"}, ("Publication",)),
)


def instrument(name: str) -> Instrument:
    """Gives the instrument of that name, in English or Swedish; raises UnknownNameError where there is none."""
    for known in INSTRUMENTS:
        if fold(name) in {known.name, *map(fold, known.labels.values())}:
            return known
    names = [label for known in INSTRUMENTS for label in known.labels.values()]
    listed = ", ".join(known.name for known in INSTRUMENTS)
    finns = ", ".join(known.labels["sv"] for known in INSTRUMENTS)
    near = nearest(name, names)
    raise UnknownNameError(
        f"no instrument is called {name!r}{did_you_mean(near)}: there are {listed}",
        swedish=f"inget instrument heter {name!r}{did_you_mean(near, 'sv')}: det finns {finns}",
    )


def cell_query(chosen: Instrument, county: NamedNode | None = None, theme: NamedNode | None = None) -> str:
    """Gives the SPARQL that finds what a cell holds; without a county of all, without a theme on any or none."""
    text = packaged_text("radar/cell.rq").replace(
        "CLASSES", " ".join(f"smv:{name}" for name in chosen.classes)
    )
    if theme is None:
        text = text.replace(_THEME, "").replace("?county ?theme ?class", "?county ?class")
    for name, term in (("county", county), ("theme", theme)):
        place = _UNDEFINED.format(name)
        text = text.replace(place, f"  VALUES ?{name} {{ {term} }}\n" if term else "")
    return text


def themes_query(chosen: Instrument) -> str:
    """Gives the SPARQL that finds what the cells of all counties and themes hold."""
    text = packaged_text("radar/cell.rq").replace(
        "CLASSES", " ".join(f"smv:{name}" for name in chosen.classes)
    )
    return text.replace(_UNDEFINED.format("county"), "").replace(_UNDEFINED.format("theme"), "")
