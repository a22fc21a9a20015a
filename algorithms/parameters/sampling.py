"""Parameters of sampling at points: each is built and described here."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.sample.options import MOST_DISTANCE
from .shared import helped


def points():
    return helped(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            QCoreApplication.translate("Pixelwise", "Points"),
            [QgsProcessing.SourceType.TypeVector],  # with points among the types, no table would be offered
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Points or multi-points in any CRS, or a table with columns of coordinates. A multi-point gets a "
            "row for each part, numbered in the column part.",
        ),
    )


def coordinates():
    """X_FIELD, Y_FIELD and POINTS_CRS."""
    return (
        _column("X_FIELD", QCoreApplication.translate("Pixelwise", "Column of x (tables only)")),
        _column("Y_FIELD", QCoreApplication.translate("Pixelwise", "Column of y (tables only)")),
        helped(
            QgsProcessingParameterCrs(
                "POINTS_CRS",
                QCoreApplication.translate("Pixelwise", "CRS of the coordinates (tables only)"),
                optional=True,
            ),
            QCoreApplication.translate(
                "Pixelwise", "Needed for tables, for their numbers alone do not say where they are."
            ),
        ),
    )


def _column(key: str, title: str):
    return helped(
        QgsProcessingParameterField(key, title, None, "INPUT", optional=True),
        QCoreApplication.translate(
            "Pixelwise",
            "Of a table without geometries. Columns called x and y, lon and lat, longitude and latitude, "
            "lng and lat, or easting and northing are found when this is empty.",
        ),
    )


def read_points_crs(algorithm, parameters, context) -> QgsCoordinateReferenceSystem:
    """Read POINTS_CRS; not valid where none is given."""
    if not parameters.get("POINTS_CRS"):  # PROJ complains of an empty text
        return QgsCoordinateReferenceSystem()
    return algorithm.parameterAsCrs(parameters, "POINTS_CRS", context)


def method():
    return helped(
        QgsProcessingParameterEnum(
            "METHOD",
            QCoreApplication.translate("Pixelwise", "Value at a point"),
            [
                QCoreApplication.translate("Pixelwise", "That of the pixel that holds it"),
                QCoreApplication.translate("Pixelwise", "Bilinear mean of the four pixels around it"),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Pixel (nearest): the value as it is. Bilinear (bilinear): a mean weighted by nearness, for "
            "smooth quantities such as elevation; the weights of pixels without data are spread over the "
            "others.",
        ),
    )


def max_distance():
    return helped(
        QgsProcessingParameterNumber(
            "MAX_DISTANCE",
            QCoreApplication.translate("Pixelwise", "Where there is no data, search so many pixels away"),
            QgsProcessingParameterNumber.Type.Integer,
            0,
            minValue=0,
            maxValue=MOST_DISTANCE,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "0: no search. Else, where a point has no value, the valid pixel nearest to the point is taken "
            "out of the square of pixels up to so many rows and columns away, and the column distance tells "
            "how far its edge is from the point, in map units of the raster. Off the raster nothing is "
            "searched.",
        ),
    )


def neighbourhood():
    return helped(
        QgsProcessingParameterEnum(
            "NEIGHBOURHOOD",
            QCoreApplication.translate("Pixelwise", "Keep all values of the searched square"),
            [
                QCoreApplication.translate("Pixelwise", "No"),
                QCoreApplication.translate("Pixelwise", "For every point"),
                QCoreApplication.translate("Pixelwise", "Where the point's own pixel is no data"),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "As a JSON list in the column neighbourhood, row by row from the upper left, null for no data "
            "and beyond the raster. No (off), for every point (always), where there is no data (if_nodata).",
        ),
    )


def match():
    return helped(
        QgsProcessingParameterEnum(
            "MATCH",
            QCoreApplication.translate("Pixelwise", "Rasters used"),
            [
                QCoreApplication.translate("Pixelwise", "All"),
                QCoreApplication.translate("Pixelwise", "For each point the latest with a value"),
                QCoreApplication.translate(
                    "Pixelwise", "For each point the closest to its date with a value"
                ),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "All (all), latest (latest), closest (closest). The latest and the closest are chosen for each "
            "band; columns tell which raster it was and its date, and for the closest how many days it is "
            "after the point's date (negative: before). Rasters without a date come last; of equal ones the "
            "first in the list is taken.",
        ),
    )


def date_field():
    return helped(
        QgsProcessingParameterField(
            "DATE_FIELD",
            QCoreApplication.translate("Pixelwise", "Column of the points' dates (for the closest)"),
            None,
            "INPUT",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Dates, dates and times, or ISO texts such as 2018-01-31T10:20:21Z. Times without a zone are "
            "taken to be UTC, days to begin at midnight.",
        ),
    )
