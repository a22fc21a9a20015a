"""Make ``algorithms/models/*.model3``: ``make_models.py``, with QGIS 3.22, whose files newer ones read.

They are what one gets who draws them in the model designer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF, QSizeF, QVariant

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
WIDTH, HEIGHT = 260, 110
POLYGONS, LINES, POINTS = (
    QgsProcessing.SourceType.TypeVectorPolygon,
    QgsProcessing.SourceType.TypeVectorLine,
    QgsProcessing.SourceType.TypeVectorPoint,
)
INTEGER, REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
REAL_FIELD = {"FIELD_TYPE": 0, "FIELD_LENGTH": 0, "FIELD_PRECISION": 0}
NUMBER, DOUBLE, TEXT = QVariant.Int, QVariant.Double, QVariant.String


class Maker:
    """One model; `step` adds an algorithm, of which values name inputs, ``@INPUT``, and steps, ``>step``."""

    def __init__(self, name: str):
        from pixelwise.algorithms.models.texts import TEXTS

        self.name, self.texts = name, TEXTS[name]()
        self.model = QgsProcessingModelAlgorithm(self.texts.title, "Ready models")
        self.depth: dict[str, int] = {}
        words = {**self.texts.inputs, **self.texts.outputs}
        told = {name: told for name, (_, told) in words.items()}
        self.model.setHelpContent({"ALG_DESC": self.texts.help, **told})

    def input(self, definition: QgsProcessingParameterDefinition) -> None:
        definition.setDescription(self.texts.inputs[definition.name()][0])
        place = QgsProcessingModelParameter(definition.name())
        place.setSize(QSizeF(240, 36))
        place.setPosition(QPointF(150 + WIDTH * len(self.model.parameterComponents()), 60))
        self.model.addModelParameter(definition, place)

    def step(self, name: str, algorithm: str, given: dict[str, object], **outputs: str) -> None:
        child = QgsProcessingModelChildAlgorithm(algorithm)
        if child.algorithm() is None:
            sys.exit(f"There is no {algorithm}.")
        child.setChildId(name)
        child.setDescription(child.algorithm().displayName())
        above = [0]
        for key, value in {**self._defaults(child), **given}.items():
            sources = [self._source(one) for one in (value if isinstance(value, tuple) else (value,))]
            above += [self.depth[source.outputChildId()] for source in sources if source.outputChildId()]
            child.addParameterSources(key, sources)
        self.depth[name] = max(above) + 1
        beside = sum(depth == self.depth[name] for depth in self.depth.values()) - 1
        child.setSize(QSizeF(240, 36))
        child.setPosition(QPointF(150 + 2.2 * WIDTH * beside, 60 + HEIGHT * self.depth[name]))
        made = {}
        for key, output in outputs.items():
            made[key] = QgsProcessingModelOutput(key, self.texts.outputs[key][0])
            made[key].setChildId(name)
            made[key].setChildOutputName(output)
            made[key].setSize(QSizeF(240, 36))
            made[key].setPosition(child.position() + QPointF(WIDTH, HEIGHT / 2))
        child.setModelOutputs(made)
        self.model.addChildAlgorithm(child)

    @staticmethod
    def _defaults(child: QgsProcessingModelChildAlgorithm) -> dict[str, object]:
        """What the designer's dialog fills in."""
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        definitions = child.algorithm().parameterDefinitions()
        asked = [one for one in definitions if not one.isDestination() and not one.flags() & optional]
        return {one.name(): one.defaultValue() for one in asked if one.defaultValue() is not None}

    @staticmethod
    def _source(value: object) -> QgsProcessingModelChildParameterSource:
        make = QgsProcessingModelChildParameterSource
        if isinstance(value, str) and value[:1] == "@":
            return make.fromModelParameter(value[1:])
        if isinstance(value, str) and value[:1] == ">":
            return make.fromChildOutput(value[1:], "OUTPUT")
        return make.fromStaticValue(value)

    def write(self) -> None:
        self.model.setParameterOrder(list(self.texts.inputs))
        self.model.updateDestinationParameters()
        path = ROOT / "algorithms" / "models" / f"{self.name}.model3"
        valid, problems = self.model.validate()
        if not valid or not self.model.toFile(str(path)):
            sys.exit(f"{path} is no good: {problems}")


def vector(kind: int) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource("INPUT", "", [kind])


def raster() -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer("RASTER", "")


def rasters(name: str = "RASTERS", optional: bool = False) -> QgsProcessingParameterMultipleLayers:
    return QgsProcessingParameterMultipleLayers(
        name, "", QgsProcessing.SourceType.TypeRaster, optional=optional
    )


