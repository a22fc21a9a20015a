"""What is wrong with the input is told in one sentence that says what was given and what to do."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
)

from making import NUMBERS, SIZE, box, column, layer, place, raster, refusal, table, zonal

ZONE = box(0, 0, 2, 2)


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


@pytest.mark.parametrize("given", [[], None, ""])
def test_no_raster(feedback, given):
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=given)
    assert sentence == "No raster was given; choose at least one raster layer."


def test_a_raster_that_is_not_there(tmp_path, numbers, feedback):
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers, str(tmp_path / "gone.tif")])
    assert sentence == (
        f"The raster {tmp_path}/gone.tif could not be loaded; "
        "check that it is there, whole and of a format QGIS reads."
    )


def test_a_layer_that_is_no_raster(numbers, feedback):
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[layer(ZONE, name="parcels")])
    assert sentence == "parcels is not a raster layer; choose raster layers under RASTERS."


def test_a_file_deleted_since_it_was_loaded(tmp_path, numbers, feedback):
    given = QgsRasterLayer(numbers, "heights")
    output = tmp_path / "out.gpkg"
    Path(numbers).unlink()
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[given], OUTPUT=str(output))
    assert sentence.startswith(f"The raster heights ({numbers}) cannot be read to its end; ")
    assert "check that the file is there and whole" in sentence
    assert not output.exists()


def test_a_truncated_file(tmp_path, feedback):
    values = np.random.default_rng(1).random((600, 600)).astype("float32")
    path = Path(raster(tmp_path / "large.tif", values, tiled=True, blockxsize=64, blockysize=64))
    given = QgsRasterLayer(str(path), "large")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    output = tmp_path / "out.gpkg"
    sentence = refusal(feedback, INPUT=layer(box(0, 0, 600, 600)), RASTERS=[given], OUTPUT=str(output))
    assert sentence.startswith(f"The raster large ({path}) cannot be read to its end; ")
    assert not output.exists(), "what had been computed must not be taken for complete"


@pytest.mark.parametrize(
    ("bands", "sentence"),
    [
        ("2", "Band '2' was asked for, but the raster numbers has the bands 1 to 1."),
        ("red", "The raster numbers has no band named 'red'; give numbers such as 1,3-5."),
    ],
)
def test_bands_that_do_not_exist(numbers, feedback, bands, sentence):
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], BANDS=bands) == sentence


def test_complex_numbers(tmp_path, feedback):
    path = raster(tmp_path / "waves.tif", NUMBERS.astype("complex64"))
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[path]) == (
        "Band 1 of the raster waves holds complex numbers (complex64); "
        "give a raster of real numbers, for instance the amplitude."
    )


def test_a_raster_without_crs_is_taken_to_be_in_that_of_the_features(tmp_path, numbers, feedback):
    bare = raster(tmp_path / "bare.tif", crs=None)
    given = QgsRasterLayer(bare, "bare")
    given.setCrs(QgsCoordinateReferenceSystem())
    result = zonal(feedback, INPUT=layer(ZONE), RASTERS=[given, numbers], STATISTICS="sum")
    assert table(result["OUTPUT"]) == [{"id": 1, "bare_sum": 14, "numbers_sum": 14}]
    assert feedback.warnings == [
        "Rasters without a CRS are taken to be in that of the features, EPSG:32633: 1 (bare)"
    ]


def test_features_without_crs_are_taken_to_be_in_that_of_the_raster(numbers, feedback):
    result = zonal(feedback, INPUT=layer(ZONE, crs=""), RASTERS=[numbers], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [14]
    assert feedback.warnings == [
        "The features have no CRS and are taken to be in that of the rasters, EPSG:32633."
    ]
    assert result["OUTPUT"].crs().authid() == "EPSG:32633"


def test_without_any_crs_coordinates_are_taken_as_they_are(tmp_path, feedback):
    given = QgsRasterLayer(raster(tmp_path / "bare.tif", crs=None), "bare")
    given.setCrs(QgsCoordinateReferenceSystem())
    result = zonal(feedback, INPUT=layer(ZONE, crs=""), RASTERS=[given], STATISTICS="sum")
    assert column(result["OUTPUT"], "sum") == [14]
    assert feedback.warnings == []


def test_features_without_crs_among_rasters_with_several(tmp_path, numbers, feedback):
    other = raster(tmp_path / "other.tif", crs="EPSG:3857")
    assert refusal(feedback, INPUT=layer(ZONE, crs=""), RASTERS=[numbers, other]) == (
        "The features have no CRS, and the rasters have several (EPSG:32633, EPSG:3857); "
        "set the CRS of the features' layer in its properties."
    )


def test_a_crs_that_cannot_be_transformed(tmp_path, numbers, feedback):
    local = (
        'ENGCRS["Building site",EDATUM["corner"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["metre",1]]'
    )
    crs = QgsCoordinateReferenceSystem.fromWkt(local)
    assert crs.isValid()
    zones = layer(ZONE)
    zones.setCrs(crs)
    sentence = refusal(feedback, INPUT=zones, RASTERS=[numbers])
    assert sentence.startswith("There is no transformation from the CRS ")
    assert sentence.endswith(" to the CRS EPSG:32633; check both in the layers' properties.")


def test_zero_features(numbers, feedback):
    result = zonal(feedback, INPUT=layer(), RASTERS=[numbers])
    assert (result["ZONES"], result["EMPTY_ZONES"]) == (0, 0)
    assert result["OUTPUT"].fields().names() == ["id", "count", "sum", "mean"]
    assert table(result["OUTPUT"]) == []
    assert feedback.warnings == ["There are no features (is nothing selected?), so the output is empty."]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        (
            {"PERCENTILES": "10, ninety"},
            "'ninety' in '10, ninety' is no percentile; give numbers between 0 and 100, such as 10, 90.",
        ),
        ({"PERCENTILES": "101"}, "The percentile 101 was asked for; percentiles lie between 0 and 100."),
        (
            {"EXCLUDE": "0, low"},
            "'low' in '0, low' is no value to exclude; give numbers and ranges, such as -9999, 0..2.",
        ),
        ({"EXCLUDE": "2..0"}, "The range '2..0' runs backwards; write the smaller value first: 0..2."),
        (
            {"STATISTICS": []},
            "No statistic was chosen; tick at least one under Statistics, or give percentiles.",
        ),
        (
            {"STATISTICS": "mean, men"},
            "'men' is not an option of STATISTICS; give one of: count, nodata, sum, mean, median, stdev, "
            "variance, cv, min, max, range, minority, majority, variety, min_x, min_y, max_x, max_y, or "
            "their numbers from 0.",
        ),
        (
            {"PIXELS": 3},
            "'3' is not an option of PIXELS; give one of: center, touched, coverage, or their numbers from "
            "0.",
        ),
        (
            {"LAYOUT": "narrow"},
            "'narrow' is not an option of LAYOUT; give one of: wide, long, or their numbers from 0.",
        ),
    ],
)
def test_settings_that_cannot_be_understood(numbers, feedback, parameters, sentence):
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], **parameters) == sentence


def test_a_date_pattern_that_is_none(numbers, feedback):
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], DATES="%d.%m", LAYOUT="long")
    assert "%d.%m" in sentence
    assert "year" in sentence


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [("Point", f"Point ({place((2, 2))})"), ("LineString", f"LineString ({place((1, 2), (3, 2))})")],
)
@pytest.mark.parametrize("distance", [0, -3])
def test_points_and_lines_without_a_buffer(numbers, feedback, kind, wkt, distance):
    sentence = refusal(feedback, INPUT=layer(wkt, kind=kind), RASTERS=[numbers], BUFFER=distance)
    assert sentence == (
        f"The zones are {kind} and the buffer distance is {distance}; "
        "give a buffer distance above 0, or polygons."
    )


def test_a_table_without_geometries(numbers, feedback):
    zones = QgsVectorLayer("None?field=id:integer", "table", "memory")
    assert refusal(feedback, INPUT=zones, RASTERS=[numbers]) == (
        "The zones are a table without geometries; choose a layer of polygons, lines or points."
    )


def test_weights_on_another_grid(tmp_path, numbers, feedback):
    shifted = raster(tmp_path / "weights.tif", transform=(SIZE, 0, 500001, 0, -SIZE, 5000040))
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], WEIGHTS=shifted) == (
        "The weights raster weights does not lie on the grid of numbers: "
        "its origin is (500001, 5000040), not (500000, 5000040). Resample it to that grid."
    )


def test_negative_weights(tmp_path, numbers, feedback):
    negative = raster(tmp_path / "weights.tif", -NUMBERS)
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], WEIGHTS=negative)
    assert "weights" in sentence
    assert "negative" in sentence


def test_an_output_in_a_folder_that_does_not_exist(tmp_path, numbers, feedback):
    path = tmp_path / "nowhere" / "out.gpkg"
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], OUTPUT=str(path)) == (
        f"The output {path} cannot be written (its folder does not exist); "
        "check its folder, and whether another program has it open."
    )


def test_an_output_that_cannot_be_created(tmp_path, numbers, feedback):
    path = tmp_path / "out.gpkg"
    path.mkdir()
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], OUTPUT=str(path))
    assert sentence.startswith(f"The output {path} cannot be written (")
    assert sentence.endswith("); check its folder, and whether another program has it open.")


def test_an_output_with_more_columns_than_its_format_holds(tmp_path, feedback):
    stack = raster(tmp_path / "stack.tif", np.zeros((90, 4, 4), "uint8"))
    path = tmp_path / "out.shp"
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[stack], OUTPUT=str(path))
    assert sentence == (
        "The output would have 271 columns, and a .shp file holds 255; choose the long layout, "
        "fewer rasters or statistics, or another format."
    )
    assert not path.exists()


class Cancelling:
    """A feedback that cancels when the bar reaches some percent, and knows how many seconds ago.

    Of the clock or of the processors, whichever are less: the machine may have more to do.
    """

    def __new__(cls, percent: float):
        from qgis.core import QgsProcessingFeedback

        class Feedback(QgsProcessingFeedback):
            cancelled_at = None

            def setProgress(self, progress):
                super().setProgress(progress)
                if progress >= percent and self.cancelled_at is None:
                    self.cancelled_at = time.monotonic(), time.process_time()
                    self.cancel()

            def ago(self):
                clock, used = self.cancelled_at
                return min(time.monotonic() - clock, time.process_time() - used)

        return Feedback(False)


@pytest.mark.parametrize("percent", [0, 5, 40, 85])
@pytest.mark.parametrize("suffix", ["gpkg", "shp", "csv"])
def test_cancel_stops_within_a_second_and_leaves_nothing(tmp_path, percent, suffix):
    values = np.zeros((2000, 2000), "uint8")
    path = raster(tmp_path / "large.tif", values, tiled=True, compress="deflate")
    zones = layer(*[box(i % 50, i // 50, i % 50 + 30, i // 50 + 30) for i in range(3000)])
    folder = tmp_path / "output"
    folder.mkdir()
    feedback = Cancelling(percent)
    with pytest.raises(QgsProcessingException, match=r"Cancelled: no output was written\."):
        zonal(
            feedback, INPUT=zones, RASTERS=[path], STATISTICS="median", OUTPUT=str(folder / f"out.{suffix}")
        )
    assert feedback.ago() < 1
    assert list(folder.iterdir()) == []


def test_cancel_while_writing_to_a_database_empties_the_table(tmp_path, numbers):
    zones = layer(*[ZONE] * 5000)
    path = tmp_path / "base.gpkg"
    zonal(None, INPUT=zones, RASTERS=[numbers], OUTPUT=f"ogr:dbname='{path}' table=\"kept\" (geom)")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        zonal(
            Cancelling(90), INPUT=zones, RASTERS=[numbers], OUTPUT=f"ogr:dbname='{path}' table=\"cut\" (geom)"
        )
    assert len(table(f"{path}|layername=kept")) == 5000
    assert table(f"{path}|layername=cut") == []


def test_features_that_change_during_the_run(tmp_path, numbers, feedback, monkeypatch):
    import processing

    from pixelwise.algorithms.inputs.features import Features

    path = str(tmp_path / "zones.gpkg")
    processing.run("native:savefeatures", {"INPUT": layer(*[ZONE] * 5), "OUTPUT": path})
    zones = QgsVectorLayer(path, "zones", "ogr")
    read = Features.read

    def then_lose_one(self, attributes=True):
        if attributes:
            zones.dataProvider().deleteFeatures([3])
        return read(self, attributes)

    monkeypatch.setattr(Features, "read", then_lose_one)
    assert refusal(feedback, INPUT=zones, RASTERS=[numbers]) == (
        "The features changed while they were being measured; run the algorithm again."
    )


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_an_output_in_the_place_of_an_input(tmp_path, numbers, feedback, ending):
    zones = zonal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], OUTPUT=str(tmp_path / f"zones.{ending}"))[
        "OUTPUT"
    ]
    for given in (zones, QgsVectorLayer(zones, "zones", "ogr")):
        sentence = refusal(feedback, INPUT=given, RASTERS=[numbers], OUTPUT=zones)
        assert sentence == (
            f"The output {zones} is also given as Zones, and would replace it; "
            "choose another file for the output."
        )
        assert len(table(zones)) == 1
    assert "is also given as Rasters" in refusal(feedback, INPUT=zones, RASTERS=[numbers], OUTPUT=numbers)


def test_another_table_of_the_same_database_is_no_input(tmp_path, numbers, feedback):
    path = str(tmp_path / "zones.gpkg")
    zonal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], OUTPUT=path)
    uri = f"ogr:dbname='{path}' table=\"found\" (geom)"
    zonal(feedback, INPUT=f"{path}|layername=zones", RASTERS=[numbers], OUTPUT=uri)
    assert len(table(f"{path}|layername=found")) == len(table(f"{path}|layername=zones")) == 1


@pytest.mark.parametrize("text", ['"nope" * 2', "1 +"])
def test_a_buffer_distance_that_cannot_be_computed(numbers, feedback, text):
    sentence = refusal(
        feedback, INPUT=layer(ZONE), RASTERS=[numbers], BUFFER=QgsProperty.fromExpression(text)
    )
    assert sentence.startswith(f"Buffer distance: {text} cannot be computed (")
    assert sentence.endswith(
        "); give a number, a field of numbers, or an expression over fields of the layer."
    )


def test_infinite_weights(tmp_path, numbers, feedback):
    weights = raster(tmp_path / "weights.tif", np.where(NUMBERS == 1, np.inf, 1).astype("float32"))
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], WEIGHTS=weights)
    assert sentence == (
        "The weights raster weights holds infinite values; weights must be numbers of 0 or more. "
        "Exclude them or give another raster."
    )


def test_a_band_number_is_a_number_though_another_band_is_called_by_it(tmp_path, feedback):
    bands = raster(tmp_path / "bands.tif", np.stack([NUMBERS, NUMBERS * 10]), names=("2", "1"))
    output = zonal(feedback, INPUT=layer(ZONE), RASTERS=[bands], BANDS="1", STATISTICS="max")["OUTPUT"]
    assert column(output, "max") == [6]


@pytest.mark.parametrize(
    ("given", "one", "other"),
    [
        ({"PERCENTILES": "97,5"}, 97, 5),
        ({"PERCENTILES": "0,5"}, 0, 5),
        ({"EXCLUDE": "27,5..99"}, 27, 5),
    ],
)
def test_a_comma_that_may_be_decimal(numbers, feedback, given, one, other):
    (text,) = given.values()
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], **given) == (
        f"In '{text}' the comma of '{one},{other}' may part two numbers or be a decimal comma; "
        f"write {one}.{other} for one number, or {one}; {other} for two."
    )


def test_the_log_says_how_numbers_were_understood(numbers, feedback):
    given = {"INPUT": layer(ZONE), "RASTERS": [numbers]}
    zonal(feedback, **given)
    assert not [info for info in feedback.infos if "Percentiles" in info or "no data" in info]
    zonal(feedback, **given, PERCENTILES="10,90; 97.5", EXCLUDE="-9999,0.5..2; 7")
    assert feedback.infos.count("Percentiles: 10; 90; 97.5") == 1
    assert feedback.infos.count("Values treated as no data: -9999; 0.5..2; 7") == 1
