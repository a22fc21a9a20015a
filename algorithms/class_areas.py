"""Class areas: how much of each class of one or many rasters lies in each of many polygons."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, reading_features, reading_pixels, run_job, threads, writing
from .parameters.classes import Area, AreaUnit, Classes, ClassLayout, Measure
from .parameters.rasters import Bands, Dates, Exclude, Quality, QualityValues, Rasters
from .parameters.table import ColumnPrefix, Output, Report
from .parameters.zones import Buffer, Pixels, Zones


class ClassAreasAlgorithm(Algorithm):
    """pixelwise:classareas."""

    NAME = "classareas"
    PARAMETERS = (
        Zones(),
        Rasters(),
        Bands(),
        Classes(),
        Pixels(default=2),
        Buffer(),
        Exclude(),
        Quality(),
        QualityValues(),
        Area(),
        AreaUnit(),
        Measure(),
        Dates(),
        ClassLayout(),
        ColumnPrefix(),
        Output(title=lambda: QCoreApplication.translate("Pixelwise", "Class areas")),
        Report(),
    )

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Class areas")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Area of each class of one or many rasters within each polygon."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "class,classes,categories,categorical,land cover,land use,area,hectares,percent,share,histogram,"
            "zonal histogram,tabulate area,cross tabulation,change,zone,zonal,polygon,raster,pixels,coverage,"
            "ellipsoid,landcover,landuse,count classes",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Measures how much of each class of one or many rasters, such as maps of land cover, lies in "
            "each polygon: true areas, percentages and numbers of pixels. Names and colours of classes come "
            "from the layer's style, the raster's attribute table or its categories.</p><p>Every feature is "
            "kept. Only the part of a zone that the raster covers is measured.</p>",
        )

    def numbers(self):
        return {
            "ZONES": QCoreApplication.translate("Pixelwise", "Number of zones"),
            "EMPTY_ZONES": QCoreApplication.translate("Pixelwise", "Number of zones without a valid pixel"),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.class_areas import ClassAreas
        from ..core.reduce.class_result import MOST_LONG, MOST_WIDE
        from .charts.class_charts import class_charts
        from .charts.report import write_report
        from .inputs.attribute_tables import read_legends
        from .inputs.pixel_areas import pixel_areas
        from .inputs.plan import tell_plan
        from .inputs.raster_layers import judged, opened, settle_crs
        from .inputs.zones import no_zones, read_zones
        from .outputs.class_reports import Titles, comment_classes, report_classes, warn_of_absent
        from .outputs.feature_layer import tell_columns, write_table
        from .outputs.reports import warn_of_zones

        given, long = run.settings, run.settings.layout == "long"
        crs, rasters, masks = settle_crs(given.input.crs, progress, given.rasters, given.qa)
        sources = opened(rasters, progress, given.bands, given.exclude, given.dates)
        sources = judged(sources, masks, given.qa_values, progress)
        tell_plan(run, crs, rasters, sources, progress)
        context = run.context.transformContext()
        areas = pixel_areas(rasters, sources, context, progress.part(0, 5), given.area)
        legends = progress.watch(read_legends, rasters, sources)
        to_come = progress.watch(ClassAreas(no_zones(), sources, given.classes, areas=areas).result)
        tell_columns(run, (to_come.long if long else to_come.wide)(given.column_prefix), progress)
        zones = read_zones(run, crs, rasters, sources, progress.part(5, 15, reading_features()), given.buffer)
        given.output.check_geometries(zones.without)
        job = ClassAreas(
            zones,
            sources,
            given.classes,
            pixels=given.pixels,
            areas=areas,
            most=MOST_LONG if long else MOST_WIDE,
            workers=threads(),
        )
        result = run_job(job, progress.part(15, 75, reading_pixels()))
        progress.log.pixels = result.pixels
        warn_of_zones(run, result, zones, progress)
        warn_of_absent(result, progress)
        titles = Titles(result, legends)
        if long:
            table = result.long(given.column_prefix, given.area_unit, titles.names)
        else:
            table = result.wide(given.column_prefix, given.measure, given.area_unit, titles.names)
        comment_classes(run, table, result, titles)
        given.output.check_number(given.input.fields.count() + len(table.columns) - 1)
        layer = write_table(run, crs, zones.ids, table, progress.part(75, 100, writing()))
        nulls = report_classes(run, result, titles, layer, progress)
        outputs = {
            "OUTPUT": layer.id,
            "ZONES": zones.ids.size,
            "EMPTY_ZONES": int(result.empty.sum()),
            "NULLS": nulls,
        }
        return write_report(run, progress, sources, outputs, class_charts, run, result, titles, zones.ids)
