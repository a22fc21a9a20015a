"""The PyQGIS examples of the README and of the pages run in QGIS, and find what they say."""

from __future__ import annotations

import pytest

from examples import examples

EXAMPLES = examples(qgis=True)


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_runs(name, demo, qgis_processing, qgis_new_project, monkeypatch):
    """Each example is run where the demo data lies; its own asserts are its expectations."""
    monkeypatch.chdir(demo)
    exec(compile(EXAMPLES[name], name, "exec"), {"__name__": "readme"})
