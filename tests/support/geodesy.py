"""True areas by other means: sums over many thin strips, and geodesic polygons of many vertices."""

from __future__ import annotations

import warnings

import numpy as np

#: Semi-major axes in metres and inverse flattenings, as published; 0 for a sphere.
ELLIPSOIDS = {
    "WGS 84": (6378137.0, 298.257223563),
    "GRS 80": (6378137.0, 298.257222101),
    "Bessel 1841": (6377397.155, 299.1528128),
    "Clarke 1880": (6378249.145, 293.465),
    "Mars": (3396190.0, 169.894447223612),
    "sphere": (6371007.181, 0.0),
}


def belt(semi_major: float, inverse_flattening: float, south: float, north: float) -> float:
    """Square metres between two parallels, in degrees, for each degree of longitude.

    The radii of curvature times the cosine of the latitude, summed up at the nodes of Gauss and Legendre in
    strips of at most a degree.
    """
    flattening = 1 / inverse_flattening if inverse_flattening else 0
    squared = flattening * (2 - flattening)
    nodes, weights = np.polynomial.legendre.leggauss(8)
    edges = np.linspace(south, north, int(np.ceil(north - south)) + 1)
    half = np.diff(edges)[:, None] / 2
    latitude = np.radians(edges[:-1, None] + half * (1 + nodes))
    strips = np.cos(latitude) / (1 - squared * np.sin(latitude) ** 2) ** 2 * weights * np.radians(half)
    return float(semi_major**2 * (1 - squared) * strips.sum() * np.radians(1))


def inverse(text: str):
    """What PROJ makes of a projection: a function from x and y to longitude and latitude."""
    projection = _pyproj().Proj(text)

    def to_degrees(x, y):
        return projection(x, y, inverse=True)

    return to_degrees


def geodesic_area(semi_major, inverse_flattening, grid, window, to_degrees, vertices: int = 400) -> float:
    """Square metres of the outline of a window: a geodesic polygon with so many vertices to a side."""
    t = np.arange(vertices) / vertices
    none, all_ = np.zeros(vertices), np.ones(vertices)
    col = window.col + window.width * np.concatenate([t, all_, 1 - t, none])
    row = window.row + window.height * np.concatenate([none, t, all_, 1 - t])
    lon, lat = to_degrees(*grid.to_map(col, row))
    flattening = 1 / inverse_flattening if inverse_flattening else 0
    area, _ = _pyproj().Geod(a=semi_major, f=flattening).polygon_area_perimeter(lon, lat)
    return abs(area)


def _pyproj():
    import pytest

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # in a virtual environment it looks for the database in vain
        return pytest.importorskip("pyproj")
