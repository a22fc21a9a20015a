"""What the plugin is, and what it finds here: versions, what reads rasters, where its help is."""

from __future__ import annotations

from importlib import import_module

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QMessageBox

from .framework import requirements as readiness
from .framework.algorithm import ROOT

LICENCE = "GPL-2.0-or-later"
HOMEPAGE = "https://github.com/pixelwise-qgis/pixelwise"


def show_about(parent) -> None:
    """Show it, until it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("Pixelwise", "About Pixelwise"))
    box.setIconPixmap(QPixmap(str(ROOT / "icons" / "pixelwise.png")))
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(about_text())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def about_text() -> str:
    """The text, as HTML; where something is missing it says what to do."""
    from .outputs.provenance import version

    docs = QCoreApplication.translate("Pixelwise", "Documentation")
    homepage = QCoreApplication.translate("Pixelwise", "Homepage")
    told = [
        QCoreApplication.translate("Pixelwise", "Raster values to vectors, exactly and fast."),
        readiness.problem() or _readers(),
        f"QGIS {Qgis.QGIS_VERSION}, GDAL {_gdal()}",
        f'<a href="{docs_page()}">{docs}</a>, <a href="{HOMEPAGE}">{homepage}</a>',
        QCoreApplication.translate("Pixelwise", "Licence: {licence}").format(licence=LICENCE),
    ]
    return f"<h3>Pixelwise {version()}</h3>" + "".join(f"<p>{text}</p>" for text in told)


def docs_page() -> str:
    """Where the help begins: in the plugin's zip a page for browsers, in a checkout what it is made from."""
    pages = [ROOT / "docs" / name for name in ("index.html", "index.md")]
    return next((page.as_uri() for page in pages if page.is_file()), HOMEPAGE)


def _readers() -> str:
    """What reads rasters and geometries here."""
    from .inputs.raster_reader import file_source

    rasterio = file_source().__name__ == "RasterSource"
    return QCoreApplication.translate(
        "Pixelwise", "Rasters are read by {rasters}, geometries by {geometries}."
    ).format(rasters=_named("rasterio") if rasterio else f"GDAL {_gdal()}", geometries="QGIS")


def _gdal() -> str:
    """The version, where GDAL's Python can be used; rasterio may read without it."""
    return "-" if readiness.fault("GDAL") else import_module("osgeo.gdal").__version__


def _named(package: str) -> str:
    return f"{package} {import_module(package).__version__}"
