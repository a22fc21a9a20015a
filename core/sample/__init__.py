"""What is done at points: the value there, or near by, or in the raster that suits best.

A file imports only files above it in this list:

    options         what may be chosen when points are sampled
    neighbourhoods  squares of pixels around points
    nearest         the valid pixel nearest to a point
    window_sampler  the samples of points in one window: what a worker does
    grid_sampler    sources on one grid, sampled at points window by window
    sample_rows     what was found at points as rows of tables
    line_rows       what was found at points on lines, portion by portion
    sample_result   what was found at points, as arrays and tables
    matching        which of many dated rasters a point should have
    match_sampler   sampling the latest or closest raster
"""
