"""What a parameter is, and the kinds of which there are several."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..framework.algorithm import Run
from ..inputs.features import Features


class Parameter:
    """A parameter, declared once: how it is built, described and read.

    Texts are asked for when it is built, for translations are not there when files are imported. What differs
    from the attributes of the class, for one algorithm, is given when the parameter is made.
    """

    key = ""
    #: Seldom used, and so behind the dialog's fold.
    advanced = False
    #: Of an enumeration, names of the options, which are public: new ones go to the end.
    options: tuple[str, ...] = ()

    def __init__(self, **differing: Any):
        vars(self).update(differing)

    def title(self) -> str:
        """Name it; what stands in brackets is an example."""
        raise NotImplementedError

    def help(self) -> str:
        """Describe it, for its tooltip and the algorithm's help."""
        return ""

    def build(self) -> QgsProcessingParameterDefinition:
        """Build what QGIS's dialogs and models know of it."""
        raise NotImplementedError

    def definition(self) -> QgsProcessingParameterDefinition:
        """Build it, with its help and flags."""
        definition = self.build()
        definition.setHelp(self.help())
        if self.advanced:
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        return definition

    def output(self, algorithm: str) -> QgsProcessingOutputDefinition | None:
        """Build the output of the algorithm so titled, where QGIS's own for the parameter will not do."""

    def furnish(self, widget: Any) -> None:
        """Do to its widget in the dialog what QGIS does not."""

    def read(self, run: Run) -> Any:
        """Read it, given the settings before it; raise `ExtractionError` where it cannot be understood."""
        raise NotImplementedError

    def understood(self, setting: Any) -> str:
        """Say for the log how a text was understood; nothing where it says so itself."""
        return ""

    def close(self, setting: Any) -> None:
        """Let go, when a run has ended, however it did, of what was read."""


class Text(Parameter):
    """A text that may be empty."""

    def build(self):
        return QgsProcessingParameterString(self.key, self.title(), "", optional=True)

    def read(self, run: Run) -> Any:
        return run.algorithm.parameterAsString(run.parameters, self.key, run.context)


class Switch(Parameter):
    """On or off; the setting is a bool."""

    default = False

    def build(self):
        return QgsProcessingParameterBoolean(self.key, self.title(), self.default)

    def read(self, run: Run) -> bool:
        return run.algorithm.parameterAsBoolean(run.parameters, self.key, run.context)


class Choice(Parameter):
    """One of several options; the setting is its name."""

    default = 0

    def titles(self) -> list[str]:
        """Name the options in the user's language."""
        raise NotImplementedError

    def explained(self, *sentences: str) -> str:
        """Explain the options, each behind the words that the list has for it."""
        return " ".join(f"{title}: {sentence}" for title, sentence in zip(self.titles(), sentences))

    def words(self) -> list[str]:
        """Name the options in a word or two of the user's language, as the log does."""
        return list(self.options)

    def word(self, option: str) -> str:
        """Name one option so."""
        return self.words()[self.options.index(option)]

    def build(self):
        return QgsProcessingParameterEnum(self.key, self.title(), self.titles(), defaultValue=self.default)

    def read(self, run: Run) -> str:
        return self.options[run.algorithm.parameterAsEnum(run.parameters, self.key, run.context)]


class FeatureSource(Parameter):
    """Features of a layer."""

    key = "INPUT"
    type = QgsProcessing.SourceType.TypeVectorAnyGeometry

    def build(self):
        return QgsProcessingParameterFeatureSource(self.key, self.title(), [self.type])

    def read(self, run: Run) -> Features:
        return Features(run, self.key)

    def close(self, setting: Features) -> None:
        setting.close()


def quiet_at_zero(widget: Any) -> None:
    """Hide the warning of a distance's widget that degrees are no lengths where the distance is 0."""
    from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel

    distance = widget.findChild(QDoubleSpinBox)
    for warning in [label for label in widget.findChildren(QLabel) if label.pixmap()]:
        # QGIS itself shows and hides what it lies in.
        warning.setVisible(distance.value() != 0)
        distance.valueChanged.connect(lambda value, shown=warning: shown.setVisible(value != 0))
