"""Geometries of every kind: reprojected, repaired, buffered, or missing, and nothing lost."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProperty,
)

from lost_crs import emptied
from making import CRS, LEFT, SIZE, TOP, box, column, layer, place, raster, table, zonal
from wkb_by_hand import polygon


@pytest.fixture
def ones(tmp_path):
    """A fine raster of ones over the extent of the usual one: each pixel is 0.1 m wide."""
    return raster(tmp_path / "ones.tif", np.ones((400, 400), "uint8"), transform=(0.1, 0, LEFT, 0, -0.1, TOP))


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def counts(feedback, zones, path, **parameters) -> list:
    result = zonal(
        feedback, INPUT=zones, RASTERS=[path], **{"STATISTICS": "count", "PIXELS": "coverage", **parameters}
    )
    return column(result["OUTPUT"], "count")


def moved(wkt: str, crs: str) -> str:
    """A geometry in another CRS, transformed by QGIS one point at a time."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext()
    )
    geometry = QgsGeometry.fromWkt(wkt)
    for number, vertex in enumerate(list(geometry.vertices())):
        point = transform.transform(vertex.x(), vertex.y())
        geometry.moveVertex(point.x(), point.y(), number)
    return geometry.asWkt(17)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:3035"])
def test_zones_are_reprojected_to_the_raster(numbers, feedback, crs):
    # Edges that are straight in one CRS are straight in the other over 20 m, to a millimetre.
    zones = layer(moved(box(0, 0, 2, 2), crs), moved(box(1, 1, 4, 3.5), crs), crs=crs)
    assert counts(feedback, zones, numbers) == pytest.approx([4, 7.5], abs=1e-3)
    assert feedback.warnings == []


def test_output_keeps_the_geometries_and_the_crs_of_the_input(numbers, feedback):
    zones = layer(moved(box(0, 0, 2, 2), "EPSG:4326"), crs="EPSG:4326")
    output = zonal(feedback, INPUT=zones, RASTERS=[numbers], BUFFER=0.0001)["OUTPUT"]
    assert output.crs().authid() == "EPSG:4326"
    assert next(output.getFeatures()).geometry().equals(next(zones.getFeatures()).geometry())


def test_features_that_cannot_be_transformed_get_null_and_a_warning(tmp_path, feedback):
    path = raster(tmp_path / "mercator.tif", crs="EPSG:3857", transform=(10, 0, 0, 0, -10, 40))
    square = "Polygon ((0 0, 0.0001 0, 0.0001 0.0001, 0 0.0001, 0 0))"
    beyond_the_pole = "Polygon ((0 94, 1 94, 1 95, 0 95, 0 94))"
    zones = layer(beyond_the_pole, square, beyond_the_pole, crs="EPSG:4326")
    found = counts(feedback, zones, path)
    assert [count is None for count in found] == [True, False, True]
    assert found[1] == pytest.approx((0.0001 * math.pi / 180 * 6378137 / 10) ** 2, rel=1e-4)
    assert "Features that cannot be transformed to EPSG:3857 and so get NULL: 2 (1, 3)" in feedback.warnings


def test_transform_that_raises_loses_only_the_features_that_make_it_raise(monkeypatch):
    """All coordinates are transformed as one line; QGIS may raise for it as a whole."""
    from pixelwise.algorithms.inputs import crs
    from pixelwise.core.locate.rings import Rings

    class Line(QgsGeometry):
        def transform(self, transform, *_):
            if any(vertex.x() == 3.5 for vertex in self.vertices()):
                raise QgsCsException("no")
            return super().transform(transform)

    monkeypatch.setattr(crs, "QgsGeometry", Line)
    same = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext()
    )
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)], dtype=float)
    boxes = corners + np.array([[(x, 0)] for x in range(7)])
    boxes[3, [0, -1]] = (3.5, 0)
    features = np.arange(7)
    rings = Rings(boxes.reshape(-1, 2), np.full(7, 5), features, 7, np.ones(7, dtype=bool))
    found = crs.transformed_rings(rings, same, lambda: None)
    assert (found.features, found.feature.tolist()) == (7, [0, 1, 2, 4, 5, 6])
    assert np.array_equal(found.xy, np.delete(boxes, 3, axis=0).reshape(-1, 2))


