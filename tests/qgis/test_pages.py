"""The page of each algorithm: the Help button opens it, and it describes what the algorithm has and finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from check_zip import ALGORITHMS
from qgis.core import NULL
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl
from update_pages import DOCS, pages

from examples import examples_of


def page_of(name: str) -> Path:
    return DOCS / f"{name}.md"


def sections(name: str) -> dict[str, str]:
    """The parts of a page by their headings."""
    parts = re.split(r"^## (.+)$", page_of(name).read_text("utf-8"), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def test_every_algorithm_has_a_page(provider):
    assert {page.name() for page in provider.algorithms()} >= set(ALGORITHMS)
    for name in ALGORITHMS:
        url = QUrl(provider.algorithm(name).helpUrl())
        assert url.isLocalFile() and Path(url.toLocalFile()) == page_of(name), (
            "there is none for a browser here"
        )


def test_the_page_for_a_browser_comes_first(provider, tmp_path, monkeypatch):
    from pixelwise.algorithms.framework import algorithm

    monkeypatch.setattr(algorithm, "ROOT", tmp_path)
    zonal = provider.algorithm("zonalstatistics").create()
    assert zonal.helpUrl() == "", "never a page that is not there"
    (tmp_path / "docs").mkdir()
    for ending in ("md", "html"):
        page = tmp_path / "docs" / f"zonalstatistics.{ending}"
        page.touch()
        assert QUrl(zonal.helpUrl()).toLocalFile() == str(page)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_parameters_and_numbers_are_described(provider, name):
    algorithm, page = provider.algorithm(name).create(), page_of(name).read_text("utf-8")
    for parameter in algorithm.parameterDefinitions():
        assert f"**{parameter.description()}** (`{parameter.name()}`)" in page
        assert parameter.help() in page, "run `make pages`"
    for key in algorithm.numbers():
        assert f"| `{key}` |" in page


def test_pages_are_up_to_date(provider):
    for name, text in pages(provider).items():
        assert (DOCS / name).read_text("utf-8") == text, f"{name} is not: run `make pages`"


@pytest.fixture
def found(demo, qgis_processing, qgis_new_project, monkeypatch):
    """Run the examples of a page, with other parameters if wanted, and give their layers."""

    def run(name: str, **parameters) -> list:
        import processing

        plain, layers = processing.run, []

        def remembering(algorithm, given, **how):
            result = plain(algorithm, {**given, **parameters}, **how)
            layers.append(result["OUTPUT"])
            return result

        monkeypatch.chdir(demo)
        with monkeypatch.context() as patch:
            patch.setattr(processing, "run", remembering)
            for heading, code in examples_of(page_of(name)):
                try:
                    exec(compile(code, f"{name}: {heading}", "exec"), {"__name__": "page"})
                except (AssertionError, KeyError):
                    assert parameters, "with others the page says other numbers"
        return layers

    return run


def tables(text: str) -> list[list[list[str]]]:
    """Tables of which the columns are fields, as rows of texts, the fields first."""
    lines = [
        [cell.strip() for cell in line.strip("|\n").split("|")] for line in re.findall(r"^\|.*", text, re.M)
    ]
    made: list[list[list[str]]] = []
    for cells in lines:
        if all(re.fullmatch(r"`.+`", cell) for cell in cells):
            made.append([[cell.strip("`") for cell in cells]])
        elif not set("".join(cells)) <= set(":-"):
            made[-1].append(cells)
    return made


def says(cell: str, value) -> bool:
    """Whether a table's cell is a value, to as many decimals as it has."""
    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODate).startswith(cell)
    if value == NULL or isinstance(value, str):
        return value == cell
    return f"{value:.{len(cell.partition('.')[2])}f}" == cell


@pytest.mark.parametrize("name", ALGORITHMS)
def test_the_numbers_of_the_worked_example_are_found(name, found):
    layers, shown = found(name), tables(sections(name)["A worked example"])
    assert shown
    for fields, *rows in shown:
        known = [
            [feature[field] for field in fields]
            for layer in layers
            if {*fields} <= {*layer.fields().names()}
            for feature in layer.getFeatures()
        ]
        for row in rows:
            assert any(all(map(says, row, values)) for values in known), row


def test_a_number_that_is_wrong_is_seen():
    assert says("7.31", 7.314) and not says("7.32", 7.314) and says("0", 0.0) and not says("0.0", 0.06)
    assert says("Ashe", "Ashe") and not says("Ashe", "Avery") and not says("Ashe", NULL)
    ((fields, row),) = tables("| `a` | `b` |\n|---|---:|\n| x | 1.5 |\n")
    assert (fields, row) == (["a", "b"], ["x", "1.5"])


@pytest.mark.parametrize("layout", ["wide", "long"])
@pytest.mark.parametrize("name", ALGORITHMS)
def test_fields_are_described(name, layout, found):
    """Those of the long layout are named; of the wide one those that are not made of a raster's name."""
    described = set(re.findall(r"`([^`]+)`", sections(name)["The result"]))
    of_rasters = r"(tas|rmnp|colorado)_.*|d\d{8}|class_\d+|forest|savanna|grassland|cropland|built-up"
    for layer in found(name, LAYOUT=layout):
        source = {"NAME", "FIPS", "name", "name_2", "glacier_id"}
        new = {
            one for one in layer.fields().names() if one not in source and not re.fullmatch(of_rasters, one)
        }
        given = {"statefp", "countyfp", "countyns", "affgeoid", "geoid", "lsad", "aland", "awater"}
        assert new - given - {"state_name", "state_abbr", "jurisdiction_type"} <= described
