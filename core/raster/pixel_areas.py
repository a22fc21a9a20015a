"""Areas of pixels, in the plane of the map or true ones on an ellipsoid, as a raster of their own."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Sequence

import numpy as np

from ..arrays import Floats
from ..errors import GridError
from .area_patches import Patches, ToDegrees
from .ellipsoid import Ellipsoid
from .grid import Grid, Window
from .source import ColumnRange, Layer, Pixels, Source


class PixelAreas(Source):
    """The area of each pixel of a grid, in square metres: a source without a file.

    `map_areas`, `geographic_areas` and `projected_areas` make them.

    Attributes
    ----------
    missing : int
        How many pixels are no place of the Earth, for these have no area: they are not valid.
    """

    missing: int = 0

    def __init__(self, grid: Grid) -> None:
        self.name, self.grid, self.block = "areas", grid, (256, 256)
        self.layers = (Layer(self.name, 1, "", "float64"),)

    @abstractmethod
    def row_areas(self, window: Window) -> Floats | None:
        """The area of each pixel of a row, for the rows of a window, (height,).

        None, for all windows of a grid, where pixels of one row may differ, or may have none.
        """

    def read(self, window: Window, columns: Sequence[ColumnRange] = ()) -> list[Pixels]:
        rows = self.row_areas(window)
        if rows is None:
            return [self._pixels(window)]
        return [Pixels(np.broadcast_to(rows[:, None], (window.height, window.width)), None)]

    def _pixels(self, window: Window) -> Pixels:
        raise NotImplementedError


class _MapAreas(PixelAreas):
    """All the same."""

    def __init__(self, grid: Grid, metres: float) -> None:
        super().__init__(grid)
        self._area = grid.pixel_area * metres * metres

    def row_areas(self, window: Window) -> Floats:
        return np.full(window.height, self._area)


class _BeltAreas(PixelAreas):
    """Pixels between parallels and meridians."""

    def __init__(self, grid: Grid, ellipsoid: Ellipsoid, radians: float) -> None:
        super().__init__(grid)
        self._ellipsoid, self._radians = ellipsoid, radians

    def row_areas(self, window: Window) -> Floats:
        width, _, _, _, height, _ = self.grid.transform
        middles = self.grid.to_map(0, np.arange(window.row, window.row_stop) + 0.5)[1]
        return self._ellipsoid.belt(middles, height, self._radians) * (abs(width) * self._radians)


class _PatchAreas(PixelAreas):
    """Pixels on a map that is curved."""

    def __init__(self, grid: Grid, ellipsoid: Ellipsoid, to_degrees: ToDegrees) -> None:
        super().__init__(grid)
        self._patches, self._square = Patches.of(grid, ellipsoid, to_degrees), ellipsoid.authalic_square
        self._by_rows, self.missing = self._patches.by_rows, self._patches.missing

    def row_areas(self, window: Window) -> Floats | None:
        if not self._by_rows:
            return None
        column = Window(window.row, window.col, window.height, 1)
        return self._patches.areas(column)[:, 0] * self._square

    def _pixels(self, window: Window) -> Pixels:
        areas = self._patches.areas(window) * self._square
        valid = np.isfinite(areas) if self.missing else None
        return Pixels(areas if valid is None else np.where(valid, areas, 0), valid)


def map_areas(grid: Grid, metres: float = 1.0) -> PixelAreas:
    """Areas in the plane of the map, given the metres of a map unit."""
    return _MapAreas(grid, metres)


def geographic_areas(grid: Grid, ellipsoid: Ellipsoid, radians: float = math.pi / 180) -> PixelAreas:
    """Areas on an ellipsoid of a grid in longitude and latitude, given its angular unit in radians.

    The area between two parallels and two meridians in closed form; what lies beyond a pole is left out.
    Grids that are rotated, as those of projected CRSs: their pixels beyond a pole have no area.
    """
    _, b, _, d, _, _ = grid.transform
    if b == 0 and d == 0:
        return _BeltAreas(grid, ellipsoid, radians)
    return _PatchAreas(grid, ellipsoid, lambda x, y: (np.degrees(x * radians), np.degrees(y * radians)))


def projected_areas(grid: Grid, ellipsoid: Ellipsoid, to_degrees: ToDegrees) -> PixelAreas:
    """Areas on an ellipsoid of a grid on a map, given what inverts its projection.

    Parameters
    ----------
    grid : Grid
    ellipsoid : Ellipsoid
        On which the projection gives longitudes and latitudes.
    to_degrees : callable
        Takes map coordinates x and y, (n,) arrays each, and gives longitudes and latitudes in degrees, which
        are not finite where there are none. It is called at nodes, now and not later; a pixel's area is
        within 1e-7 of that of its outline on the ellipsoid.
    """
    return _PatchAreas(grid, ellipsoid, to_degrees)


def on_grid(areas: Sequence[PixelAreas], grid: Grid) -> PixelAreas:
    """Choose those of a grid; raises `GridError` where there are none."""
    for one in areas:
        if not grid.difference(one.grid):
            return one
    raise GridError(
        "There are no pixel areas for a raster of {width} x {height} pixels; give those of the grid of each "
        "raster.",
        width=grid.width,
        height=grid.height,
    )
