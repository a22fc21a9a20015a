"""Pixels counted by bins, that is by whole numbers, of one feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Floats, NDArray
from .frequencies import tally
from .pending import Segments

#: Bins that wait, at least, before they are put together with those that are there.
_WAITING = 1 << 17


@dataclass(frozen=True)
class Bins:
    """How many pixels lie in each bin that holds any, and how much they weigh; bins ascend."""

    number: NDArray[Any]
    count: Floats
    weight: Floats

    @classmethod
    def of(cls, number: NDArray[Any], weight: Floats | None) -> Bins:
        """Count pixels that lie in bins."""
        if weight is None:
            number, (count,) = _tally(number, [None])
            return cls(number, count, count)
        return cls(*_flat(_tally(number, [None, weight])))

    @classmethod
    def joined(cls, some: Sequence[Bins]) -> Bins:
        """The same bins of several."""
        if len(some) == 1:
            return some[0]
        number, count, weight = (
            np.concatenate([getattr(one, name) for one in some]) for name in cls.__annotations__
        )
        return cls(*_flat(_tally(number, [count, weight])))

    def __len__(self) -> int:
        return int(self.number.size)


def _tally(number: NDArray[Any], sums: Sequence[Floats | None]) -> tuple[NDArray[Any], list[Floats]]:
    one = Segments(np.zeros(1, np.int64), np.array([number.size]), number, None)
    return tally(one, sums)[1:]


def _flat(tallied: tuple[NDArray[Any], list[Floats]]) -> tuple[Any, ...]:
    return (tallied[0], *tallied[1])


class BinSum:
    """The sum of many bins."""

    def __init__(self) -> None:
        self._parts: list[Bins] = []
        self._waiting = 0

    def add(self, bins: Bins) -> None:
        """Add some; put all together where more wait than there are."""
        self._parts.append(bins)
        self._waiting += len(bins)
        if self._waiting > max(_WAITING, 2 * len(self._parts[0])):
            self._parts = [self.total]
            self._waiting = 0

    @property
    def total(self) -> Bins:
        """All of them, of at least one."""
        return Bins.joined(self._parts)
