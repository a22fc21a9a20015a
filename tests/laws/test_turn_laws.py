"""Laws of rasters whose x repeats: they are as rasters that show the same places over and over.

The slow and obvious answer is a raster of seven turns side by side, whose x does not repeat.
"""

from __future__ import annotations

import hypothesis.strategies as st
import numpy as np
import shapely
from hypothesis import assume, given
from shapely.affinity import translate

import oracles
import strategies
from pixelwise.core import ArraySource, sample_lines, sample_points, zonal_statistics

#: Columns once around, which make pixels of whole degrees.
CIRCLES = (4, 5, 6, 8, 9, 10, 12)
HEIGHT, TURNS = 4, 7
STATISTICS = ("count", "sum", "mean", "min", "max", "median", "majority", "variety")


@st.composite
def worlds(draw):
    """A raster that repeats, its seven turns, the columns once around, and where its first column lies there.

    It goes once around, less or more than that; columns run east or west, rows down or up.
    """
    around = draw(st.sampled_from(CIRCLES))
    size = 360 / around
    columns = draw(st.sampled_from([around, around, around - 1, around // 2, around + 1, around * 3 // 2]))
    values, nodata, valid = draw(strategies.rasters(HEIGHT, around, dtypes=("int16", "float32")))
    valid = strategies.validity(values, nodata, valid)
    begin = draw(st.integers(-around // 2, around // 2))  # of the raster, in columns from x = 0
    here = (np.arange(columns) + begin) % around
    every = np.arange(TURNS * around) % around
    on = np.isin(every, here)
    a, e = draw(st.sampled_from([1, -1])) * size, draw(st.sampled_from([10, -10]))
    x = begin * size if a > 0 else -begin * size
    block = draw(strategies.blocks)
    one = ArraySource(values[:, here], (a, 0, x, 0, e, 5), valid=valid[:, here], block=block, period=360)
    first = -(TURNS // 2) * 360 * (1 if a > 0 else -1)
    many = ArraySource(values[:, every], (a, 0, first, 0, e, 5), valid=valid[:, every] & on)
    return one, many, around, columns


@st.composite
def zones(draw, many, around):
    """Polygons no wider than once around, at most two turns from the raster, and those on the map."""
    given_ = draw(st.lists(strategies.polygons(around, HEIGHT), min_size=1, max_size=3))
    moved = []
    for zone in given_:
        left, _, right, _ = shapely.bounds(zone)
        if right - left <= around:
            aside = draw(st.integers(2 * around, 3 * around))
            moved.append(translate(zone, aside))
    assume(moved)
    return moved, [strategies.mapped(zone, many.grid) for zone in moved]


def told(result):
    """Numbers of a layer, those that are NULL as None."""
    return {name: column.tolist() for name, column in result.columns[0].items()}


def alike(one, other):
    """Whether all numbers are the same, to rounding; minority and majority may tie by rounding."""
    for name in one:
        for found, expected in zip(one[name], other[name]):
            assert (found is None) == (expected is None), name
            if found is not None:
                np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-9, err_msg=name)


@given(worlds(), st.sampled_from(strategies.MODES), st.data())
def test_zones_anywhere_around_the_world(world, pixels, data):
    one, many, around, _ = world
    drawn, mapped = data.draw(zones(many, around))
    if pixels == "center":
        assume(not any(oracles.unsure(zone, TURNS * around, HEIGHT).any() for zone in drawn))
    if pixels == "touched":  # a pixel that both ends of a zone touch is two pixels in seven turns
        left, _, right, _ = shapely.bounds(drawn).T
        assume((np.ceil(right) - np.floor(left) <= around).all())
    names = STATISTICS[:6] if pixels == "coverage" else STATISTICS  # ties of cover are ties of rounding
    names = tuple(name for name in names if name != "median" or pixels != "coverage")
    kwargs = {"pixels": pixels, "tiny_zones": False}
    expected = told(zonal_statistics(mapped, [many], names, **kwargs))
    with strategies.small_tiles():
        alike(told(zonal_statistics(mapped, [one], names, **kwargs)), expected)
    turned = [translate(zone, -360 if zone.centroid.x > 0 else 360) for zone in mapped]
    alike(told(zonal_statistics(turned, [one], names, **kwargs)), expected)


@given(worlds(), st.sampled_from(["nearest", "bilinear"]), st.integers(0, 3), st.data())
def test_points_anywhere_around_the_world(world, method, reach, data):
    one, many, around, columns = world
    halves = st.integers(4 * around, 8 * around - 1).map(lambda number: number / 2)
    cols = st.one_of(halves, st.floats(2 * around, 4 * around))
    places = data.draw(st.lists(st.tuples(cols, st.floats(-0.5, HEIGHT + 0.5)), min_size=1, max_size=9))
    cols, rows = np.array(places).T
    if columns < around:  # windows end at the sides of a raster that does not go once around
        method, reach = "nearest", 0
    x, y = many.grid.to_map(cols, rows)
    assume((many.grid.plain_pixels(x, y)[0] == cols).all())
    expected = sample_points((x, y), [many], method, max_distance=reach).samples[0]
    found = sample_points((x, y), [one], method, max_distance=reach).samples[0]
    on = (found.col >= 0).tolist()
    begin = one.grid.plain_pixels(*many.grid.to_map(0.0, 0.0))[0]
    assert found.values.mask.tolist() == expected.values.mask.tolist()
    np.testing.assert_allclose(found.values.filled(0), expected.values.filled(0), rtol=1e-9, atol=1e-9)
    assert found.row[on].tolist() == np.where(expected.col >= 0, expected.row, -1)[on].tolist()
    assert ((found.col[on] - begin - expected.col[on]) % around == 0).all(), "columns are the raster's own"
    assert (found.col[on] < columns).all()
    if reach:
        np.testing.assert_allclose(found.distance.filled(-1), expected.distance.filled(-1), atol=1e-9)


@st.composite
def ways(draw, around):
    """Vertices of a line in the columns and rows of seven turns, at most two turns from the raster."""
    cols = st.integers(4 * around, 8 * around).map(lambda number: number / 2)
    rows = st.integers(-1, 2 * HEIGHT + 1).map(lambda number: number / 2)
    found = draw(st.lists(st.tuples(cols, rows), min_size=2, max_size=5))
    assume(len(set(found)) > 1)
    return found


def valued(rows):
    """Distances, lengths and values of the points that have a value."""
    table = rows.table
    there = ~np.ma.getmaskarray(table["value"])
    return [np.ma.getdata(table[name])[there].astype(float) for name in ("distance", "length", "value")]


@given(st.data(), worlds())
def test_lines_are_sampled_wherever_they_lie_around_the_world(data, world):
    one, many, around, _ = world
    drawn = [np.array(data.draw(ways(around))).T for _ in range(2)]
    lines = [shapely.linestrings(np.column_stack(many.grid.to_map(*places))) for places in drawn]
    found, wanted = (valued(sample_lines(lines, [raster], layout="long")) for raster in (one, many))
    for here, there in zip(found, wanted):
        np.testing.assert_allclose(here, there, rtol=1e-9, atol=1e-9)


@given(st.data(), worlds())
def test_lines_that_a_transformation_tears_are_joined_again(data, world):
    """A CRS in which they run on is turned into one of longitudes from -180 to 180."""
    one, many, around, _ = world
    way = np.array(data.draw(ways(around)))
    assume(np.abs(np.diff(way[:, 0])).max() < around / 2)  # else the shorter way is another
    line = [shapely.linestrings(np.column_stack(many.grid.to_map(*way.T)))]

    def torn(_, xy):
        return np.column_stack([(xy[:, 0] + 180) % 360 - 180, xy[:, 1]])

    found, wanted = (
        valued(sample_lines(line, [one], layout="long", transform=transform)) for transform in (torn, None)
    )
    for here, there in zip(found, wanted):
        np.testing.assert_allclose(here, there, rtol=1e-9, atol=1e-9)
