"""The phrases that say a day, in French and English, and where each must stand to be one."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from netkeeper.domain.dates import reading
from netkeeper.domain.dates.feasts import FEASTS, feast_pattern
from netkeeper.domain.dates.words import (
    DAYS_IN_WORDS,
    EVERY_WEEKDAY,
    FEW,
    FULL_MONTHS,
    NUMBERS,
    OFFSETS,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from netkeeper.domain.dates.frame import Frame
    from netkeeper.domain.days import Day


class Standing(StrEnum):
    """Where a phrase must stand in a line to be meant as a date.

    "hier" is one anywhere; "lundi" only at the end of its part, for "Lundi créatif" is an event;
    "2024" only alone, for so is "Salon 2024"; "Noël" only as a whole text, for it is a name; "mer."
    and "Wed" at the beginning, before what was done then.
    """

    ANYWHERE = "anywhere"
    AT_END = "at_end"
    ALONE = "alone"
    WHOLE = "whole"
    AT_BEGINNING = "at_beginning"


Row = tuple[Standing, str, "Callable[[re.Match[str], Frame], Day | None]"]


def rows_by_cue() -> Iterator[tuple[Iterable[str], Iterable[Row]]]:
    """Give every phrase as a pattern for folded text, beside the words it needs one of.

    A word is letters alone or one figure; phrases of none are to be looked for in any text.
    """
    figures, months = "0123456789", {*FULL_MONTHS, *SHORT_MONTHS}
    weekdays = {f"{name}{many}" for name in EVERY_WEEKDAY for many in ("", "s")}
    yield (), _from_today()
    yield {*UNITS, "fds", "weekend", "wknd"}, _relative()
    yield weekdays, (*_weekdays(), *_weekdays_in_a_line(), *_weekdays_ago())
    yield {*figures, *months, "first", "premier"}, _calendar()
    yield {word for name in FEASTS for word in re.findall("[a-z]{4,}", name)}, _feasts()
    yield {*figures, *months, *SEASONS}, _months()
    yield figures, _figures()


_ANYWHERE, _AT_END, _ALONE = Standing.ANYWHERE, Standing.AT_END, Standing.ALONE
_WHOLE = Standing.WHOLE


def _any_of(words: Iterable[str]) -> str:
    """Return an alternation of words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


