"""The ready models: what they find, what they are called, and that they are models like any other."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterMapLayer,
    QgsProject,
)
from qgis.PyQt.QtCore import QUrl

import demo as program
from geodesy import belt
from making import box, layer, place, raster, table

MODELS = ("landcovershares", "ndviseries", "monthlyclimate", "elevationprofile", "stationvalues")
NO_DATA = -9999.0
WGS84 = 6378137.0, 298.257223563


@pytest.fixture
def run(feedback):
    """Run a model and give rows of its outputs, by their names; those it is not asked for, too."""

    def go(name: str, **parameters) -> dict[str, list[dict]]:
        model = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{name}")
        outputs = [one.name() for one in model.destinationParameterDefinitions()]
        wanted = {**dict.fromkeys(outputs, "memory:"), **parameters}
        found = processing.run(f"pixelwise:{name}", wanted, feedback=feedback)
        return {output: table(found[output]) for output in outputs}

    return go


@pytest.fixture(params=MODELS)
def model(request):
    return QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{request.param}")


def months(tmp_path, *values, **profile) -> list[str]:
    """A raster of one value per row for each month."""
    return [
        raster(tmp_path / f"tas_1999-{number:02}-01.tif", np.asarray(rows, "float32"), **profile)
        for number, rows in enumerate(values, 1)
    ]


def test_shares_of_land_cover(run, tmp_path):
    cover = np.array([[41, 41, 11, 11], [41, 41, 11, 11], [43, 43, 11, 11], [43, 7, 11, 7]], np.uint8)
    path = raster(tmp_path / "cover.tif", cover)
    found = run("landcovershares", INPUT=layer(box(0, 0, 2, 4), box(1.5, 3, 2, 4)), RASTER=path)
    left, right = found["SHARES"]
    assert [left[f"class_{value}"] for value in (41, 43, 7)] == pytest.approx([50, 37.5, 12.5], rel=1e-5)
    assert (left["cover_majority"], left["cover_variety"]) == (41, 3)
    assert (right["class_7"], right["class_41"], right["cover_majority"]) == (100, 0, 7)
    areas = {(row["id"], row["class"]): row for row in found["AREAS"]}
    assert sorted(areas) == [(1, 7), (1, 41), (1, 43), (2, 7)]
    assert areas[2, 7]["area"] == pytest.approx(50 / 1e4, rel=2e-3), "half of 10 m by 10 m, not on the map"


def test_groups_of_land_cover(run, tmp_path):
    path = raster(tmp_path / "cover.tif", np.array([[41, 42], [41, 11]], np.uint8))
    groups = "wood=41..43; water=11"
    (row,) = run("landcovershares", INPUT=layer(box(0, 0, 2, 2)), RASTER=path, CLASSES=groups)["SHARES"]
    shares = [row[name] for name in row if "wood" in name or "water" in name]
    assert shares == pytest.approx([75, 25], rel=1e-5)


def test_shares_of_the_sample_data_add_up_to_what_the_census_says(run, demo):
    """Each county has the area of its land and water in fields of its own."""
    given = {
        "INPUT": str(demo / "colorado_counties.geojson"),
        "RASTER": str(demo / "colorado_landcover_mcd12c1_2019.tif"),
    }
    found = run("landcovershares", **given)
    assert len(found["SHARES"]) == 64
    for row in found["SHARES"]:
        assert sum(row[name] for name in row if name.startswith("class_")) == pytest.approx(100)
    hectares = dict.fromkeys([row["name"] for row in found["SHARES"]], 0.0)
    for row in found["AREAS"]:
        hectares[row["name"]] += row["area"]
    census = {row["name"]: (row["aland"] + row["awater"]) / 1e4 for row in found["SHARES"]}
    assert hectares == pytest.approx(census, rel=0.12), "edges of counties are generalised"
    assert sum(hectares.values()) == pytest.approx(sum(census.values()), rel=0.002)


def test_ndvi_of_good_pixels_and_reliable_dates(run, tmp_path):
    ndvi = [[[0.2, 0.4], [0.6, 0.8]], [[0.1, 0.3], [0.5, 0.7]], [[0.5, 0.5], [0.5, 0.5]]]
    good = [[[1, 1], [1, 0]], [[0, 0], [0, 1]], [[0, 0], [0, 0]]]
    dates = ["2021-05-01", "2021-06-01", "2021-07-01"]
    rasters = [raster(tmp_path / f"ndvi_{date}.tif", np.array(v, "float32")) for date, v in zip(dates, ndvi)]
    masks = [raster(tmp_path / f"qa_{date}.tif", np.array(v, "uint8")) for date, v in zip(dates, good)]
    field = layer(box(0, 0, 2, 2))
    given = {"INPUT": field, "RASTERS": rasters, "QA": masks, "QA_VALUES": "1"}
    found = run("ndviseries", **given)
    assert [row["ndvi_mean"] for row in found["SERIES"]] == pytest.approx([0.4, 0.7, None])
    assert [row["ndvi_count"] for row in found["SERIES"]] == [3, 1, 0]
    assert [row["ndvi_nodata"] for row in found["SERIES"]] == [1, 3, 4]
    (reliable,) = found["RELIABLE"]
    assert (reliable["good_percent"], reliable["ndvi_p50"]) == (75, pytest.approx(0.4))
    some = run("ndviseries", **given, MIN_GOOD=25)["RELIABLE"]
    assert [row["good_percent"] for row in some] == [75, 25]
    assert len(run("ndviseries", **given, MIN_GOOD=0)["RELIABLE"]) == 2, "there is no NDVI on the third"
    assert len(run("ndviseries", INPUT=field, RASTERS=rasters, MIN_GOOD=100)["RELIABLE"]) == 3


def test_climate_is_weighted_by_true_areas(run, tmp_path):
    """A zone from 20 to 60 degrees north, of two rows: the southern one is larger."""
    grid = {"crs": "EPSG:4326", "transform": (20, 0, 0, 0, -20, 60)}
    rasters = months(tmp_path, [[1.0], [4.0]], [[5.0], [3.0]], [[NO_DATA], [NO_DATA]], nodata=NO_DATA, **grid)
    zones = layer(
        "Polygon ((0 20, 20 20, 20 60, 0 60, 0 20))",
        "Polygon ((60 0, 61 0, 61 1, 60 1, 60 0))",
        crs="EPSG:4326",
    )
    found = run("monthlyclimate", INPUT=zones, RASTERS=rasters)
    north, south = belt(*WGS84, 40, 60), belt(*WGS84, 20, 40)
    means = [(north * a + south * b) / (north + south) for a, b in ((1, 4), (5, 3))]
    rows = [row for row in found["MONTHS"] if row["id"] == 1]
    assert [row["climate_mean"] for row in rows[:2]] == pytest.approx(means, rel=1e-9)
    assert rows[2]["climate_mean"] is None
    assert [row["climate_max"] for row in rows] == [4, 5, None]
    here, off = found["SUMMARY"]
    assert list(here) == ["id", "months", "mean_of_months", "lowest_month", "highest_month", "sum_of_months"]
    expected = [1, 2, sum(means) / 2, min(means), max(means), sum(means)]
    assert list(here.values()) == pytest.approx(expected, rel=1e-9)
    assert (off["id"], off["months"] or 0, off["mean_of_months"]) == (2, 0, None)


def test_climate_of_the_sample_data(run, demo):
    found = run(
        "monthlyclimate",
        INPUT=str(demo / "nc_counties.geojson"),
        RASTERS=[str(path) for path in sorted((demo / "nc_climate_1999").glob("*.tif"))],
    )
    assert (len(found["MONTHS"]), len(found["SUMMARY"])) == (1200, 100)
    for row in found["SUMMARY"]:
        means = [one["climate_mean"] for one in found["MONTHS"] if one["FIPS"] == row["FIPS"]]
        assert row["months"] == len([mean for mean in means if mean is not None]) == 12
        assert row["mean_of_months"] == pytest.approx(np.mean(means))
        assert (row["lowest_month"], row["highest_month"]) == pytest.approx((min(means), max(means)))


def test_ascent_and_descent(run, tmp_path):
    """Along the middle of rows of pixels the bilinear mean in the middle of a pixel is its value."""
    heights = np.array([[10, 30, 20, 25], [7, 7, 7, 7], [9, 8, NO_DATA, 6], [1, 1, 1, 1]], "float32")
    path = raster(tmp_path / "dem.tif", heights, nodata=NO_DATA)
    lines = layer(
        f"MultiLineString (({place((0, 0.5), (4, 0.5))}), ({place((4, 0.5), (0, 0.5))}))",
        f"LineString ({place((0, 1.5), (4, 1.5))})",
        f"LineString ({place((10, 10), (20, 10))})",
        kind="MultiLineString",
    )
    found = run("elevationprofile", INPUT=lines, RASTER=path)
    names = ["id", "points", "lowest", "highest", "ascent", "descent"]
    rows = [[row[name] for name in names] for row in found["SUMMARY"]]
    assert rows[0] == pytest.approx([1, 4, 10, 30, 25, 10])
    assert rows[1] == pytest.approx([1, 4, 10, 30, 10, 25]), "the other part, and the other way"
    assert rows[2] == pytest.approx([2, 4, 7, 7, 0, 0])
    assert [rows[3][0], rows[3][1] or 0, *rows[3][2:]] == [3, 0, None, None, None, None]
    profile = [row["value"] for row in found["PROFILE"] if row["pixelwise_no"] == 1]
    assert profile == pytest.approx([10, 30, 20, 25])
    assert [row["distance"] for row in found["PROFILE"]][:4] == pytest.approx([5, 15, 25, 35])


def test_the_distance_between_points(run, tmp_path):
    path = raster(tmp_path / "dem.tif")
    line = layer(f"LineString ({place((0, 0.5), (4, 0.5))})", kind="LineString")
    found = run("elevationprofile", INPUT=line, RASTER=path, STEP=20)
    assert [row["distance"] for row in found["PROFILE"]] == [0, 20, 40]


def test_profiles_of_the_sample_data(run, demo):
    found = run(
        "elevationprofile", INPUT=str(demo / "rmnp_routes.geojson"), RASTER=str(demo / "rmnp_dem.tif")
    )
    assert len(found["SUMMARY"]) == 3
    for number, row in enumerate(found["SUMMARY"], 1):
        heights = [one["value"] for one in found["PROFILE"] if one["pixelwise_no"] == number]
        assert row["points"] == len(heights) > 20
        assert row["ascent"] - row["descent"] == pytest.approx(heights[-1] - heights[0])
        assert row["ascent"] == pytest.approx(np.maximum(np.diff(heights), 0).sum())
    highest = {row["name"]: row["highest"] for row in found["SUMMARY"]}
    assert 4000 < highest["Longs Peak Trailhead to Longs Peak"] < 4346, "the summit, smoothed"


def test_the_nearest_valid_pixel(run, tmp_path):
    values = np.array([[1, 2, 3], [4, NO_DATA, NO_DATA], [7, NO_DATA, NO_DATA]], "float32")
    path = raster(tmp_path / "land.tif", values, nodata=NO_DATA)
    points = [f"Point ({place(corner)})" for corner in [(0.5, 0.5), (1.4, 1.5), (2.5, 2.5), (30, 30)]]
    found = run("stationvalues", INPUT=layer(*points, kind="Point"), RASTERS=[path], MAX_DISTANCE=1)
    assert [row["value"] for row in found["VALUES"]] == [1, 4, None, None]
    assert found["VALUES"][0]["distance"] == 0
    assert found["VALUES"][1]["distance"] == pytest.approx(4), "metres from the point to the pixel's edge"
    assert [row["id"] for row in found["MISSING"]] == [3, 4]
    by_itself = run("stationvalues", INPUT=layer(*points, kind="Point"), RASTERS=[path])
    assert by_itself["VALUES"][2]["value"] == 3, "three pixels are the default, and it is two away"


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("ndviseries", "NDVI_count:double"),
        ("monthlyclimate", "pixelwise_no:integer"),
        ("elevationprofile", "value:double"),
        ("stationvalues", "value:double"),
    ],
)
def test_a_field_that_a_model_would_take_for_its_own_is_refused(run, tmp_path, name, fields):
    path = raster(tmp_path / "made.tif")
    kinds = {"elevationprofile": "LineString", "stationvalues": "Point"}
    rasters = {"RASTER": path} if name == "elevationprofile" else {"RASTERS": [path]}
    given = layer(kind=kinds.get(name, "Polygon"), fields=fields)
    with pytest.raises(QgsProcessingException) as refused:
        run(name, INPUT=given, **rasters)
    field = fields.partition(":")[0].lower()
    assert str(refused.value).endswith(
        f"The input has a field '{field}', which this model makes itself; rename that field, or take it out."
    )


@pytest.mark.parametrize(
    ("name", "output", "title"),
    [
        ("ndviseries", "SERIES", "NDVI on all dates"),
        ("monthlyclimate", "MONTHS", "Months of counties"),
        ("elevationprofile", "PROFILE", "Points of the profiles"),
        ("stationvalues", "VALUES", "Values at stations"),
    ],
)
def test_what_a_further_step_reads_is_not_saved_in_a_format_that_loses_some(
    run, tmp_path, name, output, title
):
    """Read from a Shapefile, or a CSV or TAB file, the summary was NULL and no station was missing."""
    kinds = {"elevationprofile": "LineString", "stationvalues": "Point"}
    path = raster(tmp_path / "n.tif")
    rasters = {"RASTER": path} if name == "elevationprofile" else {"RASTERS": [path]}
    given = {"INPUT": layer(kind=kinds.get(name, "Polygon")), **rasters}
    project = QgsProject.instance()
    for ending in (".shp", ".csv"):
        file = str(tmp_path / f"out{ending}")
        for target in (file, QgsProcessingOutputLayerDefinition(file, project)):
            with pytest.raises(QgsProcessingException) as refused:
                run(name, **given, **{output: target})
            assert str(refused.value).endswith(
                f"{title}: the next step of this model reads this file, and a {ending} file does not keep "
                "all that it needs; save it as a GeoPackage, or leave it temporary and export it then."
            )


def test_an_output_that_no_step_reads_may_be_of_any_format(run, tmp_path):
    line = layer(f"LineString ({place((0, 0.5), (4, 0.5))})", kind="LineString")
    dem = raster(tmp_path / "dem.tif")
    target, other = str(tmp_path / "profile.gpkg"), str(tmp_path / "summary.csv")
    found = run("elevationprofile", INPUT=line, RASTER=dem, PROFILE=target, SUMMARY=other)
    (row,) = found["SUMMARY"]
    assert (row["points"], float(row["highest"])) == ("4", 4)


def test_a_sentence_of_a_part_is_told(run, tmp_path, feedback):
    with pytest.raises(
        QgsProcessingException, match=r"There is an error|Error encountered|There were errors"
    ):
        run("ndviseries", INPUT=layer(box(0, 0, 1, 1)), RASTERS=[raster(tmp_path / "a.tif")], QA_VALUES="1")
    assert any("quality" in text for text in feedback.errors), feedback.errors


def test_a_model_runs_in_qgis_process(tmp_path, demo):
    """Which loads the plugin as it finds it: native algorithms first, and no window."""
    found = {name: tmp_path / f"{name}.gpkg" for name in ("VALUES", "MISSING")}
    given = {"INPUT": demo / "colorado_glaciers.geojson", "RASTERS": demo / "rmnp_dem.tif", **found}
    command = [program.qgis_process(), "run", "pixelwise:stationvalues", "--", *program.arguments(given)]
    around = program.environment(tmp_path / "qgis")
    done = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = {name: len(table(str(path))) for name, path in found.items()}
    assert rows == {"VALUES": 134, "MISSING": 134 - 41}, "41 glaciers lie on the raster"


def test_models_stand_in_the_toolbox(provider):
    models = {one.name(): one for one in provider.algorithms() if one.groupId() == "readymodels"}
    assert set(models) == set(MODELS)
    for name, found in models.items():
        assert found.id() == f"pixelwise:{name}"
        assert found.group() == "Ready models"
        assert len(found.tags()) > 5
        assert found.canExecute()[0]
        assert found.shortDescription()


def test_files_say_the_same_as_the_table_of_texts(model):
    from pixelwise.algorithms.models.ready_model import FOLDER
    from pixelwise.algorithms.models.texts import TEXTS

    texts, found = TEXTS[model.name()](), QgsProcessingModelAlgorithm()
    assert found.fromFile(str(FOLDER / f"{model.name()}.model3"))
    assert found.displayName() == texts.title
    words = {**texts.inputs, **texts.outputs}
    assert found.helpContent() == {
        "ALG_DESC": texts.help,
        **{name: told for name, (_, told) in words.items()},
    }
    inputs = [one for one in found.parameterDefinitions() if not one.isDestination()]
    assert {one.name(): one.description() for one in inputs} == {
        name: title for name, (title, _) in texts.inputs.items()
    }
    outputs = [one for child in found.childAlgorithms().values() for one in child.modelOutputs().values()]
    assert {one.name(): one.description() for one in outputs} == {
        name: title for name, (title, _) in texts.outputs.items()
    }


def test_every_input_and_output_has_help(model):
    said = model.shortHelpString()
    for definition in model.parameterDefinitions():
        assert definition.help(), definition.name()
        assert definition.help() in said
        assert definition.description() in said
    assert [one.name() for one in model.outputDefinitions()] == [
        one.name() for one in model.destinationParameterDefinitions()
    ]


def test_the_help_button_opens_the_section_of_the_model(model):
    page, _, anchor = model.helpUrl().partition("#")
    text = Path(QUrl(page).toLocalFile()).read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert anchor in [heading.lower().replace(" ", "-") for heading in headings]
    section = re.split(r"^## ", text, flags=re.MULTILINE)[1 + headings.index(model.displayName())]
    for definition in model.parameterDefinitions():
        assert f"`{definition.name()}`" in section
        assert definition.description().partition(" (")[0] in section


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_models_speak_the_language_of_qgis(provider, language):
    from pixelwise.plugin import PixelwisePlugin

    english = {one.name(): one for one in map(provider.algorithm, MODELS)}
    plugin = PixelwisePlugin(None)
    plugin._translate_to(language)
    try:
        for name, before in english.items():
            model = before.create()
            assert model.displayName() != before.displayName()
            assert model.shortHelpString() != before.shortHelpString()
            assert [one.name() for one in model.parameterDefinitions()] == [
                one.name() for one in before.parameterDefinitions()
            ]
            for one in model.parameterDefinitions():
                assert one.help() != before.parameterDefinition(one.name()).help(), (name, one.name())
    finally:
        plugin.unload()


def test_outputs_are_called_by_their_titles(tmp_path, feedback, qgis_new_project):
    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    model = QgsApplication.processingRegistry().createAlgorithmById("pixelwise:elevationprofile")
    line = layer(f"LineString ({place((0, 0.5), (4, 0.5))})", kind="LineString")
    outputs = {
        name: QgsProcessingOutputLayerDefinition(str(tmp_path / f"{name}.gpkg"), project)
        for name in ("PROFILE", "SUMMARY")
    }
    found, done = model.run(
        {"INPUT": line, "RASTER": raster(tmp_path / "dem.tif"), **outputs}, context, feedback
    )
    assert done, feedback.errors
    names = [context.layerToLoadOnCompletionDetails(found[name]).name for name in outputs]
    assert names == ["Points of the profiles", "Trails with ascent and descent"]
    assert context.layerToLoadOnCompletionDetails(found["PROFILE"]).postProcessor() is not None, "its style"


def test_a_copy_can_be_edited_saved_and_run(model, tmp_path):
    from pixelwise.algorithms.models.actions import copied

    copy = copied(model)
    assert type(copy) is QgsProcessingModelAlgorithm
    assert not copy.sourceFilePath()
    assert copy.validate()[0], copy.validate()[1]
    assert copy.toFile(str(tmp_path / "mine.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "mine.model3"))
    assert again.displayName() == model.displayName()
    assert len(again.destinationParameterDefinitions()) == len(model.destinationParameterDefinitions())
    assert set(again.childAlgorithms()) == set(model.childAlgorithms())
    titles = {one.description() for one in model.destinationParameterDefinitions()}
    assert {one.description() for one in again.destinationParameterDefinitions()} == titles
    for child in again.childAlgorithms().values():
        assert child.description() == child.algorithm().displayName()


def test_a_right_click_offers_a_copy_and_a_script(provider, model):
    from pixelwise.algorithms.models.actions import context_actions

    for action in context_actions():
        action.setData(provider.algorithm(model.name()), None)
        assert action.isEnabled()
        action.setData(provider.algorithm("zonalstatistics"), None)
        assert not action.isEnabled()
    script = "\n".join(model.asPythonCode(QgsProcessing.PythonQgsProcessingAlgorithmSubclass, 4))
    compile(script, "model.py", "exec")
    assert "pixelwise:" in script


def test_a_ready_model_in_a_model(tmp_path, feedback):
    outer = QgsProcessingModelAlgorithm("outer", "")
    outer.addModelParameter(
        QgsProcessingParameterMapLayer("LINES", "Lines"), QgsProcessingModelParameter("LINES")
    )
    child = QgsProcessingModelChildAlgorithm("pixelwise:elevationprofile")
    child.setChildId("profile")
    path = raster(tmp_path / "dem.tif")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("LINES")])
    child.addParameterSources("RASTER", [QgsProcessingModelChildParameterSource.fromStaticValue(path)])
    output = QgsProcessingModelOutput("trails", "trails")
    output.setChildId("profile")
    output.setChildOutputName("SUMMARY")
    child.setModelOutputs({"trails": output})
    outer.addChildAlgorithm(child)
    outer.updateDestinationParameters()
    (name,) = [one.name() for one in outer.destinationParameterDefinitions()]
    line = layer(f"LineString ({place((0, 0.5), (4, 0.5))})", kind="LineString")
    context, target = QgsProcessingContext(), str(tmp_path / "trails.gpkg")
    found, done = outer.run({"LINES": line, name: target}, context, feedback)
    assert done, feedback.errors
    (row,) = table(found[name])
    assert (row["ascent"], row["descent"]) == (3, 0)


def test_without_numpy_a_model_says_so(provider, monkeypatch, feedback):
    monkeypatch.setitem(sys.modules, "numpy", None)
    for name in MODELS:
        model = provider.algorithm(name)
        assert model.canExecute() == (False, provider.warningMessage())
        feedback.errors.clear()
        assert not model.create().run({}, QgsProcessingContext(), feedback)[1]
        assert feedback.errors == [provider.warningMessage()]


def test_models_of_which_parts_are_missing_stay_away(tmp_path, monkeypatch):
    from pixelwise.algorithms.models import ready_model

    monkeypatch.setattr(ready_model, "FOLDER", tmp_path)
    monkeypatch.setitem(ready_model.TEXTS, "broken", lambda: ready_model.Texts("", "", "", "", {}, {}))
    assert not ready_model.ReadyModel("broken").complete()
    text = Path(ready_model.__file__).with_name("stationvalues.model3").read_text(encoding="utf-8")
    (tmp_path / "broken.model3").write_text(
        text.replace("native:extractbyexpression", "native:gone"), "utf-8"
    )
    monkeypatch.setitem(ready_model.TEXTS, "broken", ready_model.TEXTS["stationvalues"])
    assert not ready_model.ReadyModel("broken").complete()
