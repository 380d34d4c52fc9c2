"""Pages about one publication, rows of tables, and lines of lists with notes, authors and series before or behind."""

from __future__ import annotations

import pytest
from said import page, slugs

from graph.records import Facts

HOST = "Länsstyrelsen i Hallands län"

NOTED = (
    ("HFC-rapport 2014:3 Stigar ut. En studie av avhopp", "Stigar ut. En studie av avhopp", 2014, "2014:3"),
    ("FoU-rapport 2012:03 Stigar ut", "Stigar ut", 2012, "2012:03"),
    ("Working paper 2021:2 Paths out", "Paths out", 2021, "2021:2"),
    ("Rapport: Stigar ut (IVO 2019-4)", "Stigar ut", 2019, "2019-4"),
    ("Folder: Stigar ut (2016)", "Folder: Stigar ut", 2016, ""),
    ("Stigar ut (artikelnummer saknas)", "Stigar ut", None, ""),
    ("Stigar ut (Skolverket 2018, art.nr 4711), 40 s", "Stigar ut", 2018, ""),
    ("Stigar ut (dvd, 12 min)", "Stigar ut", None, ""),
    ("Stigar ut (2007) Pris 40:-", "Stigar ut", 2007, ""),
    ("Stigar ut (2017), även på engelska och arabiska", "Stigar ut", 2017, ""),
    ("Stigar ut (broschyr, 2015)", "Stigar ut", 2015, ""),
    ("Stigar ut. Stålhane, B. & Frisk, C. 2013:4", "Stigar ut", 2013, "2013:4"),
    ("Stålhane, B. (2011). Stigar ut", "Stigar ut", 2011, ""),
    ("Stigar ut. Samhällsmedicin, rapport 2/2006", "Stigar ut", 2006, "2/2006"),
    ("Rapport 2012-04: Stigar ut", "Stigar ut", 2012, "2012-04"),
    ("Stigar ut. Nr 5/08", "Stigar ut", None, "5/08"),
    ("Meddelande nr 12, 2010: Stigar ut", "Stigar ut", 2010, "12"),
    ("Stigar ut, rapport nr 4 år 2016", "Stigar ut", 2016, "4"),
    ("Skrift nr 3. Stigar ut (2014)", "Stigar ut", 2014, "3"),
    ("SOU 2014:49 Stigar ut", "Stigar ut", 2014, "2014:49"),
    ("2014-05-06 | Rapport | Stigar ut", "Stigar ut", 2014, ""),
    ("Maj 2014: Stigar ut", "Stigar ut", 2014, ""),
    ("» Stigar ut (2014:3)", "Stigar ut", 2014, "2014:3"),
    ("PDF: Stigar ut", "Stigar ut", None, ""),
    ("Stigar ut [2014:3]", "Stigar ut", 2014, "2014:3"),
    ("Stigar ut 2014:3 Ladda ner (PDF, 2 MB)", "Stigar ut", 2014, "2014:3"),
    ("Stigar ut. Eva Ström och Olle Gran. Rapport 2014:3", "Stigar ut", 2014, "2014:3"),
    ("Eva Ström: Stigar ut. Rapport 2014:3, andra upplagan", "Stigar ut", 2014, "2014:3"),
    ("Stigar ut (Ju2014/1234/KRIM)", "Stigar ut", 2014, ""),
    ("Stigar ut [pdf, 2 MB]", "Stigar ut", None, ""),
    ("Stigar ut (PDF-dokument, 2,1 MB)", "Stigar ut", None, ""),
    ("Stigar ut, beslut 2014-05-02 § 12", "Stigar ut", 2014, ""),
    ("Stigar ut (framtagen tillsammans med andra 2014)", "Stigar ut", 2014, ""),
    ("Stigar ut. Rapport 2014:3 (klicka här)", "Stigar ut", 2014, "2014:3"),
    ("Stigar ut. Publikation 2014:3. Pris 50 kr", "Stigar ut", 2014, "2014:3"),
    ("Rapport nr 3 (2014): Stigar ut", "Stigar ut", 2014, "3"),
    ("Ny! Stigar ut. Rapport, 2014", "Stigar ut", 2014, ""),
)


