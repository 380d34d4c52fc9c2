"""The catalogue: every question that ships with the package, one `.rq` file each in a folder of its use.

for row in run(store, find("who-works-with"), {"actor": "Roks"}).records(): ...

`typed_rows`, `pandas_frame` and `polars_frame` give the answer as values of a type of your own or as frames.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from queries.header import Question, parse_question
from queries.run import run
from samverkan.errors import PackagedDataError

if TYPE_CHECKING:
    from queries.frames import pandas_frame, polars_frame, typed_rows

__all__ = ["USES", "catalogue", "find", "names", "pandas_frame", "polars_frame", "run", "typed_rows"]

_OF_FRAMES = ("typed_rows", "pandas_frame", "polars_frame")

USES: Mapping[str, Mapping[str, str]] = {
    "cooperation": {"sv": "Vem samverkar med vem", "en": "Who works with whom"},
    "networks": {"sv": "Nätverk och medlemmar", "en": "Networks and members"},
    "assignments": {"sv": "Uppdrag", "en": "Assignments"},
    "themes": {"sv": "Teman", "en": "Themes"},
    "publications": {"sv": "Publikationer", "en": "Publications"},
    "counties": {"sv": "Län", "en": "Counties"},
    "municipalities": {"sv": "Kommuner", "en": "Municipalities"},
    "inspections": {"sv": "Tillsyn", "en": "Inspections"},
    "funding": {"sv": "Medel", "en": "Funding"},
    "gaps": {"sv": "Luckor", "en": "Gaps"},
    "change": {"sv": "Förändring över tid", "en": "Change over time"},
    "evidence": {"sv": "Belägg", "en": "Evidence"},
    "quality": {"sv": "Datakvalitet", "en": "Data quality"},
    "linked-data": {"sv": "Länkade data", "en": "Linked data"},
}

_FOLDER = Path(__file__).parent  # importlib.resources would take longer to load than the rest of this package


def __getattr__(name: str) -> Any:
    """Gives what `queries.frames` holds, which is loaded when it is asked for."""
    if name in _OF_FRAMES:
        return getattr(import_module("queries.frames"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def names() -> Mapping[str, str]:
    """Gives each question's use by its name, in the order of the uses, then of the names."""
    found: dict[str, str] = {}
    for use in USES:
        try:
            entries = sorted(entry.stem for entry in (_FOLDER / use).iterdir() if entry.suffix == ".rq")
        except OSError as error:
            raise PackagedDataError(f"the questions of {use} are missing: install samverkan again") from error
        found.update(dict.fromkeys(entries, use))
    return found


def catalogue() -> tuple[Question, ...]:
    """Gives every question, grouped by use, sorted by name."""
    return tuple(_load(name, use) for name, use in names().items())


def find(name: str) -> Question:
    """Gives the question of that name.

    Raises:
        UnknownNameError: no question has that name; the message says which come near.
    """
    use = names().get(name)
    if use is None:
        from queries.refusals import no_question  # noqa: PLC0415 - only a wrong name pays for it

        raise no_question(name, names())
    return _load(name, use)


@cache
def _load(name: str, use: str) -> Question:
    text = (_FOLDER / use / f"{name}.rq").read_text(encoding="utf-8")
    return parse_question(name, text, use)
