"""Every pixel of every polygon: rows that are handed over as they are found, and never held whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ..arrays import Floats, Ints, NDArray
from ..errors import Sentence
from ..locate.coverage import locate_polygons, need_pixels
from ..locate.edges import Edges
from ..locate.polygons import Polygons, PolygonsIn, Zones, pack
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.pixel_reads import ChosenPixels, read_pixels
from ..raster.source import Pixels, Source
from ..raster.tiling import PASSED_PIXELS, PASSED_VALUES, by_grid, need_grid, tile_pixels, windows_of
from ..tables.pixel_rows import Emitted, PixelRows, ValueTypes, centres, need_layout
from ..tables.table import Column, Table, layer_labels
from .job import Job


@dataclass(frozen=True)
class _Unit:
    """One tile of all sources on a grid: all a worker needs to know."""

    edges: Edges
    pixels: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class _TilePixels:
    """The pixels of polygons in a tile."""

    runs: Runs
    window: Window  # holds the runs
    number: NDArray[np.int32]  # of each of its pixels among the values; -1 for those valid in no layer
    columns: list[Pixels]  # for each layer the values, once for all polygons that share a pixel


def _work(unit: _Unit) -> _TilePixels | None:
    """Locate and read one tile; None where it holds no pixel. A top-level function: it may run elsewhere."""
    runs = locate_polygons(unit.edges, unit.pixels)
    if not len(runs):
        return None
    window = runs.bounds()
    index = _covered(runs, window)
    row, col = np.divmod(index, window.width)
    columns = read_pixels(unit.sources, ChosenPixels(row + window.row, col + window.col))
    valid = np.zeros(index.size, dtype=bool)
    for pixels in columns:
        valid |= True if pixels.valid is None else pixels.valid
    if not valid.all():
        index, columns = index[valid], [pixels.at(valid) for pixels in columns]
    number = np.full(window.height * window.width, -1, dtype=np.int32)
    number[index] = np.arange(index.size, dtype=np.int32)
    return _TilePixels(runs, window, number, columns)


def _covered(runs: Runs, window: Window) -> Ints:
    """Which pixels of a window, counted row by row, belong to any feature."""
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
    zones : sequence of shapely polygons or multi-polygons, Zones, or callable
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
                Sentence(
                    "Choose the long layout, which takes any mixture of grids, or resample it to that grid."
                ),
            )
        self._zones = zones
        self._pixels, self._layout, self._prefix = pixels, layout, prefix
        self.counts: Ints = np.zeros(0, dtype=np.int64)
        self.dropped = 0

    def __iter__(self) -> Iterator[Emitted]:
        """Run from the start. Close the generator to cancel."""
        groups = self._groups()
        types = ValueTypes([layer for group in groups for layer in group.layers])
        for group in () if types.settled else groups:
            for _, found in self._walk(group.units(self._pixels), _work):
                types.look(found.columns if found else (), group.first)
                yield Emitted.no_columns(0.0, group.grid)
        self.counts, self.dropped = np.zeros(len(groups[0].zones), dtype=np.int64), 0
        for number, group in enumerate(groups):
            names, kinds = layer_labels(group.layers), types.of(self._layout)[group.first :]
            rows = PixelRows(group.layers, kinds, self._layout, names, self._prefix)
            empty = group.no_rows(rows)
            if not number:
                yield Emitted(0.0, empty, group.grid)
            for tile, found in self._walk(group.units(self._pixels), _work):
                done = (number + (tile + 1) / len(group.windows)) / len(groups)
                for table in self._tables(rows, group.grid, found) if found else (empty,):
                    yield Emitted(done, table, group.grid)

    def _groups(self) -> list[_Group]:
        by = by_grid(self._sources)
        zones = pack(self._zones, [grid.crs for grid, _ in by])
        groups: list[_Group] = []
        for grid, members in by:
            first = groups[-1].first + len(groups[-1].layers) if groups else 0
            groups.append(_Group(zones[grid.crs], tuple(self._sources[m] for m in members), first))
        return groups

    def _tables(self, rows: PixelRows, grid: Grid, found: _TilePixels) -> Iterator[Table]:
        """Make rows of the pixels of a tile, in portions, of which some may be empty."""
        runs, window = found.runs, found.window
        stops = np.cumsum(runs.counts)
        total = int(stops[-1])
        for first in range(0, total, rows.pixels):
            pixel = np.arange(first, min(first + rows.pixels, total))
            run = np.searchsorted(stops, pixel, side="right")
            row, col = runs.row[run], runs.stop[run] - (stops[run] - pixel)
            number = found.number[(row - window.row) * window.width + col - window.col]
            kept = np.flatnonzero(number >= 0)
            self.dropped += int(number.size - kept.size)
            run, row, col, number = run[kept], row[kept], col[kept], number[kept]
            feature = runs.feature[run]
            self._count(feature)
            coverage = np.ones(feature.size) if runs.weight is None else runs.weight[run]
            place = _place(grid, feature, row, col, coverage)
            yield rows.table(place, [pixels.at(number) for pixels in found.columns])

    def _count(self, feature: Ints) -> None:
        first = np.flatnonzero(np.diff(feature, prepend=-1))
        self.counts[feature[first]] += np.diff(first, append=feature.size)


def _place(grid: Grid, feature: Ints, row: Ints, col: Ints, coverage: Floats) -> dict[str, Column]:
    """The columns that come before the values."""
    return {"feature": feature, **centres(grid, row, col), "coverage": coverage}


class _Group:
    """The part of a job on one grid, with the number of its first layer among those of all grids."""

    def __init__(self, zones: Zones, sources: tuple[Source, ...], first: int) -> None:
        self.zones, self.first, self._sources = zones, first, sources
        self.grid = sources[0].grid
        self.layers = [layer for source in sources for layer in source.layers]
        most = tile_pixels(len(self.layers), PASSED_VALUES, PASSED_PIXELS)
        self.windows = windows_of(sources, most)

    def units(self, pixels: str) -> Iterator[tuple[int, _Unit]]:
        """The tiles that polygons reach, with their numbers."""
        rings = self.zones.on(self.grid)
        for number, edges in enumerate(rings.cut(self.windows)):
            if edges is not None:
                yield number, _Unit(edges, pixels, self._sources)

    def no_rows(self, rows: PixelRows) -> Table:
        """A table of all columns and no rows."""
        none = np.zeros(0, dtype=np.int64)
        columns = [Pixels(np.zeros(0, layer.dtype), None) for layer in self.layers]
        return rows.table(_place(self.grid, none, none, none, np.zeros(0)), columns)
