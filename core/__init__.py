"""Raster values to vectors: locate pixels, read them, and reduce them. No part of this knows QGIS.

A file imports only files above it in this list:

    errors      the errors a user may meet
    grid        where rows and columns lie: the one place with an affine transform
    runs        which stretches of pixels belong to which feature
    source      what a raster is: layers of pixels on a grid, valid or not; arrays as rasters
    band        which pixels of a band are valid, and what they are worth
    raster      rasters read with rasterio
    datenames   dates in file names
    timeaxis    dates of time axes
    dates       the dates of rasters and bands
    edges       the edges of polygons in rows and columns, cut window by window
    coverage    which pixels polygons hold, and how much of each
    polygons    polygons as footprints
    walk        the one loop: tiles, and work handed to an executor
    stack       several sources at once
    cells       chosen pixels, and the blocks that hold them
    sample      the pixels of many features in one window
    moments     sums, spreads and extremes that can be merged
    pending     values kept until their feature is complete
    quantiles   medians and percentiles
    classes     majority, minority, variety
    known       all that is remembered of one layer
    statistics  the list of statistics
    table       columns of equal length, and what they are called
    result      what zonal statistics found
    zonal       zonal statistics
    choices     what may be chosen when points are sampled
    points      points, and where they lie on a grid
    blocks      the parts of a raster that are read for points
    frames      small windows around points: bilinear means, neighbourhoods
    nearby      the valid pixel nearest to a point
    visits      sources on one grid, sampled at points
    samples     what was found at points, as arrays and tables
    matching    which of many dated rasters a point should have
    best        sampling the latest or closest raster
    sampling    sampling at points
    rows        pixels as rows of tables
    emit        the pixels of polygons
    mask        pixels that a raster selects
    series      time series of selected pixels
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .dates import DatePattern, Hints, band_dates
    from .emit import PolygonPixels
    from .errors import ExtractionError, GridError, ParameterError, SourceError
    from .grid import Grid, Window
    from .points import Points
    from .polygons import PIXELS, Zones
    from .raster import RasterSource, parse_bands
    from .result import ZonalResult
    from .rows import Emitted, squares
    from .runs import Runs
    from .samples import SampleResult
    from .sampling import PointSampling, sample_points
    from .series import MaskSeries, SeriesResult, mask_series
    from .source import ArraySource, Excluded, Layer, Pixels, Source
    from .statistics import DEFAULT_STATISTICS, STATISTICS, Statistic, parse_percentiles
    from .table import Table
    from .walk import walk
    from .zonal import ZonalStatistics, zonal_statistics

_HOMES = {
    "errors": (
        "ExtractionError",
        "GridError",
        "ParameterError",
        "SourceError",
    ),
    "grid": (
        "Grid",
        "Window",
    ),
    "runs": ("Runs",),
    "source": (
        "ArraySource",
        "Excluded",
        "Layer",
        "Pixels",
        "Source",
    ),
    "raster": (
        "RasterSource",
        "parse_bands",
    ),
    "dates": (
        "DatePattern",
        "Hints",
        "band_dates",
    ),
    "polygons": (
        "PIXELS",
        "Zones",
    ),
    "walk": ("walk",),
    "statistics": (
        "DEFAULT_STATISTICS",
        "STATISTICS",
        "Statistic",
        "parse_percentiles",
    ),
    "table": ("Table",),
    "result": ("ZonalResult",),
    "zonal": (
        "ZonalStatistics",
        "zonal_statistics",
    ),
    "points": ("Points",),
    "samples": ("SampleResult",),
    "sampling": (
        "PointSampling",
        "sample_points",
    ),
    "rows": (
        "Emitted",
        "squares",
    ),
    "emit": ("PolygonPixels",),
    "series": (
        "MaskSeries",
        "SeriesResult",
        "mask_series",
    ),
}

__all__ = [
    "DEFAULT_STATISTICS",
    "PIXELS",
    "STATISTICS",
    "ArraySource",
    "DatePattern",
    "Emitted",
    "Excluded",
    "ExtractionError",
    "Grid",
    "GridError",
    "Hints",
    "Layer",
    "MaskSeries",
    "ParameterError",
    "Pixels",
    "PointSampling",
    "Points",
    "PolygonPixels",
    "RasterSource",
    "Runs",
    "SampleResult",
    "SeriesResult",
    "Source",
    "SourceError",
    "Statistic",
    "Table",
    "Window",
    "ZonalResult",
    "ZonalStatistics",
    "Zones",
    "band_dates",
    "mask_series",
    "parse_bands",
    "parse_percentiles",
    "sample_points",
    "squares",
    "walk",
    "zonal_statistics",
]


def __getattr__(name: str) -> Any:
    """Import a name when it is asked for: the plugin must load where shapely or rasterio is missing."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{home}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
