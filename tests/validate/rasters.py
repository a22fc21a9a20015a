"""Rasters of the scenes: raw values, what marks those without data, and what each pixel is worth."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from exact import ExactGrid

gdal.UseExceptions()

_TYPES = {
    "uint8": gdal.GDT_Byte, "int8": getattr(gdal, "GDT_Int8", gdal.GDT_Byte), "int16": gdal.GDT_Int16,
    "uint16": gdal.GDT_UInt16, "int32": gdal.GDT_Int32, "uint32": gdal.GDT_UInt32, "int64": gdal.GDT_Int64,
    "uint64": gdal.GDT_UInt64, "float16": gdal.GDT_Float32, "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}  # fmt: skip
_OPTIONS = {"float16": ["NBITS=16"]}
if not hasattr(gdal, "GDT_Int8"):  # before GDAL 3.7
    _OPTIONS["int8"] = ["PIXELTYPE=SIGNEDBYTE"]


@dataclass(frozen=True)
class Raster:
    """A raster with one or several bands, and its file."""

    path: str
    raw: np.ndarray  # (bands, rows, columns)
    transform: tuple
    epsg: int
    nodata: float | None = None
    mask: np.ndarray | None = None  # True where valid
    alpha: bool = False  # whether the mask is written as an alpha band
    scale: float = 1.0
    offset: float = 0.0
    stored: str = ""  # the type in the file, where numpy's is wider
    _known: dict = field(default_factory=dict, repr=False)

    @property
    def grid(self) -> ExactGrid:
        return ExactGrid(self.transform, self.raw.shape[2], self.raw.shape[1])

    @property
    def north_up(self) -> bool:
        a, b, _, d, e, _ = self.transform
        return b == d == 0 and a > 0 > e

    @property
    def scaled(self) -> bool:
        return (self.scale, self.offset) != (1.0, 0.0)

    @property
    def wide(self) -> bool:
        """Whether it holds whole numbers of 64 bits."""
        return self.raw.dtype.kind in "iu" and self.raw.dtype.itemsize == 8

    def shown(
        self, band: int = 0, excluded=(), masked: bool = True, scaled: bool = True, marked: bool = True
    ) -> list:
        """What each pixel is worth, None where it is not valid.

        Other programs pass over masks, scales, or nodata values.
        """
        key = (band, excluded, masked, scaled, marked)
        if key not in self._known:
            worth = [
                [self._worth(value, scaled, marked) for value in line] for line in self.raw[band].tolist()
            ]
            for row, col in np.argwhere(~self.mask) if masked and self.mask is not None else ():
                worth[row][col] = None
            self._known[key] = [
                [None if _within(value, excluded) else value for value in line] for line in worth
            ]
        return self._known[key]

    def _worth(self, raw, scaled: bool, marked: bool) -> Fraction | None:
        if raw != raw or (marked and raw == self._none):
            return None
        return Fraction(float(raw) * self.scale + self.offset) if scaled and self.scaled else Fraction(raw)

    @property
    def marks(self) -> bool:
        """Whether it has a nodata value that its pixels can hold."""
        if self.nodata is None or self.raw.dtype.kind == "f":
            return self.nodata is not None
        limits = np.iinfo(self.raw.dtype)
        return self.nodata == self.nodata and limits.min <= self.nodata <= limits.max

    @property
    def _none(self):
        """The file's nodata value as its type holds it."""
        if self.nodata is None or self.raw.dtype.kind in "iu":
            return self.nodata
        return float(self.raw.dtype.type(self.nodata))

    def write(self) -> None:
        """Write the file, with GDAL alone."""
        bands, height, width = self.raw.shape
        options = [*_OPTIONS.get(self._type, []), "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
        file = gdal.GetDriverByName("GTiff").Create(
            self.path, width, height, bands + self.alpha, _TYPES[self._type], options
        )
        a, b, c, d, e, f = self.transform
        file.SetGeoTransform((c, a, b, f, d, e))
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(self.epsg)
        file.SetProjection(crs.ExportToWkt())
        for number, values in enumerate(self.raw, 1):
            self._write_band(file.GetRasterBand(number), values)
        if self.alpha:
            file.GetRasterBand(bands + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
            file.GetRasterBand(bands + 1).WriteArray(self.mask * 255)
        elif self.mask is not None:
            gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
            file.CreateMaskBand(gdal.GMF_PER_DATASET)
            file.GetRasterBand(1).GetMaskBand().WriteArray(self.mask * np.uint8(255))
        file.FlushCache()

    @property
    def _type(self) -> str:
        return self.stored or self.raw.dtype.name

    def _write_band(self, band, values) -> None:
        band.WriteArray(
            values.view(np.uint8) if "PIXELTYPE=SIGNEDBYTE" in _OPTIONS.get(self._type, []) else values
        )
        if self.nodata is not None:
            band.SetNoDataValue(self.nodata)
        if self.scaled:
            band.SetScale(self.scale)
            band.SetOffset(self.offset)


def _within(value: Fraction | None, ranges) -> bool:
    return value is not None and any(low <= value <= high for low, high in ranges)


def existing(path: Path) -> Raster:
    """A file's own pixels, read with GDAL alone."""
    file = gdal.Open(str(path))
    c, a, b, f, d, e = file.GetGeoTransform()
    values = file.ReadAsArray()
    band = file.GetRasterBand(1)
    raw = values[np.newaxis] if values.ndim == 2 else values
    return Raster(str(path), raw, (a, b, c, d, e, f), 4326, band.GetNoDataValue())


def layer(path: Path) -> list[bytes]:
    """The geometries of a layer, as WKB."""
    from osgeo import ogr

    file = ogr.Open(str(path))  # to be kept alive
    return [bytes(feature.GetGeometryRef().ExportToIsoWkb()) for feature in file.GetLayer()]
