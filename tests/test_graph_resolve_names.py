"""Who is named, in the forms in which officials write names, and what only looks like a name."""

from __future__ import annotations

import pytest
from said import named, page

NAMED = (
    ("Länsstyrelsen i Jämtlands län skrev till oss.", "lansstyrelsen-jamtland"),
    ("Länsstyrelsen Jämtland skrev till oss.", "lansstyrelsen-jamtland"),
    ("LÄNSSTYRELSEN I JÄMTLANDS LÄN", "lansstyrelsen-jamtland"),
    ("Länsstyrelsen i Västra Götalands län skrev.", "lansstyrelsen-vastra-gotaland"),
    (
        "Länsstyrelserna i Hallands, Jönköpings och Kalmar län skrev.",
        "lansstyrelsen-halland lansstyrelsen-jonkoping lansstyrelsen-kalmar",
    ),
    (
        "Länsstyrelserna i Halland, Jönköping och Kalmar skrev.",
        "lansstyrelsen-halland lansstyrelsen-jonkoping lansstyrelsen-kalmar",
    ),
    (
        "Tibro, Hjo och Karlsborgs kommuner deltog i utbildningen.",
        "tibro-kommun hjo-kommun karlsborgs-kommun",
    ),
    (
        "Kommunerna Tibro, Hjo och Karlsborg deltog i utbildningen.",
        "tibro-kommun hjo-kommun karlsborgs-kommun",
    ),
    ("Tibro kommuns socialtjänst svarade.", "tibro-kommun"),
    ("Sala kommun, Nora kommun och Vara kommun svarade.", "sala-kommun nora-kommun vara-kommun"),
    ("Nora gick hem för att vara ifred.", ""),
    ("Hon fick vara kvar i salen. Mark och mylla.", ""),
    ("Malmösonen Erik Lund talade om våld.", ""),
    ("Karin Ystad och Per Borås talade.", ""),
    ("Mötet hölls på Linköpingsvägen 4.", ""),
    ("Göteborgsposten skrev om saken.", ""),
    (
        "Nationellt centrum för kvinnofrid (NCK) bildades i Uppsala. NCK utbildar.",
        "nationellt-centrum-for-kvinnofrid",
    ),
    (
        "Myndigheten för ungdoms- och civilsamhällesfrågor (MUCF) svarade. Sedan skrev MUCF.",
        "myndigheten-for-ungdoms-och-civilsamhallesfragor",
    ),
    (
        "Inspektionen för vård och omsorg, IVO, svarade. IVO:s beslut kom sent.",
        "inspektionen-for-vard-och-omsorg",
    ),
    ("Brå publicerade statistik.", "brottsforebyggande-radet"),
    ("Sveriges Kommuner och Regioner (SKR) svarade 2021.", "sveriges-kommuner-och-regioner"),
    ("Regeringens skrivelse Skr. 2007/08:39 nämner saken.", "regeringen"),
    ("Socialstyrelsens och Polismyndighetens rutiner ändrades.", "socialstyrelsen polismyndigheten"),
    ("Polismyndigheten i Hallands län svarade.", "polismyndigheten-i-hallands-lan"),
    ("Åklagarkammaren i Umeå svarade.", "aklagarkammaren-i-umea"),
    ("Kvinnojouren i Ystad svarade.", "kvinnojouren-i-ystad"),
    ("Brottsofferjouren i Sundsvall svarade.", "brottsofferjouren-i-sundsvall"),
    ("Rädda Barnens lokalförening svarade.", "radda-barnen"),
    ("Statens folkhälsoinstitut svarade 2009.", "statens-folkhalsoinstitut"),
    ("Rikspolisstyrelsen svarade.", "rikspolisstyrelsen"),
    ("Landstinget i Sörmland svarade 2012.", "region-sormland"),
    ("Region Gotland svarade.", "region-gotland"),
    ("Stockholms stad och Göteborgs Stad svarade.", "stockholms-stad goteborgs-stad"),
    ("Gö\u00adteborgs stad svarade.", "goteborgs-stad"),
    ("Socialsty-\nrelsen svarade.", "socialstyrelsen"),
    ("Myndigheten för delaktighet svarade.", "myndigheten-for-delaktighet"),
    ("Arbetsförmedlingens kontor i Lund svarade.", "arbetsformedlingen"),
    ("Vårdförbundet, Unizon, RFSL och MÄN svarade.", "vardforbundet unizon rfsl man"),
    ("En man och män i allmänhet svarade.", ""),
    ("Det var fatta mod hon fick. Mind the gap.", ""),
    ("Falkenbergs kommunHylte kommunVarbergs kommun", "falkenbergs-kommun hylte-kommun varbergs-kommun"),
    ("Regeringen och regeringens utredare skrev.", "regeringen"),
    ("Han talade inför regeringsrätten och rikspolischefen.", ""),
    ("Upplands-Bro kommun och Upplands Väsby kommun svarade.", "upplands-bro-kommun upplands-vasby-kommun"),
    ("Linköpings universitet och Linköpings kommun svarade.", "linkopings-universitet linkopings-kommun"),
    ("Högskolan Väst och Södertörns högskola svarade.", "hogskolan-vast sodertorns-hogskola"),
    ("Västra Götalandsregionen svarade.", "vastra-gotalandsregionen"),
    ("Örebro läns landsting svarade 2011.", "region-orebro-lan"),
)


@pytest.mark.parametrize(("words", "bodies"), NAMED)
def test_exactly_the_bodies_that_are_named_are_found(words: str, bodies: str) -> None:
    """Full names, short ones, ellipses, abbreviations, branches and old names are found; look-alikes are not."""
    assert named(page(words)) == frozenset(bodies.split())


def test_skr_is_another_body_before_2015() -> None:
    """The old board of municipalities and counties had other names; the series of government papers is no body."""
    now = named(page("SKR svarade 2021.", heading="Sveriges Kommuner och Regioner (SKR)"))
    assert now == {"sveriges-kommuner-och-regioner"}
    assert named(page("Skr. 2015/16:20 lades fram.")) == frozenset()


def test_the_board_without_a_county_is_the_page_s() -> None:
    """ "Länsstyrelsen" means the board whose page it is."""
    facts = page("Länsstyrelsen samverkar med Nybro kommun.", heading="Länsstyrelsen i Kalmar län")
    assert named(facts) == {"lansstyrelsen-kalmar", "nybro-kommun"}
    assert facts.subject == "actor/lansstyrelsen-kalmar"


def test_an_abbreviation_is_known_from_its_introduction_on() -> None:
    """A body of no table is one body under its name and its abbreviation."""
    facts = page("Kvinnojouren i Ystad (KIY) svarade. Sedan skrev KIY ett brev.")
    assert len(named(facts)) == 1


def test_collectives_are_groups() -> None:
    """ "Samtliga länsstyrelser" is a group, and no body of its own."""
    facts = page("Samtliga länsstyrelser svarade, och länets kommuner.", heading="Länsstyrelsen i Kalmar län")
    assert named(facts) == {"lansstyrelsen-kalmar"}
    assert {actor.key for actor in facts.actors if actor.is_group} == {
        "actor/lansstyrelserna",
        "actor/kommunerna-i-kalmar-lan",
    }


def test_every_mention_stands_where_it_says() -> None:
    """The words at a mention's place are those that name the body."""
    facts = page("Nybro kommun och Länsstyrelsen i Kalmar län skrev till Roks.")
    words = {facts.document.words(mention.start, mention.end) for mention in facts.mentions}
    assert words == {"Nybro kommun", "Länsstyrelsen i Kalmar län", "Roks"}
