"""Who was charged by whom and when, in the ways that officials write it."""

from __future__ import annotations

import pytest
from said import page, slugs

from graph.records import Facts

CHARGED = (
    (
        (
            "Regeringen gav 2014 Socialstyrelsen i uppdrag att stödja kommunernas arbete mot "
            "våld i nära relationer."
        ),
        "regeringen socialstyrelsen 2014",
    ),
    (
        "Socialstyrelsen fick 2014 i uppdrag av regeringen att stödja arbetet mot våld i nära relationer.",
        "regeringen socialstyrelsen 2014",
    ),
    (
        "2014 fick Socialstyrelsen regeringens uppdrag att kartlägga hedersrelaterat våld och förtryck.",
        "regeringen socialstyrelsen 2014",
    ),
    (
        (
            "Genom regeringsbeslut den 5 maj 2014 uppdrogs åt Socialstyrelsen att kartlägga "
            "hedersrelaterat våld och förtryck."
        ),
        "regeringen socialstyrelsen 2014",
    ),
    (
        "Regeringen uppdrog i juni 2014 åt Socialstyrelsen att kartlägga hedersrelaterat våld.",
        "regeringen socialstyrelsen 2014",
    ),
    (
        (
            "Enligt regleringsbrevet för 2016 ska Kriminalvården redovisa sina insatser mot "
            "våld i nära relationer."
        ),
        "regeringen kriminalvarden 2016",
    ),
    (
        (
            "I regleringsbrevet för budgetåret 2016 fick Kriminalvården i uppdrag att "
            "utveckla arbetet mot våld i nära relationer."
        ),
        "regeringen kriminalvarden 2016",
    ),
    (
        "Kriminalvården har sedan 2016 regeringens uppdrag att motverka våld i nära relationer.",
        "regeringen kriminalvarden 2016",
    ),
    (
        "År 2011 fick länsstyrelserna i uppdrag att motverka att unga gifts bort mot sin vilja.",
        "regeringen lansstyrelserna 2011",
    ),
    (
        "Socialdepartementet gav 2013 Folkhälsomyndigheten i uppdrag att kartlägga kunskapen om könsstympning.",
        "socialdepartementet folkhalsomyndigheten 2013",
    ),
    (
        (
            "Regeringen har beslutat att Jämställdhetsmyndigheten ska samordna arbetet mot "
            "prostitution och människohandel (2018)."
        ),
        "regeringen jamstalldhetsmyndigheten 2018",
    ),
    (
        "På uppdrag av regeringen kartlade Brottsförebyggande rådet 2009 våldet i nära relationer.",
        "regeringen brottsforebyggande-radet 2009",
    ),
    (
        "Brottsförebyggande rådet har på regeringens uppdrag kartlagt våldet i nära relationer (2009).",
        "regeringen brottsforebyggande-radet 2009",
    ),
    (
        "Skolverket ålades 2015 att redovisa hur skolan upptäcker hedersrelaterat våld.",
        "regeringen skolverket 2015",
    ),
    (
        "Skolverket erhöll under 2015 ett regeringsuppdrag om hedersrelaterat våld och förtryck.",
        "regeringen skolverket 2015",
    ),
    (
        "Regeringen riktade 2015 ett uppdrag till Skolverket om hedersrelaterat våld och förtryck.",
        "regeringen skolverket 2015",
    ),
    (
        (
            "Under åren 2011–2014 hade Åklagarmyndigheten i uppdrag att förbättra "
            "utredningar om våld i nära relationer."
        ),
        "regeringen aklagarmyndigheten 2011",
    ),
    (
        (
            "Den 12 mars 2020 beslutade regeringen att ge Migrationsverket i uppdrag att "
            "upptäcka fler offer för människohandel."
        ),
        "regeringen migrationsverket 2020",
    ),
    (
        (
            "Arbetsförmedlingen och Försäkringskassan fick 2019 ett gemensamt uppdrag att "
            "upptäcka våld i nära relationer."
        ),
        "regeringen arbetsformedlingen 2019|regeringen forsakringskassan 2019",
    ),
    (
        "Uppdraget om våld i nära relationer till Statens institutionsstyrelse beslutades 2012.",
        "regeringen statens-institutionsstyrelse 2012",
    ),
    (
        (
            "Statens institutionsstyrelse fick under våren 2012 regeringens uppdrag att "
            "utveckla vården av unga efter hedersrelaterat våld."
        ),
        "regeringen statens-institutionsstyrelse 2012",
    ),
    (
        (
            "Sedan 2013 har Länsstyrelsen i Östergötlands län ett nationellt uppdrag mot "
            "hedersrelaterat våld och förtryck."
        ),
        "regeringen lansstyrelsen-ostergotland 2013",
    ),
    (
        (
            "Länsstyrelsen i Östergötlands län har regeringens uppdrag sedan 2013 att driva "
            "en nationell stödtelefon mot hedersrelaterat våld."
        ),
        "regeringen lansstyrelsen-ostergotland 2013",
    ),
)

