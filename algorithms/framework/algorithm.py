"""What all algorithms share: identity, help, settings, errors told in one sentence, progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...core.errors import ExtractionError
from . import requirements as readiness
from .option_names import names_to_numbers, numbers_to_names
from .progress import Cancelled, Log, Progress, opening
from .wording import in_words

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "icons"


@dataclass(frozen=True)
class Run:
    """One run of an algorithm."""

    algorithm: Algorithm
    parameters: dict[str, Any]  # as the user gave them, with numbers for the names of options
    context: QgsProcessingContext  # of the thread that reads the settings, or does the work
    #: What each parameter reads, by its key in lower case; while they are read, those that come before.
    settings: SimpleNamespace
    command: str = ""  # the Python command that runs it again
    log: Log = field(default_factory=Log)  # what it has said and done
    check: Callable[[], None] = lambda: None  # raises `Cancelled` where the user has asked to stop

    def understood(self) -> list[str]:
        """Say how texts among the parameters were understood, each once."""
        given = [(one, getattr(self.settings, one.key.lower())) for one in self.algorithm.PARAMETERS]
        return list(filter(None, dict.fromkeys(one.understood(setting) for one, setting in given)))


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm of Pixelwise; what is special about each is in a few methods.

    Subclasses give `NAME`, `PARAMETERS`, ``displayName``, ``tags`` and the methods `summary`, `numbers`,
    `check` and `extract`. These may raise `ExtractionError`, whose sentence the user reads.
    """

    NAME = ""
    #: Instances of `parameters.kinds.Parameter`, in the order in which they are shown and read.
    PARAMETERS: tuple[Any, ...] = ()
    #: Of a run, between its preparation and its end.
    settings: SimpleNamespace | None = None
    command = ""

    def summary(self) -> str:
        """Say what the algorithm does, in a few sentences of HTML."""
        raise NotImplementedError

    def numbers(self) -> dict[str, str]:
        """Name the outputs that are numbers: their titles, by their keys."""
        raise NotImplementedError

    def check(self, settings: SimpleNamespace) -> None:
        """Raise for settings that do not go together, where no parameter does so when it is read."""

    def extract(self, run: Run, progress: Progress) -> dict[str, Any]:
        """Do the work, in any thread, and return the outputs. It must not touch layers: they may be gone."""
        raise NotImplementedError

    def initAlgorithm(self, configuration=None):
        for parameter in self.PARAMETERS:
            output = parameter.output(self.displayName())
            self.addParameter(parameter.definition(), createOutput=output is None)
            if output:
                self.addOutput(output)
        for key, title in self.numbers().items():
            self.addOutput(QgsProcessingOutputNumber(key, title))

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
        names = [f"<p>{key}: {', '.join(options)}.</p>" for key, options in self.options.items()]
        numbers = [f"<p>{key}: {title}.</p>" for key, title in self.numbers().items()]
        for title, told in (
            (QCoreApplication.translate("Pixelwise", "Numbers for models and scripts"), numbers),
            (QCoreApplication.translate("Pixelwise", "Names for scripts"), names),
        ):
            entries.append(f"<h3>{title}</h3>{''.join(told)}")
        return self.summary() + "".join(entries)

    def helpUrl(self):
        return page_url(self.NAME)

    def createCustomParametersWidget(self, parent):
        from .dialog import dialog_of

        return dialog_of(self, parent)

    def canExecute(self):
        problem = readiness.problem()
        return not problem, problem

    def checkParameterValues(self, parameters, context):
        problem = readiness.problem()
        if problem:
            return False, problem
        run, refused = one_sentence(self._read, parameters, context)
        if refused:
            return False, refused
        return super().checkParameterValues(run.parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        refused = readiness.problem()
        if not refused:
            run, refused = one_sentence(self._read, parameters, context)
            self.settings = run and run.settings
            self.command = self.asPythonCommand(parameters, context)
        del parameters, context, feedback
        if refused:
            raise QgsProcessingException(refused)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        outputs, refused = one_sentence(self._process, parameters, context, feedback)
        self.settings = None
        # QGIS never lets go of an exception, nor of what stands in the functions that it has passed.
        del parameters, context, feedback
        if refused:
            raise QgsProcessingException(refused)
        return outputs

    def _process(self, parameters, context, feedback) -> dict[str, Any]:
        try:
            features = getattr(self.settings, "input", None)
            run = self._run(parameters, context, self.settings)
            progress = Progress(feedback, names=features and features.names, log=run.log)
            run = replace(run, check=progress.check)
            progress.phase(opening())
            outputs = self.extract(run, progress)
            progress.tell_times()
            return outputs
        finally:
            for parameter in self.PARAMETERS:
                parameter.close(getattr(self.settings, parameter.key.lower()))

    def _read(self, parameters, context) -> Run:
        """Read the settings, and with them all that the work needs of layers.

        Layers belong to the main thread, and may be gone when the work is done.
        """
        run = self._run(parameters, context, SimpleNamespace())
        for parameter in self.PARAMETERS:
            setattr(run.settings, parameter.key.lower(), parameter.read(run))
        self.check(run.settings)
        return run

    def _run(self, parameters, context, settings: SimpleNamespace) -> Run:
        return Run(self, names_to_numbers(parameters, self.options), context, settings, self.command)

    @property
    def options(self) -> dict[str, tuple[str, ...]]:
        """Names of the options of each enumeration, which scripts may give instead of numbers."""
        return {parameter.key: parameter.options for parameter in self.PARAMETERS if parameter.options}

    def asPythonCommand(self, parameters, context):
        command = super().asPythonCommand(parameters, context)
        for key, names in numbers_to_names(parameters, self.options).items():
            if key in self.options:  # QGIS writes numbers, whatever it is given
                numbers = self.parameterDefinition(key).valueAsPythonString(parameters[key], context)
                command = command.replace(f"'{key}':{numbers}", f"'{key}':{names!r}")
        return command

    def asQgisProcessCommand(self, parameters, context):  # asked by QGIS 3.24 and newer
        return super().asQgisProcessCommand(numbers_to_names(parameters, self.options), context)


def page_url(name: str) -> str:
    """Where a page of docs/ is; the zip holds those for a browser, a checkout those that they are made of."""
    pages = [ROOT / "docs" / f"{name}.{ending}" for ending in ("html", "md")]
    return next((page.as_uri() for page in pages if page.is_file()), "")


def one_sentence(do: Callable[..., Any], *given: Any) -> tuple[Any, str]:
    """Return what a function returns; where only the user can mend what is wrong, None and one sentence."""
    try:
        return do(*given), ""
    except ExtractionError as error:
        return None, in_words(error)
    except QgsProcessingException as error:
        return None, str(error)
    except Cancelled:
        return None, QCoreApplication.translate("Pixelwise", "Cancelled: no output was written.")
    except MemoryError:
        return None, QCoreApplication.translate(
            "Pixelwise", "The memory is not enough; run on fewer rasters, statistics or features at once."
        )
