"""Raster layers of QGIS as sources of the core."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from itertools import takewhile
from threading import Event

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingUtils, QgsRasterLayer, QgsRasterRange
from qgis.PyQt.QtCore import QCoreApplication

from ...core.dates.band_dates import Hints, band_dates
from ...core.dates.pattern import DatePattern
from ...core.errors import ExtractionError, SourceError
from ...core.raster.good_values import GoodValues
from ...core.raster.grid import Grid
from ...core.raster.nodata import Excluded, Interval
from ...core.raster.quality import keep_good
from ...core.raster.source import Source
from ..framework.algorithm import Run
from ..framework.progress import Cancelled, Progress, first_few
from .crs import crs_by_key, crs_key, crs_title, x_period
from .legends import Legend, palette
from .qgis_source import QgisSource, no_values, shown_grid
from .raster_reader import file_source

_PICTURES = ("wms", "arcgismapserver")  # providers of layers that are pictures, whatever they show


@dataclass(frozen=True)
class RasterLayer:
    """What the core must know of a raster layer, as plain data: layers belong to the main thread."""

    name: str
    provider: str
    uri: str
    crs: QgsCoordinateReferenceSystem  # the layer's, which may have been set by hand
    #: Where QGIS shows its pixels; resampled where the raster is rotated or has control points only.
    grid: Grid
    user_nodata: Mapping[int, Sequence[Interval]] = field(default_factory=dict)  # closed ranges, by band
    use_file_nodata: Mapping[int, bool] = field(default_factory=dict)
    file_nodata: Mapping[int, float] = field(default_factory=dict)  # of the bands that have one, to be told
    fixed: datetime | None = None  # begin of the layer's temporal range
    band_ranges: Mapping[int, datetime] = field(default_factory=dict)  # begins of those of bands
    palette: tuple[int, Legend] = (0, Legend())  # the band that is shown by one, 0 if none, and the palette

    @classmethod
    def of(cls, layer: QgsRasterLayer) -> RasterLayer:
        """Copy what counts of a layer; raise `SourceError` where it is broken, or shows pictures."""
        provider = layer.dataProvider()
        if not layer.isValid() or provider is None:
            raise not_loaded(layer.name() or layer.source())
        if provider.name() in _PICTURES:
            raise no_values(layer.name(), provider.name())
        bands = range(1, provider.bandCount() + 1)
        fixed, band_ranges = _temporal(layer)
        return cls(
            layer.name(),
            provider.name(),
            layer.source(),
            layer.crs(),
            shown_grid(provider, ""),
            {band: _user_nodata(provider, band) for band in bands},
            {
                band: provider.useSourceNoDataValue(band)
                for band in bands
                if provider.sourceHasNoDataValue(band)
            },
            {band: provider.sourceNoDataValue(band) for band in bands if provider.sourceHasNoDataValue(band)},
            fixed,
            band_ranges,
            palette(layer),
        )

    def open(self, bands: str = "", exclude: Excluded | None = None, pattern: DatePattern | None = None):
        """Open it, or bands of it by number or name, as a source of the core, with dates from a pattern.

        Raises `SourceError` where neither the core nor QGIS can open it, `ParameterError` for missing bands.
        """
        source = self._source(bands, exclude or Excluded())
        hints = Hints(
            self.name,
            self.uri,
            source.tags,
            source.band_tags,
            tuple(layer.description for layer in source.layers),
            self.fixed,
            tuple(self.band_ranges.get(layer.band) for layer in source.layers),
        )
        return source.dated(band_dates(hints, pattern))

    def _period(self) -> float:
        """What x repeats with; not where y cannot be a latitude, for then the CRS is not the raster's."""
        period, highest = x_period(self.crs), np.abs(self.grid.corners()[:, 1]).max()
        return period if highest <= 1.1 * period / 4 else 0.0  # rows may be centred on the poles

    def _source(self, bands: str, exclude: Excluded):
        settings = {
            "name": self.name,
            "crs": crs_key(self.crs),
            "period": self._period(),
            "exclude": exclude,
            "user_nodata": self.user_nodata,
            "use_file_nodata": self.use_file_nodata,
        }
        if self.provider != "gdal" or "authcfg=" in self.uri or "|credential:" in self.uri:
            return QgisSource.open(self.provider, self.uri, bands, **settings)
        path, *options = self.uri.split("|option:")
        # GDAL takes a file that does not say where it lies for one whose rows run up from y = 0; QGIS shows
        # the first with rows that run down from there, and the second as it is.
        down, up = (1, 0, 0, 0, -1, 0), (1, 0, 0, 0, 1, 0)
        shown = {down: down, (1, 0, 0, 0, -1, self.grid.height): up}.get(self.grid.transform)
        try:
            given = dict(option.split("=", 1) for option in options)
            return file_source().open(path, bands, options=given, unreferenced=shown, **settings)
        except SourceError as error:
            # QGIS's own GDAL may know more formats than rasterio's, and gives rasters without a grid one.
            try:
                return QgisSource.open(self.provider, self.uri, bands, **settings)
            except SourceError:
                raise error from None


