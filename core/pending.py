"""Values kept back until the last pixel of their feature has been seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .grid import Floats
from .runs import Ints, ranges
from .source import Bools


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
    features = np.concatenate([part.features for part in parts])
    size = np.concatenate([part.size for part in parts])
    values = np.concatenate([part.values for part in parts])
    weighted = any(part.weight is not None for part in parts)
    weight = np.concatenate([_weights(part) for part in parts]) if weighted else None
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


class Pending:
    """Holds segments of features that are still open, and gives them up when they are done."""

    def __init__(self) -> None:
        self._chunks: list[tuple[Segments, Bools]] = []

    def add(self, part: Segments) -> None:
        """Keep a part back."""
        if part.features.size:
            self._chunks.append((part, np.ones(part.features.size, dtype=bool)))

    def take(self, done: Bools | None = None) -> Iterator[Segments]:
        """The segments of features that are done (of all: None), joined; they are forgotten here."""
        found: list[Segments] = []
        left: list[tuple[Segments, Bools]] = []
        for chunk, live in self._chunks:
            ready = live if done is None else live & done[chunk.features]
            if not ready.any():
                left.append((chunk, live))
                continue
            found.append(chunk.only(ready))
            rest = live & ~ready
            if rest.any():
                left.append(_compacted(chunk, rest))
        self._chunks = left
        if found:
            yield joined(found)


def _compacted(chunk: Segments, live: Bools) -> tuple[Segments, Bools]:
    """The chunk without what is no longer needed; copied only where that is most of it."""
    if 2 * int(chunk.size[live].sum()) > chunk.values.size:
        return chunk, live
    kept = chunk.only(live)
    return kept, np.ones(kept.features.size, dtype=bool)
