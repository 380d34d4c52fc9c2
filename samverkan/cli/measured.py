"""How `samverkan measures` shows its numbers on a terminal: a table, the whole, and what they mean."""

from __future__ import annotations

from typing import TextIO

from queries.layout import bold, columns, terminal_width
from viz.measuring import LEGEND, WHOLE, Measured

__all__ = ["write_meanings", "write_table"]

# Parts of one, or numbers from -1 to 1; the others are counts.
_PARTS = {
    *("betweenness", "closeness", "eigenvector", "clustering", "sure"),
    *("kind_mixing", "level_mixing", "county_mixing"),
}
_TEXTS = {
    "collaborations": {"sv": "Aktör", "en": "Actor"},
    "mentions": {"sv": "Aktör", "en": "Actor"},
    "counties": {"sv": "Län", "en": "County"},
    "themes": {"sv": "Tema", "en": "Theme"},
    "empty": {"sv": "Inget att räkna: bilden är tom.", "en": "Nothing to count: the picture is empty."},
    "unknown": {"sv": "kan inte sägas", "en": "cannot be said"},
    "weaker": {
        "sv": "Svagare: linjerna säger bara att en sida nämner båda, inte att de samverkar.",
        "en": "Weaker: lines only say that a page names both, not that they work together.",
    },
    "more": {
        "sv": "{shown} av {total} visas; --limit visar fler.",
        "en": "{shown} of {total} are shown; --limit shows more.",
    },
    "explain": {
        "sv": "Vad talen betyder och inte betyder: --explain",
        "en": "What the numbers mean and do not mean: --explain",
    },
}  # fmt: skip


def write_table(  # noqa: PLR0913, PLR0917 - what is shown, of which, how much, in which language, where to
    counted: Measured, names: tuple[str, ...], limit: int, language: str, projection: str, out: TextIO
) -> None:
    """Writes the first actors by the first measure, then the numbers of the whole."""
    width = terminal_width(out)
    if not counted.network:
        out.write(_TEXTS["empty"][language] + "\n")
        return
    nodes = counted.network.nodes
    label = "label_en" if language == "en" else "label"
    heads = [_TEXTS[projection][language], *(getattr(LEGEND[name].short, language) for name in names)]
    rows = [
        [nodes[key][label], *(_number(counted.values[name][key], name, language) for name in names)]
        for key in counted.ranked(names[0])[:limit]
    ]
    right = frozenset(range(1, len(heads)))
    out.writelines(f"{line}\n" for line in columns(heads, rows, width, right=right, out=out))
    if len(rows) < len(nodes):
        out.write(_TEXTS["more"][language].format(shown=len(rows), total=len(nodes)) + "\n")
    out.write("\n")
    whole = [
        [getattr(entry.label, language), _whole(counted.whole[name], name, language)]
        for name, entry in WHOLE.items()
    ]
    out.writelines(f"{line}\n" for line in columns((), whole, width, right=frozenset({1})))
    notes = ["weaker"] if projection == "mentions" else []
    out.writelines(f"\n{_TEXTS[note][language]}\n" for note in [*notes, "explain"])


def _number(value: float, name: str, language: str) -> str:
    if name not in _PARTS:
        return f"{value:.0f}"
    return f"{value:.3f}" if language == "en" else f"{value:.3f}".replace(".", ",")


def _whole(value: float | None, name: str, language: str) -> str:
    return _TEXTS["unknown"][language] if value is None else _number(value, name, language)


def write_meanings(out: TextIO, language: str) -> None:
    """Writes what each number means and what it does not mean."""
    width = terminal_width(out)
    for entry in (*LEGEND.values(), *WHOLE.values()):
        means, does_not = (getattr(text, language) for text in (entry.means, entry.does_not))
        out.write(bold(f"{getattr(entry.label, language)} ({entry.name})", out) + "\n")
        for text in (means, does_not):
            out.writelines(f"  {line}\n" for line in columns((), [[text]], width - 2))
