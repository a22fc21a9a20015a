"""A German user reads German: errors of the core with their values, and the log."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer
from qgis.PyQt.QtCore import QLocale

from making import NUMBERS, box, layer, place, raster, refusal, zonal
from pixelwise.core import ExtractionError

ZONE = box(0, 0, 2, 2)


@pytest.fixture(autouse=True)
def german():
    """The translation is installed, and numbers are written as in Germany."""
    from pixelwise.plugin import PixelwisePlugin

    before, plugin = QLocale(), PixelwisePlugin(None)
    plugin._translate_to("de")
    assert plugin.translator is not None, "run `make translations`"
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
    plugin.unload()


@pytest.fixture
def numbers(tmp_path):
    return raster(tmp_path / "numbers.tif")


def run(feedback, algorithm: str, **parameters):
    import processing

    return processing.run(f"pixelwise:{algorithm}", {"OUTPUT": "memory:", **parameters}, feedback=feedback)


def refused(feedback, algorithm: str, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as error:
        run(feedback, algorithm, **parameters)
    return str(error.value).split("\n")[-1]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"PERCENTILES": "100.5"},
            "Das Perzentil 100,5 wurde verlangt; Perzentile liegen zwischen 0 und 100.",
        ),
        (
            {"PERCENTILES": "10, {x}"},
            "'{x}' in '10, {x}' ist kein Perzentil; geben Sie Zahlen zwischen 0 und 100 an, etwa 10, 90.",
        ),
        (
            {"EXCLUDE": "0; a"},
            "'a' in '0; a' ist kein auszuschließender Wert; geben Sie Zahlen und Bereiche an, "
            "etwa -9999, 0..2.",
        ),
        (
            {"EXCLUDE": "2.5..1.5"},
            "Der Bereich '2.5..1.5' läuft rückwärts; schreiben Sie den kleineren Wert zuerst: 1.5..2.5.",
        ),
        ({"BANDS": "2"}, "Kanal '2' wurde verlangt, aber das Raster numbers hat die Kanäle 1 bis 1."),
        (
            {"DATES": r"(?P<month>\d\d)"},
            r"DATES ist '(?P<month>\d\d)', aber dieses Muster nennt kein Jahr; geben Sie ein strptime-Muster "
            r"wie %Y%m%d oder einen regulären Ausdruck mit benannten Gruppen wie "
            r"(?P<year>\d{4})_(?P<doy>\d{3}) an, oder lassen Sie es leer.",
        ),
    ],
)
def test_settings_that_cannot_be_read(numbers, feedback, given, sentence):
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], **given) == sentence


def test_a_sentence_of_parts_is_german_in_all_of_them(tmp_path, numbers, feedback):
    weights = raster(tmp_path / "weights.tif", transform=(10, 0, 500000.25, 0, -10, 5000040))
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], WEIGHTS=weights) == (
        "Das Gewichtsraster weights liegt nicht auf dem Gitter von numbers: sein Ursprung ist "
        "(500000,25; 5000040), nicht (500000; 5000040). Tasten Sie es auf dieses Gitter neu ab."
    )


def test_an_error_found_while_a_window_is_read(tmp_path, numbers, feedback):
    weights = raster(tmp_path / "weights.tif", NUMBERS - 1.5)
    assert refusal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], WEIGHTS=weights) == (
        "Das Gewichtsraster weights enthält negative Werte (bis -0,5); Gewichte müssen 0 oder größer sein. "
        "Schließen Sie sie aus, oder geben Sie ein anderes Raster an."
    )


def test_gdal_says_what_it_says(numbers, feedback):
    given = QgsRasterLayer(numbers, "Höhen {1}")
    Path(numbers).unlink()
    sentence = refusal(feedback, INPUT=layer(ZONE), RASTERS=[given])
    assert sentence.startswith(
        f"Das Raster Höhen {{1}} ({numbers}) kann nicht bis zum Ende gelesen werden; prüfen Sie, ob die "
        f"Datei vorhanden und unbeschädigt ist. GDAL meldet: {numbers}: "
    )


@pytest.mark.parametrize(("values", "wanted"), [("", "ein anderer als 0"), ("7.5", "einer der gewünschten")])
def test_a_mask_that_selects_nothing(tmp_path, feedback, values, wanted):
    mask = raster(tmp_path / "mask.tif", NUMBERS * 0 + 0.25 if values else NUMBERS * 0)
    low = "0,25" if values else "0,0"
    assert refused(feedback, "masktimeseries", MASK=mask, MASK_VALUES=values, RASTERS=[mask]) == (
        f"Die Maske mask wählt kein Pixel aus: Ihre Werte reichen von {low} bis {low}, und keiner davon ist "
        f"{wanted}. Geben Sie Werte an, die in der Maske vorkommen."
    )


def test_points_without_what_they_need(numbers, feedback):
    given = {"INPUT": layer(f"Point ({place((0.5, 0.5))})", kind="Point"), "RASTERS": [numbers]}
    assert refused(feedback, "samplepoints", MATCH="latest", **given).startswith(
        "Gewünscht ist das neueste Raster, aber kein Raster hat ein Datum; "
    )
    assert refused(feedback, "samplepoints", NEIGHBOURHOOD="always", **given).startswith(
        "Gewünscht ist die Nachbarschaft der Punkte, aber der größte Abstand, der ihre Größe bestimmt, "
    )


def test_what_the_algorithms_say_themselves(numbers, feedback):
    point = layer(f"Point ({place((0.5, 0.5))})", kind="Point")
    assert refusal(feedback, INPUT=point, RASTERS=[numbers], BUFFER=-0.5).endswith(
        "und der Pufferabstand ist -0,5; geben Sie einen Pufferabstand über 0 an, oder Polygone."
    )
    point.setName("{0}")
    assert refused(feedback, "polygonpixels", INPUT=point, RASTERS=[numbers]).startswith(
        "Der Layer {0} enthält Geometrien vom Typ "
    )


@pytest.mark.parametrize("name", ["Höhen", "a\0b", "a\udcffb", "zwei\nZeilen"])
def test_what_is_said_in_german_already_stays_as_it_is(name):
    from pixelwise.algorithms.framework.wording import in_words

    assert in_words(ExtractionError(f"Das Raster {name} {{x}} fehlt.")) == f"Das Raster {name} {{x}} fehlt."


LOG = {
    "zonalstatistics": [{"PIXELS": mode} for mode in ("center", "touched", "coverage")],
    "classareas": [{"PIXELS": "touched"}, {"LAYOUT": "long", "CLASSES": "a=0..1; 2"}],
    "samplepoints": [{"METHOD": "nearest"}, {"METHOD": "bilinear"}, {"MATCH": "latest", "DATES": "%Y"}],
    "samplelines": [{"STEP": 2.5}, {"METHOD": "bilinear"}],
    "polygonpixels": [{"PIXELS": "coverage"}],
}
#: But bilinear, which is German as well.
CODE_WORDS = r"\b(center|touched|coverage|nearest|all|latest|closest)\b"


def said(feedback) -> str:
    """The log, but for the versions of what reads rasters."""
    told = "\n".join(feedback.infos + feedback.warnings)
    assert "Gelesen mit: " in told
    return re.sub("Gelesen mit: .*", "", told)


#: A point that does not group thousands, as in 1.600 pixels a second.
DECIMAL_POINT = r"\d\.\d(?!\d\d(?!\d))"


@pytest.mark.parametrize(
    ("algorithm", "given"), [(name, given) for name, settings in LOG.items() for given in settings]
)
def test_the_log_holds_no_decimal_points_and_no_code_words(tmp_path, feedback, algorithm, given):
    kind, shapes = {
        "samplepoints": ("Point", [f"Point ({place((0.5, 0.5))})"]),
        "samplelines": ("LineString", [f"LineString ({place((0.5, 0.5), (2, 1))})"]),
    }.get(algorithm, ("Polygon", [ZONE, box(3.1, 3.1, 3.2, 3.2)]))
    dated = raster(tmp_path / "ndvi_2018.tif", NUMBERS / 4)
    run(feedback, algorithm, INPUT=layer(*shapes, kind=kind), RASTERS=[dated], **given)
    told = said(feedback)
    assert re.search(r"Zeit: \d+,\d s \(Raster öffnen \d+,\d s; ", told)
    assert not re.search(DECIMAL_POINT, told)
    assert re.findall(CODE_WORDS, told) == []


def test_the_log_of_time_series_holds_no_decimal_points(tmp_path, feedback):
    mask = raster(tmp_path / "mask.tif", NUMBERS.astype("uint8"))
    run(feedback, "masktimeseries", MASK=mask, RASTERS=[mask])
    told = said(feedback)
    assert "Ausgewählte Pixel: 16." in told and re.search(r"Zeit: \d+,\d s \(Raster öffnen \d+,\d s; ", told)
    assert not re.search(DECIMAL_POINT, told)


@pytest.mark.parametrize(
    ("option", "word"), [("center", "Mitte"), ("touched", "berührt"), ("coverage", "abgedeckter Anteil")]
)
def test_the_log_names_the_options_in_german(numbers, feedback, option, word):
    zonal(feedback, INPUT=layer(ZONE), RASTERS=[numbers], PIXELS=option)
    assert any(f" Pixel: {word}." in info for info in feedback.infos)


def test_numbers_of_all_kinds_are_written_as_in_germany_and_texts_as_they_are():
    from pixelwise.algorithms.framework.wording import fill

    numbers = {"a": 0.5, "b": np.float32(0.5), "c": 2, "d": np.int16(2), "e": "0.5"}
    assert fill("{a} {b:.2f} {c} {d} {e}", **numbers) == "0,5 0,50 2 2 0.5"
    assert fill("{a:,} {b:,.1f}", a=20654823, b=20654823.26) == "20.654.823 20.654.823,3"


def test_the_legend_is_written_as_in_germany(tmp_path, numbers, feedback):
    from making import loaded

    _, shown = loaded(
        "pixelwise:zonalstatistics",
        {"INPUT": layer(ZONE, box(2, 2, 4, 4)), "RASTERS": [numbers], "STATISTICS": "mean"},
        str(tmp_path / "out.gpkg"),
        feedback,
    )
    assert shown.renderer().ranges()[0].label() == "3,5 \u2013 5,5"
