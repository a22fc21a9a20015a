"""Sampling the raster that suits each point best, and no more of the others than is needed to know it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..arrays import Ints
from ..locate.points import Points, Spots, locate_points
from ..raster.source import Source
from ..raster.tiling import by_grid
from .grid_sampler import Found, Rule, Visit, run
from .matching import Choice, scenes
from .read_plan import Blocks, Span
from .sample_result import Samples


@dataclass
class _Held:
    """What the points have of one band, (n,) each."""

    values: NDArray[Any]
    layer: NDArray[np.int32]
    row: NDArray[np.int32]
    col: NDArray[np.int32]
    distance: NDArray[np.float64] | None
    text: NDArray[Any] | None

    @classmethod
    def of(cls, dtype: np.dtype[Any], rule: Rule, size: int) -> _Held:
        """Nothing yet."""
        layer, row, col = (np.full(size, -1, dtype=np.int32) for _ in range(3))
        return cls(
            np.zeros(size, dtype=dtype),
            layer,
            row,
            col,
            np.zeros(size) if rule.reach else None,
            None if rule.neighbourhood == "off" else np.full(size, None, dtype=object),
        )


class BestScenes:
    """Samples each point in its best scene that has a value, band by band.

    In each round, every point that is not settled is sampled in the best scene it has not seen, together
    with those that may come to it later and need no other blocks: so a block of a file is read once, or, for
    points near its borders, a little more often, and never for points that have something better.

    Parameters
    ----------
    points_in : callable
        From `Grid.crs` to the points in it.
    sources : sequence of Source
    rule : Rule
    dates : (n,) datetime64 or None
        Of the points; None for the latest scenes.

    Attributes
    ----------
    bands : list of str
        Names of the bands.
    off : (n,) bool
        Points that no scene covers; known when all points are settled.
    """

    def __init__(
        self,
        points_in: Callable[[str], Points],
        sources: Sequence[Source],
        rule: Rule,
        dates: NDArray[np.datetime64] | None,
    ) -> None:
        self._points_in, self._sources, self._rule = points_in, sources, rule
        self._dates = dates
        self._scenes, self.bands = scenes(sources)
        self._size = len(points_in(sources[0].grid.crs))
        self.off = np.ones(self._size, dtype=bool)
        self._choice = Choice(self._scenes, len(self.bands), dates, self._size)
        self._held = [_Held.of(self._dtype(band), rule, self._size) for band in range(len(self.bands))]

    def _dtype(self, band: int) -> np.dtype[Any]:
        if self._rule.bilinear:
            return np.dtype(np.float64)
        layers = (
            layer.dtype
            for scene in self._scenes
            for layer, other in zip(scene.source.layers, scene.bands)
            if other == band
        )
        return np.result_type(*layers)

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
            for number, visit, step in run(self._visits(open_, wanted), executor, workers):
                if step.last:
                    self._settle(number, visit)
                # How many rounds there will be is not known: each is taken for half of what is left.
                ended = np.searchsorted(scenes_wanted, number) + step.done
                done = max(done, begun + (1 - begun) / 2 * float(ended) / scenes_wanted.size)
                yield done

    def _covered(self) -> Ints:
        """Points that some scene covers, and that may have one; scenes that do not cover a point are seen."""
        some = np.zeros(self._size, dtype=bool)
        for grid, members in by_grid([scene.source for scene in self._scenes]):
            off = np.ones(self._size, dtype=bool)
            off[locate_points(grid, self._points_in(grid.crs)).index] = False
            some |= ~off
            for member in members:
                self._choice.see(member, np.flatnonzero(off))
        self.off = ~some
        if self._dates is not None:
            some &= ~np.isnat(self._dates)
        return np.flatnonzero(some)

    def _visits(self, open_: Ints, wanted: NDArray[np.int32]) -> Iterator[tuple[int, Visit]]:
        """One visit to each scene that is wanted, with its number."""
        for number in np.unique(wanted).tolist():
            source = self._scenes[number].source
            points = self._points_in(source.grid.crs)
            wanting = locate_points(source.grid, points, open_[wanted == number])
            others = open_[wanted != number]
            others = others[self._choice.may_win(number, others)]
            spots = self._together(source, wanting, locate_points(source.grid, points, others))
            self._choice.see(number, spots.index)
            yield number, Visit([source], spots, self._rule)

    def _together(self, source: Source, wanting: Spots, others: Spots) -> Spots:
        """Spots that want a source, and those of the others that need no more of it."""
        spans = [
            Span.of(spots, source.grid, self._rule.reach, self._rule.bilinear) for spots in (wanting, others)
        ]
        joined = others.only(Blocks([source]).joining(*spans))
        index = np.concatenate([wanting.index, joined.index])
        both = Spots(
            index,
            np.concatenate([wanting.col, joined.col]),
            np.concatenate([wanting.row, joined.row]),
        )
        return both.only(np.argsort(index, kind="stable"))

    def _settle(self, number: int, visit: Visit) -> None:
        """Give the points of a visit what was found there, where it is better than what they have."""
        scene = self._scenes[number]
        for layer, band, found in zip(scene.layers, scene.bands, visit.close()):
            got = np.flatnonzero(found.some)
            got = got[self._choice.wins(number, band, visit.spots.index[got])]
            points = visit.spots.index[got]
            self._choice.keep(number, band, points)
            _put(self._held[band], visit, found, got, points, layer)

    def samples(self) -> list[Samples]:
        """What each point has of each band."""
        found = []
        for band, held in enumerate(self._held):
            there = held.layer >= 0
            far = held.distance
            days = None if self._dates is None else self._choice.days(band)
            found.append(
                Samples(
                    np.ma.masked_array(held.values, mask=~there),
                    there,
                    held.row,
                    held.col,
                    None if far is None else np.ma.masked_array(far, mask=~there),
                    held.text,
                    held.layer,
                    days,
                )
            )
        return found


def _put(held: _Held, visit: Visit, found: Found, got: Ints, points: Ints, layer: int) -> None:
    """Note what was found at some of a visit's spots."""
    held.values[points] = found.values[got]
    held.layer[points] = layer
    row, col = visit.pixels(found)
    held.row[points], held.col[points] = row[got], col[got]
    if held.distance is not None:
        held.distance[points] = visit.distances(found)[got]
    if held.text is not None and found.text is not None:
        held.text[points] = found.text[got]
