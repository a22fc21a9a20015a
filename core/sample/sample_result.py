"""What was found at points, as arrays and as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray
from ..locate.points import Points
from ..raster.source import Layer
from ..tables.table import Column, Table, as_field, datetimes, field_type_of, free_names, layer_labels
from .grid_sampler import GridSampler


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


@dataclass(frozen=True)
class SampleResult:
    """The samples of all points.

    Attributes
    ----------
    points : Points
        As they were given first.
    layers : tuple of Layer
        What was sampled, in the order of the sources.
    samples : list of LayerSamples
        One for each layer, or one for each band where the latest or closest raster is chosen.
    bands : tuple of str
        Names of those bands; empty where there is no choice.
    missing : (n,) bool
        Points without finite coordinates.
    off : (n,) bool
        Points that lie on no raster.
    """

    points: Points
    layers: tuple[Layer, ...]
    samples: list[LayerSamples]
    bands: tuple[str, ...]
    missing: Bools
    off: Bools

    @property
    def empty(self) -> Bools:
        """Points without any value."""
        found = np.zeros(len(self.points), dtype=bool)
        for one in self.samples:
            found |= ~np.ma.getmaskarray(one.values)
        return ~found

    def wide(self, prefix: str = "") -> Table:
        """One row per point: `feature`, `part` where any has several, and columns for each layer or band."""
        columns = self._who(np.arange(len(self.points)))
        labels = self.bands or layer_labels(self.layers)
        named: list[tuple[str, Column]] = []
        for label, one in zip(labels, self.samples):
            name = prefix + label
            named.append((name, as_field(one.values)))
            if one.layer is not None:
                named.append((f"{name}_raster", self._rasters(one.layer)))
                named.append((f"{name}_datetime", self._datetimes(one.layer)))
            named += [(f"{name}_{extra}", values) for extra, values in one.extras()]
        names = free_names([name for name, _ in named], columns)
        return Table({**columns, **dict(zip(names, (column for _, column in named)))})

    def long(self, prefix: str = "") -> Table:
        """One row per point and layer that covers it, or band; a row of nothing where there is none.

        `feature`, `part`, `raster`, `band`, `datetime`, `value`, `row`, `col`, and what else there is.
        """
        rows = np.zeros(len(self.points), dtype=np.int64)
        for one in self.samples:
            rows += one.covered
        rows = np.maximum(rows, 1)
        free = np.cumsum(rows) - rows  # the next row of each point
        columns = {name: _nothing(int(rows.sum()), kind) for name, kind in self._columns(prefix).items()}
        for number, one in enumerate(self.samples):
            kept = np.flatnonzero(one.covered)
            for column, values in zip(columns.values(), self._long(number, one, kept)):
                column[free[kept]] = values
            free[kept] += 1
        return Table({**self._who(np.repeat(np.arange(rows.size), rows)), **columns})

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

    def _who(self, points: Ints) -> dict[str, Column]:
        """Which feature, and which part of it, rows of points belong to."""
        feature, part = self.points.feature, self.points.part
        columns: dict[str, Column] = {"feature": points if feature is None else feature[points]}
        if part is not None:
            columns["part"] = part[points]
        return columns

    def _columns(self, prefix: str) -> dict[str, np.dtype[Any]]:
        """Names and types of the columns of a long table."""
        whole = np.dtype(np.int64)
        fixed = [("raster", np.dtype(object)), ("band", whole), ("datetime", np.dtype("datetime64[s]"))]
        value = np.result_type(*(field_type_of(one.values) for one in self.samples))
        found = [("value", value), ("row", whole), ("col", whole)]
        extras = [(name, values.dtype) for name, values in self.samples[0].extras()]
        names = [name for name, _ in fixed] + [prefix + name for name, _ in [*found, *extras]]
        free = free_names(names, ["feature", "part"])
        return {name: kind for name, (_, kind) in zip(free, [*fixed, *found, *extras])}

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


def layer_samples(sampler: GridSampler, size: int) -> Iterator[LayerSamples]:
    """The samples of each layer of a sampler that has been run, at all points."""
    index, reach = sampler.points.index, sampler.rule.reach
    covered = np.zeros(size, dtype=bool)
    covered[index] = True
    row, col = (_spread(size, index, at) for at in sampler.pixels())
    for samples in sampler.finish():
        distance = text = None
        if reach:
            row, col = (_spread(size, index, at) for at in sampler.pixels(samples))
            distance = _spread_masked(size, index, sampler.distances(samples), samples.found)
        if samples.text is not None:
            text = np.full(size, None, dtype=object)
            text[index] = samples.text
        values = _spread_masked(size, index, samples.values, samples.found)
        yield LayerSamples(values, covered, row, col, distance, text)


def _spread(size: int, index: Ints, at: NDArray[np.int32]) -> NDArray[np.int32]:
    full = np.full(size, -1, dtype=np.int32)
    full[index] = at
    return full


def _spread_masked(size: int, index: Ints, values: NDArray[Any], found: Bools) -> NDArray[Any]:
    full, mask = np.zeros(size, dtype=values.dtype), np.ones(size, dtype=bool)
    full[index], mask[index] = values, ~found
    return np.ma.masked_array(full, mask=mask)
