"""Raster values to vectors: locate pixels, read them, and reduce them. No part of this knows QGIS.

A file or folder imports only what stands above it in this list; each folder lists its files in the same way:

    versions    the oldest versions of what this runs on
    options     names of options, for dialogs that are built before numpy is there
    errors      the errors a user may meet
    arrays      types of arrays, and patterns of whole numbers
    texts       numbers in the texts that users write
    kept        what threads keep open while a run needs it
    parallel    the one loop: work handed to an executor and taken back in order
    dates       the dates of rasters and bands
    raster      what a raster is, its readers, and how it is read
    tables      results as columns
    locate      which pixels belong to which feature
    reduce      what is done in zones
    sample      what is done at points
    jobs        what can be asked for: each is locate, read, finish
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .dates.band_dates import *  # noqa: F403
    from .dates.pattern import *  # noqa: F403
    from .errors import *  # noqa: F403
    from .jobs.class_areas import *  # noqa: F403
    from .jobs.line_sampling import *  # noqa: F403
    from .jobs.mask_series import *  # noqa: F403
    from .jobs.point_sampling import *  # noqa: F403
    from .jobs.polygon_pixels import *  # noqa: F403
    from .jobs.zonal_statistics import *  # noqa: F403
    from .locate.lines import *  # noqa: F403
    from .locate.points import *  # noqa: F403
    from .locate.polygons import *  # noqa: F403
    from .locate.runs import *  # noqa: F403
    from .options import *  # noqa: F403
    from .parallel import *  # noqa: F403
    from .raster.array_source import *  # noqa: F403
    from .raster.bands import *  # noqa: F403
    from .raster.ellipsoid import *  # noqa: F403
    from .raster.gdal_source import *  # noqa: F403
    from .raster.good_values import *  # noqa: F403
    from .raster.grid import *  # noqa: F403
    from .raster.nodata import *  # noqa: F403
    from .raster.pixel_areas import *  # noqa: F403
    from .raster.quality import *  # noqa: F403
    from .raster.rasterio_source import *  # noqa: F403
    from .raster.source import *  # noqa: F403
    from .reduce.accumulators import *  # noqa: F403
    from .reduce.boxes import *  # noqa: F403
    from .reduce.class_result import *  # noqa: F403
    from .reduce.classes import *  # noqa: F403
    from .reduce.statistics import *  # noqa: F403
    from .reduce.zonal_result import *  # noqa: F403
    from .reduce.zone_pixels import *  # noqa: F403
    from .sample.line_rows import *  # noqa: F403
    from .sample.sample_result import *  # noqa: F403
    from .tables.pixel_rows import *  # noqa: F403
    from .tables.table import *  # noqa: F403

#: The public names, by the files they are in.
_HOMES = {
    "options": ("AREA_UNITS", "DEFAULT_STATISTICS", "PIXELS"),
    "errors": ("ExtractionError", "GridError", "ParameterError", "SourceError"),
    "parallel": ("walk",),
    "dates.pattern": ("DatePattern",),
    "dates.band_dates": ("Hints", "band_dates"),
    "raster.grid": ("Grid", "Window"),
    "raster.nodata": ("Excluded",),
    "raster.good_values": ("GoodValues",),
    "raster.source": ("Layer", "Pixels", "Source"),
    "raster.array_source": ("ArraySource",),
    "raster.bands": ("parse_bands",),
    "raster.rasterio_source": ("RasterSource",),
    "raster.gdal_source": ("GdalSource",),
    "raster.ellipsoid": ("Ellipsoid",),
    "raster.pixel_areas": ("PixelAreas", "geographic_areas", "map_areas", "projected_areas"),
    "raster.quality": ("QualityMasked", "keep_good"),
    "tables.table": ("Table",),
    "tables.pixel_rows": ("Emitted", "squares"),
    "locate.runs": ("Runs",),
    "locate.polygons": ("Zones",),
    "locate.points": ("Points",),
    "locate.lines": ("Lines",),
    "reduce.zone_pixels": ("ZonePixels",),
    "reduce.accumulators": ("Accumulator",),
    "reduce.statistics": ("STATISTICS", "Statistic", "parse_percentiles"),
    "reduce.boxes": ("BOX_QUANTILES", "Boxes"),
    "reduce.classes": ("Classes",),
    "reduce.zonal_result": ("ZonalResult",),
    "reduce.class_result": ("ClassResult",),
    "sample.line_rows": ("LineRows",),
    "sample.sample_result": ("SampleResult",),
    "jobs.zonal_statistics": ("ZonalStatistics", "zonal_statistics"),
    "jobs.class_areas": ("ClassAreas", "class_areas"),
    "jobs.point_sampling": ("PointSampling", "sample_points"),
    "jobs.line_sampling": ("LineSampling", "sample_lines"),
    "jobs.polygon_pixels": ("PolygonPixels",),
    "jobs.mask_series": ("MaskSeries", "SeriesResult", "mask_series"),
}

#: What a star imports; not what needs GDAL's own Python, which the bare core's users may not have.
__all__ = [name for names in _HOMES.values() for name in names if name != "GdalSource"]


if not TYPE_CHECKING:  # or type checkers would take any name for one of ours

    def __getattr__(name: str) -> Any:
        """Import a name when it is asked for: the plugin must load where shapely or rasterio is missing."""
        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(f".{home}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
