"""Areas of pixels that a test makes up, row by row or pixel by pixel."""

from __future__ import annotations

import numpy as np

from pixelwise.core import Grid, Pixels
from pixelwise.core.raster.pixel_areas import PixelAreas


class GivenAreas(PixelAreas):
    """The areas of all pixels of a grid; where they are one number a row, they are told so."""

    def __init__(self, grid: Grid, areas, valid=None):
        super().__init__(grid)
        self.rows = np.asarray(areas, float) if np.ndim(areas) == 1 else None
        self.values = np.broadcast_to(np.asarray(areas, float).T, (grid.width, grid.height)).T
        self.valid = valid

    def row_areas(self, window):
        return None if self.rows is None else self.rows[window.row : window.row_stop]

    def _pixels(self, window):
        place = slice(window.row, window.row_stop), slice(window.col, window.col_stop)
        return Pixels(self.values[place], None if self.valid is None else self.valid[place])
