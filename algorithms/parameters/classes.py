"""Parameters of class areas: which classes there are, and what is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ...core.options import AREA_UNITS, MEASURES
from ..framework.algorithm import Run
from .kinds import Choice, Text
from .table import Layout

if TYPE_CHECKING:
    from ...core.reduce.classes import Classes as Wanted


class Classes(Text):
    """CLASSES; the setting is the core's `Classes`."""

    key = "CLASSES"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Classes (such as 11; 41..43)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Values and ranges to report, in this order, and groups of them with a name before an equals "
            "sign, such as forest=41..43; 11, where a semicolon ends a group. Empty: every value that is "
            "found. Percentages are always of all valid pixels, those of no class among them.",
        )

    def read(self, run: Run) -> Wanted:
        from ...core.reduce.classes import Classes as Wanted

        return Wanted.parse(super().read(run))

    def understood(self, setting: Wanted) -> str:
        text = QCoreApplication.translate("Pixelwise", "Classes: {classes}")
        return text.format(classes=setting) if setting else ""


class Area(Choice):
    """AREA."""

    key, options = "AREA", ("ellipsoid", "map")

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Area of a pixel")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "On the ellipsoid of the raster's CRS"),
            QCoreApplication.translate("Pixelwise", "In the plane of the raster's CRS"),
        ]

    def help(self):
        return self.explained(
            QCoreApplication.translate("Pixelwise", "true areas, in any CRS, in latitude and longitude too."),
            QCoreApplication.translate(
                "Pixelwise", "those on the map, which projections enlarge or shrink; needs a projected CRS."
            ),
        )


class AreaUnit(Choice):
    """AREA_UNIT."""

    key, options, default = "AREA_UNIT", tuple(AREA_UNITS), 1

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Unit of areas")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Square metres"),
            QCoreApplication.translate("Pixelwise", "Hectares"),
            QCoreApplication.translate("Pixelwise", "Square kilometres"),
            QCoreApplication.translate("Pixelwise", "Acres"),
            QCoreApplication.translate("Pixelwise", "Square miles"),
        ]

    def words(self):
        return ["m\u00b2", "ha", "km\u00b2", "acre", "sq mi"]

    def help(self):
        return QCoreApplication.translate("Pixelwise", "In which areas are told, in fields and in the log.")


class Measure(Choice):
    """MEASURE, of the wide layout."""

    key, options = "MEASURE", MEASURES

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Measure of a class (wide layout)")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Its area"),
            QCoreApplication.translate("Pixelwise", "Its percentage of the valid area"),
            QCoreApplication.translate("Pixelwise", "Its number of pixels"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "What the columns of the wide layout hold; the long one has all three. "
            "Pixels count with the part that lies in the zone, where pixels are weighted by it.",
        )


class ClassLayout(Layout):
    """LAYOUT of class areas."""

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Wide: a row per feature"),
            QCoreApplication.translate("Pixelwise", "Long: a row per raster and class"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Wide is for mapping, with a column per class: it has the value of the class in its name, and "
            "the class's name as alias. Long is for plots and change through the years: a row for each class "
            "of a feature, with its date, ready for the temporal controller.",
        )
