"""Charts in reports of pixels of zones, points, lines and mask series, as runs make them."""

from __future__ import annotations

import json
from datetime import date, timedelta

import numpy as np
import pytest

from making import NUMBERS, box, layer, place, raster
from report_pages import charts_of

HOSTILE = "<b>&amp;</script><script>alert(1)</script> %{x} \u202e ünï"


def run(feedback, algorithm, folder, **parameters) -> dict[str, dict]:
    """The charts of the report of a run that gives no word about it."""
    import processing

    report = str(folder / "report.html")
    given = {"OUTPUT": "memory:", "REPORT": report, **parameters}
    processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    assert not [one for one in feedback.warnings if "report" in one.lower()]
    return charts_of(report)


def dated(folder, *values, first=date(2020, 1, 1), **more) -> list[str]:
    """Rasters of consecutive days."""
    days = [first + timedelta(days=number) for number in range(len(values))]
    return [raster(folder / f"ndvi_{day}.tif", one, **more) for day, one in zip(days, values)]


def points(*at, **more):
    return layer(*(f"Point ({place(one)})" for one in at), kind="Point", name="stations", **more)


# Pixels of zones


def test_pixels_of_zones_are_boxes(feedback, tmp_path):
    """Of 1 to 16 the quantile q lies at 1 + 15 q; of 1, 2, 5 and 6 the median is 3.5."""
    zones = layer(
        box(0, 0, 4, 4), box(0, 0, 2, 2), None, fields="name:string", rows=[("all",), ("few",), ("",)]
    )
    found = run(feedback, "zonalstatistics", tmp_path, INPUT=zones, RASTERS=raster(tmp_path / "dem.tif"))
    chart = found["Pixels of each zone"]
    boxes, means = chart["figures"][0]["data"]
    assert boxes["lowerfence"] == [1.75, pytest.approx(1.15)]
    assert boxes["q1"] == [4.75, 1.75]
    assert boxes["median"] == [8.5, 3.5]
    assert boxes["q3"] == [12.25, 5.25]
    assert boxes["upperfence"] == [15.25, pytest.approx(5.85)]
    assert means["x"] == [8.5, 3.5]
    assert chart["figures"][0]["layout"]["yaxis"]["ticktext"] == ["all", "few"]
    assert chart["figures"][0]["layout"]["xaxis"]["title"]["text"] == "dem"
    assert "largest" not in chart["caption"]


def test_of_many_zones_the_largest_are_shown_and_it_is_said(feedback, tmp_path):
    wide = raster(tmp_path / "dem.tif", np.arange(6000.0).reshape(60, 100))
    zones = [box(col, 0, col + 1, 1 + col % 60) for col in range(60)]
    found = run(feedback, "zonalstatistics", tmp_path, INPUT=layer(*zones), RASTERS=[wide] * 1)
    chart = found["Pixels of each zone"]
    assert "Of 60 zones the 50 that are largest on the raster are shown;" in chart["caption"]
    shown = {int(name) for name in chart["figures"][0]["layout"]["yaxis"]["ticktext"]}
    assert shown == set(range(11, 61))  # ids; the first ten are the smallest


def test_each_raster_has_boxes_up_to_twelve(feedback, tmp_path):
    rasters = dated(tmp_path, *(NUMBERS + n for n in range(14)))
    zones = layer(box(0, 0, 4, 4))
    chart = run(feedback, "zonalstatistics", tmp_path, INPUT=zones, RASTERS=rasters)["Pixels of each zone"]
    assert len(chart["choices"]) == len(chart["figures"]) == 12
    assert (chart["choices"][0], chart["choices"][-1]) == ("ndvi_2020-01-01", "ndvi_2020-01-14")
    assert chart["figures"][-1]["data"][0]["median"] == [8.5 + 13]
    assert "Of 14 rasters and bands 12 are shown" in chart["caption"]


def test_zones_without_pixels_have_no_boxes(feedback, tmp_path):
    empty = raster(tmp_path / "dem.tif", np.full((4, 4), -9.0), nodata=-9)
    found = run(feedback, "zonalstatistics", tmp_path, INPUT=layer(box(0, 0, 4, 4)), RASTERS=empty)
    assert "Pixels of each zone" not in found


def test_a_report_changes_no_number(feedback, tmp_path):
    import processing

    zones = layer(box(0.5, 0.5, 3.2, 3.9), box(1, 1, 2, 2), box(0.1, 0.1, 0.2, 0.2))
    given = {
        "INPUT": zones,
        "RASTERS": dated(tmp_path, NUMBERS, NUMBERS**2),
        "OUTPUT": "memory:",
        "PIXELS": 2,
    }
    given["STATISTICS"], given["PERCENTILES"] = list(range(18)), "5, 33"
    rows = [
        [
            feature.attributes()
            for feature in processing.run("pixelwise:zonalstatistics", one)["OUTPUT"].getFeatures()
        ]
        for one in (given, {**given, "REPORT": str(tmp_path / "report.html")})
    ]
    assert rows[0] == rows[1]