NOT_CHARGED = (
    "Socialstyrelsen fick inget uppdrag om våld i nära relationer 2014.",
    "Socialstyrelsen vill få ett uppdrag om våld i nära relationer.",
    "Utredningen föreslår att regeringen ger Socialstyrelsen i uppdrag att kartlägga våld i nära relationer.",
    "Socialstyrelsen redovisade uppdraget om våld i nära relationer 2014.",
    "Kuratorn vid Region Skåne har många uppdrag om våld i nära relationer.",
    "Socialstyrelsen hoppas få i uppdrag att kartlägga våld i nära relationer.",
    "Regeringen har inte gett Socialstyrelsen något uppdrag om våld i nära relationer.",
    "Vad händer om Socialstyrelsen får i uppdrag att kartlägga våld i nära relationer?",
    "Nämnden i Ystads kommun gav förvaltningschefen i uppdrag att återkomma om skyddat boende.",
)


def charges(facts: Facts) -> list[str]:
    """Gives giver, receiver and first year of each assignment, sorted."""
    return sorted(
        " ".join((*sorted(slugs(one.givers)), *slugs([one.receiver]), str(one.start_year)))
        for one in facts.assignments
    )


@pytest.mark.parametrize(("sentence", "told"), CHARGED)
def test_a_charge_is_found(sentence: str, told: str) -> None:
    """The sentence gives these charges and no other: giver, receiver, year."""
    assert charges(page(sentence)) == sorted(told.split("|"))


@pytest.mark.parametrize("sentence", NOT_CHARGED)
def test_what_was_not_given_is_no_charge(sentence: str) -> None:
    """Refusals, proposals, hopes, reports of old charges and the tasks of persons are no assignments."""
    assert charges(page(sentence)) == []


def test_a_charge_that_is_prolonged_is_another_one() -> None:
    """The prolongation has its own years and names the charge that it extends; a later charge is counted from it."""
    facts = page(
        "Regeringen gav 2011 Socialstyrelsen i uppdrag att stödja arbetet mot våld i nära relationer. "
        "Uppdraget förlängdes 2014 till och med 2016. Året därpå fick myndigheten i uppdrag att ta fram "
        "föreskrifter om skyddat boende.",
        heading="Socialstyrelsen",
    )
    first, longer, next_one = sorted(facts.assignments, key=lambda one: one.start_year or 0)
    assert (first.start_year, longer.start_year, longer.end_year, next_one.start_year) == (
        2011,
        2014,
        2016,
        2015,
    )
    assert (first.extends, longer.extends, next_one.extends) == ("", first.key, "")
    assert next_one.themes[0] == "theme/skyddat-boende"


def test_two_years_later_is_counted_from_the_charge_before() -> None:
    """A year told by its distance is worked out."""
    facts = page(
        "2012 fick Länsstyrelsen i uppdrag att kartlägga hedersrelaterat våld. Två år senare fick Länsstyrelsen "
        "i uppdrag att samordna arbetet mot prostitution och människohandel.",
        heading="Länsstyrelsen i Kalmar län",
    )
    assert charges(facts) == ["regeringen lansstyrelsen-kalmar 2012", "regeringen lansstyrelsen-kalmar 2014"]


def test_the_theme_is_the_charge_s_own() -> None:
    """Of two charges each has the theme of its sentence."""
    facts = page(
        "Regeringen gav 2010 Skolverket i uppdrag att motverka hedersrelaterat våld och förtryck.",
        "Regeringen gav 2012 Skolverket i uppdrag att sprida kunskap om prostitution och människohandel.",
    )
    themes = {one.start_year: one.themes for one in facts.assignments}
    assert themes[2010] == ("theme/hedersrelaterat-vald-och-fortryck",)
    assert themes[2012] == ("theme/prostitution-och-manniskohandel",)
