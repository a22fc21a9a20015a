"""The plugin's menu, Plugins > Pixelwise: sample data, and About."""

from __future__ import annotations

import sys

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu

from .provider import ICON

MENU = "&Pixelwise"


class Menu:
    """What the plugin adds to QGIS's window, until `remove`.

    Parameters
    ----------
    iface : qgis.gui.QgisInterface
    """

    def __init__(self, iface):
        self._iface = iface
        self._context_actions = []
        self._held = QMenu()  # makes actions, whose class is elsewhere in Qt 6, and takes them with it
        samples = QCoreApplication.translate("Pixelwise", "Load sample data")
        about = QCoreApplication.translate("Pixelwise", "About Pixelwise…")
        self._actions = [self._add(samples, self._load_samples), self._add(about, self._show_about)]
        if "processing.gui.ProviderActions" in sys.modules:
            self._offer_models()
        else:  # QGIS starts, and Processing comes later
            iface.initializationCompleted.connect(self._offer_models)

    def remove(self) -> None:
        """Take everything away."""
        for action in self._actions:
            self._iface.removePluginMenu(MENU, action)
        self._actions = []
        self._held.deleteLater()
        if self._context_actions:
            from processing.gui.ProviderActions import ProviderContextMenuActions

            ProviderContextMenuActions.deregisterProviderContextMenuActions(self._context_actions)
            self._context_actions = []

    def _add(self, title: str, do):
        action = self._held.addAction(QIcon(ICON), title)
        action.triggered.connect(lambda _=False: do())
        self._iface.addPluginToMenu(MENU, action)
        return action

    def _offer_models(self) -> None:
        """Let a right click on a ready model edit a copy of it, where Processing is on and this is, too."""
        users = QgsApplication.processingRegistry().providerById("model")
        if users is None or self._context_actions or not self._actions:
            return
        from processing.gui.ProviderActions import ProviderContextMenuActions

        from .models.actions import context_actions

        self._context_actions = context_actions()
        ProviderContextMenuActions.registerProviderContextMenuActions(self._context_actions)

    def _load_samples(self) -> None:
        from .samples.loading import show_samples

        show_samples(self._iface)

    def _show_about(self) -> None:
        from .about import show_about

        show_about(self._iface.mainWindow())
