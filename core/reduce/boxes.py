"""The numbers of box plots: what is shown of the pixels of some zones, beside what is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints
from ..locate.edges import PixelRings
from ..locate.runs import Runs
from ..raster.source import Source
from .accumulators import LayerAccumulators, Measurements, Plan
from .moments import Sums
from .quantiles import Quantiles
from .zone_pixels import ZonePixels

#: Which quantiles a box has: the ends of its whiskers, its own, and the line in it.
BOX_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)

#: Layers whose pixels are shown; of more, so many are taken evenly.
MOST_BOXED_LAYERS = 12

#: Values that are kept for all boxes together, at most about: 16 MB, and as much again for their weights.
#: Fewer than `search.MOST_KEPT`, so that boxes are made in one pass.
_VALUES = 1 << 21

#: Areas of which none is larger by more than this factor are alike.
_ALIKE = 1.01

_PLAN = Plan.of([*((Quantiles, q) for q in BOX_QUANTILES), (Sums, None)])


def boxed_layers(layers: int) -> list[int]:
    """Those of so many layers whose pixels are shown, by their numbers; the first and the last are."""
    return sorted(
        set(np.linspace(0, layers - 1, min(layers, MOST_BOXED_LAYERS)).round().astype(int).tolist())
    )


@dataclass(frozen=True)
class Boxes:
    """The numbers of box plots of the pixels of one layer.

    Attributes
    ----------
    layer : int
        The number of the layer.
    features : (k,) int64
        The largest zones on the raster that hold a valid pixel, in ascending order.
    every : (k,) int64
        1 where all pixels of a zone were taken, and n where every n-th was, for it has very many.
    quantiles : (k, 5) float64
        `BOX_QUANTILES` of each zone's pixels, weighted as `ZonalStatistics` weighs them.
    mean : (k,) float64
    """

    layer: int
    features: Ints
    every: Ints
    quantiles: Floats
    mean: Floats


@dataclass(frozen=True)
class BoxPlan:
    """The zones of one grid whose pixels are shown, ascending, and that every so many-th pixel is taken."""

    features: Ints
    every: Ints

    @classmethod
    def largest(cls, rings: PixelRings, most: int, layers: int) -> BoxPlan:
        """Plan for the zones that are largest on the grid, of so many layers, before a pixel is read."""
        area, outline = rings.extents()
        chosen = _largest(area, most)
        values = _VALUES // max(1, chosen.size * layers)
        # A narrow zone touches about as many pixels as its outline is long.
        return cls(chosen, np.ceil((area + outline)[chosen] / values).astype(np.int64).clip(1))

    def pixels(self, runs: Runs) -> Runs:
        """The pixels that are taken; of the zones, which are numbered by their place here."""
        return runs.sample(self.features, self.every)


def _largest(area: Floats, most: int) -> Ints:
    """The features of the largest areas, ascending; where very many are alike in size, these taken evenly."""
    on = np.flatnonzero(area > 0)
    if on.size <= most or not most:
        return on[:most]
    least = np.partition(area[on], on.size - most)[on.size - most]
    larger, alike = on[area[on] > _ALIKE * least], on[np.abs(area[on] / least - 1) <= _ALIKE - 1]
    even = np.linspace(0, alike.size - 1, most - larger.size).round().astype(int)
    return np.sort(np.concatenate([larger, alike[even]]))


def measure_boxes(pixels: ZonePixels) -> Measurements:
    """Measure the pixels of one window, where they are."""
    return _PLAN.measure(pixels)


class BoxesOfGrid:
    """Accumulates the boxes of the layers on one grid.

    Parameters
    ----------
    plan : BoxPlan
    layers : mapping of int to int
        For each layer that has boxes its place among the layers of the grid, and its number among all.
    dtypes : sequence of str
        Theirs.
    """

    def __init__(self, plan: BoxPlan, layers: Mapping[int, int], dtypes: Sequence[str]) -> None:
        self.plan, self._layers = plan, layers
        none = np.zeros(plan.features.size, dtype=bool)
        self._accumulated = {
            place: LayerAccumulators(none, dtype, _PLAN) for place, dtype in zip(layers, dtypes)
        }

    def of(self, first: int, sources: Sequence[Source]) -> tuple[int, ...]:
        """Which layers of some sources have boxes, by their place among theirs; ``first`` is their first."""
        count = sum(len(source.layers) for source in sources)
        return tuple(place - first for place in self._layers if 0 <= place - first < count)

    def merge(self, first: int, found: Iterable[tuple[int, Measurements]], complete: Bools) -> None:
        """Add what was measured of layers; see `Accumulator.merge`."""
        for place, measured in found:
            self._accumulated[first + place].merge(measured, _PLAN, complete[self.plan.features])

    def finish(self) -> list[Boxes]:
        """The boxes of each layer, when all windows have been seen."""
        return [self._boxes(layer, self._accumulated[place]) for place, layer in self._layers.items()]

    def _boxes(self, layer: int, accumulated: LayerAccumulators) -> Boxes:
        accumulated.close()
        quantiles: Any = accumulated.of(Quantiles)
        sums: Any = accumulated.of(Sums)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            numbers = np.stack([quantiles.of(q) for q in BOX_QUANTILES], axis=1)
            mean = np.asarray(sums.mean)
        found = accumulated.valid
        return Boxes(layer, self.plan.features[found], self.plan.every[found], numbers[found], mean[found])
