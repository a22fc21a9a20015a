"""QGIS to the core: features and raster layers.

A file imports only files above it in this list:

    features          the features of a run
    columns           columns of coordinates and dates
    crs               coordinates and shapes in the CRS of each raster
    crossings         how often geometries cross themselves
    validity          which geometries are valid
    repair            geometries repaired and buffered
    zones             features as polygons
    points            features as points
    lines             features as lines
    qgis_source       rasters that only QGIS can read
    raster_reader     what reads raster files
    legends           names and colours of values, and those of a layer's style
    raster_layers     raster layers to sources
    attribute_tables  names and colours of values in files
    pixel_areas       the areas of pixels
    plan              what a run is about to do
"""
