"""Columns of a layer that say where and when: coordinates and dates, found, checked and read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timezone

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QMetaType, Qt

from ...core.dates.names import utc
from ...core.errors import ParameterError
from .features import Features, is_table

#: Pairs of names under which coordinates are found, in any case.
_NAMES = (("x", "y"), ("lon", "lat"), ("longitude", "latitude"), ("lng", "lat"), ("easting", "northing"))

_EPOCH = datetime(1970, 1, 1)

_TEXT = QMetaType.Type.QString


@dataclass(frozen=True)
class Column:
    """One column."""

    index: int
    name: str

    @classmethod
    def of(cls, features: Features, name: str) -> Column:
        """Find a column, or raise `ParameterError`."""
        index = features.fields.lookupField(name)
        if index < 0:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise", "The layer {layer} has no column {name}; choose one of: {names}."
                ).format(layer=features.name, name=name, names=", ".join(features.fields.names()))
            )
        return cls(index, features.fields[index].name())


def coordinates(features: Features, x: str, y: str) -> tuple[Column | None, Column | None]:
    """Find the columns of a table that hold coordinates, named or not; none of a layer with geometries.

    Raises `ParameterError` where there are none, just one is named, or they are named for such a layer.
    """
    if not is_table(features):
        if x or y:
            raise ParameterError(
                QCoreApplication.translate(
                    "Pixelwise",
                    "The layer {layer} has geometries, and columns of coordinates are named ({names}) too; "
                    "leave the columns empty, or give a table without geometries.",
                ).format(layer=features.name, names=", ".join(filter(None, (x, y))))
            )
        return None, None
    if bool(x) != bool(y):
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise", "Only one column of coordinates is named, {name}; name both, or none."
            ).format(name=x or y)
        )
    x, y = (x, y) if x else _found(features)
    return tuple(_numeric(features, name) for name in (x, y))


def _found(features: Features) -> tuple[str, str]:
    names = {name.lower(): name for name in features.fields.names()}
    for x, y in _NAMES:
        if x in names and y in names:
            return names[x], names[y]
    raise ParameterError(
        QCoreApplication.translate(
            "Pixelwise",
            "No columns of coordinates were found in the table {layer}, which has: {names}; name them, or "
            "call them {pairs}.",
        ).format(
            layer=features.name,
            names=", ".join(features.fields.names()),
            pairs=", ".join(f"{x}/{y}" for x, y in _NAMES),
        )
    )


def _numeric(features: Features, name: str) -> Column:
    column = Column.of(features, name)
    field = features.fields[column.index]
    if not field.isNumeric() and field.type() != _TEXT:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The column {name} is of type {type}; a column of numbers is needed for coordinates.",
            ).format(name=column.name, type=field.typeName() or field.displayType())
        )
    return column


def number_of(feature: QgsFeature, column: Column) -> float:
    """Read a coordinate, NaN where there is none; raise `ParameterError` where it is no number."""
    value = feature[column.index]
    if is_null(value) or value == "":
        return float("nan")
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The column {name} holds text that is no number, '{value}' (feature {feature}); choose a "
                "column of numbers, with a point as decimal sign.",
            ).format(name=column.name, value=_in_line(value), feature=feature.id())
        ) from None


def date_column(features: Features, name: str) -> Column:
    """Find the column of dates; raise `ParameterError` where none is named, or it cannot hold dates."""
    if not name:
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The raster closest to each point's date is wanted, but no column of dates is named; choose "
                "the column of the points' dates.",
            )
        )
    column = Column.of(features, name)
    field = features.fields[column.index]
    if field.type() not in (QMetaType.Type.QDate, QMetaType.Type.QDateTime, _TEXT):
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The column {name} is of type {type} and holds no dates; choose a column of dates, of dates "
                "and times, or of ISO texts such as 2018-01-31.",
            ).format(name=column.name, type=field.typeName() or field.displayType())
        )
    return column


def is_null(value) -> bool:
    """Whether an attribute is NULL: None, or QGIS's own word for it."""
    return value is None or (hasattr(value, "isNull") and value.isNull())


def seconds_of(feature: QgsFeature, column: Column) -> float:
    """Read a date as seconds since 1970, UTC, which times without a zone are taken to be in; NaN for NULL.

    Raises `ParameterError` where it is no date.
    """
    value = feature[column.index]
    if is_null(value) or value == "":
        return float("nan")
    try:
        if isinstance(value, QDateTime):
            zoned = value.timeSpec() != Qt.TimeSpec.LocalTime
            return value.toSecsSinceEpoch() if zoned else _seconds(value.date(), value.time())
        if isinstance(value, QDate):
            return _seconds(value)
        moment = datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", str(value).strip()))
    except ValueError:  # also of a year beyond 9999
        value = value if isinstance(value, str) else value.toString(Qt.DateFormat.ISODate)
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "The column {name} holds '{value}' (feature {feature}), which is no date; ISO dates are "
                "needed, such as 2018-01-31 or 2018-01-31T10:20:21Z.",
            ).format(name=column.name, value=value, feature=feature.id())
        ) from None
    return (utc(moment) - _EPOCH).total_seconds()


def _in_line(value, most: int = 60) -> str:
    """An attribute as it fits a sentence: of a damaged file it may be pages of text."""
    text = " ".join(str(value).split())
    return text if len(text) <= most else f"{text[:most]}.."


def _seconds(date: QDate, time=None) -> float:
    clock = (time.hour(), time.minute(), time.second()) if time is not None else (0, 0, 0)
    moment = datetime(date.year(), date.month(), date.day(), *clock, tzinfo=timezone.utc)
    return moment.timestamp()