# Points


def test_few_points_are_lines_through_time_with_gaps(feedback, tmp_path):
    gap = NUMBERS.copy()
    gap[0, 0] = -9
    rasters = dated(tmp_path, NUMBERS, gap, NUMBERS * 3, nodata=-9)
    given = points((0.5, 0.5), (1.5, 1.5), fields="name:string", rows=[("A",), ("B",)])
    (figure,) = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=rasters)["Values through time"][
        "figures"
    ]
    one, other = figure["data"]
    assert (one["name"], one["y"], one["connectgaps"]) == ("A", [1, None, 3], False)
    assert (other["name"], other["y"]) == ("B", [6, 6, 18])
    assert [day[:10] for day in one["x"]] == ["2020-01-01", "2020-01-02", "2020-01-03"]
    assert figure["layout"]["yaxis"]["title"]["text"] == "ndvi"
    assert figure["layout"]["xaxis"]["type"] == "date"


def test_many_points_are_a_median_with_bands_and_a_sample(feedback, tmp_path):
    """101 points on values 0 .. 100: percentiles are what they are called."""
    values = np.arange(101.0)[None]
    rasters = dated(tmp_path, values, values + 1000)
    given = points(*((col + 0.5, 0.5) for col in range(101)))
    chart = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=rasters)["Values through time"]
    (figure,) = chart["figures"]
    lines = {one["name"]: one for one in figure["data"]}
    assert lines["Median"]["y"] == [50, 1050]
    assert lines["Mean"]["y"] == [50, 1050]
    assert lines["10th to 90th percentile"]["y"] == [90, 1090, 1010, 10, None]
    assert lines["25th to 75th percentile"]["y"] == [75, 1075, 1025, 25, None]
    single = [one for one in figure["data"] if one.get("legendgroup") == "single" and len(one["y"]) == 2]
    assert len(single) == 40
    assert single[0]["y"] == [0, 1000]
    assert single[-1]["y"] == [100, 1100]
    assert "40 of them" in chart["caption"]


def test_of_very_many_points_a_sample_is_looked_at(feedback, tmp_path, monkeypatch):
    from pixelwise.algorithms.charts import point_charts

    monkeypatch.setattr(point_charts, "_MOST", 26)
    values = np.arange(101.0)[None]
    values[0, 1] = 5050  # which the sample does not hold
    given = points(*((col + 0.5, 0.5) for col in range(101)))
    rasters = dated(tmp_path, values, values + 1000)
    chart = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=rasters)["Values through time"]
    lines = {one["name"]: one for one in chart["figures"][0]["data"]}
    assert "Looked at are 26 of 101 points, taken evenly. The mean is that of all." in chart["caption"]
    assert lines["Median"]["y"] == [50, 1050]
    assert lines["Mean"]["y"] == pytest.approx([50 + 5049 / 101, 1050 + 5049 / 101])
    assert (lines["1"]["y"], lines["101"]["y"]) == ([0, 1000], [100, 1100])


def test_points_without_dates_are_bars_or_a_distribution(feedback, tmp_path):
    given = points((0.5, 0.5), (1.5, 0.5), fields="name:string", rows=[("A",), (HOSTILE,)])
    found = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=raster(tmp_path / "dem.tif"))
    (bars,) = found["Values"]["figures"]
    assert bars["data"][0]["x"] == [2, 1]
    assert bars["layout"]["yaxis"]["ticktext"][1] == "A"
    assert "<script" not in bars["layout"]["yaxis"]["ticktext"][0]
    many = points(*((n % 4 + 0.5, 0.5) for n in range(60)))
    found = run(feedback, "samplepoints", tmp_path, INPUT=many, RASTERS=raster(tmp_path / "other.tif"))
    (histogram,) = found["Distribution of the values"]["figures"]
    assert histogram["data"][0]["x"] == [1, 2, 3, 4]
    assert histogram["data"][0]["y"] == [15] * 4


def test_one_date_is_no_course(feedback, tmp_path):
    given = points((0.5, 0.5), (1.5, 0.5))
    found = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=dated(tmp_path, NUMBERS))
    assert list(found) == ["Values"]


def test_the_latest_value_of_each_point(feedback, tmp_path):
    given, rasters = points((0.5, 0.5), (1.5, 0.5)), dated(tmp_path, NUMBERS, NUMBERS + 1)
    found = run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=rasters, MATCH="latest")
    (figure,) = found["Values"]["figures"]
    assert figure["data"][0]["x"] == [3, 2]
    assert figure["layout"]["xaxis"]["title"]["text"] == "ndvi 1"


