"""Sample along lines: the values of many rasters in each pixel that a line runs through, or at steps."""

from __future__ import annotations

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, reading_features, streaming, threads
from .parameters.lines import LineLayout, Lines, MethodOnLines, Step
from .parameters.rasters import Bands, Dates, Exclude, Quality, QualityValues, Rasters
from .parameters.table import ColumnPrefix, Output, Report


class SampleLinesAlgorithm(Algorithm):
    """pixelwise:samplelines."""

    NAME = "samplelines"
    PARAMETERS = (
        Lines(),
        Rasters(),
        Bands(),
        Step(),
        MethodOnLines(),
        Exclude(),
        Quality(),
        QualityValues(),
        Dates(),
        LineLayout(),
        ColumnPrefix(),
        Output(
            title=lambda: QCoreApplication.translate("Pixelwise", "Samples along lines"),
            type=QgsProcessing.SourceType.TypeVectorPoint,
        ),
        Report(),
    )

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Sample rasters along lines")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Values of one or many rasters along lines: in each pixel, with the length of the line in it, "
            "or at equal distances.",
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "line,lines,sample,sampling,extract,profile,elevation profile,cross section,transect,values,"
            "raster,points along lines,river,road,track,trail,length-weighted mean,bilinear,nearest,"
            "time series,pixels,terrain profile,section",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Makes points along lines, with the line's attributes, the distance from the line's start and "
            "the values of all rasters and bands. Without a distance between points there is one in the "
            "middle of each stretch of the line that lies in one pixel, with the stretch's length, so that "
            "means along the line, weighted by it, are exact.</p><p>Distances and lengths are measured in "
            "the plane of the layer's CRS, along each part of a multi-line from its own start. Lines are "
            "reprojected to the CRS of each raster, and followed there to a hundredth of a pixel. A stretch "
            "along the edge between two pixels belongs to the right or lower one. A line that meets no "
            "raster keeps one row, at its start, without values.</p>",
        )

    def numbers(self):
        return {
            "POINTS": QCoreApplication.translate("Pixelwise", "Number of points"),
            "EMPTY_POINTS": QCoreApplication.translate("Pixelwise", "Number of points without a value"),
            "EMPTY_LINES": QCoreApplication.translate("Pixelwise", "Number of lines without a value"),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def check(self, settings):
        from ..core.locate.line_points import check_distance

        if not callable(settings.step):
            check_distance(settings.step)

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.line_sampling import LineSampling
        from .charts.line_charts import line_charts
        from .charts.report import write_report
        from .charts.streams import LineSample
        from .inputs.attribute_tables import first_legend
        from .inputs.lines import read_lines
        from .inputs.plan import tell_plan
        from .inputs.raster_layers import judged, opened, settle_crs
        from .outputs.line_layer import LineLayer
        from .outputs.line_reports import report_lines, warn_of_lines

        given = run.settings
        crs, rasters, masks = settle_crs(given.input.crs, progress, given.rasters, given.qa)
        sources = opened(rasters, progress, given.bands, given.exclude, given.dates)
        sources = judged(sources, masks, given.qa_values, progress)
        tell_plan(run, crs, rasters, sources, progress)
        legend = progress.watch(first_legend, rasters, sources)
        more = 2 * (given.layout == "long")  # the pixel's row and column
        given.output.check_columns(given.layout, sources, 1 + more, given.input.fields.count() + 4)
        lines = read_lines(run, crs, rasters, progress.part(0, 5, reading_features()))
        given.output.check_geometries([*lines.other, *lines.missing])
        job = LineSampling(
            lines.lines,
            sources,
            step=lines.step,
            method=given.method,
            layout=given.layout,
            prefix=given.column_prefix,
            transform=lines.transform,
            workers=threads(),
        )
        sample = LineSample(job) if given.report else None
        layer = LineLayer(run, lines, job.layers, legend, sample)
        layer.write(job, progress.part(5, 100, streaming()), lambda: warn_of_lines(run, job, lines, progress))
        report_lines(run, job, layer, progress)
        outputs = {
            "OUTPUT": layer.id,
            "POINTS": job.points,
            "EMPTY_POINTS": job.empty,
            "EMPTY_LINES": int((~job.valued).sum()),
            "NULLS": layer.nulls.number,
        }
        return write_report(run, progress, sources, outputs, line_charts, run, sample, lines.ids, crs)
