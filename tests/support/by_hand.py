"""Rasters small enough to check by hand, as arrays and as files, and what is told of them."""

from __future__ import annotations

import numpy as np
import rasterio
from shapely import box

from pixelwise.core import STATISTICS, ArraySource, zonal_statistics

TRANSFORM = (10.0, 0.0, 500.0, 0.0, -10.0, 900.0)


def write(path, bands, *, nodata=None, transform=TRANSFORM, scale=None, offset=None, mask=None, **profile):
    """A GeoTIFF of (bands, rows, columns) or (rows, columns)."""
    bands = np.asarray(bands)
    bands = bands[np.newaxis] if bands.ndim == 2 else bands
    count, height, width = bands.shape
    profile = {"driver": "GTiff", "dtype": bands.dtype.name, "nodata": nodata, **profile}
    shape = {
        "count": count,
        "height": height,
        "width": width,
        "transform": transform and rasterio.Affine(*transform),
    }
    descriptions = profile.pop("descriptions", ())
    with rasterio.open(path, "w", **shape, **profile) as dataset:
        dataset.write(bands)
        if scale is not None:
            dataset.scales = (scale,) * count
        if offset is not None:
            dataset.offsets = (offset,) * count
        for number, description in enumerate(descriptions, 1):
            dataset.set_band_description(number, description)
        if mask is not None:
            dataset.write_mask(np.asarray(mask, dtype=bool))
    return str(path)


def vrt(path, source, dtype, *, nodata=None, size=(3, 1), bands=1):
    """A VRT that gives out a file's bands as another type, as GDAL itself numbers its types."""
    none = "" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>"
    band = (
        '<VRTRasterBand dataType="{dtype}" band="{number}">{none}<SimpleSource>'
        "<SourceFilename>{source}</SourceFilename>"
        "<SourceBand>{number}</SourceBand></SimpleSource></VRTRasterBand>"
    )
    names = dtype if isinstance(dtype, list) else [dtype] * bands
    inner = "".join(
        band.format(dtype=name, number=number, none=none, source=source)
        for number, name in enumerate(names, 1)
    )
    path.write_text(
        f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">'
        f"<GeoTransform>500, 10, 0, 900, 0, -10</GeoTransform>{inner}</VRTDataset>"
    )
    return str(path)


def seen(source, window=None, layer=0):
    """What a user sees: the values of one layer, row by row, None where not valid."""
    pixels = source.read(window or source.grid.window)[layer]
    valid = np.ones(pixels.values.shape, bool) if pixels.valid is None else pixels.valid
    return [
        [value if good else None for value, good in zip(*row)]
        for row in zip(pixels.values.tolist(), valid.tolist())
    ]


NINE = np.arange(1, 10, dtype="int32").reshape(3, 3)

NORTH_UP = (1.0, 0.0, 0.0, 0.0, -1.0, 3.0)  # 3 x 3 pixels with the lower left corner at (0, 0)

EVERYTHING = tuple(STATISTICS)


def nine(**kwargs):
    return ArraySource(NINE, NORTH_UP, **kwargs)


def row_of(result, zone=0, layer=0):
    """What is told of one zone; None is NULL."""
    columns = result.columns[layer]
    return {
        name: None if column[zone] is np.ma.masked else column[zone].item()
        for name, column in columns.items()
    }


def told(zone, source, statistics=EVERYTHING, **kwargs):
    return row_of(zonal_statistics([zone], [source], statistics, **kwargs))


def of(values, dtype="float64", weights=None, covered=1.0, percentiles=(), pixels="center", **source):
    """All statistics of numbers in a row, of each of which the zone holds the part ``covered``."""
    row = np.array([values], dtype=dtype)
    weigh = None if weights is None else ArraySource(np.array([weights], dtype=float), name="weights")
    result = zonal_statistics(
        [box(0, -covered, row.shape[1], 0)],
        [ArraySource(row, **source)],
        tuple(STATISTICS),
        pixels=pixels if covered == 1 else "coverage",
        weights=weigh,
        percentiles=percentiles,
    )
    return {name: column[0] for name, column in result.columns[0].items()}
