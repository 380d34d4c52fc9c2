"""Lists of publications in the layouts that offices use, and lists that look like them and are none."""

from __future__ import annotations

import pytest
from said import page

from graph.records import Facts

HOST = "Länsstyrelsen i Hallands län"
ABOUT = (
    "Länsstyrelsen arbetar långsiktigt med frågor som rör våld i nära relationer och hedersförtryck "
    "i hela länet. Arbetet "
    "vänder sig till chefer, handläggare och andra som i sitt yrke möter våldsutsatta och deras barn."
)
OUT, DOORS, HOME = "Stigar ut ur hedersförtryck", "Dörrar in. Handbok för skolan", "Hem igen"

LISTS = (
    f"Rapporter\n\n{OUT}\nAvhopp är svåra. Tio personer berättar.\nLäs rapporten\n\n{HOME}\nFolder "
    f"på nio språk.\nLäs foldern",
    f"Urval av publikationer\n\n{OUT}. Vägar 2014:3\n\nHur går det? Få vet.\n\nÖppna\n\n{HOME}. Vägar 2016:1\n\nÖppna",
    f"Publikationer\n\n2014:3 {OUT}\nHur går det för den som lämnar?\nPubliceringsår 2014\n\n"
    f"2016:1 {HOME}\nOm återvändandet.\nPubliceringsår 2016",
    f"Publikationer\n\n{OUT}\n2014-03-02 | Rapport | Länsstyrelsen Halland\nAvhopp\nLöpnummer 2014:3\n\n"
    f"{HOME}\n2016-05-12 | Broschyr\nÅtervändande\nLöpnummer saknas",
    f"Skriftserie\n\nVägar nr 3, 2014\n{OUT}\nFörfattare: Eva Ek\n\nVägar nr 1, 2016\n{HOME}\nFörfattare: Okänd",
    f"Skrifter\n\nEk, Eva; Gran, Olle\n{OUT}\nHalmstad : Länsstyrelsen, 2014. 88 s.\n\nEk, "
    f"Eva\n{HOME}\nHalmstad : Länsstyrelsen, "
    "2016. 40 s.\n\nI media\nHallandsbladet, Radio Halland",
    f"5 Lästips\n*\nTitel: {OUT}\nUtgivare: Länsstyrelsen Halland\nÅr: 2014\n*\nTitel: {HOME}\nÅr: 2016",
    f"Verktyg\n\n{OUT}. Rapport 2014:3\n{HOME}. Rapport 2016:1",
    f"Handböcker\n\n{OUT}\n2014\nPris: 120 kr\n\n{HOME}\n2016\nPris: 90 kr",
    f"Fördjupa dig\n\n{OUT} (2014)\n{HOME}, broschyr 2016\n\nAnsvarig utgivare\nEva Ek",
    f"Nytt från oss\n\n{OUT}\nRapport | 14 mars 2014\n\n{HOME}\nBroschyr | 2 maj 2016",
    f"Publikationer\n\n{OUT}\nOm vägen ut\n\n{HOME}\nFör den som vill lämna",
    f"Skrifter\n\nLänsstyrelsen Halland, {OUT}, 2014.\nKvinnojouren Frida, {HOME}, 2016.",
    f"Rapporter\n\nÅr\tTitel\tNr\tStorlek\n2014\t{OUT}\t3/2014\t1 MB\n2016\t{HOME}\t1/2016\t2 MB",
    f"Arkiv\n\nNr          Titel                              År\n2014:3      {OUT}        "
    f"2014\n2016:1      {HOME}     2016",
    f"Trycksaker\n\n{OUT} (särtryck ur årsboken)\n{HOME} (beställs hos oss)\n\nKommentarer till urvalet\n\n"
    "Den som vill veta mer kan ringa till oss på kansliet, för vi svarar gärna.",
    f"Styrdokument\n\n{OUT}. Antagen av styrelsen 2014-02-17\n{HOME}, HLL 2016/31",
    f"Rapporter\n\n{OUT} (Rapport 2014:3). Hur går det för den som lämnar? Rapporten bygger på "
    f"intervjuer i fem kommuner.\n\n"
    f"{HOME} (Rapport 2016:1). Här berättar de som återvänt till sina familjer om hur det blev.",
    f"Publikationer\n\n{OUT}. Rapport 2014:3. Finns även på engelska.\n{HOME}. 50 kr\n\nUpp\nSwish 123 000 00 00",
    f"Nytt hos oss\n\n{OUT}\nRapport | LH 2014:3\nHur går det för den som lämnar?\n\n{HOME}\nBroschyr | 8 sidor\n"
    "Finns på nio språk.",
    f"Publikationer\n\n{OUT}. Rapporter om skola och fritid, nr 2014:3\n"
    f"{HOME}. Rapporter om skola och fritid, nr 2016:1",
    f"Läs mer\n\n• Socialstyrelsen, 2014. {OUT}\n• Brå, rapport 2016:1. {HOME}",
    f"Skrifter\n\n{OUT}. Skrift 2014:3\n{HOME}. Skrift 2016:1\n\nFick du svar på din fråga på sidan?",
)

