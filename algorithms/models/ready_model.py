"""A model from its file, as an algorithm of this provider: named for scripts, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from qgis.core import QgsProcessingException, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..framework import requirements as readiness
from ..framework.algorithm import ICONS, ROOT, Run
from ..framework.destination import Destination
from .texts import TEXTS, Texts, group

FOLDER = Path(__file__).parent
#: Fields that the models make and then compute with: where the input has one, they would take that.
OWN_FIELDS = {
    "ndviseries": ("ndvi_count", "ndvi_nodata", "good_percent"),
    "monthlyclimate": ("pixelwise_no", "climate_mean"),
    "elevationprofile": ("pixelwise_no", "value"),
    "stationvalues": ("value",),
}

#: Formats that keep names, types, NULL and the order of rows, as a further step needs them.
WHOLE = (".gpkg", ".sqlite", ".geojson")


class ReadyModel(QgsProcessingModelAlgorithm):
    """The model of this name.

    Each output has the name that the model's file gives it, ``SHARES``; QGIS itself calls it
    ``shares:SHARES`` before 3.26 and ``shares_of_parcels`` since, by its title.
    """

    PARAMETERS = ()  # of which the dialog would have to know more than QGIS does

    def __init__(self, name: str):
        super().__init__()
        self._name = name
        self._loaded = self.fromFile(str(FOLDER / f"{name}.model3"))
        english = QgsProcessingModelAlgorithm.displayName(self)
        self._anchor = english.lower().replace(" ", "-")
        self._outputs: dict[str, str] = {}  # names that this QGIS would give, and ours
        self._word(TEXTS[name]())

    def complete(self) -> bool:
        """Whether the file could be read, and QGIS has all algorithms of which the model is made."""
        children = self.childAlgorithms().values()
        return self._loaded and all(child.algorithm() is not None for child in children)

    def _word(self, texts: Texts) -> None:
        self.setName(texts.title)
        self.setGroup(group())
        self._texts = texts
        for name, (title, told) in texts.inputs.items():
            definition = self.parameterDefinition(name)
            definition.setDescription(title)
            definition.setHelp(told)
        for child in self.childAlgorithms().values():
            for name, output in child.modelOutputs().items():
                self._name_output(f"{child.childId()}:{name}", output.description(), name)
        words = {**texts.inputs, **texts.outputs}
        self.setHelpContent({"ALG_DESC": texts.help, **{name: told for name, (_, told) in words.items()}})

    def _name_output(self, key: str, english: str, name: str) -> None:
        title, told = self._texts.outputs[name]
        for definition in [*self.destinationParameterDefinitions(), *self.outputDefinitions()]:
            if definition.name() == key or definition.description() == english:
                self._outputs[key] = name
                definition.setName(name)
                definition.setDescription(title)
                if hasattr(definition, "setHelp"):
                    definition.setHelp(told)

    def createInstance(self):
        return ReadyModel(self._name)

    def name(self):
        return self._name

    def displayName(self):
        return self._texts.title

    def groupId(self):
        return "readymodels"

    def shortDescription(self):
        return self._texts.short

    def tags(self):
        return self._texts.tags.split(",")

    def helpUrl(self):
        # The plugin's zip holds pages for browsers, a checkout those from which they are made.
        pages = [ROOT / "docs" / f"readymodels.{ending}" for ending in ("html", "md")]
        return next((f"{page.as_uri()}#{self._anchor}" for page in pages if page.is_file()), "")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / f"{self._name}.svg")

    def createCustomParametersWidget(self, parent):
        from ..framework.dialog import dialog_of

        return dialog_of(self, parent)

    def canExecute(self):
        problem = readiness.problem()
        return (False, problem) if problem else super().canExecute()

    def checkParameterValues(self, parameters, context):
        problem = self._problem(parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        problem = self._problem(parameters, context)
        if problem:
            raise QgsProcessingException(problem)
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(self, parameters, context, feedback):
        names = {name: key for key, name in self._outputs.items()}
        inputs = [one for one in self.parameterDefinitions() if not one.isDestination()]
        # Scripts leave out what has a default; models hand on only what is there.
        parameters = {**{one.name(): one.defaultValue() for one in inputs}, **parameters}
        given = {names.get(name, name): value for name, value in parameters.items()}
        found = super().processAlgorithm(given, context, feedback)
        results = {self._outputs.get(key, key): value for key, value in found.items()}
        for name in self._outputs.values():
            layer = results.get(name)
            if isinstance(layer, str) and context.willLoadLayerOnCompletion(layer):
                details = context.layerToLoadOnCompletionDetails(layer)
                details.name = self.parameterDefinition(name).description()
        return results

    def _handed_on(self) -> Iterator[str]:
        """The names of outputs that another step reads."""
        steps = self.childAlgorithms().values()
        given = [source for step in steps for some in step.parameterSources().values() for source in some]
        read = {(source.outputChildId(), source.outputName()) for source in given}
        for step in steps:
            for name, output in step.modelOutputs().items():
                if (step.childId(), output.childOutputName()) in read:
                    yield name

    def _cut_short(self, parameters, context) -> str:
        """What to say where a file would not keep all that the next step needs."""
        run = Run(self, parameters, context, SimpleNamespace())
        for name in self._handed_on():
            target = Destination(run, name)
            if target.suffix and target.suffix not in WHOLE and not target.is_database:
                return QCoreApplication.translate(
                    "Pixelwise",
                    "{output}: the next step of this model reads this file, and a {format} file does not "
                    "keep all that it needs; save it as a GeoPackage, or leave it temporary and export it "
                    "then.",
                ).format(output=self._texts.outputs[name][0], format=target.suffix)
        return ""

    def _problem(self, parameters, context) -> str:
        problem = readiness.problem() or self._cut_short(parameters, context)
        source = None if problem else self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            return problem
        taken = {field.name().lower() for field in source.fields()} & {*OWN_FIELDS.get(self._name, ())}
        return taken and QCoreApplication.translate(
            "Pixelwise",
            "The input has a field '{field}', which this model makes itself; rename that field, or take it "
            "out.",
        ).format(field=min(taken))
