"""The raster that suits each point best, by its date: the latest with a value, or the closest in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray
from ..raster.source import Layer, Source
from ..tables.table import free_names

#: Costs, in seconds or ranks: of what was not found, and of a raster without a date.
NEVER = np.iinfo(np.int64).max
_UNDATED = NEVER - 1


@dataclass(frozen=True)
class Scene:
    """The layers of a source that have one date."""

    source: Source  # those layers alone
    layers: tuple[int, ...]  # their numbers among all
    bands: tuple[int, ...]  # for each the number of the band that it is one version of
    date: int | None  # seconds since 1970


def scenes(sources: Sequence[Source]) -> tuple[list[Scene], list[str]]:
    """Sources taken apart by date, and the names of the bands that they have in common.

    A band is known by its description, or its number; where the layers of one source differ in date, by its
    number among those of the same date.
    """
    found: list[Scene] = []
    names: list[str] = []
    first = 0
    for source in sources:
        by_date: dict[datetime | None, list[int]] = {}
        for number, layer in enumerate(source.layers):
            by_date.setdefault(layer.date, []).append(number)
        for date, numbers in by_date.items():
            keys = _keys([source.layers[number] for number in numbers], len(by_date) > 1)
            names += [key for key in keys if key not in names]
            whole = len(numbers) == len(source.layers)
            found.append(
                Scene(
                    source if whole else source.only(numbers),
                    tuple(first + number for number in numbers),
                    tuple(names.index(key) for key in keys),
                    None if date is None else int(np.datetime64(date, "s").astype(np.int64)),
                )
            )
        first += len(source.layers)
    return found, names


def _keys(layers: Sequence[Layer], series: bool) -> list[str]:
    if series:
        return [str(number) for number in range(1, len(layers) + 1)]
    return free_names([layer.description or str(layer.band) for layer in layers], ())


class SceneChoice:
    """The best scene of each point so far, for each band, and the one to sample next.

    A scene costs its distance in time, or, where points have no dates, its rank, the latest first. Of equal
    ones the first given wins.
    """

    def __init__(
        self, found: Sequence[Scene], bands: int, dates: NDArray[np.datetime64] | None, size: int
    ) -> None:
        self._scenes = found
        self._dates = None if dates is None else dates.astype("datetime64[s]").astype(np.int64)
        order = sorted(range(len(found)), key=lambda n: (found[n].date is None, -(found[n].date or 0)))
        self._rank = {number: rank for rank, number in enumerate(order)}
        self._order = order if dates is None else list(range(len(found)))
        self.cost = np.full((bands, size), NEVER)
        self.scene = np.full((bands, size), -1, dtype=np.int32)
        self._seen = [np.zeros(-(-size // 8), dtype=np.uint8) for _ in found]
        self._size = size

    def see(self, scene: int, points: Ints) -> None:
        """Note that points need not be sampled in a scene any more."""
        seen = np.unpackbits(self._seen[scene], count=self._size)
        seen[points] = 1
        self._seen[scene] = np.packbits(seen)

    def _unseen(self, scene: int, points: Ints) -> Bools:
        unseen: Bools = (self._seen[scene][points >> 3] >> (7 - (points & 7))) & 1 == 0
        return unseen

    def _cost(self, scene: int, points: Ints) -> Ints:
        date = self._scenes[scene].date
        if self._dates is None:
            return np.full(points.size, self._rank[scene])
        if date is None:
            return np.full(points.size, _UNDATED)
        cost: Ints = np.abs(self._dates[points] - date)
        return cost

    def wins(self, scene: int, band: int, points: Ints, cost: Ints | None = None) -> Bools:
        """For which points a scene is better than what they have."""
        cost = self._cost(scene, points) if cost is None else cost
        least, by = self.cost[band, points], self.scene[band, points]
        won: Bools = (cost < least) | ((cost == least) & (scene < by))
        return won

    def may_win(self, scene: int, points: Ints) -> Bools:
        """Which points have not seen a scene that would be better, in some band, than what they have."""
        cost = self._cost(scene, points)
        better = np.zeros(points.size, dtype=bool)
        for band in self._scenes[scene].bands:
            better |= self.wins(scene, band, points, cost)
        return better & self._unseen(scene, points)

    def keep(self, scene: int, band: int, points: Ints) -> None:
        """Give points a scene that wins."""
        self.cost[band, points] = self._cost(scene, points)
        self.scene[band, points] = scene

    def next(self, points: Ints) -> NDArray[np.int32]:
        """The best of the scenes that may win, for each of some points; -1 where there is none any more."""
        wanted = np.full(points.size, -1, dtype=np.int32)
        least = np.full(points.size, NEVER)
        for scene in list(self._order):
            open_ = np.arange(points.size)
            if self._dates is None:  # then no later scene is better
                open_ = open_[wanted < 0]
                if not open_.size:
                    break
            asked = points[open_]
            if open_.size == points.size and not self._unseen(scene, asked).any():
                self._order.remove(scene)
                continue
            cost = self._cost(scene, asked)
            better = (cost < least[open_]) & self.may_win(scene, asked)
            least[open_[better]], wanted[open_[better]] = cost[better], scene
        return wanted

    def layers(self, band: int) -> NDArray[np.int32]:
        """Numbers of the layers that are the points' best of a band, (n,); -1 where there is none."""
        numbers = [dict(zip(scene.bands, scene.layers)).get(band, -1) for scene in self._scenes]
        layers: NDArray[np.int32] = np.array([*numbers, -1], dtype=np.int32)[self.scene[band]]
        return layers

    def days(self, band: int) -> NDArray[Any] | None:
        """Days from the points' dates to those of their scenes, (n,) masked where one of them has none.

        None where points have no dates, for the latest scenes are wanted.
        """
        if self._dates is None:
            return None
        times = np.array([*(scene.date or 0 for scene in self._scenes), 0], dtype=np.int64)
        dated = np.array([*(scene.date is not None for scene in self._scenes), False])
        chosen = self.scene[band]
        own = np.where(dated[chosen], self._dates, 0)
        return np.ma.masked_array((times[chosen] - own) / 86400.0, mask=~dated[chosen])
