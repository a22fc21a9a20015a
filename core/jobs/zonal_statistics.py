"""Zonal statistics: many rasters in many polygons."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from typing import Any

from ..locate.polygons import Polygons, PolygonsIn
from ..options import DEFAULT_STATISTICS
from ..raster.pixel_areas import PixelAreas
from ..raster.source import Source
from ..reduce.accumulators import LayerAccumulators, Plan
from ..reduce.statistics import Statistic, choose
from ..reduce.zonal_result import ZonalResult, finish
from .zone_job import ZoneJob


class ZonalStatistics(ZoneJob[ZonalResult]):
    """Statistics of rasters in polygons, as a job: iterate it to run it.

    Parameters
    ----------
    zones : sequence of shapely polygons or multi-polygons, Zones, or callable
        In the CRS of the sources; None or empty where a feature has no geometry. Must be valid. Where
        sources differ in CRS, a function that is given `Grid.crs` and returns the polygons in that CRS.
    sources : sequence of Source
        Any number, on any mixture of grids. Those that share a grid share the locating.
    statistics : sequence of str or Statistic
        Names from `STATISTICS`, and statistics of your own.
    percentiles : sequence of float
        In [0, 100].
    pixels : {"center", "touched", "coverage"}
        Pixels whose centre is inside; all that are touched; all that are touched, weighted by the part
        of their area that is covered.
    tiny_zones : bool
        In centre mode, measure zones that hold no pixel centre on the raster by coverage.
    weights : Source, optional
        Weighs every pixel by its first layer; on the grid of all sources.
    areas : sequence of PixelAreas
        Weigh every pixel by its area, besides; those of each grid on which there are sources.
    boxes : int
        Of how many zones at most, the largest ones on each raster, the numbers of box plots of their pixels
        are gathered besides, while these pass: `ZonalResult.boxes`.
    executor, workers
        See `parallel.walk`.

    Raises
    ------
    ParameterError
        When a setting is out of its range, or there is no source.
    GridError
        When the weights lie on another grid, or there are areas, but none of the grid of a source.
    """

    areas_weigh = True

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
        areas: Sequence[PixelAreas] = (),
        boxes: int = 0,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        self.statistics = choose(statistics, percentiles)
        plan = Plan.of((statistic.accumulator, statistic.parameter) for statistic in self.statistics)
        super().__init__(
            zones,
            sources,
            plan,
            pixels,
            tiny_zones=tiny_zones,
            weights=weights,
            areas=areas,
            boxes=boxes,
            executor=executor,
            workers=workers,
        )

    def _finish(self, accumulated: Sequence[LayerAccumulators]) -> ZonalResult:
        return finish(self._zones_of(accumulated), accumulated, self.statistics, self._boxes)


def zonal_statistics(
    zones: Polygons | PolygonsIn, sources: Sequence[Source], *args: Any, **kwargs: Any
) -> ZonalResult:
    """Statistics of rasters in polygons, at once; the parameters are those of `ZonalStatistics`."""
    return ZonalStatistics(zones, sources, *args, **kwargs).result()