def test_null_and_empty_geometries_keep_their_rows(numbers, feedback):
    zones = layer(box(0, 0, 2, 2), None, "Polygon EMPTY", box(0, 0, 1, 1))
    assert counts(feedback, zones, numbers) == [4, None, None, 1]
    assert feedback.warnings == ["Features without a geometry, which get NULL: 2 (2, 3)"]


def test_many_features_keep_their_order_whatever_is_wrong_with_some(tmp_path, numbers, feedback):
    given = [None if i % 7 == 3 else box(0, 0, 1 + i % 4, 1) for i in range(5000)]
    expected = [None if i % 7 == 3 else 1 + i % 4 for i in range(5000)]
    assert counts(feedback, layer(*given), numbers) == expected
    assert feedback.warnings == ["Features without a geometry, which get NULL: 714 (4, 11, 18, 25, 32, ..)"]


def test_invalid_geometries_are_repaired_with_a_warning(numbers, feedback):
    bow_tie = f"Polygon (({place((0, 0), (2, 2), (2, 0), (0, 2), (0, 0))}))"
    with_a_spike = f"Polygon (({place((0, 0), (2, 0), (2, 2), (0, 2), (0, 0), (3, 3), (0, 0))}))"
    zones = layer(box(0, 0, 1, 1), bow_tie, with_a_spike)
    assert counts(feedback, zones, numbers) == pytest.approx([1, 2, 4])
    assert feedback.warnings == [
        "Invalid geometries that were repaired for measuring; the output keeps them: 2 (2, 3)"
    ]


def test_rings_that_are_not_closed_are_closed(numbers, feedback):
    zones = layer(f"Polygon (({place((0, 0), (2, 0), (2, 2), (0, 2))}))")
    assert counts(feedback, zones, numbers) == pytest.approx([4])


def test_repair_does_not_depend_on_the_settings_for_invalid_features(numbers, feedback):
    import processing
    from qgis.core import QgsFeatureRequest, QgsProcessingContext

    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    zones = layer(f"Polygon (({place((0, 0), (2, 2), (2, 0), (0, 2), (0, 0))}))")
    result = processing.run(
        "pixelwise:zonalstatistics",
        {"INPUT": zones, "RASTERS": [numbers], "PIXELS": 2, "OUTPUT": "memory:"},
        context=context,
        feedback=feedback,
    )
    assert column(result["OUTPUT"], "count") == pytest.approx([2])


def test_polygons_without_area_get_null(numbers, feedback):
    flat = f"Polygon (({place((0, 0), (2, 0), (0, 0), (0, 0))}))"
    assert counts(feedback, layer(flat, box(0, 0, 1, 1)), numbers) == [None, 1]
    assert "Features without an area (buffer lines and points), which get NULL: 1 (1)" in feedback.warnings


def test_curves_are_measured_as_they_are_drawn(ones, feedback):
    x, y, radius = LEFT + 20, TOP - 20, 10
    corners = [(x - radius, y), (x, y + radius), (x + radius, y), (x, y - radius), (x - radius, y)]
    circle = f"CurvePolygon (CircularString ({', '.join(f'{u} {v}' for u, v in corners)}))"
    zones = layer(circle, box(0, 0, 1, 1), kind="CurvePolygon")
    # In pixels of 0.01 square metres.
    assert counts(feedback, zones, ones) == pytest.approx([math.pi * 100 / 0.01, 10000], rel=1e-6)
    assert feedback.warnings == []


def test_curves_in_collections_invalid_curves_and_empty_ones(numbers, feedback):
    """What GEOS 3.13 reads as curves, and shapely then refuses."""
    bow_tie = f"CurvePolygon (CompoundCurve (({place((0, 0), (2, 2), (2, 0), (0, 2), (0, 0))})))"
    zones = layer(box(0, 0, 1, 1), bow_tie, "CurvePolygon EMPTY", kind="CurvePolygon")
    assert counts(feedback, zones, numbers) == [1, pytest.approx(2), None]
    assert feedback.warnings == [
        "Invalid geometries that were repaired for measuring; the output keeps them: 1 (2)",
        "Features whose geometry cannot be repaired, which get NULL: 1 (3)",
    ]
    corners = place((1, 2), (2, 1), (3, 2), (2, 3), (1, 2))
    circle = f"GeometryCollection (CurvePolygon (CircularString ({corners})), Point ({place((3, 3))}))"
    found = counts(feedback, layer(circle, kind="GeometryCollection"), numbers)
    assert found == [pytest.approx(math.pi, rel=1e-6)]


