"""What made a result: version, algorithm and parameters, in its metadata, so that a table can be traced."""

from __future__ import annotations

import re
from configparser import RawConfigParser
from dataclasses import dataclass
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
from qgis.PyQt.QtCore import QCoreApplication

from ..framework.algorithm import Run
from ..framework.destination import cut
from ..framework.progress import first_few

_MOST_WARNINGS = 20

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


@dataclass(frozen=True)
class Provenance:
    """What the metadata of a result say."""

    title: str
    abstract: str
    history: list[str]

    def write(self, metadata: QgsLayerMetadata) -> None:
        """Write it into metadata."""
        metadata.setTitle(self.title)
        metadata.setAbstract(self.abstract)
        metadata.setHistory(self.history)


def provenance(run: Run) -> Provenance:
    """What was run on what; in the history what made it, and its command."""
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = f"{now}: pixelwise:{run.algorithm.NAME}, Pixelwise {version()}, QGIS {Qgis.QGIS_VERSION}"
    given, name = run.settings, run.algorithm.displayName()
    source = given.input if hasattr(given, "input") else given.mask
    rasters = QCoreApplication.translate("Pixelwise", "Rasters: {rasters}").format(
        rasters=first_few([raster.name for raster in given.rasters])
    )
    return Provenance(
        f"{name}: {source.name}" if source.name else name,
        f"{run.algorithm.shortDescription()}\n{rasters}",
        [made, without_secrets(run.command), *_warnings(run)],
    )


def _warnings(run: Run) -> list[str]:
    """The warnings of a run so far, as far as metadata should hold them."""
    text = QCoreApplication.translate("Pixelwise", "Warning: {warning}")
    told = [text.format(warning=cut(one)) for one in run.log.warnings[:_MOST_WARNINGS]]
    more = len(run.log.warnings) - len(told)
    if more:
        told.append(QCoreApplication.translate("Pixelwise", "Further warnings: {number}").format(number=more))
    return told


def without_secrets(command: str) -> str:
    """A command without the passwords that sources of layers may hold."""
    return _SECRETS.sub(lambda found: (found[1] or found[2]) + "***", command)


def describe(layer: QgsVectorLayer, made: Provenance) -> None:
    """Write what made a layer into its metadata, while it is open."""
    metadata = layer.metadata().clone()
    made.write(metadata)
    layer.setMetadata(metadata)


def describe_file(path: str, crs: QgsCoordinateReferenceSystem, made: Provenance) -> str:
    """Write what made it into a new GeoPackage; gives what went wrong, if anything."""
    metadata, registry = QgsLayerMetadata(), QgsProviderRegistry.instance()
    metadata.setType("dataset")
    metadata.setCrs(crs)
    made.write(metadata)
    uris = [details.uri() for details in registry.querySublayers(path)]  # of its one layer, with its name
    # A layer that is open meanwhile would leave the file with a journal beside it.
    told = [registry.saveLayerMetadata("ogr", uri, metadata) for uri in uris]
    return next((error for done, error in told if not done), "")
