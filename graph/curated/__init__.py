"""What people have judged: the edition that ships with the package, and the line file of judgements."""

from __future__ import annotations

from functools import cache
from importlib import resources

from graph.curated.edition import Bodies, Edition, Judgement, Verdict, apply_judgements
from graph.curated.lines import read_edition, write_edition
from samverkan.errors import PackagedDataError, SourceError

__all__ = [
    "Bodies",
    "Edition",
    "Judgement",
    "Verdict",
    "apply_judgements",
    "load_edition",
    "read_edition",
    "write_edition",
]

_FILE = "edition.jsonl"


@cache
def load_edition() -> Edition:
    """Gives the curated edition that ships with the package.

    Raises:
        PackagedDataError: the file is missing or broken.
    """
    try:
        text = resources.files("graph.curated").joinpath(_FILE).read_text(encoding="utf-8")
        return read_edition(text, _FILE)
    except (OSError, UnicodeDecodeError, SourceError) as error:
        raise PackagedDataError(
            f"graph/curated/{_FILE} cannot be used ({error}): install Samverkan again"
        ) from error
