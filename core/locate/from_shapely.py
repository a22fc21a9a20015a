"""The rings of shapely's polygons. This file alone needs shapely; it is imported when such are given."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from ..arrays import Ints, NDArray
from ..errors import ParameterError
from ..versions import need
from .rings import Rings

need("shapely", shapely.__version__)

#: GEOS's numbers of geometry types: a polygon; a multi-polygon and a collection.
_POLYGON, _COLLECTIONS = 3, (6, 7)


def are_geometries(given: NDArray[Any]) -> bool:
    """Whether all are geometries, or None."""
    return bool((shapely.is_geometry(given) | shapely.is_missing(given)).all())


def rings_of(given: NDArray[Any]) -> Rings:
    """The rings of polygons and multi-polygons, (features,)."""
    parts, feature = _polygon_parts(given)
    rings, part = shapely.get_rings(parts, return_index=True)
    count = shapely.get_num_coordinates(rings).astype(np.int64)
    outer = np.diff(part, prepend=-1) != 0
    return Rings(shapely.get_coordinates(rings), count, feature[part].astype(np.int64), given.size, outer)


def _polygon_parts(given: NDArray[Any]) -> tuple[NDArray[Any], Ints]:
    parts, feature = given, np.arange(given.size)
    kept = ~(shapely.is_missing(parts) | shapely.is_empty(parts))
    parts, feature = parts[kept], feature[kept]
    collected = np.zeros(parts.size, dtype=bool)
    while np.isin(shapely.get_type_id(parts), _COLLECTIONS).any():
        many = shapely.get_type_id(parts) == _COLLECTIONS[1]
        parts, index = shapely.get_parts(parts, return_index=True)
        feature, collected = feature[index], (collected | many)[index]
    areal = shapely.get_type_id(parts) == _POLYGON
    if not (areal | collected).all():
        raise ParameterError(
            "A {kind} was given as a zone; polygons are needed. Buffer points and lines first.",
            kind=parts[~(areal | collected)][0].geom_type,
        )
    areal &= ~shapely.is_empty(parts)
    return parts[areal], feature[areal].astype(np.int64)
