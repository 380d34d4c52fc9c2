"""Counties and what each has one of: board, region, police authority until 2014; and municipalities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from graph.iris import actor_key, county_key
from graph.records import Actor, County
from graph.reference.rows import Dated, Spelling, Table, parts, year

__all__ = ["Place", "county_of", "county_places", "genitive", "municipality_places"]

Place = tuple[Actor, Spelling]

# Region Gotland is a municipality and a region at once: one body, one node.
_BOTH = "Region Gotland"
_POLICE_END = 2014


def genitive(name: str) -> str:
    """Gives the Swedish genitive: names that end with an s-sound take no s."""
    return name if name.endswith(("s", "x", "z", "S", "X", "Z")) else f"{name}s"


def county_of(row: Mapping[str, str]) -> County:
    """Gives the county of a row of the table of counties."""
    return County(
        key=county_key(row["short_name"]),
        code=row["scb_code"],
        label=row["name"],
        label_en=f"{row['short_name']} County",
        short_name=row["short_name"],
        aliases=parts(row["aliases"]),
        iso=row["iso_3166_2"],
        wikidata=row["wikidata"],
        board=actor_key(row["cab_name"]),
        region=actor_key(row["region_name"]),
    )


def county_places(row: Mapping[str, str]) -> Iterator[Place]:
    """Gives a county's board, its police authority, and its region unless that is Region Gotland."""
    county = county_of(row)
    yield _board(row, county)
    yield _police(county)
    if row["region_name"] != _BOTH:
        yield _region(row, county)


def _ways(heads: Iterable[str], county: County) -> tuple[str, ...]:
    """Gives "HEAD i Jämtlands län", "HEAD Jämtland" and the like for every name of the county."""
    names = (county.label, county.short_name, f"{county.short_name} län", *county.aliases)
    return tuple(f"{head} {link}{name}" for head in heads for link in ("i ", "") for name in names)


def _board(row: Mapping[str, str], county: County) -> Place:
    actor = Actor(
        key=county.board,
        label=row["cab_name"],
        kinds=("CountyAdministrativeBoard", "Authority"),
        label_en=row["cab_name_en"],
        alt_labels=parts(row["cab_aliases"]),
        county=county.key,
        organisation_number=row["cab_org_nr"],
        wikidata=row["cab_wikidata"],
    )
    ways = (*_ways(["Länsstyrelsen"], county), f"{county.label}s länsstyrelse")
    return actor, Spelling(patterns=ways)


def _police(county: County) -> Place:
    label = f"Polismyndigheten i {county.label}"
    actor = Actor(
        key=actor_key(label),
        label=label,
        kinds=("Authority",),
        label_en=f"{county.short_name} County Police Authority",
        alt_labels=(f"Polismyndigheten {county.short_name}", f"Polismyndigheten i {county.short_name}"),
        county=county.key,
        succeeded_by=(actor_key("Polismyndigheten"),),
        end_year=_POLICE_END,
    )
    ways = _ways(["Polismyndigheten", "Länspolismyndigheten", "Polisen"], county)
    return actor, Spelling(dated=tuple(Dated(way, last=_POLICE_END) for way in ways))


def _region(row: Mapping[str, str], county: County) -> Place:
    # The body is older than its present name, so the year of the name belongs to the name alone.
    since = year(row["region_since"])
    old = parts(row["region_former_names"])
    variants = parts(row["region_name_variants"])
    landsting = tuple(name for name in (*old, *variants) if "andsting" in name)
    short = f"Region {county.short_name}"
    actor = Actor(
        key=county.region,
        label=row["region_name"],
        kinds=("Region",),
        label_en=row["region_name"] if row["region_name"].startswith("Region ") else short,
        alt_labels=(*old, *(name for name in variants if name not in old)),
        county=county.key,
        wikidata=row["region_wikidata"],
    )
    dated = _dated(actor.label, since, landsting)
    return actor, Spelling(old=landsting, dated=dated, patterns=(short,))


def _dated(label: str, since: int | None, old: Iterable[str]) -> tuple[Dated, ...]:
    """Gives a present name with its first year, and the old ones; in the year of the change both are met."""
    return (Dated(label, first=since), *(Dated(name, last=since) for name in old))


def municipality_places(rows: Table, counties: Mapping[str, County], regions: Table) -> Iterator[Place]:
    """Gives the municipalities; `counties` is by SCB code. The name in use ("Västerås stad") is the label.

    `regions` is the table of counties, which tells since when Gotland's municipality has its name as a region.
    """
    gotland = next(row for row in regions if row["region_name"] == _BOTH)
    since, old = year(gotland["region_since"]), parts(gotland["region_former_names"])
    labels = {row["scb_code"]: _municipality_label(row) for row in rows}
    keys = Counter(actor_key(label) for label in labels.values())
    for row in rows:
        county = counties[row["county_scb_code"]]
        names = (row["official_name"], *parts(row["alt_names"]))
        label = labels[row["scb_code"]]
        both = label == _BOTH
        # Habo and Håbo kommun have the same slug: there the SCB code tells them apart.
        shared = keys[actor_key(label)] > 1
        actor = Actor(
            key=actor_key(f"{label} {row['scb_code']}" if shared else label),
            label=label,
            kinds=("Municipality", "Region") if both else ("Municipality",),
            label_en=label if both else f"{row['name']} Municipality",
            alt_labels=tuple(name for name in names if name != label),
            county=county.key,
            scb_code=row["scb_code"],
            wikidata=row["wikidata"],
        )
        patterns = (f"{row['name']} stad",) if label.endswith(" stad") else ()
        dated = _dated(label, since, old) if both else ()
        yield actor, Spelling(bare=row["name"], dated=dated, patterns=patterns)


def _municipality_label(row: Mapping[str, str]) -> str:
    names = (row["official_name"], *parts(row["alt_names"]))
    return next((name for name in names if name.endswith(" stad")), row["official_name"])
