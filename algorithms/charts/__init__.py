"""Reports: pages for the browser, and the charts in them.

A file imports only files above it in this list:

    chart         what a chart is: texts, and a figure of plotly
    markup        texts, values and tables as HTML
    page          the page, in one file
    facts         what was done, in words: settings, rasters, how it was made
    report        the report of a run, when all else is done
    zonal_charts  charts of zonal statistics

`page.css` and `page.js` are put into each page. plotly.js comes with the Python package plotly,
which QGIS brings.
"""
