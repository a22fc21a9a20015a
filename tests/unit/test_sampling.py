"""Sampling at points: small cases that can be checked by hand, layouts, errors."""

from __future__ import annotations

import json
from datetime import datetime

import numpy as np
import pytest

from pixelwise.core import (
    ArraySource,
    Excluded,
    ParameterError,
    Points,
    PointSampling,
    RasterSource,
    SourceError,
    sample_points,
)
from points_lab import Counting, single_blocks

DEM = np.array([[1, 2, 3], [4, 5, 6]], dtype=np.int32)
#: A point in each pixel of the first row, one in the last pixel, one off the raster, one nowhere.
X, Y = [0.5, 1.5, 2.5, 2.5, 9.0, np.nan], [-0.5, -0.5, -0.5, -1.5, -0.5, -0.5]


def rows(table) -> list[tuple]:
    return list(zip(*[column.tolist() for column in table.columns.values()]))


def test_wide():
    table = sample_points((X, Y), [ArraySource(DEM, nodata=2, name="dem")]).wide("v_")
    assert list(table.columns) == ["feature", "v_dem"]
    assert rows(table) == [(0, 1), (1, None), (2, 3), (3, 6), (4, None), (5, None)]
    assert table["v_dem"].dtype == np.int64


def test_long_has_a_row_per_raster_that_covers_the_point_and_one_of_nothing():
    west = ArraySource(DEM[:, :2], name="west", dates=[datetime(2020, 1, 2)])
    both = ArraySource(np.stack([DEM, DEM * 1.5]), name="both", names=["a", "b"], nodata=3)
    table = sample_points((X, Y), [west, both]).long()
    assert list(table.columns) == ["feature", "raster", "band", "datetime", "value", "row", "col"]
    day = datetime(2020, 1, 2)
    assert rows(table) == [
        (0, "west", 1, day, 1, 0, 0),
        (0, "both", 1, None, 1, 0, 0),
        (0, "both", 2, None, 1.5, 0, 0),
        (1, "west", 1, day, 2, 0, 1),
        (1, "both", 1, None, 2, 0, 1),
        (1, "both", 2, None, None, 0, 1),
        (2, "both", 1, None, None, 0, 2),
        (2, "both", 2, None, 4.5, 0, 2),
        (3, "both", 1, None, 6, 1, 2),
        (3, "both", 2, None, 9, 1, 2),
        (4, None, None, None, None, None, None),
        (5, None, None, None, None, None, None),
    ]


def test_what_is_off_and_what_is_empty():
    result = sample_points((X, Y), [ArraySource(DEM, nodata=2)])
    assert result.off.tolist() == [False] * 4 + [True] * 2
    assert result.empty.tolist() == [False, True, False, False, True, True]
    assert result.missing.tolist() == [False] * 5 + [True]


def test_a_point_without_one_of_its_coordinates_has_no_place():
    x, y = [0.5, np.nan, 0.5, np.inf, np.nan], [-0.5, -0.5, np.nan, -0.5, np.nan]
    result = sample_points((x, y), [ArraySource(DEM)])
    assert result.missing.tolist() == [False, True, True, True, True]
    assert result.off.tolist() == [False, True, True, True, True]


def test_more_rasters_than_a_unit_of_work_holds():
    sources = [ArraySource(DEM + 10 * number, name=f"r{number}") for number in range(70)]
    result = sample_points((X[:2], Y[:2]), sources)
    assert [one.values.tolist() for one in result.samples] == [[1 + 10 * n, 2 + 10 * n] for n in range(70)]


def test_multipoints_have_a_row_for_each_part():
    points = Points(np.array(X[:3]), np.array(Y[:3]), np.array([0, 0, 1]), np.array([0, 1, 0]))
    result = sample_points(points, [ArraySource(DEM)])
    assert rows(result.wide()) == [(0, 0, 1), (0, 1, 2), (1, 0, 3)]
    assert list(result.wide().columns) == ["feature", "part", "array"]
    assert list(result.long().columns)[:3] == ["feature", "part", "raster"]


def test_labels_are_told_apart_and_those_of_several_bands_say_which():
    sources = [
        ArraySource(DEM, name="a"),
        ArraySource(DEM, name="A"),
        ArraySource(np.stack([DEM, DEM]), name="b"),
    ]
    assert list(sample_points((X, Y), sources).wide().columns)[1:] == ["a", "A_2", "b_1", "b_2"]
    assert list(sample_points((X, Y), [ArraySource(DEM, name="feature")]).wide().columns)[1:] == ["feature_2"]


