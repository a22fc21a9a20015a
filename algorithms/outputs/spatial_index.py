"""The spatial index of a GeoPackage, built while somebody looks whether the user has cancelled.

GDAL builds it when it closes the file, also when the file is closed to be thrown away; that takes longer than
all the writing, and cannot be stopped. So files are written without one, and it is built in a thread.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..framework.progress import Progress

#: What is written without an index, as an option of the layer.
WITHOUT_INDEX = {"layerOptions": ["SPATIAL_INDEX=NO"]}

_SECONDS = 1e-5  # for each row, about


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
    """Whether GDAL, which lets other threads run meanwhile, could build the index."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")  # in this thread; a file that is gone is no news
    try:  # GDAL raises where somebody has asked it to, and else returns nothing
        file = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
        layer = file.GetLayer(0)
        if not layer.GetGeometryColumn():
            return True
        # No journal lies beside the file: after a cancel that might be another file of this name.
        file.ReleaseResultSet(file.ExecuteSQL("PRAGMA journal_mode = MEMORY"))
        names = [name.replace("'", "''") for name in (layer.GetName(), layer.GetGeometryColumn())]
        answer = file.ExecuteSQL("SELECT CreateSpatialIndex('{}', '{}')".format(*names))
        found = answer.GetNextFeature().GetField(0)
        file.ReleaseResultSet(answer)
        return found == 1
    except (AttributeError, RuntimeError):
        return False
    finally:
        gdal.PopErrorHandler()
