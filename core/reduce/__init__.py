"""What is done in zones: their pixels become statistics.

A file imports only files above it in this list:

    zone_pixels   the valid pixels of zones in one window
    pending       values kept until their feature is complete
    moments       sums, spreads and extremes that can be merged
    quantiles     medians and percentiles
    frequencies   majority, minority, variety
    accumulators  all that is accumulated of one layer
    statistics    the list of statistics
    zonal_result  what zonal statistics found
"""
