"""Can the numbers be trusted? Scenes, the exact computation, other programs, and a page; see CONTRIBUTING.md.

Run it with the Python of ``make venv``. The exit code is 1 where a disagreement is left that no documented
reason explains; the page, docs/validation.md, says which.

    scenes, shapes, rasters         what is compared, made from seeds
    exact, statistics_exact         slow computations in exact fractions
    our_answers                     what Pixelwise says
    programs, asking, *_programs    other programs, each in a process of its own
    models, reasons, sentences      what they do otherwise, and cases that show it
    compare, compare_others         what differs, by how much, and what explains it
    proofs, published, broken       the cases run; published figures; kernels broken on purpose
    areas                           true areas beside geodesic polygons
    validation_page                 the page
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "validation.md"
sys.path += [str(HERE.parent / "bench"), str(HERE.parent / "support")]

import checkout  # noqa: E402

import areas  # noqa: E402
import broken  # noqa: E402
import compare  # noqa: E402
import compare_others  # noqa: E402
import programs  # noqa: E402
import proofs  # noqa: E402
import published  # noqa: E402
import reasons  # noqa: E402
import scenes  # noqa: E402
import sentences  # noqa: E402
import validation_page  # noqa: E402

#: Programs as docs/definitions.md calls them.
_DOCUMENTED = {
    "exactextract": reasons.EXACTEXTRACT, "gdal": reasons.GDAL, "rasterstats": reasons.RASTERSTATS,
    "qgis_zones": reasons.QGIS, "rasterio_sample": sentences.RASTERIO, "qgis_points": sentences.QGIS_POINTS,
    "point_query": sentences.POINT_QUERY,
}  # fmt: skip


def main() -> int:
    """Run all, or a part, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--part", type=int, default=1, help="take one of so many scenes, and leave the page alone"
    )
    part = parser.parse_args().part
    core = checkout.package("pixelwise.core")
    _say("other programs", programs.install)
    with tempfile.TemporaryDirectory(prefix="validate-") as name:
        folder = Path(name)
        made = _say("scenes", lambda: scenes.all_of(folder, part))
        page, versions = compare.Page(), {}
        answers = _say("their answers", lambda: _asked(made, page, versions))
        _say("comparisons", lambda: _compare(core, made, answers, page))
        proved, found = _say("sentences", lambda: proofs.run(core, folder))
    versions.update(found)
    figures = published.figures(core)
    measured = _say("true areas", lambda: areas.run(core))
    seen = _say("broken on purpose", broken.run)
    text = validation_page.write(made, page, proved, figures, measured, seen, versions)
    if part == 1:
        PAGE.write_text(text)
        explaining = [
            (_DOCUMENTED[tool], reasons.sentence_of(tool, key))
            for tool, key in page.explaining()
            if tool in _DOCUMENTED and key != "quantum"
        ]
        if proofs.rewrite(proved, explaining):
            print(f"{proofs.DEFINITIONS.name}: the section on other programs is changed", file=sys.stderr)
    failed = validation_page.failures(page, proved, figures, measured, seen)
    print("\n".join([*failed[:50], f"{len(made)} scenes, {len(failed)} failures"]))
    return 1 if failed else 0


def _say(what: str, job):
    start = time.perf_counter()
    done = job()
    print(f"{what}: {time.perf_counter() - start:.0f} s", file=sys.stderr, flush=True)
    return done


def _asked(made: list, page: compare.Page, versions: dict) -> dict[str, dict]:
    """The answers of all programs, by scene and tool; what was refused is noted."""
    answers: dict[str, dict] = {scene.name: {} for scene in made}
    for program in programs.PROGRAMS:
        told, found = programs.ask(program, [scene for scene in made if program.suits(scene)])
        versions.update(found)
        for name, answer in told.items():
            answers[name][program.tool] = answer
            if isinstance(answer, str):
                words = page.refused.setdefault(program.tool, {})
                words[answer] = words.get(answer, 0) + 1
    return answers


def _compare(core, made: list, answers: dict[str, dict], page: compare.Page) -> None:
    for scene in made:
        compared = compare.zones if scene.kind == "zones" else getattr(compare_others, scene.kind)
        compared(core, scene, answers[scene.name], page)


if __name__ == "__main__":
    sys.exit(main())
