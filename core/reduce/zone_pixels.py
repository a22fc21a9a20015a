"""The pixels of many features in one window, gathered feature after feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Floats, Ints
from ..errors import ExtractionError
from ..locate.runs import Runs
from ..raster.grid import Window
from ..raster.source import ColumnRange, Pixels

#: Columns without pixels are read too unless at least this many of them lie together.
_GAP = 512


@dataclass(frozen=True)
class Sample:
    """The valid pixels of one layer, feature after feature; every feature has at least one.

    Attributes
    ----------
    features : (k,) int64
        In ascending order.
    first, size : (k,) int64
        Where each feature's pixels begin, and how many there are.
    values : (n,) array of the layer's type
    weight : (n,) float64 or None
        Positive; None where all are 1.
    whole : (k,) bool
        Whether these are all pixels of the feature.
    """

    features: Ints
    first: Ints
    size: Ints
    values: NDArray[Any]
    weight: Floats | None
    whole: Bools

    @cached_property
    def reals(self) -> Floats:
        """The values in double precision."""
        return self.values.astype(np.float64, copy=False)

    @cached_property
    def weighted(self) -> Floats:
        """Values times weights."""
        return self.reals if self.weight is None else self.reals * self.weight

    @cached_property
    def weights(self) -> Floats:
        """Sum of each feature's weights."""
        return self.size.astype(np.float64) if self.weight is None else self.total(self.weight)

    def total(self, numbers: Floats) -> Floats:
        """Sums, per feature, of one number per pixel."""
        sums: Floats = np.add.reduceat(numbers, self.first)
        return sums


@dataclass(frozen=True)
class Counted:
    """How much of each feature is valid, in pixels, and how much is not."""

    features: Ints
    count: Floats
    nodata: Floats


class Gather:
    """Takes the pixels of runs out of windows of values.

    Parameters
    ----------
    runs : Runs
        At least one.
    window : Window
        That of the values; holds all the runs.
    whole : (features,) bool
        For each distinct feature of the runs whether they are all it has.
    """

    def __init__(self, runs: Runs, window: Window, whole: Bools) -> None:
        self.features, self._first = runs.features()
        self._index = runs.index(window)
        self._share = runs.weights()
        self._weight: Floats | None = None
        self._weighed: Bools | None = None
        self._whole = whole

    def weigh(self, pixels: Pixels, name: str) -> None:
        """Weigh each pixel by the values of a raster on the same grid.

        Raises
        ------
        ExtractionError
            When a weight is negative or infinite.
        """
        weight = pixels.values.reshape(-1).take(self._index).astype(np.float64)
        valid = np.ones(weight.size, bool) if pixels.valid is None else self._taken(pixels.valid)
        if not np.isfinite(weight[valid]).all():
            raise ExtractionError(
                f"The weights raster {name} holds infinite values; weights must be numbers of 0 or more. "
                "Exclude them or give another raster."
            )
        if (weight[valid] < 0).any():
            raise ExtractionError(
                f"The weights raster {name} holds negative values (down to {weight[valid].min():.6g}); "
                "weights must be 0 or more. Exclude them or give another raster."
            )
        self._weight, self._weighed = weight, valid

    def _taken(self, window: NDArray[Any]) -> NDArray[Any]:
        return window.reshape(-1).take(self._index)

    def select(self, pixels: Pixels) -> tuple[Counted, Sample]:
        """The valid pixels of a layer, and how many there are."""
        valid = None if pixels.valid is None else self._taken(pixels.valid)
        if self._weighed is not None:
            valid = self._weighed if valid is None else valid & self._weighed
        size = np.diff(self._first, append=self._index.size)
        if valid is None or valid.all():
            counted = Counted(self.features, self._share_of(size), np.zeros(size.size))
            kept = None
        else:
            kept = np.flatnonzero(valid)
            held = np.diff(np.searchsorted(kept, np.append(self._first, self._index.size)))
            counted = self._counted(size, held, valid)
        return counted, self._sample(pixels, size, kept)

    def _share_of(self, size: Ints) -> Floats:
        return size.astype(np.float64) if self._share is None else np.add.reduceat(self._share, self._first)

    def _counted(self, size: Ints, held: Ints, valid: Bools) -> Counted:
        if self._share is None:
            return Counted(self.features, held.astype(np.float64), (size - held).astype(np.float64))
        count = np.add.reduceat(self._share * valid, self._first)
        return Counted(self.features, count, np.add.reduceat(self._share * ~valid, self._first))

    def _sample(self, pixels: Pixels, size: Ints, kept: Ints | None) -> Sample:
        weight = _product(self._share, self._weight)
        if self._weight is not None:
            # A pixel of weight 0 is there, and has no say.
            some = self._weight > 0 if kept is None else self._weight[kept] > 0
            kept = np.flatnonzero(some) if kept is None else kept[some]
        if kept is None:
            values = pixels.values.reshape(-1).take(self._index)
            return Sample(self.features, self._first, size, values, weight, self._whole)
        values = pixels.values.reshape(-1).take(self._index.take(kept))
        edges = np.searchsorted(kept, np.append(self._first, self._index.size))
        size = np.diff(edges)
        some = size > 0
        weight = None if weight is None else weight.take(kept)
        return Sample(self.features[some], edges[:-1][some], size[some], values, weight, self._whole[some])


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
