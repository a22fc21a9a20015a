"""What was found at points, as arrays and as tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray
from ..locate.points import Points
from ..raster.source import Layer
from ..tables.table import Column, Table
from .grid_sampler import GridSampler
from .sample_rows import LayerSamples, SampleRows


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
            found |= one.found
        return ~found

    def wide(self, prefix: str = "") -> Table:
        """One row per point: `feature`, `part` where any has several, and columns for each layer or band."""
        return self._rows().wide(prefix)

    def long(self, prefix: str = "") -> Table:
        """One row per point and layer that covers it, or band; a row of nothing where there is none.

        `feature`, `part`, `raster`, `band`, `datetime`, `value`, `row`, `col`, and what else there is.
        """
        return self._rows().long(prefix)

    def _rows(self) -> SampleRows:
        feature, part = self.points.feature, self.points.part
        place: dict[str, Column] = {"feature": np.arange(len(self.points)) if feature is None else feature}
        if part is not None:
            place["part"] = part
        return SampleRows(place, self.layers, self.samples, self.bands)


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
