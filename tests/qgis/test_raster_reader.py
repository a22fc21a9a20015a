"""What reads raster files: rasterio where it can be imported, GDAL elsewhere, and the log says so."""

from __future__ import annotations

import re
import sys

import pytest
from osgeo import gdal

import bare
from making import box, layer, raster, table, zonal
from pixelwise.algorithms.inputs import raster_reader

READER = "pixelwise.core.raster.rasterio_source"
GDAL = rf" Reader: QGIS's own GDAL {re.escape(gdal.__version__)}, for rasterio cannot be imported\.$"


@pytest.fixture
def broken(monkeypatch):
    """Let the import of rasterio's reader fail in some way."""

    def fail(error: Exception) -> None:
        class Broken:
            def find_spec(self, name, path=None, target=None):
                if name == READER:
                    raise error

        monkeypatch.delitem(sys.modules, READER, raising=False)
        monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
        raster_reader.file_source.cache_clear()

    yield fail
    raster_reader.file_source.cache_clear()


@pytest.mark.skipif(bare.BARE, reason="rasterio is hidden")
def test_rasterio_comes_first(tmp_path, feedback):
    import rasterio

    assert raster_reader.file_source().__name__ == "RasterSource"
    zonal(feedback, INPUT=layer(box(0, 0, 2, 2)), RASTERS=[raster(tmp_path / "a.tif")])
    reader = f"Reader: rasterio {rasterio.__version__}, GDAL {rasterio.__gdal_version__}."
    assert feedback.infos[0].endswith(reader)


@pytest.mark.skipif(not bare.BARE, reason="rasterio is not hidden")
def test_gdal_reads_where_rasterio_is_hidden():
    assert raster_reader.file_source().__name__ == "GdalSource"


@pytest.mark.parametrize(
    "error",
    [
        ModuleNotFoundError("No module named 'rasterio'"),
        ImportError("DLL load failed while importing _base"),
        OSError("libgdal.so.20: cannot open shared object file"),
        AttributeError("module 'rasterio.errors' has no attribute 'RasterioError'"),
        ValueError("numpy.dtype size changed, may indicate binary incompatibility"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_gdal_reads_where_rasterio_is_missing_broken_or_too_old(tmp_path, feedback, broken, error):
    given = {"INPUT": layer(box(0, 0, 2, 2)), "RASTERS": [raster(tmp_path / "a.tif", nodata=6)]}
    expected = table(zonal(feedback, **given)["OUTPUT"])
    feedback.infos.clear()
    broken(error)
    assert table(zonal(feedback, **given, WEIGHTS=raster(tmp_path / "b.tif"))["OUTPUT"])[0]["count"] != 0
    assert [info for info in feedback.infos if re.search(GDAL, info)] == feedback.infos[:1]
    assert table(zonal(feedback, **given)["OUTPUT"]) == expected
    assert raster_reader.file_source().__name__ == "GdalSource"
