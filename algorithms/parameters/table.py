"""Parameters of the output: its rows, columns and geometries, and where it goes."""

from __future__ import annotations

from unicodedata import category

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ...core.options import LAYOUTS
from ..framework.algorithm import Run
from ..framework.destination import Destination
from ..framework.record import Record
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
            QCoreApplication.translate("Pixelwise", "Wide: a row per feature"),
            QCoreApplication.translate("Pixelwise", "Long: a row per raster and band"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide is for mapping, with columns for each raster and band. Long is for plots and time series: "
            "a row for each, with its date, ready for the temporal controller.",
        )


class PixelLayout(Layout):
    """LAYOUT of pixels."""

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: a row per pixel"),
            QCoreApplication.translate("Pixelwise", "Long: a row per raster and band"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide, with a column for each raster and band, needs rasters that share a grid. Long, with a row "
            "for each and its date, takes any mixture of grids and CRSs.",
        )


class SeriesLayout(Layout):
    """LAYOUT of time series."""

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: a column per date"),
            QCoreApplication.translate("Pixelwise", "Long: a row per date"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide has a row per pixel and columns named by date, such as d20180131. Long, with a row per "
            "pixel and date, is for plots, and ready for the temporal controller.",
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
            "Outlines are the pixels' own squares, which are rotated where the raster is.",
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
        return checked_destination(run, self.key)


class Report(Parameter):
    """REPORT, an HTML file; the setting is its `Record`."""

    key = "REPORT"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Report")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "A page for the browser, in one file that needs no network: charts, a table of the results that "
            "can be sorted, all warnings, rasters and settings. It is listed in the Results Viewer.",
        )

    def build(self):
        files = QCoreApplication.translate("Pixelwise", "HTML files (*.html)")
        return QgsProcessingParameterFileDestination(
            self.key, self.title(), files, optional=True, createByDefault=False
        )

    def output(self, algorithm: str):
        # The Results Viewer lists this title and the time, and calls the title the algorithm.
        return QgsProcessingOutputHtml(self.key, algorithm)

    def read(self, run: Run) -> Record:
        destination = checked_destination(run, self.key)
        destination.check_differs(run.settings.output)
        return Record(destination)


def checked_destination(run: Run, key: str) -> Destination:
    """Read where an output goes; raise `ExtractionError` where it cannot go there."""
    destination = Destination(run, key)
    destination.check_inputs_stay(run)
    destination.check_path()
    return destination
