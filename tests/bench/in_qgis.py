"""QGIS's own zonal statistics and the plugin, through ``processing.run`` from file to file."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import checkout
import data
from cases import Case
from others import names, read_table

# The numbers by which QGIS's algorithm knows its statistics.
NATIVE = {
    "count": 0, "sum": 1, "mean": 2, "median": 3, "stdev": 4, "min": 5, "max": 6, "range": 7,
    "minority": 8, "majority": 9, "variety": 10, "variance": 11,
}  # fmt: skip


def native(case: Case):
    """Run ``native:zonalstatisticsfb``."""
    parameters = {
        "INPUT": str(data.layer(case.layer)), "INPUT_RASTER": str(data.raster(case.raster)), "RASTER_BAND": 1,
        "COLUMN_PREFIX": "_", "STATISTICS": [NATIVE[name] for name in case.statistics],
    }  # fmt: skip
    return _job(case, "native:zonalstatisticsfb", parameters, prefix="_")


def plugin(case: Case, pixels: str):
    """Run ``pixelwise:zonalstatistics``."""
    parameters = {
        "INPUT": str(data.layer(case.layer)), "RASTERS": [str(data.raster(case.raster))], "PIXELS": pixels,
        "STATISTICS": list(case.statistics), "PERCENTILES": ", ".join(f"{q:g}" for q in case.percentiles),
    }  # fmt: skip
    return _job(case, "pixelwise:zonalstatistics", parameters)


def _job(case: Case, algorithm: str, parameters: dict, prefix: str = ""):
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    versions = start_qgis(folder)
    if algorithm.startswith("pixelwise:"):
        load_plugin()
    import processing

    output = folder / "out.gpkg"

    def job():
        processing.run(algorithm, {**parameters, "OUTPUT": str(output)})

    return job, lambda _: read_table(output, names(case), prefix), versions


def start_qgis(settings: Path) -> dict[str, str]:
    """Start QGIS with settings of its own, and Processing."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(settings))
    from qgis.core import Qgis, QgsApplication

    global application  # to be kept alive
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    return {"QGIS": Qgis.QGIS_VERSION}


def load_plugin() -> None:
    """Load the plugin as QGIS would; that imports neither rasterio nor shapely, so the run pays for them."""
    global plugin_object  # to be kept alive
    plugin_object = checkout.package("pixelwise").classFactory(None)
    plugin_object.initProcessing()
