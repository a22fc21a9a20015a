"""What a raster is to the core: layers of pixels on a grid, each pixel valid or not.

Which pixels are valid is settled where a source is read, by `nodata`; nothing after it knows what nodata is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np

from ..arrays import Bools, NDArray
from .grid import Grid, Window

#: Columns of a window, counted from its left: the first, and the one after the last.
ColumnRange = tuple[int, int]


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
    unit : str
        Of its values, as the raster says; may be empty.
    """

    raster: str
    band: int
    description: str
    dtype: str
    date: datetime | None = None
    unit: str = ""


@dataclass(frozen=True)
class Pixels:
    """The values of one layer in a window, (height, width), and which are valid; None where all are."""

    values: NDArray[Any]
    valid: Bools | None

    def only(self, valid: Bools) -> Pixels:
        """The same, of which some alone can be valid."""
        both = valid if self.valid is None else self.valid & valid
        return Pixels(self.values, None if both.all() else both)

    def at(self, where: Any) -> Pixels:
        """Those pixels that an array's own index, of any kind, picks."""
        return Pixels(self.values[where], None if self.valid is None else self.valid[where])

    def take(self, index: NDArray[np.int64]) -> Pixels:
        """Those pixels that have these numbers, counted row by row: (k,) values and validity."""
        valid = None if self.valid is None else self.valid.reshape(-1).take(index)
        return Pixels(self.values.reshape(-1).take(index), valid)


class Source(ABC):
    """Layers of pixels on one grid: all that is asked of a reader.

    Sources are handed to threads, processes and other machines: they are small, can be pickled, and open
    what they read from when they are asked. One that cannot be pickled raises `SourceError` when it is.

    Attributes
    ----------
    name : str
        What the source is called in messages.
    grid : Grid
        Where the pixels lie.
    block : (int, int)
        Rows and columns that are cheapest to read together.
    layers : tuple of Layer
        What is read.
    layers_apart : bool
        Whether some layers are read without the others; those of a source of very many then are.
    tags : mapping of str to str
        Metadata of the raster, in which dates are found; may be empty.
    band_tags : tuple of mappings
        The same of each layer's band; may be empty.
    """

    name: str
    grid: Grid
    block: tuple[int, int]
    layers: tuple[Layer, ...]
    layers_apart: bool = False
    tags: Mapping[str, str] = {}
    band_tags: tuple[Mapping[str, str], ...] = ()

    @abstractmethod
    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        """Read the pixels of each layer in a window.

        Parameters
        ----------
        window : Window
            Must lie within the grid.
        columns : sequence of (int, int)
            Those columns of the window that are needed; the rest may be anything. Empty: all.

        Raises
        ------
        SourceError
            When the raster cannot be read.
        """

    def read_pixels(
        self, windows: Sequence[Window], indices: Sequence[NDArray[np.int64]]
    ) -> Iterator[list[Pixels]]:
        """Read single pixels of several windows, one window after the other: of each layer (k,).

        A reader may do better: open its file once, and settle the validity of these pixels alone.

        Parameters
        ----------
        windows : sequence of Window
        indices : sequence of (k,) int64
            The numbers of the pixels in each window, counted row by row.
        """
        for window, index in zip(windows, indices):
            yield [pixels.take(index) for pixels in self.read(window)]

    def only(self, numbers: Sequence[int]) -> Source:
        """Some of the layers, by their numbers from 0, as a source that reads all and gives these."""
        return _View(self, numbers, [self.layers[number] for number in numbers])

    def dated(self, dates: Sequence[datetime | None]) -> Source:
        """The same layers with other dates, one for each, as another source."""
        layers = [replace(layer, date=date) for layer, date in zip(self.layers, dates)]
        return _View(self, range(len(layers)), layers)


class _View(Source):
    """Layers that another source reads, by their numbers there, and what they are here."""

    def __init__(self, source: Source, numbers: Sequence[int], layers: Sequence[Layer]) -> None:
        self._source, self._numbers, self.layers = source, tuple(numbers), tuple(layers)
        self.name, self.grid, self.block, self.tags = source.name, source.grid, source.block, source.tags
        self.band_tags = tuple(source.band_tags[number] for number in numbers) if source.band_tags else ()

    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        pixels = self._source.read(window, columns)
        return [pixels[number] for number in self._numbers]
