"""What a raster is to the core: layers of pixels on a grid, each pixel valid or not.

Here and in `raster` it is settled which pixels are valid; nothing below knows what nodata is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from .errors import ParameterError, SourceError
from .grid import Affine, Grid, Window

Bools = NDArray[np.bool_]
Number = Union[int, float]
Interval = tuple[Number, Number]
Span = tuple[int, int]


@dataclass(frozen=True)
class Layer:
    """One band of one raster.

    Attributes
    ----------
    raster : str
        The raster's name.
    band : int
        Number of the band, from 1.
    description : str
        What the raster calls the band; may be empty.
    dtype : str
        The numpy name of the type of its values, after scale and offset.
    date : datetime or None
        When it was acquired, UTC.
    """

    raster: str
    band: int
    description: str
    dtype: str
    date: datetime | None = None


@dataclass(frozen=True)
class Pixels:
    """The values of one layer in a window, (height, width), and which are valid; None where all are."""

    values: NDArray[Any]
    valid: Bools | None

    def picked(self, index: NDArray[np.int64]) -> Pixels:
        """Some of the pixels, by their numbers row by row: (k,) values and validity."""
        valid = None if self.valid is None else self.valid.reshape(-1).take(index)
        return Pixels(self.values.reshape(-1).take(index), valid)


class Source(Protocol):
    """Layers of pixels on one grid.

    Sources are handed to threads, processes and other machines: they are small, can be pickled, and open
    what they read from when they are asked.
    """

    @property
    def name(self) -> str:
        """What the source is called in messages."""

    @property
    def grid(self) -> Grid:
        """Where the pixels lie."""

    @property
    def block(self) -> tuple[int, int]:
        """Rows and columns that are cheapest to read together."""

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What is read."""

    def read(self, window: Window, spans: Sequence[Span] = ()) -> list[Pixels]:
        """The pixels of each layer in a window.

        Parameters
        ----------
        window : Window
            Must lie within the grid.
        spans : sequence of (int, int)
            Columns of the window (from, to) that are needed; the rest may be anything. Empty: all.

        Raises
        ------
        SourceError
            When the raster cannot be read.
        """


def read_picks(
    source: Source, windows: Sequence[Window], picks: Sequence[NDArray[np.int64]]
) -> Iterator[list[Pixels]]:
    """Some pixels of several windows, one window after the other: for each layer (picks,).

    Parameters
    ----------
    source : Source
        One that has a method of this name does it itself: it may open its file once, and settle the validity
        of these pixels alone.
    windows : sequence of Window
    picks : sequence of (k,) int64
        For each window which pixels, flattened row by row.
    """
    own: Callable[..., Iterator[list[Pixels]]] | None = getattr(source, "read_picks", None)
    if own is not None:
        yield from own(windows, picks)
        return
    for window, index in zip(windows, picks):
        yield [pixels.picked(index) for pixels in source.read(window)]


_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?inf"
_INTERVAL = re.compile(rf"({_NUMBER})(?:\s*\.\.\s*({_NUMBER}))?", re.IGNORECASE)


@dataclass(frozen=True)
class Excluded:
    """Values to treat as no data: closed intervals."""

    intervals: tuple[Interval, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.intervals)

    @classmethod
    def parse(cls, text: str, use: str = "value to exclude") -> Excluded:
        """Read numbers and ranges such as ``-9999, 0..2``.

        Parameters
        ----------
        text : str
        use : str
            What each is, for the message.

        Raises
        ------
        ParameterError
            When a part is neither a number nor a range, or a range runs backwards.
        """
        parts = [part.strip() for part in re.split(r"[,;]", text)]
        return cls(tuple(_interval(part, text, use) for part in parts if part))

    def match(self, values: NDArray[Any], slack: float = 0) -> Bools:
        """Where values lie in an interval; ``slack`` widens each, for values that were rounded on the way."""
        found = np.zeros(values.shape, dtype=bool)
        for low, high in self.intervals:
            found |= (values >= _bound(low, -slack, values)) & (values <= _bound(high, slack, values))
        return found