def test_where_there_is_no_value_there_is_no_chart(feedback, tmp_path):
    empty = raster(tmp_path / "dem.tif", np.full((4, 4), -9.0), nodata=-9)
    for algorithm, given in (
        ("samplepoints", points((0.5, 0.5))),
        ("samplepoints", points()),
        ("samplelines", roads([(0, 0), (4, 4)])),
        ("samplelines", layer(None, kind="LineString")),
        ("samplelines", roads()),
    ):
        assert run(feedback, algorithm, tmp_path, INPUT=given, RASTERS=empty) == {}
    mask = raster(tmp_path / "mask.tif", np.ones((4, 4), "uint8"))
    assert run(feedback, "masktimeseries", tmp_path, MASK=mask, RASTERS=[empty, empty]) == {}


# Lines


def roads(*lines, **more):
    return layer(*(f"LineString ({place(*one)})" for one in lines), kind="LineString", name="roads", **more)


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_a_profile_has_a_step_for_each_pixel(feedback, tmp_path, layout):
    """Half of the first pixel, all of the second, half of the third: 5, 10 and 5 m."""
    given = roads([(0.5, 0.5), (2.5, 0.5)])
    dem = raster(tmp_path / "dem.tif")
    found = run(feedback, "samplelines", tmp_path, INPUT=given, RASTERS=dem, LAYOUT=layout)
    (figure,) = found["Profiles"]["figures"]
    (line,) = figure["data"]
    assert line["line"]["shape"] == "hv"
    assert (line["x"], line["y"]) == ([0, 5, 15, 20, 20], [1, 2, 3, 3, None])
    assert figure["layout"]["xaxis"]["title"]["text"] == "Distance along the line (m)"
    assert "Mean along each line" not in found


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_few_lines_are_compared_for_each_raster(feedback, tmp_path, layout):
    given = roads(
        [(0.5, 0.5), (3.5, 0.5)], [(0.5, 1.5), (3.5, 1.5)], fields="name:string", rows=[("A",), ("A",)]
    )
    rasters = [raster(tmp_path / "dem.tif"), raster(tmp_path / "tri.tif", NUMBERS * 10)]
    given = {"INPUT": given, "RASTERS": rasters, "LAYOUT": layout, "STEP": 10}
    found = run(feedback, "samplelines", tmp_path, **given)
    assert found["Profiles"]["choices"] == ["dem", "tri"]
    one, other = found["Profiles"]["figures"][1]["data"]
    assert (one["name"], one["x"], one["y"]) == ("A", [0, 10, 20, 30], [10, 20, 30, 40])
    assert (other["name"], other["y"]) == ("A (2)", [50, 60, 70, 80])
    assert "shape" not in one["line"]
    means = found["Mean along each line"]
    assert means["choices"] == ["Mean of dem", "Mean of tri"]
    assert means["figures"][0]["data"][0]["x"] == [6.5, 2.5]


def test_means_along_lines_are_weighted_by_lengths(feedback, tmp_path):
    """5 m of 1 and 1 m of 2; 5 m of 5, 10 m of 6 and 5 m of no data."""
    values = NUMBERS.copy()
    values[1, 2] = -9
    given = roads([(0.5, 0.5), (1.1, 0.5)], [(0.5, 1.5), (2.5, 1.5)])
    dem = raster(tmp_path / "dem.tif", values, nodata=-9)
    found = run(feedback, "samplelines", tmp_path, INPUT=given, RASTERS=dem)
    assert found["Mean along each line"]["figures"][0]["data"][0]["x"] == pytest.approx([85 / 15, 7 / 6])
    _, other = found["Profiles"]["figures"][0]["data"]
    assert other["y"] == [5, 6, None, None, None]


def test_of_many_lines_a_sample_can_be_chosen(feedback, tmp_path):
    given = roads(*([(0.5, 0.1 + n / 100), (3.5, 0.1 + n / 100)] for n in range(300)))
    found = run(feedback, "samplelines", tmp_path, INPUT=given, RASTERS=dated(tmp_path, NUMBERS, NUMBERS + 1))
    chart = found["Profiles"]
    assert len(chart["figures"]) == 30
    assert (chart["choices"][0], chart["choices"][-1]) == ("1", "300")
    assert [one["name"] for one in chart["figures"][0]["data"]] == ["ndvi_2020-01-01", "ndvi_2020-01-02"]
    assert "Of 300 lines 30 are shown, taken evenly." in chart["caption"]
    assert sum(found["Mean along each line"]["figures"][0]["data"][0]["y"]) == 300


