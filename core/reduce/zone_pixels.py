"""The pixels of many features in one window, feature after feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..errors import ExtractionError
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.source import ColumnRange, Pixels

#: Columns without pixels are read too unless at least this many of them lie together.
_GAP = 512


@dataclass(frozen=True)
class PixelCounts:
    """How much of each feature is valid, in pixels, and how much is not."""

    features: Ints
    valid: Floats
    nodata: Floats


@dataclass(frozen=True)
class ZonePixels:
    """The valid pixels of one layer in one window, feature after feature, each feature's in row order.

    Attributes
    ----------
    counts : PixelCounts
        Of all features that hold pixels of the window.
    features : (k,) int64
        Those with a valid pixel of positive weight, in ascending order; only such pixels follow.
    first, size : (k,) int64
        Where each feature's pixels begin, and how many there are.
    values : (n,) array of the layer's type
    weight : (n,) float64 or None
        Positive; None where all are 1.
    whole : (k,) bool
        Whether these are all pixels of the feature.
    grid : Grid
    window : Window
    locate : callable
        Finds where the pixels lie in the window, flattened row by row; for `cells`. Few statistics ask, and
        to keep it for all would cost the others a tenth of their time.
    """

    counts: PixelCounts
    features: Ints
    first: Ints
    size: Ints
    values: NDArray[Any]
    weight: Floats | None
    whole: Bools
    grid: Grid
    window: Window
    locate: Callable[[], Ints]

    @cached_property
    def reals(self) -> Floats:
        """The values in double precision."""
        return self.values.astype(np.float64, copy=False)

    @cached_property
    def total_weight(self) -> Floats:
        """Sum of the weights of each feature's pixels."""
        return self.size.astype(np.float64) if self.weight is None else self._sums(self.weight)

    @cached_property
    def total_value(self) -> Floats:
        """Sum of the values of each feature's pixels, each times its weight."""
        return self.total(self.reals)

    @cached_property
    def extremes(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Smallest and largest value of each feature's pixels."""
        return np.minimum.reduceat(self.values, self.first), np.maximum.reduceat(self.values, self.first)

    def total(self, numbers: NDArray[Any]) -> Floats:
        """Sums, for each feature, of one number per pixel, each times the pixel's weight."""
        return self._sums(numbers if self.weight is None else numbers * self.weight)

    @cached_property
    def _index(self) -> Ints:
        return self.locate()

    def _sums(self, numbers: NDArray[Any]) -> Floats:
        sums: Floats = np.add.reduceat(numbers, self.first, dtype=np.float64)
        return sums

    def cells(self, which: Ints | None = None) -> tuple[Ints, Ints]:
        """Row and column, on the raster, of each of the pixels, or of some of them by their numbers."""
        row, col = np.divmod(self._index if which is None else self._index[which], self.window.width)
        return row + self.window.row, col + self.window.col


class ZonePixelReader:
    """Takes the pixels of runs, at least one, out of windows of values that hold them all.

    ``whole`` tells for each distinct feature of the runs whether they are all it has.
    """

    def __init__(self, runs: Runs, window: Window, whole: Bools) -> None:
        self._features, self._first = runs.features()
        self._window, self._whole = window, whole
        self._index = runs.index(window)
        self._size = np.diff(self._first, append=self._index.size)
        self._coverage = runs.weights()
        self._weight: Floats | None = None
        self._has_weight: Bools | None = None

    def weigh(self, pixels: Pixels, name: str) -> None:
        """Weigh each pixel by the values of a raster on the same grid; one without a weight is not valid.

        Refuses weights that are negative or infinite.
        """
        weight = self._taken(pixels.values).astype(np.float64)
        valid = np.ones(weight.size, bool) if pixels.valid is None else self._taken(pixels.valid)
        if not np.isfinite(weight[valid]).all():
            raise ExtractionError(
                "The weights raster {name} holds infinite values; weights must be numbers of 0 or more. "
                "Exclude them or give another raster.",
                name=name,
            )
        if (weight[valid] < 0).any():
            raise ExtractionError(
                "The weights raster {name} holds negative values (down to {lowest:.6g}); weights must be 0 "
                "or more. Exclude them or give another raster.",
                name=name,
                lowest=weight[valid].min(),
            )
        self._weight, self._has_weight = weight, valid

    def take(self, pixels: Pixels, grid: Grid) -> ZonePixels:
        """The pixels of a layer, whose raster lies on a grid."""
        counts, kept = self._select(pixels)
        features, first, size, whole = self._features, self._first, self._size, self._whole
        weight = _product(self._coverage, self._weight)
        if kept is not None:
            first, size = self._segments(kept)
            held = size > 0
            features, first, size, whole = features[held], first[held], size[held], whole[held]
            weight = None if weight is None else weight.take(kept)
        values = pixels.values.reshape(-1).take(self._located(kept))
        return ZonePixels(
            *(counts, features, first, size, values, weight, whole, grid, self._window),
            locate=lambda: self._located(self._select(pixels)[1]),
        )

    def _select(self, pixels: Pixels) -> tuple[PixelCounts, Ints | None]:
        """Count the valid pixels, and choose those of positive weight: their numbers, or None for all."""
        valid = None if pixels.valid is None else self._taken(pixels.valid)
        if self._has_weight is not None:
            valid = self._has_weight if valid is None else valid & self._has_weight
        kept = None if valid is None or valid.all() else np.flatnonzero(valid)
        counts = self._counts(valid, kept)
        if self._weight is not None:
            # Zero-weight pixels count as valid and contribute nothing else.
            positive = self._weight > 0 if kept is None else self._weight[kept] > 0
            kept = np.flatnonzero(positive) if kept is None else kept[positive]
        return counts, kept

    def _located(self, kept: Ints | None) -> Ints:
        return self._index if kept is None else self._index.take(kept)

    def _taken(self, window: NDArray[Any]) -> NDArray[Any]:
        return window.reshape(-1).take(self._index)

    def _segments(self, kept: Ints) -> tuple[Ints, Ints]:
        """Where the pixels of each feature begin among some pixels, and how many there are."""
        edges = np.searchsorted(kept, np.append(self._first, self._index.size))
        return edges[:-1], np.diff(edges)

    def _counts(self, valid: Bools | None, kept: Ints | None) -> PixelCounts:
        if self._coverage is None:
            size = self._size if kept is None else self._segments(kept)[1]
            return PixelCounts(self._features, size.astype(float), (self._size - size).astype(float))
        if valid is None or kept is None:
            covered = np.add.reduceat(self._coverage, self._first)
            return PixelCounts(self._features, covered, np.zeros(covered.size))
        covered = np.add.reduceat(self._coverage * valid, self._first)
        return PixelCounts(self._features, covered, np.add.reduceat(self._coverage * ~valid, self._first))


def _product(one: Floats | None, other: Floats | None) -> Floats | None:
    if one is None or other is None:
        return other if one is None else one
    return one * other


def spans(runs: Runs, window: Window) -> Sequence[ColumnRange]:
    """The columns of a window that hold runs, apart where much lies between them."""
    order = np.argsort(runs.start, kind="stable")
    start = runs.start[order] - window.col
    reach = np.maximum.accumulate(runs.stop[order] - window.col)
    gaps = np.flatnonzero(start[1:] - reach[:-1] >= _GAP)
    begins, ends = start[np.append(0, gaps + 1)], reach[np.append(gaps, -1)]
    return [(int(begin), int(end)) for begin, end in zip(begins, ends)]
