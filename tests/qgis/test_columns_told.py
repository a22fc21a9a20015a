"""Columns that get another name are told of before pixels are read, whatever their names meet."""

from __future__ import annotations

import processing
import pytest

from making import NUMBERS, box, layer, place, raster, table

TAKEN = "Columns that got another name, because theirs is taken: "


@pytest.fixture
def when(feedback, monkeypatch) -> list[str]:
    """What is told and begun, in its order."""
    told: list[str] = []
    monkeypatch.setattr(type(feedback), "setProgressText", lambda _, text: told.append(text), raising=False)
    warn = type(feedback).pushWarning
    monkeypatch.setattr(
        type(feedback), "pushWarning", lambda self, text: (told.append(text), warn(self, text))
    )
    return told


def run(feedback, algorithm: str, **given):
    return processing.run(f"pixelwise:{algorithm}", {"OUTPUT": "memory:", **given}, feedback=feedback)


@pytest.mark.parametrize(
    ("algorithm", "given", "field", "expected"),
    [
        ("zonalstatistics", {"STATISTICS": "mean"}, "MEAN", "mean → mean_2"),
        ("zonalstatistics", {"LAYOUT": "long", "STATISTICS": "mean"}, "Band", "band → band_2"),
        ("zonalstatistics", {"STATISTICS": "mean", "COLUMN_PREFIX": "i"}, "iMean", "imean → imean_2"),
        ("classareas", {"CLASSES": "1..3; wood=4..9"}, "Wood", "wood → wood_2"),
        ("classareas", {"CLASSES": "class_2=3; 2"}, "x", "class_2 → class_2_2"),
        ("classareas", {"CLASSES": "feature=1..9"}, "x", "feature → feature_2"),
        ("classareas", {"LAYOUT": "long"}, "name", "name → name_2"),
        ("samplepoints", {}, "A", "a → a_2"),
        ("samplepoints", {"MAX_DISTANCE": 1}, "a_distance", "a_distance → a_distance_2"),
        ("samplepoints", {"LAYOUT": "long"}, "value", "value → value_2"),
        ("samplelines", {}, "distance", "distance → distance_2"),
        ("polygonpixels", {}, "Coverage", "coverage → coverage_2"),
    ],
)
def test_a_name_that_is_taken_is_told_before_pixels_are_read(
    tmp_path, feedback, when, algorithm, given, field, expected
):
    path = raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))
    kind, shape = {
        "samplepoints": ("Point", f"Point ({place((0.5, 0.5))})"),
        "samplelines": ("LineString", f"LineString ({place((0.5, 0.5), (2, 1))})"),
    }.get(algorithm, ("Polygon", box(0, 0, 2, 2)))
    features = layer(shape, kind=kind, fields=f"{field}:string", rows=[("mine",)])
    result = run(feedback, algorithm, INPUT=features, RASTERS=[path], **given)
    told = [warning for warning in feedback.warnings if warning.startswith("Columns")]
    assert told == [TAKEN + expected], "once, though it is known at the end, too"
    assert when.index(TAKEN + expected) <= when.index(
        next(phase for phase in when if phase.startswith("Reading pixels"))
    ) + (algorithm in ("samplelines", "polygonpixels")), "these open the output before the first pixel"
    row = table(result["OUTPUT"])[0]
    assert row[field] == "mine" and expected.split()[-1] in row


def test_classes_that_are_not_asked_for_are_told_of_when_they_are_found(tmp_path, feedback):
    path = raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))
    features = layer(box(0, 0, 2, 1), fields="CLASS_2:string", rows=[("mine",)])
    result = run(feedback, "classareas", INPUT=features, RASTERS=[path])
    assert feedback.warnings == [f"{TAKEN}class_2 → class_2_2"]
    assert list(table(result["OUTPUT"])[0]) == ["id", "CLASS_2", "class_1", "class_2_2"]


def test_what_a_geopackage_renames_is_told_before_pixels_are_read(tmp_path, feedback, when):
    path = raster(tmp_path / "a.tif")
    features = layer(box(0, 0, 2, 1), fields="FID:string", rows=[("mine",)])
    output = str(tmp_path / "out.gpkg")
    run(feedback, "zonalstatistics", INPUT=features, RASTERS=[path], OUTPUT=output)
    told = "The column FID is called FID_2 in the output, for a GeoPackage has its own."
    assert when.index(told) < when.index("Reading features")
    assert feedback.warnings == [told]


def test_names_that_a_shapefile_cuts_are_told_of_before(tmp_path, feedback, when):
    path = raster(tmp_path / "elevation_of_the_park.tif")
    given = {"INPUT": layer(f"Point ({place((0.5, 0.5))})", kind="Point"), "RASTERS": [path]}
    run(feedback, "samplepoints", **given, OUTPUT=str(tmp_path / "out.shp"))
    told = next(
        text for text in when if "cuts names of columns to 10 characters: elevation_of_the_park." in text
    )
    assert when.index(told) < when.index("Reading features")
