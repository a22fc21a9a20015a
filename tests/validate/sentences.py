"""Where other programs differ: each sentence with a small case that proves it, computed by hand.

What a program mends drops out by itself: its sentence no longer holds, and leaves docs/definitions.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

import reasons

NORTH_UP, SOUTH_UP = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0), (1.0, 0.0, 0.0, 0.0, 1.0, -4.0)
TURNED = (0.8, 0.6, 0.0, 0.6, -0.8, 0.0)
OTHER = "another number"  # where theirs cannot be computed by hand
SIXTEEN = np.arange(1, 17).reshape(4, 4)  # 1 to 16, row by row; row 0 lies at y = 0 to -1
QGIS_POINTS, RASTERIO, POINT_QUERY = (
    "QGIS sample raster values",
    "rasterio's `sample`",
    "rasterstats `point_query`",
)


@dataclass(frozen=True)
class Case:
    """A sentence about a program, and a case in which it shows."""

    program: str  # as in the documents
    tool: str
    sentence: str
    statistic: str
    theirs: float | str | None  # by hand, if the sentence holds
    ours: float | None  # by hand, by the definitions
    hand: str  # how
    raster: dict
    zone: tuple | None = None  # left, bottom, right, top; or corners
    point: tuple[float, float] | None = None
    pixels: str = "center"
    weights: tuple | None = None
    method: str = "nearest"


def _values(values, dtype="float32", **more) -> dict:
    array = np.array(values, dtype=dtype)
    return {"raw": array if array.ndim == 3 else array[np.newaxis], **more}


_MASK = np.array([[True, False, True, True]])
_FOUR, _LINE = _values(SIXTEEN), _values([[1, 2, 4, 8]])
_MASKED = _values([[1, 2, 4, 8]], "uint8", mask=_MASK)
_BOTH = _values([[1, 2, 4, 8]], "uint8", mask=_MASK, nodata=4)
_SCALED = _values([[1, 2, 4, 8]], "int16", scale=0.5, offset=1.0)
_ROW, _ABOVE = (0, -1, 4, 0), (0, -1, 4, 1)
_WIDE = _values([[1, 2, 2**54 + 1, 8]], "uint64", nodata=2**54 + 1)
_DIAMOND = ((1.5, -0.5), (2.5, -1.5), (1.5, -2.5), (0.5, -1.5))
_EXACT, _GDAL, _STATS, _QGIS = reasons.EXACTEXTRACT, reasons.GDAL, reasons.RASTERSTATS, reasons.QGIS
_SINGLE = float(np.float32(0.3))
_EDGES = "centres on an edge may belong to both zones or to neither"
_TOUCHED = '"all touched" takes pixels that an edge only runs along, and passes over others'
_SCALE = "scale and offset are ignored"
_ALONE = "of a raster with a mask and a nodata value the mask alone counts"
_UNKNOWN = "a weight that is missing makes what is weighted NULL, and its pixel is counted"

CASES = (
    Case(_QGIS, "qgis_zones", "centres on an edge belong to neither zone, or as rounding will have it", "count", 4, 8,
         "centres at x = 0.5 lie on the left edge, those at 2.5 on the right one; ours takes the left ones: 2 x 4", _FOUR, (0.5, -4, 2.5, 0)),
    Case(_QGIS, "qgis_zones", "with no or one valid centre in a zone count, sum and mean are weighted by area, and all else is not weighted", "mean", 1.25, 1,
         "one centre, of value 1; by area (1 x 0.375 + 2 x 0.125) / 0.5", _FOUR, (0.25, -0.75, 1.25, -0.25)),
    Case(_QGIS, "qgis_zones", "with no or one valid centre in a zone count, sum and mean are weighted by area, and all else is not weighted", "median", 1.5, 1,
         "one centre, of value 1; not weighted (1 + 2) / 2", _FOUR, (0.25, -0.75, 1.25, -0.25)),
    Case(_QGIS, "qgis_zones", "medians of whole numbers are cut", "median", 1, 1.5,
         "(1 + 2) / 2", _values([[1, 2]], "int32"), (0, -1, 2, 0)),
    Case(_QGIS, "qgis_zones", "masks of the raster are ignored", "sum", 15, 13, "1 + 4 + 8; 2 is masked", _MASKED, _ROW),
    Case(_QGIS, "qgis_zones", "rasters of 64-bit whole numbers are not read", "count", 0, 4, "4 pixels", _values([[1, 2, 4, 8]], "int64"), _ROW),
    Case(_QGIS, "qgis_zones", "the sum of no pixel is 0 in a zone on the raster", "sum", 0, None, "the one pixel is nodata", _values([[1, 2]], "int32", nodata=1), (0, -1, 1, 0)),
    Case(_QGIS, "qgis_zones", "signed bytes are read as unsigned", "sum", 257, 1, "-1 + 2; 255 + 2", _values([[-1, 2]], "int8"), (0, -1, 2, 0)),
    Case(_QGIS, "qgis_zones", "values of rasters with scale and offset are kept as float32", "mean", 2**24 + 2, 2**24 + 3, "2^24 + 1, twice, and 2 more; float32 has no 2^24 + 1", _values([[2**24 + 1] * 2], "int32", offset=2.0), (0, -1, 2, 0)),
    Case(_QGIS, "qgis_zones", "rotated rasters are resampled first", "sum", OTHER, 6,
         "the pixels of the first row that hold 1, 2, 3", {**_FOUR, "transform": TURNED}, (0.5, -0.2, 2.4, 1.2)),
    Case(_GDAL, "gdal", _EDGES, "count", 8, 4, "centres of row 1 lie on the lower edge, y = -1.5; ours takes row 0", _FOUR, (0, -1.5, 4, 0)),
    Case(_STATS, "rasterstats", _EDGES, "count", 8, 4, "centres of row 1 lie on the lower edge, y = -1.5; ours takes row 0", _FOUR, (0, -1.5, 4, 0)),
    Case(_GDAL, "gdal", _TOUCHED, "count", 6, 5, "the pixel in the middle and its four neighbours; the edges run through the corners of four more", _FOUR, _DIAMOND, pixels="touched"),
    Case(_STATS, "rasterstats", _TOUCHED, "count", 6, 5, "the pixel in the middle and its four neighbours; the edges run through the corners of four more", _FOUR, _DIAMOND, pixels="touched"),
    Case(_EXACT, "exactextract", "quantiles go over distinct values", "median", 5, 1,
         "1, 1, 9: the second of three; distinct 1 (weight 2) at 0, 9 at 1 x 1 + 1 x 2 = 3: at 1.5 it is 1 + 8 / 2", _values([[1, 1, 9]]), (0, -1, 3, 0), pixels="coverage"),
    Case(_EXACT, "exactextract", "pixels of weight 0 are counted in n", "median", 1 + 10 / 3, 5,
         "1, 2, 9 with weights 1, 0, 3: two pixels at 0 and 4, so 1 + 8 / 2; with three they lie at 0, 2, 8, so 2 + 7 x 2 / 6", _values([[1, 2, 9]]), (0, -1, 3, 0), pixels="coverage", weights=(1, 0, 3)),
    Case(_EXACT, "exactextract", "weights take no part in quantiles, extremes, majority, minority and variety", "median", 2, 5,
         "1, 2, 9 with weights 1, 0, 3: two pixels at 0 and 4, so 1 + 8 / 2; without weights the second of three", _values([[1, 2, 9]]), (0, -1, 3, 0), pixels="coverage", weights=(1, 0, 3)),
    Case(_EXACT, "exactextract", "of several majorities the largest value", "majority", 8, 1, "1, 2, 4, 8 once each", _LINE, _ROW, pixels="coverage"),
    Case(_GDAL, "gdal", "of several majorities the largest value", "majority", 8, 1, "1, 2, 4, 8 once each", _LINE, _ROW, pixels="coverage"),
    Case(_EXACT, "exactextract", "masks of the raster are ignored", "sum", 15, 13, "1 + 4 + 8; 2 is masked", _MASKED, _ROW, pixels="coverage"),
    Case(_GDAL, "gdal", "masks of the raster are ignored", "sum", 15, 13, "1 + 4 + 8; 2 is masked", _MASKED, _ROW, pixels="coverage"),
    Case(_GDAL, "gdal", _ALONE, "sum", 13, 9, "1 + 8; 2 is masked, 4 is nodata", _BOTH, _ROW, pixels="coverage"),
    Case(RASTERIO, "rasterio_sample", _ALONE, "value", 4, None, "4 is nodata", _BOTH, point=(2.5, -0.5)),
    Case(_EXACT, "exactextract", "quantiles are given in the type of the raster: whole numbers are cut", "median", 1, 1.5, "(1 + 2) / 2", _values([[1, 2]], "int32"), (0, -1, 2, 0), pixels="coverage"),
    Case(_EXACT, "exactextract", "the place of an extreme is not found where that is the last value of its type, such as the maximum 0 of bytes", "max_y", 0, -0.5, "the centre of the row", _values([[0, 0]], "uint8"), (0, -1, 2, 0), pixels="coverage"),
    Case(_EXACT, "exactextract", "covered parts are kept as float32", "count", _SINGLE, 0.3, "0.3 of one pixel", _FOUR, (0, -1, 0.3, 0), pixels="coverage"),
    Case(_GDAL, "gdal", "covered parts are kept as float32", "count", _SINGLE, 0.3, "0.3 of one pixel", _FOUR, (0, -1, 0.3, 0), pixels="coverage"),
    Case(_EXACT, "exactextract", "the sum of no pixel is 0", "sum", 0, None, "off the raster", _FOUR, (9, -4, 12, 0), pixels="coverage"),
    Case(_GDAL, "gdal", "the sum of no pixel is 0", "sum", 0, None, "off the raster", _FOUR, (9, -4, 12, 0), pixels="coverage"),
    Case(_EXACT, "exactextract", _UNKNOWN, "mean", None, 1.5, "(1 + 2) / 2; the weight of 4 is missing, and so is that of 8", _LINE, _ROW, pixels="coverage", weights=(1, 1, -1, -1)),
    Case(_EXACT, "exactextract", _UNKNOWN, "count", 4, 2, "two of four pixels have a weight", _LINE, _ROW, pixels="coverage", weights=(1, 1, -1, -1)),
    Case(_GDAL, "gdal", _UNKNOWN, "mean", None, 1.5, "(1 + 2) / 2; the weight of 4 is missing, and so is that of 8", _LINE, _ROW, pixels="coverage", weights=(1, 1, -1, -1)),
    Case(_GDAL, "gdal", _UNKNOWN, "count", 4, 2, "two of four pixels have a weight", _LINE, _ROW, pixels="coverage", weights=(1, 1, -1, -1)),
    Case(_GDAL, "gdal", _SCALE, "sum", 15, 11.5, "0.5 x + 1: 1.5 + 2 + 3 + 5", _SCALED, _ROW),
    Case(_STATS, "rasterstats", _SCALE, "sum", 15, 11.5, "0.5 x + 1: 1.5 + 2 + 3 + 5", _SCALED, _ROW),
    Case(RASTERIO, "rasterio_sample", _SCALE, "value", 8, 5, "0.5 x 8 + 1", _SCALED, point=(3.5, -0.5)),
    Case(_STATS, "rasterstats", "pixels beyond the raster count as 0 where the raster has no nodata value, or one that its type cannot hold", "count", 8, 4, "one row of four pixels; the other lies beyond", _FOUR, (0, -1, 4, 1)),
    Case(_STATS, "rasterstats", "float32 is summed in float32", "sum", 2**24, 2**24 + 2, "2^24 + 1 + 1; float32 has no 2^24 + 1", _values([[2**24, 1, 1]]), (0, -1, 3, 0)),
    Case(_STATS, "rasterstats", "nodata values of 64-bit whole numbers beyond 2^53 are not seen", "count", 4, 3, "three of four; 2^54 + 1 is nodata", _WIDE, _ROW),
    Case(_STATS, "rasterstats", "rotated rasters are taken for north-up", "sum", OTHER, 6, "the pixels of the first row that hold 1, 2, 3", {**_FOUR, "transform": TURNED}, (0.5, -0.2, 2.4, 1.2)),
    Case(QGIS_POINTS, "qgis_points", "masks of the raster are ignored", "value", 2, None, "2 is masked", _MASKED, point=(1.5, -0.5)),
    Case(QGIS_POINTS, "qgis_points", "rasters of 64-bit whole numbers are not read", "value", None, 2, "the second pixel", _values([[1, 2, 4, 8]], "int64"), point=(1.5, -0.5)),
    Case(RASTERIO, "rasterio_sample", "a point on an edge may fall into the pixel on its other side", "value", 69, 59,
         "column 5.999999999997644 and row 6.999999999999345 by plain arithmetic: 6 x 9 + 5; the pixel beyond the corner holds 7 x 9 + 6",
         _values(np.arange(90).reshape(10, 9), "uint16", transform=(0.00275, 0.0, -105.9125, 0.0, -0.00211, 40.553678069620155)), point=(-105.896, 40.538908069620156)),
    Case(POINT_QUERY, "point_query", _SCALE, "value", 3, 2.5, "between 2 and 4, halfway: 0.5 x 3 + 1", _values([[1, 2, 4, 8], [1, 2, 4, 8]], "int16", scale=0.5, offset=1.0), point=(2, -1), method="bilinear"),
    Case(POINT_QUERY, "point_query", "where one of the four pixels is not valid the nearest of them is taken", "value", 2, 16 / 7,
         "2 and 2 weigh 0.375 each, 4 weighs 0.125, the fourth is nodata: (2 x 0.75 + 4 x 0.125) / 0.875; the nearest is 2",
         _values([[1, 2, 4, 8], [1, 2, -9, 8]], "int16", nodata=-9), point=(1.75, -1), method="bilinear"),
)  # fmt: skip
