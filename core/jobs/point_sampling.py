"""Sampling at points: the values of many rasters where points lie."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Executor
from typing import Any

import numpy as np

from ..arrays import ArrayLike, Ints, NDArray
from ..errors import ParameterError, Sentence
from ..locate.points import Points, PointsInCrs, locate_points
from ..raster.source import Source
from ..raster.tiling import by_grid, split_layers
from ..sample.grid_sampler import GridSampler, run
from ..sample.match_sampler import MatchSampler
from ..sample.options import SampleRule, check_choices, check_distance
from ..sample.sample_result import SampleResult, layer_samples
from ..sample.sample_rows import LayerSamples
from .job import ResultJob


class PointSampling(ResultJob[SampleResult]):
    """Values of rasters at points, as a job: iterate it to run it.

    Parameters
    ----------
    points : Points, (x, y), or callable
        In the CRS of the sources. Where sources differ in CRS, a function that is given `Grid.crs` and
        returns the points in that CRS. Points without finite coordinates are kept and get nothing.
    sources : sequence of Source
        Any number, on any mixture of grids. On those that share one, points are located once.
    method : {"nearest", "bilinear"}
        The pixel that holds the point; or the mean of the four pixels around it, weighted by nearness, where
        the weights of pixels that are not valid are spread over the others.
    max_distance : int, or (n,) int
        Where there is no value: of the valid pixels up to this many rows and columns away the nearest one is
        taken, by the distance from the point to its rectangle in map units. See `nearest.Offsets` for ties.
        An array says so for each point.
    neighbourhood : {"off", "always", "if_nodata"}
        Whether all values of that window are kept: for every point, or where its own pixel is not valid.
    match : {"all", "latest", "closest"}
        All rasters; or for each point and band the latest raster that gives a value; or the one closest in
        time to the point's date. Rasters without a date come last; of equal ones the first given is taken.
    dates : (n,) datetime64 or sequence of datetime or None, optional
        Of the points, in UTC; those without one get nothing where the closest raster is wanted.
    executor, workers
        See `parallel.walk`.

    Raises
    ------
    ParameterError
        When a setting is out of its range, there is no source, or dates are wanted and there are none.
    """

    def __init__(
        self,
        points: PointsInCrs,
        sources: Sequence[Source],
        method: str = "nearest",
        *,
        max_distance: ArrayLike = 0,
        neighbourhood: str = "off",
        match: str = "all",
        dates: ArrayLike | None = None,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(split_layers(sources) if match == "all" else sources, executor, workers)
        most, self._reach = _reaches(max_distance)
        check_choices(method, most, neighbourhood, match)
        self.rule = SampleRule(method == "bilinear", int(most), neighbourhood)
        self.match = match
        self._points = points
        self._dates = _checked_dates(match, dates, self._sources)
        self._groups = by_grid(self._sources)
        self._packed: dict[str, Points] = {}

    def _run(self) -> Generator[float, None, SampleResult]:
        self._packed = {}
        first = self._in(self._sources[0].grid.crs)
        layers = tuple(layer for source in self._sources for layer in source.layers)
        samples: list[LayerSamples] = []
        bands: tuple[str, ...] = ()
        off = np.ones(len(first), dtype=bool)
        if self.match == "all":
            yield from self._all(samples)
            for one in samples:
                off &= ~one.covered
        else:
            matcher = MatchSampler(self._in, self._sources, self.rule, self._dates, self._reach)
            yield from matcher.run(self._executor, self._workers)
            samples, bands, off = matcher.samples(), tuple(matcher.bands), matcher.off
        self._packed = {}
        missing = ~(np.isfinite(first.x) & np.isfinite(first.y))
        return SampleResult(first, layers, samples, bands, missing, off)

    def _in(self, crs: str) -> Points:
        """The points in a CRS."""
        if crs not in self._packed:
            points = Points.of(self._points(crs) if callable(self._points) else self._points)
            for other in self._packed.values():
                if len(other) != len(points):
                    raise ParameterError(
                        "{one} points were given for one CRS and {other} for another; the same points are "
                        "needed in each.",
                        one=len(other),
                        other=len(points),
                    )
            if self._dates is not None and self._dates.size != len(points):
                raise ParameterError(
                    "There are {points} points and {dates} dates; give one for each point.",
                    points=len(points),
                    dates=self._dates.size,
                )
            if self._reach is not None and self._reach.size != len(points):
                raise ParameterError(
                    "There are {points} points and {distances} distances; give one for each point.",
                    points=len(points),
                    distances=self._reach.size,
                )
            self._packed[crs] = points
        return self._packed[crs]

    def _all(self, samples: list[LayerSamples]) -> Iterator[float]:
        """Every source, grid by grid."""
        by_source: dict[int, list[LayerSamples]] = {}

        def samplers() -> Iterator[tuple[int, GridSampler]]:
            for number, (grid, members) in enumerate(self._groups):
                located = locate_points(grid, self._in(grid.crs))
                here = [self._sources[member] for member in members]
                yield number, GridSampler(here, located, self.rule, self._reach)

        for number, sampler, step in run(samplers(), self._executor, self._workers):
            if step.last:
                size = len(self._in(sampler.sources[0].grid.crs))
                found = layer_samples(sampler, size)
                for member in self._groups[number][1]:
                    by_source[member] = [next(found) for _ in self._sources[member].layers]
            yield (number + step.done) / len(self._groups)
        samples += [one for member in range(len(self._sources)) for one in by_source[member]]


def sample_points(points: PointsInCrs, sources: Sequence[Source], *args: Any, **kwargs: Any) -> SampleResult:
    """Values of rasters at points, at once; the parameters are those of `PointSampling`."""
    return PointSampling(points, sources, *args, **kwargs).result()


def _reaches(max_distance: ArrayLike) -> tuple[float, Ints | None]:
    """How far valid pixels are looked for at most, and, where points differ in that, for each of them.

    Where they do it is at least 1, so that what is found has the same columns whatever the distances are.
    """
    if not np.ndim(max_distance):
        return float(np.asarray(max_distance)), None
    given = np.asarray(max_distance, dtype=np.float64)
    for pixels in np.unique(given).tolist():
        check_distance(pixels)
    each = given.astype(np.int64)
    return int(each.max(initial=1)), each


def _checked_dates(
    match: str, dates: ArrayLike | None, sources: Sequence[Source]
) -> NDArray[np.datetime64] | None:
    """The dates of the points, where they count."""
    if match != "all" and all(layer.date is None for source in sources for layer in source.layers):
        latest, closest = Sentence("The latest raster is wanted"), Sentence("The closest raster is wanted")
        raise ParameterError(
            "{wanted}, but no raster has a date; give a pattern that finds dates in the rasters' names, or "
            "set their temporal properties.",
            wanted=latest if match == "latest" else closest,
        )
    if match != "closest":
        return None
    if dates is None:
        raise ParameterError(
            "The closest raster in time is wanted, but the points have no dates; give one for each."
        )
    return np.array(dates, dtype="datetime64[s]").reshape(-1)
