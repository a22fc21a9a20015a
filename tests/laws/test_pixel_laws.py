"""Laws of what is emitted pixel by pixel, for every grid, polygon, raster and mask."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime

import hypothesis.extra.numpy as hnp
import hypothesis.strategies as st
import numpy as np
import pytest
import shapely
from hypothesis import assume, given

import strategies
from pixelwise.core import ArraySource, MaskSeries, PolygonPixels, mask_series, squares, zonal_statistics
from pixelwise.core.locate.mask import Mask
from pixelwise.core.raster.pixel_reads import ChosenPixels, read_pixels

MODES = ("center", "touched", "coverage")
LAYOUTS = ("wide", "long")
KEYS = ("feature", "row", "col")


@st.composite
def scenes(draw):
    """A grid, polygons in its pixel coordinates, and rasters on it, told pixel by pixel which are valid."""
    grid = draw(strategies.grids())
    features = draw(strategies.features(grid.width, grid.height))
    rasters = draw(st.lists(strategies.rasters(grid.height, grid.width), min_size=1, max_size=3))
    return grid, features, rasters


def sources_of(grid, rasters, block=(256, 256)):
    return [
        ArraySource(
            values, grid.transform, nodata=nodata, valid=valid, block=block, name=f"r{number}",
            dates=[datetime(2020, 1, 1 + number)],
        )
        for number, (values, nodata, valid) in enumerate(rasters)
    ]  # fmt: skip


def joined(job) -> dict[str, np.ma.MaskedArray]:
    """All rows of a job."""
    tables = [emitted.table for emitted in job if emitted.table.columns]
    return {name: np.ma.concatenate([table[name] for table in tables]) for name in tables[0].columns}


def pixels_of(grid, features, sources, **kwargs):
    return joined(PolygonPixels([strategies.mapped(f, grid) for f in features], sources, **kwargs))


def rows(told) -> list[tuple]:
    return sorted(zip(*(column.tolist() for column in told.values())), key=repr)


def bits(told) -> list:
    return [
        (name, column.dtype.str, np.ma.getmaskarray(column).tobytes(), np.ma.filled(column, 0).tolist())
        for name, column in told.items()
    ]


@given(scenes())
def test_emitted_pixels_are_those_located_with_the_values_of_the_raster(scene):
    grid, features, rasters = scene
    told_valid = [strategies.validity(*raster) for raster in rasters]
    for pixels in MODES:
        told = pixels_of(grid, features, sources_of(grid, rasters), pixels=pixels)
        located = strategies.located(features, grid, pixels)
        expected = []
        for feature, row, col in zip(*np.nonzero(located)):
            told_values = [
                values[row, col].item() if valid[row, col] else None
                for (values, *_), valid in zip(rasters, told_valid)
            ]
            if any(valid[row, col] for valid in told_valid):
                expected.append((feature, row, col, located[feature, row, col], *told_values))
        names = (*KEYS, "coverage", *[f"r{number}" for number in range(len(rasters))])
        assert rows({name: told[name] for name in names}) == sorted(expected, key=repr)


@given(scenes())
def test_emit_then_numpy_is_summarise(scene):
    grid, features, rasters = scene
    for pixels in MODES:
        sources = sources_of(grid, rasters[:1])
        told = pixels_of(grid, features, sources, pixels=pixels)
        polygons = [strategies.mapped(feature, grid) for feature in features]
        names = ("count", "sum", "mean", "min", "max", "variety")
        result = zonal_statistics(polygons, sources, names, pixels=pixels, tiny_zones=False)
        for number, feature in enumerate(features):
            if feature is None:
                continue
            own = (told["feature"] == number) & ~np.ma.getmaskarray(told["r0"])
            values, weight = np.ma.getdata(told["r0"])[own], told["coverage"].data[own]
            column = {name: result.columns[0][name][number] for name in names}
            np.testing.assert_allclose(column["count"], weight.sum(), 1e-9)
            assert column["variety"] == np.unique(values).size
            if values.size:
                assert (column["min"], column["max"]) == (values.min(), values.max())
                scale = np.abs(values.astype(float)).max()
                total = (values.astype(float) * weight).sum()
                np.testing.assert_allclose(column["sum"], total, 1e-9, 1e-9 * scale)
                np.testing.assert_allclose(column["mean"], total / weight.sum(), 1e-9, 1e-9 * scale)


@given(scenes(), st.sampled_from(MODES))
def test_wide_is_long_pivoted(scene, pixels):
    grid, features, rasters = scene
    wide, long = (
        pixels_of(grid, features, sources_of(grid, rasters), pixels=pixels, layout=layout)
        for layout in LAYOUTS
    )
    count = len(rasters)
    for name in (*KEYS, "x", "y", "coverage"):
        np.testing.assert_array_equal(np.repeat(wide[name], count), long[name])
    for number in range(count):
        assert set(long["raster"][number::count].tolist()) <= {f"r{number}"}
        column = long["value"][number::count]
        np.testing.assert_array_equal(np.ma.getmaskarray(column), np.ma.getmaskarray(wide[f"r{number}"]))
        np.testing.assert_array_equal(column.filled(0), wide[f"r{number}"].filled(0).astype(column.dtype))


@given(scenes(), strategies.blocks, st.sampled_from(MODES), st.sampled_from(LAYOUTS))
def test_blocks_change_the_order_and_nothing_else(scene, block, pixels, layout):
    grid, features, rasters = scene
    # What parts of a pixel are covered is summed up in another order.
    whole, cut = (
        pixels_of(grid, features, sources_of(grid, rasters, size), pixels=pixels, layout=layout)
        for size in ((256, 256), block)
    )
    np.testing.assert_allclose(
        np.sort(cut.pop("coverage")), np.sort(whole.pop("coverage")), rtol=0, atol=1e-11
    )
    assert rows(cut) == rows(whole)


@pytest.fixture(scope="module")
def processes(package_parent):
    """Processes that start from nothing, as they do on Windows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(package_parent))  # which the processes inherit
        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            yield pool


