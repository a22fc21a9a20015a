"""What all readers of bands share: layers and errors made alike, and pixels read in few requests."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from textwrap import shorten
from typing import Any, Callable, Protocol

import numpy as np

from ..arrays import NDArray
from ..errors import SourceError
from .grid import Grid, Window
from .nodata import Band
from .source import ColumnRange, Layer, Pixels, Source


class OpenBands(Protocol):
    """The bands of an open raster: give their numbers and a window, get (bands, height, width)."""

    def values(self, bands: list[int], window: Window, /) -> NDArray[Any]:
        """Read raw values of bands of one type."""

    def masks(self, bands: list[int], window: Window, /) -> NDArray[Any]:
        """Read GDAL's masks, which are 0 where a pixel is not valid."""


@dataclass(frozen=True)
class BandSource(Source):
    """Bands of a raster; a reader says how it is opened.

    It holds no open file, but all that reading one needs: what threads keep open for a run lies in `kept`.
    """

    name: str
    grid: Grid
    block: tuple[int, int]
    layers: tuple[Layer, ...]
    bands: tuple[Band, ...]
    tags: Mapping[str, str] = field()  # to be given: without this, the default is that of `Source`
    band_tags: tuple[Mapping[str, str], ...] = field()

    layers_apart = True

    @abstractmethod
    def _opened(self, windows: Sequence[Window]) -> AbstractContextManager[OpenBands]:
        """Open the raster to read some windows; what goes wrong meanwhile is raised as `SourceError`."""

    def dated(self, dates: Sequence[datetime | None]) -> BandSource:
        """The same layers with other dates, one for each, as another source."""
        layers = tuple(replace(layer, date=date) for layer, date in zip(self.layers, dates))
        return replace(self, layers=layers)

    def only(self, numbers: Sequence[int]) -> BandSource:
        """Some of the layers, by their numbers from 0, as a source that reads these bands alone."""
        layers, bands = tuple(self.layers[n] for n in numbers), tuple(self.bands[n] for n in numbers)
        tags = tuple(self.band_tags[n] for n in numbers) if self.band_tags else ()
        return replace(self, layers=layers, bands=bands, band_tags=tags)

    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        with self._opened([window]) as opened:
            return self._pixels(opened, window, columns)

    def read_pixels(
        self, windows: Sequence[Window], indices: Sequence[NDArray[np.int64]]
    ) -> Iterator[list[Pixels]]:
        """Read single pixels of several windows from a raster opened once; see `Source.read_pixels`."""
        with self._opened(windows) as opened:
            for window, index in zip(windows, indices):
                yield self._pixels(opened, window, (), index)

    def _pixels(
        self,
        opened: OpenBands,
        window: Window,
        columns: Sequence[ColumnRange],
        index: NDArray[np.int64] | None = None,
    ) -> list[Pixels]:
        found: dict[int, Pixels] = {}
        for dtype in dict.fromkeys(band.dtype for band in self.bands):
            alike = [band for band in self.bands if band.dtype == dtype]
            raw = _read(opened.values, [band.number for band in alike], window, columns, index)
            masked = [band.number for band in alike if band.masked]
            masks = _read(opened.masks, masked, window, columns, index) if masked else {}
            for band in alike:
                found[band.number] = band.pixels(raw[band.number], masks.get(band.number))
        for alpha in {band.alpha for band in self.bands if band.alpha is not None}:
            seen = _read(opened.values, [alpha], window, columns, index)[alpha] != 0
            for band in self.bands:
                if band.alpha == alpha:
                    found[band.number] = found[band.number].only(seen)
        return [found[band.number] for band in self.bands]


def _read(
    read: Callable[[list[int], Window], NDArray[Any]],
    numbers: list[int],
    window: Window,
    columns: Sequence[ColumnRange],
    index: NDArray[np.int64] | None,
) -> dict[int, NDArray[Any]]:
    """Band by number, the window's values, or those at an index; blocks between the columns are not read."""
    if len(columns) < 2:
        values = read(numbers, window)
    else:
        pieces = [
            read(numbers, Window(window.row, window.col + start, window.height, stop - start))
            for start, stop in columns
        ]
        values = np.zeros((len(numbers), window.height, window.width), dtype=pieces[0].dtype)
        for (start, stop), piece in zip(columns, pieces):
            values[:, :, start:stop] = piece
    if index is None:
        return dict(zip(numbers, values))
    return {number: layer.reshape(-1).take(index) for number, layer in zip(numbers, values)}


def layers_of(
    raster: str,
    bands: Sequence[Band],
    descriptions: Sequence[str | None],
    dates: Sequence[datetime | None] | None = None,
    units: Sequence[str] = (),
) -> tuple[Layer, ...]:
    """The layers that bands make, given the descriptions of all bands and the dates and units of these."""
    return tuple(
        Layer(raster, band.number, descriptions[band.number - 1] or "", band.shown_dtype, date, unit)
        for band, date, unit in zip(bands, dates or [None] * len(bands), units or [""] * len(bands))
    )


def need_real(dtype: np.dtype[Any], number: int, raster: str) -> None:
    """Refuse a band of complex numbers."""
    if dtype.kind == "c":
        raise SourceError(
            "Band {number} of the raster {raster} holds complex numbers ({dtype}); give a raster of real "
            "numbers, for instance the amplitude.",
            number=number,
            raster=raster,
            dtype=str(dtype),
        )


def unreadable(raster: str, path: str, problem: Exception) -> SourceError:
    """Make the error for a raster that cannot be opened, or not read; the first cause tells most."""
    while isinstance(problem.__cause__, Exception) and str(problem.__cause__).strip():
        problem = problem.__cause__
    return SourceError(
        "The raster {raster} ({path}) cannot be read to its end; check that the file is there and whole. "
        "GDAL says: {problem}",
        raster=raster,
        path=path,
        # On one line, for GDAL quotes whole files.
        problem=shorten(str(problem), 500, placeholder=" ...") or type(problem).__name__,
    )


def off_grid(raster: str, placed_by: str) -> SourceError:
    """Make the error for a raster that has no transform, and lies where something else puts it."""
    return SourceError(
        "The raster {raster} is placed on the map by {placed_by} and has no grid of its own; warp it to a "
        "grid first, for instance by gdalwarp, or give its transform.",
        raster=raster,
        placed_by=placed_by,
    )
