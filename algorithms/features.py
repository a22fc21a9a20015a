"""The features of a run, which are read more than once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsWkbTypes,
)

#: We repair geometries ourselves, and say so, whatever the user's settings do with invalid ones.
_UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


#: Features that are held in memory between two readings; about half a kilobyte each.
_KEPT = 1_000_000


class Features:
    """The features that a parameter names, always in the same order.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    key : str
        The parameter.

    Raises
    ------
    QgsProcessingException
        When they cannot be read.
    """

    def __init__(self, algorithm, parameters, context, key: str = "INPUT"):
        self._source = algorithm.parameterAsSource(parameters, key, context)
        if self._source is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, key))
        given = parameters[key]
        self._kept: list[QgsFeature] | None = None
        self._selected = (
            isinstance(given, QgsProcessingFeatureSourceDefinition) and given.selectedFeaturesOnly
        )

    def __len__(self) -> int:
        """About how many there are; a provider may not know."""
        return max(0, self._source.featureCount())

    def keep(self) -> None:
        """Hold the features until they are read, where they are not too many: to read twice takes longer."""
        if len(self) <= _KEPT:
            self._kept = list(self.read())

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
        return self._source.getFeatures(request, _UNCHECKED)

    @property
    def name(self) -> str:
        """Name of their layer."""
        return self._source.sourceName()

    @property
    def fields(self) -> QgsFields:
        """Their fields."""
        return self._source.fields()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The CRS of their layer, which may be none."""
        return self._source.sourceCrs()

    @property
    def geometry_type(self) -> QgsWkbTypes.Type:
        """Type of their geometries, as far as it is the same for all."""
        return self._source.wkbType()

    def expression_context(self, algorithm, parameters, context):
        """Make the context in which expressions about them are evaluated."""
        return algorithm.createExpressionContext(parameters, context, self._source)