_WORDED, _ORDINAL = _any_of(DAYS_IN_WORDS), _any_of(ORDINALS)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_TH = r"(?:er|st|nd|rd|th)?"
_YEAR = r"(?:19[5-9][0-9]|20[0-9][0-9])"
_MONTH = rf"(?P<month>{_any_of((*FULL_MONTHS, *SHORT_MONTHS))})(?![^\W\d])\.?"
_FULL_MONTH = rf"(?P<month>{_any_of(FULL_MONTHS)})"
_WEEKDAY = rf"(?P<weekday>{_any_of(WEEKDAYS)})"
_SOME_WEEKDAY = rf"(?P<weekday>{_any_of((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?"
_SHORT_WEEKDAY = rf"(?P<weekday>{_any_of(SHORT_WEEKDAYS)})\.?"
_SEASON = rf"(?P<season>{_any_of(SEASONS)})"
_NUMBER = rf"[0-9]{{1,4}}|{_any_of((*NUMBERS, *FEW))}"
_COUNT = rf"(?P<count>{_NUMBER}) ?(?P<unit>{_any_of(UNITS)})"
_AND_COUNT = rf"(?P<count2>{_NUMBER}) ?(?P<unit2>{_any_of(UNITS)})"
_ABOUT = r"(?:environ |env\.? |a peu pres |pres de |plus de |about |around |over |almost )?"
_AGO_FR = r"(?:(?:il )?y'? ?a)"
_LAST_FR = r"(?P<last>derniere?|passee?)"
_NEXT_FR = r"(?P<next>prochaine?)"
_SIDE_FR = rf"(?:{_LAST_FR}|{_NEXT_FR})"
_SIDE_EN = r"(?:(?P<last>this past|last|past)|(?P<next>next|this coming))"
_PART = (
    r"(?:(?!, (?:journee|matinee|soiree) [a-z])"  # hier, soirée vins
    r",? (?:a |au |en |in the |at )?(?:debut d[e'] ?|fin d[e'] ?)?"
    rf"(?:{_any_of(PARTS_OF_DAY)})(?! (?:de|du|des|d')))?"
)
_TIME = (
    r"(?:,? (?:a |vers |at |around )?(?:(?:[01]?[0-9]|2[0-3]) ?(?:h(?: ?[0-5][0-9])?|:[0-5][0-9])"
    r"(?: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?)(?!\w))?"
)
# What tells a short weekday from a word of another meaning: a part of the day or an hour.
_SOON = (
    r" (?:matin|avant-midi|midi|apres-midi|aprem|soir|morning|noon|afternoon|evening|night"
    r"|(?:a |at )?[0-9]{1,2} ?(?:h|:[0-9]{2}|[ap]\.?m))"
)
_WEEKEND = r"(?:fin de semaine|fds|week[ -]?end|wknd)"
_WEEK_OF = (
    r"(?:(?:durant |pendant )?la )?(?:semaine|fin de semaine|fds) du "
    r"|(?:the )?week(?:-?end)? of (?:the )?"
)
_IN_MONTH = (
    r"(?:(?:en|in|during|durant|courant) (?:early |mid-?|late )?|au mois d[e'] ?|early |late |mid-?"
    r"|(?:en |au |a la )?(?:debut|mi|fin)[ -](?:de |d')?"
    r"|(?:at )?(?:the )?(?:beginning|start|middle|end) of )"
)


def _from_today() -> Iterator[Row]:
    """Give the words for a day as far from today as they say."""
    yield _ANYWHERE, rf"(?P<said>{'|'.join(OFFSETS)}){_PART}{_TIME}", reading.read_offset
    lately = (
        r"ces derniers jours|the(?:se)? (?:last|past) few days|recemment|dernierement|recently"
        r"|lately|l'autre (?:jour|soir)|the other (?:day|night)"
    )
    yield _AT_END, lately, reading.read_lately


def _relative() -> Iterator[Row]:
    """Give the phrases that count from today."""
    half = rf"(?: et (?P<half>demie?)|,? (?:et )?{_AND_COUNT})?"
    yield _ANYWHERE, rf"(?:{_AGO_FR}|ca fait|voila|v'la|voici) {_ABOUT}{_COUNT}{half}", _back
    half = rf"(?: and (?:a )?(?P<half>half)|,? (?:and )?{_AND_COUNT})?"
    yield _ANYWHERE, rf"{_ABOUT}{_COUNT}{half} (?:ago|back)", _back
    yield _ANYWHERE, rf"(?:dans|d'ici|in|within) {_ABOUT}{_COUNT}", reading.read_ahead
    yield _ANYWHERE, rf"{_COUNT} (?:from now|from today)", reading.read_ahead
    # « fin de semaine » is the week-end.
    within = r"(?:au |a la )?(?!fin de semaine)(?:debut|fin|milieu) d(?:u|e la|e) "
    for one in (
        rf"(?:durant |pendant |{within})?(?:la |le )?(?P<unit>semaine|mois)",
        rf"(?:{within})?l'(?P<unit>annee|an)",
    ):
        yield _ANYWHERE, rf"{one} {_SIDE_FR}", reading.read_unit
    unit = r"(?P<unit>semaine|mois|annee|week|wk|month|year)"
    early = r"(?:plus tot |earlier |early |late |(?:au )?debut d[e'] ?|(?:a la )?mi-)?"
    yield _ANYWHERE, rf"{early}(?:ce|cette|this) {unit}(?:-?ci)?", reading.read_unit
    early = r"(?:au |en )?(?:debut|milieu) d(?:u|e la) "
    early += r"|(?:at )?(?:the )?(?:start|beginning|middle) of the "
    yield _ANYWHERE, rf"(?:{early}|(?:a la )?mi-){unit}(?! (?:de?\b|of\b|d'))", reading.read_unit
    lead = r"(?:(?:at )?(?:the )?(?:beginning|start|middle|end) of |the |during |some ?time )?"
    yield _ANYWHERE, rf"{lead}{_SIDE_EN} {unit}", reading.read_unit
    yield _ANYWHERE, rf"(?:the )?{unit} (?P<before>before) (?P<last>last)", reading.read_unit
    end = r"(?:(?:a|d'ici) la )?fin du mois|(?:at |by )?(?:the )?end of (?:the|this) month"
    yield _ANYWHERE, end, reading.read_end_of_month
    yield _ANYWHERE, rf"(?:la |le )?{_WEEKEND} {_SIDE_FR}", reading.read_weekend
    yield (
        _ANYWHERE,
        rf"(?:(?:ce|cette|en|this|(?:on|over) the) |{_SIDE_EN} ){_WEEKEND}",
        reading.read_weekend,
    )
    yield _ANYWHERE, rf"(?:the )?{_WEEKEND} (?P<before>before) (?P<last>last)", reading.read_weekend


