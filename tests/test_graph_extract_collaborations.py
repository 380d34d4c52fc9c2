"""Who works together, and who does not although both are named: one sentence each, in the words of officials."""

from __future__ import annotations

import pytest
from said import cases, page, slugs, together

TOGETHER = cases("together")

LEADS = cases("leads")

NOT_TOGETHER = cases("not-together")


@pytest.mark.parametrize(("sentence", "members"), TOGETHER)
def test_bodies_that_work_together_are_found(sentence: str, members: str) -> None:
    """The sentence gives one collaboration, of exactly these bodies."""
    assert together(page(sentence)) == [frozenset(members.split())]


@pytest.mark.parametrize(("sentence", "told"), LEADS)
def test_who_leads_and_since_when_is_found(sentence: str, told: str) -> None:
    """The page tells of one collaboration, with this leader and this first year; "None" where it tells none."""
    (one,) = (c for c in page(sentence).collaborations if len(c.participants) > 1)
    leader = one.coordinator.rsplit("/", 1)[-1] if one.coordinator else None
    assert f"{leader} {one.start_year}" == told


@pytest.mark.parametrize("sentence", NOT_TOGETHER)
def test_naming_denying_or_hoping_makes_no_collaboration(sentence: str) -> None:
    """Plans, hopes, refusals, former members, people asked, and mere naming make no collaboration."""
    assert together(page(sentence)) == []


def test_our_own_body_is_the_page_s() -> None:
    """ "Myndigheten" and "vi" are the body whose page it is; each sentence tells of a collaboration of its own."""
    facts = page(
        "Myndigheten samarbetar med Brottsoffermyndigheten sedan 2011. Vi samarbetar också med Unizon.",
        heading="Kriminalvården",
    )
    assert set(together(facts)) == {
        frozenset({"kriminalvarden", "brottsoffermyndigheten"}),
        frozenset({"kriminalvarden", "unizon"}),
    }
    assert {one.start_year for one in facts.collaborations} == {2011, None}


def test_both_are_the_two_named_before() -> None:
    """ "De båda kommunerna" brings in those that the sentence before names."""
    facts = page(
        "Ystads kommun och Skurups kommun driver ett boende. De båda kommunerna samarbetar även med Roks."
    )
    assert frozenset({"ystads-kommun", "skurups-kommun", "roks"}) in together(facts)


def test_a_network_s_members_year_and_chair_are_joined() -> None:
    """Three sentences on one network give one collaboration with its members, its year and who chairs it."""
    (network,) = page(
        "Nätverket Mot våld bildades 2010. Medlemmar är Region Skåne, Ystads kommun och Åklagarmyndigheten. "
        "Ordförande är Region Skåne."
    ).collaborations
    assert slugs(network.participants) == {"region-skane", "ystads-kommun", "aklagarmyndigheten"}
    assert network.start_year == 2010
    assert slugs([network.coordinator]) == {"region-skane"}


def test_a_list_under_its_announcement_is_one_collaboration() -> None:
    """One member a line counts; the next heading ends the list."""
    facts = page(
        "I nätverket Trygg hemma ingår:",
        "- Region Skåne\n- Ystads kommun\n- Roks",
        "Kontakt",
        "Ring Polismyndigheten.",
    )
    (network,) = facts.collaborations
    assert slugs(network.participants) == {"region-skane", "ystads-kommun", "roks"}
    assert network.kind == "Network"


def test_partners_listed_on_a_body_s_page_are_its_partners() -> None:
    """A list of partners takes in the body whose page it is."""
    facts = page("Samarbetspartner", "- Brottsoffermyndigheten\n- Unizon", heading="Polismyndigheten")
    assert together(facts) == [frozenset({"polismyndigheten", "brottsoffermyndigheten", "unizon"})]


@pytest.mark.parametrize("sentence", [row[0] for row in TOGETHER[:12]])
def test_each_collaboration_stands_on_its_sentence(sentence: str) -> None:
    """The passage of a collaboration is the sentence that tells of it, found at its place in the page."""
    facts = page("Vi arbetar mot våld.", sentence, "Ring oss gärna.")
    (collaboration,) = facts.collaborations
    (passage,) = collaboration.receipt.passages
    assert passage.exact == sentence == facts.document.words(passage.start, passage.end)
    assert 0.5 <= collaboration.receipt.confidence <= 1
    assert collaboration.receipt.rule
