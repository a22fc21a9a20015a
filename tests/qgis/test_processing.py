"""The algorithm as Processing knows it: its contract, its help, the history, models and the command line."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sysconfig

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
)

from making import box, layer, raster, table


@pytest.fixture
def algorithm():
    return QgsApplication.processingRegistry().createAlgorithmById("pixelwise:zonalstatistics")


def test_contract(algorithm):
    """Users' models and scripts hold these names and numbers: they stay, and new ones go to the end."""
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == [
        "INPUT", "RASTERS", "BANDS", "STATISTICS", "PERCENTILES", "PIXELS", "TINY_ZONES", "BUFFER", "EXCLUDE",
        "WEIGHTS", "AREA_WEIGHTS", "QA", "QA_VALUES", "DATES", "LAYOUT", "COLUMN_PREFIX", "OUTPUT",
        "REPORT",
    ]  # fmt: skip
    assert [output.name() for output in algorithm.outputDefinitions()] == [
        "OUTPUT",
        "REPORT",
        "ZONES",
        "EMPTY_ZONES",
        "NULLS",
    ]
    assert algorithm.options == {
        "STATISTICS": (
            "count", "nodata", "sum", "mean", "median", "stdev", "variance", "cv", "min", "max", "range",
            "minority", "majority", "variety", "min_x", "min_y", "max_x", "max_y",
        ),
        "PIXELS": ("center", "touched", "coverage"),
        "LAYOUT": ("wide", "long"),
    }  # fmt: skip
    for key, options in algorithm.options.items():
        assert len(algorithm.parameterDefinition(key).options()) == len(options)
    defaults = {parameter.name(): parameter.defaultValue() for parameter in algorithm.parameterDefinitions()}
    assert (defaults["STATISTICS"], defaults["PIXELS"], defaults["LAYOUT"]) == ([0, 2, 3], 0, 0)
    assert (defaults["TINY_ZONES"], defaults["BUFFER"], defaults["COLUMN_PREFIX"]) == (True, 0, "")
    assert defaults["AREA_WEIGHTS"] is False


def test_names_of_pixels_are_those_of_the_core(algorithm):
    from pixelwise.core import PIXELS

    assert algorithm.options["PIXELS"] == PIXELS


def test_titles_of_statistics_are_in_their_order(algorithm):
    titles = algorithm.parameterDefinition("STATISTICS").options()
    assert titles[algorithm.options["STATISTICS"].index("stdev")] == "Standard deviation"
    assert len(set(titles)) == len(titles)


def test_help_for_the_algorithm_and_every_parameter(algorithm):
    text = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        if parameter.name() != "OUTPUT":
            assert len(parameter.help()) > 20, parameter.name()
            assert parameter.help() in text
            assert f"<h3>{parameter.description().split(' (')[0]}</h3>" in text
    assert re.sub(r"</?(p|h3)>", "", text).count("<") == 0
    assert algorithm.displayName() == "Zonal statistics of many rasters"
    assert {"zonal", "raster", "percentile"} <= set(algorithm.tags())


def test_help_calls_options_as_the_list_does_and_names_them_for_scripts_at_its_end(provider):
    algorithms = [one for one in provider.algorithms() if one.groupId() == "rastervalues"]
    assert len(algorithms) == 6
    for algorithm in algorithms:
        text, _, names = algorithm.shortHelpString().rpartition("<h3>Names for scripts</h3>")
        assert "<h3>" not in names
        for key, options in algorithm.options.items():
            assert f"<p>{key}: {', '.join(options)}.</p>" in names
            assert not any(f"({option})" in text for option in options)
        for key in {"PIXELS", "METHOD", "AREA"} & {*algorithm.options}:
            titles = algorithm.parameterDefinition(key).options()
            assert len(titles) > 1
            assert all(f"{title}: " in text for title in titles)


def test_seldom_used_parameters_are_behind_the_fold(algorithm):
    hidden = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    advanced = [one.name() for one in algorithm.parameterDefinitions() if one.flags() & hidden]
    assert advanced == [
        "TINY_ZONES", "EXCLUDE", "WEIGHTS", "AREA_WEIGHTS", "QA", "QA_VALUES", "DATES", "COLUMN_PREFIX",
    ]  # fmt: skip


