"""`samverkan review`: what was found as a sheet to judge; verdicts read back, kept, and taken back."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from graph.curated import Bodies, Edition, Judgement, load_edition
from graph.describe import visible
from graph.files import write_beside
from graph.pipeline import Fetch, Given, facts_of
from graph.read.source import STANDARD_INPUT, shown
from graph.records import Facts
from graph.reference.tables import load_reference
from graph.review.log import append, judgements_in, undo
from graph.review.overruled import overruled
from graph.review.replay import find_again, join_editions
from graph.review.rows import rows_of
from graph.review.same import same_bodies
from graph.review.sheet import Row, read_sheet, write_sheet
from graph.review.verdicts import Reviewer, Verdicts, read_verdicts
from queries.header import default_language
from samverkan.cli.options import STANDARD_OUTPUT, lang_option, stream_option
from samverkan.cli.sources import (
    cache_option,
    end_if_left_out,
    error_console,
    jobs_option,
    progress,
    source_argument,
    tell_failures,
    tell_judgements,
)
from samverkan.errors import OutputError, SourceError

__all__ = ["command"]


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    """Gives the day as 2026-01-31, today where none is given: it goes into the file of judgements alone."""
    try:
        return date.fromisoformat(value).isoformat() if value else date.today().isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day like 2026-01-31") from error


@click.command(name="review")
@source_argument()
@click.option(
    "--judgements",
    "-j",
    "kept",
    type=click.Path(path_type=Path),
    default=Path("judgements.jsonl"),
    show_default=True,
    help="The file that keeps the verdicts, a line each: put it under version control.",
)
@stream_option
@click.option(
    "--apply",
    "sheet",
    type=click.Path(path_type=Path),
    metavar="SHEET",
    help="Read the verdicts of a sheet, or of standard input: -.",
)
@click.option(
    "--undo", "what", metavar="KEY", help="Take back the last verdict on KEY, or the last of all: last."
)
@click.option("--by", help="Who judges; needed with --apply and --undo.")
@click.option("--on", callback=_day, metavar="DAY", help="The day, as 2026-01-31; without it, today.")
@click.option("--mentions", is_flag=True, help="Also a row for each place that names somebody.")
@cache_option
@jobs_option
@lang_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    sources: tuple[Given, ...],
    kept: Path,
    output: Path,
    sheet: Path | None,
    what: str | None,
    by: str | None,
    on: str,
    mentions: bool,
    fetch: Fetch,
    jobs: int,
    lang: str | None,
) -> None:
    """Write what was found in SOURCES as a sheet to judge, and keep the verdicts.

    The sheet is text parted by tabs, a row a fact: open it in a spreadsheet or an editor, fill in the column
    verdict, and read it back with --apply. The verdicts are kept, and `samverkan build --judgements` replays them;
    what can be filled in, and what becomes of it, stands in docs/review.md.
    A SOURCE is what `samverkan build` takes. One that cannot be read is left out and told; the others are used,
    and the status is 1.

    Example: samverkan review pages/ --output sheet.tsv; samverkan review pages/ --apply sheet.tsv --by "Anna A"
    """
    if sheet and what:
        raise click.UsageError("--apply and --undo are two steps: give one of them")
    if (sheet or what) and not visible(by or ""):
        raise click.UsageError("--apply and --undo need --by: say who judges")
    reviewer = Reviewer(visible(by or ""), on)
    if what:
        _undo(kept, what, reviewer)
        return
    if not sources:
        raise click.UsageError("name the SOURCES whose facts are to be judged")
    if sheet == STANDARD_INPUT and STANDARD_INPUT in sources:
        raise click.UsageError("standard input can be the sheet or a SOURCE, not both")
    filled_in = read_sheet(_read(sheet), shown(sheet)) if sheet else []
    mine = judgements_in(kept)
    console = error_console()
    with progress(console) as told:
        found, failures = facts_of(sources, told, fetch, jobs)
    tell_failures(console, failures)
    if sheet:
        _apply(sheet, filled_in, found, kept, mine, reviewer)
    else:
        _write(output, found, mine, lang or default_language(), mentions=mentions)
    end_if_left_out(failures)


def _undo(kept: Path, what: str, reviewer: Reviewer) -> None:
    item = undo(kept, what, reviewer.by, reviewer.on)
    about = f"{item.key} and {item.other}" if isinstance(item, Bodies) else item.about
    click.echo(f"Taken back in {kept}: {item.verdict} of {about} by {item.by} ({item.date})", err=True)


def _read(sheet: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if sheet == STANDARD_INPUT else sheet.read_bytes()
    except OSError as error:
        raise SourceError(f"{sheet} cannot be read: {error.strerror}") from error


def _write(output: Path, found: Sequence[Facts], mine: Edition, language: str, *, mentions: bool) -> None:
    """Writes the sheet; one that holds verdicts which nobody has read back is not overwritten."""
    edition, unmatched = find_again(join_editions([load_edition(), mine]), found)
    reference = load_reference()
    if output.is_file():
        try:
            rows = read_sheet(_read(output), str(output))
        except SourceError as error:
            raise OutputError(f"{output} is there and is no review sheet: choose another --output") from error
        left = [row for row in rows if row.verdict or row.correction]
        by = {bodies.by for bodies in mine.bodies} | {judgement.by for judgement in mine.judgements}
        said = [read_verdicts(left, found, edition, reference, Reviewer(name, "")) for name in sorted(by)]
        if left and not any(_nothing_left(verdicts) for verdicts in said):
            raise OutputError(
                f"{output} holds verdicts that are not kept yet: read them with --apply, or choose another --output"
            )
    text = write_sheet(rows_of(found, edition, reference, language, mentions=mentions), language)
    tell_judgements(error_console(), unmatched, overruled(mine))
    if output == STANDARD_OUTPUT:
        click.echo(text, nl=False)
    else:
        write_beside(output, text.encode("utf-8-sig"))  # spreadsheets know UTF-8 by this mark


def _nothing_left(verdicts: Verdicts) -> bool:
    return not (verdicts.faults or verdicts.unmatched or verdicts.new.judgements or verdicts.new.bodies)


def _apply(  # noqa: PLR0913, PLR0917 - all that the command was given and has read
    sheet: Path, rows: Sequence[Row], found: Sequence[Facts], kept: Path, mine: Edition, reviewer: Reviewer
) -> None:
    """Keeps the verdicts of a sheet: none where a row is wrong, all others where a row's fact is not found."""
    edition, _ = find_again(join_editions([load_edition(), mine]), found)
    reference = load_reference()
    verdicts = read_verdicts(rows, found, edition, reference, reviewer)
    for fault in verdicts.faults:
        click.echo(f"samverkan: {sheet}, {fault}", err=True)
    if verdicts.faults:
        raise SourceError(
            f"{sheet}: nothing is kept before every row is right; wrong rows: {len(verdicts.faults)}"
        )
    same_bodies(join_editions([load_edition(), mine, verdicts.new]), reference.by_key)
    before = overruled(mine)
    ended = [line for line in overruled(join_editions([mine, verdicts.new])) if line not in before]
    tell_judgements(error_console(), (), ended)
    new: list[Judgement | Bodies] = [*verdicts.new.judgements, *verdicts.new.bodies]
    if new:
        append(kept, verdicts.new)
        counts = ", ".join(f"{number} {word}" for word, number in Counter(j.verdict for j in new).items())
        click.echo(f"Kept in {kept}: {counts}. Replay: samverkan build SOURCE --judgements {kept}", err=True)
    else:
        click.echo(f"{sheet} says nothing that {kept} does not hold.", err=True)
    for line in verdicts.unmatched:
        click.echo(f"samverkan: {sheet}, {line}", err=True)
    if verdicts.unmatched:
        raise SourceError(
            f"{sheet}: the pages of some rows have changed, so they are not kept; the sheet still has them; "
            f"such rows: {len(verdicts.unmatched)}"
        )
