"""The features of a run, which are read more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsVectorLayerSelectedFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ExtractionError
from ..framework.algorithm import Run
from ..framework.wording import fill

if TYPE_CHECKING:
    import numpy as np

_LONGEST_NAME = 40  # characters of a display name
_MOST_KEPT = 1_000_000  # features that are held in memory between two readings; about half a kilobyte each


def shortened(name: str) -> str:
    """A name that fits beside a chart, and shows where it was cut."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}\u2026"


class Features:
    """The features that a parameter names, always in the same order.

    All that a run needs of their layer is taken here, when the run is prepared: the user may remove the layer
    from the project while a run in the background still reads its features. Geometries are never checked or
    repaired by QGIS, whatever the user's settings: we do that ourselves, and say so.

    Raises `QgsProcessingException` where they cannot be read.
    """

    def __init__(self, run: Run, key: str):
        algorithm, parameters, context = run.algorithm, run.parameters, run.context
        given = parameters.get(key)
        chosen = given if isinstance(given, QgsProcessingFeatureSourceDefinition) else None
        source = algorithm.parameterAsSource(parameters, key, context)
        layer = algorithm.parameterAsVectorLayer(
            {**parameters, key: chosen.source if chosen else given}, key, context
        )
        if source is None or layer is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, key))
        self.name, self.fields, self.crs = source.sourceName(), source.fields(), source.sourceCrs()
        self.geometry_type = source.wkbType()  # as far as it is the same for all
        # That of the features at most. With edits it is not known: QGIS would read all features for it, in
        # the window's thread.
        self.extent = QgsRectangle() if layer.isModified() else layer.extent()
        self.expressions = algorithm.createExpressionContext(parameters, context, source)
        self._count = source.featureCount()
        self._selected = chosen is not None and chosen.selectedFeaturesOnly
        self._limit = -1 if chosen is None else chosen.featureLimit
        self._filter = getattr(chosen, "filterExpression", "")  # since QGIS 3.32
        taken = QgsVectorLayerSelectedFeatureSource if self._selected else QgsVectorLayerFeatureSource
        self._snapshot = taken(layer)
        self._kept: list[QgsFeature] | None = None
        self._open: list[QgsFeatureIterator] = []
        self._display, self._all = (
            QgsExpression(layer.displayExpression()),
            QgsVectorLayerFeatureSource(layer),
        )
        self._copy: list[QgsFeature] | None = None
        if _is_unsafe(layer):
            self._copy = list(self.read())

    def __len__(self) -> int:
        """About how many there are; a provider may not know."""
        return max(0, self._count)

    def read(self, attributes: bool | Sequence[int] = True) -> Iterator[QgsFeature]:
        """Iterate over the features; without attributes, or with some, it is faster. None is kept."""
        if self._kept is not None:
            kept, self._kept = self._kept, None
            return iter(kept)
        if self._copy is not None:
            return map(QgsFeature, self._copy)
        request = QgsFeatureRequest()
        if attributes is not True:
            request.setSubsetOfAttributes(list(attributes or ()))
        if self._selected:  # else they come in an order of the provider's choice, which may change
            request.addOrderBy("$id")
        if self._limit >= 0:
            request.setLimit(self._limit)
        if self._filter:
            request.combineFilterExpression(self._filter)
        found = self._snapshot.getFeatures(request)
        self._open.append(found)
        return found

    def read_and_keep(self, attributes: bool | Sequence[int]) -> Iterator[QgsFeature]:
        """Iterate over the features, some attributes of them at least, for the first of two times.

        Where they are not too many, they are held until `read` hands them out: to read twice takes longer.
        """
        if len(self) > _MOST_KEPT:
            yield from self.read(attributes)
            return
        kept = []
        for feature in self.read():
            kept.append(feature)
            yield feature
        self._kept = kept

    def read_again(self, ids: np.ndarray, room: int) -> Iterator[QgsFeature]:
        """Iterate over the features once more, with room for so many further attributes.

        Raises `ExtractionError` where they are not those of the ids, (features,), that were read before.
        """
        for feature, number in zip_longest(self.read(), ids.tolist()):
            if feature is None or feature.id() != number:
                raise ExtractionError(
                    QCoreApplication.translate(
                        "Pixelwise",
                        "The features changed while they were being measured; run the algorithm again.",
                    )
                )
            feature.padAttributes(room)
            yield feature

    def names(self, ids: Sequence[int]) -> list[str]:
        """What users call some features: their display names where these are texts, else their ids."""
        names = {}
        if self._copy is None and self._display.isValid():
            request = QgsFeatureRequest().setFilterFids([int(number) for number in ids])
            if not self._display.needsGeometry():
                request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
            context, found = QgsExpressionContext(self.expressions), self._all.getFeatures(request)
            for feature in found:
                context.setFeature(feature)
                name = self._display.evaluate(context)
                if isinstance(name, str) and name.strip():
                    names[feature.id()] = shortened(" ".join(name.split()))
            found.close()
        return [names.get(number, str(number)) for number in ids]

    def close(self) -> None:
        """Let go of the data, whatever has been read of them.

        An iterator that is dropped half-way, by a cancel or an error, would keep its connection to the file,
        and after a few of these everybody waits for one for ever.
        """
        for found in self._open:
            found.close()
        self._open, self._kept, self._copy = [], None, None


