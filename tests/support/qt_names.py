"""What the shipped code uses of Qt and QGIS: such as ``Qt.TimeSpec.LocalTime``."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path


def names_in(source: str) -> set[tuple[str, str]]:
    """Modules that are imported from, and the dotted names that begin with what was imported."""
    nodes = list(ast.walk(ast.parse(source)))
    homes = {
        name.asname or name.name: node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis"
        for name in node.names
    }
    found = {(home, name) for name, home in homes.items()}
    for node in nodes:
        parts = ast.unparse(node).split(".") if isinstance(node, ast.Attribute) else []
        if parts and parts[0] in homes and all(part.isidentifier() for part in parts):
            found.add((homes[parts[0]], ".".join(parts)))
    return found


def used_names(root: Path) -> list[tuple[str, str]]:
    """The same of all the plugin's files."""
    files = [*root.glob("*.py"), *root.glob("core/**/*.py"), *root.glob("algorithms/**/*.py")]
    return sorted({name for file in files for name in names_in(file.read_text(encoding="utf-8"))})


def wrong_names(root: Path, package: str = "qgis") -> list[str]:
    """Say which names of a package, ``qgis`` or ``qgis.PyQt``, are not there or lack their scope."""
    used = [(import_module(module), name) for module, name in used_names(root) if module.startswith(package)]
    return [wrong for module, name in used if (wrong := scope_of(name, module))]


def scope_of(name: str, module) -> str:
    """Say what is wrong with a name: that it is not there, or a value of an enumeration without its scope."""
    owner, value = None, module
    if name.partition(".")[0] == "sip":  # a module of its own, which nobody may have imported yet
        import_module(f"{module.__name__}.sip")
    for part in name.split("."):
        try:
            owner, value = value, getattr(value, part)
        except AttributeError:
            return f"{name} is not there"
    unscoped = isinstance(owner, type) and type(value) is not type and is_value_of(owner, value)
    return f"{name} lacks the name of its enumeration" if unscoped else ""


def is_value_of(owner: type, value: object) -> bool:
    """Whether a value belongs to an enumeration that is declared in a class, `owner`."""
    kind = type(value)
    return any(held is kind for held in vars(owner).values()) and kind is not owner
