"""The examples of the bare core run, and find what they say."""

from __future__ import annotations

import pytest

from examples import examples, is_script, run_script

EXAMPLES = examples(qgis=False)
HERE = [name for name, code in EXAMPLES.items() if not is_script(code)]
SCRIPTS = [name for name, code in EXAMPLES.items() if is_script(code)]


@pytest.mark.parametrize("name", HERE)
def test_example_runs(name, demo, tmp_path, monkeypatch):
    """Each example is run where the demo data lies; its own asserts are its expectations."""
    if "distributed" in EXAMPLES[name]:
        pytest.importorskip("distributed")
    monkeypatch.chdir(demo)
    exec(compile(EXAMPLES[name], name, "exec"), {"__name__": "readme", "tmp_path": tmp_path})


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_runs(name, demo, tmp_path, package_parent):
    """An example that starts processes is a file, which they import."""
    run_script(EXAMPLES[name], demo, tmp_path / "script.py", package_parent)


def test_there_are_examples():
    assert len(HERE) >= 2
    assert SCRIPTS


POOL = """
from concurrent.futures import ProcessPoolExecutor

LOADED = __name__

def loaded(_):
    return LOADED

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        assert list(pool.map(loaded, [0])) == ["{name}"]
"""


def test_processes_of_a_script_import_it_and_its_failure_is_seen(demo, tmp_path, package_parent):
    """In a process that was forked the script would have been loaded as the main one."""
    file = tmp_path / "script.py"
    run_script(POOL.format(name="__mp_main__"), demo, file, package_parent)
    with pytest.raises(AssertionError, match=r"(?s)script\.py.*AssertionError"):
        run_script(POOL.format(name="__main__"), demo, file, package_parent)
