"""Says in sentences what a graph holds, and where it has nothing to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from viz.measuring import Measured
from viz.pictures.material import Material
from viz.report.texts import Words

__all__ = ["summary"]


def summary(material: Material, counted: Measured, words: Words) -> Iterator[str]:
    """Gives the sentences; those of which the graph holds nothing are left out."""
    entries = material.entries
    yield words.told(
        "s-basis",
        pages=words.count(material.radar.pages, "page"),
        facts=words.count(len(entries), "fact"),
    )
    yield from _together(counted, words)
    themes = Counter(theme for entry in entries for theme in entry.themes)
    if themes:
        greatest = max(themes.values())
        best = sorted(
            words.of(material.themes[k]) for k, n in themes.items() if n == greatest and k in material.themes
        )
        yield words.told("s-theme", names=words.listed(best), n=greatest)
    givers = Counter(words.of(name) for funds in material.funds for name in funds.givers)
    if givers:
        greatest = max(givers.values())
        best = sorted(name for name, n in givers.items() if n == greatest)
        fundings = words.count(len(material.funds), "funding")
        yield words.told("s-funds", fundings=fundings, names=words.listed(best), n=greatest)
    if entries:
        undated = sum(entry.start is None for entry in entries)
        yield words.told("s-undated", n=undated, all=len(entries))
    yield from _gaps(material, words)
    others = counted.network.graph["tale"].others
    if others:
        yield words.told("s-alone", actors=words.count(others, "actor"))


def _together(counted: Measured, words: Words) -> Iterator[str]:
    network = counted.network
    if not network:
        yield words["s-nothing"]
        return
    yield words.told(
        "s-together",
        actors=words.count(network.number_of_nodes(), "actor"),
        ties=words.count(len(network.graph["tale"].ties), "collaboration"),
        pairs=words.count(network.number_of_edges(), "pair"),
    )
    for sentence, measure in (("s-most", "degree"), ("s-between", "betweenness"), ("s-brokers", "counties")):
        value = counted.values[measure]
        greatest = max(value.values())
        if greatest > 0:
            best = [_name(counted, key, words) for key in counted.ranked(measure) if value[key] == greatest]
            yield words.told(sentence, names=words.listed(best), n=f"{greatest:g}")
    sure = counted.whole["sure"]
    if len(counted.communities) > 1 and sure is not None:
        groups = words.count(len(counted.communities), "community")
        yield words.told("s-groups", groups=groups, sure=round(100 * sure))


def _gaps(material: Material, words: Words) -> Iterator[str]:
    if material.unread:
        yield words.told("s-unread", counties=words.count(len(material.unread), "county"))
    radar = material.radar
    read = [place for place in radar.counties if place.pages]
    if read:
        lacking = sum(not radar.cell(place, radar.themes[0], "strategy").facts for place in read)
        yield words.told("s-lacking", n=lacking, counties=words.count(len(read), "county"))


def _name(counted: Measured, key: str, words: Words) -> str:
    node = counted.network.nodes[key]
    return str(node["label_en"] if words.language == "en" else node["label"])
