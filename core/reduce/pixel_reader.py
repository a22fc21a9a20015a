"""Takes the pixels of features out of windows, in the way that is fastest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arrays import Bools, Floats, Ints
from ..errors import ExtractionError
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.pixel_areas import PixelAreas
from ..raster.source import ColumnRange, Pixels, Source
from .run_areas import RunAreas
from .run_sums import RunPlaces, RunSums
from .stretches import Stretches
from .zone_pixels import Gathered, PixelCounts, ZonePixels

#: Columns without pixels are read too unless at least this many of them lie together.
_GAP = 512


@dataclass(frozen=True)
class _Items:
    """What is taken out of a window: pixels, or stretches of equal ones, feature after feature."""

    first: Ints  # where those of each feature begin
    index: Ints  # where each lies in the window, flattened row by row
    weight: Floats | None  # None where all are 1
    area: Floats | None = None  # times the weight; None where areas are not known

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

    ``whole`` tells for each distinct feature of the runs whether they are all it has, ``areas`` the areas of
    the window's pixels, where they are of interest.
    """

    def __init__(self, runs: Runs, window: Window, whole: Bools, areas: RunAreas | None = None) -> None:
        self._features, self._first = runs.features()
        self._runs, self._window, self._whole, self._areas = runs, window, whole, areas
        self._weight: Floats | None = None
        self._run_weight: Floats | None = None
        self._has_weight: Bools | None = None

    @cached_property
    def _pixels(self) -> _Items:
        index, weight = self._runs.index(self._window), self._runs.weights()
        area = None if self._areas is None else _product(self._areas.of_pixels(index), weight)
        return _Items(self._first, index, weight, area)

    @cached_property
    def _places(self) -> RunPlaces | None:
        return RunPlaces.of(self._runs, self._window)

    def _stretches(self, pixels: Pixels) -> _Items | None:
        """Stretches of equal pixels, weighted by their number; None where they are of no use."""
        flat = pixels.values.reshape(-1), None if pixels.valid is None else pixels.valid.reshape(-1)
        found = Stretches.of(self._runs.places(self._window), self._runs.counts, *flat)
        if found is None:
            return None
        weight = found.count.astype(np.float64)
        rows = self._runs.row - self._window.row
        area = None if self._areas is None else self._areas.of_stretches(found, rows)
        if self._runs.weight is not None:
            covered = self._runs.weight.take(found.run)
            weight *= covered
            area = None if area is None else area * covered
        first_run = np.searchsorted(self._runs.feature, self._features)
        return _Items(np.searchsorted(found.run, first_run), found.start, weight, area)

    def weigh(self, pixels: Pixels, name: str) -> None:
        """Weigh each pixel by the values of a raster on the same grid; one without a weight is not valid.

        Weights of several rasters are multiplied. Refuses weights that are negative or infinite.
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
        self._weight = _product(self._weight, weight)
        self._has_weight = valid if self._has_weight is None else self._has_weight & valid

    def weigh_rows(self, weights: Floats) -> None:
        """Weigh the pixels of each row of the window by a positive number."""
        self._run_weight = weights.take(self._runs.row - self._window.row)

    @cached_property
    def _weights(self) -> Floats | None:
        """The weight of each pixel, beside the part that is covered; None where all are 1."""
        of_rows = None if self._run_weight is None else np.repeat(self._run_weight, self._runs.counts)
        return _product(self._weight, of_rows)

    def take(self, pixels: Pixels, grid: Grid, by_value: bool = False, by_runs: bool = False) -> ZonePixels:
        """The pixels of a layer, whose raster lies on a grid; see `Accumulator` for the other two."""
        unweighed = self._weight is None and self._run_weight is None
        items = self._stretches(pixels) if by_value and unweighed else None
        if items is None and by_runs and self._weight is None and self._places is not None:
            return self._summed(pixels, grid, self._places)
        items = self._pixels if items is None else items
        counts, kept = self._select(pixels, items)
        held, gathered = self._gather(pixels, items, kept)
        return ZonePixels(counts, *self._of(held), pixels.values.dtype, grid, self._window, lambda: gathered)

    def _summed(self, pixels: Pixels, grid: Grid, places: RunPlaces) -> ZonePixels:
        """Pixels that are gathered only if single ones are asked for."""
        valid = None if pixels.valid is None else pixels.valid.reshape(-1)
        sums = RunSums(places, pixels.values.reshape(-1), valid, self._run_weight)

        def gather() -> Gathered:
            return self._gather(pixels, self._pixels, self._select(pixels, self._pixels)[1])[1]

        counts = PixelCounts(self._features, sums.valid.astype(float), sums.nodata.astype(float))
        of = self._of(sums.valid > 0)
        return ZonePixels(counts, *of, pixels.values.dtype, grid, self._window, gather, sums)

    def _of(self, held: Bools) -> tuple[Ints, Bools]:
        return self._features[held], self._whole[held]

    def _gather(self, pixels: Pixels, items: _Items, kept: Ints | None) -> tuple[Bools, Gathered]:
        """Take items, or some of them, out of a window; also, which features have any."""
        first, size = (items.first, items.size) if kept is None else items.segments(kept)
        held = size > 0
        weight = _product(items.weight, self._weights)
        weight = weight if weight is None or kept is None else weight.take(kept)
        area = items.area if items.area is None or kept is None else items.area.take(kept)
        values = pixels.values.reshape(-1).take(items.located(kept))

        def locate() -> Ints:
            return items.located(self._select(pixels, items)[1])

        return held, Gathered(first[held], size[held], values, weight, locate, area)

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


def weigh(
    readers: Sequence[ZonePixelReader], by: Source, window: Window, needed: Sequence[ColumnRange]
) -> None:
    """Weigh the pixels of a window by those of another source, row by row where areas allow it."""
    rows = by.row_areas(window) if isinstance(by, PixelAreas) else None
    if rows is not None and (rows > 0).all():
        for reader in readers:
            reader.weigh_rows(rows)
        return
    weights = by.read(window, needed)[0]
    for reader in readers:
        reader.weigh(weights, by.name)


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
