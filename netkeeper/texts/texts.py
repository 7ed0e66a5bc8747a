"""Says what the domain found, in the reader's language: verdicts, findings, states, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.days import parse_iso
from netkeeper.domain.invitations import Direction, State
from netkeeper.texts.canada import CanadianFormats
from netkeeper.texts.refusals import code_of
from netkeeper.texts.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from netkeeper.domain.evidence import Judgement, KnownCandidate
    from netkeeper.domain.findings import Finding, Source
    from netkeeper.domain.identity.candidates import Certainty, Reason
    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.domain.invitations import StateCertainty
    from netkeeper.domain.meetings import MeetingKind
    from netkeeper.domain.people import Acquaintance, Answer, Question
    from netkeeper.texts.formats import Formats

# Actions whose sentence depends on what was decided, by the facts that say so.
_TOLD_BY = {"decide_invitation": ("direction", "state"), "answer_question": ("question",)}
_DAYS = frozenset({"date", "day", "on", "until"})  # facts that the journal keeps as ISO text


class Texts:
    """The sentences of one language.

    Every value put into a sentence is data. A missing code, or a fact that a sentence needs and
    isn't given, is a KeyError: a bug of ours.
    """

    def __init__(self, language: str, formats: Formats | None = None) -> None:
        """Take "fr" or "en", and how to write days and figures where it isn't Canada's way."""
        self._writer = Writer(language, formats or CanadianFormats(language))

    @property
    def language(self) -> str:
        """Return "fr" or "en"."""
        return self._writer.language

    @property
    def formats(self) -> Formats:
        """Return how days and figures are written."""
        return self._writer.formats

    def sentence(self, code: str, /, **facts: object) -> str:
        """Return any sentence by its whole code."""
        return self._writer.write(code, facts)

    # What was found

    def finding(self, found: Finding) -> str:
        """Return a finding in one or two sentences: what, and why it matters."""
        return f"{self.what(found)} {self.why_it_matters(found)}"

    def what(self, found: Finding) -> str:
        """Return what was found, as a short sentence."""
        return self._writer.write_as_clause(f"{_code(found)}.what", found.facts)

    def clause(self, found: Finding) -> str:
        """Return what was found, as part of a sentence."""
        return self._writer.write(f"{_code(found)}.what", found.facts)

    def why_it_matters(self, found: Finding) -> str:
        """Return why a finding matters, in a sentence."""
        return self._writer.write(f"{_code(found)}.why", found.facts)

    def remedy(self, found: Finding) -> str | None:
        """Return what can be done about a finding; None where there is nothing to do."""
        code = f"{_code(found)}.remedy"
        return self._writer.write(code, found.facts) if self._writer.has(code) else None

    def source(self, source: Source) -> str:
        """Return whose rule a finding rests on."""
        return self.sentence(f"source.{source}")

    def verdict(self, verdict: StrEnum) -> str:
        """Return a verdict's word, as lists show it."""
        return self.sentence(f"verdict.{verdict}")

    def headline(self, judgement: Judgement[StrEnum]) -> str:
        """Return the verdict with its reason, in one sentence."""
        reason = next(iter(judgement.findings), None)
        why = self._writer.write(f"{_code(reason)}.what", reason.facts) if reason else ""
        return self.sentence(f"headline.{judgement.verdict}", why=why)

    # Who it may be

    def certainty(self, certainty: Certainty) -> str:
        """Return how sure a match is."""
        return self.sentence(f"certainty.{certainty}")

    def reason(self, reason: Reason) -> str:
        """Return what speaks for a match, as part of a sentence."""
        return self.sentence(f"reason.{reason}")

    def why(self, whom: KnownCandidate, about: str = "") -> str:
        """Return why a candidate is one, and how the user knows them, on one line.

        `about` stands between the two, such as a company that is shown nowhere else.
        """
        reasons = ", ".join(map(self.reason, whom.candidate.told))
        certainty = self.certainty(whom.candidate.said)
        said = self.sentence("said", certainty=certainty, reasons=reasons) if reasons else certainty
        return " · ".join(filter(None, (said, about, self.how_known(whom))))

    def why_one(self, pair: Pair) -> str:
        """Return why two people may be one, on one line."""
        reasons = ", ".join(map(self.reason, pair.reasons))
        certainty = self.sentence(f"certainty.one.{pair.certainty}")
        return self.sentence("said", certainty=certainty, reasons=reasons)

    def how_known(self, whom: KnownCandidate) -> str:
        """Return how the user knows somebody, as part of a sentence."""
        met = whom.last_meeting
        if met is not None:
            title = met.event or met.topic or met.place
            code = "known.titled" if title else "known.untitled"
            return self.sentence(code, day=met.day, title=title, kind=met.kind)
        if whom.last_message_on is not None:
            return self.sentence("known.messages", last=whom.last_message_on)
        if whom.in_contact:
            return self.sentence("known.word")
        if whom.introducers:
            others = len(whom.introducers) - 1
            return self.sentence("known.introduced", name=whom.introducers[0], others=others)
        if whom.connected_on is not None:
            return self.sentence("known.connected", on=whom.connected_on)
        return self.sentence("known.none")

    # Words for codes

    def state(self, state: State, direction: Direction) -> str:
        """Return where an invitation stands."""
        return self.sentence(f"state.{direction}.{state}")

    def state_certainty(self, certainty: StateCertainty) -> str:
        """Return how a state is known."""
        return self.sentence(f"sureness.{certainty}")

    def direction(self, direction: Direction) -> str:
        """Return who invited whom."""
        return self.sentence(f"direction.{direction}")

    def kind(self, kind: MeetingKind) -> str:
        """Return how two people were in contact."""
        return self.sentence(f"kind.{kind}")

    def acquaintance(self, acquaintance: Acquaintance) -> str:
        """Return how the user knows somebody."""
        return self.sentence(f"acquaintance.{acquaintance}")

    def question(self, question: Question) -> str:
        """Return one of the two questions asked of each person."""
        return self.sentence(f"question.{question}")

    def answer(self, answer: Answer) -> str:
        """Return an answer to one of the two questions."""
        return self.sentence(f"answer.{answer}")

    def age(self, days: int) -> str:
        """Return how many days ago something was."""
        return self.sentence("age.days", days=days)

    # What was done, and what can't be

    def action(self, code: str, facts: Mapping[str, object]) -> str:
        """Return what was done, in a sentence, and what follows from it if that is worth saying."""
        name, told = _action(code, facts)
        done = self._writer.write_as_clause(name, told)
        after = f"{name}.after"
        return f"{done} {self._writer.write(after, told)}" if self._writer.has(after) else done

    def undone(self, code: str, facts: Mapping[str, object]) -> str:
        """Return that something was taken back."""
        return self._replayed("history.undone", code, facts)

    def redone(self, code: str, facts: Mapping[str, object]) -> str:
        """Return that something was done again."""
        return self._replayed("history.redone", code, facts)

    def _replayed(self, how: str, code: str, facts: Mapping[str, object]) -> str:
        what = self._writer.write(*_action(code, facts))
        return self._writer.write_as_clause(how, {"what": what})

    def fault(self, code: str, facts: Mapping[str, object]) -> str:
        """Return what can't be done or read, and what to do about it."""
        if not self._writer.has(f"fault.{code}"):
            return self.archive(code, facts)
        told = dict(facts)
        if (refused := code_of(str(told.get("why", "")))) is not None:
            told["why"] = self.sentence(refused)
        if "direction" in told:
            direction = Direction(str(told["direction"]))
            for name in {"state", "to"} & told.keys():
                state = self.state(State(str(told[name])), direction)
                told[name] = state[:1].lower() + state[1:]
        return self._writer.write(f"fault.{code}", told)

    def archive(self, code: str, places: Mapping[str, object]) -> str:
        """Return what was remarked of an archive or of one of its files."""
        return self._writer.write(f"archive.{code}", places)

    def left_out(self, code: str, facts: Mapping[str, object]) -> str:
        """Return why a row of a file was left out; the caller shows the line."""
        return self._writer.write_as_clause(f"skipped.{code}", facts)

    def left_out_at(self, line: int, code: str, facts: Mapping[str, object]) -> str:
        """Return why a row was left out, with its line before."""
        why = self._writer.write(f"skipped.{code}", facts)
        return self._writer.write_as_clause("skipped.at", {"line": line, "why": why})


def _code(found: Finding) -> str:
    """Return the code of a finding's sentences; its fact `case` picks among several."""
    case = found.facts.get("case")
    return f"finding.{found.code}.{case}" if case else f"finding.{found.code}"


def _action(code: str, facts: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """Return the code of an action's sentence, and what the journal kept as it is written."""
    told = {
        name: parse_iso(value) if name in _DAYS and isinstance(value, str) else value
        for name, value in facts.items()
    }
    if isinstance(count := told.get("count"), int):
        told["others"] = count - 1
    parts = [facts[each] for each in _TOLD_BY.get(code, ())]
    if code == "merge_people" and facts["name"] == facts["other"]:
        parts.append("alike")
    if "case" in facts:
        parts.append(facts["case"])
    return ".".join(["action", code, *map(str, parts)]), told
