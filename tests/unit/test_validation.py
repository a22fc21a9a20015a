"""A small part of `make validate`: scenes beside exact fractions, and that a broken kernel is seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

if not hasattr(pytest.importorskip("osgeo.gdal"), "GDT_Int64"):
    pytest.skip("GDAL has no 64-bit integers before 3.5", allow_module_level=True)

import broken
import compare
import compare_others
import reasons
import scenes
import sentences
from pixelwise import core

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("kind", ["zones", "points", "pixels", "series"])
def test_scenes_agree_with_exact_fractions(kind, tmp_path):
    page = compare.Page()
    for number in range(5):
        scene = scenes.made(tmp_path, 7000 + 3 * number, kind)
        getattr(compare if kind == "zones" else compare_others, kind)(core, scene, {}, page)
    assert page.unexplained == []
    assert sum(len(tally.differences) for tally in page.tallies.values()) > 20


@pytest.mark.parametrize("number", [0, 1, 2])
def test_real_data_agree_with_exact_fractions(number, tmp_path):
    page = compare.Page()
    compare.zones(core, scenes.real(number), {}, page)
    assert page.unexplained == []
    assert all(max(tally.differences) < 1e-12 for tally in page.tallies.values())


@pytest.mark.parametrize("name", list(broken.BREAKS))
def test_a_kernel_that_is_broken_is_seen(name):
    assert broken.seen(core, name, part=39)


def test_the_same_scenes_agree_where_nothing_is_broken(tmp_path):
    page = compare.Page()
    for number in range(0, scenes.COUNTS["zones"], 39):
        compare.zones(core, scenes.made(tmp_path, 1000 + number, "zones"), {}, page)
    assert page.unexplained == []


def test_the_whole_run_has_at_least_400_scenes():
    assert sum(scenes.COUNTS.values()) >= 400


def test_every_sentence_on_other_programs_is_one_that_is_proved():
    text = (ROOT / "docs" / "definitions.md").read_text()
    rows = re.findall(
        r"^\| (.+?) \| (.+) \|$", text.partition("## Where other programs differ")[2], re.MULTILINE
    )
    known = {sentence for case in sentences.CASES for sentence in [case.sentence]}
    known |= {reason.sentence for found in reasons.REASONS.values() for reason in found}
    known |= {sentence for found in reasons.OTHER_REASONS.values() for sentence in found.values()}
    assert len(rows) > 10
    assert [row for row in rows[2:] if row[1] not in known] == []


def test_the_page_is_that_of_a_run_that_did_not_fail():
    text = (ROOT / "docs" / "validation.md").read_text()
    scenes_told = int(re.search(r"\*\*(\d+) scenes", text)[1])
    assert scenes_told == sum(scenes.COUNTS.values())
    assert text.endswith("## What nothing explains\n\nNothing.\n")
