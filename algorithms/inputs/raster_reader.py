"""What reads raster files: rasterio where it can be imported, GDAL's own Python elsewhere."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtCore import QCoreApplication


@cache
def file_source():
    """Choose the class of the core that opens raster files; asked once: a broken rasterio stays broken."""
    try:
        from ...core.raster.rasterio_source import RasterSource
    except Exception:  # what is half installed, too old, or misses a library may raise anything
        from ...core.raster.gdal_source import GdalSource

        return GdalSource
    return RasterSource


def reader_told() -> str:
    """Say for the log what reads raster files."""
    if file_source().__name__ == "RasterSource":
        import rasterio

        return f"rasterio {rasterio.__version__}, GDAL {rasterio.__gdal_version__}"
    from osgeo import gdal

    return QCoreApplication.translate(
        "Pixelwise", "QGIS's own GDAL {version}, for rasterio cannot be imported"
    ).format(version=gdal.__version__)
