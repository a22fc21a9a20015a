"""Pixels as rows of tables: wide, a column per layer, or long, a row per pixel and layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..arrays import Floats, Ints
from ..errors import ParameterError
from ..raster.grid import Grid
from ..raster.source import Layer, Pixels
from .table import Column, Table, datetimes, free_names

LAYOUTS = ("wide", "long")


#: Rows of a table that is handed over: a fraction of a second's work for whoever takes it.
TABLE_ROWS = 1 << 16


#: The largest whole number that fields hold.
LARGEST_WHOLE = int(np.iinfo(np.int64).max)


class Emitted(NamedTuple):
    """Some rows of a streamed result.

    Attributes
    ----------
    done : float
        The part of the job that is done, from 0 to 1.
    table : Table
        Without columns until it is known what they are; then one without rows comes first, and columns and
        types stay the same.
    grid : Grid
        Where the rows and columns of pixels in the table lie.
    """

    done: float
    table: Table
    grid: Grid


def nothing(done: float, grid: Grid) -> Emitted:
    """How far a job has come before its columns are known."""
    return Emitted(done, Table({}), grid)


class Rows:
    """How the pixels of some layers become rows.

    Parameters
    ----------
    layers : sequence of Layer
    types : sequence of str
        The types of their values, as `value_types` finds them.
    layout : {"wide", "long"}
    labels : sequence of str
        What the columns of the layers are called, in the wide layout.
    prefix : str
        Put before the names of columns of values.
    """

    def __init__(
        self, layers: Sequence[Layer], types: Sequence[str], layout: str, labels: Sequence[str], prefix: str
    ) -> None:
        self._layers, self._types, self._layout = layers, types, layout
        self._labels, self._prefix = labels, prefix

    @property
    def pixels(self) -> int:
        """Pixels that make one table."""
        return max(1, TABLE_ROWS // (len(self._layers) if self._layout == "long" else 1))

    def table(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        """Rows of some pixels, in their order.

        Parameters
        ----------
        place : mapping of str to (n,) array
            The columns that come first.
        columns : sequence of Pixels
            For each layer the values, (n,).
        """
        return (self._wide if self._layout == "wide" else self._long)(place, columns)

    def _wide(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        names = free_names([self._prefix + label for label in self._labels], place)
        values = [_column(pixels, kind) for pixels, kind in zip(columns, self._types)]
        return Table({**place, **dict(zip(names, values))}, len(names))

    def _long(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        layers = self._layers
        count, times = columns[0].values.size, len(layers)
        told: dict[str, Column] = {name: np.repeat(values, times) for name, values in place.items()}
        told["raster"] = np.tile(np.array([layer.raster for layer in layers], dtype=object), count)
        told["band"] = np.tile(np.array([layer.band for layer in layers], dtype=np.int64), count)
        told["datetime"] = np.tile(datetimes(layers), count)
        values = np.empty((count, times), dtype=self._types[0])
        hidden = np.zeros((count, times), dtype=bool)
        for number, pixels in enumerate(columns):
            values[:, number] = pixels.values
            if pixels.valid is not None:
                hidden[:, number] = ~pixels.valid
        name = free_names([self._prefix + "value"], told)[0]
        told[name] = _masked(values.reshape(-1), hidden.reshape(-1))
        return Table(told, 1)


def _column(pixels: Pixels, kind: str) -> Column:
    hidden = np.zeros(pixels.values.size, dtype=bool) if pixels.valid is None else ~pixels.valid
    return _masked(pixels.values.astype(kind), hidden)


def _masked(values: NDArray[Any], hidden: NDArray[np.bool_]) -> Column:
    values[hidden] = 0  # what is nodata in one file is not in another, and never shown
    return np.ma.masked_array(values, mask=hidden)


def need_layout(layout: str) -> None:
    """Refuse what is no layout."""
    if layout not in LAYOUTS:
        raise ParameterError(f"There is no layout '{layout}'; choose one of {', '.join(LAYOUTS)}.")


def unsigned(layers: Sequence[Layer]) -> set[int]:
    """Find layers that may hold larger whole numbers than fields do: they are looked through first."""
    return {number for number, layer in enumerate(layers) if layer.dtype == "uint64"}


def beyond(columns: Mapping[int, Pixels], layers: set[int]) -> set[int]:
    """Find which of some layers do hold larger whole numbers than fields do."""
    return {number for number in layers & columns.keys() if _largest(columns[number]) > LARGEST_WHOLE}


def value_types(layers: Sequence[Layer], large: set[int], layout: str) -> list[str]:
    """Decide which layers' columns hold whole numbers and which floating point.

    Parameters
    ----------
    layers : sequence of Layer
    large : set of int
        Numbers of layers that hold larger whole numbers than fields do.
    layout : {"wide", "long"}
        In the long one all layers share a column.
    """
    types = [
        "float64" if number in large or np.dtype(layer.dtype).kind == "f" else "int64"
        for number, layer in enumerate(layers)
    ]
    return ["float64"] * len(types) if layout == "long" and "float64" in types else types


def _largest(pixels: Pixels) -> int:
    values = pixels.values if pixels.valid is None else pixels.values[pixels.valid]
    return int(values.max()) if values.size else 0


def centres(grid: Grid, row: Ints, col: Ints) -> dict[str, Column]:
    """Columns `row`, `col`, and the map coordinates `x`, `y` of the centres of pixels."""
    x, y = grid.to_map(col + 0.5, row + 0.5)
    return {"row": row, "col": col, "x": x, "y": y}


def squares(grid: Grid, row: Ints, col: Ints) -> Floats:
    """Outlines of pixels on the map, closed: (n, 5, 2); turned where the grid is."""
    cols = col[:, np.newaxis] + np.array([0, 1, 1, 0, 0])
    rows = row[:, np.newaxis] + np.array([0, 0, 1, 1, 0])
    return np.stack(grid.to_map(cols, rows), axis=-1)


def some(pixels: Pixels, kept: Any) -> Pixels:
    """Some pixels, by anything that an array can be indexed with."""
    return Pixels(pixels.values[kept], None if pixels.valid is None else pixels.valid[kept])
