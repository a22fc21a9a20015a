"""Rasters read with rasterio."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.dtypes import dtype_fwd
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.io import MemoryFile
from rasterio.shutil import copy

from ..arrays import NDArray
from ..kept import kept_around
from ..versions import need
from .band_source import unreadable
from .file_source import SETTINGS, FileBand, FileSource, Header, RasterFile, settings_for
from .grid import Affine, Window

need("rasterio", rasterio.__version__)

# A raster without georeference is a raster still; where it lies is for the caller to say.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)

#: What damaged files raise: errors that GDAL tells of late, of a broken CRS, and of texts that are not UTF-8
#: are no `RasterioError`. KeyError is rasterio 1.2.0's for the nodata value of complex numbers.
_FAULTS = (RasterioError, CPLE_BaseError, CRSError, UnicodeDecodeError, KeyError, OSError)

#: rasterio before 1.3.7 takes 64-bit numbers with and without a sign for each other: GDAL's type 12 has none.
_SWAPPED = {"int64": "uint64", "uint64": "int64"} if dtype_fwd.get(12) == "int64" else {}
_DTYPES = {**_SWAPPED, "complex_int16": "complex64"}

#: Types of which a float cannot hold all values, and masks that tell nothing of a nodata value beside them.
_WIDE, _BESIDE = ("int64", "uint64"), {MaskFlags.per_dataset, MaskFlags.alpha}

#: Types of which rasterio does not tell infinite nodata values.
_SILENT = ("float32", "float64") if rasterio.__version__.startswith("1.2.") else ()


@dataclass(frozen=True)
class RasterSource(FileSource):
    """Bands of a raster that rasterio reads. Make one with `RasterSource.open`."""

    @classmethod
    @contextmanager
    def _file(cls, path: str, options: Sequence[tuple[str, str]], name: str) -> Iterator[RasterFile]:
        given = {} if _set_up() else settings_for(path)
        try:
            settings = rasterio.Env(**given) if given else nullcontext()
            with settings, rasterio.open(path, **dict(options)) as dataset:
                yield _File(dataset)
        except _FAULTS as error:
            raise unreadable(name, path, error) from error

    def _opened(self, windows: Sequence[Window]) -> AbstractContextManager[RasterFile]:
        _set_up()
        return super()._opened(windows)


def _set_up() -> bool:
    """Set GDAL up for what this thread reads in a run, which takes as long as to open a file."""
    return kept_around(rasterio, lambda: rasterio.Env(**SETTINGS))


class _File(RasterFile):
    """An open dataset; faults are told of where it was opened."""

    def __init__(self, dataset: Any) -> None:
        self._dataset = dataset

    def header(self) -> Header:
        dataset = self._dataset
        transform: Affine = tuple(dataset.transform)[:6]
        alpha = [n for n, kind in zip(dataset.indexes, dataset.colorinterp) if kind == ColorInterp.alpha]
        return Header(
            dataset.width, dataset.height, transform, bool(dataset.gcps[0]), dataset.descriptions, alpha
        )

    def bands(self, numbers: Sequence[int]) -> list[FileBand]:
        dataset = self._dataset  # which makes each list anew, of all bands, whenever it is asked
        dtypes, nodata, flags = dataset.dtypes, dataset.nodatavals, dataset.mask_flag_enums
        scales, offsets, blocks = dataset.scales, dataset.offsets, dataset.block_shapes
        try:
            units = dataset.units
        except UnicodeDecodeError:  # many write degrees in another encoding
            units = [""] * dataset.count
        exact: dict[int, float] = {}
        if any(
            (dtypes[n] in _WIDE and _BESIDE.intersection(flags[n]))
            or (dtypes[n] in _SILENT and nodata[n] is None)
            for n in (number - 1 for number in numbers)
        ):
            exact = _exact_nodata(dataset)
        return [
            FileBand(
                np.dtype(_DTYPES.get(dtypes[n], dtypes[n])),
                exact.get(n + 1, nodata[n]),
                MaskFlags.per_dataset in flags[n],
                MaskFlags.alpha in flags[n],
                MaskFlags.nodata in flags[n],
                float(scales[n]),
                float(offsets[n]),
                blocks[n],
                units[n] or "",
            )
            for n in (number - 1 for number in numbers)
        ]

    def domains(self) -> Sequence[str]:
        return list(self._dataset.tag_namespaces())

    def tags(self, domain: str = "", band: int = 0) -> dict[str, str]:
        return dict(self._dataset.tags(band, ns=domain or None))

    def values(self, bands: list[int], window: Window) -> NDArray[Any]:
        found: NDArray[Any] = self._dataset.read(bands, window=_slices(window))
        return found

    def masks(self, bands: list[int], window: Window) -> NDArray[Any]:
        found: NDArray[Any] = self._dataset.read_masks(bands, window=_slices(window))
        return found


def _exact_nodata(dataset: Any) -> dict[int, float]:
    """The nodata values that are whole or infinite, by band: rasterio gives floats, and to some bands none.

    A virtual raster made of the dataset, in memory, says them digit by digit.
    """
    with MemoryFile(ext=".vrt") as memory:
        copy(dataset, memory.name, driver="VRT")
        bands = re.split(r'<VRTRasterBand [^>]*band="(\d+)"', memory.read().decode(errors="replace"))[1:]
    found = {n: re.search(r"<NoDataValue>(-?(\d+|inf))<", text) for n, text in zip(bands[::2], bands[1::2])}
    told = {int(n): value[1] for n, value in found.items() if value}
    return {n: float(value) if "inf" in value else int(value) for n, value in told.items()}


def _slices(window: Window) -> tuple[tuple[int, int], tuple[int, int]]:
    return (window.row, window.row_stop), (window.col, window.col_stop)
