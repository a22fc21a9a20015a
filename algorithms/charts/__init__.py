"""Reports: pages for the browser, and the charts in them.

A file imports only files above it in this list:

    chart         what a chart is: texts, and a figure of plotly
    markup        texts, values and tables as HTML
    page          the page, in one file
    facts         what was done, in words: settings, rasters, how it was made
    report        the report of a run, when all else is done
    variables     which layers belong together through time
    streams       what charts show of tables that pass by
    bars          bars, and how values are distributed
    boxes         box plots
    ranks         values of members in their order
    timelines     values through time
    profiles      values along lines
    zonal_charts  charts of zonal statistics
    class_charts  charts of class areas
    pixel_charts  how the pixels of zones are distributed
    courses       charts of points and pixels, through time and without dates
    point_charts  charts of points
    line_charts   charts of lines
    series_charts charts of time series of pixels

`page.css` and `page.js` are put into each page. plotly.js comes with the Python package plotly,
which QGIS brings.
"""
