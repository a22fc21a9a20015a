"""Sampling along lines: the values of many rasters in each pixel that a line runs through, or at steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from typing import Any

import numpy as np

from ..arrays import ArrayLike, Bools, Floats
from ..locate.line_grids import LinesOnGrids
from ..locate.line_points import LinePoints, steps_of
from ..locate.lines import Lines, LinesLike, Transform
from ..raster.source import Pixels, Source
from ..raster.tiling import by_grid, split_layers, tile_pixels
from ..sample.grid_sampler import GridSampler, run
from ..sample.line_rows import LinePortion, LineRows, LineTables
from ..sample.options import SampleRule, check_choices
from ..sample.sample_result import layer_samples
from ..sample.sample_rows import LayerSamples
from ..tables.pixel_rows import ValueTypes, need_layout
from ..tables.table import Table
from .job import Job

#: Points that are sampled at once, and values of all layers at them: blocks are read once for all of these.
_POINTS, _VALUES = 1 << 20, 1 << 23

#: The part of the work on a portion that is sampling; the rest is what is done with its rows.
_SAMPLING = 0.2


class LineSampling(Job):
    """Values of rasters along lines, as a job: iterate it to run it, which gives `LineRows`.

    Rows come line by line, from each line's start to its end. Columns are `feature`, the number of the line;
    `part` where any has several; `point`, its number on the line from 0; `distance` from the line's, or its
    part's, start; without a step `length`, the length of the stretch in whose middle the point lies; then in
    the wide layout one column per layer, and in the long one `raster`, `band`, `datetime`, `value`, `row`,
    `col` for each layer that covers the point. Masked is NULL. A line without any point has a row of NULLs.

    Parameters
    ----------
    lines : sequence of shapely line strings or multi-line strings, or Lines
        Those without a geometry or with coordinates that are not finite are kept and get NULL.
    sources : sequence of Source
        Any number, on any mixture of grids.
    step : float, or (features,) float
        The distance between points along a line, in the units of its CRS; the first is at its start. 0: one
        point in the middle of each stretch of the line that lies in one pixel; of rasters on several grids,
        in one pixel of each. An array says so for the lines of each feature, and holds no 0.
    method : {"nearest", "bilinear"}
        As in `PointSampling`, at the point.
    layout : {"wide", "long"}
    prefix : str
        Put before the names of columns of values.
    transform : callable, optional
        Where sources are in other CRSs than the lines: it is given a `Grid.crs` and coordinates, (n, 2), and
        returns these in that CRS, not finite where they have no place in it. Lines are then given so many
        more vertices that they run where they should to a hundredth of a pixel.
    executor, workers
        See `parallel.walk`.

    Attributes
    ----------
    lines : Lines
    layers : list of Layer
        What is sampled, in the order of the sources.
    points : int
        Points that were handed over so far.
    empty : int
        Those of them without any value.
    valued : (features,) bool
        Features that have got a value so far.

    Raises
    ------
    ParameterError
        When a setting is out of its range, there is no source, or a line gets more than 10 million points.
    """

    def __init__(
        self,
        lines: LinesLike,
        sources: Sequence[Source],
        *,
        step: ArrayLike = 0,
        method: str = "nearest",
        layout: str = "wide",
        prefix: str = "",
        transform: Transform | None = None,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(split_layers(sources), executor, workers)
        check_choices(method, 0, "off", "all")
        need_layout(layout)
        self.lines = lines if isinstance(lines, Lines) else Lines.from_shapely(lines)
        self._rule, self._long, self._prefix = SampleRule(method == "bilinear"), layout == "long", prefix
        self._steps, self._transform = steps_of(step, self.lines), transform
        self._groups = by_grid(self._sources)
        self.layers = [layer for source in self._sources for layer in source.layers]
        self._start()

    def _start(self) -> None:
        features = len(self.lines)
        self._located = LinesOnGrids(
            self.lines, [grid for grid, _ in self._groups], self._transform, self._steps
        )
        self.points = self.empty = 0
        self.valued = np.zeros(features, dtype=bool)
        self._covered = np.zeros((len(self._groups), features), dtype=bool)

    @property
    def untransformed(self) -> dict[str, Bools]:
        """For each CRS the features, (features,), that have no place in it, as far as that is known."""
        return self._located.untransformed

    @property
    def off(self) -> list[tuple[str, Bools]]:
        """For each raster its name, and the features, (features,), that have had no point on it so far."""
        return [
            (self._sources[member].layers[0].raster, ~covered)
            for covered, (_, members) in zip(self._covered, self._groups)
            for member in members
        ]

    def __iter__(self) -> Iterator[LineRows]:
        """Run from the start. Close the generator to cancel."""
        begin, types = 0.0, ValueTypes(self.layers)
        if not (types.settled or self._rule.bilinear):
            begin = 0.5
            for done, portion in self._portions():
                yield LineRows.no_columns(done * begin)
                if portion is not None:
                    types.look([Pixels(np.ma.getdata(one.values), one.found) for one in portion.samples])
        self._start()
        means = [np.dtype(np.float64)] * len(self.layers)
        kinds = means if self._rule.bilinear else types.of("long" if self._long else "wide")
        tables = LineTables(self.lines, self.layers, kinds, self._long, self._prefix)
        yield from tables.of(begin, begin, self._nothing())
        before = begin
        for part, portion in self._portions():
            done = begin + (1 - begin) * part
            if portion is None:
                yield LineRows.no_columns(done)
            else:
                self._count(portion)
                yield from tables.of(before, done, portion)
            before = done

    def _portions(self) -> Iterator[tuple[float, LinePortion | None]]:
        """The samples, portion by portion, and the part that is done; None on the way to the next."""
        size, before = tile_pixels(len(self.layers), _VALUES, _POINTS), 0.0
        for done, points in self._located.points(size):
            if points is None:
                yield before, None
                continue
            found: dict[int, list[LayerSamples]] = {}
            xy = self._located.where(points)
            for number, sampler, step in run(self._samplers(points, xy), self._executor, self._workers):
                part = (number + step.done) / len(self._groups)
                yield before + (done - before) * _SAMPLING * part, None
                if step.last:
                    samples = layer_samples(sampler, len(points))
                    for member in self._groups[number][1]:
                        found[member] = [next(samples) for _ in self._sources[member].layers]
            yield done, LinePortion(points, xy, [one for member in sorted(found) for one in found[member]])
            before = done

    def _samplers(self, points: LinePoints, xy: Floats) -> Iterator[tuple[int, GridSampler]]:
        """A sampler for each grid."""
        for number, (_, members) in enumerate(self._groups):
            located = self._located.on(number, points, xy, centred=not self._rule.bilinear)
            self._covered[number, points.feature[located.index]] = True
            yield number, GridSampler([self._sources[member] for member in members], located, self._rule)

    def _count(self, portion: LinePortion) -> None:
        there, valued = portion.points.there, portion.valued
        self.points += int(np.count_nonzero(there))
        self.empty += int(np.count_nonzero(there & ~valued))
        self.valued[portion.points.feature[valued]] = True

    def _nothing(self) -> LinePortion:
        """No point at all."""
        none, length = np.zeros(0, dtype=np.int64), np.zeros(0) if self._steps is None else None
        covered, place = none.astype(bool), none.astype(np.int32)
        samples = [LayerSamples(np.ma.zeros(0, layer.dtype), covered, place, place) for layer in self.layers]
        return LinePortion(LinePoints(none, none, none, np.zeros(0), length), np.zeros((0, 2)), samples)


def sample_lines(lines: LinesLike, sources: Sequence[Source], **settings: Any) -> LineRows:
    """Values of rasters along lines, at once; the settings are those of `LineSampling`."""
    parts = [rows for rows in LineSampling(lines, sources, **settings) if rows.table.columns]
    table = Table.joined([one.table for one in parts])
    return LineRows(1.0, table, np.concatenate([one.xy for one in parts]))