def test_history_has_names_and_can_be_run_again(algorithm, tmp_path, feedback):
    import processing

    path = raster(tmp_path / "numbers.tif")
    zones = str(tmp_path / "zones.gpkg")
    processing.run("native:savefeatures", {"INPUT": layer(box(0, 0, 2, 2)), "OUTPUT": zones})
    given = {
        "INPUT": zones,
        "RASTERS": [path],
        "STATISTICS": [3, 9],
        "PIXELS": 2,
        "LAYOUT": 0,
        "OUTPUT": "memory:",
    }
    command = algorithm.asPythonCommand(given, QgsProcessingContext())
    assert "'STATISTICS':['mean', 'max']" in command
    assert "'PIXELS':'coverage'" in command
    assert "'LAYOUT':'wide'" in command
    result = eval(command, {"processing": processing})
    assert table(result["OUTPUT"]) == [{"fid": 1, "id": 1, "mean": 3.5, "max": 6}]


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 32400, reason="shown since QGIS 3.24")
def test_names_in_the_command_for_the_shell(algorithm):
    command, _ = algorithm.asQgisProcessCommand({"STATISTICS": [3, 9], "PIXELS": 2}, QgsProcessingContext())
    assert "--STATISTICS=mean --STATISTICS=max --PIXELS=coverage" in command


def test_in_a_model(tmp_path):
    """Zones from the model's input, statistics by name; the numbers are there for other steps."""
    path = raster(tmp_path / "numbers.tif")
    model = QgsProcessingModelAlgorithm("measure", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("ZONES"), QgsProcessingModelParameter("ZONES")
    )
    child = QgsProcessingModelChildAlgorithm("pixelwise:zonalstatistics")
    child.setChildId("zonal")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    for name, source in {
        "INPUT": QgsProcessingModelChildParameterSource.fromModelParameter("ZONES"),
        "RASTERS": static([path]),
        "STATISTICS": static(["mean"]),
        "PIXELS": static("coverage"),
    }.items():
        child.addParameterSources(name, [source])
    output = QgsProcessingModelOutput("measured", "measured")
    output.setChildId("zonal")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"measured": output})
    model.addChildAlgorithm(child)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    (destination,) = [one.name() for one in model.destinationParameterDefinitions()]
    given = {"ZONES": layer(box(0, 0, 1.5, 1)), destination: str(tmp_path / "out.gpkg")}
    result, ok = model.run(given, context, feedback)
    assert ok, feedback.textLog()
    assert table(result[destination])[0]["mean"] == pytest.approx((1 + 0.5 * 2) / 1.5)
    assert result["CHILD_RESULTS"]["zonal"]["ZONES"] == 1


def test_on_the_command_line(tmp_path, package_parent, demo):
    """In QGIS's own program, where PyPI's shapely meets QGIS's GEOS; statistics by name."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    settings = tmp_path / "settings" / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    (settings / "QGIS3.ini").write_text("[PythonPlugins]\npixelwise=true\n")
    (tmp_path / "run").mkdir(mode=0o700)
    output = tmp_path / "out.gpkg"
    command = [
        program, "--json", "run", "pixelwise:zonalstatistics", "--", f"INPUT={demo / 'nc_counties.geojson'}",
        *(f"RASTERS={path}" for path in sorted((demo / "nc_climate_1999").glob("*.tif"))[:2]),
        "STATISTICS=mean,max", "PIXELS=coverage", "BUFFER=0.001", f"OUTPUT={output}",
    ]  # fmt: skip
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "HOME": str(tmp_path),
        "QGIS_PLUGINPATH": str(package_parent),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "settings"),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert (results["ZONES"], results["EMPTY_ZONES"]) == (100, 0)
    rows = table(str(output))
    assert len(rows) == 100
    assert all(-20 < row["tas_1999-01-31_mean"] <= row["tas_1999-01-31_max"] < 20 for row in rows)
