"""Class areas: how much of each class of rasters lies in each polygon."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from typing import Any

from ..locate.polygons import Polygons, PolygonsIn
from ..raster.pixel_areas import PixelAreas
from ..raster.source import Source
from ..reduce.accumulators import LayerAccumulators, Plan
from ..reduce.class_result import MOST_LONG, ClassResult, continuous, finish_classes
from ..reduce.class_sums import ClassSums
from ..reduce.classes import Classes
from .zone_job import ZoneJob


class ClassAreas(ZoneJob[ClassResult]):
    """Areas of classes in polygons, as a job: iterate it to run it.

    Parameters
    ----------
    zones, sources
        As those of `ZonalStatistics`.
    classes : str or Classes
        Values and ranges that are classes, and groups with names, such as ``forest=41..43; water=11;
        21..24``; every value where it is empty.
    pixels : {"coverage", "center", "touched"}
        As that of `ZonalStatistics`. A zone that holds no pixel centre holds nothing in centre mode.
    areas : sequence of PixelAreas
        The areas of the pixels, for each grid; where there are none, areas are in square map units.
    most : int
        Values of a layer, those of groups apart, beyond which it is not taken for a map of classes.
    executor, workers
        See `parallel.walk`.

    Raises
    ------
    ParameterError
        When a setting is out of its range, or there is no source; in the run, of too many values.
    GridError
        When the areas of a grid are not given.
    """

    def __init__(
        self,
        zones: Polygons | PolygonsIn,
        sources: Sequence[Source],
        classes: str | Classes = "",
        *,
        pixels: str = "coverage",
        areas: Sequence[PixelAreas] = (),
        most: int = MOST_LONG,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        self.classes = Classes.parse(classes) if isinstance(classes, str) else classes
        self.most = most
        plan = Plan.of([(ClassSums, (self.classes, most))])
        super().__init__(zones, sources, plan, pixels, areas=areas, executor=executor, workers=workers)

    def _check(self, accumulated: Sequence[LayerAccumulators]) -> None:
        for layer, one in zip(self.layers, accumulated):
            sums = one.of(ClassSums)
            if isinstance(sums, ClassSums) and sums.values.size > self.most:
                raise continuous(layer, self.most)

    def _finish(self, accumulated: Sequence[LayerAccumulators]) -> ClassResult:
        self._check(accumulated)
        return finish_classes(self._zones_of(accumulated), accumulated, self.classes)


def class_areas(
    zones: Polygons | PolygonsIn, sources: Sequence[Source], *args: Any, **kwargs: Any
) -> ClassResult:
    """Areas of classes in polygons, at once; the parameters are those of `ClassAreas`."""
    return ClassAreas(zones, sources, *args, **kwargs).result()
