"""Time series of mask pixels: what a stack of rasters holds in the pixels that a mask selects."""

from __future__ import annotations

from qgis.core import QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, streaming, threads
from .parameters.rasters import (
    Bands,
    Dates,
    Exclude,
    Mask,
    MaskBand,
    MaskValues,
    Quality,
    QualityValues,
    Stack,
)
from .parameters.table import ColumnPrefix, Output, Report, SeriesLayout


class MaskTimeSeriesAlgorithm(Algorithm):
    """pixelwise:masktimeseries."""

    NAME = "masktimeseries"
    PARAMETERS = (
        Mask(),
        MaskBand(),
        MaskValues(),
        Stack(),
        Bands(),
        Dates(advanced=False),
        SeriesLayout(),
        Exclude(),
        Quality(),
        QualityValues(),
        ColumnPrefix(),
        Output(
            title=lambda: QCoreApplication.translate("Pixelwise", "Time series"),
            type=QgsProcessing.SourceType.TypeVectorPoint,
        ),
        Report(),
    )

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
            "netcdf,multiband,data cube,ndvi time series,drill,drill down,profile,raster to points",
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

    def numbers(self):
        return {
            "PIXEL_COUNT": QCoreApplication.translate("Pixelwise", "Number of selected pixels"),
            "LAYER_COUNT": QCoreApplication.translate(
                "Pixelwise", "Length of a series: number of bands of all rasters"
            ),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.mask_series import MaskSeries
        from .charts.report import write_report
        from .charts.series_charts import series_charts
        from .charts.streams import SeriesSample
        from .inputs.attribute_tables import first_legend
        from .inputs.plan import tell_plan_of_series
        from .inputs.raster_layers import judged, opened
        from .outputs.pixel_layer import PixelLayer
        from .outputs.pixel_reports import report_series, warn_of_dates
        from .outputs.row_geometries import PixelShapes

        given = run.settings
        (mask,) = opened([given.mask], progress, str(given.mask_band))
        sources = opened(given.rasters, progress, given.bands, given.exclude, given.dates)
        sources = judged(sources, given.qa, given.qa_values, progress)
        tell_plan_of_series(run, mask, sources, progress)
        legend = progress.watch(first_legend, given.rasters, sources)
        job = MaskSeries(
            mask,
            sources,
            given.mask_values,
            layout=given.layout,
            prefix=given.column_prefix,
            workers=threads(),
        )
        given.output.check_columns(given.layout, sources, 1, 6)
        warn_of_dates(run, job.layers, progress)
        sample = SeriesSample(job) if given.report else None
        shapes = PixelShapes(False, [given.mask], run)
        layer = PixelLayer(run, shapes, job.layers, legend, sample=sample)
        layer.write(job, progress.part(0, 100, streaming()))
        progress.log.pixels = job.pixels * len(job.layers)
        report_series(run, job, layer, progress)
        outputs = {
            "OUTPUT": layer.id,
            "PIXEL_COUNT": job.pixels,
            "LAYER_COUNT": len(job.layers),
            "NULLS": layer.nulls.number,
        }
        return write_report(run, progress, sources, outputs, series_charts, sample)
