"""The core to QGIS: tables to layers.

A file imports only files above it in this list:

    provenance      what made a layer, in its metadata
    titles          what columns are called
    first_look      which rows of a long result are drawn before it is played
    renderers       what is drawn of values
    style           how layers look
    packed_index    an index from the bounds of all geometries
    spatial_index   the index of a GeoPackage, built where a cancel is seen
    row_geometries  geometries of rows that are not those of features
    gaps            where there are no values, and why
    fixed_point     numbers that have no room in a Shapefile
    layer_writer    the layer while it is written
    feature_layer   tables to layers
    pixel_layer     tables of pixels to layers, as they come
    line_layer      tables of points on lines to layers, as they come
    reports         what is said about zones and points
    class_reports   what is said about classes
    pixel_reports   what is said about pixels
    line_reports    what is said about lines
"""
