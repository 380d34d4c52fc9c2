"""Times every catalogued question with its examples: in memory, from disk, and on rdflib's engine where it ends.

    python benchmarks/bench_catalogue.py                          the graph that ships, in one process
    python benchmarks/bench_catalogue.py --sizes 11000 137000     synthetic graphs of 100,000 and 1M triples
    python benchmarks/bench_catalogue.py --start                  what `samverkan query NAME` takes to start

The synthetic graphs have the names that the examples ask for, so that no question is quick for want of an answer.
A question that has used more than `--most` seconds of the processor is ended and counted as such; the clock would
tell how busy the machine is.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import pyoxigraph as ox
import rdflib
from graphs import synthetic_graph

import graph.store.folder as folder_module
from graph.iris import DEFAULT_BASE
from graph.pipeline import build_graph
from graph.reason import infer
from graph.store import GraphStore
from graph.store.folder import locked, write_version
from ontology.terms import PREFIXES, data_prefixes
from queries.apart import apart
from queries.catalogue import catalogue
from queries.header import Question
from queries.parameters import fill_in, read_values
from queries.run import Rows, run
from samverkan.errors import QueryError

_SLOWEST = 6
_RUNS = 20
_STARTED = ("most-partners", "networks", "graph-size")
_IN_WORDS = "vem samverkar Kriminalvården med i Skåne?"
_WHOLE = 1.0  # seconds of processor time: more the catalogue should not take on the graph that ships


def rows_of(store: GraphStore, question: Question) -> int:
    """Asks a question with its examples and gives the number of rows."""
    answer = run(store, question, {each.name: each.example for each in question.parameters})
    return len(list(answer.rows)) if isinstance(answer, Rows) else 1


def timed(task: Callable[[], int]) -> tuple[float, int]:
    """Gives a task's seconds of processor time, which other programs do not lengthen, and what it gives."""
    start = time.process_time()
    given = task()
    return time.process_time() - start, given


def bounded(ask: Callable[[], int], most: int) -> float | None:
    """Gives the seconds of processor time that asking takes, None where that is more than `most` or it fails."""

    def task(out: TextIO) -> str:
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        out.write("")
        return str(timed(ask)[0])

    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            return float(apart(task, nowhere))
    except (QueryError, RuntimeError):  # rdflib's parser does not know all that Oxigraph's does
        return None


def by_rdflib(store: GraphStore) -> Callable[[Question], int]:
    """Gives what asks rdflib's own engine the same questions."""
    plain = rdflib.Graph()
    plain.parse(data=ox.serialize(store.triples(), format=ox.RdfFormat.N_TRIPLES), format="nt")
    prefixes = {**PREFIXES, **data_prefixes(DEFAULT_BASE)}

    def ask(question: Question) -> int:
        values = read_values(store, question, {each.name: each.example for each in question.parameters})
        return len(list(plain.query(fill_in(question, values), initNs=prefixes)))

    return ask


def measure(title: str, quads: list[ox.Quad], options: argparse.Namespace) -> None:
    """Prints the whole catalogue's time on a graph, and its slowest questions."""
    most = options.most
    memory = GraphStore.from_quads(quads)
    loading, count = timed(lambda: sum(1 for _ in memory.triples()))
    memory.graphs()  # so that the named graphs are loaded too
    questions = catalogue()
    print(f"{title}: {count} triples, in memory after {loading:.1f} s")
    report("in memory", {q.name: bounded(partial(rows_of, memory, q), most) for q in questions}, most)
    if not options.memory:
        with tempfile.TemporaryDirectory() as folder:
            report("from disk", dict(_from_disk(Path(folder), quads, most)), most)
    if options.rdflib:
        ask = by_rdflib(memory)
        plain = [q for q in questions if "GRAPH" not in q.text]
        report("rdflib", {q.name: bounded(partial(ask, q), options.rdflib) for q in plain}, options.rdflib)


