"""What the log says: what will be done, in which phase the run is, and how long each took."""

from __future__ import annotations

import os
import re

import numpy as np
import processing
import pytest
from qgis.core import QgsProperty

from making import NUMBERS, box, layer, place, raster
from pixelwise.algorithms.framework.progress import Log, Progress
from pixelwise.algorithms.framework.wording import fill

ALL = ("zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries")
PHASES = {
    "samplelines": ["Opening rasters", "Reading features", "Reading pixels and writing rows", "Writing"],
    "polygonpixels": ["Opening rasters", "Reading features", "Reading pixels and writing rows", "Writing"],
    "masktimeseries": ["Opening rasters", "Reading pixels and writing rows", "Writing"],
}


@pytest.fixture
def phases(feedback, monkeypatch) -> list[str]:
    """The texts beside the bar."""
    told: list[str] = []
    monkeypatch.setattr(type(feedback), "setProgressText", lambda _, text: told.append(text), raising=False)
    return told


def run(feedback, algorithm: str, **given):
    return processing.run(f"pixelwise:{algorithm}", {"OUTPUT": "memory:", **given}, feedback=feedback)


def given(algorithm: str, path: str) -> dict:
    if algorithm == "masktimeseries":
        return {"MASK": path, "RASTERS": [path]}
    kind, shape = {
        "samplepoints": ("Point", f"Point ({place((0.5, 0.5))})"),
        "samplelines": ("LineString", f"LineString ({place((0.5, 0.5), (2, 1))})"),
    }.get(algorithm, ("Polygon", box(0, 0, 2, 2)))
    return {"INPUT": layer(shape, kind=kind), "RASTERS": [path]}


@pytest.mark.parametrize("algorithm", ALL)
def test_each_phase_is_told_when_it_begins_and_its_time_at_the_end(tmp_path, feedback, phases, algorithm):
    run(feedback, algorithm, **given(algorithm, raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))))
    expected = PHASES.get(algorithm, ["Opening rasters", "Reading features", "Reading pixels", "Writing"])
    assert phases == expected
    times = "; ".join(rf"{title} \d+\.\d s" for title in expected)
    last = [info for info in feedback.infos if not info.startswith("Results")][-1]
    assert re.match(rf"Time: \d+\.\d s \({times}\)\.", last)
    counted = algorithm not in ("samplepoints", "samplelines")
    assert bool(re.search(r"\) *\. [\d,]+ pixels a second\.$", last)) == counted


def test_pixels_a_second_are_those_of_the_features_and_bands(tmp_path, feedback, monkeypatch):
    """Two zones of four pixels, of which one is no data, in two bands: 16. The mask selects 15."""
    logs = []
    monkeypatch.setattr(Progress, "tell_times", lambda self: logs.append(self.log.pixels))
    path = raster(tmp_path / "a.tif", np.array([NUMBERS, NUMBERS]), nodata=1)
    zones = layer(box(0, 0, 2, 2), box(1, 1, 3, 3))
    for algorithm in ("zonalstatistics", "classareas", "polygonpixels"):
        run(feedback, algorithm, INPUT=zones, RASTERS=[path])
    run(feedback, "masktimeseries", MASK=path, RASTERS=[path])
    assert logs == [16, 16, 16, 30]


@pytest.mark.parametrize(
    ("zone", "buffer", "pixels"),
    [
        (box(0.2, 0.2, 1.5, 0.8), 0, 2),
        (box(0.2, 0.2, 1.5, 0.8), 10, 6),  # a pixel further on each side, of which two sides are off
        (box(0.2, 0.2, 1.5, 0.8), QgsProperty.fromExpression('"id"'), 16),  # not known
        (box(-5, -5, 9, 9), 0, 16),
        (box(20, 20, 30, 30), 0, 0),
        ("Polygon ((-1e30 -1e30, 1e30 -1e30, 1e30 1e30, -1e30 -1e30))", 0, 16),
        (None, 0, 16),
    ],
)
def test_first_of_all_the_log_says_what_will_be_done(tmp_path, feedback, zone, buffer, pixels):
    path = raster(tmp_path / "a.tif", np.array([NUMBERS, NUMBERS]))
    run(feedback, "zonalstatistics", INPUT=layer(zone), RASTERS=[path, path], BANDS="2", BUFFER=buffer)
    assert re.match(
        r"Features: 1\. Rasters: 2, bands in all: 2\. Pixels around the features, of all bands: at most "
        rf"{2 * pixels}\. Threads: {os.cpu_count()}\. Reader: .+\.$",
        feedback.infos[0],
    )