def raster_layers(run: Run, key: str) -> list[RasterLayer]:
    """Copy the layers given as a parameter, in their order.

    Raises `ExtractionError` where there is none, or one cannot be loaded: none is left out silently.
    """
    given = run.parameters.get(key)
    given = given if isinstance(given, (list, tuple)) else [given] if given else []
    layers = run.algorithm.parameterAsLayerList(run.parameters, key, run.context)
    if len(layers) < len(given):
        lost = [one for one in given if _layer(one, run.context) is None]
        raise not_loaded(str(lost[0]) if lost else key)
    if not layers:
        raise ExtractionError(
            QCoreApplication.translate("Pixelwise", "No raster was given; choose at least one raster layer.")
        )
    for layer in layers:
        if not isinstance(layer, QgsRasterLayer):
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise", "{name} is not a raster layer; choose raster layers under {key}."
                ).format(name=layer.name(), key=key)
            )
    return [RasterLayer.of(layer) for layer in layers]


def opened(rasters: Sequence[RasterLayer], progress: Progress, *settings) -> list[Source]:
    """Open rasters with the settings of `RasterLayer.open`: there may be many, or one of very many bands."""
    stopped = Event()
    wanted = takewhile(lambda _: not stopped.is_set(), rasters)
    try:
        # All in one thread: GDAL makes itself at home in each new one.
        return progress.watch(lambda: [raster.open(*settings) for raster in wanted])
    except Cancelled:
        stopped.set()
        raise


def judged(
    sources: list[Source], masks: Sequence[RasterLayer], good: GoodValues, progress: Progress
) -> list[Source]:
    """The sources of opened rasters, valid only where quality masks, if there are any, say so."""
    if not masks:
        return sources
    found = keep_good(sources, opened(masks, progress, "1"), good)
    if len(masks) > 1:
        pairs = [f"{source.name}: {mask.name}" for source, mask in zip(sources, masks)]
        text = QCoreApplication.translate("Pixelwise", "Rasters and their quality masks: {pairs}")
        progress.info(text.format(pairs=first_few(pairs)))
    return found


def settle_crs(crs: QgsCoordinateReferenceSystem, progress: Progress, *groups: Sequence[RasterLayer]):
    """Give features or rasters without a CRS that of their counterpart, with a warning; return both.

    ``crs`` is that of the features; `ExtractionError` is raised where they have none and rasters several.
    """
    rasters = [raster for group in groups for raster in group]
    found = crs_by_key(raster for raster in rasters if raster.crs.isValid())
    if not crs.isValid() and found:
        if len(found) > 1:
            raise ExtractionError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The features have no CRS, and the rasters have several ({several}); "
                    "set the CRS of the features' layer in its properties.",
                ).format(several=", ".join(map(crs_title, found.values())))
            )
        crs = next(iter(found.values()))
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "The features have no CRS and are taken to be in that of the rasters, {crs}."
            ).format(crs=crs_title(crs))
        )
    bare = [raster.name for raster in rasters if not raster.crs.isValid()]
    if bare and crs.isValid():
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "Rasters without a CRS are taken to be in that of the features, {crs}: {rasters}"
            ).format(crs=crs_title(crs), rasters=first_few(bare))
        )
    return crs, *(
        [replace(raster, crs=raster.crs if raster.crs.isValid() else crs) for raster in group]
        for group in groups
    )


def not_loaded(name: str) -> SourceError:
    """Make the error for a raster that is not there."""
    return SourceError(
        QCoreApplication.translate(
            "Pixelwise",
            "The raster {name} could not be loaded; check that it is there, whole and of a format QGIS "
            "reads.",
        ).format(name=name)
    )


def _layer(value, context):
    if isinstance(value, QgsRasterLayer):
        return value
    return QgsProcessingUtils.mapLayerFromString(str(value), context)


def _user_nodata(provider, band: int) -> list[Interval]:
    """Ranges of a band that the user set to no data, such that both ends belong to them."""
    exact = np.float32 if provider.dataType(band) == Qgis.DataType.Float32 else np.float64
    bounds = QgsRasterRange.BoundsType
    found = []
    for given in provider.userNoDataValues(band):
        low, high = exact(given.min()), exact(given.max())
        if given.bounds() in (bounds.IncludeMax, bounds.Exclusive):
            low = np.nextafter(low, exact(np.inf))
        if given.bounds() in (bounds.IncludeMin, bounds.Exclusive):
            high = np.nextafter(high, exact(-np.inf))
        found.append((float(low), float(high)))
    return found


def _temporal(layer: QgsRasterLayer):
    """Begin of the layer's temporal range, and of those of its bands."""
    properties = layer.temporalProperties()
    if properties is None or not properties.isActive():
        return None, {}
    if properties.mode() == Qgis.RasterTemporalMode.FixedTemporalRange:
        return _utc(properties.fixedTemporalRange().begin()), {}
    if properties.mode() == getattr(Qgis.RasterTemporalMode, "FixedRangePerBand", None):  # since QGIS 3.38
        begins = {band: _utc(period.begin()) for band, period in properties.fixedRangePerBand().items()}
        return None, {band: begin for band, begin in begins.items() if begin}
    return None, {}


def _utc(moment) -> datetime | None:
    if not moment.isValid():
        return None
    return datetime.fromtimestamp(moment.toSecsSinceEpoch(), timezone.utc).replace(tzinfo=None)
