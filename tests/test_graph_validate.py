"""Validation: what the report tells, in which order and forms, and how the command ends."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner

from graph.validate import Report, compile_shapes, parse_shapes, validate
from ontology.terms import PREFIXES
from samverkan.cli.validate import command
from samverkan.errors import InvalidGraphError, PackagedDataError, SamverkanError, SourceError

DATA = Path(__file__).parent / "data"
SOUND = (DATA / "sound.ttl").read_text(encoding="utf-8")
PROLOGUE = f"PREFIX smv: <{PREFIXES['smv']}>\nPREFIX : <https://e.test/>\n"


def parsed(turtle: str) -> list[ox.Triple]:
    """Gives the triples of a piece of Turtle."""
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


@pytest.fixture(scope="module")
def faulty() -> list[ox.Triple]:
    """A graph with every fault that is made by adding something."""
    with (DATA / "shape_faults.csv").open(encoding="utf-8", newline="") as file:
        return parsed(SOUND + "\n".join(row["added"] for row in csv.DictReader(file)))


def test_the_report_is_the_same_whatever_the_order(faulty: list[ox.Triple]) -> None:
    """Results are sorted, violations first, and do not depend on the order of the triples."""
    mixed = random.Random(3).sample(faulty, len(faulty))  # noqa: S311 - shuffling, no secret
    report = validate(faulty)
    assert validate(mixed) == report
    severities = [result.severity for result in report.results]
    assert severities == sorted(severities, key=lambda name: name != "Violation")
    assert (*report.violations, *report.warnings) == report.results


def test_subclasses_count_as_their_class() -> None:
    """A node that is typed by a sub-class alone is held to the shapes of the class above it."""
    report = validate(parsed(PROLOGUE + ":x a smv:JointStrategy ."))
    names = {result.shape.rpartition("#")[2] for result in report.results}
    assert names == {"label-swedish", "participant-given", "evidence-given", "JointStrategy"}


def test_text_tells_what_to_do_in_both_languages() -> None:
    """Each message stands once in Swedish and English, the nodes below it, the sum at the end."""
    text = validate(
        parsed(SOUND + ":a a smv:Actor . :b a smv:Actor . :net smv:hasParticipant :old .")
    ).as_text()
    assert text.count("Skriv ett namn på svenska") == text.count("Write a name in Swedish") == 1
    assert "  https://e.test/a  skos:prefLabel\n  https://e.test/b  skos:prefLabel\n" in text
    assert text.endswith("2 violations, 1 warning\n")


def test_text_tells_a_value_once_that_breaks_two_constraints_of_a_shape() -> None:
    """A year that is neither a gYear nor four digits is one line, though two results."""
    report = validate(parsed(SOUND + ":club smv:startYear 'x' ."))
    assert len(report.results) == 2
    assert report.as_text().count("https://e.test/club") == 1


def test_text_names_a_node_once_that_breaks_a_constraint_of_itself() -> None:
    """Where the value is the node, as SHACL has it of a query, the line does not say it twice."""
    report = validate(
        parsed(SOUND + ":club smv:endYear '1999'^^xsd:gYear ; smv:startYear '2004'^^xsd:gYear .")
    )
    assert "\n  https://e.test/club\n" in report.as_text()
    told = validate(parsed(SOUND + ":club smv:collaboratesWith :club .")).as_text()
    assert "\n  https://e.test/club  smv:collaboratesWith  https://e.test/club\n" in told


def test_turtle_and_json_hold_every_result(faulty: list[ox.Triple]) -> None:
    """Both forms can be read by machines and count the same; values keep their form."""
    report = validate(faulty)
    found = rdflib.Graph().parse(data=report.as_turtle(), format="turtle")
    assert len(set(found.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult))) == len(report.results)
    assert rdflib.Literal("Provlän") in set(found.objects(None, rdflib.SH.value))
    content = json.loads(report.as_json())
    assert content["conforms"] is False
    assert [result["focus"] for result in content["results"]] == [result.focus for result in report.results]


def test_an_empty_report_conforms() -> None:
    """A report without results says so in each form."""
    report = Report(())
    assert "conforms" in report.as_text()
    assert json.loads(report.as_json()) == {"conforms": True, "results": []}
    assert "true" in report.as_turtle()


@pytest.mark.parametrize(
    ("shapes", "told"),
    [
        (":s a sh:NodeShape ; sh:targetClass :C ; sh:closed true .", "uses sh:closed"),
        (
            ":s a sh:NodeShape ; sh:targetClass :C ; sh:property :p . :p sh:path :q ; sh:maxLength 3 .",
            "maxLength",
        ),
        (
            ":s a sh:NodeShape ; sh:targetClass :C ; sh:property :p . :p sh:path ( :q :r ) .",
            "no single property",
        ),
        (
            ":s a sh:NodeShape ; sh:targetNode :x ; sh:property :p . :p sh:path :q ; sh:nodeKind :k .",
            "Kind",
        ),
        (
            ":s a sh:NodeShape ; sh:targetNode :x ; sh:sparql :q . :q sh:select 'SELECT $this {}' .",
            "without WHERE",
        ),
        (":s a sh:NodeShape ; sh:targetClass", "is not Turtle"),
    ],
)
def test_what_the_compiler_does_not_know_is_refused(shapes: str, told: str) -> None:
    """A constraint is never passed over in silence: it is named, with its shape."""
    turtle = f"PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX : <https://e.test/> {shapes}"
    with pytest.raises(PackagedDataError, match=told):
        compile_shapes(parse_shapes(turtle))


def run(*arguments: str | Path) -> tuple[str, BaseException | None]:
    """Runs `samverkan validate`; gives what it wrote and what it raised."""
    result = CliRunner().invoke(command, [str(argument) for argument in arguments])
    return result.stdout, result.exception


def test_command_writes_the_report_and_fails_on_violations(tmp_path: Path) -> None:
    """A file with a violation gives the report in the wanted form, then one clear line."""
    (tmp_path / "a.ttl").write_text(PROLOGUE + ":a a smv:Actor .", encoding="utf-8")
    out, error = run(tmp_path / "a.ttl", "--format", "json")
    assert json.loads(out)["results"][0]["focus"] == "https://e.test/a"
    assert isinstance(error, InvalidGraphError)
    assert "in 1 place;" in str(error)


def test_command_passes_warnings(tmp_path: Path) -> None:
    """Warnings alone are no failure; named graphs are read together; `--output` takes the report."""
    head, facts = SOUND[: SOUND.index(":page")], SOUND[SOUND.index(":page") :]
    trig = f"{head} :one {{ {facts} }} :two {{ :task smv:assignedBy :club }}"
    (tmp_path / "a.trig").write_text(trig, encoding="utf-8")
    assert run(tmp_path / "a.trig", "--output", tmp_path / "report.txt") == ("", None)
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").endswith("\n1 warning\n")


@pytest.mark.parametrize("name", ["missing.ttl", "folder.ttl", "broken.ttl", "broken.jsonld", "text.txt"])
def test_command_says_why_a_file_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A missing, broken or unknown file ends in one line that names it."""
    (tmp_path / "folder.ttl").mkdir()
    for file in ("broken.ttl", "broken.jsonld", "text.txt"):
        (tmp_path / file).write_bytes(b"{ not \xff RDF")
    _, error = run(tmp_path / name)
    assert isinstance(error, SourceError)
    assert name in str(error)


def test_command_without_a_graph_names_the_one_that_makes_it(tmp_path: Path) -> None:
    """Where nothing has been built, the line says how to build."""
    _, error = run("--graph", tmp_path / "none")
    assert isinstance(error, SamverkanError)
    assert "samverkan build" in str(error)


def test_command_says_where_nothing_was_held_to_the_shapes(tmp_path: Path) -> None:
    """A file in other terms conforms, as an empty one does, but a person is told that nothing was looked at."""
    (tmp_path / "other.ttl").write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    (tmp_path / "ours.ttl").write_text(SOUND, encoding="utf-8")
    told = "says nothing in the terms of Samverkan"
    assert told in CliRunner().invoke(command, [str(tmp_path / "other.ttl")]).stderr
    assert told not in CliRunner().invoke(command, [str(tmp_path / "ours.ttl")]).stderr
