"""Whom a sentence without a doer goes on about: the row's first cell, the sentence before, a heading that is a name."""

from __future__ import annotations

import re

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.reading import Reading
from graph.records import Mention

__all__ = ["told_before"]

_GOES_ON = re.compile(r"^(?:[a-zåäö]{3,30}(?:en|et|na|n|t)|det|den|detta|denna)\s(?!oss\b|vi\b)")
_OURS = re.compile(r"\b(?:vi|oss|vår|vårt|våra)\b")
_CHARGED = re.compile(r"\båt\s+$")


def told_before(reading: Reading) -> tuple[Mention, ...]:
    """Gives the bodies that were told before a sentence which names no doer, none where nobody was.

    "Arbetet gjordes ihop med X" is about whom the sentence before began with; what a row of a table tells is about
    the body in its first cell; what stands under a body's name as heading is about that body.
    """
    return _of_row(reading) or _of_sentence_before(reading) or _of_heading(reading)


def _bodies(reading: Reading, chunk: Chunk) -> tuple[Mention, ...]:
    kept = (m for m in chunk.actors if "GovernmentBody" not in reading.page.actor(m.names).kinds)
    return tuple(m for m in kept if reading.page.is_actor(m.names))


def _of_row(reading: Reading) -> tuple[Mention, ...]:
    block = reading.sentence.block
    if block.kind != "cell":
        return ()
    line = reading.page.line(block)
    first = next((c for c in chunks_of(line) if c.actors), None)
    if first is None or first.start or not line.flat[first.actors[-1].end - block.start :].startswith("\t"):
        return ()
    return _bodies(reading, first)


def _of_sentence_before(reading: Reading) -> tuple[Mention, ...]:
    sentence = reading.sentence
    if not _GOES_ON.match(sentence.low) or _OURS.search(sentence.low):
        return ()
    for before in reading.page.sentences_between(sentence.block.start, sentence.start)[-1:]:
        for chunk in chunks_of(before):
            starts = chunk.start < 3 and not chunk.genitive
            if chunk.actors and (starts or _CHARGED.search(before.low, 0, chunk.start)):
                return _bodies(reading, chunk)
    return ()


def _of_heading(reading: Reading) -> tuple[Mention, ...]:
    heading = reading.page.heading_of(reading.sentence.start)
    if heading is None or heading.kind == "title" or heading in reading.page.headings[:1]:
        return ()
    line = reading.page.line(heading)
    named = line.mentions if len(line.mask.strip()) == 1 else ()
    return tuple(m for m in named if reading.page.is_actor(m.names))
