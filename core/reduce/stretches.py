"""Stretches of equal pixels in runs: maps of classes have few, however many pixels they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools, Ints, NDArray, owners, ranges

#: Stretches are not looked for where the runs hold a smaller part of the window than this: to compare all of
#: the window's neighbours would cost more than to take the pixels of the runs.
_LEAST_HELD = 1 / 8

#: Nor are they of use where more of the window's pixels than this differ from the one before.
_MOST_CHANGES = 1 / 2


@dataclass(frozen=True)
class Stretches:
    """Pixels side by side that have one value and are all valid, or all are not: run after run.

    Attributes
    ----------
    run : (n,) int64
        The number of the run that each lies in.
    start, count : (n,) int64
        Where each begins in the window, flattened row by row, and its number of pixels.
    """

    run: Ints
    start: Ints
    count: Ints

    @classmethod
    def of(cls, start: Ints, count: Ints, values: NDArray[Any], valid: Bools | None) -> Stretches | None:
        """Cut runs, given by first pixel in a flat window and length; None where that is of no use."""
        if count.sum() < values.size * _LEAST_HELD:
            return None
        changed = values[1:] != values[:-1]
        if valid is not None:
            changed |= valid[1:] != valid[:-1]
        if np.count_nonzero(changed) > changed.size * _MOST_CHANGES:
            return None
        return cls._cut(start, count, np.flatnonzero(changed) + 1)

    @classmethod
    def _cut(cls, start: Ints, count: Ints, change: Ints) -> Stretches:
        """Cut runs at the places where something changes."""
        cuts = np.zeros(count.size, dtype=np.int64)
        wide = np.flatnonzero(count > 1)  # the border of a zone is full of runs of one pixel
        inside = np.searchsorted(change, start[wide], side="right")
        cuts[wide] = np.searchsorted(change, start[wide] + count[wide]) - inside
        begin = np.cumsum(cuts + 1) - cuts - 1
        first = np.empty(count.size + int(cuts.sum()), dtype=np.int64)
        at_change = np.ones(first.size, dtype=bool)
        at_change[begin] = False
        first[begin] = start
        first[at_change] = change.take(ranges(inside, cuts[wide]))
        stop = np.empty_like(first)
        stop[:-1] = first[1:]
        stop[begin + cuts] = start + count
        return cls(owners(cuts + 1), first, stop - first)
