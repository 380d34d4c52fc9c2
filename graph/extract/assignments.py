"""Assignments: who was charged with what, by whom, from when, and what prolongs or widens what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.extract.years import Span, spans
from graph.iris import actor_key, assignment_key
from graph.records import Assignment, Receipt

__all__ = ["assignments_of"]

_GOVERNMENT = actor_key("Regeringen")
_DO = r"(?:fick|får|fått|gavs|ges|givits|getts|gav|ger|givit|gett|har|haft|hade|erhöll|erhållit|tilldela(?:s|des|ts|r|de|t)|lämna(?:de|t|r)|uppdrog|uppdra(?:r|gits|git)|uppdrogs|ålades|ålagts|ålade|beslutade|beslutat)"
_CHARGED = re.compile(
    rf"\b(?:{_DO}\b(?:\s+(?:också|även|därför|sedan|år|i|under|våren|hösten|av|bl\.a\.|dessutom|ett|nytt|nya|särskilt|tillsammans med|genom|regleringsbrevet|för|till|\d{{4}}|{ANY}|\w+)){{0,9}}?"
    rf"\s+(?:i\s+)?(?:särskilt\s+|nytt\s+|permanent\s+|förnyat\s+|fortsatt\s+|utökat\s+|flerårigt\s+|treårigt\s+|gemensamt\s+)?(?:regerings)?uppdrag(?:et|en)?)\b"
    r"|\buppdrog(?:s)?\s+åt\b|\buppdragits\s+(?:åt\s+)?|\b(?:ålades|ålagts|har att|hade enligt regleringsbrevet)\b"
)
_STANDING = re.compile(
    r"\b(?:har (?:ett |i |ett särskilt |regeringens |ett nationellt )?uppdrag(?:et)?|uppdraget att|har ett särskilt ansvar|ansvarar för|har till uppgift)\b"
)
_ON_BEHALF = re.compile(
    rf"\b(?:på uppdrag av|inom ramen för ett uppdrag från|enligt)\s+(?:ett uppdrag (?:av|från) )?({ANY})(?:\s+(?:beslut|uppdrag))?"
)
_PROLONGED = re.compile(
    r"\b(?:uppdrag(?:et)?\s+(?:\w+\s+){0,3}?(?:förläng(?:des|ts|s|t)|utvidga(?:des|ts|t)|utöka(?:des|ts|t)|fick förlängning|bredda(?:des|ts)|utsträcktes|förnyades|permanentades)|"
    r"(?:förläng(?:des|ts|de|t)|utvidga(?:des|ts|de)|utöka(?:des|ts|de)|bredda(?:des|de))\s+(?:\w+\s+){0,3}?uppdraget)\b"
)
_NO_CHARGE = re.compile(
    r"\b(?:inte\s+(?:\w+\s+){0,3}?(?:i\s+)?uppdrag|inget uppdrag|utan uppdrag|föreslå\w* att|borde|bör (?:få|ges)|vill att regeringen|önskar|hoppas|begär\w*|redovisa\w* uppdraget|"
    r"uppdraget redovisa\w*|uppdraget slutredovisa\w*|uppdragstagare|på uppdrag av (?:socialnämnden|kommunen))\b"
)


@dataclass(frozen=True, slots=True)
class _Charge:
    receivers: tuple[str, ...]
    givers: tuple[str, ...]
    when: Span | None
    themes: tuple[str, ...]
    rule: str
    confidence: float
    words: str


def assignments_of(page: Page) -> list[Assignment]:
    """Gives the assignments of a page, each once: one for a receiver, a giver, a year and a main theme."""
    found: dict[str, Assignment] = {}
    last: Assignment | None = None
    for sentence in page.sentences:
        if sentence.block.kind in ("heading", "title"):
            continue
        for charge in _charges(page, sentence, last):
            for receiver in charge.receivers:
                made = _assignment(page, sentence, charge, receiver, last)
                found[made.key] = _joined(found.get(made.key), made)
                last = made
    return _without_echoes(list(found.values()))


def _joined(earlier: Assignment | None, made: Assignment) -> Assignment:
    if earlier is None:
        return made
    passages = tuple(dict.fromkeys((*earlier.receipt.passages, *made.receipt.passages)))
    return replace(
        earlier,
        themes=tuple(dict.fromkeys((*earlier.themes, *made.themes))),
        receipt=replace(earlier.receipt, passages=passages),
    )


def _without_echoes(found: list[Assignment]) -> list[Assignment]:
    """Drops an undated charge that a dated one of the same receiver and theme explains."""
    dated = [a for a in found if a.start_year]
    return [
        a
        for a in found
        if a.start_year or not any(d.receiver == a.receiver and set(d.themes) & set(a.themes) for d in dated)
    ]


def _charges(page: Page, sentence: Sentence, last: Assignment | None) -> Iterator[_Charge]:
    low = sentence.low
    if _NO_CHARGE.search(low):
        return
    chunks = chunks_of(sentence)
    taken = False
    for cue in _CHARGED.finditer(low):
        charge = _charged(page, sentence, chunks, cue)
        if charge is not None:
            taken = True
            yield charge
    prolonged = _PROLONGED.search(low)
    if prolonged and last is not None:
        when = _nearest(sentence, prolonged.start())
        if when is not None:
            themes = _themes_after(page, sentence, prolonged.end()) or last.themes
            yield _Charge((last.receiver,), last.givers, when, themes, "prolonged", 0.85, sentence.flat)
            taken = True
    if not taken:
        yield from _on_behalf(page, sentence, chunks)


def _charged(page: Page, sentence: Sentence, chunks: Sequence[Chunk], cue: re.Match[str]) -> _Charge | None:
    low = sentence.low
    givers, receivers = _roles(page, sentence, chunks, cue)
    if not receivers:
        return None
    when = _nearest(sentence, cue.start(), cue.end())
    if re.search(r"\buppdragit|har (?:ett )?(?:särskilt )?(?:regerings)?uppdrag|har i uppdrag|har uppdraget", cue.group()) and not when:
        rule, confidence = "standing-charge", 0.6
    else:
        rule, confidence = "charged", 0.9
    themes = _themes_after(page, sentence, cue.end()) or page.themes_at(sentence)
    if not givers and _is_state(page, receivers[0]):
        givers = (_GOVERNMENT,)
    return _Charge(receivers, givers, when, themes, rule, confidence, low)


def _roles(
    page: Page, sentence: Sentence, chunks: Sequence[Chunk], cue: re.Match[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives givers and receivers: who stands after "av" or gives is the giver, the other one the receiver."""
    low = sentence.low
    givers: list[str] = []
    receivers: list[str] = []
    active = bool(re.search(r"\b(?:gav|ger|givit|gett|uppdrog|uppdrar|lämnat|lämnade|tilldelade|tilldelat|beslutade|beslutat|ålade)\b", cue.group()))
    goal = re.search(r"\batt\b|\bom\b|\.|$", low[cue.end() :])
    until = cue.end() + (goal.end() if goal else 0)
    for chunk in chunks:
        if chunk.start > until:
            break
        keys = tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
        before = low[: chunk.start]
        if re.search(r"\b(?:av|från)\s+$", before) or (chunk.genitive and set(keys) & {_GOVERNMENT}):
            givers += keys
        elif active and not givers and any(_gives(page, k) for k in keys):
            givers += [k for k in keys if _gives(page, k)]
            receivers += [k for k in keys if not _gives(page, k)]
        elif re.search(r"\b(?:vid|inom|hos|i|enligt|med|mellan|om)\s+$", before) or (chunk.genitive and chunk.end < cue.start()):
            continue
        else:
            receivers += keys
    receivers = [r for r in receivers if not _gives(page, r) and r in page.names.actors]
    if not receivers and page.names.subject and not active and re.match(r"\s*$|.*\b(?:myndigheten|vi|vårt|man)\b", low[: cue.start()]):
        receivers = [page.names.subject]
    return tuple(dict.fromkeys(givers)), tuple(dict.fromkeys(receivers))


