"""Rasters whose pixels are valid only where a quality mask says that they are good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import numpy as np

from ..arrays import Bools, NDArray
from ..errors import GridError, ParameterError, Sentence
from .good_values import GoodValues, says_nothing
from .grid import SAME_WITHIN, Grid, Window
from .source import ColumnRange, Pixels, Source

#: Rows or columns: one, or many.
_Place = TypeVar("_Place", int, NDArray[np.int64])


@dataclass(frozen=True)
class _Cells:
    """How the pixels of a mask, its cells, lie on those of a raster: each holds whole pixels."""

    row: int  # of the raster, where the mask begins
    col: int
    high: int  # pixels in a cell
    wide: int

    @classmethod
    def of(cls, grid: Grid, mask: Grid) -> _Cells | Sentence:
        """Lay a mask on a raster's grid; a `Sentence` says how it differs where that cannot be."""
        if grid.crs != mask.crs:
            return grid.crs_difference(mask)
        # Where the mask's corners lie in columns and rows of the raster, and where they would have to.
        corners = np.column_stack(grid.to_pixels(*mask.corners().T))
        col, row = np.rint(corners[0]) + 0.0  # never -0, which would be shown
        wide, high = np.rint((corners[3] - corners[0]) / (mask.width, mask.height))
        col_stop, row_stop = col + wide * mask.width, row + high * mask.height
        apart = np.abs(corners - [(col, row), (col_stop, row), (col, row_stop), (col_stop, row_stop)])
        if not (min(wide, high) >= 1 and (apart - apart[0]).max() <= SAME_WITHIN):
            return Sentence(
                "its pixel size is {width:.10g} x {height:.10g}, no whole multiple of {wanted_width:.10g} x "
                "{wanted_height:.10g}",
                width=mask.transform[0],
                height=mask.transform[4],
                wanted_width=grid.transform[0],
                wanted_height=grid.transform[4],
            )
        if apart.max() > SAME_WITHIN:
            return grid.origin_difference(mask)
        if max(row, col) > 0 or row_stop < grid.height or col_stop < grid.width:
            return Sentence(
                "it covers the columns {col:.0f} to {col_stop:.0f} and the rows {row:.0f} to {row_stop:.0f} "
                "of the raster, not all of 0 to {width} and 0 to {height}",
                col=col,
                col_stop=col_stop,
                row=row,
                row_stop=row_stop,
                width=grid.width,
                height=grid.height,
            )
        return cls(int(row), int(col), int(high), int(wide))

    def rows(self, row: _Place) -> _Place:
        """The mask's rows of rows of the raster."""
        return (row - self.row) // self.high

    def cols(self, col: _Place) -> _Place:
        """The mask's columns of columns of the raster."""
        return (col - self.col) // self.wide

    def window(self, window: Window) -> Window:
        """The cells of the pixels of a window."""
        row, col = self.rows(window.row), self.cols(window.col)
        rows, cols = self.rows(window.row_stop - 1) + 1 - row, self.cols(window.col_stop - 1) + 1 - col
        return Window(row, col, rows, cols)

    def columns(self, window: Window, columns: Sequence[ColumnRange]) -> list[ColumnRange]:
        """The cells of some columns of a window, counted from the left of its cells."""
        first = self.cols(window.col)
        return [
            (self.cols(window.col + start) - first, self.cols(window.col + stop - 1) + 1 - first)
            for start, stop in columns
        ]

    def spread(self, cells: Bools, window: Window) -> Bools:
        """The cells of a window as its pixels, (height, width)."""
        if self.high == self.wide == 1:
            return cells
        of = self.window(window)
        row = self.rows(np.arange(window.row, window.row_stop)) - of.row
        col = self.cols(np.arange(window.col, window.col_stop)) - of.col
        found: Bools = cells.take(row, axis=0).take(col, axis=1)
        return found

    def index(self, window: Window, index: NDArray[np.int64]) -> NDArray[np.int64]:
        """The numbers, row by row, of the cells of single pixels of a window."""
        row, col = np.divmod(index, window.width)
        of = self.window(window)
        row, col = self.rows(window.row + row) - of.row, self.cols(window.col + col) - of.col
        return row * of.width + col