_back = reading.read_back


def _weekdays() -> Iterator[Row]:
    """Give the phrases that name a weekday and no date."""
    after = _PART + _TIME
    week = r"(?:week|semaine)"
    next_fr = r"(?P<next>prochain|en huit|en quinze)"
    yield _ANYWHERE, rf"(?P<next>a week) (?:on |from )?{_SOME_WEEKDAY}{after}", reading.read_weekday
    yield _ANYWHERE, rf"(?:l'autre|the other) {_WEEKDAY}{after}", reading.read_weekday
    one = rf"(?:le |ce |de )?{_SOME_WEEKDAY} (?:{_LAST_FR}|{next_fr}){after}"
    yield _ANYWHERE, one, reading.read_weekday
    yield _ANYWHERE, rf"(?:on )?{_SIDE_EN} {_SOME_WEEKDAY}{after}", reading.read_weekday
    yield _ANYWHERE, rf"(?P<this>ce|this) {_WEEKDAY}(?:-ci)?{after}", reading.read_weekday
    yield _ANYWHERE, rf"on {_SOME_WEEKDAY}{after}", reading.read_weekday
    by = r"(?:d'ici(?: a)?|avant|by|before|until|jusqu'a) (?:le )?"
    yield _ANYWHERE, rf"{by}{_WEEKDAY}{after}", reading.read_weekday_ahead
    of_week = rf"(?:le )?{_WEEKDAY}(?:,? (?:de )?(?:la )?| d'la )semaine {_SIDE_FR}"
    yield _ANYWHERE, of_week, reading.read_weekday_of_week
    of_week = rf"(?:on )?{_WEEKDAY}(?: of)?,? {_SIDE_EN} {week}"
    yield _ANYWHERE, of_week, reading.read_weekday_of_week
    of_week = rf"{_SIDE_EN} {week},? (?:on )?{_WEEKDAY}"
    yield _ANYWHERE, of_week, reading.read_weekday_of_week


