"""Outputs: files and databases, what they keep, and how they arrive on the map."""

from __future__ import annotations

import csv
from datetime import datetime

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)

from making import NUMBERS, box, column, layer, place, ranges, raster, refusal, table, zonal

ZONES = (box(0, 0, 2, 2), box(2, 2, 4, 4))


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def test_geopackage_to_geopackage_keeps_feature_ids(tmp_path, numbers, feedback):
    first = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(tmp_path / "1.gpkg"))["OUTPUT"]
    again = zonal(
        feedback, INPUT=first, RASTERS=[numbers], STATISTICS="mean,median", OUTPUT=str(tmp_path / "2.gpkg")
    )
    assert table(again["OUTPUT"]) == [
        {"fid": 1, "id": 1, "count": 4, "sum": 14, "mean": 3.5, "mean_2": 3.5, "median": 3.5},
        {"fid": 2, "id": 2, "count": 4, "sum": 54, "mean": 13.5, "mean_2": 13.5, "median": 13.5},
    ]


def test_long_layout_into_a_geopackage_makes_feature_ids_anew(tmp_path, numbers, feedback):
    zones = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(tmp_path / "1.gpkg"))["OUTPUT"]
    dated = [raster(tmp_path / f"t_2020-0{month}-03.tif", NUMBERS * month) for month in (1, 2)]
    result = zonal(
        feedback, INPUT=zones, RASTERS=dated, LAYOUT="long", STATISTICS="max", OUTPUT=str(tmp_path / "2.gpkg")
    )
    rows = table(result["OUTPUT"])
    assert [(row["fid"], row["id"], row["raster"], row["max"]) for row in rows] == [
        (1, 1, "t_2020-01-03", 6),
        (2, 1, "t_2020-02-03", 12),
        (3, 2, "t_2020-01-03", 16),
        (4, 2, "t_2020-02-03", 32),
    ]
    assert rows[1]["datetime"].toUTC().toPyDateTime() == datetime(2020, 2, 3)


def test_ids_that_are_not_unique_are_made_anew(tmp_path, numbers, feedback):
    """As in layers that were merged, which QGIS's own tools then cannot write to a GeoPackage."""
    zones = layer(*ZONES, fields="fid:integer", rows=[(7,), (7,)])
    result = zonal(
        feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="mean", OUTPUT=str(tmp_path / "out.gpkg")
    )
    assert [(row["id"], row["mean"]) for row in table(result["OUTPUT"])] == [(1, 3.5), (2, 13.5)]
    assert len(set(column(result["OUTPUT"], "fid"))) == 2
    assert feedback.warnings == ["The column fid holds no unique ids, and was made anew in the output."]


def test_shapefile_with_a_warning_of_cut_names(tmp_path, numbers, feedback):
    output = str(tmp_path / "out.shp")
    zonal(
        feedback,
        INPUT=layer(*ZONES),
        RASTERS=[numbers],
        STATISTICS="mean",
        COLUMN_PREFIX="temperature_",
        OUTPUT=output,
    )
    assert list(table(output)[0].items()) == [("id", 1), ("temperatur", 3.5)]
    assert feedback.warnings == [
        "A .shp file cuts names of columns to 10 characters: temperature_mean. A GeoPackage keeps them whole."
    ]


LARGE = np.array([[1.5e30, -2.5e22, 9.5e21, -9.5e21], [3e-12, -4e-9, 5, np.inf]])


@pytest.mark.parametrize("algorithm", ["samplepoints", "polygonpixels"])
def test_numbers_that_a_shapefile_would_cut(tmp_path, feedback, algorithm):
    """GDAL wrote the first as 1.4999999999999999e23, and the second as -2.5e21, without a word."""
    path, output = raster(tmp_path / "large.tif", LARGE), str(tmp_path / "out.shp")
    at = [place((col + 0.5, row + 0.5)) for row in (0, 1) for col in range(4)]
    given = {
        "samplepoints": layer(*(f"Point ({one})" for one in at), kind="Point"),
        "polygonpixels": layer(box(0, 0, 4, 2)),
    }[algorithm]
    parameters = {"INPUT": given, "RASTERS": [path], "OUTPUT": output}
    processing.run(f"pixelwise:{algorithm}", parameters, feedback=feedback)
    found = column(output, "large")
    assert found[:2] == [None, None]
    assert found[2:] == [9.5e21, -9.5e21, pytest.approx(3e-12), pytest.approx(-4e-9), 5, np.inf]
    assert feedback.warnings == [
        "A .shp file holds no numbers of more than 22 digits before the point: 2 values are NULL in it. A "
        "GeoPackage keeps them.",
        "A .shp file holds 15 digits behind the point: 1 values near 0 lose digits in it. A GeoPackage keeps "
        "them.",
    ]


