"""How results look when they arrive on the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Optional

from qgis.core import Qgis, QgsProcessingLayerPostProcessorInterface, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ...core.raster.source import Layer
from ..framework.algorithm import Run
from .first_look import FirstLook
from .provenance import Provenance, describe, provenance
from .renderers import Drawing

Aliases = Optional[dict[str, str]]

_LATER = 200  # milliseconds
_SHORT = 10  # entries of a legend that QGIS unfolds, too


def layer_name(source: str, layers: Sequence[Layer], what: str = "") -> str:
    """Say what a layer holds: ``parcels: 12 rasters, mean``; without other words the values of a raster."""
    rasters, counted = len({layer.raster for layer in layers}), ""
    if rasters > 1:
        counted = QCoreApplication.translate("Pixelwise", "{number} rasters").format(number=rasters)
    elif len(layers) > 1:
        counted = QCoreApplication.translate("Pixelwise", "{number} bands").format(number=len(layers))
    told = ", ".join(filter(None, [counted, what])) or layers[0].raster
    return f"{source}: {told}" if source else told


def style_output(
    run: Run,
    layer_id: str,
    name: str,
    drawing: Drawing,
    moments: str = "",
    first: FirstLook | None = None,
    aliases: Aliases = None,
) -> None:
    """Have an output layer look in some way when it is loaded, if it will be.

    Its metadata say what made it. It gets the name where neither a model nor the user's settings say
    something else. Aliases are those of its fields, by their names; a field of dates, if given, makes it
    ready for the temporal controller, before which only the first look is drawn, if one is given.
    """
    if not run.context.willLoadLayerOnCompletion(layer_id):
        return
    details = run.context.layerToLoadOnCompletionDetails(layer_id)
    if details.outputName in ("", "OUTPUT"):
        details.name = f"{name} ({first.label})" if first and first.label else name
    details.setPostProcessor(_Styler(drawing, moments, first or None, aliases or {}, provenance(run)))


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer, in the main thread, after its algorithm has gone."""

    #: QGIS does not keep them alive.
    _kept: list[_Styler] = []

    def __init__(
        self,
        drawing: Drawing,
        moments: str,
        first: FirstLook | None,
        aliases: dict[str, str],
        made: Provenance,
    ):
        super().__init__()
        self.drawing, self.moments, self.first = drawing, moments, first
        self.aliases, self.made = aliases, made
        self._kept.append(self)

    def postProcessLayer(self, layer, context, feedback):
        describe(layer, self.made)
        if self.drawing:
            # Formats without times have texts there, of which some cannot be compared.
            look = self.first
            if look and look.field and not layer.fields().field(look.field).isDateOrTime():
                look = None
            layer.setRenderer(self.drawing.renderer(layer.geometryType(), look))
        for field, alias in self.aliases.items():
            layer.setFieldAlias(layer.fields().indexOf(field), alias)
        if self.moments:
            temporal = layer.temporalProperties()
            temporal.setStartField(self.moments)
            temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
            temporal.setIsActive(True)
        layer.triggerRepaint()
        if self.drawing:
            # Later than QGIS, some versions of which have not added the layer yet.
            QTimer.singleShot(_LATER, partial(unfold, QgsProject.instance(), layer.id()))


def unfold(project: QgsProject, layer_id: str) -> None:
    """Show all of a short legend, with what stands below a date, where QGIS leaves it folded."""
    node = project.layerTreeRoot().findLayer(layer_id)
    renderer = node and node.layer() and node.layer().renderer()
    keys = [item.ruleKey() for item in renderer.legendSymbolItems()] if renderer else []
    if 0 < len(keys) <= _SHORT:
        node.setExpanded(False)  # QGIS 3.22 takes it to be unfolded, and shows it folded
        node.setExpanded(True)
        node.setCustomProperty("expandedLegendNodes", keys)
