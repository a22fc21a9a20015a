"""Sources on one grid, sampled at points window by window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..locate.points import AT_ONCE, LocatedPoints
from ..parallel import Context, walk
from ..raster.block_reads import ReadPlan
from ..raster.source import Layer, Source
from ..raster.tiling import bundles
from .nearest import Offsets
from .neighbourhoods import SplitPart, bilinear, joined, needed_pixels, read_tiles
from .options import SampleRule
from .window_sampler import TakenPixels, WindowSamples, WindowUnit, sample_window, wanted_texts


@dataclass(frozen=True)
class LocatedSamples:
    """The samples of one layer at located points, (k,) each."""

    values: NDArray[Any]
    found: Bools  # whether there is a value
    offset: NDArray[Any]  # number of the pixel's offset; 0, the point's own, for means and where none is
    text: NDArray[Any] | None  # neighbourhoods


class _LayerAccumulator:
    """Accumulates one layer's samples over windows."""

    def __init__(
        self, layer: Layer, rule: SampleRule, points: LocatedPoints, offsets: Offsets, reach: Ints | None
    ) -> None:
        self._rule, self._points, self._offsets, self._reach = rule, points, offsets, reach
        taken = len(points) if rule.takes_pixels else 0
        self._values = np.zeros(taken, dtype=layer.dtype)
        self._offset = np.full(taken, -1, dtype=offsets.dtype)
        means = len(points) if rule.bilinear else 0
        self._mean, self._has_mean = np.zeros(means), np.zeros(means, dtype=bool)
        self._corners: list[SplitPart] = []
        self._around: list[SplitPart] = []
        self._text = None if rule.neighbourhood == "off" else np.full(len(points), None, dtype=object)

    def merge(self, members: Ints, whole: Bools, samples: WindowSamples) -> None:
        """Add the samples of some points in one window, and whether the window holds all that they need."""
        if samples.pixels is not None:
            self._take_nearer(members, samples.pixels)
        done = members[whole]
        if samples.means is not None:
            mean, found, split = samples.means
            self._mean[done], self._has_mean[done] = mean[whole], found[whole]
            self._corners.append(split._replace(points=members[split.points]))
        if samples.texts is not None and self._text is not None:
            text, split = samples.texts
            self._text[done] = text[whole]
            self._around.append(split._replace(points=members[split.points]))

    def _take_nearer(self, members: Ints, taken: TakenPixels) -> None:
        """Keep the nearer of the pixel from earlier windows and the one from this."""
        values, new = taken
        old = self._offset[members]
        better = (new >= 0) & (old < 0)
        rivals = np.flatnonzero((new >= 0) & (old >= 0))
        if rivals.size:
            points = self._points.only(members[rivals])
            col, row = points.col - np.floor(points.col), points.row - np.floor(points.row)
            one, other = (self._offsets.keys(col, row, offset[rivals]) for offset in (new, old))
            better[rivals] = (one < other) | ((one == other) & (new[rivals] < old[rivals]))
        kept = members[better]
        self._values[kept], self._offset[kept] = values[better], new[better]

    def finish(self) -> LocatedSamples:
        """The samples, when all windows have been merged."""
        if self._text is not None and self._around:
            numbers, values, valid = joined(self._around)
            reach = None if self._reach is None else self._reach[numbers]
            self._text[numbers] = wanted_texts(self._rule, values, valid, reach)
        if not self._rule.bilinear:
            return LocatedSamples(self._values, self._offset >= 0, np.maximum(self._offset, 0), self._text)
        if self._corners:
            numbers, values, valid = joined(self._corners)
            points = self._points.only(numbers)
            self._mean[numbers], self._has_mean[numbers] = bilinear(points.col, points.row, values, valid)
        offset = np.zeros(len(self._points), dtype=self._offsets.dtype)
        if self._rule.takes_pixels:
            moved = ~self._has_mean & (self._offset >= 0)
            self._mean[moved], offset[moved] = self._values[moved], self._offset[moved]
            self._has_mean |= moved
        return LocatedSamples(self._mean, self._has_mean, offset, self._text)


