"""The small real data that come with the plugin; its README says where they are from.

A file imports only files above it in this list:

    looks    how they are drawn
    layers   what they are: layers, styled, with their sources
    loading  into the project of the user
"""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parent / "data"
