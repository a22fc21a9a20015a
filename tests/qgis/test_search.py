"""The toolbox finds the algorithms by the words that people use, in each language."""

from __future__ import annotations

import pytest

#: For each algorithm words of which each has to find it, by language.
WORDS = {
    "zonalstatistics": {
        "en": "zonal statistics, mean, percentile, majority, pixels, average, buffer, drill",
        "de": "Zonenstatistik, Mittelwert, Perzentil, Mehrheit, Pixel, Durchschnitt, Puffer, zonal",
        "es": "estadísticas de zona, media, percentil, mayoría, píxeles, promedio, zonal",
        "fr": "statistiques zonales, moyenne, percentile, majorité, pixels, zonal",
    },
    "classareas": {
        "en": "histogram, zonal histogram, tabulate area, land cover, land use, cross tabulation, hectares",
        "de": "Histogramm, Zonenhistogramm, Flächen tabellieren, Landbedeckung, Landnutzung, Hektar",
        "es": "histograma, tabular, cobertura del suelo, uso del suelo, hectáreas",
        "fr": "histogramme, occupation du sol, tabulation, hectares",
    },
    "samplepoints": {
        "en": "extract by points, point sampling tool, sample, gps, drill, stations, NDVI time series",
        "de": "Punkte abtasten, Point Sampling Tool, Werte extrahieren, gps, Stationen, Zeitreihe",
        "es": "muestreo, extraer valores a puntos, gps, estaciones, serie temporal",
        "fr": "échantillonnage, extraire les valeurs, gps, stations, série temporelle",
    },
    "samplelines": {
        "en": "profile, transect, elevation profile, cross section, trail, points along lines",
        "de": "Profil, Transekt, Höhenprofil, Querschnitt",
        "es": "perfil, transecto, perfil de elevación, sección",
        "fr": "profil, transect, profil en long, coupe",
    },
    "polygonpixels": {
        "en": "raster to points, pixels, training data, polygonize, zonal",
        "de": "Raster zu Punkten, Pixel, Trainingsdaten, polygonisieren",
        "es": "ráster a puntos, píxeles, datos de entrenamiento",
        "fr": "raster en points, pixels, données d'entraînement",
    },
    "masktimeseries": {
        "en": "NDVI time series, drill, time series, data cube, netcdf, profile",
        "de": "NDVI-Zeitreihe, Zeitreihe, Datenwürfel, netcdf",
        "es": "serie temporal ndvi, serie temporal, cubo de datos, netcdf",
        "fr": "série temporelle ndvi, série temporelle, cube de données, netcdf",
    },
}


@pytest.fixture(params=["en", "de", "es", "fr"])
def language(request):
    from pixelwise.plugin import PixelwisePlugin

    plugin = PixelwisePlugin(None)
    plugin._translate_to(request.param)
    yield request.param
    plugin.unload()


@pytest.mark.parametrize("name", WORDS)
def test_each_word_finds_it(provider, qgis_processing, language, name):
    from qgis.core import QgsApplication
    from qgis.gui import QgsProcessingToolboxProxyModel

    registry = QgsApplication.processingRegistry()
    model = QgsProcessingToolboxProxyModel(None, registry)
    for words in WORDS[name][language].split(", "):
        model.setFilterString(words)
        assert name in names_in(model), words


def names_in(model) -> list[str]:
    """Names of Pixelwise's algorithms in a toolbox."""
    from qgis.PyQt.QtCore import QModelIndex

    found, todo = [], [QModelIndex()]
    while todo:
        parent = todo.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            algorithm = model.toolboxModel().algorithmForIndex(model.mapToSource(index))
            if algorithm is not None and algorithm.id().startswith("pixelwise:"):
                found.append(algorithm.name())
            todo.append(index)
    return found


def test_words_that_are_not_there_find_nothing(provider, qgis_processing):
    from qgis.core import QgsApplication
    from qgis.gui import QgsProcessingToolboxProxyModel

    model = QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())
    model.setFilterString("quantum chromodynamics")
    assert names_in(model) == []