def some_jobs():
    """Jobs that have more than one tile, by name: something to share among workers."""
    rng = np.random.default_rng(7)
    values = rng.integers(0, 99, (30, 100)).astype(np.uint8)
    rasters = [(values, 7, None), (values / 8, None, rng.random(values.shape) < 0.9)]
    sources = sources_of(ArraySource(values).grid, rasters, (8, 16))
    steps = [(0, 0), (10, 3), (90, 17), (70, 29), (2, 25)]
    features = [shapely.Polygon(np.array(steps) * (1, -1) + shift) for shift in (0, 5, 5, -20)]
    mask = ArraySource((np.arange(3000).reshape(30, 100) % 7).astype(np.uint8), block=(8, 16))
    return {
        "pixels": lambda **how: PolygonPixels(features, sources, pixels="coverage", **how),
        "series": lambda **how: MaskSeries(mask, sources, "2..4", layout="wide", **how),
    }


@pytest.mark.parametrize("name", ["pixels", "series"])
def test_workers_and_processes_change_no_bit(processes, name):
    job = some_jobs()[name]
    with strategies.small_tiles() as windows:
        expected = bits(joined(job(workers=1)))
        assert bits(joined(job(workers=4))) == expected
        assert bits(joined(job(executor=processes))) == expected
    assert len(windows[0]) > 5


@given(scenes(), strategies.blocks)
def test_a_mask_made_from_a_zone_is_the_zone_in_centre_mode(scene, block):
    grid, features, rasters = scene
    assume(features[0] is not None)
    painted = strategies.located(features[:1], grid, "center")[0]
    assume(painted.any())
    mask = ArraySource(painted.astype(np.uint8), grid.transform)
    sources = sources_of(grid, rasters, block)
    series = mask_series(mask, sources)
    zone = pixels_of(grid, features[:1], sources_of(grid, rasters))
    known = ~np.ma.getmaskarray(series.values).all(axis=0)  # the zone's other pixels are dropped
    for name, column in (("row", series.row), ("col", series.col), ("x", series.x), ("y", series.y)):
        np.testing.assert_array_equal(column[known], zone[name])
    for number in range(len(rasters)):
        assert (
            series.values[number, known].astype(float).tolist() == zone[f"r{number}"].astype(float).tolist()
        )