def test_bilinear_by_hand():
    x, y = [1.0, 1.0, 0.2, 1.5], [-1.0, -1.25, -0.1, -1.5]
    table = sample_points((x, y), [ArraySource(DEM)], "bilinear").wide()
    # Between 1, 2, 4, 5; a quarter further down; in the corner, where only pixel 1 is near; on a centre.
    assert rows(table) == [(0, 3), (1, 3.75), (2, 1), (3, 5)]
    # Without pixel 2 the weights of the other three count: (1 + 4 + 5) / 3.
    table = sample_points((x, y), [ArraySource(DEM, nodata=2)], "bilinear").wide()
    assert table["array"][0] == pytest.approx(10 / 3)
    # On the centre of an invalid pixel nothing else has a weight.
    assert sample_points((x, y), [ArraySource(DEM, nodata=5)], "bilinear").wide()["array"][3] is np.ma.masked


def test_bilinear_and_infinite_values():
    values = np.array([[np.inf, 1.0], [2.0, 3.0]])
    told = sample_points(([1.0, 1.5, 0.5], [-1.0, -1.5, -0.5]), [ArraySource(values)], "bilinear").wide()[
        "array"
    ]
    assert told.tolist() == [np.inf, 3.0, np.inf]


def test_bilinear_searches_only_where_none_of_the_four_is_valid():
    values = np.array([[1.0, 2.0, 3.0, 4.0]])
    result = sample_points(
        ([1.0, 2.8], [-0.5, -0.5]), [ArraySource(values, nodata=2)], "bilinear", max_distance=2
    )
    assert rows(result.wide()) == [(0, 1.0, 0.0), (1, pytest.approx(3.3), 0.0)]
    excluded = ArraySource(values, exclude=Excluded.parse("2..4"))
    result = sample_points(([2.8], [-0.5]), [excluded], "bilinear", max_distance=2)
    assert rows(result.wide()) == [(0, 1.0, pytest.approx(1.8))]
    assert rows(result.long())[0][5:7] == (0, 0)


def test_a_point_a_hair_from_an_edge_has_the_pixel_that_others_show(demo):
    """Glacier 108: QGIS 3.22's Identify shows 3764 there, rasterio's index says row 180 and column 89."""
    source = RasterSource.open(str(demo / "rmnp_dem.tif"))
    found = sample_points(([-105.665], [40.172]), [source]).samples[0]
    assert (found.row[0], found.col[0], found.values[0]) == (180, 89, 3764)


def test_max_distance_by_hand():
    source = ArraySource(DEM, (10, 0, 0, 0, -10, 0), nodata=2, name="dem")
    table = sample_points(([5, 12, 18, 15], [-5, -5, -5, -15]), [source], max_distance=1).long()
    assert list(table.columns)[-1] == "distance"
    assert [row[4:7] for row in rows(table)] == [(1, 0, 0), (1, 0, 0), (3, 0, 2), (5, 1, 1)]
    assert table["distance"].tolist() == pytest.approx([0, 2, 2, 0])


def test_distances_of_more_points_than_are_worked_on_at_once(monkeypatch):
    """The only value is in the first column; the pixel of each point is further away than the last."""
    monkeypatch.setattr("pixelwise.core.sample.grid_sampler.AT_ONCE", 2)
    source = ArraySource(np.array([[7, 0, 0, 0, 0, 0]]), nodata=0)
    (found,) = sample_points(([1.5, 2.5, 3.5, 4.5, 5.5], [-0.5] * 5), [source], max_distance=5).samples
    assert found.distance.tolist() == [0.5, 1.5, 2.5, 3.5, 4.5]
    assert found.values.tolist() == [7] * 5


def test_a_point_off_the_raster_has_no_pixel():
    for settings in ({}, {"max_distance": 1}):
        (found,) = sample_points((X, Y), [ArraySource(DEM)], **settings).samples
        assert found.row.tolist() == [0, 0, 0, 1, -1, -1]
        assert found.col.tolist() == [0, 1, 2, 2, -1, -1]


def test_neighbourhood_is_a_json_list_of_the_window():
    source = ArraySource(DEM.astype(float) / 2, nodata=1.0)
    table = sample_points(
        ([0.5, 1.5, 5.0], [-0.5, -0.5, -0.5]), [source], max_distance=1, neighbourhood="always"
    )
    told = table.wide()["array_neighbourhood"].tolist()
    assert json.loads(told[0]) == [None, None, None, None, 0.5, None, None, 2.0, 2.5]
    assert json.loads(told[1]) == [None, None, None, 0.5, None, 1.5, 2.0, 2.5, 3.0]
    assert told[2] is None
    table = sample_points(([0.5, 1.5], [-0.5, -0.5]), [source], max_distance=1, neighbourhood="if_nodata")
    assert table.wide()["array_neighbourhood"].tolist() == [None, told[1]]


