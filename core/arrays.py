"""Types of arrays, and the two patterns of whole numbers that everything is built on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .versions import need

need("numpy", np.__version__)

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, DTypeLike, NDArray
else:  # numpy before 1.21 lacks them, and they cost time when QGIS starts

    class NDArray:
        """Stands for arrays of any type."""

        def __class_getitem__(cls, item: Any) -> type:
            return cls

    ArrayLike = DTypeLike = Any

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Coordinates beyond are no place: their squares and differences would soon be infinite.
FARTHEST = 1e100


#: Numbers that are summed up at once: few enough to stay in the processor's cache.
_AT_ONCE = 1 << 15


def summed_up(numbers: Ints) -> Ints:
    """The running sum of numbers, in their place: large arrays are slow to come by.

    Portion by portion, for numpy keeps the interpreter's lock where it writes over what it sums up.
    """
    for start in range(0, numbers.size, _AT_ONCE):
        portion = numbers[start : start + _AT_ONCE]
        if start:
            portion[0] += numbers[start - 1]
        portion[:] = np.cumsum(portion)
    return numbers


def ranges(start: Ints, count: Ints) -> Ints:
    """``start[0], start[0] + 1, ..`` for ``count[0]`` numbers, then the same from ``start[1]``, and so on.

    As one running sum, which is several times faster than repeating and adding.
    """
    used = np.flatnonzero(count)
    start, count = start[used], count[used]
    stop = np.cumsum(count)
    found = np.ones(int(stop[-1]) if stop.size else 0, dtype=np.int64)
    if used.size:
        found[0] = start[0]
        found[stop[:-1]] = start[1:] - (start[:-1] + count[:-1] - 1)
    return summed_up(found)


def owners(count: Ints) -> Ints:
    """0 ``count[0]`` times, then 1 ``count[1]`` times, and so on."""
    used = np.flatnonzero(count)
    stop = np.cumsum(count[used])
    found = np.zeros(int(stop[-1]) if stop.size else 0, dtype=np.int64)
    if used.size:
        found[0] = used[0]
        found[stop[:-1]] = np.diff(used)
    return summed_up(found)
