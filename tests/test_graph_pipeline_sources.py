"""What is to be read: files, folders, lists and pages of the web together, each once, with what is known of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from web import PAGE

from graph.build import curated_quads, facts_to_quads
from graph.curated import Edition
from graph.fetch import Fetched
from graph.iris import DEFAULT_BASE
from graph.pipeline import facts_of
from graph.pipeline.sources import find_sources
from graph.read import Source, read_source
from graph.records import Facts
from graph.reference.tables import load_reference
from graph.review.rows import rows_of
from graph.review.verdicts import Reviewer, read_verdicts
from graph.validate import validate
from ontology.terms import Dcterms, Schema
from samverkan.errors import SourceError

TEXT = (
    "Kvinnofrid\n\nVi samverkar med Polismyndigheten och Socialstyrelsen i ett nätverk mot våld sedan 2014.\n"
)
WEB = "https://example.org/kvinnofrid"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two pages and a list of one of them, one page of the web, and one that is not there."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        f'[[source]]\naddress = "a.txt"\npublisher = "Länsstyrelsen i Skåne län"\ndate = 2024-05-17\n'
        f'[[source]]\naddress = "{WEB}"\ntitle = "Om rådet"\n[[source]]\naddress = "https://example.org/borta"\n',
        encoding="utf-8",
    )
    return tmp_path


def fetch(address: str) -> Fetched:
    """Gives one page of a web without wires."""
    if address != WEB:
        raise SourceError(f"{address}: its host knows no such page")
    path = Path("tests/web-page")
    return Fetched(path, WEB + "/", "text/html", "utf-8")


def test_a_folder_with_a_list(folder: Path) -> None:
    """What the list names is read with what it tells, the folder's other files too, nothing twice."""
    found, failures = find_sources([folder, folder / "a.txt", WEB], fetch)
    assert [(source.path, source.name, source.publisher, source.date) for source in found] == [
        (folder / "a.txt", "", "Länsstyrelsen i Skåne län", "2024-05-17"),
        (Path("tests/web-page"), WEB, "", ""),
        (folder / "b.html", "", "", ""),
    ]
    assert (found[1].address, found[1].title, found[1].media, found[1].charset) == (
        WEB + "/",
        "Om rådet",
        "text/html",
        "utf-8",
    )
    assert [str(failure) for failure in failures] == [
        "https://example.org/borta: its host knows no such page"
    ]


def test_a_description_counts_wherever_it_stands(folder: Path) -> None:
    """A file named before its list has what the list tells."""
    found, _ = find_sources([folder / "a.txt", folder / "sources.toml"], fetch)
    assert [source.date for source in found] == ["2024-05-17", ""]


def test_a_list_of_folders(folder: Path) -> None:
    """What is told of a folder is told of its files."""
    file = folder / "lists" / "all.toml"
    file.parent.mkdir()
    file.write_text('[[source]]\npath = ".."\ndate = 2020\n', encoding="utf-8")
    found, _ = find_sources([file], fetch)
    assert [(source.path and source.path.name, source.date) for source in found] == [
        ("a.txt", "2020"),
        ("b.html", "2020"),
    ]


def test_a_folder_of_a_list_alone(tmp_path: Path) -> None:
    """A folder need hold nothing but a list of addresses; an empty one is a fault."""
    with pytest.raises(SourceError, match=r"holds no \.txt"):
        find_sources([tmp_path], fetch)
    (tmp_path / "sources.toml").write_text(f'[[source]]\naddress = "{WEB}"\n')
    found, _ = find_sources([str(tmp_path)], fetch)
    assert [source.name for source in found] == [WEB]


def test_a_list_within_a_list(tmp_path: Path) -> None:
    """Lists do not name lists, so that none can name itself."""
    (tmp_path / "sources.toml").write_text('[[source]]\naddress = "sources.toml"\n')
    with pytest.raises(SourceError, match=r"names the list sources\.toml"):
        find_sources([tmp_path], fetch)


