"""Values kept back until the last pixel of their feature has been seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools, Floats, Ints, ranges

#: A feature with more values is joined by itself.
_LARGE = 1 << 20


@dataclass(frozen=True)
class Segments:
    """Values, and weights or None, of features: feature after feature.

    Attributes
    ----------
    features, size : (k,) int64
        Each feature, and the number of its values.
    values : (n,) array
    weight : (n,) float64 or None
    """

    features: Ints
    size: Ints
    values: NDArray[Any]
    weight: Floats | None

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


def joined(parts: list[Segments]) -> Segments:
    """One segment per feature, from several parts; values of a feature stay in the order of the parts."""
    if len(parts) == 1:
        return parts[0]
    features = np.concatenate([part.features for part in parts])
    size = np.concatenate([part.size for part in parts])
    values = np.concatenate([part.values for part in parts])
    weighted = any(part.weight is not None for part in parts)
    weight = np.concatenate([_weights(part) for part in parts]) if weighted else None
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


def _weights(part: Segments) -> Floats:
    return np.ones(part.values.size) if part.weight is None else part.weight


def _one(part: Segments, number: int) -> Segments:
    """The segment of one feature, without copying."""
    place = slice(part.first[number], part.first[number] + part.size[number])
    weight = None if part.weight is None else part.weight[place]
    return Segments(part.features[[number]], part.size[[number]], part.values[place], weight)


class Pending:
    """Holds segments of features that are still open, and gives them up when they are done."""

    def __init__(self) -> None:
        self._chunks: list[tuple[Segments, Bools]] = []

    def add(self, part: Segments) -> None:
        """Keep a part back."""
        if part.features.size:
            self._chunks.append((part, np.ones(part.features.size, dtype=bool)))

    def take(self, done: Bools | None = None) -> list[Segments]:
        """The segments of features that are done (of all: None); they are forgotten here.

        Large ones stand alone, the others together.
        """
        ready = [live if done is None else live & done[chunk.features] for chunk, live in self._chunks]
        parts = [chunk.only(now) for (chunk, _), now in zip(self._chunks, ready) if now.any()]
        self._chunks = [
            _compacted(chunk, live & ~now)
            for (chunk, live), now in zip(self._chunks, ready)
            if (live & ~now).any()
        ]
        return _grouped(parts) if parts else []


def _grouped(parts: list[Segments]) -> list[Segments]:
    """Joined segments: those of large features alone, for which no index is built, the others together."""
    features, place = np.unique(np.concatenate([part.features for part in parts]), return_inverse=True)
    total = np.bincount(place, np.concatenate([part.size for part in parts]))
    large = features[total > _LARGE]
    found = [
        joined([_one(part, int(n)) for part in parts for n in np.flatnonzero(part.features == feature)])
        for feature in large
    ]
    small = [part.only(~np.isin(part.features, large)) for part in parts] if large.size else parts
    small = [part for part in small if part.features.size]
    return [*found, joined(small)] if small else found


def _compacted(chunk: Segments, live: Bools) -> tuple[Segments, Bools]:
    """The chunk without what is no longer needed; copied only where that is most of it."""
    if 2 * int(chunk.size[live].sum()) > chunk.values.size:
        return chunk, live
    kept = chunk.only(live)
    return kept, np.ones(kept.features.size, dtype=bool)
