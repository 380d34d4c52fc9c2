"""National authorities, centres, ministries, universities and civil society, from their two tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.iris import actor_key
from graph.records import Actor
from graph.reference.rows import Dated, Spelling, Table, parts, year

__all__ = ["authority_bodies", "civil_bodies"]

Body = tuple[Actor, Spelling]

_KINDS: Mapping[str, tuple[str, ...]] = {
    "association of municipalities": ("MunicipalAssociation",),
    "authority centre": ("KnowledgeCentre",),
    "authority under the Riksdag": ("Authority",),
    # The fund acts through its board, Arvsfondsdelegationen, which is an authority.
    "fund": ("Authority",),
    "government": ("GovernmentBody",),
    "government offices": ("GovernmentBody",),
    "parliament": ("GovernmentBody",),
    "group of authorities": ("ActorGroup",),
    "ministry": ("GovernmentBody",),
    "national authority": ("Authority",),
    "university": ("University",),
    "university centre": ("KnowledgeCentre",),
}
_ABBREVIATION_LENGTH = 8


def authority_bodies(rows: Table, members: Mapping[str, tuple[str, ...]]) -> Iterator[Body]:
    """Gives the bodies of the table of authorities, and the predecessors named there without a row.

    `members` maps the label of a group of authorities to the keys of its members.
    """
    names = frozenset(row["name"] for row in rows)
    successors = _successors(rows)
    for row in rows:
        yield _body(
            row, _KINDS[row["kind"]], names, successors.get(row["name"], ()), members.get(row["name"], ())
        )
    known = names | {alias for row in rows for alias in parts(row["aliases"])}
    for name, after in sorted(successors.items()):
        if name not in known:
            actor = Actor(actor_key(name), name, ("Authority",), succeeded_by=_keys(after))
            yield actor, Spelling(old=(name,))


def civil_bodies(rows: Table) -> Iterator[Body]:
    """Gives the organisations of the table of civil society."""
    names = frozenset(row["name"] for row in rows)
    for row in rows:
        yield _body(row, ("CivilSocietyOrganisation",), names)


def _successors(rows: Table) -> Mapping[str, tuple[str, ...]]:
    """Maps the name of a body to the names of those that came after it, told from either end."""
    after: dict[str, dict[str, None]] = {}
    for row in rows:
        for name in parts(row["successors"]):
            after.setdefault(row["name"], {})[name] = None
        for name in parts(row["predecessors"]):
            after.setdefault(name, {})[row["name"]] = None
    return {name: tuple(followers) for name, followers in after.items()}


def _keys(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(actor_key(name) for name in names))


def _body(
    row: Mapping[str, str],
    kinds: tuple[str, ...],
    names: frozenset[str],
    successors: tuple[str, ...] = (),
    members: tuple[str, ...] = (),
) -> Body:
    """Gives the actor of a row; an alias that is another row's name (`names`) is that row's alone."""
    aliases = tuple(alias for alias in parts(row["aliases"]) if alias not in names)
    old = tuple(name for name in parts(row.get("former_names", "")) if name not in names)
    short = (*parts(row["abbreviations"]), *(name for name in aliases if _is_abbreviation(name)))
    dated = tuple(Dated.of(cell) for cell in parts(row["dated_aliases"]))
    ended = row["status"] == "ended" if "status" in row else False
    present = tuple(name.text for name in dated if ended or (name.last is None and name.first is not None))
    actor = Actor(
        key=actor_key(row["name"]),
        label=row["name"],
        kinds=kinds,
        label_en=row["name_en"],
        alt_labels=_distinct(row["name"], (*aliases, *old, *short, *present)),
        part_of=actor_key(row["host"]) if row.get("host") else "",
        succeeded_by=_keys(successors),
        members=members,
        organisation_number=row["org_nr"],
        wikidata=row["wikidata"],
        website=f"https://{row['website']}" if row["website"] else "",
        start_year=year(row.get("start_year", "")),
        end_year=year(row.get("end_year", "")),
    )
    context = frozenset(parts(row["context_forms"]))
    patterns = tuple(name for name in aliases if name not in short)
    return actor, Spelling(abbreviations=short, old=old, dated=dated, context=context, patterns=patterns)


def _is_abbreviation(name: str) -> bool:
    return name.isupper() and len(name) <= _ABBREVIATION_LENGTH and " " not in name


def _distinct(label: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """Gives the other names once each, leaving out what differs from an earlier one by case alone."""
    seen = {label.casefold()}
    kept = []
    for name in others:
        if name.casefold() not in seen:
            seen.add(name.casefold())
            kept.append(name)
    return tuple(kept)
