"""Rasters read with rasterio."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.dtypes import dtype_fwd
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError

from ..errors import Sentence
from .band_source import BandSource, OpenBands, layers_of, need_real, off_grid, unreadable
from .bands import choose_bands
from .grid import Affine, Grid, Window
from .nodata import Band, Excluded, Interval, storable

# A raster without georeference is a raster still; where it lies is for the caller to say.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)

#: What damaged files raise: errors that GDAL tells of late, of a broken CRS, and of texts that are not UTF-8
#: are no `RasterioError`.
_FAULTS = (RasterioError, CPLE_BaseError, CRSError, UnicodeDecodeError, OSError)

#: What rasterio gives for a raster without a transform.
_NONE: Affine = (1, 0, 0, 0, 1, 0)


@dataclass(frozen=True)
class RasterSource(BandSource):
    """Bands of a raster that GDAL can read. Make one with `RasterSource.open`."""

    path: str
    options: tuple[tuple[str, str], ...]

    @classmethod
    def open(
        cls,
        path: str,
        bands: Sequence[int] | str | None = None,
        *,
        name: str = "",
        options: Mapping[str, str] | None = None,
        crs: str = "",
        transform: Affine | None = None,
        unreferenced: Affine | None = _NONE,
        exclude: Excluded | None = None,
        user_nodata: Mapping[int, Sequence[Interval]] | None = None,
        use_file_nodata: Mapping[int, bool] | None = None,
        dates: Sequence[datetime | None] | None = None,
    ) -> RasterSource:
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
        with _opened(path, given, title) as dataset:
            alpha = [n for n, kind in zip(dataset.indexes, dataset.colorinterp) if kind == ColorInterp.alpha]
            descriptions = dataset.descriptions
            numbers = choose_bands(bands, descriptions, alpha, title)
            told = _Bands(dataset, title)
            found = tuple(
                told.band(number, used.get(number, True), excluded.also(ranges.get(number, ())))
                for number in numbers
            )
            transform = transform or _transform(dataset, title, unreferenced)
            return cls(
                title,
                Grid(dataset.width, dataset.height, transform, crs),
                dataset.block_shapes[numbers[0] - 1],
                layers_of(title, found, descriptions, dates),
                found,
                _tags(dataset),
                tuple(dict(dataset.tags(number)) for number in numbers),
                path,
                given,
            )

    @contextmanager
    def _opened(self) -> Iterator[OpenBands]:
        with _opened(self.path, self.options, self.name) as dataset:
            yield OpenBands(
                lambda bands, window: dataset.read(bands, window=_slices(window)),
                lambda bands, window: dataset.read_masks(bands, window=_slices(window)),
            )


def _slices(window: Window) -> tuple[tuple[int, int], tuple[int, int]]:
    return (window.row, window.row_stop), (window.col, window.col_stop)


#: For some opens and reads alone. Of a truncated PNG GDAL 3.10 reads the whole image at once without a word,
#: and leaves what it has not read as the memory happens to be.
_SETTINGS = {"GDAL_PNG_WHOLE_IMAGE_OPTIM": "NO"}


@contextmanager
def _opened(path: str, options: Sequence[tuple[str, str]], name: str) -> Iterator[Any]:
    """An open dataset; what goes wrong with it is told in one sentence."""
    plain = path.lower().endswith((".tif", ".tiff"))  # to set settings costs as much as to open a file
    try:
        settings = nullcontext() if plain else rasterio.Env(**_SETTINGS)
        with settings, rasterio.open(path, **dict(options)) as dataset:
            yield dataset
    except _FAULTS as error:
        raise unreadable(name, path, error) from error


def _transform(dataset: Any, name: str, unreferenced: Affine | None) -> Affine:
    """Where the file says that its pixels lie."""
    own: Affine = tuple(dataset.transform)[:6]
    if own != _NONE:
        return own
    for placed, by in (
        (dataset.gcps[0], Sentence("ground control points")),
        (dataset.tags(ns="RPC"), Sentence("rational polynomial coefficients")),
    ):
        if placed:
            raise off_grid(name, by)
    if unreferenced is None:
        raise off_grid(name, Sentence("nothing in its file"))
    return unreferenced


#: rasterio before 1.3.7 takes 64-bit numbers with and without a sign for each other: GDAL's type 12 has none.
_SWAPPED = {"int64": "uint64", "uint64": "int64"} if dtype_fwd.get(12) == "int64" else {}


class _Bands:
    """What a dataset says of its bands: rasterio makes each list anew, of all bands, whenever it is asked."""

    def __init__(self, dataset: Any, name: str) -> None:
        self._dataset, self._name = dataset, name
        self._dtypes, self._flags = dataset.dtypes, dataset.mask_flag_enums
        self._nodata, self._scales, self._offsets = dataset.nodatavals, dataset.scales, dataset.offsets

    def band(self, number: int, use_nodata: bool, excluded: Excluded) -> Band:
        """Describe a band; refuses one of complex numbers."""
        dtype, flags = self._dtype(number), self._flags[number - 1]
        need_real(dtype, number, self._name)
        # A float cannot hold every nodata value of 64-bit whole numbers: there GDAL's mask tells.
        wide = dtype.kind in "iu" and dtype.itemsize == 8
        masked = MaskFlags.per_dataset in flags or MaskFlags.alpha in flags
        return Band(
            number,
            dtype.name,
            storable(self._nodata[number - 1], dtype) if use_nodata and not wide else None,
            masked or (wide and use_nodata and MaskFlags.nodata in flags),
            float(self._scales[number - 1]),
            float(self._offsets[number - 1]),
            excluded,
        )

    def _dtype(self, number: int) -> np.dtype[Any]:
        """The type of a band's values, where older versions of GDAL and rasterio call it by another name."""
        name, tags = self._dtypes[number - 1], self._dataset.tags
        if name == "uint8" and tags(number, ns="IMAGE_STRUCTURE").get("PIXELTYPE") == "SIGNEDBYTE":
            return np.dtype("int8")  # GDAL before 3.7
        name = "complex64" if name == "complex_int16" else name
        return np.dtype(_SWAPPED.get(name, name))


def _tags(dataset: Any) -> dict[str, str]:
    """Metadata of all domains that tell of the scene; where they use one name, the default domain rules."""
    found: dict[str, str] = {}
    for domain in dataset.tag_namespaces():
        if domain not in ("IMAGE_STRUCTURE", "SUBDATASETS", "DERIVED_SUBDATASETS") and ":" not in domain:
            found.update(dataset.tags(ns=domain))
    found.update(dataset.tags())
    return found
