"""Parameters of the output: its rows, columns and geometries, and where it goes."""

from __future__ import annotations

from unicodedata import category

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ...core.options import LAYOUTS
from ..framework.algorithm import Run
from ..framework.destination import Destination
from .kinds import Choice, Parameter, Text

#: Kinds of characters, as Unicode calls them, that names of columns cannot hold: control, half a pair.
_UNWRITABLE = ("Cc", "Cs")


class Layout(Choice):
    """LAYOUT."""

    key, options = "LAYOUT", LAYOUTS

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Table layout")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: one row per feature"),
            QCoreApplication.translate(
                "Pixelwise", "Long: one row per feature, raster and band, with its date"
            ),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide (wide) is for mapping. Long (long) is for plots and time series, and ready for the "
            "temporal controller.",
        )


class PixelLayout(Layout):
    """LAYOUT of pixels."""

    def titles(self):
        return [
            QCoreApplication.translate(
                "Pixelwise", "Wide: one row per pixel, one column per raster and band"
            ),
            QCoreApplication.translate(
                "Pixelwise", "Long: one row per pixel, raster and band, with its date"
            ),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide (wide) needs rasters that share a grid. Long (long) takes any mixture of grids and CRSs.",
        )


class SeriesLayout(Layout):
    """LAYOUT of time series."""

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: one row per pixel, one column per date"),
            QCoreApplication.translate("Pixelwise", "Long: one row per pixel and date"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "In the wide layout (wide) columns are named by date, such as d20180131. Long (long) is for "
            "plots, and ready for the temporal controller.",
        )


class Geometry(Choice):
    """GEOMETRY of pixels."""

    key, options = "GEOMETRY", ("points", "pixels")

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Geometry")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "A point at the centre of each pixel"),
            QCoreApplication.translate("Pixelwise", "The outline of each pixel"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Points (points), or the pixels' own squares (pixels), which are rotated where the raster is.",
        )


class ColumnPrefix(Text):
    """COLUMN_PREFIX."""

    key, advanced = "COLUMN_PREFIX", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Prefix of new columns")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise", "May be empty: a name that is taken gets a number behind it."
        )

    def read(self, run: Run) -> str:
        prefix = super().read(run)
        if any(category(character) in _UNWRITABLE for character in prefix):
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The prefix of new columns {prefix} holds characters that cannot be seen, such as a tab "
                    "or a line break; write it with letters, digits and underscores.",
                ).format(prefix=ascii(prefix))
            )
        return prefix


class Output(Parameter):
    """OUTPUT, a layer, whose title and type each algorithm gives; the setting is its `Destination`."""

    key = "OUTPUT"
    type = QgsProcessing.SourceType.TypeVectorAnyGeometry

    def build(self):
        return QgsProcessingParameterFeatureSink(self.key, self.title(), self.type)

    def read(self, run: Run) -> Destination:
        destination = Destination(run, self.key)
        destination.check_inputs_stay(run)
        destination.check_path()
        return destination