SQUARE = [(LEFT, TOP), (LEFT + 20, TOP), (LEFT + 20, TOP - 20), (LEFT, TOP - 20), (LEFT, TOP)]
HOLE = [(LEFT + 5, TOP - 5), (LEFT + 15, TOP - 5), (LEFT + 15, TOP - 15), (LEFT + 5, TOP - 15)]
REPAIRED = "Invalid geometries that were repaired for measuring; the output keeps them: {}"
BROKEN = "Features whose geometry cannot be repaired, which get NULL: {}"


@pytest.mark.parametrize(
    ("rings", "expected", "warnings"),
    [
        ([SQUARE, [*HOLE, HOLE[0]]], 3, []),
        ([SQUARE[::-1], [*HOLE, HOLE[0]]], 3, []),
        ([[*SQUARE[:2], SQUARE[1], *SQUARE[1:]]], 4, []),  # a vertex three times
        ([SQUARE, HOLE], 3, [REPAIRED]),  # not closed
        ([SQUARE[:-1]], 4, [REPAIRED]),
        ([SQUARE, []], 4, []),
        ([[], [*HOLE, HOLE[0]]], None, [BROKEN]),
        ([[]], None, ["Features without a geometry, which get NULL: {}"]),
        ([SQUARE[:1]], None, [BROKEN]),
        ([[*SQUARE[:2], (math.nan, TOP), SQUARE[0]]], None, [BROKEN]),
    ],
)
def test_rings_as_they_come(numbers, feedback, rings, expected, warnings):
    """Geometries that no text can hold: rings not closed, empty, of a single vertex, or with no numbers."""
    geometry = QgsGeometry()
    geometry.fromWkb(polygon(*rings))
    zones = layer(box(0, 0, 1, 1), box(0, 0, 1, 1))
    assert zones.dataProvider().changeGeometryValues({2: geometry})
    assert counts(feedback, zones, numbers) == [1, expected]
    assert feedback.warnings == [warning.format("1 (2)") for warning in warnings]


@pytest.mark.parametrize("kind", ["PolygonZ", "PolygonM", "PolygonZM", "MultiPolygonZ"])
def test_z_and_m_are_ignored(numbers, feedback, kind):
    extra = " 5" * (len(kind.replace("MultiPolygon", "").replace("Polygon", "")))
    corners = ", ".join(
        f"{corner}{extra}" for corner in place((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)).split(", ")
    )
    ring = f"(({corners}))"
    wkt = f"MultiPolygonZ ({ring})" if kind.startswith("Multi") else f"{kind} {ring}"
    assert counts(feedback, layer(wkt, kind=kind), numbers) == [4]


def test_parts_and_holes(numbers, feedback):
    hole = f"({place((1, 1), (1, 2), (2, 2), (2, 1), (1, 1))})"
    first = f"(({place((0, 0), (3, 0), (3, 3), (0, 3), (0, 0))}), {hole})"
    second = f"(({place((3, 3), (4, 3), (4, 4), (3, 4), (3, 3))}))"
    zones = layer(f"MultiPolygon ({first}, {second})", kind="MultiPolygon")
    assert counts(feedback, zones, numbers) == [9]


def test_collections_are_measured_by_their_polygons(numbers, feedback):
    inside = f"GeometryCollection (Point ({place((3, 3))}), {box(0, 0, 2, 1)})"
    outside = f"GeometryCollection (Point ({place((3, 3))}))"
    zones = layer(inside, outside, kind="GeometryCollection")
    assert counts(feedback, zones, numbers) == [2, None]
    assert feedback.warnings == ["Features without an area (buffer lines and points), which get NULL: 1 (2)"]


def polygon_of_128_corners(radius: float) -> float:
    """The area, by the formula for regular polygons."""
    return 128 / 2 * radius**2 * math.sin(2 * math.pi / 128)


def test_points_and_lines_are_buffered(ones, feedback):
    centre = f"Point ({place((2, 2))})"
    points = counts(feedback, layer(centre, kind="Point"), ones, BUFFER=5)
    assert points == pytest.approx([polygon_of_128_corners(5) / 0.01], rel=1e-6)
    assert points == pytest.approx([math.pi * 25 / 0.01], rel=5e-4), (
        "0.04 % less than the circle, as the help says"
    )
    line = f"LineString ({place((1, 2), (3, 2))})"
    lines = counts(feedback, layer(line, kind="LineString"), ones, BUFFER=5)
    assert lines == pytest.approx([(20 * 10 + polygon_of_128_corners(5)) / 0.01], rel=1e-6)


