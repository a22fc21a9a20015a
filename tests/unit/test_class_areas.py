"""Class areas, checked by hand."""

from __future__ import annotations

import re
import tracemalloc
from datetime import datetime

import numpy as np
import pytest
from shapely import box

import strategies
from by_hand import NORTH_UP
from given_areas import GivenAreas
from pixelwise.core import ArraySource, ClassAreas, GridError, ParameterError, class_areas
from pixelwise.core.reduce import class_sums

#: Rows from the top at y = 3: 41 41 11 / 41 11 11 / 43 no-data 11.
COVER = np.array([[41, 41, 11], [41, 11, 11], [43, 255, 11]], np.uint8)
LEFT = box(0, 0, 1.5, 3)  # the first column, and half of the second
ALL = box(0, 0, 3, 3)
OFF = box(50, 50, 51, 51)
NAMES = {11: "Water", 41: "Deciduous forest"}


def cover(**kwargs):
    return ArraySource(COVER, NORTH_UP, nodata=255, **{"name": "cover", **kwargs})


def rows(table, *names):
    return list(zip(*(table[name].tolist() for name in names)))


def test_long_by_hand():
    """LEFT: 41 on 1 + 0.5 + 1 pixels, 43 on 1, 11 on 0.5; the half pixel without data is nothing."""
    table = class_areas([LEFT, OFF, None], [cover()]).long(names=[NAMES])
    assert list(table.columns) == [
        "feature", "raster", "band", "datetime", "class", "name", "pixels", "area", "percent",
    ]  # fmt: skip
    assert rows(table, *table.columns) == [
        (0, "cover", 1, None, 11, "Water", 0.5, 0.5, 12.5),
        (0, "cover", 1, None, 41, "Deciduous forest", 2.5, 2.5, 62.5),
        (0, "cover", 1, None, 43, None, 1.0, 1.0, 25.0),
        (1, *[None] * 8),
        (2, *[None] * 8),
    ]  # fmt: skip
    assert table["class"].dtype == np.int64


def test_wide_by_hand():
    result = class_areas([LEFT, OFF, ALL, box(1, 0, 2, 1), box(2, 0, 3, 1)], [cover()])
    table = result.wide(names=[NAMES])
    assert list(table.columns) == ["feature", "class_11", "class_41", "class_43"]
    assert table.aliases == {"class_11": "Water", "class_41": "Deciduous forest"}
    assert table["class_11"].tolist() == [0.5, None, 4, None, 1]
    assert table["class_41"].tolist() == [2.5, None, 3, None, 0]
    assert table["class_43"].tolist() == [1, None, 1, None, 0]
    assert result.wide("lc_", "percent")["lc_class_41"].tolist() == [62.5, None, 37.5, None, 0]
    assert result.wide(measure="pixels")["class_41"].tolist() == [2.5, None, 3, None, 0]


@pytest.mark.parametrize(("pixels", "expected"), [("center", [2, None]), ("touched", [4, 1])])
def test_centres_and_touched_pixels(pixels, expected):
    """A zone that holds no centre holds nothing: there is no switch that nobody sees."""
    zones = [box(0.4, 0, 1.4, 3), box(0.6, 1.6, 0.9, 1.9)]
    table = class_areas(zones, [cover()], "a=11, 41", pixels=pixels).wide()
    assert table["a"].tolist() == expected


def test_classes_choose_order_and_group():
    result = class_areas([ALL, box(2, 0, 3, 3)], [cover()], "43; wood=41, 43.5..50; 7")
    assert rows(result.long(), "feature", "class", "name", "pixels", "percent") == [
        (0, 43, None, 1, 12.5),  # of all valid pixels, those left out among them
        (0, None, "wood", 3, 37.5),
        (1, None, None, None, None),  # it holds nothing but water, which is left out
    ]
    table = result.wide("x_")
    assert list(table.columns) == ["feature", "x_class_43", "x_wood", "x_class_7"]
    assert rows(table, "x_class_43", "x_wood", "x_class_7") == [(1, 3, 0), (0, 0, 0)]
    assert table.aliases == {"x_wood": "wood"}
    assert result.absent == ["7"]
    assert not result.empty.any()


def test_a_range_without_a_name_is_each_of_the_values_found_in_it():
    table = class_areas([ALL], [cover()], "40..50, 11").wide()
    assert list(table.columns) == ["feature", "class_41", "class_43", "class_11"]


def test_classes_of_64_bits_without_a_sign_are_asked_for_exactly():
    """2^64 - 1, 2^53 + 1 and 7, of which a float holds only the last."""
    large, odd = 2**64 - 1, 2**53 + 1
    source = ArraySource(np.array([[large, odd, odd], [odd, 7, 7], [9, 9, 9]], np.uint64), NORTH_UP)
    table = class_areas([ALL], [source], f"{large}; {odd}; 8; 7").wide()
    assert {name: values.tolist() for name, values in table.columns.items()} == {
        "feature": [0], f"class_{large}": [1], f"class_{odd}": [3], "class_8": [0], "class_7": [2],
    }  # fmt: skip


