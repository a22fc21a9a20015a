"""Other programs that sample rasters at points, and the plain way to read a stack."""

from __future__ import annotations

import importlib.metadata
import math

VERSIONS: dict[str, str] = {}


def rasterio_sample(scene: dict) -> list[dict]:
    """``rasterio.sample``: the pixel that holds each point; masked where it is not valid."""
    import numpy as np
    import rasterio

    VERSIONS["rasterio"] = f"{rasterio.__version__} (GDAL {rasterio.__gdal_version__})"
    with rasterio.open(scene["path"]) as source:
        found = [
            np.ma.masked_invalid(values)[0]
            for values in source.sample(scene["points"], indexes=1, masked=True)
        ]
    return [{"value": None if np.ma.is_masked(value) else value.item()} for value in found]


def map_coordinates(scene: dict) -> list[dict]:
    """scipy's linear interpolation, where all four pixels around a point are there and hold a number."""
    import numpy as np
    import rasterio
    import scipy
    from scipy.ndimage import map_coordinates as interpolate

    VERSIONS["scipy"] = scipy.__version__
    with rasterio.open(scene["path"]) as source:
        values = source.read(1, masked=True)
        scale, offset = source.scales[0], source.offsets[0]
    values = np.ma.filled(np.ma.masked_invalid(values.astype("float64")) * scale + offset, math.nan)
    a, b, c, d, e, f = scene["transform"]
    area, told = a * e - b * d, []
    for x, y in scene["points"]:
        col = (e * (x - c) - b * (y - f)) / area - 0.5
        row = (a * (y - f) - d * (x - c)) / area - 0.5
        i, j = math.floor(row), math.floor(col)
        inside = 0 <= i < values.shape[0] - 1 and 0 <= j < values.shape[1] - 1
        whole = inside and not np.isnan(values[i : i + 2, j : j + 2]).any()
        told.append({"value": interpolate(values, [[row], [col]], order=1)[0].item()} if whole else {})
    return told


def point_query(scene: dict) -> list[dict]:
    """rasterstats' bilinear values at points."""
    from rasterstats import point_query as query
    from shapely.geometry import Point

    VERSIONS["rasterstats"] = importlib.metadata.version("rasterstats")
    return [{"value": value} for value in query([Point(*at) for at in scene["points"]], scene["path"])]


def rasterio_stack(scene: dict) -> list[dict]:
    """Every raster read whole, masked, and indexed by the pixels that the mask selects."""
    import numpy as np
    import rasterio

    VERSIONS["rasterio"] = f"{rasterio.__version__} (GDAL {rasterio.__gdal_version__})"

    def whole(path: str):
        with rasterio.open(path) as source:
            values = np.ma.masked_invalid(source.read(1, masked=True))
            scaled = (source.scales[0], source.offsets[0]) != (1, 0)
            return values.astype("float64") * source.scales[0] + source.offsets[0] if scaled else values

    mask, stack = whole(scene["path"]), [whole(path) for path in scene["stack"]]
    selected = np.argwhere(np.isin(mask.filled(0), (1, 2)))
    return [
        {
            "at": [int(row), int(col)],
            "values": [None if np.ma.is_masked(one[row, col]) else one[row, col].item() for one in stack],
        }
        for row, col in selected
    ]
