<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Pixelwise</name>
    <message>
        <source>Raster values to vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: no output was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory is not enough; run on fewer rasters, statistics or features at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No raster was given; choose at least one raster layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a raster layer; choose raster layers under {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features have no CRS and are taken to be in that of the rasters, {crs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters without a CRS are taken to be in that of the features, {crs}: {rasters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands (empty: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-data count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Majority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles (such as 10, 90, 97.5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with their centre inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that are touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, weighted by the exact part that is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values to treat as no data (such as -9999, 0..2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of dates in names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide: one row per feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long: one row per feature, raster and band, with its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix of new columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be empty: a name that is taken gets a number behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster {name} cannot be opened by QGIS ({provider}); check its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{package} cannot be imported ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shapely is {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no features (is nothing selected?), so the output is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features without a geometry, which get NULL: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features whose geometry cannot be repaired, which get NULL: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features that the buffer leaves nothing of, which get NULL: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones off all rasters or without any valid pixel, which get NULL: {zones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters whose date is not known: {rasters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that got another name, because theirs is taken: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features changed while they were being measured; run the algorithm again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zonal statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of the pixels of one or many rasters within each polygon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of zones without a valid pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure zones without any pixel centre by covered part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no transformation from the CRS of the features, {features}, to that of a raster, {raster}; check both CRSs in the layers&apos; properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features that cannot be transformed to {crs} and so get NULL: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features have no CRS, and the rasters have several ({several}); set the CRS of the features&apos; layer in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster {name} could not be loaded; check that it is there, whole and of a format QGIS reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{part}&apos; is not an option of {key}; give one of: {names}, or their numbers from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a buffer distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the valid pixels of each zone. Standard deviation and variance are those of the population. Of equally frequent values, minority and majority give the smallest. Scripts may give names: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers from 0 to 100. Between two pixels&apos; values it is interpolated, as numpy does by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statistic was chosen; tick at least one under Statistics, or give percentiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre (center): neighbouring zones share no pixel and leave none out. Touched (touched): every pixel of which the zone covers any part, each counting in full. Covered part (coverage): each pixel counts with the part of its area that lies in the zone, which is exact and best where zones are not much larger than pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures around points and lines, and wider polygons (narrower ones where it is negative); the output keeps the geometries as they are. Circles are drawn with 128 corners: their area is 0.04 % small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and ranges, both ends included, besides what the raster or the layer says is no data. As they are shown, with scale and offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A raster on the same grid whose first band weights each pixel, in sums, means, deviations, percentiles, minority and majority. A pixel without a weight is no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression with groups named year, month, day. Empty: they are taken from the layers&apos; temporal properties, metadata and names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide (wide) is for mapping. Long (long) is for plots and time series, and ready for the temporal controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster {name} cannot be read to its end through QGIS; check its source. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster {name} shows colours and gives no values ({provider}); choose a raster of values, such as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixelwise needs the Python packages rasterio and shapely 2 or newer, but {missing}; to get them, on Windows open the OSGeo4W Shell from the Start menu and run: python3 {pip}; on macOS run in Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 {pip}; on Debian or Ubuntu run: sudo apt install python3-rasterio python3-shapely (where that is shapely 1, also: python3 -m pip install --user --break-system-packages --no-deps &apos;shapely&gt;=2,&lt;3&apos;); then restart QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid geometries that were repaired for measuring; the output keeps them: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features without an area (buffer lines and points), which get NULL: {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zones are {kind} and the buffer distance is {distance:g}; give a buffer distance above 0, or polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zones are a table without geometries; choose a layer of polygons, lines or points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buffer distance is in degrees, for the zones&apos; CRS, {crs}, is geographic, and buffers are not round on the ground; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones without any pixel centre, which are measured by the covered part of pixels: {zones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones that reach beyond a raster, and are measured only where it has pixels: {zones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: {bands}. Pixels: {pixels}. Time: {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output would have {columns} columns, and a {format} file holds {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage keeps them whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output {name} cannot be written ({reason}); check its folder, and whether another program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises the pixels of one or many rasters within each polygon, or around each point or line. Every feature is kept, in its order, with all its attributes; where there is nothing to measure the statistics are NULL.&lt;/p&gt;&lt;p&gt;Zones are reprojected to the CRS of each raster.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
