"""What the ready models are called, and their help; in English they stand in the models' files, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from qgis.PyQt.QtCore import QCoreApplication

Words = tuple[str, str]  # a title, and the help


@dataclass(frozen=True)
class Texts:
    """What is said of one model."""

    title: str
    short: str
    help: str
    tags: str
    inputs: dict[str, Words]
    outputs: dict[str, Words]


def group() -> str:
    """Where the models stand in the toolbox."""
    return QCoreApplication.translate("Pixelwise", "Ready models")


def _polygons(title: str) -> Words:
    return title, QCoreApplication.translate("Pixelwise", "Polygons in any CRS.")


def _land_cover_shares() -> Texts:
    return Texts(
        title=QCoreApplication.translate("Pixelwise", "Land cover shares of parcels"),
        short=QCoreApplication.translate(
            "Pixelwise", "The share of each class of land cover in each parcel, and the commonest class."
        ),
        help=QCoreApplication.translate(
            "Pixelwise",
            "<p>Measures how much of each parcel each class of land cover takes up: as a percentage in a "
            "field of its own, and as a table of areas in hectares on the ellipsoid. Pixels on an edge count "
            "by the part of them that lies in the parcel.</p>",
        ),
        tags=QCoreApplication.translate(
            "Pixelwise", "land cover,land use,share,percent,area,tabulate area,histogram,parcel,field,class"
        ),
        inputs={
            "INPUT": _polygons(QCoreApplication.translate("Pixelwise", "Parcels")),
            "RASTER": (
                QCoreApplication.translate("Pixelwise", "Land cover"),
                QCoreApplication.translate(
                    "Pixelwise", "A raster whose first band holds classes; names and colours come from it."
                ),
            ),
            "CLASSES": (
                QCoreApplication.translate("Pixelwise", "Classes and groups"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "What to report, such as 11, 21..24, or groups with names: forest=41..43; water=11. "
                    "Empty reports every class that is found.",
                ),
            ),
        },
        outputs={
            "SHARES": (
                QCoreApplication.translate("Pixelwise", "Shares of parcels"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "The parcels, with the percentage of each class, the commonest class in cover_majority "
                    "and the number of classes in cover_variety; these two look at single classes, not at "
                    "groups.",
                ),
            ),
            "AREAS": (
                QCoreApplication.translate("Pixelwise", "Areas of classes"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "A row for each class in each parcel, with its name, its pixels, its area in hectares "
                    "and its percentage.",
                ),
            ),
        },
    )


def _ndvi_series() -> Texts:
    return Texts(
        title=QCoreApplication.translate("Pixelwise", "NDVI series of fields by quality mask"),
        short=QCoreApplication.translate(
            "Pixelwise",
            "NDVI of each field on each date, of good pixels only, and the dates that are reliable.",
        ),
        help=QCoreApplication.translate(
            "Pixelwise",
            "<p>Follows the NDVI of fields through time. Clouds and other pixels that are not good are left "
            "out by a quality raster, and dates on which too little of a field was good are left out of the "
            "second output.</p><p>It takes one raster of NDVI for each date. Where you have red and near "
            "infrared bands, make NDVI of them first, for instance with the raster calculator as a batch: "
            "the NDVI of a mean red and a mean near infrared is not the mean NDVI of a field.</p>",
        ),
        tags=QCoreApplication.translate(
            "Pixelwise",
            "NDVI,vegetation index,EVI,time series,crop,field,cloud,quality,mask,phenology,Sentinel,"
            "Landsat,MODIS",
        ),
        inputs={
            "INPUT": _polygons(QCoreApplication.translate("Pixelwise", "Fields")),
            "RASTERS": (
                QCoreApplication.translate("Pixelwise", "NDVI, a raster for each date"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "Dates come from the layers' temporal properties, their metadata or their names. Any "
                    "other index will do as well.",
                ),
            ),
            "QA": (
                QCoreApplication.translate("Pixelwise", "Quality rasters"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "One for all dates, or one for each in the same order, on the same grid; empty takes "
                    "every pixel that has data.",
                ),
            ),
            "QA_VALUES": (
                QCoreApplication.translate("Pixelwise", "Values that mean good"),
                QCoreApplication.translate("Pixelwise", "Such as 4..6, or bits: bits 1-4 clear, bit 6 set."),
            ),
            "MIN_GOOD": (
                QCoreApplication.translate("Pixelwise", "Least good part of a field (percent)"),
                QCoreApplication.translate(
                    "Pixelwise", "Dates with less of a field's pixels are not among the reliable ones."
                ),
            ),
        },
        outputs={
            "SERIES": (
                QCoreApplication.translate("Pixelwise", "NDVI on all dates"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "A row for each field and date: mean, standard deviation, median, 10th and 90th "
                    "percentile of the good pixels, and how many are good and not.",
                ),
            ),
            "RELIABLE": (
                QCoreApplication.translate("Pixelwise", "NDVI on reliable dates"),
                QCoreApplication.translate(
                    "Pixelwise", "The rows of which enough is good, with the part in good_percent."
                ),
            ),
        },
    )


def _monthly_climate() -> Texts:
    return Texts(
        title=QCoreApplication.translate("Pixelwise", "Monthly climate of counties"),
        short=QCoreApplication.translate(
            "Pixelwise",
            "Means of each county in each month, weighted by the pixels' true areas, and a summary.",
        ),
        help=QCoreApplication.translate(
            "Pixelwise",
            "<p>Summarises monthly rasters, such as temperature or precipitation, in counties or other "
            "zones. Every pixel weighs its true area on the ellipsoid, so that a grid of longitudes and "
            "latitudes does not favour the poles, and pixels on an edge count by the part of them that lies "
            "in the zone.</p>",
        ),
        tags=QCoreApplication.translate(
            "Pixelwise",
            "climate,temperature,precipitation,rain,county,month,mean,weighted,area,time series,zone",
        ),
        inputs={
            "INPUT": _polygons(QCoreApplication.translate("Pixelwise", "Counties")),
            "RASTERS": (
                QCoreApplication.translate("Pixelwise", "Climate, a raster for each month"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "Or one with a band for each month. Dates come from the layers' temporal properties, "
                    "their metadata or their names.",
                ),
            ),
        },
        outputs={
            "MONTHS": (
                QCoreApplication.translate("Pixelwise", "Months of counties"),
                QCoreApplication.translate(
                    "Pixelwise", "A row for each county and month: mean, lowest and highest value."
                ),
            ),
            "SUMMARY": (
                QCoreApplication.translate("Pixelwise", "Summary of counties"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "The counties, with the number of months that have a value, and the mean, lowest, "
                    "highest and sum of the months' means. Months count alike, however many days they have.",
                ),
            ),
        },
    )


def _elevation_profile() -> Texts:
    return Texts(
        title=QCoreApplication.translate("Pixelwise", "Elevation profile along trails"),
        short=QCoreApplication.translate(
            "Pixelwise",
            "The elevation along each trail, and its lowest and highest point, ascent and descent.",
        ),
        help=QCoreApplication.translate(
            "Pixelwise",
            "<p>Takes the elevation along trails, and sums up where they rise and where they "
            "fall.</p><p>Distances are in the units of the trails' CRS: give trails in a CRS in metres for "
            "a profile in metres. Ascent and descent grow with the noise of the elevations; a distance "
            "between points well above the size of a pixel makes them smaller.</p>",
        ),
        tags=QCoreApplication.translate(
            "Pixelwise",
            "elevation,profile,transect,trail,route,track,road,hiking,ascent,descent,DEM,height,slope",
        ),
        inputs={
            "INPUT": (
                QCoreApplication.translate("Pixelwise", "Trails"),
                QCoreApplication.translate(
                    "Pixelwise", "Lines in any CRS. Each part of a multi-line is a trail of its own."
                ),
            ),
            "RASTER": (
                QCoreApplication.translate("Pixelwise", "Elevation"),
                QCoreApplication.translate("Pixelwise", "A raster whose first band holds elevations."),
            ),
            "STEP": (
                QCoreApplication.translate("Pixelwise", "Distance between points (0: one per pixel)"),
                QCoreApplication.translate(
                    "Pixelwise", "In the units of the trails' CRS; 0 makes a point in each pixel on the way."
                ),
            ),
        },
        outputs={
            "PROFILE": (
                QCoreApplication.translate("Pixelwise", "Points of the profiles"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "Points with their distance from the start and the elevation there, a bilinear mean of "
                    "four pixels; pixelwise_no tells trails from each other.",
                ),
            ),
            "SUMMARY": (
                QCoreApplication.translate("Pixelwise", "Trails with ascent and descent"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "The trails, with the number of points that have an elevation, the lowest and the "
                    "highest of these, and all ascents and descents from each to the next added up.",
                ),
            ),
        },
    )


def _station_values() -> Texts:
    return Texts(
        title=QCoreApplication.translate("Pixelwise", "Nearest valid pixel at stations"),
        short=QCoreApplication.translate(
            "Pixelwise", "The value at each station, or of the nearest pixel that has one, and what has none."
        ),
        help=QCoreApplication.translate(
            "Pixelwise",
            "<p>Reads rasters at stations. A station where a raster has no data, such as one on the coast "
            "in a raster of the land, gets the value of the truly nearest pixel that has data, and is told "
            "how far away that is. Stations that have none within reach stand in an output of their own.</p>",
        ),
        tags=QCoreApplication.translate(
            "Pixelwise",
            "station,gauge,weather,point,nearest,no data,extract by points,sample,drill,coast,gap",
        ),
        inputs={
            "INPUT": (
                QCoreApplication.translate("Pixelwise", "Stations"),
                QCoreApplication.translate("Pixelwise", "Points in any CRS."),
            ),
            "RASTERS": (
                QCoreApplication.translate("Pixelwise", "Rasters"),
                QCoreApplication.translate("Pixelwise", "One or many; with dates they make a series."),
            ),
            "MAX_DISTANCE": (
                QCoreApplication.translate("Pixelwise", "How far to look for data (pixels)"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "That many rows and columns away; 0 takes only the pixel in which a station lies.",
                ),
            ),
        },
        outputs={
            "VALUES": (
                QCoreApplication.translate("Pixelwise", "Values at stations"),
                QCoreApplication.translate(
                    "Pixelwise",
                    "A row for each station and raster: the value, the pixel's row and column, and how far "
                    "its edge is from the station, in the raster's units; 0 where its own pixel has data.",
                ),
            ),
            "MISSING": (
                QCoreApplication.translate("Pixelwise", "Stations without a value"),
                QCoreApplication.translate("Pixelwise", "The rows in which no pixel within reach has data."),
            ),
        },
    )


#: What makes the texts of each model, in the language of the moment.
TEXTS: dict[str, Callable[[], Texts]] = {
    "landcovershares": _land_cover_shares,
    "ndviseries": _ndvi_series,
    "monthlyclimate": _monthly_climate,
    "elevationprofile": _elevation_profile,
    "stationvalues": _station_values,
}
