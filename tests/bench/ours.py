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


def classes(case: Case, pixels: str, workers: int):
    """Run ``pixelwise.core.class_areas``; tells the largest class of each zone, and how many there are."""
    core, reader = checkout.package("pixelwise.core"), checkout.reader()
    polygons = data.polygons(case.layer)

    def job():
        source = reader.open(str(data.raster(case.raster)))
        areas = [core.map_areas(source.grid)]
        return core.class_areas(polygons, [source], pixels=pixels, areas=areas, workers=workers)

    def columns(result):
        table = result.wide()
        values = [int(name.rpartition("_")[2]) for name in table.columns if name != "feature"]
        areas = np.stack([column.filled(0) for name, column in table.columns.items() if name != "feature"])
        return {
            "majority": np.array(values)[areas.argmax(axis=0)].astype(float),
            "variety": (areas > 0).sum(axis=0).astype(float),
        }

    return job, columns, versions()
