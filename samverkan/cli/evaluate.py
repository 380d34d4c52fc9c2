"""`samverkan evaluate`: how much of what labelled pages state is found, and what is told wrongly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from graph.evaluate import score_page, score_unread
from graph.evaluate.calibration import calibration_error, counts_by_rule, write_counts
from graph.evaluate.figures import figures_of, write_figures
from graph.evaluate.gold import Gold, load_gold
from graph.evaluate.score import KINDS, Score, sum_of
from graph.files import write_beside
from graph.pipeline import Told, extract_document, read_source
from graph.reference.tables import load_reference
from samverkan.cli.sources import error_console, progress, tell_failures
from samverkan.errors import SourceError

__all__ = ["command", "scored"]


@click.command(name="evaluate")
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD")
@click.option(
    "--sources",
    "--pages",
    "sources",
    type=click.Path(path_type=Path),
    help="Where the pages lie that single gold files name; without it, beside them.",
)
@click.option("--split", help="Only the pages of this part, dev or held-out.")
@click.option("--misses", is_flag=True, help="List what was missed and what was wrong.")
@click.option(
    "--format", "-f", "form", type=click.Choice(("table", "json")), default="table", show_default=True
)
@click.option("--at-least", type=click.FloatRange(0, 1), help="End with status 1 where the mean F1 is lower.")
@click.option(
    "--write-figures",
    "kept",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write the F1 of each part and kind, rounded down, as figures that may not fall.",
)
@click.option(
    "--write-confidence",
    "rules",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write how often each rule is right, of which the confidence of facts is made.",
)
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    context: click.Context,
    gold: Path,
    sources: Path | None,
    split: str | None,
    misses: bool,
    form: str,
    at_least: float | None,
    kept: Path | None,
    rules: Path | None,
) -> None:
    """Compare what is found on labelled pages with what a careful reader finds there.

    GOLD is a folder of case folders, each with expected.json and its page, or of NAME.json files, each naming
    its page. A page that cannot be read counts as missed in all that it asks for.

    Example: samverkan evaluate tests/pages --split dev --misses
    """
    console = error_console()
    wanted = load_gold(gold, sources, split or "")
    failures: list[SourceError] = []
    with progress(console) as told:
        results = scored(wanted, failures, told)
    total = sum_of(score for _, score in results)
    click.echo(
        _as_json(total, len(results), misses) if form == "json" else _as_table(total, len(results), misses)
    )
    tell_failures(console, failures)
    if kept is not None:
        write_beside(kept, write_figures(figures_of(results)).encode())
    if rules is not None:
        write_beside(rules, write_counts(counts_by_rule(total.judged)).encode())
    if failures or (at_least is not None and total.mean_f1 < at_least):
        context.exit(1)


def scored(
    wanted: Sequence[Gold], failures: list[SourceError], told: Told | None = None
) -> list[tuple[Gold, Score]]:
    """Gives the score of each page; those that cannot be read are added to `failures`."""
    reference = load_reference()
    results = []
    for number, gold in enumerate(wanted):
        if told:
            told(str(gold.source), number, len(wanted))
        try:
            score = score_page(gold, extract_document(read_source(gold.source)), reference)
        except SourceError as error:
            failures.append(error)
            score = score_unread(gold, reference)
        results.append((gold, score))
    return results


def _as_table(score: Score, pages: int, misses: bool) -> str:
    width = max((len(miss.page) for miss in score.misses), default=0)
    shown = (
        sorted(score.misses, key=lambda miss: (miss.page, KINDS.index(miss.kind), miss.how)) if misses else []
    )
    lines = [f"{miss.page:<{width}}  {miss.kind:<15}{miss.how:<7} {miss.what}" for miss in shown]
    lines.append(f"{'':<16}{'found':>6}{'wrong':>6}{'missed':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for kind in KINDS:
        t = score.tallies[kind]
        lines.append(
            f"{kind:<16}{t.found:>6}{t.wrong:>6}{t.missed:>7}{t.precision:>11.3f}{t.recall:>8.3f}{t.f1:>7.3f}"
        )
    for words, t in (
        ("facts with a passage", score.receipts),
        ("quotes that stand in the page", score.quotes),
    ):
        lines.append(f"{words}: {t.found} of {t.found + t.wrong}")
    lines.append(
        f"calibration error of {len(score.judged)} facts' confidence: {calibration_error(score.judged):.3f}"
    )
    return "\n".join([*lines, f"mean F1 {score.mean_f1:.3f} on {pages} pages"])


def _as_json(score: Score, pages: int, misses: bool) -> str:
    told: dict[str, object] = {
        "pages": pages,
        "mean_f1": round(score.mean_f1, 4),
        "kinds": {
            kind: {
                "found": t.found,
                "wrong": t.wrong,
                "missed": t.missed,
                "precision": round(t.precision, 4),
                "recall": round(t.recall, 4),
                "f1": round(t.f1, 4),
            }
            for kind, t in score.tallies.items()
        },
        "facts_with_a_passage": [score.receipts.found, score.receipts.found + score.receipts.wrong],
        "calibration_error": round(calibration_error(score.judged), 4),
        "quotes_that_stand": [score.quotes.found, score.quotes.found + score.quotes.wrong],
    }
    if misses:
        told["misses"] = [
            {"page": miss.page, "kind": miss.kind, "how": miss.how, "what": miss.what}
            for miss in score.misses
        ]
    return json.dumps(told, ensure_ascii=False, indent=1)
