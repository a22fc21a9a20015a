"""One run of an algorithm in the session, with what happens to it meanwhile."""

from __future__ import annotations

import glob
import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic, sleep

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent

import judge
import texts
from plans import Plan


@dataclass
class End:
    """How a run ended.

    Attributes
    ----------
    word : str
        ``done``, ``cancelled`` or ``refused``; ``late`` where the cancel came when all was done, and only the
        task says that it failed.
    said : str
        The sentence, where it was not done.
    results : dict
    seconds : float
        It took.
    to_stop : float
        Seconds from the cancel to the end.
    """

    word: str
    said: str = ""
    results: dict = field(default_factory=dict)
    seconds: float = 0.0
    to_stop: float = 0.0


class Run:
    """A plan, laid before QGIS.

    Parameters
    ----------
    plan : Plan
    files : dict of str to str
        The pool.
    folder : Path
        Of this run.
    moment : float
        Seconds until the event.
    seed : str

    Attributes
    ----------
    parameters : dict
        Of the algorithm; the output goes into memory unless changed.
    features : int
        How many the input has.
    """

    def __init__(self, plan: Plan, files: dict[str, str], folder: Path, moment: float, seed: str):
        self.plan, self.moment, self.random = plan, moment, Random(seed)
        self.context, self.feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        self.context.setProject(QgsProject.instance())
        self._folder, self._files = folder, files
        self._ids: dict[str, list[str]] = {}
        self.features = 0
        given = {key: self._input(key, names) for key, names in plan.inputs.items()}
        self.parameters = {**plan.settings, **given, "OUTPUT": "memory:"}
        if plan.report:
            self.parameters["REPORT"] = str(folder / "report.html")
        self._happened = not plan.event
        self._stopped_at = 0.0

    def _input(self, key: str, names):
        """What is given as a parameter, for the names of data."""
        given = [self._one(key, name) for name in ([names] if isinstance(names, str) else names)]
        return given[0] if isinstance(names, str) else given

    def _one(self, key: str, name: str) -> str:
        path = self._files[name]
        is_input = key == "INPUT"
        if is_input and (self.plan.event == "edit" or self.plan.trouble == "input"):
            path = _copied(path, self._folder / "inputs")
        if is_input:
            self.features = QgsVectorLayer(path, name, "ogr").featureCount()
        if self.plan.how == "paths":
            return path
        layer = QgsVectorLayer(path, name, "ogr") if is_input else QgsRasterLayer(path, name)
        if is_input and self.plan.how == "memory" and layer.isSpatial():
            layer = layer.materialize(QgsFeatureRequest())
            layer.setName(name)
        QgsProject.instance().addMapLayer(layer)
        self._ids.setdefault(key, []).append(layer.id())
        return layer.id()

    def here(self) -> End:
        """Run as a script does."""
        import processing

        timer = threading.Timer(self.moment, self._cancel)
        if self.plan.event == "cancel":
            timer.start()
        begun = monotonic()
        try:
            results = processing.run(
                f"pixelwise:{self.plan.algorithm}",
                self.parameters,
                context=self.context,
                feedback=self.feedback,
            )
            return self._ended("done", "", results, begun)
        except Exception as error:  # whether it is a sentence is for `check` to say
            return self._ended("refused", str(error), {}, begun)
        finally:
            timer.cancel()

    def start(self) -> None:
        """Begin as the dialog does, in the background; see `go_on`."""
        if self.plan.event == "edit":
            self._edit(begin=True)
        found = QgsApplication.processingRegistry().algorithmById(f"pixelwise:{self.plan.algorithm}")
        self._begun, self._said = monotonic(), []
        try:
            ready, reason = found.checkParameterValues(self.parameters, self.context)
        except Exception as error:
            ready, reason = False, str(error)
        if not ready:  # the dialog shows it, and stays open
            self._said.append(self._ended("refused", reason, {}, self._begun))
            return
        task = QgsProcessingAlgRunnerTask(found, self.parameters, self.context, self.feedback)
        task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(task)

    def go_on(self) -> End | None:
        """Let happen what is due; the end, when it has come."""
        if self._said:
            return self._said[0]
        if not self._happened and monotonic() - self._begun >= self.moment:
            self._happened = True
            if self.plan.event == "cancel":
                self._cancel()
            elif self.plan.event == "remove":
                for layer in self._ids.get(self.plan.victim, ()):
                    QgsProject.instance().removeMapLayer(layer)
            else:
                self._edit(begin=False)
        return None

    def _executed(self, done: bool, results: dict) -> None:
        said = judge.errors_of(self.feedback.htmlLog())
        word = "done" if done else "refused"
        self._said.append(self._ended(word, "" if done else (said or [""])[-1], dict(results), self._begun))

    def _ended(self, word: str, said: str, results: dict, begun: float) -> End:
        now = monotonic()
        if word == "refused" and self._stopped_at:
            word = "cancelled" if "Cancelled" in said else "late" if not said else word
        stop = now - self._stopped_at if self._stopped_at else 0.0
        return End(word, said, results, now - begun, stop)

    def _cancel(self) -> None:
        self._stopped_at = monotonic()
        self.feedback.cancel()

    def close(self) -> None:
        """Let go of the layers that QGIS has loaded for the run.

        Where an algorithm in Python fails in a script, QGIS keeps the exception for ever, and its context.
        """
        self.context.temporaryLayerStore().removeAllMapLayers()

    def _edit(self, begin: bool) -> None:
        """Edit the layer of features: before the run, and while it reads."""
        layer = QgsProject.instance().mapLayer(self._ids["INPUT"][0])
        if not layer.isEditable():
            layer.startEditing()
        ids = layer.allFeatureIds()
        chosen = self.random.sample(ids, min(len(ids), self.random.choice([1, 5, 50])))
        layer.deleteFeatures(chosen[::2])
        for feature in chosen[1::2]:
            layer.changeAttributeValue(feature, layer.fields().indexOf("name"), "changed")
        layer.addFeature(QgsFeature(layer.fields()))
        if not begin:
            ending = self.random.choice([layer.commitChanges, layer.rollBack, lambda: None])
            ending()