def _gives(page: Page, key: str) -> bool:
    actor = page.names.actors.get(key)
    return actor is not None and "GovernmentBody" in actor.kinds


def _is_state(page: Page, key: str) -> bool:
    kinds = set(page.actor(key).kinds)
    if "ActorGroup" in kinds:
        members = page.actor(key).members
        return bool(members) and "Authority" in page.actor(members[0]).kinds
    return bool(kinds & {"Authority", "University", "KnowledgeCentre"}) and not page.actor(key).part_of


def _on_behalf(page: Page, sentence: Sentence, chunks: Sequence[Chunk]) -> Iterator[_Charge]:
    low = sentence.low
    for cue in _ON_BEHALF.finditer(low):
        giver = sentence.mentions[[sentence.sign(m).lower() for m in sentence.mentions].index(cue.group(1))]
        if not _gives(page, giver.names) or (cue.group().startswith("enligt") and "beslut" not in low[cue.start() : cue.end() + 10]):
            continue
        own = [c for c in chunks if c.start < cue.start() or c.start > cue.end()]
        subject = next((c.keys or tuple(g.names for g in c.groups) for c in own if not re.search(r"\b(?:av|från|till|med|om|för|mot)\s+$", low[: c.start])), ())
        receivers = tuple(k for k in subject if not _gives(page, k))[:1] or ((page.names.subject,) if page.names.subject else ())
        when = _nearest(sentence, cue.start(), cue.end())
        if receivers and receivers[0] in page.names.actors:
            yield _Charge(receivers, (giver.names,), when, page.themes_at(sentence), "on-behalf", 0.7, low)


