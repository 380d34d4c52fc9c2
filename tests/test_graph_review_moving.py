"""Judgements on a page that has changed since: what moves, what is left out, what is told."""

from __future__ import annotations

from dataclasses import replace

from judgements import judged, network
from small_page import FIRST, SECOND, TEXT, facts, passage

from graph.curated import Edition, Judgement
from graph.records import Document, Passage
from graph.reference.tables import load_reference
from graph.review.overruled import overruled
from graph.review.replay import replay

TABLES = load_reference().by_key
OLD = "e5" * 32


def before(first: int, last: int, words: str = "") -> Passage:
    """Gives a stretch of the page as it stood in its former version."""
    return Passage(OLD, first + 5, last + 5, words or TEXT[first:last])


def edition(*judgements: Judgement) -> Edition:
    """Gives judgements of whom some were made on the former version."""
    page = facts().document
    return Edition((Document("", OLD, page.name, (), page.title), page), (), judgements)


def test_words_that_a_page_has_lost_go_where_others_of_the_fact_stand() -> None:
    """Who rejects what is left of a fact ends it, though the page once stated it in more words."""
    lost = before(*SECOND, "Ord som är borta.")
    kept = judged("confirm", network("collaboration/n", before(*FIRST), lost), before(*FIRST), lost)
    done = replay(edition(kept), [facts()], TABLES)
    (told,) = done.unmatched
    assert "does not hold these words any more (”Ord som är borta.”)" in told
    assert [p.start for j in done.edition.judgements for p in j.evidence] == [FIRST[0]]
    here = passage(*FIRST)
    ended = replay(
        edition(kept, judged("reject", network("collaboration/n", here), here, by="Bo")), [facts()], TABLES
    )
    assert [j.verdict for j in ended.edition.standing] == ["reject"]


def test_words_that_are_all_lost_stay_with_what_was_confirmed() -> None:
    """A fact whose words have vanished stays in the graph with the words that it had."""
    lost = before(*SECOND, "Ord som är borta.")
    done = replay(edition(judged("confirm", network("collaboration/n", lost), lost)), [facts()], TABLES)
    assert [j.evidence for j in done.edition.judgements] == [(lost,)]


def test_a_correction_of_a_correction_is_no_news() -> None:
    """That a page does not give what somebody wrote in its place is no reason to tell that nothing is found."""
    here = passage(*FIRST)
    first = judged("correct", network("collaboration/b", here), here, replaces="collaboration/a")
    again = judged("correct", network("collaboration/c", here), here, by="Bo", replaces="collaboration/b")
    told = replay(edition(first, again), [facts()], TABLES).unmatched
    assert not any("collaboration/b" in line for line in told)
    (line,) = overruled(edition(first, again))
    assert line.startswith("collaboration/a: correct by Anna")


def test_a_word_against_somebody_elses_on_the_former_version_is_told() -> None:
    """The page of the same name and title, or of the same address, is the same page; another title is another."""
    was, here = before(*FIRST), passage(*FIRST)
    both = (
        judged("confirm", network("collaboration/n", was), was),
        judged("reject", network("collaboration/n", here), here, by="Bo"),
    )
    assert len(overruled(edition(*both))) == 1
    apart = edition(*both)
    apart = replace(apart, documents=(replace(apart.documents[0], title="En annan sida"), apart.documents[1]))
    assert overruled(apart) == ()
