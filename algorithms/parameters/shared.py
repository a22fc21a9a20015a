"""Parameters that several algorithms share: each is built, described and read in one place."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates.pattern import DatePattern
from ...core.errors import ParameterError
from ...core.raster.nodata import Excluded
from ...core.reduce.statistics import DEFAULT_STATISTICS, STATISTICS, choose, parse_percentiles

#: Options of the enumerations, in the order of the public contract; new ones go to the end.
PIXELS = ("center", "touched", "coverage")


LAYOUTS = ("wide", "long")


def advanced(parameter):
    """Put a parameter that is seldom used behind the dialog's fold."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def helped(parameter, text: str):
    """Give a parameter its help, which is its tooltip and its part of the algorithm's help."""
    parameter.setHelp(text)
    return parameter


def zones():
    return helped(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            QCoreApplication.translate("Pixelwise", "Zones"),
            [QgsProcessing.SourceType.TypeVectorAnyGeometry],
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a "
            "buffer distance.",
        ),
    )


def rasters():
    return helped(
        QgsProcessingParameterMultipleLayers(
            "RASTERS",
            QCoreApplication.translate("Pixelwise", "Rasters"),
            QgsProcessing.SourceType.TypeRaster,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on "
            "together.",
        ),
    )


def bands():
    return helped(
        QgsProcessingParameterString(
            "BANDS",
            QCoreApplication.translate("Pixelwise", "Bands (such as 1,3-5; all when empty)"),
            "",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.",
        ),
    )


def statistics():
    parameter = QgsProcessingParameterEnum(
        "STATISTICS",
        QCoreApplication.translate("Pixelwise", "Statistics"),
        [_statistic_title(name) for name in STATISTICS],
        allowMultiple=True,
        defaultValue=[tuple(STATISTICS).index(name) for name in DEFAULT_STATISTICS],
        optional=True,
    )
    parameter.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": 3}})
    return helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "Of the valid pixels of each zone. Standard deviation and variance are those of the population. "
            "Of equally frequent values, minority and majority give the smallest. Scripts may give names: "
            "{names}.",
        ).format(names=", ".join(STATISTICS)),
    )


def _statistic_title(name: str) -> str:
    """Title in the user's language; a statistic that no one has translated yet keeps its English one."""
    return {
        "count": QCoreApplication.translate("Pixelwise", "Count"),
        "nodata": QCoreApplication.translate("Pixelwise", "No-data count"),
        "sum": QCoreApplication.translate("Pixelwise", "Sum"),
        "mean": QCoreApplication.translate("Pixelwise", "Mean"),
        "median": QCoreApplication.translate("Pixelwise", "Median"),
        "stdev": QCoreApplication.translate("Pixelwise", "Standard deviation"),
        "variance": QCoreApplication.translate("Pixelwise", "Variance"),
        "cv": QCoreApplication.translate("Pixelwise", "Coefficient of variation"),
        "min": QCoreApplication.translate("Pixelwise", "Minimum"),
        "max": QCoreApplication.translate("Pixelwise", "Maximum"),
        "range": QCoreApplication.translate("Pixelwise", "Range"),
        "minority": QCoreApplication.translate("Pixelwise", "Minority"),
        "majority": QCoreApplication.translate("Pixelwise", "Majority"),
        "variety": QCoreApplication.translate("Pixelwise", "Variety"),
    }.get(name, STATISTICS[name].title)


def percentiles():
    return helped(
        QgsProcessingParameterString(
            "PERCENTILES",
            QCoreApplication.translate("Pixelwise", "Percentiles (such as 10, 90, 97.5)"),
            "",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Numbers from 0 to 100. Between two pixels' values it is interpolated, as numpy does by default.",
        ),
    )


def read_statistics(algorithm, parameters, context):
    """Read STATISTICS and PERCENTILES as a tuple of `pixelwise.core.statistics.Statistic`.

    Raises
    ------
    ParameterError
        When percentiles cannot be read, or nothing is chosen.
    """
    quantiles = parse_percentiles(algorithm.parameterAsString(parameters, "PERCENTILES", context))
    # QGIS takes the default for an empty list, but whoever unticks every box does not want the default.
    none = parameters.get("STATISTICS") in ([], (), "")
    numbers = [] if none else algorithm.parameterAsEnums(parameters, "STATISTICS", context)
    if not numbers and not quantiles:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "No statistic was chosen; tick at least one under Statistics, or give percentiles.",
            )
        )
    return choose([tuple(STATISTICS)[number] for number in numbers], quantiles)


def pixels():
    return helped(
        QgsProcessingParameterEnum(
            "PIXELS",
            QCoreApplication.translate("Pixelwise", "Pixels of a zone"),
            [
                QCoreApplication.translate("Pixelwise", "Those with their centre inside"),
                QCoreApplication.translate("Pixelwise", "All that are touched"),
                QCoreApplication.translate("Pixelwise", "All, weighted by the exact part that is covered"),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Centre (center): neighbouring zones share no pixel and leave none out. Touched (touched): "
            "every pixel of which the zone covers any part, each counting in full. Covered part (coverage): "
            "each pixel counts with the part of its area that lies in the zone, which is exact and best "
            "where zones are not much larger than pixels.",
        ),
    )


def exclude():
    return helped(
        QgsProcessingParameterString(
            "EXCLUDE",
            QCoreApplication.translate("Pixelwise", "Values to treat as no data (such as -9999, 0..2)"),
            "",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Values and ranges, both ends included, besides what the raster or the layer says is no data. "
            "As they are shown, with scale and offset.",
        ),
    )


def read_excluded(algorithm, parameters, context):
    """Read EXCLUDE as `Excluded`; raises `ParameterError` where it cannot be understood."""
    return Excluded.parse(algorithm.parameterAsString(parameters, "EXCLUDE", context))


def weights():
    return helped(
        QgsProcessingParameterRasterLayer(
            "WEIGHTS", QCoreApplication.translate("Pixelwise", "Weights"), optional=True
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "A raster on the same grid whose first band weights each pixel, in sums, means, deviations, "
            "percentiles, minority and majority. A pixel without a weight is no data.",
        ),
    )


def dates():
    return helped(
        QgsProcessingParameterString(
            "DATES", QCoreApplication.translate("Pixelwise", "Pattern of dates in names"), "", optional=True
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression "
            "with groups named year, month, day. Empty: they are taken from the layers' temporal "
            "properties, metadata and names.",
        ),
    )


def read_dates(algorithm, parameters, context):
    """Read DATES as a `DatePattern`, None where empty; raises `ParameterError` where it is none."""
    return DatePattern.parse(algorithm.parameterAsString(parameters, "DATES", context))


def layout():
    return helped(
        QgsProcessingParameterEnum(
            "LAYOUT",
            QCoreApplication.translate("Pixelwise", "Table layout"),
            [
                QCoreApplication.translate("Pixelwise", "Wide: one row per feature"),
                QCoreApplication.translate(
                    "Pixelwise", "Long: one row per feature, raster and band, with its date"
                ),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Wide (wide) is for mapping. Long (long) is for plots and time series, and ready for the "
            "temporal controller.",
        ),
    )


def column_prefix():
    return helped(
        QgsProcessingParameterString(
            "COLUMN_PREFIX",
            QCoreApplication.translate("Pixelwise", "Prefix of new columns"),
            "",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise", "May be empty: a name that is taken gets a number behind it."
        ),
    )


def threads() -> int | None:
    """How many threads the user's settings allow; None for as many as the machine has cores."""
    most = QgsApplication.maxThreads()
    return most if most > 0 else None
