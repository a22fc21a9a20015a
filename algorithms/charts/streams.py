"""What charts show of tables that pass by, and are too large to be kept: a sample, and running numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ...core.raster.source import Layer
from ...core.tables.table import Table
from .variables import as_reals, evenly

_PIXELS, _FEWEST_PIXELS = 5_000, 200
_VALUES = 1 << 22  # of the sample of series, at most about: 32 MB

_LINES, _PROFILES, _LAYERS = 120, 30, 8  # lines that are watched, of which so many are shown; layers of each
_PLACES = 60_000  # of all profiles together
_STRETCHES, _FEWEST_STRETCHES = 1_000, 100  # of one profile in one layer
_MEANS = 2_000_000  # of lines and layers together
MOST_MEANS = 12  # layers of which each line's mean is known


class SeriesSample:
    """The series of some pixels, taken evenly from all, and the mean of all.

    The tables are those of a `MaskSeries`, in either layout.
    """

    def __init__(self, job):
        self._job, self.layers = job, job.layers
        self.numbers = np.zeros(0, dtype=np.int64)  # of the pixels, ascending
        self.row, self.col = np.zeros((2, 0), dtype=np.int64)
        self.values = np.zeros((0, 0))
        self._sum, self._count = np.zeros((2, len(self.layers)))

    def add(self, table: Table) -> None:
        """Look at some rows."""
        if not self.numbers.size:
            self._choose()
        wide = "raster" not in table.columns or len(table.value_columns) > 1
        times = 1 if wide else len(self.layers)
        if wide:
            values = np.stack([as_reals(table[name]) for name in table.value_columns], axis=1)
        else:
            values = as_reals(table[table.value_columns[0]]).reshape(-1, times)
        there = np.isfinite(values)
        self._sum += np.where(there, values, 0).sum(axis=0)
        self._count += there.sum(axis=0)
        pixel = table["pixel"][::times]
        place = np.searchsorted(self.numbers, pixel).clip(max=self.numbers.size - 1)
        chosen = np.flatnonzero(self.numbers[place] == pixel)
        self.values[place[chosen]] = values[chosen]
        for name in ("row", "col"):
            getattr(self, name)[place[chosen]] = table[name][::times][chosen]

    def _choose(self) -> None:
        """Choose pixels, as soon as it is known how many there are."""
        most = int(np.clip(_VALUES // len(self.layers), _FEWEST_PIXELS, _PIXELS))
        self.numbers = evenly(np.arange(1, self._job.pixels + 1), most)
        self.row, self.col = np.zeros((2, self.numbers.size), dtype=np.int64)
        self.values = np.full((self.numbers.size, len(self.layers)), np.nan)

    @property
    def mean(self) -> np.ndarray:
        """Of all pixels, for each layer; NaN where there is no value."""
        return np.divide(self._sum, self._count, out=np.full(self._sum.size, np.nan), where=self._count > 0)

    @property
    def all(self) -> int:
        """How many pixels there are."""
        return self._job.pixels


class Profile:
    """The values along one line in one layer.

    Of more places than are shown those are kept that hold the lowest and the highest value of a stretch of
    the line, so that no peak is lost.
    """

    def __init__(self, most: int):
        self._most, self.every = most // 2 * 2, 1  # stretches, and places of one
        self._x, self._value = np.zeros((2, 0, 2))  # where the two lie in each stretch, and what they are
        self._rest: tuple[np.ndarray, np.ndarray] = (np.zeros(0), np.zeros(0))
        self._lengths: list[np.ndarray] = []

    def add(self, x: np.ndarray, values: np.ndarray, lengths: np.ndarray | None) -> None:
        """Add the next places along the line, in portions of any size; NaN is no value."""
        rest = np.append(self._rest[0], x), np.append(self._rest[1], values)
        while rest[0].size >= self.every or (rest[0].size and len(self._x) == self._most):
            if len(self._x) == self._most:
                self._x, self._value = _ends(self._x.reshape(-1, 4), self._value.reshape(-1, 4))
                self.every *= 2
            whole = min(rest[0].size // self.every, self._most - len(self._x)) * self.every
            ends = _ends(*(one[:whole].reshape(-1, self.every) for one in rest))
            self._x = np.concatenate([self._x, ends[0]])
            self._value = np.concatenate([self._value, ends[1]])
            rest = rest[0][whole:], rest[1][whole:]
        self._rest = rest
        if lengths is not None:
            self._lengths.append(lengths)
        if self.every > 1:
            self._lengths = []

    @property
    def stretches(self) -> np.ndarray | None:
        """The length of the line around each place, where all places are kept and lengths are known."""
        return np.concatenate(self._lengths) if self._lengths else None

    @property
    def places(self) -> tuple[np.ndarray, np.ndarray]:
        """How far along the line, and the values; NaN is a gap."""
        x, values = self._x, self._value
        if self._rest[0].size:
            last = _ends(self._rest[0][None], self._rest[1][None])
            x, values = np.concatenate([x, last[0]]), np.concatenate([values, last[1]])
        if self.every == 1:
            return x[:, 0], values[:, 0]
        return x.reshape(-1), values.reshape(-1)

    @property
    def empty(self) -> bool:
        """Whether there is no value at all."""
        return not np.isfinite(self.places[1]).any()


def _ends(x: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The places of the lowest and the highest value of each row, in the order in which they lie."""
    if not x.size:
        return np.zeros((0, 2)), np.zeros((0, 2))
    row = np.arange(len(x))[:, None]
    low = np.where(np.isnan(values), np.inf, values).argmin(axis=1)
    high = np.where(np.isnan(values), -np.inf, values).argmax(axis=1)
    both = np.sort(np.stack([low, high], axis=1), axis=1)
    return x[row, both], values[row, both]


