"""Which geometries are valid, found for many at once and in threads."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ...core.locate.wkb import HOLE, OUTER, Parsed, read_sequences

_PARTS = 32  # that geometries are divided into where not all of them are valid
_COLLECTION = 7  # type of WKB
_LEAST = np.array([1, 2, 4, 4])  # vertices of a point, a line and a ring, by their kinds


@dataclass(frozen=True)
class Checked:
    """Some geometries, and what is wrong with them: (features,) bool each.

    Attributes
    ----------
    found : Parsed
        What they consist of.
    absent
        None, and empty ones.
    unsound
        No polygons, lines and points, or with rings that are not closed, or too few vertices.
    astray
        With a coordinate that is not finite, or out of any sane range.
    invalid
        All of these that are not absent, and those that QGIS takes for invalid.
    """

    found: Parsed
    absent: np.ndarray
    unsound: np.ndarray
    astray: np.ndarray
    invalid: np.ndarray


def checked(wkb: list[bytes]) -> Checked:
    """Read and check geometries; a function that runs in threads."""
    found = read_sequences(wkb)
    absent = (found.vertices == 0) & ~found.unread
    unsound, astray = _unsound(found), found.astray()
    invalid = unsound | astray
    sound = np.flatnonzero(~invalid & ~absent)
    invalid[sound] = _invalid([wkb[i] for i in sound])
    return Checked(found, absent, unsound, astray, invalid)


def _unsound(found: Parsed) -> np.ndarray:
    rings, unsound = found.rings(), found.unread.copy()
    unsound[rings.feature[rings.open()]] = True
    unsound[found.feature[(found.count > 0) & (found.count < _LEAST[found.kind])]] = True
    outline_empty = (found.kind == OUTER) & (found.count == 0)
    unsound[found.feature[1:][outline_empty[:-1] & (found.kind[1:] == HOLE)]] = True
    return unsound


def _invalid(wkb: list[bytes]) -> list[bool]:
    """Which of some sound geometries QGIS takes for invalid.

    All are looked at as one collection, which is valid where each of its members is: QGIS is then asked
    twice and not twice for each, and lets other threads run meanwhile. It leaves out what it cannot hand to
    GEOS: that must not be among them.
    """
    if len(wkb) < 2:
        return [not geometry_of(one).isGeosValid() for one in wkb]
    if geometry_of(struct.pack("<BII", 1, _COLLECTION, len(wkb)) + b"".join(wkb)).isGeosValid():
        return [False] * len(wkb)
    step = -(-len(wkb) // _PARTS)
    parts = (wkb[start : start + step] for start in range(0, len(wkb), step))
    return [invalid for part in parts for invalid in _invalid(part)]


def geometry_of(wkb: bytes) -> QgsGeometry:
    """Make a geometry; null of no bytes."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