def test_csv(tmp_path, numbers, feedback):
    output = tmp_path / "out.csv"
    zonal(feedback, INPUT=layer(*ZONES, None), RASTERS=[numbers], OUTPUT=str(output))
    with output.open(newline="") as file:
        assert list(csv.reader(file)) == [
            ["id", "count", "sum", "mean"],
            ["1", "4", "14", "3.5"],
            ["2", "4", "54", "13.5"],
            ["3", "", "", ""],
        ]


def _many_fields():
    """A scratch layer whose source is longer than the name of a file may be."""
    return layer(
        *ZONES, fields=",".join(f"field_number_{number}:string" for number in range(30)), rows=[[""] * 30] * 2
    )


def test_a_csv_file_of_more_columns_than_qgis_reads_is_told_of(tmp_path, feedback):
    """They are all in the file."""
    path = raster(tmp_path / "a.tif", np.zeros((2001, 1, 1), "uint8"))
    given = {"INPUT": layer(ZONES[0]), "RASTERS": [path], "STATISTICS": "max"}
    output = str(tmp_path / "out.csv")
    told = (
        "Of the 2002 columns of the .csv file QGIS shows the first 2000; choose the long layout, fewer "
        "rasters or statistics, or another format."
    )
    zonal(feedback, **given, OUTPUT=output)
    assert told in feedback.warnings
    header = (tmp_path / "out.csv").read_text().split("\n")[0]
    assert header.count(",") == 2001
    assert QgsVectorLayer(output, "out", "ogr").fields().count() == 2000
    feedback.warnings.clear()
    zonal(feedback, **given, BANDS="1-1999", OUTPUT=str(tmp_path / "fits.csv"))
    assert not [warning for warning in feedback.warnings if "columns" in warning]


def test_an_output_that_is_there_and_a_layer_with_a_long_source(tmp_path, numbers, feedback):
    output = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(tmp_path / "out.gpkg"))[
        "OUTPUT"
    ]
    zonal(feedback, INPUT=_many_fields(), RASTERS=[numbers], OUTPUT=output)
    assert column(output, "mean") == [3.5, 13.5]


@pytest.mark.parametrize(("length", "ending"), [(300, ".gpkg"), (300, ".csv"), (248, ".gpkg")])
def test_the_name_of_an_output_that_is_too_long(tmp_path, numbers, feedback, length, ending):
    output = str(tmp_path / ("x" * length + ending))
    assert refusal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=output) == (
        f"The output {output} cannot be written (its name is too long); "
        "check its folder, and whether another program has it open."
    )


def test_an_output_with_a_nul_in_its_path(tmp_path, numbers, feedback):
    output = str(tmp_path / "a\0b.gpkg")
    sentence = refusal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=output)
    assert sentence.startswith("The output ") and " cannot be written (" in sentence


@pytest.mark.parametrize("ending", [".tab", ".mif", ".fgb"])
def test_formats_that_hold_no_feature_without_a_geometry(tmp_path, numbers, feedback, ending):
    """QGIS's own tools fail on TAB half-way, and FlatGeobuf loses the rows."""
    sentence = refusal(
        feedback,
        INPUT=layer(*ZONES, None, "Polygon EMPTY"),
        RASTERS=[numbers],
        OUTPUT=str(tmp_path / f"out{ending}"),
    )
    assert sentence == (
        f"A {ending} file holds no features without a geometry, and there are some: 2 (3, 4); "
        "choose another format, such as GeoPackage, or leave these features out."
    )
    assert not list(tmp_path.glob("out*"))


