"""Pixels of polygons, on cases that can be checked by hand."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
import shapely

from pixelwise.core import ArraySource, Grid, GridError, ParameterError, Pixels, PolygonPixels, squares

NORTH_UP = (10, 0, 100, 0, -10, 230)  # 10 m pixels, upper left corner at (100, 230)
VALUES = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]], dtype=np.uint8)


def table_of(*args, **kwargs):
    """All rows in one table, with NULL as None."""
    parts = [emitted.table for emitted in PolygonPixels(*args, **kwargs) if emitted.table.columns]
    names = list(parts[0].columns)
    assert all(list(part.columns) == names for part in parts)
    return {name: [value for part in parts for value in part[name].tolist()] for name in names}


def source(values=VALUES, name="dem", **kwargs):
    return ArraySource(values, kwargs.pop("transform", NORTH_UP), name=name, **kwargs)


def box(left, top, right, bottom):
    """A box given in columns and rows."""
    return shapely.box(100 + 10 * left, 230 - 10 * bottom, 100 + 10 * right, 230 - 10 * top)


def test_each_pixel_of_a_polygon_is_a_row():
    told = table_of([box(1, 0, 3, 2)], [source()])
    assert told == {
        "feature": [0, 0, 0, 0],
        "row": [0, 0, 1, 1],
        "col": [1, 2, 1, 2],
        "x": [115.0, 125.0, 115.0, 125.0],
        "y": [225.0, 225.0, 215.0, 215.0],
        "coverage": [1.0, 1.0, 1.0, 1.0],
        "dem": [2, 3, 5, 6],
    }


def test_overlapping_polygons_each_give_their_rows():
    told = table_of([box(0, 0, 2, 1), None, box(1, 0, 2, 2)], [source()])
    assert told["feature"] == [0, 0, 2, 2]
    assert told["dem"] == [1, 2, 2, 5]


def test_coverage_is_the_part_that_is_covered():
    polygon = box(0.5, 0, 1.25, 1)
    told = table_of([polygon], [source()], pixels="coverage")
    assert (told["coverage"], told["dem"]) == ([0.5, 0.25], [1, 2])
    told = table_of([polygon], [source()], pixels="touched")
    assert (told["coverage"], told["dem"]) == ([1.0, 1.0], [1, 2])
    told = table_of([polygon], [source()], pixels="center")
    assert (told["coverage"], told["dem"]) == ([1.0], [1])


def test_nodata_is_kept_where_another_layer_has_a_value_and_dropped_where_none_has():
    one, two = source(nodata=1), source(VALUES.astype(float), "heat", nodata=2)
    both = source(np.where(VALUES == 5, 0, VALUES).astype(np.uint8), "both", nodata=0)
    job = PolygonPixels([box(0, 0, 2, 1)], [one, two])
    rows = [emitted.table for emitted in job]
    assert rows[-1]["dem"].tolist() == [None, 2]
    assert rows[-1]["heat"].tolist() == [1.0, None]
    assert job.dropped == 0
    job = PolygonPixels([box(0, 0, 2, 2), box(1, 1, 2, 2)], [both])
    assert [value for emitted in job for value in emitted.table["both"].tolist()] == [1, 2, 4]
    assert job.dropped == 2, "the pixel is counted for each of the two polygons that hold it"
    assert job.counts.tolist() == [3, 0]


def test_long_has_a_row_per_pixel_and_layer():
    dated = source(np.stack([VALUES, VALUES + 10]), "ndvi", nodata=11, dates=[datetime(2018, 1, 31), None])
    told = table_of([box(0, 0, 1, 2)], [dated], layout="long", prefix="v_")
    assert told == {
        "feature": [0] * 4,
        "row": [0, 0, 1, 1],
        "col": [0] * 4,
        "x": [105.0] * 4,
        "y": [225.0, 225.0, 215.0, 215.0],
        "coverage": [1.0] * 4,
        "raster": ["ndvi"] * 4,
        "band": [1, 2, 1, 2],
        "datetime": [datetime(2018, 1, 31), None] * 2,
        "v_value": [1, None, 4, 14],
    }


def test_long_takes_any_mixture_of_grids():
    coarse = source(np.array([[0.5]]), "coarse", transform=(30, 0, 100, 0, -30, 230))
    told = table_of([box(0, 0, 3, 3)], [source(), coarse], layout="long")
    assert told["raster"] == ["dem"] * 9 + ["coarse"]
    assert told["value"] == [*VALUES.ravel().tolist(), 0.5]
    assert told["x"][-1] == 115.0


def test_long_is_given_the_polygons_in_each_crs():
    asked = []

    def polygons(crs):
        asked.append(crs)
        return [box(0, 0, 1, 1)] if crs == "near" else [box(1, 1, 2, 2)]

    rasters = [source(crs="near"), source(VALUES, "other", crs="far"), source(VALUES, "third", crs="near")]
    told = table_of(polygons, rasters, layout="long")
    assert asked == ["near", "far"]
    assert list(zip(told["raster"], told["value"])) == [("dem", 1), ("third", 1), ("other", 5)]


def test_columns_of_layers_are_named_by_raster_and_band():
    bands = source(np.stack([VALUES, VALUES]), "image", names=["red", ""])
    told = table_of([box(0, 0, 1, 1)], [bands, source(VALUES, "row")], prefix="p_")
    assert list(told)[6:] == ["p_image_red", "p_image_2", "p_row"]
    assert list(table_of([box(0, 0, 1, 1)], [source(VALUES, "row")]))[6:] == ["row_2"]


@pytest.mark.parametrize("dtype", ["int64", "uint64"])
def test_large_whole_numbers_are_exact(dtype):
    large = 2**53 + 1
    values = np.full((1, 1), large, dtype=dtype)
    told = table_of([box(0, 0, 1, 1)], [source(values)])
    assert told["dem"] == [large]
    assert isinstance(told["dem"][0], int)


def test_whole_numbers_beyond_what_fields_hold_become_floating_point():
    values = np.array([[2**63 + 2**62, 7]], dtype=np.uint64)
    assert table_of([box(0, 0, 2, 1)], [source(values)])["dem"] == [2.0**63 + 2.0**62, 7.0]
    assert table_of([box(1, 0, 2, 1)], [source(values)])["dem"] == [7]
    long = table_of([box(0, 0, 2, 1)], [source(values), source(values.astype(np.uint8), "b")], layout="long")
    assert [type(value) for value in long["value"]] == [float] * 4


def test_the_highest_number_is_looked_for_in_its_own_layer():
    """The second grid's layer is the one that is beyond; on the first, uint64 that no tile reaches."""
    moved = {"transform": (10, 0, 105, 0, -10, 230)}
    high = np.array([[2**63 + 2**62]], dtype=np.uint64)
    small = source(VALUES, "small")
    told = table_of([box(0, 0, 3, 3)], [small, source(high, "high", **moved)], layout="long")
    assert told["value"] == [*range(1, 10), 2.0**63 + 2.0**62]
    assert {type(value) for value in told["value"]} == {float}
    hidden = source(np.array([[2**64 - 1, 7]], dtype=np.uint64), valid=np.array([[False, True]]))
    told = table_of([box(0, 0, 2, 1)], [hidden, source(VALUES[:1, :2], "b")])
    assert told["dem"] == [None, 7]
    assert type(told["dem"][1]) is int


