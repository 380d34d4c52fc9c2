"""A made-up graph for the tests of the pictures: a network of 28, a strategy of 13, and small ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.iris import DEFAULT_BASE, slug
from graph.store import GraphStore
from ontology.terms import Dcterms, Oa, Rdf, Schema, Skos, Smv, Xsd

__all__ = ["COUNTIES", "iri", "sample_quads", "sample_store"]

COUNTIES = {
    "Norrbotten": "25", "Västerbotten": "24", "Västernorrland": "22", "Jämtland": "23", "Gävleborg": "21",
    "Uppsala": "03", "Västmanland": "19", "Örebro": "18", "Stockholm": "01", "Östergötland": "05",
    "Västra Götaland": "14", "Skåne": "12",
}  # fmt: skip
NATIONAL = (
    "Arbetsförmedlingen", "Barnombudsmannen", "Brottsoffermyndigheten", "Center mot våldsbejakande extremism",
    "Domstolsverket", "Ekobrottsmyndigheten", "Folkhälsomyndigheten", "Försäkringskassan",
    "Inspektionen för vård och omsorg", "Jämställdhetsmyndigheten", "Kriminalvården", "Migrationsverket",
    "Myndigheten för delaktighet", "Myndigheten för familjerätt och föräldraskapsstöd",
    "Myndigheten för ungdoms- och civilsamhällesfrågor", "Polismyndigheten", "Rättsmedicinalverket",
    "Sida", "Skolinspektionen", "Socialstyrelsen", "Specialpedagogiska skolmyndigheten",
    "Statens institutionsstyrelse", "Åklagarmyndigheten",
)  # fmt: skip
MUNICIPALITIES = ("Härnösands", "Kramfors", "Sollefteå", "Sundsvalls", "Timrå", "Ånge", "Örnsköldsviks")


def iri(key: str) -> NamedNode:
    """Gives the IRI of a key of the made-up graph."""
    return NamedNode(DEFAULT_BASE + key)


class _Writer:
    """Collects quads in one named graph."""

    def __init__(self) -> None:
        self.quads: list[Quad] = []
        self.graph = iri("graph/curated")

    def add(self, subject: str, prop: NamedNode, *values: NamedNode | Literal) -> None:
        self.quads += [Quad(iri(subject), prop, value, self.graph) for value in values]

    def thing(self, key: str, label: str, *classes: NamedNode, english: str = "") -> str:
        self.add(key, Rdf.type, *classes)
        self.add(key, Skos.prefLabel, Literal(label, language="sv"))
        if english:
            self.add(key, Skos.prefLabel, Literal(english, language="en"))
        return key

    def actor(self, label: str, cls: NamedNode, county: str = "", english: str = "") -> str:
        key = self.thing(f"actor/{slug(label)}", label, cls, Smv.Actor, english=english)
        if county:
            self.add(key, Smv.county, iri(f"county/{slug(county)}"))
        return key

    def tie(
        self,
        label: str,
        participants: Iterable[str],
        cls: NamedNode = Smv.Collaboration,
        *,
        years: tuple[int | None, int | None] = (None, None),
        theme: str = "vald-i-nara-relationer",
        words: str = "",
        english: str = "",
    ) -> str:
        key = self.thing(f"collaboration/{slug(label)}", label, cls, Smv.Collaboration, english=english)
        members = list(participants)
        self.add(key, Smv.hasParticipant, *map(iri, members))
        for prop, year in zip((Smv.startYear, Smv.endYear), years, strict=True):
            if year:
                self.add(key, prop, Literal(str(year), datatype=Xsd.gYear))
        self.add(key, Smv.theme, iri(f"theme/{theme}"))
        self.add(key, Smv.statedIn, iri(f"passage/{slug(label)}"))
        self.add(key, Smv.confidence, Literal("0.9", datatype=Xsd.decimal))
        self.passage(f"passage/{slug(label)}", words, label)
        return key

    def passage(self, key: str, words: str, label: str) -> None:
        self.add(key, Rdf.type, Smv.Passage)
        self.add(key, Dcterms.isPartOf, iri("document/d1" if words else "document/d2"))
        if words:
            self.add(key, Oa.exact, Literal(words))
        else:
            self.add(key, Smv.states, Literal(f"Sidan anger att {label} finns.", language="sv"))
            self.add(key, Smv.states, Literal(f"The page states that {label} exists.", language="en"))


def sample_quads() -> list[Quad]:
    """Gives the made-up graph's quads."""
    w = _Writer()
    boards = dict(_places(w))
    for name, address in (("d1", "https://example.org/sida"), ("d2", "")):
        w.add(f"document/{name}", Rdf.type, Smv.SourceDocument)
        w.add(f"document/{name}", Dcterms.title, Literal(f"Om samverkan, sida {name[1]}"))
        w.add(f"document/{name}", Dcterms.publisher, iri(boards["Östergötland"]))
        if address:
            w.add(f"document/{name}", Schema.url, NamedNode(address))
    _national(w, boards)
    _county(w, boards)
    w.actor("Lunds kommun", Smv.Municipality, "Skåne")
    w.actor("Kommunerna", Smv.ActorGroup)
    return w.quads


