"""The classes that are asked for: values, ranges of values, and groups of both with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from unicodedata import category

import numpy as np

from ..arrays import Ints, NDArray
from ..errors import ParameterError, Sentence
from ..raster.nodata import Excluded, Number

_VALUES = Sentence("class")


@dataclass(frozen=True)
class Entry:
    """A value or a range, each of its values a class; or, where it has a name, values that are one class."""

    values: Excluded
    name: str = ""

    def __str__(self) -> str:
        # A semicolon would end the group.
        return f"{self.name}={self.values}".replace(";", ",") if self.name else str(self.values)


@dataclass(frozen=True)
class Classes:
    """Which values are classes, in which order, and which of them are one; all values where it is empty.

    Attributes
    ----------
    entries : tuple of Entry
        No two of them share a value.
    """

    entries: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries)

    def __str__(self) -> str:
        return "; ".join(map(str, self.entries))

    @classmethod
    def parse(cls, text: str) -> Classes:
        """Read values, ranges and groups such as ``forest=41..43, 45; water=11; 21..24``.

        A group ends with a semicolon, or where another begins.

        Raises
        ------
        ParameterError
            When a part is no value or range, a group has no name, no values or that of another, or a value
            stands in two places; see `parts_of`, too.
        """
        return cls(tuple(entry for part in text.split(";") for entry in _entries(part, text)))

    def __post_init__(self) -> None:
        names = [entry.name.lower() for entry in self.entries if entry.name]
        for name in names:
            if names.count(name) > 1:
                raise ParameterError(
                    "Two classes are called '{name}'; give each group a name of its own.", name=name
                )
        ranges = sorted(
            (low, high, number)
            for number, entry in enumerate(self.entries)
            for low, high in entry.values.intervals
        )
        reach, last = -np.inf, 0
        for low, high, number in ranges:
            if low <= reach and number != last:
                raise _in_two(low, self.entries[last], self.entries[number])
            reach, last = max((reach, last), (high, number))

    @property
    def groups(self) -> NDArray[np.bool_]:
        """Whether each entry is a group, (entries,) bool."""
        return np.array([bool(entry.name) for entry in self.entries], dtype=bool)

    def of(self, values: NDArray[Any]) -> Ints:
        """The number of the entry that each value belongs to, -1 where it is to be left out."""
        if not self:
            return np.zeros(values.size, dtype=np.int64)
        found = np.full(values.size, -1, dtype=np.int64)
        for number, entry in enumerate(self.entries):
            here = entry.values.match(values)
            twice = np.flatnonzero(here & (found >= 0))
            if twice.size:  # bounds that the raster's type cannot tell apart
                raise _in_two(values[twice[0]].item(), self.entries[found[twice[0]]], entry)
            found[here] = number
        return found


def _in_two(value: Number, one: Entry, other: Entry) -> ParameterError:
    return ParameterError(
        "The value {value} is in two classes, '{one}' and '{other}'; put it in one of them.",
        value=str(value),
        one=str(one),
        other=str(other),
    )


def _entries(part: str, text: str) -> Iterator[Entry]:
    """The entries up to a semicolon: plain values and ranges, then groups with what follows their names."""
    plain, *named = re.split("([^,=]*)=", part)
    for interval in dict.fromkeys(Excluded.parse(plain, _VALUES).intervals):
        yield Entry(Excluded((interval,)))
    for given, values in zip(named[::2], named[1::2]):
        name, found = given.strip(), Excluded.parse(values, _VALUES)
        if not name or any(category(one) in ("Cc", "Cs") for one in name):
            raise ParameterError(
                "A class in '{text}' has no name that can be written; put letters and digits before the "
                "equals sign, as in forest=41..43.",
                text=text,
            )
        if not found:
            raise ParameterError(
                "The class '{name}' in '{text}' has no values; write them behind the equals sign, as in "
                "forest=41..43.",
                name=name,
                text=text,
            )
        yield Entry(found, name)
