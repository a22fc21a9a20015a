"""AREA_WEIGHTS: the true areas of pixels, by the CRS of each raster."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
)

from geodesy import ELLIPSOIDS, belt, geodesic_area, inverse
from making import CRS, box, layer, raster, refusal, table, zonal

WORLD = (90, 0, -180, 0, -30, 90)  # 4 x 6 pixels
ZONES = "Polygon (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
MODIS = "PROJ:+proj=sinu +lon_0=0 +R=6371007.181 +units=m +no_defs"
FOOT = 1200 / 3937


def found_areas(crs: str, transform, width: int, height: int, feedback, measure="ellipsoid"):
    """The areas of a grid's pixels, as an algorithm finds them by a CRS."""
    from pixelwise.algorithms.framework.progress import Progress
    from pixelwise.algorithms.inputs.crs import crs_key
    from pixelwise.algorithms.inputs.pixel_areas import pixel_areas
    from pixelwise.algorithms.inputs.raster_layers import RasterLayer
    from pixelwise.core import ArraySource

    known = QgsCoordinateReferenceSystem(crs)
    assert known.isValid()
    source = ArraySource(
        np.broadcast_to(np.uint8(1), (height, width)), transform, name="heights", crs=crs_key(known)
    )
    given = RasterLayer("heights", "gdal", "", known, source.grid)
    (areas,) = pixel_areas([given], [source], QgsCoordinateTransformContext(), Progress(feedback), measure)
    return areas


def test_a_mean_in_longitude_and_latitude(tmp_path, feedback):
    rows = np.repeat(np.array([[-20.0], [15], [25], [24], [10], [-30]]), 4, axis=1)
    world = raster(tmp_path / "world.tif", rows, crs="EPSG:4326", transform=WORLD)
    zones = layer(ZONES.format(-180, 90, 180, -90), ZONES.format(-90, 0, 90, 90), crs="EPSG:4326")
    asked = {"INPUT": zones, "RASTERS": [world], "STATISTICS": ["count", "sum", "mean"]}
    plain, weighed = (table(zonal(feedback, AREA_WEIGHTS=on, **asked)["OUTPUT"]) for on in (False, True))
    assert [row["mean"] for row in plain] == [4, 20 / 3]
    belts = np.array([belt(*ELLIPSOIDS["WGS 84"], south, south + 30) for south in (60, 30, 0, -30, -60, -90)])
    sums = (belts * rows[:, 0]).sum() * 360, (belts * rows[:, 0])[:3].sum() * 180
    for row, total, area in zip(weighed, sums, (belts.sum() * 360, belts[:3].sum() * 180)):
        assert (row["sum"], row["mean"]) == (pytest.approx(total), pytest.approx(total / area))
    assert [row["count"] for row in weighed] == [24, 6]
    assert feedback.warnings == []


def test_rasters_of_two_crs_and_weights(tmp_path, feedback):
    """Sums of ones are areas: of whole pixels, those of geodesic polygons."""
    ones = np.ones((4, 4), dtype="uint8")
    utm = raster(tmp_path / "utm.tif", ones, transform=(1000, 0, 300000, 0, -1000, 8000000))
    degrees = raster(tmp_path / "degrees.tif", ones, crs="EPSG:4326", transform=(0.1, 0, 9, 0, -0.1, 72.2))
    zones = layer(
        "Polygon ((301000 7999000, 303000 7999000, 303000 7997000, 301000 7997000, 301000 7999000))"
    )
    result = zonal(
        feedback, INPUT=zones, RASTERS=[utm, degrees], STATISTICS=["sum"], PIXELS=2, AREA_WEIGHTS=True
    )
    (row,) = table(result["OUTPUT"])
    from pixelwise.core import Grid, Window

    grid = Grid(4, 4, (1000, 0, 300000, 0, -1000, 8000000))
    expected = geodesic_area(
        *ELLIPSOIDS["WGS 84"], grid, Window(1, 1, 2, 2), inverse("+proj=utm +zone=33 +ellps=WGS84")
    )
    assert row["utm_sum"] == pytest.approx(expected, rel=1e-7)
    assert row["degrees_sum"] == pytest.approx(expected, rel=1e-3)  # whose edges are straight in degrees

    halves = raster(tmp_path / "halves.tif", ones / 2, transform=(1000, 0, 300000, 0, -1000, 8000000))
    result = zonal(
        feedback, INPUT=zones, RASTERS=[utm], WEIGHTS=halves, STATISTICS=["sum"], AREA_WEIGHTS=True
    )
    assert table(result["OUTPUT"])[0]["sum"] == pytest.approx(expected / 2, rel=1e-7)


