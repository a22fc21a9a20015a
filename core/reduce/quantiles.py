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
from .pending import PendingAccumulator, Segments
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
    """Interpolate between entries of sorted rows; equal entries, be they infinite, are kept as they are."""
    upper = np.minimum(lower + 1, table.shape[1] - 1)
    low = np.take_along_axis(table, lower, axis=1).astype(np.float64)
    high = np.take_along_axis(table, upper, axis=1).astype(np.float64)
    with np.errstate(invalid="ignore"):
        step = np.where((part > 0) & (low != high), (high - low) * part, 0)
    found: Floats = low + step
    return found


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


class Quantiles(PendingAccumulator):
    """The chosen quantiles of all features of one layer; the parameters are which, in [0, 1]."""

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        super().__init__()
        self._q = np.array(parameters)
        self._found = np.full((features, len(parameters)), np.nan)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Quantiles of the features that are whole, and the values of those that are not."""
        segments = Segments.of(pixels)
        whole = segments.only(pixels.whole)
        return whole.features, quantiles(whole, np.array(parameters)), segments.only(~pixels.whole)

    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        whole, found, rest = measured
        self._found[whole] = found
        self.keep(rest, complete)

    def finish(self, segments: Segments) -> None:
        self._found[segments.features] = quantiles(segments, self._q)

    def of(self, q: float) -> Floats:
        """One of the chosen quantiles, of all features."""
        found: Floats = self._found[:, int(np.flatnonzero(self._q == q)[0])]
        return found
