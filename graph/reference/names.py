"""Every way in which a page may write an actor or a county, with what it takes to believe it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.iris import actor_key
from graph.records import Actor, County
from graph.reference.rows import Dated, Spelling
from graph.reference.tables import Reference

__all__ = ["NameForm", "Policy", "Shape", "name_forms"]

Policy = Literal["plain", "exact", "context"]
Shape = Literal["full", "bare", "abbreviation", "county", "old", "lower"]

_POLICE = actor_key("Polismyndigheten")
_POLICE_START = 2015
# Names that say by themselves what they name, so that they are sure in lower case too.
_LOWER_ENDINGS = (
    "departementet",
    "förmedlingen",
    "förvaltningen",
    "inspektionen",
    "kansliet",
    "kassan",
    "kollegiet",
    "myndigheten",
    "nämnden",
    "ombudsmannen",
    "regeringen",
    "riksdagen",
    "rådet",
    "styrelsen",
    "verket",
    "vården",
)
_LOWER_STARTS = ("inspektionen för ", "myndigheten för ", "statens ")
# What pages put before a name that is else an ordinary word.
_HEADS = ("föreningen", "organisationen", "riksorganisationen", "stiftelsen", "tjejjouren")


@dataclass(frozen=True, slots=True)
class NameForm:
    """A way to write what `key` names.

    `policy` is "plain" (sure wherever it stands as a name), "exact" (sure in just these letters) or "context"
    (sure only where the text around it says so). `shape` tells how it is written: in full, a county's full
    name, a municipality's or county's bare name, an abbreviation, a former name, a name in lower case. The
    years tell when the form meant this body; they decide between bodies that share it, no more.
    """

    text: str
    key: str
    policy: Policy
    shape: Shape = "full"
    first_year: int | None = None
    last_year: int | None = None

    def fits(self, year: int | None) -> bool:
        """True where the form meant this body in `year`; without a year, where it means it still."""
        if year is None:
            return self.last_year is None
        return (self.first_year or year) <= year <= (self.last_year or year)


def name_forms(reference: Reference) -> tuple[NameForm, ...]:
    """Gives every form of every actor and county, each once, present meanings before past ones."""
    forms: dict[tuple[str, str], NameForm] = {}
    for form in _all_forms(reference):
        forms.setdefault((form.text, form.key), form)
    return tuple(sorted(forms.values(), key=_order))


def _order(form: NameForm) -> tuple[str, bool, int, str]:
    return form.text, form.last_year is not None, -(form.first_year or 0), form.key


def _all_forms(reference: Reference) -> Iterator[NameForm]:
    for county in reference.counties:
        yield from _county_forms(
            county, [reference.spellings[a.key].bare for a in reference.municipalities_of(county.key)]
        )
    for actor in reference.actors:
        spelling = reference.spellings[actor.key]
        yield from _actor_forms(actor, spelling)
        if _POLICE in actor.succeeded_by and actor.county:
            # From 2015 the county's police is a part of the one national authority.
            yield from (NameForm(d.text, _POLICE, "plain", first_year=_POLICE_START) for d in spelling.dated)


def _county_forms(county: County, municipalities: Sequence[str]) -> Iterator[NameForm]:
    """A county named as one of several municipalities in it ("Örebro") is no sure county by its bare name."""
    town = len(municipalities) > 1 and county.short_name in municipalities
    sure: Policy = "context" if town else "plain"
    for text in (county.label, f"{county.short_name} län"):
        yield NameForm(text, county.key, "plain", "county")
    yield NameForm(county.short_name, county.key, sure, "bare")
    for text in county.aliases:
        yield NameForm(text, county.key, "plain", "county" if text.endswith(" län") else "bare")


def _actor_forms(actor: Actor, spelling: Spelling) -> Iterator[NameForm]:
    dated = {name.text: name for name in spelling.dated}
    texts = dict.fromkeys((actor.label, *dated, *spelling.abbreviations, *spelling.old, *spelling.patterns))
    texts |= dict.fromkeys(actor.alt_labels)
    ended = actor.end_year is not None or bool(actor.succeeded_by)
    for text in texts:
        when = dated.get(text, Dated(text))
        shape = _shape(text, spelling, ended)
        policy = _policy(text, shape, spelling)
        yield NameForm(text, actor.key, policy, shape, when.first, when.last)
        if policy == "plain":
            yield from (NameForm(v, actor.key, policy, shape, when.first, when.last) for v in _variants(text))
            yield from _lower_forms(text, actor, spelling, when)
        elif text in spelling.context and "CivilSocietyOrganisation" in actor.kinds and shape == "full":
            yield from (NameForm(f"{head} {text}", actor.key, "plain") for head in _HEADS)
    if spelling.bare:
        yield NameForm(spelling.bare, actor.key, "context", "bare")


def _shape(text: str, spelling: Spelling, ended: bool) -> Shape:
    if text in spelling.abbreviations or (text.isupper() and " " not in text):
        return "abbreviation"
    return "old" if ended or text in spelling.old else "full"


def _policy(text: str, shape: Shape, spelling: Spelling) -> Policy:
    if text in spelling.context:
        return "context"
    one_word = " " not in text
    return "exact" if shape == "abbreviation" or (one_word and text[0].islower()) else "plain"


def _variants(text: str) -> Iterator[str]:
    """Gives other spellings of a full name: "&" for "och" and the other way, "Kommunförbundet i X"."""
    if " och " in text:
        yield text.replace(" och ", " & ")
    if " & " in text:
        yield text.replace(" & ", " och ")
    if "- och " in text:
        yield text.replace("- och ", " och ")
    if text.startswith("Kommunförbundet "):
        yield text.replace("Kommunförbundet ", "Kommunförbundet i ", 1)


def _lower_forms(text: str, actor: Actor, spelling: Spelling, when: Dated) -> Iterator[NameForm]:
    """Gives an authority's name as running text has it ("regeringen", "statens institutionsstyrelse")."""
    lower = text.lower()
    if lower in spelling.context:
        yield NameForm(lower, actor.key, "context", "lower", when.first, when.last)
    elif _says_itself(lower, actor.kinds):
        yield NameForm(lower, actor.key, "exact", "lower", when.first, when.last)


def _says_itself(lower: str, kinds: Iterable[str]) -> bool:
    if "ActorGroup" in kinds:
        return True
    if not {"Authority", "GovernmentBody"} & set(kinds):
        return False
    one_word = " " not in lower
    return (one_word and lower.endswith(_LOWER_ENDINGS)) or lower.startswith(_LOWER_STARTS)
