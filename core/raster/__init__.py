"""What a raster is, which of its pixels are valid, its readers, and how it is read.

A file imports only files above it in this list:

    grid             where rows and columns lie: the one place with an affine transform
    source           what is asked of a reader
    nodata           which pixels are valid, and what they are worth
    bands            the bands that are wanted of a raster
    band_source      what all readers of bands share
    array_source     arrays as rasters
    file_source      what readers of files share
    rasterio_source  rasters read with rasterio
    gdal_source      rasters read with GDAL's own Python
    ellipsoid        areas on an ellipsoid, in closed form
    area_patches     areas of pixels where a map is curved
    pixel_areas      areas of pixels as a raster
    tiling           the tiles and units of work in which rasters are read
    block_reads      the windows in which scattered pixels are read
    pixel_reads      chosen pixels read from sources
"""
