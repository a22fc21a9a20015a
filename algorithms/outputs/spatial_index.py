"""The spatial index of a GeoPackage, built while somebody looks whether the user has cancelled.

GDAL builds it when it closes the file, also when the file is closed to be thrown away; that takes longer than
all the writing, and cannot be stopped. So files are written without one, and it is built in a thread.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..framework.progress import Progress

#: What is written without an index, as an option of the layer.
WITHOUT_INDEX = {"layerOptions": ["SPATIAL_INDEX=NO"]}

_SECONDS = 5e-6  # for each row, about
_ALL_TABLES = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')"
_EXTENSIONS = "gpkg_extensions"  # the table of what a file holds beside tables, which names all indices
_EXTENDED = "SELECT * FROM gpkg_extensions"
_EXTEND = "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)"

#: What GDAL's Python raises, or what comes of its answering nothing.
_FAILED = (AttributeError, RuntimeError, TypeError)


def build_index(path: str, rows: int, progress: Progress) -> None:
    """Build the index of the one layer of a GeoPackage, of so many rows; a cancel returns at once."""
    telling = QCoreApplication.translate("Pixelwise", "Building the output's spatial index.")
    built = progress.watch(_build, path, telling=telling, about=rows * _SECONDS)
    if not built:
        progress.warn(
            QCoreApplication.translate(
                "Pixelwise", "The output is whole, but has no spatial index: is the disk full?"
            )
        )


def _build(path: str) -> bool:
    """Whether the index could be built, packed or by GDAL: both let other threads run meanwhile."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")  # in this thread; a file that is gone is no news
    try:
        file = gdal.OpenEx(path, gdal.OF_VECTOR)
        layer = file.GetLayer(0)
        table = layer.GetName(), layer.GetGeometryColumn(), layer.GetFIDColumn()
        del layer, file  # closed, or it would be open twice
        return not table[1] or _packed(path, *table) or _built(path, *table)
    except _FAILED:
        return False
    finally:
        gdal.PopErrorHandler()


def _packed(path: str, table: str, geometry: str, fid: str) -> bool:
    """Whether the index could be packed; if not, the file is as it was."""
    try:
        import sqlite3

        from .packed_index import Unreadable, pack
    except ImportError:  # a Python without SQLite
        return False
    try:
        index, statements = _empty_index(table, geometry, fid)
        names = {"table": table, "geometry": geometry, "fid": fid, "index": index}
        pack(path, {key: name.replace('"', '""') for key, name in names.items()}, statements)
    except (Unreadable, sqlite3.Error, *_FAILED):
        return False
    return True


def _empty_index(table: str, geometry: str, fid: str) -> tuple[str, list[tuple[str, tuple]]]:
    """The name of an index, and statements that make it: what GDAL does for a table without rows."""
    from osgeo import gdal

    twin = gdal.GetDriverByName("GPKG").Create(":memory:", 0, 0, 0, gdal.GDT_Unknown)
    layer = twin.CreateLayer(table, options=[f"GEOMETRY_NAME={geometry}", f"FID={fid}", "SPATIAL_INDEX=NO"])
    layer.SyncToDisk()
    before = dict(_rows(twin, _ALL_TABLES))
    _create(twin, table, geometry)
    made = {name: sql for name, sql in _rows(twin, _ALL_TABLES) if name not in before or name == _EXTENSIONS}
    index = next(name for name, sql in made.items() if sql.startswith("CREATE VIRTUAL TABLE"))
    extensions = made.pop(_EXTENSIONS).replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1)
    shadows = {f"{index}_{shadow}" for shadow in ("node", "rowid", "parent")}  # that come with the index
    statements = [(extensions, ())] + [(sql, ()) for name, sql in made.items() if name not in shadows]
    statements += [(_EXTEND, row) for row in _rows(twin, _EXTENDED)]
    return index, statements


def _built(path: str, table: str, geometry: str, _: str) -> bool:
    """Whether GDAL could build the index."""
    from osgeo import gdal

    file = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    # No journal lies beside the file: after a cancel that might be another file of this name.
    file.ReleaseResultSet(file.ExecuteSQL("PRAGMA journal_mode = MEMORY"))
    return _create(file, table, geometry)


def _create(file, table: str, geometry: str) -> bool:
    """Whether GDAL could make the index of a table."""
    names = [name.replace("'", "''") for name in (table, geometry)]
    return _rows(file, "SELECT CreateSpatialIndex('{}', '{}')".format(*names)) == [(1,)]


def _rows(file, statement: str) -> list[tuple]:
    """What a GeoPackage answers."""
    answer = file.ExecuteSQL(statement)
    rows = [tuple(row.items().values()) for row in answer]
    file.ReleaseResultSet(answer)
    return rows
