"""Time series of mask pixels: what a stack of rasters holds in the pixels that a mask selects."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import ParameterError
from .framework.algorithm import Algorithm
from .framework.progress import Progress, first_few
from .parameters import shared


class MaskTimeSeriesAlgorithm(Algorithm):
    """pixelwise:masktimeseries."""

    NAME = "masktimeseries"
    OPTIONS = {"LAYOUT": shared.LAYOUTS}

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Time series of mask pixels")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "The values of a stack of rasters, date by date, in the pixels that a mask selects."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "time series,mask,pixels,raster,stack,temporal,dates,ndvi,phenology,extract,values,points,"
            "netcdf,multiband,data cube",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Selects pixels by the values of a mask raster, and takes from each raster of a stack the "
            "values in these pixels: one series per pixel. The stack may be one file per date, files with a "
            "band per date, or both; it is sorted by date. Pixels are taken as they are, so mask and rasters "
            "must lie on the same grid.</p><p>Only those parts of the rasters are read that hold selected "
            "pixels.</p>",
        )

    def initAlgorithm(self, configuration=None):
        for parameter in (
            _mask(),
            _mask_band(),
            _mask_values(),
            _stack(),
            shared.bands(),
            shared.dates(),
            _layout(),
            shared.advanced(shared.exclude()),
            shared.advanced(shared.column_prefix()),
        ):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                QCoreApplication.translate("Pixelwise", "Time series"),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "PIXEL_COUNT", QCoreApplication.translate("Pixelwise", "Number of selected pixels")
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "LAYER_COUNT",
                QCoreApplication.translate("Pixelwise", "Length of a series: number of bands of all rasters"),
            )
        )

    def check(self, parameters, context):
        from .framework.destination import check_destination

        check_destination(parameters)

    def take(self, parameters, context):
        from .inputs.raster_layers import raster_layers

        self.settings = _Settings.read(self, parameters, context)
        self.mask = raster_layers(self, parameters, "MASK", context)[0]
        self.rasters = raster_layers(self, parameters, "RASTERS", context)

    def extract(self, parameters, context, progress: Progress):
        from ..core.jobs.mask_series import MaskSeries
        from .framework.destination import check_destination
        from .inputs.crs import crs_key
        from .outputs.pixel_layer import PixelShapes, RowStream

        started = monotonic()
        settings = self.settings
        mask = self.mask.open(str(settings.band))
        sources = [raster.open(settings.bands, settings.exclude, settings.dates) for raster in self.rasters]
        job = MaskSeries(
            mask,
            sources,
            settings.values,
            layout=settings.layout,
            prefix=settings.prefix,
            workers=shared.threads(),
        )
        check_destination(parameters, 6 + (4 if settings.layout == "long" else len(job.layers)))
        dated = _check_dates(job.layers, settings.pattern, progress)
        crs = self.mask.crs
        shapes = PixelShapes(False, {crs_key(crs): crs}, context.transformContext())
        stream = RowStream(self, parameters, context, shapes)
        stream.write(job, progress)
        stream.style(context, self.mask.name, temporal=dated and settings.layout == "long")
        progress.info(_told(job, stream.rows, monotonic() - started))
        return {"OUTPUT": stream.id, "PIXEL_COUNT": job.pixels, "LAYER_COUNT": len(job.layers)}


@dataclass(frozen=True)
class _Settings:
    """What the user chose, read and understood."""

    band: int
    values: str
    bands: str
    pattern: str
    dates: Any
    exclude: Any
    layout: str
    prefix: str

    @classmethod
    def read(cls, algorithm, parameters, context) -> _Settings:
        """Read the parameters; raises `ParameterError` where one cannot be understood."""
        from ..core.locate.mask import read_values

        values = algorithm.parameterAsString(parameters, "MASK_VALUES", context)
        read_values(values)
        return cls(
            algorithm.parameterAsInt(parameters, "MASK_BAND", context),
            values,
            algorithm.parameterAsString(parameters, "BANDS", context),
            algorithm.parameterAsString(parameters, "DATES", context),
            shared.read_dates(algorithm, parameters, context),
            shared.read_excluded(algorithm, parameters, context),
            shared.LAYOUTS[algorithm.parameterAsEnum(parameters, "LAYOUT", context)],
            algorithm.parameterAsString(parameters, "COLUMN_PREFIX", context),
        )


def _check_dates(layers, pattern: str, progress: Progress) -> bool:
    """Warn of layers without a date, and say whether there are others.

    Raises
    ------
    ParameterError
        When a pattern was given and finds no date at all.
    """
    undated = list(dict.fromkeys(layer.raster for layer in layers if layer.date is None))
    if not undated:
        return True
    none = all(layer.date is None for layer in layers)
    if none and pattern:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The pattern of dates '{pattern}' is found in no name, for instance not in '{name}'; "
                "correct it, or leave it empty.",
            ).format(pattern=pattern, name=undated[0])
        )
    progress.warn(
        QCoreApplication.translate(
            "Pixelwise",
            "No raster has a known date, so the series are in the order given, and their datetime is NULL: "
            "{rasters}",
        ).format(rasters=first_few(undated))
        if none
        else QCoreApplication.translate(
            "Pixelwise",
            "Rasters without a known date, which come last in each series, and their datetime is NULL: "
            "{rasters}",
        ).format(rasters=first_few(undated))
    )
    return not none


def _told(job, rows: int, seconds: float) -> str:
    """Say in a line what was done."""
    return QCoreApplication.translate(
        "Pixelwise",
        "Selected pixels: {pixels}. Pixels of the mask without data, which select nothing: {invalid}. "
        "Bands of all rasters: {layers}. Rows: {rows}. Time: {seconds:.1f} s.",
    ).format(pixels=job.pixels, invalid=job.invalid, layers=len(job.layers), rows=rows, seconds=seconds)


def _mask():
    return shared.helped(
        QgsProcessingParameterRasterLayer("MASK", QCoreApplication.translate("Pixelwise", "Mask")),
        QCoreApplication.translate(
            "Pixelwise", "The raster whose values select pixels. Pixels without data select nothing."
        ),
    )


def _mask_band():
    return shared.helped(
        QgsProcessingParameterBand(
            "MASK_BAND", QCoreApplication.translate("Pixelwise", "Band of the mask"), 1, "MASK", optional=True
        ),
        QCoreApplication.translate("Pixelwise", "The one that holds the values; the first when not given."),
    )


def _mask_values():
    return shared.helped(
        QgsProcessingParameterString(
            "MASK_VALUES",
            QCoreApplication.translate(
                "Pixelwise", "Values of the mask that select pixels (such as 1, 10..12; empty: all but 0)"
            ),
            "",
            optional=True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Values and ranges, both ends included. Empty: every pixel that has data and is not 0.",
        ),
    )


def _stack():
    parameter = shared.rasters()
    return shared.helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "The stack: one raster per date, rasters with a band per date (NetCDF files too), or both. "
            "All on the grid of the mask.",
        ),
    )


def _layout():
    parameter = shared.layout()
    parameter.setOptions(
        [
            QCoreApplication.translate("Pixelwise", "Wide: one row per pixel, one column per date"),
            QCoreApplication.translate("Pixelwise", "Long: one row per pixel and date"),
        ]
    )
    return shared.helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "In the wide layout (wide) columns are named by date, such as d20180131. Long (long) is for "
            "plots, and ready for the temporal controller.",
        ),
    )
