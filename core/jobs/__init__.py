"""What can be asked for: each job is locate, read, finish.

A file imports only files above it in this list:

    job               what all jobs share
    zone_job          the walk of all that measure rasters in polygons
    zonal_statistics  statistics of rasters in polygons
    class_areas       areas of the classes of rasters in polygons
    point_sampling    values of rasters at points
    line_sampling     values of rasters along lines
    polygon_pixels    every pixel of polygons
    mask_selection    the pixels that a mask selects, tile by tile
    series_labels     what the columns of time series are called
    mask_series       time series of the pixels that a mask selects
"""