def test_groups_have_their_own_name_whatever_their_values_are_called():
    table = class_areas([ALL], [cover()], "wood=41..43; 11").long(names=[{0: "Nothing", **NAMES}])
    assert table["name"].tolist() == ["wood", "Water"]


def test_several_layers():
    source = ArraySource(
        np.stack([COVER, COVER[::-1]]), NORTH_UP, name="cover", nodata=255,
        dates=[datetime(2001, 1, 1), datetime(2011, 1, 1)],
    )  # fmt: skip
    result = class_areas([box(0, 2, 3, 3), OFF], [source])
    assert rows(result.long(names=[NAMES, {43: "Mixed"}]), "feature", "band", "class", "name", "area") == [
        (0, 1, 11, "Water", 1),
        (0, 1, 41, "Deciduous forest", 2),
        (0, 2, 11, None, 1),
        (0, 2, 43, "Mixed", 1),
        (1, None, None, None, None),
    ]
    assert [moment and moment.year for moment in result.long()["datetime"].tolist()] == [
        2001,
        2001,
        2011,
        2011,
        None,
    ]
    table = result.wide(names=[NAMES, {43: "Mixed"}])
    assert list(table.columns) == ["feature", "cover_1_11", "cover_1_41", "cover_2_11", "cover_2_43"]
    assert table.aliases["cover_2_43"] == "Mixed"
    groups = class_areas([ALL], [source], "wood=41..43").wide()
    assert list(groups.columns) == ["feature", "cover_1_wood", "cover_2_wood"]


def test_a_layer_that_lacks_a_zone_says_null_and_one_that_lacks_the_class_0():
    other = ArraySource(np.full((3, 3), 41, np.uint8), NORTH_UP, nodata=41, name="none")
    table = class_areas([ALL], [cover(), other], "41; 7").wide()
    assert rows(table, "cover_41", "cover_7", "none_41", "none_7") == [(3, 0, None, None)]


@pytest.mark.parametrize(
    ("value", "dtype", "name"),
    [
        (41, "float32", "class_41"), (-5, "int16", "class_m5"), (0.5, "float64", "class_0_5"),
        (-0.25, "float32", "class_m0_25"), (0.1, "float32", "class_0_1"), (1e-7, "float64", "class_1em07"),
        (np.inf, "float64", "class_inf"), (-0.0, "float32", "class_0"),
        (2**64 - 1, "uint64", "class_18446744073709551615"),
    ],
)  # fmt: skip
def test_names_of_negative_and_fractional_values(value, dtype, name):
    table = class_areas([ALL], [ArraySource(np.full((3, 3), value, dtype), NORTH_UP)]).wide()
    assert list(table.columns) == ["feature", name]
    assert table[name].tolist() == [9]


def test_float_rasters_are_classes_too_and_names_find_their_values():
    values = np.array([[41, 41.5, np.nan]], np.float32)
    result = class_areas([box(0, -1, 3, 0)], [ArraySource(values)])
    assert rows(result.long(names=[{41: "Wood"}]), "class", "name") == [(41.0, "Wood"), (41.5, None)]


def test_columns_of_one_name_are_told_apart():
    table = class_areas([ALL], [cover()], "class_41=11; 41").wide()
    assert list(table.columns) == ["feature", "class_41", "class_41_2"]


AREAS = [[1, 2, 4], [8, 16, 32], [64, 128, 256]]


@pytest.mark.parametrize("most_changes", [0, 1], ids=["gathered", "stretches"])
def test_areas_of_pixels_by_hand(monkeypatch, most_changes):
    """LEFT holds all of the first column and half of the second, whose last pixel is not valid."""
    from pixelwise.core.reduce import stretches

    monkeypatch.setattr(stretches, "_MOST_CHANGES", most_changes)
    areas = GivenAreas(cover().grid, AREAS)
    table = class_areas([LEFT, ALL], [cover()], areas=[areas]).long()
    assert rows(table, "feature", "class", "pixels", "area") == [
        (0, 11, 0.5, 8), (0, 41, 2.5, 1 + 1 + 8), (0, 43, 1, 64),
        (1, 11, 4, 4 + 16 + 32 + 256), (1, 41, 3, 1 + 2 + 8), (1, 43, 1, 64),
    ]  # fmt: skip
    assert table["percent"].tolist()[:3] == pytest.approx([800 / 82, 1000 / 82, 6400 / 82])


@pytest.mark.parametrize("most_changes", [0, 1], ids=["gathered", "stretches"])
def test_areas_of_rows_by_hand(monkeypatch, most_changes):
    from pixelwise.core.reduce import stretches

    monkeypatch.setattr(stretches, "_MOST_CHANGES", most_changes)
    areas = GivenAreas(cover().grid, [1, 10, 100])
    table = class_areas([LEFT, ALL], [cover()], areas=[areas]).wide()
    assert table["class_11"].tolist() == [5, 1 + 20 + 100]
    assert table["class_41"].tolist() == [1 + 0.5 + 10, 2 + 10]
    assert table["class_43"].tolist() == [100, 100]


