"""Charts of points: their values through time, or how these are distributed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.sample.sample_result import SampleResult
from ..framework.algorithm import Run
from ..outputs.titles import common_unit
from .chart import Chart
from .courses import Members, Title, course_charts, distribution_charts, titles
from .variables import as_reals, common_name, evenly, mean_of, variables

_MOST = 50_000  # points whose percentiles are found at each date: to sort more takes long


def point_charts(run: Run, result: SampleResult, ids: np.ndarray) -> Iterator[Chart]:
    """The charts of a run."""
    points = result.points
    number = np.arange(len(points)) if points.feature is None else points.feature

    def names(which: np.ndarray) -> list[str]:
        found = run.settings.input.names(ids[number[which]])
        if points.part is None:
            return found
        part = QCoreApplication.translate("Pixelwise", "{name}, part {part}")
        return [part.format(name=name, part=one) for name, one in zip(found, points.part[which].tolist())]

    what = QCoreApplication.translate("Pixelwise", "points")
    members = Members(what, np.flatnonzero(~result.empty), names, len(points))

    def column(layer: int) -> np.ndarray:
        run.check()
        return result.samples[layer].values

    if result.bands:  # of each point the raster that suits it
        rasters, unit = [layer.raster for layer in result.layers], common_unit(result.layers)
        called = [Title(common_name(rasters, band) or band, unit) for band in result.bands]
        yield from distribution_charts(called, column, members)
        return
    timed, rest = variables(result.layers)
    some = evenly(members.valued, _MOST)
    if timed and some.size < members.valued.size:
        known = Members(what, np.arange(some.size), lambda which: names(some[which]), len(points), some.size)
        means = np.array([mean_of(as_reals(column(layer))) for layer in range(len(result.layers))])
        yield from course_charts(timed, lambda layer: column(layer)[some], known, means)
    else:
        yield from course_charts(timed, column, members)
    yield from distribution_charts(titles(result.layers), column, members, rest)
