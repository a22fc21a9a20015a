"""Every pixel of every polygon: rows that are handed over as they are found, and never held whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..arrays import Ints
from ..locate.edges import Edges
from ..locate.polygons import Polygons, PolygonsIn, Zones, locate_polygons, need_pixels, pack
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.pixel_reads import ChosenPixels, read_pixels
from ..raster.source import Pixels, Source
from ..raster.tiling import by_grid, need_grid, windows_of
from ..tables.pixel_rows import (
    Emitted,
    Rows,
    beyond,
    centres,
    need_layout,
    nothing,
    some,
    unsigned,
    value_types,
)
from ..tables.table import Table, layer_labels
from .job import Job

#: Pixels of a tile, and values that are read for it, pixels times layers, where blocks are not larger.
_TILE_PIXELS, _SMALLEST_TILE, _TILE_VALUES = 1 << 18, 1 << 16, 1 << 22


@dataclass(frozen=True)
class _Found:
    """What a worker found in a tile.

    Attributes
    ----------
    runs : Runs
    window : Window
        Holds the runs.
    cell : (height * width,) int32
        For each pixel of the window its number among the columns; -1 where there is none.
    columns : list of Pixels
        For each layer the pixels that are held by a feature and valid in some layer, (cells,).
    """

    runs: Runs
    window: Window
    cell: NDArray[np.int32]
    columns: list[Pixels]


@dataclass(frozen=True)
class _Unit:
    """One tile of all sources on a grid: all a worker needs to know."""

    edges: Edges
    pixels: str
    sources: tuple[Source, ...]


def _work(unit: _Unit) -> _Found | None:
    """Locate and read one tile; None where it holds no pixel. A top-level function: it may run elsewhere."""
    runs = locate_polygons(unit.edges, unit.pixels)
    if not len(runs):
        return None
    window = runs.bounds()
    index = _held(runs, window)
    row, col = np.divmod(index, window.width)
    columns = read_pixels(unit.sources, ChosenPixels(row + window.row, col + window.col))
    known = np.zeros(index.size, dtype=bool)
    for pixels in columns:
        known |= True if pixels.valid is None else pixels.valid
    if not known.all():
        index, columns = index[known], [some(pixels, known) for pixels in columns]
    cell = np.full(window.height * window.width, -1, dtype=np.int32)
    cell[index] = np.arange(index.size, dtype=np.int32)
    return _Found(runs, window, cell, columns)


def _held(runs: Runs, window: Window) -> Ints:
    """Which pixels of a window, flattened, belong to any feature."""
    begin = (runs.row - window.row) * window.width + runs.start - window.col
    size = window.height * window.width + 1
    change = np.bincount(begin, minlength=size) - np.bincount(begin + runs.counts, minlength=size)
    return np.flatnonzero(np.cumsum(change[:-1]))


class PolygonPixels(Job):
    """The pixels of polygons, as a job: iterate it to run it.

    Rows come tile by tile, tiles in row order; within a tile by feature, row and column, whatever the number
    of workers. Columns are `feature`, the number of the polygon; `row`, `col`, zero-based; `x`, `y`, the
    pixel's centre; `coverage`, the part of the pixel that is chosen, 1 but in coverage mode; then in the wide
    layout one column per layer, and in the long one `raster`, `band`, `datetime`, `value`. Masked is NULL:
    not valid. Pixels that are not valid in any layer are left out and counted.

    Parameters
    ----------
    zones : sequence of shapely polygons or multi-polygons, or callable
        As for `ZonalStatistics`.
    sources : sequence of Source
        On one grid in the wide layout, on any mixture of grids in the long one, where one grid comes after
        the other.
    pixels : {"center", "touched", "coverage"}
    layout : {"wide", "long"}
    prefix : str
        Put before the names of columns of values.
    executor, workers
        See `parallel.walk`.

    Attributes
    ----------
    counts : (features,) int64
        Pixels of each feature that were handed over so far.
    dropped : int
        Pixels, counted for each feature, that were left out so far.

    Raises
    ------
    ParameterError
        When a setting is out of its range, or there is no source.
    GridError
        When sources differ in grid and the layout is wide; names the first that differs, and how.
    """

    def __init__(
        self,
        zones: Polygons | PolygonsIn,
        sources: Sequence[Source],
        *,
        pixels: str = "center",
        layout: str = "wide",
        prefix: str = "",
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(sources, executor, workers)
        need_pixels(pixels)
        need_layout(layout)
        if layout == "wide":
            need_grid(
                sources[0],
                sources[1:],
                "Choose the long layout, which takes any mixture of grids, or resample it to that grid.",
            )
        self._zones = zones
        self._pixels, self._layout, self._prefix = pixels, layout, prefix
        self.counts: Ints = np.zeros(0, dtype=np.int64)
        self.dropped = 0

    def __iter__(self) -> Iterator[Emitted]:
        """Run from the start. Close the generator to cancel."""
        groups = self._groups()
        layers = [layer for group in groups for layer in group.layers]
        doubtful, large = unsigned(layers), set[int]()
        for group in groups if doubtful else ():
            for _, found in self._walk(group.units(self._pixels), _work):
                large |= beyond(dict(enumerate(found.columns if found else (), group.first)), doubtful)
                yield nothing(0.0, group.grid)
        types = value_types(layers, large, self._layout)
        self.counts, self.dropped = np.zeros(len(groups[0].zones), dtype=np.int64), 0
        for number, group in enumerate(groups):
            labels = layer_labels(group.layers)
            rows = Rows(group.layers, types[group.first :], self._layout, labels, self._prefix)
            if not number:
                for table in self._tables(rows, group.grid, group.nothing()):
                    yield Emitted(0.0, table, group.grid)
            for tile, found in self._walk(group.units(self._pixels), _work):
                done = (number + (tile + 1) / len(group.windows)) / len(groups)
                for table in self._tables(rows, group.grid, found or group.nothing()):
                    yield Emitted(done, table, group.grid)

    def _groups(self) -> list[_Group]:
        by = by_grid(self._sources)
        zones = pack(self._zones, [grid.crs for grid, _ in by])
        groups: list[_Group] = []
        for grid, members in by:
            first = groups[-1].first + len(groups[-1].layers) if groups else 0
            groups.append(_Group(zones[grid.crs], tuple(self._sources[m] for m in members), first))
        return groups

    def _tables(self, rows: Rows, grid: Grid, found: _Found) -> Iterator[Table]:
        """The rows of a tile, in portions; at least one, which may be empty."""
        runs, window = found.runs, found.window
        stops = np.cumsum(runs.counts)
        total = int(runs.counts.sum())
        for first in range(0, max(total, 1), rows.pixels):
            pixel = np.arange(first, min(first + rows.pixels, total))
            which = np.searchsorted(stops, pixel, side="right")
            row, col = runs.row[which], runs.stop[which] - (stops[which] - pixel)
            cell = found.cell[(row - window.row) * window.width + col - window.col]
            kept = np.flatnonzero(cell >= 0)
            self.dropped += int(cell.size - kept.size)
            which, row, col, cell = which[kept], row[kept], col[kept], cell[kept]
            feature = runs.feature[which]
            self._count(feature)
            weight = np.ones(feature.size) if runs.weight is None else runs.weight[which]
            place = {"feature": feature, **centres(grid, row, col), "coverage": weight}
            yield rows.table(place, [some(pixels, cell) for pixels in found.columns])

    def _count(self, feature: Ints) -> None:
        if feature.size:
            counts = np.bincount(feature - feature[0])
            self.counts[feature[0] : feature[0] + counts.size] += counts


class _Group:
    """The part of a job on one grid.

    Parameters
    ----------
    zones : Zones
    sources : tuple of Source
    first : int
        The number of the group's first layer among those of all groups.
    """

    def __init__(self, zones: Zones, sources: tuple[Source, ...], first: int) -> None:
        self.zones, self.first, self._sources = zones, first, sources
        self.grid = sources[0].grid
        self.layers = [layer for source in sources for layer in source.layers]
        most = min(_TILE_PIXELS, max(_SMALLEST_TILE, _TILE_VALUES // len(self.layers)))
        self.windows = windows_of(sources, most)

    def units(self, pixels: str) -> Iterator[tuple[int, _Unit]]:
        """The tiles that polygons reach, with their numbers."""
        strands = self.zones.on(self.grid)
        for number, window in enumerate(self.windows):
            edges = strands.cut(window)
            if edges is not None:
                yield number, _Unit(edges, pixels, self._sources)

    def nothing(self) -> _Found:
        """What is found where there is nothing."""
        none = np.zeros(0, dtype=np.int64)
        columns = [Pixels(np.zeros(0, layer.dtype), None) for layer in self.layers]
        return _Found(Runs(none, none, none, none), self.grid.window, none.astype(np.int32), columns)
