"""What is done at points: the value there, or near by, or in the raster that suits best.

A file imports only files above it in this list:

    options         what may be chosen when points are sampled
    read_plan       the parts of a raster that are read for points
    neighbourhoods  small squares of pixels around points
    nearest         the valid pixel nearest to a point
    grid_sampler    sources on one grid, sampled at points
    sample_result   what was found at points, as arrays and tables
    matching        which of many dated rasters a point should have
    match_sampler   sampling the latest or closest raster
"""
