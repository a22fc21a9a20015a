"""Time series of the pixels that a mask selects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np

from ..arrays import Floats, Ints, NDArray
from ..errors import Sentence
from ..locate.mask import Mask
from ..raster.pixel_reads import ChosenPixels, LayerColumn, PixelRead, plan_sources, read_windows
from ..raster.source import Layer, Pixels, Source
from ..raster.tiling import TILE_PIXELS, need_grid, windows_of
from ..tables.pixel_rows import Emitted, PixelRows, ValueTypes, centres, need_layout
from ..tables.table import Column, Table, field_type
from .job import Job
from .mask_selection import MaskSelection
from .series_labels import series_labels

#: Values, pixels times layers, of the series that are put together: at most 64 MB, and as much again for each
#: batch that is read ahead. A unit of work reads windows of half as many pixels times layers.
_BATCH_VALUES, _UNIT_VALUES = 1 << 23, 1 << 22

#: A layer that is read and handed over as rows takes so many times as long as the mask alone.
_ROWS = 4

#: Pixels of a tile of the mask where there are many layers: fewer make more requests than they save memory.
_SMALLEST_TILE = 1 << 16


@dataclass(frozen=True)
class _Unit:
    """Some reads of one source: all a worker needs to know."""

    source: Source
    reads: tuple[PixelRead, ...]


def _work(unit: _Unit) -> list[Pixels]:
    """Read one unit. A top-level function: it may run in another process."""
    return read_windows(unit.source, unit.reads)


class _Batch:
    """Selected pixels of some tiles that follow each other, and their series while they are read.

    ``done`` is the part of the job that is done with them. Of each pixel its number, where it lies and the
    mask's value are given; layers are those of all sources, in the order of these.
    """

    def __init__(
        self, done: float, number: Ints, chosen: ChosenPixels, mask: NDArray[Any], layers: Sequence[Layer]
    ) -> None:
        self.done, self.number, self.chosen, self.mask = done, number, chosen, mask
        self.columns = [LayerColumn(layer.dtype, len(chosen)) for layer in layers]

    def units(self, sources: Sequence[Source]) -> Iterator[tuple[_Place, _Unit]]:
        """What is to be read, and where it belongs."""
        units = [
            (first, _Unit(source, share))
            for first, source, reads in plan_sources(sources, self.chosen)
            for share in _shares(reads, max(1, _UNIT_VALUES // len(source.layers)))
        ]
        for number, (first, unit) in enumerate(units, 1):
            which = np.concatenate([read.which for read in unit.reads])
            yield _Place(self, first, which, number == len(units)), unit

    def put(self, place: _Place, columns: Sequence[Pixels]) -> None:
        """Fill in what a unit read."""
        for column, pixels in zip(self.columns[place.first_layer :], columns):
            column.put(pixels, place.which)


class _Place(NamedTuple):
    """Where what a unit reads belongs: the batch, the first layer, the pixels; and whether it is the last."""

    batch: _Batch
    first_layer: int
    which: Ints
    last: bool


def _shares(reads: Sequence[PixelRead], most: int) -> list[tuple[PixelRead, ...]]:
    """Reads put together as far as their windows hold no more pixels than a unit of work should."""
    area = np.cumsum([read.window.height * read.window.width for read in reads])
    share = (area - area[0]) // most
    return [tuple(reads[i] for i in np.flatnonzero(share == number)) for number in np.unique(share)]


@dataclass(frozen=True)
class SeriesResult:
    """Time series of pixels.

    Attributes
    ----------
    layers : tuple of Layer
        By date, undated ones last; else in the order of the sources.
    values : (layers, pixels) masked array
        Of the smallest type that holds the values of all layers; masked where a pixel is not valid.
    row, col : (pixels,) int64
        Zero-based, in row order.
    x, y : (pixels,) float64
        Centres, in map coordinates.
    mask : (pixels,) array
        Values of the mask.
    """

    layers: tuple[Layer, ...]
    values: NDArray[Any]
    row: Ints
    col: Ints
    x: Floats
    y: Floats
    mask: NDArray[Any]


class MaskSeries(Job):
    """Time series of the pixels that a mask selects, as a job: iterate it to run it.

    Rows come tile by tile, tiles in row order; within a tile by pixel, and in the long layout by date within
    a pixel, whatever the number of workers. Columns are `pixel`, numbered from 1 in row order over the whole
    raster; `row`, `col`, zero-based; `x`, `y`, the pixel's centre; `mask`, the mask's value; then in the
    wide layout one column per layer, and in the long one `raster`, `band`, `datetime`, `value`. Layers are
    sorted by date, undated ones last, else as they were given. Masked is NULL: not valid. Every selected
    pixel has its series, though it be all NULL.

    Parameters
    ----------
    mask : Source
        Its first layer selects pixels.
    sources : sequence of Source
        The stack, on the grid of the mask: one layer per file, or many in one file, or any mixture.
    values : str
        Values and ranges of the mask that select pixels, ``1, 10..12``; empty for all that are not 0.
    layout : {"wide", "long"}
    prefix : str
        Put before the names of columns of values.
    executor, workers
        See `parallel.walk`.

    Attributes
    ----------
    layers : tuple of Layer
        In the order of the series.
    pixels : int
        Number of selected pixels, once it is known.
    invalid : int
        Pixels of the mask without data, once it is known.

    Raises
    ------
    ParameterError
        When a setting cannot be understood, or there is no source; in the iteration, when nothing is
        selected.
    GridError
        When a source is not on the grid of the mask; names the first that differs, and how.
    """

    def __init__(
        self,
        mask: Source,
        sources: Sequence[Source],
        values: str = "",
        *,
        layout: str = "long",
        prefix: str = "",
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(sources, executor, workers)
        need_layout(layout)
        need_grid(
            mask,
            sources,
            Sentence(
                "Pixels are taken as they are, never resampled: bring the raster to the mask's grid first."
            ),
        )
        self._mask = Mask.of(mask, values)
        self._layout, self._prefix = layout, prefix
        self._given = [layer for source in sources for layer in source.layers]
        self._order = sorted(range(len(self._given)), key=lambda number: _moment(self._given[number]))
        self.layers = tuple(self._given[number] for number in self._order)
        self.pixels = self.invalid = 0
        self._selection = MaskSelection(self._mask, ())

    def __iter__(self) -> Iterator[Emitted]:
        """Run from the start. Close the generator to cancel."""
        grid, share = self._mask.source.grid, 1 / (1 + _ROWS * len(self.layers))
        for done in self._select():
            yield Emitted.no_columns(share * done, grid)
        types = ValueTypes(self.layers)
        for batch in () if types.settled else self._batches():
            types.look(self._columns(batch))
            yield Emitted.no_columns(share, grid)
        names, kinds = series_labels(self.layers), types.of(self._layout)
        rows = PixelRows(self.layers, kinds, self._layout, names, self._prefix)
        yield Emitted(share, self._table(rows, self._nothing(), slice(0)), grid)
        done = share
        for batch in self._batches():
            before, done, size = done, share + (1 - share) * batch.done, len(batch.chosen)
            for first in range(0, size, rows.pixels):
                table = self._table(rows, batch, slice(first, first + rows.pixels))
                so_far = before + (done - before) * min(1, (first + rows.pixels) / size)
                yield Emitted(so_far, table, grid)

    def result(self) -> SeriesResult:
        """All series, as arrays; the job is run."""
        for _ in self._select():
            pass
        kind = np.result_type(*(layer.dtype for layer in self.layers))
        values = np.zeros((len(self.layers), self.pixels), dtype=kind)
        hidden = np.zeros(values.shape, dtype=bool)
        row, col = np.zeros((2, self.pixels), dtype=np.int64)
        mask = np.zeros(self.pixels, dtype=self._mask.source.layers[0].dtype)
        for batch in self._batches():
            at = batch.number - 1
            row[at], col[at], mask[at] = batch.chosen.row, batch.chosen.col, batch.mask
            for number, pixels in enumerate(self._columns(batch)):
                values[number, at] = pixels.values
                hidden[number, at] = False if pixels.valid is None else ~pixels.valid
        values[hidden] = 0
        x, y = self._mask.source.grid.to_map(col + 0.5, row + 0.5)
        return SeriesResult(self.layers, np.ma.masked_array(values, mask=hidden), row, col, x, y, mask)

    def _select(self) -> Iterator[float]:
        """Find out how many pixels of which tiles are selected."""
        sources = (self._mask.source, *self._sources)
        most = min(TILE_PIXELS, max(_SMALLEST_TILE, _BATCH_VALUES // len(self.layers)))
        self._selection = MaskSelection(self._mask, windows_of(sources, most))
        yield from self._selection.run(self._executor, self._workers)
        self.pixels, self.invalid = int(self._selection.counts.sum()), self._selection.invalid

    def _batches(self) -> Iterator[_Batch]:
        """Batches with their series."""
        units = (unit for batch in self._unread() for unit in batch.units(self._sources))
        for place, columns in self._walk(units, _work):
            place.batch.put(place, columns)
            if place.last:
                yield place.batch

    def _unread(self) -> Iterator[_Batch]:
        """Batches without series: tiles put together until their series are enough."""
        found, most = self._selection, max(1, _BATCH_VALUES // len(self.layers))
        share = np.cumsum(found.counts) // most
        tile = np.flatnonzero(found.counts)
        for together in np.split(tile, np.flatnonzero(np.diff(share[tile])) + 1):
            selected = [found.select(number) for number in together]
            rows, cols = ([getattr(chosen, side) for chosen, _, _ in selected] for side in ("row", "col"))
            chosen = ChosenPixels(np.concatenate(rows), np.concatenate(cols))
            values = np.concatenate([values for _, values, _ in selected])
            numbers = np.concatenate([numbers for _, _, numbers in selected])
            yield _Batch((together[-1] + 1) / len(found.windows), numbers, chosen, values, self._given)

    def _nothing(self) -> _Batch:
        none = np.zeros(0, dtype=np.int64)
        mask = np.zeros(0, dtype=self._mask.source.layers[0].dtype)
        return _Batch(0.0, none, ChosenPixels(none, none), mask, self._given)

    def _columns(self, batch: _Batch) -> list[Pixels]:
        """The values of a batch, in the order of the series."""
        return [batch.columns[number].pixels() for number in self._order]

    def _table(self, rows: PixelRows, batch: _Batch, portion: slice) -> Table:
        mask = batch.mask[portion]
        place: dict[str, Column] = {
            "pixel": batch.number[portion],
            **centres(self._mask.source.grid, batch.chosen.row[portion], batch.chosen.col[portion]),
            "mask": mask.astype(field_type(mask.dtype, self._selection.high)),
        }
        return rows.table(place, [pixels.at(portion) for pixels in self._columns(batch)])


def mask_series(mask: Source, sources: Sequence[Source], values: str = "", **kwargs: Any) -> SeriesResult:
    """Time series of the pixels that a mask selects, as arrays; the parameters are those of `MaskSeries`."""
    return MaskSeries(mask, sources, values, **kwargs).result()


def _moment(layer: Layer) -> tuple[bool, datetime]:
    return layer.date is None, layer.date or datetime.min