def _bound(bound: Number, slack: float, values: NDArray[Any]) -> Any:
    """A bound as the values can hold it: 0.1 excludes what a float32 raster shows as 0.1."""
    if values.dtype.kind == "f":
        with np.errstate(over="ignore"):
            return values.dtype.type(bound + slack)
    info = np.iinfo(values.dtype)
    if isinstance(bound, int) and info.min <= bound <= info.max:
        return values.dtype.type(bound)
    return bound


def _interval(part: str, text: str, use: str) -> Interval:
    found = _INTERVAL.fullmatch(part)
    if not found:
        raise ParameterError(
            f"'{part}' in '{text}' is no {use}; give numbers and ranges, such as -9999, 0..2."
        )
    low = _number(found.group(1))
    high = low if found.group(2) is None else _number(found.group(2))
    if low > high:
        raise ParameterError(
            f"The range '{part}' runs backwards; write the smaller value first: {high}..{low}."
        )
    return low, high


def _number(text: str) -> Number:
    number = float(text)
    # Whole numbers stay exact as far as any raster can hold them.
    return int(text) if re.fullmatch(r"[-+]?\d+", text) and abs(number) < 2.0**65 else number


class ArraySource:
    """An array in hand as a source.

    Parameters
    ----------
    values : (layers, height, width) or (height, width) array
        Of any real type.
    transform : tuple of 6 float
        As for `Grid`. The default puts pixel (row, col) at x = col, y = -row.
    nodata : number, optional
        Value that marks pixels without data. NaN always does.
    valid : bool array like ``values``, optional
        False where a pixel is not valid.
    name, crs : str
    names : sequence of str, optional
        What the layers are called.
    dates : sequence of datetime or None, optional
    block : (int, int)
        Rows and columns to be worked on together.
    exclude : Excluded
        Values to treat as no data.

    Raises
    ------
    SourceError
        When the array is complex, or not of two or three dimensions.
    """

    def __init__(
        self,
        values: NDArray[Any],
        transform: Affine = (1, 0, 0, 0, -1, 0),
        *,
        nodata: Number | None = None,
        valid: Bools | None = None,
        name: str = "array",
        names: Sequence[str] = (),
        dates: Sequence[datetime | None] = (),
        block: tuple[int, int] = (256, 256),
        crs: str = "",
        exclude: Excluded | None = None,
    ) -> None:
        array = np.asarray(values)
        array = array[np.newaxis] if array.ndim == 2 else array
        if array.ndim != 3 or array.dtype.kind not in "biuf":
            raise SourceError(
                f"The array {name} has {np.ndim(values)} dimensions and holds {array.dtype}; "
                "real numbers in rows and columns, or layers, rows and columns, are needed."
            )
        array = array.view(np.uint8) if array.dtype.kind == "b" else array
        self.name, self.block = name, block
        self.grid = Grid(array.shape[2], array.shape[1], transform, crs)
        self.layers = tuple(
            Layer(
                name,
                number + 1,
                names[number] if number < len(names) else "",
                array.dtype.name,
                dates[number] if number < len(dates) else None,
            )
            for number in range(array.shape[0])
        )
        self._values = array
        self._valid = (
            np.ones(array.shape, dtype=bool) if valid is None else np.broadcast_to(valid, array.shape)
        )
        if array.dtype.kind == "f":
            self._valid = self._valid & ~np.isnan(array)
        if nodata is not None:
            self._valid = self._valid & (array != nodata)
        if exclude:
            self._valid = self._valid & ~exclude.match(array)

    def read(self, window: Window, spans: Sequence[Span] = ()) -> list[Pixels]:
        """The pixels of each layer in a window; see `Source.read`."""
        rows, cols = slice(window.row, window.row_stop), slice(window.col, window.col_stop)
        return [
            Pixels(values[rows, cols], valid[rows, cols]) for values, valid in zip(self._values, self._valid)
        ]
