"""The dates of rasters and bands, from what layers, metadata, time axes and names tell.

A file imports only files above it in this list:

    names       dates in the names of files, layers and bands
    pattern     the pattern by which a user says where they are
    cf_time     moments on time axes
    band_dates  the date of each band
"""
