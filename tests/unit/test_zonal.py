"""Zonal statistics from end to end, on rasters one can check by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely import MultiPolygon, Polygon, box

import strategies
from by_hand import EVERYTHING, NINE, NORTH_UP, nine, row_of, told, write
from pixelwise.core import (
    ArraySource,
    Excluded,
    ParameterError,
    RasterSource,
    ZonalStatistics,
    zonal_statistics,
)

# Published figures: exactextract, python/tests/test_exact_extract.py. It truncates quartiles of integers (3
# and 6); here they are not: see the positions worked out in the test below.


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *[("count", 4), ("sum", 20), ("mean", 5), ("median", 5), ("min", 1), ("max", 9), ("majority", 5)],
        *[
            ("minority", 1),
            ("variety", 9),
            ("variance", 5),
            ("stdev", math.sqrt(5)),
            ("cv", math.sqrt(5) / 5),
        ],
    ],
)
def test_figures_of_exactextract(name, expected):
    assert told(box(0.5, 0.5, 2.5, 2.5), nine(), pixels="coverage")[name] == pytest.approx(
        expected, rel=1e-12
    )


def test_quartiles_of_partly_covered_pixels_by_hand():
    """Weights 1/4 1/2 1/4 1/2 1 1/2 1/4 1/2 1/4: positions 0 2.5 6.5 9.5 16 22.5 25.5 29.5 32."""
    row = told(box(0.5, 0.5, 2.5, 2.5), nine(), [], percentiles=[25, 75], pixels="coverage")
    assert row["p25"] == pytest.approx(3 + (8 - 6.5) / (9.5 - 6.5))
    assert row["p75"] == pytest.approx(6 + (24 - 22.5) / (25.5 - 22.5))


def test_figures_of_exactextract_with_nodata():
    values = np.arange(1, 101).reshape(10, 10)
    values[6:10, 0:4] = -999
    source = ArraySource(values, (1.0, 0.0, 0.0, 0.0, -1.0, 10.0), nodata=-999)
    row = told(box(3.5, 3.5, 4.5, 4.5), source, pixels="coverage")
    assert (row["sum"], row["mean"], row["count"], row["nodata"]) == (43.5, 58, 0.75, 0.25)
    row = told(box(0, 0, 3, 3), source, pixels="coverage")
    assert (row["sum"], row["mean"], row["count"], row["nodata"]) == (None, None, 0, 9)


# Modes


@pytest.mark.parametrize(
    ("pixels", "count", "total"),
    [("center", 4, 5 + 6 + 8 + 9), ("touched", 9, 45), ("coverage", 4.2, 0.4 * 4.4 + 10.7 + 0.6 * 17)],
)
def test_the_three_modes(pixels, count, total):
    """Of the columns 0.45, 1 and 0.65 are covered, of the rows, from above, 0.4, 1 and 0.6."""
    row = told(box(0.55, 0.4, 2.65, 2.4), nine(), pixels=pixels)
    assert (row["count"], row["sum"]) == (pytest.approx(count), pytest.approx(total))


def test_an_unknown_mode():
    with pytest.raises(
        ParameterError, match="Pixels cannot be chosen by 'centroid'; choose one of center, touched"
    ):
        ZonalStatistics([box(0, 0, 1, 1)], [nine()], pixels="centroid")


# Tiny, absent and strange zones
SPECK = box(0.1, 0.1, 0.3, 0.2)  # within the lower left pixel, which holds 7

OVER_A_CORNER = box(0.75, 0.75, 1.25, 1.25)  # a sixteenth of each of four pixels: 4 5 7 8

HIGH = box(
    -0.6, 2.2, 0.4, 2.4
)  # its only centre would lie off the raster; it covers 0.4 x 0.2 of the first pixel


def test_a_tiny_zone_is_measured_by_coverage():
    result = zonal_statistics([SPECK, box(0, 0, 1, 1)], [nine()], EVERYTHING)
    row = row_of(result)
    assert result.tiny.tolist() == [True, False]
    assert row["count"] == pytest.approx(0.02)
    assert row["sum"] == pytest.approx(7 * 0.02)
    assert [row[name] for name in ("min", "max", "majority", "minority", "variety", "range")] == [
        7,
        7,
        7,
        7,
        1,
        0,
    ]
    assert row["mean"] == pytest.approx(7)
    assert row["median"] == pytest.approx(7)


def test_a_tiny_zone_changes_no_other_zone():
    """In double precision 1 + 2^53 + 1 is 2^53; whole numbers are summed exactly, tiny zones or not."""
    source = ArraySource(np.array([[1, 2**53, 1, 5]]))
    result = zonal_statistics([box(0, -1, 3, 0), box(3.1, -0.3, 3.2, -0.2)], [source], ["sum"])
    assert result.tiny.tolist() == [False, True]
    assert int(result.columns[0]["sum"][0]) == 2**53 + 2


def test_the_percentiles_of_a_zone_do_not_depend_on_the_weights_of_others():
    """To the last digit: where all pixels had weights, it was 0.4000000000000001."""
    row = ArraySource(np.array([[0.0, 2, 2, np.nan, 1, 0, 0]]))
    for others in ([], [box(0, 0, 3.5, 0.5)], [box(0.1, -0.3, 0.2, -0.2)]):
        found = zonal_statistics([box(0, -1, 3, 0), *others], [row], [], percentiles=[10, 97.5])
        assert found.wide()["p10"][0] == np.quantile([0, 2, 2], 0.1)
    for others in ([], [box(0.5, -1, 1, 0)]):
        found = zonal_statistics([box(0, -1, 3, 0), *others], [row], [], percentiles=[10], pixels="coverage")
        assert found.wide()["p10"][0] == np.quantile([0, 2, 2], 0.1)


def test_a_tiny_zone_over_four_pixels():
    row = told(OVER_A_CORNER, nine())
    assert (row["count"], row["sum"], row["mean"], row["variety"]) == (0.25, 1.5, 6, 4)
    assert row["median"] == pytest.approx(6)


def test_a_zone_whose_centres_lie_off_the_raster_is_tiny():
    result = zonal_statistics([HIGH], [nine()], EVERYTHING)
    assert result.tiny.tolist() == [True]
    assert row_of(result)["count"] == pytest.approx(0.08)
    assert row_of(result)["mean"] == pytest.approx(1)


def test_tiny_zones_switched_off():
    result = zonal_statistics([SPECK, OVER_A_CORNER], [nine()], EVERYTHING, tiny_zones=False)
    assert not result.tiny.any()
    for zone in (0, 1):
        row = row_of(result, zone)
        assert (row.pop("count"), row.pop("nodata"), row.pop("variety")) == (0, 0, 0)
        assert set(row.values()) == {None}


@pytest.mark.parametrize("pixels", ["touched", "coverage"])
def test_other_modes_know_no_tiny_zones(pixels):
    result = zonal_statistics([SPECK], [nine()], pixels=pixels)
    assert not result.tiny.any()
    assert row_of(result)["count"] == pytest.approx(1 if pixels == "touched" else 0.02)


def test_a_zone_with_one_centre_that_is_not_valid_is_not_tiny():
    """No other hidden switch: QGIS's own tool would turn to area weights here."""
    result = zonal_statistics([box(0.3, 0.3, 1.4, 0.7)], [nine(nodata=7)], EVERYTHING)
    row = row_of(result)
    assert not result.tiny.any()
    assert (row["count"], row["nodata"], row["mean"], row["variety"]) == (0, 1, None, 0)


