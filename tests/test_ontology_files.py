"""The packaged files are read, and a damaged installation is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from ontology import files
from ontology.files import read_text, rules, schema_triples
from ontology.terms import Owl, Rdf, Skos
from samverkan.errors import PackagedDataError


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in the place of the installed package."""
    caches: list[Callable[[], None]] = [f.cache_clear for f in (read_text, schema_triples, rules)]
    for clear in caches:
        clear()
    monkeypatch.setattr(files, "files", lambda _package: tmp_path)
    yield tmp_path
    for clear in caches:
        clear()


def test_schema_holds_ontology_and_themes() -> None:
    """The schema is both files: the ontology's header and the scheme of themes."""
    types = {kind for _, predicate, kind in schema_triples() if predicate == Rdf.type}
    assert {Owl.Ontology, Skos.ConceptScheme} <= types


def test_schema_is_the_same_each_time() -> None:
    """The triples come in the order of the files, without one twice."""
    triples = schema_triples()
    assert len(triples) == len(set(triples))
    assert triples[0].subject == NamedNode("https://w3id.org/samverkan/ontology")


def test_rules_are_named_and_sorted() -> None:
    """Each rule comes with its file's name, sorted, and with the text of that file."""
    names = [name for name, _ in rules()]
    assert names
    assert names == sorted(names)
    assert all(text == read_text(f"rules/{name}.rq") for name, text in rules())


def test_missing_file_is_named(installation: Path) -> None:
    """A file that an installation lacks is named in one line that says what to do."""
    with pytest.raises(PackagedDataError, match=r"ontology/samverkan\.ttl.*install Samverkan again"):
        read_text("samverkan.ttl")


def test_file_in_another_encoding_is_named(installation: Path) -> None:
    """A file that is not UTF-8 is a damaged installation, not a traceback."""
    (installation / "samverkan.ttl").write_bytes("länsstyrelse".encode("latin-1"))
    with pytest.raises(PackagedDataError, match="cannot be read"):
        read_text("samverkan.ttl")


def test_broken_turtle_is_named(installation: Path) -> None:
    """A file that is not Turtle is named, with the parser's own words."""
    (installation / "samverkan.ttl").write_text("<urn:x:a> <urn:x:b>", encoding="utf-8")
    (installation / "themes.ttl").write_text("", encoding="utf-8")
    with pytest.raises(PackagedDataError, match=r"ontology/samverkan\.ttl.*is not Turtle"):
        schema_triples()