def test_the_largest_numbers_may_be_on_any_of_three_grids():
    """Two layers on the first, so that the numbers of grids and layers differ."""
    many, few = 2**63 + 2**62, 7
    for numbers in ((many, few), (few, many)):
        sources = [source(np.stack([VALUES, VALUES]), "two")]
        for shift, number in zip((5, 6), numbers):
            moved = (10, 0, 100 + shift, 0, -10, 230)
            sources.append(source(np.full((1, 1), number, np.uint64), str(number), transform=moved))
        told = table_of([box(0, 0, 1.8, 1)], sources, layout="long")
        assert told["raster"] == [*["two"] * 4, *map(str, numbers)]
        assert told["value"] == [1, 1, 2, 2, *map(float, numbers)]
        assert {type(value) for value in told["value"]} == {float}


def test_a_second_run_counts_anew():
    job = PolygonPixels([box(0, 0, 3, 1)], [source(nodata=2)])
    for _ in range(2):
        assert sum(len(emitted.table) for emitted in job) == 2
        assert (job.counts.tolist(), job.dropped) == ([2], 1)


def test_what_was_dropped_is_counted_over_all_grids():
    two = [source(nodata=2), source(name="b", nodata=1, transform=(10, 0, 105, 0, -10, 230))]
    job = PolygonPixels([box(0, 0, 3, 1), box(0, 0, 3, 3)], two, layout="long")
    assert sum(len(emitted.table) for emitted in job) == job.counts.sum()
    assert job.dropped == 4, "the 2 of one raster and the 1 of the other, in two polygons each"