class QualityMasked(Source):
    """Layers of a source whose pixels are valid only where a quality mask says that they are good.

    The mask lies on the source's grid, or has pixels that each hold whole pixels of it, so many across and so
    many down: each pixel asks the one that its centre lies in. It may reach beyond the raster. Where the mask
    itself is not valid nothing is good.

    Parameters
    ----------
    source : Source
    mask : Source
        Of which the first layer is asked.
    good : GoodValues or str
        What it holds where pixels are good; a text is parsed.

    Raises
    ------
    ParameterError
        When nothing is good, the text cannot be understood, or the mask does not have such bits.
    GridError
        When the mask lies otherwise; says how.
    """

    def __init__(self, source: Source, mask: Source, good: GoodValues | str) -> None:
        self._good = good if isinstance(good, GoodValues) else GoodValues.parse(good)
        if not self._good:
            raise says_nothing(mask.name)
        self._good.check(mask.layers[0].dtype, mask.name)
        cells = _Cells.of(source.grid, mask.grid)
        if isinstance(cells, Sentence):
            raise GridError(
                "The quality mask {name} does not fit the raster {other}: {difference}. Resample it to the "
                "raster's grid, or to pixels that each hold whole pixels of the raster.",
                name=mask.name,
                other=source.name,
                difference=cells,
            )
        self._source, self._mask, self._cells = (
            source,
            mask.only([0]) if len(mask.layers) > 1 else mask,
            cells,
        )
        self.name, self.grid, self.layers, self.tags = source.name, source.grid, source.layers, source.tags
        self.layers_apart, self.band_tags = source.layers_apart, source.band_tags
        rows, cols = mask.block[0] * cells.high, mask.block[1] * cells.wide
        self.block = max(source.block[0], rows), max(source.block[1], cols)

    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        cells = self._cells
        (mask,) = self._mask.read(cells.window(window), cells.columns(window, columns))
        good = cells.spread(self._is_good(mask), window)
        return [pixels.only(good) for pixels in self._source.read(window, columns)]

    def read_pixels(
        self, windows: Sequence[Window], indices: Sequence[NDArray[np.int64]]
    ) -> Iterator[list[Pixels]]:
        """Read single pixels of several windows, and the mask of these alone; see `Source.read_pixels`."""
        cells = self._cells
        asked = [cells.index(window, index) for window, index in zip(windows, indices)]
        masks = self._mask.read_pixels([cells.window(window) for window in windows], asked)
        for (mask,), read in zip(masks, self._source.read_pixels(windows, indices)):
            good = self._is_good(mask)
            yield [pixels.only(good) for pixels in read]

    def only(self, numbers: Sequence[int]) -> Source:
        """Some of the layers, by their numbers from 0, as a source that reads as few as it can."""
        return QualityMasked(self._source.only(numbers), self._mask, self._good)

    def dated(self, dates: Sequence[datetime | None]) -> Source:
        """The same layers with other dates, one for each, as another source."""
        return QualityMasked(self._source.dated(dates), self._mask, self._good)

    def _is_good(self, mask: Pixels) -> Bools:
        good = self._good.match(mask.values)
        return good if mask.valid is None else good & mask.valid


def keep_good(sources: Sequence[Source], masks: Sequence[Source], good: GoodValues | str) -> list[Source]:
    """The sources, valid only where a quality mask says that pixels are good; see `QualityMasked`.

    Parameters
    ----------
    sources : sequence of Source
    masks : sequence of Source
        One for all sources, or one for each, in their order.
    good : GoodValues or str
        What they hold where pixels are good, such as ``4..6`` or ``bits 1-4 clear``.

    Raises
    ------
    ParameterError
        When there are more or fewer masks, and for what `QualityMasked` refuses.
    GridError
        When a mask does not fit its raster; says how.
    """
    if len(masks) not in (1, len(sources)):
        raise ParameterError(
            "The number of quality masks is {masks}, and that of rasters {rasters}; give one mask for all "
            "rasters, or one for each, in their order.",
            masks=len(masks),
            rasters=len(sources),
        )
    paired = zip(sources, masks if len(masks) > 1 else [masks[0]] * len(sources))
    return [QualityMasked(source, mask, good) for source, mask in paired]
