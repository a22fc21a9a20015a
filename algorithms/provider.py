"""The Processing provider: the list of algorithms, and what is said in all their dialogs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .framework import requirements as readiness
from .framework.unloaded import Unloaded

ICON = str(Path(__file__).resolve().parents[1] / "icons" / "pixelwise.svg")

#: Names, files and classes, in the order of the toolbox.
ALGORITHMS = (
    ("zonalstatistics", "zonal_statistics", "ZonalStatisticsAlgorithm"),
    ("classareas", "class_areas", "ClassAreasAlgorithm"),
    ("samplepoints", "sample_points", "SamplePointsAlgorithm"),
    ("samplelines", "sample_lines", "SampleLinesAlgorithm"),
    ("polygonpixels", "polygon_pixels", "PolygonPixelsAlgorithm"),
    ("masktimeseries", "mask_time_series", "MaskTimeSeriesAlgorithm"),
)
#: Names of the models, in the order of the toolbox; `models.texts` says more of them.
MODELS = ("landcovershares", "ndviseries", "monthlyclimate", "elevationprofile", "stationvalues")


class PixelwiseProvider(QgsProcessingProvider):
    """Pixelwise in the Processing toolbox."""

    def id(self):
        return "pixelwise"

    def name(self):
        return "Pixelwise"

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return ICON

    def warningMessage(self):
        return readiness.problem()

    def loadAlgorithms(self):
        if readiness.unloadable():
            for name in [*(name for name, _, _ in ALGORITHMS), *MODELS]:
                self.addAlgorithm(Unloaded(name))
            return
        for _, file, title in ALGORITHMS:
            self.addAlgorithm(getattr(import_module(f".{file}", __package__), title)())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:  # not when it is added
            self._load_models()

    def add_models(self):
        """Add the models to what QGIS shows; they can be read once it knows the algorithms above."""
        if readiness.unloadable():
            return
        self._load_models()
        self.algorithmsLoaded.emit()
        users = QgsApplication.processingRegistry().providerById("model")
        if users is not None:  # models may be made of these
            users.refreshAlgorithms()

    def _load_models(self):
        from .models.ready_model import ReadyModel

        for model in map(ReadyModel, MODELS):
            if model.complete():
                self.addAlgorithm(model)
