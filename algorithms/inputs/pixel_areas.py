"""The areas of pixels, from the CRSs of their rasters."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import count
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsEllipsoidUtils,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from ...core.raster.area_patches import ToDegrees
from ...core.raster.ellipsoid import Ellipsoid
from ...core.raster.grid import Grid
from ...core.raster.pixel_areas import PixelAreas, geographic_areas, map_areas, projected_areas
from ...core.raster.source import Source
from ...core.raster.tiling import by_grid
from ..framework.progress import Progress
from .crs import crs_by_key, crs_title, transformation, transformed
from .raster_layers import RasterLayer

#: A place from which the way back leads farther away, in metres, is none: some projections give places for
#: what lies beyond the edge of their maps, but those of what lies within.
_ASTRAY = 100.0


_NUMBERS = count(1)


def pixel_areas(
    rasters: Sequence[RasterLayer],
    sources: Sequence[Source],
    context: QgsCoordinateTransformContext,
    progress: Progress,
    measure: str = "ellipsoid",
) -> list[PixelAreas]:
    """Find the areas of the pixels of each grid of sources, given the layers that they are of.

    ``measure`` is "ellipsoid", for areas on the ellipsoid of the raster's CRS, or "map", for those in the
    plane of the CRS. Raises `ExtractionError` where there are none.
    """
    crs = crs_by_key(rasters)
    found = []
    for grid, members in by_grid(sources):
        progress.check()
        name = sources[members[0]].layers[0].raster
        found.append(_areas(name, grid, crs[grid.crs], context, progress, measure))
        if found[-1].missing:
            progress.warn(
                QCoreApplication.translate(
                    "Pixelwise",
                    "{raster} has {number} pixels that are no place on the Earth, as far as its CRS ({crs}) "
                    "tells. They have no area, and are no data.",
                ).format(raster=name, number=found[-1].missing, crs=crs_title(crs[grid.crs]))
            )
    return found


def _areas(
    name: str,
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
    measure: str,
) -> PixelAreas:
    if not crs.isValid():
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The raster {raster} has no CRS, and so the areas of its pixels are unknown; set its CRS in "
                "the layer's properties.",
            ).format(raster=name)
        )
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    unit, base = _unit(wkt), _base(wkt)
    geographic = base is None and (
        crs.isGeographic() or crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceDegrees
    )
    known = QgsEllipsoidUtils.ellipsoidParameters(crs.ellipsoidAcronym())
    if unit is None or not known.valid or not (base or geographic):
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The CRS of the raster {raster}, {crs}, is neither geographic nor projected, and so the "
                "areas of its pixels are unknown; set the right CRS in the layer's properties.",
            ).format(raster=name, crs=crs_title(crs))
        )
    if measure == "map":
        if geographic:
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The raster {raster} lies in longitude and latitude ({crs}), where the map has no areas; "
                    "choose those on the ellipsoid, or reproject the raster.",
                ).format(raster=name, crs=crs_title(crs))
            )
        return map_areas(grid, unit)
    ellipsoid = Ellipsoid(
        known.semiMajor, known.inverseFlattening if math.isfinite(known.inverseFlattening) else 0
    )
    if geographic:
        return geographic_areas(grid, ellipsoid, unit)
    degrees = QgsCoordinateReferenceSystem.fromWkt(_unheard_of(base))
    there = transformation(crs, degrees, context)
    back = transformation(degrees, crs, context)
    return projected_areas(grid, ellipsoid, _to_degrees(there, back, _ASTRAY / unit, progress.check))


def _unit(wkt: str) -> float | None:
    """Find the unit of the axes of a CRS, in metres or radians: QGIS takes all kinds of feet for one."""
    found = re.search(r'\bCS\[\w+,\d\].*?UNIT\["[^"]*",([^,\]]+)', wkt, re.DOTALL)
    return float(found.group(1)) if found else None


def _base(wkt: str) -> str | None:
    """Find the geographic CRS that another is derived from, in degrees; QGIS tells since 3.24."""
    found = re.search(r"\bBASEGEO[A-Z]*CRS\[", wkt)
    if not found:
        return None
    depth, stop = 1, found.end()
    while depth and stop < len(wkt):
        depth += {"[": 1, "]": -1}.get(wkt[stop], 0)
        stop += 1
    datum = re.sub(r',\s*ID\["\w+",\w+\]$', "", wkt[found.end() : stop - 1].rstrip())
    axes = 'AXIS["longitude",east],AXIS["latitude",north],ANGLEUNIT["degree",0.0174532925199433]'
    return f"GEOGCRS[{datum},CS[ellipsoidal,2],{axes}]"


def _unheard_of(wkt: str) -> str:
    """Give a CRS a name that no other has had.

    QGIS remembers CRSs by their texts, and may have emptied the one that it remembers.
    """
    return wkt.replace('"', f'"{next(_NUMBERS)} ', 1)


def _to_degrees(
    there: QgsCoordinateTransform, back: QgsCoordinateTransform, astray: float, check: Callable[[], None]
) -> ToDegrees:
    """Make the function that inverts a projection; ``check`` is called each time, and may raise."""

    def to_degrees(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        check()
        given = np.column_stack([x, y])
        found = transformed(given, there)
        with np.errstate(invalid="ignore"):  # of what is no place already
            off = np.hypot(*(transformed(found, back) - given).T)
        return np.where(off <= astray, found[:, 0], np.nan), found[:, 1]

    return to_degrees
