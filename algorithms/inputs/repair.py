"""Geometries that cannot be measured as they are: curves straightened, repaired, buffered."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Callable

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.arrays import FARTHEST
from ...core.locate.wkb import read_sequences
from .crossings import crossings, edges_of, overlaps

_BUFFER_SEGMENTS = 32  # segments of a quarter circle of a buffer; the circle's area is then 0.04 % small

#: The largest angle, in radians, of a segment of a curve; a circle's area is then 5e-7 small.
_CURVE_ANGLE = math.radians(0.1)

#: How often a geometry that is to be repaired may cross itself: the time grows with the square. 1,000 times
#: took 0.4 seconds, 4,500 times 4, and 17,000 times 36.
_MOST_CROSSINGS = 2_000

#: Lines are buffered in pieces where they cross themselves more often than that, as far as so many times.
_MOST_CROSSINGS_OF_LINES = 50_000

_PIECE = 20  # edges of a piece of a line

#: Parts are buffered one by one where more pairs than that may overlap: all at once, 500 circles took 14 s.
_MOST_OVERLAPS = 20_000


def straightened(geometry: QgsGeometry) -> QgsGeometry:
    """Make short straight segments of a geometry's curves."""
    geometry.convertToStraightSegment(_CURVE_ANGLE)
    return geometry


class Repairs:
    """Repairs and buffers geometries, and notes the ids of features that the user should hear of.

    ``check`` is called now and then, and may raise, for a cancel.
    """

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self.repaired: list[int] = []
        self.broken: list[int] = []  # beyond repair
        self.tangled: list[int] = []  # they cross themselves too often
        self.distanceless: list[int] = []  # they are to be buffered, and nobody knows how far
        self.emptied: list[int] = []  # the buffer leaves nothing of them

    def repair(self, number: int, geometry: QgsGeometry, unsound: bool, astray: bool) -> QgsGeometry:
        """Make a feature's geometry valid, and without curves; empty where there is no way.

        Whether it is unsound or astray is what `Checked` says of it.
        """
        if geometry.isNull() or astray:
            self.broken.append(number)
            return QgsGeometry()
        curved = QgsWkbTypes.isCurvedType(geometry.wkbType())
        straightened(geometry)
        # What is unsound and no curve, such as an open ring, may still be valid for QGIS.
        if (unsound and not curved) or not geometry.isGeosValid():
            if self._crossings(geometry, _MOST_CROSSINGS) > _MOST_CROSSINGS:
                self.tangled.append(number)
                return QgsGeometry()
            geometry = geometry.makeValid()
            (self.broken if geometry.isEmpty() else self.repaired).append(number)
        return geometry

    def buffer(self, number: int, geometry: QgsGeometry, distance: float | None) -> QgsGeometry:
        """Buffer a feature's geometry; empty where that leaves nothing of it, or there is no distance."""
        if geometry.isEmpty():
            return geometry
        if distance is None or not abs(distance) <= FARTHEST:
            self.distanceless.append(number)
            return QgsGeometry()
        if distance != 0:
            geometry = self._buffered(number, geometry, distance)
        if geometry.isEmpty() and number not in self.tangled[-1:]:
            self.emptied.append(number)
        return geometry

    def _buffered(self, number: int, geometry: QgsGeometry, distance: float) -> QgsGeometry:
        """Buffer a geometry, in pieces where all at once could take minutes."""
        parts = [geometry]
        if distance > 0 and geometry.type() == QgsWkbTypes.GeometryType.LineGeometry:
            found = self._crossings(geometry, _MOST_CROSSINGS_OF_LINES)
            if found > _MOST_CROSSINGS_OF_LINES:
                self.tangled.append(number)
                return QgsGeometry()
            if found > _MOST_CROSSINGS:
                parts = _pieces(geometry)
        if distance > 0 and len(parts) == 1 and geometry.isMultipart():
            boxes = [part.boundingBox().buffered(distance) for part in geometry.constParts()]
            corners = np.array([[b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()] for b in boxes])
            if overlaps(corners[:, :2], corners[:, 2:], _MOST_OVERLAPS) > _MOST_OVERLAPS:
                parts = [QgsGeometry(part.clone()) for part in geometry.constParts()]
        return self._united(part.buffer(distance, _BUFFER_SEGMENTS) for part in parts)

    def _united(self, geometries: Iterator[QgsGeometry]) -> QgsGeometry:
        """The union of geometries, a few at a time."""
        rest = []
        for geometry in geometries:
            self._check()
            rest.append(geometry)
        while len(rest) > 1:
            unions = []
            for start in range(0, len(rest), 4):
                self._check()
                unions.append(QgsGeometry.unaryUnion(rest[start : start + 4]))
            rest = unions
        return rest[0]

    def _crossings(self, geometry: QgsGeometry, most: int) -> int:
        return crossings(*edges_of(read_sequences([geometry.asWkb().data()])), most, self._check)


def _pieces(lines: QgsGeometry) -> list[QgsGeometry]:
    """Lines cut into short ones."""
    pieces = []
    for part in lines.constParts():
        points = [QgsPointXY(vertex) for vertex in part.vertices()]
        for start in range(0, max(1, len(points) - 1), _PIECE):
            pieces.append(QgsGeometry.fromPolylineXY(points[start : start + _PIECE + 1]))
    return pieces
