"""Parameters that say which rasters are read, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBand,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError
from ..framework.algorithm import Run
from .kinds import Parameter, Switch, Text

if TYPE_CHECKING:
    from ...core.dates.pattern import DatePattern
    from ...core.raster.good_values import GoodValues
    from ...core.raster.nodata import Excluded


class Rasters(Parameter):
    """RASTERS; the setting is a list of `RasterLayer`."""

    key = "RASTERS"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Rasters")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on "
            "together.",
        )

    def build(self):
        kind = QgsProcessing.SourceType.TypeRaster
        return QgsProcessingParameterMultipleLayers(self.key, self.title(), kind)

    def read(self, run: Run):
        from ..inputs.raster_layers import raster_layers

        return raster_layers(run, self.key)


class Stack(Rasters):
    """RASTERS of a mask's grid."""

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "The stack: one raster per date, rasters with a band per date (NetCDF files too), or both. "
            "All on the grid of the mask.",
        )


class Weights(Rasters):
    """WEIGHTS; the setting is a list of one `RasterLayer`, or of none."""

    key, advanced = "WEIGHTS", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Weights")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "A raster on the same grid whose first band weights each pixel, in sums, means, deviations, "
            "percentiles, minority and majority. A pixel without a weight is no data.",
        )

    def build(self):
        return QgsProcessingParameterRasterLayer(self.key, self.title(), optional=True)

    def read(self, run: Run):
        return super().read(run) if run.parameters.get(self.key) else []


class AreaWeights(Switch):
    """AREA_WEIGHTS."""

    key, advanced = "AREA_WEIGHTS", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Weight pixels by their true areas")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "In longitude and latitude, and on most maps, pixels that look equal are not: a mean over a "
            "country, say, is right only where each pixel weighs its area on the Earth (on the ellipsoid of "
            "the raster's CRS). Sums are then values times square metres, while counts stay counts of "
            "pixels. With weights given as well, both are multiplied.",
        )


class Quality(Rasters):
    """QA; the setting is a list of `RasterLayer`, which may be empty."""

    key, advanced = "QA", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Quality masks")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "One raster for all rasters, or one for each in their order, whose first band says which pixels "
            "are good, such as a scene classification or a band of quality bits; all others are no data. On "
            "the raster's grid, or with pixels that each hold whole pixels of it (20 m over 10 m). Where the "
            "mask itself is no data, nothing is good.",
        )

    def build(self):
        kind = QgsProcessing.SourceType.TypeRaster
        return QgsProcessingParameterMultipleLayers(self.key, self.title(), kind, optional=True)

    def read(self, run: Run):
        return super().read(run) if run.parameters.get(self.key) else []


class QualityValues(Text):
    """QA_VALUES, behind QA, which needs it and is needed by it; the setting is `GoodValues`."""

    key, advanced = "QA_VALUES", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Good values of quality masks")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Values and ranges, such as 4..6; 11 (vegetation, bare soil, water and snow of Sentinel-2). Or "
            "conditions on bits that must all be met, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1, where "
            "bit 0 is the one worth 1 and bits together make a number; bits 0-4 clear leaves clear pixels of "
            "Landsat's QA_PIXEL.",
        )

    def read(self, run: Run) -> GoodValues:
        from ...core.raster.good_values import GoodValues, says_nothing

        good = GoodValues.parse(super().read(run))
        if good and not run.settings.qa:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "Values of quality masks that mean good are given ({values}), but no quality mask; "
                    "choose the masks under QA, or leave the values empty.",
                ).format(values=good)
            )
        if run.settings.qa and not good:
            raise says_nothing(run.settings.qa[0].name)
        return good

    def understood(self, setting: GoodValues) -> str:
        text = QCoreApplication.translate("Pixelwise", "Values of quality masks that mean good: {values}")
        return text.format(values=setting) if setting else ""


class Mask(Rasters):
    """MASK; the setting is a `RasterLayer`."""

    key = "MASK"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Mask")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise", "The raster whose values select pixels. Pixels without data select nothing."
        )

    def build(self):
        return QgsProcessingParameterRasterLayer(self.key, self.title())

    def read(self, run: Run):
        return super().read(run)[0]


class MaskBand(Parameter):
    """MASK_BAND; the setting is its number."""

    key = "MASK_BAND"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Band of the mask")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise", "The one that holds the values; the first when not given."
        )

    def build(self):
        return QgsProcessingParameterBand(self.key, self.title(), 1, Mask.key, optional=True)

    def read(self, run: Run) -> int:
        return run.algorithm.parameterAsInt(run.parameters, self.key, run.context)


class MaskValues(Text):
    """MASK_VALUES, known to be readable."""

    key = "MASK_VALUES"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Mask values (such as 1, 10..12)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Those that select pixels: values and ranges, both ends included. Empty: all but 0.",
        )

    def read(self, run: Run) -> str:
        from ...core.locate.mask import read_values

        text = super().read(run)
        read_values(text)
        return text

    def understood(self, setting: str) -> str:
        from ...core.locate.mask import read_values

        if not read_values(setting):
            return ""
        text = QCoreApplication.translate("Pixelwise", "Values of the mask that select pixels: {values}")
        return text.format(values=read_values(setting))


class Bands(Text):
    """BANDS."""

    key = "BANDS"

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Bands (such as 1,3-5)")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.",
        )


class Exclude(Text):
    """EXCLUDE; the setting is `Excluded`."""

    key, advanced = "EXCLUDE", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Values to treat as no data")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Values and ranges, such as -9999, 0..2, both ends included, besides what the raster or the "
            "layer says is no data. As they are shown, with scale and offset.",
        )

    def read(self, run: Run) -> Excluded:
        from ...core.raster.nodata import Excluded

        return Excluded.parse(super().read(run))

    def understood(self, setting: Excluded) -> str:
        text = QCoreApplication.translate("Pixelwise", "Values treated as no data: {values}")
        return text.format(values=setting) if setting else ""


class Dates(Text):
    """DATES; the setting is a `DatePattern`, None where empty."""

    key, advanced = "DATES", True

    def title(self):
        return QCoreApplication.translate("Pixelwise", "Pattern of dates in names")

    def help(self):
        return QCoreApplication.translate(
            "Pixelwise",
            "Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression "
            "with groups named year, month, day. Empty: they are taken from the layers' temporal "
            "properties, metadata and names.",
        )

    def read(self, run: Run) -> DatePattern | None:
        from ...core.dates.pattern import DatePattern

        return DatePattern.parse(super().read(run))
