"""Many pages in several processes: the same facts in the same order, and nothing that one page does stops the rest."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.pipeline import pages
from graph.pipeline.pages import made_in_turn
from graph.pipeline.workers import Died, in_order
from graph.read import Source
from graph.records import Facts
from samverkan.errors import SourceError


def results(code: Sequence[str], jobs: int = 2) -> list[object]:
    """Gives what some expressions give, worked out in processes."""
    begun: list[int] = []
    found = list(in_order(eval, code, jobs, begun.append))
    assert [number for number, _ in found] == sorted(begun) == list(range(len(code)))
    return [result for _, result in found]


def test_results_come_in_the_order_of_the_items() -> None:
    """The first item is slow, and its result is the first all the same."""
    assert results(["__import__('time').sleep(0.3)", *map(str, range(30))]) == [None, *range(30)]


def test_a_process_that_dies_costs_the_item_that_it_had() -> None:
    """Another process takes the place of one that ends or is killed."""
    exits, kills = "__import__('os')._exit(3)", "__import__('os').kill(__import__('os').getpid(), 9)"
    assert results(["1", exits, "2", kills, "3", "4"]) == [1, Died(3), 2, Died(-9), 3, 4]


def test_processes_end_with_the_one_who_gives_them_work() -> None:
    """Whoever stops asking for results, by a fault or an interrupt, leaves no process behind."""
    found = in_order(eval, ["1", *["__import__('time').sleep(60)"] * 3], 2, lambda _: None)
    assert next(found) == (0, 1)
    found.close()  # type: ignore[attr-defined]  # a generator is what it is
    assert multiprocessing.active_children() == []


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    """Four pages: one without text, and one that is met twice."""
    words = {
        "a": "Nybro kommun samverkar med Kalmar kommun.",
        "b": " ",
        "c": "Roks och Unizon samverkar.",
        "d": "Roks och Unizon samverkar.",
    }
    for name, text in words.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return [Source(tmp_path / f"{name}.txt") for name in words]


def as_found(facts: Facts) -> Facts:
    """Makes nothing of a page's facts."""
    return facts


def shown(found: Iterator[object]) -> list[str]:
    """Gives what was found as it can be compared."""
    return [repr(item) for item in found]


def test_several_processes_find_what_one_finds(
    sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Facts, failures and their order do not depend on the number of processes."""
    alone = shown(made_in_turn(sources, as_found))
    monkeypatch.setattr(pages, "_WORTH_A_PROCESS", 1)
    told: list[tuple[str, int, int]] = []
    assert shown(made_in_turn(sources, as_found, lambda *what: told.append(what), jobs=2)) == alone
    assert len(alone) == 3
    assert "is empty" in alone[1]
    assert told == [(source.shown, number, 4) for number, source in enumerate(sources)]


def test_few_sources_are_read_by_one_process(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting processes would take longer than reading."""
    monkeypatch.setattr(pages, "in_order", pytest.fail)
    assert len(list(made_in_turn(sources, as_found, jobs=8))) == 3


def test_a_process_that_ended_is_told_as_a_source_that_failed(
    sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the source and the status."""
    monkeypatch.setattr(pages, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(pages, "in_order", lambda *_: iter([(0, Died(-9))]))
    (error,) = made_in_turn(sources, as_found, jobs=2)
    assert isinstance(error, SourceError)
    assert sources[0].shown in str(error)
    assert "-9" in str(error)


def test_a_fault_of_the_program_on_one_page_does_not_stop_the_rest(
    sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other pages state is found; the line says that it is a fault, and on which page."""
    find = pages.extract_document
    no_keys: dict[str, Any] = {}

    def faulty(document: Any) -> Any:
        return find(document) if "Nybro" not in document.text else no_keys["no such key"]

    monkeypatch.setattr(pages, "extract_document", faulty)
    broken, *others = made_in_turn(sources, as_found)
    assert isinstance(broken, SourceError)
    assert "a.txt" in str(broken)
    assert "KeyError" in str(broken)
    assert len(others) == 2


@pytest.mark.skipif(
    os.name != "posix", reason="an interrupt is sent as a signal, and a pipe has a name, here"
)
def test_an_interrupt_ends_all_processes(tmp_path: Path) -> None:
    """Ctrl-C ends the command at once, without a traceback, and nothing is written."""
    slow = tmp_path / "slow.txt"
    os.mkfifo(slow)  # whoever reads it waits until it is written to
    for number in range(2 * pages._WORTH_A_PROCESS):  # else one process does it all
        (tmp_path / f"{number}.txt").write_text("Roks och Unizon samverkar.", encoding="utf-8")
    code = (
        "import signal\nfrom samverkan.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # else ignored where a shell runs this behind it\n"
        "main()\n"
    )
    command: list[str | Path] = [sys.executable, "-c", code, "extract", slow, tmp_path]
    options: list[str | Path] = ["--jobs", "2", "--output", tmp_path / "out.ttl"]
    with (
        subprocess.Popen(
            [*command, *options], stderr=subprocess.PIPE, text=True, start_new_session=True
        ) as run,
        slow.open("wb"),
    ):  # by now a process reads
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode not in (0, None)
    assert "Traceback" not in said
    assert not (tmp_path / "out.ttl").exists()
