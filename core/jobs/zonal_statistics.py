"""Zonal statistics: many rasters in many polygons."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints
from ..locate.edges import Edges, Strands
from ..locate.polygons import Polygons, PolygonsIn, Zones, locate_polygons, need_pixels, pack
from ..locate.runs import Runs
from ..raster.grid import Window
from ..raster.source import Source
from ..raster.tiling import TILE_PIXELS, Bundle, bundles, by_grid, need_grid, split_layers, windows_of
from ..reduce.accumulators import Known, Measured, Needs, measure
from ..reduce.statistics import DEFAULT_STATISTICS, Statistic, choose
from ..reduce.zonal_result import ZonalResult, finish
from ..reduce.zone_pixels import Gather, spans
from .job import ResultJob

#: Pixels of all zones together in one unit of work.
_PORTION = 4 * TILE_PIXELS


@dataclass(frozen=True)
class _Unit:
    """One window of some sources that share a grid: all a worker needs to know."""

    edges: Edges
    pixels: str
    needs: Needs
    sources: tuple[Source, ...]
    weights: Source | None

    def whole(self, runs: Runs) -> Bools:
        """For each feature of the runs whether the window holds all of it."""
        return self.edges.whole[np.searchsorted(self.edges.features, runs.features()[0])]


@dataclass(frozen=True)
class _Step:
    """Where in the run a unit belongs.

    Attributes
    ----------
    number : int
        Of the tile, and of the sources in it.
    tile : int
    last_feature : int
        The last feature that is looked at in the tile.
    first_layer : int
        The number of the unit's first layer.
    """

    number: int
    tile: int
    last_feature: int
    first_layer: int


def _work(unit: _Unit) -> tuple[Ints, list[list[Measured]]]:
    """Locate, read and reduce one window: the features with pixels, and what was measured of each layer.

    A top-level function: it may run in another process.
    """
    runs = locate_polygons(unit.edges, unit.pixels)
    if not len(runs):
        return runs.feature, []
    window = runs.bounds()
    needed = spans(runs, window)
    gathers = [
        Gather(part, window, unit.whole(part)) for part in (runs.split() if unit.needs.mergeable else [runs])
    ]
    if unit.weights is not None:
        weights = unit.weights.read(window, needed)[0]
        for gather in gathers:
            gather.weigh(weights, unit.weights.name)
    measured = [
        [measure(*gather.select(pixels), unit.needs) for gather in gathers]
        for source in unit.sources
        for pixels in source.read(window, needed)
    ]
    return runs.features()[0], measured


class ZonalStatistics(ResultJob[ZonalResult]):
    """Statistics of rasters in polygons, as a job: iterate it to run it.

    Parameters
    ----------
    zones : sequence of shapely polygons or multi-polygons, or callable
        In the CRS of the sources; None or empty where a feature has no geometry. Must be valid. Where
        sources differ in CRS, a function that is given `Grid.crs` and returns the polygons in that CRS.
    sources : sequence of Source
        Any number, on any mixture of grids. Those that share a grid share the locating.
    statistics : sequence of str
        Names from `STATISTICS`.
    percentiles : sequence of float
        In [0, 100].
    pixels : {"center", "touched", "coverage"}
        Pixels whose centre is inside; all that are touched; all that are touched, weighted by the part
        of their area that is covered.
    tiny_zones : bool
        In centre mode, measure zones that hold no pixel centre on the raster by coverage.
    weights : Source, optional
        Weighs every pixel by its first layer; on the grid of all sources.
    executor, workers
        See `parallel.walk`.

    Raises
    ------
    ParameterError
        When a setting is out of its range, or there is no source.
    GridError
        When the weights lie on another grid.
    """

    def __init__(
        self,
        zones: Polygons | PolygonsIn,
        sources: Sequence[Source],
        statistics: Sequence[str | Statistic] = DEFAULT_STATISTICS,
        *,
        percentiles: Sequence[float] = (),
        pixels: str = "center",
        tiny_zones: bool = True,
        weights: Source | None = None,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(split_layers(sources), executor, workers)
        need_pixels(pixels)
        self.statistics = choose(statistics, percentiles)
        self._zones = zones
        self.pixels, self.tiny_zones, self.weights = pixels, tiny_zones, weights
        self.needs = Needs(
            tuple(dict.fromkeys(s.need for s in self.statistics if s.need)),
            tuple(dict.fromkeys(s.q for s in self.statistics if s.q is not None)),
        )
        self._groups = by_grid(self._sources)
        if weights is not None:
            for source in self._sources:
                need_grid(source, [weights], "Resample it to that grid.", "weights raster")

    def _run(self) -> Generator[float, None, ZonalResult]:
        packed = pack(self._zones, [grid.crs for grid, _ in self._groups])
        found: dict[int, list[Known]] = {}
        for number, (grid, members) in enumerate(self._groups):
            group = _Group(self, packed[grid.crs], [self._sources[member] for member in members])
            for part in group.run():
                yield (number + part) / len(self._groups)
            for member, known in zip(members, group.by_source()):
                found[member] = known
        layers = [layer for source in self._sources for layer in source.layers]
        known = [known for member in range(len(self._sources)) for known in found[member]]
        return finish(layers, known, self.statistics)


class _Group:
    """The part of a job on one grid."""

    def __init__(self, job: ZonalStatistics, zones: Zones, sources: Sequence[Source]) -> None:
        self._job, self._sources = job, sources
        self._strands = zones.on(sources[0].grid)
        self._known = [
            Known(zones.missing, layer.dtype, job.needs) for source in sources for layer in source.layers
        ]

    def by_source(self) -> Iterator[list[Known]]:
        """What is known of the layers of each source."""
        rest = iter(self._known)
        for source in self._sources:
            yield [next(rest) for _ in source.layers]

    def run(self) -> Iterator[float]:
        """All zones; then, where that is wanted, once more by coverage those that got no pixel."""
        job = self._job
        again = job.pixels == "center" and job.tiny_zones
        seen = np.zeros(len(self._known[0].some), dtype=bool)
        for part in self._pass(self._strands, job.pixels, seen):
            yield part * (0.9 if again else 1)
        if again:
            tiny = np.zeros_like(seen)
            for part in self._pass(self._strands.only(~seen), "coverage", tiny):
                yield 0.9 + 0.1 * part
            for known in self._known:
                known.tiny = tiny
        for known in self._known:
            known.close()

    def _pass(self, strands: Strands, pixels: str, seen: Bools) -> Iterator[float]:
        windows = windows_of(self._sources)
        parts = bundles(self._sources, windows[0])
        last = strands.last_tile(windows[0], seen.size)
        units = self._units(strands, windows, parts, pixels)
        feature = np.arange(seen.size)
        for step, (features, layers) in self._job._walk(units, _work):
            seen[features] = True
            complete = (last < step.tile) | ((last == step.tile) & (feature <= step.last_feature))
            for number, parts_of_layer in enumerate(layers, step.first_layer):
                for measured in parts_of_layer:
                    self._known[number].merge(measured, complete)
            yield (step.number + 1) / (len(windows) * len(parts))

    def _units(
        self, strands: Strands, windows: Sequence[Window], parts: Sequence[Bundle], pixels: str
    ) -> Iterator[tuple[_Step, _Unit]]:
        job = self._job
        for tile, window in enumerate(windows):
            cut = strands.cut(window)
            # Where many zones overlap, the pixels of all together may be many times those of the window.
            for edges in cut.portions(_PORTION) if cut is not None else ():
                last = int(edges.features[-1])
                for number, part in enumerate(parts, tile * len(parts)):
                    unit = _Unit(edges, pixels, job.needs, part.sources, job.weights)
                    yield _Step(number, tile, last, part.first_layer), unit


def zonal_statistics(
    zones: Polygons | PolygonsIn, sources: Sequence[Source], *args: Any, **kwargs: Any
) -> ZonalResult:
    """Statistics of rasters in polygons, at once; the parameters are those of `ZonalStatistics`."""
    return ZonalStatistics(zones, sources, *args, **kwargs).result()
