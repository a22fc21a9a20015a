"""Sample points: the values of many rasters at points, or of the raster that suits each point best."""

from __future__ import annotations

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from ..core.sample.options import check_choices
from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, reading_features, reading_pixels, run_job, threads, writing
from .parameters.points import (
    DateField,
    Match,
    MaxDistance,
    Method,
    Neighbourhood,
    Points,
    PointsCrs,
    XField,
    YField,
)
from .parameters.rasters import Bands, Dates, Exclude, Quality, QualityValues, Rasters
from .parameters.table import ColumnPrefix, Layout, Output, Report


class SamplePointsAlgorithm(Algorithm):
    """pixelwise:samplepoints."""

    NAME = "samplepoints"
    PARAMETERS = (
        Points(),
        XField(),
        YField(),
        PointsCrs(),
        Rasters(),
        Bands(),
        Method(),
        MaxDistance(),
        Neighbourhood(),
        Match(),
        DateField(),
        Dates(),
        Exclude(),
        Quality(),
        QualityValues(),
        Layout(),
        ColumnPrefix(),
        Output(
            title=lambda: QCoreApplication.translate("Pixelwise", "Samples"),
            type=QgsProcessing.SourceType.TypeVectorPoint,
        ),
        Report(),
    )

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Sample rasters at points")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Values of one or many rasters at points, in the raster nearest in time if wanted."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "sample,sampling,extract,point,values,raster,bilinear,nearest,nodata,neighbourhood,neighborhood,"
            "time series,tracking,gps,csv,coordinates,latest,closest date,extract by points,"
            "point sampling tool,extract values to points,raster values to points,pixel,drill,stations,"
            "ndvi time series",
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

    def numbers(self):
        return {
            "POINTS": QCoreApplication.translate("Pixelwise", "Number of points"),
            "EMPTY_POINTS": QCoreApplication.translate("Pixelwise", "Number of points without a value"),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def check(self, settings):
        own = callable(settings.max_distance)  # each of its own, checked when they are read
        most = 1 if own else settings.max_distance
        check_choices(settings.method, most, settings.neighbourhood, settings.match)

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.point_sampling import PointSampling
        from .charts.point_charts import point_charts
        from .charts.report import write_report
        from .inputs.attribute_tables import first_legend
        from .inputs.plan import tell_plan
        from .inputs.points import read_points
        from .inputs.raster_layers import judged, opened, settle_crs
        from .outputs.feature_layer import tell_columns, write_table
        from .outputs.reports import report_points, value_columns, warn_of_points
        from .outputs.row_geometries import point_geometries
        from .outputs.titles import title_values

        given = run.settings
        crs, rasters, masks = settle_crs(given.points_crs, progress, given.rasters, given.qa)
        sources = opened(rasters, progress, given.bands, given.exclude, given.dates)
        sources = judged(sources, masks, given.qa_values, progress)
        tell_plan(run, crs, rasters, sources, progress)
        legend = progress.watch(first_legend, rasters, sources)
        given.output.check_columns(given.layout, sources, _columns(given), given.input.fields.count() + 1)
        tell_columns(run, _to_come(run, sources), progress)
        points = read_points(run, crs, rasters, progress.part(0, 15, reading_features()))
        given.output.check_geometries(points.without)
        job = PointSampling(
            points,
            sources,
            given.method,
            max_distance=points.max_distance,
            neighbourhood=given.neighbourhood,
            match=given.match,
            dates=points.dates,
            workers=threads(),
        )
        result = run_job(job, progress.part(15, 40, reading_pixels()))
        warn_of_points(run, result, points, progress)
        table = (result.long if given.layout == "long" else result.wide)(given.column_prefix)
        if not result.bands:  # else the rasters are those of each point
            title_values(table, value_columns(run, result, table), result.layers, given.layout == "long")
        geometries = point_geometries(run, points.given, table)
        layer = write_table(run, crs, points.ids, table, progress.part(40, 100, writing()), geometries)
        nulls = report_points(run, result, legend, layer, progress)
        outputs = {
            "OUTPUT": layer.id,
            "POINTS": len(points.given),
            "EMPTY_POINTS": int(result.empty.sum()),
            "NULLS": nulls,
        }
        return write_report(run, progress, sources, outputs, point_charts, run, result, points.ids)


def _to_come(run: Run, sources):
    """The table of no points."""
    from ..core.jobs.point_sampling import sample_points

    given = run.settings
    result = sample_points(
        ([], []),
        sources,
        given.method,
        max_distance=[] if callable(given.max_distance) else given.max_distance,
        neighbourhood=given.neighbourhood,
        match=given.match,
        dates=[],
    )
    return (result.long if given.layout == "long" else result.wide)(given.column_prefix)


def _columns(settings) -> int:
    """Columns of values, at most: for each layer in the wide layout, for all together in the long one."""
    searched = callable(settings.max_distance) or settings.max_distance > 0
    more = searched + (settings.neighbourhood != "off") + 3 * (settings.match != "all")
    return 1 + more + 2 * (settings.layout == "long")  # there with the pixel's row and column
