"""What the commands that read sources share: how they are named, the base, the progress, the failures told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from pyoxigraph import NamedNode
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from graph.iris import DEFAULT_BASE
from graph.pipeline import Fetch, Given, Told, cores, fetching
from graph.read import is_address
from samverkan.errors import SourceError

__all__ = [
    "base_option",
    "cache_option",
    "end_if_left_out",
    "error_console",
    "jobs_option",
    "progress",
    "source_argument",
    "tell_failures",
    "tell_judgements",
    "tell_without_facts",
]

_OVERRULED_SHOWN = 5
_WITHOUT_FACTS_SHOWN = 3

_F = TypeVar("_F", bound=Callable[..., Any])


def _check_base(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Lets through an absolute IRI to which keys can be added."""
    try:
        NamedNode(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no absolute IRI") from error
    if not value.endswith(("/", "#")):
        raise click.BadParameter(f"{value!r} must end with / or #, because names are added to it")
    return value


def _given(value: str) -> Given:
    """Gives an address of the web as it is, all else as a path, which would lose one of an address's slashes."""
    return value if is_address(value) else Path(value)


def source_argument(metavar: str = "SOURCE...", *, required: bool = False) -> Callable[[_F], _F]:
    """Gives the argument that names sources; the command gets them as `sources`."""
    return click.argument("sources", nargs=-1, required=required, type=_given, metavar=metavar)


def _fetching(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Fetch:
    return fetching(value)


cache_option = click.option(
    "--cache",
    "fetch",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    callback=_fetching,
    help="Where fetched pages are kept; by default in samverkan/pages in the user's cache.",
)
"""The option that says where pages of the web are kept; the command gets what fetches as `fetch`."""

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=cores,
    show_default="one for each core",
    metavar="N",
    help="How many processes may read pages; a few pages are read by one.",
)
"""The option that says how many processes read pages; the command gets it as `jobs`."""

base_option = click.option(
    "--base",
    default=DEFAULT_BASE,
    show_default=True,
    callback=_check_base,
    help="What every IRI begins with.",
)
"""The option that says where the data's IRIs begin."""


def error_console() -> Console:
    """Gives what writes on standard error, line by line as told."""
    return Console(stderr=True, soft_wrap=True, highlight=False, markup=False)


@contextmanager
def progress(console: Console) -> Iterator[Told]:
    """Gives what shows each source as it is read, on a terminal; elsewhere nothing is shown."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def told(name: str, number: int, total: int) -> None:
            bar.update(task, description=f"Reading {_end_of(name)}", completed=number, total=total)

        yield told


def _end_of(name: str) -> str:
    """Gives the last part of a path or address, cut to what a line has room for."""
    return name.rstrip("/").rpartition("/")[2][:40]


def tell_failures(console: Console, failures: Iterable[SourceError]) -> None:
    """Says of each source that was left out why, a line each."""
    for failure in failures:
        console.print(f"samverkan: left out: {failure}")


def tell_without_facts(console: Console, names: Sequence[str]) -> None:
    """Says in a line which pages were read, but state nothing: a few by name, how many more there are."""
    if not names:
        return
    pages = "1 page holds" if len(names) == 1 else f"{len(names)} pages hold"
    shown = ", ".join(sorted(names)[:_WITHOUT_FACTS_SHOWN])
    more = len(names) - _WITHOUT_FACTS_SHOWN
    console.print(
        f"samverkan: {pages} no facts that we know: {shown}" + (f" and {more} more" if more > 0 else "")
    )


def end_if_left_out(failures: Sequence[SourceError]) -> None:
    """Ends the command with status 1 where a source was left out, so that a script notices it."""
    if failures:
        click.get_current_context().exit(1)


def tell_judgements(console: Console, unmatched: Iterable[str], overruled: Sequence[str]) -> None:
    """Says which judgements did not find what they judge, and where one reviewer's word ended another's."""
    for line in unmatched:
        console.print(f"samverkan: not matched: {line}")
    for line in overruled[:_OVERRULED_SHOWN]:
        console.print(f"samverkan: overruled: {line}")
    if len(overruled) > _OVERRULED_SHOWN:
        console.print(f"samverkan: overruled: {len(overruled) - _OVERRULED_SHOWN} more")
