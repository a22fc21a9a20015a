"""Coordinates and shapes from the CRS of features to that of a raster, by QGIS."""

from __future__ import annotations

import struct

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from ..framework.progress import Progress, first_few

COORDINATES = 500_000  # coordinates transformed at a time: a fraction of a second's work


def transformation(
    crs: QgsCoordinateReferenceSystem,
    other: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsCoordinateTransform:
    """Make the transformation from the CRS of features to that of a raster, or raise `ExtractionError`."""
    transform = QgsCoordinateTransform(crs, other, context)
    # Another operation than the chosen one may be hundreds of metres off.
    transform.setAllowFallbackTransforms(False)
    if not transform.isValid():
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "There is no transformation from the CRS of the features, {features}, to that of a "
                "raster, {raster}; check both CRSs in the layers' properties.",
            ).format(features=crs_title(crs), raster=crs_title(other))
        )
    return transform


def warn_of_untransformed(failed: np.ndarray, crs: QgsCoordinateReferenceSystem, progress: Progress) -> None:
    """Tell which features cannot be transformed, if any."""
    if failed.size:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Features that cannot be transformed to {crs} and so get NULL: {features}"
            ).format(crs=crs_title(crs), features=first_few(failed))
        )


def transformed(coordinates: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Transform coordinates, (n, 2), all at once; those for which that fails are not finite."""
    if not len(coordinates):
        return coordinates
    line = QgsGeometry()
    line.fromWkb(b"\x01\x02\x00\x00\x00" + struct.pack("<I", len(coordinates)) + coordinates.tobytes())
    try:
        line.transform(transform)
    except QgsCsException:
        if len(coordinates) == 1:
            return np.full((1, 2), np.nan)
        middle = len(coordinates) // 2
        halves = coordinates[:middle], coordinates[middle:]
        return np.concatenate([transformed(half, transform) for half in halves])
    # PROJ says inf for single coordinates that have no place in the other CRS, and QGIS passes that on.
    return np.frombuffer(line.asWkb().data(), dtype="<f8", offset=9).reshape(-1, 2)


def transformed_shapes(shapes: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Transform shapely geometries; None for those for which that fails."""
    # In portions of some COORDINATES.
    done = np.cumsum(shapely.get_num_coordinates(shapes)) // COORDINATES
    portions = np.split(shapes, np.flatnonzero(np.diff(done)) + 1)
    return np.concatenate([_transformed_portion(portion, transform) for portion in portions])


def _transformed_portion(shapes: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    moved = transformed(coordinates, transform)
    result = shapely.set_coordinates(shapes.copy(), moved)
    result[owner[~np.isfinite(moved).all(axis=1)]] = None
    result[_torn(shapes, result, transform)] = None
    return result


def _torn(shapes: np.ndarray, moved: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Which polygons are torn by the edge of a CRS, such as the antimeridian, or swallow a pole.

    Their vertices have places in the other CRS, but the straight lines between these lead around the world.
    Only edges that are long in one of the CRSs can do so: their middle is then far from where it should be.
    """
    before, _ = _ring_coordinates(np.where(shapely.is_missing(moved), None, shapes))
    after, (ring, owner) = _ring_coordinates(moved)
    edge = ring[1:] == ring[:-1]
    length = np.hypot(*np.diff(before, axis=0).T) / _far(transform.sourceCrs())
    moved_length = np.hypot(*np.diff(after, axis=0).T)
    edge &= (length > 1) | (moved_length > _far(transform.destinationCrs()))
    number = np.flatnonzero(edge)
    middle = transformed((before[number] + before[number + 1]) / 2, transform)
    off = np.hypot(*(middle - (after[number] + after[number + 1]) / 2).T)
    return owner[number[~(off <= moved_length[number] / 4)]]


def _ring_coordinates(shapes: np.ndarray) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Coordinates of all rings; and of each coordinate its ring and its geometry."""
    parts, shape = shapely.get_parts(shapes, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    return coordinates, (ring, shape[part[ring]])


def _far(crs: QgsCoordinateReferenceSystem) -> float:
    """Say what is far: an eighth of the way around the world, about, in units of a CRS."""
    metres = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)
    return 45.0 if crs.isGeographic() else 5e6 / (metres or 1)


def crs_key(crs: QgsCoordinateReferenceSystem) -> str:
    """Make the key by which the core tells CRSs apart; empty where there is none."""
    return (crs.authid() or crs.toWkt()) if crs.isValid() else ""


def crs_by_key(rasters) -> dict[str, QgsCoordinateReferenceSystem]:
    """The CRSs of raster layers, in their order, by their keys."""
    return {crs_key(raster.crs): raster.crs for raster in rasters}


def crs_title(crs: QgsCoordinateReferenceSystem) -> str:
    """Name a CRS for a message."""
    return crs.authid() or crs.description() or crs.toWkt()
