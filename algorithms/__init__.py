"""What QGIS's Processing toolbox shows: parameters in, the core's work, layers out.

In the order of their imports:

    readiness         are rasterio and shapely there, and how to get them
    options           enumerations whose options have names
    destinations      where outputs go
    base              what all algorithms share: identity, help, errors, progress
    features          the features of a run
    parameters        parameters that several algorithms share
    buffers           the distance of buffers
    point_parameters  parameters of sampling at points
    columns           columns of coordinates and dates
    geometries        geometries of features, in the CRS of each raster
    reading           features to geometries: repaired, buffered
    points            features to points
    qgis_source       rasters that only QGIS can read
    layers            raster layers to the core's sources
    sinks             tables to layers
    styles            how layers look
    streams           rows to layers as they come
    reports           what is said about results
    point_reports     what is said about samples at points
    zonal_statistics
    sample_points
    polygon_pixels
    mask_time_series
    provider          the list of algorithms

QGIS loads the plugin where rasterio and shapely may be missing: files from `geometries` to `point_reports`
need them, and are imported when an algorithm runs.
"""
