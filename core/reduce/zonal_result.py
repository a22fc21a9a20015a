"""What zonal statistics found, as arrays and as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import NDArray
from ..tables.table import Column, Table, as_field, free_names, layer_columns, layer_labels, renamed
from .accumulators import LayerAccumulators
from .boxes import Boxes
from .statistics import Statistic
from .zone_result import ZoneResult


@dataclass(frozen=True)
class ZonalResult(ZoneResult):
    """Statistics of features, and what a `ZoneResult` knows of them.

    Attributes
    ----------
    statistics : tuple of Statistic
    columns : list of dict of str to (features,) masked array
        For each layer, each statistic by name. Masked is NULL: there was nothing to measure.
    boxes : tuple of Boxes
        Of each layer that has any, in the order of the layers, where they were asked for.
    """

    statistics: tuple[Statistic, ...]
    columns: list[dict[str, NDArray[Any]]]
    boxes: tuple[Boxes, ...] = ()

    def wide(self, prefix: str = "") -> Table:
        """One row per feature: `feature`, then one column per layer and statistic."""
        wanted = [
            f"{prefix}{label}_{statistic.name}" if len(self.layers) > 1 else prefix + statistic.name
            for label in layer_labels(self.layers)
            for statistic in self.statistics
        ]
        names = free_names(wanted, ["feature"])
        values = [
            _field(columns[statistic.name], statistic)
            for columns in self.columns
            for statistic in self.statistics
        ]
        table = {"feature": np.arange(self.missing.size), **dict(zip(names, values))}
        return Table(table, wanted=renamed(wanted, names))

    def long(self, prefix: str = "") -> Table:
        """One row per feature and layer: `feature`, `raster`, `band`, `datetime`, and the statistics."""
        feature = np.arange(self.missing.size)
        columns: dict[str, Column] = {"feature": np.repeat(feature, len(self.layers))}
        columns.update(layer_columns(self.layers, feature.size))
        names = free_names([prefix + statistic.name for statistic in self.statistics], columns)
        for name, statistic in zip(names, self.statistics):
            parts = [_field(found[statistic.name], statistic) for found in self.columns]
            columns[name] = np.ma.stack(parts, axis=1).reshape(-1)
        return Table(columns)


def _field(values: NDArray[Any], statistic: Statistic) -> NDArray[Any]:
    """Values in the type of their field, whole only where the definition says so."""
    return values.astype(np.float64) if statistic.kind == "real" else as_field(values)


def finish(
    zones: dict[str, Any],
    accumulated: Sequence[LayerAccumulators],
    statistics: Sequence[Statistic],
    boxes: Sequence[Boxes] = (),
) -> ZonalResult:
    """The statistics of all layers from what was accumulated of each; ``zones`` is what `zones_of` says."""
    columns = [{statistic.name: _finished(one, statistic) for statistic in statistics} for one in accumulated]
    ordered = tuple(sorted(boxes, key=lambda one: one.layer))
    return ZonalResult(**zones, statistics=tuple(statistics), columns=columns, boxes=ordered)


def _finished(accumulators: LayerAccumulators, statistic: Statistic) -> NDArray[Any]:
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        values = statistic.finish(accumulators.of(statistic.accumulator))
    nothing = accumulators.missing if statistic.of_nothing else accumulators.missing | ~accumulators.valid
    return np.ma.masked_array(np.ma.getdata(values), mask=np.ma.getmaskarray(values) | nothing)
