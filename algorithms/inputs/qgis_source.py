"""Rasters that GDAL alone cannot open, read through QGIS: virtual rasters, PostGIS rasters, web coverages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import numpy as np
from qgis.core import Qgis, QgsProviderRegistry, QgsRaster, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import SourceError
from ...core.raster.band_source import BandSource, layers_of
from ...core.raster.bands import choose_bands
from ...core.raster.grid import Grid, Window
from ...core.raster.nodata import Band, Excluded, Interval

_DTYPES = {
    Qgis.DataType.Byte: "uint8",
    Qgis.DataType.UInt16: "uint16",
    Qgis.DataType.Int16: "int16",
    Qgis.DataType.UInt32: "uint32",
    Qgis.DataType.Int32: "int32",
    Qgis.DataType.Float32: "float32",
    Qgis.DataType.Float64: "float64",
    getattr(Qgis.DataType, "Int8", "since QGIS 3.30"): "int8",
}

_ALPHA = QgsRaster.ColorInterpretation.AlphaBand


@dataclass(frozen=True)
class QgisSource(BandSource):
    """Bands that a data provider of QGIS reads. Make one with `QgisSource.open`."""

    provider: _Provider

    @classmethod
    def open(
        cls,
        provider: str,
        uri: str,
        bands: str = "",
        *,
        name: str,
        crs: str,
        period: float,
        exclude: Excluded,
        user_nodata: Mapping[int, Sequence[Interval]],
        use_file_nodata: Mapping[int, bool],
    ) -> QgisSource:
        """Look at what a provider opens, given its key, such as ``virtualraster``; see `RasterSource.open`.

        Raises `SourceError` where it cannot open that or has no values, `ParameterError` for missing bands.
        """
        opened = _opened(provider, uri, name)
        every = range(1, opened.bandCount() + 1)
        # "Band 1: red" is a band that is called red.
        titles = [opened.generateBandName(number).partition(": ")[2] for number in every]
        alpha = [number for number in every if opened.colorInterpretation(number) == _ALPHA]
        found = tuple(
            Band(
                number,
                _dtype(opened, number, name),
                _nodata(opened, number, use_file_nodata.get(number, True)),
                bool(alpha),
                excluded=exclude.also(user_nodata.get(number, ())),
            )
            for number in choose_bands(bands, titles, alpha, name)
        )
        grid, layers = shown_grid(opened, crs, period), layers_of(name, found, titles)
        reader = _Provider(opened, name, grid, alpha[0] if alpha else None)
        return cls(name, grid, (512, 512), layers, found, {}, (), reader)

    @contextmanager
    def _opened(self, windows: Sequence[Window]):
        yield self.provider


class _Provider:
    """A data provider, which does one thing at a time: threads wait for each other."""

    def __init__(self, provider, name: str, grid: Grid, alpha: int | None):
        self._provider, self._name, self._grid, self._alpha = provider, name, grid, alpha
        self._lock = Lock()

    def __reduce__(self):
        raise SourceError(
            QCoreApplication.translate(
                "Pixelwise",
                "The raster {name} is read through QGIS and cannot be given to other processes; use threads, "
                "or save it as a file first.",
            ).format(name=self._name)
        )

    def values(self, bands: Sequence[int], window: Window) -> np.ndarray:
        """Read bands in a window, (bands, height, width)."""
        return np.stack([self._block(band, window) for band in bands])

    def masks(self, bands: Sequence[int], window: Window) -> np.ndarray:
        """Read the alpha band as the mask of each band."""
        return np.broadcast_to(self._block(self._alpha, window), (len(bands), window.height, window.width))

    def _block(self, band: int, window: Window) -> np.ndarray:
        cols, rows = [window.col, window.col_stop], [window.row, window.row_stop]
        (left, right), (top, bottom) = self._grid.to_map(cols, rows)
        extent = QgsRectangle(left, bottom, right, top)
        with self._lock:
            block = self._provider.block(band, extent, window.width, window.height)
        values = np.frombuffer(block.data().data(), dtype=_DTYPES[block.dataType()])
        if values.size != window.height * window.width or not block.error().isEmpty():
            raise SourceError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The raster {name} cannot be read to its end through QGIS; check its source. {error}",
                ).format(name=self._name, error=block.error().summary())
            )
        return values.reshape(window.height, window.width)


def _dtype(provider, band: int, name: str) -> str:
    kind = provider.dataType(band)
    if kind not in _DTYPES:
        raise no_values(name, provider.name())
    return _DTYPES[kind]


def _nodata(provider, band: int, use: bool) -> float | None:
    if provider.sourceHasNoDataValue(band) and use:
        return provider.sourceNoDataValue(band)
    if provider.name() == "virtualraster":
        return -float(np.finfo(np.float32).max)  # older ones of QGIS write this, and do not say so
    return None


def shown_grid(provider, crs: str, period: float = 0) -> Grid:
    """Make the grid of the pixels that a provider hands out, which is never rotated."""
    extent, width, height = provider.extent(), provider.xSize(), provider.ySize()
    size = extent.width() / max(1, width), extent.height() / max(1, height)
    return Grid(width, height, (size[0], 0, extent.xMinimum(), 0, -size[1], extent.yMaximum()), crs, period)


def no_values(name: str, provider: str) -> SourceError:
    """Make the error for layers of pictures."""
    return SourceError(
        QCoreApplication.translate(
            "Pixelwise",
            "The raster {name} shows colours and gives no values ({provider}); choose a raster of values, "
            "such as a file.",
        ).format(name=name, provider=provider)
    )


def _opened(provider: str, uri: str, name: str):
    opened = QgsProviderRegistry.instance().createProvider(provider, uri)
    if opened is None or not opened.isValid() or not opened.xSize() or not opened.ySize():
        raise SourceError(
            QCoreApplication.translate(
                "Pixelwise", "The raster {name} cannot be opened by QGIS ({provider}); check its source."
            ).format(name=name, provider=provider)
        )
    return opened
