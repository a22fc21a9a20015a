"""Rasters that GDAL can read, whatever reads them: what is asked of them when they are looked at."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any, NamedTuple, TypeVar

import numpy as np

from ..arrays import NDArray
from ..errors import Sentence
from ..kept import kept
from .band_source import BandSource, layers_of, need_real, off_grid
from .bands import choose_bands
from .grid import Affine, Grid, Window
from .nodata import Band, Excluded, Interval, storable

#: What GDAL gives for a raster without a transform.
_NONE: Affine = (1, 0, 0, 0, 1, 0)

#: For some opens and reads alone. Of a truncated PNG GDAL 3.10 reads the whole image at once without a word,
#: and leaves what it has not read as the memory happens to be.
SETTINGS = {"GDAL_PNG_WHOLE_IMAGE_OPTIM": "NO"}

_FileSource = TypeVar("_FileSource", bound="FileSource")


class Header(NamedTuple):
    """What a raster says of itself."""

    width: int
    height: int
    transform: Affine
    control_points: bool
    descriptions: Sequence[str | None]  # of all bands
    alpha: Sequence[int]  # numbers of the alpha bands


class FileBand(NamedTuple):
    """What a raster says of one of its bands."""

    dtype: np.dtype[Any]  # of the raw values
    nodata: float | None  # a whole number of 64 bits, to the last digit, where GDAL's mask does not tell it
    # What GDAL's mask tells of, or may: a mask band, an alpha band, the nodata value.
    masked: bool
    masks_alpha: bool
    masks_nodata: bool
    scale: float
    offset: float
    block: tuple[int, int]
    unit: str  # of the values; empty where there is none, or none that can be read


class RasterFile(ABC):
    """A raster that a reader holds open, for one thread; what goes wrong is raised as `SourceError`."""

    @abstractmethod
    def header(self) -> Header:
        """Say what it is."""

    @abstractmethod
    def bands(self, numbers: Sequence[int]) -> list[FileBand]:
        """Describe some of its bands."""

    @abstractmethod
    def domains(self) -> Sequence[str]:
        """Name the domains of its metadata."""

    @abstractmethod
    def tags(self, domain: str = "", band: int = 0) -> dict[str, str]:
        """Give the metadata of a domain: those of a band, or of the raster itself."""

    @abstractmethod
    def values(self, bands: list[int], window: Window) -> NDArray[Any]:
        """Read raw values of bands of one type, (bands, height, width)."""

    @abstractmethod
    def masks(self, bands: list[int], window: Window) -> NDArray[Any]:
        """Read GDAL's mask of each of some bands, (bands, height, width)."""


