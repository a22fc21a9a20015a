"""What made a result: version, algorithm and parameters, in its metadata, so that a table can be traced."""

from __future__ import annotations

import re
from configparser import RawConfigParser
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..framework.algorithm import Run

METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"

#: What a result must not carry on: passwords in the sources of layers.
_SECRETS = re.compile(
    r"""((?:password|passwd|pwd|token|api_?key|signature)=)(?:\\?'.*?\\?'|[^'"&\s]+)|(://)[^/@\s'"]+(?=@)""",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def version() -> str:
    """The version of the plugin."""
    parser = RawConfigParser()
    parser.read(METADATA, encoding="utf-8")
    return parser["general"]["version"]


def provenance(run: Run) -> list[str]:
    """What was run, and its command: lines for the history of a layer's metadata."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = f"{now}: pixelwise:{run.algorithm.NAME}, Pixelwise {version()}, QGIS {Qgis.QGIS_VERSION}"
    return [made, without_secrets(run.command)]


def without_secrets(command: str) -> str:
    """A command without the passwords that sources of layers may hold."""
    return _SECRETS.sub(lambda found: (found[1] or found[2]) + "***", command)


def describe(layer: QgsVectorLayer, history: list[str]) -> None:
    """Write a history into the metadata of a layer that is open."""
    metadata = layer.metadata().clone()
    metadata.setHistory(history)
    layer.setMetadata(metadata)


def describe_file(path: str, crs: QgsCoordinateReferenceSystem, history: list[str]) -> str:
    """Write a history into a new GeoPackage; gives what went wrong, if anything."""
    metadata, registry = QgsLayerMetadata(), QgsProviderRegistry.instance()
    metadata.setType("dataset")
    metadata.setCrs(crs)
    metadata.setHistory(history)
    uris = [details.uri() for details in registry.querySublayers(path)]  # of its one layer, with its name
    # A layer that is open meanwhile would leave the file with a journal beside it.
    told = [registry.saveLayerMetadata("ogr", uri, metadata) for uri in uris]
    return next((error for done, error in told if not done), "")
