"""What a run may end with: success with an output that is whole, or one sentence and nothing left behind."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsVectorLayer


def errors_of(html: str) -> list[str]:
    """What a log in HTML shows in red."""
    found = re.findall(r'<span style="color:red">(.*?)</span>', html, re.DOTALL)
    return [re.sub(r"<br ?/?>", "\n", one) for one in found]


def layer_of(output, context) -> QgsVectorLayer | None:
    """The layer that a run gave, by its id, path, or as it is."""
    if isinstance(output, QgsVectorLayer):
        return output
    layer = QgsProcessingUtils.mapLayerFromString(str(output), context, False)
    return layer if layer is not None else QgsVectorLayer(str(output), "output", "ogr")


def rows_of(output, context) -> tuple[int, str]:
    """How many rows an output has, and a fingerprint of them all; -1 where it cannot be opened."""
    layer = layer_of(output, context)
    if not layer.isValid():
        return -1, ""
    rows, seen = 0, hashlib.sha256(repr(layer.fields().names()).encode())
    found = layer.getFeatures()
    try:
        for feature in found:
            rows += 1
            seen.update(repr(feature.attributes()).encode())
            seen.update(bytes(feature.geometry().asWkb()))
    finally:
        found.close()
    return rows, seen.hexdigest()


def expected_rows(plan, results: dict, features: int) -> int | None:
    """How many rows the output must have; None where it cannot be told from outside."""
    long = plan.settings.get("LAYOUT") == 1
    if plan.ending in (".tab", ".mif") and plan.inputs.get("INPUT") == "groups":
        return None  # they split multi-points
    if plan.ending in (".xlsx", ".ods", ".csv"):
        return None  # where all columns are texts, or one is called by a number, their names count as a row
    if plan.algorithm in ("zonalstatistics", "classareas"):
        return None if long else features
    if plan.algorithm == "samplepoints":
        return None if long or plan.inputs["INPUT"] == "groups" else features
    if plan.algorithm == "samplelines":
        return None
    if plan.algorithm == "polygonpixels":
        return None if long else results["PIXEL_COUNT"]
    return results["PIXEL_COUNT"] * (results["LAYER_COUNT"] if long else 1)


def left_behind(before: set[str], folder: str) -> list[str]:
    """What is new in a folder."""
    return sorted(inside(folder) - before)


def inside(folder: str) -> set[str]:
    """The names in a folder, however it is called, and whatever is there."""
    try:
        return set(os.listdir(folder)) if Path(folder).is_dir() else set()
    except OSError:
        return set()
