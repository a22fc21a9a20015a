"""Random grids, polygons, tilings and rasters for hypothesis, and how they are laid before the core.

Polygons are drawn in pixel coordinates, many with vertices and edges exactly on pixel edges and centres, and
mapped by the grid's transform, as real data are.
"""

from __future__ import annotations

import math
from contextlib import contextmanager
from unittest import mock

import hypothesis.extra.numpy as hnp
import hypothesis.strategies as st
import numpy as np
import shapely

import oracles
from pixelwise.core import STATISTICS, ArraySource, Grid, Window, Zones, zonal_statistics
from pixelwise.core.locate.coverage import locate_polygons
from pixelwise.core.raster import tiling as stack_module
from pixelwise.core.raster.tiling import tiles

MODES = ("center", "touched", "coverage")
PERCENTILES = (10, 97.5)
LARGEST = 8
INTEGERS = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64")
DTYPES = (*INTEGERS, "float16", "float32", "float64")


# Grids


@st.composite
def transforms(draw, far: bool = True):
    """North-up, south-up, mirrored, rotated and sheared; some with exact numbers, some with crooked ones.

    Where the origin is ``far``, rounding of map coordinates moves vertices by up to a billionth of a pixel.
    """
    size = draw(st.sampled_from([1.0, 0.25, 30.0, 1 / 3, 0.1, 10.000123]))
    near = [(0.0, 0.0), (-3.0, 7.0)]
    c, f = draw(st.sampled_from([*near, (500_000.0, 4_649_776.5), (-105.67, 40.31)] if far else near))
    linear = draw(
        st.sampled_from(
            [
                (size, 0.0, 0.0, -size),
                (size, 0.0, 0.0, size),
                (-size, 0.0, 0.0, -2 * size),
                (0.0, size, size, 0.0),
                (3 * size, 4 * size, 4 * size, -3 * size),
                (2 * size, size, 0.0, -size),
                "turned",
            ]
        )
    )
    if linear == "turned":
        angle = math.radians(draw(st.integers(1, 359)))
        linear = (
            size * math.cos(angle),
            size * math.sin(angle),
            size * math.sin(angle),
            -size * math.cos(angle),
        )
    a, b, d, e = linear
    return (a, b, c, d, e, f)


@st.composite
def grids(draw, far: bool = True):
    """Small grids of any shape and transform."""
    return Grid(draw(st.integers(1, LARGEST)), draw(st.integers(1, LARGEST)), draw(transforms(far)))


blocks = st.tuples(st.integers(1, LARGEST), st.integers(1, LARGEST))


# Polygons, in pixel coordinates


def _coordinate(size: int):
    """Halves, where pixels have their edges and centres, most of the time; anything otherwise."""
    halves = st.integers(-3, 2 * size + 3).map(lambda number: number / 2)
    return st.one_of(halves, halves, st.integers(-1500, 1000 * size + 1500).map(lambda n: n / 1000))


