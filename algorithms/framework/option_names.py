"""Enumerations whose options have names: scripts may give names or numbers, and read names in the history."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import ParameterError

Options = Mapping[str, "tuple[str, ...]"]  # the names of the options of each enumeration


def names_to_numbers(parameters: Mapping[str, Any], options: Options) -> dict[str, Any]:
    """Copy parameters with the names of options replaced by their numbers, as QGIS needs them.

    ``"mean"``, ``["count", "mean"]``, ``"count, mean"``, ``"count;mean"``, ``3`` and ``"0,3"`` are all
    understood; a name or number that is not among the options raises `ParameterError`.
    """
    changed = {
        key: _numbers(parameters[key], names, key)
        for key, names in options.items()
        if isinstance(parameters.get(key), (str, int, float, list, tuple))
    }
    return {**parameters, **changed}


def numbers_to_names(parameters: Mapping[str, Any], options: Options) -> dict[str, Any]:
    """Copy parameters with the numbers of options replaced by their names; what is no option stays."""

    def name(value, names):
        valid = isinstance(value, int) and 0 <= value < len(names)
        return names[value] if valid else value

    changed = {}
    for key, names in options.items():
        value = parameters.get(key)
        if isinstance(value, (list, tuple)):
            changed[key] = [name(one, names) for one in value]
        elif isinstance(value, int):
            changed[key] = name(value, names)
    return {**parameters, **changed}


def _numbers(value: Any, names: tuple[str, ...], key: str) -> Any:
    if isinstance(value, (list, tuple)):
        return [number for one in value for number in _listed(one, names, key)]
    found = _listed(value, names, key)
    return found[0] if len(found) == 1 else found


def _listed(value: Any, names: tuple[str, ...], key: str) -> list[int]:
    """Numbers of one given value, which may be a text that lists several."""
    parts = re.split(r"[,;\s]+", value.strip()) if isinstance(value, str) else [value]
    return [_number(part, names, key) for part in parts if part != ""]


def _number(part: Any, names: tuple[str, ...], key: str) -> int:
    if isinstance(part, str) and part.lower() in names:
        return names.index(part.lower())
    try:
        number = int(part)
    except (TypeError, ValueError):
        number = -1
    if not 0 <= number < len(names) or (isinstance(part, float) and part != number):
        raise ParameterError(
            QCoreApplication.translate(
                "Pixelwise",
                "'{part}' is not an option of {key}; give one of: {names}, or their numbers from 0.",
            ).format(part=part, key=key, names=", ".join(names))
        )
    return number
