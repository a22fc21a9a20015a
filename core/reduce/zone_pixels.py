"""The pixels of many features in one window, feature after feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Floats, Ints
from ..errors import ExtractionError
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.source import ColumnRange, Pixels
from .stretches import Stretches

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

    Where all that is accumulated allows it (`Accumulator.by_value`), a stretch of equal pixels in a row may
    stand here as one, with its number of pixels as its weight.

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


@dataclass(frozen=True)
class _Items:
    """What is taken out of a window: pixels, or stretches of equal ones, feature after feature."""

    first: Ints  # where those of each feature begin
    index: Ints  # where each lies in the window, flattened row by row
    weight: Floats | None  # None where all are 1

    @property
    def size(self) -> Ints:
        """How many there are of each feature."""
        return np.diff(self.first, append=self.index.size)

    def segments(self, kept: Ints) -> tuple[Ints, Ints]:
        """Where the items of each feature begin among some of them, and how many there are."""
        edges = np.searchsorted(kept, np.append(self.first, self.index.size))
        return edges[:-1], np.diff(edges)

    def located(self, kept: Ints | None) -> Ints:
        """Where some of them, or all, lie in the window."""
        return self.index if kept is None else self.index.take(kept)


class ZonePixelReader:
    """Takes the pixels of runs, at least one, out of windows of values that hold them all.

    ``whole`` tells for each distinct feature of the runs whether they are all it has.
    """

    def __init__(self, runs: Runs, window: Window, whole: Bools) -> None:
        self._features, self._first = runs.features()
        self._runs, self._window, self._whole = runs, window, whole
        self._weight: Floats | None = None
        self._has_weight: Bools | None = None

    @cached_property
    def _pixels(self) -> _Items:
        return _Items(self._first, self._runs.index(self._window), self._runs.weights())

    def _stretches(self, pixels: Pixels) -> _Items | None:
        """Stretches of equal pixels, weighted by their number; None where they are of no use."""
        flat = pixels.values.reshape(-1), None if pixels.valid is None else pixels.valid.reshape(-1)
        found = Stretches.of(self._runs.places(self._window), self._runs.counts, *flat)
        if found is None:
            return None
        weight = found.count.astype(np.float64)
        if self._runs.weight is not None:
            weight *= self._runs.weight.take(found.run)
        first_run = np.searchsorted(self._runs.feature, self._features)
        return _Items(np.searchsorted(found.run, first_run), found.start, weight)

    def weigh(self, pixels: Pixels, name: str) -> None:
        """Weigh each pixel by the values of a raster on the same grid; one without a weight is not valid.

        Refuses weights that are negative or infinite.
        """
        index = self._pixels.index
        weight = pixels.values.reshape(-1).take(index).astype(np.float64)
        valid = np.ones(weight.size, bool) if pixels.valid is None else pixels.valid.reshape(-1).take(index)
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

    def take(self, pixels: Pixels, grid: Grid, by_value: bool = False) -> ZonePixels:
        """The pixels of a layer, whose raster lies on a grid; ``by_value`` is that of `Accumulator`."""
        items = self._stretches(pixels) if by_value and self._weight is None else None
        items = self._pixels if items is None else items
        counts, kept = self._select(pixels, items)
        features, first, size, whole = self._features, items.first, items.size, self._whole
        weight = _product(items.weight, self._weight)
        if kept is not None:
            first, size = items.segments(kept)
            held = size > 0
            features, first, size, whole = features[held], first[held], size[held], whole[held]
            weight = None if weight is None else weight.take(kept)
        values = pixels.values.reshape(-1).take(items.located(kept))
        return ZonePixels(
            *(counts, features, first, size, values, weight, whole, grid, self._window),
            locate=lambda: items.located(self._select(pixels, items)[1]),
        )

    def _select(self, pixels: Pixels, items: _Items) -> tuple[PixelCounts, Ints | None]:
        """Count the valid pixels, and choose the items of positive weight: their numbers, or None for all."""
        valid = None if pixels.valid is None else pixels.valid.reshape(-1).take(items.index)
        if self._has_weight is not None:
            valid = self._has_weight if valid is None else valid & self._has_weight
        kept = None if valid is None or valid.all() else np.flatnonzero(valid)
        counts = self._counts(items, valid, kept)
        if self._weight is not None:
            # Zero-weight pixels count as valid and contribute nothing else.
            positive = self._weight > 0 if kept is None else self._weight[kept] > 0
            kept = np.flatnonzero(positive) if kept is None else kept[positive]
        return counts, kept

    def _counts(self, items: _Items, valid: Bools | None, kept: Ints | None) -> PixelCounts:
        if items.weight is None:
            size = items.size if kept is None else items.segments(kept)[1]
            return PixelCounts(self._features, size.astype(float), (items.size - size).astype(float))
        if valid is None or kept is None:
            covered = np.add.reduceat(items.weight, items.first)
            return PixelCounts(self._features, covered, np.zeros(covered.size))
        covered = np.add.reduceat(items.weight * valid, items.first)
        return PixelCounts(self._features, covered, np.add.reduceat(items.weight * ~valid, items.first))


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
