"""What one sees of a result that arrives: values, classes, gaps, one date, and what the layer is called."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCategorizedSymbolRenderer,
    QgsDateTimeRange,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGraduatedSymbolRenderer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QColor

from making import NO_VALUE, NUMBERS, box, drawn, layer, loaded, place, raster
from pixelwise.algorithms.samples import DATA

LANDCOVER = str(DATA / "colorado_landcover_mcd12c1_2019.tif")
LEFT, RIGHT, FAR = box(0, 0, 2, 2), box(2, 0, 4, 4), box(9, 9, 10, 10)


@pytest.fixture
def arrived(tmp_path, feedback, qgis_new_project):
    """Run an algorithm and give the name and the layer as they arrive."""

    def run(algorithm: str, ending: str = "gpkg", **parameters):
        return loaded(f"pixelwise:{algorithm}", parameters, str(tmp_path / f"out.{ending}"), feedback)

    return run


@pytest.fixture
def months(tmp_path) -> list[str]:
    """Two dated rasters, the later first, of which the values of one are ten times those of the other."""
    dates = ("2020-02-03", "2020-01-03")
    return [raster(tmp_path / f"t_{date}.tif", NUMBERS * factor) for date, factor in zip(dates, (10, 1))]


def labels(made) -> list[str]:
    return [one.label() for one in made.renderer().legendSymbolItems()]


def palette(path: str, *classes: tuple[int, str, str]) -> QgsRasterLayer:
    """A raster layer that shows some values in colours of their own."""
    made = QgsRasterLayer(path, "cover")
    entries = [QgsPalettedRasterRenderer.Class(value, QColor(color), name) for value, color, name in classes]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, entries))
    return made


COVER = np.array([[1, 1, 2, 2], [1, 2, 2, 2], [3, 3, 3, 3], [0, 0, 0, 0]], np.uint8)
CLASSES = ((1, "#ff0000", "Wood"), (2, "#00ff00", "Lake"), (3, "#0000ff", "Rock"))


@pytest.fixture
def cover(tmp_path) -> QgsRasterLayer:
    return palette(raster(tmp_path / "cover.tif", COVER, nodata=0), *CLASSES)


# Features without a value


def test_a_feature_without_a_value_is_grey(arrived, tmp_path):
    numbers = raster(tmp_path / "numbers.tif")
    _, made = arrived("zonalstatistics", INPUT=layer(LEFT, RIGHT, FAR), RASTERS=[numbers])
    low, high, nothing = drawn(made)
    assert (low == high, nothing) == (False, NO_VALUE)
    assert labels(made)[-1] == "no data"


def test_a_layer_of_nothing_is_grey(arrived, tmp_path):
    _, made = arrived("zonalstatistics", INPUT=layer(FAR), RASTERS=[raster(tmp_path / "numbers.tif")])
    assert drawn(made) == [NO_VALUE]
    assert labels(made) == ["no data"]


def test_where_all_have_values_the_legend_has_nothing_else(arrived, tmp_path):
    _, made = arrived("zonalstatistics", INPUT=layer(LEFT, RIGHT), RASTERS=[raster(tmp_path / "numbers.tif")])
    assert isinstance(made.renderer(), QgsGraduatedSymbolRenderer)
    assert "no data" not in labels(made)


def test_rows_without_a_value_are_grey_in_streamed_layers(arrived, tmp_path):
    values = NUMBERS.copy()
    values[0, 0] = -9
    rasters = [raster(tmp_path / "holes.tif", values, nodata=-9), raster(tmp_path / "whole.tif")]
    _, made = arrived("polygonpixels", INPUT=layer(box(0, 0, 4, 1)), RASTERS=rasters)
    colors = drawn(made)
    assert colors.count(NO_VALUE) == 1
    assert None not in colors


def test_every_value_of_many_is_drawn(arrived, tmp_path):
    """Classes are made of some values only; the lowest and highest of all are among them."""
    values = np.full((200, 200), 5, "float32")
    values[77, 33], values[101, 57], values[::2] = -100, 100, 6
    path = raster(tmp_path / "flat.tif", values)
    _, made = arrived("masktimeseries", MASK=path, RASTERS=[path], MASK_VALUES="-1000..1000")
    assert None not in drawn(made)


# Classes


@pytest.mark.parametrize("statistics", [["majority"], ["mean", "minority", "majority"]])
def test_the_majority_of_classes_has_their_colours_and_names(arrived, cover, statistics):
    zones = layer(LEFT, RIGHT, box(0, 2, 4, 3), FAR, name="parcels")
    name, made = arrived("zonalstatistics", INPUT=zones, RASTERS=[cover], STATISTICS=statistics)
    assert isinstance(made.renderer(), QgsCategorizedSymbolRenderer)
    assert drawn(made) == ["#ff0000", "#00ff00", "#0000ff", NO_VALUE]
    assert labels(made) == ["Wood", "Lake", "Rock", "no data"]
    assert name == "parcels: majority"


def test_the_mean_of_classes_is_a_number(arrived, cover):
    _, made = arrived("zonalstatistics", INPUT=layer(LEFT, RIGHT), RASTERS=[cover], STATISTICS=["mean"])
    assert isinstance(made.renderer(), QgsGraduatedSymbolRenderer)


def test_the_majority_of_numbers_is_a_number(arrived, tmp_path):
    given = {"INPUT": layer(LEFT, RIGHT), "RASTERS": [raster(tmp_path / "numbers.tif")]}
    _, made = arrived("zonalstatistics", **given, STATISTICS=["majority"])
    assert isinstance(made.renderer(), QgsGraduatedSymbolRenderer)


def test_names_come_from_the_file_too(arrived):
    zones = str(DATA / "colorado_counties.geojson")
    _, made = arrived("zonalstatistics", INPUT=zones, RASTERS=[LANDCOVER], STATISTICS=["majority"])
    assert "Grasslands" in labels(made)


@pytest.mark.parametrize("layout", ["wide", "long"])
def test_samples_of_classes_have_their_colours(arrived, cover, layout):
    points = layer(
        *(f"Point ({place(where)})" for where in [(0.5, 0.5), (3.5, 0.5), (0.5, 2.5), (0.5, 3.5)]),
        kind="Point",
    )
    _, made = arrived("samplepoints", INPUT=points, RASTERS=[cover], LAYOUT=layout)
    assert drawn(made) == ["#ff0000", "#00ff00", "#0000ff", NO_VALUE]


def test_interpolated_samples_are_numbers(arrived, cover):
    points = layer(
        *(f"Point ({place((1 + at / 10, 1 + at / 30))})" for at in range(1, 9)), kind="Point", name="towers"
    )
    name, made = arrived("samplepoints", INPUT=points, RASTERS=[cover], METHOD="bilinear")
    assert isinstance(made.renderer(), QgsGraduatedSymbolRenderer)
    assert name == "towers: cover"


def test_pixels_and_lines_of_classes_have_their_colours(arrived, cover):
    _, made = arrived("polygonpixels", INPUT=layer(box(0, 0, 4, 1)), RASTERS=[cover])
    assert drawn(made) == ["#ff0000", "#ff0000", "#00ff00", "#00ff00"]
    _, made = arrived("polygonpixels", INPUT=layer(box(1, 0, 2, 3)), RASTERS=[cover])
    assert drawn(made) == ["#ff0000", "#00ff00", "#0000ff"]
    assert labels(made) == ["Wood", "Lake", "Rock"]


@pytest.mark.parametrize("several", [100, 101])
def test_so_many_classes_of_pixels_are_shown_one_by_one(arrived, tmp_path, several):
    path = raster(tmp_path / "many.tif", np.arange(1, several + 1, dtype="uint8")[None])
    cover = palette(path, *((value, "#ff0000", f"Class {value}") for value in range(1, 256)))
    _, made = arrived("polygonpixels", INPUT=layer(box(0, 0, several, 1)), RASTERS=[cover])
    assert isinstance(made.renderer(), QgsCategorizedSymbolRenderer) == (several == 100)


def test_lines_on_classes_have_their_colours(arrived, cover):
    given = layer(f"LineString ({place((0.5, 0.5), (0.5, 3.5))})", kind="LineString")
    _, made = arrived("samplelines", INPUT=given, RASTERS=[cover])
    assert drawn(made) == ["#ff0000", "#ff0000", "#0000ff", NO_VALUE]


def test_values_of_which_most_are_unknown_are_numbers(arrived, tmp_path):
    numbers = palette(raster(tmp_path / "numbers.tif"), (1, "#ff0000", "One"), (2, "#00ff00", "Two"))
    _, made = arrived("polygonpixels", INPUT=layer(box(0, 0, 4, 4)), RASTERS=[numbers])
    assert isinstance(made.renderer(), QgsGraduatedSymbolRenderer)


# One date at first


def dated(made) -> list[str]:
    """The dates of the rows that are drawn at first."""
    shown = [color is not None for color in drawn(made)]
    dates = [feature["datetime"].toString("yyyy-MM-dd") for feature in made.getFeatures()]
    return sorted(date for date, there in zip(dates, shown) if there)


@pytest.mark.parametrize("algorithm", ["zonalstatistics", "samplepoints", "samplelines", "masktimeseries"])
def test_a_long_result_shows_its_first_date_until_it_plays(arrived, months, algorithm):
    given = {
        "zonalstatistics": layer(LEFT, RIGHT),
        "samplepoints": layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((1.5, 0.5))})", kind="Point"),
        "samplelines": layer(f"LineString ({place((0.5, 0.5), (1.5, 0.5))})", kind="LineString"),
    }.get(algorithm)
    source = {"INPUT": given} if given else {"MASK": months[0], "MASK_VALUES": "10, 20"}
    _, made = arrived(algorithm, **source, RASTERS=months, LAYOUT="long")
    assert made.featureCount() == 4
    assert dated(made) == ["2020-01-03", "2020-01-03"]
    assert None not in drawn(made, playing=True)
    assert labels(made)[0] == "2020-01-03 (until played)"
    assert made.temporalProperties().isActive()


def shown(made, *names: str, playing: bool = False) -> list[tuple]:
    """Some values of the rows that are drawn."""
    there = [color is not None for color in drawn(made, playing)]
    return [tuple(one[name] for name in names) for one, drawn_ in zip(made.getFeatures(), there) if drawn_]


LONG = ["zonalstatistics", "classareas", "samplepoints", "samplelines", "polygonpixels", "masktimeseries"]


def long_given(algorithm: str, path: str) -> dict:
    features = {
        "samplepoints": lambda: layer(f"Point ({place((0.5, 0.5))})", kind="Point"),
        "samplelines": lambda: layer(f"LineString ({place((0.25, 0.5), (0.75, 0.5))})", kind="LineString"),
        "masktimeseries": None,
    }.get(algorithm, lambda: layer(box(0, 0, 1, 1)))
    given = {"INPUT": features()} if features else {"MASK": path, "MASK_VALUES": "1"}
    return {**given, "LAYOUT": "long"}


@pytest.mark.parametrize("algorithm", LONG)
def test_of_bands_of_one_date_one_is_seen_and_named(arrived, tmp_path, algorithm):
    bands = np.stack([NUMBERS, NUMBERS + 1]).astype("uint8")
    rasters = [raster(tmp_path / f"t_2020-0{n}-03.tif", bands, names=["red", "nir"]) for n in (1, 2)]
    name, made = arrived(algorithm, **long_given(algorithm, rasters[0]), RASTERS=rasters)
    assert made.featureCount() == 4
    if algorithm == "polygonpixels":  # which is not ready to be played
        assert name == "zones: 2 rasters, pixels (t_2020-01-03, red)"
        assert shown(made, "raster", "band") == [("t_2020-01-03", 1)]
        return
    assert name.endswith(" (red)")
    assert shown(made, "raster", "band") == [("t_2020-01-03", 1)]
    assert sorted(shown(made, "raster", "band", playing=True)) == [("t_2020-01-03", 1), ("t_2020-02-03", 1)]
    assert labels(made)[0] == "2020-01-03 (until played), red"


@pytest.mark.parametrize("algorithm", LONG)
def test_of_rasters_of_no_date_one_is_seen_and_named(arrived, tmp_path, algorithm):
    rasters = [raster(tmp_path / f"{name}.tif", NUMBERS.astype("uint8")) for name in ("rain", "snow")]
    name, made = arrived(algorithm, **long_given(algorithm, rasters[0]), RASTERS=rasters)
    assert made.featureCount() == 2
    assert shown(made, "raster", "band") == [("rain", 1)]
    assert name.endswith(" (rain)") and labels(made)[0] == "rain"


def test_of_rasters_of_one_date_one_is_seen_until_it_plays(arrived, tmp_path):
    rasters = [
        raster(tmp_path / f"{name}_2020-0{month}-03.tif") for month in (1, 2) for name in ("rain", "snow")
    ]
    name, made = arrived("zonalstatistics", **long_given("zonalstatistics", ""), RASTERS=rasters)
    assert shown(made, "raster") == [("rain_2020-01-03",)]
    assert name == "zones: 4 rasters, mean (rain_2020-01-03)"
    assert len(shown(made, "raster", playing=True)) == 4


def test_bands_that_are_dates_play_all(arrived, tmp_path):
    """A file with a band for each date: no band is chosen, but by its date."""
    path = raster(tmp_path / "t.tif", np.stack([NUMBERS] * 2), names=["2020-01-03", "2020-02-03"])
    name, made = arrived("zonalstatistics", **long_given("zonalstatistics", ""), RASTERS=[path])
    assert shown(made, "band") == [(1,)]
    assert len(shown(made, "band", playing=True)) == 2
    assert name == "zones: 2 bands, mean"


def test_rasters_side_by_side_are_all_seen(arrived, tmp_path):
    east = (10, 0, 500040, 0, -10, 5000040)
    rasters = [raster(tmp_path / "a.tif"), raster(tmp_path / "b.tif", transform=east)]
    points = layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((4.5, 0.5))})", kind="Point")
    name, made = arrived("samplepoints", INPUT=points, RASTERS=rasters, LAYOUT="long")
    assert shown(made, "raster") == [("a",), ("b",)]
    assert name == "zones: 2 rasters"


def test_what_no_raster_covers_is_seen_with_any_band(arrived, tmp_path):
    path = raster(tmp_path / "a.tif", np.stack([NUMBERS, NUMBERS]))
    points = layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((9, 9))})", kind="Point")
    name, made = arrived("samplepoints", INPUT=points, RASTERS=[path], LAYOUT="long")
    assert shown(made, "id", "value") == [(1, 1), (2, NULL)]
    assert name == "zones: 2 bands (band 1)"


def test_class_areas_show_their_first_date(arrived, cover, tmp_path):
    rasters = [raster(tmp_path / f"cover_{year}.tif", COVER, nodata=0) for year in (2001, 2011)]
    _, made = arrived("classareas", INPUT=layer(box(0, 2, 4, 3)), RASTERS=rasters, LAYOUT="long", AREA="map")
    assert dated(made) == ["2001-01-01"]
    assert None not in drawn(made, playing=True)


@pytest.fixture
def tiles(tmp_path) -> list[str]:
    """Two rasters of different dates, side by side."""
    east = (10, 0, 500040, 0, -10, 5000040)
    return [raster(tmp_path / "t_2020-01-03.tif"), raster(tmp_path / "t_2020-02-03.tif", transform=east)]


@pytest.mark.parametrize("match", ["all", "latest"])
def test_points_of_which_each_has_one_date_are_all_seen(arrived, tiles, match):
    points = layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((4.5, 0.5))})", kind="Point")
    _, made = arrived("samplepoints", INPUT=points, RASTERS=tiles, LAYOUT="long", MATCH=match)
    assert len({feature["datetime"].toString("MM") for feature in made.getFeatures()}) == 2
    assert None not in drawn(made)


def test_lines_in_tiles_of_different_dates_are_all_seen(arrived, tiles):
    given = layer(f"LineString ({place((0.5, 0.5), (7.5, 0.5))})", kind="LineString")
    _, made = arrived("samplelines", INPUT=given, RASTERS=tiles, LAYOUT="long")
    assert len({feature["datetime"].toString("MM") for feature in made.getFeatures()}) == 2
    assert None not in drawn(made)


def test_rows_of_no_raster_are_seen_with_any_date(arrived, months):
    points = layer(f"Point ({place((0.5, 0.5))})", f"Point ({place((9, 9))})", kind="Point")
    _, made = arrived("samplepoints", INPUT=points, RASTERS=months, LAYOUT="long")
    assert drawn(made).count(NO_VALUE) == 1


def test_a_format_without_times_shows_all(arrived, months):
    _, made = arrived("zonalstatistics", "shp", INPUT=layer(LEFT), RASTERS=months, LAYOUT="long")
    assert None not in drawn(made)


def colors_on_the_map(made, period: QgsDateTimeRange | None = None) -> set[str]:
    """The colours in the middle of a picture of the layer, in which it is drawn as the map does."""
    settings = QgsMapSettings()
    settings.setLayers([made])
    settings.setDestinationCrs(made.crs())
    settings.setOutputSize(QSize(40, 40))
    settings.setExtent(made.extent())
    if period is not None:
        settings.setTemporalRange(period)
        settings.setIsTemporal(True)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return {image.pixelColor(x, y).name() for x in range(15, 25) for y in range(15, 25)}


def test_the_map_plays_the_dates(arrived, months):
    _, made = arrived("zonalstatistics", INPUT=layer(RIGHT), RASTERS=months, LAYOUT="long")
    february, january = drawn(made, playing=True)  # in the order of the rasters
    assert january != february
    ends = [QDateTime.fromString(f"2020-0{month}-20T00:00:00Z", Qt.DateFormat.ISODate) for month in (1, 2)]
    assert colors_on_the_map(made) == {january}
    assert colors_on_the_map(made, QgsDateTimeRange(*ends)) == {february}


# Names


def test_many_rasters_and_bands_are_counted_in_the_name(arrived, months, tmp_path):
    zones = layer(LEFT, name="parcels")
    name, _ = arrived("zonalstatistics", INPUT=zones, RASTERS=months)
    assert name == "parcels: 2 rasters, mean"
    bands = raster(tmp_path / "bands.tif", np.stack([NUMBERS] * 3))
    name, _ = arrived("polygonpixels", INPUT=zones, RASTERS=[bands])
    assert name == "parcels: 3 bands, pixels"
    name, _ = arrived("classareas", INPUT=zones, RASTERS=months, AREA="map")
    assert name == "parcels: 2 rasters, class areas"


# Titles of columns


def titles(made) -> dict[str, str]:
    return {field.name(): field.alias() for field in made.fields() if field.alias()}


@pytest.fixture
def kelvin(months) -> list[str]:
    """The dated rasters, which now say that they are in kelvin."""
    for path in months:
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.GetRasterBand(1).SetUnitType("K")
        dataset.FlushCache()
    return months


def test_statistics_are_called_by_words(arrived, kelvin):
    given = {"INPUT": layer(LEFT), "STATISTICS": ["count", "mean"], "PERCENTILES": "97.5"}
    _, made = arrived("zonalstatistics", **given, RASTERS=kelvin[:1])
    assert titles(made) == {
        "count": "Count of t_2020-02-03",
        "mean": "Mean of t_2020-02-03 (K)",
        "p97_5": "Percentile 97.5 of t_2020-02-03 (K)",
    }
    _, made = arrived("zonalstatistics", **given, RASTERS=kelvin, LAYOUT="long")
    assert titles(made) == {"count": "Count", "mean": "Mean (K)", "p97_5": "Percentile 97.5 (K)"}


def test_each_column_of_many_is_called_by_its_own_raster(arrived, kelvin, tmp_path):
    rasters = [raster(tmp_path / "plain.tif"), kelvin[0]]
    given = {"INPUT": layer(LEFT, fields="plain_mean:double", rows=[(1.0,)])}
    _, made = arrived("zonalstatistics", **given, RASTERS=rasters, STATISTICS=["mean", "variance"])
    assert titles(made) == {
        "plain_mean_2": "Mean of plain",
        "plain_variance": "Variance of plain",
        "t_2020-02-03_mean": "Mean of t_2020-02-03 (K)",
        "t_2020-02-03_variance": "Variance of t_2020-02-03",
    }


@pytest.mark.parametrize("algorithm", ["samplepoints", "samplelines", "polygonpixels"])
def test_values_are_called_with_their_unit(arrived, kelvin, algorithm):
    given = {
        "samplepoints": layer(f"Point ({place((0.5, 0.5))})", kind="Point"),
        "samplelines": layer(f"LineString ({place((0.5, 0.5), (1.5, 0.5))})", kind="LineString"),
        "polygonpixels": layer(LEFT),
    }[algorithm]
    _, made = arrived(algorithm, INPUT=given, RASTERS=kelvin)
    assert titles(made) == {f"t_{date}": f"t_{date} (K)" for date in ("2020-02-03", "2020-01-03")}
    _, made = arrived(algorithm, INPUT=given, RASTERS=kelvin, LAYOUT="long")
    assert titles(made) == {"value": "value (K)"}


def test_series_are_called_by_raster_and_unit(arrived, kelvin):
    _, made = arrived("masktimeseries", MASK=kelvin[0], RASTERS=kelvin, LAYOUT="wide")
    assert titles(made) == {
        f"d{date.replace('-', '')}": f"t_{date} (K)" for date in ("2020-01-03", "2020-02-03")
    }


def test_distances_are_not_called_like_values(arrived, kelvin):
    points = layer(f"Point ({place((0.5, 0.5))})", kind="Point")
    _, made = arrived("samplepoints", INPUT=points, RASTERS=kelvin[:1], MAX_DISTANCE=20)
    assert titles(made) == {"t_2020-02-03": "t_2020-02-03 (K)"}


def test_a_unit_that_cannot_be_read_is_none(tmp_path, arrived):
    path = tmp_path / "warm.vrt"
    numbers = raster(tmp_path / "numbers.tif")
    gdal.Translate(str(path), numbers, format="VRT").FlushCache()
    text = path.read_text().replace("<ColorInterp>", "<UnitType>XC</UnitType><ColorInterp>")
    path.write_bytes(text.encode().replace(b"XC", b"\xb0C"))
    _, made = arrived("zonalstatistics", INPUT=layer(LEFT), RASTERS=[str(path)], STATISTICS=["mean"])
    assert titles(made)["mean"].startswith("Mean of warm")


def test_a_short_legend_is_unfolded_with_what_stands_below_a_date(arrived, months):
    from qgis.core import QgsProject

    from pixelwise.algorithms.outputs.style import unfold

    made = arrived("zonalstatistics", INPUT=layer(box(0, 0, 2, 2)), RASTERS=months, LAYOUT="long")[1]
    project = QgsProject()
    project.addMapLayer(made)
    node = project.layerTreeRoot().findLayer(made.id())
    node.setExpanded(False)
    unfold(project, made.id())
    date = made.renderer().legendSymbolItems()[0]
    assert node.isExpanded() and date.ruleKey() in node.customProperty("expandedLegendNodes")
    unfold(project, "gone")  # a layer that was removed meanwhile
    project.takeMapLayer(made)
