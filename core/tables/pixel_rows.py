"""Pixels as rows of tables: wide, a column per layer, or long, a row per pixel and layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..arrays import Floats, Ints, NDArray
from ..errors import ParameterError
from ..options import LAYOUTS
from ..raster.grid import Grid
from ..raster.source import Layer, Pixels
from .table import Column, Table, field_type, free_names, highest_of, layer_columns

#: Rows of a table that is handed over: a fraction of a second's work for whoever takes it.
TABLE_ROWS = 1 << 16


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

    @classmethod
    def no_columns(cls, done: float, grid: Grid) -> Emitted:
        """Say how far a job has come before its columns are known."""
        return cls(done, Table({}), grid)


class ValueTypes:
    """The types of the columns that hold the values of layers.

    Layers of the largest whole numbers there are may hold more than fields do, and are looked through first.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._dtypes = [layer.dtype for layer in layers]
        self._highest = dict.fromkeys((n for n, dtype in enumerate(self._dtypes) if dtype == "uint64"), 0)

    @property
    def settled(self) -> bool:
        """Whether no layer needs to be looked through."""
        return not self._highest

    def look(self, columns: Sequence[Pixels], first: int = 0) -> None:
        """Look through pixels of some layers that follow each other, given the number of the first."""
        for number, pixels in enumerate(columns, first):
            if number in self._highest:
                valid = pixels.values if pixels.valid is None else pixels.values[pixels.valid]
                self._highest[number] = max(self._highest[number], highest_of(valid))

    def of(self, layout: str) -> list[np.dtype[Any]]:
        """For each layer the type of its column; in the long layout all share one."""
        types = [field_type(dtype, self._highest.get(n, 0)) for n, dtype in enumerate(self._dtypes)]
        return [np.result_type(*types)] * len(types) if layout == "long" else types


@dataclass(frozen=True)
class PixelRows:
    """How the pixels of layers become rows."""

    layers: Sequence[Layer]
    types: Sequence[np.dtype[Any]]  # of their columns, as `ValueTypes` tells
    layout: str  # one of `LAYOUTS`
    labels: Sequence[str]  # what the columns of the layers are called, in the wide layout
    prefix: str  # put before the names of columns of values

    @property
    def pixels(self) -> int:
        """Pixels that make one table."""
        return max(1, TABLE_ROWS // (len(self.layers) if self.layout == "long" else 1))

    def table(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        """Rows of some pixels, in their order: columns that come first, then for each layer the values."""
        return (self._wide if self.layout == "wide" else self._long)(place, columns)

    def _wide(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        names = free_names([self.prefix + label for label in self.labels], place)
        values = [
            _masked(pixels.values.astype(kind), False if pixels.valid is None else ~pixels.valid)
            for pixels, kind in zip(columns, self.types)
        ]
        return Table({**place, **dict(zip(names, values))}, len(names))

    def _long(self, place: Mapping[str, Column], columns: Sequence[Pixels]) -> Table:
        count, times = columns[0].values.size, len(self.layers)
        rows: dict[str, Column] = {name: np.repeat(values, times) for name, values in place.items()}
        rows.update(layer_columns(self.layers, count))
        values = np.empty((count, times), dtype=self.types[0])
        hidden = np.zeros((count, times), dtype=bool)
        for number, pixels in enumerate(columns):
            values[:, number] = pixels.values
            if pixels.valid is not None:
                hidden[:, number] = ~pixels.valid
        name = free_names([self.prefix + "value"], rows)[0]
        rows[name] = _masked(values.reshape(-1), hidden.reshape(-1))
        return Table(rows, 1)


def _masked(values: NDArray[Any], hidden: NDArray[np.bool_] | bool) -> Column:
    values[hidden] = 0  # what is nodata in one file is not in another, and never shown
    return np.ma.masked_array(values, mask=hidden)


def need_layout(layout: str) -> None:
    """Refuse what is no layout."""
    if layout not in LAYOUTS:
        raise ParameterError(
            "There is no layout '{layout}'; choose one of {layouts}.",
            layout=layout,
            layouts=", ".join(LAYOUTS),
        )


def centres(grid: Grid, row: Ints, col: Ints) -> dict[str, Column]:
    """Columns `row`, `col`, and the map coordinates `x`, `y` of the centres of pixels."""
    x, y = grid.to_map(col + 0.5, row + 0.5)
    return {"row": row, "col": col, "x": x, "y": y}


def squares(grid: Grid, row: Ints, col: Ints) -> Floats:
    """Outlines of pixels on the map, closed: (n, 5, 2); turned where the grid is."""
    cols = col[:, np.newaxis] + np.array([0, 1, 1, 0, 0])
    rows = row[:, np.newaxis] + np.array([0, 0, 1, 1, 0])
    return np.stack(grid.to_map(cols, rows), axis=-1)
