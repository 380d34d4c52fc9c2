"""Sentences: as they stand in prose, and in parts where nobody ended them."""

from __future__ import annotations

from said import named, page, together

from graph.reference.tables import load_reference

TOWNS = [actor.label for actor in load_reference().actors if actor.kinds[0] == "Municipality"]


def test_a_list_of_all_municipalities_is_one_sentence() -> None:
    """Nearly three hundred members of one network are all in it."""
    (members,) = together(page("I nätverket ingår " + ", ".join(TOWNS) + "."))
    assert len(members) == len(TOWNS)


def test_a_sentence_without_end_is_read_in_parts() -> None:
    """Thousands of names without a full stop are all named, each as itself: no sign stands for two of them."""
    facts = page("I nätverket ingår " + ", ".join(TOWNS * 10) + ".")
    assert len(named(facts)) == len(TOWNS)
    assert max(map(len, together(facts))) == len(TOWNS)


def test_a_block_without_any_space_is_read_in_parts() -> None:
    """Ten thousand letters without a space are no reason to stop."""
    facts = page("x" * 20_000 + " Nybro kommun samverkar med Kalmar kommun.")
    assert named(facts) == {"nybro-kommun", "kalmar-kommun"}
