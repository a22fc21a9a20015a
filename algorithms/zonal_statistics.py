"""Zonal statistics: the pixels of many rasters, summarised in each of many polygons."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, reading_features, reading_pixels, run_job, threads, writing
from .parameters.rasters import AreaWeights, Bands, Dates, Exclude, Quality, QualityValues, Rasters, Weights
from .parameters.table import ColumnPrefix, Layout, Output, Report
from .parameters.zones import Buffer, Percentiles, Pixels, Statistics, TinyZones, Zones


class ZonalStatisticsAlgorithm(Algorithm):
    """pixelwise:zonalstatistics."""

    NAME = "zonalstatistics"
    PARAMETERS = (
        Zones(),
        Rasters(),
        Bands(),
        Statistics(),
        Percentiles(),
        Pixels(),
        TinyZones(),
        Buffer(),
        Exclude(),
        Weights(),
        AreaWeights(),
        Quality(),
        QualityValues(),
        Dates(),
        Layout(),
        ColumnPrefix(),
        Output(title=lambda: QCoreApplication.translate("Pixelwise", "Zonal statistics")),
        Report(),
    )

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Zonal statistics of many rasters")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Statistics of the pixels of one or many rasters within each polygon."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,"
            "coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize,aggregate,"
            "pixels,average,elevation,ndvi time series,climate,drill",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Summarises the pixels of one or many rasters within each polygon, or around each point or "
            "line. Every feature is kept, in its order, with all its attributes; where there is nothing to "
            "measure the statistics are NULL.</p><p>Zones are reprojected to the CRS of each raster.</p>",
        )

    def numbers(self):
        return {
            "ZONES": QCoreApplication.translate("Pixelwise", "Number of zones"),
            "EMPTY_ZONES": QCoreApplication.translate("Pixelwise", "Number of zones without a valid pixel"),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.zonal_statistics import ZonalStatistics
        from ..core.reduce.statistics import choose
        from .charts.bars import MOST_BARS
        from .charts.pixel_charts import pixel_charts
        from .charts.report import write_report
        from .charts.zonal_charts import zonal_charts
        from .inputs.attribute_tables import first_legend
        from .inputs.legends import Legend
        from .inputs.pixel_areas import pixel_areas
        from .inputs.plan import tell_plan
        from .inputs.raster_layers import judged, opened, settle_crs
        from .inputs.zones import no_zones, read_zones
        from .outputs.feature_layer import tell_columns, write_table
        from .outputs.reports import OF_CLASSES, report_zones, warn_of_zones
        from .outputs.titles import title_zonal

        given = run.settings
        groups = given.rasters, given.weights, given.qa
        crs, rasters, weights, masks = settle_crs(given.input.crs, progress, *groups)
        sources = opened(rasters, progress, given.bands, given.exclude, given.dates)
        sources = judged(sources, masks, given.qa_values, progress)
        tell_plan(run, crs, rasters, sources, progress)
        weights = opened(weights, progress, "1")
        statistics = choose(given.statistics, given.percentiles)
        classes = any(statistic.name in OF_CLASSES for statistic in statistics)
        legend = progress.watch(first_legend, rasters, sources) if classes else Legend()
        transforms = run.context.transformContext()
        areas = pixel_areas(rasters, sources, transforms, progress) if given.area_weights else ()
        given.output.check_columns(given.layout, sources, len(statistics), given.input.fields.count())
        to_come = progress.watch(ZonalStatistics(no_zones(), sources, statistics).result)
        tell_columns(
            run, (to_come.long if given.layout == "long" else to_come.wide)(given.column_prefix), progress
        )
        zones = read_zones(run, crs, rasters, sources, progress.part(0, 15, reading_features()), given.buffer)
        given.output.check_geometries(zones.without)
        job = ZonalStatistics(
            zones,
            sources,
            statistics,
            pixels=given.pixels,
            tiny_zones=given.tiny_zones,
            weights=weights[0] if weights else None,
            areas=areas,
            boxes=MOST_BARS if given.report else 0,
            workers=threads(),
        )
        result = run_job(job, progress.part(15, 75, reading_pixels()))
        progress.log.pixels = result.pixels
        warn_of_zones(run, result, zones, progress)
        table = (result.long if given.layout == "long" else result.wide)(given.column_prefix)
        title_zonal(table, result, given.layout == "long")
        layer = write_table(run, crs, zones.ids, table, progress.part(75, 100, writing()))
        nulls = report_zones(run, result, legend, layer, progress)
        outputs = {
            "OUTPUT": layer.id,
            "ZONES": zones.ids.size,
            "EMPTY_ZONES": int(result.empty.sum()),
            "NULLS": nulls,
        }

        def charts():
            yield from zonal_charts(run, result, legend, zones.ids)
            if not legend.entries:  # what lies between classes means nothing
                yield from pixel_charts(run, result, zones.ids)

        return write_report(run, progress, sources, outputs, charts)
