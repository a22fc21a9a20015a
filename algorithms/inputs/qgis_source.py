"""Rasters that rasterio cannot open, read through QGIS: virtual rasters, PostGIS rasters, web coverages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Lock

import numpy as np
from qgis.core import Qgis, QgsProviderRegistry, QgsRaster, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import SourceError
from ...core.raster.bands import parse_bands
from ...core.raster.grid import Grid, Window
from ...core.raster.nodata import Band, Excluded, Interval
from ...core.raster.source import Layer, Pixels, Span

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


class QgisSource:
    """A source of the core that reads blocks from a data provider of QGIS.

    A provider cannot be sent to other processes, and does one thing at a time: threads wait for each other.

    Parameters
    ----------
    provider, uri : str
        Key of the provider, such as ``virtualraster``, and what it opens.
    bands : str
        As for `parse_bands`.
    name, crs : str
        What the raster is called, and the key of its CRS.
    exclude, user_nodata, use_file_nodata
        As for `RasterSource.open`.

    Raises
    ------
    SourceError
        When the provider cannot open it, or has no values.
    ParameterError
        When a band does not exist.
    """

    block = (512, 512)

    def __init__(
        self,
        provider: str,
        uri: str,
        bands: str = "",
        *,
        name: str,
        crs: str,
        exclude: Excluded,
        user_nodata: Mapping[int, Sequence[Interval]],
        use_file_nodata: Mapping[int, bool],
    ):
        self._lock = Lock()
        self._provider = _opened(provider, uri, name)
        self.name, self.grid = name, shown_grid(self._provider, crs)
        self.tags, self.band_tags = {}, ()
        count = range(1, self._provider.bandCount() + 1)
        # "Band 1: red" is a band that is called red.
        titles = [self._provider.generateBandName(number).partition(": ")[2] for number in count]
        alpha = [number for number in count if self._provider.colorInterpretation(number) == _ALPHA]
        self._alpha = alpha[0] if alpha else None
        values = [number for number in count if number not in alpha] or count
        numbers = parse_bands(bands, len(count), titles, name) or tuple(values)
        self._bands = []
        for number in numbers:
            excluded = Excluded(exclude.intervals + tuple(user_nodata.get(number, ())))
            self._bands.append(self._band(number, excluded, use_file_nodata.get(number, True)))
        self.layers = tuple(
            Layer(name, band.number, titles[band.number - 1], band.dtype) for band in self._bands
        )

    def _band(self, number: int, excluded: Excluded, use_nodata: bool) -> Band:
        kind = self._provider.dataType(number)
        if kind not in _DTYPES:
            raise no_values(self.name, self._provider.name())
        nodata = None
        if self._provider.sourceHasNoDataValue(number) and use_nodata:
            nodata = self._provider.sourceNoDataValue(number)
        elif self._provider.name() == "virtualraster":
            nodata = -float(np.finfo(np.float32).max)  # older ones of QGIS write this, and do not say so
        return Band(number, _DTYPES[kind], nodata, self._alpha is not None, excluded=excluded)

    def dated(self, dates) -> QgisSource:
        """Date the layers, one date for each."""
        self.layers = tuple(replace(layer, date=date) for layer, date in zip(self.layers, dates))
        return self

    def read(self, window: Window, spans: Sequence[Span] = ()) -> list[Pixels]:
        """Read the pixels of each layer in a window; see `Source.read`."""
        (left, right), (top, bottom) = self.grid.to_map(
            [window.col, window.col_stop], [window.row, window.row_stop]
        )
        extent = QgsRectangle(left, bottom, right, top)
        alpha = None if self._alpha is None else self._values(self._alpha, extent, window)
        return [band.pixels(self._values(band.number, extent, window), alpha) for band in self._bands]

    def _values(self, band: int, extent: QgsRectangle, window: Window):
        with self._lock:
            block = self._provider.block(band, extent, window.width, window.height)
        values = np.frombuffer(block.data().data(), dtype=_DTYPES[block.dataType()])
        if values.size != window.height * window.width or not block.error().isEmpty():
            raise SourceError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The raster {name} cannot be read to its end through QGIS; check its source. {error}",
                ).format(name=self.name, error=block.error().summary())
            )
        return values.reshape(window.height, window.width)


def shown_grid(provider, crs: str) -> Grid:
    """Make the grid of the pixels that a provider hands out, which is never rotated."""
    extent, width, height = provider.extent(), provider.xSize(), provider.ySize()
    size = extent.width() / max(1, width), extent.height() / max(1, height)
    return Grid(width, height, (size[0], 0, extent.xMinimum(), 0, -size[1], extent.yMaximum()), crs)


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
