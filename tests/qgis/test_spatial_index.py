"""The spatial index of a GeoPackage: that which GDAL makes, packed."""

from __future__ import annotations

import sqlite3

import pytest

LAYER = 'pixel\'s "all"'
GEOMETRIES = (
    "POINT (0.1 -0.1)",
    "POINT EMPTY",
    None,
    "MULTIPOINT ((-179.9 89.9), (12.3 4.5))",
    "LINESTRING Z (1 2 3, -4.4 5.5 6)",
    "POLYGON ((7.1 7.1, 8.2 7.1, 8.2 9.3, 7.1 7.1))",
    "POLYGON EMPTY",
    "GEOMETRYCOLLECTION (POINT (5 5), POINT (6.6 6.6))",
)


def write(path, geometries):
    """A GeoPackage without an index."""
    from osgeo import gdal, ogr

    file = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = file.CreateLayer(LAYER, options=["SPATIAL_INDEX=NO", "GEOMETRY_NAME=shape", "FID=number"])
    layer.StartTransaction()
    for text in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        if text is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return str(path)


def look(path):
    """Bounds by ids, whether SQLite finds the tree in order, and what tables, triggers and extensions are."""
    index = f"rtree_{LAYER}_shape".replace('"', '""')
    file = sqlite3.connect(path)
    rows = file.execute(f'SELECT id, minx, maxx, miny, maxy FROM "{index}" ORDER BY id').fetchall()
    ((sound,),) = file.execute("SELECT rtreecheck(?)", (f"rtree_{LAYER}_shape",))
    master = file.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    extensions = file.execute("SELECT * FROM gpkg_extensions").fetchall()
    file.close()
    return rows, sound, master, extensions


def points(number):
    return [f"POINT ({(i * 37) % 1009} {(i * 61) % 997})" for i in range(number)]


@pytest.mark.parametrize("number", [0, 1, 51, 52, 2601, 2602, 6000])
def test_a_packed_tree_holds_every_point_and_is_in_order(tmp_path, number):
    from pixelwise.algorithms.outputs import spatial_index

    path = write(tmp_path / "points.gpkg", points(number))
    assert spatial_index._packed(path, LAYER, "shape", "number")
    rows, sound, _, _ = look(path)
    places = [((i * 37) % 1009, (i * 61) % 997) for i in range(number)]
    assert sound == "ok"
    assert rows == [(i + 1, x, x, y, y) for i, (x, y) in enumerate(places)]


def test_an_index_is_that_of_gdal(tmp_path):
    from pixelwise.algorithms.outputs import spatial_index

    ours, theirs = (write(tmp_path / name, GEOMETRIES) for name in ("ours.gpkg", "theirs.gpkg"))
    assert spatial_index._packed(ours, LAYER, "shape", "number")
    assert spatial_index._built(theirs, LAYER, "shape", "number")
    (rows, sound, *made), (wanted, _, *expected) = look(ours), look(theirs)
    assert sound == "ok" and made == expected
    assert [row[0] for row in rows] == [row[0] for row in wanted] == [1, 4, 5, 6, 8]
    for row, other in zip(rows, wanted):
        assert row[1:] == pytest.approx(other[1:], rel=3e-7)  # GDAL 3.8 and newer round in their own way
    assert rows[0][1] <= 0.1 <= rows[0][2] and rows[0][3] <= -0.1 <= rows[0][4]


def test_a_packed_index_is_kept_up_by_edits(tmp_path):
    from osgeo import gdal, ogr

    from pixelwise.algorithms.outputs import spatial_index

    path = write(tmp_path / "points.gpkg", points(3000))
    assert spatial_index._build(path)
    file = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = file.GetLayer(0)
    for number in range(1, 1500):
        layer.DeleteFeature(number)
    feature = layer.GetFeature(2000)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (5000 5000)"))
    layer.SetFeature(feature)
    layer.SetSpatialFilterRect(4999, 4999, 5001, 5001)
    assert [one.GetFID() for one in layer] == [2000]
    del feature, layer, file
    rows, sound, _, _ = look(path)
    assert sound == "ok" and [row[0] for row in rows] == list(range(1500, 3001))


def test_gdal_builds_what_cannot_be_packed(tmp_path, monkeypatch):
    from pixelwise.algorithms.outputs import packed_index, spatial_index

    def unreadable(heads):
        raise packed_index.Unreadable

    monkeypatch.setattr(packed_index, "_bounds_of", unreadable)
    path = write(tmp_path / "points.gpkg", points(100))
    assert not spatial_index._packed(path, LAYER, "shape", "number")
    assert spatial_index._build(path)
    rows, sound, _, _ = look(path)
    assert sound == "ok" and len(rows) == 100


def test_a_file_that_is_gone_is_not_made_anew(tmp_path):
    from pixelwise.algorithms.outputs import spatial_index

    path = tmp_path / "gone.gpkg"
    assert not spatial_index._packed(str(path), LAYER, "shape", "number")
    assert not spatial_index._build(str(path))
    assert not path.exists()
