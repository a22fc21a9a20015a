"""Pixelwise, a QGIS plugin that takes raster values to vectors.

The folder of this file is the package ``pixelwise``. Its ``core`` runs without QGIS, so nothing is imported
here before QGIS asks for the plugin.
"""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Make the plugin; QGIS calls this when it loads it.

    Parameters
    ----------
    iface : qgis.gui.QgisInterface
        The running QGIS, or None in ``qgis_process``.

    Returns
    -------
    PixelwisePlugin
    """
    from .plugin import PixelwisePlugin

    return PixelwisePlugin(iface)
