"""Sampling the raster that suits each point best, and no more of the others than is needed to know it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any, Callable

import numpy as np

from ..arrays import Ints, NDArray
from ..locate.points import LocatedPoints, Points, locate_points
from ..raster.source import Source
from ..raster.tiling import by_grid
from .grid_sampler import GridSampler, run
from .matching import SceneChoice, scenes
from .neighbourhoods import needed_pixels, read_tiles
from .options import SampleRule
from .sample_rows import LayerSamples


class MatchSampler:
    """Samples each point in its best scene that has a value, band by band.

    In each round, every point that is not settled is sampled in the best scene it has not seen, together
    with those that may come to it later and need no other blocks: so a block of a file is read once, or, for
    points near its borders, a little more often, and never for points that have something better.

    The points are given for each `Grid.crs`; their dates are None where the latest scenes are wanted.
    ``reach`` is that of each point where they differ.
    """

    def __init__(
        self,
        points_in: Callable[[str], Points],
        sources: Sequence[Source],
        rule: SampleRule,
        dates: NDArray[np.datetime64] | None,
        reach: Ints | None = None,
    ) -> None:
        self._points_in, self._sources, self._rule, self._reach = points_in, sources, rule, reach
        self._dates = dates
        self._scenes, self.bands = scenes(sources)
        self._size = len(points_in(sources[0].grid.crs))
        self.off = np.ones(self._size, dtype=bool)  # what no scene covers; known when all are settled
        self._choice = SceneChoice(self._scenes, len(self.bands), dates, self._size)
        self._best = [self._nothing(band) for band in range(len(self.bands))]

    def _nothing(self, band: int) -> LayerSamples:
        """The samples of a band before any is found."""
        size, rule = self._size, self._rule
        layers = (
            layer.dtype
            for scene in self._scenes
            for layer, other in zip(scene.source.layers, scene.bands)
            if other == band
        )
        kind = np.dtype(np.float64) if rule.bilinear else np.result_type(*layers)
        row, col = (np.full(size, -1, dtype=np.int32) for _ in range(2))
        far = _masked(size, np.dtype(np.float64)) if rule.reach else None
        text = None if rule.neighbourhood == "off" else np.full(size, None, dtype=object)
        return LayerSamples(_masked(size, kind), np.zeros(size, dtype=bool), row, col, far, text)

    def run(self, executor: Executor | None, workers: int | None) -> Iterator[float]:
        """Settle all points; yields the part that is done, from 0 to 1."""
        open_ = self._covered()
        done = 0.0
        while True:
            wanted = self._choice.next(open_)
            open_, wanted = open_[wanted >= 0], wanted[wanted >= 0]
            if not open_.size:
                return
            done = max(done, 1 - open_.size / self._size)
            scenes_wanted = np.unique(wanted)
            begun = done
            for number, sampler, step in run(self._samplers(open_, wanted), executor, workers):
                if step.last:
                    self._keep_better(number, sampler)
                # How many rounds there will be is not known: each is taken for half of what is left.
                ended = np.searchsorted(scenes_wanted, number) + step.done
                done = max(done, begun + (1 - begun) / 2 * float(ended) / scenes_wanted.size)
                yield done

    def _covered(self) -> Ints:
        """Points that some scene covers, and that may have one; scenes that do not cover a point are seen."""
        covered = np.zeros(self._size, dtype=bool)
        for grid, members in by_grid([scene.source for scene in self._scenes]):
            off = np.ones(self._size, dtype=bool)
            off[locate_points(grid, self._points_in(grid.crs)).index] = False
            covered |= ~off
            for member in members:
                self._choice.see(member, np.flatnonzero(off))
        self.off = ~covered
        if self._dates is not None:
            covered &= ~np.isnat(self._dates)
        return np.flatnonzero(covered)

    def _samplers(self, open_: Ints, wanted: NDArray[np.int32]) -> Iterator[tuple[int, GridSampler]]:
        """A sampler of each scene that is wanted, with the scene's number."""
        for number in np.unique(wanted).tolist():
            source = self._scenes[number].source
            points = self._points_in(source.grid.crs)
            wanting = locate_points(source.grid, points, open_[wanted == number])
            others = open_[wanted != number]
            others = others[self._choice.may_win(number, others)]
            located = self._together(source, wanting, locate_points(source.grid, points, others))
            self._choice.see(number, located.index)
            yield number, GridSampler([source], located, self._rule, self._reach)

    def _together(self, source: Source, wanting: LocatedPoints, others: LocatedPoints) -> LocatedPoints:
        """Points that want a source, and those of the others that need no more of it."""
        needed = []
        for points in (wanting, others):
            reach = None if self._reach is None else self._reach[points.index]
            needed.append(needed_pixels(points, source.grid, self._rule, reach))
        return wanting.joined(others.only(read_tiles([source], self._rule).joining(*needed)))

    def _keep_better(self, number: int, sampler: GridSampler) -> None:
        """Give points the samples of a scene where these are better than what they have."""
        scene = self._scenes[number]
        for band, samples in zip(scene.bands, sampler.finish()):
            which = np.flatnonzero(samples.found)
            which = which[self._choice.wins(number, band, sampler.points.index[which])]
            points, best = sampler.points.index[which], self._best[band]
            self._choice.keep(number, band, points)
            best.values[points], best.covered[points] = samples.values[which], True
            best.row[points], best.col[points] = (at[which] for at in sampler.pixels(samples))
            if best.distance is not None:
                best.distance[points] = sampler.distances(samples)[which]
            if best.neighbourhood is not None and samples.text is not None:
                best.neighbourhood[points] = samples.text[which]

    def samples(self) -> list[LayerSamples]:
        """The samples of each band."""
        return [
            replace(best, layer=self._choice.layers(band), days=self._choice.days(band))
            for band, best in enumerate(self._best)
        ]


def _masked(size: int, kind: np.dtype[Any]) -> NDArray[Any]:
    masked: NDArray[Any] = np.ma.masked_array(np.zeros(size, dtype=kind), mask=True)
    return masked
