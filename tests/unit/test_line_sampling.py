"""Values along lines: cases checked by hand."""

from __future__ import annotations

import re
from datetime import datetime
from math import sqrt

import numpy as np
import pytest
import shapely

from pixelwise.core import ArraySource, Lines, LineSampling, ParameterError, sample_lines
from pixelwise.core.jobs import line_sampling
from pixelwise.core.locate import line_pixels, line_points
from points_lab import bits

#:  1  2  3  4      in rows 0 to 3 from y = 4 down to y = 0
#:  5  6  7  8
#:  9 10 11 12
#: 13 14 15 16
NUMBERS = np.arange(1.0, 17).reshape(4, 4)
UP = (1, 0, 0, 0, -1, 4)


def source(values=NUMBERS, transform=UP, **settings):
    return ArraySource(values, transform, **settings)


def along(*wkt: str | None, sources=None, **settings):
    lines = [None if one is None else shapely.from_wkt(one) for one in wkt]
    return sample_lines(lines, sources or [source()], **settings)


def columns(rows, *names):
    return [tuple(rows.table[name].tolist()) for name in names]


def test_a_line_across_the_antimeridian_on_a_raster_from_0_to_360_degrees():
    months = source(np.arange(12.0).reshape(1, 12), (30, 0, 0, 0, -30, 30), period=360)
    rows = along("LINESTRING (-45 15, 15 15)", "LINESTRING (345 15, 400 15)", sources=[months])
    assert columns(rows, "feature", "array", "length", "distance") == [
        (0, 0, 0, 1, 1, 1),
        (10, 11, 0, 11, 0, 1),
        pytest.approx((15, 30, 15, 15, 30, 10), rel=1e-12),
        pytest.approx((7.5, 30, 52.5, 7.5, 30, 50), rel=1e-12),
    ]
    bilinear = along("LINESTRING (-15 15, 15 15)", sources=[months], method="bilinear")
    assert columns(bilinear, "array") == [(0.25 * 0 + 0.75 * 11, 0.75 * 0 + 0.25 * 11)]


def test_a_length_weighted_mean_is_right():
    # From the middle of pixel 5 one to the right, one down, and half a pixel on: 0.5, 0.5 + 0.5, 1 + ..
    rows = along("LINESTRING (0.5 2.5, 1.5 2.5, 1.5 1.25)")
    assert columns(rows, "array", "length", "distance", "point") == [
        (5, 6, 10),
        (0.5, 1.0, 0.75),
        (0.25, 1.0, 1.875),
        (0, 1, 2),
    ]
    mean = np.average(rows.table["array"], weights=rows.table["length"])
    assert mean == (0.5 * 5 + 1.0 * 6 + 0.75 * 10) / 2.25
    assert rows.xy.tolist() == [[0.75, 2.5], [1.5, 2.5], [1.5, 1.625]]


def test_a_diagonal_runs_through_corners_and_not_beside_them():
    down, up = along("LINESTRING (0 4, 4 0)"), along("LINESTRING (0 0, 4 4)")
    assert down.table["array"].tolist() == [1, 6, 11, 16]
    assert up.table["array"].tolist() == [13, 10, 7, 4]
    assert down.table["length"].tolist() == pytest.approx([sqrt(2)] * 4)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("LINESTRING (1 4, 1 2)", [2, 6]),  # between columns 0 and 1: the right one
        ("LINESTRING (1 2, 1 4)", [6, 2]),
        ("LINESTRING (0 3, 2 3)", [5, 6]),  # between rows 0 and 1: the lower one
        ("LINESTRING (2 3, 0 3)", [6, 5]),
        ("LINESTRING (0 4, 2 4)", [1, 2]),  # the upper and the left edge of the raster are on it
        ("LINESTRING (0 4, 0 2)", [1, 5]),
        ("LINESTRING (4 4, 4 2)", [None]),  # its right and lower edges are off it
        ("LINESTRING (0 0, 2 0)", [None]),
    ],
)
def test_a_stretch_along_an_edge_belongs_to_the_right_or_lower_pixel(line, values):
    assert along(line).table["array"].tolist() == values


def test_a_stretch_that_goes_on_round_a_corner_is_one_and_one_that_comes_back_is_another():
    rows = along(
        "LINESTRING (0.2 3.5, 0.8 3.5, 0.2 3.5, 0.2 3.5, 0.2 3.8)", "LINESTRING (0.5 3.5, 1.5 3.5, 0.5 3.5)"
    )
    assert columns(rows, "feature", "array", "length") == [
        (0, 1, 1, 1),
        (1, 1, 2, 1),
        pytest.approx((1.5, 0.5, 1.0, 0.5)),
    ]


