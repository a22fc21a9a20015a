"""QGIS to the core: features and raster layers.

A file imports only files above it in this list:

    features       the features of a run
    columns        columns of coordinates and dates
    crs            coordinates in the CRS of each raster
    zones          geometries of features, in the CRS of each raster
    read_polygons  features to polygons: repaired, buffered
    read_points    features to points, in the CRS of each raster
    qgis_source    rasters that only QGIS can read
    raster_layers  raster layers to sources
"""