PAGES = (
    f"<h1>Publikationer om heder</h1><p>Här finns allt.</p><table><tr><th>Titel</th><th>År</th><th>Typ</th></tr>"
    f"<tr><td>{OUT}"
    f"</td><td>2014</td><td>Rapport</td></tr><tr><td>{HOME}</td><td>2016</td><td>Broschyr</td></tr></table>"
    "<h2>Om några av publikationerna</h2><h3>Stigar</h3><p>Skrevs på uppdrag.</p><h3>Igen</h3><p>Trycktes om.</p>",
    f"<h2>Skrifter</h2><ul><li><a>{OUT}</a><br><small>Publicerad: 2014 | Meddelande 2014:3 | pdf, 1 MB</small></li>"
    f"<li><a>{HOME}</a><br><small>Publicerad: 2016 | Meddelande 2016:1 | pdf, 2 MB</small></li></ul>",
    f"<h2>Skrifter</h2><p><strong>{OUT}</strong></p><p>Vägen ut är "
    f"lång.</p><p><strong>{HOME}</strong></p><p>Om dem som kom hem.</p>",
    f"<h2>Skrifter</h2><p><strong>{OUT}</strong> (2014:3)<br>Vägen ut är "
    f"lång.</p><p><strong>{HOME}</strong> (2016:1)<br>De kom.</p>",
    f"<h2>Mer</h2><ul><li><a>{OUT} (pdf, 2 MB)</a></li><li><a>{HOME} (pdf, 1 MB)</a></li></ul>",
    f"<h2>Om "
    f"arbetet</h2><table><tr><th>År</th><th>Rapport</th><th>Fil</th></tr><tr><td>2014</td><td>{OUT}</td><td>Pdf</td></tr>"
    f"<tr><td>2016</td><td>{HOME}</td><td>Slut</td></tr></table>",
    f"<h2>Nytt</h2><h3>{OUT}</h3><p>Publicerad "
    f"2014-03-14</p><p>Rapport</p><h3>{HOME}</h3><p>Publicerad 2016-05-02</p><p>Broschyr</p>",
    f"<h2>Följ upp ditt projekt</h2><dl><dt>{OUT}</dt><dd>Meddelande 2014:3, "
    f"pdf</dd><dt>{HOME}</dt><dd>Meddelande 2016:1</dd></dl>",
)

TRAPS = (
    "Lagar och föreskrifter\n\nSocialtjänstlagen (2001:453)\nFöreskrifter om våld (SOSFS 2014:4)",
    "Nyheter\n\n2014-03-02 Ny handlingsplan mot våld\n2014-01-12 Konferens om kvinnofrid",
    "Relaterade nyheter\n\nNy handbok om våld från Socialstyrelsen\nSå många sökte ersättning 2021",
    "Material\n\nLokaler 20 000 kr\nResor 15 000 kr",
    "I detta nummer\n\n1 Ny rapport om stalkning\n2 Kampanjveckan\n3 Lästips\n4 Kalender",
    "Underskrifter\n\nFör Länsstyrelsen ............   För regionen ............",
    "Hem  Om oss  Rapporter  Material  Press",
    "Länsstyrelsen > Publikationer > Arkiv\n\nLänsstyrelsen Halland",
    "Publikationer\n\nFinns i databasen för alla länsstyrelser.\n\nLänsstyrelsen Halland\nStorgatan 2, 301 86 Halmstad",
)


def titles(facts: Facts) -> list[str]:
    """Gives the titles of the publications of a page, in order."""
    return [work.title for work in facts.publications]


