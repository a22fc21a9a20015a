"""docs/validation.md, as a run makes it: no figure in it is typed by hand."""

from __future__ import annotations

import math
import platform
from collections import Counter
from statistics import median

import numpy as np

from areas import BOUND, Areas
from broken import BREAKS
from compare import Page, Tally
from models import CLOSE
from programs import PROGRAMS
from proofs import Proof, held
from published import Figure
from reasons import sentence_of
from scenes import SEED, Scene
from sentences import OTHER

_TITLES = {"exact": "the exact computation", **{program.tool: program.title for program in PROGRAMS}}


def write(
    scenes: list[Scene],
    page: Page,
    proofs: list[Proof],
    figures: list[Figure],
    areas: list[Areas],
    broken: dict,
    versions: dict,
) -> str:
    """Return the whole page."""
    return "\n\n".join([
        _head(scenes, page, versions), _scenes(scenes), _exact(page), _programs(page), _reasons(page),
        _refused(page),
        _sentences(proofs), _figures(figures), true_areas(areas), _broken(broken),
        _failures(page, proofs, figures, areas, broken),
    ]) + "\n"  # fmt: skip


def failures(
    page: Page, proofs: list[Proof], figures: list[Figure], areas: list[Areas], broken: dict
) -> list[str]:
    """All that makes a run fail."""
    found = list(page.unexplained)
    found += [
        f"{one.case.program}: {one.case.sentence}: ours {one.ours}, by hand {one.case.ours}"
        for one in proofs
        if not one.sound
    ]
    found += [
        f"{one.source}, {one.what}: ours {one.ours}, published {one.theirs}"
        for one in figures
        if not one.sound
    ]
    found += [f"true areas, {one.what}: apart by {one.apart}" for one in areas if not one.apart <= BOUND]
    return found + [f"nobody saw it broken: {name}" for name in BREAKS if not broken.get(name)]


def table(head: tuple[str, ...], rows: list[tuple], left: int = 1) -> str:
    """A table in Markdown, the first columns of which are texts."""
    lines = ["---" if column < left else "---:" for column in range(len(head))]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in [head, lines, *rows])


def number(value) -> str:
    """A number as a reader wants it."""
    if value is None or isinstance(value, str):
        return value or "NULL"
    if math.isinf(value):
        return "one is NULL"
    return f"{value:.1e}" if value and abs(value) < 1e-3 else f"{float(value):.10g}"


def _head(scenes: list[Scene], page: Page, versions: dict) -> str:
    compared = sum(len(tally.differences) for tally in page.tallies.values())
    explained = sum(sum(tally.explained.values()) for tally in page.tallies.values())
    listed = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    return (
        "# Validation\n\n"
        "Written by `make validate`, which makes the scenes from seeds, installs the other programs into an "
        "environment of their own, and compares; do not edit. [Definitions](definitions.md) says what every "
        "number means, [methods](methods.md) how it is computed.\n\n"
        f"**{len(scenes)} scenes, {compared:,} comparisons, {explained:,} disagreements that a documented "
        f"reason explains, {len(page.unexplained):,} that nothing explains.** Seed {SEED}; "
        f"Python {platform.python_version()}, "
        f"numpy {np.__version__}, {listed}.\n\n"
        f"Two numbers agree where they differ by {CLOSE:g} of themselves or less; sums, means and "
        f"quantiles, which "
        "may be near 0 by cancelling, by that part of the sum, mean or largest of the absolute values; "
        "standard "
        "deviations by that part of a millionth of the values, if that is more; distances of points by "
        "that part of "
        "a pixel's side; and covered parts by 1e-11 of a pixel. A disagreement counts as explained only if "
        "the exact "
        "computation, changed in the way that the reason says and in no other, gives the other program's "
        "number: "
        "the last column of the tables is how far they are then apart at most."
    )


def _scenes(scenes: list[Scene]) -> str:
    rows = []
    for key, title in (
        ("data", "data"), ("grid", "grid"), ("type", "type of values"), ("nodata", "nodata value"),
        ("mask", "mask"), ("scaled", "scale and offset"), ("pixels", "pixels"), ("shapes", "polygons"),
        ("method", "points"),
    ):  # fmt: skip
        values: Counter = Counter()
        for scene in scenes:
            value = scene.about.get(key)
            values.update(value if isinstance(value, list) else [value] if value else [])
        rows.append((title, ", ".join(f"{name} {count}" for name, count in values.items())))
    kinds = Counter(scene.kind for scene in scenes)
    rows.insert(0, ("kind", ", ".join(f"{name} {count}" for name, count in kinds.items())))
    return "## Scenes\n\n" + table(("", "how many scenes"), rows, 2)


_HEAD = ("statistic", "comparisons", "agree", "largest difference", "median", "explained", "then apart by")


def _row(name: str, tally: Tally) -> tuple:
    reasons = ", ".join(
        f"{key} {count}" for key, count in sorted(tally.explained.items(), key=lambda one: -one[1])
    )
    return (
        name, f"{len(tally.differences):,}", f"{tally.agreeing:,}", number(max(tally.differences)),
        number(median(tally.differences)), reasons or "-",
        number(max(tally.residuals)) if tally.residuals else "-",
    )  # fmt: skip


def _table_of(page: Page, tool: str) -> str:
    rows = [_row(name, tally) for (program, name), tally in page.tallies.items() if program == tool]
    return table(_HEAD, rows) if rows else "No scene."


