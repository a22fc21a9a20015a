"""Lines laid on grids, whatever the CRSs of these: which points on them get a row, and their pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from ..arrays import Bools, Floats, Ints
from ..raster.grid import Grid
from .line_points import LinePoints, at_steps, in_pixels
from .lines import Lines, Transform
from .points import LocatedPoints, Points, locate_points

#: An edge is straight in another CRS where it stays this near, in pixels, to the straight line there.
_STRAIGHT = 0.01


class LinesOnGrids:
    """Lines, the distinct grids that they are laid on, and where on the lines points are wanted.

    Parameters
    ----------
    lines : Lines
    grids : sequence of Grid
    transform : callable or None
        See `LineSampling`.
    step : (lines,) float64 or None
        The distance between points on each line; None for one in the middle of each stretch in a pixel.

    Attributes
    ----------
    untransformed : dict of str to (features,) bool
        For each CRS the features that have no place in it, as far as that is known.
    """

    def __init__(
        self, lines: Lines, grids: Sequence[Grid], transform: Transform | None, step: Floats | None
    ) -> None:
        self.lines, self._grids, self._step = lines, grids, step
        self._transform: Transform = transform or (lambda _, xy: xy)
        self._bent, self._moved = lines, dict.fromkeys((grid.crs for grid in grids), lines.xy)
        self.untransformed: dict[str, Bools] = {}

    def points(self, size: int) -> Iterator[tuple[float, LinePoints | None]]:
        """The points, about so many at a time, with the part that is done; None where there are none yet."""
        if self._step is not None:
            yield from at_steps(self.lines, self._step, size)
        else:
            self._bend()
            coordinates = [self._moved[grid.crs] for grid in self._grids]
            yield from in_pixels(self._bent, self._grids, coordinates, size)

    def where(self, points: LinePoints) -> Floats:
        """Where points lie, (n, 2), in the CRS of the lines; those without one at the feature's start."""
        there = points.there
        if there.all():
            return self.lines.at(points.line, points.along)
        xy = self.lines.starts[points.feature]
        xy[there] = self.lines.at(points.line[there], points.along[there])
        return xy

    def on(self, number: int, points: LinePoints, xy: Floats, *, centred: bool) -> LocatedPoints:
        """The points on one of the grids, given where they lie; stretches by the centres of their pixels."""
        grid = self._grids[number]
        if points.pixels is None:
            there = np.flatnonzero(points.there)
            moved = self._transform(grid.crs, xy[there])
            self._note(grid.crs, points.feature[there[~np.isfinite(moved).all(axis=1)]])
            x, y = np.full((2, len(points)), np.nan)
            x[there], y[there] = moved.T
            return locate_points(grid, Points(x, y))
        index = np.flatnonzero(points.pixels[number] >= 0)
        row, col = np.divmod(points.pixels[number][index], grid.width)
        if centred:
            return LocatedPoints(index, col + 0.5, row + 0.5)
        moved = self._bent.at(points.line[index], points.along[index], self._moved[grid.crs])
        x, y = grid.plain_pixels(*moved.T)
        if grid.turn:
            columns = grid.turn / abs(grid.transform[0])
            x += columns * np.rint((col + 0.5 - x) / columns)
        return LocatedPoints(index, _within(x, col), _within(y, row))

    def _bend(self) -> None:
        """Give lines the vertices that they need, and these their places in all CRSs."""
        torn: dict[str, Bools] = {}
        for crs in self._moved:
            grids = [grid for grid in self._grids if grid.crs == crs]
            corners = np.concatenate([grid.corners() for grid in grids])
            within = _STRAIGHT * min(grid.pixel_side for grid in grids)
            box = (*corners.min(axis=0), *corners.max(axis=0))
            moves = partial(self._transform, crs)
            self._bent, torn[crs] = self._bent.bent(moves, within, box, self._period(crs))
        for crs in self._moved:
            moved = self._transform(crs, self._bent.xy)
            if moved is not self._bent.xy:
                moved = self._bent.unrolled(moved, self._period(crs))
            self._moved[crs] = moved
            lost = ~np.isfinite(moved).all(axis=1)
            if lost.any() or torn[crs].any():
                feature = self._bent.feature[self._bent.line]
                self._note(crs, np.append(feature[lost], np.flatnonzero(torn[crs])))
                self._moved[crs] = np.where(self.untransformed[crs][feature][:, np.newaxis], np.nan, moved)

    def _period(self, crs: str) -> float:
        """What x repeats with in a CRS; 0 where it does not."""
        return max(grid.period if grid.turn else 0.0 for grid in self._grids if grid.crs == crs)

    def _note(self, crs: str, features: Ints) -> None:
        """Remember that features have no place in a CRS."""
        if features.size:
            self.untransformed.setdefault(crs, np.zeros(len(self.lines), dtype=bool))[features] = True


def _within(at: Floats, place: Ints) -> Floats:
    """Columns or rows of points, that are known to lie within those."""
    return np.clip(at, place, np.nextafter(place + 1.0, 0))
