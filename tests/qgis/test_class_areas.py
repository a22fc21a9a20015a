"""Class areas through Processing: what is measured, what classes are called, how the output looks."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import numpy as np
import processing
import pytest
import shapely
from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from making import NO_VALUE, box, column, drawn, layer, loaded, place, raster, table
from pixelwise.algorithms.samples import DATA

COVER = np.array([[41, 41, 11, 11], [41, 41, 11, 11], [43, 0, 11, 11], [0, 0, 11, 7]], np.uint8)
LEFT = box(0, 0, 2, 4)  # 41 on four pixels, 43 on one
RIGHT = box(2, 0, 4, 4)  # 11 on seven, 7 on one


def classes(feedback, **parameters):
    given = {"OUTPUT": "memory:", "AREA": "map", "AREA_UNIT": "m2", **parameters}
    return processing.run("pixelwise:classareas", given, feedback=feedback)


def refused(feedback, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as told:
        classes(feedback, **parameters)
    return str(told.value).split("\n")[-1]


@pytest.fixture
def cover(tmp_path):
    return raster(tmp_path / "cover.tif", COVER, nodata=0)


def painted(path, **labels):
    """A layer that is shown by a palette: labels by values, as v41="Forest"."""
    made = QgsRasterLayer(path, "painted")
    entries = [
        QgsPalettedRasterRenderer.Class(int(value[1:]), QColor("#123456"), label)
        for value, label in labels.items()
    ]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, entries))
    return made


def attributes(path, rows, beside=False):
    """Give a raster an attribute table, of GDAL's kind or of ESRI's: values, names and colours."""
    if beside:
        dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path + ".vat.dbf")
        made = dataset.CreateLayer(Path(path).name + ".vat", geom_type=ogr.wkbNone)
        for name, kind in (("Value", ogr.OFTInteger), ("Label", ogr.OFTString)):
            made.CreateField(ogr.FieldDefn(name, kind))
        for value, name, _ in rows:
            feature = ogr.Feature(made.GetLayerDefn())
            feature.SetField(0, value)
            feature.SetField(1, name)
            made.CreateFeature(feature)
        return
    made = gdal.RasterAttributeTable()
    made.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    made.CreateColumn("Class", gdal.GFT_String, gdal.GFU_Name)
    for name, use in (("R", gdal.GFU_Red), ("G", gdal.GFU_Green), ("B", gdal.GFU_Blue)):
        made.CreateColumn(name, gdal.GFT_Integer, use)
    for row, (value, name, color) in enumerate(rows):
        made.SetValueAsInt(row, 0, value)
        made.SetValueAsString(row, 1, name)
        for part in range(3):
            made.SetValueAsInt(row, 2 + part, color[part])
    dataset = gdal.Open(path)
    dataset.GetRasterBand(1).SetDefaultRAT(made)
    dataset.FlushCache()


def test_wide_by_hand(cover, feedback):
    result = classes(feedback, INPUT=layer(LEFT, RIGHT, box(0, 3, 2, 4)), RASTERS=[cover])
    assert table(result["OUTPUT"]) == [
        {"id": 1, "class_7": 0, "class_11": 0, "class_41": 400, "class_43": 100},
        {"id": 2, "class_7": 100, "class_11": 700, "class_41": 0, "class_43": 0},
        {"id": 3, "class_7": None, "class_11": None, "class_41": None, "class_43": None},
    ]
    assert (result["ZONES"], result["EMPTY_ZONES"], result["NULLS"]) == (3, 1, 4)
    shares = "11 700.0 (53.8 %); 41 400.0 (30.8 %); 7 100.0 (7.7 %); 43 100.0 (7.7 %)"
    assert f"cover, area in all zones, in m²: {shares}" in feedback.infos


def test_long_by_hand(cover, feedback):
    """A quarter of the pixel of 7 in the corner, and half a pixel of 11 beside it."""
    zones = layer(box(3.5, 2.5, 4, 4), None, box(9, 9, 10, 10))
    result = classes(feedback, INPUT=zones, RASTERS=[cover], LAYOUT="long", AREA_UNIT="ha")
    rows = table(result["OUTPUT"])
    assert [(row["id"], row["class"], row["pixels"], row["area"], row["percent"]) for row in rows] == [
        (1, 7, 0.5, 0.005, pytest.approx(200 / 3)), (1, 11, 0.25, 0.0025, pytest.approx(100 / 3)),
        (2, *[None] * 4), (3, *[None] * 4),
    ]  # fmt: skip
    assert {row["raster"] for row in rows} == {"cover", None}
    assert (result["EMPTY_ZONES"], result["NULLS"]) == (2, 6)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"MEASURE": "percent"}, 80),
        ({"MEASURE": 2}, 4),
        ({"AREA_UNIT": "ha"}, 0.04),
        ({"AREA_UNIT": 2}, 0.0004),
    ],
)
def test_measures_and_units(cover, feedback, settings, expected):
    result = classes(feedback, INPUT=layer(LEFT), RASTERS=[cover], **settings)
    assert column(result["OUTPUT"], "class_41") == [pytest.approx(expected)]


def test_classes_choose_order_and_group(cover, feedback):
    result = classes(
        feedback, INPUT=layer(LEFT, RIGHT), RASTERS=[cover], CLASSES="99; wood=41..43; 7", COLUMN_PREFIX="x_"
    )
    assert list(table(result["OUTPUT"])[0]) == ["id", "x_class_99", "x_wood", "x_class_7"]
    assert column(result["OUTPUT"], "x_wood") == [500, 0]
    assert "Classes: 99; wood=41..43; 7" in feedback.infos
    assert feedback.warnings == [
        "Classes of which no zone holds a pixel; check the values of the rasters: 1 (99)"
    ]


def test_classes_that_match_nothing(cover, feedback):
    result = classes(feedback, INPUT=layer(LEFT), RASTERS=[cover], CLASSES="100..200")
    assert table(result["OUTPUT"]) == [{"id": 1}]
    assert feedback.warnings == [
        "Classes of which no zone holds a pixel; check the values of the rasters: 1 (100..200)"
    ]


def test_maps_of_several_years_are_a_long_table_with_dates(tmp_path, feedback):
    years = [raster(tmp_path / f"lc_{year}.tif", COVER + (year - 2000), nodata=0) for year in (2000, 2010)]
    given = {"INPUT": layer(box(0, 0, 1, 1)), "RASTERS": years}
    rows = table(classes(feedback, **given, LAYOUT="long")["OUTPUT"])
    assert [(row["raster"], row["class"], row["datetime"].toUTC().toPyDateTime()) for row in rows] == [
        ("lc_2000", 41, datetime(2000, 1, 1)), ("lc_2010", 51, datetime(2010, 1, 1)),
    ]  # fmt: skip
    (row,) = table(classes(feedback, **given, CLASSES="41; 51")["OUTPUT"])
    assert row == {"id": 1, "lc_2000_41": 100, "lc_2000_51": 0, "lc_2010_41": 0, "lc_2010_51": 100}


def aliases(found):
    return {field.name(): field.alias() for field in found.fields() if field.alias()}


def test_names_of_a_palette_come_first_then_those_of_tables_and_categories(tmp_path, feedback):
    path = raster(tmp_path / "cover.tif", COVER, nodata=0)
    attributes(path, [(11, "Lake", (1, 2, 3)), (41, "Wood", (4, 5, 6))])
    dataset = gdal.Open(path)
    dataset.GetRasterBand(1).SetCategoryNames(["", "", "", "", "", "", "", "Seven", "", "", "", "Eleven"])
    dataset.FlushCache()
    dataset = None
    zones = layer(LEFT, RIGHT)
    made = painted(path, v41="Deciduous", v11="11", v43="")
    expected = {"class_7": "Seven", "class_11": "Lake", "class_41": "Deciduous"}
    assert aliases(classes(feedback, INPUT=zones, RASTERS=[made])["OUTPUT"]) == expected
    names = column(classes(feedback, INPUT=zones, RASTERS=[made], LAYOUT="long")["OUTPUT"], "name")
    assert names == ["Deciduous", None, "Seven", "Lake"]


def test_names_of_a_table_of_esri(cover, feedback):
    attributes(cover, [(7, "Rock", ()), (11, "Lake", ())], beside=True)
    found = classes(feedback, INPUT=layer(RIGHT), RASTERS=[cover], CLASSES="wet=11; 7")["OUTPUT"]
    assert aliases(found) == {"class_7": "Rock"}


@pytest.mark.parametrize("beside", [False, True])
def test_tables_that_hold_numbers_as_texts(tmp_path, feedback, beside):
    """What is no number, in a column of values or of colours, says nothing of any value, 0 among them."""
    path = raster(tmp_path / "cover.tif", COVER)
    rows = [("11", "Lake", "255"), ("none", "Nothing", "0"), ("41", "Wood", "dark"), ("7", "Rock", "nan")]
    names = ("Value", "Label", "Red", "Green", "Blue")
    if beside:
        dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path + ".vat.dbf")
        made = dataset.CreateLayer("cover.tif.vat", geom_type=ogr.wkbNone)
        for name in names:
            made.CreateField(ogr.FieldDefn(name, ogr.OFTString))
        for value, name, color in rows:
            feature = ogr.Feature(made.GetLayerDefn())
            for number, text in enumerate((value, name, color, color, color)):
                feature.SetField(number, text)
            made.CreateFeature(feature)
    else:
        made = gdal.RasterAttributeTable()
        for name in names:
            made.CreateColumn(name, gdal.GFT_String, gdal.GFU_Name if name == "Label" else gdal.GFU_Generic)
        for row, (value, name, color) in enumerate(rows):
            for number, text in enumerate((value, name, color, color, color)):
                made.SetValueAsString(row, number, text)
        dataset = gdal.Open(path)
        dataset.GetRasterBand(1).SetDefaultRAT(made)
    dataset = made = None
    given = {"INPUT": layer(box(0, 0, 4, 4)), "RASTERS": [path]}
    found = classes(feedback, **given, LAYOUT="long")["OUTPUT"]
    assert {row["class"]: row["name"] for row in table(found)} == {
        0: None, 7: "Rock", 11: "Lake", 41: "Wood", 43: None,
    }  # fmt: skip
    found = classes(feedback, **given, CLASSES="wet=11; high=7, 41..43")["OUTPUT"]
    assert table(found) == [{"id": 1, "wet": 700, "high": 600}]


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 34000, reason="QGIS 3.22 writes no aliases into files")
def test_a_geopackage_holds_the_names_too(tmp_path, cover, feedback):
    attributes(cover, [(7, "Rock", ()), (11, "Lake", ())], beside=True)
    output = str(tmp_path / "out.gpkg")
    classes(feedback, INPUT=layer(RIGHT), RASTERS=[cover], OUTPUT=output)
    assert aliases(QgsVectorLayer(output, "out", "ogr")) == {"class_7": "Rock", "class_11": "Lake"}
    assert feedback.warnings == []


def test_names_of_scaled_values_are_not_those_of_raw_ones(tmp_path, feedback):
    path = raster(tmp_path / "cover.tif", COVER, nodata=0, scale=0.5)
    attributes(path, [(7, "Seven", (1, 2, 3)), (11, "Eleven", (1, 2, 3))])
    found = classes(feedback, INPUT=layer(RIGHT), RASTERS=[path])["OUTPUT"]
    assert [field.name() for field in found.fields()] == ["id", "class_3_5", "class_5_5"]
    assert aliases(found) == {}


def test_wide_arrives_in_the_colours_of_the_largest_class(tmp_path, feedback, qgis_new_project):
    path = raster(tmp_path / "cover.tif", COVER, nodata=0)
    attributes(path, [(11, "Lake", (1, 2, 255)), (41, "Wood", (0, 128, 0))])
    zones = layer(LEFT, RIGHT, box(0, 3, 2, 4), name="parcels")
    given = {"INPUT": zones, "RASTERS": [path], "AREA": "map"}
    name, found = loaded("pixelwise:classareas", given, str(tmp_path / "out.gpkg"), feedback)
    renderer = found.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    told = [(one.label(), one.symbol().color().name()) for one in renderer.categories()]
    assert told == [("Lake", "#0102ff"), ("Wood", "#008000"), ("no class", NO_VALUE)]
    assert drawn(found) == ["#008000", "#0102ff", NO_VALUE]
    assert name == "parcels: class areas"
    assert aliases(found) == {"class_11": "Lake", "class_41": "Wood"}


def test_long_arrives_in_the_colours_of_the_classes(tmp_path, feedback, qgis_new_project):
    path = raster(tmp_path / "cover_2001.tif", COVER, nodata=0)
    attributes(path, [(7, "Rock", (9, 9, 9)), (11, "Lake", (1, 2, 255)), (41, "Wood", (0, 128, 0))])
    given = {
        "INPUT": layer(LEFT, RIGHT),
        "RASTERS": [path],
        "LAYOUT": "long",
        "CLASSES": "7, 11; wood=41..43",
    }
    _, found = loaded("pixelwise:classareas", {**given, "AREA": "map"}, str(tmp_path / "out.gpkg"), feedback)
    assert drawn(found) == ["#008000", "#090909", "#0102ff"]
    assert [one.label() for one in found.renderer().categories()] == ["Rock", "Lake", "wood"]
    assert found.temporalProperties().startField() == "datetime"
    assert found.renderer().orderBy().dump() == '"percent" ASC NULLS LAST'  # the largest class is seen


def test_a_zone_that_is_only_partly_on_a_raster_is_told(cover, feedback):
    classes(feedback, INPUT=layer(box(3, 3, 5, 4), RIGHT), RASTERS=[cover])
    assert feedback.warnings == [
        "1 of 2 zones reach beyond cover, and are measured only where it has pixels: 1"
    ]


def test_all_zones_off_the_raster(cover, feedback):
    result = classes(feedback, INPUT=layer(box(9, 9, 10, 10)), RASTERS=[cover])
    assert table(result["OUTPUT"]) == [{"id": 1}]
    assert "All zones lie off every raster" in feedback.warnings[0]


def test_centres_as_the_zonal_histogram_of_qgis(tmp_path, feedback):
    values = np.random.default_rng(4).integers(1, 6, (40, 50)).astype(np.uint8)
    path = raster(tmp_path / "five.tif", values)
    corners = place((1.3, 2.1), (39.13, 4.77), (30.33, 35.17), (5.1, 27.11), (1.3, 2.1))
    zones = layer(f"Polygon (({corners}))", box(30.2, 20.1, 48.7, 33.3))
    ours = table(classes(feedback, INPUT=zones, RASTERS=[path], PIXELS="center", MEASURE="pixels")["OUTPUT"])
    theirs = processing.run(
        "native:zonalhistogram",
        {
            "INPUT_RASTER": path,
            "RASTER_BAND": 1,
            "INPUT_VECTOR": zones,
            "COLUMN_PREFIX": "class_",
            "OUTPUT": "memory:",
        },
    )
    assert ours == table(theirs["OUTPUT"])
    assert sum(ours[0][f"class_{value}"] for value in range(1, 6)) > 500


def test_lines_and_points_need_a_buffer(cover, feedback):
    line = layer("LineString (500000 5000020, 500040 5000020)", kind="LineString")
    assert refused(feedback, INPUT=line, RASTERS=[cover]) == (
        "The zones are LineString and the buffer distance is 0; give a buffer distance above 0, or polygons."
    )
    point = layer("Point (500010 5000020)", kind="Point")
    assert refused(feedback, INPUT=point, RASTERS=[cover]) == (
        "The zones are Point and the buffer distance is 0; give a buffer distance above 0, or polygons."
    )
    found = classes(feedback, INPUT=line, RASTERS=[cover], BUFFER=5, CLASSES="41; 11")["OUTPUT"]
    assert column(found, "class_41") == [pytest.approx(100)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "forest=41..43; water=43",
            "The value 43 is in two classes, 'forest=41..43' and 'water=43'; put it in one of them.",
        ),
        ("wood", "'wood' in 'wood' is no class; give numbers and ranges, such as -9999, 0..2."),
    ],
)  # fmt: skip
def test_classes_that_cannot_be_understood(cover, feedback, text, sentence):
    assert refused(feedback, INPUT=layer(LEFT), RASTERS=[cover], CLASSES=text) == sentence


def test_a_raster_that_looks_continuous(tmp_path, feedback):
    path = raster(tmp_path / "dem.tif", np.arange(2500, dtype="float32").reshape(50, 50))
    sentence = (
        "The raster dem has more than 2000 values in the zones and looks continuous, not like a map of "
        "classes; give ranges with names as classes, such as low=0..100; high=101..500, or use zonal "
        "statistics."
    )
    assert refused(feedback, INPUT=layer(box(0, 0, 50, 50)), RASTERS=[path]) == sentence
    given = {"INPUT": layer(box(0, 0, 50, 50)), "RASTERS": [path]}
    assert len(table(classes(feedback, **given, LAYOUT="long")["OUTPUT"])) == 2500
    (row,) = table(classes(feedback, **given, CLASSES="low=0..999; high=1000..9999")["OUTPUT"])
    assert row == {"id": 1, "low": 100_000, "high": 150_000}


def test_names_that_are_cut_in_a_shapefile_are_told(tmp_path, feedback):
    rasters = [raster(tmp_path / f"landcover{year}.tif", COVER, nodata=0) for year in (2001, 2002)]
    output = str(tmp_path / "out.shp")
    classes(feedback, INPUT=layer(LEFT), RASTERS=rasters, CLASSES="41", OUTPUT=output)
    assert feedback.warnings == [
        "A .shp file cuts names of columns to 10 characters: landcover2001_41, landcover2002_41. A "
        "GeoPackage keeps them whole."
    ]
    (row,) = table(output)
    assert list(row.values()) == [1, 400, 400]  # two columns, however GDAL calls them


def test_too_many_columns_for_a_shapefile(tmp_path, feedback):
    path = raster(tmp_path / "many.tif", np.arange(256, dtype="uint8").reshape(16, 16))
    output = str(tmp_path / "out.shp")
    told = refused(feedback, INPUT=layer(box(0, 0, 16, 16)), RASTERS=[path], OUTPUT=output)
    assert told.startswith("The output would have 257 columns, and a .shp file holds 255")
    assert not list(tmp_path.glob("out.*"))


def test_areas_on_the_map_need_a_projected_crs(tmp_path, feedback):
    degrees = raster(tmp_path / "d.tif", COVER, crs="EPSG:4326", transform=(0.1, 0, 10, 0, -0.1, 50))
    assert refused(feedback, INPUT=layer(LEFT), RASTERS=[degrees]) == (
        "The raster d lies in longitude and latitude (EPSG:4326), where the map has no areas; choose those "
        "on the ellipsoid, or reproject the raster."
    )


def test_true_areas_need_a_crs(tmp_path, feedback):
    bare = raster(tmp_path / "bare.tif", COVER, crs=None)
    assert refused(feedback, INPUT=layer(LEFT, crs=""), RASTERS=[bare], AREA="ellipsoid") == (
        "The raster bare has no CRS, and so the areas of its pixels are unknown; set its CRS in the layer's "
        "properties."
    )


def sphere_free_area(south, north, degrees):
    """Area on WGS 84 between two parallels, by adding up thin belts by the metric alone."""
    a, f = 6378137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    edges = np.radians(np.linspace(south, north, 2001))
    latitude = (edges[1:] + edges[:-1]) / 2
    w = 1 - e2 * np.sin(latitude) ** 2
    meridian, normal = a * (1 - e2) / w**1.5, a / np.sqrt(w)
    return float((meridian * np.diff(edges) * normal * np.cos(latitude)).sum() * np.radians(degrees))


def test_land_cover_of_counties_against_an_independent_computation(tmp_path, feedback):
    """Coverage of each pixel by shapely, its area by numerical integration, names out of the file's XML."""
    cover, zones = DATA / "colorado_landcover_mcd12c1_2019.tif", DATA / "colorado_counties.geojson"
    dataset = gdal.Open(str(cover))
    values = dataset.ReadAsArray()
    rows = re.findall(r"<Row.*?</Row>", Path(f"{cover}.aux.xml").read_text(), re.DOTALL)
    names = {int(found[0]): found[1] for found in (re.findall("<F>(.*?)</F>", row) for row in rows)}
    left, step, _, top, _, _ = dataset.GetGeoTransform()
    belts = [
        sphere_free_area(top - step * (row + 1), top - step * row, step) for row in range(values.shape[0])
    ]
    given = {"INPUT": str(zones), "RASTERS": [str(cover)], "AREA": "ellipsoid", "AREA_UNIT": "km2"}
    wide = table(classes(feedback, **given)["OUTPUT"])
    found = classes(feedback, **given, LAYOUT="long")["OUTPUT"]
    told = {(row["geoid"], row["class"]): (row["name_2"], row["area"]) for row in table(found)}
    shapes = {
        one["properties"]["geoid"]: shapely.geometry.shape(one["geometry"])
        for one in json.loads(zones.read_text())["features"]
    }
    for geoid in ("08035", "08081", "08111"):
        shape, expected = shapes[geoid], {}
        west, south, east, north = shape.bounds
        for row in range(int((top - north) / step), int((top - south) / step) + 1):
            for col in range(int((west - left) / step), int((east - left) / step) + 1):
                x, y = left + col * step, top - row * step
                part = shape.intersection(shapely.box(x, y - step, x + step, y)).area / step**2
                if part:
                    value = int(values[row, col])
                    expected[value] = expected.get(value, 0) + part * belts[row] / 1e6
        assert {value for one, value in told if one == geoid} == set(expected)
        (row,) = (one for one in wide if one["geoid"] == geoid)
        for value, area in expected.items():
            assert told[geoid, value][0] == names[value]
            assert told[geoid, value][1] == pytest.approx(area, rel=1e-6)
            assert row[f"class_{value}"] == told[geoid, value][1]


def test_a_geopackage_holds_the_classes(tmp_path, cover, feedback):
    output = str(tmp_path / "out.gpkg")
    classes(feedback, INPUT=layer(LEFT), RASTERS=[cover], OUTPUT=output)
    names = QgsVectorLayer(output, "out", "ogr").fields().names()
    assert names == ["fid", "id", "class_41", "class_43"]
