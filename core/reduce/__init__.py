"""What is done in zones: their pixels become statistics.

A file imports only files above it in this list:

    stretches     stretches of equal pixels
    run_sums      sums of runs, without gathering
    run_areas     areas of pixels and stretches
    zone_pixels   the valid pixels of zones in one window
    pixel_reader  takes them out of windows, in the fastest way
    accumulators  what a statistic accumulates, and all that is accumulated of one layer
    pending       values kept until their feature is complete
    moments       sums, spreads and extremes
    positions     where the extremes lie
    frequencies   majority, minority, variety
    keys          whole numbers in the order of values
    bins          pixels counted by bins
    search        quantiles of features too large to be kept
    quantiles     medians and percentiles
    boxes         the numbers of box plots
    classes       the classes that are asked for
    class_sums    how much there is of each class
    statistics    the statistics, one record each
    zone_result   what is known of zones, whatever is measured
    zonal_result  what zonal statistics found
    class_result  what class areas found
"""
