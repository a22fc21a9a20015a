"""What all algorithms share: identity, help, errors told in one sentence, progress and cancel."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...core.errors import ExtractionError
from . import requirements as readiness
from .option_names import names_to_numbers, numbers_to_names
from .progress import Cancelled, Progress

ICONS = Path(__file__).resolve().parents[2] / "icons"


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm of Pixelwise; what is special about each is in a few methods.

    Subclasses give `NAME`, `OPTIONS`, ``displayName``, ``tags``, ``initAlgorithm`` and the methods `summary`,
    `take`, `check` and `extract`. These may raise `ExtractionError`, whose sentence the user reads.
    """

    NAME = ""
    #: Names of the options of each enumeration, which scripts may give instead of numbers.
    OPTIONS: dict[str, tuple[str, ...]] = {}
    #: Of a run, where it has any.
    features = None

    def summary(self) -> str:
        """Say what the algorithm does, in a few sentences of HTML."""
        raise NotImplementedError

    def take(self, parameters, context) -> None:
        """Read the settings and take from layers all that `extract` needs.

        Layers belong to the main thread, and may be gone when the work is done. Raises for settings that
        cannot be understood.
        """
        raise NotImplementedError

    def check(self, parameters, context) -> None:
        """Raise for what can be seen to fail. Models do not ask: `extract` raises the same."""

    def extract(self, parameters, context, progress: Progress) -> dict:
        """Do the work, in any thread, and return the outputs."""
        raise NotImplementedError

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def group(self):
        return QCoreApplication.translate("Pixelwise", "Raster values to vectors")

    def groupId(self):
        return "rastervalues"

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / f"{self.NAME}.svg")

    def shortHelpString(self):
        entries = [
            # What stands in brackets is an example, for the dialog.
            f"<h3>{parameter.description().partition(' (')[0]}</h3><p>{parameter.help()}</p>"
            for parameter in self.parameterDefinitions()
            if parameter.help()
        ]
        return self.summary() + "".join(entries)

    def canExecute(self):
        problem = readiness.problem()
        return not problem, problem

    def checkParameterValues(self, parameters, context):
        problem = readiness.problem()
        if problem:
            return False, problem
        try:
            numbered = names_to_numbers(parameters, self.OPTIONS)
            self._check_inputs_stay(numbered, context)
            self.take(numbered, context)
            self.check(numbered, context)
        except (ExtractionError, QgsProcessingException) as error:
            return False, str(error)
        return super().checkParameterValues(numbered, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        if readiness.problem():
            raise QgsProcessingException(readiness.problem())
        with one_sentence():
            self._check_inputs_stay(parameters, context)
            self.take(names_to_numbers(parameters, self.OPTIONS), context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        with one_sentence():
            try:
                return self.extract(names_to_numbers(parameters, self.OPTIONS), context, Progress(feedback))
            finally:
                if self.features is not None:
                    self.features.close()

    def _check_inputs_stay(self, parameters, context):
        from .destination import check_inputs_stay

        check_inputs_stay(self, parameters, context)

    def asPythonCommand(self, parameters, context):
        command = super().asPythonCommand(parameters, context)
        for key, names in numbers_to_names(parameters, self.OPTIONS).items():
            if key in self.OPTIONS:  # QGIS writes numbers, whatever it is given
                numbers = self.parameterDefinition(key).valueAsPythonString(parameters[key], context)
                command = command.replace(f"'{key}':{numbers}", f"'{key}':{names!r}")
        return command

    def asQgisProcessCommand(self, parameters, context):  # asked by QGIS 3.24 and newer
        return super().asQgisProcessCommand(numbers_to_names(parameters, self.OPTIONS), context)


@contextmanager
def one_sentence():
    """Turn what only the user can mend into QGIS's exception, which is shown as its sentence alone."""
    try:
        yield
    except ExtractionError as error:
        raise QgsProcessingException(str(error)) from error
    except Cancelled as error:
        raise QgsProcessingException(
            QCoreApplication.translate("Pixelwise", "Cancelled: no output was written.")
        ) from error
    except MemoryError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Pixelwise", "The memory is not enough; run on fewer rasters, statistics or features at once."
            )
        ) from error
