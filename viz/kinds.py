"""The kinds that a picture tells apart: their names, shapes and colours, on light and on dark ground.

Each kind of actor has a shape beside its colour, so that no one needs to tell colours apart. The colours
follow Okabe and Ito's and Tol's schemes for colour-blind readers, darkened or lightened until each stands out
from its ground by at least 3:1 (WCAG 2.2, 1.4.11); a test holds that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["ACTOR_KINDS", "COLLABORATION_KINDS", "COMMUNITY_COLOURS", "Kind", "TieKind", "most_specific"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of actor: its class's local name, its names for one and for all, shape, two colours."""

    name: str
    one_sv: str
    one_en: str
    sv: str
    en: str
    shape: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class TieKind:
    """A kind of collaboration: its class's local name and its name in both languages."""

    name: str
    sv: str
    en: str


# The order is that of the legend and, where an actor has several classes, of preference.
ACTOR_KINDS = (
    Kind(
        "CountyAdministrativeBoard",
        "Länsstyrelse",
        "County administrative board",
        "Länsstyrelser",
        "County administrative boards",
        "dot",
        "#0067A8",
        "#5AB4F0",
    ),
    Kind(
        "GovernmentBody",
        "Regeringsorgan",
        "Government body",
        "Regering och departement",
        "Government and ministries",
        "star",
        "#3A3A3A",
        "#F2F2F2",
    ),
    Kind(
        "KnowledgeCentre",
        "Kunskapscentrum",
        "Knowledge centre",
        "Kunskapscentrum",
        "Knowledge centres",
        "hexagon",
        "#7A4FA3",
        "#C3A3EA",
    ),
    Kind(
        "University",
        "Lärosäte",
        "University",
        "Universitet och högskolor",
        "Universities",
        "square",
        "#8C6D1F",
        "#E3C766",
    ),
    Kind(
        "Municipality",
        "Kommun",
        "Municipality",
        "Kommuner",
        "Municipalities",
        "triangle",
        "#00795A",
        "#3CCB9F",
    ),
    Kind("Region", "Region", "Region", "Regioner", "Regions", "diamond", "#B0467E", "#F09AC4"),
    Kind(
        "MunicipalAssociation",
        "Kommunsammanslutning",
        "Municipal association",
        "Kommunsammanslutningar",
        "Municipal associations",
        "triangleDown",
        "#4C7A00",
        "#A6D854",
    ),
    Kind(
        "CivilSocietyOrganisation",
        "Civilsamhället",
        "Civil society",
        "Civilsamhället",
        "Civil society",
        "hexagon",
        "#A8323E",
        "#FF8F94",
    ),
    Kind(
        "Authority",
        "Statlig myndighet",
        "National authority",
        "Statliga myndigheter",
        "National authorities",
        "square",
        "#BF4F00",
        "#FF9E57",
    ),
    Kind(
        "ActorGroup",
        "Grupp av aktörer",
        "Group of actors",
        "Grupper av aktörer",
        "Groups of actors",
        "dot",
        "#6B6B6B",
        "#B4B4B4",
    ),
    Kind(
        "Actor",
        "Övrig aktör",
        "Other actor",
        "Övriga aktörer",
        "Other actors",
        "diamond",
        "#5F6670",
        "#AEB6C2",
    ),
)

_GREY = ("GovernmentBody", "ActorGroup", "Actor")

COMMUNITY_COLOURS = tuple((kind.light, kind.dark) for kind in ACTOR_KINDS if kind.name not in _GREY)
"""The colours of the largest communities, on light and on dark ground; the smaller ones are grey."""

COLLABORATION_KINDS = (
    TieKind("JointStrategy", "Gemensam strategi", "Joint strategy"),
    TieKind("JointProject", "Gemensamt projekt", "Joint project"),
    TieKind("Network", "Nätverk", "Network"),
    TieKind("CollaborationGroup", "Samverkansgrupp", "Collaboration group"),
    TieKind("Agreement", "Överenskommelse", "Agreement"),
    TieKind("Collaboration", "Annat samarbete", "Other collaboration"),
)


def most_specific(classes: Iterable[str], kinds: Iterable[Kind] | Iterable[TieKind]) -> str:
    """Gives the first kind, in the order of the table, that is among the classes; else the table's last."""
    among = set(classes)
    names = [kind.name for kind in kinds]
    return next((name for name in names if name in among), names[-1])
