"""Runs the cases of the sentences on the installed programs, and rewrites the section that lists them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

import our_answers
import programs
from compare import difference
from models import CLOSE
from rasters import Raster
from scenes import Scene
from sentences import CASES, NORTH_UP, OTHER, Case

DEFINITIONS = Path(__file__).resolve().parents[2] / "docs" / "definitions.md"
_HEADING = "## Where other programs differ\n"


@dataclass(frozen=True)
class Proof:
    """A case, and what was answered; a text where the program gave none."""

    case: Case
    theirs: float | str | None
    ours: float | None

    @property
    def sound(self) -> bool:
        """Whether our answer is the one computed by hand."""
        return difference("", self.ours, self.case.ours) <= CLOSE

    @property
    def holds(self) -> bool:
        """Whether the program still does what the sentence says."""
        if isinstance(self.theirs, str):
            return False
        if self.case.theirs == OTHER:
            return difference("", self.theirs, self.case.ours) > CLOSE
        return (
            difference("", self.theirs, self.case.theirs) <= CLOSE
            and difference("", self.theirs, self.ours) > CLOSE
        )


def run(core, folder: Path) -> tuple[list[Proof], dict[str, str]]:
    """Prove all sentences; also the versions of the programs."""
    scenes = [_scene(case, folder / f"proof-{number}") for number, case in enumerate(CASES)]
    answers: dict = {}
    versions: dict[str, str] = {}
    for program in programs.PROGRAMS:
        asked = [scene for case, scene in zip(CASES, scenes) if case.tool == program.tool]
        if asked:
            told, found = programs.ask(program, asked)
            answers.update(told)
            versions.update(found)
    proofs = []
    for case, scene in zip(CASES, scenes):
        (ours,) = getattr(our_answers, scene.kind)(core, scene)
        told = answers[scene.name]
        proofs.append(
            Proof(case, told if isinstance(told, str) else told[0][case.statistic], ours[case.statistic])
        )
    return proofs, versions


def _scene(case: Case, path: Path) -> Scene:
    transform = case.raster.get("transform", NORTH_UP)
    raster = Raster(**{**case.raster, "path": f"{path}.tif", "transform": transform, "epsg": 32633})
    raster.write()
    weights = None
    if case.weights:
        values = np.array(case.weights, dtype="float64").reshape(raster.raw.shape)
        weights = Raster(f"{path}-weights.tif", values, transform, 32633, -1.0)
        weights.write()
    zone = case.zone and (
        shapely.Polygon(case.zone) if isinstance(case.zone[0], tuple) else shapely.box(*case.zone)
    )
    return Scene(
        path.name, "zones" if case.zone else "points", raster, {"asked": [case.statistic]}, case.pixels,
        weights=weights, zones=[zone] if zone else [],
        points=np.array([case.point]) if case.point else None, method=case.method,
    )  # fmt: skip


def held(proofs: list[Proof]) -> dict[tuple[str, str], bool]:
    """The sentences by program, and whether all their cases still show them."""
    found: dict[tuple[str, str], bool] = {}
    for proof in proofs:
        key = (proof.case.program, proof.case.sentence)
        found[key] = found.get(key, True) and proof.holds
    return found


def section(sentences) -> str:
    """The table of the sentences that hold."""
    rows = [
        f"| {program} | {sentence} |"
        for program, sentence in sorted(set(sentences), key=lambda one: (one[0].strip("`").lower(), one[1]))
    ]
    told = (
        "`make validate` proves each sentence on the installed versions, and writes this table: a sentence "
        "that a "
        "new version makes untrue drops out. [The validation](validation.md) shows a case of each, or "
        "disagreements "
        "that it explains."
    )
    return "\n".join([_HEADING, told, "", "| program | what it does |", "|---|---|", *rows, ""])


def rewrite(proofs: list[Proof], explained: list[tuple[str, str]]) -> bool:
    """Have docs/definitions.md list the sentences that hold; whether that changed it."""
    before = DEFINITIONS.read_text()
    kept = held(proofs)
    kept.update({key: True for key in explained if key not in kept})
    after = before[: before.index(_HEADING)] + section([key for key, holds in kept.items() if holds])
    DEFINITIONS.write_text(after)
    return after != before
