"""Pixels in polygons through Processing: what is written, what the layer looks like, what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from making import CRS, LEFT, NUMBERS, SIZE, TOP, box, layer, loaded, place, raster, table


def run(feedback, **parameters):
    import processing

    return processing.run("pixelwise:polygonpixels", {"OUTPUT": "memory:", **parameters}, feedback=feedback)


def refusal(feedback, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as refused:
        run(feedback, **parameters)
    return str(refused.value).split("\n")[-1]


def geometries(output) -> list[str]:
    return [feature.geometry().asWkt(3) for feature in output.getFeatures()]


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif", NUMBERS.astype("int16"))


def test_each_pixel_is_a_point_with_the_polygons_attributes(numbers, feedback):
    zones = layer(box(0, 0, 2, 2), box(1, 1, 2, 3), fields="name:string", rows=[["a"], ["b"]])
    result = run(feedback, INPUT=zones, RASTERS=[numbers])
    place_of = {
        (row, col): (LEFT + SIZE * (col + 0.5), TOP - SIZE * (row + 0.5))
        for row in range(4)
        for col in range(4)
    }
    expected = [
        {
            "id": 1 if name == "a" else 2, "name": name, "row": row, "col": col, "x": place_of[row, col][0],
            "y": place_of[row, col][1], "coverage": 1, "numbers": 4 * row + col + 1,
        }
        for name, row, col in [("a", 0, 0), ("a", 0, 1), ("a", 1, 0), ("a", 1, 1), ("b", 1, 1), ("b", 2, 1)]
    ]  # fmt: skip
    assert table(result["OUTPUT"]) == expected
    assert geometries(result["OUTPUT"])[0] == "Point (500005 5000035)"
    assert result["OUTPUT"].crs().authid() == CRS
    assert (result["PIXEL_COUNT"], result["DROPPED_COUNT"]) == (6, 0)
    assert feedback.warnings == []
    assert any(
        "Pixels: 6, of 2 polygons. Left out, for no raster has data there: 0." in i for i in feedback.infos
    )


def test_types_of_fields(numbers, tmp_path, feedback):
    real = raster(tmp_path / "real.tif")
    output = run(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=[numbers, real])["OUTPUT"]
    assert [field.name() for field in output.fields()] == [
        "id", "row", "col", "x", "y", "coverage", "numbers", "real"
    ]  # fmt: skip
    kinds = [field.typeName().lower() for field in output.fields()][1:]
    assert kinds == ["int8", "int8", "double", "double", "double", "int8", "double"]  # int8: of 8 bytes


def test_squares(numbers, feedback):
    output = run(feedback, INPUT=layer(box(1, 0, 2, 1)), RASTERS=[numbers], GEOMETRY="pixels")["OUTPUT"]
    assert output.wkbType() == QgsWkbTypes.Type.Polygon
    assert geometries(output) == [
        f"Polygon (({place((1, 0), (2, 0), (2, 1), (1, 1), (1, 0))}))".replace(".0", "")
    ]


def test_squares_of_a_rotated_raster_are_rotated(tmp_path, feedback):
    turned = raster(tmp_path / "turned.tif", transform=(3, 4, LEFT, 4, -3, TOP))
    corners = [(LEFT + x, TOP + y) for x, y in ((0, 0), (3, 4), (7, 1), (4, -3), (0, 0))]
    zone = f"Polygon (({', '.join(f'{x} {y}' for x, y in corners)}))"
    output = run(feedback, INPUT=layer(zone), RASTERS=[turned], GEOMETRY=1)["OUTPUT"]
    (square,) = [feature.geometry() for feature in output.getFeatures()]
    assert square.asWkt(3) == (
        "Polygon ((500000 5000040, 500003 5000044, 500007 5000041, 500004 5000037, 500000 5000040))"
    )
    assert square.area() == pytest.approx(25)


def test_coverage(numbers, feedback):
    zones = layer(box(0.5, 0, 1.25, 1))
    rows = table(run(feedback, INPUT=zones, RASTERS=[numbers], PIXELS="coverage")["OUTPUT"])
    assert [(row["coverage"], row["numbers"]) for row in rows] == [(0.5, 1), (0.25, 2)]
    rows = table(run(feedback, INPUT=zones, RASTERS=[numbers], PIXELS="touched")["OUTPUT"])
    assert [(row["coverage"], row["numbers"]) for row in rows] == [(1, 1), (1, 2)]


def test_pixels_without_data_anywhere_are_left_out_and_counted(tmp_path, feedback):
    one = raster(tmp_path / "one.tif", NUMBERS, nodata=1)
    two = raster(tmp_path / "two.tif", np.where(NUMBERS < 3, 1, NUMBERS), nodata=1)
    result = run(feedback, INPUT=layer(box(0, 0, 3, 1)), RASTERS=[one, two])
    assert [(row["one"], row["two"]) for row in table(result["OUTPUT"])] == [(2, None), (3, 3)]
    assert (result["PIXEL_COUNT"], result["DROPPED_COUNT"]) == (2, 1)
    assert any("Left out, for no raster has data there: 1." in info for info in feedback.infos)


def test_excluded_values_are_no_data(numbers, feedback):
    rows = table(run(feedback, INPUT=layer(box(0, 0, 4, 1)), RASTERS=[numbers], EXCLUDE="2..3")["OUTPUT"])
    assert [row["numbers"] for row in rows] == [1, 4]


def test_polygons_without_a_pixel_are_told(numbers, feedback):
    zones = layer(box(0.1, 0.1, 0.2, 0.2), None, box(9, 9, 12, 12), box(3, 3, 6, 4))
    result = run(feedback, INPUT=zones, RASTERS=[numbers])
    assert [row["numbers"] for row in table(result["OUTPUT"])] == [16]
    assert (
        "Polygons without any pixel that has data, which are not in the output: 3 (1, 2, 3)"
        in feedback.warnings
    )
    assert "1 of 4 polygons reach beyond numbers, where there are no pixels: 4" in feedback.warnings


def test_long_takes_rasters_of_any_grid_and_crs(numbers, tmp_path, feedback):
    near = QgsCoordinateReferenceSystem("EPSG:32632")
    coarse = raster(tmp_path / "coarse.tif", np.array([[7.5]]), transform=(40, 0, LEFT, 0, -40, TOP))
    # The same place in the neighbouring zone, as one large pixel.
    from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject

    moved = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), near, QgsProject.instance())
    at = moved.transform(QgsPointXY(LEFT + 20, TOP - 20))
    other = raster(
        tmp_path / "other.tif", np.array([[9]], "uint8"), crs="EPSG:32632",
        transform=(50, 0, at.x() - 25, 0, -50, at.y() + 25),
    )  # fmt: skip
    output = run(feedback, INPUT=layer(box(0, 0, 4, 4)), RASTERS=[numbers, coarse, other], LAYOUT="long")[
        "OUTPUT"
    ]
    rows = table(output)
    assert [row["raster"] for row in rows] == ["numbers"] * 16 + ["coarse", "other"]
    assert [row["value"] for row in rows] == [*range(1, 17), 7.5, 9]
    assert list(rows[0]) == ["id", "row", "col", "x", "y", "coverage", "raster", "band", "datetime", "value"]
    assert rows[-1]["x"] == pytest.approx(at.x()), "x and y are in the raster's own CRS"
    *_, last = output.getFeatures()
    assert last.geometry().asPoint().distance(QgsPointXY(LEFT + 20, TOP - 20)) < 0.001
    assert output.crs().authid() == CRS


def test_polygons_are_brought_to_the_crs_of_the_raster(numbers, feedback):
    import processing

    zones = layer(box(0, 0, 2, 1))
    degrees = processing.run(
        "native:reprojectlayer", {"INPUT": zones, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
    )["OUTPUT"]
    output = run(feedback, INPUT=degrees, RASTERS=[numbers])["OUTPUT"]
    assert [row["numbers"] for row in table(output)] == [1, 2]
    assert output.crs().authid() == CRS


def test_bands_and_prefix_and_taken_names(tmp_path, feedback):
    image = raster(tmp_path / "image.tif", np.stack([NUMBERS, NUMBERS + 100]), names=["red", "nir"])
    zones = layer(box(0, 0, 1, 1), fields="row:integer", rows=[[77]])
    output = run(feedback, INPUT=zones, RASTERS=[image], BANDS="nir, 1", COLUMN_PREFIX="v_")["OUTPUT"]
    assert table(output) == [
        {
            "id": 1, "row": 77, "row_2": 0, "col": 0, "x": 500005, "y": 5000035, "coverage": 1,
            "v_image_nir": 101, "v_image_red": 1,
        }
    ]  # fmt: skip
    assert feedback.warnings == ["Columns that got another name, because theirs is taken: row → row_2"]


def test_into_a_geopackage_of_a_geopackage(numbers, tmp_path, feedback):
    """The polygons have a fid, which cannot be that of their pixels."""
    import processing

    source, target = str(tmp_path / "zones.gpkg"), str(tmp_path / "pixels.gpkg")
    processing.run(
        "native:savefeatures", {"INPUT": layer(box(0, 0, 4, 1), box(0, 0, 2, 2)), "OUTPUT": source}
    )
    result = run(feedback, INPUT=source, RASTERS=[numbers], OUTPUT=target)
    assert [row["numbers"] for row in table(result["OUTPUT"])] == [1, 2, 3, 4, 1, 2, 5, 6]
    made = QgsVectorLayer(target, "made", "ogr")
    assert made.hasSpatialIndex() == QgsFeatureSource.SpatialIndexPresence.SpatialIndexPresent


def test_no_polygons_give_an_empty_layer(numbers, feedback):
    output = run(feedback, INPUT=layer(), RASTERS=[numbers])["OUTPUT"]
    assert table(output) == []
    assert output.fields().names() == ["id", "row", "col", "x", "y", "coverage", "numbers"]


def test_wide_rasters_on_different_grids_are_refused_by_name(numbers, tmp_path, feedback):
    shifted = raster(tmp_path / "shifted.tif", transform=(SIZE, 0, LEFT + 5, 0, -SIZE, TOP))
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=[numbers, shifted], OUTPUT=str(output))
    assert sentence == (
        "The raster shifted does not lie on the grid of numbers: its origin is (500005, 5000040), not "
        "(500000, 5000040). Choose the long layout, which takes any mixture of grids, or resample it to "
        "that grid."
    )
    assert not output.exists()


def test_more_columns_than_a_shapefile_holds_are_refused(tmp_path, feedback):
    many = raster(tmp_path / "many.tif", np.ones((256, 4, 4), "uint8"))
    output = tmp_path / "out.shp"
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=[many], OUTPUT=str(output))
    assert sentence == (
        "The output would have 262 columns, and a .shp file holds 255; choose the long layout, fewer rasters "
        "or statistics, or another format."
    )
    assert not output.exists()


def test_lines_are_refused(numbers, feedback):
    lines = layer(f"LineString ({place((0, 0), (4, 4))})", kind="LineString")
    assert "polygons" in refusal(feedback, INPUT=lines, RASTERS=[numbers])


def large(tmp_path, size=800):
    values = np.random.default_rng(1).random((size, size)).astype("float32")
    return raster(
        tmp_path / "large.tif", values, tiled=True, blockxsize=64, blockysize=64, compress="deflate"
    )


def test_a_truncated_raster_leaves_no_output(tmp_path, feedback):
    path = Path(large(tmp_path))
    given = QgsRasterLayer(str(path), "large")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 800, 800)), RASTERS=[given], OUTPUT=str(output))
    assert sentence.startswith(f"The raster large ({path}) cannot be read to its end; ")
    assert os.listdir(tmp_path) == ["large.tif"], "rows of the upper half had been written"


def test_cancelled_within_a_second_and_nothing_left(tmp_path):
    import time

    class Impatient(QgsProcessingFeedback):
        begun = 0.0

        def setProgress(self, percent):
            if percent > 20 and not self.begun:
                self.begun = time.monotonic()
                self.cancel()

    given, feedback = large(tmp_path), Impatient(False)
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 800, 800)), RASTERS=[given], OUTPUT=str(output))
    assert time.monotonic() - feedback.begun < 1
    assert sentence == "Cancelled: no output was written."
    assert os.listdir(tmp_path) == ["large.tif"]


def test_the_layer_is_coloured_by_its_first_values(numbers, tmp_path, feedback):
    given = {"INPUT": layer(box(0, 0, 4, 4), name="parcels"), "RASTERS": [numbers]}
    name, made = loaded("pixelwise:polygonpixels", given, str(tmp_path / "out.gpkg"), feedback)
    assert name == "parcels: pixels"
    assert made.renderer().classAttribute() == '"numbers"'
    assert len(made.renderer().ranges()) == 5


@pytest.mark.parametrize(("kind", "wkt"), [("Point", "Point (0 0)"), ("LineString", "LineString (0 0, 1 1)")])
def test_points_and_lines_are_refused(numbers, feedback, kind, wkt):
    """There is no buffer here, so the sentence must not ask for one as a parameter."""
    sentence = refusal(feedback, INPUT=layer(wkt, kind=kind, name="plots"), RASTERS=[numbers])
    assert sentence == (
        f"The layer plots holds geometries of type {kind}; "
        "choose a layer of polygons, or buffer its features first."
    )


@pytest.mark.parametrize("name", ["raster", "mask", "x", "coverage"])
@pytest.mark.parametrize("layout", ["wide", "long"])
def test_a_raster_may_be_called_as_a_column_of_ours(tmp_path, feedback, name, layout):
    path = raster(tmp_path / f"{name}.tif", NUMBERS)
    rows = table(run(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=[path], LAYOUT=layout)["OUTPUT"])
    assert list(rows[0].values())[-1] == 1.0
