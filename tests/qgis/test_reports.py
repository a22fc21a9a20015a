"""Reports say what a run found, in one file that runs its own scripts alone, and never lose a result."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from time import sleep

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputHtml,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from making import box, layer, place, raster, refusal, table, zonal
from reading import ReportPage

WITH = ["zonalstatistics", "classareas", "samplepoints", "samplelines", "masktimeseries"]
#:  zone 1 holds 1, 2, 5, 6; zone 2 holds 11, 12, 15, 16
ZONES = (box(0, 0, 2, 2), box(2, 2, 4, 4))
HOSTILE = "</script><b onclick=\"alert('1')\">&amp; \u00fc\U0001f600 %{x} $1$"


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif", nodata=3)


@pytest.fixture
def target(tmp_path):
    return str(tmp_path / "report.html")


def named(*names: str):
    """Zones that are shown by a name."""
    boxes = [box(0, n, 4, n + 1) for n in range(len(names))]
    found = layer(*boxes, fields="name:string", rows=[(name,) for name in names])
    found.setDisplayExpression('"name"')
    return found


def years(tmp_path, *values: float) -> list[str]:
    """Rasters of the years from 2001, each of one value."""
    return [
        raster(tmp_path / f"year_{2001 + n}.tif", np.full((4, 4), value, "float32"))
        for n, value in enumerate(values)
    ]


def everything(numbers) -> dict:
    """What each algorithm that has a report can run on."""
    points = layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((3.5, 3.5))})", kind="Point")
    line = layer(f"LineString ({place((0, 0.5), (4, 0.5))})", kind="LineString")
    return {
        "zonalstatistics": {"INPUT": layer(*ZONES), "RASTERS": [numbers]},
        "classareas": {"INPUT": layer(*ZONES), "RASTERS": [numbers]},
        "samplepoints": {"INPUT": points, "RASTERS": [numbers]},
        "samplelines": {"INPUT": line, "RASTERS": [numbers]},
        "masktimeseries": {"MASK": numbers, "RASTERS": [numbers]},
    }


def same(shown, found) -> bool:
    if isinstance(found, float):
        return shown == pytest.approx(found, rel=1e-15)
    return shown == (None if found is None else float(found) if isinstance(found, int) else found)


@pytest.mark.parametrize("algorithm", WITH)
def test_every_report_holds_the_rows_and_counts_of_the_result(numbers, target, feedback, algorithm):
    given = everything(numbers)[algorithm]
    found = processing.run(
        f"pixelwise:{algorithm}", {"OUTPUT": "memory:", "REPORT": target, **given}, feedback=feedback
    )
    page, rows = ReportPage(found["REPORT"]), table(found["OUTPUT"])
    assert found["REPORT"] == target
    assert page.columns == list(rows[0])
    assert len(page.rows) == len(rows) > 0
    for shown, row in zip(page.rows, rows):
        assert all(map(same, shown, row.values())), (shown, row)
    described = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{algorithm}")
    titles = {one.name(): one.description() for one in described.outputDefinitions()}
    told = {title: str(found[key]) for key, title in titles.items() if key not in ("OUTPUT", "REPORT")}
    assert page.counts == told
    assert page.warnings == feedback.warnings
    assert page.title.startswith(described.displayName())
    (shown,) = page.rasters
    assert shown == ["numbers", "1", "", "EPSG:32633", "10 \u00d7 10", "4 \u00d7 4", "3", ""]
    assert set(page.settings) == {
        one.description().partition(" (")[0] for one in described.parameterDefinitions()
    }


@pytest.mark.parametrize("algorithm", WITH)
def test_no_report_is_written_where_none_is_wanted(numbers, tmp_path, feedback, algorithm, monkeypatch):
    monkeypatch.setitem(sys.modules, "plotly.offline", None)  # which is not asked for, either
    given = everything(numbers)[algorithm]
    found = processing.run(f"pixelwise:{algorithm}", {"OUTPUT": "memory:", **given}, feedback=feedback)
    assert "REPORT" not in found
    assert not list(tmp_path.glob("**/*.html"))
    described = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{algorithm}")
    assert not described.parameterDefinition("REPORT").createByDefault()


@pytest.mark.parametrize("algorithm", WITH)
def test_the_results_viewer_lists_reports(algorithm):
    described = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{algorithm}")
    listed = described.outputDefinition("REPORT")
    assert isinstance(listed, QgsProcessingOutputHtml)
    assert listed.description() == described.displayName()


def test_both_outputs_may_be_temporary(numbers, feedback):
    found = zonal(
        feedback,
        INPUT=layer(*ZONES),
        RASTERS=[numbers],
        OUTPUT="TEMPORARY_OUTPUT",
        REPORT="TEMPORARY_OUTPUT",
    )
    assert ReportPage(found["REPORT"]).counts


def test_a_temporary_report(numbers, feedback):
    found = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT="TEMPORARY_OUTPUT")
    assert found["REPORT"].endswith(".html")
    assert len(ReportPage(found["REPORT"]).rows) == 2


def test_settings_are_told_in_the_words_of_the_dialog(numbers, target, feedback):
    zonal(
        feedback,
        INPUT=layer(*ZONES, name="my zones"),
        RASTERS=[numbers],
        STATISTICS=["mean", "max"],
        PIXELS="coverage",
        TINY_ZONES=False,
        BUFFER=2.5,
        EXCLUDE="11",
        REPORT=target,
    )
    settings = ReportPage(target).settings
    told = {
        "Zones": "my zones",
        "Rasters": "numbers",
        "Statistics": "Mean, Maximum",
        "Pixels of a zone": "All, weighted by their covered part",
        "Measure tiny zones by covered part": "no",
        "Weight pixels by their true areas": "no",
        "Buffer distance": "2.5",
        "Values to treat as no data": "11",
        "Percentiles": "\u2013",
        "Weights": "\u2013",
        "Zonal statistics": "temporary",
        "Report": target,
    }
    assert {key: settings[key] for key in told} == told


def test_every_warning_is_told_once_more(numbers, target, feedback):
    zonal(feedback, INPUT=layer(ZONES[0], None, box(9, 9, 11, 11)), RASTERS=[numbers], REPORT=target)
    page = ReportPage(target)
    assert len(feedback.warnings) == 2
    assert page.warnings == feedback.warnings
    assert page.rows[1] == [2.0, None, None, None]
    assert page.counts["Number of zones without a valid pixel"] == "2"


def test_bars_of_zones_are_those_of_the_layer(numbers, target, feedback):
    zones = named("second", "first", "nothing", "third")
    zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS=["mean"], EXCLUDE="9..12", REPORT=target)
    (figure,) = ReportPage(target).charts["Zones in their order"].values()
    (bars,) = figure["data"]
    # Rows hold 1, 2, 4 (3 is no data); 5 to 8; nothing; 13 to 16.
    assert bars["x"] == pytest.approx([14.5, 6.5, 7 / 3])
    assert figure["layout"]["yaxis"]["ticktext"] == ["third", "first", "second"]
    assert figure["layout"]["xaxis"]["title"]["text"] == "Mean of numbers"


def test_zones_of_the_same_name_have_bars_of_their_own(numbers, target, feedback):
    zonal(feedback, INPUT=named("a", "a"), RASTERS=[numbers], STATISTICS=["max"], REPORT=target)
    (figure,) = ReportPage(target).charts["Zones in their order"].values()
    assert figure["data"][0]["x"] == [8, 4]
    assert len(set(figure["data"][0]["y"])) == 2


def test_a_long_name_shows_that_it_was_cut(numbers, target, feedback):
    zones = named("Trail Ridge Road, Many Parks Curve to Alpine Visitor Center", "x" * 40)
    zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS=["min"], REPORT=target)
    (figure,) = ReportPage(target).charts["Zones in their order"].values()
    told = ["x" * 40, "Trail Ridge Road, Many Parks Curve to A\u2026"]  # of at most 40 characters
    assert figure["data"][0]["text"] == told


def test_captions_hold_for_all_that_can_be_chosen(numbers, target, feedback):
    """Of 56 zones four have a mean, while all have a count."""
    off = [box(9, n, 10, n + 1) for n in range(52)]
    zones = layer(*(box(0, n, 4, n + 1) for n in range(4)), *off)
    zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS=["count", "mean"], REPORT=target)
    page = ReportPage(target)
    assert [len(one["data"]) for one in page.charts["Zones in their order"].values()] == [1, 2]
    assert (
        "From the highest to the lowest; what has no value is left out. Where there are more than 50, "
        "the 10 highest and the 10 lowest have bars."
    ) in page.source
    assert "Left: all" not in page.source
    assert "Distribution of zones" not in page.charts  # that of the count tells nothing


def test_the_mean_is_shown_first_as_on_the_map(numbers, target, feedback):
    zonal(
        feedback, INPUT=layer(*ZONES), RASTERS=[numbers], STATISTICS=["sum", "median", "mean"], REPORT=target
    )
    chosen = list(ReportPage(target).charts["Zones in their order"])
    assert chosen == ["Mean of numbers", "Median of numbers", "Sum of numbers"]


def test_settings_are_told_as_dialogs_give_them(numbers, target, feedback):
    """Static properties, and NULL for a field that was not chosen."""
    from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty
    from qgis.PyQt.QtCore import QVariant

    given = {
        "INPUT": layer(f"Point ({place((0.5, 0.5))})", kind="Point"),
        "RASTERS": [numbers],
        "X_FIELD": QVariant(QVariant.Type.String),
        "OUTPUT": QgsProcessingOutputLayerDefinition(QgsProperty.fromValue("TEMPORARY_OUTPUT")),
        "MAX_DISTANCE": QgsProperty.fromExpression("1 + 1"),
        "REPORT": target,
    }
    processing.run("pixelwise:samplepoints", given, feedback=feedback)
    told = ReportPage(target).settings
    assert told["Samples"] == "temporary" and told["Column of x"] == "\u2013"
    assert told["Search for data, so many pixels away"] == "1 + 1"


def test_a_choice_of_statistics_and_rasters(tmp_path, target, feedback):
    rasters = years(tmp_path, 3, 7)
    zonal(
        feedback,
        INPUT=named("a"),
        RASTERS=rasters,
        STATISTICS=["count", "mean", "min_x", "max"],
        REPORT=target,
    )
    chosen = ReportPage(target).charts["Zones in their order"]
    # How large a zone is tells least, and where a minimum lies is no amount.
    assert list(chosen) == [
        f"{statistic} of year_{year}" for statistic in ("Mean", "Maximum", "Count") for year in (2001, 2002)
    ]
    assert [one["data"][0]["x"] for one in chosen.values()] == [[3], [7], [3], [7], [4], [4]]


def test_zones_through_time(tmp_path, target, feedback):
    rasters = years(tmp_path, 3, 7, 5)
    zonal(feedback, INPUT=named("a", "b"), RASTERS=rasters, STATISTICS=["mean"], REPORT=target)
    (figure,) = ReportPage(target).charts["Zones through time"].values()
    assert [one["name"] for one in figure["data"]] == ["a", "b"]
    assert [one["y"] for one in figure["data"]] == [[3, 7, 5]] * 2
    assert [date[:10] for date in figure["data"][0]["x"]] == ["2001-01-01", "2002-01-01", "2003-01-01"]


def grid(columns: int, rows: int):
    """Small zones side by side."""
    width, height = 4 / columns, 4 / rows
    return layer(
        *[
            box(col * width, row * height, (col + 1) * width, (row + 1) * height)
            for row in range(rows)
            for col in range(columns)
        ]
    )


def test_three_thousand_zones(tmp_path, target, feedback):
    rasters = [
        raster(
            tmp_path / f"day_2001010{day}.tif",
            np.arange(3000, dtype="float32").reshape(50, 60) + 10 * day,
            transform=(40 / 60, 0, 500000.0, 0, -40 / 50, 5000040.0),
        )
        for day in (1, 2)
    ]
    zonal(feedback, INPUT=grid(60, 50), RASTERS=rasters, STATISTICS=["mean"], REPORT=target)
    page = ReportPage(target)
    assert page.counts["Number of zones"] == "3,000"
    assert len(page.rows) == 1000
    assert any(note.startswith("The first 1,000 of 3,000 rows") for note in page.notes)
    ranks = page.charts["Zones in their order"]["Mean of day_20010101"]
    curve, ends = ranks["data"]
    assert len(curve["x"]) == len(curve["y"]) == 500
    assert (curve["x"][0], curve["y"][0], curve["x"][-1], curve["y"][-1]) == (1, 3009, 3000, 10)
    assert ends["x"] == [*range(3009, 2999, -1), None, *range(19, 9, -1)]
    assert ends["text"][:2] == ["3000", "2999"]
    assert ends["text"][-1] == "1"
    counted = page.charts["Distribution of zones"]["Mean of day_20010101"]
    assert sum(counted["data"][0]["y"]) == 3000
    (spread,) = page.charts["Zones through time"].values()
    (median,) = [one for one in spread["data"] if one.get("name") == "Median"]
    assert median["y"] == [1509.5, 1519.5]
    assert len(page.source) - len(_plotly(page)) < 600_000


def _plotly(page: ReportPage) -> str:
    return page.page.all("head")[0].all("script")[0].text


def test_classes_have_their_own_names_and_colours(tmp_path, target, feedback):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
    from qgis.PyQt.QtGui import QColor

    values = np.array([[1, 1, 1, 2]] * 2 + [[2, 2, 2, 2]] * 2, dtype="uint8")
    cover = QgsRasterLayer(raster(tmp_path / "cover.tif", values), "cover")
    classes = [
        QgsPalettedRasterRenderer.Class(1, QColor("#112233"), "wood"),
        QgsPalettedRasterRenderer.Class(2, QColor("#445566"), "water"),
    ]
    cover.setRenderer(QgsPalettedRasterRenderer(cover.dataProvider(), 1, classes))
    processing.run(
        "pixelwise:classareas",
        {"INPUT": named("a", "b", "c", "d"), "RASTERS": [cover], "AREA": "map", "AREA_UNIT": "m2"}
        | {"OUTPUT": "memory:", "REPORT": target},
        feedback=feedback,
    )
    charts = ReportPage(target).charts
    (shares,) = charts["Shares of classes by zone"].values()
    # Of 16 pixels of 100 m2 water has 10.
    assert [(one["name"], one["marker"]["color"]) for one in shares["data"]] == [
        ("water", "#445566"),
        ("wood", "#112233"),
    ]
    assert [one["x"] for one in shares["data"]] == [[100, 100, 25, 25], [0, 0, 75, 75]]
    assert shares["layout"]["yaxis"]["ticktext"] == ["c", "d", "a", "b"]
    (totals,) = charts["Classes in all zones together"].values()
    assert totals["data"][0]["x"] == pytest.approx([1000, 600])
    assert totals["data"][0]["marker"]["color"] == ["#445566", "#112233"]


def test_shares_are_of_all_valid_area(tmp_path, target, feedback):
    cover = raster(tmp_path / "cover.tif", np.array([[1, 2, 3, 4]] * 4, dtype="uint8"))
    processing.run(
        "pixelwise:classareas",
        {"INPUT": named("a"), "RASTERS": [cover], "CLASSES": "1"} | {"OUTPUT": "memory:", "REPORT": target},
        feedback=feedback,
    )
    (shares,) = ReportPage(target).charts["Shares of classes by zone"].values()
    assert [one["x"] for one in shares["data"]] == [pytest.approx([25], rel=1e-5)]


def test_classes_through_time(tmp_path, target, feedback):
    first = np.array([[1, 1, 1, 2]] * 4, dtype="uint8")
    rasters = [
        raster(tmp_path / "cover_2001.tif", first),
        raster(tmp_path / "cover_2002.tif", np.where(first == 1, 3, 2).astype("uint8")),
    ]
    given = {"RASTERS": rasters, "AREA": "map", "AREA_UNIT": "m2", "LAYOUT": "long"}
    processing.run(
        "pixelwise:classareas",
        {"INPUT": named("a", "b"), "OUTPUT": "memory:", "REPORT": target, **given},
        feedback=feedback,
    )
    charts = ReportPage(target).charts["Classes through time"]
    assert list(charts) == ["All zones together", "a", "b"]
    every, one = (
        {area["name"]: area["y"] for area in charts[name]["data"]} for name in ("All zones together", "a")
    )
    assert every == {"1": [600, 0], "2": [200, 200], "3": [0, 600]}
    assert one == {"1": [300, 0], "2": [100, 100], "3": [0, 300]}


def test_thousands_of_zones_of_classes(tmp_path, target, feedback):
    cover = raster(tmp_path / "cover.tif", np.array([[1, 1, 1, 2]] * 4, dtype="uint8"))
    processing.run(
        "pixelwise:classareas",
        {"INPUT": grid(60, 50), "RASTERS": [cover], "OUTPUT": "memory:", "REPORT": target},
        feedback=feedback,
    )
    page = ReportPage(target)
    (bars,) = page.charts["Shares of classes by zone"].values()
    assert [len(one["x"]) for one in bars["data"]] == [30, 30]
    (beside,) = page.charts["Shares of classes in all zones"].values()
    first, second = beside["data"]
    assert len(first["x"]) == 300
    assert first["y"] == [100] * 225 + [0] * 75  # three columns of pixels in four
    assert np.add(first["y"], second["y"]) == pytest.approx(100)


def test_hostile_names_are_texts(tmp_path, target, feedback):
    zones = named(HOSTILE, "b")
    zones.setName(HOSTILE)
    from qgis.core import QgsField, QgsRasterLayer
    from qgis.PyQt.QtCore import QVariant

    field = QgsField("a</td><script>alert(2)</script>", QVariant.String)
    assert zones.dataProvider().addAttributes([field])
    zones.updateFields()
    values = QgsRasterLayer(raster(tmp_path / "numbers.tif"), HOSTILE)
    given = {"INPUT": zones, "RASTERS": [values], "STATISTICS": ["mean"], "COLUMN_PREFIX": "<i>"}
    zonal(feedback, REPORT=target, **given)
    page = ReportPage(target)
    assert page.title.endswith(HOSTILE)
    assert page.rows[0][1] == HOSTILE
    assert "a</td><script>alert(2)</script>" in page.columns
    assert page.settings["Rasters"] == HOSTILE
    assert page.rasters[0][0] == HOSTILE
    (figure,) = page.charts["Zones in their order"].values()
    # Plotly takes entities back, and has tags of its own.
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    assert any(escaped.startswith(name.rstrip("…")) for name in figure["layout"]["yaxis"]["ticktext"])
    assert not page.page.all("b")
    assert not page.page.all("i")
    scripts = page.page.all("script")
    running = [one for one in scripts if one.attributes.get("type") != "application/json"]
    nonces = {one.attributes["nonce"] for one in running}
    assert len(running) == 2
    assert len(nonces) == 1
    (policy,) = [one for one in page.page.all("meta") if "http-equiv" in one.attributes]
    assert f"script-src 'nonce-{nonces.pop()}'" in policy.attributes["content"]
    assert "default-src 'none'" in policy.attributes["content"]


def test_the_page_needs_no_network(numbers, target, feedback):
    zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT=target)
    page = ReportPage(target)
    assert not page.page.all("link")
    assert not page.page.all("img")
    assert all("src" not in one.attributes for one in page.page.all("script"))
    assert "Plotly" in _plotly(page)


def test_passwords_are_not_told(tmp_path, numbers, target, feedback):
    from qgis.core import QgsRasterLayer

    values = QgsRasterLayer(numbers, "host=x password=hunter2 user=me")
    zonal(feedback, INPUT=layer(*ZONES), RASTERS=[values], STATISTICS=["mean"], REPORT=target)
    page = ReportPage(target)
    assert "hunter2" not in page.source
    assert "password=***" in page.settings["Rasters"]


def test_no_zones_at_all(numbers, target, feedback):
    zonal(feedback, INPUT=layer(), RASTERS=[numbers], REPORT=target)
    page = ReportPage(target)
    assert page.counts["Number of zones"] == "0"
    assert page.charts == {}
    assert "The output holds no rows." in page.notes


def test_nothing_but_nulls(numbers, target, feedback):
    zonal(feedback, INPUT=layer(None, box(9, 9, 11, 11)), RASTERS=[numbers], REPORT=target)
    page = ReportPage(target)
    assert page.rows == [[1, None, None, None], [2, 0, None, None]]
    # A zone without pixels has 0 of them, and that is all there is to draw.
    (figure,) = page.charts["Zones in their order"].values()
    assert figure["data"][0]["x"] == [0]
    assert list(page.charts) == ["Zones in their order"]


def test_without_plotly_the_page_has_no_charts_and_says_so(numbers, target, feedback, monkeypatch):
    monkeypatch.setitem(sys.modules, "plotly.offline", None)
    found = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT=target)
    (warning,) = feedback.warnings
    assert warning.startswith("The report has no charts: the Python package plotly, which comes with QGIS, ")
    page = ReportPage(target)
    assert page.warnings == [warning]
    assert page.charts == {}
    assert len(page.rows) == len(table(found["OUTPUT"])) == 2


def test_a_folder_that_is_not_there_is_told_before_the_run(tmp_path, numbers, feedback):
    target = str(tmp_path / "nowhere" / "report.html")
    sentence = refusal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT="memory:", REPORT=target)
    assert sentence == (
        f"The output {target} cannot be written (its folder does not exist); check its folder, and whether "
        "another program has it open."
    )


def test_a_report_that_cannot_be_written_loses_no_result(tmp_path, numbers, feedback):
    target = tmp_path / "taken.html"
    target.mkdir()
    found = zonal(
        feedback,
        INPUT=layer(*ZONES),
        RASTERS=[numbers],
        OUTPUT=str(tmp_path / "out.gpkg"),
        REPORT=str(target),
    )
    (warning,) = feedback.warnings
    assert re.fullmatch(
        r"The report could not be written \(.*taken\.html.*\), while the results were; choose another file "
        r"for it, and check the disk\.",
        warning,
    )
    assert "REPORT" not in found
    assert QgsVectorLayer(found["OUTPUT"], "x", "ogr").featureCount() == 2


def test_a_file_that_is_there_stays_where_the_report_cannot_be_made(numbers, target, feedback, monkeypatch):
    from pixelwise.algorithms.charts import report

    Path(target).write_text("an earlier report")
    monkeypatch.setattr(report, "_text", lambda *_: 1 / 0)
    found = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT=target)
    assert "REPORT" not in found
    assert Path(target).read_text() == "an earlier report"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")
def test_a_device_is_not_removed(numbers, tmp_path, feedback):
    os.symlink("/dev/full", tmp_path / "full.html")  # were it removed, only this would be
    found = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT=str(tmp_path / "full.html"))
    assert "REPORT" not in found
    assert os.path.lexists(tmp_path / "full.html")


@pytest.mark.parametrize("same", ["out.csv", "./out.csv", "twice.csv"])
def test_the_report_does_not_replace_the_result(numbers, tmp_path, feedback, same):
    output = tmp_path / "out.csv"
    output.write_text("")
    os.symlink(output, tmp_path / "twice.csv")
    target = f"{tmp_path}/{same}"
    sentence = refusal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(output), REPORT=target)
    assert sentence == (
        f"The file {target} is given for two outputs, and one would replace the other; choose another file "
        "for one of them."
    )
    output.unlink()
    assert sentence == refusal(
        feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(output), REPORT=target
    )


def test_a_full_disk_loses_no_result(tmp_path, numbers, target, feedback):
    resource = pytest.importorskip("resource", reason="there are no limits on files")
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, most))
    try:
        found = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], REPORT=target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    (warning,) = feedback.warnings
    assert warning.startswith("The report could not be written (")
    assert not os.path.exists(target)
    assert len(table(found["OUTPUT"])) == 2


def test_a_report_in_a_model(tmp_path, numbers, target, feedback):
    model, child = QgsProcessingModelAlgorithm("m", "g"), QgsProcessingModelChildAlgorithm()
    child.setAlgorithmId("pixelwise:zonalstatistics")
    child.setChildId("stats")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    zones = processing.run(
        "native:savefeatures", {"INPUT": layer(*ZONES), "OUTPUT": str(tmp_path / "zones.gpkg")}
    )["OUTPUT"]
    child.addParameterSources("INPUT", [static(zones)])
    child.addParameterSources("RASTERS", [static(numbers)])
    output = QgsProcessingModelOutput("page", "page")
    output.setChildId("stats")
    output.setChildOutputName("REPORT")
    child.setModelOutputs({"page": output})
    model.addChildAlgorithm(child)
    model.initAlgorithm()
    found = processing.run(model, {"stats:page": target}, feedback=feedback)
    assert target in found.values()
    assert len(ReportPage(target).rows) == 2


def test_a_page_in_german(numbers, target, feedback):
    from pixelwise.plugin import PixelwisePlugin

    before, plugin = QLocale(), PixelwisePlugin(None)
    plugin._translate_to("de")
    QLocale.setDefault(QLocale("de_DE"))
    try:
        zonal(feedback, INPUT=layer(ZONES[0]), RASTERS=[numbers], STATISTICS=["mean"], REPORT=target)
    finally:
        QLocale.setDefault(before)
        plugin.unload()
    page = ReportPage(target)
    assert page.language == "de"
    (cell,) = page.page.all("td", kind="number")[1:]
    assert (cell.text, cell.attributes["data-value"]) == ("3,5", "3.5")
    (figure, *_) = page.charts["Zonen nach ihrem Wert"].values()
    assert figure["layout"]["separators"] == ",."
    setting = json.loads(page.page.all("script", id="setting")[0].text)
    assert setting["locale"]["format"]["months"][0] == "Januar"
    assert Path(target).read_bytes().startswith(b'<!DOCTYPE html>\n<html lang="de" dir="ltr">')


def test_a_cancel_while_the_report_is_drawn(numbers, target, tmp_path, feedback, monkeypatch):
    """Nothing goes on after it, in whatever thread, and the results, which are complete, stay."""
    import threading

    from pixelwise.algorithms.charts import zonal_charts

    drawn = []

    def slow(*_):
        for number in range(100):
            drawn.append(number)
            if number == 3:
                feedback.cancel()
            sleep(0.05)
            yield None

    monkeypatch.setattr(zonal_charts, "zonal_charts", slow)
    output = str(tmp_path / "out.gpkg")
    result = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=output, REPORT=target)
    assert drawn == [0, 1, 2, 3]
    assert not [one for one in threading.enumerate() if one.name.startswith("pixelwise")]
    assert feedback.warnings[-1].startswith(
        "Cancelled before the report was written; what is saved in a file"
    )
    assert "REPORT" not in result
    assert not os.path.exists(target)
    assert len(table(output)) == 2