def _weekdays_in_a_line() -> Iterator[Row]:
    """Give the weekdays that are a date only where they stand as one."""
    after = _PART + _TIME
    at_time = rf"(?={_SOON})"
    yield _AT_END, rf"(?:le )?{_SOME_WEEKDAY}{at_time}{after}", reading.read_weekday
    both = rf"(?:le )?{_WEEKDAY} (?:et|and|&|to|au) (?:le )?(?:{_any_of(WEEKDAYS)})"
    yield _ANYWHERE, both, reading.read_weekday
    after_hour = r"(?:(?<=[ap]m\x20)|(?<=[0-9]h\x20)|(?<=h[0-5][0-9]\x20))"
    yield _AT_END, after_hour + _SHORT_WEEKDAY, reading.read_weekday
    seated = r"(?!sat (?:across|beside|down|next|with)\b)"  # "sat beside Luc" is no Saturday
    # "lunch with Thu Pham", « vu Thu Pham »: whom one is with, or saw, is no day.
    apart = r"(?<=[\w,)]\x20)(?<!avec\x20)(?<!with\x20)(?<!vu\x20)"
    yield (
        Standing.AT_BEGINNING,
        rf"(?<![\s\S]){seated}{_SHORT_WEEKDAY}(?= \w)",
        reading.read_weekday,
    )
    short = rf"{apart}{seated}(?P<weekday>dim|fri|merc|sat|thur?|tue|weds?)\.?"
    yield _AT_END, short, reading.read_weekday
    # Weekdays that are names: the 5 à 7 "du jeudi", Black Friday.
    named = "".join(
        rf"(?<!{word}\x20)" for word in ("du", "des", "black", "casual", "cyber", "good")
    )
    named += "".join(
        rf"(?<!{word}\x20)" for word in ("of", "giving", "first", "super", "every", "chaque")
    )
    yield _AT_END, rf"{named}(?:le |de )?{_WEEKDAY}{after}", reading.read_weekday


def _weekdays_ago() -> Iterator[Row]:
    """Give the phrases that count weekdays, or weeks before one."""
    count = rf"(?P<count>{_NUMBER})"
    yield _ANYWHERE, rf"{_AGO_FR} {count} {_WEEKDAY}s", reading.read_weekday_back
    yield _ANYWHERE, rf"{count} {_WEEKDAY}s (?:ago|back)", reading.read_weekday_back
    yield _ANYWHERE, rf"(?:the )?{_WEEKDAY} before last", reading.read_weekday_back
    weeks = rf"{count} ?(?:semaines?|sem|weeks?|wks?)"
    of_week = rf"(?:le )?{_WEEKDAY},? (?:d')?{_AGO_FR} {weeks}"
    yield _ANYWHERE, of_week, reading.read_weekday_weeks_ago
    yield _ANYWHERE, rf"(?:on )?{_WEEKDAY},? {weeks} ago", reading.read_weekday_weeks_ago
    yield _ANYWHERE, rf"{weeks} ago (?:on |last )?{_WEEKDAY}", reading.read_weekday_weeks_ago


def _calendar() -> Iterator[Row]:
    """Give the phrases that name a day of a month."""
    weekday = rf"(?:(?:{_any_of((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?,? (?:le |the )?)?"
    lead = rf"(?:{_WEEK_OF}|le |les |the |du |de |on the |on )?"
    at_end = r"[0-9][0-9](?= ?(?:$|[,;#@)|]))"
    year = rf"(?:(?:,? |-)(?:de )?(?P<year>{_YEAR}|'[0-9][0-9]|{at_end}))?"
    until = rf"(?: ?(?:-|au|et|to|and|&) ?{_DAY}{_TH})?"
    day = rf"(?<![0-9]\x20a\x20)(?P<day>{_DAY}|{_WORDED}){_TH}{until}(?: of| de)?[ -]?{_MONTH}"
    yield (
        _ANYWHERE,
        rf"{lead}{weekday}{day}(?: {_SIDE_FR}|{year}){_PART}{_TIME}",
        reading.read_calendar_day,
    )
    no_time = r"(?! ?(?:h\b|a [0-9]|%|:[0-9]|/ ?[0-9]"
    no_time += rf"|(?:{_any_of(FULL_MONTHS)})\b))"  # Marc Avril 12 mars
    year = rf"(?:,? (?P<year>{_YEAR}|'[0-9][0-9]))?"
    day = rf"{_MONTH}(?: the | |(?=[0-9]))(?P<day>{_DAY}|{_ORDINAL}){_TH}{until}{no_time}"
    yield _ANYWHERE, rf"(?:{_WEEK_OF}|on )?{weekday}{day}{year}{_TIME}", reading.read_calendar_day
    of_month = (
        rf"(?:d[eu] (?:ce )?mois(?: {_LAST_FR})?|of (?:the |this |(?P<last2>last) )?month|courant)"
    )
    nth = rf"(?P<day>{_DAY}|premier|first){_TH} {of_month}"
    yield _ANYWHERE, rf"{lead}{weekday}{nth}", reading.read_day_of_that_month
    hours = r"(?! ?(?:a|@) ?[0-9]{1,2}(?![0-9]| ?[h:]))"  # ven. 5 à 7
    nth = rf"(?P<day>{_DAY})(?! ?[%$]){hours}{_TH}{_PART}{_TIME}"
    yield _AT_END, rf"(?:{_WEEK_OF}|le |on the |the |on ){nth}", reading.read_day_of_month
    of_month = rf"(?:le |on )?{_SOME_WEEKDAY},? (?:le |the )?{nth}"
    yield _AT_END, of_month, reading.read_day_of_month


