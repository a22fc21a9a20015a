"""Values kept back until the last pixel of their feature has been seen."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray, ranges
from .accumulators import Accumulator
from .zone_pixels import ZonePixels

#: A feature with more values is joined by itself: that spares the index that joining takes, 8 bytes a value.
_LARGE = 1 << 20


@dataclass(frozen=True)
class Segments:
    """Values, and weights or None, of features: feature after feature."""

    features: Ints
    size: Ints  # number of values of each feature
    values: NDArray[Any]
    weight: Floats | None

    @classmethod
    def of(cls, pixels: ZonePixels) -> Segments:
        """The values of all features in a window."""
        return cls(pixels.features, pixels.size, pixels.values, pixels.weight)

    @property
    def first(self) -> Ints:
        """Where the values of each feature begin."""
        first: Ints = np.cumsum(self.size) - self.size
        return first

    def only(self, chosen: Bools) -> Segments:
        """The segments of some of the features."""
        if chosen.all():
            return self
        index = ranges(self.first[chosen], self.size[chosen])
        weight = None if self.weight is None else self.weight.take(index)
        return Segments(self.features[chosen], self.size[chosen], self.values.take(index), weight)

    def one(self, number: int) -> Segments:
        """The segment of one feature, without copying."""
        first = int(self.first[number])
        place = slice(first, first + int(self.size[number]))
        weight = None if self.weight is None else self.weight[place]
        return Segments(self.features[[number]], self.size[[number]], self.values[place], weight)


def joined(parts: list[Segments]) -> Segments:
    """One segment per feature, from several parts; values of a feature stay in the order of the parts."""
    if len(parts) == 1:
        return parts[0]
    features = np.concatenate([part.features for part in parts])
    size = np.concatenate([part.size for part in parts])
    values = np.concatenate([part.values for part in parts])
    weighted = any(part.weight is not None for part in parts)
    weight = np.concatenate([weights_of(part) for part in parts]) if weighted else None
    if (features == features[0]).all():
        return Segments(features[:1], size.sum(keepdims=True), values, weight)
    order = np.argsort(features, kind="stable")
    index = ranges((np.cumsum(size) - size)[order], size[order])
    first = np.flatnonzero(np.diff(features[order], prepend=-1))
    return Segments(
        features[order][first],
        np.add.reduceat(size[order], first),
        values.take(index),
        None if weight is None else weight.take(index),
    )


def weights_of(part: Segments) -> Floats:
    """The weight of each value."""
    return np.ones(part.values.size) if part.weight is None else part.weight


class Kept:
    """Segments of features that are not complete."""

    def __init__(self) -> None:
        self._parts: list[tuple[Segments, Bools]] = []

    def add(self, segments: Segments) -> None:
        """Keep values of some features."""
        if segments.features.size:
            self._parts.append((segments, np.ones(segments.features.size, dtype=bool)))

    def joined(self, chosen: Bools | None) -> list[Segments]:
        """What `take` gives, the values of large features put together alone, those of others together."""
        parts = self.take(chosen)
        return _grouped(parts) if parts else []

    def take(self, chosen: Bools | None) -> list[Segments]:
        """Forget, and give, all values of some features (None: of all), as they were added."""
        parts, before, self._parts = [], self._parts, []
        for kept, live in before:
            now = live if chosen is None else live & chosen[kept.features]
            later = live & ~now
            if now.any():
                parts.append(kept.only(now))
            if later.any():
                self._parts.append(_compacted(kept, later))
        return parts


class PendingAccumulator(Accumulator):
    """Accumulates what needs all values of a feature at once: they are kept until the feature is complete."""

    def __init__(self) -> None:
        self._kept = Kept()

    @abstractmethod
    def finish(self, segments: Segments) -> None:
        """Take all values of some features."""

    def keep(self, segments: Segments, complete: Bools) -> None:
        """Keep values of some features; finish the features that are complete."""
        self._kept.add(segments)
        self._settle(complete)

    def close(self) -> None:
        self._settle(None)

    def _settle(self, complete: Bools | None) -> None:
        for segments in self._kept.joined(complete):
            self.finish(segments)


def _grouped(parts: list[Segments]) -> list[Segments]:
    """Joined segments: those of large features alone, for which no index is built, the others together."""
    features, place = np.unique(np.concatenate([part.features for part in parts]), return_inverse=True)
    total = np.bincount(place, np.concatenate([part.size for part in parts]))
    large = features[total > _LARGE]
    found = [
        joined([part.one(n) for part in parts for n in np.flatnonzero(part.features == feature)])
        for feature in large
    ]
    small = [part.only(~np.isin(part.features, large)) for part in parts] if large.size else parts
    small = [part for part in small if part.features.size]
    return [*found, joined(small)] if small else found


def _compacted(kept: Segments, live: Bools) -> tuple[Segments, Bools]:
    """Segments without what is no longer needed; copied only where that is most of them."""
    if 2 * int(kept.size[live].sum()) > kept.values.size:
        return kept, live
    kept = kept.only(live)
    return kept, np.ones(kept.features.size, dtype=bool)
