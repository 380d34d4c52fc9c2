"""The numbers of the report as HTML: actors with theirs, groups, and what each number means."""

from __future__ import annotations

from html import escape

from viz.measuring import LEGEND, WHOLE, Measured
from viz.report.markup import cell, first_of, heads_of, table
from viz.report.texts import Words

__all__ = ["actors", "groups", "legend"]

_MOST_ACTORS, _MOST_MEMBERS = 15, 12
_SHOWN = ("degree", "weight", "betweenness", "core", "cut", "counties", "levels", "community", "sure")
_PARTS = {"betweenness", "sure"}


def _measure_head(name: str, words: Words) -> str:
    """Gives a number's short name, which leads to what the number means."""
    entry = LEGEND[name]
    place, label = f"#{name}-{words.language}", escape(words.of(entry.label))
    return f'<a href="{place}" title="{label}">{escape(words.of(entry.short))}</a>'


def _label(counted: Measured, key: str, words: Words) -> str:
    node = counted.network.nodes[key]
    return str(node["label_en"] if words.language == "en" else node["label"])


def actors(counted: Measured, words: Words) -> str:
    """Gives the actors that work with most others, with their numbers."""
    heads = [*heads_of(words, "t-actor"), *(_measure_head(name, words) for name in _SHOWN)]
    ranked = counted.ranked("degree")
    rows = [
        [
            cell(_label(counted, key, words)),
            *(_number(counted.values[name][key], name, words) for name in _SHOWN),
        ]
        for key in ranked[:_MOST_ACTORS]
    ]
    return table(words["t-actors"], heads, rows, numbers=True) + first_of(_MOST_ACTORS, len(ranked), words)


def _number(value: float, name: str, words: Words) -> str:
    return _decimals(f"{value:.3f}", words) if name in _PARTS else f"{value:.0f}"


def _decimals(number: str, words: Words) -> str:
    return number if words.language == "en" else number.replace(".", ",")


def groups(counted: Measured, words: Words) -> str:
    """Gives the communities with their members and how sure they are."""
    heads = [
        _measure_head("community", words),
        *heads_of(words, "t-size"),
        _measure_head("sure", words),
        *heads_of(words, "t-members"),
    ]
    rows = []
    for turn, each in enumerate(counted.communities, 1):
        names = [cell(_label(counted, key, words)) for key in each.members[:_MOST_MEMBERS]]
        rest = len(each.members) - _MOST_MEMBERS
        told = ", ".join([*names, *([escape(words.told("t-rest", n=rest))] if rest > 0 else [])])
        centre = cell(_label(counted, each.members[0], words))
        rows.append(
            [
                words.told("t-around", n=turn, centre=centre),
                str(len(each.members)),
                _number(each.sure, "sure", words),
                told,
            ]
        )
    return table(words["t-groups"], heads, rows)


def legend(counted: Measured, words: Words) -> str:
    """Gives every number's name, for the whole its value too, with what it means and does not mean."""
    told = []
    for entries, of_whole in ((LEGEND, False), (WHOLE, True)):
        for name, entry in entries.items():
            value = counted.whole[name] if of_whole else None
            shown = (
                f": {_decimals(f'{value:.3f}'.rstrip('0').rstrip('.'), words)}" if value is not None else ""
            )
            means, does_not = words.of(entry.means), words.of(entry.does_not)
            place = "" if of_whole else f' id="{name}-{words.language}"'
            told.append(f"<dt{place}>{escape(words.of(entry.label))}{shown}</dt>")
            told.append(f"<dd>{escape(means)} <em>{escape(does_not)}</em></dd>")
    return f"<dl>{''.join(told)}</dl>"
