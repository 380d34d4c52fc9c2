"""Tables that tell who does what with whom, and who has which part in a project."""

from __future__ import annotations

from said import page, together

from graph.pipeline import extract_document
from graph.read import read_bytes
from graph.records import Facts

ROLES = (
    ("Organisation", "Roll"),
    ("Luleå tekniska universitet", "Projektledare"),
    ("Region Norrbotten", "Partner"),
    ("Bodens kommun", "Partner i delprojekt 2"),
    ("Vinnova", "Finansiär"),
)


def table(*rows: tuple[str, ...], heading: str) -> Facts:
    """Gives what a page with one table states."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    html = f"<html><body><h1>{heading}</h1><table>{cells}</table></body></html>"
    return extract_document(read_bytes(html.encode(), "sida.html"))


def test_a_column_that_tells_with_whom_gives_a_collaboration_a_row() -> None:
    """Each row is one of its own: the page's body, those in the column, the row's year."""
    facts = table(
        ("Vad vi gör", "Start", "Vi gör det tillsammans med"),
        ("Föräldrakurser", "2019", "Region Gävleborg"),
        ("Öppet hus", "2021", "Rädda Barnen och Bris"),
        ("Läxhjälp", "2022", ""),
        heading="Hudiksvalls kommun",
    )
    told = {frozenset(members) for members in together(facts)}
    assert told == {
        frozenset({"hudiksvalls-kommun", "region-gavleborg"}),
        frozenset({"hudiksvalls-kommun", "radda-barnen", "bris"}),
    }
    assert {one.start_year for one in facts.collaborations} == {2019, 2021}


def test_a_plan_of_what_is_to_be_done_tells_of_no_collaboration() -> None:
    """A column that tells by when something is to be done shows that it is not done yet."""
    facts = table(
        ("Åtgärd", "Tillsammans med", "Klart"),
        ("Gemensam kurs", "Region Gävleborg", "2026"),
        heading="Hudiksvalls kommun",
    )
    assert together(facts) == []


def test_a_table_of_parts_is_one_collaboration() -> None:
    """Leader and partners belong to it, who only pays does not; the leader coordinates."""
    facts = table(*ROLES, heading="Om projektet")
    assert together(facts) == [
        frozenset({"lulea-tekniska-universitet", "region-norrbotten", "bodens-kommun"})
    ]
    assert facts.collaborations[0].coordinator.endswith("lulea-tekniska-universitet")


def test_parts_are_read_from_rows_of_a_text_too() -> None:
    """Cells may be parted by bars, and the part may stand first."""
    facts = page("Roll | Organisation\nProjektägare | Malmö stad\nMedsökande | Lunds kommun")
    assert together(facts) == [frozenset({"malmo-stad", "lunds-kommun"})]


def test_posts_of_people_are_no_parts() -> None:
    """Where some rows tell of other posts, the cells tell what somebody works as."""
    facts = table(
        ("Kommun", "Tjänst"),
        ("Ale kommun", "Samordnare"),
        ("Lerums kommun", "Utredare"),
        ("Partille kommun", "Samordnare"),
        ("Tjörns kommun", "Enhetschef"),
        heading="Kontaktpersoner",
    )
    assert together(facts) == []