def told(facts: Facts) -> list[tuple[str, int | None, str]]:
    """Gives title, year of issue and report numbers of each publication."""
    return [(work.title, work.issued, " ".join(work.report_numbers)) for work in facts.publications]


@pytest.mark.parametrize("case", NOTED)
def test_notes_stand_apart_from_the_title(case: tuple[str, str, int | None, str]) -> None:
    """Series before the title, authors, prices, formats and languages are no part of it."""
    line, *wanted = case
    facts = page("Publikationer", line, "Någon annan skrift. Rapport 2010:1", heading=HOST)
    assert told(facts)[0] == tuple(wanted)
    assert len(facts.publications) == 2


def test_labels_tell_of_the_publication_that_the_page_is_about() -> None:
    """Values stand beside their label or below it; the page's words about the publication are no entries."""
    facts = page(
        "Stigar ut – regional strategi för avhopp 2015–2018",
        "Löpnummer: 2014:21\n\nDiarienummer:\n\n801-77-2014\n\nISSN: 1101-1084\n\nPubliceringsår: 2014\n\nSidantal: 40",
        "Ladda ner publikationen (pdf, 2 MB)",
        "Innehåll i korthet",
        "Strategin beskriver hur kommunerna i länet ska arbeta med avhopp.",
        heading=HOST,
    )
    assert told(facts) == [("Stigar ut – regional strategi för avhopp 2015–2018", 2014, "2014:21")]
    work = facts.publications[0]
    assert (work.start_year, work.end_year, work.diary_numbers) == (2015, 2018, ("801-77-2014",))


def test_a_plan_has_its_title_below_its_labels() -> None:
    """The first page of a decided plan tells kind and number before the title."""
    facts = page(
        "Handlingsplan",
        "Dokumenttyp: Plan  Beslutad av: Kommunfullmäktige",
        "Diarienummer: KS 2019-00311",
        "Ett Ystad utan våld 2020–2023",
        "1 Inledning",
        "Kommunen arbetar för att ingen ska utsättas för våld.",
        heading="Ystads kommun",
    )
    assert [(w.title, w.start_year, w.diary_numbers) for w in facts.publications] == [
        ("Ett Ystad utan våld 2020–2023", 2020, ("KS 2019-00311",))
    ]


def test_a_label_names_the_publisher() -> None:
    """The site that shows a publication need not have published it."""
    facts = page(
        "Stigar ut ur hedersförtryck",
        "Utgivare: Länsstyrelsen i Kalmar län\n\nPublikationsnummer: 2014:2\n\nUtgivningsår: 2014",
        heading=HOST,
    )
    assert [slugs(work.publishers) for work in facts.publications] == [{"lansstyrelsen-kalmar"}]


def test_the_first_lines_of_a_report_hold_its_title() -> None:
    """Title and series in one line at the top are the page's own publication."""
    facts = page("Stigar ut ur hedersförtryck. Rapport 2014:2", "Förord", "Vägen ut är lång.", heading=HOST)
    assert told(facts) == [("Stigar ut ur hedersförtryck", 2014, "2014:2")]


def test_a_row_of_a_table_has_its_title_in_a_cell() -> None:
    """Numbers, ISSN and words about the work stand in cells of their own; the row of column names is no entry."""
    rows = (
        "<tr><th>Nr</th><th>Titel</th><th>ISSN / ISBN</th></tr>"
        "<tr><td>2014:2</td><td>Stigar ut ur hedersförtryck</td><td>1101-1084</td></tr>"
        "<tr><td>2012:9</td><td>Dörrar in. Handbok för skolan<br>Boken bygger på samtal i tre skolor.</td>"
        "<td>978-91-7000-123-4</td></tr>"
    )
    facts = page(
        "<html><head><title>Rapporter | Länsstyrelsen Halland</title></head>",
        f"<body><h1>Rapporter om heder</h1><table>{rows}</table></body></html>",
        heading="<!DOCTYPE html>",
        name="sida.html",
    )
    assert told(facts) == [
        ("Stigar ut ur hedersförtryck", 2014, "2014:2"),
        ("Dörrar in. Handbok för skolan", 2012, "2012:9"),
    ]
    assert [(w.isbn, w.issn, w.diary_numbers) for w in facts.publications] == [
        ((), ("1101-1084",), ()),
        (("978-91-7000-123-4",), (), ()),
    ]


