"""Well-known binary written number by number, with Z and M in every way that there is."""

from __future__ import annotations

import struct

#: What is added to the number of a type, and how many numbers follow x and y.
EXTRAS = {"": (0, 0), "Z": (1000, 1), "M": (2000, 1), "ZM": (3000, 2), "25D": (1 << 31, 1)}
TYPES = {
    "Point": 1,
    "LineString": 2,
    "Polygon": 3,
    "MultiPoint": 4,
    "MultiLineString": 5,
    "MultiPolygon": 6,
    "GeometryCollection": 7,
}


def header(kind: str, extra: str = "") -> bytes:
    return struct.pack("<BI", 1, TYPES[kind] + EXTRAS[extra][0])


def vertices(xy, extra: str = "") -> bytes:
    """Vertices one after the other, whose Z and M are numbers that nobody may take for an x."""
    return b"".join(struct.pack("<dd", *one) + struct.pack("<d", 7e77) * EXTRAS[extra][1] for one in xy)


def polygon(*rings, extra: str = "") -> bytes:
    """A polygon of rings, each given by its vertices."""
    packed = [struct.pack("<I", len(ring)) + vertices(ring, extra) for ring in rings]
    return header("Polygon", extra) + struct.pack("<I", len(rings)) + b"".join(packed)


def collected(kind: str, *members: bytes, extra: str = "") -> bytes:
    return header(kind, extra) + struct.pack("<I", len(members)) + b"".join(members)


def of_shapely(geometry, extra: str = "") -> bytes:
    """The WKB of a polygon, a multi-polygon, or of None."""
    if geometry is None:
        return b""
    if geometry.geom_type == "Polygon":
        rings = [] if geometry.is_empty else [geometry.exterior, *geometry.interiors]
        return polygon(*([point[:2] for point in ring.coords] for ring in rings), extra=extra)
    members = [of_shapely(part, extra) for part in geometry.geoms]
    return collected(geometry.geom_type, *members, extra=extra)
