"""Selections, filters and edits that are not saved are honoured by all that takes features."""

from __future__ import annotations

import processing
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from making import NUMBERS, box, layer, place, raster, table


def polygon(col: int, row: int) -> str:
    """A pixel."""
    return box(col, row, col + 1, row + 1)


def point(col: int, row: int) -> str:
    return f"Point ({place((col + 0.5, row + 0.5))})"


def line(col: int, row: int) -> str:
    return f"LineString ({place((col + 0.25, row + 0.5), (col + 0.75, row + 0.5))})"


#: For each algorithm a geometry in one pixel, its type, settings, and how the pixel's value is read of a row.
KINDS = {
    "zonalstatistics": (polygon, "Polygon", {"STATISTICS": "sum"}, lambda row: row["sum"]),
    "classareas": (polygon, "Polygon", {"LAYOUT": "long"}, lambda row: row["class"]),
    "samplepoints": (point, "Point", {}, lambda row: row["a"]),
    "samplelines": (line, "LineString", {}, lambda row: row["a"]),
    "polygonpixels": (polygon, "Polygon", {}, lambda row: row["a"]),
}


@pytest.fixture(params=KINDS)
def algorithm(request) -> str:
    return request.param


@pytest.fixture(params=["memory", "gpkg", "geojson"])
def features(request, algorithm, tmp_path, qgis_new_project):
    """Four features, named by letters, in the first four pixels, which hold 1 to 4."""
    shape, kind, _, _ = KINDS[algorithm]
    names = [(letter,) for letter in "abcd"]
    made = layer(*[shape(col, 0) for col in range(4)], kind=kind, fields="name:string", rows=names)
    if request.param != "memory":
        path, options = str(tmp_path / f"given.{request.param}"), QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = {"gpkg": "GPKG", "geojson": "GeoJSON"}[request.param]
        QgsVectorFileWriter.writeAsVectorFormatV3(
            made, path, QgsProject.instance().transformContext(), options
        )
        crs, made = made.crs(), QgsVectorLayer(path, "zones", "ogr")
        made.setCrs(crs)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def measured(algorithm, tmp_path, feedback):
    """A function from an input to pairs of names and values, in any order."""
    _, _, given, value = KINDS[algorithm]
    path = raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))

    def run(features) -> list[tuple[str, int]]:
        settings = {"INPUT": features, "RASTERS": [path], "OUTPUT": "memory:", **given}
        output = processing.run(f"pixelwise:{algorithm}", settings, feedback=feedback)["OUTPUT"]
        return sorted((row["name"], value(row)) for row in table(output))

    return run


def ids(features, *names: str) -> list[int]:
    found = {feature["name"]: feature.id() for feature in features.getFeatures()}
    return [found[name] for name in names]


def selected(features):
    return QgsProcessingFeatureSourceDefinition(features.id(), selectedFeaturesOnly=True)


def edit(features, algorithm: str) -> None:
    """Without saving: a is deleted, b moved to the last row, c renamed, and e added in the second row."""
    shape, _, _, _ = KINDS[algorithm]
    assert features.startEditing()
    a, b, c = ids(features, "a", "b", "c")
    assert features.deleteFeature(a)
    assert features.changeGeometry(b, QgsGeometry.fromWkt(shape(1, 3)))
    assert features.changeAttributeValue(c, features.fields().indexOf("name"), "C")
    added = QgsFeature(features.fields())
    added.setAttribute("name", "e")
    added.setGeometry(QgsGeometry.fromWkt(shape(0, 1)))
    assert features.addFeature(added)


def test_selected_features_alone(measured, features):
    features.selectByIds(ids(features, "b", "d"))
    assert measured(selected(features)) == [("b", 2), ("d", 4)]
    assert measured(features.id()) == [("a", 1), ("b", 2), ("c", 3), ("d", 4)]


def test_a_filter_of_the_layer(measured, features):
    assert features.setSubsetString("\"name\" > 'b'")
    assert measured(features.id()) == [("c", 3), ("d", 4)]
    features.selectByIds(ids(features, "d"))
    assert measured(selected(features)) == [("d", 4)]


def test_edits_that_are_not_saved(measured, features, algorithm):
    edit(features, algorithm)
    assert measured(features.id()) == [("C", 3), ("b", 14), ("d", 4), ("e", 5)]
    assert features.isEditable() and features.isModified(), "nothing was saved"
    features.rollBack()
    assert measured(features.id()) == [("a", 1), ("b", 2), ("c", 3), ("d", 4)]


def test_selected_features_of_a_layer_that_is_edited(measured, features, algorithm):
    edit(features, algorithm)
    features.selectByIds(ids(features, "b", "e"))
    assert measured(selected(features)) == [("b", 14), ("e", 5)]


def test_a_column_that_was_added_and_is_not_saved(measured, features, algorithm, tmp_path, feedback):
    from qgis.core import QgsField
    from qgis.PyQt.QtCore import QVariant

    assert features.startEditing()
    assert features.addAttribute(QgsField("code", QVariant.Int))
    (a,) = ids(features, "a")
    assert features.changeAttributeValue(a, features.fields().indexOf("code"), 7)
    _, _, given, value = KINDS[algorithm]
    settings = {"INPUT": features.id(), "RASTERS": [raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))]}
    settings.update(OUTPUT="memory:", **given)
    rows = table(processing.run(f"pixelwise:{algorithm}", settings, feedback=feedback)["OUTPUT"])
    assert [(row["code"], value(row)) for row in rows if row["name"] == "a"] == [(7, 1)]


def test_the_log_counts_those_that_are_measured(measured, features, feedback):
    features.selectByIds(ids(features, "b"))
    measured(selected(features))
    assert feedback.infos[0].startswith("Features: 1. ")
