"""The demo's jobs give the same in QGIS's own program where nobody finds the packages."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

import bare
import demo as program
from jobs import JOBS
from judge import rows_of


@pytest.fixture(scope="module")
def environments(tmp_path_factory):
    """That of the demo, and one without the packages, by their names."""
    found = program.environment(tmp_path_factory.mktemp("demo"))
    return {"with": found, "without": bare.hidden_from_process(found)}


@pytest.mark.skipif(bare.BARE, reason="these processes are the same whatever is hidden in this one")
@pytest.mark.parametrize("job", JOBS, ids=[job.name for job in JOBS])
def test_the_tables_are_the_same(job, environments, tmp_path):
    told = {}
    for name, environment in environments.items():
        (tmp_path / name).mkdir()
        done = program.run(job, tmp_path / name, environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        path = tmp_path / name / f"{job.name}.gpkg"
        told[name] = rows_of(QgsVectorLayer(str(path), name, "ogr"), None)
        assert ("rasterio cannot be imported" in done.stdout) == (name == "without")
    assert told["with"] == told["without"]
    assert told["with"][0] > 0