def _feasts() -> Iterator[Row]:
    """Give the feasts; by its name alone one is an event rather: "Souper de Noël"."""
    weekend, other = r"(?: day)?(?: week-?end)?", "chinois|juif|juive|lunaire|orthodoxe"
    feast = rf"{feast_pattern()}(?! (?:{other})\b)"
    in_year = rf",? (?:de |of |in |en )?(?P<year>{_YEAR})"
    year = rf"(?:{in_year}| {_SIDE_FR})?"
    own = r"(?<!de\x20)(?<!de\x20la\x20)(?<!de\x20l')(?<!d')(?<!du\x20)(?<!of\x20)"
    beside = rf"{own}(?:la |le |the |on the )?"
    beside += r"(?:(?P<eve>veille|day before)|(?P<morrow>lendemain|day after))"
    beside += r" (?:de la |de l'|du |de |d'|of |the )?"
    led = r"(?:a|pour) (?:la |l'|(?!s(?:ain)?te?-))|au "  # à Saint-Jean is a town
    led += r"|le (?:jour|matin|midi|soir) (?:de la |de l'|du |de |d')|(?:on|at|over|around) "
    led += rf"|(?:le )?(?:{_WEEKDAY} de (?:la |l')|dimanche de )"
    yield _AT_END, rf"(?:{beside}|{led}){feast}{weekend}{year}{_PART}{_TIME}", reading.read_feast
    led = (
        rf"(?:en |durant |pendant )?(?:la |le )?(?:long(?:ue)? )?{_WEEKEND} d(?:e la |e l'|u |e |')"
    )
    yield _ANYWHERE, rf"{led}{feast}{year}", reading.read_feast
    yield _AT_END, rf"{own}{feast} {_SIDE_FR}", reading.read_feast
    yield _AT_END, rf"{_SIDE_EN} {feast}{weekend}", reading.read_feast
    yield _AT_END, rf"{own}{feast_pattern(named_day=True)}{weekend}{year}", reading.read_feast
    yield _AT_END, rf"{own}{feast} week-?end{year}", reading.read_feast
    yield _ALONE, rf"{own}(?:la |l'|le )?{feast}{weekend}{in_year}", reading.read_feast
    yield _WHOLE, rf"(?:la |l'|le )?{feast}{weekend}{year}", reading.read_feast


