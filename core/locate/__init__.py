"""Which pixels belong to which feature, and how much of each.

A file imports only files above it in this list:

    rings         the rings of polygons as arrays
    from_shapely  the vertices of shapely's polygons and lines
    wkb           coordinates out of well-known binary
    turns         where features lie on rasters whose x repeats
    runs          stretches of pixels of features
    edges         the edges of polygons in rows and columns, cut window by window
    coverage      which pixels polygons hold, and how much of each
    polygons      polygons as footprints
    points        points, and where they lie on a grid
    lines         lines, and what lies how far along them
    line_pixels   which pixels lines run through
    line_points   the points on lines that get a row
    line_grids    lines laid on grids, whatever the CRSs of these
    mask          pixels that a raster selects
"""
