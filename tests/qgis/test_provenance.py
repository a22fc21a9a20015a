"""A result says what made it: version, algorithm and parameters, in its metadata."""

from __future__ import annotations

import re
import sqlite3
from configparser import RawConfigParser
from contextlib import closing
from pathlib import Path

import processing
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsVectorLayer

from making import box, layer, loaded, raster, zonal
from pixelwise.algorithms.outputs import provenance

ROOT = Path(__file__).resolve().parents[2]


def plugin_version() -> str:
    parser = RawConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def told(made) -> tuple[str, str]:
    """The first two lines of a layer's history; warnings follow."""
    first, command, *warnings = made.metadata().history()
    assert all(one.startswith(("Warning: ", "Further warnings: ")) for one in warnings)
    return first, command


def check(made, algorithm: str, *words: str) -> None:
    first, command = told(made)
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ: ", first)
    assert f": {algorithm}, Pixelwise {plugin_version()}, QGIS 3." in first
    assert command.startswith((f'processing.run("{algorithm}"', f"processing.run('{algorithm}'"))
    for word in words:
        assert word in command
    known = QgsApplication.processingRegistry().algorithmById(algorithm)
    source = "numbers" if algorithm.endswith("masktimeseries") else "zones"
    assert made.metadata().title() == f"{known.displayName()}: {source}"
    assert made.metadata().abstract() == f"{known.shortDescription()}\nRasters: 1 (numbers)"


def given(tmp_path) -> dict:
    return {
        "INPUT": layer(box(0, 0, 2, 2)),
        "RASTERS": [raster(tmp_path / "numbers.tif")],
        "PIXELS": "coverage",
    }


def test_a_layer_in_memory_says_what_made_it(tmp_path, feedback):
    made = zonal(feedback, **given(tmp_path))["OUTPUT"]
    check(made, "pixelwise:zonalstatistics", "numbers.tif", "'PIXELS':'coverage'")


def test_a_geopackage_carries_it(tmp_path, feedback):
    path = str(tmp_path / "out.gpkg")
    zonal(feedback, **given(tmp_path), OUTPUT=path)
    check(QgsVectorLayer(path, "again", "ogr"), "pixelwise:zonalstatistics", "numbers.tif", "out.gpkg")
    assert sorted(each.name for each in tmp_path.glob("out.*")) == ["out.gpkg"]
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert not feedback.warnings


@pytest.mark.parametrize("ending", ["gpkg", "geojson"])
def test_a_layer_that_is_loaded_has_it_in_any_format(tmp_path, feedback, ending):
    _, made = loaded("pixelwise:zonalstatistics", given(tmp_path), str(tmp_path / f"out.{ending}"), feedback)
    check(made, "pixelwise:zonalstatistics", "numbers.tif")


def test_streamed_pixels_have_it(tmp_path, feedback):
    path = str(tmp_path / "pixels.gpkg")
    processing.run("pixelwise:polygonpixels", {**given(tmp_path), "OUTPUT": path}, feedback=feedback)
    check(QgsVectorLayer(path, "again", "ogr"), "pixelwise:polygonpixels", "'PIXELS':'coverage'")


def test_points_and_series_have_it(tmp_path, feedback):
    path = raster(tmp_path / "numbers.tif")
    points = layer("Point (500005 5000035)", kind="Point")
    sampled = {"INPUT": points, "RASTERS": [path], "OUTPUT": "memory:"}
    check(
        processing.run("pixelwise:samplepoints", sampled, feedback=feedback)["OUTPUT"],
        "pixelwise:samplepoints",
    )
    series = {"MASK": path, "RASTERS": [path], "OUTPUT": "memory:"}
    check(
        processing.run("pixelwise:masktimeseries", series, feedback=feedback)["OUTPUT"],
        "pixelwise:masktimeseries",
    )


@pytest.mark.parametrize("algorithm", ["zonalstatistics", "polygonpixels", "samplelines", "classareas"])
def test_a_geopackage_carries_the_warnings(tmp_path, feedback, algorithm):
    shape, kind = (box(9, 9, 10, 10), "Polygon")
    if algorithm == "samplelines":
        shape, kind = "LineString (0 0, 1 1)", "LineString"
    path = str(tmp_path / "out.gpkg")
    given = {"INPUT": layer(shape, kind=kind), "RASTERS": [raster(tmp_path / "numbers.tif")], "OUTPUT": path}
    processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    assert feedback.warnings
    history = QgsVectorLayer(path, "again", "ogr").metadata().history()
    assert history[2:] == [f"Warning: {one}" for one in feedback.warnings]


def test_of_very_many_warnings_metadata_hold_some(tmp_path, feedback):
    from types import SimpleNamespace

    log = SimpleNamespace(warnings=[f"{number}{'!' * 1000}" for number in range(23)])
    told = provenance._warnings(SimpleNamespace(log=log))
    assert len(told) == 21 and told[-1] == "Further warnings: 3"
    assert told[0] == f"Warning: 0{'!' * 99}..{'!' * 50}"


def test_no_password_is_carried_on():
    command = "'INPUT':'dbname=\\'x\\' user=\\'me\\' password=\\'hush hush\\' table=t', 'R':'/vsicurl/https://me:hush@host/a.tif?token=hush&x=1'"
    found = provenance.without_secrets(command)
    assert "hush" not in found
    assert "dbname" in found and "table=t" in found and "https://***@host/a.tif?token=***&x=1" in found


def test_a_file_that_cannot_hold_it_is_no_failure(tmp_path, feedback, monkeypatch):
    from pixelwise.algorithms.outputs import layer_writer

    monkeypatch.setattr(layer_writer, "describe_file", lambda path, crs, history: "Nothing can be stored.")
    path = str(tmp_path / "out.gpkg")
    try:
        zonal(feedback, **given(tmp_path), OUTPUT=path)
    except QgsProcessingException as error:
        pytest.fail(str(error))
    assert feedback.warnings == ["Nothing can be stored."]
    assert QgsVectorLayer(path, "again", "ogr").featureCount() == 1
