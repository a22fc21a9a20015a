"""Pixels in polygons: every pixel of every polygon as a feature."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm, Run
from .framework.progress import Progress, reading_features, streaming, threads
from .parameters.rasters import Bands, Exclude, Quality, QualityValues, Rasters
from .parameters.table import ColumnPrefix, Geometry, Output, PixelLayout
from .parameters.zones import PixelsAsRows, Polygons


class PolygonPixelsAlgorithm(Algorithm):
    """pixelwise:polygonpixels."""

    NAME = "polygonpixels"
    PARAMETERS = (
        Polygons(),
        Rasters(),
        Bands(),
        PixelsAsRows(),
        Geometry(),
        PixelLayout(),
        Exclude(),
        Quality(),
        QualityValues(),
        ColumnPrefix(),
        Output(title=lambda: QCoreApplication.translate("Pixelwise", "Pixels")),
    )

    def displayName(self):
        return QCoreApplication.translate("Pixelwise", "Pixels in polygons")

    def shortDescription(self):
        return QCoreApplication.translate(
            "Pixelwise", "Every pixel of one or many rasters within each polygon, as a point or a square."
        )

    def tags(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "pixels,polygon,raster,extract,values,points,squares,cells,vectorise,vectorize,polygonise,"
            "polygonize,clip,mask,training data,machine learning,coverage,fraction,raster to points,"
            "raster pixels to points,raster to vector,zonal,drill",
        ).split(",")

    def summary(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "<p>Makes a feature of every pixel of every polygon, with the polygon's attributes, the pixel's "
            "row, column and centre, the part of it that is covered, and the values of all rasters and "
            "bands. Overlapping polygons each give their pixels. Pixels that have no data in any raster are "
            "left out, and counted in the log.</p><p>The output is in the CRS of the (first) raster. It is "
            "written as it is made, so it may be far larger than the memory; rows come from the top of the "
            "raster to its bottom, not polygon by polygon.</p>",
        )

    def numbers(self):
        return {
            "PIXEL_COUNT": QCoreApplication.translate("Pixelwise", "Number of pixels, of all polygons"),
            "DROPPED_COUNT": QCoreApplication.translate(
                "Pixelwise", "Number of pixels left out, without data"
            ),
            "NULLS": QCoreApplication.translate("Pixelwise", "Number of NULL values that were written"),
        }

    def extract(self, run: Run, progress: Progress):
        from ..core.jobs.polygon_pixels import PolygonPixels
        from .inputs.attribute_tables import first_legend
        from .inputs.plan import tell_plan
        from .inputs.raster_layers import judged, opened, settle_crs
        from .inputs.zones import read_zones
        from .outputs.pixel_layer import PixelLayer
        from .outputs.pixel_reports import report_pixels, warn_of_pixels
        from .outputs.row_geometries import PixelShapes

        given = run.settings
        crs, rasters, masks = settle_crs(given.input.crs, progress, given.rasters, given.qa)
        sources = opened(rasters, progress, given.bands, given.exclude)
        sources = judged(sources, masks, given.qa_values, progress)
        tell_plan(run, crs, rasters, sources, progress)
        legend = progress.watch(first_legend, rasters, sources)
        given.output.check_columns(given.layout, sources, 1, given.input.fields.count() + 5)
        zones = read_zones(run, crs, rasters, sources, progress.part(0, 5, reading_features()))
        job = PolygonPixels(
            zones,
            sources,
            pixels=given.pixels,
            layout=given.layout,
            prefix=given.column_prefix,
            workers=threads(),
        )
        shapes = PixelShapes(given.geometry == "pixels", rasters, run)
        layers = [one for source in sources for one in source.layers]
        layer = PixelLayer(run, shapes, layers, legend, given.input, zones.ids)
        layer.write(
            job,
            progress.part(5, 100, streaming()),
            lambda: warn_of_pixels(run, job, zones, layer, progress),
        )
        progress.log.pixels = int(job.counts.sum() + job.dropped) * len(layers)
        report_pixels(run, job, layer, progress)
        return {
            "OUTPUT": layer.id,
            "PIXEL_COUNT": int(job.counts.sum()),
            "DROPPED_COUNT": job.dropped,
            "NULLS": layer.nulls.number,
        }
