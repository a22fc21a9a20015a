"""Parameters of sampling along lines: which these are, and where on them values are wanted."""

from __future__ import annotations

import math

from qgis.core import QgsProcessing, QgsProcessingParameterDistance
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ..framework.algorithm import Run
from ..inputs.features import need_lines
from .computed import Computed, told
from .kinds import FeatureSource, quiet_at_zero
from .points import Method
from .table import Layout


class Lines(FeatureSource):
    """INPUT: lines; the setting is `Features`."""

    type = QgsProcessing.SourceType.TypeVectorLine

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Lines")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Lines or multi-lines in any CRS. Each part of a multi-line is a line of its own, numbered in "
            "the column part.",
        )

    def read(self, run: Run):
        features = super().read(run)
        need_lines(features)
        return features


class Step(Computed):
    """STEP, in the units of the lines' CRS."""

    key = "STEP"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Distance between points (0: one per pixel)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "0: one point in the middle of each stretch of a line that lies in one pixel, with the stretch's "
            "length in the column length; means weighted by it are exact. Where rasters lie on several "
            "grids, each stretch lies in one pixel of each. Else points at this distance from each other, "
            "from the line's start on; each line may have its own, out of a field or an expression.",
        )

    def build(self):
        return self.dynamic(QgsProcessingParameterDistance(self.key, self.title(), 0, Lines.key, minValue=0))

    def furnish(self, widget):
        quiet_at_zero(widget)

    def checked(self, value, feature, features):
        if value is None or not 0 < value < math.inf:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The distance between points of the feature {feature} is {value}; where each feature has "
                    "its own, give each a number above 0.",
                ).format(feature=features.names([feature.id()])[0], value=told(value))
            )
        return value


class MethodOnLines(Method):
    """METHOD."""

    def help(self):
        middle = QCoreApplication.translate(
            "Pixelwise", "Where there is one point in each pixel, at that point, the middle of the stretch."
        )
        return f"{super().help()} {middle}"


class LineLayout(Layout):
    """LAYOUT of points on lines."""

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: a row per point"),
            QCoreApplication.translate("Pixelwise", "Long: a row per raster and band"),
        ]
