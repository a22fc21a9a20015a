"""The distinct values of features, and how much there is of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray, owners
from .pending import PendingAccumulator, Segments
from .zone_pixels import ZonePixels

#: Weights that differ by less than this part of themselves differ by the rounding of their sums.
_SAME = 1e-12

#: Features that have more values than this, on average, are sorted one by one.
_LARGE = 512


def frequencies(segments: Segments) -> Segments:
    """The distinct values of each feature, in ascending order, each with the sum of its weights."""
    size, values, (weight,) = tally(segments, [segments.weight])
    return Segments(segments.features, size, values, weight)


def tally(segments: Segments, numbers: Sequence[Floats | None]) -> tuple[Ints, NDArray[Any], list[Floats]]:
    """How many distinct values each feature has; these, ascending; and sums for each of them.

    Sums of positive numbers that stand beside the values; None is 1 everywhere.
    """
    values = segments.values
    if not values.size:
        return segments.size, values, [np.zeros(0) for _ in numbers]
    if values.dtype.kind in "iu":
        low, span = int(values.min()), int(values.max()) - int(values.min()) + 1
        if span * segments.features.size <= 4 * values.size + 65536:
            return _binned(segments, numbers, low, span)
    which = owners(segments.size)
    order = _order(segments, which)
    values, which = values[order], which[order]
    new = np.ones(values.size, dtype=bool)
    new[1:] = (values[1:] != values[:-1]) | (which[1:] != which[:-1])
    first = np.flatnonzero(new)
    counts = np.diff(first, append=values.size).astype(np.float64)
    sums = [counts if one is None else np.add.reduceat(one[order], first) for one in numbers]
    return np.bincount(which[first], minlength=segments.features.size), values[first], sums


def _order(segments: Segments, which: Ints) -> Ints:
    """By feature, then by value: large features one by one, which is faster than all together."""
    if segments.values.size < _LARGE * segments.features.size:
        order: Ints = np.lexsort((segments.values, which))
        return order
    parts = np.split(segments.values, segments.first[1:])
    return np.concatenate(
        [first + np.argsort(part, kind="stable") for first, part in zip(segments.first, parts)]
    )


def _binned(
    segments: Segments, numbers: Sequence[Floats | None], low: int, span: int
) -> tuple[Ints, NDArray[Any], list[Floats]]:
    """Sum up in tables of features x values, which needs no sorting."""
    dtype, features = segments.values.dtype, segments.features.size
    # Whole numbers wrap around: without the sign the difference is right, however wide it is.
    place = (segments.values - dtype.type(low)).view(f"u{dtype.itemsize}")
    if place.size < _LARGE * features:
        place = place.astype(np.int64) + owners(segments.size) * span
        tables = [np.bincount(place, one, features * span) for one in numbers]
    else:
        tables = [_table(segments, place, one, span) for one in numbers]
    held = np.flatnonzero(tables[0] > 0)
    row, col = np.divmod(held, span)
    native = dtype.newbyteorder("=")
    values = col.astype(f"u{dtype.itemsize}").view(native) + dtype.type(low)
    sums = [table[held].astype(np.float64) for table in tables]
    return np.bincount(row, minlength=features), values, sums


def _table(segments: Segments, place: NDArray[Any], number: Floats | None, span: int) -> NDArray[Any]:
    """Sum up feature by feature, which is faster where they are large."""
    found = np.empty((segments.features.size, span), np.int64 if number is None else np.float64)
    for row, first, size in zip(found, segments.first.tolist(), segments.size.tolist()):
        part = slice(first, first + size)
        row[:] = np.bincount(place[part].astype(np.int64), None if number is None else number[part], span)
    return found.reshape(-1)


class Frequencies(PendingAccumulator):
    """Majority, minority and variety of all features of one layer."""

    by_value = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        super().__init__()
        self.majority, self.minority = np.zeros((2, features), dtype)
        self.variety = np.zeros(features, np.int64)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """The frequencies of each feature's values, and whether they are all it has."""
        return frequencies(Segments.of(pixels)), pixels.whole

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        found, whole = measured
        self._store(found.only(whole))
        self.keep(found.only(~whole), complete)

    def finish(self, segments: Segments) -> None:
        self._store(frequencies(segments))

    def _store(self, found: Segments) -> None:
        if not found.features.size or found.weight is None:
            return
        first, weight = found.first, found.weight
        heaviest = np.repeat(np.maximum.reduceat(weight, first), found.size)
        lightest = np.repeat(np.minimum.reduceat(weight, first), found.size)
        self.majority[found.features] = _smallest(found, weight >= heaviest * (1 - _SAME))
        self.minority[found.features] = _smallest(found, weight <= lightest * (1 + _SAME))
        self.variety[found.features] = found.size


def _smallest(segments: Segments, chosen: Bools) -> NDArray[Any]:
    """The first, that is the smallest, chosen value of each feature."""
    place = np.flatnonzero(chosen)
    found: NDArray[Any] = segments.values[place[np.searchsorted(place, segments.first)]]
    return found