def test_a_line_that_leaves_the_raster_keeps_its_distances():
    rows = along("LINESTRING (-2 3.5, 1 3.5, 1 9, 3.5 9, 3.5 3.5)")
    assert columns(rows, "array", "length", "distance") == [(1, 2, 4), (1, 0.5, 0.5), (2.5, 3.25, 16.25)]


def test_parts_are_numbered_and_begin_anew():
    rows = along(
        "MULTILINESTRING ((9 9, 8 8), (0 3.5, 1.5 3.5), (2 2, 2 2), (3 .5, 4 .5))",
        "LINESTRING (0 0.5, 1 0.5)",
    )
    assert columns(rows, "feature", "part", "point", "distance", "array") == [
        (0, 0, 0, 1),
        (1, 1, 3, 0),
        (0, 1, 0, 0),
        (0.5, 1.25, 0.5, 0.5),
        (1, 2, 16, 13),
    ]
    assert "part" not in along("LINESTRING (0 0.5, 1 0.5)").table.columns


@pytest.mark.parametrize("step", [0, 1])
def test_lines_without_a_length_off_the_raster_and_none_at_all_keep_a_row(step):
    wkt = (
        "LINESTRING (1 1, 1 1)",
        None,
        "LINESTRING EMPTY",
        "LINESTRING (0 0.5, 0.5 0.5)",
        "MULTILINESTRING EMPTY",
    )
    rows = along(*wkt, step=step)
    assert columns(rows, "feature", "point", "distance", "array") == [
        (0, 1, 2, 3, 4),
        (None, None, None, 0, None),
        (None, None, None, 0 if step else 0.25, None),
        (None, None, None, 13, None),
    ]
    assert rows.xy[0].tolist() == [1, 1], "where there is a vertex, the row is at it"
    assert np.isnan(rows.xy[[1, 2, 4]]).all()
    off = along("LINESTRING (9 9, 9 10.5)", step=step)
    assert len(off.table) == (2 if step else 1) and off.table["array"].count() == 0
    assert off.xy[0].tolist() == [9, 9]
    one_vertex = sample_lines(Lines.from_parts([(1, 1)], [0, 1], [0, 1]), [source()], step=step)
    assert columns(one_vertex, "point", "array") == [(None,), (None,)]


def test_points_at_steps_begin_at_the_start_and_do_not_pass_the_end():
    rows = along("LINESTRING (0.5 3.5, 3.5 3.5, 3.5 1)", step=2)
    assert columns(rows, "distance", "array") == [(0, 2, 4), (1, 3, 8)]
    assert rows.xy.tolist() == [[0.5, 3.5], [2.5, 3.5], [3.5, 2.5]]
    assert "length" not in rows.table.columns
    # Ten tenths are a little less than one in doubles; the tenth point is still there, at the end.
    tenths = sample_lines([shapely.LineString([(0.1 * n, 0.5) for n in range(11)])], [source()], step=0.1)
    assert len(tenths.table) == 11 and tenths.table["distance"][-1] == pytest.approx(1)


def test_each_feature_may_have_a_step_of_its_own():
    lines = [shapely.LineString([(0, 3.5), (3, 3.5)]), shapely.LineString([(0, 1.5), (3, 1.5)])]
    rows = sample_lines(lines, [source()], step=[1, 1.5])
    assert rows.table["feature"].tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert rows.table["distance"].tolist() == [0, 1, 2, 3, 0, 1.5, 3]
    parts = shapely.MultiLineString([[(0, 3.5), (1, 3.5)], [(0, 2.5), (1, 2.5)]])
    rows = sample_lines([parts, lines[1]], [source()], step=np.array([1, 3.0]))
    assert columns(rows, "feature", "part", "distance") == [
        (0, 0, 0, 0, 1, 1),
        (0, 0, 1, 1, 0, 0),
        (0, 1, 0, 1, 0, 3),
    ]


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([1.0], "There are 2 features and 1 steps; give one for each feature."),
        ([1.0, 0.0], "The step of a feature is 0, where each has its own; give distances above 0, or 0 for "),
        ([1.0, -1.0], "The step between points along lines is -1; "),
        ([1.0, np.nan], "The step between points along lines is nan; "),
        ([1e-9, 1.0], "With a step of 1e-09 a line of length 3 would have 3000000001 points, "),
    ],
)
def test_steps_that_are_none(steps, sentence):
    lines = [shapely.LineString([(0, 3.5), (3, 3.5)])] * 2
    with pytest.raises(ParameterError, match=re.escape(sentence)):
        LineSampling(lines, [source()], step=steps)