@pytest.mark.parametrize("shown", LISTS)
def test_each_layout_gives_its_titles(shown: str) -> None:
    """Stanzas, numbers, authors and labels first or last, columns, notes of date and kind, and what stands behind."""
    assert titles(page(ABOUT, shown, heading=HOST)) == [OUT, HOME]


@pytest.mark.parametrize("shown", PAGES)
def test_each_layout_of_a_web_page_gives_its_titles(shown: str) -> None:
    """Bold lines, files, tables, cards and terms, under headings of any words."""
    top = "<html><head><title>Hedersförtryck | Länsstyrelsen Halland</title></head>"
    body = f"<body><main><h1>Hedersförtryck</h1><p>{ABOUT}</p>{shown}</main></body></html>"
    assert titles(page(top, body, heading="<!DOCTYPE html>", name="sida.html")) == [OUT, HOME]


@pytest.mark.parametrize("shown", TRAPS)
def test_what_looks_like_a_list_may_be_none(shown: str) -> None:
    """Laws, news, sums, contents, signatures, menus and addresses are no publications."""
    assert titles(page(ABOUT, shown, heading=HOST)) == []


def test_years_and_numbers_stand_in_fields() -> None:
    """A column, a note or a label beside the title tells them."""
    facts = page(ABOUT, LISTS[3], heading=HOST)
    assert [(w.issued, w.report_numbers) for w in facts.publications] == [(2014, ("2014:3",)), (2016, ())]
    facts = page(ABOUT, LISTS[4], heading=HOST)
    assert [(w.issued, w.report_numbers) for w in facts.publications] == [(2014, ("3",)), (2016, ("1",))]
    facts = page(ABOUT, LISTS[16], heading=HOST)
    assert [(w.issued, w.diary_numbers) for w in facts.publications] == [(2014, ()), (2016, ("HLL 2016/31",))]


def test_columns_and_notes_of_kind_tell_years_and_numbers() -> None:
    """A row's number and year count though the kind stands last; so does the number after the kind in a note."""
    table = f"Rapporter\n\nTitel\tÅr\tNummer\tTyp\n{OUT}\t2014\t2014:3\tRapport\n{HOME}\t2016\t2016:1\tHandledning"
    notes = (
        f"Nytt hos oss\n\n{OUT}\nRapport | LH 2014:3\nVägen ut.\n\n{HOME}\nRapport | LH 2016:1\nVägen hem."
    )
    for shown in (table, notes):
        works = page(ABOUT, shown, heading=HOST).publications
        assert [(work.title, work.issued, work.report_numbers) for work in works] == [
            (OUT, 2014, ("2014:3",)),
            (HOME, 2016, ("2016:1",)),
        ]


def test_the_title_page_of_a_report_tells_its_number_in_a_line_of_its_own() -> None:
    """The number stands above the title or below it, and the parts of a report follow."""
    above = page(OUT, HOST, "Förord", ABOUT, heading="RAPPORT NR 2014:3")
    below = page("Meddelande nr 2014:3", "Förord", ABOUT, heading=OUT)
    for facts in (above, below):
        assert [(w.title, w.issued, w.report_numbers) for w in facts.publications] == [
            (OUT, 2014, ("2014:3",))
        ]


def test_a_record_on_the_title_page_names_the_whole_title() -> None:
    """Below title and subtitle in lines of their own, the label "Titel:" tells both as one."""
    text = (
        f"{OUT}\nVägar i fem kommuner\n\n{HOST}\nRapport 2014:3\n\nTitel: {OUT}. Vägar i fem kommuner\n"
        f"Utgivare: {HOST}\nRapportnummer: 2014:3\nISSN: 1101-1084\n\nFörord\n\n{ABOUT}\n"
    )
    found = page(text).publications
    assert [(each.title, each.report_numbers) for each in found] == [
        (f"{OUT}. Vägar i fem kommuner", ("2014:3",))
    ]


def test_a_link_to_the_file_is_no_second_publication() -> None:
    """A line that only begins as a title of the page does is left out."""
    shown = f"Publikationer\n\n{OUT}. Rapport 2014:3\nLadda ner\nStigar ut (pdf, 2 MB)"
    assert titles(page(ABOUT, shown, heading=HOST)) == [OUT]
