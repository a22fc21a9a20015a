"""The pattern by which a user says where the dates in names are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from ..errors import ParameterError, Sentence
from .names import _MON, _YY, _moment, date_in_name


class DatePatternError(ParameterError):
    """The text of DATES is neither a strptime pattern nor a regular expression that finds a date."""


_GROUPS = ("year", "month", "day", "doy", "hour", "minute", "second", "date")
_NEEDS = {
    "day": ("month", Sentence("names the day without the month")),
    "minute": ("hour", Sentence("names the minute without the hour")),
    "second": ("minute", Sentence("names the second without the minute")),
}


def _digits(group: str, count: int) -> str:
    """Digits of a directive: all of them, or fewer where no other digit is beside them."""
    return rf"(?P<{group}>\d{{{count}}}|(?<!\d)\d{{1,{count - 1}}}(?!\d))"


_DIRECTIVES = {
    "Y": r"(?P<year>\d{4})",
    "y": _YY,
    "m": _digits("month", 2),
    "d": _digits("day", 2),
    "j": _digits("doy", 3),
    "H": _digits("hour", 2),
    "M": _digits("minute", 2),
    "S": _digits("second", 2),
    "f": r"\d+",
    "b": _MON,
    "B": _MON,
    "%": "%",
}


@dataclass(frozen=True)
class DatePattern:
    """Where a user says that the dates in names are.

    Attributes
    ----------
    text : str
        What was given.
    expression : re.Pattern
        A regular expression with some of the groups year, month, day, doy, hour, minute, second and date.
    """

    text: str
    expression: re.Pattern[str]

    @classmethod
    def parse(cls, text: str) -> DatePattern | None:
        r"""Read the text of DATES.

        Parameters
        ----------
        text : str
            A strptime pattern such as ``%Y%m%d``, which may stand anywhere in a name but not within a longer
            number, and whose names of months are English in every locale; or a regular expression with named
            groups such as ``(?P<year>\d{4})_(?P<doy>\d{3})``, or with one group ``date`` for a date in any
            form that `date_in_name` knows. Nothing but blanks: no pattern.

        Raises
        ------
        DatePatternError
            When it is neither, or names no year; the message says what is needed.
        """
        text = text.strip()
        if not text:
            return None
        regular = "(?P<" in text or "%" not in text
        source = text if regular else _from_strptime(text)
        try:
            expression = re.compile(source, 0 if regular else re.IGNORECASE)
        except re.error as problem:
            told = Sentence("is not a regular expression ({problem})", problem=str(problem))
            raise _error(text, told) from problem
        _check(text, set(expression.groupindex))
        return cls(text, expression)

    def search(self, text: str) -> datetime | None:
        """Find the first date in `text`, naive and in UTC, or None."""
        for match in self.expression.finditer(text):
            parts = match.groupdict()
            found = date_in_name(parts["date"] or "") if "date" in parts else _moment(parts)
            if found is not None:
                return found
        return None


def _from_strptime(text: str) -> str:
    """Translate a strptime pattern into a regular expression that finds it within a name."""
    pieces = re.split(r"%(.?)", text, flags=re.DOTALL)
    source = ""
    for literal, letter in zip(pieces[::2], [*pieces[1::2], None]):
        source += re.escape(literal)
        if letter is None:
            break
        if letter not in _DIRECTIVES:
            known = " ".join(f"%{name}" for name in _DIRECTIVES)
            raise _error(
                text,
                Sentence("has {directive}, which is none of {known}", directive=f"%{letter}", known=known),
            )
        group = re.match(r"\(\?P(<\w+>)", _DIRECTIVES[letter])
        if group and group[0] in source:
            raise _error(text, Sentence("names the {group} twice", group=group[1][1:-1]))
        source += _DIRECTIVES[letter]
    before = r"(?<!\d)" if re.match(r"%[^bB%]", text) else ""
    after = r"(?!\d)" if re.search(r"%[^bB%]\Z", text) else ""
    return before + source + after


def _check(text: str, groups: set[str]) -> None:
    """Raise unless the groups of a pattern make a date."""
    unknown = sorted(groups.difference(_GROUPS))
    if unknown:
        known = ", ".join(_GROUPS)
        raise _error(
            text,
            Sentence("has a group named {group}, which is none of {known}", group=unknown[0], known=known),
        )
    if "date" in groups:
        if len(groups) > 1:
            raise _error(text, Sentence("has further groups beside the group date, which holds all of it"))
        return
    if "year" not in groups:
        raise _error(text, Sentence("names no year"))
    if {"month", "doy"} <= groups:
        raise _error(text, Sentence("names both a month and a day of the year"))
    for name, (needed, problem) in _NEEDS.items():
        if name in groups and needed not in groups:
            raise _error(text, problem)
    if "hour" in groups and not groups & {"day", "doy"}:
        raise _error(text, Sentence("names the hour without the day"))


def _error(text: str, problem: Sentence) -> DatePatternError:
    return DatePatternError(
        "DATES is '{text}', which {problem}; give a strptime pattern such as %Y%m%d, or a regular expression "
        "with named groups such as {example}, or leave it empty.",
        text=text,
        problem=problem,
        example=r"(?P<year>\d{4})_(?P<doy>\d{3})",
    )
