"""Parameters of zones: which they are, which of their pixels count, and what is computed of these."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterDistance, QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ...core.options import DEFAULT_STATISTICS, PIXELS, STATISTIC_NAMES
from ..framework.algorithm import Run
from ..inputs.features import need_area, need_polygons
from .computed import Computed, Number
from .kinds import Choice, FeatureSource, Switch, Text, quiet_at_zero


class Zones(FeatureSource):
    """INPUT: anything that has an area, or gets one from BUFFER; the setting is `Features`."""

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Zones")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a "
            "buffer distance.",
        )


class Polygons(FeatureSource):
    """INPUT: polygons, where there is no buffer; the setting is `Features`."""

    type = QgsProcessing.SourceType.TypeVectorPolygon

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Polygons")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise", "In any CRS. They may have holes and parts, and overlap: each gives its own rows."
        )

    def read(self, run: Run):
        features = super().read(run)
        need_polygons(features)
        return features


class Statistics(Choice):
    """STATISTICS; the setting is a list of names, which may be empty."""

    key, options = "STATISTICS", STATISTIC_NAMES

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Statistics (or percentiles)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Of the valid pixels of each zone. Standard deviation and variance are those of the population. "
            "Of equally frequent values, minority and majority give the smallest. At least one is needed, "
            "or a percentile.",
        )

    def titles(self):
        translated = {
            "count": QCoreApplication.translate("Pixelwise", "Count"),
            "nodata": QCoreApplication.translate("Pixelwise", "No-data count"),
            "sum": QCoreApplication.translate("Pixelwise", "Sum"),
            "mean": QCoreApplication.translate("Pixelwise", "Mean"),
            "median": QCoreApplication.translate("Pixelwise", "Median"),
            "stdev": QCoreApplication.translate("Pixelwise", "Standard deviation"),
            "variance": QCoreApplication.translate("Pixelwise", "Variance"),
            "cv": QCoreApplication.translate("Pixelwise", "Coeff. of variation"),
            "min": QCoreApplication.translate("Pixelwise", "Minimum"),
            "max": QCoreApplication.translate("Pixelwise", "Maximum"),
            "range": QCoreApplication.translate("Pixelwise", "Range"),
            "minority": QCoreApplication.translate("Pixelwise", "Minority"),
            "majority": QCoreApplication.translate("Pixelwise", "Majority"),
            "variety": QCoreApplication.translate("Pixelwise", "Variety"),
            "min_x": QCoreApplication.translate("Pixelwise", "X of minimum"),
            "min_y": QCoreApplication.translate("Pixelwise", "Y of minimum"),
            "max_x": QCoreApplication.translate("Pixelwise", "X of maximum"),
            "max_y": QCoreApplication.translate("Pixelwise", "Y of maximum"),
        }
        return [translated[name] for name in self.options]

    def build(self):
        definition = QgsProcessingParameterEnum(
            self.key,
            self.title(),
            self.titles(),
            allowMultiple=True,
            defaultValue=[self.options.index(name) for name in DEFAULT_STATISTICS],
            optional=True,
        )
        definition.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": 2}})
        return definition

    def read(self, run: Run) -> list[str]:
        # QGIS takes the default for an empty list, but whoever unticks every box does not want the default.
        if run.parameters.get(self.key) in ([], (), ""):
            return []
        numbers = run.algorithm.parameterAsEnums(run.parameters, self.key, run.context)
        return [self.options[number] for number in numbers]


class Percentiles(Text):
    """PERCENTILES, behind STATISTICS, where one of both is needed; the setting is a sequence of numbers."""

    key = "PERCENTILES"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Percentiles (such as 10, 97.5)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Numbers from 0 to 100. Between two pixels' values it is interpolated, as numpy does by default.",
        )

    def read(self, run: Run):
        from ...core.reduce.statistics import parse_percentiles

        percentiles = parse_percentiles(super().read(run))
        if not percentiles and not run.settings.statistics:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "No statistic was chosen; tick at least one under Statistics, or give percentiles.",
                )
            )
        return percentiles

    def understood(self, setting) -> str:
        text = QCoreApplication.translate("Pixelwise", "Percentiles: {percentiles}")
        return text.format(percentiles="; ".join(f"{one:.10g}" for one in setting)) if setting else ""


class Pixels(Choice):
    """PIXELS."""

    key, options = "PIXELS", PIXELS

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Pixels of a zone")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "Those with their centre inside"),
            QCoreApplication.translate("Pixelwise", "All that are touched"),
            QCoreApplication.translate("Pixelwise", "All, weighted by their covered part"),
        ]

    def words(self):
        return [
            QCoreApplication.translate("Pixelwise", "centre"),
            QCoreApplication.translate("Pixelwise", "touched"),
            QCoreApplication.translate("Pixelwise", "covered part"),
        ]

    def help(self):
        return self.explained(
            QCoreApplication.translate("Pixelwise", "neighbouring zones share no pixel and leave none out."),
            QCoreApplication.translate(
                "Pixelwise", "every pixel of which the zone covers any part, each counting in full."
            ),
            QCoreApplication.translate(
                "Pixelwise",
                "each pixel counts with the part of its area that lies in the zone, which is exact and best "
                "where zones are not much larger than pixels.",
            ),
        )


class PixelsAsRows(Pixels):
    """PIXELS where each becomes a row, and the covered part a column."""

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Pixels of a polygon")

    def titles(self):
        return [
            *super().titles()[:2],
            QCoreApplication.translate("Pixelwise", "All touched, with their covered part"),
        ]

    def help(self):
        return self.explained(
            QCoreApplication.translate(
                "Pixelwise", "neighbouring polygons share no pixel and leave none out."
            ),
            QCoreApplication.translate("Pixelwise", "every pixel of which the polygon covers any part."),
            QCoreApplication.translate(
                "Pixelwise", "the same pixels, with that part, from 0 to 1, in the column coverage."
            ),
        )


class TinyZones(Switch):
    """TINY_ZONES."""

    key, advanced, default = "TINY_ZONES", True, True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Measure tiny zones by covered part")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels "
            "that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.",
        )


class Buffer(Computed):
    """BUFFER, behind INPUT, which may need one."""

    key = "BUFFER"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Buffer distance")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Measures around points and lines, and wider polygons (narrower ones where it is negative); the "
            "output keeps the geometries as they are. Circles are drawn with 128 corners: their area is "
            "0.04 % small.",
        )

    def build(self):
        return self.dynamic(QgsProcessingParameterDistance(self.key, self.title(), 0, Zones.key))

    def furnish(self, widget):
        quiet_at_zero(widget)

    def read(self, run: Run) -> Number:
        distance = super().read(run)
        need_area(run.settings.input, distance)
        return distance
