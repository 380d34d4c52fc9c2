"""Composes the steps, the only module that knows all: sources and tables in, a graph that conforms out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from pyoxigraph import Quad

from graph.curated import Edition, load_edition
from graph.describe import Describer
from graph.disagreement import KINDS, Disagreement, in_quads
from graph.iris import DEFAULT_BASE, graph_key
from graph.pipeline.draft import (
    as_described,
    assemble,
    breaking_pages,
    counts_of,
    left_out,
    refuse_violations,
    without_facts,
)
from graph.pipeline.pages import each_page, extract_document, facts_of, made_of_pages, read_source
from graph.pipeline.reasoning import Reasoning
from graph.pipeline.sources import Fetch, Given, Told, fetching
from graph.pipeline.workers import cores
from graph.reason import Inference
from graph.records import Document
from graph.reference.tables import Reference, load_reference
from graph.review.overruled import overruled
from graph.review.replay import join_editions, read_judgements, replay
from graph.store.folder import locked, write_version
from graph.store.version import Version
from graph.validate import Report
from samverkan.errors import SourceError

__all__ = [
    "Fetch",
    "Given",
    "GraphBuild",
    "Reasoning",
    "Told",
    "build_graph",
    "build_into",
    "cores",
    "each_page",
    "extract_document",
    "facts_of",
    "fetching",
    "made_of_pages",
    "read_source",
]


@dataclass(frozen=True)
class GraphBuild:
    """A graph that was built: its quads and counts, what was derived and checked, which sources failed.

    `unmatched` tells which judgements did not find what they judge, `overruled` which stand against what somebody
    else had said, a line each; `without_facts` names the pages in which nothing was found.
    """

    quads: Sequence[Quad]
    documents: tuple[Document, ...]
    inference: Inference
    report: Report
    failures: tuple[SourceError, ...] = ()
    unmatched: tuple[str, ...] = ()
    overruled: tuple[str, ...] = ()
    without_facts: tuple[str, ...] = ()
    base: str = DEFAULT_BASE
    counts: Mapping[str, int] = field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()
    reasoning: str = ""

    def meta(self) -> dict[str, object]:
        """Gives the description that is kept with the graph; no clock and no path is in it."""
        return {
            "base": self.base,
            "samverkan": version("samverkan"),
            "counts": dict(self.counts),
            "inferred": len(self.inference.triples),
            "reasoning": self.reasoning,
            "warnings": len(self.report.warnings),
            "disagreements": {kind: sum(d.kind == kind for d in self.disagreements) for kind in KINDS},
            "sources": [
                {"sha256": document.sha256, "name": document.name, "title": document.title}
                for document in self.documents
            ],
        }


def build_graph(  # noqa: PLR0913 - one argument for each thing that a build is made of
    given: Sequence[Given] = (),
    *,
    base: str = DEFAULT_BASE,
    edition: Edition | None = None,
    judgements: Sequence[Path] = (),
    reference: Reference | None = None,
    told: Told | None = None,
    fetch: Fetch | None = None,
    jobs: int = 1,
    reasoning: Reasoning = Reasoning(),  # noqa: B008 - a frozen value
) -> GraphBuild:
    """Builds the graph: tables, curated edition, sources, what follows from them; checked against the shapes.

    `judgements` are line files of judgements that are replayed, in that order, after those of the edition.

    Raises:
        SourceError: a path is missing, every source fails, or judgements are broken or contradict each other.
        InvalidGraphError: the graph breaks a shape.
        ReasoningError, PackagedDataError: what ships with the package is broken.
    """
    edition = load_edition() if edition is None else edition
    own = [read_judgements(path) for path in judgements]
    edition = join_editions([edition, *own]) if own else edition
    reference = load_reference() if reference is None else reference
    facts, failures = facts_of(given, told, fetch, jobs) if given else ([], [])
    judged = replay(edition, [as_described(item, edition) for item in facts], reference.by_key, base)
    facts = list(judged.facts)
    draft = assemble(facts, judged, reference, base, reasoning)
    breaking = breaking_pages(draft, facts, base)
    if breaking and len(breaking) < len(facts):
        failures += [left_out(item, draft.report) for item in facts if item.document.sha256 in breaking]
        facts = [item for item in facts if item.document.sha256 not in breaking]
        draft = assemble(facts, judged, reference, base, reasoning)
    refuse_violations(draft.report)
    graph = Describer(base).node(graph_key("inferred"))
    inferred = [Quad(t.subject, t.predicate, t.object, graph) for t in draft.inference.triples]
    return GraphBuild(
        quads=[*draft.asserted, *inferred, *reasoning.schema_quads(base)],
        documents=tuple(item.document for item in facts),
        inference=draft.inference,
        report=draft.report,
        failures=tuple(failures),
        unmatched=judged.unmatched,
        overruled=overruled(join_editions(own)),
        without_facts=without_facts(facts, edition),
        base=base,
        counts=counts_of({quad.triple for quad in draft.asserted}),
        disagreements=in_quads(draft.asserted, base),
        reasoning=reasoning.key(base),
    )


def build_into(  # noqa: PLR0913 - the same, and the folder
    directory: Path,
    given: Sequence[Given] = (),
    *,
    base: str = DEFAULT_BASE,
    judgements: Sequence[Path] = (),
    told: Told | None = None,
    fetch: Fetch | None = None,
    keep_text: bool = True,
    jobs: int = 1,
    reasoning: Reasoning = Reasoning(),  # noqa: B008 - a frozen value
) -> tuple[GraphBuild, Version]:
    """Builds the graph and swaps it in as the one in use in a folder; where that fails, the old one stays.

    The text of its pages is kept with it, so that each quote can be shown in its place, unless `keep_text` is False.
    Of what follows, only that is derived which differs from the graph that is there, if the rules are the same.

    Raises:
        GraphInUseError: another process builds there.
        OutputError: the folder cannot be written.
        SourceError, InvalidGraphError, ReasoningError, PackagedDataError: as `build_graph`.
    """
    with locked(directory):
        built = build_graph(
            given,
            base=base,
            judgements=judgements,
            told=told,
            fetch=fetch,
            jobs=jobs,
            reasoning=reasoning.upon(directory, base),
        )
        texts = {document.sha256: document.text for document in built.documents} if keep_text else {}
        return built, write_version(directory, built.quads, built.meta(), texts)