@st.composite
def stacks(draw):
    grid, _, rasters = draw(scenes())
    mask = draw(hnp.arrays(np.uint8, (grid.height, grid.width), elements=st.integers(0, 3)))
    assume((mask > 0).any())
    return grid, mask, rasters


@given(stacks(), strategies.blocks)
def test_series_are_the_loop_that_people_write(scene, block):
    grid, picture, rasters = scene
    mask = ArraySource(picture, grid.transform, block=block)
    series = mask_series(mask, sources_of(grid, rasters, block), "1..2") if (picture % 3 > 0).any() else None
    assume(series is not None)
    chosen = (picture == 1) | (picture == 2)
    np.testing.assert_array_equal(np.stack(np.nonzero(chosen)), [series.row, series.col])
    np.testing.assert_array_equal(series.mask, picture[chosen])
    for told, raster in zip(series.values, rasters):
        valid = strategies.validity(*raster)[chosen]
        np.testing.assert_array_equal(np.ma.getmaskarray(told), ~valid)
        np.testing.assert_array_equal(told.data[valid], raster[0][chosen][valid].astype(told.dtype))


@given(stacks(), strategies.blocks)
def test_streamed_series_are_the_arrays(scene, block):
    grid, picture, rasters = scene
    mask, sources = ArraySource(picture, grid.transform, block=block), sources_of(grid, rasters, block)
    series = mask_series(mask, sources)
    with strategies.small_tiles():
        wide, long = (joined(MaskSeries(mask, sources, layout=layout)) for layout in LAYOUTS)
    count = len(rasters)
    for name in ("pixel", "row", "col", "x", "y", "mask"):
        np.testing.assert_array_equal(np.repeat(wide[name], count), long[name])
    order = np.argsort(wide["pixel"])
    assert wide["pixel"][order].tolist() == list(range(1, series.row.size + 1))
    np.testing.assert_array_equal(wide["row"][order], series.row)
    for number, name in enumerate(list(wide)[6:]):
        expected = series.values[number].astype(float).tolist()
        assert wide[name][order].astype(float).tolist() == expected
        assert long["value"][number::count][order].astype(float).tolist() == expected


@given(scenes())
def test_squares_hold_their_centres_and_the_pixel_area(scene):
    grid, *_ = scene
    row, col = (side.ravel() for side in np.mgrid[: grid.height, : grid.width])
    polygons = shapely.polygons(squares(grid, row, col))
    np.testing.assert_allclose(shapely.area(polygons), grid.pixel_area, 1e-6)
    x, y = grid.to_map(col + 0.5, row + 0.5)
    assert shapely.contains_xy(polygons, x, y).all()


@given(stacks(), strategies.blocks, st.randoms(use_true_random=False))
def test_chosen_pixels_are_read_in_the_order_asked(scene, block, random):
    grid, picture, rasters = scene
    place = np.flatnonzero(picture).tolist()
    random.shuffle(place)
    row, col = np.divmod(np.array(place), grid.width)
    for pixels, raster in zip(read_pixels(sources_of(grid, rasters, block), ChosenPixels(row, col)), rasters):
        valid = strategies.validity(*raster)[row, col]
        told = np.ones(row.size, bool) if pixels.valid is None else pixels.valid
        np.testing.assert_array_equal(told, valid)
        np.testing.assert_array_equal(pixels.values[valid], raster[0][row, col][valid])


@pytest.mark.parametrize("text", ["", "1", "2..3"])
def test_mask_windows_put_together_are_the_mask(text):
    picture = np.random.default_rng(3).integers(0, 5, (40, 60)).astype(np.int16)
    mask = Mask.of(ArraySource(picture), text)
    chosen = {"": picture != 0, "1": picture == 1, "2..3": (picture >= 2) & (picture <= 3)}[text]
    chosen_pixels, values = mask.select(mask.source.grid.window)
    np.testing.assert_array_equal(np.stack(np.nonzero(chosen)), [chosen_pixels.row, chosen_pixels.col])
    np.testing.assert_array_equal(values, picture[chosen])
