"""What a raster is to the core: layers of pixels on a grid, each pixel valid or not.

Here and in `raster` it is settled which pixels are valid; nothing below knows what nodata is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable, Protocol

import numpy as np
from numpy.typing import NDArray

from ..arrays import Bools
from .grid import Grid, Window

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