def _polygonal(geometry):
    """The polygons of what GEOS made of something."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts) if parts else None


@st.composite
def _simple(draw, width: int, height: int):
    x, y = _coordinate(width), _coordinate(height)
    kind = draw(st.sampled_from(["box", "ring", "ring", "sliver"]))
    if kind == "ring":
        points = draw(st.lists(st.tuples(x, y), min_size=3, max_size=7, unique=True))
        return _polygonal(shapely.make_valid(shapely.Polygon(points)))
    x0, y0 = draw(x), draw(y)
    if kind == "sliver":
        thin, long = draw(st.sampled_from([1e-3, 1e-6])), draw(st.integers(1, 2 * width)) / 2
        return shapely.Polygon([(x0, y0), (x0 + long, y0 + draw(st.integers(0, 2))), (x0 + long, y0 - thin)])
    x1, y1 = draw(x.filter(lambda value: value != x0)), draw(y.filter(lambda value: value != y0))
    return shapely.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


@st.composite
def polygons(draw, width: int, height: int):
    """Polygons with holes, slivers and parts, some that touch; inside, across and off the raster."""
    found = draw(_simple(width, height).filter(lambda made: made is not None))
    for _ in range(draw(st.integers(0, 2))):
        other = draw(_simple(width, height))
        if other is None:
            continue
        change = draw(st.sampled_from([shapely.union, shapely.difference, shapely.symmetric_difference]))
        changed = _polygonal(change(found, other))
        found = changed if changed is not None and changed.area > 1e-9 else found
    return found


def features(width: int, height: int, largest: int = 4):
    """Lists of polygons that may overlap, some of them missing."""
    one = st.one_of(polygons(width, height), polygons(width, height), polygons(width, height), st.none())
    return st.lists(one, min_size=1, max_size=largest)


@st.composite
def _lattices(draw, width: int, height: int):
    """Triangles between nodes pushed about by halves, so that many edges run through pixel centres."""
    step = 3  # wide enough that no triangle turns over
    xs, ys = range(-step, width + 2 * step, step), range(-step, height + 2 * step, step)
    halves, any_way = st.sampled_from([-0.5, 0.0, 0.5]), st.integers(-70, 70).map(lambda n: n / 100)
    push = halves if draw(st.booleans()) else any_way
    nodes = {(x, y): (x + draw(push), y + draw(push)) for x in xs for y in ys}
    made = []
    for x in xs[:-1]:
        for y in ys[:-1]:
            a, b, c, d = (nodes[x + i, y + j] for i, j in ((0, 0), (step, 0), (step, step), (0, step)))
            made += [(a, b, c), (a, c, d)] if draw(st.booleans()) else [(a, b, d), (b, c, d)]
    return [shapely.Polygon(corners) for corners in made]


@st.composite
def _voronois(draw, width: int, height: int):
    node = st.tuples(_coordinate(width), _coordinate(height))
    nodes = draw(st.lists(node, min_size=2, max_size=9, unique=True))
    cells = shapely.voronoi_polygons(shapely.MultiPoint(nodes), extend_to=shapely.box(-9, -9, 20, 20))
    return list(shapely.get_parts(cells))


@st.composite
def _slices(draw, width: int, height: int):
    """Boxes between cuts at halves: each edge runs along pixel edges or through pixel centres."""
    cuts = []
    for size in (width, height):
        inner = st.lists(st.integers(0, 2 * size).map(lambda number: number / 2), max_size=5, unique=True)
        cuts.append([-1.0, *sorted(draw(inner)), size + 1.0])
    xs, ys = cuts
    return [shapely.box(x0, y0, x1, y1) for x0, x1 in zip(xs, xs[1:]) for y0, y1 in zip(ys, ys[1:])]


def tilings(width: int, height: int):
    """Polygons that cover the raster without gap and overlap."""
    return st.one_of(_slices(width, height), _lattices(width, height), _voronois(width, height))


# Rasters


@st.composite
def rasters(draw, height: int, width: int, dtypes=DTYPES, wild: bool = False):
    """(values, nodata, valid): arrays of any type; ``wild`` values reach the ends of their type.

    Few distinct values most of the time, so that they tie; NaN among those of floating point.
    """
    dtype = np.dtype(draw(st.sampled_from(dtypes)))
    if dtype.kind == "f":
        elements = st.one_of(
            st.integers(-5, 5), st.just(math.nan), st.integers(-999, 999).map(lambda n: n / 8)
        )
        elements = elements.map(float)
    else:
        info = np.iinfo(dtype)
        elements = st.integers(max(-5, info.min), 5)
        elements = st.one_of(elements, st.integers(int(info.min), int(info.max))) if wild else elements
    values = draw(hnp.arrays(dtype, (height, width), elements=elements))
    nodata = draw(st.sampled_from([None, 0, 3]))
    valid = draw(st.one_of(st.none(), hnp.arrays(bool, (height, width))))
    return values, nodata, valid


def validity(values, nodata, valid) -> np.ndarray:
    """Which pixels of a raster are valid, told pixel by pixel."""
    told = np.ones(values.shape, dtype=bool) if valid is None else valid.copy()
    for place, value in np.ndenumerate(values):
        told[place] &= not math.isnan(value) and (nodata is None or value != nodata)
    return told


@st.composite
def scenes(draw, far=True, **kwargs):
    """A grid, polygons in its pixel coordinates, and a raster on it with its validity."""
    grid = draw(grids(far))
    zones = draw(features(grid.width, grid.height))
    values, nodata, valid = draw(rasters(grid.height, grid.width, **kwargs))
    return grid, zones, values, nodata, valid


# Laying them before the core


def mapped(geometry, grid: Grid):
    """A polygon in pixel coordinates brought to the map; None stays None."""
    if geometry is None:
        return None
    a, b, c, d, e, f = grid.transform
    return shapely.transform(
        geometry,
        lambda at: np.column_stack([a * at[:, 0] + b * at[:, 1] + c, d * at[:, 0] + e * at[:, 1] + f]),
    )


def located(geometries, grid: Grid, pixels: str, windows: list[Window] | None = None) -> np.ndarray:
    """What the core says of polygons in pixel coordinates, (features, height, width)."""
    rings = Zones.from_shapely([mapped(geometry, grid) for geometry in geometries]).on(grid)
    pictures = np.zeros((len(geometries), grid.height, grid.width))
    windows = windows or [grid.window]
    for window, cut in zip(windows, rings.cut(windows)):
        if cut is None:
            continue
        runs = locate_polygons(cut, pixels)
        picture = oracles.painted(runs, len(geometries), grid.width, grid.height)
        outside = np.ones(picture.shape[1:], dtype=bool)
        outside[window.row : window.row_stop, window.col : window.col_stop] = False
        assert not picture[:, outside].any(), "runs stay within the window they were asked for"
        pictures += picture
    return pictures


@contextmanager
def small_tiles():
    """Let the core work on single blocks, as it does on large rasters; collects the windows."""
    made = []

    def single_blocks(grid, block, _pixels=None):
        made.append(tiles(grid, block, 1))
        return made[-1]

    with mock.patch.object(stack_module, "tiles", single_blocks):
        yield made


def zones_of(grid, geometries) -> list:
    """Polygons in pixel coordinates, on the map."""
    return [mapped(geometry, grid) for geometry in geometries]


def measure(grid, geometries, values, nodata, valid, *, block=(256, 256), transform=None, **kwargs):
    """Every statistic of a scene."""
    source = ArraySource(values, transform or grid.transform, nodata=nodata, valid=valid, block=block)
    zones = zones_of(grid, geometries)
    return zonal_statistics(zones, [source], tuple(STATISTICS), percentiles=PERCENTILES, **kwargs)


def bits(result) -> list:
    """Everything in a result, so that equal means equal in every bit; what NULL hides does not count."""
    told = [result.missing.tobytes(), result.tiny.tobytes()]
    for layer in result.columns:
        for name, column in layer.items():
            told.append(
                (name, column.dtype.str, np.ma.getmaskarray(column).tobytes(), column.filled(0).tobytes())
            )
    return told
