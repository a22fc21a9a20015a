"""By which rules the soak judges: that they see what they should, and pass what is well."""

from __future__ import annotations

import numpy as np
import pytest

from texts import brief, kind_of, sentence_fault, short
from watch import CONTROL, SHORTEST, Growth, Sample, beyond, growing


def session(minutes: float, **slopes: float) -> list[Sample]:
    """Samples every five seconds with noise; ``slopes`` are per hour, after a rise in the first minutes."""
    random = np.random.default_rng(3)
    found = []
    for second in np.arange(0, 60 * minutes + 1, 5.0):
        held = {"memory": 600.0, "threads": 7, "descriptors": 40, "files": 3}
        noise = {"memory": 20.0, "threads": 2, "descriptors": 10, "files": 2}
        for name in held:
            held[name] += noise[name] * random.standard_normal() + slopes.get(name, 0) * second / 3600
        held["memory"] -= 300 * np.exp(-second / 60)
        found.append(Sample(second, **held))
    return found


def test_noise_and_a_warm_start_are_no_growth():
    assert growing(session(30)) == []


@pytest.mark.parametrize(
    ("name", "slope"), [("memory", 200), ("threads", 30), ("descriptors", 60), ("files", 50)]
)
def test_what_grows_is_named(name, slope):
    (told,) = growing(session(30, **{name: slope}))
    assert told.startswith(f"{name} rose by")


def test_a_short_session_says_nothing():
    assert growing(session(SHORTEST / 60 - 1, memory=5000)) == []


def test_what_qgis_keeps_of_its_own_runs_is_no_leak_of_ours():
    control = Growth(CONTROL, 0.4, 0, 1, 0)
    assert beyond([control, Growth("zonalstatistics, done", 0.42, 0, 1, 0)]) == []
    assert beyond([control, Growth("zonalstatistics, done", 0.7, 0, 1, 0)]) == [
        "zonalstatistics, done: memory grows by 0.70 a run (0.46 allowed)"
    ]


@pytest.mark.parametrize("name", ["memory", "threads", "descriptors", "files"])
def test_what_each_run_leaves_behind_is_named(name):
    less = Growth(CONTROL, -0.3, 0, 0, 0)  # a control that shrinks by chance makes nobody else a leak
    held = {"memory": 0.02, "threads": 0.0, "descriptors": 0.0, "files": 0.0}
    assert beyond([less, Growth("samplepoints, cancelled", **held)]) == []
    (told,) = beyond([less, Growth("samplepoints, cancelled", **{**held, name: 1.0})])
    assert told.startswith(f"samplepoints, cancelled: {name} grows by 1.00 a run")


@pytest.mark.parametrize(
    "sentence",
    [
        "No raster was given; choose at least one raster layer.",
        "Unable to execute algorithm\nThe band 'red' is not there.",
        "Cancelled: no output was written.",
    ],
)
def test_a_sentence_is_a_sentence(sentence):
    assert sentence_fault(sentence) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Traceback (most recent call last):",
        "ValueError: 3",
        "The output cannot be written:\nRead-only file system",
        "'NoneType' object has no attribute 'id'",
        "a" * 2000,
    ],
)
def test_what_no_user_can_read_is_none(text):
    assert sentence_fault(text)


def test_reports_are_short():
    assert short("x" * 500) == "xxx.."
    assert len(short("one two three " * 100)) < 320
    raised = 'Traceback (most recent call last):\n  File "/a/b/c.py", line 3, in f\n    g()\nKeyError: 4\n'
    assert brief(raised) == "KeyError: 4 (b/c.py:3 f)"
    assert kind_of("3 rows, not 5, in '/tmp/x'") == kind_of("13 rows, not 4, in '/y'")
