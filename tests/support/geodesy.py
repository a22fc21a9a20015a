"""True areas by other means: sums over many thin strips, and geodesic polygons of many vertices."""

from __future__ import annotations

import math
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

#: Projections as PROJ calls them, ellipsoids, transforms, widths and heights of grids on them.
MAPS = {
    "UTM, 10 m": ("+proj=utm +zone=32", "WGS 84", (10, 0, 399960, 0, -10, 5000040), 10980, 10980),
    "UTM, far off": ("+proj=utm +zone=32", "GRS 80", (1000, 0, -500000, 0, -1000, 8e6), 2000, 8000),
    "UTM, two pixels": ("+proj=utm +zone=32", "WGS 84", (200000, 0, 3e5, 0, -400000, 5e6), 2, 1),
    "UTM, rotated": ("+proj=utm +zone=32", "WGS 84", (200, 50, 399960, 40, -200, 5000040), 500, 400),
    "Lambert, conformal": (
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000",
        "GRS 80",
        (25, 0, 0, 0, -25, 7.2e6),
        50000,
        50000,
    ),
    "Lambert, feet": (
        "+proj=lcc +lat_1=41.03 +lat_2=40.67 +lat_0=40.17 +lon_0=-74 +x_0=300000 +units=us-ft",
        "GRS 80",
        (10, 0, 9e5, 0, -10, 3e5),
        20000,
        20000,
    ),
    "Lambert, equal areas": (
        "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000",
        "GRS 80",
        (100, 0, 9e5, 0, -100, 5.5e6),
        65000,
        46000,
    ),
    "polar stereographic": (
        "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45",
        "WGS 84",
        (1000, 0, -3.8e6, 0, -1000, 5.8e6),
        7600,
        11200,
    ),
    "stereographic, the South Pole": (
        "+proj=stere +lat_0=-90 +lat_ts=-71",
        "WGS 84",
        (25000, 0, -62500, 0, -25000, 62500),
        5,
        5,
    ),
    "Web Mercator at 80 degrees": (
        "+proj=merc +a=6378137 +b=6378137",
        "WGS 84",
        (100, 0, 1e6, 0, -100, 15.7e6),
        4000,
        4000,
    ),
    "Web Mercator, the world": (
        "+proj=merc +a=6378137 +b=6378137",
        "WGS 84",
        (1e4, 0, -2e7, 0, -1e4, 2e7),
        4000,
        4000,
    ),
    "Swiss oblique Mercator": (
        "+proj=somerc +lat_0=46.95240555555556 +lon_0=7.439583333333333 +x_0=2600000 +y_0=1200000",
        "Bessel 1841",
        (10, 0, 2.6e6, 0, -10, 1.2e6),
        5000,
        5000,
    ),
    "sinusoidal, MODIS": (
        "+proj=sinu",
        "sphere",
        (463.3127165, 0, 0, 0, -463.3127165, 5559752.598),
        2400,
        2400,
    ),
    "across the antimeridian": (
        "+proj=laea +lat_0=-18 +lon_0=179",
        "WGS 84",
        (1e3, 0, 0, 0, -1e3, 0),
        400,
        300,
    ),
    "Equal Earth": ("+proj=eqearth", "WGS 84", (1e4, 0, -5e6, 0, -1e4, 7e6), 1000, 1400),
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


def on_map(name: str):
    """The ellipsoid of one of `MAPS`, its grid, and what inverts its projection."""
    from pixelwise.core import Grid

    text, figure, transform, width, height = MAPS[name]
    a, inverse_flattening = ELLIPSOIDS[figure]
    size = f"+a={a} " + (f"+rf={inverse_flattening}" if inverse_flattening else f"+b={a}")
    return (
        ELLIPSOIDS[figure],
        Grid(width, height, transform),
        inverse(text if "+a=" in text else f"{text} {size}"),
    )


def zones_of(grid, count: int, side: int = 0):
    """So many windows, of 20 km on a map of metres where a pixel is not larger, all over a grid."""
    from pixelwise.core import Window

    side = side or max(1, min(grid.width, grid.height, round(20000 / math.sqrt(grid.pixel_area))))
    random = np.random.default_rng(7)
    for corner in [(0, 0), (1, 1), *random.random((count - 2, 2))]:
        row, col = (int(part * (size - side)) for part, size in zip(corner, (grid.height, grid.width)))
        yield Window(row, col, side, side)


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
