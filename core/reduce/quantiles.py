"""Medians and percentiles of the pixels of features.

For equal weights the definition is type 7 of Hyndman and Fan (1996), numpy's default. With weights it is that
of exactextract, taken over pixels instead of distinct values: pixel k of n, sorted by value, lies at
``s_k = (k - 1) w_k + (n - 1) (w_1 + .. + w_(k-1))``, and the quantile q is interpolated at ``q s_n``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray, ranges
from .accumulators import Accumulator
from .frequencies import frequencies
from .pending import Kept, Segments, weights_of
from .search import MOST_KEPT, Bracket, Search, Sought, between
from .zone_pixels import ZonePixels

#: Segments up to this size are sorted many at once, as rows of a table; larger ones one by one.
_SMALL = 512


def quantiles(segments: Segments, q: Floats) -> Floats:
    """Quantiles, in [0, 1], of each segment's values, (segments, quantiles); no segment is empty."""
    if segments.weight is None or not segments.features.size:
        return _of_alike(segments, q)
    # A feature's last digit must not depend on whether the others that happen to be here have weights.
    plain = np.logical_and.reduceat(segments.weight == 1, segments.first)
    found = np.empty((segments.features.size, q.size))
    for chosen, weightless in ((plain, True), (~plain, False)):
        if chosen.any():
            part = segments.only(chosen)
            found[chosen] = _of_alike(replace(part, weight=None) if weightless else part, q)
    return found


def _of_alike(segments: Segments, q: Floats) -> Floats:
    """Quantiles of segments that all have weights, or that all have none."""
    found = np.empty((segments.features.size, q.size))
    small = segments.size <= _SMALL
    levels = np.ceil(np.log2(segments.size)).astype(np.int64)
    for level in np.unique(levels[small]):
        rows = np.flatnonzero(small & (levels == level))
        found[rows] = _of_table(segments, rows, 1 << int(level), q)
    first = segments.first
    for number in np.flatnonzero(~small):
        part = slice(first[number], first[number] + segments.size[number])
        weight = None if segments.weight is None else segments.weight[part]
        found[number] = _of_one(segments.values[part], weight, q)
    return found


def _of_one(values: NDArray[Any], weight: Floats | None, q: Floats) -> Floats:
    if weight is not None:
        order = _order(values, weight)
        return _weighted(values[order][None], weight[order][None], np.array([values.size]), q).reshape(-1)
    lower, part = _positions(np.array([values.size]), q)
    wanted = np.unique(np.concatenate([lower[0], np.minimum(lower[0] + 1, values.size - 1)]))
    return _between(np.partition(values, wanted)[None], lower, part).reshape(-1)


def _order(values: NDArray[Any], weight: Floats) -> Ints:
    """By value; equal values by weight."""
    order: Ints = np.argsort(values, kind="stable")
    ranked, weights = values[order], weight[order]
    tied = ranked[1:] == ranked[:-1]
    if (tied & (weights[1:] < weights[:-1])).any():
        order = np.lexsort((weight, values))
    return order


def _of_table(segments: Segments, rows: Ints, width: int, q: Floats) -> Floats:
    """Quantiles of segments of at most ``width`` values, sorted as rows of one table."""
    size = segments.size[rows]
    into = ranges(np.arange(rows.size) * width, size)
    out_of = ranges(segments.first[rows], size)
    table = _filled(segments.values.take(out_of), into, (rows.size, width), _largest(segments.values.dtype))
    if segments.weight is None:
        table.sort(axis=1)
        lower, part = _positions(size, q)
        return _between(table, lower, part)
    weights = _filled(segments.weight.take(out_of), into, (rows.size, width), np.inf)
    # What fills a row is sorted behind its values: it is as large as any value, and heavier.
    order = np.lexsort((weights, table), axis=1)
    table = np.take_along_axis(table, order, axis=1)
    weights = np.take_along_axis(weights, order, axis=1)
    weights[np.arange(width) >= size[:, None]] = 0
    return _weighted(table, weights, size, q)


def _filled(values: NDArray[Any], into: Ints, shape: tuple[int, int], fill: Any) -> NDArray[Any]:
    table = np.full(shape, fill, values.dtype)
    table.reshape(-1)[into] = values
    return table


def _largest(dtype: np.dtype[Any]) -> Any:
    return np.iinfo(dtype).max if dtype.kind in "iu" else np.inf


def _positions(size: Ints, q: Floats) -> tuple[Ints, Floats]:
    place = (size[:, None] - 1) * q
    lower = np.floor(place).astype(np.int64)
    return lower, place - lower


def _between(table: NDArray[Any], lower: Ints, part: Floats) -> Floats:
    """Interpolate between entries of sorted rows."""
    upper = np.minimum(lower + 1, table.shape[1] - 1)
    low, high = (np.take_along_axis(table, at, axis=1).astype(np.float64) for at in (lower, upper))
    return between(low, high, part)


def _weighted(table: NDArray[Any], weights: Floats, size: Ints, q: Floats) -> Floats:
    """Weighted quantiles of sorted rows; what fills a row has weight 0 and lies at its end."""
    n = size[:, None]
    rank = np.arange(table.shape[1])
    before = np.cumsum(weights, axis=1) - weights
    place = rank * weights + (n - 1) * before
    place[rank >= n] = np.inf
    last = np.take_along_axis(place, n - 1, axis=1)
    target = q * last
    lower = np.empty(target.shape, dtype=np.int64)
    for column in range(q.size):
        lower[:, column] = np.count_nonzero(place <= target[:, column, None], axis=1) - 1
    lower = np.clip(lower, 0, n - 1)
    upper = np.minimum(lower + 1, n - 1)
    begin, end = np.take_along_axis(place, lower, axis=1), np.take_along_axis(place, upper, axis=1)
    wide = end > begin
    part = np.divide(target - begin, end - begin, out=np.zeros_like(begin), where=wide)
    return _between(table, lower, part)


