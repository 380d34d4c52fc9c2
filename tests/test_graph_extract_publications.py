"""Entries of lists of publications, in every notation of number and year."""

from __future__ import annotations

import pytest
from said import page

from graph.records import Facts, Publication

LINES = (
    ("Kvinnofrid i Halland. Rapport 2013:7", "Kvinnofrid i Halland", 2013, None, "2013:7", ""),
    ("Rapport 2013:7 Kvinnofrid i Halland", "Kvinnofrid i Halland", 2013, None, "2013:7", ""),
    ("2013:07 Kvinnofrid i Halland", "Kvinnofrid i Halland", 2013, None, "2013:07", ""),
    ("Kvinnofrid i Halland (2013:7)", "Kvinnofrid i Halland", 2013, None, "2013:7", ""),
    ("Kvinnofrid i Halland, 2013", "Kvinnofrid i Halland", 2013, None, "", ""),
    ("Kvinnofrid i Halland (2013)", "Kvinnofrid i Halland", 2013, None, "", ""),
    ("Kvinnofrid i Halland, rapport nr 7/2013", "Kvinnofrid i Halland", 2013, None, "7/2013", ""),
    ("Kvinnofrid i Halland. Meddelande nr 2013:7", "Kvinnofrid i Halland", 2013, None, "2013:7", ""),
    ("Kvinnofrid i Halland. Dnr 801-1234-2013", "Kvinnofrid i Halland", 2013, None, "", "801-1234-2013"),
    ("Kvinnofrid i Halland (dnr 801-1234-13)", "Kvinnofrid i Halland", None, None, "", "801-1234-13"),
    ("Kvinnofrid i Halland. ISBN 978-91-7000-123-4", "Kvinnofrid i Halland", None, None, "", ""),
    (
        "Kvinnofrid i Halland. Rapport 2013:7. ISSN 1101-1084",
        "Kvinnofrid i Halland",
        2013,
        None,
        "2013:7",
        "",
    ),
    (
        "Kvinnofrid i Halland. Strategi 2013–2016",
        "Kvinnofrid i Halland. Strategi 2013–2016",
        None,
        (2013, 2016),
        "",
        "",
    ),
    (
        "Strategi mot våld i Halland 2013-2016",
        "Strategi mot våld i Halland 2013-2016",
        None,
        (2013, 2016),
        "",
        "",
    ),
    (
        "Handlingsplan mot våld, åren 2013 till 2016",
        "Handlingsplan mot våld, åren 2013 till 2016",
        None,
        (2013, 2016),
        "",
        "",
    ),
    (
        "Regional strategi för kvinnofrid 2013–16",
        "Regional strategi för kvinnofrid 2013–16",
        None,
        (2013, 2016),
        "",
        "",
    ),
    (
        "Kvinnofrid i Halland. En rapport om år 2012. Rapport 2013:7",
        "Kvinnofrid i Halland. En rapport om år 2012",
        2013,
        None,
        "2013:7",
        "",
    ),
    (
        "Tillsyn av skyddade boenden 2011. Rapport 2012:4",
        "Tillsyn av skyddade boenden 2011",
        2012,
        None,
        "2012:4",
        "",
    ),
    (
        "När tryggheten brister – en kartläggning av skyddat boende (Länsstyrelsens rapportserie 2015:22)",
        "När tryggheten brister – en kartläggning av skyddat boende",
        2015,
        None,
        "2015:22",
        "",
    ),
    (
        "”Ingen såg mig” – barn som bevittnat våld. Rapport 2016:2",
        "”Ingen såg mig” – barn som bevittnat våld",
        2016,
        None,
        "2016:2",
        "",
    ),
    ("Våga fråga! Handbok för mödravården, 2018", "Våga fråga! Handbok för mödravården", 2018, None, "", ""),
    (
        "Våga fråga? Handbok för mödravården. Publicerad 2018",
        "Våga fråga? Handbok för mödravården",
        2018,
        None,
        "",
        "",
    ),
    (
        "Fri att välja. Om hedersförtryck. Utgiven mars 2019.",
        "Fri att välja. Om hedersförtryck",
        2019,
        None,
        "",
        "",
    ),
    (
        "Fri att välja. Om hedersförtryck (pdf, 1,2 MB)",
        "Fri att välja. Om hedersförtryck",
        None,
        None,
        "",
        "",
    ),
    ("Fri att välja. Länsstyrelsen Halland, 2019", "Fri att välja", 2019, None, "", ""),
    ("Fri att välja. 2019:3. 48 s.", "Fri att välja", 2019, None, "2019:3", ""),
)


