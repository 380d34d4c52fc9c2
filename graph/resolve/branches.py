"""Local names made into actors: branches as units of their parent, others as bodies of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.iris import actor_key
from graph.records import Actor, Document, Mention
from graph.reference.gazetteer import Hit
from graph.reference.tables import Reference
from graph.resolve.districts import city_of, district_mentions
from graph.resolve.known import Reader
from graph.resolve.local import LocalName, covered, local_names, own_names
from graph.resolve.spots import places_of_words

__all__ = ["Parents", "branch_mentions", "parents_of"]

_POLICE = actor_key("Polismyndigheten")
_OWN_PLACE = re.compile(r"egion|område|[Åå]klagarkammaren|[Ff]rivården|Anstalten|Häktet|kontoret")
_IN_TOWN = re.compile(r"\si\s(?P<town>[A-ZÅÄÖ][\wåäö]+)")
_PLACE_TAIL = re.compile(r"\sl[äa]ns?$")


@dataclass(frozen=True, slots=True)
class Parents:
    """What local bodies belong to: the county key of each place, actors by label, municipalities by bare name."""

    counties: Mapping[str, str]
    by_label: Mapping[str, Actor]
    municipalities: Mapping[str, Actor]


def branch_mentions(
    document: Document, reader: Reader, created: dict[str, Actor], parents: Parents
) -> list[Mention]:
    """Gives a mention for each local name and puts the actor that it names into `created`."""
    taken = [(h.start, h.end) for h in reader.hits if not _gives_way(document.text, h)]
    mentions = []
    for named in local_names(_parted(document), reader.lower, taken, parents.municipalities):
        local = _trimmed(document.text, named, parents)
        if local is None or _is_titled(local, reader):
            continue
        place = _known_place(local.place, parents.counties)
        bare = " i " not in local.label and " på " not in local.label
        if local.parent and bare and place is None and not _OWN_PLACE.search(local.label):
            continue
        if local.parent == "Polismyndigheten" and _county_police(local, reader):
            continue
        city = _city(document.text, local, parents) if "tadsdel" in local.label else None
        parent = city or parents.by_label.get(local.parent)
        key = actor_key(local.label)
        if key not in reader.reference.by_key:
            created[key] = Actor(
                key=key,
                label=local.label[0].upper() + local.label[1:],
                kinds=(local.kind,),
                part_of=parent.key if parent else "",
                county=place or (city.county if city else ""),
            )
        mentions.append(Mention(key, local.start, local.end, "local-name", genitive=local.genitive))
    mentions += district_mentions(document.text, reader.lower, parents.municipalities, created)
    return mentions + _own_mentions(document, taken, created)


_TITLED = re.compile(r"(?:Riksförbundet|Riksorganisationen|Riksföreningen|Stiftelsen|Föreningen)[ \xa0]")


def _is_titled(local: LocalName, reader: Reader) -> bool:
    """Tells whether a name is a listed body's own name behind the word for what it is ("Riksförbundet Unizon")."""
    titled = _TITLED.match(local.label)
    if titled is None:
        return False
    start = local.start + titled.end()
    return any(h.start == start and h.end >= local.end and h.form.policy != "context" for h in reader.hits)


_OWNED = re.compile(r"[ \xa0](?:kommuns?|stads?|läns?|regions?|universitets?)\b")
_CHURCHLY = re.compile(r"[ \xa0](?:stift|församling|pastorat|domkyrkoförsamling)(?P<g>s)?\b")


def _trimmed(text: str, local: LocalName, parents: Parents) -> LocalName | None:
    """Gives a name whose place stands in the genitive as it is meant; None for one that is part of a body's name.

    That it is a genitive the place tells, or the name without it elsewhere on the page.

    "Brottsofferjouren Nordvästra Skånes chef" is the body's; "Mansmottagningen Karlstads kommun" names no body but
    the municipality; "Svenska kyrkan i Härnösands stift" goes on.
    """
    if not local.place.endswith("s") or local.genitive or not local.label.endswith(local.place):
        return local
    goes_on = _CHURCHLY.match(text, local.end)
    if goes_on:
        end = goes_on.end() - len(goes_on["g"] or "")
        label = f"{local.label}{' '}{text[local.end : end].strip()}"
        return replace(local, end=end, label=label, place=local.place)
    *_, last = local.place.split()
    name = local.label[:-1]
    told = (end - start == len(name) for start, end in places_of_words(text, name))
    if _known_place(last, parents.counties) is None and any(told):
        return replace(local, label=name, place=local.place[:-1], genitive=True)
    if _known_place(last, parents.counties) is None or last in parents.counties:
        return local
    if _OWNED.match(text, local.end):
        return None
    return replace(local, label=local.label[:-1], place=local.place[:-1], genitive=True)


def _city(text: str, local: LocalName, parents: Parents) -> Actor | None:
    """Gives the municipality of a district: one that is told behind it, else that of its name."""
    told = _IN_TOWN.match(text, local.end)
    return parents.municipalities.get(told["town"] if told else city_of(local.place))


def _parted(document: Document) -> str:
    """Gives the text with a control character between blocks: what ends one and what begins the next is no name."""
    parts: list[str] = []
    at = 0
    for block in document.blocks:
        if at < block.start:
            parts.append("\x01" + document.text[at + 1 : block.start])
        parts.append(document.text[block.start : block.end])
        at = max(at, block.end)
    return "".join(parts) + document.text[at:]


def _own_mentions(
    document: Document, taken: list[tuple[int, int]], created: dict[str, Actor]
) -> list[Mention]:
    """Gives every mention of the name that the page's own title gives the body behind it."""
    found = []
    heads = [document.text[b.start : b.end] for b in document.blocks[:4] if b.kind in ("title", "heading")]
    for name in dict.fromkeys(n for head in heads for n in own_names(head)):
        key = actor_key(name)
        for start, end in places_of_words(document.text, name):
            if not covered((start, end), taken):
                created[key] = Actor(
                    key=key, label=name, kinds=("KnowledgeCentre" if "entrum" in name else "Actor",)
                )
                found.append(Mention(key, start, end, "own-name", genitive=end - start > len(name)))
    return found


def parents_of(reference: Reference) -> Parents:
    """Gives what the tables' local bodies belong to."""
    towns = {reference.spellings[a.key].bare: a for a in reference.actors if "Municipality" in a.kinds}
    found = {name: actor.county for name, actor in towns.items()}
    for county in reference.counties:
        found |= dict.fromkeys((county.short_name, county.label, *county.aliases), county.key)
    return Parents(found, {actor.label: actor for actor in reference.actors}, towns)


def _known_place(place: str, places: Mapping[str, str]) -> str | None:
    words = " ".join(place.split())
    short = _PLACE_TAIL.sub("", words)
    for name in (words, short, short.removesuffix("s"), words.split(" i ")[-1]):
        if name in places:
            return places[name]
    return None


def _county_police(local: LocalName, reader: Reader) -> bool:
    year = reader.year_at(local.start, local.end)
    return (
        year is not None
        and year < 2015
        and any(h.start == local.start and h.end >= local.end for h in reader.hits)
    )


def _gives_way(text: str, hit: Hit) -> bool:
    """True for a hit that a local name may explain better: a town, the police of a place, "Skånes Kommuner"."""
    words = text[hit.start : hit.end]
    police = hit.form.key == _POLICE and len(words) > len("Polismyndighetens")
    return hit.form.shape == "bare" or police or words.endswith(" Kommuner")