def _of_counts(segments: Segments, q: Floats) -> Floats:
    """Quantiles of segments of which the weights are counts of equal pixels."""
    counted = frequencies(segments)
    found = np.empty((counted.features.size, q.size))
    for number in range(counted.features.size):
        one = counted.one(number)
        upto: Ints = np.cumsum(weights_of(one), dtype=np.int64)
        lower, part = _positions(upto[-1:], q)
        low, high = (np.searchsorted(upto, np.minimum(lower[0] + n, upto[-1] - 1), "right") for n in (0, 1))
        reals = one.values.astype(np.float64)
        found[number] = between(reals[low], reals[high], part[0])
    return found


def _countable(segments: Segments) -> bool:
    """Whether there can be so few distinct values that equal pixels are better counted than kept."""
    dtype = segments.values.dtype
    return segments.weight is None and dtype.kind in "iu" and dtype.itemsize <= 2


def _most_counts(dtype: np.dtype[Any]) -> int:
    """How many values and counts are kept of a feature: a few times as many as there are distinct values."""
    return int(4 << 8 * dtype.itemsize)


class Quantiles(Accumulator):
    """The chosen quantiles of all features of one layer; the parameters are which, in [0, 1].

    Values are kept until their feature is complete, up to `MOST_KEPT`; of more a `Search` is begun. Whole
    numbers of 16 bits and less, without weights, become counts of distinct values before that.
    """

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        self._dtype, self._q = dtype, np.array(parameters)
        self._found = np.full((features, len(parameters)), np.nan)
        self._number = np.zeros(features, np.int32)  # of values kept, or counts
        self._kept, self._counts = Kept(), Kept()
        self._searches: dict[int, Search] = {}
        self._searched = np.zeros(features, dtype=bool)
        self._sought: list[Bracket] = []

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Quantiles of the features that are whole, and the values, or counts, of those that are not."""
        if isinstance(parameters[0], Sought):
            return parameters[0].look(pixels)
        segments = Segments.of(pixels)
        whole, rest = segments.only(pixels.whole), segments.only(~pixels.whole)
        found = whole.features, quantiles(whole, np.array(parameters))
        if not _countable(rest):
            return *found, rest, None
        many = rest.size >= _most_counts(rest.values.dtype) // 4
        return *found, rest.only(~many), frequencies(rest.only(many))

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        if isinstance(measured, list):
            for number, found in measured:
                self._sought[number].add(found)
            return
        whole, found, rest, counts = measured
        self._found[whole] = found
        if counts is None:
            self._keep(rest)
        else:
            self._count(rest)
            self._count(counts)
        self._settle(complete)

    def _keep(self, segments: Segments) -> None:
        """Keep values; search those of features that have too many."""
        gone = self._searched[segments.features]
        if gone.any():
            self._search(segments.only(gone))
            segments = segments.only(~gone)
        self._kept.add(segments)
        many = self._grown(segments, MOST_KEPT)
        if many is not None:
            self._searched |= many
            for part in self._kept.take(many):
                self._search(part)

    def _search(self, segments: Segments) -> None:
        for number, feature in enumerate(segments.features.tolist()):
            if feature not in self._searches:
                self._searches[feature] = Search(self._dtype, self._q)
            one = segments.one(number)
            self._searches[feature].add(one.values, one.weight)

    def _count(self, segments: Segments) -> None:
        """Keep values, or counts; put those of features that have too many together."""
        self._counts.add(segments)
        many = self._grown(segments, _most_counts(self._dtype))
        if many is not None:
            for part in self._counts.joined(many):
                counts = frequencies(part)
                self._number[counts.features] = counts.size
                self._counts.add(counts)

    def _grown(self, segments: Segments, most: int) -> Bools | None:
        """Count values that were added; tells which of all features have too many, None where none has."""
        self._number[segments.features] += segments.size.astype(np.int32)
        many = segments.features[self._number[segments.features] > most]
        if not many.size:
            return None
        found = np.zeros(self._number.size, dtype=bool)
        found[many] = True
        return found

    def _settle(self, complete: Bools | None) -> None:
        for segments in self._kept.joined(complete):
            self._found[segments.features] = quantiles(segments, self._q)
        for segments in self._counts.joined(complete):
            of = quantiles if segments.weight is None else _of_counts
            self._found[segments.features] = of(segments, self._q)

    def close(self) -> None:
        self._settle(None)

    @property
    def asks(self) -> bool:
        """See `Accumulator`."""
        return bool(self._searches)

    def again(self) -> tuple[Bools, tuple[Any, ...]] | None:
        """The features that are searched, and what for."""
        for feature, search in list(self._searches.items()):
            found = search.advance()
            if found is not None:
                self._found[feature] = found
                del self._searches[feature]
        if not self._searches:
            return None
        sought = [
            (feature, one) for feature in sorted(self._searches) for one in self._searches[feature].brackets
        ]
        self._sought = [bracket for _, bracket in sought]
        features = np.zeros(self._number.size, dtype=bool)
        features[list(self._searches)] = True
        return features, (Sought.of(sought),)

    def of(self, q: float) -> Floats:
        """One of the chosen quantiles, of all features."""
        found: Floats = self._found[:, int(np.flatnonzero(self._q == q)[0])]
        return found