def test_a_tiny_zone_without_data():
    row = told(SPECK, nine(nodata=7))
    assert (row["count"], row["nodata"], row["mean"]) == (0, pytest.approx(0.02), None)


def test_a_zone_that_is_tiny_on_one_raster_only():
    fine = ArraySource(np.full((30, 30), 4), (0.1, 0.0, 0.0, 0.0, -0.1, 3.0))
    result = zonal_statistics([SPECK], [fine, nine()], ["count", "mean"])
    assert result.tiny.tolist() == [True]
    assert row_of(result) == {"count": 2, "mean": 4}
    assert row_of(result, layer=1) == {"count": pytest.approx(0.02), "mean": pytest.approx(7)}


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
@pytest.mark.parametrize(
    "zone", [box(5, 5, 6, 6), box(-3, 0, 0, 3), box(3, 0, 6, 3)], ids=["far", "left", "right"]
)
def test_a_zone_off_the_raster(zone, pixels):
    result = zonal_statistics([zone], [nine()], EVERYTHING, pixels=pixels)
    row = row_of(result)
    assert (row.pop("count"), row.pop("nodata"), row.pop("variety")) == (0, 0, 0)
    assert set(row.values()) == {None}
    assert (result.missing.tolist(), result.empty.tolist(), result.tiny.tolist()) == (
        [False],
        [True],
        [False],
    )


def test_a_zone_partly_off_the_raster():
    row = told(box(-5, -5, 1, 1), nine())
    assert (row["count"], row["nodata"], row["sum"]) == (1, 0, 7)


@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
def test_a_zone_without_geometry_has_nothing_not_even_a_count(pixels):
    result = zonal_statistics(
        [None, box(0, 0, 1, 1), Polygon()], [nine()], EVERYTHING, percentiles=[5], pixels=pixels
    )
    assert result.missing.tolist() == [True, False, True]
    assert result.empty.tolist() == [True, False, True]
    for zone in (0, 2):
        assert set(row_of(result, zone).values()) == {None}
    assert row_of(result, 1)["sum"] == 7


