"""Polygons and points of the scenes, in the rows and columns of a grid, made from seeds."""

from __future__ import annotations

import math

import numpy as np
import shapely

from exact import ExactGrid


def star(rng, width: float, height: float):
    """An irregular polygon about some place."""
    x, y, size = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(0.8, 0.6 * min(width, height))
    corners = int(rng.integers(5, 11))
    angles = (np.arange(corners) + rng.uniform(0.1, 0.9, corners)) * 2 * math.pi / corners
    reach = size * rng.uniform(0.4, 1, angles.size)
    return shapely.Polygon(np.column_stack([x + reach * np.cos(angles), y + reach * np.sin(angles)]))


def holes(rng, width, height):
    outer = shapely.box(0.7, 0.9, width - 0.65, height - 0.35)
    inner = [star(rng, width, height).intersection(outer.buffer(-0.2)) for _ in range(2)]
    return outer.difference(shapely.union_all(inner))


def parts(rng, width, height):
    return shapely.union_all([star(rng, width, height) for _ in range(3)])


def sliver(rng, width, height):
    """Long, and from a thousandth to a millionth of a pixel wide."""
    y, thin = rng.uniform(0, height), float(rng.choice([1e-3, 1e-6]))
    return shapely.Polygon([(0.3, y), (width - 0.2, y + 1.37), (width - 0.2, y + 1.37 + thin)])


def tiny(rng, width, height):
    """A thousandth of a pixel, or a tenth, wide."""
    x, y, size = rng.uniform(0, width), rng.uniform(0, height), float(rng.choice([1e-3, 0.1]))
    return shapely.box(x, y, x + size, y + size)


def beyond(rng, width, height):
    """Reaches beyond the raster on some sides."""
    x, y = rng.uniform(-4, width - 2), rng.uniform(-4, height - 2)
    return shapely.box(x, y, x + rng.uniform(4, width + 4), y + rng.uniform(4, height + 4))


def off(rng, width, height):
    return shapely.box(width + 3, 1, width + 5.5, 3.5)


def along_edges(rng, width, height):
    """Drawn along pixel edges."""
    xs, ys = (np.sort(rng.choice(size + 1, 2, replace=False)) for size in (width, height))
    return shapely.box(xs[0], ys[0], xs[1], ys[1])


def through_centers(rng, width, height):
    """With edges that run through pixel centres."""
    xs, ys = (np.sort(rng.choice(size, 2, replace=False)) + 0.5 for size in (width, height))
    x, y = xs.mean(), ys.mean()
    if rng.integers(2):
        return shapely.box(xs[0], ys[0], xs[1], ys[1])
    return shapely.Polygon([(x, ys[0]), (xs[1], y), (x, ys[1]), (xs[0], y)])


KINDS = (star, holes, parts, sliver, tiny, beyond, off, along_edges, through_centers)


def polygons(rng, grid: ExactGrid, wanted) -> list:
    """Valid polygons on the map, one of each wanted kind; they may overlap."""
    made = [kind(rng, grid.width, grid.height) for kind in wanted]
    found = [mapped(shapely.make_valid(one), grid) for one in made]
    return [one for one in found if one.is_valid and one.geom_type.endswith("Polygon") and not one.is_empty]


def mapped(geometry, grid: ExactGrid):
    """A polygon in columns and rows brought to the map, in doubles as any program would."""
    a, b, c, d, e, f = grid.transform
    return shapely.transform(
        geometry,
        lambda at: np.column_stack([a * at[:, 0] + b * at[:, 1] + c, d * at[:, 0] + e * at[:, 1] + f]),
    )


def points(rng, grid: ExactGrid, count: int = 24) -> np.ndarray:
    """Places on the map: anywhere, at centres, on edges and corners, and a few off the raster; (count, 2)."""
    at = rng.uniform(-1, 1, (count, 2)) * 0.2 + rng.uniform(0, 1, (count, 2)) * (grid.width, grid.height)
    at[: count // 3] = np.rint(at[: count // 3] * 2) / 2
    at[-2:] += (grid.width, 0)
    a, b, c, d, e, f = grid.transform
    col, row = at.T
    return np.column_stack([a * col + b * row + c, d * col + e * row + f])
