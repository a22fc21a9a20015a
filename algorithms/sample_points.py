"""Sample points: the values of many rasters at points, or of the raster that suits each point best."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import ParameterError
from ..core.sample.options import MATCHES, METHODS, NEIGHBOURHOODS, check_choices
from .framework.algorithm import Algorithm
from .framework.progress import Progress, run_job
from .inputs.columns import Columns, coordinates, date_column
from .inputs.features import Features
from .parameters import sampling as mine
from .parameters import shared


class SamplePointsAlgorithm(Algorithm):
    """pixelwise:samplepoints."""

    NAME = "samplepoints"
    OPTIONS = {
        "METHOD": METHODS,
        "NEIGHBOURHOOD": NEIGHBOURHOODS,
        "MATCH": MATCHES,
        "LAYOUT": shared.LAYOUTS,
    }

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Sample rasters at points")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Values of one or many rasters at points, in the raster nearest in time if wanted."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            ""
            "sample,sampling,extract,point,values,raster,bilinear,nearest,nodata,neighbourhood,neighborhood,"
            "time series,tracking,gps,csv,coordinates,latest,closest date",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Gives each point the values of one or many rasters: of all of them, of the latest, or of "
            "that closest to the point's own date. Where a pixel is no data, the nearest valid one can be "
            "taken instead.</p><p>Every feature is kept, in its order, with all its attributes. Points are "
            "reprojected to the CRS of each raster. A point on the edge between two pixels belongs to the "
            "right and lower one.</p>",
        )

    def initAlgorithm(self, configuration=None):
        for parameter in (
            mine.points(),
            *map(shared.advanced, mine.coordinates()),
            shared.rasters(),
            shared.bands(),
            mine.method(),
            mine.max_distance(),
            shared.advanced(mine.neighbourhood()),
            mine.match(),
            mine.date_field(),
            shared.advanced(shared.dates()),
            shared.advanced(shared.exclude()),
            shared.layout(),
            shared.advanced(shared.column_prefix()),
        ):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                QCoreApplication.translate("Pixelwise", "Samples"),
                QgsProcessing.SourceType.TypeVectorPoint,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber("POINTS", QCoreApplication.translate("Pixelwise", "Number of points"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "EMPTY_POINTS", QCoreApplication.translate("Pixelwise", "Number of points without a value")
            )
        )

    def check(self, parameters, context):
        from .framework.destination import check_destination

        check_destination(parameters)

    def take(self, parameters, context):
        from .inputs.raster_layers import raster_layers

        self.features = Features(self, parameters, context)
        self.settings = _Settings.read(self, parameters, context, self.features)
        self.rasters = raster_layers(self, parameters, "RASTERS", context)

    def extract(self, parameters, context, progress: Progress):
        from .inputs.read_points import placement
        from .outputs.feature_layer import write_table
        from .outputs.reports import points_summary, style_points, warn_of_points, warn_of_undated

        started = monotonic()
        features, settings = self.features, self.settings
        job, read, placed, crs = self._job(features, settings, parameters, context, progress)
        result = run_job(job, progress.part(20, 50))
        warn_of_points(result, read, placed, crs, progress)
        if settings.long or settings.match != "all":
            warn_of_undated(result.layers, progress)
        table = result.long(settings.prefix) if settings.long else result.wide(settings.prefix)
        output, names = write_table(
            self,
            parameters,
            context,
            features,
            crs,
            read.ids,
            table,
            progress.part(50, 100),
            placement(features, read.points, settings.columns.table, table),
        )
        style_points(context, output, features.name, names, table)
        progress.info(points_summary(result, settings.method, settings.match, monotonic() - started))
        return {"OUTPUT": output, "POINTS": len(read.points), "EMPTY_POINTS": int(result.empty.sum())}

    def _job(self, features, settings, parameters, context, progress: Progress):
        """Open the rasters, read the points, and put the core's job together."""
        from ..core.jobs.point_sampling import PointSampling
        from .framework.destination import check_destination
        from .inputs.raster_layers import settle_crs
        from .inputs.read_points import PlacedPoints, read_points

        crs, rasters = settle_crs(settings.crs, self.rasters, progress)
        sources = [raster.open(settings.bands, settings.exclude, settings.dates) for raster in rasters]
        check_destination(parameters, columns=settings.fields(features, sources))
        features.keep(progress.part(0, 10))
        read = read_points(features, settings.columns, progress.part(10, 20))
        placed = PlacedPoints(read, crs, rasters, context.transformContext(), progress)
        job = PointSampling(
            placed,
            sources,
            settings.method,
            max_distance=settings.max_distance,
            neighbourhood=settings.neighbourhood,
            match=settings.match,
            dates=read.dates,
            workers=shared.threads(),
        )
        return job, read, placed, crs


@dataclass(frozen=True)
class _Settings:
    """What the user chose, read and understood."""

    columns: Columns
    crs: Any
    bands: str
    method: str
    max_distance: int
    neighbourhood: str
    match: str
    dates: Any
    exclude: Any
    long: bool
    prefix: str

    @classmethod
    def read(cls, algorithm, parameters, context, features: Features) -> _Settings:
        """Read the parameters; raises `ParameterError` where one cannot be understood."""
        from .inputs.read_points import need_points

        need_points(features)
        given = (algorithm, parameters, context)

        def text(key: str) -> str:
            return algorithm.parameterAsString(parameters, key, context)

        def option(key: str) -> str:
            return algorithm.OPTIONS[key][algorithm.parameterAsEnum(parameters, key, context)]

        x, y = coordinates(features, text("X_FIELD"), text("Y_FIELD"))
        match = option("MATCH")
        date = date_column(features, text("DATE_FIELD")) if match == "closest" else None
        columns = Columns(x, y, date)
        crs = _crs_of(features, columns.table, mine.read_points_crs(*given))
        distance = algorithm.parameterAsInt(parameters, "MAX_DISTANCE", context)
        method, neighbourhood = option("METHOD"), option("NEIGHBOURHOOD")
        check_choices(method, distance, neighbourhood, match)
        return cls(
            columns,
            crs,
            text("BANDS"),
            method,
            distance,
            neighbourhood,
            match,
            shared.read_dates(*given),
            shared.read_excluded(*given),
            option("LAYOUT") == "long",
            text("COLUMN_PREFIX"),
        )

    def fields(self, features, sources) -> int:
        """Count the columns that the output will have, at most."""
        layers = sum(len(source.layers) for source in sources)
        each = 1 + (self.max_distance > 0) + (self.neighbourhood != "off") + 3 * (self.match != "all")
        return features.fields.count() + 1 + (6 + each if self.long else layers * each)


def _crs_of(features: Features, table: bool, given):
    """The CRS of the coordinates: the layer's own, or the one given where it has none."""
    if not table and features.crs.isValid():
        if given.isValid() and given != features.crs:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The layer {layer} has the CRS {own}, and {given} is given for its coordinates; leave "
                    "the CRS of the coordinates empty, or set the right one in the layer's properties.",
                ).format(layer=features.name, own=features.crs.authid(), given=given.authid())
            )
        return features.crs
    if table and not given.isValid():
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The CRS of the coordinates in the table {layer} is not known; choose it among the advanced "
                "parameters, for instance EPSG:4326 for longitude and latitude of GPS.",
            ).format(layer=features.name)
        )
    return given if given.isValid() else features.crs