def test_pixels_whose_area_is_not_known_are_not_valid():
    valid = np.ones((3, 3), bool)
    valid[0, 0] = False
    areas = GivenAreas(cover().grid, np.where(valid, AREAS, 0), valid)
    table = class_areas([ALL, box(0, 2, 1, 3)], [cover()], areas=[areas]).wide(measure="pixels")
    assert table["class_41"].tolist() == [2, None]


@pytest.mark.filterwarnings("error")
def test_a_zone_beyond_a_pole_has_no_area_and_nothing_is_a_part_of_it():
    """The first row has no area, as one that lies beyond a pole."""
    result = class_areas([box(0, 2, 1, 3), ALL], [cover()], areas=[GivenAreas(cover().grid, [0, 10, 100])])
    table = result.long()
    assert rows(table, "feature", "class", "pixels", "area")[0] == (0, 41, 1, 0)
    assert table["percent"].tolist() == pytest.approx([0, 12000 / 230, 1000 / 230, 10000 / 230])
    assert result.wide(measure="percent")["class_41"].tolist() == [0, pytest.approx(1000 / 230)]


def test_areas_must_be_there_for_each_grid():
    areas = GivenAreas(cover().grid, AREAS)
    with pytest.raises(GridError):
        class_areas([ALL], [ArraySource(COVER)], areas=[areas])


@pytest.mark.parametrize(
    ("unit", "metres"),
    [("m2", 1), ("ha", 100 * 100), ("km2", 1000 * 1000), ("acre", 4840 * 0.9144**2), ("sqmi", 1609.344**2)],
)
def test_units(unit, metres):
    """An acre has 4,840 square yards, a mile 1,609.344 metres."""
    areas = GivenAreas(cover().grid, np.full((3, 3), metres))
    result = class_areas([ALL], [cover()], areas=[areas])
    assert result.wide(unit=unit)["class_41"].tolist() == pytest.approx([3], rel=1e-12)
    assert result.long(unit=unit)["area"].tolist() == pytest.approx([4, 3, 1], rel=1e-12)


@pytest.mark.parametrize("wrong", [{"unit": "hectare"}, {"measure": "share"}])
def test_an_unknown_unit_or_measure(wrong):
    with pytest.raises(ParameterError, match="is not known; choose from"):
        class_areas([ALL], [cover()]).wide(**wrong)


def test_a_raster_that_looks_continuous():
    values = np.arange(2001, dtype=np.float32)[np.newaxis]
    zone = box(0, -1, 2001, 0)
    result = class_areas([zone], [ArraySource(values, name="dem")])
    assert len(result.long()) == 2001
    sentence = re.escape("The raster dem has more than 2000 values in the zones and looks continuous")
    with pytest.raises(ParameterError, match=sentence):
        result.wide()
    with pytest.raises(ParameterError, match=sentence):
        class_areas([zone], [cover(), ArraySource(values, name="dem")], most=2000)
    assert len(class_areas([zone], [ArraySource(values[:, :2000])], most=2000).wide().columns) == 2001
    groups = class_areas([zone], [ArraySource(values)], "low=0..999; high=1000..9999", most=2000).wide()
    assert [groups[name].tolist() for name in ("low", "high")] == [[1000], [1001]]


def test_the_run_ends_as_soon_as_a_raster_is_known_to_be_continuous_and_holds_little():
    values = np.random.default_rng(5).normal(size=(2048, 1024))
    source = ArraySource(values, block=(64, 1024))
    tracemalloc.start()
    with strategies.small_tiles(), pytest.raises(ParameterError, match="looks continuous"):
        for part in ClassAreas([box(0, -2048, 1024, 0)], [source], workers=1):
            assert part < 0.1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40e6


def test_rows_that_wait_are_put_together_in_between(monkeypatch):
    values = np.random.default_rng(3).integers(0, 5, (60, 60))
    zones = [box(x, y - 20, x + 25, y) for x in range(0, 60, 9) for y in range(0, -60, -9)]
    tables = []
    for waiting in (0, 10**9):
        monkeypatch.setattr(class_sums, "_WAITING", waiting)
        with strategies.small_tiles():
            tables.append(class_areas(zones, [ArraySource(values, block=(6, 6))], "1..3; z=0, 4").long())
    assert rows(tables[0], *tables[0].columns) == rows(tables[1], *tables[1].columns)


def test_no_zone_no_class():
    result = class_areas([OFF, None], [cover()])
    assert list(result.wide().columns) == ["feature"]
    assert rows(result.long(), "feature", "class") == [(0, None), (1, None)]
    assert class_areas([], [cover()]).long()["feature"].tolist() == []
    assert result.empty.tolist() == [True, True] and result.missing.tolist() == [False, True]