def listed(line: str) -> Facts:
    """Gives what a page states that lists this entry and another one."""
    other = "Annan skrift om kvinnofrid. Rapport 2010:1"
    return page(
        "Publikationer",
        line,
        "Läs publikationen",
        other,
        "Läs publikationen",
        heading="Länsstyrelsen i Hallands län",
    )


def entry(line: str) -> Publication:
    """Gives the publication of an entry."""
    return listed(line).publications[0]


@pytest.mark.parametrize("case", LINES)
def test_an_entry_is_parted(case: tuple[str, str, int | None, tuple[int, int] | None, str, str]) -> None:
    """The title is told without series and number; year of issue, years covered and numbers stand by themselves."""
    line, title, issued, period, report, diary = case
    found = listed(line).publications
    assert len(found) == 2
    work = found[0]
    assert (work.title, work.issued) == (title, issued)
    assert (work.start_year, work.end_year) == (period or (None, None))
    assert (" ".join(work.report_numbers), " ".join(work.diary_numbers)) == (report, diary)


def test_an_isbn_is_no_report_number() -> None:
    """ISBN is kept apart from the numbers of reports."""
    work = entry("Kvinnofrid i Halland. Rapport 2013:7. ISBN 978-91-7000-123-4.")
    assert (work.report_numbers, work.isbn) == (("2013:7",), ("978-91-7000-123-4",))


def test_the_counties_are_those_of_the_title() -> None:
    """A county that only the page is about is not the publication's."""
    assert entry("Kvinnofrid i Halland och Skåne. Rapport 2013:7").counties == (
        "county/halland",
        "county/skane",
    )
    assert entry("Våga fråga. Rapport 2013:7").counties == ()


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Handlingsplan mot våld", "Plan"),
        ("Strategi mot våld", "Strategy"),
        ("Handbok om våld", "Handbook"),
        ("Vägledning om våld", "Guidance"),
        ("Kartläggning av våld", "Mapping"),
    ],
)
def test_the_kind_is_told_by_the_title(title: str, kind: str) -> None:
    """A word of the title says what kind of publication it is."""
    assert entry(f"{title}. 2013:7").kind == kind


def test_the_same_title_of_two_boards_is_two_publications() -> None:
    """The publisher is part of what makes a publication that one."""
    lines = (
        "Publikationer",
        "Våga fråga. Rapport 2013:7",
        "Läs rapporten",
        "Våga lyssna. Rapport 2013:8",
        "Läs rapporten",
    )
    first = page(*lines, heading="Länsstyrelsen i Hallands län").publications[0]
    second = page(*lines, heading="Länsstyrelsen i Kalmar län").publications[0]
    assert first.title == second.title
    assert first.key != second.key


@pytest.mark.parametrize(
    "lines",
    [
        ("Tar fram rutiner och stödmaterial", "Svarar på frågor från personal", "Bevakar forskning"),
        ("Rapporter", "Var sidan till hjälp? Ja Nej", "Granskad: 2023-01-16", "Faktagranskad 2023-01-30"),
    ],
)
def test_what_somebody_does_and_what_a_site_says_of_a_page_are_no_works(lines: tuple[str, ...]) -> None:
    """A line that begins with a verb heads no list; dates of review and questions to the reader are no titles."""
    assert page("\n".join(lines), "Våld är en vanlig orsak till ohälsa.").publications == ()
