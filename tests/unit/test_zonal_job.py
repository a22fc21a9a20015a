"""Zonal statistics as a job: progress, cancel, what is read and kept, and files larger than a tile."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
import rasterio
import shapely
from shapely import Polygon, box

import strategies
from by_hand import EVERYTHING, NINE, nine, row_of
from pixelwise.core import (
    ArraySource,
    Grid,
    Layer,
    Pixels,
    RasterSource,
    Source,
    SourceError,
    ZonalStatistics,
    zonal_statistics,
)

pytestmark = pytest.mark.filterwarnings(
    "ignore::rasterio.errors.NotGeoreferencedWarning"
)  # rows and columns do


def big_job(**kwargs):
    values = np.random.default_rng(1).normal(size=(60, 60))
    zones = [box(x, y - 3, x + 3, y) for x in range(0, 60, 3) for y in range(0, -60, -3)]
    return ZonalStatistics(zones, [ArraySource(values, block=(6, 6))], **kwargs)


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_rises_from_0_to_1(workers):
    with strategies.small_tiles():
        progress = list(big_job(workers=workers))
    assert len(progress) >= 50
    assert all(0 <= one <= other <= 1 for one, other in zip(progress, progress[1:]))
    assert progress[-1] == pytest.approx(1)
    assert progress[0] < 0.2


def test_progress_of_several_grids_and_of_tiny_zones_rises_too():
    sources = [nine(), ArraySource(np.ones((60, 60)), block=(6, 6)), nine(crs="other")]
    with strategies.small_tiles():
        progress = list(ZonalStatistics([box(0, 0, 3, 3), box(0.1, 0.1, 0.2, 0.2)], sources))
    assert all(0 <= one <= other <= 1 for one, other in zip(progress, progress[1:]))
    assert progress[-1] == pytest.approx(1)


def test_result_after_the_iteration_and_without_it():
    job = big_job()
    assert all(progress <= 1 for progress in job)
    assert job.result().columns[0]["mean"].tolist() == big_job().result().columns[0]["mean"].tolist()


class Watched(ArraySource):
    """Remembers what is read."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.windows = []

    def read(self, window, columns=()):
        self.windows.append(window)
        return super().read(window, columns)


def test_a_run_that_was_not_ended_leaves_no_older_result():
    job = ZonalStatistics([box(0, 0, 3, 3)], [nine()], ["sum"])
    before = job.result()
    assert job.result() is before
    run = iter(job)
    next(run)
    run.close()
    after = job.result()
    assert after is not before
    assert after.columns[0]["sum"].tolist() == before.columns[0]["sum"].tolist() == [45]


def test_closing_the_job_stops_the_reading():
    source = Watched(np.ones((60, 60)), block=(6, 6))
    with strategies.small_tiles():
        progress = iter(ZonalStatistics([box(0, -60, 60, 0)], [source], workers=2))
        next(progress)
        progress.close()
    assert len(source.windows) < 50


def test_only_blocks_that_hold_zones_are_read_and_each_once():
    """Blocks of 10 x 10; hundreds of zones in two of the 36, and one over a corner of four."""
    source = Watched(np.ones((60, 60)), block=(10, 10))
    many = [box(x, -y - 1, x + 1, -y) for x in range(40, 60) for y in range(20, 30)]
    with strategies.small_tiles():
        zonal_statistics([*many, *many, box(5, -15, 15, -5)], [source])
    read = np.zeros((60, 60), dtype=int)
    for window in source.windows:
        read[window.row : window.row_stop, window.col : window.col_stop] += 1
    assert read.max() == 1
    assert read[20:30, 40:60].all() and read[5:15, 5:15].all()
    assert read.sum() <= 6 * 100
    assert not read[30:].any()


def test_nothing_is_read_where_there_are_no_zones():
    source = Watched(np.ones((60, 60)), block=(10, 10))
    zonal_statistics([box(100, 100, 101, 101), None], [source])
    assert source.windows == []


