"""Rasters read with GDAL's own Python: every QGIS has it, for Processing needs it, and few have rasterio.

The one file of the core that imports osgeo. It is no part of QGIS, and nothing of QGIS is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal

from ..arrays import NDArray
from ..versions import need
from .band_source import unreadable
from .file_source import FileBand, FileSource, Header, RasterFile, settings_for
from .grid import Window

need("GDAL", gdal.__version__)

# Whether GDAL raises errors is a setting of the whole process, and so not ours: both are understood. Since
# 3.7 a thread may have its own, and should: GDAL raises errors even where it makes the best of them. (Its
# ExceptionMgr does the same, and imports gdal_array, which another numpy breaks.)
_raises_here = getattr(gdal, "_GetExceptionsLocal", lambda: 0)
_raise_here = getattr(gdal, "_SetExceptionsLocal", lambda raising: None)

#: What damaged files raise: RuntimeError, where GDAL raises at all, and texts that are not UTF-8, among them
#: what GDAL says of them.
_FAULTS = (RuntimeError, UnicodeDecodeError, SystemError)

#: By GDAL's numbers for the types of values, of which older versions know the first 11 or 13.
_DTYPES = dict(
    enumerate(
        (
            *("uint8", "uint16", "int16", "uint32", "int32", "float32", "float64"),
            *("complex64", "complex64", "complex64", "complex128"),
            *("uint64", "int64", "int8", "float16", "complex64"),
        ),
        1,
    )
)


@dataclass(frozen=True)
class GdalSource(FileSource):
    """Bands of a raster that GDAL's own Python reads. Make one with `GdalSource.open`."""

    @classmethod
    @contextmanager
    def _file(cls, path: str, options: Sequence[tuple[str, str]], name: str) -> Iterator[RasterFile]:
        file = _File(path, options, name)
        try:
            yield file
        finally:
            file.close()


class _File(RasterFile):
    """An open dataset."""

    def __init__(self, path: str, options: Sequence[tuple[str, str]], name: str) -> None:
        self._path, self._name = path, name
        # What they are for came later than the function that sets them, which came with GDAL 3.4.
        self._settings = settings_for(path) if hasattr(gdal, "SetThreadLocalConfigOption") else {}
        self._dataset: Any = None
        flags, given = gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, [f"{key}={value}" for key, value in options]
        with self._asking():
            self._dataset = _there(gdal.OpenEx(path, flags, open_options=given))

    def close(self) -> None:
        """Let go of the dataset, which closes it."""
        with self._asking():
            self._dataset = None

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """Keep what GDAL says to one sentence, for it writes on the console otherwise.

        For each question, and no longer: a reader of pixels waits while other code runs in its thread.
        """
        said: list[str] = []
        before = {key: gdal.GetThreadLocalConfigOption(key) for key in self._settings}
        raises = _raises_here()
        gdal.PushErrorHandler(lambda kind, _, text: said.append(text) if kind >= gdal.CE_Failure else None)
        _raise_here(0)
        _set_here(self._settings)
        try:
            yield
        except _FAULTS as error:
            raise unreadable(self._name, self._path, RuntimeError(said[0]) if said else error) from error
        finally:
            _set_here(before)
            _raise_here(raises)
            gdal.PopErrorHandler()

    def header(self) -> Header:
        with self._asking():
            dataset = self._dataset
            c, a, b, f, d, e = dataset.GetGeoTransform()
            bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
            return Header(
                dataset.RasterXSize,
                dataset.RasterYSize,
                (a, b, c, d, e, f),
                dataset.GetGCPCount() > 0,
                [_text(band.GetDescription()) or None for band in bands],
                [n for n, band in enumerate(bands, 1) if band.GetColorInterpretation() == gdal.GCI_AlphaBand],
            )

    def bands(self, numbers: Sequence[int]) -> list[FileBand]:
        with self._asking():
            return [_described(self._dataset.GetRasterBand(number)) for number in numbers]

    def domains(self) -> Sequence[str]:
        with self._asking():
            return [_text(domain) for domain in self._dataset.GetMetadataDomainList() or ()]

    def tags(self, domain: str = "", band: int = 0) -> dict[str, str]:
        with self._asking():
            owner = self._dataset.GetRasterBand(band) if band else self._dataset
            return _parsed(owner.GetMetadata_List(domain) or ())

    def values(self, bands: list[int], window: Window) -> NDArray[Any]:
        with self._asking():
            kind, (_, _, width, height) = self._dataset.GetRasterBand(bands[0]).DataType, _place(window)
            raw = self._dataset.ReadRaster(*_place(window), width, height, kind, bands)
            return np.frombuffer(_there(raw), _DTYPES[kind]).reshape(-1, height, width)

    def masks(self, bands: list[int], window: Window) -> NDArray[Any]:
        with self._asking():
            return np.stack([self._mask(number, window) for number in bands])

    def _mask(self, band: int, window: Window) -> NDArray[np.uint8]:
        _, _, width, height = place = _place(window)
        mask = _there(self._dataset.GetRasterBand(band).GetMaskBand())
        raw = mask.ReadRaster(*place, width, height, gdal.GDT_Byte)
        return np.frombuffer(_there(raw), np.uint8).reshape(height, width)


def _set_here(settings: Mapping[str, str | None]) -> None:
    """Change GDAL's settings for this thread."""
    for key, value in settings.items():
        gdal.SetThreadLocalConfigOption(key, value)


def _place(window: Window) -> tuple[int, int, int, int]:
    return window.col, window.row, window.width, window.height


def _there(given: Any) -> Any:
    """What GDAL gave, if it gave anything; the reason is what it said first."""
    if given is None:
        raise RuntimeError("nothing was read")
    return given


def _described(band: Any) -> FileBand:
    if band.DataType not in _DTYPES:
        raise RuntimeError(f"type {gdal.GetDataTypeName(band.DataType)}")
    flags, scale, offset = band.GetMaskFlags(), band.GetScale(), band.GetOffset()
    width, height = band.GetBlockSize()
    return FileBand(
        np.dtype(_DTYPES[band.DataType]),
        band.GetNoDataValue(),
        bool(flags & gdal.GMF_PER_DATASET),
        bool(flags & gdal.GMF_ALPHA),
        bool(flags & gdal.GMF_NODATA),
        1.0 if scale is None else scale,
        0.0 if offset is None else offset,
        (height, width),
        _unit(band),
    )


def _unit(band: Any) -> str:
    """The unit of a band's values; a text that is not UTF-8 is none, as in rasterio."""
    try:
        return _text(band.GetUnitType() or "")
    except UnicodeDecodeError:
        return ""


def _text(given: str | bytes) -> str:
    """A text of a file. GDAL makes bytes or surrogates of what is not UTF-8: an error, as in rasterio."""
    return (given.encode(errors="surrogateescape") if isinstance(given, str) else given).decode()


def _parsed(items: Sequence[str | bytes]) -> dict[str, str]:
    """Names and values as rasterio has them: up to the first ``=`` or ``:``, without what is not UTF-8.

    GDAL 3.2 keeps such a text from us but for its other characters, and these are taken.
    """
    texts = (item for item in items if isinstance(item, str))
    found = (re.match(r"([^=:]*?)[ \t]*[=:][ \t]*(.*)", text, re.DOTALL) for text in texts)
    return {pair[1]: pair[2] for pair in found if pair}