class LineSample:
    """The profiles of some lines, taken evenly from all, and the mean along each line.

    The tables are those of a `LineSampling`, in either layout.
    """

    def __init__(self, job):
        self.layers: Sequence[Layer] = job.layers
        lines = job.lines
        measured = np.flatnonzero(lines.measured())
        self.lines = int(measured.size)  # that have a length
        self._chosen = evenly(measured, _LINES)
        self.shown = evenly(np.arange(len(self.layers)), _LAYERS)  # layers of profiles, by their numbers
        shared = _PLACES // max(1, min(self._chosen.size, _PROFILES) * self.shown.size)
        self._most = int(np.clip(shared, _FEWEST_STRETCHES, _STRETCHES))
        self._found: dict[tuple[int, int], list[Profile]] = {}  # by feature and part
        most = max(1, min(MOST_MEANS, _MEANS // max(1, len(lines))))
        self.averaged = evenly(np.arange(len(self.layers)), most)  # layers of means, by their numbers
        self._sum, self._weight = np.zeros((2, len(lines), self.averaged.size))
        self._numbers: dict[tuple, int] = {}
        for number, layer in enumerate(self.layers):
            date = None if layer.date is None else np.datetime64(layer.date.replace(tzinfo=None), "s").item()
            self._numbers.setdefault((layer.raster, layer.band, date), number)

    def add(self, table: Table) -> None:
        """Look at some rows."""
        feature = table["feature"]
        lengths = as_reals(table["length"]) if "length" in table.columns else None
        watched = np.isin(feature, self._chosen)
        for number, rows, values in self._values(table):
            own = feature[rows]
            at = np.flatnonzero(self.averaged == number)
            if at.size:
                there = np.isfinite(values)
                weight = np.ones(own.size) if lengths is None else lengths[rows]
                np.add.at(self._sum[:, at[0]], own[there], (values * weight)[there])
                np.add.at(self._weight[:, at[0]], own[there], weight[there])
            if number in self.shown:
                kept = watched[rows]
                self._watch(table, number, rows[kept], values[kept], lengths)

    def _values(self, table: Table) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
        """For each layer its number, the rows that it has, and their values."""
        names = table.value_columns
        if "raster" not in table.columns or len(names) > 1:
            for number, name in enumerate(names):
                yield number, np.arange(len(table)), as_reals(table[name])
            return
        keys = zip(table["raster"].tolist(), table["band"].tolist(), table["datetime"].tolist())
        layer = np.array([self._numbers.get(key, -1) for key in keys], dtype=np.int64)
        values = as_reals(table[names[0]])
        for number in np.unique(layer[layer >= 0]).tolist():
            rows = np.flatnonzero(layer == number)
            yield number, rows, values[rows]

    def _watch(
        self, table: Table, number: int, rows: np.ndarray, values: np.ndarray, lengths: np.ndarray | None
    ) -> None:
        """Add places to the profiles of a layer."""
        x = as_reals(table["distance"])[rows]
        feature = table["feature"][rows]
        part = np.ma.filled(table["part"][rows], 0) if "part" in table.columns else np.zeros_like(feature)
        new = np.flatnonzero((np.diff(feature, prepend=-1) != 0) | (np.diff(part, prepend=-1) != 0))
        which = int(np.flatnonzero(self.shown == number)[0])
        for first, stop in zip(new.tolist(), [*new[1:].tolist(), rows.size]):
            key = int(feature[first]), int(part[first])
            if np.isnan(x[first]) or (key not in self._found and len(self._found) >= _LINES):
                continue  # a line without points, or parts beyond number
            profiles = self._found.setdefault(key, [Profile(self._most) for _ in self.shown])
            length = None if lengths is None else lengths[rows[first:stop]]
            profiles[which].add(x[first:stop], values[first:stop], length)

    def profiles(self) -> dict[tuple[int, int], list[Profile]]:
        """By feature and part, for each of the layers shown; of lines with a value, evenly taken."""
        valued = [key for key, found in self._found.items() if not all(one.empty for one in found)]
        kept = evenly(np.arange(len(valued)), _PROFILES)
        return {valued[n]: self._found[valued[n]] for n in kept.tolist()}

    @property
    def means(self) -> np.ndarray:
        """Of each line in each of the layers averaged, weighted by lengths where these are known; or NaN."""
        return np.divide(self._sum, self._weight, out=np.full_like(self._sum, np.nan), where=self._weight > 0)
