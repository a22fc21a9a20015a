"""A cancel is seen while something goes on that cannot be stopped."""

from __future__ import annotations

from threading import Event

import processing
import pytest
from qgis.core import QgsProcessingException

from making import NUMBERS, box, layer, place, raster


class Endless:
    """Cancels the run that calls it, and takes until it is released."""

    def __init__(self, feedback):
        self.feedback, self.released, self.calls, self.over = feedback, Event(), 0, False

    def __call__(self, *given):
        self.calls += 1
        self.feedback.cancel()
        self.released.wait(10)
        self.over = True


@pytest.fixture
def endless(feedback):
    found = Endless(feedback)
    yield found
    found.released.set()


@pytest.fixture
def runs(tmp_path):
    """Parameters of each algorithm, on three rasters."""
    rasters = [raster(tmp_path / f"r{number}_2020.tif", NUMBERS) for number in range(3)]
    zones, point = layer(box(0, 0, 2, 2)), layer(f"Point ({place((0.5, 0.5))})", kind="Point")
    way = layer(f"LineString ({place((0.5, 0.5), (3, 2))})", kind="LineString")
    return {
        "zonalstatistics": {"INPUT": zones, "RASTERS": rasters},
        "classareas": {"INPUT": zones, "RASTERS": rasters},
        "samplepoints": {"INPUT": point, "RASTERS": rasters},
        "samplelines": {"INPUT": way, "RASTERS": rasters},
        "polygonpixels": {"INPUT": zones, "RASTERS": rasters},
        "masktimeseries": {"MASK": rasters[0], "RASTERS": rasters},
    }


ALGORITHMS = (
    "zonalstatistics",
    "classareas",
    "samplepoints",
    "samplelines",
    "polygonpixels",
    "masktimeseries",
)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_while_a_raster_is_opened(tmp_path, monkeypatch, feedback, runs, endless, algorithm):
    """A NetCDF file of 32,000 bands takes seconds; what has not begun is not opened any more."""
    from pixelwise.algorithms.inputs.raster_layers import RasterLayer

    monkeypatch.setattr(RasterLayer, "open", endless)
    output = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            f"pixelwise:{algorithm}", {**runs[algorithm], "OUTPUT": str(output)}, feedback=feedback
        )
    assert not endless.over
    endless.released.set()
    assert endless.calls == 1
    assert not output.exists()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_while_pixels_are_read(tmp_path, monkeypatch, feedback, runs, endless, algorithm):
    """A unit of work with many large zones that overlap takes seconds, and cannot be stopped."""
    from pixelwise.core.raster.file_source import FileSource

    monkeypatch.setattr(FileSource, "read", endless)
    monkeypatch.setattr(FileSource, "read_pixels", endless)
    output = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            f"pixelwise:{algorithm}", {**runs[algorithm], "OUTPUT": str(output)}, feedback=feedback
        )
    assert not endless.over
    assert not output.exists()


class SlowToClose:
    """A sink that takes as long as `Endless` when it is let go, as a spreadsheet does."""

    def __init__(self, sink, endless):
        self._sink, self._endless = sink, endless

    def __getattr__(self, name):
        return getattr(self._sink, name)

    def __del__(self):
        del self._sink  # the file is there from the first moment
        self._endless()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_while_the_output_is_closed(tmp_path, monkeypatch, feedback, runs, endless, algorithm):
    """GDAL writes a spreadsheet when it closes it: with 500,000 rows that takes 1.8 seconds."""
    from pixelwise.algorithms.framework.algorithm import Algorithm

    whole = Algorithm.parameterAsSink

    def slow(*given, **settings):
        sink, name = whole(*given, **settings)
        return SlowToClose(sink, endless), name

    monkeypatch.setattr(Algorithm, "parameterAsSink", slow)
    given = {**runs[algorithm], "OUTPUT": str(tmp_path / "out.xlsx")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    assert endless.calls == 1
    assert not endless.over
    endless.released.set()
    assert not list(tmp_path.glob("out.*"))


@pytest.mark.parametrize("ending", ["geojson", "xlsx", "gpkg"])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_while_rows_are_counted(tmp_path, monkeypatch, feedback, runs, endless, algorithm, ending):
    """To open a GeoJSON file or a spreadsheet again means to read all of it."""
    from pixelwise.algorithms.outputs import layer_writer

    monkeypatch.setattr(layer_writer, "_rows_of", endless)
    given = {**runs[algorithm], "OUTPUT": str(tmp_path / f"out.{ending}")}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(f"pixelwise:{algorithm}", given, feedback=feedback)
    assert not endless.over
    assert not list(tmp_path.glob("out.*"))