def _places(w: _Writer) -> Iterator[tuple[str, str]]:
    for slug_, sv, en in (
        ("vald-i-nara-relationer", "våld i nära relationer", "violence in close relationships"),
        (
            "hedersrelaterat-vald",
            "hedersrelaterat våld och förtryck",
            "honour-related violence and oppression",
        ),
    ):
        w.thing(f"theme/{slug_}", sv, Smv.Theme, english=en)
    for name, code in COUNTIES.items():
        label = f"{name} län" if name in ("Uppsala", "Örebro", "Skåne") else f"{name}s län"
        county = w.thing(f"county/{slug(name)}", label, Smv.County, english=f"{name} County")
        w.add(county, Smv.scbCode, Literal(code))
        english = f"{name} County Administrative Board"
        board = w.actor(f"Länsstyrelsen {name}", Smv.CountyAdministrativeBoard, name, english)
        w.add(board, Rdf.type, Smv.Authority)
        yield name, board


def _national(w: _Writer, boards: dict[str, str]) -> None:
    members = [w.actor(name, Smv.Authority) for name in NATIONAL]
    members.append(w.actor("Barnafrid", Smv.KnowledgeCentre, english="Barnafrid, a knowledge centre"))
    members += [boards[name] for name in ("Östergötland", "Stockholm", "Västra Götaland", "Skåne")]
    words = "I nätverket ingår " + ", ".join(NATIONAL) + " och flera länsstyrelser."
    network = w.tie(
        "Nätverket mot hedersvåld", members, Smv.Network, years=(2019, None), theme="hedersrelaterat-vald",
        words=words, english="The network against honour violence",
    )  # fmt: skip
    w.add(network, Smv.coordinatedBy, iri(boards["Östergötland"]))
    some = [
        f"actor/{slug(name)}" for name in ("Socialstyrelsen", "Jämställdhetsmyndigheten", "Migrationsverket")
    ]
    w.tie(
        "Stödgruppen", [boards["Östergötland"], *some], Smv.CollaborationGroup, theme="hedersrelaterat-vald"
    )
    w.tie("Avtal om vägledning", some[:2], Smv.Agreement, years=(2020, 2022), theme="hedersrelaterat-vald")


def _county(w: _Writer, boards: dict[str, str]) -> None:
    home = "Västernorrland"
    parties = [w.actor(f"{name} kommun", Smv.Municipality, home) for name in MUNICIPALITIES]
    parties += [
        boards[home],
        w.actor("Polismyndigheten Västernorrland", Smv.Authority, home),
        w.actor("Region Västernorrland", Smv.Region, home),
        w.actor("Kommunförbundet Västernorrland", Smv.MunicipalAssociation, home),
        "actor/aklagarmyndigheten",
        "actor/kriminalvarden",
    ]
    strategy = w.tie("Länsstrategi mot våld", parties, Smv.JointStrategy, years=(2013, 2016))
    w.add(strategy, Smv.county, iri("county/vasternorrland"))
    w.add("publication/p1", Rdf.type, Smv.Publication)
    w.add("publication/p1", Dcterms.title, Literal("Länsstrategin i tryck"))
    w.add("publication/p1", Dcterms.issued, Literal("2013", datatype=Xsd.gYear))
    w.add("publication/p1", Smv.resultOf, iri(strategy))
    north = [boards[name] for name in ("Norrbotten", "Västerbotten", "Västernorrland", "Jämtland")]
    w.tie("Kartläggning i norr", north, Smv.JointProject, years=(2016, 2016))
    w.tie("Projekt om människohandel", north[2:], Smv.JointProject)
    w.tie("Ungas livsutrymme", north[:2], Smv.JointProject, years=(2009, 2009))
    middle = [boards[name] for name in ("Gävleborg", "Uppsala", "Västmanland")]
    w.tie("Kartläggning av boenden", middle, words="Länsstyrelsen Uppsala och två andra räknade boendena.")
    w.tie("Förebyggande arbete", [boards["Västmanland"], boards["Örebro"]], years=(2004, 2004))
    shelter = w.actor("Kvinnojouren Exempel", Smv.CivilSocietyOrganisation)
    w.tie("Samråd om skydd", [shelter, boards["Stockholm"], "actor/polismyndigheten"], years=(2015, None))


def sample_store() -> GraphStore:
    """Gives the made-up graph, ready to be asked."""
    return GraphStore.from_quads(sample_quads())


HOSTILE = (
    "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1> مرکز 👩‍👧 " + "lång" * 110
)


def hostile_store() -> GraphStore:
    """Gives the made-up graph with names and addresses that try to run something."""
    bad: list[Quad] = []
    for quad in sample_quads():
        if quad.predicate == Schema.url:
            bad.append(
                Quad(quad.subject, quad.predicate, NamedNode("javascript:window.hacked=1"), quad.graph_name)
            )
        elif isinstance(quad.object, Literal) and quad.predicate in (Skos.prefLabel,):
            bad.append(Quad(quad.subject, quad.predicate, Literal(HOSTILE, language="sv"), quad.graph_name))
        else:
            bad.append(quad)
    return GraphStore.from_quads(bad)
