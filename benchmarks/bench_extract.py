"""How fast pages become facts on one core: python benchmarks/bench_extract.py [--repeat N].

Reads the labelled pages of tests/pages and prints pages and kilobytes a second, and what share of the time each step
takes. Times are CPU seconds of this process, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from graph.build import facts_to_quads
from graph.extract import extract_facts
from graph.read import read_path, source_files
from graph.reference.tables import load_reference
from graph.resolve import Resolver

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def _timed(step: Callable[[_In], _Out], items: Sequence[_In]) -> tuple[list[_Out], float]:
    start = time.process_time()
    results = [step(item) for item in items]
    return results, time.process_time() - start


def main() -> None:
    """Runs the steps one after another over all pages and prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=3, help="how often each page is read")
    arguments = parser.parse_args()
    folder = Path(__file__).resolve().parent.parent / "tests" / "pages"
    files = source_files(folder) * arguments.repeat
    reference = load_reference()
    start = time.process_time()
    resolver = Resolver(reference)
    ready = time.process_time() - start
    documents, reading = _timed(read_path, files)
    names, resolving = _timed(resolver.names_in, documents)
    facts, extracting = _timed(lambda pair: extract_facts(*pair), list(zip(documents, names, strict=True)))
    _, writing = _timed(lambda found: facts_to_quads(found, reference), facts)
    total = reading + resolving + extracting + writing
    size = sum(len(document.text.encode()) for document in documents)
    print(f"{len(files)} pages of {size / len(files) / 1000:.1f} kB; made ready in {ready:.2f} s")
    print(f"{len(files) / total:.0f} pages a second and core, {size / total / 1000:.0f} kB a second")
    for name, seconds in (
        ("read", reading),
        ("resolve", resolving),
        ("extract", extracting),
        ("write", writing),
    ):
        print(f"  {name:<8}{seconds / total:6.1%}")


if __name__ == "__main__":
    main()