PROJECTED = {
    "EPSG:32633": ("+proj=utm +zone=33 +ellps=WGS84", "WGS 84", (10, 0, 5e5, 0, -10, 5e6)),
    "EPSG:2154": (
        "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80",
        "GRS 80",
        (250, 0, 1e5, 0, -250, 7e6),
    ),
    "EPSG:2263": (
        "+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333 +lat_2=40.6666666666667"
        " +x_0=300000 +y_0=0 +ellps=GRS80 +units=us-ft",
        "GRS 80",
        (30, 0, 9e5, 0, -30, 3e5),
    ),
    "EPSG:3413": (
        "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +ellps=WGS84",
        "WGS 84",
        (1e3, 0, -2e5, 0, -1e3, 3e5),
    ),
    "EPSG:3857": ("+proj=merc +a=6378137 +b=6378137", "WGS 84", (100, 0, 1e6, 0, -100, 15.6e6)),
    "EPSG:31467": (
        "+proj=tmerc +lon_0=9 +x_0=3500000 +ellps=bessel",
        "Bessel 1841",
        (25, 0, 3.4e6, 0, -25, 5.8e6),
    ),
    MODIS: ("+proj=sinu +R=6371007.181", "sphere", (463.3127, 0, 1.2e6, 0, -463.3127, 7e6)),
}


@pytest.mark.parametrize("crs", PROJECTED)
def test_the_projection_of_each_crs_is_inverted_on_its_own_datum(crs, feedback):
    from pixelwise.core import Window

    text, figure, transform = PROJECTED[crs]
    areas = found_areas(crs, transform, 400, 500, feedback)
    window = Window(0, 0, 500, 400)
    (pixels,) = areas.read(window)
    expected = geodesic_area(*ELLIPSOIDS[figure], areas.grid, window, inverse(text), 4000)
    assert pixels.values.sum() == pytest.approx(expected, rel=1e-7)
    assert (pixels.valid, areas.missing, feedback.warnings) == (None, 0, [])


def test_runs_in_threads_that_end(feedback):
    """QGIS empties the CRSs of a thread that ends, where another thread uses them: all areas were missing."""

    def missing():
        return found_areas("EPSG:32633", (10, 0, 500000, 0, -10, 5000000), 20, 20, feedback).missing

    with ThreadPoolExecutor(1) as one:
        assert one.submit(missing).result() == 0
        assert missing() == 0
    with ThreadPoolExecutor(1) as another:
        assert another.submit(missing).result() == 0


def test_a_geographic_crs_in_gradians(feedback):
    from pixelwise.core import Ellipsoid, Grid, geographic_areas

    found = found_areas("EPSG:4807", (0.5, 0, 0, 0, -0.5, 55), 3, 4, feedback).read(Grid(3, 4, WORLD).window)
    clarke = Ellipsoid(6378249.2, 293.4660212936269)
    expected = geographic_areas(Grid(3, 4, (0.45, 0, 0, 0, -0.45, 49.5)), clarke)
    assert found[0].values[:, 0] == pytest.approx(expected.row_areas(expected.grid.window), rel=1e-9)


def test_a_rotated_pole_on_a_sphere(feedback):
    """Degrees of a turned globe: areas as where the pole is the Earth's."""
    crs = "PROJ:+proj=ob_tran +o_proj=longlat +o_lon_p=-162 +o_lat_p=39.25 +lon_0=180 +R=6371229"
    areas = found_areas(crs, (0.11, 0, -10, 0, -0.11, 15), 20, 30, feedback)
    sines = np.sin(np.radians(15 - 0.11 * np.arange(31)))
    expected = 6371229**2 * math.radians(0.11) * -np.diff(sines)
    (pixels,) = areas.read(areas.grid.window)
    assert pixels.values == pytest.approx(np.repeat(expected[:, None], 20, axis=1), rel=1e-7)