def test_neighbourhood_keeps_large_integers_and_infinity():
    big = 2**62 + 1
    source = ArraySource(np.array([[big, -1]]))
    told = sample_points(([0.5], [-0.5]), [source], max_distance=1, neighbourhood="always").wide()
    assert json.loads(told["array_neighbourhood"][0])[4:6] == [big, -1]
    source = ArraySource(np.array([[np.inf, -np.inf]]))
    told = sample_points(([0.5], [-0.5]), [source], max_distance=1, neighbourhood="always").wide()
    assert json.loads(told["array_neighbourhood"][0])[4:6] == [np.inf, -np.inf]


def test_integers_stay_exact():
    big = 2**62 + 1
    assert sample_points(([0.5], [-0.5]), [ArraySource(np.array([[big]]))]).wide()["array"][0] == big
    long = sample_points(([0.5], [-0.5]), [ArraySource(np.array([[big]]))], max_distance=1).long()
    assert long["value"][0] == big
    beyond = ArraySource(np.array([[2**64 - 1]], dtype=np.uint64))
    assert sample_points(([0.5], [-0.5]), [beyond]).wide()["array"].dtype == np.float64


DAYS = [datetime(2020, 5, 1), datetime(2020, 5, 11), datetime(2020, 5, 21), None]


def series():
    """Four rasters of two pixels; each is nodata somewhere; the last has no date."""
    values = [[10, 11], [20, -1], [-1, -1], [40, 41]]
    return [
        ArraySource(np.array([row]), nodata=-1, name=f"s{number}", dates=[day])
        for number, (row, day) in enumerate(zip(values, DAYS), 1)
    ]


def test_the_latest_is_the_latest_with_a_value():
    table = sample_points(([0.5, 1.5, 7], [-0.5] * 3), series(), match="latest").wide()
    assert list(table.columns) == ["feature", "1", "1_raster", "1_datetime"]
    assert rows(table) == [(0, 20, "s2", DAYS[1]), (1, 11, "s1", DAYS[0]), (2, None, None, None)]


def test_the_closest_is_the_closest_with_a_value_and_undated_ones_come_last():
    dates = [datetime(2020, 5, 20), datetime(2020, 5, 20, 12), None, datetime(2020, 5, 6)]
    x = [0.5, 1.5, 0.5, 0.5]
    result = sample_points((x, [-0.5] * 4), series(), match="closest", dates=dates)
    assert rows(result.wide("t_")) == [
        (0, 20, "s2", DAYS[1], -9.0),
        (1, 11, "s1", DAYS[0], -19.5),
        (2, None, None, None, None),
        (3, 10, "s1", DAYS[0], -5.0),  # as far from both: the first given
    ]
    assert list(result.wide("t_").columns) == ["feature", "t_1", "t_1_raster", "t_1_datetime", "t_1_days"]
    assert rows(result.long())[:1] == [(0, "s2", 1, DAYS[1], 20, 0, 0, -9.0)]
    assert rows(result.long())[2] == (2, None, None, None, None, None, None, None)
    undated = sample_points(([1.5], [-0.5]), series()[1:], match="closest", dates=dates[:1])
    assert rows(undated.wide()) == [(0, 41, "s4", None, None)]


def test_each_band_has_its_own_best_raster():
    first = ArraySource(np.array([[[1]], [[2]]]), names=["red", "nir"], name="old", dates=[DAYS[0]] * 2)
    second = ArraySource(
        np.array([[[3]], [[-1]]]), names=["red", "nir"], nodata=-1, name="new", dates=[DAYS[1]] * 2
    )
    result = sample_points(([0.5], [-0.5]), [first, second], match="latest")
    assert rows(result.wide()) == [(0, 3, "new", DAYS[1], 2, "old", DAYS[0])]
    assert list(result.wide().columns)[1::3] == ["red", "nir"]
    assert [row[1:5] for row in rows(result.long())] == [("new", 1, DAYS[1], 3), ("old", 2, DAYS[0], 2)]


def test_bands_of_different_dates_are_one_series():
    stack = ArraySource(
        np.arange(3).reshape(3, 1, 1), nodata=2, names=["may", "june", "july"], dates=DAYS[:3]
    )
    table = sample_points(([0.5], [-0.5]), [stack], match="latest").wide()
    assert rows(table) == [(0, 1, "array", DAYS[1])]
    assert list(table.columns)[1] == "1"