@dataclass(frozen=True)
class Step:
    """What has to be known of a unit of work when its outcome is merged."""

    members: Ints  # its points, by their positions among the located ones
    whole: Bools  # whether its window holds all they need
    first_layer: int  # its number among those of all sources
    done: float  # the part of the sampler's work that is done with it, from 0 to 1
    last: bool  # whether it is the sampler's last


class GridSampler:
    """Sources on one grid, sampled at points: it makes the units of work and merges what comes of them.

    ``reach`` is that of each of all points, on the grid or not, where they differ.
    """

    def __init__(
        self, sources: Sequence[Source], points: LocatedPoints, rule: SampleRule, reach: Ints | None = None
    ) -> None:
        self.sources, self.points, self.rule = tuple(sources), points, rule
        self._reach = None if reach is None else reach[points.index]
        self._grid = sources[0].grid
        self._offsets = Offsets.of(self._grid.transform, rule.reach)
        self._accumulators = [
            _LayerAccumulator(layer, rule, points, self._offsets, self._reach)
            for source in sources
            for layer in source.layers
        ]

    def units(self) -> Iterator[tuple[Step, WindowUnit]]:
        """The units of work, each with what has to be known when it is done; at least one."""
        grid, rule = self._grid, self.rule
        needed = needed_pixels(self.points, grid, rule, self._reach)
        plan = ReadPlan(read_tiles(self.sources, rule), needed)
        for number, read in enumerate(plan, 1):
            points, whole = self.points.only(read.members), read.extents.within(read.window)
            reach = None if self._reach is None else self._reach[read.members]
            together = bundles(self.sources, read.window)
            for bundle in together:
                last = number == len(plan) and bundle is together[-1]
                unit = WindowUnit(
                    rule, grid.transform, read.window, points.col, points.row, whole, bundle.sources, reach
                )
                yield Step(read.members, whole, bundle.first_layer, number / len(plan), last), unit
        if not len(plan):
            none = np.empty(0)
            unit = WindowUnit(rule, grid.transform, grid.window, none, none, none.astype(bool), ())
            yield Step(none.astype(np.int64), none.astype(bool), 0, 1.0, True), unit

    def merge(self, step: Step, samples: Sequence[WindowSamples]) -> None:
        """Add the outcome of a unit of work."""
        for accumulator, layer in zip(self._accumulators[step.first_layer :], samples):
            accumulator.merge(step.members, step.whole, layer)

    def finish(self) -> Iterator[LocatedSamples]:
        """The samples of each layer, when all units have been merged; none is kept."""
        while self._accumulators:
            yield self._accumulators.pop(0).finish()

    def pixels(self, samples: LocatedSamples | None = None) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Row and column of the pixel that was taken at each point; of the points' own by default."""
        row, col = self.points.row.astype(np.int32), self.points.col.astype(np.int32)
        if samples is not None:
            moved = np.flatnonzero(samples.offset)
            row[moved] += self._offsets.row[samples.offset[moved]].astype(np.int32)
            col[moved] += self._offsets.col[samples.offset[moved]].astype(np.int32)
            around = moved[(col[moved] < 0) | (col[moved] >= self._grid.width)]
            col[around] %= max(1, self._grid.circle)
        return row, col

    def distances(self, samples: LocatedSamples) -> Floats:
        """How far, in map units, each point lies from the pixel that was taken."""
        far = np.zeros(len(self.points))
        moved = np.flatnonzero(samples.offset)
        for start in range(0, moved.size, AT_ONCE):
            which = moved[start : start + AT_ONCE]
            col, row = (at - np.floor(at) for at in (self.points.col[which], self.points.row[which]))
            far[which] = self._offsets.distances(col, row, samples.offset[which])
        return far


def run(
    samplers: Iterable[tuple[Context, GridSampler]], executor: Executor | None, workers: int | None
) -> Iterator[tuple[Context, GridSampler, Step]]:
    """Run samplers one after the other, with some units of work ahead.

    Yields each sampler as it was given, and the step that was merged, the last one when the sampler is done.
    """
    units = (
        ((context, sampler, step), unit) for context, sampler in samplers for step, unit in sampler.units()
    )
    for (context, sampler, step), samples in walk(units, sample_window, executor=executor, workers=workers):
        sampler.merge(step, samples)
        yield context, sampler, step
