"""The Processing provider: the list of algorithms, and what is said in all their dialogs."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .framework import requirements as readiness
from .framework.algorithm import ICONS
from .mask_time_series import MaskTimeSeriesAlgorithm
from .polygon_pixels import PolygonPixelsAlgorithm
from .sample_points import SamplePointsAlgorithm
from .zonal_statistics import ZonalStatisticsAlgorithm

#: In the order of the toolbox.
ALGORITHMS = (
    ZonalStatisticsAlgorithm,
    SamplePointsAlgorithm,
    PolygonPixelsAlgorithm,
    MaskTimeSeriesAlgorithm,
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
        return str(ICONS / "pixelwise.svg")

    def warningMessage(self):
        return readiness.problem()

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
