"""What a right click on a ready model offers: QGIS edits and exports only models of its own providers."""

from __future__ import annotations

from processing.gui.ContextAction import ContextAction
from processing.modeler.ExportModelAsPythonScriptAction import ExportModelAsPythonScriptAction
from processing.modeler.ModelerDialog import ModelerDialog
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from .ready_model import ReadyModel
from .texts import TEXTS


class EditCopy(ContextAction):
    """Open a copy in the model designer; saved, it is one of the user's models."""

    def __init__(self):
        super().__init__()
        self.name = QCoreApplication.translate("Pixelwise", "Edit a copy of this model…")

    def isEnabled(self):
        return isinstance(self.itemData, ReadyModel)

    def icon(self):
        return QgsApplication.getThemeIcon("/mActionEditModelComponent.svg")

    def execute(self):
        dialog = ModelerDialog.create(copied(self.itemData))
        dialog.update_model.connect(self._refresh)
        dialog.show()
        dialog.activate()

    @staticmethod
    def _refresh():
        QgsApplication.processingRegistry().providerById("model").refreshAlgorithms()


class Export(ExportModelAsPythonScriptAction):
    """Open it as a script, as QGIS does with the user's models."""

    def isEnabled(self):
        return isinstance(self.itemData, ReadyModel)


def copied(model: ReadyModel) -> QgsProcessingModelAlgorithm:
    """A model of the same parts and texts that belongs to no file and to no provider."""
    copy = QgsProcessingModelAlgorithm()
    copy.loadVariant(model.toVariant())
    copy.setSourceFilePath("")
    titles = TEXTS[model.name()]().outputs
    for name in copy.childAlgorithms():  # whose titles in the file are English
        child = copy.childAlgorithm(name)
        child.setDescription(child.algorithm().displayName())
        outputs = child.modelOutputs()
        for key, output in outputs.items():
            output.setDescription(titles[key][0])
        child.setModelOutputs(outputs)
    copy.updateDestinationParameters()
    return copy


def context_actions() -> list[ContextAction]:
    """One of each."""
    return [EditCopy(), Export()]