def text(name: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, "", optional=True)


def land_cover_shares() -> None:
    one = Maker("landcovershares")
    one.input(vector(POLYGONS))
    one.input(raster())
    one.input(text("CLASSES"))
    cover = {"RASTERS": "@RASTER", "BANDS": "1", "PIXELS": 2}
    majority, variety = 12, 13
    found = {"STATISTICS": [majority, variety], "COLUMN_PREFIX": "cover_"}
    one.step("commonest", "pixelwise:zonalstatistics", {"INPUT": "@INPUT", **cover, **found})
    areas = {**cover, "CLASSES": "@CLASSES"}
    shares = {"INPUT": ">commonest", **areas, "MEASURE": 1, "LAYOUT": 0}
    one.step("shares", "pixelwise:classareas", shares, SHARES="OUTPUT")
    one.step("table", "pixelwise:classareas", {"INPUT": "@INPUT", **areas, "LAYOUT": 1}, AREAS="OUTPUT")
    one.write()


def ndvi_series() -> None:
    one = Maker("ndviseries")
    one.input(vector(POLYGONS))
    one.input(rasters())
    one.input(rasters("QA", optional=True))
    one.input(text("QA_VALUES"))
    one.input(QgsProcessingParameterNumber("MIN_GOOD", "", defaultValue=50, minValue=0, maxValue=100))
    count, nodata, mean, deviation = 0, 1, 3, 5
    given = {"INPUT": "@INPUT", "RASTERS": "@RASTERS", "QA": "@QA", "QA_VALUES": "@QA_VALUES"}
    given |= {"STATISTICS": [count, nodata, mean, deviation], "PERCENTILES": "10, 50, 90"}
    given |= {"PIXELS": 2, "LAYOUT": 1, "COLUMN_PREFIX": "ndvi_"}
    one.step("all_dates", "pixelwise:zonalstatistics", given, SERIES="OUTPUT")
    pixels = '("ndvi_count" + "ndvi_nodata")'
    good = {"FIELD_NAME": "good_percent", **REAL_FIELD}
    good["FORMULA"] = f'CASE WHEN {pixels} > 0 THEN 100 * "ndvi_count" / {pixels} END'
    one.step("good", "native:fieldcalculator", {"INPUT": ">all_dates", **good})
    # Of a zone in pieces of pixels the parts add up to 99.99999999999999 percent at times.
    enough = {"EXPRESSION": '"ndvi_count" > 0 AND "good_percent" >= @MIN_GOOD - 1e-9'}
    one.step("reliable", "native:extractbyexpression", {"INPUT": ">good", **enough}, RELIABLE="OUTPUT")
    one.write()


def aggregate(expression: str, how: str, name: str, kind: int) -> dict[str, object]:
    length = {"delimiter": ";", "length": 0, "precision": 0}
    return {"aggregate": how, "input": expression, "name": name, "type": kind, **length}


def summarise(one: Maker, source: str, value: str, found: list[dict[str, object]]) -> None:
    """Take numbers and values, and summarise them by number.

    Fields that the summary does not need are left out first: QGIS 3.44 copies them for every group, and warns
    each time of the titles that they have.
    """
    fields = [("pixelwise_no", NUMBER), (value, DOUBLE)]
    mapping = [
        {"expression": f'"{name}"', "length": 0, "name": name, "precision": 0, "type": kind}
        for name, kind in fields
    ]
    one.step("needed", "native:refactorfields", {"INPUT": f">{source}", "FIELDS_MAPPING": mapping})
    given = {"INPUT": ">needed", "GROUP_BY": '"pixelwise_no"', "AGGREGATES": found}
    one.step("summary", "native:aggregate", given)


def number_them(one: Maker, source: str) -> None:
    """Number the features, so that what was found for each can be told apart and joined."""
    given = {"FIELD_NAME": "pixelwise_no", "START": 1}
    one.step("numbered", "native:addautoincrementalfield", {"INPUT": source, **given})


def join(one: Maker, summary: str, fields: list[str]) -> None:
    """Join a summary to the numbered features, and take the numbers out again."""
    given = {
        "INPUT": ">numbered",
        "FIELD": "pixelwise_no",
        "INPUT_2": f">{summary}",
        "FIELD_2": "pixelwise_no",
    }
    given |= {"FIELDS_TO_COPY": fields, "METHOD": 1, "DISCARD_NONMATCHING": False, "PREFIX": ""}
    one.step("joined", "native:joinattributestable", given)
    given = {"INPUT": ">joined", "COLUMN": ["pixelwise_no"]}
    one.step("tidy", "native:deletecolumn", given, SUMMARY="OUTPUT")