def _months() -> Iterator[Row]:
    """Give the phrases that name a month, a season or a year, and no day."""
    in_year = rf"{_MONTH},? (?:de |of )?(?P<year>{_YEAR}|'[0-9][0-9])"
    yield _ANYWHERE, rf"(?:{_IN_MONTH}|de |of )?{in_year}", reading.read_month
    last_year = r"(?:l'an(?:nee)? (?:derniere?|passee?)|last year)"
    month = rf"{_IN_MONTH}?{_FULL_MONTH},? (?:de |of )?{last_year}"
    yield _ANYWHERE, month, reading.read_month_of_last_year
    month = rf"{last_year},? (?:en |in |au mois d[e'] ?){_FULL_MONTH}"
    yield _ANYWHERE, month, reading.read_month_of_last_year
    yield _ANYWHERE, rf"{_IN_MONTH}{_FULL_MONTH}(?: {_SIDE_FR})?", reading.read_month
    short = rf"(?P<month>{_any_of(set(SHORT_MONTHS) - {'mar', 'jan'})})(?!\w)\.?"
    short += rf"(?! (?:{_any_of(UNITS)})\b)"  # en sept jours
    yield _AT_END, rf"{_IN_MONTH}{short}", reading.read_month
    yield _ANYWHERE, rf"(?:de |d')?{_FULL_MONTH} {_SIDE_FR}", reading.read_month
    day_of = r"(?(next)|(?! [0-9]))"  # last March 3 is a day; "next March" lies ahead anyhow
    yield _ANYWHERE, rf"(?:{_SIDE_EN}|this) {_FULL_MONTH}{day_of}", reading.read_month
    yield _AT_END, rf"{_SIDE_EN} {short}", reading.read_month
    whole = rf"(?P<month>{_any_of(set(SHORT_MONTHS) - {'mar'})})\.?"
    yield _WHOLE, whole, reading.read_month
    yield _ALONE, _FULL_MONTH, reading.read_month
    in_season = (
        r"(?<!de\x20)(?:(?:a |durant |pendant )?l'|en |au |cet |ce |(?:in|over) (?:the )?|this )"
    )
    after = rf"(?: {_SIDE_FR}|,? (?:de |of )?(?P<year>{_YEAR}))?"
    yield _AT_END, rf"{in_season}{_SEASON}{after}", reading.read_season
    yield _AT_END, rf"{_SIDE_EN} {_SEASON}", reading.read_season
    yield _AT_END, rf"{_SEASON} {_SIDE_FR}", reading.read_season
    yield _ALONE, rf"{_SEASON},? (?:de |of )?(?P<year>{_YEAR})", reading.read_season
    in_year = rf"(?:{_IN_MONTH}|en l'an |(?:en |de )?l'annee |annee )"
    yield _ANYWHERE, rf"{in_year}(?P<year>{_YEAR})", reading.read_year
    yield _ALONE, rf"(?P<year>{_YEAR})", reading.read_year


def _figures() -> Iterator[Row]:
    """Give the dates that are written in figures alone."""
    on = r"(?:le |du |on )?"
    weekday = rf"(?:(?:{_any_of((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?,? )?"
    month = r"(?P<month>0?[1-9]|1[0-2])(?![0-9])"
    yield (
        _ANYWHERE,
        rf"{on}(?P<year>{_YEAR})(?P<mark>[-/.]){month}(?P=mark)(?P<day>{_DAY}){_TIME}",
        reading.read_year_first,
    )
    month, day = r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12][0-9]|3[01])"
    yield _AT_END, rf"(?P<year>{_YEAR}){month}{day}", reading.read_year_first
    yield _AT_END, rf"(?P<year>{_YEAR})-{month}", reading.read_year_first
    month_first = rf"(?:en |in )?(?P<month>1[0-2]|0?[1-9])/(?P<year>{_YEAR})"
    yield _AT_END, month_first, reading.read_year_first
    two, stroke = r"[0-9][0-9]?", r"(?:/|(?<=0[0-9])-|-(?=0[1-9]))"  # 05-11, not 9-11
    yield (
        _ANYWHERE,
        rf"{on}(?P<one>{two})(?P<mark>[-/.])(?P<two>{two})(?P=mark)(?P<three>{_YEAR}|[0-9][0-9]){_TIME}",
        reading.read_figures,
    )
    yield (
        _AT_END,
        rf"(?<![0-9]\x20){weekday}{on}(?!24/7)(?P<one>{two}){stroke}(?P<two>{two}){_TIME}",
        reading.read_two_figures,
    )
