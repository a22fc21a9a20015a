"""Comments of the columns of a GeoPackage say rasters, dates and units, where QGIS keeps comments."""

from __future__ import annotations

import processing
import pytest
import rasterio
from qgis.core import Qgis, QgsVectorLayer

from making import NUMBERS, box, layer, place, raster

pytestmark = pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 33600, reason="QGIS 3.22 writes none into files")


@pytest.fixture
def warm(tmp_path) -> str:
    """A dated raster in kelvin."""
    path = raster(tmp_path / "tas_1999-01-31.tif", NUMBERS, names=["air"])
    with rasterio.open(path, "r+") as dataset:
        dataset.set_band_unit(1, "K")
    return path


def comments(feedback, tmp_path, algorithm: str, **given) -> dict[str, str]:
    path = str(tmp_path / "out.gpkg")
    processing.run(f"pixelwise:{algorithm}", {"OUTPUT": path, **given}, feedback=feedback)
    fields = QgsVectorLayer(path, "again", "ogr").fields()
    return {field.name(): field.comment() for field in fields if field.comment()}


ABOUT = "Raster tas_1999-01-31, band 1, air, 1999-01-31, unit: K"


def test_statistics(feedback, tmp_path, warm):
    given = {"INPUT": layer(box(0, 0, 2, 2)), "RASTERS": [warm], "STATISTICS": "mean,count"}
    assert comments(feedback, tmp_path, "zonalstatistics", **given) == {
        "mean": ABOUT,
        "count": ABOUT.replace(", unit: K", ""),
    }


@pytest.mark.parametrize("algorithm", ["samplepoints", "samplelines"])
def test_values(feedback, tmp_path, warm, algorithm):
    kind, shape = {
        "samplepoints": ("Point", f"Point ({place((0.5, 0.5))})"),
        "samplelines": ("LineString", f"LineString ({place((0.5, 0.5), (2, 1))})"),
    }[algorithm]
    given = {"INPUT": layer(shape, kind=kind), "RASTERS": [warm]}
    assert comments(feedback, tmp_path, algorithm, **given) == {"tas_1999-01-31": ABOUT}


def test_areas_say_their_unit(feedback, tmp_path):
    path = raster(tmp_path / "cover.tif", NUMBERS.astype("uint8"))
    given = {"INPUT": layer(box(0, 0, 1, 1)), "RASTERS": [path]}
    assert comments(feedback, tmp_path, "classareas", **given, AREA_UNIT="km2") == {
        "class_1": "Area in km², Raster cover, band 1"
    }
    assert comments(feedback, tmp_path, "classareas", **given, MEASURE="percent") == {
        "class_1": "Percentage of the valid area, Raster cover, band 1"
    }
    assert comments(feedback, tmp_path, "classareas", **given, LAYOUT="long") == {
        "area": "Area in ha",
        "percent": "Percentage of the valid area",
    }
