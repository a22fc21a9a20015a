"""Arrays in hand as rasters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from ..arrays import Bools, NDArray
from ..errors import SourceError
from .grid import Affine, Grid, Window
from .nodata import Excluded, Number
from .source import ColumnRange, Layer, Pixels, Source


class ArraySource(Source):
    """An array in hand as a source.

    Parameters
    ----------
    values : (layers, height, width) or (height, width) array
        Of any real type.
    transform : tuple of 6 float
        As for `Grid`. The default puts pixel (row, col) at x = col, y = -row.
    nodata : number, optional
        Value that marks pixels without data. NaN always does.
    valid : bool array like ``values``, optional
        False where a pixel is not valid.
    name, crs : str
    period : float
        As for `Grid`.
    names : sequence of str, optional
        What the layers are called.
    dates : sequence of datetime or None, optional
    block : (int, int)
        Rows and columns to be worked on together.
    exclude : Excluded
        Values to treat as no data.

    Raises
    ------
    SourceError
        When the array is complex, or not of two or three dimensions.
    """

    def __init__(
        self,
        values: NDArray[Any],
        transform: Affine = (1, 0, 0, 0, -1, 0),
        *,
        nodata: Number | None = None,
        valid: Bools | None = None,
        name: str = "array",
        names: Sequence[str] = (),
        dates: Sequence[datetime | None] = (),
        block: tuple[int, int] = (256, 256),
        crs: str = "",
        period: float = 0.0,
        exclude: Excluded | None = None,
    ) -> None:
        array = np.asarray(values)
        array = array[np.newaxis] if array.ndim == 2 else array
        if array.ndim != 3 or array.dtype.kind not in "biuf":
            raise SourceError(
                "The array {name} has {dimensions} dimensions and holds {dtype}; real numbers in rows and "
                "columns, or layers, rows and columns, are needed.",
                name=name,
                dimensions=np.ndim(values),
                dtype=str(array.dtype),
            )
        array = array.view(np.uint8) if array.dtype.kind == "b" else array
        self.name, self.block = name, block
        self.grid = Grid(array.shape[2], array.shape[1], transform, crs, period)
        self.layers = tuple(
            Layer(
                name,
                number + 1,
                names[number] if number < len(names) else "",
                array.dtype.name,
                dates[number] if number < len(dates) else None,
            )
            for number in range(array.shape[0])
        )
        self._values = array
        self._valid = (
            np.ones(array.shape, dtype=bool) if valid is None else np.broadcast_to(valid, array.shape)
        )
        if array.dtype.kind == "f":
            self._valid = self._valid & ~np.isnan(array)
        if nodata is not None:
            self._valid = self._valid & (array != nodata)
        if exclude:
            self._valid = self._valid & ~exclude.match(array)

    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        rows, cols = slice(window.row, window.row_stop), slice(window.col, window.col_stop)
        return [
            Pixels(values[rows, cols], valid[rows, cols]) for values, valid in zip(self._values, self._valid)
        ]
