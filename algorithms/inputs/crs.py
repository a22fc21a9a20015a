"""Coordinates and shapes from the CRS of features to that of a raster, by QGIS."""

from __future__ import annotations

import math
import re
import struct
from dataclasses import replace
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.arrays import owners
from ...core.errors import ExtractionError
from ...core.locate.rings import Rings
from ..framework.progress import Progress, first_few

COORDINATES = 500_000  # coordinates transformed at a time: a fraction of a second's work


def transformation(
    one: QgsCoordinateReferenceSystem,
    other: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsCoordinateTransform:
    """Make the transformation from one CRS to another, for this thread, or raise `ExtractionError`.

    QGIS remembers CRSs, and empties those that were made in a thread that has ended, where another thread
    uses them, too: they still call themselves valid, and what is made of them transforms nothing, and is
    remembered as well. Where that has happened, QGIS is made to forget them all.
    """
    if not _alive(one, other):
        _forget()
        one, other = _anew(one), _anew(other)
        if not _alive(one, other):
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "QGIS has lost one of the coordinate reference systems {one} and {other}, as it may when "
                    "tasks end; run the algorithm again, and start QGIS anew if that does not help.",
                ).format(one=crs_title(one), other=crs_title(other))
            )
    transform = _transform(one, other, context)
    if not _works(transform):
        _forget()
        transform = _transform(one, other, context)
    if not _works(transform):
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "There is no transformation from the CRS {one} to the CRS {other}; check both in the layers' "
                "properties.",
            ).format(one=crs_title(one), other=crs_title(other))
        )
    return transform


def _alive(*crs: QgsCoordinateReferenceSystem) -> bool:
    return all(one.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) for one in crs)


def _forget() -> None:
    """Have QGIS forget the CRSs and transformations that it remembers."""
    QgsCoordinateTransform.invalidateCache()
    QgsCoordinateReferenceSystem.invalidateCache()


def _transform(one, other, context: QgsCoordinateTransformContext) -> QgsCoordinateTransform:
    transform = QgsCoordinateTransform(one, other, context)
    # Another operation than the chosen one may be hundreds of metres off.
    transform.setAllowFallbackTransforms(False)
    return transform


def _works(transform: QgsCoordinateTransform) -> bool:
    """Whether a transformation has something to do, and does it in this thread."""
    if transform.sourceCrs() == transform.destinationCrs():
        return True
    return transform.isValid() and bool(transform.instantiatedCoordinateOperationDetails().proj)


def _anew(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Make a CRS that QGIS may have emptied anew, where it has a name."""
    return QgsCoordinateReferenceSystem(crs.authid()) if crs.authid() else crs


def warn_of_untransformed(failed: np.ndarray, crs: QgsCoordinateReferenceSystem, progress: Progress) -> None:
    """Tell which features cannot be transformed, if any."""
    if failed.size:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Features that cannot be transformed to {crs} and so get NULL: {features}"
            ).format(crs=crs_title(crs), features=first_few(failed, progress.names))
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


def transformed_rings(rings: Rings, transform: QgsCoordinateTransform, check: Callable[[], None]) -> Rings:
    """Transform the rings of polygons; features for which that fails lose theirs.

    ``check`` is called now and then, and may raise, for a cancel.
    """
    xy, lost = np.empty_like(rings.xy), np.zeros(rings.features, dtype=bool)
    stops = np.cumsum(rings.count)
    # In portions of whole rings, of some COORDINATES.
    ends = np.flatnonzero(np.diff(stops // COORDINATES, append=-1))
    for first, last in zip(np.append(0, ends[:-1] + 1), ends):
        check()
        part = slice(stops[first] - rings.count[first], stops[last])
        ring = owners(rings.count[first : last + 1])
        xy[part], torn = _mended(rings.xy[part], transformed(rings.xy[part], transform), ring, transform)
        lost[rings.feature[first + torn]] = True
    moved = replace(rings, xy=xy)
    return moved.without(lost | moved.astray())


def _mended(before: np.ndarray, after: np.ndarray, ring: np.ndarray, transform):
    """Rings that the antimeridian tore, now running on beyond it, and the numbers of those that stay torn.

    These hold a pole, or cross the edge of another CRS than one of longitudes: their vertices have places in
    it, but the straight lines between these lead around the world.
    """
    period, torn = x_period(transform.destinationCrs()), _torn(before, after, ring, transform)
    if not period or not torn.size:
        return after, ring[torn]
    around = np.zeros(len(after))
    with np.errstate(invalid="ignore"):
        around[torn + 1] = -np.rint(np.nan_to_num((after[torn + 1] - after[torn])[:, 0] / period))
    around = np.cumsum(around)
    first = np.searchsorted(ring, ring)
    around -= around[first]
    after = after + np.column_stack([around * period, np.zeros(len(after))])
    ends = around[np.append(ring[1:] != ring[:-1], True)]  # of those that hold a pole elsewhere than begun
    return after, np.union1d(ring[_torn(before, after, ring, transform)], np.flatnonzero(ends))


def _torn(before: np.ndarray, after: np.ndarray, ring: np.ndarray, transform) -> np.ndarray:
    """Numbers of the edges that are torn: where they begin among the vertices.

    Only those that are long in one of the CRSs can be: their middle is then far from where it should be.
    """
    period = x_period(transform.destinationCrs())
    with np.errstate(invalid="ignore"):  # of what has no place in the other CRS, and is lost anyway
        length = np.hypot(*np.diff(before, axis=0).T) / _far(transform.sourceCrs())
        moved_length = np.hypot(*np.diff(after, axis=0).T)
        long = (length > 1) | (moved_length > _far(transform.destinationCrs()))
        number = np.flatnonzero(long & (ring[1:] == ring[:-1]))
        middle = transformed((before[number] + before[number + 1]) / 2, transform)
        apart = middle - (after[number] + after[number + 1]) / 2
        if period:
            apart[:, 0] -= period * np.rint(apart[:, 0] / period)
        return number[~(np.hypot(*apart.T) <= moved_length[number] / 4)]


def _far(crs: QgsCoordinateReferenceSystem) -> float:
    """Say what is far: an eighth of the way around the world, about, in units of a CRS."""
    metres = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)
    return 45.0 if crs.isGeographic() else 5e6 / (metres or 1)


def x_period(crs: QgsCoordinateReferenceSystem) -> float:
    """What x repeats with in a CRS: once around in the unit of its longitudes, 0 where it has none."""
    if crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceDegrees:
        return 360.0
    units = re.findall(r'UNIT\["[^"]*",([\d.eE+-]+)', crs.toWkt()) if crs.isGeographic() else []
    return round(2 * math.pi / float(units[-1]), 9) if units else 0.0


def crs_key(crs: QgsCoordinateReferenceSystem) -> str:
    """Make the key by which the core tells CRSs apart; empty where there is none."""
    return (crs.authid() or crs.toWkt()) if crs.isValid() else ""


def crs_by_key(rasters) -> dict[str, QgsCoordinateReferenceSystem]:
    """The CRSs of raster layers, in their order, by their keys."""
    return {crs_key(raster.crs): raster.crs for raster in rasters}


def crs_title(crs: QgsCoordinateReferenceSystem) -> str:
    """Name a CRS for a message."""
    return crs.authid() or crs.description() or crs.toWkt()
