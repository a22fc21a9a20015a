"""Sampling sources on one grid at points: the work in one window, and how windows are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Floats, Ints
from ..locate.points import AT_ONCE, Spots
from ..parallel import Context, walk
from ..raster.grid import Affine, Window
from ..raster.source import Layer, Pixels, Source
from ..raster.tiling import bundles
from .nearest import Neighbours, Offsets
from .neighbourhoods import Frames, Seams, bilinear, texts
from .read_plan import Blocks, Span


@dataclass(frozen=True)
class Rule:
    """What is taken at a point.

    Attributes
    ----------
    bilinear : bool
        The mean of the four pixels around the point, weighted by nearness; else the pixel that holds it.
    reach : int
        How many pixels away a valid pixel is looked for where there is no value.
    neighbourhood : {"off", "always", "if_nodata"}
    """

    bilinear: bool = False
    reach: int = 0
    neighbourhood: str = "off"

    @property
    def searches(self) -> bool:
        """Whether single pixels are taken, and not only means."""
        return not self.bilinear or self.reach > 0


@dataclass(frozen=True)
class _Unit:
    """One window of some sources and the points that need pixels of it: all a worker needs to know."""

    rule: Rule
    transform: Affine
    window: Window
    col: Floats
    row: Floats
    whole: Bools
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class _Seam:
    """The part in one window of the frames of points that reach beyond it."""

    points: Ints
    values: NDArray[Any]
    valid: Bools


@dataclass(frozen=True)
class _Piece:
    """What was found of one layer in one window, for its points; None where the rule does not ask for it."""

    values: NDArray[Any] | None = None
    number: NDArray[Any] | None = None
    mean: Floats | None = None
    some: Bools | None = None
    corners: _Seam | None = None
    text: NDArray[Any] | None = None
    around: _Seam | None = None


def _work(unit: _Unit) -> list[_Piece]:
    """Read one window and take what the points need. A top-level function: it may run in another process."""
    return [_taken(unit, pixels) for source in unit.sources for pixels in source.read(unit.window)]


def _taken(unit: _Unit, pixels: Pixels) -> _Piece:
    found: dict[str, Any] = {}
    open_ = np.ones(unit.col.size, dtype=bool)
    if unit.rule.bilinear:
        frames = Frames.between(unit.col, unit.row)
        values, valid = frames.gather(pixels, unit.window)
        found["mean"], found["some"] = bilinear(unit.col, unit.row, values, valid)
        seam = np.flatnonzero(~unit.whole)
        found["corners"] = _Seam(seam, values[seam], valid[seam])
        open_ = ~(found["some"] & unit.whole)
    if unit.rule.searches:
        found["values"], found["number"] = _nearest(unit, pixels, open_)
    if unit.rule.neighbourhood != "off":
        found["text"], found["around"] = _around(unit, pixels)
    return _Piece(**found)


def _nearest(unit: _Unit, pixels: Pixels, open_: Bools) -> tuple[NDArray[Any], NDArray[Any]]:
    """Value and number of the offset of the pixel that each open point takes in this window; -1 for none."""
    window, offsets = unit.window, Offsets.of(unit.transform, unit.rule.reach)
    row, col = (np.floor(at).astype(np.int64) for at in (unit.row - window.row, unit.col - window.col))
    there = open_
    if unit.rule.reach:
        there = open_ & (row >= 0) & (row < window.height) & (col >= 0) & (col < window.width)
    index = np.where(there, row * window.width + col, 0)
    if pixels.valid is not None:
        there = there & pixels.valid.reshape(-1).take(index)
    number = np.where(there, 0, -1).astype(offsets.dtype)
    lost = np.flatnonzero(open_ & ~there) if unit.rule.reach else np.empty(0, np.int64)
    if lost.size:
        valid = np.ones((window.height, window.width), bool) if pixels.valid is None else pixels.valid
        number[lost] = nearest = Neighbours(valid, window, offsets).nearest(unit.col[lost], unit.row[lost])
        moved = (row[lost] + offsets.row[nearest]) * window.width + col[lost] + offsets.col[nearest]
        index[lost] = np.where(nearest >= 0, moved, 0)
    return pixels.values.reshape(-1).take(index), number


def _around(unit: _Unit, pixels: Pixels) -> tuple[NDArray[Any], _Seam]:
    """Neighbourhoods of whole points as texts, and those of the others as far as they lie in the window."""
    frames = Frames.around(unit.col, unit.row, unit.rule.reach)
    text = np.full(unit.col.size, None, dtype=object)
    whole, seam = np.flatnonzero(unit.whole), np.flatnonzero(~unit.whole)
    for portion in frames.only(whole).portions():
        values, valid = frames.only(whole[portion]).gather(pixels, unit.window)
        text[whole[portion]] = _worded(unit.rule, values, valid)
    return text, _Seam(seam, *frames.only(seam).gather(pixels, unit.window))


def _worded(rule: Rule, values: NDArray[Any], valid: Bools) -> NDArray[Any]:
    """Texts of whole neighbourhoods, None for those that are not asked for."""
    found = np.full(values.shape[0], None, dtype=object)
    wanted = np.ones(found.size, bool) if rule.neighbourhood == "always" else ~valid[:, valid.shape[1] // 2]
    found[wanted] = texts(values[wanted], valid[wanted])
    return found


@dataclass(frozen=True)
class Found:
    """What was found of one layer at the spots of a visit, (k,) each.

    Attributes
    ----------
    values : array
    some : bool
        Whether there is a value.
    number : int
        Of the offset of the pixel that was taken; 0, the point's own, for means and where there is none.
    text : objects or None
        Neighbourhoods.
    """

    values: NDArray[Any]
    some: Bools
    number: NDArray[Any]
    text: NDArray[Any] | None


class _Memory:
    """What is known of one layer while its windows come in."""

    def __init__(self, layer: Layer, rule: Rule, spots: Spots, offsets: Offsets) -> None:
        self._rule, self._spots, self._offsets = rule, spots, offsets
        taken = len(spots) if rule.searches else 0
        self._values = np.zeros(taken, dtype=layer.dtype)
        self._number = np.full(taken, -1, dtype=offsets.dtype)
        means = len(spots) if rule.bilinear else 0
        self._mean, self._some = np.zeros(means), np.zeros(means, dtype=bool)
        self._corners = Seams(2, layer.dtype)
        self._around = Seams(2 * rule.reach + 1, layer.dtype)
        self._text = None if rule.neighbourhood == "off" else np.full(len(spots), None, dtype=object)

    def merge(self, members: Ints, whole: Bools, piece: _Piece) -> None:
        """Add what was found in one window for some spots."""
        if piece.values is not None and piece.number is not None:
            self._take(members, piece.values, piece.number)
        if piece.mean is not None and piece.some is not None and piece.corners is not None:
            self._mean[members[whole]], self._some[members[whole]] = piece.mean[whole], piece.some[whole]
            seam = piece.corners
            self._corners.merge(members[seam.points], seam.values, seam.valid)
        if piece.text is not None and piece.around is not None and self._text is not None:
            self._text[members[whole]] = piece.text[whole]
            seam = piece.around
            self._around.merge(members[seam.points], seam.values, seam.valid)

    def _take(self, members: Ints, values: NDArray[Any], number: NDArray[Any]) -> None:
        """Keep the nearer of the pixel that is known and the one that was found."""
        known = self._number[members]
        better = (number >= 0) & (known < 0)
        rivals = np.flatnonzero((number >= 0) & (known >= 0))
        if rivals.size:
            spots = self._spots.only(members[rivals])
            col, row = spots.col - np.floor(spots.col), spots.row - np.floor(spots.row)
            new, old = (self._offsets.keys(col, row, numbers[rivals]) for numbers in (number, known))
            better[rivals] = (new < old) | ((new == old) & (number[rivals] < known[rivals]))
        kept = members[better]
        self._values[kept], self._number[kept] = values[better], number[better]

    def close(self) -> Found:
        """All windows have been seen."""
        if self._text is not None:
            points, *frames = self._around.close()
            self._text[points] = _worded(self._rule, *frames)
        if not self._rule.bilinear:
            return Found(self._values, self._number >= 0, np.maximum(self._number, 0), self._text)
        points, *corners = self._corners.close()
        spots = self._spots.only(points)
        self._mean[points], self._some[points] = bilinear(spots.col, spots.row, *corners)
        number = np.zeros(len(self._spots), dtype=self._offsets.dtype)
        if self._rule.searches:
            moved = ~self._some & (self._number >= 0)
            self._mean[moved], number[moved] = self._values[moved], self._number[moved]
            self._some |= moved
        return Found(self._mean, self._some, number, self._text)


@dataclass(frozen=True)
class Step:
    """A unit of work of a visit.

    Attributes
    ----------
    members, whole
        The positions of its points among the spots, and whether its window holds all they need.
    first_layer : int
    done : float
        The part of the visit that is done with it, from 0 to 1.
    last : bool
        Whether it is the visit's last.
    """

    members: Ints
    whole: Bools
    first_layer: int
    done: float
    last: bool


class Visit:
    """Sources on one grid, sampled at spots.

    Parameters
    ----------
    sources : sequence of Source
    spots : Spots
    rule : Rule
    """

    def __init__(self, sources: Sequence[Source], spots: Spots, rule: Rule) -> None:
        self.sources, self.spots, self.rule = tuple(sources), spots, rule
        self._grid = sources[0].grid
        self.offsets = Offsets.of(self._grid.transform, rule.reach)
        self._memories = [
            _Memory(layer, rule, spots, self.offsets) for source in sources for layer in source.layers
        ]

    def units(self) -> Iterator[tuple[Step, _Unit]]:
        """The work there is to do, and what has to be known to merge what comes of it; at least one unit."""
        rule, transform = self.rule, self._grid.transform
        plan = Blocks(self.sources).plan(Span.of(self.spots, self._grid, rule.reach, rule.bilinear))
        for number, part in enumerate(plan, 1):
            spots = self.spots.only(part.members)
            together = bundles(self.sources, part.window)
            for chunk in together:
                last = number == len(plan) and chunk is together[-1]
                unit = _Unit(rule, transform, part.window, spots.col, spots.row, part.whole, chunk.sources)
                yield Step(part.members, part.whole, chunk.first_layer, number / len(plan), last), unit
        if not len(plan):
            none = np.empty(0)
            unit = _Unit(rule, transform, self._grid.window, none, none, none.astype(bool), ())
            yield Step(none.astype(np.int64), none.astype(bool), 0, 1.0, True), unit

    def merge(self, step: Step, pieces: Sequence[_Piece]) -> None:
        """Add what was found in one window."""
        for memory, piece in zip(self._memories[step.first_layer :], pieces):
            memory.merge(step.members, step.whole, piece)

    def pixels(self, found: Found | None = None) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Row and column of the pixel that was taken at each spot; of the spots' own by default."""
        row, col = self.spots.row.astype(np.int32), self.spots.col.astype(np.int32)
        if found is not None:
            moved = np.flatnonzero(found.number)
            row[moved] += self.offsets.row[found.number[moved]].astype(np.int32)
            col[moved] += self.offsets.col[found.number[moved]].astype(np.int32)
        return row, col

    def distances(self, found: Found) -> Floats:
        """How far, in map units, each spot lies from the pixel that was taken."""
        far = np.zeros(len(self.spots))
        moved = np.flatnonzero(found.number)
        for start in range(0, moved.size, AT_ONCE):
            some = moved[start : start + AT_ONCE]
            col, row = (at - np.floor(at) for at in (self.spots.col[some], self.spots.row[some]))
            far[some] = self.offsets.distances(col, row, found.number[some])
        return far

    def close(self) -> Iterator[Found]:
        """What was found of each layer; none is kept."""
        while self._memories:
            yield self._memories.pop(0).close()


def run(
    visits: Iterable[tuple[Context, Visit]], executor: Executor | None, workers: int | None
) -> Iterator[tuple[Context, Visit, Step]]:
    """Make visits, one after the other, with some units of work ahead.

    Yields
    ------
    context, visit, step
        Whose visit, as it was given; and the step that has been made of it, the last one when all is done.
    """
    units = (((context, visit, step), unit) for context, visit in visits for step, unit in visit.units())
    for (context, visit, step), pieces in walk(units, _work, executor=executor, workers=workers):
        visit.merge(step, pieces)
        yield context, visit, step
