"""Samples as rows of tables: wide, a column per layer, or long, a row per layer that covers the point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray
from ..raster.source import Layer
from ..tables.table import (
    Column,
    Table,
    as_field,
    datetimes,
    field_type_of,
    free_names,
    layer_labels,
    renamed,
)


@dataclass(frozen=True)
class LayerSamples:
    """The samples of one layer, or of one band in the raster that suits each point best; (n,) each.

    Masked is NULL.
    """

    values: NDArray[Any]
    covered: Bools  # whether the point lies on the raster; of the best raster, whether one was found
    row: NDArray[np.int32]  # the pixel that was taken, or, where none was, the own one; -1 off the raster
    col: NDArray[np.int32]
    distance: NDArray[Any] | None = None  # to that pixel in map units; None where none was looked for
    neighbourhood: NDArray[Any] | None = None  # JSON texts, None where there is none
    layer: NDArray[np.int32] | None = None  # number of the chosen one, -1 where none was; None: no choice
    days: NDArray[Any] | None = None  # date of the chosen layer minus that of the point

    def extras(self) -> Iterator[tuple[str, Column]]:
        """What else was found at each point, and what it is called."""
        for name in ("distance", "days", "neighbourhood"):
            values = getattr(self, name)
            if values is not None:
                yield name, values

    @property
    def found(self) -> Bools:
        """Whether there is a value."""
        found: Bools = ~np.ma.getmaskarray(self.values)
        return found


@dataclass(frozen=True)
class SampleRows:
    """Rows of samples, one for each point.

    Attributes
    ----------
    place : mapping of str to (n,) array
        The columns that come first.
    layers : sequence of Layer
        What was sampled, in the order of the sources.
    samples : sequence of LayerSamples
        One for each layer, or one for each band where the latest or closest raster is chosen.
    bands : sequence of str
        Names of those bands; empty where there is no choice.
    types : sequence of dtype
        Those of the fields of the samples; those that the values need where it is empty.
    """

    place: Mapping[str, Column]
    layers: Sequence[Layer]
    samples: Sequence[LayerSamples]
    bands: Sequence[str] = ()
    types: Sequence[np.dtype[Any]] = ()

    def wide(self, prefix: str) -> Table:
        """One row per point: the columns that come first, and columns for each layer or band."""
        labels = self.bands or layer_labels(self.layers)
        named: list[tuple[str, Column]] = []
        for number, (label, one) in enumerate(zip(labels, self.samples)):
            name = prefix + label
            named.append((name, one.values.astype(self._type(number))))
            if one.layer is not None:
                named.append((f"{name}_raster", self._rasters(one.layer)))
                named.append((f"{name}_datetime", self._datetimes(one.layer)))
            named += [(f"{name}_{extra}", values) for extra, values in one.extras()]
        wanted = [name for name, _ in named]
        names = free_names(wanted, self.place)
        plain = len(names) == len(self.samples)  # else there is more than values
        columns = dict(zip(names, (column for _, column in named)))
        return Table({**self.place, **columns}, len(names) if plain else 0, wanted=renamed(wanted, names))

    def long(self, prefix: str) -> Table:
        """One row per point and layer that covers it, or band; a row of nothing where there is none.

        Behind the columns that come first `raster`, `band`, `datetime`, `value`, `row`, `col`, and what else
        there is.
        """
        rows = self.times()
        free = np.cumsum(rows) - rows  # the next row of each point
        columns = {name: _nothing(int(rows.sum()), kind) for name, kind in self._columns(prefix).items()}
        for number, one in enumerate(self.samples):
            kept = np.flatnonzero(one.covered)
            for column, values in zip(columns.values(), self._long(number, one, kept)):
                column[free[kept]] = values
            free[kept] += 1
        place = {name: np.repeat(column, rows) for name, column in self.place.items()}
        return Table({**place, **columns}, 1, behind=len(columns) - 4)

    def times(self) -> Ints:
        """How many rows each point has in a long table."""
        rows = np.zeros(self.samples[0].covered.size, dtype=np.int64)
        for one in self.samples:
            rows += one.covered
        return np.maximum(rows, 1)

    def _long(self, number: int, one: LayerSamples, kept: Ints) -> Iterator[Column]:
        """The columns of a long table for some points of a layer."""
        layer = np.full(kept.size, number) if one.layer is None else one.layer[kept]
        yield self._rasters(layer)
        yield np.array([layer.band for layer in self.layers], dtype=np.int64)[layer]
        yield self._datetimes(layer)
        yield as_field(one.values[kept])
        yield one.row[kept]
        yield one.col[kept]
        for _, values in one.extras():
            yield values[kept]

    def _columns(self, prefix: str) -> dict[str, np.dtype[Any]]:
        """Names and types of the columns of a long table."""
        whole = np.dtype(np.int64)
        fixed = [("raster", np.dtype(object)), ("band", whole), ("datetime", np.dtype("datetime64[s]"))]
        value = np.result_type(*(self._type(number) for number in range(len(self.samples))))
        found = [("value", value), ("row", whole), ("col", whole)]
        extras = [(name, values.dtype) for name, values in self.samples[0].extras()]
        names = [name for name, _ in fixed] + [prefix + name for name, _ in [*found, *extras]]
        free = free_names(names, ["feature", "part", *self.place])
        return {name: kind for name, (_, kind) in zip(free, [*fixed, *found, *extras])}

    def _type(self, number: int) -> np.dtype[Any]:
        return self.types[number] if self.types else field_type_of(self.samples[number].values)

    def _rasters(self, layer: NDArray[Any]) -> Column:
        """Names of rasters; None for layer -1."""
        found: Column = np.array([*(one.raster for one in self.layers), None], dtype=object)[layer]
        return found

    def _datetimes(self, layer: NDArray[Any]) -> Column:
        found: Column = np.append(datetimes(self.layers), np.datetime64("NaT", "s"))[layer]
        return found


def _nothing(size: int, kind: np.dtype[Any]) -> Column:
    """A column of NULLs."""
    if kind.kind == "M":
        return np.full(size, np.datetime64("NaT"), dtype=kind)
    if kind.kind == "O":
        return np.full(size, None, dtype=object)
    nothing: Column = np.ma.masked_all(size, dtype=kind)
    return nothing
