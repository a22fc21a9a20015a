"""What Pixelwise says of a scene, by the public names of its core."""

from __future__ import annotations

import numpy as np
import shapely

from scenes import Scene
from statistics_exact import PERCENTILES, STATISTICS


def plain(value):
    """A number out of a masked array; None for NULL."""
    return None if value is None or type(value).__name__ == "MaskedConstant" else value.item()


def zones(core, scene: Scene) -> list[dict]:
    """Statistics of each zone, by name, and beside them the pixels it holds and the covered part of each."""
    source = core.RasterSource.open(scene.raster.path, exclude=core.Excluded(tuple(scene.excluded)))
    weights = core.RasterSource.open(scene.weights.path) if scene.weights else None
    result = core.zonal_statistics(
        scene.zones, [source], STATISTICS, percentiles=PERCENTILES, pixels=scene.pixels,
        tiny_zones=scene.tiny_zones, weights=weights, workers=1,
    )  # fmt: skip
    told = [
        {name: plain(column[i]) for name, column in result.columns[0].items()}
        for i in range(len(scene.zones))
    ]
    held = _selected(core, scene, scene.pixels)
    covered = _selected(core, scene, "coverage") if result.tiny.any() else held
    for one, tiny, *selected in zip(told, result.tiny, held, covered):
        one["selected"] = selected[int(tiny)]
    return told


def _selected(core, scene: Scene, pixels: str) -> list[dict]:
    """The pixels of each zone, by (row, col), and the covered part of each."""
    shape, transform = scene.raster.raw.shape[1:], scene.raster.transform
    source = core.ArraySource(np.ones(shape, "uint8"), transform)
    found: list[dict] = [{} for _ in scene.zones]
    for _, table, _ in core.PolygonPixels(scene.zones, [source], pixels=pixels, workers=1):
        if len(table):
            for zone, row, col, part in zip(
                *(table[name].tolist() for name in ("feature", "row", "col", "coverage"))
            ):
                found[zone][row, col] = part
    return found


def points(core, scene: Scene) -> list[dict]:
    """Value, row, column and distance of each point."""
    source = core.RasterSource.open(scene.raster.path)
    (one,) = core.sample_points(
        (scene.points[:, 0], scene.points[:, 1]), [source], scene.method, max_distance=scene.reach, workers=1
    ).samples
    names = ["values", "row", "col", *(["distance"] if scene.reach else [])]
    told = [{name: plain(getattr(one, name)[i]) for name in names} for i in range(len(scene.points))]
    return [{"value": each.pop("values"), **each} for each in told]


def pixels(core, scene: Scene) -> list[dict]:
    """The valid pixels of each zone: by (row, col) the value, the covered part and the centre."""
    source = core.RasterSource.open(scene.raster.path)
    found: list[dict] = [{} for _ in scene.zones]
    for _, table, _ in core.PolygonPixels(scene.zones, [source], pixels=scene.pixels, workers=1):
        if len(table):
            names = list(table.columns)
            for zone, row, col, x, y, part, value in zip(*(table[name].tolist() for name in names)):
                found[zone][row, col] = {"value": value, "cover": part, "x": x, "y": y}
    return found


def series(core, scene: Scene) -> list[dict]:
    """By (row, col) of each selected pixel the values in all rasters."""
    mask = core.RasterSource.open(scene.raster.path)
    found = core.mask_series(
        mask, [core.RasterSource.open(one.path) for one in scene.stack], "1, 2", workers=1
    )
    return [
        {(row, col): [plain(value) for value in found.values[:, i]]}
        for i, (row, col) in enumerate(zip(found.row.tolist(), found.col.tolist()))
    ]


def wkbs(scene: Scene) -> list[str]:
    """The zones as other programs get them."""
    return [shapely.to_wkb(zone, hex=True) for zone in scene.zones]