class WhollyValid(ArraySource):
    """Says so with None, as files without nodata do."""

    def read(self, window, columns=()):
        return [Pixels(pixels.values, None) for pixels in super().read(window, columns)]


def test_no_pixel_is_dropped_where_a_layer_is_wholly_valid():
    job = PolygonPixels([box(0, 0, 2, 1)], [source(nodata=2), WhollyValid(VALUES, NORTH_UP, name="whole")])
    (_, emitted) = job
    assert emitted.table["dem"].tolist() == [1, None]
    assert emitted.table["dem"].data.tolist() == [1, 0], "what is nodata in a file is not seen below the mask"
    assert emitted.table["whole"].tolist() == [1, 2]
    assert job.dropped == 0


def test_how_many_columns_hold_values_is_told():
    two = [source(), source(VALUES, "b")]
    for layout, count in (("wide", 2), ("long", 1)):
        tables = [e.table for e in PolygonPixels([box(0, 0, 1, 1)], two, layout=layout)]
        assert [table.values for table in tables] == [count] * 2


def test_the_first_table_tells_the_columns_even_where_there_is_no_pixel():
    tables = [emitted.table for emitted in PolygonPixels([box(7, 7, 8, 8)], [source()])]
    assert [len(table) for table in tables] == [0]
    assert {name: column.dtype.name for name, column in tables[0].columns.items()} == {
        "feature": "int64", "row": "int64", "col": "int64", "x": "float64", "y": "float64",
        "coverage": "float64", "dem": "int64",
    }  # fmt: skip


def test_wide_names_the_raster_on_another_grid_and_how_it_differs():
    small = source(VALUES[:2], "small")
    with pytest.raises(GridError) as caught:
        PolygonPixels([box(0, 0, 1, 1)], [source(), source(VALUES, "same"), small])
    assert str(caught.value) == (
        "The raster small does not lie on the grid of dem: its size is 3 x 2 pixels, not 3 x 3. "
        "Choose the long layout, which takes any mixture of grids, or resample it to that grid."
    )


@pytest.mark.parametrize(
    ("other", "how"),
    [
        ({"transform": (10, 0, 105, 0, -10, 230)}, "its origin is (105, 230), not (100, 230)"),
        ({"transform": (20, 0, 100, 0, -20, 230)}, "its pixel size is 20 x -20, not 10 x -10"),
        ({"crs": "EPSG:4326"}, "its CRS is EPSG:4326, not unknown"),
    ],
)
def test_wide_says_how_grids_differ(other, how):
    with pytest.raises(GridError) as caught:
        PolygonPixels([], [source(), source(VALUES, "b", **other)])
    assert how in str(caught.value)


def test_settings_out_of_range_are_refused():
    for given, sentence in (
        ({"sources": []}, "No raster was given; give at least one."),
        ({"pixels": "all"}, "Pixels cannot be chosen by 'all'; choose one of center, touched, coverage."),
        ({"layout": "tall"}, "There is no layout 'tall'; choose one of wide, long."),
    ):
        with pytest.raises(ParameterError) as caught:
            PolygonPixels(**{"zones": [], "sources": [source()], **given})
        assert str(caught.value) == sentence


def test_tables_are_small_however_many_polygons_overlap():
    values = np.zeros((300, 300), dtype=np.uint8)
    polygons = [shapely.box(0, -300, 300, 0)] * 5
    for layers in (1, 3):
        source = ArraySource(np.stack([values] * layers))
        sizes = [len(e.table) for e in PolygonPixels(polygons, [source], layout="long")]
        assert sum(sizes) == 5 * 300 * 300 * layers
        assert max(sizes) <= 1 << 16


def test_squares_of_a_rotated_grid_are_rotated():
    grid = Grid(2, 2, (3, 4, 10, 4, -3, 20))
    outline = squares(grid, np.array([0, 1]), np.array([0, 1]))
    assert outline[0].tolist() == [[10, 20], [13, 24], [17, 21], [14, 17], [10, 20]]
    assert outline[1].tolist() == [[17, 21], [20, 25], [24, 22], [21, 18], [17, 21]]
