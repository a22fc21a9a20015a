"""True areas of pixels beside the geodesic polygons of GeographicLib, which pyproj brings."""

from __future__ import annotations

from dataclasses import dataclass

from geodesy import ELLIPSOIDS, MAPS, geodesic_area, on_map, zones_of

#: What docs/definitions.md promises.
BOUND = 1e-7
_ZONES = 40


@dataclass(frozen=True)
class Areas:
    """Zones of whole pixels on one grid, and how far their areas are from those of their outlines."""

    what: str
    zones: int
    places: int
    apart: float  # at most


def run(core) -> list[Areas]:
    """Measure zones on all maps, and in degrees on all ellipsoids."""
    found = [_on_map(core, name) for name in MAPS]
    for name, shape in ELLIPSOIDS.items():
        grid = core.Grid(720, 340, (0.5, 0, -180, 0, -0.5, 85))
        areas = core.geographic_areas(grid, core.Ellipsoid(*shape))
        found.append(_compare(f"degrees, {name}", areas, shape, lambda x, y: (x, y), 0, 4))
    return found


def _on_map(core, name: str) -> Areas:
    shape, grid, to_degrees = on_map(name)
    asked = []

    def counting(x, y):
        asked.append(x.size)
        return to_degrees(x, y)

    areas = core.projected_areas(grid, core.Ellipsoid(*shape), counting)
    return _compare(name, areas, shape, to_degrees, sum(asked))


def _compare(what: str, areas, shape, to_degrees, places: int, side: int = 0) -> Areas:
    apart = [
        abs(
            float(areas.read(window)[0].values.sum())
            / geodesic_area(*shape, areas.grid, window, to_degrees, 4000)
            - 1
        )
        for window in zones_of(areas.grid, _ZONES, side)
    ]
    return Areas(what, len(apart), places, max(apart))