@pytest.mark.parametrize("ending", [".tab", ".fgb"])
def test_points_into_formats_that_hold_no_feature_without_a_geometry(tmp_path, numbers, feedback, ending):
    given = {"RASTERS": [numbers], "OUTPUT": str(tmp_path / f"out{ending}")}
    points = layer("Point (500005 5000035)", None, kind="Point")
    with pytest.raises(QgsProcessingException, match=r"without a geometry, and there are some: 1 \(2\);"):
        processing.run("pixelwise:samplepoints", {"INPUT": points, **given}, feedback=feedback)
    points = layer("Point (500005 5000035)", kind="Point")
    output = processing.run("pixelwise:samplepoints", {"INPUT": points, **given}, feedback=feedback)["OUTPUT"]
    assert column(output, "numbers") == [1]


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "gml", "csv", "xlsx", "ods", "sqlite"])
def test_formats_that_hold_features_without_a_geometry(tmp_path, numbers, feedback, ending):
    output = str(tmp_path / f"out.{ending}")
    zonal(feedback, INPUT=layer(ZONES[0], None, "Polygon EMPTY", ZONES[1]), RASTERS=[numbers], OUTPUT=output)
    assert [int(one) for one in column(output, "id")] == [1, 2, 3, 4]


@pytest.mark.parametrize("prefix", ["a\0b", "a\nb", "\t", "a\x7f"])
def test_a_prefix_that_cannot_be_seen(numbers, feedback, prefix):
    assert refusal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], COLUMN_PREFIX=prefix) == (
        f"The prefix of new columns {prefix!a} holds characters that cannot be seen, such as a tab or a "
        "line break; write it with letters, digits and underscores."
    )


@pytest.mark.parametrize("prefix", ["", "höhe_", "標高 "])
def test_prefixes_in_any_script(numbers, feedback, prefix):
    result = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], COLUMN_PREFIX=prefix, STATISTICS="mean")
    assert column(result["OUTPUT"], f"{prefix}mean") == [3.5, 13.5]


@pytest.fixture
def run_as_the_toolbox(feedback, qgis_new_project, monkeypatch):
    """Run and load the output into the project; return its layer."""
    import processing
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)  # there is no window

    def run(**parameters) -> QgsVectorLayer:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        result = processing.runAndLoadResults(
            "pixelwise:zonalstatistics", given, context=context, feedback=feedback
        )
        return QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], context)

    return run


def test_output_arrives_styled_by_its_mean(numbers, run_as_the_toolbox):
    arrived = run_as_the_toolbox(INPUT=layer(*ZONES, name="parcels"), RASTERS=[numbers])
    renderer = arrived.renderer()
    assert isinstance(renderer, QgsGraduatedSymbolRenderer)
    assert renderer.classAttribute() == '"mean"'
    ranges = renderer.ranges()
    assert (ranges[0].lowerValue(), ranges[-1].upperValue()) == (3.5, 13.5)
    assert len({one.symbol().color().name() for one in ranges}) == len(ranges)
    assert arrived.name() == "parcels: mean"


def test_output_without_values_arrives_unstyled(numbers, run_as_the_toolbox):
    arrived = run_as_the_toolbox(INPUT=layer(box(9, 9, 10, 10)), RASTERS=[numbers])
    assert not isinstance(arrived.renderer(), QgsGraduatedSymbolRenderer)


def test_long_output_is_ready_for_the_temporal_controller(tmp_path, run_as_the_toolbox):
    dated = [raster(tmp_path / f"t_2020-0{month}-03.tif", NUMBERS * month) for month in (1, 2)]
    arrived = run_as_the_toolbox(INPUT=layer(*ZONES), RASTERS=dated, LAYOUT="long")
    temporal = arrived.temporalProperties()
    assert temporal.isActive()
    assert temporal.startField() == "datetime"
    assert ranges(arrived)[0].startswith('"mean" >= ')


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]),
        ([7, 7, 7], [7, 7]),
        ([np.nan, np.inf, 2], [2, 2]),
        ([], []),
    ],
)
def test_class_breaks(values, expected):
    from pixelwise.algorithms.outputs.renderers import class_breaks

    assert class_breaks(np.ma.masked_array(values, dtype=float)) == pytest.approx(expected)


