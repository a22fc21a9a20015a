"""The plugin as QGIS sees it: a translation, the Processing provider and a menu, brought and taken away."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator

TRANSLATIONS = Path(__file__).parent / "i18n"


class PixelwisePlugin:
    """What QGIS loads; what a user sees is in the Processing toolbox, and in a small menu.

    Parameters
    ----------
    iface : qgis.gui.QgisInterface or None
        The running QGIS; there is none in ``qgis_process``.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = None
        self.menu = None

    def initProcessing(self):
        """Add the translation and the provider; ``qgis_process`` calls only this."""
        from .algorithms.provider import PixelwiseProvider

        self._translate_to(QgsApplication.locale())
        self.provider = PixelwiseProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # They are made of algorithms that are known from now on. A window that starts need not wait for them.
        if self.iface is None:
            self._add_models()
        else:
            QTimer.singleShot(0, self._add_models)

    def initGui(self):
        """Set the plugin up in the QGIS window."""
        self.initProcessing()
        if self.iface is not None:
            from .algorithms.menu import Menu

            self.menu = Menu(self.iface)

    def unload(self):
        """Take away everything that was added."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _add_models(self):
        if self.provider is not None:  # unless the plugin was unloaded in between
            self.provider.add_models()

    def _translate_to(self, locale: str):
        """Install the translation for a locale such as ``de_AT``, where there is one; English needs none."""
        translator = QTranslator()
        if translator.load(f"pixelwise_{locale}", str(TRANSLATIONS)):  # falls back from de_AT to de by itself
            QCoreApplication.installTranslator(translator)
            self.translator = translator
