"""Geometries that cannot be measured as they are: curves straightened, repaired, buffered."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import shapely
from qgis.core import QgsGeometry, QgsWkbTypes

#: Segments of a quarter circle of a buffer; the circle's area is then 0.04 % small.
_BUFFER_SEGMENTS = 32

#: The largest angle, in radians, of a segment of a curve; a circle's area is then 5e-7 small.
_CURVE_ANGLE = math.radians(0.1)


class Repairs:
    """Repairs and buffers geometries, and notes the ids of features that the user should hear of.

    Attributes
    ----------
    repaired, broken : list of int
        Features whose geometry was repaired, or could not be.
    emptied : list of int
        Features that the buffer leaves nothing of.
    """

    def __init__(self) -> None:
        self.repaired: list[int] = []
        self.broken: list[int] = []
        self.emptied: list[int] = []

    def repair(self, number: int, wkb: bytes, shape: Any) -> QgsGeometry:
        """Make a feature's geometry valid, and without curves; empty where there is no way."""
        geometry = geometry_of(wkb)
        finite = shape is None or np.isfinite(shapely.get_coordinates(shape)).all()
        if geometry.isNull() or not finite:
            self.broken.append(number)
            return QgsGeometry()
        curved = QgsWkbTypes.isCurvedType(geometry.wkbType())
        geometry.convertToStraightSegment(_CURVE_ANGLE)
        # What shapely cannot read and is no curve, such as an open ring, may still be valid for QGIS.
        if (shape is None and not curved) or not geometry.isGeosValid():
            geometry = geometry.makeValid()
            (self.broken if geometry.isEmpty() else self.repaired).append(number)
        return geometry

    def buffer(self, number: int, geometry: QgsGeometry, distance: float | None) -> QgsGeometry:
        """Buffer a feature's geometry; empty where that leaves nothing of it, or there is no distance."""
        if geometry.isEmpty():
            return geometry
        if distance is None or not math.isfinite(distance):
            geometry = QgsGeometry()
        elif distance != 0:
            geometry = geometry.buffer(distance, _BUFFER_SEGMENTS)
        if geometry.isEmpty():
            self.emptied.append(number)
        return geometry


def geometry_of(wkb: bytes) -> QgsGeometry:
    """Make a geometry; null of no bytes."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