def test_of_edited_layers_the_extent_is_not_asked_for(tmp_path, feedback, monkeypatch):
    """QGIS would read all features for it: 2.7 s for 300,000, while the window waits."""
    path, zones = raster(tmp_path / "a.tif"), layer(box(0, 0, 2, 2), box(3, 3, 4, 4))
    zones.startEditing()
    zones.deleteFeature(2)
    asked = []
    monkeypatch.setattr(zones, "extent", lambda: asked.append(1), raising=False)
    run(feedback, "zonalstatistics", INPUT=zones, RASTERS=[path])
    zones.rollBack()
    assert not asked
    assert "at most 16." in feedback.infos[0]


def test_features_in_another_crs_are_counted_where_they_lie(tmp_path, feedback):
    """Around the world in degrees, and in a transverse Mercator in metres: never less than all."""
    path = raster(tmp_path / "a.tif")
    west, east, south, north = 14.99, 15.01, 45.14, 45.17
    ring = f"{west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}"
    run(feedback, "zonalstatistics", INPUT=layer(f"Polygon (({ring}))", crs="EPSG:4326"), RASTERS=[path])
    assert "of all bands: at most 16." in feedback.infos[0]


def test_series_say_what_will_be_done(tmp_path, feedback):
    path = raster(tmp_path / "a.tif", np.array([NUMBERS, NUMBERS]))
    run(feedback, "masktimeseries", MASK=path, RASTERS=[path], MASK_VALUES="1..3")
    first, second = feedback.infos[:2]
    assert first.startswith(
        "Pixels of the mask: 16. Rasters: 1, bands in all: 2. Pixels of all bands: at most 32. Threads: "
    )
    assert second == "Values of the mask that select pixels: 1..3"


def test_the_bar_never_goes_back_and_parts_of_parts_fit(tmp_path, feedback):
    moved = []
    feedback.progressChanged.connect(moved.append)
    path = raster(tmp_path / "a.tif")
    zones = layer(*[box(0, 0, 2, 2)] * 3000)
    run(feedback, "zonalstatistics", INPUT=zones, RASTERS=[path], OUTPUT=str(tmp_path / "out.gpkg"))
    assert moved == sorted(moved) and moved[-1] <= 100
    assert {
        "reading": any(0 < one < 15 for one in moved),
        "writing": any(75 < one < 90 for one in moved),
    } == {
        "reading": True,
        "writing": True,
    }
    share = Progress(feedback, 50, 100).share(0.5, 1).share(0, 0.5)
    assert (share.start, share.stop) == (75, 87.5)


def test_a_thread_that_takes_long_moves_the_bar(feedback):
    from time import sleep

    Progress(feedback, 20, 40).watch(sleep, 0.5, about=100)
    assert 20 < feedback.progress() < 21


def test_seconds_of_phases():
    log = Log(begun=[("one", 1.0), ("two", 3.0), ("one", 4.5)])
    assert log.seconds(10.0) == {"one": 7.5, "two": 1.5}


def test_large_numbers_are_grouped_as_the_locale_does():
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        assert fill("{n:,} {x:.1f}", n=12345678, x=0.5) == "12.345.678 0,5"
        QLocale.setDefault(QLocale("en_US"))
        assert fill("{n:,} {x:.1f}", n=12345678, x=0.5) == "12,345,678 0.5"
    finally:
        QLocale.setDefault(before)


def test_warnings_are_remembered_by_all_parts(feedback):
    log = Log()
    Progress(feedback, log=log).part(0, 10, "Reading").warn("Careful.")
    assert log.warnings == feedback.warnings == ["Careful."]
