"""The vertices of shapely's geometries. This file alone needs shapely; it is imported when such are given."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from ..arrays import Ints, NDArray
from ..errors import ParameterError
from ..versions import need
from .rings import Rings, Sequences

need("shapely", shapely.__version__)

#: GEOS's numbers of geometry types.
_LINES, _MULTILINE, _POLYGON, _MULTIPOLYGON, _COLLECTION = (1, 2), 5, 3, 6, 7


def are_geometries(given: NDArray[Any]) -> bool:
    """Whether all are geometries, or None."""
    return bool((shapely.is_geometry(given) | shapely.is_missing(given)).all())


def rings_of(given: NDArray[Any]) -> Rings:
    """The rings of polygons and multi-polygons, (features,)."""
    parts, feature, collected = _parts(given, _MULTIPOLYGON)
    areal = shapely.get_type_id(parts) == _POLYGON
    if not (areal | collected).all():
        raise ParameterError(
            "A {kind} was given as a zone; polygons are needed. Buffer points and lines first.",
            kind=parts[~(areal | collected)][0].geom_type,
        )
    areal &= ~shapely.is_empty(parts)
    parts, feature = parts[areal], feature[areal]
    rings, part = shapely.get_rings(parts, return_index=True)
    count = shapely.get_num_coordinates(rings).astype(np.int64)
    outer = np.diff(part, prepend=-1) != 0
    return Rings(shapely.get_coordinates(rings), count, feature[part].astype(np.int64), given.size, outer)


def lines_of(given: NDArray[Any]) -> Sequences:
    """The lines of line strings and multi-line strings, (features,)."""
    parts, feature, collected = _parts(given, _MULTILINE)
    linear = np.isin(shapely.get_type_id(parts), _LINES)
    if not (linear | collected).all():
        raise ParameterError(
            "A {kind} was given as a line; lines are needed. Of polygons, give the boundary.",
            kind=parts[~(linear | collected)][0].geom_type,
        )
    count = shapely.get_num_coordinates(parts[linear]).astype(np.int64)
    xy = shapely.get_coordinates(parts[linear])
    return Sequences(xy, count, feature[linear].astype(np.int64), given.size)


def _parts(given: NDArray[Any], multi: int) -> tuple[NDArray[Any], Ints, NDArray[np.bool_]]:
    """The parts of geometries of one type and of collections, the feature of each, and which lay in these."""
    parts, feature = given, np.arange(given.size)
    kept = ~(shapely.is_missing(parts) | shapely.is_empty(parts))
    parts, feature = parts[kept], feature[kept]
    collected = np.zeros(parts.size, dtype=bool)
    while np.isin(shapely.get_type_id(parts), (multi, _COLLECTION)).any():
        many = shapely.get_type_id(parts) == _COLLECTION
        parts, index = shapely.get_parts(parts, return_index=True)
        feature, collected = feature[index], (collected | many)[index]
    return parts, feature, collected
