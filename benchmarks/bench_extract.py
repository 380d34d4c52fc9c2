"""How fast pages become facts: python benchmarks/bench_extract.py [--pages N] [--memory N ...] [--size BYTES].

Prints for pages of 2.6 and 8 kB the pages a second and core, how long each step and each family of rules takes, how
long it takes to state the facts as lines (which is not counted in), how many pages a second two processes read, and
how long a spaCy pipeline (blank Swedish tokenizer, entity ruler with the same names, sentencizer) takes for the same
pages. With `--memory` also the most memory that a process needs for so many pages of `--size` bytes (only Linux tells
it): one that reads them page by page, `samverkan extract` in one process and with two readers, and with `--build` also
`samverkan build`. `--pages 0` leaves out the times. Times of one process are CPU seconds, the least of three parts of
the pages: none is read twice, since what is kept of it would be quicker then. Times of two are of the clock. The pages
are made of the labelled ones (benchmarks/corpus.py).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from corpus import write_pages

from graph.build import facts_to_lines
from graph.extract import extract_facts
from graph.extract.assignments import assignments_of
from graph.extract.collaborations import collaborations_of
from graph.extract.fundings import fundings_of
from graph.extract.inspections import inspections_of
from graph.extract.page import Page
from graph.extract.publications import listed_publications
from graph.pipeline import each_page
from graph.read import read_path
from graph.records import Document, Names
from graph.reference.names import name_forms
from graph.reference.tables import load_reference
from graph.resolve import Resolver

_In = TypeVar("_In")
_Out = TypeVar("_Out")

ROOT = Path(__file__).resolve().parent.parent
SIZES = (2600, 8000)
PARTS = 3


def timed(step: Callable[[_In], _Out], items: Sequence[_In]) -> tuple[list[_Out], float]:
    """Gives the results of a step, and the CPU seconds for one item in the quickest of some parts of them."""
    taken = []
    results: list[_Out] = []
    part = len(items) // PARTS
    for first in range(0, part * PARTS, part):
        start = time.process_time()
        results += [step(item) for item in items[first : first + part]]
        taken.append((time.process_time() - start) / part)
    return results, min(taken)


def one_process(files: Sequence[Path], resolver: Resolver) -> tuple[list[Document], float]:
    """Prints the speed of the steps one after another; gives the documents and the seconds for a page."""
    documents, reading = timed(read_path, files)
    names, resolving = timed(resolver.names_in, documents)
    named = list(zip(documents, names, strict=True))
    facts, extracting = timed(lambda pair: extract_facts(*pair), named[::2])
    total = reading + resolving + extracting
    steps = {"reading": reading, "names": resolving, "facts": extracting}
    size = sum(file.stat().st_size for file in files) / len(files) / total / 1000
    print(f"  one process: {1 / total:.0f} pages a second and core, {size:.0f} kB; {_told(steps)}")
    print(f"    of the facts: {_told(families(named[1::2]))}")
    _, stating = timed(lambda each: facts_to_lines(each, resolver.reference), facts)
    print(f"    and to state them as lines: {1000 * stating:.1f} ms")
    return documents, total


def families(named: Sequence[tuple[Document, Names]]) -> dict[str, float]:
    """Gives the CPU seconds that a page's sentences and each family of rules take, one after another."""
    taken: dict[str, float] = {}
    pages = [Page(*pair) for pair in named]
    _, taken["sentences"] = timed(lambda page: page.sentences, pages)
    _, taken["lists of publications"] = timed(lambda page: page.entries, pages)
    works, taken["publications"] = timed(lambda page: listed_publications(page, {}), pages)
    _, taken["assignments"] = timed(assignments_of, pages)
    both = list(zip(pages, works, strict=True))
    _, taken["collaborations"] = timed(lambda pair: collaborations_of(*pair), both)
    _, taken["inspections"] = timed(lambda pair: inspections_of(*pair), both)
    _, taken["fundings"] = timed(lambda pair: fundings_of(*pair), both)
    return taken