def test_what_cannot_win_is_not_read():
    valid = np.ones((8, 8), bool)
    valid[:4, :4] = False
    settings = {"block": (4, 4), "name": "s"}
    sources = [
        Counting(np.full((8, 8), 1), dates=[DAYS[0]], **settings),
        Counting(np.full((8, 8), 2), dates=[DAYS[1]], **settings),
        Counting(np.full((8, 8), 3), dates=[DAYS[2]], valid=valid, **settings),
    ]
    x, y = np.meshgrid(np.arange(8) + 0.5, -np.arange(8) - 0.5)
    with single_blocks():
        told = sample_points((x.ravel(), y.ravel()), sources, match="latest").wide()["1"]
    np.testing.assert_array_equal(told.reshape(8, 8), np.where(valid, 3, 2))
    assert [source.reads.tolist() for source in sources] == [
        [[0, 0], [0, 0]],
        [[1, 0], [0, 0]],
        [[1, 1], [1, 1]],
    ]


def test_the_closest_reads_each_block_once_whatever_the_dates():
    rng = np.random.default_rng(5)
    sources = [
        Counting(
            np.full((12, 12), number),
            valid=rng.random((12, 12)) < 0.3,
            dates=[datetime(2020, 1, 1 + 2 * number)],
            block=(4, 4),
            name=f"s{number}",
        )
        for number in range(10)
    ]
    x, y = rng.random(600) * 12, -rng.random(600) * 12
    dates = np.datetime64("2020-01-01", "s") + rng.integers(0, 20 * 86400, 600).astype("timedelta64[s]")
    with single_blocks():
        sample_points((x, y), sources, match="closest", dates=dates)
    assert max(source.reads.max() for source in sources) == 1


def test_rasters_in_several_crs_and_grids():
    north, south = (1, 0, 0, 0, -1, 0), (1, 0, 0, 0, 1, 100)
    sources = [
        ArraySource(DEM, north, name="a", crs="one"),
        ArraySource(DEM, south, name="b", crs="two"),
        ArraySource(DEM * 2, north, name="c", crs="one"),
    ]
    asked = []

    def points(crs):
        asked.append(crs)
        x = np.array([0.5, 1.5, 2.5])
        return (x, np.full(3, -0.5)) if crs == "one" else (np.where(x == 1.5, np.nan, x), np.full(3, 101.5))

    result = sample_points(points, sources)
    assert rows(result.wide()) == [(0, 1, 4, 2), (1, 2, None, 4), (2, 3, 6, 6)]
    assert sorted(asked) == ["one", "two"]


def test_points_must_be_the_same_in_each_crs():
    sources = [ArraySource(DEM, crs="one"), ArraySource(DEM, (2, 0, 0, 0, -2, 0), crs="two")]
    with pytest.raises(
        ParameterError, match="2 points were given for one CRS and 1 for another; the same points"
    ):
        sample_points(lambda crs: ([1, 1], [1, 1]) if crs == "one" else ([1], [1]), sources)


def test_no_points():
    result = sample_points(([], []), [ArraySource(DEM)], "bilinear", max_distance=2, neighbourhood="always")
    assert len(result.wide()) == len(result.long()) == 0
    dated = ArraySource(DEM, dates=[DAYS[0]])
    assert len(sample_points(([], []), [dated], match="latest").wide()) == 0


def test_progress_ends_at_1_and_never_falls():
    rng = np.random.default_rng(3)
    points = rng.random(200) * 30, -rng.random(200) * 30
    for settings in ({}, {"match": "closest", "dates": np.full(200, np.datetime64("2020-05-03"))}):
        sources = [
            ArraySource(rng.random((30, 30)), valid=rng.random((30, 30)) < 0.5, dates=[day], block=(7, 7))
            for day in DAYS
        ]
        with single_blocks():
            told = list(PointSampling(points, sources, workers=1, **settings))
        assert told == sorted(told)
        assert told[-1] == 1
        assert len(told) > 10


def test_a_job_that_was_cancelled_has_no_result_until_it_is_run():
    source = Counting(np.zeros((64, 64)), block=(4, 4))
    at = np.arange(64) + 0.5
    job = PointSampling((at, -at), [source], workers=1)
    with single_blocks():
        steps = iter(job)
        next(steps)
        steps.close()
        assert source.reads.sum() < 5
        assert not job.result().empty.any()


