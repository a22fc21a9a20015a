"""The core on polygons in memory, and the floor: reading the raster and nothing else."""

from __future__ import annotations

import sys

import checkout
import data
import numpy as np
import rasterio
import shapely
from cases import Case


def versions() -> dict[str, str]:
    """Return versions of what the core stands on."""
    return {
        "Python": sys.version.split()[0], "numpy": np.__version__, "shapely": shapely.__version__,
        "rasterio": f"{rasterio.__version__} (GDAL {rasterio.__gdal_version__})",
    }  # fmt: skip


def read(case: Case):
    """Read every block once, in order, in one thread."""

    def job():
        with rasterio.open(data.raster(case.raster)) as source:
            for _, window in source.block_windows(1):
                source.read(1, window=window)

    return job, lambda _: {}, versions()


def core(case: Case, pixels: str, workers: int, executor=None):
    """Run ``pixelwise.core.zonal_statistics``."""
    core, reader = checkout.package("pixelwise.core"), checkout.reader()
    polygons = data.polygons(case.layer)

    def job():
        source = reader.open(str(data.raster(case.raster)))
        return core.zonal_statistics(
            polygons,
            [source],
            case.statistics,
            percentiles=case.percentiles,
            pixels=pixels,
            workers=workers,
            executor=executor,
        )

    def columns(result):
        return {
            name: np.ma.filled(column.astype(float), np.nan) for name, column in result.columns[0].items()
        }

    return job, columns, versions()
