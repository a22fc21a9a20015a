"""Algorithms that cannot be loaded: they stay in the toolbox, and say why they cannot run."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException

from . import requirements as readiness


class Unloaded(QgsProcessingAlgorithm):
    """What stands for the algorithm of this name, so that models and scripts are told as well."""

    def __init__(self, name: str):
        super().__init__()
        self._name = name

    def name(self):
        return self._name

    def displayName(self):
        return self._name

    def createInstance(self):
        return Unloaded(self._name)

    def initAlgorithm(self, configuration=None):
        """Declare no parameters: whatever is given, it cannot run."""

    def canExecute(self):
        return False, readiness.unloadable()

    def checkParameterValues(self, parameters, context):
        return self.canExecute()

    def prepareAlgorithm(self, parameters, context, feedback):
        raise QgsProcessingException(readiness.unloadable())

    def processAlgorithm(self, parameters, context, feedback):
        return {}
