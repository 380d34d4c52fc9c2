"""Who gave money to whom, and what is no gift."""

from __future__ import annotations

import pytest
from said import cases, page, slugs, together

from graph.records import Facts

FUNDED = cases("funded")

NOT_FUNDED = cases("not-funded")


def gifts(facts: Facts) -> list[str]:
    """Gives funder, receivers and first year of each funding, sorted."""
    return sorted(
        " ".join((*slugs([one.funder]), *sorted(slugs(one.receivers)), str(one.start_year)))
        for one in facts.fundings
    )


@pytest.mark.parametrize(("sentence", "told"), FUNDED)
def test_a_funding_is_found(sentence: str, told: str) -> None:
    """The sentence gives funder, receiver and year, and no collaboration of the two."""
    facts = page(sentence)
    assert gifts(facts) == sorted(told.split("|"))
    assert together(facts) == []


@pytest.mark.parametrize("sentence", NOT_FUNDED)
def test_money_asked_for_or_refused_is_no_funding(sentence: str) -> None:
    """Applications, refusals and the chance to apply are no fundings."""
    assert gifts(page(sentence)) == []
