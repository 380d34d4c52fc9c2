"""`samverkan ask`: a question in one's own words, answered by the catalogued question that is nearest to it."""

from __future__ import annotations

from pathlib import Path
from time import localtime

import click

from graph.store import GraphStore
from queries.asking import Candidate, Understanding, understand
from queries.header import LANGUAGES
from queries.language import named
from queries.parameters import read_values
from samverkan.cli.answer import FORMATS, Wish, answer, timeout_option
from samverkan.cli.options import graph_option, output_option
from samverkan.errors import QueryError, SamverkanError

__all__ = ["command"]

_TEXTS = {
    "sv": {
        "taken": "Fråga",
        "next": "Näst närmast",
        "unused": "Används inte",
        "unknown": "Okända ord",
        "refused": "Jag känner inte till den frågan",
        "nearest": "närmast är",
        "and": " och ",
        "listed": "samverkan query visar dem som jag känner till",
    },
    "en": {
        "taken": "Question",
        "next": "Next nearest",
        "unused": "Not used",
        "unknown": "Unknown words",
        "refused": "I do not know that question",
        "nearest": "nearest",
        "and": " and ",
        "listed": "samverkan query lists those that I know",
    },
}
_NEXT = 2
_MOST = 1000  # characters; nobody's question is longer


@click.command(name="ask")
@click.argument("words", nargs=-1, required=True, metavar="QUESTION...")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Of the answer; by default that of the question.")
@click.option("--format", "-f", "format_name", type=click.Choice(FORMATS), help="By default table.")
@output_option
@click.option("--limit", type=click.IntRange(min=0), help="The greatest number of rows.")
@click.option("--explain", is_flag=True, help="Show the question taken and its SPARQL; do not ask it.")
@timeout_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    words: tuple[str, ...],
    lang: str | None,
    format_name: str | None,
    output: Path | None,
    limit: int | None,
    explain: bool,
    seconds: float | None,
    directory: Path,
) -> None:
    """Ask in your own words, in Swedish or English.

    The words are compared with the catalogue's questions: which one was taken, the next nearest and what was not
    used are told beside the answer. What the catalogue has no question for is refused. Where a year is needed and
    none is named, this year is meant.

    Example: samverkan ask "vem samverkar Kriminalvården med i Skåne?"
    """
    text = " ".join(" ".join(words).split())
    if not text or len(text) > _MOST:
        raise QueryError(
            f"ask one question of at most {_MOST} characters, for example: Vem samverkar Roks med?",
            swedish=f"ställ en fråga på högst {_MOST} tecken, till exempel: Vem samverkar Roks med?",
        )
    store = GraphStore.open(directory)
    understood = understand(store, text, year=localtime().tm_year)
    best = understood.best
    language = lang or understood.language
    if best is None:
        raise QueryError(_refusal(store, understood, language))
    try:
        read_values(
            store, best.question, best.values
        )  # a name that several bear is told before anything else is
        for line in _told(store, understood, best, language):
            click.echo(line, err=True)
        wish = Wish(language, format_name, output, limit, seconds, explain)
        answer(store, best.question, best.values, wish)
    except SamverkanError as error:
        raise error.told_in(language) from error


def _told(store: GraphStore, understood: Understanding, best: Candidate, language: str) -> list[str]:
    """Gives the lines that tell what was understood and what was not."""
    texts = _TEXTS[language]
    lines = [f"{texts['taken']}: {_shown(store, best, language)}"]
    others = [other for other in understood.candidates[1 : 1 + _NEXT] if other.likeness > 0]
    lines += [f"{texts['next']}: {_shown(store, other, language)}" for other in others]
    if best.unused:
        lines.append(f"{texts['unused']}: {', '.join(best.unused)}")
    if understood.unknown:
        lines.append(f"{texts['unknown']}: {', '.join(understood.unknown)}")
    return lines


def _shown(store: GraphStore, candidate: Candidate, language: str) -> str:
    """Gives a candidate's likeness, name and sentence, with the values that it takes."""
    try:
        values = named(store, read_values(store, candidate.question, candidate.values), language)
    except (
        SamverkanError
    ):  # several bear the name: asking says so in full, where this candidate is the one taken
        return f"{candidate.likeness:.2f} {candidate.question.name}"
    names = {name: value.name for name, value in values.items()}
    sentence = candidate.question.narrowed(language, names)
    return f"{candidate.likeness:.2f} {candidate.question.name}: {sentence}"


def _refusal(store: GraphStore, understood: Understanding, language: str) -> str:
    """Gives the line that admits that no catalogued question is near enough."""
    texts = _TEXTS[language]
    near = [_shown(store, c, language) for c in understood.candidates[:_NEXT] if c.likeness > 0]
    parts = [texts["refused"]]
    if understood.unknown:
        parts.append(f"{texts['unknown'].lower()}: {', '.join(understood.unknown)}")
    if near:
        parts.append(f"{texts['nearest']}: {texts['and'].join(near)}")
    return "; ".join([*parts, texts["listed"]])