class Endless(Source):
    """A raster that is made as it is read, 100 columns wide; `Source` declares all that is asked."""

    name, block = "endless", (50, 100)

    def __init__(self, height):
        self.grid = Grid(100, height, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
        self.layers = (Layer("endless", 1, "", "float64"),)

    def read(self, window, columns=()):
        values = np.arange(window.row * 100.0, window.row_stop * 100.0).reshape(-1, 100)
        return [Pixels(values[:, window.col : window.col_stop], None)]


def peak_memory(height):
    """Of the medians of stripes that are 30 rows high, and cross the blocks."""
    job = ZonalStatistics(
        [box(0, -row - 30, 100, -row) for row in range(0, height, 30)],
        [Endless(height)],
        ["mean", "median", "majority"],
        workers=1,
    )
    tracemalloc.start()
    with strategies.small_tiles():
        result = job.result()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert result.columns[0]["median"].tolist() == [
        row * 100 + (30 * 100 - 1) / 2 for row in range(0, height, 30)
    ]
    return peak


def test_memory_does_not_grow_with_the_raster():
    """Values are kept for medians until their zone is passed: a raster ten times as high takes no more."""
    peak_memory(300)
    assert peak_memory(9000) < 1.5 * peak_memory(900)


def write(path, values, **profile):
    height, width = values.shape
    profile = {
        "driver": "GTiff",
        "dtype": values.dtype.name,
        "count": 1,
        "height": height,
        "width": width,
        **profile,
    }
    with rasterio.open(path, "w", transform=rasterio.Affine(1, 0, 0, 0, -1, 0), **profile) as dataset:
        dataset.write(values, 1)
    return str(path)


@pytest.mark.parametrize("pixels", ["center", "coverage"])
def test_a_file_larger_than_a_tile_against_numpy(tmp_path, pixels):
    """1500 x 1500 pixels in blocks of 256: a triangle's pixels by half-planes, a rectangle's by slices."""
    rng = np.random.default_rng(7)
    values = rng.normal(100, 20, (1500, 1500)).astype("float32")
    values[rng.random(values.shape) < 0.02] = -1
    path = write(
        tmp_path / "a.tif", values, nodata=-1, tiled=True, blockxsize=256, blockysize=256, compress="deflate"
    )
    triangle = Polygon([(10.3, -20.1), (1400.9, -300.8), (200.2, -1450.4)])
    rectangle = box(100, -1200, 1300, -50)
    result = zonal_statistics(
        [triangle, rectangle], [RasterSource.open(path)], EVERYTHING, percentiles=[90], pixels=pixels
    )
    inside = values[50:1200, 100:1300].astype(float)
    check_against_numpy(row_of(result, 1), inside[inside != -1], (inside == -1).sum())
    if pixels == "center":
        rows, cols = np.mgrid[:1500, :1500] + 0.5
        corners = shapely.get_coordinates(triangle)
        held = np.ones(values.shape, bool)
        for (x0, y0), (x1, y1) in zip(corners[:-1], corners[1:]):
            held &= (x1 - x0) * (-rows - y0) - (y1 - y0) * (cols - x0) < 0  # corners run clockwise
        inside = values[held].astype(float)
        check_against_numpy(row_of(result, 0), inside[inside != -1], (inside == -1).sum())
    else:
        assert row_of(result, 0)["count"] + row_of(result, 0)["nodata"] == pytest.approx(
            triangle.area, rel=1e-9
        )


def check_against_numpy(row, values, nodata):
    assert (row["count"], row["nodata"]) == (values.size, nodata)
    assert (row["min"], row["max"], row["variety"]) == (values.min(), values.max(), np.unique(values).size)
    expected = {
        "sum": values.sum(),
        "mean": values.mean(),
        "stdev": values.std(),
        "median": np.median(values),
    }
    assert {name: row[name] for name in expected} == pytest.approx(expected, rel=1e-11)
    assert row["p90"] == pytest.approx(np.percentile(values, 90), rel=1e-12)


def test_classes_of_a_file_larger_than_a_tile(tmp_path):
    values = np.random.default_rng(7).integers(1, 14, (1200, 1200)).astype("uint8")
    path = write(tmp_path / "a.tif", values, tiled=True, blockxsize=256, blockysize=256)
    zones = [box(0, -1200, 1200, 0), box(3, -1199, 700, -900), box(0, -2, 2, 0)]
    result = zonal_statistics(zones, [RasterSource.open(path)], ["majority", "minority", "variety"])
    for zone, part in enumerate([values, values[900:1199, 3:700], values[:2, :2]]):
        classes, counts = np.unique(part, return_counts=True)
        row = row_of(result, zone)
        assert row == {
            "minority": classes[np.argmin(counts)],
            "majority": classes[np.argmax(counts)],
            "variety": classes.size,
        }


@pytest.mark.parametrize("workers", [1, 2])
def test_a_file_that_ends_too_soon_is_an_error_and_no_result(tmp_path, workers):
    values = np.random.default_rng(1).integers(0, 255, (1500, 1500)).astype("uint8")
    path = write(tmp_path / "half.tif", values)
    source = RasterSource.open(path)
    with open(path, "r+b") as file:
        file.truncate(1_000_000)
    job = ZonalStatistics([box(0, -1500, 1500, 0)], [source, source], workers=workers)
    with pytest.raises(SourceError, match=r"The raster half \(.*half\.tif\) cannot be read to its end"):
        job.result()


def test_a_file_that_was_deleted_is_named(tmp_path):
    path = write(tmp_path / "gone.tif", NINE.astype("uint8"))
    source = RasterSource.open(path)
    (tmp_path / "gone.tif").unlink()
    with pytest.raises(SourceError, match="The raster gone"):
        zonal_statistics([box(0, -3, 3, 0)], [nine(), source])
