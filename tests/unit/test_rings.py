"""Zones given as arrays: by hand, refused where they do not fit, and without shapely."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from pixelwise.core import ArraySource, ParameterError, PolygonPixels, Zones, zonal_statistics
from pixelwise.core.locate.rings import Rings

#: Rows of 1 2 3, 4 5 6 and 7 8 9; the pixel (row, column) lies at x = column, y = -row.
VALUES = np.arange(1, 10).reshape(3, 3)
BLOCK = [(0, 0), (3, 0), (3, -3), (0, -3), (0, 0)]
MIDDLE = [(1, -1), (2, -1), (2, -2), (1, -2), (1, -1)]
FIRST = [(0, 0), (1, 0), (1, -1), (0, -1), (0, 0)]
LAST = [(2, -2), (3, -2), (3, -3), (2, -3), (2, -2)]


def zones(*rings, polygons, features) -> Zones:
    xy = [corner for ring in rings for corner in ring]
    return Zones.from_rings(xy, np.cumsum([0, *map(len, rings)]), polygons, features)


def sums(given) -> list:
    found = zonal_statistics(given, [ArraySource(VALUES)], ["sum"]).wide()["sum"]
    return [None if value is np.ma.masked else float(value) for value in found]


@pytest.mark.parametrize("block", [BLOCK, BLOCK[::-1]])
@pytest.mark.parametrize("middle", [MIDDLE, MIDDLE[::-1]])
def test_a_hole_two_parts_and_a_feature_without_any(block, middle):
    given = zones(block, middle, FIRST, LAST, polygons=[0, 2, 3, 4], features=[0, 1, 1, 3])
    assert len(given) == 3
    assert given.missing.tolist() == [False, True, False]
    assert sums(given) == [45 - 5, None, 1 + 9]


def test_jobs_take_zones_and_functions_that_give_them():
    given = zones(FIRST, polygons=[0, 1], features=[0, 1])
    assert sums(given) == sums(lambda crs: given) == [1]
    tables = [step.table for step in PolygonPixels(given, [ArraySource(VALUES, name="v")]) if len(step.table)]
    assert [table["v"].tolist() for table in tables] == [[1]]


def test_no_features_and_no_polygons():
    assert len(Zones.from_rings(np.empty((0, 2)), [0], [0], [0])) == 0
    assert sums(Zones.from_rings(np.empty((0, 2)), [0], [0], [0, 0, 0])) == [None, None]


def test_empty_rings_and_polygons_are_passed_over():
    given = zones([], FIRST, [], polygons=[0, 1, 1, 2, 3], features=[0, 1, 3, 4])
    assert given.missing.tolist() == [True, False, True]
    assert sums(given) == [None, 1, None]


@pytest.mark.parametrize("far", [np.nan, np.inf, -np.inf, 1e200])
def test_a_feature_with_a_coordinate_that_is_no_place_is_missing_alone(far):
    for corner in (0, 1):
        wild = [list(place) for place in FIRST]
        wild[corner][1] = far
        wild[-1] = wild[0]
        given = zones(FIRST, wild, LAST, LAST, polygons=[0, 1, 2, 3, 4], features=[0, 1, 3, 4])
        assert given.missing.tolist() == [False, True, False]
        assert sums(given) == [1, None, 9]


COORDINATES = (
    "Coordinates must be an array of numbers with a row for each vertex and the two columns x and y."
)


@pytest.mark.parametrize("coordinates", [[1, 2, 3], [[1, 2, 3]] * 4, "polygons", [["a", "b"]], [[1], [1, 2]]])
def test_coordinates_that_are_none(coordinates):
    with pytest.raises(ParameterError) as refused:
        Zones.from_rings(coordinates, [0, 5], [0, 1], [0, 1])
    assert str(refused.value) == COORDINATES


@pytest.mark.parametrize(
    "wrong", [[], [0], [0, 4], [1, 5], [0, 6, 5], [0.0, 5.0], [[0, 5]], 5, [[0], [1, 2]]]
)
def test_rings_that_do_not_fit(wrong):
    with pytest.raises(ParameterError) as refused:
        Zones.from_rings(FIRST, wrong, [0, 1], [0, 1])
    assert str(refused.value) == (
        "rings must be ascending whole numbers from 0 to 5: where each begins, and last where the last one "
        "ends."
    )


@pytest.mark.parametrize(
    ("polygons", "features", "name"), [([0, 2], [0, 1], "polygons"), ([0, 1], [0, 0], "features")]
)
def test_polygons_and_features_that_do_not_fit(polygons, features, name):
    with pytest.raises(
        ParameterError, match=f"^{name} must be ascending whole numbers from 0 to 1: where each"
    ):
        Zones.from_rings(FIRST, [0, 5], polygons, features)


def test_a_ring_that_is_not_closed():
    with pytest.raises(ParameterError) as refused:
        zones([], FIRST, LAST[:-1], polygons=[0, 1, 2, 3], features=[0, 3])
    assert (
        str(refused.value) == "The ring 2 does not end where it begins; repeat its first vertex at its end."
    )


def test_rings_joined_and_some_taken_away():
    def made(*rings, features):
        count = np.array([len(ring) for ring in rings])
        xy = np.array([corner for ring in rings for corner in ring], dtype=float)
        return Rings(xy, count, np.arange(len(rings)), features, np.ones(len(rings), bool))

    joined = Rings.joined([made(FIRST, features=2), made(LAST, BLOCK, features=3)])
    assert joined.features == 5
    assert joined.feature.tolist() == [0, 2, 3]
    rest = joined.without(np.array([False, False, True, False, False]))
    assert rest.feature.tolist() == [0, 3] and rest.xy.tolist() == [list(xy) for xy in [*FIRST, *BLOCK]]
    assert Zones.of(rest).missing.tolist() == [False, True, True, False, True]


WITHOUT_SHAPELY = """
import sys
sys.modules["shapely"] = None  # no import of it succeeds
import numpy as np
from pixelwise.core import *
zones = Zones.from_rings([(0, 0), (2, 0), (2, -2), (0, -2), (0, 0)], [0, 5], [0, 1], [0, 1])
print(zonal_statistics(zones, [ArraySource(np.array([[1, 2], [3, 4]]))], ["sum"]).wide()["sum"].tolist())
try:
    zonal_statistics([1], [ArraySource(np.array([[1, 2], [3, 4]]))])
except ParameterError as error:
    print(error)
"""


def test_the_core_works_without_shapely(package_parent):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SHAPELY],
        capture_output=True,
        text=True,
        cwd=package_parent,
        check=False,
    )
    assert (done.stdout.splitlines(), done.stderr) == (
        [
            "[10.0]",
            "Zones must be a sequence of shapely polygons, or None where there is no geometry; "
            "list was given.",
        ],
        "",
    )
