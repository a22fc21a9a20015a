"""How often geometries cross themselves: the more often, the longer take repairs that cannot be cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable

import numpy as np

from ...core.arrays import owners
from ...core.locate.rings import Sequences

_AT_ONCE = 1 << 20  # pairs of boxes looked at together


def crossings(start: np.ndarray, stop: np.ndarray, most: int, check: Callable[[], None]) -> int:
    """Count the pairs of edges that cross or overlap, until there are more than ``most``.

    Ends of edges are (edges, 2); those that share one do not count. ``check`` is called now and then, and
    may raise.
    """
    found = 0
    for one, other in near(np.minimum(start, stop), np.maximum(start, stop)):
        check()
        found += _crossing(start, stop, one, other)
        if found > most:
            break
    return found


def overlaps(low: np.ndarray, high: np.ndarray, most: int) -> int:
    """Count the pairs of boxes that meet, until there are more than ``most``."""
    found = 0
    for one, _ in near(low, high):
        found += one.size
        if found > most:
            break
    return found


def near(low: np.ndarray, high: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of boxes that meet, some at a time; each box given by its lower and its upper corner, (n, 2)."""
    # In the order in which they begin along an axis, a box meets those that begin before it ends.
    sweeps = [_sweep(low[:, axis], high[:, axis]) for axis in (0, 1)]
    across = int(sweeps[0][1].sum() <= sweeps[1][1].sum())  # the other axis than the one with fewer pairs
    order, pairs = sweeps[1 - across]
    portion = np.cumsum(pairs) // _AT_ONCE
    for some in np.split(np.arange(len(pairs)), np.flatnonzero(np.diff(portion)) + 1):
        one = np.repeat(some, pairs[some])
        begins = np.cumsum(pairs[some]) - pairs[some]
        other = one + 1 + np.arange(one.size) - np.repeat(begins, pairs[some])
        one, other = order[one], order[other]
        meet = (low[one, across] <= high[other, across]) & (low[other, across] <= high[one, across])
        yield one[meet], other[meet]


def _sweep(low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The order of intervals, and how many of the following each meets."""
    order = np.argsort(low, kind="stable")
    last = np.searchsorted(low[order], high[order], side="right")
    return order, last - np.arange(len(order)) - 1


def _crossing(start: np.ndarray, stop: np.ndarray, one: np.ndarray, other: np.ndarray) -> int:
    """How many pairs of edges, whose boxes meet, cross or overlap."""

    def side(edge: np.ndarray, point: np.ndarray) -> np.ndarray:
        """On which side of edges points lie."""
        (ax, ay), (bx, by), (px, py) = start[edge].T, stop[edge].T, point.T
        return np.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))

    meet = side(one, start[other]) * side(one, stop[other]) <= 0
    meet &= side(other, start[one]) * side(other, stop[one]) <= 0
    for end in (start[one], stop[one]):
        for other_end in (start[other], stop[other]):
            meet &= (end != other_end).any(axis=1)
    return int(np.count_nonzero(meet))


def edges_of(found: Sequences) -> tuple[np.ndarray, np.ndarray]:
    """Ends of the edges of lines and rings, (edges, 2) each."""
    sequence = owners(found.count)
    edge = sequence[1:] == sequence[:-1]
    return found.xy[:-1][edge], found.xy[1:][edge]
