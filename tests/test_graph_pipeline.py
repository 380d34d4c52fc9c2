"""The steps together: what a build holds, that it repeats, what it refuses and what it leaves out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from graph.curated import Edition, Judgement
from graph.iris import DEFAULT_BASE
from graph.pipeline import build_graph, build_into, facts_of, pages
from graph.records import Assignment, Collaboration, Document, Facts, Mention, Passage, Receipt
from graph.store import GraphStore
from graph.store.folder import locked
from ontology.terms import Oa, Smv
from samverkan.errors import GraphInUseError, GraphMissingError, InvalidGraphError, SourceError

PARTIES = ("actor/kriminalvarden", "actor/lansstyrelsen-skane")
NOTHING = Edition()


def extract(document: Document) -> Facts:
    """Reads the toy language of these tests: a line "SAMVERKAN <label>" is a network of two bodies.

    "SAMVERKAN ensam" is one of nobody, and "UPPDRAG" an assignment that extends one of which nobody says anything.
    """
    line = document.text.split("\n", 1)[0]
    if line.startswith("OBEGRIPLIGT"):
        raise SourceError(f"{document.name}: nothing can be made of it")
    passage = Passage(document.sha256, 0, len(line), line)
    if line.startswith("UPPDRAG"):
        receipt = Receipt((passage,))
        task = Assignment(
            "assignment/a", PARTIES[0], receipt, PARTIES[1:], 2020, extends="assignment/nowhere"
        )
        return Facts(document, assignments=(task,))
    label = line.removeprefix("SAMVERKAN ")
    parties = PARTIES if label != "ensam" else ()
    key = "collaboration/n" if parties else "collaboration/e"
    network = Collaboration(key, label, parties, Receipt((passage,)), kind="Network")
    return Facts(document, mentions=(Mention(PARTIES[0], 0, 4),), collaborations=(network,))


@pytest.fixture(autouse=True)
def _toy_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "extract_document", extract)


def page(folder: Path, name: str, text: str) -> Path:
    """Writes a page."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_graph_of_no_sources() -> None:
    """Without sources there are the tables, the ontology and what follows, each in its graph."""
    built = build_graph(edition=NOTHING)
    graphs = {
        graph.value.removeprefix(DEFAULT_BASE)
        for q in built.quads
        if isinstance(graph := q.graph_name, NamedNode)
    }
    assert graphs == {"graph/reference", "graph/ontology", "graph/inferred"}
    assert built.counts["counties"] == 21
    assert built.counts["actors"] > 500
    assert not built.report.violations


def test_one_fact_of_two_pages(tmp_path: Path) -> None:
    """The same collaboration on two pages is one node with two passages, under one preferred name."""
    page(tmp_path, "a.txt", "SAMVERKAN Nätverket\nmer")
    page(tmp_path, "b.txt", "SAMVERKAN nätverket\nannat")
    built = build_graph([tmp_path], edition=NOTHING)
    assert built.counts["collaborations"] == 1
    assert built.counts["documents"] == 2
    store = GraphStore.from_quads(built.quads)
    rows = list(store.select("SELECT ?l ?p { ?c a smv:Network ; skos:prefLabel ?l ; smv:statedIn ?p }"))
    assert len(rows) == 2
    assert len({row["l"] for row in rows}) == 1


