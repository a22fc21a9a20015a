"""The Processing provider: the list of algorithms, and what is said in all their dialogs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .framework import requirements as readiness
from .framework.unloaded import Unloaded

#: Names, files and classes, in the order of the toolbox.
ALGORITHMS = (
    ("zonalstatistics", "zonal_statistics", "ZonalStatisticsAlgorithm"),
    ("classareas", "class_areas", "ClassAreasAlgorithm"),
    ("samplepoints", "sample_points", "SamplePointsAlgorithm"),
    ("samplelines", "sample_lines", "SampleLinesAlgorithm"),
    ("polygonpixels", "polygon_pixels", "PolygonPixelsAlgorithm"),
    ("masktimeseries", "mask_time_series", "MaskTimeSeriesAlgorithm"),
)


class PixelwiseProvider(QgsProcessingProvider):
    """Pixelwise in the Processing toolbox."""

    def id(self):
        return "pixelwise"

    def name(self):
        return "Pixelwise"

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(Path(__file__).resolve().parents[1] / "icons" / "pixelwise.svg")

    def warningMessage(self):
        return readiness.problem()

    def loadAlgorithms(self):
        unloadable = readiness.unloadable()
        for name, file, title in ALGORITHMS:
            if unloadable:
                self.addAlgorithm(Unloaded(name))
            else:
                self.addAlgorithm(getattr(import_module(f".{file}", __package__), title)())