def _told(taken: dict[str, float]) -> str:
    return ", ".join(f"{name} {1000 * seconds:.1f} ms" for name, seconds in taken.items())


def two_processes(folder: Path, pages: int) -> None:
    """Prints the speed by the clock of one process and of two, the start of the processes included."""
    took = []
    for jobs in (1, 2):
        start = time.perf_counter()
        found = sum(1 for _ in each_page([folder], [], jobs=jobs))
        took.append(time.perf_counter() - start)
        assert found == pages  # noqa: S101 - a benchmark of less work would say nothing
    one, two = took
    print(f"  by the clock: {pages / one:.0f} pages a second in one process, {pages / two:.0f} in two")


def spacy_ratio(documents: Sequence[Document], ours: float) -> None:
    """Prints how many times as long spaCy takes to find sentences and names in the same texts."""
    import spacy  # noqa: PLC0415 - an extra that the rest can do without

    pipeline = spacy.blank("sv")
    pipeline.add_pipe("sentencizer")
    ruler: Any = pipeline.add_pipe("entity_ruler")  # its stub knows what all pipes have in common alone
    ruler.add_patterns([{"label": "ORG", "pattern": form.text} for form in name_forms(load_reference())])
    _, theirs = timed(pipeline, [document.text for document in documents])
    print(
        f"  spaCy, names and sentences alone: {1 / theirs:.0f} pages a second, {theirs / ours:.2f} times as long"
    )


READ = """
from pathlib import Path
from graph.pipeline import each_page
assert sum(1 for _ in each_page([Path(SOURCE)], []))
"""
COMMAND = """
from samverkan.cli import main
try:
    main(ARGUMENTS)
except SystemExit as end:
    assert not end.code
"""
TOLD = "\nprint(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
"""What a process prints at its end: its largest size in kB, without that of the process that it was forked from."""


def peak(code: str) -> float:
    """Gives the most memory, in MB, of a process that runs some code."""
    command = [sys.executable, "-c", code + TOLD]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)  # noqa: S603 - our own code
    return int(run.stdout.split()[-1]) / 1000


def memory(pages: int, size: int, build: bool) -> None:
    """Prints what so many pages of a size need."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = str(Path(folder, "pages")), Path(folder, "facts.ttl")
        write_pages(Path(source), pages, size)
        commands = [["extract", source, "--output", str(output), "--jobs", jobs] for jobs in ("1", "2")]
        if build:
            commands.append(["build", source, "--graph", str(Path(folder, "graph"))])
        print(f"{pages} pages of {size / 1000} kB:", flush=True)
        codes = {"read page by page": READ.replace("SOURCE", repr(source))}
        for command in commands:
            shown = " ".join(("samverkan", command[0], *command[4:]))
            codes[shown] = COMMAND.replace("ARGUMENTS", repr(command))
        for shown, code in codes.items():
            start = time.perf_counter()
            print(f"  {shown}: at most {peak(code):.0f} MB, {time.perf_counter() - start:.0f} s", flush=True)
        print(f"  the facts are {output.stat().st_size / 1e6:.0f} MB of Turtle")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=100, help="pages of each size in each part; 0 for none")
    parser.add_argument(
        "--memory", type=int, nargs="*", default=[], help="numbers of pages to read for memory"
    )
    parser.add_argument(
        "--size", type=int, default=SIZES[0], help="bytes of each page that is read for memory"
    )
    parser.add_argument("--build", action="store_true", help="read for memory with samverkan build too")
    arguments = parser.parse_args()
    if arguments.pages:
        speed(arguments.pages)
    for pages in arguments.memory:
        memory(pages, arguments.size, arguments.build)


def speed(pages: int) -> None:
    """Prints how fast so many pages of each size are read."""
    start = time.process_time()
    resolver = Resolver(load_reference())
    print(f"made ready in {time.process_time() - start:.2f} s")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{pages} pages of {size / 1000} kB:")
            files = write_pages(Path(folder), pages * PARTS, size)
            documents, ours = one_process(files, resolver)
            spacy_ratio(documents, ours)
            two_processes(Path(folder), len(files))


if __name__ == "__main__":
    main()