def test_pixels_that_are_no_place_on_the_earth(feedback):
    """The edge of the sinusoidal map at 60 degrees north is half as far away as at the equator."""
    edge = math.pi * 6371007.181
    areas = found_areas(MODIS, (edge / 20, 0, 0, 0, -edge / 40, edge / 3 + edge / 40), 20, 2, feedback)
    (pixels,) = areas.read(areas.grid.window)
    assert pixels.valid.sum(axis=1).tolist() == [8, 10]  # cos(64.5) is 0.43, that of 60 degrees 0.5
    assert areas.missing == 22
    (warning,) = feedback.warnings
    assert warning.startswith("heights has 22 pixels that are no place on the Earth")


def test_areas_in_the_plane_of_a_map_in_feet(feedback):
    areas = found_areas("EPSG:2263", (30, 0, 9e5, 0, -30, 3e5), 4, 5, feedback, "map")
    assert areas.read(areas.grid.window)[0].values == pytest.approx(
        np.full((5, 4), (30 * FOOT) ** 2), rel=1e-12
    )


def test_areas_in_the_plane_of_degrees(feedback):
    from pixelwise.core import ExtractionError

    sentence = (
        r"The raster heights lies in longitude and latitude \(EPSG:4326\), where the map has no areas; "
        r"choose those on the ellipsoid, or reproject the raster\."
    )
    with pytest.raises(ExtractionError, match=sentence):
        found_areas("EPSG:4326", (1, 0, 0, 0, -1, 0), 3, 3, feedback, "map")


def test_no_crs_at_all(tmp_path, feedback):
    bare = QgsRasterLayer(raster(tmp_path / "bare.tif", crs=None), "bare")
    zones = layer(box(0, 0, 2, 2))
    zones.setCrs(QgsCoordinateReferenceSystem())
    assert refusal(feedback, INPUT=zones, RASTERS=[bare], AREA_WEIGHTS=True) == (
        "The raster bare has no CRS, and so the areas of its pixels are unknown; set its CRS in the layer's "
        "properties."
    )
    zonal(feedback, INPUT=zones, RASTERS=[bare])


def test_a_crs_without_an_ellipsoid_below(tmp_path, feedback):
    path = raster(tmp_path / "centric.tif")
    given = QgsRasterLayer(path, "centric")
    given.setCrs(QgsCoordinateReferenceSystem("EPSG:4978"))
    sentence = refusal(
        feedback, INPUT=layer(box(0, 0, 2, 2), crs="EPSG:4978"), RASTERS=[given], AREA_WEIGHTS=True
    )
    assert sentence == (
        "The CRS of the raster centric, EPSG:4978, is neither geographic nor projected, and so the areas of "
        "its pixels are unknown; set the right CRS in the layer's properties."
    )


def test_a_cancel_while_nodes_are_looked_for(tmp_path, feedback):
    """A map of the world is much work: its edge has to be found."""
    from pixelwise.algorithms.framework.progress import Cancelled

    asked = []
    feedback.isCanceled = lambda: len(asked) > 5 or asked.append(1) is not None
    with pytest.raises(Cancelled):
        found_areas(MODIS, (1e3, 0, -20015e3, 0, -1e3, 10007e3), 40030, 20014, feedback)


def test_off_by_default(tmp_path, feedback):
    path = raster(tmp_path / "numbers.tif", transform=(10, 0, 9e5, 0, -10, 5000040), crs=CRS)
    zones = layer(
        "Polygon ((900000 5000040, 900020 5000040, 900020 5000020, 900000 5000020, 900000 5000040))"
    )
    (row,) = table(zonal(feedback, INPUT=zones, RASTERS=[path])["OUTPUT"])
    assert (row["sum"], row["mean"]) == (14, 3.5)
