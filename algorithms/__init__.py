"""What QGIS's Processing toolbox shows: parameters in, the core's work, layers out.

A file or folder imports only what stands above it in this list; each folder lists its files in the same way:

    framework         what all algorithms share
    inputs            QGIS to the core: features and raster layers
    parameters        each parameter, built, described and read
    outputs           the core to QGIS: tables to layers
    charts            reports: pages for the browser, and the charts in them
    zonal_statistics
    class_areas
    sample_points
    sample_lines
    polygon_pixels
    mask_time_series
    provider          the list of algorithms

QGIS loads the plugin at every start: what needs numpy, GDAL, rasterio or shapely is imported by the functions
that a run calls.
"""
