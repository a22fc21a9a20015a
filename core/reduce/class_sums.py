"""How much there is of each class in each feature: coverage and area, by the lengths of equal stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from .accumulators import Accumulator
from .frequencies import tally
from .pending import Segments
from .zone_pixels import ZonePixels

#: Rows that wait, at least, before they are put together with those that are there.
_WAITING = 1 << 16


@dataclass(frozen=True)
class ClassRows:
    """Classes of features, a row for each of both.

    Attributes
    ----------
    feature : (n,) int64
    entry : (n,) int64
        The number of the class among `Classes.entries`; 0 where these are empty.
    value : (n,) array of the layer's type
        0 in all rows of a group.
    pixels, area : (n,) float64
        Sum of the coverage, and of coverage times area.
    """

    feature: Ints
    entry: Ints
    value: NDArray[Any]
    pixels: Floats
    area: Floats

    @classmethod
    def joined(cls, parts: list[ClassRows]) -> ClassRows:
        """All rows of several, part after part."""
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.__annotations__))

    def __len__(self) -> int:
        return int(self.feature.size)

    def take(self, which: Any) -> ClassRows:
        """Some of the rows."""
        found = (one[which] for one in (self.feature, self.entry, self.value, self.pixels, self.area))
        return ClassRows(*found)

    def summed(self) -> ClassRows:
        """One row for each feature and class, by feature, entry and value, summed up in the rows' order."""
        rows = self.take(np.lexsort((self.value, self.entry, self.feature)))
        first = _changes(rows.feature, rows.entry, rows.value)
        if first.size == len(rows):
            return rows
        sums = (np.add.reduceat(one, first) for one in (rows.pixels, rows.area))
        return ClassRows(rows.feature[first], rows.entry[first], rows.value[first], *sums)

    def numbers(self, classes: ClassRows) -> Ints:
        """For each row the number of its class, among rows that have each class once."""
        order = np.lexsort((self.value, self.entry))
        entry, value = self.entry[order], self.value[order]
        first = _changes(entry, value)
        places = {pair: n for n, pair in enumerate(zip(classes.entry.tolist(), classes.value.tolist()))}
        place = [places[pair] for pair in zip(entry[first].tolist(), value[first].tolist())]
        found: Ints = np.empty_like(order)
        found[order] = np.repeat(np.array(place, np.int64), np.diff(first, append=order.size))
        return found


def _changes(*columns: NDArray[Any]) -> Ints:
    """Where rows begin that differ from the one before."""
    new = np.zeros(columns[0].size, dtype=bool)
    new[:1] = True
    for one in columns:
        new[1:] |= one[1:] != one[:-1]
    return np.flatnonzero(new)


@dataclass(frozen=True)
class _Measured:
    """What one window holds: values that are classes of their own, rows, and the area of each feature."""

    values: NDArray[Any]
    rows: ClassRows
    area: Floats


class ClassSums(Accumulator):
    """Coverage and area of each class; its one parameter is (classes, the most values that may be classes).

    Of more values than these it only keeps that they are too many.
    """

    by_value = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        nothing = np.zeros(0, np.int64)
        self._parts = [ClassRows(nothing, nothing, np.zeros(0, dtype), np.zeros(0), np.zeros(0))]
        self._waiting = 0
        #: Distinct values that are classes of their own.
        self.values = np.zeros(0, dtype)
        #: Of all valid pixels of each feature, those of no class among them.
        self.area = np.zeros(features)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> _Measured:
        """Two sums for each class, as `Frequencies` has one."""
        ((classes, most),) = parameters
        areas = pixels.weight if pixels.area is None else pixels.area
        size, values, (covered, area) = tally(Segments.of(pixels), [pixels.weight, areas])
        first = np.cumsum(size) - size
        rows = ClassRows(np.repeat(pixels.features, size), classes.of(values), values, covered, area)
        total = np.add.reduceat(area, first)
        if classes:
            rows = rows.take(rows.entry >= 0)
            grouped = classes.groups[rows.entry]
            rows.value[grouped] = 0
            rows, own = rows.summed(), rows.value[~grouped]
        else:
            own = values
        own = np.unique(own)
        return _Measured(own[: most + 1], rows if own.size <= most else rows.take(slice(0)), total)

    def merge(self, features: Ints, measured: _Measured, complete: Bools) -> None:
        self.area[features] += measured.area
        self.values = np.union1d(self.values, measured.values)
        self._parts.append(measured.rows)
        self._waiting += len(measured.rows)
        if self._waiting > max(_WAITING, len(self._parts[0])):
            self._together()

    def close(self) -> None:
        self._together()

    @property
    def rows(self) -> ClassRows:
        """What was found, by feature, entry and value, once all windows have been seen."""
        return self._parts[0]

    def _together(self) -> None:
        self._parts, self._waiting = [ClassRows.joined(self._parts).summed()], 0
