"""Pixels in polygons: every pixel of every polygon as a feature."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from .framework.algorithm import Algorithm
from .framework.progress import Progress, first_few
from .inputs.features import Features
from .parameters import shared

#: Options of the enumeration, in the order of the public contract.
GEOMETRIES = ("points", "pixels")


class PolygonPixelsAlgorithm(Algorithm):
    """pixelwise:polygonpixels."""

    NAME = "polygonpixels"
    OPTIONS = {"PIXELS": shared.PIXELS, "GEOMETRY": GEOMETRIES, "LAYOUT": shared.LAYOUTS}

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
            "polygonize,clip,mask,training data,machine learning,coverage,fraction",
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

    def initAlgorithm(self, configuration=None):
        for parameter in (
            _polygons(),
            shared.rasters(),
            shared.bands(),
            _pixels(),
            _geometry(),
            _layout(),
            shared.advanced(shared.exclude()),
            shared.advanced(shared.column_prefix()),
        ):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                QCoreApplication.translate("Pixelwise", "Pixels"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "PIXEL_COUNT", QCoreApplication.translate("Pixelwise", "Number of pixels, of all polygons")
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "DROPPED_COUNT",
                QCoreApplication.translate("Pixelwise", "Number of pixels left out, without data"),
            )
        )

    def check(self, parameters, context):
        from .framework.destination import check_destination
        from .inputs.read_polygons import need_polygons

        need_polygons(self.features)
        check_destination(parameters)

    def take(self, parameters, context):
        from .inputs.raster_layers import raster_layers

        self.features = Features(self, parameters, context)
        self.settings = _Settings.read(self, parameters, context)
        self.rasters = raster_layers(self, parameters, "RASTERS", context)

    def extract(self, parameters, context, progress: Progress):
        from ..core.jobs.polygon_pixels import PolygonPixels
        from .framework.destination import check_destination
        from .inputs.crs import crs_key
        from .inputs.raster_layers import settle_crs
        from .inputs.read_polygons import need_polygons, read_polygons
        from .inputs.zones import Placed
        from .outputs.pixel_layer import PixelShapes, RowStream, warn_of_lost

        started = monotonic()
        features, settings = self.features, self.settings
        need_polygons(features)
        crs, rasters = settle_crs(features.crs, self.rasters, progress)
        sources = [raster.open(settings.bands, settings.exclude) for raster in rasters]
        check_destination(parameters, settings.columns(features, sources))
        polygons = read_polygons(features, crs, 0, progress.part(0, 5))
        zones = Placed(polygons, rasters, sources, context.transformContext(), progress)
        job = PolygonPixels(
            zones,
            sources,
            pixels=settings.pixels,
            layout=settings.layout,
            prefix=settings.prefix,
            workers=shared.threads(),
        )
        crss = {crs_key(raster.crs): raster.crs for raster in rasters}
        shapes = PixelShapes(settings.squares, crss, context.transformContext())
        stream = RowStream(self, parameters, context, shapes, features, zones.ids)
        stream.write(job, progress.part(5, 100))
        _warn(job, zones, progress)
        warn_of_lost(shapes, progress)
        stream.style(context, features.name, temporal=False)
        progress.info(_told(job, stream.rows, monotonic() - started))
        return {"OUTPUT": stream.id, "PIXEL_COUNT": int(job.counts.sum()), "DROPPED_COUNT": job.dropped}


@dataclass(frozen=True)
class _Settings:
    """What the user chose, read and understood."""

    bands: str
    pixels: str
    exclude: Any
    squares: bool
    layout: str
    prefix: str

    @classmethod
    def read(cls, algorithm, parameters, context) -> _Settings:
        """Read the parameters; raises `ParameterError` where one cannot be understood."""
        return cls(
            algorithm.parameterAsString(parameters, "BANDS", context),
            shared.PIXELS[algorithm.parameterAsEnum(parameters, "PIXELS", context)],
            shared.read_excluded(algorithm, parameters, context),
            GEOMETRIES[algorithm.parameterAsEnum(parameters, "GEOMETRY", context)] == "pixels",
            shared.LAYOUTS[algorithm.parameterAsEnum(parameters, "LAYOUT", context)],
            algorithm.parameterAsString(parameters, "COLUMN_PREFIX", context),
        )

    def columns(self, features, sources) -> int:
        """Count the columns that the output will have."""
        values = 4 if self.layout == "long" else sum(len(source.layers) for source in sources)
        return features.fields.count() + 5 + values


def _warn(job, zones, progress: Progress) -> None:
    """Tell which polygons are not quite what one might take them for."""
    without = zones.ids[job.counts == 0]
    if without.size:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise",
                "Polygons without any pixel that has data, which are not in the output: {polygons}",
            ).format(polygons=first_few(without))
        )
    beyond = zones.ids[zones.beyond & (job.counts > 0)]
    if beyond.size:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Polygons that reach beyond a raster, where there are no pixels: {polygons}"
            ).format(polygons=first_few(beyond))
        )


def _told(job, rows: int, seconds: float) -> str:
    """Say in a line what was done."""
    return QCoreApplication.translate(
        "Pixelwise",
        "Pixels: {pixels}, of {polygons} polygons. Left out, for no raster has data there: {dropped}. "
        "Rows: {rows}. Time: {seconds:.1f} s.",
    ).format(
        pixels=int(job.counts.sum()),
        polygons=np.count_nonzero(job.counts),
        dropped=job.dropped,
        rows=rows,
        seconds=seconds,
    )


def _polygons():
    parameter = shared.zones()
    parameter.setDescription(QCoreApplication.translate("Pixelwise", "Polygons"))
    parameter.setDataTypes([QgsProcessing.SourceType.TypeVectorPolygon])
    return shared.helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise", "In any CRS. They may have holes and parts, and overlap: each gives its own rows."
        ),
    )


def _pixels():
    parameter = shared.pixels()
    parameter.setDescription(QCoreApplication.translate("Pixelwise", "Pixels of a polygon"))
    parameter.setOptions(
        [
            QCoreApplication.translate("Pixelwise", "Those with their centre inside"),
            QCoreApplication.translate("Pixelwise", "All that are touched"),
            QCoreApplication.translate(
                "Pixelwise", "All that are touched, with the exact part that is covered"
            ),
        ]
    )
    return shared.helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "Centre (center): neighbouring polygons share no pixel and leave none out. Touched (touched): "
            "every pixel of which the polygon covers any part. Covered part (coverage): the same pixels, "
            "with that part, from 0 to 1, in the column coverage.",
        ),
    )


def _layout():
    parameter = shared.layout()
    parameter.setOptions(
        [
            QCoreApplication.translate(
                "Pixelwise", "Wide: one row per pixel, one column per raster and band"
            ),
            QCoreApplication.translate(
                "Pixelwise", "Long: one row per pixel, raster and band, with its date"
            ),
        ]
    )
    return shared.helped(
        parameter,
        QCoreApplication.translate(
            "Pixelwise",
            "Wide (wide) needs rasters that share a grid. Long (long) takes any mixture of grids and CRSs.",
        ),
    )


def _geometry():
    return shared.helped(
        QgsProcessingParameterEnum(
            "GEOMETRY",
            QCoreApplication.translate("Pixelwise", "Geometry"),
            [
                QCoreApplication.translate("Pixelwise", "A point at the centre of each pixel"),
                QCoreApplication.translate("Pixelwise", "The outline of each pixel"),
            ],
            defaultValue=0,
        ),
        QCoreApplication.translate(
            "Pixelwise",
            "Points (points), or the pixels' own squares (pixels), which are rotated where the raster is.",
        ),
    )
