"""Every term, message, theme and question speaks Swedish and English, and shapes hold them to it."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from graph.validate import Report, validate
from ontology.files import read_text, schema_triples
from queries.catalogue import catalogue
from queries.statements import question_triples

EVERYTHING = (
    *schema_triples(),
    *(quad.triple for quad in parse(read_text("shapes.ttl"), format=RdfFormat.TURTLE)),
    *question_triples(),
)


def report(triples: list[Triple]) -> Report:
    """Gives what the shapes say of triples, and of nothing beside them."""
    return validate(triples, schema=())


def test_ontology_themes_shapes_and_questions_keep_the_shapes() -> None:
    """All that has words of ours has them in both languages."""
    assert report(list(EVERYTHING)).results == ()
    assert sum(
        triple.subject.value.startswith("https://w3id.org/samverkan/id/question/") for triple in EVERYTHING
    ) == (5 * len(catalogue()))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("subject", "predicate", "shape"),
    [
        ("https://w3id.org/samverkan/ontology#Actor", "label", "term-in-both-languages"),
        ("https://w3id.org/samverkan/ontology#startYear", "definition", "term-in-both-languages"),
        ("https://w3id.org/samverkan/id/theme/jamstalldhet", "prefLabel", "label"),
        ("https://w3id.org/samverkan/id/theme/jamstalldhet", "definition", "definition"),
        ("https://w3id.org/samverkan/shapes#hash", "message", "message"),
        ("https://w3id.org/samverkan/id/question/who-works-with", "prefLabel", "label"),
    ],
)  # fmt: skip
def test_words_that_are_missing_in_one_language_are_told(
    subject: str, predicate: str, shape: str, language: str
) -> None:
    """Without its words in one language a term, theme, message or question breaks its shape."""
    left = [
        triple
        for triple in EVERYTHING
        if not (
            triple.subject.value == subject
            and triple.predicate.value.endswith(predicate)
            and triple.object.language == language
        )
    ]
    assert len(left) < len(EVERYTHING)
    found = {(result.focus, result.shape.rpartition("#")[2]) for result in report(left).results}
    names = {"sv": "swedish", "en": "english"}
    expected = shape if shape.startswith("term") else f"{shape}-{names[language]}"
    assert found in ({(subject, expected)}, {(subject, "Term")})