# Mask series


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_series_of_pixels(feedback, tmp_path, layout):
    """Of 16 pixels 9 are chosen: 1 2 3, 5 6 7, 9 10 11, whose median and mean are 6."""
    mask = np.zeros((4, 4), "uint8")
    mask[:3, :3] = 1
    rasters = dated(tmp_path, NUMBERS, NUMBERS * 2)
    given = {"MASK": raster(tmp_path / "mask.tif", mask), "RASTERS": rasters, "LAYOUT": layout}
    found = run(feedback, "masktimeseries", tmp_path, **given)
    lines = {one["name"]: one for one in found["Values through time"]["figures"][0]["data"]}
    assert lines["Median"]["y"] == lines["Mean"]["y"] == [6, 12]
    assert lines["Pixel 4 (row 1, column 0)"]["y"] == [5, 10]
    assert lines["25th to 75th percentile"]["y"] == [9, 18, 6, 3, None]
    assert "taken evenly" in found["Values through time"]["caption"]


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_of_very_many_pixels_a_sample_is_taken_and_the_mean_is_that_of_all(feedback, tmp_path, layout):
    values = np.arange(90_000.0).reshape(300, 300)
    values[7, 7] = 1e9  # which the sample need not hold
    rasters = dated(tmp_path, values, values + 1)
    given = {"MASK": raster(tmp_path / "mask.tif", np.ones((300, 300), "uint8")), "RASTERS": rasters}
    found = run(feedback, "masktimeseries", tmp_path, **given, LAYOUT=layout)
    chart = found["Values through time"]
    assert "Looked at are 5,000 of 90,000 pixels, taken evenly. The mean is that of all." in chart["caption"]
    lines = {one["name"]: one for one in chart["figures"][0]["data"]}
    assert lines["Mean"]["y"] == pytest.approx([values.mean(), values.mean() + 1], rel=1e-7)
    assert lines["Median"]["y"] == pytest.approx([44_999.5, 45_000.5], abs=20)
    assert lines["Pixel 1 (row 0, column 0)"]["y"] == [0, 1]
    assert lines["Pixel 90000 (row 299, column 299)"]["y"] == [89_999, 90_000]


def test_series_without_dates_are_compared(feedback, tmp_path):
    mask = raster(tmp_path / "mask.tif", np.ones((4, 4), "uint8"))
    rasters = [raster(tmp_path / "red.tif"), raster(tmp_path / "nir.tif", NUMBERS + 16)]
    found = run(feedback, "masktimeseries", tmp_path, MASK=mask, RASTERS=rasters)
    assert "Values through time" not in found
    boxes = found["Rasters compared"]["figures"][0]
    assert boxes["data"][0]["median"] == [8.5, 24.5]
    assert boxes["layout"]["yaxis"]["ticktext"] == ["red", "nir"]


# What users and files may hold


def test_hostile_names_stay_texts(feedback, tmp_path):
    named = {"fields": "name:string", "rows": [(HOSTILE,), (HOSTILE,)]}
    report = tmp_path / "report.html"
    bands = np.stack([NUMBERS, NUMBERS])
    dem = raster(tmp_path / "ünï & <i>.tif", bands, names=[HOSTILE, HOSTILE + "2"])
    given = points((0.5, 0.5), (1.5, 0.5), **named)
    run(feedback, "samplepoints", tmp_path, INPUT=given, RASTERS=dem)
    lines = roads([(0, 0.5), (3, 0.5)], [(0, 1.5), (3, 1.5)], **named)
    assert "<script>alert" not in report.read_text(encoding="utf-8")
    run(feedback, "samplelines", tmp_path, INPUT=lines, RASTERS=dem)
    assert "<script>alert" not in report.read_text(encoding="utf-8")
    zones = layer(box(0, 0, 2, 2), box(0, 0, 3, 3), **named)
    found = run(feedback, "zonalstatistics", tmp_path, INPUT=zones, RASTERS=dem)
    assert "<script>alert" not in report.read_text(encoding="utf-8")
    assert "<b>" not in json.dumps(found["Pixels of each zone"]["figures"])


def test_a_report_of_thousands_stays_small(feedback, tmp_path):
    """Beside plotly.js itself: two years of days at 3,000 points, and 3,000 lines."""
    days = np.random.default_rng(1).normal(size=(60, 40, 40)).astype("float32")
    rasters = dated(tmp_path, *days)
    at = np.random.default_rng(2).uniform(0, 40, (3000, 2)).tolist()
    charts = run(feedback, "samplepoints", tmp_path, INPUT=points(*at), RASTERS=rasters)
    assert 1 < sum(len(one["json"]) for one in charts.values()) / 10_000 < 30
    lines = roads(*([(x, y), (y, x)] for x, y in at))
    charts = run(feedback, "samplelines", tmp_path, INPUT=lines, RASTERS=rasters[:3])
    assert 1 < sum(len(one["json"]) for one in charts.values()) / 10_000 < 300
