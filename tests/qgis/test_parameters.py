"""A parameter is declared once: its class and its place in an algorithm's list are all that it takes."""

from __future__ import annotations

import pytest

from making import box, layer, raster, table


@pytest.fixture
def algorithm(provider):
    from pixelwise.algorithms.parameters.kinds import Choice
    from pixelwise.algorithms.zonal_statistics import ZonalStatisticsAlgorithm

    class Greeting(Choice):
        key, options = "GREETING", ("none", "hello")

        def title(self):
            return "Greeting (such as hello)"

        def titles(self):
            return ["None", "Hello"]

        def help(self):
            return "What the log begins with."

    class Greeter(ZonalStatisticsAlgorithm):
        PARAMETERS = (*ZonalStatisticsAlgorithm.PARAMETERS, Greeting(advanced=True, default=1))

        def extract(self, run, progress):
            progress.info(run.settings.greeting)
            return super().extract(run, progress)

    return Greeter().create()


def test_a_parameter_is_shown_and_explained(algorithm):
    from qgis.core import QgsProcessingParameterDefinition

    definition = algorithm.parameterDefinition("GREETING")
    assert (definition.description(), definition.defaultValue()) == ("Greeting (such as hello)", 1)
    assert definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert "<h3>Greeting</h3><p>What the log begins with.</p>" in algorithm.shortHelpString()


@pytest.mark.parametrize(("given", "read"), [({}, "hello"), ({"GREETING": "none"}, "none")])
def test_it_is_read_by_name(algorithm, tmp_path, feedback, given, read):
    import processing

    path = raster(tmp_path / "numbers.tif")
    given = {"INPUT": layer(box(0, 0, 2, 2)), "RASTERS": [path], "OUTPUT": "memory:", **given}
    result = processing.run(algorithm, given, feedback=feedback)
    assert read in feedback.infos
    assert [row["count"] for row in table(result["OUTPUT"])] == [4]


def test_its_options_are_known_to_scripts_and_the_history(algorithm):
    from qgis.core import QgsProcessingContext

    command = algorithm.asPythonCommand({"GREETING": 1}, QgsProcessingContext())
    assert "'GREETING':'hello'" in command
    okay, sentence = algorithm.checkParameterValues({"GREETING": "bye"}, QgsProcessingContext())
    assert not okay
    assert (
        sentence == "'bye' is not an option of GREETING; give one of: none, hello, or their numbers from 0."
    )


def test_what_is_read_is_let_go_however_a_run_ends(algorithm, tmp_path, feedback, monkeypatch):
    import processing

    from pixelwise.algorithms.inputs.features import Features

    closed, close = [], Features.close
    monkeypatch.setattr(Features, "close", lambda self: (closed.append(self.name), close(self)))
    given = {"INPUT": layer(box(0, 0, 2, 2)), "RASTERS": [raster(tmp_path / "numbers.tif")]}
    processing.run(algorithm, {**given, "OUTPUT": "memory:"}, feedback=feedback)
    assert len(closed) == 1
    feedback.cancel()
    with pytest.raises(Exception, match="Cancelled"):
        processing.run(algorithm, {**given, "OUTPUT": "memory:"}, feedback=feedback)
    assert len(closed) == 2