def monthly_climate() -> None:
    one = Maker("monthlyclimate")
    one.input(vector(POLYGONS))
    one.input(rasters())
    number_them(one, "@INPUT")
    mean, low, high = 3, 8, 9
    given = {"INPUT": ">numbered", "RASTERS": "@RASTERS", "STATISTICS": [mean, low, high], "PIXELS": 2}
    given |= {"AREA_WEIGHTS": True, "LAYOUT": 1, "COLUMN_PREFIX": "climate_"}
    one.step("months", "pixelwise:zonalstatistics", given, MONTHS="OUTPUT")
    found = [
        aggregate('"pixelwise_no"', "first_value", "pixelwise_no", NUMBER),
        aggregate('"climate_mean"', "count", "months", NUMBER),
        aggregate('"climate_mean"', "mean", "mean_of_months", DOUBLE),
        aggregate('"climate_mean"', "minimum", "lowest_month", DOUBLE),
        aggregate('"climate_mean"', "maximum", "highest_month", DOUBLE),
        aggregate('"climate_mean"', "sum", "sum_of_months", DOUBLE),
    ]
    summarise(one, "months", "climate_mean", found)
    join(one, "summary", [entry["name"] for entry in found[1:]])
    one.write()


def elevation_profile() -> None:
    one = Maker("elevationprofile")
    one.input(vector(LINES))
    one.input(raster())
    one.input(QgsProcessingParameterNumber("STEP", "", REAL, 0, minValue=0))
    one.step("parts", "native:multiparttosingleparts", {"INPUT": "@INPUT"})
    number_them(one, ">parts")
    given = {
        "INPUT": ">numbered",
        "RASTERS": "@RASTER",
        "BANDS": "1",
        "STEP": "@STEP",
        "METHOD": 1,
        "LAYOUT": 1,
    }
    one.step("profile", "pixelwise:samplelines", given, PROFILE="OUTPUT")
    found = [
        aggregate('"pixelwise_no"', "first_value", "pixelwise_no", NUMBER),
        aggregate('"value"', "count", "points", NUMBER),
        aggregate('"value"', "minimum", "lowest", DOUBLE),
        aggregate('"value"', "maximum", "highest", DOUBLE),
        aggregate('to_string("value")', "concatenate", "elevations", TEXT),
    ]
    summarise(one, "profile", "value", found)
    before = "summary"
    for name, rise in (
        ("ascent", "@z[@element] - @z[@element - 1]"),
        ("descent", "@z[@element - 1] - @z[@element]"),
    ):
        numbers = "array_foreach(array_filter(string_to_array(\"elevations\", ';'), @element <> ''), "
        numbers += "to_real(@element))"
        rises = f"array_foreach(generate_series(1, array_length(@z) - 1), max({rise}, 0))"
        formula = f"CASE WHEN \"points\" > 1 THEN with_variable('z', {numbers}, array_sum({rises})) END"
        given = {"FIELD_NAME": name, **REAL_FIELD, "FORMULA": formula}
        one.step(name, "native:fieldcalculator", {"INPUT": f">{before}", **given})
        before = name
    join(one, before, ["points", "lowest", "highest", "ascent", "descent"])
    one.write()


def station_values() -> None:
    one = Maker("stationvalues")
    one.input(vector(POINTS))
    one.input(rasters())
    one.input(QgsProcessingParameterNumber("MAX_DISTANCE", "", INTEGER, 3, minValue=0))
    given = {
        "INPUT": "@INPUT",
        "RASTERS": "@RASTERS",
        "METHOD": 0,
        "MAX_DISTANCE": "@MAX_DISTANCE",
        "LAYOUT": 1,
    }
    one.step("values", "pixelwise:samplepoints", given, VALUES="OUTPUT")
    without = {"INPUT": ">values", "EXPRESSION": '"value" IS NULL'}
    one.step("without", "native:extractbyexpression", without, MISSING="OUTPUT")
    one.write()


if __name__ == "__main__":
    if os.environ.get("QT_HASH_SEED") != "0":  # Qt writes attributes in the order of hashes
        os.execve(sys.executable, [sys.executable, __file__], {**os.environ, "QT_HASH_SEED": "0"})
    application = QgsApplication([], False)
    application.initQgis()
    registry = application.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    import conftest  # noqa: F401 (mounts the checkout as the package)
    from pixelwise.algorithms.provider import PixelwiseProvider

    registry.addProvider(PixelwiseProvider())
    for make in (land_cover_shares, ndvi_series, monthly_climate, elevation_profile, station_values):
        make()
    sys.stdout.flush()
    os._exit(0)  # what QGIS holds at its end can crash it
