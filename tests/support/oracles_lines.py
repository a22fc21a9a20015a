"""Slow, obvious answers for lines, from the definitions. Nothing here imports the code under test."""

from __future__ import annotations

import math

import numpy as np
import shapely


def lengths_in_pixels(vertices, lengths, height: int, width: int) -> np.ndarray:
    """How much of a line lies in each pixel, (height, width).

    ``vertices`` are in columns and rows, ``lengths`` those of the edges on the map. What runs along the edge
    of a pixel belongs to the right or lower one; anything else is what shapely finds in the pixel's square.
    """
    cols, rows = np.meshgrid(np.arange(width), np.arange(height))
    squares = shapely.box(cols, rows, cols + 1, rows + 1)
    found = np.zeros((height, width))
    for start, end, length in zip(vertices, vertices[1:], lengths):
        edge = shapely.LineString([start, end])
        if not edge.length:
            continue
        possible = np.ones(found.shape, dtype=bool)
        for axis, number in enumerate((cols, rows)):
            if start[axis] == end[axis] == math.floor(start[axis]):
                possible &= number == start[axis]
        inside = shapely.length(shapely.intersection(edge, squares)) / edge.length
        found += np.where(possible, inside, 0) * length
    return found


def place_along(vertices, distance: float) -> tuple[float, float]:
    """Where so far along a line is, edge by edge."""
    left = distance
    for (x0, y0), (x1, y1) in zip(vertices, vertices[1:]):
        length = math.hypot(x1 - x0, y1 - y0)
        if length and left <= length:
            return x0 + (x1 - x0) * left / length, y0 + (y1 - y0) * left / length
        left -= length
    return tuple(vertices[-1])
