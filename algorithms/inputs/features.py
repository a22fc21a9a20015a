"""The features of a run, which are read more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsVectorLayerSelectedFeatureSource,
)

from ..framework.progress import Progress

#: Features that are held in memory between two readings; about half a kilobyte each.
_KEPT = 1_000_000


#: Features between two looks at whether the user has cancelled: some hundredths of a second.
_LOOK = 5000


class Features:
    """The features that a parameter names, always in the same order.

    All that a run needs of their layer is taken here, when the run is prepared: the user may remove the layer
    from the project while a run in the background still reads its features. Geometries are never checked or
    repaired by QGIS, whatever the user's settings: we do that ourselves, and say so.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    key : str
        The parameter.

    Attributes
    ----------
    name : str
        Name of their layer.
    fields : QgsFields
        Their fields.
    crs : QgsCoordinateReferenceSystem
        Of their layer; may be none.
    geometry_type : QgsWkbTypes.Type
        As far as it is the same for all.
    expressions : QgsExpressionContext
        In which expressions about them are evaluated.

    Raises
    ------
    QgsProcessingException
        When they cannot be read.
    """

    def __init__(self, algorithm, parameters, context, key: str = "INPUT"):
        source = algorithm.parameterAsSource(parameters, key, context)
        layer = _layer(algorithm, parameters, context, key)
        if source is None or layer is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, key))
        self.name, self.fields, self.crs = source.sourceName(), source.fields(), source.sourceCrs()
        self.geometry_type = source.wkbType()
        self.expressions = algorithm.createExpressionContext(parameters, context, source)
        self._count = source.featureCount()
        given = parameters[key]
        chosen = given if isinstance(given, QgsProcessingFeatureSourceDefinition) else None
        self._selected = chosen is not None and chosen.selectedFeaturesOnly
        self._limit = -1 if chosen is None else chosen.featureLimit
        self._filter = getattr(chosen, "filterExpression", "")  # since QGIS 3.32
        taken = QgsVectorLayerSelectedFeatureSource if self._selected else QgsVectorLayerFeatureSource
        self._snapshot = taken(layer)
        self._kept: list[QgsFeature] | None = None
        self._open: list[QgsFeatureIterator] = []

    def __len__(self) -> int:
        """About how many there are; a provider may not know."""
        return max(0, self._count)

    def keep(self, progress: Progress) -> None:
        """Hold the features until they are read, where they are not too many: to read twice takes longer."""
        if len(self) > _KEPT:
            return
        kept = []
        for feature in self.read():
            if len(kept) % _LOOK == 0:
                progress(len(kept) / max(1, len(self)))
            kept.append(feature)
        self._kept = kept

    def look(self, attributes: Sequence[int]) -> Iterator[QgsFeature]:
        """Iterate over the features, some attributes of them at least; those that are kept stay so."""
        return self.read(attributes) if self._kept is None else iter(self._kept)

    def read(self, attributes: bool | Sequence[int] = True) -> Iterator[QgsFeature]:
        """Iterate over the features; without attributes, or with some, it is faster. None is kept."""
        if self._kept is not None:
            kept, self._kept = self._kept, None
            return iter(kept)
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

    def close(self) -> None:
        """Let go of the data, whatever has been read of them.

        An iterator that is dropped half-way, by a cancel or an error, would keep its connection to the file,
        and after a few of these everybody waits for one for ever.
        """
        for found in self._open:
            found.close()
        self._open, self._kept = [], None


def _layer(algorithm, parameters, context, key: str) -> QgsVectorLayer | None:
    """The layer that a parameter of features names."""
    given = parameters.get(key)
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source
    return algorithm.parameterAsVectorLayer({**parameters, key: given}, key, context)