def _from_disk(folder: Path, quads: list[ox.Quad], most: int) -> Iterator[tuple[str, float | None]]:
    """Gives each question's time on a store on disk, opened anew in each process as the command line does."""
    folder_module.IN_MEMORY_UP_TO = 0
    with locked(folder):
        write_version(folder, quads, {"base": DEFAULT_BASE})
    for question in catalogue():
        yield question.name, bounded(partial(rows_of, GraphStore.open(folder), question), most)


def report(title: str, seconds: dict[str, float | None], most: int) -> None:
    """Prints the sum, the median and the slowest; what did not end counts as slowest."""
    ended = sorted((value, name) for name, value in seconds.items() if value is not None)
    late = [name for name, value in seconds.items() if value is None]
    slowest = ", ".join(f"{name} {1000 * value:.0f}" for value, name in ended[: -_SLOWEST - 1 : -1])
    print(
        f"  {title}: {sum(value for value, _ in ended):.2f} s for {len(ended)} questions, median "
        f"{1000 * ended[len(ended) // 2][0]:.1f} ms; slowest (ms): {slowest}"
        + (f"; not within {most} s: {', '.join(late)}" if late else "")
    )


def shipped() -> None:
    """Prints what the whole catalogue takes on the shipped graph in one process, the graph loaded."""
    store = GraphStore.from_quads(build_graph().quads)
    for question in catalogue():
        rows_of(store, question)  # so that reading the catalogue's files is not part of it
    seconds, _ = timed(lambda: sum(rows_of(store, question) for question in catalogue()))
    print(f"the {len(catalogue())} questions on the shipped graph, in one process: {seconds:.2f} s")
    if seconds >= _WHOLE:
        print(f"  more than {_WHOLE:g} s, which it should stay below")


def start() -> None:
    """Prints what `samverkan query NAME` and `ask` take on the shipped graph, as multiples of the bare import."""
    program = [sys.executable, "-c", "from samverkan.cli import main; main()"]
    with tempfile.TemporaryDirectory() as folder:
        build = [*program, "build", "--graph", folder]
        subprocess.run(build, check=True, stderr=subprocess.DEVNULL)  # noqa: S603 - our own program
        commands = [*(("query", name) for name in _STARTED), ("ask", _IN_WORDS)]
        asked = [[*program, *words, "--graph", folder] for words in commands]
        # In turns, so that a busy moment of the machine is not one command's alone.
        rounds = [
            [_seconds([sys.executable, "-c", "import pyoxigraph, click"]), *map(_seconds, asked)]
            for _ in range(_RUNS)
        ]
    bare, *times = map(min, zip(*rounds, strict=True))
    for words, seconds in zip(commands, times, strict=True):
        print(
            f"{' '.join(words)}: {seconds:.2f} s of processor time, {seconds / bare:.2f} times the bare import"
        )


def _seconds(command: list[str]) -> float:
    """Gives the processor time of a command, in seconds; what it imports is compiled once and kept."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before: Any = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - our own program
        command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    after: Any = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[], help="asserted triples of synthetic graphs"
    )
    parser.add_argument("--most", type=int, default=10, help="seconds a question may take")
    parser.add_argument("--rdflib", type=int, metavar="SECONDS", help="rdflib's engine too, with this bound")
    parser.add_argument("--start", action="store_true", help="only what a start takes")
    parser.add_argument(
        "--asserted", action="store_true", help="without what follows, which takes long to derive"
    )
    parser.add_argument("--memory", action="store_true", help="not from disk")
    options = parser.parse_args()
    if options.start:
        start()
        return
    shipped()
    own = list(build_graph().quads)
    name = ox.NamedNode(DEFAULT_BASE + "graph/synthetic")
    for size in options.sizes:
        asserted = synthetic_graph(size)
        triples = asserted if options.asserted else (*asserted, *infer(asserted).triples)
        quads = [*own, *(ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)]
        measure(f"synthetic, {size}", quads, options)


if __name__ == "__main__":
    main()
