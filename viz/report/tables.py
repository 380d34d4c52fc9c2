"""The tables of the report as HTML: actors and their numbers, groups, collaborations, what was not found, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from queries.names import swedish_order
from queries.radar import INSTRUMENTS
from viz.facts import Tale, Text, Tie
from viz.kinds import COLLABORATION_KINDS
from viz.measuring import LEGEND, WHOLE, Measured
from viz.pictures.canvas import clip
from viz.pictures.material import Material
from viz.report.texts import Words

__all__ = ["actors", "collaborations", "fundings", "groups", "legend", "not_found", "sources", "table"]

_MOST_ACTORS, _MOST_TIES, _MOST_PAGES, _MOST_MEMBERS = 15, 200, 500, 12
_SHOWN = ("degree", "weight", "betweenness", "core", "cut", "counties", "levels", "community", "sure")
_PARTS = {"betweenness", "sure"}
_NAME_ROOM = 1600  # pixels, some lines of a cell: a longer name is cut, and stands whole in its title


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool = False) -> str:
    """Gives a table; heads and cells are HTML, the first of each row is its head, `numbers` stand at the right."""
    kind = ' class="numbers"' if numbers else ""
    head = "".join(f'<th scope="col">{each}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    shown = escape(caption)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{shown}"><table{kind}><caption>{shown}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(name: str) -> str:
    """Gives a name as a cell; a very long one cut, with all of it in its title."""
    short = clip(name, _NAME_ROOM)
    whole = " ".join(name.split())
    return escape(short) if short == whole else f'<span title="{escape(whole)}">{escape(short)}</span>'


def _first(shown: int, count: int, words: Words) -> str:
    return f"<p>{escape(words.told('t-first', n=shown, all=count))}</p>" if count > shown else ""


def _heads(words: Words, *names: str) -> list[str]:
    return [escape(words[name]) for name in names]


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
    heads = [*_heads(words, "t-actor"), *(_measure_head(name, words) for name in _SHOWN)]
    ranked = counted.ranked("degree")
    rows = [
        [
            _cell(_label(counted, key, words)),
            *(_number(counted.values[name][key], name, words) for name in _SHOWN),
        ]
        for key in ranked[:_MOST_ACTORS]
    ]
    return table(words["t-actors"], heads, rows, numbers=True) + _first(_MOST_ACTORS, len(ranked), words)


def _number(value: float, name: str, words: Words) -> str:
    return _decimals(f"{value:.3f}", words) if name in _PARTS else f"{value:.0f}"


def _decimals(number: str, words: Words) -> str:
    return number if words.language == "en" else number.replace(".", ",")


def groups(counted: Measured, words: Words) -> str:
    """Gives the communities with their members and how sure they are."""
    heads = [
        _measure_head("community", words),
        *_heads(words, "t-size"),
        _measure_head("sure", words),
        *_heads(words, "t-members"),
    ]
    rows = []
    for turn, each in enumerate(counted.communities, 1):
        names = [_cell(_label(counted, key, words)) for key in each.members[:_MOST_MEMBERS]]
        rest = len(each.members) - _MOST_MEMBERS
        told = ", ".join([*names, *([escape(words.told("t-rest", n=rest))] if rest > 0 else [])])
        centre = _cell(_label(counted, each.members[0], words))
        rows.append(
            [
                words.told("t-around", n=turn, centre=centre),
                str(len(each.members)),
                _number(each.sure, "sure", words),
                told,
            ]
        )
    return table(words["t-groups"], heads, rows)


def collaborations(counted: Measured, words: Words) -> str:
    """Gives the collaborations by name, with years and how many take part."""
    tale: Tale = counted.network.graph["tale"]
    kinds = {kind.name: kind for kind in COLLABORATION_KINDS}
    ties = sorted(tale.ties, key=lambda tie: (swedish_order(words.of(tie.label)), tie.key))
    heads = _heads(words, "t-name", "t-kind", "t-years", "t-participants")
    rows = [
        [
            _cell(words.of(tie.label)),
            escape(kinds[tie.kind].en if words.language == "en" else kinds[tie.kind].sv),
            _years(tie),
            str(len(tie.participants)),
        ]
        for tie in ties[:_MOST_TIES]
    ]
    return table(words["t-collaborations"], heads, rows) + _first(_MOST_TIES, len(ties), words)


def fundings(material: Material, words: Words) -> str:
    """Gives who gave funds to whom, when and for what."""
    funds = material.funds

    def names(texts: Sequence[Text]) -> str:
        return ", ".join(_cell(words.of(text)) for text in texts) or "–"

    heads = _heads(words, "t-givers", "t-receivers", "t-years", "t-themes")
    rows = [
        [names(one.givers), names(one.receivers), str(one.start or "–"), names(one.themes)]
        for one in funds[:_MOST_TIES]
    ]
    return table(words["t-fundings"], heads, rows) + _first(_MOST_TIES, len(funds), words)


def _years(tie: Tie) -> str:
    if tie.start_year is None and tie.end_year is None:
        return "–"
    return (
        f"{tie.start_year or ''}–{tie.end_year or ''}"
        if tie.start_year != tie.end_year
        else f"{tie.start_year}"
    )


def not_found(material: Material, words: Words) -> str:
    """Gives for each county the instruments that were not found, or that a page says there are none of."""
    radar = material.radar
    rows = []
    for place in radar.counties:
        name = escape(place.labels[words.language])
        if not place.pages:
            rows.append([name, escape(words["t-unread"]), ""])
            continue
        cells = [(kind, radar.cell(place, radar.themes[0], kind.name)) for kind in INSTRUMENTS]
        states = [
            ", ".join(kind.labels[words.language].lower() for kind, cell in cells if cell.state == state)
            for state in ("not found", "stated absent")
        ]
        rows.append([name, *(escape(told) or escape(words["none"]) for told in states)])
    heads = _heads(words, "t-county", "t-not-found", "t-absent")
    return table(words["t-gone"], heads, rows)


def sources(counted: Measured, words: Words) -> str:
    """Gives the pages that were read, linked only where their address is one of the web."""
    tale: Tale = counted.network.graph["tale"]
    pages = sorted(tale.pages.items(), key=lambda item: (swedish_order(item[1].title), item[0]))
    rows = []
    for key, page in pages[:_MOST_PAGES]:
        title = _cell(page.title or key)
        if page.address.lower().startswith(("https://", "http://")):
            title = f'<a href="{escape(page.address)}" rel="noreferrer">{title}</a>'
        rows.append([title, escape(page.publisher)])
    heads = _heads(words, "t-page", "t-publisher")
    return table(words["t-sources"], heads, rows) + _first(_MOST_PAGES, len(pages), words)


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