def test_class_breaks_pass_over_null():
    from pixelwise.algorithms.outputs.renderers import class_breaks

    values = np.ma.masked_array([1.0, 99.0, 2.0], mask=[False, True, False])
    assert class_breaks(values)[-1] == 2


def test_columns_that_a_geopackage_has_itself_are_renamed(tmp_path, numbers, feedback):
    zones = layer(ZONES[0], fields="geom:string,fid:string", rows=[("a", "b")])
    path = str(tmp_path / "out.gpkg")
    zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="max", OUTPUT=path)
    assert table(path)[0] == {"fid": 1, "id": 1, "geom_2": "a", "fid_2": "b", "max": 6}
    assert (
        "The column geom is called geom_2 in the output, for a GeoPackage has its own." in feedback.warnings
    )


def test_a_file_that_was_appended_to_stays_when_the_run_is_cancelled(tmp_path, numbers, feedback):
    path = zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=str(tmp_path / "old.gpkg"))[
        "OUTPUT"
    ]
    definition = QgsProcessingOutputLayerDefinition(path)
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(QgsVectorLayer(path, "old", "ogr").fields())
    definition.setRemappingDefinition(remapping)
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent >= 75 else None)
    with pytest.raises(QgsProcessingException, match="cancelled or failed while rows were being added to it"):
        zonal(feedback, INPUT=layer(*ZONES), RASTERS=[numbers], OUTPUT=definition)
    assert len(table(path)) >= 2


def test_a_format_that_splits_multi_points_is_told_of(tmp_path, feedback):
    points = f"MultiPoint ({place((0.5, 0.5))}, {place((2.5, 2.5))})"
    zones = layer(points, kind="MultiPoint")
    path = str(tmp_path / "out.tab")
    zonal(feedback, INPUT=zones, BUFFER=10, RASTERS=[raster(tmp_path / "numbers.tif")], OUTPUT=path)
    assert (
        "The output has 2 rows for 1: a .tab file splits geometries of several parts. "
        "A GeoPackage keeps them whole."
    ) in feedback.warnings or len(table(path)) == 1


def test_long_names_and_reasons_of_several_lines_are_one_sentence(tmp_path, feedback):
    path = tmp_path / ("n" * 5000 + ".gpkg")
    numbers = raster(tmp_path / "numbers.tif")
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 1, 1)), RASTERS=[numbers], OUTPUT=str(path))
    assert len(sentence) < 350
    assert sentence.endswith("n.gpkg cannot be written (its name is too long); check its folder, and whether "
                             "another program has it open.")  # fmt: skip


@pytest.mark.parametrize("ending", ["tab", "csv", "geojson", "gpkg"])
def test_a_folder_in_the_place_of_the_output(tmp_path, numbers, feedback, ending):
    (tmp_path / f"out.{ending}").mkdir()
    path = str(tmp_path / f"out.{ending}")
    sentence = refusal(feedback, INPUT=layer(ZONES[0]), RASTERS=[numbers], OUTPUT=path)
    assert sentence.startswith(f"The output {path} cannot be written (")
    assert (tmp_path / f"out.{ending}").is_dir()


def test_reasons_of_any_length_are_cut(feedback):
    """GDAL tells of a feature that it cannot write with all its coordinates."""
    from types import SimpleNamespace

    from pixelwise.algorithms.framework.destination import Destination

    told = str(
        Destination(SimpleNamespace(parameters={"OUTPUT": "a.kml"}), "OUTPUT").not_written("no " * 999)
    )
    assert told.startswith("The output a.kml cannot be written (no no ")
    assert len(told) < 500


def test_a_fid_that_holds_decimals_gets_another_name_in_a_geopackage(tmp_path, numbers, feedback):
    """GDAL refuses it as its own."""
    zones = layer(*ZONES, fields="fid:double", rows=[(1.5,), (2.0,)])
    path = str(tmp_path / "out.gpkg")
    zonal(feedback, INPUT=zones, RASTERS=[numbers], STATISTICS="max", OUTPUT=path)
    assert column(path, "fid_2") == [1.5, 2]
    assert feedback.warnings == [
        "The column fid is called fid_2 in the output, for a GeoPackage has its own."
    ]
