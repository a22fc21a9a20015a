"""How much of each class lies in each zone, as arrays and as tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, NDArray, owners
from ..errors import ParameterError
from ..options import AREA_UNITS, MEASURES
from ..raster.nodata import Number
from ..raster.source import Layer
from ..tables.table import Column, Table, as_field, free_names, layer_columns, layer_labels, renamed
from .accumulators import LayerAccumulators
from .class_sums import ClassRows, ClassSums
from .classes import Classes
from .zone_result import ZoneResult

#: More values than these are no classes: in the wide layout, where each has a column, and in the long one.
MOST_WIDE, MOST_LONG = 2000, 1 << 16


#: Names of values, for each layer or for none.
Names = Sequence[Mapping[Number, str]]


@dataclass(frozen=True)
class LayerClasses:
    """What was found in one layer.

    Attributes
    ----------
    rows : ClassRows
        By feature, entry and value.
    area : (features,) float64
        Of all valid pixels, those of no class among them; what percentages are of.
    valid : (features,) bool
        Features with a valid pixel.
    """

    rows: ClassRows
    area: Floats
    valid: Bools

    @property
    def percent(self) -> Floats:
        """Area of each row, in percent of that of all valid pixels of its feature; 0 where they have none."""
        every = self.area[self.rows.feature]
        percent: Floats = 100.0 * (self.rows.area / np.where(every > 0, every, 1))
        return percent

    def columns(self, classes: ClassRows, measure: str, unit: float) -> list[Column]:
        """One of `MEASURES` of each feature, for each of all classes of the layer."""
        amounts = {"area": self.rows.area / unit, "percent": self.percent, "pixels": self.rows.pixels}[
            measure
        ]
        number = self.rows.numbers(classes)
        order = np.argsort(number, kind="stable")
        found: list[Column] = []
        for part in np.split(order, np.searchsorted(number[order], np.arange(1, len(classes)))):
            column = np.zeros(self.valid.size)
            column[self.rows.feature[part]] = amounts[part]
            found.append(np.ma.masked_array(column, ~self.valid))
        return found[: len(classes)]


@dataclass(frozen=True)
class ClassResult(ZoneResult):
    """Classes of features, and what a `ZoneResult` knows of them.

    Attributes
    ----------
    classes : Classes
        Those that were asked for.
    found : list of LayerClasses
        What was found in each layer.
    """

    classes: Classes
    found: list[LayerClasses]

    @property
    def absent(self) -> list[str]:
        """Those of the classes asked for that no feature holds, as they are written."""
        held = {int(number) for one in self.found for number in np.unique(one.rows.entry)}
        return [str(entry) for number, entry in enumerate(self.classes.entries) if number not in held]

    def classes_of(self, layer: int) -> ClassRows:
        """The classes of a layer, in order, with their sums over all features: those of the wide layout.

        Those found, and the single values and groups that were asked for, there or not.
        """
        found = self.found[layer].rows
        asked = [
            (number, 0 if entry.name else low)
            for number, entry in enumerate(self.classes.entries)
            for low, high in entry.values.intervals[:1]
            if entry.name or (low == high and holds(found.value.dtype, low))
        ]
        nothing = np.zeros(len(asked))
        more = ClassRows(
            np.zeros(len(asked), np.int64),
            np.array([number for number, _ in asked], dtype=np.int64),
            np.array([value for _, value in asked], dtype=found.value.dtype),
            nothing,
            nothing,
        )
        everywhere = replace(found, feature=np.zeros_like(found.feature))
        return ClassRows.joined([everywhere, more]).summed()

    def title(self, entry: int, value: Number, names: Mapping[Number, str]) -> str | None:
        """What a class is called, if anything: a group by its own name."""
        return (self.classes.entries[entry].name if self.classes else "") or names.get(value)

    def wide(self, prefix: str = "", measure: str = "area", unit: str = "m2", names: Names = ()) -> Table:
        """One row per feature: `feature`, then one column per layer and class.

        A feature that lacks a class has 0, and one without a valid pixel of the layer is masked.

        Parameters
        ----------
        prefix : str
        measure : {"area", "percent", "pixels"}
        unit : str
            One of `AREA_UNITS`.
        names : sequence of mappings
            For each layer, the names of its values: aliases of the columns.

        Raises
        ------
        ParameterError
            When a layer has more than 2,000 classes.
        """
        _need_one(measure, MEASURES)
        _need_one(unit, AREA_UNITS)
        several = len(self.layers) > 1
        columns: list[Column] = []
        wanted: list[str] = []
        titles: list[str | None] = []
        for number, (layer, label) in enumerate(zip(self.layers, layer_labels(self.layers))):
            classes = self.classes_of(number)
            if len(classes) > MOST_WIDE:
                raise continuous(layer, MOST_WIDE)
            for entry, value in zip(classes.entry.tolist(), classes.value):
                group = self.classes.entries[entry].name if self.classes else ""
                own = group or ("" if several else "class_") + _as_name(value)
                wanted.append(f"{prefix}{label}_{own}" if several else prefix + own)
                titles.append(self.title(entry, value.item(), names[number] if names else {}))
            columns += self.found[number].columns(classes, measure, AREA_UNITS[unit])
        fields = free_names(wanted, ["feature"])
        aliases = {field: title for field, title in zip(fields, titles) if title and title != field}
        table = {"feature": np.arange(self.missing.size), **dict(zip(fields, columns))}
        return Table(table, aliases=aliases, wanted=renamed(wanted, fields))

    def long(self, prefix: str = "", unit: str = "m2", names: Names = ()) -> Table:
        """One row per feature, layer and class that it holds; one of NULLs for a feature that holds none.

        Columns are `feature`, `raster`, `band`, `datetime`, `class`, `name`, `pixels`, `area` and `percent`;
        `class` is masked for groups. The parameters are those of `wide`.
        """
        _need_one(unit, AREA_UNITS)
        rows = [found.rows for found in self.found]
        layer = owners(np.array([len(one) for one in rows]))
        feature, entry, values, pixels, area = (
            np.concatenate([getattr(one, name) for one in rows]) for name in ClassRows.__annotations__
        )
        nothing = np.flatnonzero(np.bincount(feature, minlength=self.missing.size) == 0)
        order = np.argsort(np.append(feature, nothing), kind="stable")
        grouped = self.classes.groups[entry] if self.classes else np.zeros(entry.size, dtype=bool)

        def column(found: Column) -> Column:
            """Values of the rows in order, and of those of nothing."""
            filled = np.concatenate([found, np.zeros(nothing.size, found.dtype)])
            if found.dtype.kind == "O":
                filled[feature.size :] = None
            elif found.dtype.kind == "M":
                filled[feature.size :] = np.datetime64("NaT")
            else:
                masked = np.append(np.ma.getmaskarray(found), np.ones(nothing.size, dtype=bool))
                filled = np.ma.masked_array(np.ma.getdata(filled), masked)
            ordered: Column = filled[order]
            return ordered

        columns = {"feature": np.append(feature, nothing)[order]}
        for name, of_layers in layer_columns(self.layers, 1).items():
            columns[name] = column(of_layers[layer])
        titles = [self._titles(number, names[number] if names else {}) for number in range(len(rows))]
        own = {
            "class": as_field(np.ma.masked_array(values, grouped)),
            "name": np.concatenate(titles),
            "pixels": pixels,
            "area": area / AREA_UNITS[unit],
            "percent": np.concatenate([found.percent for found in self.found]),
        }
        asked = [prefix + name for name in own]
        fields = free_names(asked, columns)
        found = dict(zip(fields, map(column, own.values())))
        return Table({**columns, **found}, values=2, wanted=renamed(asked, fields))

    def _titles(self, layer: int, names: Mapping[Number, str]) -> NDArray[Any]:
        """What the classes of a layer's rows are called, None where nothing."""
        rows, classes = self.found[layer].rows, self.classes_of(layer)
        pairs = zip(classes.entry.tolist(), classes.value.tolist())
        titles = np.array([self.title(entry, value, names) for entry, value in pairs] or [None], dtype=object)
        found: NDArray[Any] = titles[rows.numbers(classes)]
        return found