def test_participants_collaborate_by_inference_alone(tmp_path: Path) -> None:
    """That two parties work together is derived, and stands in the graph of derived facts."""
    built = build_graph([page(tmp_path, "a.txt", "SAMVERKAN Nätverket")], edition=NOTHING)
    graphs = {quad.graph_name for quad in built.quads if quad.predicate == Smv.collaboratesWith}
    assert graphs == {NamedNode(DEFAULT_BASE + "graph/inferred")}
    asserted = {q.triple for q in built.quads if q.graph_name != NamedNode(DEFAULT_BASE + "graph/inferred")}
    assert not asserted & set(built.inference.triples)


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of the sources nor the folder shows in the graph."""
    pages = [page(tmp_path / "p", f"{name}.txt", f"SAMVERKAN Nät {name}") for name in "abc"]
    for name, sources in (("one", pages), ("two", pages[::-1]), ("three", [tmp_path / "p", pages[0]])):
        build_into(tmp_path / name, sources)
    files = [sorted((tmp_path / name / "versions").glob("*/*")) for name in ("one", "two", "three")]
    contents = [[(p.parent.name, p.name, p.read_bytes()) for p in found] for found in files]
    assert contents[0] == contents[1] == contents[2]
    assert [name for _, name, _ in contents[0]] == [
        *("default.nt", "graph.nq", "meta.json", "pages.zip", "text.db")
    ]


def test_a_page_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    """What fails is told; the other pages are in the graph."""
    page(tmp_path, "a.txt", "SAMVERKAN Nätverket")
    page(tmp_path, "b.txt", "OBEGRIPLIGT")
    page(tmp_path, "c.txt", "")
    built = build_graph([tmp_path], edition=NOTHING)
    assert [str(failure)[:20] for failure in built.failures] != []
    assert sorted("b.txt" in str(failure) for failure in built.failures) == [False, True]
    assert built.counts["documents"] == 1


def test_when_every_page_fails_nothing_is_written(tmp_path: Path) -> None:
    """All sources failing is a fault, and the old graph stays."""
    source = page(tmp_path, "b.txt", "OBEGRIPLIGT")
    with pytest.raises(SourceError, match=r"b\.txt: nothing can be made of it"):
        build_into(tmp_path / "g", [source])
    with pytest.raises(GraphMissingError):
        GraphStore.open(tmp_path / "g")


def test_a_missing_source_is_a_fault(tmp_path: Path) -> None:
    """A path that is not there stops the build before anything is read."""
    with pytest.raises(SourceError, match="nowhere"):
        build_graph([tmp_path / "nowhere"], edition=NOTHING)


def test_the_same_page_is_read_once(tmp_path: Path) -> None:
    """A copy of a page is the same page."""
    for name in ("a.txt", "b.txt"):
        page(tmp_path, name, "SAMVERKAN Nätverket")
    told: list[str] = []
    facts, failures = facts_of(
        [tmp_path], lambda name, number, total: told.append(f"{Path(name).name} {number}/{total}")
    )
    assert (len(facts), failures) == (1, [])
    assert told == ["a.txt 0/2", "b.txt 1/2"]


def test_a_graph_that_breaks_a_shape_is_refused(tmp_path: Path) -> None:
    """A violation is told in one line and the old graph stays in use."""
    build_into(tmp_path / "g", [page(tmp_path, "a.txt", "SAMVERKAN Nätverket")])
    before = GraphStore.open(tmp_path / "g").meta
    with pytest.raises(InvalidGraphError, match="participant"):
        build_into(tmp_path / "g", [page(tmp_path, "b.txt", "SAMVERKAN ensam")])
    assert GraphStore.open(tmp_path / "g").meta == before


@pytest.mark.parametrize("text", ["SAMVERKAN ensam", "UPPDRAG"])
def test_one_page_that_breaks_a_shape_does_not_stop_the_rest(tmp_path: Path, text: str) -> None:
    """The page is named among the failures, and the graph holds what the other states."""
    good, bad = page(tmp_path, "a.txt", "SAMVERKAN Nätverket"), page(tmp_path, "b.txt", text)
    built = build_graph([good, bad])
    assert [str(failure).split(":")[0] for failure in built.failures] == ["b.txt"]
    assert [document.name for document in built.documents] == ["a.txt"]
    assert built.report.conforms


def test_judgements_change_what_pages_give(tmp_path: Path) -> None:
    """A rejected fact leaves the page's graph; a curated one shows the words of a page at hand."""
    text = "SAMVERKAN Nätverket"
    source = page(tmp_path, "a.txt", text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    spot = Passage(sha256, 0, 9, stated_sv="Det sägs.", stated_en="It is said.")
    pages = (Document("", sha256, "a.txt", ()),)
    fact = Collaboration("collaboration/n", "Nätverket", PARTIES, Receipt((spot,)), kind="Network")
    for verdict, graphs in (
        ("reject", set()),
        ("correct", {"curated"}),
        ("confirm", {"curated", sha256[:16]}),
    ):
        judgement = Judgement(verdict, "Samverkan", "2026-01-31", fact, (spot,))  # type: ignore[arg-type]  # a verdict
        built = build_graph([source], edition=Edition(pages, (), (judgement,)))
        held = {
            str(q.graph_name).rsplit("/", 1)[-1][:-1]
            for q in built.quads
            if q.predicate == Smv.hasParticipant
        }
        assert held == graphs
        words = {str(quad.object) for quad in built.quads if quad.predicate == Oa.exact}
        assert ('"SAMVERKAN"' in words) == (verdict != "reject")


def test_what_is_kept_with_the_graph(tmp_path: Path) -> None:
    """The description names counts and sources, and neither a clock nor a path of this machine."""
    source = page(tmp_path, "a.txt", "SAMVERKAN Nätverket")
    built, version = build_into(tmp_path / "g", [source], base="https://example.org/id/")
    store = GraphStore.open(tmp_path / "g")
    assert store.base == "https://example.org/id/"
    assert store.meta["sources"] == [
        {"sha256": built.documents[0].sha256, "name": "a.txt", "title": built.documents[0].title}
    ]
    assert store.meta["quads"] == version.meta["quads"] == sum(1 for _ in store.quads())
    assert str(tmp_path) not in str(store.meta)


def test_a_second_build_is_told_at_once(tmp_path: Path) -> None:
    """Where another build holds the folder, no source is read first."""
    with locked(tmp_path), pytest.raises(GraphInUseError):
        build_into(tmp_path, [tmp_path / "nowhere"])
