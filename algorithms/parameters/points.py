"""Parameters of sampling at points: where these are, when they were, and which values they get."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ...core.sample.options import MATCHES, METHODS, MOST_DISTANCE, NEIGHBOURHOODS
from ..framework.algorithm import Run
from ..inputs.columns import Column, coordinates, date_column
from ..inputs.features import need_points
from .computed import Computed, told
from .kinds import Choice, FeatureSource, Parameter


class Points(FeatureSource):
    """INPUT: points, or a table; the setting is `Features`."""

    type = QgsProcessing.SourceType.TypeVector  # with points among the types, no table would be offered

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Points")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Points or multi-points in any CRS, or a table with columns of coordinates. A multi-point gets a "
            "row for each part, numbered in the column part.",
        )

    def furnish(self, widget):
        from qgis.core import QgsMapLayerProxyModel
        from qgis.gui import QgsMapLayerComboBox
        from qgis.PyQt import sip
        from qgis.PyQt.QtWidgets import QComboBox

        kinds = QgsMapLayerProxyModel.Filter.PointLayer | QgsMapLayerProxyModel.Filter.NoGeometry
        for layers in widget.findChildren(QComboBox):
            if layers.inherits("QgsMapLayerComboBox"):  # which Python takes for any combo box
                sip.cast(layers, QgsMapLayerComboBox).setFilters(kinds)

    def read(self, run: Run):
        features = super().read(run)
        need_points(features)
        return features


class Field(Parameter):
    """A column of the features; the setting is a `Column`, or None."""

    def build(self):
        return QgsProcessingParameterField(self.key, self.title(), None, Points.key, optional=True)

    def name(self, run: Run, key: str) -> str:
        """What the user calls it, if anything."""
        return run.algorithm.parameterAsString(run.parameters, key, run.context)


class XField(Field):
    """X_FIELD of a table."""

    key, advanced = "X_FIELD", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Column of x (tables)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Of a table without geometries. Columns called x and y, lon and lat, longitude and latitude, "
            "lng and lat, or easting and northing are found when this is empty.",
        )

    def read(self, run: Run) -> Column | None:
        x, y = (self.name(run, key) for key in (XField.key, YField.key))
        return coordinates(run.settings.input, x, y)[self.key == YField.key]


class YField(XField):
    """Y_FIELD of a table, which is found together with X_FIELD."""

    key = "Y_FIELD"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Column of y (tables)")


class PointsCrs(Parameter):
    """POINTS_CRS; the setting is the CRS of the coordinates, the layer's own where it has one."""

    key, advanced = "POINTS_CRS", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "CRS of x and y (tables)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise", "Needed for tables, for their numbers alone do not say where they are."
        )

    def build(self):
        return QgsProcessingParameterCrs(self.key, self.title(), optional=True)

    def read(self, run: Run) -> QgsCoordinateReferenceSystem:
        features, given, table = run.settings.input, self._given(run), run.settings.x_field is not None
        if not table and features.crs.isValid() and given.isValid() and given != features.crs:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The layer {layer} has the CRS {own}, and {given} is given for its coordinates; leave "
                    "the CRS of the coordinates empty, or set the right one in the layer's properties.",
                ).format(layer=features.name, own=features.crs.authid(), given=given.authid())
            )
        if table and not given.isValid():
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The CRS of the coordinates in the table {layer} is not known; choose it among the "
                    "advanced parameters, for instance EPSG:4326 for longitude and latitude of GPS.",
                ).format(layer=features.name)
            )
        return given if given.isValid() else features.crs

    def _given(self, run: Run) -> QgsCoordinateReferenceSystem:
        if not run.parameters.get(self.key):  # PROJ complains of an empty text
            return QgsCoordinateReferenceSystem()
        return run.algorithm.parameterAsCrs(run.parameters, self.key, run.context)


class Method(Choice):
    """METHOD."""

    key, options = "METHOD", METHODS

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Value at a point")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "That of the pixel that holds it"),
            QCoreApplication.translate("Pixelwise", "Bilinear mean of four pixels"),
        ]

    def words(self):
        return [
            QCoreApplication.translate("Pixelwise", "nearest pixel"),
            QCoreApplication.translate("Pixelwise", "bilinear"),
        ]

    def help(self):
        return self.explained(
            QCoreApplication.translate("Pixelwise", "the value as it is."),
            QCoreApplication.translate(
                "Pixelwise",
                "those around it, weighted by nearness, for smooth quantities such as elevation; the weights "
                "of pixels without data are spread over the others.",
            ),
        )


class MaxDistance(Computed):
    """MAX_DISTANCE, in pixels."""

    key = "MAX_DISTANCE"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Search for data, so many pixels away")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Where a point has no value, the valid pixel nearest to the point is taken out of the square of "
            "pixels up to so many rows and columns away, and the column distance tells how far its edge is "
            "from the point, in map units of the raster. Off the raster nothing is searched. 0: no search. "
            "Each point may have its own number, out of a field or an expression.",
        )

    def build(self):
        whole = QgsProcessingParameterNumber.Type.Integer
        definition = QgsProcessingParameterNumber(
            self.key, self.title(), whole, 0, minValue=0, maxValue=MOST_DISTANCE
        )
        return self.dynamic(definition)

    def checked(self, value, feature, features):
        if value is None or not 0 <= value <= MOST_DISTANCE or int(value) != value:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The feature {feature} has {value} as the number of pixels to search; give each "
                    "feature a whole number from 0, for no search, to {most}.",
                ).format(feature=features.names([feature.id()])[0], value=told(value), most=MOST_DISTANCE)
            )
        return int(value)


class Neighbourhood(Choice):
    """NEIGHBOURHOOD."""

    key, options, advanced = "NEIGHBOURHOOD", NEIGHBOURHOODS, True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Keep values of the searched square")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "No"),
            QCoreApplication.translate("Pixelwise", "For every point"),
            QCoreApplication.translate("Pixelwise", "Where its own pixel is no data"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "As a JSON list in the column neighbourhood, row by row from the upper left, null for no data "
            "and beyond the raster.",
        )


class Match(Choice):
    """MATCH."""

    key, options = "MATCH", MATCHES

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Rasters used")

    def titles(self):
        return [
            QCoreApplication.translate("Pixelwise", "All"),
            QCoreApplication.translate("Pixelwise", "The latest with a value"),
            QCoreApplication.translate("Pixelwise", "The closest in time with a value"),
        ]

    def words(self):
        return [
            QCoreApplication.translate("Pixelwise", "all"),
            QCoreApplication.translate("Pixelwise", "latest"),
            QCoreApplication.translate("Pixelwise", "closest"),
        ]

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "The latest and the closest are chosen for each point and band; columns tell which raster it "
            "was and its date, and for the closest how many days it is after the point's date (negative: "
            "before). Rasters without a date come last; of equal ones the first in the list is taken.",
        )


class DateField(Field):
    """DATE_FIELD, behind MATCH, which may need it; the setting is None where it does not."""

    key = "DATE_FIELD"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Column of the points' dates")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Needed for the closest raster: dates, dates and times, or ISO texts such as "
            "2018-01-31T10:20:21Z. Times without a zone are taken to be UTC, days to begin at midnight.",
        )

    def read(self, run: Run) -> Column | None:
        if run.settings.match != "closest":
            return None
        return date_column(run.settings.input, self.name(run, self.key))
