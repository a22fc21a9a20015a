"""Where rows and columns lie: the one place with an affine transform."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..arrays import ArrayLike, Floats
from ..errors import GridError, Sentence

Affine = tuple[float, float, float, float, float, float]

#: Two grids are the same when their corners agree within this part of a pixel.
SAME_WITHIN = 1e-6

#: A raster goes once around when its last column ends within this part of a pixel of where the first begins.
CLOSED_WITHIN = 1e-3

#: A raster may go so many times around, and no further.
_WIDEST = 1.5

#: Sides of pixels, in map units: with smaller and larger ones the arithmetic overflows.
_SIDES = 1e-100, 1e100


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels: its upper left pixel and its size, in rows and columns."""

    row: int
    col: int
    height: int
    width: int

    @property
    def row_stop(self) -> int:
        """The first row below the window."""
        return self.row + self.height

    @property
    def col_stop(self) -> int:
        """The first column right of the window."""
        return self.col + self.width


@dataclass(frozen=True)
class Grid:
    """The pixels of a raster and where they lie.

    Parameters
    ----------
    width, height : int
        Columns and rows.
    transform : tuple of 6 float
        ``(a, b, c, d, e, f)`` with ``x = a col + b row + c`` and ``y = d col + e row + f``, the order of
        the affine and rasterio packages. North-up, south-up, rotated and sheared grids are all welcome.
    crs : str
        A key that is only ever compared: coordinates are never transformed here.
    period : float
        What x repeats with: 360 where it is a longitude in degrees, 0 where it does not repeat. What lies
        off the raster is then looked for up to two times around. Not on a raster whose rows are not along
        x, nor on one half as wide again, which cannot be of longitudes.

    Raises
    ------
    GridError
        When the transform cannot be inverted, the grid holds no pixel, or the period is no such number.
    """

    width: int
    height: int
    transform: Affine
    crs: str = ""
    period: float = 0.0

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise GridError(
                "The raster has {width} x {height} pixels; at least one is needed.",
                width=self.width,
                height=self.height,
            )
        values = np.array(self.transform, dtype=np.float64)
        if values.shape != (6,) or not np.isfinite(values).all() or not self._has_area:
            raise GridError(
                "The raster's transform {transform} gives its pixels no area; georeference the raster.",
                transform=tuple(self.transform),
            )
        if not 0 <= self.period < np.inf:
            raise GridError(
                "The period of x is {period}; give a positive number, such as 360, or 0 where x does not "
                "repeat.",
                period=self.period,
            )

    @property
    def _has_area(self) -> bool:
        a, b, _, d, e, _ = self.transform
        sides = math.hypot(a, d), math.hypot(b, e)
        return _SIDES[0] < min(sides) and max(sides) < _SIDES[1] and self._determinant != 0

    @property
    def _determinant(self) -> float:
        a, b, _, d, e, _ = self.transform
        return a * e - b * d

    @property
    def window(self) -> Window:
        """All pixels."""
        return Window(0, 0, self.height, self.width)

    @property
    def circle(self) -> int:
        """How many columns go once around, where the raster has them all; else 0."""
        around = self.period / abs(self.transform[0]) if self._repeats else 0.0
        columns = round(around)
        return columns if self.width >= columns and abs(around - columns) <= CLOSED_WITHIN else 0

    @property
    def turn(self) -> float:
        """What x repeats with on this raster, 0 where it does not: the period, or the columns once around."""
        return (self.circle * abs(self.transform[0]) or self.period) if self._repeats else 0.0

    @property
    def _repeats(self) -> bool:
        a, b, _, d, _, _ = self.transform
        return self.period > 0 and b == d == 0 and self.width * abs(a) <= _WIDEST * self.period

    @property
    def sides(self) -> tuple[float, float]:
        """The smallest and the largest x, where columns are along y."""
        a, _, c, _, _, _ = self.transform
        far = a * self.width + c
        return min(c, far), max(c, far)

    @property
    def pixel_area(self) -> float:
        """Area of a pixel, in square map units."""
        return abs(self._determinant)

    @property
    def pixel_side(self) -> float:
        """The shorter side of a pixel, in map units."""
        a, b, _, d, e, _ = self.transform
        return min(math.hypot(a, d), math.hypot(b, e))

    @property
    def mirrored(self) -> bool:
        """Whether a ring that runs clockwise on the map runs clockwise in rows and columns too (south-up)."""
        return self._determinant > 0

    def to_map(self, col: ArrayLike, row: ArrayLike) -> tuple[Floats, Floats]:
        """Map coordinates of pixel coordinates; the centre of pixel (0, 0) is at ``col = row = 0.5``."""
        a, b, c, d, e, f = self.transform
        cols, rows = np.asarray(col, dtype=np.float64), np.asarray(row, dtype=np.float64)
        return a * cols + b * rows + c, d * cols + e * rows + f

    def plain_pixels(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Pixel coordinates (col, row) of map coordinates, by plain arithmetic: those of points.

        ``(x - c) / a`` and ``(y - f) / e``, one difference and one quotient, each rounded once, and nothing
        else; this is what QGIS's Identify computes. Where rows or columns are not along the axes, the inverse
        matrix is applied to the same differences: ``(e (x - c) - b (y - f)) / (a e - b d)``, and so for rows.
        """
        a, b, c, d, e, f = self.transform
        east, north = np.asarray(x, dtype=np.float64) - c, np.asarray(y, dtype=np.float64) - f
        if b == 0 and d == 0:
            return east / a, north / e
        det = self._determinant
        return (e * east - b * north) / det, (a * north - d * east) / det

    def to_pixels(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Pixel coordinates (col, row) of map coordinates, of the outlines of polygons.

        What lies within the rounding of the map coordinates of a pixel's edge or centre is put there, so that
        a parcel drawn along pixel edges does not reach into the next pixel by a billionth.
        """
        a, b, _, d, e, _ = self.transform
        det, (col, row) = abs(self._determinant), self.plain_pixels(x, y)
        if b == 0 and d == 0:
            return self._settled(col, abs(1 / a)), self._settled(row, abs(1 / e))
        return self._settled(col, (abs(e) + abs(b)) / det), self._settled(row, (abs(a) + abs(d)) / det)

    def _settled(self, values: Floats, pixels_per_unit: float) -> Floats:
        """Move values that are within rounding of a multiple of one half onto it."""
        corners = np.abs(self.corners()).max()
        noise = 4 * np.finfo(np.float64).eps * (corners * pixels_per_unit + max(self.width, self.height))
        halves = np.rint(values * 2)
        halves *= 0.5
        near = np.abs(values - halves) <= min(noise, SAME_WITHIN)
        return np.where(near, halves, values)

    def corners(self) -> Floats:
        """Map coordinates, (4, 2), of the upper left, upper right, lower left and lower right corner."""
        cols = np.array([0, self.width, 0, self.width])
        rows = np.array([0, 0, self.height, self.height])
        return np.column_stack(self.to_map(cols, rows))

    def begins_with(self, other: Grid) -> bool:
        """Whether the origins are about the same: a quick look before `difference`."""
        a, b, c, d, e, f = self.transform
        apart = abs(other.transform[2] - c) + abs(other.transform[5] - f)
        return apart <= 10 * SAME_WITHIN * (abs(a) + abs(b) + abs(d) + abs(e))

    def difference(self, other: Grid) -> str:
        """How ``other`` differs, a `Sentence` to end one about it; empty where the grids are the same."""
        if (self.width, self.height) != (other.width, other.height):
            return Sentence(
                "its size is {width} x {height} pixels, not {wanted_width} x {wanted_height}",
                width=other.width,
                height=other.height,
                wanted_width=self.width,
                wanted_height=self.height,
            )
        if self.crs != other.crs:
            return self.crs_difference(other)
        apart = np.abs(np.column_stack(self.to_pixels(*other.corners().T)) - self._pixel_corners())
        if apart.max() <= SAME_WITHIN:
            return ""
        if apart[0].max() > SAME_WITHIN:
            return self.origin_difference(other)
        return Sentence(
            "its pixel size is {width:.10g} x {height:.10g}, not {wanted_width:.10g} x {wanted_height:.10g}",
            width=other.transform[0],
            height=other.transform[4],
            wanted_width=self.transform[0],
            wanted_height=self.transform[4],
        )

    def crs_difference(self, other: Grid) -> Sentence:
        """The same for grids in several CRSs."""
        unknown = Sentence("unknown")
        return Sentence(
            "its CRS is {crs}, not {wanted}", crs=other.crs or unknown, wanted=self.crs or unknown
        )

    def origin_difference(self, other: Grid) -> Sentence:
        """The same for grids that begin elsewhere."""
        (x, y), (u, v) = other.corners()[0], self.corners()[0]
        return Sentence(
            "its origin is ({x:.10g}, {y:.10g}), not ({wanted_x:.10g}, {wanted_y:.10g})",
            x=x,
            y=y,
            wanted_x=u,
            wanted_y=v,
        )

    def _pixel_corners(self) -> Floats:
        return np.array(
            [[0, 0], [self.width, 0], [0, self.height], [self.width, self.height]], dtype=np.float64
        )
