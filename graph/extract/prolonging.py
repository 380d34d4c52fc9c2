"""Charges made of others: what prolongs or widens the charge told before, and the assignment that a charge is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extract.charged import Charge
from graph.extract.dating import each_year
from graph.extract.guards import guarded
from graph.extract.longer import prolonged, renewed
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.theme_fields import with_field
from graph.iris import assignment_key
from graph.records import Assignment, Receipt

__all__ = ["after", "as_charge", "both_told", "extensions", "made_of"]

_WIDENED = guarded(r"\b(?:utvidgat|utökat|förnyat|förlängt|breddat|fördjupat)\s+(?:\w+\s+)?uppdrag")
_GROUND = guarded(
    r"\b(?:[Rr]egleringsbrev\w*(?: för (?:budgetåret )?\d{4})?|[Ff]örordning(?:en)? \(\d{4}:\d+\)|"
    r"[Ss]kr\.? ?\d{4}/\d{2}:\d+|"
    r"[Pp]rop\.? ?\d{4}/\d{2}:\d+|[Ll]ag(?:en)? \(\d{4}:\d+\)|(?:Ju|S|A|Ku|U|IJ|Fi|N)\d{4}/\d+[\w/]*)"
)


def made_of(page: Page, sentence: Sentence, charge: Charge, receiver: str) -> Assignment:
    """Gives the assignment that a charge is for one of its receivers."""
    first = charge.when.first if charge.when else None
    ground = _GROUND.search(sentence.flat)
    themes = charge.themes or page.main_themes
    return Assignment(
        key=assignment_key(charge.givers, receiver, first, themes),
        receiver=receiver,
        receipt=Receipt((page.passage(sentence.start, sentence.end),), charge.confidence, charge.rule),
        givers=charge.givers,
        start_year=first,
        end_year=charge.when.last if charge.when and charge.when.last > charge.when.first else None,
        themes=with_field(page, sentence, themes),
        legal_ground=ground.group() if ground else "",
    )


def as_charge(made: Sequence[Assignment]) -> Charge:
    """Gives the last of some assignments as a charge once more, without its year, to all who had it at once."""
    one = made[-1]
    same = tuple(a.receiver for a in made if (a.givers, a.start_year) == (one.givers, one.start_year))
    return Charge(same, one.givers, None, one.themes, "prolonged", 0.85)


def after(last: Sequence[Assignment], made: Assignment, sentence: Sentence) -> Assignment:
    """Gives an assignment as the extension of the one told before, where its words call it widened or prolonged."""
    if not _WIDENED.search(sentence.low):
        return made
    earlier = next((a for a in last if a.receiver == made.receiver and a.key != made.key), None)
    return replace(made, extends=earlier.key) if earlier else made


def extensions(page: Page, sentence: Sentence, last: Sequence[Assignment]) -> list[Assignment]:
    """Gives the charges that a sentence makes of the last ones by prolonging or widening them, if it tells when."""
    if not last:
        return []
    when, themes = prolonged(page, sentence, last[-1].start_year)
    if when is None:
        return []
    charge = as_charge(last)
    longer = [a for a in last if a.receiver in charge.receivers]
    made: list[Assignment] = []
    for year in each_year(sentence, when):
        now = replace(charge, when=year)
        longer = [_longer(page, sentence, replace(now, themes=themes or one.themes), one) for one in longer]
        made += longer
    return made


def _longer(page: Page, sentence: Sentence, charge: Charge, one: Assignment) -> Assignment:
    """Gives the charge that prolongs an earlier one."""
    made = made_of(page, sentence, charge, one.receiver)
    return replace(made, extends=one.key) if made.key != one.key else made


def both_told(page: Page, sentence: Sentence, last: Sequence[Assignment]) -> list[Assignment]:
    """Gives the first charge and the one that prolongs it, where a sentence tells their years."""
    first, second = renewed(sentence) if last else (None, None)
    if first is None:
        return []
    charge = as_charge(last)
    made = [made_of(page, sentence, replace(charge, when=first), receiver) for receiver in charge.receivers]
    if second:
        made += [_longer(page, sentence, replace(charge, when=second), one) for one in made]
    return made
