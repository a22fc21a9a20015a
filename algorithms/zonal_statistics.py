"""Zonal statistics: the pixels of many rasters, summarised in each of many polygons."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.reduce.statistics import STATISTICS
from .framework.algorithm import Algorithm
from .framework.progress import Progress, run_job
from .inputs.buffer_distance import read_distance
from .inputs.features import Features
from .parameters import shared
from .parameters.buffer import buffer


class ZonalStatisticsAlgorithm(Algorithm):
    """pixelwise:zonalstatistics."""

    NAME = "zonalstatistics"
    OPTIONS = {"STATISTICS": tuple(STATISTICS), "PIXELS": shared.PIXELS, "LAYOUT": shared.LAYOUTS}

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Zonal statistics")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Statistics of the pixels of one or many rasters within each polygon."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,"
            "coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Summarises the pixels of one or many rasters within each polygon, or around each point or "
            "line. Every feature is kept, in its order, with all its attributes; where there is nothing to "
            "measure the statistics are NULL.</p><p>Zones are reprojected to the CRS of each raster.</p>",
        )

    def initAlgorithm(self, configuration=None):
        for parameter in (
            shared.zones(),
            shared.rasters(),
            shared.bands(),
            shared.statistics(),
            shared.percentiles(),
            shared.pixels(),
            shared.advanced(_tiny_zones()),
            buffer(),
            shared.advanced(shared.exclude()),
            shared.advanced(shared.weights()),
            shared.advanced(shared.dates()),
            shared.layout(),
            shared.advanced(shared.column_prefix()),
        ):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                QCoreApplication.translate("Pixelwise", "Zonal statistics"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber("ZONES", QCoreApplication.translate("Pixelwise", "Number of zones"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "EMPTY_ZONES",
                QCoreApplication.translate("Pixelwise", "Number of zones without a valid pixel"),
            )
        )

    def check(self, parameters, context):
        from .framework.destination import check_destination
        from .inputs.read_polygons import need_area

        need_area(self.features, self.settings.distance)
        check_destination(parameters)

    def take(self, parameters, context):
        from .inputs.raster_layers import raster_layers

        self.features = Features(self, parameters, context)
        self.settings = _Settings.read(self, parameters, context, self.features)
        self.rasters = raster_layers(self, parameters, "RASTERS", context)
        weighted = bool(parameters.get("WEIGHTS"))
        self.weights = raster_layers(self, parameters, "WEIGHTS", context) if weighted else []

    def extract(self, parameters, context, progress: Progress):
        from .outputs.feature_layer import write_table
        from .outputs.reports import style_zones, warn_of_undated, warn_of_zones, zones_summary

        started = monotonic()
        features, settings = self.features, self.settings
        job, zones = self._job(features, settings, parameters, context, progress)
        result = run_job(job, progress.part(10, 80))
        warn_of_zones(result, zones, progress)
        if settings.long:
            warn_of_undated(result.layers, progress)
        table = result.long(settings.prefix) if settings.long else result.wide(settings.prefix)
        output, names = write_table(
            self, parameters, context, features, zones.crs, zones.ids, table, progress.part(80, 100)
        )
        style_zones(context, output, features.name, names, table, result)
        progress.info(zones_summary(result, settings.pixels, monotonic() - started))
        return {"OUTPUT": output, "ZONES": zones.ids.size, "EMPTY_ZONES": int(result.empty.sum())}

    def _job(self, features, settings, parameters, context, progress: Progress):
        """Open the rasters, read the zones, and put the core's job together."""
        from ..core.jobs.zonal_statistics import ZonalStatistics
        from .framework.destination import check_destination
        from .inputs.raster_layers import settle_crs
        from .inputs.read_polygons import read_polygons
        from .inputs.zones import Placed

        crs, rasters = settle_crs(features.crs, [*self.rasters, *self.weights], progress)
        number = len(self.rasters)
        sources = [
            raster.open(settings.bands, settings.exclude, settings.dates) for raster in rasters[:number]
        ]
        weights = rasters[number].open("1") if self.weights else None
        check_destination(parameters, columns=settings.columns(features, sources))
        polygons = read_polygons(features, crs, settings.distance, progress.part(0, 10))
        zones = Placed(polygons, rasters, sources, context.transformContext(), progress)
        job = ZonalStatistics(
            zones,
            sources,
            settings.statistics,
            pixels=settings.pixels,
            tiny_zones=settings.tiny_zones,
            weights=weights,
            workers=shared.threads(),
        )
        return job, zones


@dataclass(frozen=True)
class _Settings:
    """What the user chose, read and understood."""

    statistics: tuple[Any, ...]
    pixels: str
    tiny_zones: bool
    distance: Any
    bands: str
    exclude: Any
    dates: Any
    long: bool
    prefix: str

    @classmethod
    def read(cls, algorithm, parameters, context, features: Features) -> _Settings:
        """Read the parameters; raises `ParameterError` where one cannot be understood."""
        given = (algorithm, parameters, context)
        return cls(
            shared.read_statistics(*given),
            shared.PIXELS[algorithm.parameterAsEnum(parameters, "PIXELS", context)],
            algorithm.parameterAsBoolean(parameters, "TINY_ZONES", context),
            read_distance(*given, features),
            algorithm.parameterAsString(parameters, "BANDS", context),
            shared.read_excluded(*given),
            shared.read_dates(*given),
            shared.LAYOUTS[algorithm.parameterAsEnum(parameters, "LAYOUT", context)] == "long",
            algorithm.parameterAsString(parameters, "COLUMN_PREFIX", context),
        )

    def columns(self, features, sources) -> int:
        """Count the columns that the output will have."""
        layers = sum(len(source.layers) for source in sources)
        added = 3 + len(self.statistics) if self.long else layers * len(self.statistics)
        return features.fields.count() + added


def _tiny_zones():
    return shared.helped(
        QgsProcessingParameterBoolean(
            "TINY_ZONES",
            QCoreApplication.translate("Pixelwise", "Measure zones without any pixel centre by covered part"),
            True,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels "
            "that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.",
        ),
    )