def test_what_the_list_names_and_is_not_there(tmp_path: Path) -> None:
    """A file that is missing is told by its path, and the rest goes on."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "l.toml").write_text('[[source]]\npath = "borta.txt"\n[[source]]\npath = "a.txt"\n')
    found, failures = facts_of([tmp_path / "l.toml"])
    assert [facts.document.name for facts in found] == ["a.txt"]
    assert [str(failure) for failure in failures] == [
        f"{tmp_path / 'borta.txt'}: there is no such file; check the path."
    ]


def told_of(folder: Path, publisher: str) -> Facts:
    """Gives the facts of a page that a list says to be published by somebody."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "l.toml").write_text(
        f'[[source]]\npath = "a.txt"\naddress = "{WEB}#å"\npublisher = "{publisher}"\ndate = 2024-05-17\n'
        'title = "Om rådet"\n',
        encoding="utf-8",
    )
    ((facts,), _) = facts_of([folder / "l.toml"])
    return facts


@pytest.mark.parametrize(
    ("publisher", "key"),
    [
        ("Länsstyrelsen i Skåne län", "actor/lansstyrelsen-skane"),
        ("Länsstyrelsen Skåne", "actor/lansstyrelsen-skane"),
        ("Brottsförebyggande rådet", "actor/brottsforebyggande-radet"),
        ("Projektet Trygga Torg", "actor/projektet-trygga-torg"),
    ],
)
def test_facts_get_publisher_and_date(tmp_path: Path, publisher: str, key: str) -> None:
    """The document in the graph has address, publisher, date and title; the publisher is a body with a name."""
    facts = told_of(tmp_path, publisher)
    quads = facts_to_quads(facts, load_reference())
    said = {(quad.predicate, getattr(quad.object, "value", "").rpartition("/id/")[2]) for quad in quads}
    assert {
        (Dcterms.publisher, key),
        (Dcterms.date, "2024-05-17"),
        (Schema.url, f"{WEB}#%C3%A5"),
        (Dcterms.title, "Om rådet"),
    } <= said
    assert validate(quad.triple for quad in quads).violations == ()


def test_media_and_charset_are_the_hosts(tmp_path: Path) -> None:
    """What is declared as text is no HTML, whatever it looks like; a PDF shows in its bytes; the charset is used."""
    path = tmp_path / "kept.body"
    path.write_bytes(PAGE.encode("iso-8859-2", "replace"))
    assert read_source(Source(path, media="text/plain", charset="iso-8859-2")).text.startswith("<!doctype")
    page = read_source(Source(path, WEB, WEB, media="text/html", charset="iso-8859-2"))
    assert (page.name, page.address, page.title) == (WEB, WEB, "Kvinnofrid")
    path.write_bytes("<p>Kvinnofrid i Skåne län, över allt annat".encode("utf-16-le"))
    assert "Skåne" in read_source(Source(path, media="text/html", charset="utf-16le")).text
    path.write_bytes("Våld och förtryck i länet".encode("latin-1"))
    assert "förtryck" in read_source(Source(path, media="text/plain", charset="null")).text
    assert "förtryck" in read_source(Source(path, WEB, WEB, media="application/pdf")).text
    with pytest.raises(SourceError, match="is not fetched"):
        read_source(Source(address=WEB))


def test_a_publisher_of_no_table_outlives_its_page(tmp_path: Path) -> None:
    """Judgements on a page describe the publisher that a list told, so that they can be replayed without the page."""
    facts = told_of(tmp_path, "Projektet Trygga Torg")
    rows = rows_of([facts], Edition(), load_reference(), "sv", mentions=False)
    row = replace(next(row for row in rows if row.kind == "collaboration"), verdict="confirm")
    verdicts = read_verdicts([row], [facts], Edition(), load_reference(), Reviewer("Anna", "2024-06-01"))
    assert [actor.label for actor in verdicts.new.actors] == ["Projektet Trygga Torg"]
    said = {(quad.predicate, quad.object) for quad in curated_quads(verdicts.new, load_reference())}
    assert (Dcterms.publisher, NamedNode(DEFAULT_BASE + "actor/projektet-trygga-torg")) in said
