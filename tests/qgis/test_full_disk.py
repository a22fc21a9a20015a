"""A run that says it succeeded has left a file that opens and holds all rows, on any disk, in any format."""

from __future__ import annotations

from contextlib import contextmanager

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)

from making import box, layer, place, raster, table

resource = pytest.importorskip("resource", reason="there are no limits on files")

SIDE = 40
FORMATS = ["geojson", "gml", "xlsx", "ods", "fgb", "csv", "gpkg", "shp", "tab", "sqlite"]
RUNS = [
    *(("zonalstatistics", ending) for ending in FORMATS),
    *(("classareas", ending) for ending in ("geojson", "gpkg")),
    *(("samplepoints", ending) for ending in ("kml", "geojson")),
    *(("samplelines", ending) for ending in ("gpkg", "csv")),
    *(("polygonpixels", ending) for ending in ("geojson", "fgb", "gpkg")),
    *(("masktimeseries", ending) for ending in ("gml", "csv")),
]


@contextmanager
def full_disk(size: int = 16_384):
    """No file may grow beyond a size: what is written behind it fails, as on a disk that is full."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.fixture
def given(tmp_path):
    """Inputs of each algorithm that make 1,600 rows."""
    numbers = raster(tmp_path / "numbers.tif", np.arange(1, SIDE**2 + 1, dtype="float32").reshape(SIDE, SIDE))
    boxes = [box(i % SIDE, i // SIDE, i % SIDE + 1, i // SIDE + 1) for i in range(SIDE**2)]
    return {
        "zonalstatistics": lambda: {"INPUT": layer(*boxes), "RASTERS": [numbers]},
        "classareas": lambda: {"INPUT": layer(*boxes), "RASTERS": [numbers], "LAYOUT": "long"},
        "samplepoints": lambda: {"INPUT": _centres(), "RASTERS": [numbers]},
        "samplelines": lambda: {"INPUT": _rows(), "RASTERS": [numbers]},
        "polygonpixels": lambda: {"INPUT": layer(box(0, 0, SIDE, SIDE)), "RASTERS": [numbers]},
        "masktimeseries": lambda: {"MASK": numbers, "RASTERS": [numbers]},
    }


def _rows():
    """A line along each row of pixels."""
    wkt = [f"LineString ({place((0, row + 0.5), (SIDE, row + 0.5))})" for row in range(SIDE)]
    return layer(*wkt, kind="LineString")


def _centres():
    wkt = [f"Point ({500005 + 10 * (i % SIDE)} {5000035 - 10 * (i // SIDE)})" for i in range(SIDE**2)]
    return layer(*wkt, kind="Point")


def _run(algorithm, given, output, feedback):
    parameters = {**given[algorithm](), "OUTPUT": output}
    return processing.run(f"pixelwise:{algorithm}", parameters, feedback=feedback)["OUTPUT"]


@pytest.mark.parametrize(("algorithm", "ending"), RUNS)
def test_all_rows_arrive(tmp_path, given, feedback, algorithm, ending):
    assert len(table(_run(algorithm, given, str(tmp_path / f"out.{ending}"), feedback))) == SIDE**2


@pytest.mark.parametrize(("algorithm", "ending"), RUNS)
def test_a_full_disk_is_told_and_nothing_stays(tmp_path, given, feedback, algorithm, ending):
    folder = tmp_path / "small"
    folder.mkdir()
    output = str(folder / f"out.{ending}")
    size = 8_192 if ending in ("csv", "xlsx", "ods") else 16_384
    with full_disk(size), pytest.raises(QgsProcessingException) as refused:
        _run(algorithm, given, output, feedback)
    assert f"The output {output} cannot be written (" in str(refused.value)
    assert list(folder.iterdir()) == []


def test_a_shapefile_whose_attributes_find_no_room(tmp_path, given, feedback):
    """GDAL counts its rows by the geometries, and these are smaller."""
    output = _run("samplepoints", given, str(tmp_path / "whole.shp"), feedback)
    sizes = [(tmp_path / f"whole.{ending}").stat().st_size for ending in ("shp", "dbf")]
    assert sizes[0] < sizes[1]
    with full_disk(sizes[1] - 1), pytest.raises(QgsProcessingException, match="cannot be written"):
        _run("samplepoints", given, str(tmp_path / "out.shp"), feedback)
    assert len(table(output)) == SIDE**2
    assert not list(tmp_path.glob("out.*"))


def test_what_was_there_before_stays_on_a_full_disk(tmp_path, given, feedback):
    output = _run("zonalstatistics", given, str(tmp_path / "out.csv"), feedback)
    size = (tmp_path / "out.csv").stat().st_size
    definition = QgsProcessingOutputLayerDefinition(output)
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(QgsVectorLayer(output, "old", "ogr").fields())
    definition.setRemappingDefinition(remapping)
    with full_disk(size + 4096), pytest.raises(QgsProcessingException, match="cannot be written"):
        _run("zonalstatistics", given, definition, feedback)
    assert len(table(output)) >= SIDE**2
    _run("zonalstatistics", given, definition, feedback)


def test_an_output_that_cannot_be_created_leaves_nothing(tmp_path, given, feedback):
    """A DXF file has no columns."""
    (tmp_path / "out.txt").write_text("notes")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        _run("zonalstatistics", given, str(tmp_path / "out.dxf"), feedback)
    assert [path.name for path in tmp_path.glob("out.*")] == ["out.txt"]


def test_an_empty_output_is_whole(tmp_path, given, feedback):
    for ending in FORMATS:
        output = str(tmp_path / f"out.{ending}")
        empty = {"zonalstatistics": lambda: {**given["zonalstatistics"](), "INPUT": layer()}}
        assert _run("zonalstatistics", empty, output, feedback) == output


def test_an_output_without_rows_that_cannot_be_opened_is_no_success(tmp_path, given, feedback):
    empty = {"zonalstatistics": lambda: {**given["zonalstatistics"](), "INPUT": layer()}}
    with full_disk(8_192), pytest.raises(QgsProcessingException, match="0 of 0 rows can be read"):
        _run("zonalstatistics", empty, str(tmp_path / "out.gpkg"), feedback)
    assert not list(tmp_path.glob("out.*"))


def test_a_full_disk_is_not_taken_for_ids_that_are_not_unique(tmp_path, feedback):
    numbers = raster(tmp_path / "numbers.tif")
    zones = layer(*[box(0, 0, 2, 2)] * 900, fields="fid:integer", rows=[(i,) for i in range(900)])
    parameters = {"INPUT": zones, "RASTERS": [numbers], "OUTPUT": str(tmp_path / "out.gpkg")}
    with full_disk(131_072), pytest.raises(QgsProcessingException, match="cannot be written"):
        processing.run("pixelwise:zonalstatistics", parameters, feedback=feedback)
    assert feedback.warnings == []