def test_a_broken_raster_is_named(tmp_path):
    import rasterio

    path = tmp_path / "scene.tif"
    profile = {
        "driver": "GTiff",
        "width": 64,
        "height": 64,
        "count": 1,
        "dtype": "uint8",
        "compress": "deflate",
    }
    with rasterio.open(path, "w", transform=rasterio.Affine(1, 0, 0, 0, -1, 0), **profile) as target:
        target.write(np.random.default_rng(1).integers(0, 255, (1, 64, 64), dtype=np.uint8))
    source = RasterSource.open(str(path))
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(SourceError, match=r"The raster scene .* cannot be read to its end"):
        sample_points(([60.5], [-60.5]), [source])


def test_a_file_with_dates_as_bands_reads_the_bands_it_needs(tmp_path):
    import rasterio

    path = tmp_path / "stack.tif"
    profile = {"driver": "GTiff", "width": 2, "height": 1, "count": 3, "dtype": "int16", "nodata": -1}
    with rasterio.open(path, "w", transform=rasterio.Affine(1, 0, 0, 0, -1, 0), **profile) as target:
        target.write(np.array([[[1, 2]], [[3, -1]], [[-1, -1]]], dtype=np.int16))
    source = RasterSource.open(str(path), dates=DAYS[:3])
    table = sample_points(([0.5, 1.5], [-0.5, -0.5]), [source], match="latest").long()
    assert [row[2:5] for row in rows(table)] == [(2, DAYS[1], 3), (1, DAYS[0], 2)]


ONE = ([0.5], [-0.5])


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"sources": []}, "No raster was given; give at least one"),
        ({"method": "cubic"}, "'cubic' is no method; choose one of nearest, bilinear"),
        (
            {"max_distance": -1},
            "The maximum distance is -1 pixels; give a whole number from 0, for no search, to 500",
        ),
        ({"max_distance": 1.5}, "The maximum distance is 1.5 pixels; give a whole number"),
        ({"max_distance": 501}, "The maximum distance is 501 pixels"),
        ({"max_distance": [0, 1]}, "There are 1 points and 2 distances; give one for each point"),
        ({"max_distance": [501]}, "The maximum distance is 501 pixels"),
        ({"max_distance": [0.5]}, "The maximum distance is 0.5 pixels; give a whole number"),
        ({"max_distance": [np.nan]}, "The maximum distance is nan pixels; give a whole number"),
        ({"neighbourhood": "maybe"}, "'maybe' is no neighbourhood; choose one of off, always, if_nodata"),
        (
            {"neighbourhood": "always"},
            "the maximum distance, which is its size, is 0; give a maximum distance of",
        ),
        ({"match": "best"}, "'best' is no match; choose one of all, latest, closest"),
        ({"match": "closest"}, "but the points have no dates; give one for each"),
        ({"match": "closest", "dates": DAYS[:2]}, "There are 1 points and 2 dates; give one for each point"),
        (
            {"match": "latest", "sources": [ArraySource(DEM)]},
            "The latest raster is wanted, but no raster has a date",
        ),
        (
            {"match": "closest", "dates": DAYS[:1], "sources": [ArraySource(DEM)]},
            "The closest raster is wanted, but no raster has a date; give a pattern that finds dates in",
        ),
    ],
)
def test_settings_out_of_range_are_refused(settings, sentence):
    with pytest.raises(ParameterError, match=sentence):
        sample_points(ONE, settings.pop("sources", [ArraySource(DEM, dates=[DAYS[0]])]), **settings)


def test_a_job_asks_for_its_points_anew_when_it_is_run_again():
    """They may be others by then: nothing of a cancelled run is kept."""
    answers = iter([(np.arange(64) + 0.5, np.full(64, -0.5)), (np.array([3.5]), np.array([-0.5]))])
    source = ArraySource(np.arange(64.0)[None], block=(1, 4))
    job = PointSampling(lambda crs: next(answers), [source], workers=1)
    with single_blocks():
        steps = iter(job)
        next(steps)
        steps.close()
        assert job.result().samples[0].values.tolist() == [3]


def test_layers_of_a_series_stay_together_where_the_best_is_chosen(monkeypatch):
    """Bands are known by their numbers among those of one date: 3 and 4 are 1 and 2 of another day."""
    monkeypatch.setattr("pixelwise.core.raster.tiling.UNIT_VALUES", 1)
    days = [datetime(2020, 1, 1)] * 2 + [datetime(2020, 2, 1)] * 2
    source = ArraySource(np.arange(4.0).reshape(4, 1, 1), dates=days)
    source.layers_apart = True
    result = sample_points((np.array([0.5]), np.array([-0.5])), [source], match="latest")
    assert result.bands == ("1", "2")
    assert [one.values.tolist() for one in result.samples] == [[2], [3]]