def test_bilinear_is_that_of_the_points():
    plane = np.add.outer(np.arange(4) * -10.0, np.arange(4) + 0.5)
    rows = along("LINESTRING (0.6 2.5, 3.4 1.5)", sources=[source(plane)], method="bilinear")
    x, y = rows.xy.T
    assert rows.table["array"].tolist() == pytest.approx((x + 10 * (y - 3.5)).tolist(), rel=1e-12)
    means = along("LINESTRING (1 3, 1.5 3)", sources=[source(NUMBERS.astype("uint8"))], method="bilinear")
    assert means.table["array"].tolist() == [3.75], "of whole numbers too: the mean of 1, 2, 5, 6, and a bit"


def test_rasters_on_several_grids_are_cut_at_the_pixels_of_each():
    half = ArraySource(
        NUMBERS[:2, :2] * 100, (1.5, 0, 0.25, 0, -1.5, 4), name="half", dates=[datetime(2020, 1, 2)]
    )
    rows = along("LINESTRING (0 3.5, 2.5 3.5)", sources=[source(), half])
    assert columns(rows, "array", "half") == [(1, 1, 2, 2, 3), (None, 100, 100, 200, 200)]
    assert rows.table["length"].tolist() == pytest.approx([0.25, 0.75, 0.75, 0.25, 0.5], rel=1e-12)
    long = along("LINESTRING (0 3.5, 2.5 3.5)", sources=[source(), half], layout="long")
    assert long.table["value"].tolist() == [1, 1, 100, 2, 100, 2, 200, 3, 200]
    assert long.table["raster"].tolist() == ["array", *["array", "half"] * 4]
    assert long.table["band"].tolist() == [1] * 9
    assert long.table["datetime"].tolist()[:3] == [None, None, datetime(2020, 1, 2)]
    assert long.table["point"].tolist() == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert list(long.table.columns)[-3:] == ["value", "row", "col"] and long.table.value_columns == ["value"]
    assert len(long.xy) == 9


def test_pixels_that_are_not_valid_keep_their_stretch():
    rows = along("LINESTRING (0 3.5, 2 3.5)", sources=[source(nodata=2)])
    assert rows.table["array"].tolist() == [1, None]


def test_names_and_types_of_columns():
    several = ArraySource(np.array([NUMBERS, NUMBERS]).astype("int16"), UP, name="r", names=["red", "nir"])
    table = along("LINESTRING (0 3.5, 1 3.5)", sources=[several, source(name="length")], prefix="").table
    names = ["feature", "point", "distance", "length", "r_red", "r_nir", "length_2"]
    assert list(table.columns) == names and table.value_columns == names[4:]
    assert "".join(table[name].dtype.kind for name in names) == "iiffiif"
    long = along("LINESTRING (0 3.5, 1 3.5)", sources=[several], prefix="p_", layout="long").table
    assert list(long.columns)[-3:] == ["p_value", "p_row", "p_col"]


def test_the_largest_whole_numbers_become_real_ones_everywhere(monkeypatch):
    values = np.arange(16, dtype="uint64").reshape(4, 4)
    values[3, 3] = 2**63
    monkeypatch.setattr(line_points, "MOST_POINTS", 100)
    small, large = (
        along("LINESTRING (0 3.5, 4 3.5)", line, sources=[source(values)], step=1).table["array"]
        for line in ("LINESTRING (0 2.5, 4 2.5)", "LINESTRING (0 0.5, 4 0.5)")
    )
    assert (small.dtype, large.dtype) == (np.int64, np.float64)
    assert large.tolist() == [0, 1, 2, 3, None, 12, 13, 14, 2.0**63, None]


@pytest.mark.parametrize("step", [-1, float("nan"), float("inf")])
def test_a_step_that_is_no_distance_is_refused(step):
    with pytest.raises(ParameterError) as refused:
        along("LINESTRING (0 0, 1 1)", step=step)
    assert str(refused.value) == (
        f"The step between points along lines is {step:g}; give a distance above 0, or 0 for one point in "
        "each pixel that a line runs through."
    )


