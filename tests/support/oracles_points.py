"""Slow, obvious answers for points, from the definitions. Nothing here imports the code under test."""

from __future__ import annotations

import math
from datetime import datetime
from fractions import Fraction

import numpy as np
import shapely


def pixel_coordinates(transform, x: float, y: float) -> tuple[float, float]:
    """Column and row of a point by plain arithmetic, as the definitions and QGIS's Identify have it."""
    a, b, c, d, e, f = transform
    if b == d == 0:
        return (x - c) / a, (y - f) / e
    area = a * e - b * d
    return (e * (x - c) - b * (y - f)) / area, (a * (y - f) - d * (x - c)) / area


def possible_pixels(transform, x: float, y: float) -> tuple[range, range]:
    """Columns and rows of the pixels that may hold a point: one each, unless rounding decides.

    Exact arithmetic, and how far it may be from that of doubles, which rounds each step by half a unit in the
    last place: two steps along the axes, seven where columns and rows are mixed, of which those in the area
    weigh more the thinner the pixels are.
    """
    a, b, c, d, e, f, x, y = (Fraction(float(value)) for value in (*transform, x, y))
    area, east, north = a * e - b * d, x - c, y - f
    half = Fraction(1, 2**53)
    thin = 1 + (abs(a * e) + abs(b * d)) / abs(area)
    found = []
    for first, second in ((e * east, b * north), (a * north, d * east)):
        exact, terms = (first - second) / area, (abs(first) + abs(second)) / abs(area)
        slack = terms * half * (Fraction(21, 10) if b == d == 0 else 4 * thin)
        found.append(range(math.floor(exact - slack), math.floor(exact + slack) + 1))
    return found[0], found[1]


def tie_order(reach: int) -> list[tuple[int, int]]:
    """Offsets (row, col) of a window in the order that decides between equally near pixels."""
    sides = {(-1, 0): 0, (1, 0): 1, (0, -1): 2, (0, 1): 3, (-1, -1): 4, (-1, 1): 5, (1, -1): 6, (1, 1): 7}

    def sign(number: int) -> int:
        return (number > 0) - (number < 0)

    offsets = [(row, col) for row in range(-reach, reach + 1) for col in range(-reach, reach + 1)]
    return sorted(offsets, key=lambda at: (max(map(abs, at)), sides.get((sign(at[0]), sign(at[1])), -1)))


def pixel_polygons(transform, height: int, width: int) -> np.ndarray:
    """Each pixel as a polygon on the map, (height, width)."""
    a, b, c, d, e, f = transform
    rows, cols = np.mgrid[:height, :width]
    corners = []
    for down, right in ((0, 0), (0, 1), (1, 1), (1, 0), (0, 0)):
        col, row = cols + right, rows + down
        corners.append(np.stack([a * col + b * row + c, d * col + e * row + f], axis=-1))
    return shapely.polygons(np.stack(corners, axis=2))


def nearest_valid_of_many(valid, size, at, reach: int) -> tuple[np.ndarray, np.ndarray]:
    """Index of the pixel taken at each of many points, -1 for none, and its distance: all pixels compared.

    For a north-up raster with its upper left corner at the origin and pixels of ``size`` (width, height);
    ``at`` are columns and rows, of points on the raster.
    """
    height, width = valid.shape
    col, row = at
    own_col, own_row = np.floor(col), np.floor(row)
    rank = {offset: number for number, offset in enumerate(tie_order(reach))}
    best = np.full(col.size, -1)
    distance, order = np.full(col.size, np.inf), np.full(col.size, len(rank))
    for i in range(height):
        for j in range(width):
            if not valid[i, j]:
                continue
            aside = np.maximum(np.maximum(j - col, col - (j + 1)), 0) * size[0]
            above = np.maximum(np.maximum(i - row, row - (i + 1)), 0) * size[1]
            far = aside**2 + above**2
            offsets = zip((i - own_row).astype(int).tolist(), (j - own_col).astype(int).tolist())
            number = np.array([rank.get(offset, len(rank)) for offset in offsets])
            better = (number < len(rank)) & ((far < distance) | ((far == distance) & (number < order)))
            better |= number == 0
            best[better], distance[better], order[better] = i * width + j, far[better], number[better]
    return best, np.sqrt(distance)


def bilinear(values, valid, col: float, row: float):
    """Mean of the four pixels around a point, weights of the others spread; None where there is none."""
    height, width = values.shape
    left, top = math.floor(col - 0.5), math.floor(row - 0.5)
    pairs = []
    for i in (top, top + 1):
        for j in (left, left + 1):
            weight = (1 - abs(row - 0.5 - i)) * (1 - abs(col - 0.5 - j))
            if 0 <= i < height and 0 <= j < width and valid[i, j] and weight > 0:
                pairs.append((weight, float(values[i, j])))
    total = math.fsum(weight for weight, _ in pairs)
    return math.fsum(weight * value for weight, value in pairs) / total if pairs else None


def best_date(candidates: list[tuple[datetime | None, object]], own: datetime | None):
    """Index of the raster that a point should have: its (date, value or None) in the order given.

    With a date of its own the closest in time that has a value, without the latest; None where there is none.
    """
    best = None
    for number, (date, value) in enumerate(candidates):
        if value is None:
            continue
        if date is None:
            cost = (1, 0.0)
        elif own is None:
            cost = (0, -(date - datetime(1900, 1, 1)).total_seconds())
        else:
            cost = (0, abs((date - own).total_seconds()))
        if best is None or cost < best[0]:
            best = (cost, number)
    return None if best is None else best[1]