@dataclass(frozen=True)
class FileSource(BandSource):
    """Bands of a raster that GDAL can read; a reader says how it is opened."""

    path: str
    options: tuple[tuple[str, str], ...]

    @classmethod
    @abstractmethod
    def _file(
        cls, path: str, options: Sequence[tuple[str, str]], name: str
    ) -> AbstractContextManager[RasterFile]:
        """Open a raster."""

    @classmethod
    def open(
        cls: type[_FileSource],
        path: str,
        bands: Sequence[int] | str | None = None,
        *,
        name: str = "",
        options: Mapping[str, str] | None = None,
        crs: str = "",
        period: float = 0.0,
        transform: Affine | None = None,
        unreferenced: Affine | None = _NONE,
        exclude: Excluded | None = None,
        user_nodata: Mapping[int, Sequence[Interval]] | None = None,
        use_file_nodata: Mapping[int, bool] | None = None,
        dates: Sequence[datetime | None] | None = None,
    ) -> _FileSource:
        """Look at a raster.

        Parameters
        ----------
        path : str
            Anything GDAL opens: a file, a sub-dataset, a virtual path.
        bands : sequence of int or str, optional
            Numbers from 1, or a text for `parse_bands`; every band but alpha when not given or empty.
        name : str
            What it is called; by default the file's name without its ending.
        options : mapping of str to str, optional
            GDAL open options.
        crs : str
            The key that the grid carries; see `Grid`.
        period : float
            What x repeats with, 360 for longitudes in degrees; see `Grid`.
        transform : tuple of 6 float, optional
            Where the pixels lie, if not where the file says; see `Grid`.
        unreferenced : tuple of 6 float, optional
            Where they lie if the file does not say; by default at x = col, y = row. None: it is refused.
        exclude : Excluded, optional
            Values, as the user sees them, to treat as no data in all bands.
        user_nodata : mapping of int to sequence of (number, number), optional
            Closed ranges to treat as no data in single bands.
        use_file_nodata : mapping of int to bool, optional
            False for bands whose nodata value is data.
        dates : sequence of datetime or None, optional
            When each chosen band was acquired.

        Raises
        ------
        SourceError
            When it cannot be opened, holds complex numbers, has no pixels, or lies where control points put
            it instead of on a grid.
        ParameterError
            When a band does not exist.
        """
        title, given = name or PurePath(path).stem, tuple((options or {}).items())
        excluded, ranges, used = exclude or Excluded(), user_nodata or {}, use_file_nodata or {}
        with cls._file(path, given, title) as file:
            header = file.header()
            numbers = choose_bands(bands, header.descriptions, header.alpha, title)
            told = file.bands(numbers)
            found = tuple(
                replace(
                    _band(file, header.alpha, number, one, title, used.get(number, True)),
                    excluded=excluded.also(ranges.get(number, ())),
                )
                for number, one in zip(numbers, told)
            )
            transform = transform or _transform(file, header, title, unreferenced)
            return cls(
                title,
                Grid(header.width, header.height, transform, crs, period),
                told[0].block,
                layers_of(title, found, header.descriptions, dates, [one.unit for one in told]),
                found,
                _tags(file),
                tuple(file.tags(band=number) for number in numbers),
                path,
                given,
            )

    def _opened(self, windows: Sequence[Window]) -> AbstractContextManager[RasterFile]:
        pixels = sum(window.height * window.width for window in windows)
        read = pixels * sum(np.dtype(band.dtype).itemsize for band in self.bands)
        key = type(self), self.path, self.options, self.name
        return kept(key, lambda: self._file(self.path, self.options, self.name), read)


def settings_for(path: str) -> dict[str, str]:
    """GDAL's settings while a raster is opened and read."""
    plain = path.lower().endswith((".tif", ".tiff"))  # rasterio takes as long to set them as to open a file
    return {} if plain else SETTINGS


def _transform(file: RasterFile, header: Header, name: str, unreferenced: Affine | None) -> Affine:
    """Where the file says that its pixels lie."""
    if header.transform != _NONE:
        return header.transform
    if header.control_points:
        raise off_grid(name, Sentence("ground control points"))
    if file.tags("RPC"):
        raise off_grid(name, Sentence("rational polynomial coefficients"))
    if unreferenced is None:
        raise off_grid(name, Sentence("nothing in its file"))
    return unreferenced


def _band(
    file: RasterFile, alphas: Sequence[int], number: int, told: FileBand, name: str, use_nodata: bool
) -> Band:
    """Settle what decides which pixels of a band are valid; refuses one of complex numbers."""
    dtype = told.dtype
    if dtype == np.uint8 and file.tags("IMAGE_STRUCTURE", number).get("PIXELTYPE") == "SIGNEDBYTE":
        dtype = np.dtype(np.int8)  # GDAL before 3.7
    need_real(dtype, number, name)
    # A float cannot hold every nodata value of 64-bit whole numbers: there GDAL's mask tells.
    by_mask = dtype.kind in "iu" and dtype.itemsize == 8 and told.masks_nodata
    # It tells of one thing only; an alpha band that it leaves out is asked itself.
    left_out = alphas and number not in alphas and not told.masks_alpha
    return Band(
        number,
        dtype.name,
        storable(told.nodata, dtype) if use_nodata and not by_mask else None,
        told.masked or told.masks_alpha or (by_mask and use_nodata),
        told.scale,
        told.offset,
        alpha=alphas[0] if left_out else None,
    )


def _tags(file: RasterFile) -> dict[str, str]:
    """Metadata of all domains that tell of the scene; where they use one name, the default domain rules."""
    found: dict[str, str] = {}
    for domain in file.domains():
        if domain not in ("IMAGE_STRUCTURE", "SUBDATASETS", "DERIVED_SUBDATASETS") and ":" not in domain:
            found.update(file.tags(domain))
    found.update(file.tags())
    return found
