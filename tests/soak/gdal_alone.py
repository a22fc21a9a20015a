"""What GDAL alone reads of a file, by the definitions. Nothing here imports the code under test."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal, ogr

from workers import serve

gdal.DontUseExceptions()  # they are raised for errors of which GDAL makes the best, too
ogr.DontUseExceptions()
gdal.PushErrorHandler("CPLQuietErrorHandler")
# Else GDAL 3.10 gives what the memory holds for rows that a PNG lacks, and refuses one that has too many.
gdal.SetConfigOption("GDAL_PNG_WHOLE_IMAGE_OPTIM", "NO")
#: Rows, columns and bands that are looked at, and features.
WINDOW, BANDS, FEATURES = 64, 4, 200


@dataclass
class Band:
    """A band's values as users see them, and which are valid; values None where GDAL cannot read them."""

    number: int
    values: np.ndarray | None = None
    valid: np.ndarray | None = None
    reason: str = ""


@dataclass
class Truth:
    """A raster, as far as it is looked at.

    Attributes
    ----------
    transform : tuple of 6 float
        ``x = a col + b row + c``, ``y = d col + e row + f``.
    placed : bool
        Whether the file says where it lies.
    """

    width: int
    height: int
    transform: tuple
    placed: bool
    bands: list[Band] = field(default_factory=list)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns that are looked at."""
        return min(self.height, WINDOW), min(self.width, WINDOW)

    @property
    def comparable(self) -> bool:
        """Whether coordinates tell pixels apart, by far more than their rounding."""
        a, b, c, d, e, f = self.transform
        parts = np.array([a, b, d, e], dtype=float)
        with np.errstate(all="ignore"):
            area = abs(a * e - b * d)
            far = max(abs(c), abs(f), np.abs(parts).max() * WINDOW)
            fine = np.isfinite([*self.transform, area, far]).all() and area > 0
            return bool(fine and far * np.abs(parts).max() / area < 1e10 and far < 1e100)

    def on_map(self, col, row):
        """Map coordinates of pixel coordinates."""
        a, b, c, d, e, f = self.transform
        cols, rows = np.asarray(col, dtype=float), np.asarray(row, dtype=float)
        return a * cols + b * rows + c, d * cols + e * rows + f


def read_raster(path: str) -> Truth:
    """Look at a raster; raises RuntimeError where GDAL cannot open it."""
    file = _there(gdal.Open(path))
    c, a, b, f, d, e = file.GetGeoTransform()
    given = file.GetGeoTransform(can_return_null=True) is not None
    truth = Truth(file.RasterXSize, file.RasterYSize, (a, b, c, d, e, f), given)
    numbers = range(1, min(file.RasterCount, 64) + 1)
    interpretations = {number: file.GetRasterBand(number).GetColorInterpretation() for number in numbers}
    plain = [number for number in numbers if interpretations[number] != gdal.GCI_AlphaBand]
    for number in (plain or list(numbers))[:BANDS]:
        band = Band(number)
        try:
            band.values, band.valid = _pixels(file.GetRasterBand(number), *truth.shape)
        except (RuntimeError, ValueError, MemoryError) as error:
            band.values, band.reason = None, str(error)
        truth.bands.append(band)
    return truth


def _there(found):
    """What GDAL gave, if it gave anything."""
    if found is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or "nothing was read")
    return found


def _pixels(band, rows: int, cols: int):
    raw = _there(band.ReadAsArray(0, 0, cols, rows))
    if raw.dtype.kind == "c":
        raise ValueError("complex numbers")
    old = int(gdal.VersionInfo()) < 3070000  # no type of its own for signed bytes
    if old and raw.dtype == np.uint8 and band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE":
        raw = raw.view(np.int8)
    valid = np.ones(raw.shape, dtype=bool)
    if band.GetMaskFlags() & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA):
        valid &= _there(band.GetMaskBand().ReadAsArray(0, 0, cols, rows)) != 0
    nodata = band.GetNoDataValue()
    if nodata is not None and not np.isnan(nodata):
        with np.errstate(over="ignore"):
            valid &= raw != (raw.dtype.type(nodata) if raw.dtype.kind == "f" else nodata)
    scale, offset = band.GetScale(), band.GetOffset()
    values = raw
    if (scale is not None and scale != 1) or (offset is not None and offset != 0):
        with np.errstate(all="ignore"):
            values = raw.astype(float) * (1 if scale is None else scale) + (0 if offset is None else offset)
    if values.dtype.kind == "f":
        valid &= ~np.isnan(values)
    return values, valid


def read_vector(path: str) -> list[bytes | None]:
    """The geometries of a file's first layer, as WKB; raises RuntimeError where GDAL cannot read it."""
    file = _there(ogr.Open(path))  # which has to outlive its layer
    layer = _there(file.GetLayer(0))
    found = []
    for feature in layer:
        shape = feature.GetGeometryRef()
        found.append(None if shape is None else bytes(shape.ExportToWkb()))
        if len(found) == FEATURES:
            break
    return found


def look(path: str, truth: str, raster: bool) -> dict:
    """Read a file and keep what was read: ``refused``, ``partly`` or ``read``, and what GDAL says."""
    gdal.ErrorReset()
    try:
        found = read_raster(path) if raster else read_vector(path)
    except RuntimeError as error:
        found, reason = None, str(error)
    with open(truth, "wb") as file:
        pickle.dump(found, file)
    if found is None:
        return {"refused": reason}
    failed = [band.reason for band in found.bands if band.values is None] if raster else []
    if failed:
        return {"refused" if len(failed) == len(found.bands) else "partly": failed[0]}
    return {"read": gdal.GetLastErrorMsg()}


if __name__ == "__main__":
    import gdal_alone  # not as __main__, or nobody else could unpickle what it keeps

    serve(gdal_alone.look)