def test_why_a_zone_has_nothing_of_a_layer():
    """Valid pixels, only such without data, none at all, and no geometry."""
    source = ArraySource(np.array([[1, -1]]), nodata=-1)
    zones = [box(0, -1, 1, 0), box(1, -1, 2, 0), box(5, -1, 6, 0), None]
    result = zonal_statistics(zones, [source], ["count"])
    assert [one.tolist() for one in result.invalid] == [[False, True, False, False]]
    assert [one.tolist() for one in result.off] == [[False, False, True, False]]


def test_empty_means_no_valid_pixel_in_any_layer():
    other = ArraySource(np.full((3, 3), 7), NORTH_UP, nodata=7)
    zones = [box(0, 0, 1, 1), box(9, 9, 10, 10), box(1, 1, 2, 2)]
    assert zonal_statistics(zones, [nine(), other], ["mean"]).empty.tolist() == [False, True, False]
    assert zonal_statistics(zones, [other], ["mean"]).empty.tolist() == [True, True, True]


def test_a_zone_around_the_raster():
    for pixels in ("center", "touched", "coverage"):
        assert told(box(-1e7, -1e7, 1e7, 1e7), nine(), ["count", "sum"], pixels=pixels) == {
            "count": 9,
            "sum": 45,
        }


def test_overlapping_zones_are_independent():
    result = zonal_statistics([box(0, 0, 2, 2), box(1, 1, 3, 3), box(0, 0, 2, 2)], [nine()], ["sum"])
    assert result.columns[0]["sum"].tolist() == [4 + 5 + 7 + 8, 2 + 3 + 5 + 6, 4 + 5 + 7 + 8]


def test_a_hole_of_one_pixel_and_a_ring_of_parts():
    assert told(box(0, 0, 3, 3) - box(1, 1, 2, 2), nine(), ["count", "sum"]) == {"count": 8, "sum": 40}
    assert told(MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)]), nine(), ["sum"]) == {"sum": 10}


def test_no_zones():
    result = zonal_statistics([], [nine()])
    assert [column.size for column in result.columns[0].values()] == [0, 0, 0]
    assert len(result.wide()) == len(result.long()) == 0


def test_no_raster():
    with pytest.raises(ParameterError, match="No raster was given; give at least one"):
        zonal_statistics([box(0, 0, 1, 1)], [])


def test_all_zones_missing():
    result = zonal_statistics([None, None], [nine()])
    assert result.missing.all()
    assert np.ma.getmaskarray(result.columns[0]["count"]).all()


@pytest.mark.parametrize(
    "transform",
    [
        (1, 0, 0, 0, -1, 3),
        (1, 0, 0, 0, 1, 0),
        (0, 1, 0, 1, 0, 0),
        (3, 4, 100, 4, -3, 7),
        (1, 0.5, 0, 0, -1, 3),
    ],
)
@pytest.mark.parametrize("pixels", ["center", "touched", "coverage"])
def test_any_affine_transform(transform, pixels):
    """The zone is drawn around pixels 2, 3, 5 and 6 wherever these lie on the map."""
    source = ArraySource(NINE, tuple(map(float, transform)))
    zone = strategies.mapped(box(1, 0, 3, 2), source.grid)
    row = told(zone, source, ["count", "sum", "min", "max"], pixels=pixels)
    assert row == {"count": pytest.approx(4), "sum": pytest.approx(16), "min": 2, "max": 6}


# Values


def test_all_that_makes_a_pixel_not_valid_counts_as_nodata():
    values = np.array([[1, np.nan, -9999], [5, 6, 7], [8, 2, 3]])
    valid = np.ones((3, 3), bool)
    valid[1, 1] = False
    source = ArraySource(values, NORTH_UP, nodata=-9999, valid=valid, exclude=Excluded.parse("7..8"))
    row = told(box(0, 0, 3, 3), source, ["count", "nodata", "sum"])
    assert row == {"count": 4, "nodata": 5, "sum": 1 + 5 + 2 + 3}


def test_whole_numbers_and_reals_agree():
    zone = Polygon([(0.1, 0.2), (2.9, 0.7), (1.3, 2.8)])
    for pixels in ("center", "touched", "coverage"):
        whole = told(zone, nine(), percentiles=[10], pixels=pixels)
        real = told(zone, ArraySource(NINE.astype("float32"), NORTH_UP), percentiles=[10], pixels=pixels)
        assert whole == pytest.approx(real, rel=1e-12)


# Several rasters


def test_more_rasters_than_a_unit_of_work_holds():
    sources = [ArraySource(NINE * number, NORTH_UP) for number in range(1, 71)]
    result = zonal_statistics([box(0, 0, 3, 3)], sources, ["sum"])
    assert [columns["sum"].tolist() for columns in result.columns] == [[45 * n] for n in range(1, 71)]