def test_furniture_ends_a_list() -> None:
    """Buttons, addresses and dates of the page are no publications."""
    facts = page(
        "Publikationer",
        "Stigar ut. Rapport 2014:2\nDörrar in. Rapport 2012:9",
        "Till sidans topp",
        "Hittade du det du sökte? Ja Nej",
        "Box 12, 301 86 Halmstad | Tel. 010-224 30 00",
        "Sidan uppdaterad 2020-01-01",
        heading=HOST,
    )
    assert [title for title, _, _ in told(facts)] == ["Stigar ut", "Dörrar in"]


@pytest.mark.parametrize(
    "shown",
    [
        "<ul><li><a>Stigar ut</a><br>Rapport 2014:2</li>"
        "<li><a>Dörrar in</a><br>Rapport 2012:9, ISSN 1101-1084</li></ul>",
        "<h2>Stigar ut</h2><p>Om den som lämnar.</p><p>Rapport 2014:2</p><h2>Dörrar in</h2><p>Rapport 2012:9</p>",
        "<dl><dt>2014:2</dt><dd>Stigar ut</dd><dt>2012:9</dt><dd>Dörrar in</dd></dl>",
        "<dl><dt>Stigar ut</dt><dd>Rapport 2014:2. Om avhopp.</dd><dt>Dörrar in</dt><dd>Rapport 2012:9.</dd></dl>",
        "<table><tr><td>2014</td><td>Stigar ut</td><td>2014:2</td></tr>"
        "<tr><td>2012</td><td>Dörrar in</td><td>2012:9</td></tr></table>",
        "<h2>Rapporter 2014</h2><ul><li>2014:2 Stigar ut</li></ul>"
        "<h2>Rapporter 2012</h2><ul><li>2012:9 Dörrar in</li></ul>",
        "<p>Här finns rapporter.</p><ul><li>Stigar ut (2014:2)</li><li>Dörrar in (2012:9)</li></ul>",
    ],
)
def test_a_list_may_have_any_shape(shown: str) -> None:
    """Bullets, headings, terms, tables and years part the entries; the number stands before, beside or below."""
    facts = page(
        "<html><head><title>Rapporter | Länsstyrelsen Halland</title></head>",
        f"<body><h1>Rapporter om heder</h1>{shown}</body></html>",
        heading="<!DOCTYPE html>",
        name="sida.html",
    )
    assert told(facts) == [("Stigar ut", 2014, "2014:2"), ("Dörrar in", 2012, "2012:9")]


def test_titles_under_a_year_were_issued_in_it() -> None:
    """A year alone heads what was issued in it and ends no list."""
    facts = page("Publikationer", "2021\nStigar ut\nDörrar in", "2019\nHem igen", heading=HOST)
    assert told(facts) == [("Stigar ut", 2021, ""), ("Dörrar in", 2021, ""), ("Hem igen", 2019, "")]


def test_labels_may_tell_of_each_entry() -> None:
    """The year that a label tells goes before the one of the diary number."""
    facts = page(
        "Publikationer",
        "Stigar ut\nPubliceringsår: 2015\nDiarienummer: 801-12-2014",
        "Dörrar in\nPubliceringsår: 2012\nDiarienummer: 801-99-2011",
        heading=HOST,
    )
    assert told(facts) == [("Stigar ut", 2015, ""), ("Dörrar in", 2012, "")]
