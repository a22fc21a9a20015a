"""Figures that other programs publish with their documentation, beside ours on the same data.

exactextract: the example of its page of operations (python/doc/operations.rst and the README of
isciences/exactextract), which shows four pixels, four weights and a polygon. rasterstats: the manual
(docs/manual.rst and README.rst of perrygeo/python-rasterstats), on data that come with its source package.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from our_answers import plain
from programs import PUBLISHED
from rasters import layer


@dataclass(frozen=True)
class Figure:
    """A published figure, ours, and why they differ if they do."""

    source: str
    what: str
    theirs: float
    ours: float
    digits: float  # how much of theirs is printed: half a unit of its last place
    why: str = ""

    @property
    def agrees(self) -> bool:
        return abs(self.theirs - self.ours) <= self.digits

    @property
    def sound(self) -> bool:
        """Whether they agree, or it is known why they do not."""
        return self.agrees or bool(self.why)


_OPERATIONS, _MANUAL = "exactextract, operations", "rasterstats, manual"
#: What the page says of its example: printed to two decimals, or exact.
_EXACTEXTRACT = {
    "count": (1.75, 1e-6), "sum": (4.5, 1e-6), "mean": (2.57, 0.005), "median": (2, 0),
    "stdev": (1.05, 0.005), "variance": (1.10, 0.005), "cv": (0.41, 0.005), "min": (1, 0), "max": (4, 0),
    "majority": (3, 0), "minority": (4, 0), "variety": (3, 0), "min_x": (0.5, 0),
    "min_y": (1.5, 0), "max_x": (1.5, 0), "max_y": (0.5, 0),
}  # fmt: skip
_WEIGHTED = {"sum": (31.5, 1e-6), "mean": (2.74, 0.005)}
_ZONES = (
    {"count": 75, "max": 22.273418426513672, "mean": 14.660084635416666, "min": 6.575114727020264},
    {"count": 50, "max": 82.69043731689453, "mean": 56.60576171875, "min": 16.940950393676758},
)
_POINTS = (14.037668283186257, 33.1370268256543, 36.46848854950241)


def figures(core) -> list[Figure]:
    """All figures."""
    return [*_exactextract(core), *_rasterstats(core)]


def _exactextract(core) -> list[Figure]:
    source = core.ArraySource(np.array([[1, 2], [3, 4]]), (1, 0, 0, 0, -1, 2))
    weights = core.ArraySource(np.array([[5, 6], [7, 8]]), (1, 0, 0, 0, -1, 2))
    zone = shapely.Polygon([(0, 2), (1, 1), (1.5, 0), (0, 0)])  # as its picture draws it
    found = []
    for title, known, raster in (("", _EXACTEXTRACT, None), ("weighted ", _WEIGHTED, weights)):
        result = core.zonal_statistics([zone], [source], tuple(known), pixels="coverage", weights=raster)
        for name, (theirs, digits) in known.items():
            ours = plain(result.columns[0][name][0])
            cut = name == "median" and int(ours) == theirs
            why = "its example is of whole numbers, to which quantiles are cut" if cut else ""
            found.append(Figure(_OPERATIONS, title + name, theirs, ours, digits, why))
    return found


def _rasterstats(core) -> list[Figure]:
    slope = core.RasterSource.open(str(PUBLISHED / "slope.tif"))
    zones = [shapely.from_wkb(one) for one in layer(PUBLISHED / "polygons.shp")]
    points = [shapely.from_wkb(one) for one in layer(PUBLISHED / "points.shp")]
    result = core.zonal_statistics(zones, [slope], tuple(_ZONES[0])).columns[0]
    found = []
    for zone, known in enumerate(_ZONES):
        for name, theirs in known.items():
            ours = plain(result[name][zone])
            single = name == "mean" and abs(ours - theirs) <= known["count"] * 2.0**-23 * abs(ours)
            why = "the mean of a float32 raster was summed in float32" if single else ""
            found.append(Figure(_MANUAL, f"zone {zone + 1}, {name}", theirs, ours, 1e-12 * theirs, why))
    at = np.array([(point.x, point.y) for point in points]).T
    (samples,) = core.sample_points(tuple(at), [slope], "bilinear").samples
    return found + [
        Figure(_MANUAL, f"point {number + 1}, bilinear", theirs, plain(ours), 1e-9 * theirs)
        for number, (theirs, ours) in enumerate(zip(_POINTS, samples.values))
    ]