def test_what_is_not_valid_is_counted_over_all_windows():
    source = ArraySource(np.array([[-1, 1, -1, 2, -1, 3, 4]]), nodata=-1, block=(1, 2))
    with strategies.small_tiles():
        row = told(box(0, -1, 7, 0), source, ["count", "nodata"])
    assert (row["count"], row["nodata"]) == (4, 3)


def test_columns_between_short_zones_are_read_where_a_long_one_needs_them(tmp_path):
    """The long zone is the first row; of the second one there is a zone near either end."""
    path = write(tmp_path / "a.tif", np.ones((2, 2000), "uint8"), transform=(1, 0, 0, 0, -1, 0))
    zones = [box(0, -1, 2000, 0), box(10, -2, 20, -1), box(1300, -2, 1310, -1)]
    found = zonal_statistics(zones, [RasterSource.open(path)], ["sum"]).columns[0]
    assert found["sum"].tolist() == [2000, 10, 10]


def test_a_zone_without_value_in_a_window_lends_nothing_to_the_next_zone():
    """The first zone lies in the first window; the second, of 1 2 3 3 3, in all three."""
    source = ArraySource(np.array([[-1, 1, 2, 3, 3, 3]]), nodata=-1, block=(1, 2))
    zones = [box(0, -1, 1, 0), box(1, -1, 6, 0)]
    with strategies.small_tiles():
        found = zonal_statistics(zones, [source], ["variety", "median", "majority", "minority"]).columns[0]
    assert {name: values.tolist() for name, values in found.items()} == {
        "variety": [0, 3], "median": [None, 3], "majority": [None, 3], "minority": [None, 1],
    }  # fmt: skip


def test_layers_come_in_the_order_of_their_sources():
    stack = ArraySource(np.stack([NINE, 10 * NINE]), NORTH_UP, name="stack", names=["one", "ten"])
    coarse = ArraySource(np.array([[50]]), (3.0, 0.0, 0.0, 0.0, -3.0, 3.0), name="coarse")
    result = zonal_statistics([box(0, 0, 3, 3), box(0, 0, 1, 1)], [nine(name="a"), coarse, stack], ["mean"])
    assert [(layer.raster, layer.band) for layer in result.layers] == [
        ("a", 1),
        ("coarse", 1),
        ("stack", 1),
        ("stack", 2),
    ]
    means = [column["mean"].tolist() for column in result.columns]
    assert means == [[5, 7], [50, 50], [5, 7], [50, 70]]


def test_zones_are_asked_for_once_in_each_crs():
    asked = []

    def zones(crs):
        asked.append(crs)
        return [box(0, 0, 1, 1)] if crs == "A" else [box(2, 2, 3, 3)]

    sources = [nine(crs="A"), nine(crs="B"), nine(crs="A")]
    result = zonal_statistics(zones, sources, ["sum"])
    assert sorted(asked) == ["A", "B"]
    assert [column["sum"].tolist() for column in result.columns] == [[7], [3], [7]]


def test_zones_that_cannot_be_brought_to_one_of_the_crs():
    """NULL there, measured elsewhere; missing are those that are nowhere."""
    zones = {"A": [box(0, 0, 1, 1), None], "B": [None, None]}
    result = zonal_statistics(zones.get, [nine(crs="A"), nine(crs="B")], ["count"])
    assert [column["count"].tolist() for column in result.columns] == [[1, None], [None, None]]
    assert result.missing.tolist() == [False, True]


def test_another_number_of_zones_in_another_crs():
    zones = {"A": [box(0, 0, 1, 1)], "B": []}
    with pytest.raises(
        ParameterError, match=r"polygons were given for one CRS and .* the same features are needed"
    ):
        zonal_statistics(zones.get, [nine(crs="A"), nine(crs="B")])


def test_overlapping_zones_are_measured_in_portions_that_change_nothing(monkeypatch):
    """Many zones over one window, some begun in an earlier one: the order of portions must not matter."""
    from pixelwise.core.jobs import zone_job as module

    values = np.random.default_rng(7).integers(0, 50, (24, 16))
    zones = [box(0.2 * n, -24 + 0.3 * n, 16, -0.4 * n) for n in range(12)]
    names = ["count", "sum", "median", "majority", "variety", "stdev"]
    found = []
    for portion in (1, 500, 10**9):
        monkeypatch.setattr(module, "_PORTION", portion)
        with strategies.small_tiles():
            source = ArraySource(values, block=(4, 8))
            found.append(zonal_statistics(zones, [source], names, percentiles=[10], pixels="coverage").wide())
    for one in found[1:]:
        for name in names:
            assert one[name].tolist() == found[0][name].tolist()
