"""The values of features as classes: which are there, and how much of each."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Ints, owners
from .moments import Part
from .pending import Pending, Segments
from .zone_pixels import Sample

#: Weights that differ by less than this part of themselves differ by the rounding of their sums.
_SAME = 1e-12


#: Features that have more values than this, on average, are sorted one by one.
_LARGE = 512


def counted(segments: Segments) -> Segments:
    """The distinct values of each feature, in ascending order, with the sum of their weights."""
    which = owners(segments.size)
    values = segments.values
    if not values.size:
        return Segments(segments.features, segments.size, values, np.zeros(0))
    if values.dtype.kind in "iu":
        low, span = int(values.min()), int(values.max()) - int(values.min()) + 1
        if span * segments.features.size <= 4 * values.size + 65536:
            return _binned(segments, which, low, span)
    order = _order(segments, which)
    values, which = values[order], which[order]
    new = np.ones(values.size, dtype=bool)
    new[1:] = (values[1:] != values[:-1]) | (which[1:] != which[:-1])
    first = np.flatnonzero(new)
    if segments.weight is None:
        weight = np.diff(first, append=values.size).astype(np.float64)
    else:
        weight = np.add.reduceat(segments.weight[order], first)
    size = np.bincount(which[first], minlength=segments.features.size)
    return Segments(segments.features, size, values[first], weight)


def _order(segments: Segments, which: Ints) -> Ints:
    """By feature, then by value: large features one by one, which is faster than all together."""
    if segments.values.size < _LARGE * segments.features.size:
        order: Ints = np.lexsort((segments.values, which))
        return order
    parts = np.split(segments.values, segments.first[1:])
    return np.concatenate(
        [first + np.argsort(part, kind="stable") for first, part in zip(segments.first, parts)]
    )


def _binned(segments: Segments, which: Ints, low: int, span: int) -> Segments:
    """Count in a table of features x values: classes need no sorting."""
    wide = np.uint64 if segments.values.dtype == np.uint64 else np.int64
    place = (segments.values.astype(wide) - wide(low)).astype(np.int64)
    place += which * span
    shape = (segments.features.size, span)
    table = np.bincount(place, segments.weight, shape[0] * span).reshape(shape)
    there = table > 0
    row, col = np.nonzero(there)
    values = (col.astype(wide) + wide(low)).astype(segments.values.dtype)
    return Segments(segments.features, there.sum(axis=1), values, table[row, col].astype(np.float64))


class Classes:
    """Majority, minority and variety of all features of one layer."""

    def __init__(self, features: int, dtype: np.dtype[Any]) -> None:
        self.majority = np.zeros(features, dtype)
        self.minority = np.zeros(features, dtype)
        self.variety = np.zeros(features, np.int64)
        self._pending = Pending()

    @staticmethod
    def measure(sample: Sample) -> Part:
        """The classes of each feature; and whether they are all it has."""
        return counted(Segments(sample.features, sample.size, sample.values, sample.weight)), sample.whole

    def merge(self, features: Ints, part: Part, done: Bools) -> None:
        """See `moments.Memory`."""
        segments, whole = part
        self._finish(segments.only(whole))
        self._pending.add(segments.only(~whole))
        self._settle(done)

    def close(self) -> None:
        """See `moments.Memory`."""
        self._settle(None)

    def _settle(self, done: Bools | None) -> None:
        for segments in self._pending.take(done):
            self._finish(counted(segments))

    def _finish(self, segments: Segments) -> None:
        if not segments.features.size or segments.weight is None:
            return
        first, weight = segments.first, segments.weight
        heaviest = np.repeat(np.maximum.reduceat(weight, first), segments.size)
        lightest = np.repeat(np.minimum.reduceat(weight, first), segments.size)
        self.majority[segments.features] = _smallest(segments, weight >= heaviest * (1 - _SAME))
        self.minority[segments.features] = _smallest(segments, weight <= lightest * (1 + _SAME))
        self.variety[segments.features] = segments.size


def _smallest(segments: Segments, chosen: Bools) -> NDArray[Any]:
    """The first, that is the smallest, chosen value of each feature."""
    place = np.flatnonzero(chosen)
    found: NDArray[Any] = segments.values[place[np.searchsorted(place, segments.first)]]
    return found
