"""Time series of mask pixels, on cases that can be checked by hand."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
import rasterio

from pixelwise.core import (
    ArraySource,
    GridError,
    MaskSeries,
    ParameterError,
    RasterSource,
    SourceError,
    mask_series,
)
from pixelwise.core.jobs.series_labels import field_name, series_labels
from pixelwise.core.raster.pixel_reads import ChosenPixels, plan_reads, read_pixels

MASK = np.array([[0, 1, 1], [0, 1, 1], [1, 1, 1]], dtype=np.uint8)
FIRST = np.array([[3, 5, 2], [4, 7, 6], [8, 8, 1]], dtype=np.uint8)
NORTH_UP = (10, 0, 100, 0, -10, 230)


def week(values, number, name="", **kwargs):
    day = datetime(2018, 1, 7 * number)
    return ArraySource(values, NORTH_UP, name=name or f"week{number}", dates=[day], **kwargs)


def stack():
    second, third = FIRST.copy(), FIRST.copy()
    second[0, 0], third[0, 0] = 1, 2
    return [week(FIRST, 1), week(second, 2), week(third, 3)]


def mask(values=MASK, **kwargs):
    return ArraySource(values, NORTH_UP, name="mask", **kwargs)


def table_of(*args, **kwargs):
    parts = [emitted.table for emitted in MaskSeries(*args, **kwargs) if emitted.table.columns]
    return {name: [value for part in parts for value in part[name].tolist()] for name in parts[0].columns}


def test_the_example_of_the_definitions():
    series = mask_series(mask(), stack(), "0")
    assert list(zip(series.row, series.col)) == [(0, 0), (1, 0)]
    assert series.values[0].tolist() == [3, 4]
    assert series.values[:, 0].tolist() == [3, 1, 2]
    assert (series.x.tolist(), series.y.tolist()) == ([105.0, 105.0], [225.0, 215.0])
    assert series.mask.tolist() == [0, 0]


def test_long_has_a_row_per_pixel_and_date():
    assert table_of(mask(), stack(), "0") == {
        "pixel": [1, 1, 1, 2, 2, 2],
        "row": [0, 0, 0, 1, 1, 1],
        "col": [0] * 6,
        "x": [105.0] * 6,
        "y": [225.0] * 3 + [215.0] * 3,
        "mask": [0] * 6,
        "raster": ["week1", "week2", "week3"] * 2,
        "band": [1] * 6,
        "datetime": [datetime(2018, 1, day) for day in (7, 14, 21)] * 2,
        "value": [3, 1, 2, 4, 4, 4],
    }


def test_done_grows_with_the_rows_that_are_handed_over(monkeypatch):
    """Most of the time is spent on rows: what has been handed over is what is done."""
    from pixelwise.core.tables import pixel_rows

    monkeypatch.setattr(pixel_rows, "TABLE_ROWS", 2)
    steps = list(MaskSeries(mask(np.ones_like(MASK)), stack(), layout="wide"))
    done = [step.done for step in steps]
    assert done == sorted(done) and done[-1] == 1
    handed = [step.done for step in steps if len(step.table)]
    first = 1 / (1 + 4 * len(stack()))  # to look at the mask
    number = MASK.size
    assert handed == pytest.approx(
        [first + (1 - first) * min(1, (start + 2) / number) for start in range(0, number, 2)]
    )


def test_wide_has_a_row_per_pixel_and_a_column_per_date():
    assert table_of(mask(), stack(), "0", layout="wide", prefix="v_") == {
        "pixel": [1, 2],
        "row": [0, 1],
        "col": [0, 0],
        "x": [105.0, 105.0],
        "y": [225.0, 215.0],
        "mask": [0, 0],
        "v_d20180107": [3, 4],
        "v_d20180114": [1, 4],
        "v_d20180121": [2, 4],
    }


def test_bands_of_one_file_are_a_stack_too():
    values = np.stack([source.read(source.grid.window)[0].values for source in stack()])
    days = [source.layers[0].date for source in stack()]
    one = ArraySource(values, NORTH_UP, name="all", dates=days)
    np.testing.assert_array_equal(mask_series(mask(), [one], "0").values, [[3, 4], [1, 4], [2, 4]])
    assert table_of(mask(), [one], "0")["band"] == [1, 2, 3] * 2


def test_series_go_by_date_and_undated_layers_come_last():
    one, two, three = stack()
    bare = ArraySource(FIRST + 10, NORTH_UP, name="bare")
    series = mask_series(mask(), [bare, three, one, two], "0")
    assert [layer.raster for layer in series.layers] == ["week1", "week2", "week3", "bare"]
    assert series.values[:, 0].tolist() == [3, 1, 2, 13]
    names = list(table_of(mask(), [bare, three, one, two], "0", layout="wide"))
    assert names[-4:] == ["d20180107", "d20180114", "d20180121", "bare"]


def test_without_dates_the_order_is_the_one_given():
    bare = [ArraySource(FIRST + number, NORTH_UP, name=f"r{number}") for number in (2, 1)]
    told = table_of(mask(), bare, "0")
    assert told["raster"] == ["r2", "r1"] * 2
    assert told["value"] == [5, 4, 6, 5]
    assert told["datetime"] == [None] * 4


def test_two_acquisitions_on_one_day_stay_two():
    moments = [datetime(2018, 1, 7, 10, 20, 21), datetime(2018, 1, 7, 22), datetime(2018, 1, 8, 10)]
    rasters = [ArraySource(FIRST, NORTH_UP, name=f"r{n}", dates=[at]) for n, at in enumerate(moments)]
    told = table_of(mask(), rasters, "0", layout="wide")
    assert list(told)[6:] == ["d20180107T102021", "d20180107T220000", "d20180108"]
    same = [ArraySource(FIRST + n, NORTH_UP, name=f"r{n}", dates=[datetime(2018, 1, 7)]) for n in (0, 1)]
    told = table_of(mask(), same, "0", layout="wide")
    assert {name: told[name] for name in list(told)[6:]} == {"d20180107": [3, 4], "d20180107_2": [4, 5]}
    assert table_of(mask(), same, "0")["value"] == [3, 4, 4, 5]


def test_names_of_dates_are_those_of_utc():
    summer = timezone(timedelta(hours=2))
    assert field_name(datetime(2018, 2, 1, 1, 30, tzinfo=summer), True) == "d20180131T233000"


def test_bands_of_one_moment_are_told_apart():
    at = datetime(2018, 1, 7)
    image = ArraySource(np.stack([FIRST, FIRST]), name="image", names=["red", ""], dates=[at, at])
    assert series_labels(image.layers) == ["d20180107_red", "d20180107_2"]


def test_nodata_is_null_and_no_pixel_is_lost():
    empty = week(FIRST, 1, nodata=3)
    told = table_of(mask(), [empty], "0")
    assert told["value"] == [None, 4]
    series = mask_series(mask(), [empty, week(FIRST.astype(np.float32), 2)], "0")
    assert series.values.tolist() == [[None, 4.0], [3.0, 4.0]]
    assert series.values.dtype == np.float32, "the smallest type that holds both"


def test_floats_with_nan_as_mask():
    values = np.where(MASK == 0, np.nan, 0.5).astype(np.float32)
    values[2, 2] = 0
    job = MaskSeries(mask(values), stack())
    told = [place for emitted in job if emitted.table.columns for place in emitted.table["mask"].tolist()]
    assert told == [0.5] * 18
    assert (job.pixels, job.invalid) == (6, 2)


def test_a_raster_on_another_grid_is_named_with_the_difference():
    shifted = ArraySource(FIRST, (10, 0, 105, 0, -10, 230), name="shifted")
    for others, how in (
        (
            [week(FIRST[:2], 2, "small")],
            "The raster small does not lie on the grid of mask: its size is 3 x 2",
        ),
        (
            [shifted],
            "The raster shifted does not lie on the grid of mask: its origin is (105, 230), not (100, 230).",
        ),
        (
            [ArraySource(FIRST, (20, 0, 100, 0, -20, 230), name="r")],
            "its pixel size is 20 x -20, not 10 x -10.",
        ),
        ([week(FIRST, 2, "r", crs="EPSG:4326")], "its CRS is EPSG:4326, not unknown."),
    ):
        with pytest.raises(GridError) as caught:
            MaskSeries(mask(), [*stack(), *others, shifted])
        assert how in str(caught.value)
        assert str(caught.value).endswith("never resampled: bring the raster to the mask's grid first.")


def test_what_cannot_be_done_is_told():
    with pytest.raises(ParameterError, match=r"^No raster was given; give at least one\.$"):
        MaskSeries(mask(), [])
    with pytest.raises(ParameterError, match="'x' in 'x' is no value of a mask"):
        MaskSeries(mask(), stack(), "x")
    with pytest.raises(ParameterError, match=r"The mask mask selects no pixel: its values go from 0 to 1"):
        mask_series(mask(), stack(), "9")


def write(path, values, block=16):
    height, width = values.shape
    profile = {"driver": "GTiff", "height": height, "width": width, "count": 1, "dtype": values.dtype}
    tiled = {"tiled": True, "blockxsize": block, "blockysize": block, "compress": "deflate"}
    with rasterio.open(path, "w", **profile, **tiled, transform=rasterio.Affine(*NORTH_UP)) as file:
        file.write(values, 1)
    return str(path)


def test_a_truncated_raster_of_the_stack_is_named(tmp_path):
    values = np.random.default_rng(1).integers(0, 999, (64, 64)).astype(np.uint16)
    paths = [write(tmp_path / f"week{number}.tif", values) for number in (1, 2)]
    with open(paths[1], "r+b") as file:
        file.truncate(3000)
    chosen = ArraySource(np.ones((64, 64), np.uint8), NORTH_UP, name="mask")
    with pytest.raises(SourceError) as caught:
        mask_series(chosen, [RasterSource.open(path) for path in paths])
    assert str(caught.value).startswith(
        f"The raster week2 ({paths[1]}) cannot be read to its end; check that"
    )


# Reading


def test_only_blocks_that_hold_chosen_pixels_are_read(tmp_path, monkeypatch):
    """Blocks that are not needed are overwritten in the file: reading them would fail."""
    values = np.random.default_rng(2).integers(0, 60000, (1024, 1024)).astype(np.uint16)
    path = write(tmp_path / "a.tif", values, block=256)
    with rasterio.open(path) as dataset:
        places = {
            (row, col): dataset.get_tag_item(f"BLOCK_OFFSET_{col}_{row}", "TIFF", bidx=1)
            for row in range(4)
            for col in range(4)
        }
    needed = {(0, 0), (2, 3), (3, 3)}
    with open(path, "r+b") as file:
        for place, offset in places.items():
            if place not in needed:
                file.seek(int(offset))
                file.write(b"\xff" * 64)
    chosen = ChosenPixels(np.array([5, 600, 1000]), np.array([17, 900, 800]))
    (found,) = read_pixels([RasterSource.open(path)], chosen)
    assert found.values.tolist() == values[chosen.row, chosen.col].tolist()
    with pytest.raises(SourceError):
        read_pixels([RasterSource.open(path)], ChosenPixels(np.array([300]), np.array([300])))


@pytest.mark.parametrize("block", [(1, 3000), (256, 256), (7, 11), (3000, 3000), (16, 16)])
@pytest.mark.parametrize("count", [1, 3, 500, 40_000])
def test_plans_hold_every_pixel_once_in_sane_windows(block, count):
    rng = np.random.default_rng(count)
    place = np.sort(rng.choice(3000 * 3000, count, replace=False))
    chosen = ChosenPixels(*np.divmod(place, 3000))
    reads = plan_reads(chosen, block, 2)
    which = np.concatenate([read.which for read in reads])
    assert np.sort(which).tolist() == list(range(count))
    for read in reads:
        row, col = np.divmod(read.index, read.window.width)
        np.testing.assert_array_equal(row + read.window.row, chosen.row[read.which])
        np.testing.assert_array_equal(col + read.window.col, chosen.col[read.which])
        largest = max(1 << 19, min(block[0], 3000) * min(block[1], 3000))
        assert read.window.height * read.window.width <= largest
