"""Zonal statistics over a stack as a series: twelve months of temperature in a hundred counties.

The expected means are computed by another way: counties reprojected by QGIS, cut with each pixel's square by
GEOS, and the areas used as weights.
"""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import shapely
from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from making import loaded, table

STATISTICS = ["count", "mean", "min", "max"]


@pytest.fixture(scope="module")
def months(demo):
    return sorted((demo / "nc_climate_1999").glob("*.tif"))


@pytest.fixture(scope="module")
def shares(demo, months):
    """For each county the part of each pixel that it covers, (counties, height, width)."""
    import processing

    moved = processing.run(
        "native:reprojectlayer",
        {"INPUT": str(demo / "nc_counties.geojson"), "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"},
    )["OUTPUT"]
    wkb = [feature.geometry().asWkb().data() for feature in moved.getFeatures()]
    counties = shapely.make_valid(shapely.from_wkb(wkb))
    with rasterio.open(months[0]) as dataset:
        a, _, c, _, e, f, *_ = dataset.transform
        rows, cols = np.mgrid[: dataset.height, : dataset.width]
    squares = shapely.box(c + a * cols, f + e * (rows + 1), c + a * (cols + 1), f + e * rows)
    return np.stack([shapely.area(shapely.intersection(county, squares)) / abs(a * e) for county in counties])


def series(demo, months, output, feedback):
    given = {
        "INPUT": str(demo / "nc_counties.geojson"),
        "RASTERS": [str(path) for path in months],
        "STATISTICS": STATISTICS,
        "PIXELS": "coverage",
        "LAYOUT": "long",
    }
    return loaded("pixelwise:zonalstatistics", given, str(output), feedback)


def test_each_county_and_month_is_the_mean_weighted_by_area(demo, months, shares, tmp_path, feedback):
    _, made = series(demo, months, tmp_path / "series.gpkg", feedback)
    rows = table(made)
    assert len(rows) == 100 * 12
    names = [feature["NAME"] for feature in QgsVectorLayer(str(demo / "nc_counties.geojson")).getFeatures()]
    valid_somewhere = 0
    for month, path in enumerate(months):
        own = rows[month::12]
        assert [row["NAME"] for row in own] == names
        assert {row["raster"] for row in own} == {path.stem}
        assert {row["datetime"].toString(Qt.DateFormat.ISODate)[:10] for row in own} == {path.stem[4:]}
        with rasterio.open(path) as dataset:
            values, valid = dataset.read(1).astype(float), dataset.read_masks(1) > 0
        for row, share in zip(own, shares):
            weight = np.where(valid, share, 0)
            assert row["count"] == pytest.approx(weight.sum(), abs=1e-6)
            if weight.sum() < 1e-6:
                assert row["mean"] is None
                continue
            valid_somewhere += 1
            assert row["mean"] == pytest.approx((weight * values).sum() / weight.sum(), rel=1e-6, abs=1e-7)
            some = values[weight > 1e-6]
            assert row["min"] <= some.min() + 1e-6
            assert row["max"] >= some.max() - 1e-6
    assert valid_somewhere == 1200, "every county has temperatures in every month"


def test_the_series_is_ready_for_the_temporal_controller(demo, months, tmp_path, feedback):
    _, made = series(demo, months, tmp_path / "series.gpkg", feedback)
    temporal = made.temporalProperties()
    assert temporal.isActive()
    assert temporal.startField() == "datetime"
    assert temporal.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField
    july = [feature["mean"] for feature in made.getFeatures("\"raster\" = 'tas_1999-07-31'")]
    january = [feature["mean"] for feature in made.getFeatures("\"raster\" = 'tas_1999-01-31'")]
    assert min(july) > max(january), "it is warmer in July, everywhere"