def holds(dtype: np.dtype[Any], value: Number) -> bool:
    """Whether pixels of a type can have a value."""
    if dtype.kind == "f":
        return True
    return float(value).is_integer() and np.iinfo(dtype).min <= value <= np.iinfo(dtype).max


def continuous(layer: Layer, most: int) -> ParameterError:
    """Make the error for a raster that has too many values to be a map of classes."""
    return ParameterError(
        "The raster {raster} has more than {most} values in the zones and looks continuous, not like a map "
        "of classes; give ranges with names as classes, such as low=0..100; high=101..500, or use zonal "
        "statistics.",
        raster=layer.raster,
        most=most,
    )


def _need_one(name: str, known: Collection[str]) -> None:
    if name not in known:
        raise ParameterError("'{name}' is not known; choose from {known}.", name=name, known=", ".join(known))


def _as_name(value: Any) -> str:
    """A value as a part of a column's name: 41, 0.5 as 0_5, -3 as m3."""
    text = str(value or 0)  # -0.0 is 0 as well
    text = text[:-2] if text.endswith(".0") else text
    return text.replace("+", "").replace("-", "m").replace(".", "_")


def finish_classes(
    zones: dict[str, Any], accumulated: Sequence[LayerAccumulators], classes: Classes
) -> ClassResult:
    """The classes of all layers from what was accumulated of each; ``zones`` is what `zones_of` says."""
    sums = [(one.of(ClassSums), one.valid) for one in accumulated]
    found = [LayerClasses(one.rows, one.area, valid) for one, valid in sums if isinstance(one, ClassSums)]
    return ClassResult(**zones, classes=classes, found=found)
