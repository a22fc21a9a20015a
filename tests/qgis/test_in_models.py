"""In models every output can be used: the layer by other steps, numbers in expressions."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProperty,
)

from making import NUMBERS, box, layer, place, raster, table

POLYGONS = layer, [box(0, 0, 2, 2), box(9, 9, 10, 10)], "Polygon"
POINTS = layer, [f"Point ({place((0.5, 0.5))})", f"Point ({place((9, 9))})"], "Point"
LINES = (
    layer,
    [f"LineString ({place((0.5, 0.5), (1.5, 0.5))})", f"LineString ({place((9, 9), (9, 10))})"],
    "LineString",
)

#: For each algorithm its features, settings as a model holds them, and the numbers that come out.
CASES = {
    "zonalstatistics": (
        POLYGONS,
        {"STATISTICS": ["count", "mean"], "PIXELS": "coverage"},
        {"ZONES": 2, "EMPTY_ZONES": 1, "NULLS": 1},
    ),
    "classareas": (
        POLYGONS,
        {"MEASURE": "pixels", "CLASSES": "low=1..4; high=5..16"},
        {"ZONES": 2, "EMPTY_ZONES": 1, "NULLS": 2},
    ),
    "samplepoints": (POINTS, {"METHOD": "bilinear"}, {"POINTS": 2, "EMPTY_POINTS": 1, "NULLS": 1}),
    "samplelines": (
        LINES,
        {"STEP": 5.0},
        {"POINTS": 6, "EMPTY_POINTS": 3, "EMPTY_LINES": 1, "NULLS": 3},
    ),
    "polygonpixels": (
        POLYGONS,
        {"GEOMETRY": "pixels"},
        {"PIXEL_COUNT": 4, "DROPPED_COUNT": 0, "NULLS": 0},
    ),
    "masktimeseries": (
        None,
        {"MASK_VALUES": "1..3", "LAYOUT": "wide"},
        {"PIXEL_COUNT": 3, "LAYER_COUNT": 1, "NULLS": 0},
    ),
}

static = QgsProcessingModelChildParameterSource.fromStaticValue
parameter = QgsProcessingModelChildParameterSource.fromModelParameter


def child(algorithm: str, name: str, sources: dict, output: str = "") -> QgsProcessingModelChildAlgorithm:
    made = QgsProcessingModelChildAlgorithm(algorithm)
    made.setChildId(name)
    for key, source in sources.items():
        made.addParameterSources(key, [source])
    if output:
        final = QgsProcessingModelOutput(output, output)
        final.setChildId(name)
        final.setChildOutputName("OUTPUT")
        made.setModelOutputs({output: final})
    return made


def model_of(name: str, numbers) -> QgsProcessingModelAlgorithm:
    """Measures; a second step writes the first one's numbers into a column of the first one's layer."""
    features, given, _ = CASES[name]
    model = QgsProcessingModelAlgorithm("measure", "tests")
    rasters = QgsProcessingParameterMultipleLayers("RASTERS", layerType=QgsProcessing.SourceType.TypeRaster)
    model.addModelParameter(rasters, QgsProcessingModelParameter("RASTERS"))
    if features:
        first = QgsProcessingParameterFeatureSource("INPUT")
    else:
        first = QgsProcessingParameterRasterLayer("MASK")
    model.addModelParameter(first, QgsProcessingModelParameter(first.name()))
    sources = {first.name(): parameter(first.name()), "RASTERS": parameter("RASTERS")}
    sources.update({key: static(value) for key, value in given.items()})
    model.addChildAlgorithm(child(f"pixelwise:{name}", "first", sources))
    formula = " || ',' || ".join(f"to_string(@first_{key})" for key in numbers)
    calculated = {
        "INPUT": QgsProcessingModelChildParameterSource.fromChildOutput("first", "OUTPUT"),
        "FIELD_NAME": static("numbers"),
        "FIELD_TYPE": static(2),
        "FIELD_LENGTH": static(80),
        "FORMULA": QgsProcessingModelChildParameterSource.fromExpression(f"'''' || {formula} || ''''"),
    }
    model.addChildAlgorithm(child("native:fieldcalculator", "second", calculated, "measured"))
    return model


def run(model, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    (destination,) = [one.name() for one in model.destinationParameterDefinitions()]
    result, done = model.run({**given, destination: "memory:"}, context, feedback)
    assert done, feedback.textLog()
    return table(context.temporaryLayerStore().mapLayer(result[destination]))


@pytest.mark.parametrize("name", CASES)
def test_all_outputs_can_be_used_by_other_steps(tmp_path, name):
    features, _, numbers = CASES[name]
    path = raster(tmp_path / "a.tif", NUMBERS.astype("uint8"))
    given = {"RASTERS": [path], "MASK": path}
    if features:
        make, shapes, kind = features
        given["INPUT"] = make(*shapes, kind=kind)
    model = model_of(name, numbers)
    own = QgsApplication.processingRegistry().createAlgorithmById(f"pixelwise:{name}")
    assert {one.name() for one in own.outputDefinitions()} >= {"OUTPUT", *numbers}
    expected = ",".join(map(str, numbers.values()))
    rows = run(model, **given)
    assert rows and {row["numbers"] for row in rows} == {expected}
    again = QgsProcessingModelAlgorithm()
    assert again.loadVariant(model.toVariant()), "as it is saved in a file"
    assert run(again, **given) == rows
    code = model.asPythonCode(QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass, 4)
    compile("\n".join(code), "exported", "exec")


def test_enumerations_numbers_and_fields_may_come_from_the_model(tmp_path):
    """The model's own inputs feed ours; the field's parent is the model's layer."""
    path = raster(tmp_path / "t_2020-01-02.tif")
    model = QgsProcessingModelAlgorithm("measure", "tests")
    rasters = QgsProcessingParameterMultipleLayers("RASTERS", layerType=QgsProcessing.SourceType.TypeRaster)
    for one in (
        QgsProcessingParameterFeatureSource("INPUT"),
        rasters,
        QgsProcessingParameterEnum("MATCH", options=["all", "latest", "closest"]),
        QgsProcessingParameterNumber("FAR"),
        QgsProcessingParameterField("DAY", parentLayerParameterName="INPUT"),
    ):
        model.addModelParameter(one, QgsProcessingModelParameter(one.name()))
    sources = {
        "INPUT": parameter("INPUT"),
        "RASTERS": parameter("RASTERS"),
        "MATCH": parameter("MATCH"),
        "MAX_DISTANCE": parameter("FAR"),
        "DATE_FIELD": parameter("DAY"),
    }
    model.addChildAlgorithm(child("pixelwise:samplepoints", "first", sources, "measured"))
    points = layer(f"Point ({place((0.5, 0.5))})", kind="Point", fields="day:string", rows=[("2020-01-01",)])
    (row,) = run(model, INPUT=points, RASTERS=[path], MATCH=2, FAR=1, DAY="day")
    assert (row["1"], row["1_days"], row["1_distance"]) == (1, 1, 0)