def _exact(page: Page) -> str:
    return (
        "## Against slow computations in exact fractions\n\nEvery pixel, polygon and point of every scene "
        "once "
        "more from the definitions, in fractions instead of floating-point numbers, by code that shares "
        "nothing with "
        "Pixelwise.\n\n" + _table_of(page, "exact")
    )


def _programs(page: Page) -> str:
    parts = [f"### {program.title}\n\n" + _table_of(page, program.tool) for program in PROGRAMS]
    return "## Against other programs\n\n" + "\n\n".join(parts)


def _reasons(page: Page) -> str:
    rows = []
    for tool, key in sorted(page.explaining(), key=lambda one: (list(_TITLES).index(one[0]), one[1])):
        tallies = [tally for (program, _), tally in page.tallies.items() if program == tool]
        alone = sum(tally.explained.get(key, 0) for tally in tallies)
        together = [
            (keys, count) for tally in tallies for keys, count in tally.explained.items() if " + " in keys
        ]
        others = sum(count for keys, count in together if key in keys.split(" + "))
        examples = [
            tally.examples[keys] for tally in tallies for keys in tally.examples if key in keys.split(" + ")
        ]
        rows.append((_TITLES[tool], key, sentence_of(tool, key), min(examples, key=len), alone, others))
    head = ("compared with", "reason", "what it says", "for instance", "alone explains", "with others")
    return "## Reasons\n\n" + table(head, rows, 4)


def _refused(page: Page) -> str:
    rows = [
        (_TITLES[tool], words, count) for tool, told in page.refused.items() for words, count in told.items()
    ]
    spared = [(program.title, program.spared) for program in PROGRAMS if program.spared]
    return (
        "## What other programs refused, or were spared\n\nScenes for which a program gave no answer, in its "
        "own words.\n\n"
        + table(("program", "words", "scenes"), rows, 2)
        + "\n\nWhat a program is known to get wrong throughout it is not asked.\n\n"
        + table(("program", "not asked of it"), spared, 2)
    )


def _sentences(proofs: list[Proof]) -> str:
    kept, rows = held(proofs), []
    for proof in proofs:
        case = proof.case
        if kept[case.program, case.sentence]:
            hand = case.theirs if case.theirs == OTHER else number(case.theirs)
            rows.append(
                (
                    case.program,
                    case.sentence,
                    case.statistic,
                    number(proof.theirs),
                    hand,
                    number(proof.ours),
                    number(case.ours),
                    case.hand,
                )
            )
    gone = [f"- {program}: {sentence}" for (program, sentence), holds in kept.items() if not holds]
    head = ("program", "what it does", "statistic", "its answer", "by hand", "ours", "by hand", "how")
    told = (
        "No longer so with the versions above, and dropped from the definitions:\n\n" + "\n".join(gone)
        if gone
        else "All sentences hold."
    )
    return (
        "## Where other programs differ, proved\n\nA small case for each sentence, on the installed "
        "versions.\n\n"
        + table(head, rows, 3)
        + "\n\n" + told
    )  # fmt: skip


def _figures(figures: list[Figure]) -> str:
    rows = [
        (
            one.source,
            one.what,
            repr(one.theirs),
            repr(one.ours),
            "yes" if one.agrees else f"no: {one.why or 'not explained'}",
        )
        for one in figures
    ]
    return (
        "## Published figures\n\nThe example of exactextract's page of operations "
        "(`python/doc/operations.rst` in "
        "isciences/exactextract), and those of rasterstats' manual (`docs/manual.rst` in "
        "perrygeo/python-rasterstats) "
        "on the data of its source package. "
        "They agree where ours is theirs as far as it is printed, values at points within a billionth.\n\n"
        + table(("source", "figure", "published", "ours", "agree"), rows, 2)
    )


def true_areas(areas: list[Areas]) -> str:
    """Zones of whole pixels beside geodesic polygons."""
    rows = [(one.what, one.zones, one.places or "", f"{one.apart:.1e}") for one in areas]
    return (
        "## True areas\n\nZones of whole pixels on maps, and in degrees on ellipsoids, beside geodesic "
        "polygons of 4,000 vertices to a side on the same ellipsoid, by GeographicLib's algorithms in "
        f"pyproj: at most {BOUND:.0e} of the area is allowed between them. A part of what is left is the "
        "polygons' own: their sides are chords.\n\n"
        + table(("pixels", "zones", "places that were projected", "apart, at most"), rows)
    )


def _broken(broken: dict) -> str:
    rows = [(BREAKS[name].sentence, found) for name, found in broken.items()]
    return (
        "## Does it see what is broken?\n\nThe kernels broken on purpose, each in a process of its own, on "
        "a part of "
        "the scenes "
        "(`make validate-broken`): disagreements with the exact computation that nothing explains.\n\n"
        + table(("broken in this way", "disagreements that nothing explains"), rows)
    )


def _failures(
    page: Page, proofs: list[Proof], figures: list[Figure], areas: list[Areas], broken: dict
) -> str:
    found = failures(page, proofs, figures, areas, broken)
    if not found:
        return "## What nothing explains\n\nNothing."
    return "## What nothing explains\n\n**The run failed.**\n\n" + "\n".join(
        f"- {line}" for line in found[:200]
    )