def wait_for(runs: list[Run]) -> list[End]:
    """Begin runs in the background, and wait until all have ended."""
    for run in runs:
        run.start()
    ends: list[End | None] = [None] * len(runs)
    while not all(ends):
        QgsApplication.processEvents()
        sleep(0.001)
        ends = [end or run.go_on() for run, end in zip(runs, ends)]
    return ends


def settle() -> None:
    """Do what QGIS does between two runs, when it waits for the user: a script that never does it grows.

    What runs leave behind is deleted "later", layers and their open files among it: 0.4 MiB and a file for
    each run of any algorithm, native ones too.
    """
    QgsProject.instance().clear()
    QgsApplication.processEvents()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _copied(path: str, folder: Path) -> str:
    """A file, with those that belong to it, that may be changed."""
    folder.mkdir(exist_ok=True)
    for file in glob.glob(f"{path.rpartition('.')[0]}.*"):
        if Path(file).suffix not in (".tif", ".png"):
            shutil.copy(file, folder)
    return str(folder / Path(path).name)


def check(run: Run, end: End, alone: bool, new: list[str]) -> list[str]:
    """What is wrong with an end.

    Parameters
    ----------
    alone : bool
        Whether nothing but the run could have made ``new``.
    new : list of str
        What lies in the output's folder since.
    """
    faults = []
    if end.word == "done":
        rows, _ = judge.rows_of(end.results.get("OUTPUT"), run.context)
        wanted = judge.expected_rows(run.plan, end.results, run.features)
        if rows < 0:
            faults.append(f"a success whose output cannot be opened: {texts.short(str(end.results))}")
        elif wanted is not None and rows != wanted and run.plan.event != "edit":
            faults.append(f"a success with {rows} rows, not {wanted}")
    elif end.word == "late":
        if new and judge.rows_of(run.parameters["OUTPUT"], run.context)[0] < 0:
            faults.append(f"left behind after a late cancel, and broken: {texts.short(str(new))}")
    else:
        wrong = texts.sentence_fault(end.said)
        if wrong:
            faults.append(f"no sentence ({wrong}): {texts.short(end.said)!r}")
        if new and alone:
            faults.append(f"left behind: {texts.short(str(new))} after '{texts.short(end.said, 200)}'")
    if "Traceback" in run.feedback.textLog():
        faults.append(f"a traceback in the log: {texts.brief(run.feedback.textLog())}")
    if end.to_stop > 10:
        faults.append(f"came back {end.to_stop:.1f} s after the cancel")
    return faults


def whole(plan: Plan, files: dict[str, str], folder: Path, seed: str, disturbed: bool) -> str:
    """Run a plan to its end, and return the fingerprint of its rows.

    ``disturbed`` runs in the background, and its layers are removed as soon as it has begun.
    """
    plan = Plan(plan.algorithm, plan.inputs, "layers" if disturbed else "paths", plan.settings)
    if disturbed:
        plan.event, plan.victim = "remove", Random(seed).choice(list(plan.inputs))
    run = Run(plan, files, folder, 0.0, seed)
    end = wait_for([run])[0] if disturbed else run.here()
    if end.word != "done":
        return f"{end.word}: {end.said}"
    rows, print_ = judge.rows_of(end.results["OUTPUT"], run.context)
    run.close()
    return f"{rows} rows, {print_}"


def native(files: dict[str, str]) -> str:
    """What an algorithm of QGIS's own says of a file that ours have used."""
    import processing

    layer = processing.run("native:centroids", {"INPUT": files["plots"], "OUTPUT": "memory:"})["OUTPUT"]
    return f"{layer.featureCount()} features"


def native_zones(files: dict[str, str], folder: Path) -> None:
    """Run QGIS's own zonal statistics."""
    import processing

    given = {"INPUT": files["plots"], "INPUT_RASTER": files["dem"], "OUTPUT": str(folder / "native.gpkg")}
    processing.run("native:zonalstatisticsfb", {**given, "RASTER_BAND": 1, "COLUMN_PREFIX": "_"})