def _is_unsafe(layer: QgsVectorLayer) -> bool:
    """Whether to read features in another thread than the layer's own may end QGIS.

    GDAL keeps an edited CSV file in memory, and QGIS 3.22 hands that to all threads alike: whoever reads it
    while edits are saved brings QGIS down, algorithms of QGIS's own among them.
    """
    return layer.isEditable() and layer.storageType() == "CSV"


def is_table(features: Features) -> bool:
    """Whether features have no geometries."""
    return _kind(features) == QgsWkbTypes.GeometryType.NullGeometry


def need_points(features: Features) -> None:
    """Raise `ExtractionError` for lines and polygons."""
    if _kind(features) in (QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry):
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The layer {name} holds geometries of type {kind}; choose a layer of points, or a table with "
                "columns of coordinates.",
            ).format(name=features.name, kind=QgsWkbTypes.displayString(features.geometry_type))
        )


def need_polygons(features: Features) -> None:
    """Raise `ExtractionError` for what is not polygons, where there is no buffer to make them."""
    areal = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.UnknownGeometry)
    if _kind(features) not in areal:
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The layer {name} holds geometries of type {kind}; choose a layer of polygons, or buffer its "
                "features first.",
            ).format(name=features.name, kind=QgsWkbTypes.displayString(features.geometry_type))
        )


def need_lines(features: Features) -> None:
    """Raise `ExtractionError` for what is not lines."""
    linear = (QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.UnknownGeometry)
    if _kind(features) not in linear:
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The layer {name} holds geometries of type {kind}; choose a layer of lines. Of polygons, "
                "take the boundaries.",
            ).format(name=features.name, kind=QgsWkbTypes.displayString(features.geometry_type))
        )


def need_area(features: Features, distance) -> None:
    """Raise `ExtractionError` for tables, and for points and lines without a buffer."""
    flat = (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry)
    if _kind(features) in flat and not callable(distance) and distance <= 0:
        raise ExtractionError(
            fill(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The zones are {kind} and the buffer distance is {distance:g}; give a buffer distance "
                    "above 0, or polygons.",
                ),
                kind=QgsWkbTypes.displayString(features.geometry_type),
                distance=distance,
            )
        )
    if is_table(features):
        raise ExtractionError(
            QCoreApplication.translate(
                "Pixelwise",
                "The zones are a table without geometries; choose a layer of polygons, lines or points.",
            )
        )


def _kind(features: Features):
    return QgsWkbTypes.geometryType(features.geometry_type)