def test_buffer_in_the_units_of_the_layer_before_reprojection(ones, feedback):
    x, y = LEFT + 20, TOP - 20
    geographic = moved(f"Point ({x} {y})", "EPSG:4326")
    zones = layer(geographic, kind="Point", crs="EPSG:4326")
    (count,) = counts(feedback, zones, ones, BUFFER=0.00005)
    degree = 111194.9  # metres, of a sphere of 6371 km
    expected = math.pi * (0.00005 * degree) ** 2 * math.cos(math.radians(45.15)) / 0.01
    assert count == pytest.approx(expected, rel=0.01)
    assert feedback.warnings == [
        "The buffer distance is in degrees, for the zones' CRS, EPSG:4326, is geographic, and buffers are "
        "not round on the ground; reproject the layer to a CRS in metres for distances in metres."
    ]


def test_negative_buffer_shrinks_and_may_leave_nothing(numbers, feedback):
    zones = layer(box(0, 0, 4, 4), box(0, 0, 1, 1))
    result = zonal(feedback, INPUT=zones, RASTERS=[numbers], BUFFER=-SIZE, STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [6 + 7 + 10 + 11, None]
    assert feedback.warnings == ["Features that the buffer leaves nothing of, which get NULL: 1 (2)"]


def test_buffer_of_a_field(ones, feedback):
    centre = f"Point ({place((2, 2))})"
    zones = layer(
        centre, centre, centre, centre, kind="Point", fields="r:double", rows=[(2,), (5,), (None,), (-1,)]
    )
    found = counts(feedback, zones, ones, BUFFER=QgsProperty.fromExpression('"r" * 2'))
    expected = [polygon_of_128_corners(4) / 0.01, polygon_of_128_corners(10) / 0.01]
    assert found[:2] == pytest.approx(expected, rel=1e-6)
    assert found[2:] == [None, None]
    assert feedback.warnings == [
        "Features whose buffer distance is no number, or too large, which get NULL: 1 (3)",
        "Features that the buffer leaves nothing of, which get NULL: 1 (4)",
    ]


@pytest.mark.parametrize("distance", ["nan", QgsProperty.fromExpression("@no_such_variable")])
def test_a_buffer_that_is_no_number_is_named(ones, feedback, distance):
    assert counts(feedback, layer(box(0, 0, 2, 2)), ones, BUFFER=distance) == [None]
    assert feedback.warnings == [
        "Features whose buffer distance is no number, or too large, which get NULL: 1 (1)"
    ]


def test_invalid_polygons_are_repaired_before_they_are_buffered(ones, feedback):
    bow_tie = f"Polygon (({place((0, 0), (2, 2), (2, 0), (0, 2), (0, 0))}))"
    (count,) = counts(feedback, layer(bow_tie), ones, BUFFER=-0.5)
    # Two triangles with legs of 20 m as base and 10 m of height, each shrunk by 0.5 m: similar triangles.
    inner_radius = 20 * 10 / (20 + 2 * math.hypot(10, 10))
    assert count == pytest.approx(2 * 100 * ((inner_radius - 0.5) / inner_radius) ** 2 / 0.01, rel=1e-6)


def test_zones_partly_off_the_raster_are_measured_on_it_with_a_warning(numbers, feedback):
    zones = layer(box(-1, -1, 1, 1), box(0, 0, 4, 4), box(7, 7, 9, 9))
    assert counts(feedback, zones, numbers) == [1, 16, 0]
    assert feedback.warnings == [
        "1 of 3 zones reach beyond numbers, and are measured only where it has pixels: 1",
        "1 of 3 zones lie off numbers: 3",
    ]


def test_zones_within_a_rotated_raster_do_not_reach_beyond_it():
    from pixelwise.algorithms.inputs.zones import reach_beyond
    from pixelwise.core import Grid, Zones

    turned = Grid(4, 4, (1, 1, 0, 1, -1, 0))  # a square that stands on its corner, 8 wide and high
    diamond = [(0.5, 0), (4, 3.5), (7.5, 0), (4, -3.5), (0.5, 0)]
    reaching = [(0.5, 0), (4, 4.5), (7.5, 0), (4, -3.5), (0.5, 0)]
    zones = Zones.from_rings([*diamond, *reaching], [0, 5, 10], [0, 1, 2], [0, 1, 1, 2])
    assert reach_beyond(zones, turned).tolist() == [False, False, True]


def test_zones_of_nodata_only(tmp_path, feedback):
    path = raster(tmp_path / "hole.tif", np.array([[5, 5], [5, 1]], "uint8"), nodata=5)
    result = zonal(
        feedback, INPUT=layer(box(0, 0, 2, 1)), RASTERS=[path], STATISTICS="count,nodata,sum,variety"
    )
    assert table(result["OUTPUT"]) == [{"id": 1, "count": 0, "nodata": 2, "sum": None, "variety": 0}]
    assert result["EMPTY_ZONES"] == 1
    assert feedback.warnings == [
        "1 of 1 zones hold no valid pixel of hole: 1",
        "No zone holds a valid pixel of any raster, and nothing was measured; check what the rasters and you "
        "take for no data, and the CRSs of zones (EPSG:32633) and rasters.",
    ]


@pytest.mark.parametrize(
    ("crs", "wkt", "raster_crs", "transform"),
    [
        # a square round the north pole
        ("EPSG:3995", "Polygon ((-1e6 -1e6, 1e6 -1e6, 1e6 1e6, -1e6 1e6, -1e6 -1e6))",
         "EPSG:4326", (1, 0, -180, 0, -1, 90)),
        # a cap that is a box in degrees
        ("EPSG:4326", "Polygon ((-180 80, 180 80, 180 90, -180 90, -180 80))",
         "EPSG:3995", (1e5, 0, -2e6, 0, -1e5, 2e6)),
    ],
)  # fmt: skip
def test_zones_torn_by_the_edge_of_a_crs_are_not_measured_elsewhere(
    tmp_path, feedback, crs, wkt, raster_crs, transform
):
    rows, cols = (180, 360) if raster_crs == "EPSG:4326" else (40, 40)
    path = raster(tmp_path / "world.tif", np.ones((rows, cols)), crs=raster_crs, transform=transform)
    assert counts(feedback, layer(wkt, crs=crs), path) == [None]
    assert f"Features that cannot be transformed to {raster_crs} and so get NULL: 1 (1)" in feedback.warnings


def test_a_long_zone_that_is_not_torn_is_measured(tmp_path, feedback):
    path = raster(
        tmp_path / "world.tif", np.ones((18, 36)), crs="EPSG:4326", transform=(10, 0, -180, 0, -10, 90)
    )
    belt = "Polygon ((-15e6 -1118890, 15e6 -1118890, 15e6 1118890, -15e6 1118890, -15e6 -1118890))"
    assert counts(feedback, layer(belt, crs="EPSG:3857"), path) == pytest.approx(
        [15e6 / 111319.49 * 2 / 10 * 2], rel=1e-4
    )


UNNAMED = (
    'GEOGCRS["of no name",DATUM["a sphere",ELLIPSOID["a sphere",6400000,0]],'
    'CS[ellipsoidal,2],AXIS["longitude",east],AXIS["latitude",north],ANGLEUNIT["degree",0.0174532925199433]]'
)


def test_a_crs_that_qgis_has_emptied_is_made_anew():
    from pixelwise.algorithms.inputs.crs import transformation

    other = QgsCoordinateReferenceSystem("EPSG:6318")
    lost = emptied(partial(QgsCoordinateReferenceSystem, "EPSG:6339"))  # UTM 10 N
    there = transformation(lost, other, QgsCoordinateTransformContext())
    assert there.transform(QgsPointXY(5e5, 5e6)).x() == pytest.approx(-123)
    back = transformation(other, lost, QgsCoordinateTransformContext())
    assert back.transform(QgsPointXY(-123, 45)).x() == pytest.approx(5e5)


def test_a_crs_that_qgis_has_emptied_and_that_has_no_name_is_refused():
    from pixelwise.algorithms.inputs.crs import transformation
    from pixelwise.core import ExtractionError

    other = QgsCoordinateReferenceSystem("EPSG:6318")
    lost = emptied(partial(QgsCoordinateReferenceSystem.fromWkt, UNNAMED))
    assert (lost.isValid(), lost.toWkt()) == (True, "")  # else QGIS has mended it: drop this test
    with pytest.raises(ExtractionError, match="QGIS has lost one of the coordinate reference systems of no"):
        transformation(lost, other, QgsCoordinateTransformContext())