def _nearest(sentence: Sentence, start: int, end: int | None = None) -> Span | None:
    """Gives the year or period that stands nearest to the charge, those that only tell of an end left out."""
    low = sentence.low
    offset = sentence.place(start) - sentence.start
    until = sentence.place(end) - sentence.start if end is not None else offset
    usable = []
    for span in spans(sentence.flat):
        before = sentence.flat[max(0, span.start - 26) : span.start].lower()
        if re.search(r"(?:till och med|t\.?o\.?m\.?|senast|redovisa\w*(?:\s\w+){0,3}|till|fram till|kvinnofrid|agenda)\s*(?:den \d+ )?(?:\w+ )?$", before) and span.first == span.last:
            continue
        distance = offset - span.end if span.end <= offset else max(0, span.start - until)
        usable.append((distance, span.start, span))
    del low
    return min(usable, default=(0, 0, None))[2]


def _themes_after(page: Page, sentence: Sentence, index: int) -> tuple[str, ...]:
    from graph.extract.page import themes_in

    rest = sentence.flat[sentence.place(min(index, len(sentence.mask))) - sentence.start :]
    return themes_in(rest)


def _assignment(page: Page, sentence: Sentence, charge: _Charge, receiver: str, last: Assignment | None) -> Assignment:
    first = charge.when.first if charge.when else None
    final = charge.when.last if charge.when and charge.when.last > charge.when.first else None
    return Assignment(
        key=assignment_key(charge.givers, receiver, first, charge.themes),
        receiver=receiver,
        receipt=Receipt((page.passage(sentence.start, sentence.end),), charge.confidence, charge.rule),
        givers=charge.givers,
        start_year=first,
        end_year=final,
        themes=charge.themes,
        extends=last.key if charge.rule == "prolonged" and last else "",
        legal_ground=_legal_ground(sentence),
    )


_GROUND = re.compile(
    r"\b(?:regleringsbrev\w*(?: för (?:budgetåret )?\d{4})?|förordning(?:en)? \(\d{4}:\d+\)|[Ss]kr\.? ?\d{4}/\d{2}:\d+|[Pp]rop\.? ?\d{4}/\d{2}:\d+|lag(?:en)? \(\d{4}:\d+\)|"
    r"(?:Ju|S|A|Ku|U|IJ|Fi|N)\d{4}/\d+[\w/]*)"
)


def _legal_ground(sentence: Sentence) -> str:
    found = _GROUND.search(sentence.flat)
    return found.group() if found else ""
