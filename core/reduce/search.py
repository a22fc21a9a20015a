"""The search for quantiles of features that hold more pixels than are kept, in several passes over these.

Values are told by their keys, whole numbers in the same order (`keys_of`). In the first pass the pixels are
counted by the leading bits of their keys: that tells for each quantile a range of keys, a bracket, that it
lies in, or beside. Where a bracket holds few pixels the next pass keeps these, and the nearest one on either
side, which is all that is needed to interpolate; where it holds many they are counted by further bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..arrays import Floats, Ints, NDArray
from .bins import Bins, BinSum
from .keys import keys_of, values_of
from .zone_pixels import ZonePixels

#: The most values of a feature that are kept, at any time; a feature that has more is searched.
MOST_KEPT = 1 << 22

#: Leading bits of keys by which pixels are counted.
_LEADING = 18

#: Values worked on at once, so that the arrays in use stay in the processor's cache.
_AT_ONCE = 1 << 17


@dataclass(frozen=True)
class Picked:
    """Pixels in a bracket, and the nearest ones on either side of it, by key and then by weight.

    Of a bracket of a single key the lightest and the heaviest pixel are enough.
    """

    keys: NDArray[Any]
    weight: Floats | None

    @classmethod
    def of(cls, keys: NDArray[Any], weight: Floats | None, inside: Any, low: Any, high: Any) -> Picked:
        """Pick them out of pixels."""
        picked = [_ends(inside, weight) if low == high else np.flatnonzero(inside)]
        below, above = keys < low, keys > high
        if below.any():
            picked.append(_ends(keys == keys[below].max(), weight)[-1:])
        if above.any():
            picked.append(_ends(keys == keys[above].min(), weight)[:1])
        index = np.concatenate(picked)
        return cls(keys[index], None if weight is None else weight[index])

    @classmethod
    def joined(cls, some: Sequence[Picked], low: int, high: int) -> Picked:
        """The same of several, in order."""
        keys = np.concatenate([one.keys for one in some])
        weight = None
        if some[0].weight is None:
            keys.sort()
        else:
            weight = np.concatenate([one.weight for one in some])
            order = np.lexsort((weight, keys))
            keys, weight = keys[order], weight[order]
        begin, end = (
            np.searchsorted(keys, keys.dtype.type(low)),
            np.searchsorted(keys, keys.dtype.type(high), "right"),
        )
        inside = np.array([begin, end - 1]) if low == high else np.arange(begin, end)
        index = np.concatenate([np.arange(begin)[-1:], inside, np.arange(end, keys.size)[:1]])
        return cls(keys[index], None if weight is None else weight[index])


def _ends(chosen: Any, weight: Floats | None) -> Ints:
    """The lightest and the heaviest of the chosen pixels; none where there are none."""
    place = np.flatnonzero(chosen)
    if weight is None or not place.size:
        return place[[0, -1]] if place.size else place
    weights = weight[place]
    return place[[int(weights.argmin()), int(weights.argmax())]]


@dataclass
class Bracket:
    """Keys among which quantiles lie, and what is known of the pixels that have them."""

    low: int
    high: int
    quantiles: list[int]  # their numbers
    before: float  # how many pixels have smaller keys, and their weight
    weight_before: float
    count: float
    weight: float
    shift: int = -1  # see `Sought`; what the pass then finds:
    picked: list[Picked] = field(default_factory=list)
    bins: BinSum = field(default_factory=BinSum)

    def add(self, found: Bins | Picked) -> None:
        """Add what a part of a window holds."""
        if isinstance(found, Picked):
            self.picked.append(found)
        else:
            self.bins.add(found)


@dataclass(frozen=True)
class Sought:
    """What a pass looks for: brackets, which ascend by feature.

    Attributes
    ----------
    features : (n,) int64
    low, high : (n,) uint64
        The smallest and the largest key in it.
    shift : (n,) int64
        How many bits are left out of the keys, less the smallest, that its pixels are counted by; negative
        where they are kept.
    """

    features: Ints
    low: NDArray[np.uint64]
    high: NDArray[np.uint64]
    shift: Ints

    @classmethod
    def of(cls, brackets: Sequence[tuple[int, Bracket]]) -> Sought:
        """Brackets, each with its feature."""
        features = np.array([feature for feature, _ in brackets])
        low, high = (
            np.array([getattr(one, name) for _, one in brackets], np.uint64) for name in ("low", "high")
        )
        return cls(features, low, high, np.array([one.shift for _, one in brackets]))

    def look(self, pixels: ZonePixels) -> list[tuple[int, Bins | Picked]]:
        """What pixels of one window add to each of the brackets that they lie in, or beside."""
        found: list[tuple[int, Bins | Picked]] = []
        features, first = np.unique(self.features, return_index=True)
        brackets = np.split(np.arange(self.features.size), first[1:])
        for place in np.flatnonzero(np.isin(pixels.features, features)):
            part = slice(pixels.first[place], pixels.first[place] + pixels.size[place])
            numbers = brackets[np.searchsorted(features, pixels.features[place])].tolist()
            weight = None if pixels.weight is None else pixels.weight[part]
            for values, weights in _parts(pixels.values[part], weight):
                keys = keys_of(values)
                found += [(number, self._look(number, keys, weights)) for number in numbers]
        return found

    def _look(self, number: int, keys: NDArray[Any], weight: Floats | None) -> Bins | Picked:
        low, high = keys.dtype.type(self.low[number]), keys.dtype.type(self.high[number])
        beyond = keys - low  # round the end of whole numbers where keys are smaller
        inside = beyond <= high - low
        shift = int(self.shift[number])
        if shift < 0:
            return Picked.of(keys, weight, inside, low, high)
        bins = (beyond[inside] >> keys.dtype.type(shift)).astype(np.uint32)
        return Bins.of(bins, None if weight is None else weight[inside])


def _parts(values: NDArray[Any], weight: Floats | None) -> Iterator[tuple[NDArray[Any], Floats | None]]:
    """Values and weights in parts that are worked on at once."""
    for start in range(0, values.size, _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        yield values[part], None if weight is None else weight[part]


class Search:
    """The search for quantiles of one feature.

    Without weights they are those of all values at once to the last bit, with weights but for the rounding of
    sums of weights.
    """

    def __init__(self, dtype: np.dtype[Any], q: Floats) -> None:
        self._dtype, self._q = dtype, q
        self._bits = 8 * dtype.itemsize
        self._shift = max(0, self._bits - _LEADING)
        self._low, self._high = (1 << self._bits) - 1, 0
        self._plain = True
        self._first = BinSum()
        self._found = np.full(q.size, np.nan)
        self.brackets: list[Bracket] = []

    def add(self, values: NDArray[Any], weight: Floats | None) -> None:
        """Count pixels of the first pass."""
        for part, weights in _parts(values, weight):
            keys = keys_of(part)
            self._low, self._high = min(self._low, int(keys.min())), max(self._high, int(keys.max()))
            plain = weights is None or bool((weights == 1).all())
            self._plain &= plain
            bins = (keys >> keys.dtype.type(self._shift)).astype(np.uint32)
            self._first.add(Bins.of(bins, None if plain else weights))

    def advance(self) -> Floats | None:
        """Make use of what was found in a pass; gives the quantiles, where all are known."""
        before, self.brackets = self.brackets, []
        if not before:
            bins = self._first.total
            self._count, self._weight = float(bins.count.sum()), float(bins.weight.sum())
            every = list(range(self._q.size))
            whole = Bracket(self._low, self._high, every, 0.0, 0.0, self._count, self._weight)
            self._split(whole, bins, 0, self._shift)
            self._first = BinSum()
        for bracket in before:
            if bracket.shift < 0:
                picked = Picked.joined(bracket.picked, bracket.low, bracket.high)
                self._found[bracket.quantiles] = self._between(bracket, picked)
            else:
                self._split(bracket, bracket.bins.total, bracket.low, bracket.shift)
        for bracket in self.brackets:
            width = (bracket.high - bracket.low).bit_length()
            many = bracket.count > MOST_KEPT // len(self.brackets) and width
            bracket.shift = max(0, width - _LEADING) if many else -1
        return None if self.brackets else self._found

    def _split(self, bracket: Bracket, bins: Bins, origin: int, shift: int) -> None:
        """Find the bin of each quantile in a bracket whose pixels were counted by bins."""
        counts = bracket.before + np.cumsum(bins.count)
        weights = bracket.weight_before + np.cumsum(bins.weight)
        q = self._q[bracket.quantiles]
        if self._plain:
            place = np.searchsorted(counts, np.floor((self._count - 1) * q), "right")
        else:
            place = np.searchsorted(weights, q * self._weight, "left")
        place = np.minimum(place, len(bins) - 1)
        for number in np.unique(place).tolist():
            low = origin + (int(bins.number[number]) << shift)
            count, weight = float(bins.count[number]), float(bins.weight[number])
            self.brackets.append(
                Bracket(
                    max(bracket.low, low),
                    min(bracket.high, low + (1 << shift) - 1),
                    [bracket.quantiles[n] for n in np.flatnonzero(place == number)],
                    float(counts[number - 1]) if number else bracket.before,
                    float(weights[number - 1]) if number else bracket.weight_before,
                    count,
                    weight,
                )
            )

    def _between(self, bracket: Bracket, picked: Picked) -> Floats:
        """The quantiles of a bracket, out of the pixels that were picked for it."""
        keys = picked.keys
        rank, place = _places(bracket, picked, self._count)
        q = self._q[bracket.quantiles]
        if self._plain:
            wanted = (self._count - 1) * q
            lower = np.floor(wanted)
            part = wanted - lower
            low, high = (np.searchsorted(rank, np.minimum(lower + n, self._count - 1)) for n in (0, 1))
        else:
            last = (self._count - 1) * self._weight
            if rank[-1] == self._count - 1:
                place[-1] = last  # but for rounding
            low = np.clip(np.searchsorted(place, q * last, "right") - 1, 0, keys.size - 1)
            high = np.minimum(low + 1, keys.size - 1)
            wide = place[high] - place[low]
            part = np.divide(q * last - place[low], wide, out=np.zeros_like(q), where=wide > 0)
        values = values_of(keys, self._dtype).astype(np.float64)
        return between(values[low], values[high], part)


def _places(bracket: Bracket, picked: Picked, count: float) -> tuple[Floats, Floats]:
    """For each picked pixel of a feature of so many: how many lie before it, and its place by weights."""
    keys = picked.keys
    weight = np.ones(keys.size) if picked.weight is None else picked.weight
    begin = int(np.count_nonzero(keys < keys.dtype.type(bracket.low)))
    end = int(np.count_nonzero(keys <= keys.dtype.type(bracket.high)))
    rank = bracket.before - begin + np.arange(keys.size)
    before = bracket.weight_before + np.cumsum(weight[begin:]) - weight[begin:]
    before = np.append(bracket.weight_before - weight[:begin], before)
    if bracket.low == bracket.high:
        rank[end - 1] = bracket.before + bracket.count - 1
        before[end - 1] = bracket.weight_before + bracket.weight - weight[end - 1]
    rank[end:] = bracket.before + bracket.count
    before[end:] = bracket.weight_before + bracket.weight
    return rank, rank * weight + (count - 1) * before


def between(low: Floats, high: Floats, part: Floats) -> Floats:
    """Interpolate between numbers; equal ones, be they infinite, are kept as they are."""
    with np.errstate(invalid="ignore"):
        found: Floats = low + np.where((part > 0) & (low != high), (high - low) * part, 0)
    return found
