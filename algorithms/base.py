"""What all algorithms share: identity, help, errors told in one sentence, progress and cancel."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.errors import ExtractionError
from . import readiness
from .options import names_to_numbers, numbers_to_names

ICONS = Path(__file__).resolve().parents[1] / "icons"


class Cancelled(Exception):
    """The user has asked to stop."""


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
        from .destinations import check_inputs_stay

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


class Progress:
    """Says how far a run has come, passes on what it has to say, and notices when the user cancels.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
    start, stop : float
        The part of the bar, in percent, that this one fills.
    """

    def __init__(self, feedback: QgsProcessingFeedback, start: float = 0, stop: float = 100):
        self.feedback, self.start, self.stop = feedback, start, stop

    def part(self, start: float, stop: float) -> Progress:
        """The progress of a step that fills the bar from ``start`` to ``stop`` percent."""
        return Progress(self.feedback, start, stop)

    def __call__(self, fraction: float) -> None:
        """Say that a fraction is done; raises as `check` does."""
        self.check()
        self.feedback.setProgress(self.start + (self.stop - self.start) * min(fraction, 1))

    def check(self) -> None:
        """Raise `Cancelled` when the user has asked to stop."""
        if self.feedback.isCanceled():
            raise Cancelled

    def info(self, text: str) -> None:
        self.feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        self.feedback.pushWarning(text)


def run_job(job, progress: Progress):
    """Run a job of the core, which yields how far it has come, and return its result.

    It stops when the user cancels.
    """
    steps = iter(job)
    try:
        for fraction in steps:
            progress(fraction)
    finally:
        steps.close()  # at once: a traceback may keep the generator, and its threads, for long
    return job.result()


def first_few(numbers, most: int = 5) -> str:
    """Count and the first few of some numbers, for a warning: ``7 (3, 9, 12, 13, 20, ..)``."""
    given = [str(number) for number in numbers]
    return f"{len(given)} ({', '.join(given[:most])}{', ..' if len(given) > most else ''})"