def test_a_data_defined_distance_in_a_model(tmp_path):
    model = QgsProcessingModelAlgorithm("measure", "tests")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("INPUT"), QgsProcessingModelParameter("INPUT")
    )
    sources = {
        "INPUT": parameter("INPUT"),
        "RASTERS": static([raster(tmp_path / "a.tif")]),
        "STEP": static(QgsProperty.fromField("far")),
    }
    model.addChildAlgorithm(child("pixelwise:samplelines", "first", sources, "measured"))
    shape = f"LineString ({place((0.5, 0.5), (2.5, 0.5))})"
    lines = layer(shape, kind="LineString", fields="far:double", rows=[(20.0,)])
    assert [row["a"] for row in run(model, INPUT=lines)] == [1, 3]


@pytest.mark.parametrize("name", CASES)
def test_the_modeler_can_edit_a_step(provider, name, monkeypatch):
    """Its dialog makes a widget of each of our parameters."""
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    model = QgsProcessingModelAlgorithm("measure", "tests")
    model.initAlgorithm()
    own = provider.algorithm(name).create()
    dialog = ModelerParametersDialog(own, model)
    try:
        made = dialog.createAlgorithm()
        assert made is not None and made.algorithmId() == f"pixelwise:{name}"
        visible = {one.name() for one in own.parameterDefinitions() if not one.isDestination()}
        assert set(made.parameterSources()) >= visible - {"INPUT", "RASTERS", "MASK"}
    finally:
        dialog.deleteLater()


@pytest.mark.parametrize("name", CASES)
def test_the_help_names_each_number(provider, name):
    own = provider.algorithm(name)
    told = own.shortHelpString()
    for key in CASES[name][2]:
        assert f"<p>{key}: {own.outputDefinition(key).description()}.</p>" in told