def test_a_step_that_is_far_too_small_is_refused_with_the_number_of_points():
    with pytest.raises(ParameterError) as refused:
        along("LINESTRING (0 0, 1 0)", "LINESTRING (0 0, 4 0)", step=1e-7)
    assert str(refused.value) == (
        "With a step of 1e-07 a line of length 4 would have 40000001 points, and at most 10000000 are "
        "possible; give a larger step."
    )


def test_other_settings_that_cannot_be():
    for settings, start in (
        ({"method": "cubic"}, "'cubic' is no method"),
        ({"layout": "tall"}, "There is no layout 'tall'"),
    ):
        with pytest.raises(ParameterError, match=start):
            along("LINESTRING (0 0, 1 1)", **settings)
    with pytest.raises(ParameterError, match="No raster was given"):
        LineSampling([], [])


def test_what_a_job_counts():
    wkt = ["LINESTRING (0 3.5, 3 3.5)", "LINESTRING (9 9, 10 10)", "LINESTRING (1 0.5, 2 0.5)"]
    other = ArraySource(NUMBERS[:1, :1], UP, name="small")
    job = LineSampling([shapely.from_wkt(one) for one in wkt], [source(nodata=14), other])
    list(job)
    assert (job.points, job.empty) == (4, 1)
    assert job.valued.tolist() == [True, False, False]
    assert [(name, off.tolist()) for name, off in job.off] == [
        ("array", [False, True, False]),
        ("small", [False, True, True]),
    ]
    again = [rows.done for rows in job]
    assert (job.points, job.empty) == (4, 1), "each run counts from the start"
    assert again == sorted(again) and again[-1] == 1


def test_no_lines_give_a_table_of_all_columns_and_no_rows():
    for layout in ("wide", "long"):
        for step in (0, 1):
            rows = sample_lines([], [source()], layout=layout, step=step)
            assert len(rows.table) == 0 and "distance" in rows.table.columns
            assert ("length" in rows.table.columns) == (step == 0)
    job = LineSampling(Lines.from_parts(np.zeros((0, 2)), [0], [0]), [source()])
    done = [rows.done for rows in job]
    assert done == sorted(done) and done[0] == 0 and done[-1] == 1


def test_done_grows_with_the_rows_that_are_handed_over(monkeypatch):
    """Most of the time is spent on rows: what has been handed over is what is done."""
    from pixelwise.core.sample import line_rows

    monkeypatch.setattr(line_rows, "TABLE_ROWS", 3)
    line = [shapely.LineString([(0, 3.5), (4, 3.5)])]
    steps = list(LineSampling(line, [source()], step=0.5))
    done = [rows.done for rows in steps]
    assert done == sorted(done)
    handed = [rows.done for rows in steps if len(rows.table)]
    assert handed == pytest.approx([0.2 + 0.8 * part for part in (3 / 9, 6 / 9, 1)])
    assert max(rows.done for rows in steps if not rows.table.columns) <= 0.2


def test_many_rows_come_in_several_tables(monkeypatch):
    from pixelwise.core.sample import line_rows

    monkeypatch.setattr(line_rows, "TABLE_ROWS", 3)
    line = [shapely.LineString([(0, 3.5), (4, 3.5)])]
    tables = [rows for rows in LineSampling(line, [source()], step=0.5) if len(rows.table)]
    assert [len(rows.table) for rows in tables] == [3, 3, 3]
    whole = sample_lines(line, [source()], step=0.5)
    joined = np.ma.concatenate([rows.table["distance"] for rows in tables])
    assert joined.tolist() == whole.table["distance"].tolist()
    assert bits(tables[0].table)[0] == ("feature", "<i8", bytes(3), bytes(24))


def test_a_line_that_begins_off_the_raster_where_a_portion_ends(monkeypatch):
    """The last stretch of the line before was kept back for it, and that line got a row of NULLs as well."""
    monkeypatch.setattr(line_sampling, "tile_pixels", lambda *_: 1)
    lines = ("LineString (0 3.5, 3 3.5)", "LineString (0 2.5, 0.5 2.5)", "LineString (-9 -9, -8 -9, 0.5 1.5)")
    whole = columns(along(*lines), "feature", "length", "array")
    for at_once in (1, 2, 3, 4, 5, 6):
        monkeypatch.setattr(line_pixels, "_AT_ONCE", at_once)
        assert columns(along(*lines), "feature", "length", "array") == whole
