"""The README's examples of the bare core run, and find what they say."""

from __future__ import annotations

import pytest

from examples import examples

EXAMPLES = examples(qgis=False)


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_runs(name, demo, tmp_path, monkeypatch):
    """Each example is run where the demo data lies; its own asserts are its expectations."""
    if "distributed" in EXAMPLES[name]:
        pytest.importorskip("distributed")
    monkeypatch.chdir(demo)
    exec(compile(EXAMPLES[name], f"README: {name}", "exec"), {"__name__": "readme", "tmp_path": tmp_path})


def test_there_are_examples():
    assert len(EXAMPLES) >= 2
