<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Pixelwise</name>
    <message>
        <source>Raster values to vectors</source>
        <translation>Rasterwerte zu Vektoren</translation>
    </message>
    <message>
        <source>Cancelled: no output was written.</source>
        <translation>Abgebrochen: Es wurde keine Ausgabe geschrieben.</translation>
    </message>
    <message>
        <source>The memory is not enough; run on fewer rasters, statistics or features at once.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus; verarbeiten Sie weniger Raster, Statistiken oder Objekte auf einmal.</translation>
    </message>
    <message>
        <source>No raster was given; choose at least one raster layer.</source>
        <translation>Es wurde kein Raster angegeben; wählen Sie mindestens einen Rasterlayer.</translation>
    </message>
    <message>
        <source>{name} is not a raster layer; choose raster layers under {key}.</source>
        <translation>{name} ist kein Rasterlayer; wählen Sie unter {key} Rasterlayer.</translation>
    </message>
    <message>
        <source>The features have no CRS and are taken to be in that of the rasters, {crs}.</source>
        <translation>Die Objekte haben kein KBS; es wird angenommen, dass sie in dem der Raster liegen, {crs}.</translation>
    </message>
    <message>
        <source>Rasters without a CRS are taken to be in that of the features, {crs}: {rasters}</source>
        <translation>Raster ohne KBS, für die das der Objekte angenommen wird, {crs}: {rasters}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>No-data count</source>
        <translation>Anzahl der Leerwerte</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spannweite</translation>
    </message>
    <message>
        <source>Minority</source>
        <translation>Minderheit</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Varietät</translation>
    </message>
    <message>
        <source>Pixels of a zone</source>
        <translation>Pixel einer Zone</translation>
    </message>
    <message>
        <source>Those with their centre inside</source>
        <translation>Die, deren Mitte darin liegt</translation>
    </message>
    <message>
        <source>All that are touched</source>
        <translation>Alle, die berührt werden</translation>
    </message>
    <message>
        <source>Buffer distance</source>
        <translation>Pufferabstand</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Pattern of dates in names</source>
        <translation>Datumsmuster in Namen</translation>
    </message>
    <message>
        <source>Table layout</source>
        <translation>Tabellenaufbau</translation>
    </message>
    <message>
        <source>Prefix of new columns</source>
        <translation>Präfix der neuen Spalten</translation>
    </message>
    <message>
        <source>May be empty: a name that is taken gets a number behind it.</source>
        <translation>Darf leer sein: An einen bereits vergebenen Namen wird eine Zahl angehängt.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be opened by QGIS ({provider}); check its source.</source>
        <translation>Das Raster {name} kann von QGIS nicht geöffnet werden ({provider}); prüfen Sie seine Quelle.</translation>
    </message>
    <message>
        <source>{package} cannot be imported ({error})</source>
        <translation>{package} kann nicht importiert werden ({error})</translation>
    </message>
    <message>
        <source>There are no features (is nothing selected?), so the output is empty.</source>
        <translation>Es gibt keine Objekte (ist nichts ausgewählt?), daher ist die Ausgabe leer.</translation>
    </message>
    <message>
        <source>Features without a geometry, which get NULL: {features}</source>
        <translation>Objekte ohne Geometrie, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Features whose geometry cannot be repaired, which get NULL: {features}</source>
        <translation>Objekte, deren Geometrie nicht repariert werden kann und die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Features that the buffer leaves nothing of, which get NULL: {features}</source>
        <translation>Objekte, von denen der Puffer nichts übrig lässt und die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Rasters whose date is not known: {rasters}</source>
        <translation>Raster, deren Datum nicht bekannt ist: {rasters}</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>ihr Ordner existiert nicht</translation>
    </message>
    <message>
        <source>Columns that got another name, because theirs is taken: {columns}</source>
        <translation>Spalten, die einen anderen Namen erhielten, weil ihrer bereits vergeben ist: {columns}</translation>
    </message>
    <message>
        <source>The features changed while they were being measured; run the algorithm again.</source>
        <translation>Die Objekte haben sich während der Messung geändert; führen Sie den Algorithmus erneut aus.</translation>
    </message>
    <message>
        <source>Zonal statistics</source>
        <translation>Zonenstatistik</translation>
    </message>
    <message>
        <source>Statistics of the pixels of one or many rasters within each polygon.</source>
        <translation>Statistiken der Pixel eines oder mehrerer Raster in jedem Polygon.</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Anzahl der Zonen</translation>
    </message>
    <message>
        <source>Number of zones without a valid pixel</source>
        <translation>Anzahl der Zonen ohne gültiges Pixel</translation>
    </message>
    <message>
        <source>Features that cannot be transformed to {crs} and so get NULL: {features}</source>
        <translation>Objekte, die nicht nach {crs} transformiert werden können und daher NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>The features have no CRS, and the rasters have several ({several}); set the CRS of the features&apos; layer in its properties.</source>
        <translation>Die Objekte haben kein KBS, und die Raster haben mehrere ({several}); legen Sie das KBS des Layers der Objekte in seinen Eigenschaften fest.</translation>
    </message>
    <message>
        <source>The raster {name} could not be loaded; check that it is there, whole and of a format QGIS reads.</source>
        <translation>Das Raster {name} konnte nicht geladen werden; prüfen Sie, ob es vorhanden und unbeschädigt ist und ein Format hat, das QGIS liest.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; is not an option of {key}; give one of: {names}, or their numbers from 0.</source>
        <translation>'{part}' ist keine Option von {key}; geben Sie eine der folgenden an: {names}, oder ihre Nummern ab 0.</translation>
    </message>
    <message>
        <source>Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a buffer distance.</source>
        <translation>Polygone in beliebigem KBS. Sie dürfen sich überlappen und Löcher und mehrere Teile haben. Punkte und Linien benötigen einen Pufferabstand.</translation>
    </message>
    <message>
        <source>One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on together.</source>
        <translation>Ein oder mehrere Rasterlayer, auf beliebigen Gittern und in beliebigen KBS. Solche auf demselben Gitter werden gemeinsam verarbeitet.</translation>
    </message>
    <message>
        <source>Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.</source>
        <translation>Aus jedem Raster: Nummern wie 1,3-5 oder Namen von Kanälen. Leer: alle Kanäle außer Alpha.</translation>
    </message>
    <message>
        <source>Numbers from 0 to 100. Between two pixels&apos; values it is interpolated, as numpy does by default.</source>
        <translation>Zahlen von 0 bis 100. Zwischen den Werten zweier Pixel wird interpoliert, wie es numpy standardmäßig tut.</translation>
    </message>
    <message>
        <source>No statistic was chosen; tick at least one under Statistics, or give percentiles.</source>
        <translation>Es wurde keine Statistik gewählt; haken Sie unter Statistiken mindestens eine an, oder geben Sie Perzentile an.</translation>
    </message>
    <message>
        <source>Measures around points and lines, and wider polygons (narrower ones where it is negative); the output keeps the geometries as they are. Circles are drawn with 128 corners: their area is 0.04 % small.</source>
        <translation>Misst um Punkte und Linien herum und in erweiterten Polygonen (bei negativem Wert in verkleinerten); die Ausgabe behält die Geometrien, wie sie sind. Kreise werden mit 128 Ecken gezeichnet: Ihre Fläche ist um 0,04 % zu klein.</translation>
    </message>
    <message>
        <source>A raster on the same grid whose first band weights each pixel, in sums, means, deviations, percentiles, minority and majority. A pixel without a weight is no data.</source>
        <translation>Ein Raster auf demselben Gitter, dessen erster Kanal jedes Pixel gewichtet, bei Summen, Mittelwerten, Abweichungen, Perzentilen, Minderheit und Mehrheit. Ein Pixel ohne Gewicht ist ein Leerwert.</translation>
    </message>
    <message>
        <source>Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression with groups named year, month, day. Empty: they are taken from the layers&apos; temporal properties, metadata and names.</source>
        <translation>Wo in den Namen von Kanälen, Layern oder Dateien das Datum steht: wie in %Y%m%d, oder ein regulärer Ausdruck mit Gruppen namens year, month, day. Leer: Es wird den zeitlichen Eigenschaften, Metadaten und Namen der Layer entnommen.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be read to its end through QGIS; check its source. {error}</source>
        <translation>Das Raster {name} kann über QGIS nicht bis zum Ende gelesen werden; prüfen Sie seine Quelle. {error}</translation>
    </message>
    <message>
        <source>The raster {name} shows colours and gives no values ({provider}); choose a raster of values, such as a file.</source>
        <translation>Das Raster {name} zeigt Farben und liefert keine Werte ({provider}); wählen Sie ein Raster mit Werten, etwa eine Datei.</translation>
    </message>
    <message>
        <source>Invalid geometries that were repaired for measuring; the output keeps them: {features}</source>
        <translation>Ungültige Geometrien, die für die Messung repariert wurden; die Ausgabe behält sie: {features}</translation>
    </message>
    <message>
        <source>Features without an area (buffer lines and points), which get NULL: {features}</source>
        <translation>Objekte ohne Fläche (puffern Sie Linien und Punkte), die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>The zones are {kind} and the buffer distance is {distance:g}; give a buffer distance above 0, or polygons.</source>
        <translation>Die Zonen sind vom Typ {kind} und der Pufferabstand ist {distance:g}; geben Sie einen Pufferabstand über 0 an, oder Polygone.</translation>
    </message>
    <message>
        <source>The zones are a table without geometries; choose a layer of polygons, lines or points.</source>
        <translation>Die Zonen sind eine Tabelle ohne Geometrien; wählen Sie einen Layer mit Polygonen, Linien oder Punkten.</translation>
    </message>
    <message>
        <source>The buffer distance is in degrees, for the zones&apos; CRS, {crs}, is geographic, and buffers are not round on the ground; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>Der Pufferabstand ist in Grad angegeben, denn das KBS der Zonen, {crs}, ist geographisch, und Puffer sind am Boden nicht rund; reprojizieren Sie den Layer in ein KBS in Metern, um Abstände in Metern zu erhalten.</translation>
    </message>
    <message>
        <source>Zones without any pixel centre, which are measured by the covered part of pixels: {zones}</source>
        <translation>Zonen ohne Pixelmitte, die nach dem abgedeckten Anteil der Pixel gemessen werden: {zones}</translation>
    </message>
    <message>
        <source>The output would have {columns} columns, and a {format} file holds {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>Die Ausgabe hätte {columns} Spalten, und eine {format}-Datei fasst {most}; wählen Sie den langen Aufbau, weniger Raster oder Statistiken, oder ein anderes Format.</translation>
    </message>
    <message>
        <source>A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage keeps them whole.</source>
        <translation>Eine {format}-Datei kürzt Spaltennamen auf {longest} Zeichen: {columns}. Ein GeoPackage behält sie vollständig.</translation>
    </message>
    <message>
        <source>The output {name} cannot be written ({reason}); check its folder, and whether another program has it open.</source>
        <translation>Die Ausgabe {name} kann nicht geschrieben werden ({reason}); prüfen Sie ihren Ordner und ob ein anderes Programm sie geöffnet hat.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises the pixels of one or many rasters within each polygon, or around each point or line. Every feature is kept, in its order, with all its attributes; where there is nothing to measure the statistics are NULL.&lt;/p&gt;&lt;p&gt;Zones are reprojected to the CRS of each raster.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Fasst die Pixel eines oder mehrerer Raster in jedem Polygon oder um jeden Punkt oder jede Linie zusammen. Jedes Objekt bleibt erhalten, in seiner Reihenfolge und mit allen Attributen; wo es nichts zu messen gibt, sind die Statistiken NULL.&lt;/p&gt;&lt;p&gt;Zonen werden in das KBS jedes Rasters reprojiziert.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.</source>
        <translation>Zonen, die kleiner als ein Pixel sind, enthalten möglicherweise keine Mitte. Sie werden dann für alle Statistiken nach dem Anteil der Pixel gemessen, den sie abdecken, und eine Warnung zählt sie. Andernfalls ist ihre Anzahl 0.</translation>
    </message>
    <message>
        <source>The layer {layer} has no column {name}; choose one of: {names}.</source>
        <translation>Der Layer {layer} hat keine Spalte {name}; wählen Sie eine der folgenden: {names}.</translation>
    </message>
    <message>
        <source>The layer {layer} has geometries, and columns of coordinates are named ({names}) too; leave the columns empty, or give a table without geometries.</source>
        <translation>Der Layer {layer} hat Geometrien, und es sind auch Koordinatenspalten angegeben ({names}); lassen Sie die Spalten leer, oder geben Sie eine Tabelle ohne Geometrien an.</translation>
    </message>
    <message>
        <source>Only one column of coordinates is named, {name}; name both, or none.</source>
        <translation>Es ist nur eine Koordinatenspalte angegeben, {name}; geben Sie beide an, oder keine.</translation>
    </message>
    <message>
        <source>No columns of coordinates were found in the table {layer}, which has: {names}; name them, or call them {pairs}.</source>
        <translation>In der Tabelle {layer} wurden keine Koordinatenspalten gefunden; sie hat: {names}; geben Sie diese an, oder benennen Sie sie {pairs}.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type}; a column of numbers is needed for coordinates.</source>
        <translation>Die Spalte {name} ist vom Typ {type}; für Koordinaten wird eine Spalte mit Zahlen benötigt.</translation>
    </message>
    <message>
        <source>The column {name} holds text that is no number, &apos;{value}&apos; (feature {feature}); choose a column of numbers, with a point as decimal sign.</source>
        <translation>Die Spalte {name} enthält Text, der keine Zahl ist, '{value}' (Objekt {feature}); wählen Sie eine Spalte mit Zahlen, mit einem Punkt als Dezimalzeichen.</translation>
    </message>
    <message>
        <source>The raster closest to each point&apos;s date is wanted, but no column of dates is named; choose the column of the points&apos; dates.</source>
        <translation>Das Raster, das dem Datum jedes Punkts am nächsten liegt, wird gewünscht, aber es ist keine Datumsspalte angegeben; wählen Sie die Spalte mit dem Datum der Punkte.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type} and holds no dates; choose a column of dates, of dates and times, or of ISO texts such as 2018-01-31.</source>
        <translation>Die Spalte {name} ist vom Typ {type} und enthält kein Datum; wählen Sie eine Spalte mit Datum, mit Datum und Uhrzeit oder mit ISO-Texten wie 2018-01-31.</translation>
    </message>
    <message>
        <source>The column {name} holds &apos;{value}&apos; (feature {feature}), which is no date; ISO dates are needed, such as 2018-01-31 or 2018-01-31T10:20:21Z.</source>
        <translation>Die Spalte {name} enthält '{value}' (Objekt {feature}), was kein Datum ist; es werden ISO-Datumsangaben benötigt, wie 2018-01-31 oder 2018-01-31T10:20:21Z.</translation>
    </message>
    <message>
        <source>The output {name} is also given as {input}, and would replace it; choose another file for the output.</source>
        <translation>Die Ausgabe {name} ist auch als {input} angegeben und würde diese Eingabe ersetzen; wählen Sie eine andere Datei für die Ausgabe.</translation>
    </message>
    <message>
        <source>Time series of mask pixels</source>
        <translation>Zeitreihen von Maskenpixeln</translation>
    </message>
    <message>
        <source>The values of a stack of rasters, date by date, in the pixels that a mask selects.</source>
        <translation>Die Werte eines Rasterstapels, Datum für Datum, in den Pixeln, die eine Maske auswählt.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Selects pixels by the values of a mask raster, and takes from each raster of a stack the values in these pixels: one series per pixel. The stack may be one file per date, files with a band per date, or both; it is sorted by date. Pixels are taken as they are, so mask and rasters must lie on the same grid.&lt;/p&gt;&lt;p&gt;Only those parts of the rasters are read that hold selected pixels.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wählt Pixel nach den Werten eines Maskenrasters aus und entnimmt jedem Raster eines Stapels die Werte in diesen Pixeln: eine Reihe je Pixel. Der Stapel kann aus einer Datei je Datum, Dateien mit einem Kanal je Datum oder beidem bestehen; er wird nach dem Datum sortiert. Pixel werden übernommen, wie sie sind; daher müssen Maske und Raster auf demselben Gitter liegen.&lt;/p&gt;&lt;p&gt;Es werden nur die Teile der Raster gelesen, die ausgewählte Pixel enthalten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>Number of selected pixels</source>
        <translation>Anzahl der ausgewählten Pixel</translation>
    </message>
    <message>
        <source>Length of a series: number of bands of all rasters</source>
        <translation>Länge einer Reihe: Anzahl der Kanäle aller Raster</translation>
    </message>
    <message>
        <source>The pattern of dates &apos;{pattern}&apos; is found in no name, for instance not in &apos;{name}&apos;; correct it, or leave it empty.</source>
        <translation>Das Datumsmuster '{pattern}' findet sich in keinem Namen, beispielsweise nicht in '{name}'; korrigieren Sie es, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>No raster has a known date, so the series are in the order given, and their datetime is NULL: {rasters}</source>
        <translation>Kein Raster hat ein bekanntes Datum, daher folgen die Reihen der angegebenen Reihenfolge, und ihr datetime ist NULL: {rasters}</translation>
    </message>
    <message>
        <source>Rasters without a known date, which come last in each series, and their datetime is NULL: {rasters}</source>
        <translation>Raster ohne bekanntes Datum, die in jeder Reihe zuletzt kommen und deren datetime NULL ist: {rasters}</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>The raster whose values select pixels. Pixels without data select nothing.</source>
        <translation>Das Raster, dessen Werte Pixel auswählen. Pixel ohne Daten wählen nichts aus.</translation>
    </message>
    <message>
        <source>Band of the mask</source>
        <translation>Kanal der Maske</translation>
    </message>
    <message>
        <source>The one that holds the values; the first when not given.</source>
        <translation>Der Kanal, der die Werte enthält; ohne Angabe der erste.</translation>
    </message>
    <message>
        <source>The stack: one raster per date, rasters with a band per date (NetCDF files too), or both. All on the grid of the mask.</source>
        <translation>Der Stapel: ein Raster je Datum, Raster mit einem Kanal je Datum (auch NetCDF-Dateien), oder beides. Alle auf dem Gitter der Maske.</translation>
    </message>
    <message>
        <source>there is no field {names}</source>
        <translation>es gibt kein Feld {names}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points or multi-points in any CRS, or a table with columns of coordinates. A multi-point gets a row for each part, numbered in the column part.</source>
        <translation>Punkte oder Multipunkte in beliebigem KBS, oder eine Tabelle mit Koordinatenspalten. Ein Multipunkt erhält eine Zeile für jeden Teil, nummeriert in der Spalte part.</translation>
    </message>
    <message>
        <source>Needed for tables, for their numbers alone do not say where they are.</source>
        <translation>Für Tabellen nötig, denn ihre Zahlen allein sagen nicht, wo die Punkte liegen.</translation>
    </message>
    <message>
        <source>Of a table without geometries. Columns called x and y, lon and lat, longitude and latitude, lng and lat, or easting and northing are found when this is empty.</source>
        <translation>Einer Tabelle ohne Geometrien. Spalten namens x und y, lon und lat, longitude und latitude, lng und lat oder easting und northing werden gefunden, wenn dies leer ist.</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>Wert an einem Punkt</translation>
    </message>
    <message>
        <source>That of the pixel that holds it</source>
        <translation>Der des Pixels, in dem er liegt</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>For every point</source>
        <translation>Für jeden Punkt</translation>
    </message>
    <message>
        <source>Rasters used</source>
        <translation>Verwendete Raster</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Features that are no points, which get NULL: {features}</source>
        <translation>Objekte, die keine Punkte sind und NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Features without a point, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Objekte ohne Punkt oder mit Koordinaten, die keine endlichen Zahlen sind, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Features without a date, which get NULL: {features}</source>
        <translation>Objekte ohne Datum, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>All points lie off every raster, and all values are NULL; check the CRS of the points ({crs}) and those of the rasters.</source>
        <translation>Alle Punkte liegen außerhalb sämtlicher Raster, und alle Werte sind NULL; prüfen Sie das KBS der Punkte ({crs}) und die der Raster.</translation>
    </message>
    <message>
        <source>Points off all rasters, which get NULL: {features}</source>
        <translation>Punkte außerhalb aller Raster, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of points, or a table with columns of coordinates.</source>
        <translation>Der Layer {name} enthält Geometrien vom Typ {kind}; wählen Sie einen Punktlayer, oder eine Tabelle mit Koordinatenspalten.</translation>
    </message>
    <message>
        <source>Pixels in polygons</source>
        <translation>Pixel in Polygonen</translation>
    </message>
    <message>
        <source>Every pixel of one or many rasters within each polygon, as a point or a square.</source>
        <translation>Jedes Pixel eines oder mehrerer Raster in jedem Polygon, als Punkt oder Quadrat.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a feature of every pixel of every polygon, with the polygon&apos;s attributes, the pixel&apos;s row, column and centre, the part of it that is covered, and the values of all rasters and bands. Overlapping polygons each give their pixels. Pixels that have no data in any raster are left out, and counted in the log.&lt;/p&gt;&lt;p&gt;The output is in the CRS of the (first) raster. It is written as it is made, so it may be far larger than the memory; rows come from the top of the raster to its bottom, not polygon by polygon.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Macht aus jedem Pixel jedes Polygons ein Objekt, mit den Attributen des Polygons, Zeile, Spalte und Mitte des Pixels, seinem abgedeckten Anteil und den Werten aller Raster und Kanäle. Überlappende Polygone ergeben jeweils ihre eigenen Pixel. Pixel, die in keinem Raster Daten haben, werden ausgelassen und im Protokoll gezählt.&lt;/p&gt;&lt;p&gt;Die Ausgabe liegt im KBS des (ersten) Rasters. Sie wird fortlaufend geschrieben und kann daher weit größer als der Arbeitsspeicher sein; die Zeilen folgen von oben nach unten im Raster, nicht Polygon für Polygon.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Number of pixels, of all polygons</source>
        <translation>Anzahl der Pixel aller Polygone</translation>
    </message>
    <message>
        <source>Number of pixels left out, without data</source>
        <translation>Anzahl der ausgelassenen Pixel ohne Daten</translation>
    </message>
    <message>
        <source>Polygons without any pixel that has data, which are not in the output: {polygons}</source>
        <translation>Polygone ohne Pixel mit Daten, die nicht in der Ausgabe sind: {polygons}</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>In any CRS. They may have holes and parts, and overlap: each gives its own rows.</source>
        <translation>In beliebigem KBS. Sie dürfen Löcher und mehrere Teile haben und sich überlappen: Jedes ergibt seine eigenen Zeilen.</translation>
    </message>
    <message>
        <source>Pixels of a polygon</source>
        <translation>Pixel eines Polygons</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>A point at the centre of each pixel</source>
        <translation>Ein Punkt in der Mitte jedes Pixels</translation>
    </message>
    <message>
        <source>The outline of each pixel</source>
        <translation>Der Umriss jedes Pixels</translation>
    </message>
    <message>
        <source>Sample rasters at points</source>
        <translation>Raster an Punkten abtasten</translation>
    </message>
    <message>
        <source>Values of one or many rasters at points, in the raster nearest in time if wanted.</source>
        <translation>Werte eines oder mehrerer Raster an Punkten, auf Wunsch aus dem zeitlich nächsten Raster.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives each point the values of one or many rasters: of all of them, of the latest, or of that closest to the point&apos;s own date. Where a pixel is no data, the nearest valid one can be taken instead.&lt;/p&gt;&lt;p&gt;Every feature is kept, in its order, with all its attributes. Points are reprojected to the CRS of each raster. A point on the edge between two pixels belongs to the right and lower one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Gibt jedem Punkt die Werte eines oder mehrerer Raster: von allen, vom neuesten oder von dem, das dem eigenen Datum des Punkts am nächsten liegt. Wo ein Pixel ein Leerwert ist, kann stattdessen das nächste gültige genommen werden.&lt;/p&gt;&lt;p&gt;Jedes Objekt bleibt erhalten, in seiner Reihenfolge und mit allen Attributen. Punkte werden in das KBS jedes Rasters reprojiziert. Ein Punkt auf dem Rand zwischen zwei Pixeln gehört zum rechten und unteren.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Abgetastete Werte</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <source>Number of points without a value</source>
        <translation>Anzahl der Punkte ohne Wert</translation>
    </message>
    <message>
        <source>The layer {layer} has the CRS {own}, and {given} is given for its coordinates; leave the CRS of the coordinates empty, or set the right one in the layer&apos;s properties.</source>
        <translation>Der Layer {layer} hat das KBS {own}, und für seine Koordinaten ist {given} angegeben; lassen Sie das KBS der Koordinaten leer, oder legen Sie das richtige in den Eigenschaften des Layers fest.</translation>
    </message>
    <message>
        <source>The CRS of the coordinates in the table {layer} is not known; choose it among the advanced parameters, for instance EPSG:4326 for longitude and latitude of GPS.</source>
        <translation>Das KBS der Koordinaten in der Tabelle {layer} ist nicht bekannt; wählen Sie es unter den fortgeschrittenen Parametern, beispielsweise EPSG:4326 für Länge und Breite von GPS.</translation>
    </message>
    <message>
        <source>The column fid holds no unique ids, and was made anew in the output.</source>
        <translation>Die Spalte fid enthält keine eindeutigen IDs und wurde in der Ausgabe neu erstellt.</translation>
    </message>
    <message>
        <source>the run was cancelled or failed while rows were being added to it</source>
        <translation>der Lauf wurde abgebrochen oder schlug fehl, während ihr Zeilen hinzugefügt wurden</translation>
    </message>
    <message>
        <source>The column {old} is called {new} in the output, for a GeoPackage has its own.</source>
        <translation>Die Spalte {old} heißt in der Ausgabe {new}, denn ein GeoPackage hat seine eigene.</translation>
    </message>
    <message>
        <source>Building the output&apos;s spatial index.</source>
        <translation>Räumlicher Index der Ausgabe wird erstellt.</translation>
    </message>
    <message>
        <source>Rows without a geometry, for their pixels have no place in the CRS of the output, {crs}: {number}</source>
        <translation>Zeilen ohne Geometrie, da ihre Pixel keinen Ort im KBS der Ausgabe haben, {crs}: {number}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of polygons, or buffer its features first.</source>
        <translation>Der Layer {name} enthält Geometrien vom Typ {kind}; wählen Sie einen Polygonlayer, oder puffern Sie zuerst seine Objekte.</translation>
    </message>
    <message>
        <source>The raster {name} is read through QGIS and cannot be given to other processes; use threads, or save it as a file first.</source>
        <translation>Das Raster {name} wird über QGIS gelesen und kann nicht an andere Prozesse gegeben werden; verwenden Sie Threads, oder speichern Sie es zuerst als Datei.</translation>
    </message>
    <message>
        <source>nearest pixel</source>
        <translation>nächstes Pixel</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>das neueste</translation>
    </message>
    <message>
        <source>closest</source>
        <translation>das zeitlich nächste</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>berührt</translation>
    </message>
    <message>
        <source>covered part</source>
        <translation>abgedeckter Anteil</translation>
    </message>
    <message>
        <source>DATES is &apos;{text}&apos;, which {problem}; give a strptime pattern such as %Y%m%d, or a regular expression with named groups such as {example}, or leave it empty.</source>
        <translation>DATES ist '{text}', aber dieses Muster {problem}; geben Sie ein strptime-Muster wie %Y%m%d oder einen regulären Ausdruck mit benannten Gruppen wie {example} an, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>names the day without the month</source>
        <translation>nennt den Tag ohne den Monat</translation>
    </message>
    <message>
        <source>names the minute without the hour</source>
        <translation>nennt die Minute ohne die Stunde</translation>
    </message>
    <message>
        <source>names the second without the minute</source>
        <translation>nennt die Sekunde ohne die Minute</translation>
    </message>
    <message>
        <source>has a group named {group}, which is none of {known}</source>
        <translation>hat eine Gruppe namens {group}, möglich sind aber nur {known}</translation>
    </message>
    <message>
        <source>names no year</source>
        <translation>nennt kein Jahr</translation>
    </message>
    <message>
        <source>names both a month and a day of the year</source>
        <translation>nennt sowohl einen Monat als auch einen Tag des Jahres</translation>
    </message>
    <message>
        <source>names the hour without the day</source>
        <translation>nennt die Stunde ohne den Tag</translation>
    </message>
    <message>
        <source>is not a regular expression ({problem})</source>
        <translation>ist kein regulärer Ausdruck ({problem})</translation>
    </message>
    <message>
        <source>has {directive}, which is none of {known}</source>
        <translation>enthält {directive}, möglich sind aber nur {known}</translation>
    </message>
    <message>
        <source>names the {group} twice</source>
        <translation>nennt {group} zweimal</translation>
    </message>
    <message>
        <source>has further groups beside the group date, which holds all of it</source>
        <translation>hat neben der Gruppe date, die alles enthält, weitere Gruppen</translation>
    </message>
    <message>
        <source>No raster was given; give at least one.</source>
        <translation>Es wurde kein Raster angegeben; geben Sie mindestens eines an.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: its values go from {low} to {high}, and none of them is {wanted}. Give values that are in the mask.</source>
        <translation>Die Maske {mask} wählt kein Pixel aus: Ihre Werte reichen von {low} bis {high}, und keiner davon ist {wanted}. Geben Sie Werte an, die in der Maske vorkommen.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: all its pixels are no data. Give a mask that has values.</source>
        <translation>Die Maske {mask} wählt kein Pixel aus: Alle ihre Pixel sind Leerwerte. Geben Sie eine Maske an, die Werte hat.</translation>
    </message>
    <message>
        <source>one of those that were asked for</source>
        <translation>einer der gewünschten</translation>
    </message>
    <message>
        <source>other than 0</source>
        <translation>ein anderer als 0</translation>
    </message>
    <message>
        <source>Pixels are taken as they are, never resampled: bring the raster to the mask&apos;s grid first.</source>
        <translation>Pixel werden übernommen, wie sie sind, und nie neu abgetastet: Bringen Sie das Raster zuerst auf das Gitter der Maske.</translation>
    </message>
    <message>
        <source>{wanted}, but no raster has a date; give a pattern that finds dates in the rasters&apos; names, or set their temporal properties.</source>
        <translation>{wanted}, aber kein Raster hat ein Datum; geben Sie ein Muster an, mit dem sich in den Namen der Raster ein Datum findet, oder legen Sie ihre zeitlichen Eigenschaften fest.</translation>
    </message>
    <message>
        <source>The closest raster in time is wanted, but the points have no dates; give one for each.</source>
        <translation>Gewünscht ist das zeitlich nächste Raster, aber die Punkte haben kein Datum; geben Sie für jeden eines an.</translation>
    </message>
    <message>
        <source>The latest raster is wanted</source>
        <translation>Gewünscht ist das neueste Raster</translation>
    </message>
    <message>
        <source>The closest raster is wanted</source>
        <translation>Gewünscht ist das zeitlich nächste Raster</translation>
    </message>
    <message>
        <source>There are {points} points and {dates} dates; give one for each point.</source>
        <translation>Es gibt {points} Punkte und {dates} Datumsangaben; geben Sie für jeden Punkt eine an.</translation>
    </message>
    <message>
        <source>{one} points were given for one CRS and {other} for another; the same points are needed in each.</source>
        <translation>Für ein KBS wurden {one} Punkte angegeben und für ein anderes {other}; in jedem werden dieselben Punkte benötigt.</translation>
    </message>
    <message>
        <source>Choose the long layout, which takes any mixture of grids, or resample it to that grid.</source>
        <translation>Wählen Sie den langen Aufbau, der jede Mischung von Gittern nimmt, oder tasten Sie es auf dieses Gitter neu ab.</translation>
    </message>
    <message>
        <source>Resample it to that grid.</source>
        <translation>Tasten Sie es auf dieses Gitter neu ab.</translation>
    </message>
    <message>
        <source>weights raster</source>
        <translation>Gewichtsraster</translation>
    </message>
    <message>
        <source>value of a mask</source>
        <translation>Wert einer Maske</translation>
    </message>
    <message>
        <source>There are {x} x and {y} y, in {x_dimensions} and {y_dimensions} dimensions; give as many x as y, as two plain lists.</source>
        <translation>Es gibt {x} x und {y} y, in {x_dimensions} und {y_dimensions} Dimensionen; geben Sie so viele x wie y an, als zwei einfache Listen.</translation>
    </message>
    <message>
        <source>Points must be given as a pair: all their x, and all their y.</source>
        <translation>Punkte müssen als Paar angegeben werden: alle ihre x und alle ihre y.</translation>
    </message>
    <message>
        <source>Pixels cannot be chosen by &apos;{pixels}&apos;; choose one of {known}.</source>
        <translation>Pixel können nicht nach '{pixels}' gewählt werden; wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>A {kind} was given as a zone; polygons are needed. Buffer points and lines first.</source>
        <translation>Als Zone wurde {kind} angegeben; es werden Polygone benötigt. Puffern Sie Punkte und Linien zuerst.</translation>
    </message>
    <message>
        <source>Zones must be a sequence of shapely polygons, or None where there is no geometry; {type} was given.</source>
        <translation>Zonen müssen eine Folge von shapely-Polygonen sein, oder None, wo keine Geometrie ist; angegeben wurde {type}.</translation>
    </message>
    <message>
        <source>{one} polygons were given for one CRS and {other} for another; the same features are needed in each.</source>
        <translation>Für ein KBS wurden {one} Polygone angegeben und für ein anderes {other}; in jedem werden dieselben Objekte benötigt.</translation>
    </message>
    <message>
        <source>The array {name} has {dimensions} dimensions and holds {dtype}; real numbers in rows and columns, or layers, rows and columns, are needed.</source>
        <translation>Das Array {name} hat {dimensions} Dimensionen und enthält {dtype}; benötigt werden reelle Zahlen in Zeilen und Spalten oder in Schichten, Zeilen und Spalten.</translation>
    </message>
    <message>
        <source>The raster {raster} ({path}) cannot be read to its end; check that the file is there and whole. GDAL says: {problem}</source>
        <translation>Das Raster {raster} ({path}) kann nicht bis zum Ende gelesen werden; prüfen Sie, ob die Datei vorhanden und unbeschädigt ist. GDAL meldet: {problem}</translation>
    </message>
    <message>
        <source>The raster {raster} is placed on the map by {placed_by} and has no grid of its own; warp it to a grid first, for instance by gdalwarp, or give its transform.</source>
        <translation>Das Raster {raster} wird durch {placed_by} auf der Karte platziert und hat kein eigenes Gitter; entzerren Sie es zuerst auf ein Gitter, beispielsweise mit gdalwarp, oder geben Sie seine Transformation an.</translation>
    </message>
    <message>
        <source>Band {number} of the raster {raster} holds complex numbers ({dtype}); give a raster of real numbers, for instance the amplitude.</source>
        <translation>Kanal {number} des Rasters {raster} enthält komplexe Zahlen ({dtype}); geben Sie ein Raster mit reellen Zahlen an, beispielsweise mit der Amplitude.</translation>
    </message>
    <message>
        <source>The raster {raster} has no bands; if it is a container, choose one of its sub-datasets.</source>
        <translation>Das Raster {raster} hat keine Kanäle; wenn es ein Container ist, wählen Sie einen seiner Unterdatensätze.</translation>
    </message>
    <message>
        <source>Band {number} was asked for, but the raster {raster} has {count}.</source>
        <translation>Kanal {number} wurde verlangt, aber die Anzahl der Kanäle des Rasters {raster} ist {count}.</translation>
    </message>
    <message>
        <source>Band &apos;{band}&apos; was asked for, but the raster {raster} has the bands 1 to {count}.</source>
        <translation>Kanal '{band}' wurde verlangt, aber das Raster {raster} hat die Kanäle 1 bis {count}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5 or one of: {names}.</source>
        <translation>Das Raster {raster} hat keinen Kanal namens '{band}'; geben Sie Nummern wie 1,3-5 oder einen der folgenden Namen an: {names}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5.</source>
        <translation>Das Raster {raster} hat keinen Kanal namens '{band}'; geben Sie Nummern wie 1,3-5 an.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, not {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>seine Pixelgröße ist {width:.10g} x {height:.10g}, nicht {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>The raster has {width} x {height} pixels; at least one is needed.</source>
        <translation>Das Raster hat {width} x {height} Pixel; mindestens eines wird benötigt.</translation>
    </message>
    <message>
        <source>The raster&apos;s transform {transform} gives its pixels no area; georeference the raster.</source>
        <translation>Die Transformation des Rasters {transform} gibt seinen Pixeln keine Fläche; georeferenzieren Sie das Raster.</translation>
    </message>
    <message>
        <source>its size is {width} x {height} pixels, not {wanted_width} x {wanted_height}</source>
        <translation>seine Größe ist {width} x {height} Pixel, nicht {wanted_width} x {wanted_height}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>its CRS is {crs}, not {wanted}</source>
        <translation>sein KBS ist {crs}, nicht {wanted}</translation>
    </message>
    <message>
        <source>its origin is ({x:.10g}, {y:.10g}), not ({wanted_x:.10g}, {wanted_y:.10g})</source>
        <translation>sein Ursprung ist ({x:.10g}; {y:.10g}), nicht ({wanted_x:.10g}; {wanted_y:.10g})</translation>
    </message>
    <message>
        <source>value to exclude</source>
        <translation>auszuschließender Wert</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no {use}; give numbers and ranges, such as -9999, 0..2.</source>
        <translation>'{part}' in '{text}' ist kein {use}; geben Sie Zahlen und Bereiche an, etwa -9999, 0..2.</translation>
    </message>
    <message>
        <source>The range &apos;{part}&apos; runs backwards; write the smaller value first: {range}.</source>
        <translation>Der Bereich '{part}' läuft rückwärts; schreiben Sie den kleineren Wert zuerst: {range}.</translation>
    </message>
    <message>
        <source>ground control points</source>
        <translation>Passpunkte</translation>
    </message>
    <message>
        <source>rational polynomial coefficients</source>
        <translation>rationale Polynomkoeffizienten</translation>
    </message>
    <message>
        <source>nothing in its file</source>
        <translation>nichts in seiner Datei</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>The {what} {name} does not lie on the grid of {other}: {difference}. {remedy}</source>
        <translation>Das {what} {name} liegt nicht auf dem Gitter von {other}: {difference}. {remedy}</translation>
    </message>
    <message>
        <source>The percentile {percent:g} was asked for; percentiles lie between 0 and 100.</source>
        <translation>Das Perzentil {percent:g} wurde verlangt; Perzentile liegen zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>No statistic was chosen; choose at least one, or a percentile.</source>
        <translation>Es wurde keine Statistik gewählt; wählen Sie mindestens eine, oder ein Perzentil.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no percentile; give numbers between 0 and 100, such as 10, 90.</source>
        <translation>'{part}' in '{text}' ist kein Perzentil; geben Sie Zahlen zwischen 0 und 100 an, etwa 10, 90.</translation>
    </message>
    <message>
        <source>There is no statistic &apos;{name}&apos;; choose from {known}.</source>
        <translation>Es gibt keine Statistik '{name}'; wählen Sie unter {known}.</translation>
    </message>
    <message>
        <source>Two statistics are called &apos;{name}&apos;; name each by itself.</source>
        <translation>Zwei Statistiken heißen '{name}'; geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds infinite values; weights must be numbers of 0 or more. Exclude them or give another raster.</source>
        <translation>Das Gewichtsraster {name} enthält unendliche Werte; Gewichte müssen Zahlen ab 0 sein. Schließen Sie sie aus, oder geben Sie ein anderes Raster an.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds negative values (down to {lowest:.6g}); weights must be 0 or more. Exclude them or give another raster.</source>
        <translation>Das Gewichtsraster {name} enthält negative Werte (bis {lowest:.6g}); Gewichte müssen 0 oder größer sein. Schließen Sie sie aus, oder geben Sie ein anderes Raster an.</translation>
    </message>
    <message>
        <source>The maximum distance is {distance:g} pixels; give a whole number from 0, for no search, to {most}.</source>
        <translation>Der größte Abstand ist {distance:g} Pixel; geben Sie eine ganze Zahl von 0, für keine Suche, bis {most} an.</translation>
    </message>
    <message>
        <source>The neighbourhood of points is wanted, but the maximum distance, which is its size, is 0; give a maximum distance of at least 1 pixel.</source>
        <translation>Gewünscht ist die Nachbarschaft der Punkte, aber der größte Abstand, der ihre Größe bestimmt, ist 0; geben Sie einen größten Abstand von mindestens 1 Pixel an.</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no {what}; choose one of {known}.</source>
        <translation>'{given}' ist keine Option von {what}; wählen Sie eine von {known}.</translation>
    </message>
    <message>
        <source>There is no layout &apos;{layout}&apos;; choose one of {layouts}.</source>
        <translation>Es gibt keinen Aufbau '{layout}'; wählen Sie einen von {layouts}.</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>ihr Name ist zu lang</translation>
    </message>
    <message>
        <source>A {format} file holds no features without a geometry, and there are some: {features}; choose another format, such as GeoPackage, or leave these features out.</source>
        <translation>Eine {format}-Datei fasst keine Objekte ohne Geometrie, und es gibt welche: {features}; wählen Sie ein anderes Format, etwa GeoPackage, oder lassen Sie diese Objekte weg.</translation>
    </message>
    <message>
        <source>Features that cross themselves too often to be repaired or buffered in a few seconds, which get NULL; simplify them or cut them into parts: {features}</source>
        <translation>Objekte, die sich zu oft selbst kreuzen, um in wenigen Sekunden repariert oder gepuffert zu werden, und die NULL erhalten; vereinfachen Sie sie oder teilen Sie sie auf: {features}</translation>
    </message>
    <message>
        <source>Number of NULL values that were written</source>
        <translation>Anzahl der geschriebenen NULL-Werte</translation>
    </message>
    <message>
        <source>Further rasters or bands of which that is true for other features: {rasters}</source>
        <translation>Weitere Raster oder Kanäle, für die das bei anderen Objekten gilt: {rasters}</translation>
    </message>
    <message>
        <source>{raster} and {number} more</source>
        <translation>{raster} und {number} weiteren</translation>
    </message>
    <message>
        <source>{number} of {all} zones lie off {raster}: {features}</source>
        <translation>{number} von {all} Zonen liegen außerhalb von {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no pixel centre of {raster}: {features}</source>
        <translation>{number} von {all} Zonen enthalten keinen Pixelmittelpunkt von {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no valid pixel of {raster}: {features}</source>
        <translation>{number} von {all} Zonen enthalten kein gültiges Pixel von {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points lie off {raster}: {features}</source>
        <translation>{number} von {all} Punkten liegen außerhalb von {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points have no valid pixel of {raster}: {features}</source>
        <translation>{number} von {all} Punkten haben kein gültiges Pixel von {raster}: {features}</translation>
    </message>
    <message>
        <source>NULL values: {number} of {all}, in columns: {columns}</source>
        <translation>NULL-Werte: {number} von {all}, in Spalten: {columns}</translation>
    </message>
    <message>
        <source>{found} of {expected} rows can be read from it: is the disk full, or are they too many for its format?</source>
        <translation>{found} von {expected} Zeilen lassen sich daraus lesen: Ist der Datenträger voll, oder sind es zu viele für das Format?</translation>
    </message>
    <message>
        <source>{number} of {all} polygons reach beyond {raster}, where there are no pixels: {features}</source>
        <translation>{number} von {all} Polygonen reichen über {raster} hinaus, wo es keine Pixel gibt: {features}</translation>
    </message>
    <message>
        <source>No pixel was found, and the output is empty; check the CRS of the polygons ({crs}) and those of the rasters, and what the rasters and you take for no data.</source>
        <translation>Es wurde kein Pixel gefunden, und die Ausgabe ist leer; prüfen Sie das KBS der Polygone ({crs}) und die der Raster, und was in den Rastern und nach Ihrer Angabe als Leerwert gilt.</translation>
    </message>
    <message>
        <source>{number} of {all} zones reach beyond {raster}, and are measured only where it has pixels: {features}</source>
        <translation>{number} von {all} Zonen reichen über {raster} hinaus und werden nur dort gemessen, wo es Pixel gibt: {features}</translation>
    </message>
    <message>
        <source>All zones lie off every raster, and nothing was measured; check the CRS of the zones ({crs}) and those of the rasters.</source>
        <translation>Alle Zonen liegen außerhalb sämtlicher Raster, und nichts wurde gemessen; prüfen Sie das KBS der Zonen ({crs}) und die der Raster.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of any raster, and nothing was measured; check what the rasters and you take for no data, and the CRSs of zones ({crs}) and rasters.</source>
        <translation>Keine Zone enthält ein gültiges Pixel eines Rasters, und nichts wurde gemessen; prüfen Sie, was in den Rastern und nach Ihrer Angabe als Leerwert gilt, und die KBS der Zonen ({crs}) und der Raster.</translation>
    </message>
    <message>
        <source>No point has a value, and all values are NULL; check what the rasters and you take for no data, and the CRSs of points ({crs}) and rasters.</source>
        <translation>Kein Punkt hat einen Wert, und alle Werte sind NULL; prüfen Sie, was in den Rastern und nach Ihrer Angabe als Leerwert gilt, und die KBS der Punkte ({crs}) und der Raster.</translation>
    </message>
    <message>
        <source>The output is whole, but has no spatial index: is the disk full?</source>
        <translation>Die Ausgabe ist vollständig, hat aber keinen räumlichen Index: Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>Values of the mask that select pixels: {values}</source>
        <translation>Werte der Maske, die Pixel auswählen: {values}</translation>
    </message>
    <message>
        <source>Values treated as no data: {values}</source>
        <translation>Werte, die als Leerwert gelten: {values}</translation>
    </message>
    <message>
        <source>The prefix of new columns {prefix} holds characters that cannot be seen, such as a tab or a line break; write it with letters, digits and underscores.</source>
        <translation>Das Präfix neuer Spalten {prefix} enthält unsichtbare Zeichen, etwa einen Tabulator oder Zeilenumbruch; schreiben Sie es mit Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>X of minimum</source>
        <translation>X des Minimums</translation>
    </message>
    <message>
        <source>Y of minimum</source>
        <translation>Y des Minimums</translation>
    </message>
    <message>
        <source>X of maximum</source>
        <translation>X des Maximums</translation>
    </message>
    <message>
        <source>Y of maximum</source>
        <translation>Y des Maximums</translation>
    </message>
    <message>
        <source>Percentiles: {percentiles}</source>
        <translation>Perzentile: {percentiles}</translation>
    </message>
    <message>
        <source>In &apos;{text}&apos; the comma of &apos;{one},{other}&apos; may part two numbers or be a decimal comma; write {one}.{other} for one number, or {one}; {other} for two.</source>
        <translation>In „{text}“ kann das Komma von „{one},{other}“ zwei Zahlen trennen oder ein Dezimalkomma sein; schreiben Sie {one}.{other} für eine Zahl oder {one}; {other} für zwei.</translation>
    </message>
    <message>
        <source>it is not there afterwards</source>
        <translation>sie ist danach nicht vorhanden</translation>
    </message>
    <message>
        <source>The output has {found} rows for {expected}: a {format} file splits geometries of several parts. A GeoPackage keeps them whole.</source>
        <translation>Die Ausgabe hat {found} Zeilen statt {expected}: eine {format}-Datei zerlegt Geometrien aus mehreren Teilen. Ein GeoPackage lässt sie ganz.</translation>
    </message>
    <message>
        <source>{package} is missing</source>
        <translation>{package} fehlt</translation>
    </message>
    <message>
        <source>{package} is {version}, and {oldest} or newer is needed</source>
        <translation>{package} ist {version}, gebraucht wird {oldest} oder neuer</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Please install the newest QGIS, which brings it.</source>
        <translation>Pixelwise kann nicht laufen: {what}. Bitte das neueste QGIS installieren, das es mitbringt.</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in the OSGeo4W Shell, then restart QGIS: {command}</source>
        <translation>Pixelwise kann nicht laufen: {what}. Dies in der OSGeo4W Shell ausführen, dann QGIS neu starten: {command}</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in a terminal, then restart QGIS: {command}</source>
        <translation>Pixelwise kann nicht laufen: {what}. Dies in einem Terminal ausführen, dann QGIS neu starten: {command}</translation>
    </message>
    <message>
        <source>Coordinates must be an array of numbers with a row for each vertex and the two columns x and y.</source>
        <translation>Die Koordinaten müssen ein Array aus Zahlen sein, mit einer Zeile je Stützpunkt und den zwei Spalten x und y.</translation>
    </message>
    <message>
        <source>{name} must be ascending whole numbers from 0 to {last}: where each begins, and last where the last one ends.</source>
        <translation>{name} müssen aufsteigende ganze Zahlen von 0 bis {last} sein: wo jeweils etwas beginnt, und zuletzt, wo das letzte endet.</translation>
    </message>
    <message>
        <source>The ring {number} does not end where it begins; repeat its first vertex at its end.</source>
        <translation>Der Ring {number} endet nicht, wo er beginnt; wiederholen Sie seinen ersten Stützpunkt an seinem Ende.</translation>
    </message>
    <message>
        <source>{raster} has {number} pixels that are no place on the Earth, as far as its CRS ({crs}) tells. They have no area, and are no data.</source>
        <translation>{raster} hat {number} Pixel, die nach seinem KBS ({crs}) kein Ort auf der Erde sind. Sie haben keine Fläche und gelten als Nodata.</translation>
    </message>
    <message>
        <source>The raster {raster} has no CRS, and so the areas of its pixels are unknown; set its CRS in the layer&apos;s properties.</source>
        <translation>Das Raster {raster} hat kein KBS, und so sind die Flächen seiner Pixel unbekannt; sein KBS lässt sich in den Layereigenschaften setzen.</translation>
    </message>
    <message>
        <source>The CRS of the raster {raster}, {crs}, is neither geographic nor projected, and so the areas of its pixels are unknown; set the right CRS in the layer&apos;s properties.</source>
        <translation>Das KBS des Rasters {raster}, {crs}, ist weder geographisch noch projiziert, und so sind die Flächen seiner Pixel unbekannt; das richtige KBS lässt sich in den Layereigenschaften setzen.</translation>
    </message>
    <message>
        <source>The raster {raster} lies in longitude and latitude ({crs}), where the map has no areas; choose those on the ellipsoid, or reproject the raster.</source>
        <translation>Das Raster {raster} liegt in Länge und Breite ({crs}), wo die Karte keine Flächen hat; bitte die auf dem Ellipsoid wählen oder das Raster umprojizieren.</translation>
    </message>
    <message>
        <source>Weight pixels by their true areas</source>
        <translation>Pixel mit ihrer wahren Fläche gewichten</translation>
    </message>
    <message>
        <source>In longitude and latitude, and on most maps, pixels that look equal are not: a mean over a country, say, is right only where each pixel weighs its area on the Earth (on the ellipsoid of the raster&apos;s CRS). Sums are then values times square metres, while counts stay counts of pixels. With weights given as well, both are multiplied.</source>
        <translation>In Länge und Breite, und in den meisten Karten, sind Pixel nicht gleich, die gleich aussehen: ein Mittelwert über ein Land, zum Beispiel, stimmt nur, wenn jedes Pixel mit seiner Fläche auf der Erde zählt (auf dem Ellipsoid des KBS des Rasters). Summen sind dann Werte mal Quadratmeter, Anzahlen bleiben Anzahlen von Pixeln. Sind auch Gewichte gegeben, werden beide multipliziert.</translation>
    </message>
    <message>
        <source>There is no ellipsoid with the radius {radius} and the inverse flattening {flattening}; give metres above 0, and a number above 1, or 0 for a sphere.</source>
        <translation>Es gibt kein Ellipsoid mit dem Radius {radius} und der inversen Abplattung {flattening}; bitte Meter über 0 angeben, und eine Zahl über 1, oder 0 für eine Kugel.</translation>
    </message>
    <message>
        <source>There are no pixel areas for a raster of {width} x {height} pixels; give those of the grid of each raster.</source>
        <translation>Es gibt keine Pixelflächen für ein Raster von {width} x {height} Pixeln; bitte die des Gitters jedes Rasters angeben.</translation>
    </message>
    <message>
        <source>Rasters and their quality masks: {pairs}</source>
        <translation>Raster und ihre Qualitätsmasken: {pairs}</translation>
    </message>
    <message>
        <source>Features wider than once around the world, which are measured only where their own coordinates lie on a raster: {features}</source>
        <translation>Objekte, die breiter sind als einmal um die Welt und nur dort gemessen werden, wo ihre eigenen Koordinaten auf einem Raster liegen: {features}</translation>
    </message>
    <message>
        <source>Quality masks</source>
        <translation>Qualitätsmasken</translation>
    </message>
    <message>
        <source>One raster for all rasters, or one for each in their order, whose first band says which pixels are good, such as a scene classification or a band of quality bits; all others are no data. On the raster&apos;s grid, or with pixels that each hold whole pixels of it (20 m over 10 m). Where the mask itself is no data, nothing is good.</source>
        <translation>Ein Raster für alle Raster oder eines für jedes, in deren Reihenfolge, dessen erster Kanal sagt, welche Pixel gut sind, etwa eine Szenenklassifikation oder ein Kanal mit Qualitätsbits; alle anderen sind Leerwerte. Auf dem Gitter des Rasters oder mit Pixeln, die jeweils ganze Pixel davon enthalten (20 m über 10 m). Wo die Maske selbst ein Leerwert ist, ist nichts gut.</translation>
    </message>
    <message>
        <source>Values and ranges, such as 4..6; 11 (vegetation, bare soil, water and snow of Sentinel-2). Or conditions on bits that must all be met, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1, where bit 0 is the one worth 1 and bits together make a number; bits 0-4 clear leaves clear pixels of Landsat&apos;s QA_PIXEL.</source>
        <translation>Werte und Bereiche wie 4..6; 11 (Vegetation, offener Boden, Wasser und Schnee von Sentinel-2). Oder Bedingungen an Bits, die alle erfüllt sein müssen, wie bits 1-4 clear; bit 6 set; bits 8-9 = 1, wobei clear gelöscht und set gesetzt heißt, Bit 0 das mit dem Wert 1 ist und Bits zusammen eine Zahl ergeben; bits 0-4 clear lässt von Landsats QA_PIXEL die klaren Pixel übrig.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good are given ({values}), but no quality mask; choose the masks under QA, or leave the values empty.</source>
        <translation>Werte von Qualitätsmasken, die gut bedeuten, sind angegeben ({values}), aber keine Qualitätsmaske; wählen Sie die Masken unter QA, oder lassen Sie die Werte leer.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good: {values}</source>
        <translation>Werte der Qualitätsmasken, die gut bedeuten: {values}</translation>
    </message>
    <message>
        <source>value that means good</source>
        <translation>Wert, der gut bedeutet</translation>
    </message>
    <message>
        <source>A quality mask is given, {name}, but not what it holds where pixels are good; give values, such as 4..6, or bits, such as bits 1-4 clear.</source>
        <translation>Eine Qualitätsmaske ist angegeben, {name}, aber nicht, was sie enthält, wo Pixel gut sind; geben Sie Werte an, etwa 4..6, oder Bits, etwa bits 1-4 clear.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no condition on bits; write which they are and what they must be, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1.</source>
        <translation>'{part}' in '{text}' ist keine Bedingung an Bits; schreiben Sie, welche es sind und was sie sein müssen, etwa bits 1-4 clear; bit 6 set; bits 8-9 = 1.</translation>
    </message>
    <message>
        <source>&apos;{bits}&apos; was asked for, but the quality mask {name} holds {dtype}, which has no bits to ask for; give a mask of whole numbers without scale and offset, or values that mean good.</source>
        <translation>'{bits}' wurde verlangt, aber die Qualitätsmaske {name} enthält {dtype}, das keine Bits zum Abfragen hat; geben Sie eine Maske mit ganzen Zahlen ohne Skalierung und Versatz an, oder Werte, die gut bedeuten.</translation>
    </message>
    <message>
        <source>Bit {bit} was asked for, but the quality mask {name} holds {dtype}, which has the bits 0 to {last}; give others, or another mask.</source>
        <translation>Bit {bit} wurde verlangt, aber die Qualitätsmaske {name} enthält {dtype}, das die Bits 0 bis {last} hat; geben Sie andere an, oder eine andere Maske.</translation>
    </message>
    <message>
        <source>In &apos;{part}&apos; the bits are to make {wanted}, and they make whole numbers from 0 to {most}; write binary numbers as decimal ones, 2 for 10.</source>
        <translation>In '{part}' sollen die Bits {wanted} ergeben, und sie ergeben ganze Zahlen von 0 bis {most}; schreiben Sie Binärzahlen als Dezimalzahlen, 2 für 10.</translation>
    </message>
    <message>
        <source>The period of x is {period}; give a positive number, such as 360, or 0 where x does not repeat.</source>
        <translation>Die Periode von x ist {period}; geben Sie eine positive Zahl an, etwa 360, oder 0, wo sich x nicht wiederholt.</translation>
    </message>
    <message>
        <source>The number of quality masks is {masks}, and that of rasters {rasters}; give one mask for all rasters, or one for each, in their order.</source>
        <translation>Die Anzahl der Qualitätsmasken ist {masks}, die der Raster {rasters}; geben Sie eine Maske für alle Raster an, oder eine für jedes, in deren Reihenfolge.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, no whole multiple of {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>seine Pixelgröße ist {width:.10g} x {height:.10g}, kein ganzes Vielfaches von {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>it covers the columns {col:.0f} to {col_stop:.0f} and the rows {row:.0f} to {row_stop:.0f} of the raster, not all of 0 to {width} and 0 to {height}</source>
        <translation>es bedeckt die Spalten {col:.0f} bis {col_stop:.0f} und die Zeilen {row:.0f} bis {row_stop:.0f} des Rasters, nicht alle von 0 bis {width} und 0 bis {height}</translation>
    </message>
    <message>
        <source>The quality mask {name} does not fit the raster {other}: {difference}. Resample it to the raster&apos;s grid, or to pixels that each hold whole pixels of the raster.</source>
        <translation>Das Raster {name} passt als Qualitätsmaske nicht zum Raster {other}: {difference}. Rechnen Sie es auf das Gitter des Rasters um, oder auf Pixel, die jeweils ganze Pixel des Rasters enthalten.</translation>
    </message>
    <message>
        <source>Class areas</source>
        <translation>Flächen von Klassen</translation>
    </message>
    <message>
        <source>Area of each class of one or many rasters within each polygon.</source>
        <translation>Fläche jeder Klasse eines oder vieler Raster in jedem Polygon.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each class of one or many rasters, such as maps of land cover, lies in each polygon: true areas, percentages and numbers of pixels. Names and colours of classes come from the layer&apos;s style, the raster&apos;s attribute table or its categories.&lt;/p&gt;&lt;p&gt;Every feature is kept. Only the part of a zone that the raster covers is measured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Misst, wie viel von jeder Klasse eines oder vieler Raster, etwa Karten der Landbedeckung, in jedem Polygon liegt: wahre Flächen, Prozentanteile und Anzahlen von Pixeln. Namen und Farben der Klassen kommen aus dem Stil des Layers, der Attributtabelle des Rasters oder seinen Kategorien.&lt;/p&gt;&lt;p&gt;Jedes Objekt bleibt erhalten. Nur der Teil einer Zone, den das Raster abdeckt, wird gemessen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Classes of which no zone holds a pixel; check the values of the rasters: {classes}</source>
        <translation>Klassen, von denen keine Zone ein Pixel enthält; prüfen Sie die Werte der Raster: {classes}</translation>
    </message>
    <message>
        <source>{raster}, area in all zones, in {unit}: {classes}</source>
        <translation>{raster}, Fläche in allen Zonen, in {unit}: {classes}</translation>
    </message>
    <message>
        <source>class areas</source>
        <translation>Flächen von Klassen</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Klassen: {classes}</translation>
    </message>
    <message>
        <source>Area of a pixel</source>
        <translation>Fläche eines Pixels</translation>
    </message>
    <message>
        <source>On the ellipsoid of the raster&apos;s CRS</source>
        <translation>Auf dem Ellipsoid des KBS des Rasters</translation>
    </message>
    <message>
        <source>In the plane of the raster&apos;s CRS</source>
        <translation>In der Ebene des KBS des Rasters</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Einheit der Flächen</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Quadratmeter</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hektar</translation>
    </message>
    <message>
        <source>Square kilometres</source>
        <translation>Quadratkilometer</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Square miles</source>
        <translation>Quadratmeilen</translation>
    </message>
    <message>
        <source>Measure of a class (wide layout)</source>
        <translation>Maß einer Klasse (breites Layout)</translation>
    </message>
    <message>
        <source>Its area</source>
        <translation>Ihre Fläche</translation>
    </message>
    <message>
        <source>Its number of pixels</source>
        <translation>Ihre Anzahl von Pixeln</translation>
    </message>
    <message>
        <source>The raster {raster} has more than {most} values in the zones and looks continuous, not like a map of classes; give ranges with names as classes, such as low=0..100; high=101..500, or use zonal statistics.</source>
        <translation>Das Raster {raster} hat in den Zonen mehr als {most} Werte und sieht stetig aus, nicht wie eine Karte von Klassen; geben Sie Bereiche mit Namen als Klassen an, etwa low=0..100; high=101..500, oder nehmen Sie die Zonenstatistik.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; choose from {known}.</source>
        <translation>„{name}“ ist nicht bekannt; wählen Sie aus {known}.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The value {value} is in two classes, &apos;{one}&apos; and &apos;{other}&apos;; put it in one of them.</source>
        <translation>Der Wert {value} ist in zwei Klassen, „{one}“ und „{other}“; setzen Sie ihn in eine davon.</translation>
    </message>
    <message>
        <source>A class in &apos;{text}&apos; has no name that can be written; put letters and digits before the equals sign, as in forest=41..43.</source>
        <translation>Eine Klasse in „{text}“ hat keinen Namen, der geschrieben werden kann; setzen Sie Buchstaben und Ziffern vor das Gleichheitszeichen, wie in forest=41..43.</translation>
    </message>
    <message>
        <source>The class &apos;{name}&apos; in &apos;{text}&apos; has no values; write them behind the equals sign, as in forest=41..43.</source>
        <translation>Die Klasse „{name}“ in „{text}“ hat keine Werte; schreiben Sie sie hinter das Gleichheitszeichen, wie in forest=41..43.</translation>
    </message>
    <message>
        <source>Two classes are called &apos;{name}&apos;; give each group a name of its own.</source>
        <translation>Zwei Klassen heißen „{name}“; geben Sie jeder Gruppe einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of lines. Of polygons, take the boundaries.</source>
        <translation>Der Layer {name} enthält Geometrien vom Typ {kind}; wählen Sie einen Linienlayer. Von Polygonen nehmen Sie die Ränder.</translation>
    </message>
    <message>
        <source>All lines lie off every raster, and all values are NULL; check the CRS of the lines ({crs}) and those of the rasters.</source>
        <translation>Alle Linien liegen außerhalb sämtlicher Raster, und alle Werte sind NULL; prüfen Sie das KBS der Linien ({crs}) und die der Raster.</translation>
    </message>
    <message>
        <source>{number} of {all} lines lie off {raster}: {features}</source>
        <translation>{number} von {all} Linien liegen außerhalb von {raster}: {features}</translation>
    </message>
    <message>
        <source>Lines off all rasters, which get NULL: {lines}</source>
        <translation>Linien außerhalb aller Raster, die NULL erhalten: {lines}</translation>
    </message>
    <message>
        <source>Lines on a raster that have no valid pixel of any, and get NULL: {lines}</source>
        <translation>Linien auf einem Raster, die von keinem ein gültiges Pixel haben und NULL erhalten: {lines}</translation>
    </message>
    <message>
        <source>Features that are no lines, which get NULL: {features}</source>
        <translation>Objekte, die keine Linien sind, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Features without a line, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Objekte ohne Linie oder mit Koordinaten, die keine endlichen Zahlen sind, die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>Lines without a length, which get NULL: {lines}</source>
        <translation>Linien ohne Länge, die NULL erhalten: {lines}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines or multi-lines in any CRS. Each part of a multi-line is a line of its own, numbered in the column part.</source>
        <translation>Linien oder Mehrfachlinien in beliebigem KBS. Jeder Teil einer Mehrfachlinie ist eine eigene Linie, mit Nummern in der Spalte part.</translation>
    </message>
    <message>
        <source>Samples along lines</source>
        <translation>Abgetastete Werte entlang von Linien</translation>
    </message>
    <message>
        <source>Sample rasters along lines</source>
        <translation>Raster entlang von Linien abtasten</translation>
    </message>
    <message>
        <source>Values of one or many rasters along lines: in each pixel, with the length of the line in it, or at equal distances.</source>
        <translation>Werte eines oder vieler Raster entlang von Linien: in jedem Pixel, mit der Länge der Linie darin, oder in gleichen Abständen.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes points along lines, with the line&apos;s attributes, the distance from the line&apos;s start and the values of all rasters and bands. Without a distance between points there is one in the middle of each stretch of the line that lies in one pixel, with the stretch&apos;s length, so that means along the line, weighted by it, are exact.&lt;/p&gt;&lt;p&gt;Distances and lengths are measured in the plane of the layer&apos;s CRS, along each part of a multi-line from its own start. Lines are reprojected to the CRS of each raster, and followed there to a hundredth of a pixel. A stretch along the edge between two pixels belongs to the right or lower one. A line that meets no raster keeps one row, at its start, without values.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Macht Punkte entlang von Linien, mit den Attributen der Linie, der Entfernung vom Anfang der Linie und den Werten aller Raster und Kanäle. Ohne Abstand zwischen Punkten gibt es einen in der Mitte jedes Abschnitts der Linie, der in einem Pixel liegt, mit der Länge des Abschnitts, sodass damit gewichtete Mittelwerte entlang der Linie exakt sind.&lt;/p&gt;&lt;p&gt;Entfernungen und Längen werden in der Ebene des KBS des Layers gemessen, entlang jedes Teils einer Mehrfachlinie von dessen eigenem Anfang an. Linien werden in das KBS jedes Rasters umgerechnet und dort auf ein Hundertstel eines Pixels genau verfolgt. Ein Abschnitt auf der Kante zwischen zwei Pixeln gehört zum rechten oder unteren. Eine Linie, die kein Raster trifft, behält eine Zeile, an ihrem Anfang, ohne Werte.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Number of lines without a value</source>
        <translation>Anzahl der Linien ohne Wert</translation>
    </message>
    <message>
        <source>A {kind} was given as a line; lines are needed. Of polygons, give the boundary.</source>
        <translation>Als Linie wurde {kind} angegeben; gebraucht werden Linien. Von Polygonen geben Sie den Rand an.</translation>
    </message>
    <message>
        <source>The step between points along lines is {step:g}; give a distance above 0, or 0 for one point in each pixel that a line runs through.</source>
        <translation>Der Abstand zwischen Punkten entlang von Linien ist {step:g}; geben Sie einen Abstand über 0 an, oder 0 für einen Punkt in jedem Pixel, durch das eine Linie läuft.</translation>
    </message>
    <message>
        <source>With a step of {step:g} a line of length {length:g} would have {points:.0f} points, and at most {most} are possible; give a larger step.</source>
        <translation>Mit einem Abstand von {step:g} hätte eine Linie der Länge {length:g} {points:.0f} Punkte, und höchstens {most} sind möglich; geben Sie einen größeren Abstand an.</translation>
    </message>
    <message>
        <source>Lines must be a sequence of shapely line strings, or None where there is no geometry; {type} was given.</source>
        <translation>Linien müssen eine Folge von shapely-LineStrings sein, oder None, wo es keine Geometrie gibt; angegeben wurde {type}.</translation>
    </message>
    <message>
        <source>Distances and lengths are in degrees, for the lines&apos; CRS, {crs}, is geographic; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>Entfernungen und Längen sind in Grad, denn das KBS der Linien, {crs}, ist geographisch; rechnen Sie den Layer für Entfernungen in Metern in ein KBS in Metern um.</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>keine Klasse</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>time series</source>
        <translation>Zeitreihe</translation>
    </message>
    <message>
        <source>Rasters: {rasters}</source>
        <translation>Raster: {rasters}</translation>
    </message>
    <message>
        <source>{date} (until played)</source>
        <translation>{date} (bis zum Abspielen)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>{number} rasters</source>
        <translation>{number} Raster</translation>
    </message>
    <message>
        <source>{number} bands</source>
        <translation>{number} Kanäle</translation>
    </message>
    <message>
        <source>{statistic} of {raster}</source>
        <translation>{statistic} von {raster}</translation>
    </message>
    <message>
        <source>Percentile {percent}</source>
        <translation>Perzentil {percent}</translation>
    </message>
    <message>
        <source>Names for scripts</source>
        <translation>Namen für Skripte</translation>
    </message>
    <message>
        <source>Classes (such as 11; 41..43)</source>
        <translation>Klassen (etwa 11; 41..43)</translation>
    </message>
    <message>
        <source>Values and ranges to report, in this order, and groups of them with a name before an equals sign, such as forest=41..43; 11, where a semicolon ends a group. Empty: every value that is found. Percentages are always of all valid pixels, those of no class among them.</source>
        <translation>Werte und Bereiche, die berichtet werden, in dieser Reihenfolge, und Gruppen davon mit einem Namen vor einem Gleichheitszeichen, etwa Wald=41..43; 11, wo ein Semikolon eine Gruppe beendet. Leer: jeder Wert, der vorkommt. Prozente beziehen sich immer auf alle gültigen Pixel, auch die ohne Klasse.</translation>
    </message>
    <message>
        <source>true areas, in any CRS, in latitude and longitude too.</source>
        <translation>wahre Flächen, in jedem KBS, auch in Länge und Breite.</translation>
    </message>
    <message>
        <source>those on the map, which projections enlarge or shrink; needs a projected CRS.</source>
        <translation>Flächen auf der Karte, die Projektionen vergrößern oder verkleinern; braucht ein projiziertes KBS.</translation>
    </message>
    <message>
        <source>In which areas are told, in fields and in the log.</source>
        <translation>In der Flächen angegeben werden, in Feldern und im Protokoll.</translation>
    </message>
    <message>
        <source>Its percentage of the valid area</source>
        <translation>Ihr Prozentanteil der gültigen Fläche</translation>
    </message>
    <message>
        <source>What the columns of the wide layout hold; the long one has all three. Pixels count with the part that lies in the zone, where pixels are weighted by it.</source>
        <translation>Was die Spalten des breiten Layouts enthalten; das lange hat alle drei. Pixel zählen mit dem Anteil, der in der Zone liegt, wo sie damit gewichtet werden.</translation>
    </message>
    <message>
        <source>Wide: a row per feature</source>
        <translation>Breit: eine Zeile je Objekt</translation>
    </message>
    <message>
        <source>Long: a row per raster and class</source>
        <translation>Lang: eine je Raster und Klasse</translation>
    </message>
    <message>
        <source>Wide is for mapping, with a column per class: it has the value of the class in its name, and the class&apos;s name as alias. Long is for plots and change through the years: a row for each class of a feature, with its date, ready for the temporal controller.</source>
        <translation>Breit ist für Karten, mit einer Spalte je Klasse: Sie hat den Wert der Klasse im Namen und deren Namen als Alias. Lang ist für Diagramme und Veränderungen über die Jahre: eine Zeile für jede Klasse eines Objekts, mit Datum, bereit für die Zeitsteuerung.</translation>
    </message>
    <message>
        <source>Distance between points (0: one per pixel)</source>
        <translation>Punktabstand (0: einer je Pixel)</translation>
    </message>
    <message>
        <source>Where there is one point in each pixel, at that point, the middle of the stretch.</source>
        <translation>Gibt es in jedem Pixel einen Punkt, gilt er für diesen Punkt, die Mitte des Abschnitts.</translation>
    </message>
    <message>
        <source>Wide: a row per point</source>
        <translation>Breit: eine Zeile je Punkt</translation>
    </message>
    <message>
        <source>Long: a row per raster and band</source>
        <translation>Lang: eine je Raster und Kanal</translation>
    </message>
    <message>
        <source>Column of x (tables)</source>
        <translation>Spalte für x (Tabellen)</translation>
    </message>
    <message>
        <source>Column of y (tables)</source>
        <translation>Spalte für y (Tabellen)</translation>
    </message>
    <message>
        <source>CRS of x and y (tables)</source>
        <translation>KBS von x und y (Tabellen)</translation>
    </message>
    <message>
        <source>Bilinear mean of four pixels</source>
        <translation>Bilineares Mittel von vier Pixeln</translation>
    </message>
    <message>
        <source>the value as it is.</source>
        <translation>der Wert, wie er ist.</translation>
    </message>
    <message>
        <source>those around it, weighted by nearness, for smooth quantities such as elevation; the weights of pixels without data are spread over the others.</source>
        <translation>der umliegenden, nach Nähe gewichtet, für stetige Größen wie Höhen; die Gewichte von Pixeln ohne Daten werden auf die übrigen verteilt.</translation>
    </message>
    <message>
        <source>Search for data, so many pixels away</source>
        <translation>Daten suchen, so viele Pixel weit</translation>
    </message>
    <message>
        <source>Keep values of the searched square</source>
        <translation>Werte des Suchquadrats behalten</translation>
    </message>
    <message>
        <source>Where its own pixel is no data</source>
        <translation>Wo sein eigenes Pixel Leerwert ist</translation>
    </message>
    <message>
        <source>As a JSON list in the column neighbourhood, row by row from the upper left, null for no data and beyond the raster.</source>
        <translation>Als JSON-Liste in der Spalte neighbourhood, zeilenweise von oben links, null für Leerwerte und jenseits des Rasters.</translation>
    </message>
    <message>
        <source>The latest with a value</source>
        <translation>Das neueste mit einem Wert</translation>
    </message>
    <message>
        <source>The closest in time with a value</source>
        <translation>Das zeitlich nächste mit einem Wert</translation>
    </message>
    <message>
        <source>The latest and the closest are chosen for each point and band; columns tell which raster it was and its date, and for the closest how many days it is after the point&apos;s date (negative: before). Rasters without a date come last; of equal ones the first in the list is taken.</source>
        <translation>Das neueste und das nächste werden für jeden Punkt und Kanal gewählt; Spalten geben an, welches Raster es war und sein Datum, und beim nächsten, wie viele Tage es nach dem Datum des Punkts liegt (negativ: davor). Raster ohne Datum kommen zuletzt; bei gleichen wird das erste in der Liste genommen.</translation>
    </message>
    <message>
        <source>Column of the points&apos; dates</source>
        <translation>Spalte mit dem Datum der Punkte</translation>
    </message>
    <message>
        <source>Needed for the closest raster: dates, dates and times, or ISO texts such as 2018-01-31T10:20:21Z. Times without a zone are taken to be UTC, days to begin at midnight.</source>
        <translation>Für das nächste Raster nötig: Datum, Datum und Uhrzeit, oder ISO-Texte wie 2018-01-31T10:20:21Z. Für Uhrzeiten ohne Zeitzone wird UTC angenommen; Tage beginnen um Mitternacht.</translation>
    </message>
    <message>
        <source>Good values of quality masks</source>
        <translation>Werte guter Qualität</translation>
    </message>
    <message>
        <source>Mask values (such as 1, 10..12)</source>
        <translation>Maskenwerte (etwa 1, 10..12)</translation>
    </message>
    <message>
        <source>Those that select pixels: values and ranges, both ends included. Empty: all but 0.</source>
        <translation>Die, die Pixel auswählen: Werte und Bereiche einschließlich beider Enden. Leer: alle außer 0.</translation>
    </message>
    <message>
        <source>Bands (such as 1,3-5)</source>
        <translation>Kanäle (etwa 1,3-5)</translation>
    </message>
    <message>
        <source>Values to treat as no data</source>
        <translation>Weitere Leerwerte</translation>
    </message>
    <message>
        <source>Values and ranges, such as -9999, 0..2, both ends included, besides what the raster or the layer says is no data. As they are shown, with scale and offset.</source>
        <translation>Werte und Bereiche, etwa -9999, 0..2, einschließlich beider Enden, zusätzlich zu dem, was laut Raster oder Layer Leerwert ist. So wie sie angezeigt werden, mit Skalierung und Versatz.</translation>
    </message>
    <message>
        <source>Wide is for mapping, with columns for each raster and band. Long is for plots and time series: a row for each, with its date, ready for the temporal controller.</source>
        <translation>Breit eignet sich für Karten, mit Spalten für jedes Raster und jeden Kanal. Lang eignet sich für Diagramme und Zeitreihen: eine Zeile für jedes, mit Datum, bereit für die Zeitsteuerung.</translation>
    </message>
    <message>
        <source>Wide: a row per pixel</source>
        <translation>Breit: eine Zeile je Pixel</translation>
    </message>
    <message>
        <source>Wide, with a column for each raster and band, needs rasters that share a grid. Long, with a row for each and its date, takes any mixture of grids and CRSs.</source>
        <translation>Breit, mit einer Spalte für jedes Raster und jeden Kanal, setzt Raster mit gemeinsamem Gitter voraus. Lang, mit einer Zeile für jedes und dessen Datum, nimmt jede Mischung von Gittern und KBS.</translation>
    </message>
    <message>
        <source>Wide: a column per date</source>
        <translation>Breit: eine Spalte je Datum</translation>
    </message>
    <message>
        <source>Long: a row per date</source>
        <translation>Lang: eine Zeile je Datum</translation>
    </message>
    <message>
        <source>Wide has a row per pixel and columns named by date, such as d20180131. Long, with a row per pixel and date, is for plots, and ready for the temporal controller.</source>
        <translation>Breit hat eine Zeile je Pixel und nach dem Datum benannte Spalten, etwa d20180131. Lang, mit einer Zeile je Pixel und Datum, eignet sich für Diagramme und ist für die Zeitsteuerung bereit.</translation>
    </message>
    <message>
        <source>Outlines are the pixels&apos; own squares, which are rotated where the raster is.</source>
        <translation>Umrisse sind die Quadrate der Pixel selbst, die gedreht sind, wo es das Raster ist.</translation>
    </message>
    <message>
        <source>Statistics (or percentiles)</source>
        <translation>Statistiken (oder Perzentile)</translation>
    </message>
    <message>
        <source>Of the valid pixels of each zone. Standard deviation and variance are those of the population. Of equally frequent values, minority and majority give the smallest. At least one is needed, or a percentile.</source>
        <translation>Der gültigen Pixel jeder Zone. Standardabweichung und Varianz sind die der Grundgesamtheit. Bei gleich häufigen Werten ergeben Minderheit und Mehrheit den kleinsten. Mindestens eine ist nötig, oder ein Perzentil.</translation>
    </message>
    <message>
        <source>Coeff. of variation</source>
        <translation>Variationskoeff.</translation>
    </message>
    <message>
        <source>Percentiles (such as 10, 97.5)</source>
        <translation>Perzentile (etwa 10, 97.5)</translation>
    </message>
    <message>
        <source>All, weighted by their covered part</source>
        <translation>Alle, nach abgedecktem Anteil</translation>
    </message>
    <message>
        <source>neighbouring zones share no pixel and leave none out.</source>
        <translation>Benachbarte Zonen teilen sich kein Pixel und lassen keines aus.</translation>
    </message>
    <message>
        <source>every pixel of which the zone covers any part, each counting in full.</source>
        <translation>jedes Pixel, von dem die Zone einen Teil abdeckt, wobei jedes voll zählt.</translation>
    </message>
    <message>
        <source>each pixel counts with the part of its area that lies in the zone, which is exact and best where zones are not much larger than pixels.</source>
        <translation>Jedes Pixel zählt mit dem Anteil seiner Fläche, der in der Zone liegt; das ist exakt und am besten, wo Zonen nicht viel größer als Pixel sind.</translation>
    </message>
    <message>
        <source>All touched, with their covered part</source>
        <translation>Alle berührten, mit ihrem Anteil</translation>
    </message>
    <message>
        <source>neighbouring polygons share no pixel and leave none out.</source>
        <translation>Benachbarte Polygone teilen sich kein Pixel und lassen keines aus.</translation>
    </message>
    <message>
        <source>every pixel of which the polygon covers any part.</source>
        <translation>jedes Pixel, von dem das Polygon einen Teil abdeckt.</translation>
    </message>
    <message>
        <source>the same pixels, with that part, from 0 to 1, in the column coverage.</source>
        <translation>dieselben Pixel, mit dem abgedeckten Anteil, von 0 bis 1, in der Spalte coverage.</translation>
    </message>
    <message>
        <source>Measure tiny zones by covered part</source>
        <translation>Winzige Zonen nach Anteil messen</translation>
    </message>
    <message>
        <source>Zonal statistics of many rasters</source>
        <translation>Zonenstatistik vieler Raster</translation>
    </message>
    <message>
        <source>QGIS has lost one of the coordinate reference systems {one} and {other}, as it may when tasks end; run the algorithm again, and start QGIS anew if that does not help.</source>
        <translation>QGIS hat eines der Koordinatenreferenzsysteme {one} und {other} verloren, wie es beim Ende von Aufgaben geschehen kann; starten Sie den Algorithmus noch einmal, und QGIS neu, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>There is no transformation from the CRS {one} to the CRS {other}; check both in the layers&apos; properties.</source>
        <translation>Es gibt keine Transformation vom KBS {one} in das KBS {other}; prüfen Sie beide in den Eigenschaften der Layer.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>{number} other classes</source>
        <translation>{number} weitere Klassen</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone.</source>
        <translation>In Prozent der gültigen Fläche jeder Zone.</translation>
    </message>
    <message>
        <source>Shares of classes by zone</source>
        <translation>Anteile der Klassen je Zone</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: all zones beside each other, by their share of the class that is largest in all. Where they are very many, neighbours are put together.</source>
        <translation>In Prozent der gültigen Fläche jeder Zone: alle Zonen nebeneinander, nach ihrem Anteil an der insgesamt größten Klasse. Sind es sehr viele, werden benachbarte zusammengefasst.</translation>
    </message>
    <message>
        <source>Shares of classes in all zones</source>
        <translation>Anteile der Klassen in allen Zonen</translation>
    </message>
    <message>
        <source>Area in all zones ({unit})</source>
        <translation>Fläche in allen Zonen ({unit})</translation>
    </message>
    <message>
        <source>Zones that overlap count each on its own.</source>
        <translation>Zonen, die sich überlappen, zählen jede für sich.</translation>
    </message>
    <message>
        <source>Classes in all zones together</source>
        <translation>Klassen in allen Zonen zusammen</translation>
    </message>
    <message>
        <source>All zones together</source>
        <translation>Alle Zonen zusammen</translation>
    </message>
    <message>
        <source>Area ({unit})</source>
        <translation>Fläche ({unit})</translation>
    </message>
    <message>
        <source>The area of each class at each date.</source>
        <translation>Die Fläche jeder Klasse zu jedem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Classes through time</source>
        <translation>Klassen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values through time</source>
        <translation>Werte im Lauf der Zeit</translation>
    </message>
    <message>
        <source>At each date: the median and the mean of the {what}, the bands that hold the middle half and the middle 80 % of them, and as thin lines {number} of them, taken evenly.</source>
        <translation>Zu jedem Datum: Median und Mittelwert der {what}, die Bänder mit der mittleren Hälfte und den mittleren 80 % von ihnen, und als dünne Linien {number} von ihnen, gleichmäßig entnommen.</translation>
    </message>
    <message>
        <source>A gap is a date without a value.</source>
        <translation>Eine Lücke ist ein Datum ohne Wert.</translation>
    </message>
    <message>
        <source>{number} more series are not shown.</source>
        <translation>{number} weitere Reihen sind nicht dargestellt.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Distribution of the values</source>
        <translation>Verteilung der Werte</translation>
    </message>
    <message>
        <source>How many {what} have which value.</source>
        <translation>Wie viele {what} welchen Wert haben.</translation>
    </message>
    <message>
        <source>Half of the {what} lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean.</source>
        <translation>Die Hälfte der {what} liegt in der Box, zu beiden Seiten des Medians; die Antennen reichen vom 5. bis zum 95. Perzentil, und die Raute ist der Mittelwert.</translation>
    </message>
    <message>
        <source>Rasters compared</source>
        <translation>Raster im Vergleich</translation>
    </message>
    <message>
        <source>{layer}, selected features only</source>
        <translation>{layer}, nur gewählte Objekte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>temporär</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>{number} more rasters are not listed.</source>
        <translation>{number} weitere Raster sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>Distance along the line</source>
        <translation>Entfernung entlang der Linie</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, Teil {part}</translation>
    </message>
    <message>
        <source>The values along each line, from its start. A gap is where there is no value.</source>
        <translation>Die Werte entlang jeder Linie, von ihrem Anfang an. Eine Lücke ist, wo es keinen Wert gibt.</translation>
    </message>
    <message>
        <source>Of {all} lines {number} are shown, taken evenly.</source>
        <translation>Von {all} Linien sind {number} dargestellt, gleichmäßig entnommen.</translation>
    </message>
    <message>
        <source>Of lines with very many points the lowest and the highest of up to {every} that follow each other are shown.</source>
        <translation>Von Linien mit sehr vielen Punkten sind von bis zu {every} aufeinander folgenden der niedrigste und der höchste dargestellt.</translation>
    </message>
    <message>
        <source>Mean of {raster}</source>
        <translation>Mittelwert von {raster}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Mean along each line</source>
        <translation>Mittelwert entlang jeder Linie</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} Byte</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeige</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Pixels of each zone</source>
        <translation>Pixel jeder Zone</translation>
    </message>
    <message>
        <source>How the values of the pixels are distributed: half of them lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean. Pixels are weighted as they are in the statistics.</source>
        <translation>Wie die Werte der Pixel verteilt sind: die Hälfte von ihnen liegt in der Box, zu beiden Seiten des Medians; die Antennen reichen vom 5. bis zum 95. Perzentil, und die Raute ist der Mittelwert. Die Pixel sind gewichtet wie in den Statistiken.</translation>
    </message>
    <message>
        <source>Of {all} zones the {number} that are largest on the raster are shown; of many that are alike in size some, taken evenly.</source>
        <translation>Von {all} Zonen sind die {number} dargestellt, die auf dem Raster am größten sind; von vielen ähnlich großen einige, gleichmäßig entnommen.</translation>
    </message>
    <message>
        <source>Of zones with very many pixels a part is taken, evenly spread: of the largest one pixel in {every}.</source>
        <translation>Von Zonen mit sehr vielen Pixeln ist ein gleichmäßig verteilter Teil genommen: von der größten ein Pixel von {every}.</translation>
    </message>
    <message>
        <source>Of {all} rasters and bands {number} are shown, taken evenly.</source>
        <translation>Von {all} Rastern und Kanälen sind {number} dargestellt, gleichmäßig entnommen.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>From the highest to the lowest; what has no value is left out.</source>
        <translation>Vom höchsten zum niedrigsten; was keinen Wert hat, fehlt.</translation>
    </message>
    <message>
        <source>Left: all that have a value, from the highest to the lowest. Right: the {number} highest and the {number} lowest.</source>
        <translation>Links: alle mit einem Wert, vom höchsten zum niedrigsten. Rechts: die {number} höchsten und die {number} niedrigsten.</translation>
    </message>
    <message>
        <source>The report could not be written ({reason}), while the results were; choose another file for it, and check the disk.</source>
        <translation>Der Bericht konnte nicht geschrieben werden ({reason}), die Ergebnisse schon; wählen Sie eine andere Datei für ihn, und prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The command that does it again</source>
        <translation>Der Befehl, der es wiederholt</translation>
    </message>
    <message>
        <source>Made on {date} by Pixelwise {version} in QGIS {qgis}.</source>
        <translation>Erstellt am {date} von Pixelwise {version} in QGIS {qgis}.</translation>
    </message>
    <message>
        <source>The output holds no rows.</source>
        <translation>Die Ausgabe enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>All {all} rows; click on a title to sort by it.</source>
        <translation>Alle {all} Zeilen; ein Klick auf einen Titel sortiert danach.</translation>
    </message>
    <message>
        <source>The first {number} of {all} rows, the others are in the output layer; click on a title to sort by it.</source>
        <translation>Die ersten {number} von {all} Zeilen, die übrigen stehen im Ausgabelayer; ein Klick auf einen Titel sortiert danach.</translation>
    </message>
    <message>
        <source>Printed are the first {number} rows.</source>
        <translation>Gedruckt sind die ersten {number} Zeilen.</translation>
    </message>
    <message>
        <source>The report has no charts: the Python package plotly, which comes with QGIS, cannot be used ({reason}); install it into QGIS&apos;s Python.</source>
        <translation>Der Bericht hat keine Diagramme: Das Python-Paket plotly, das QGIS mitbringt, ist nicht nutzbar ({reason}); installieren Sie es in das Python von QGIS.</translation>
    </message>
    <message>
        <source>Pixel {pixel} (row {row}, column {col})</source>
        <translation>Pixel {pixel} (Zeile {row}, Spalte {col})</translation>
    </message>
    <message>
        <source>Single series</source>
        <translation>Einzelne Reihen</translation>
    </message>
    <message>
        <source>10th to 90th percentile</source>
        <translation>10. bis 90. Perzentil</translation>
    </message>
    <message>
        <source>25th to 75th percentile</source>
        <translation>25. bis 75. Perzentil</translation>
    </message>
    <message>
        <source>Zones, highest first</source>
        <translation>Zonen, höchste zuerst</translation>
    </message>
    <message>
        <source>Zones in their order</source>
        <translation>Zonen nach ihrem Wert</translation>
    </message>
    <message>
        <source>Distribution of zones</source>
        <translation>Verteilung der Zonen</translation>
    </message>
    <message>
        <source>How many zones have which value.</source>
        <translation>Wie viele Zonen welchen Wert haben.</translation>
    </message>
    <message>
        <source>A line for each zone with a value.</source>
        <translation>Eine Linie für jede Zone mit einem Wert.</translation>
    </message>
    <message>
        <source>The middle of all {zones} zones, and {single} single ones as grey lines.</source>
        <translation>Die Mitte aller {zones} Zonen und {single} einzelne als graue Linien.</translation>
    </message>
    <message>
        <source>Zones through time</source>
        <translation>Zonen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>A page for the browser, in one file that needs no network: charts, a table of the results that can be sorted, all warnings, rasters and settings. It is listed in the Results Viewer.</source>
        <translation>Eine Seite für den Browser in einer Datei, die kein Netz braucht: Diagramme, eine sortierbare Tabelle der Ergebnisse, alle Warnungen, Raster und Einstellungen. Sie steht in der Ergebnisanzeige.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Columns × rows</source>
        <translation>Spalten × Zeilen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Looked at are {number} of {all} {what}, taken evenly.</source>
        <translation>Betrachtete {what}: {number} von {all}, gleichmäßig entnommen.</translation>
    </message>
    <message>
        <source>The mean is that of all.</source>
        <translation>Der Mittelwert ist der von allen.</translation>
    </message>
    <message>
        <source>About Pixelwise</source>
        <translation>Über Pixelwise</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Homepage</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Raster values to vectors, exactly and fast.</source>
        <translation>Rasterwerte zu Vektoren, genau und schnell.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Rasters are read by {rasters}, geometries by {geometries}.</source>
        <translation>Raster liest {rasters}, Geometrien {geometries}.</translation>
    </message>
    <message>
        <source>Load sample data</source>
        <translation>Beispieldaten laden</translation>
    </message>
    <message>
        <source>About Pixelwise…</source>
        <translation>Über Pixelwise…</translation>
    </message>
    <message>
        <source>Edit a copy of this model…</source>
        <translation>Eine Kopie dieses Modells bearbeiten…</translation>
    </message>
    <message>
        <source>The input has a field &apos;{field}&apos;, which this model makes itself; rename that field, or take it out.</source>
        <translation>Die Eingabe hat ein Feld '{field}', das dieses Modell selbst anlegt; benennen Sie das Feld um oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Ready models</source>
        <translation>Fertige Modelle</translation>
    </message>
    <message>
        <source>Land cover shares of parcels</source>
        <translation>Anteile der Landbedeckung an Parzellen</translation>
    </message>
    <message>
        <source>The share of each class of land cover in each parcel, and the commonest class.</source>
        <translation>Der Anteil jeder Klasse der Landbedeckung an jeder Parzelle, und die häufigste Klasse.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each parcel each class of land cover takes up: as a percentage in a field of its own, and as a table of areas in hectares on the ellipsoid. Pixels on an edge count by the part of them that lies in the parcel.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Misst, wie viel jeder Parzelle jede Klasse der Landbedeckung einnimmt: als Prozentsatz in einem eigenen Feld und als Tabelle der Flächen in Hektar auf dem Ellipsoid. Pixel am Rand zählen mit dem Teil, der in der Parzelle liegt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>land cover,land use,share,percent,area,tabulate area,histogram,parcel,field,class</source>
        <translation>Landbedeckung,Landnutzung,Anteil,Prozent,Fläche,Flächentabelle,Histogramm,Parzelle,Flurstück,Feld,Klasse</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parzellen</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polygone in beliebigem KBS.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>A raster whose first band holds classes; names and colours come from it.</source>
        <translation>Ein Raster, dessen erster Kanal Klassen enthält; Namen und Farben stammen aus ihm.</translation>
    </message>
    <message>
        <source>Classes and groups</source>
        <translation>Klassen und Gruppen</translation>
    </message>
    <message>
        <source>What to report, such as 11, 21..24, or groups with names: forest=41..43; water=11. Empty reports every class that is found.</source>
        <translation>Was gemeldet wird, wie 11, 21..24, oder Gruppen mit Namen: Wald=41..43; Wasser=11. Leer: jede Klasse, die gefunden wird.</translation>
    </message>
    <message>
        <source>Shares of parcels</source>
        <translation>Anteile an Parzellen</translation>
    </message>
    <message>
        <source>The parcels, with the percentage of each class, the commonest class in cover_majority and the number of classes in cover_variety; these two look at single classes, not at groups.</source>
        <translation>Die Parzellen mit dem Prozentsatz jeder Klasse, der häufigsten Klasse in cover_majority und der Anzahl der Klassen in cover_variety; diese beiden betrachten einzelne Klassen, keine Gruppen.</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Flächen der Klassen</translation>
    </message>
    <message>
        <source>A row for each class in each parcel, with its name, its pixels, its area in hectares and its percentage.</source>
        <translation>Eine Zeile für jede Klasse in jeder Parzelle, mit ihrem Namen, ihren Pixeln, ihrer Fläche in Hektar und ihrem Prozentsatz.</translation>
    </message>
    <message>
        <source>NDVI series of fields by quality mask</source>
        <translation>NDVI-Zeitreihen von Feldern mit Qualitätsmaske</translation>
    </message>
    <message>
        <source>NDVI of each field on each date, of good pixels only, and the dates that are reliable.</source>
        <translation>Der NDVI jedes Feldes an jedem Termin, nur aus guten Pixeln, und die verlässlichen Termine.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Follows the NDVI of fields through time. Clouds and other pixels that are not good are left out by a quality raster, and dates on which too little of a field was good are left out of the second output.&lt;/p&gt;&lt;p&gt;It takes one raster of NDVI for each date. Where you have red and near infrared bands, make NDVI of them first, for instance with the raster calculator as a batch: the NDVI of a mean red and a mean near infrared is not the mean NDVI of a field.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Verfolgt den NDVI von Feldern durch die Zeit. Wolken und andere Pixel, die nicht gut sind, lässt ein Qualitätsraster weg; in der zweiten Ausgabe fehlen Termine, an denen zu wenig eines Feldes gut war.&lt;/p&gt;&lt;p&gt;Gebraucht wird ein NDVI-Raster für jedes Datum. Wenn Sie Kanäle für Rot und nahes Infrarot haben, berechnen Sie daraus zuerst den NDVI, etwa mit dem Rasterrechner als Stapelprozess: Der NDVI aus mittlerem Rot und mittlerem nahem Infrarot ist nicht der mittlere NDVI eines Feldes.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>NDVI,vegetation index,EVI,time series,crop,field,cloud,quality,mask,phenology,Sentinel,Landsat,MODIS</source>
        <translation>NDVI,Vegetationsindex,EVI,Zeitreihe,Feldfrucht,Acker,Feld,Wolke,Qualität,Maske,Phänologie,Sentinel,Landsat,MODIS</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>NDVI, a raster for each date</source>
        <translation>NDVI, ein Raster je Termin</translation>
    </message>
    <message>
        <source>Dates come from the layers&apos; temporal properties, their metadata or their names. Any other index will do as well.</source>
        <translation>Die Termine stammen aus den zeitlichen Eigenschaften, Metadaten oder Namen der Layer. Jeder andere Index eignet sich ebenso.</translation>
    </message>
    <message>
        <source>Quality rasters</source>
        <translation>Qualitätsraster</translation>
    </message>
    <message>
        <source>One for all dates, or one for each in the same order, on the same grid; empty takes every pixel that has data.</source>
        <translation>Eines für alle Termine oder je eines in derselben Reihenfolge, auf demselben Gitter; leer: jedes Pixel, das Werte hat.</translation>
    </message>
    <message>
        <source>Values that mean good</source>
        <translation>Werte, die gut bedeuten</translation>
    </message>
    <message>
        <source>Such as 4..6, or bits: bits 1-4 clear, bit 6 set.</source>
        <translation>Wie 4..6, oder Bits: bits 1-4 clear, bit 6 set.</translation>
    </message>
    <message>
        <source>Least good part of a field (percent)</source>
        <translation>Mindestens guter Teil (Prozent)</translation>
    </message>
    <message>
        <source>Dates with less of a field&apos;s pixels are not among the reliable ones.</source>
        <translation>Termine, an denen weniger Pixel eines Feldes gut sind, zählen nicht zu den verlässlichen.</translation>
    </message>
    <message>
        <source>NDVI on all dates</source>
        <translation>NDVI an allen Terminen</translation>
    </message>
    <message>
        <source>A row for each field and date: mean, standard deviation, median, 10th and 90th percentile of the good pixels, and how many are good and not.</source>
        <translation>Eine Zeile für jedes Feld und jeden Termin: Mittelwert, Standardabweichung, Median, 10. und 90. Perzentil der guten Pixel, und wie viele gut sind und wie viele nicht.</translation>
    </message>
    <message>
        <source>NDVI on reliable dates</source>
        <translation>NDVI an verlässlichen Terminen</translation>
    </message>
    <message>
        <source>The rows of which enough is good, with the part in good_percent.</source>
        <translation>Die Zeilen, von denen genug gut ist, mit dem Anteil in good_percent.</translation>
    </message>
    <message>
        <source>Monthly climate of counties</source>
        <translation>Monatliches Klima von Landkreisen</translation>
    </message>
    <message>
        <source>Means of each county in each month, weighted by the pixels&apos; true areas, and a summary.</source>
        <translation>Mittelwerte jedes Landkreises in jedem Monat, gewichtet mit den wahren Flächen der Pixel, und eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises monthly rasters, such as temperature or precipitation, in counties or other zones. Every pixel weighs its true area on the ellipsoid, so that a grid of longitudes and latitudes does not favour the poles, and pixels on an edge count by the part of them that lies in the zone.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Fasst monatliche Raster wie Temperatur oder Niederschlag in Landkreisen oder anderen Zonen zusammen. Jedes Pixel wiegt seine wahre Fläche auf dem Ellipsoid, damit ein Gitter aus Längen und Breiten die Pole nicht bevorzugt, und Pixel am Rand zählen mit dem Teil, der in der Zone liegt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>climate,temperature,precipitation,rain,county,month,mean,weighted,area,time series,zone</source>
        <translation>Klima,Temperatur,Niederschlag,Regen,Landkreis,Monat,Mittelwert,gewichtet,Fläche,Zeitreihe,Zone</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Landkreise</translation>
    </message>
    <message>
        <source>Climate, a raster for each month</source>
        <translation>Klima, ein Raster für jeden Monat</translation>
    </message>
    <message>
        <source>Or one with a band for each month. Dates come from the layers&apos; temporal properties, their metadata or their names.</source>
        <translation>Oder eines mit einem Kanal für jeden Monat. Die Termine stammen aus den zeitlichen Eigenschaften, Metadaten oder Namen der Layer.</translation>
    </message>
    <message>
        <source>Months of counties</source>
        <translation>Monate der Landkreise</translation>
    </message>
    <message>
        <source>A row for each county and month: mean, lowest and highest value.</source>
        <translation>Eine Zeile für jeden Landkreis und Monat: Mittelwert, kleinster und größter Wert.</translation>
    </message>
    <message>
        <source>Summary of counties</source>
        <translation>Zusammenfassung der Landkreise</translation>
    </message>
    <message>
        <source>The counties, with the number of months that have a value, and the mean, lowest, highest and sum of the months&apos; means. Months count alike, however many days they have.</source>
        <translation>Die Landkreise mit der Anzahl der Monate, die einen Wert haben, und dem Mittelwert, dem kleinsten, dem größten und der Summe der Monatsmittel. Monate zählen gleich, wie viele Tage sie auch haben.</translation>
    </message>
    <message>
        <source>Elevation profile along trails</source>
        <translation>Höhenprofil entlang von Wegen</translation>
    </message>
    <message>
        <source>The elevation along each trail, and its lowest and highest point, ascent and descent.</source>
        <translation>Die Höhe entlang jedes Weges, sein tiefster und höchster Punkt, Anstieg und Abstieg.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the elevation along trails, and sums up where they rise and where they fall.&lt;/p&gt;&lt;p&gt;Distances are in the units of the trails&apos; CRS: give trails in a CRS in metres for a profile in metres. Ascent and descent grow with the noise of the elevations; a distance between points well above the size of a pixel makes them smaller.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Liest die Höhe entlang von Wegen ab und summiert, wo sie steigen und wo sie fallen.&lt;/p&gt;&lt;p&gt;Abstände sind in den Einheiten des KBS der Wege: Geben Sie für ein Profil in Metern Wege in einem KBS in Metern an. Anstieg und Abstieg wachsen mit dem Rauschen der Höhen; ein Punktabstand deutlich über der Pixelgröße macht sie kleiner.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>elevation,profile,transect,trail,route,track,road,hiking,ascent,descent,DEM,height,slope</source>
        <translation>Höhe,Höhenprofil,Profil,Transekt,Weg,Wanderweg,Route,Spur,Straße,Wandern,Anstieg,Abstieg,DGM,Gelände</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Lines in any CRS. Each part of a multi-line is a trail of its own.</source>
        <translation>Linien in beliebigem KBS. Jeder Teil einer Mehrfachlinie ist ein eigener Weg.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>A raster whose first band holds elevations.</source>
        <translation>Ein Raster, dessen erster Kanal Höhen enthält.</translation>
    </message>
    <message>
        <source>In the units of the trails&apos; CRS; 0 makes a point in each pixel on the way.</source>
        <translation>In den Einheiten des KBS der Wege; 0 setzt in jedes Pixel auf dem Weg einen Punkt.</translation>
    </message>
    <message>
        <source>Points of the profiles</source>
        <translation>Punkte der Profile</translation>
    </message>
    <message>
        <source>Points with their distance from the start and the elevation there, a bilinear mean of four pixels; pixelwise_no tells trails from each other.</source>
        <translation>Punkte mit ihrem Abstand vom Anfang und der Höhe dort, einem bilinearen Mittel von vier Pixeln; pixelwise_no unterscheidet die Wege.</translation>
    </message>
    <message>
        <source>Trails with ascent and descent</source>
        <translation>Wege mit Anstieg und Abstieg</translation>
    </message>
    <message>
        <source>The trails, with the number of points that have an elevation, the lowest and the highest of these, and all ascents and descents from each to the next added up.</source>
        <translation>Die Wege mit der Anzahl der Punkte, die eine Höhe haben, deren tiefster und höchster und der Summe aller Anstiege und Abstiege von einem zum nächsten.</translation>
    </message>
    <message>
        <source>Nearest valid pixel at stations</source>
        <translation>Nächstes gültiges Pixel an Stationen</translation>
    </message>
    <message>
        <source>The value at each station, or of the nearest pixel that has one, and what has none.</source>
        <translation>Der Wert an jeder Station oder der des nächsten Pixels, das einen hat, und was keinen hat.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads rasters at stations. A station where a raster has no data, such as one on the coast in a raster of the land, gets the value of the truly nearest pixel that has data, and is told how far away that is. Stations that have none within reach stand in an output of their own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Liest Raster an Stationen ab. Eine Station, an der ein Raster keine Werte hat, etwa an der Küste in einem Raster des Landes, erhält den Wert des wirklich nächsten Pixels mit Werten, und dazu, wie weit es entfernt ist. Stationen, die keines in Reichweite haben, stehen in einer eigenen Ausgabe.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>station,gauge,weather,point,nearest,no data,extract by points,sample,drill,coast,gap</source>
        <translation>Station,Pegel,Wetter,Messstation,Punkt,nächstes,Leerwert,an Punkten extrahieren,abtasten,Küste,Lücke</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Points in any CRS.</source>
        <translation>Punkte in beliebigem KBS.</translation>
    </message>
    <message>
        <source>One or many; with dates they make a series.</source>
        <translation>Eines oder viele; solche mit Datum ergeben eine Zeitreihe.</translation>
    </message>
    <message>
        <source>How far to look for data (pixels)</source>
        <translation>Suche nach Werten bis (Pixel)</translation>
    </message>
    <message>
        <source>That many rows and columns away; 0 takes only the pixel in which a station lies.</source>
        <translation>So viele Zeilen und Spalten weit; 0 nimmt nur das Pixel, in dem eine Station liegt.</translation>
    </message>
    <message>
        <source>Values at stations</source>
        <translation>Werte an Stationen</translation>
    </message>
    <message>
        <source>A row for each station and raster: the value, the pixel&apos;s row and column, and how far its edge is from the station, in the raster&apos;s units; 0 where its own pixel has data.</source>
        <translation>Eine Zeile für jede Station und jedes Raster: der Wert, Zeile und Spalte des Pixels und wie weit sein Rand von der Station entfernt ist, in den Einheiten des Rasters; 0, wo ihr eigenes Pixel Werte hat.</translation>
    </message>
    <message>
        <source>Stations without a value</source>
        <translation>Stationen ohne Wert</translation>
    </message>
    <message>
        <source>The rows in which no pixel within reach has data.</source>
        <translation>Die Zeilen, in denen kein Pixel in Reichweite Werte hat.</translation>
    </message>
    <message>
        <source>Sample data of Pixelwise, to try it on.</source>
        <translation>Beispieldaten von Pixelwise, zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Land cover of Colorado in 2019, classes of the IGBP</source>
        <translation>Landbedeckung von Colorado 2019, Klassen des IGBP</translation>
    </message>
    <message>
        <source>Elevation in Rocky Mountain National Park, in metres</source>
        <translation>Höhe im Rocky-Mountain-Nationalpark, in Metern</translation>
    </message>
    <message>
        <source>Counties of Colorado</source>
        <translation>Landkreise von Colorado</translation>
    </message>
    <message>
        <source>Glaciers of Colorado, as points</source>
        <translation>Gletscher von Colorado, als Punkte</translation>
    </message>
    <message>
        <source>Routes in Rocky Mountain National Park, roughly, in metres (UTM zone 13)</source>
        <translation>Routen im Rocky-Mountain-Nationalpark, ungefähr, in Metern (UTM-Zone 13)</translation>
    </message>
    <message>
        <source>Counties of North Carolina</source>
        <translation>Landkreise von North Carolina</translation>
    </message>
    <message>
        <source>Monthly mean temperature in North Carolina, in degrees Celsius</source>
        <translation>Monatsmittel der Temperatur in North Carolina, in Grad Celsius</translation>
    </message>
    <message>
        <source>Pixelwise sample data</source>
        <translation>Beispieldaten von Pixelwise</translation>
    </message>
    <message>
        <source>Colorado</source>
        <translation>Colorado</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>North Carolina</translation>
    </message>
    <message>
        <source>Temperature, monthly</source>
        <translation>Temperatur, monatlich</translation>
    </message>
    <message>
        <source>Sample data that could not be loaded: {names}. Please install Pixelwise again.</source>
        <translation>Beispieldaten, die nicht geladen werden konnten: {names}. Bitte installieren Sie Pixelwise erneut.</translation>
    </message>
    <message>
        <source>Layers added: {number}. Their metadata say where they are from.</source>
        <translation>Hinzugefügte Layer: {number}. Ihre Metadaten sagen, woher sie stammen.</translation>
    </message>
    <message>
        <source>The sample data are in this project already.</source>
        <translation>Die Beispieldaten sind bereits in diesem Projekt.</translation>
    </message>
    <message>
        <source>class,classes,categories,categorical,land cover,land use,area,hectares,percent,share,histogram,zonal histogram,tabulate area,cross tabulation,change,zone,zonal,polygon,raster,pixels,coverage,ellipsoid,landcover,landuse,count classes</source>
        <translation>Klasse,Klassen,Kategorien,kategorial,Landbedeckung,Landnutzung,Fläche,Hektar,Prozent,Anteil,Histogramm,Zonenhistogramm,Flächen tabellieren,Kreuztabelle,Veränderung,Zone,Polygon,Raster,Abdeckung,Ellipsoid,zonal,Pixel,Klassen zählen,Flächenstatistik,Flächenanteile</translation>
    </message>
    <message>
        <source>Numbers for models and scripts</source>
        <translation>Zahlen für Modelle und Skripte</translation>
    </message>
    <message>
        <source>Time: {seconds:.1f} s ({phases}).</source>
        <translation>Zeit: {seconds:.1f} s ({phases}).</translation>
    </message>
    <message>
        <source>{rate:,} pixels a second.</source>
        <translation>{rate:,} Pixel je Sekunde.</translation>
    </message>
    <message>
        <source>Opening rasters</source>
        <translation>Raster öffnen</translation>
    </message>
    <message>
        <source>Reading features</source>
        <translation>Objekte lesen</translation>
    </message>
    <message>
        <source>Reading pixels</source>
        <translation>Pixel lesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Reading pixels and writing rows</source>
        <translation>Pixel lesen und Zeilen schreiben</translation>
    </message>
    <message>
        <source>Features: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels around the features, of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Objekte: {number:,}. Raster: {rasters}, Kanäle insgesamt: {bands}. Pixel um die Objekte, in allen Kanälen: höchstens {pixels:,}. Threads: {threads}. Gelesen mit: {reader}.</translation>
    </message>
    <message>
        <source>Pixels of the mask: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Pixel der Maske: {number:,}. Raster: {rasters}, Kanäle insgesamt: {bands}. Pixel aller Kanäle: höchstens {pixels:,}. Threads: {threads}. Gelesen mit: {reader}.</translation>
    </message>
    <message>
        <source>QGIS&apos;s own GDAL {version}, for rasterio cannot be imported</source>
        <translation>GDAL {version} von QGIS, denn rasterio lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>time series,mask,pixels,raster,stack,temporal,dates,ndvi,phenology,extract,values,points,netcdf,multiband,data cube,ndvi time series,drill,drill down,profile,raster to points</source>
        <translation>Zeitreihe,Maske,Pixel,Raster,Stapel,zeitlich,Daten,ndvi,Phänologie,extrahieren,Werte,Punkte,netcdf,mehrkanalig,Datenwürfel,NDVI-Zeitreihe,Raster zu Punkten,Profil,drill</translation>
    </message>
    <message>
        <source>Area in {unit}</source>
        <translation>Fläche in {unit}</translation>
    </message>
    <message>
        <source>Percentage of the valid area</source>
        <translation>Prozent der gültigen Fläche</translation>
    </message>
    <message>
        <source>Of the {columns} columns of the {format} file QGIS shows the first {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>Von den {columns} Spalten der {format}-Datei zeigt QGIS die ersten {most}; wählen Sie das lange Layout, weniger Raster oder Statistiken oder ein anderes Format.</translation>
    </message>
    <message>
        <source>band {band}</source>
        <translation>Kanal {band}</translation>
    </message>
    <message>
        <source>(A quality mask is set: only pixels that it calls good, {values}, are valid.)</source>
        <translation>(Eine Qualitätsmaske ist gesetzt: Gültig sind nur Pixel, die sie gut nennt, {values}.)</translation>
    </message>
    <message>
        <source>Lines: {lines}, of which without a value: {empty_lines}. Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}.</source>
        <translation>Linien: {lines}, davon ohne Wert: {empty_lines}. Punkte: {points}, davon ohne Wert: {empty}. Raster: {rasters}, Kanäle insgesamt: {bands}. Methode: {method}.</translation>
    </message>
    <message>
        <source>Pixels: {pixels}, of {polygons} polygons. Left out, for no raster has data there: {dropped}. Rows: {rows}.</source>
        <translation>Pixel: {pixels}, aus {polygons} Polygonen. Ausgelassen, da dort kein Raster Daten hat: {dropped}. Zeilen: {rows}.</translation>
    </message>
    <message>
        <source>Selected pixels: {pixels}. Pixels of the mask without data, which select nothing: {invalid}. Bands of all rasters: {layers}. Rows: {rows}.</source>
        <translation>Ausgewählte Pixel: {pixels}. Maskenpixel ohne Daten, die nichts auswählen: {invalid}. Kanäle aller Raster: {layers}. Zeilen: {rows}.</translation>
    </message>
    <message>
        <source>Warning: {warning}</source>
        <translation>Warnung: {warning}</translation>
    </message>
    <message>
        <source>Further warnings: {number}</source>
        <translation>Weitere Warnungen: {number}</translation>
    </message>
    <message>
        <source>Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: {bands}. Pixels: {pixels}.</source>
        <translation>Zonen: {zones}, davon ohne gültiges Pixel: {empty}. Raster: {rasters}, Kanäle insgesamt: {bands}. Pixel: {pixels}.</translation>
    </message>
    <message>
        <source>Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}, rasters used: {match}.</source>
        <translation>Punkte: {points}, davon ohne Wert: {empty}. Raster: {rasters}, Kanäle insgesamt: {bands}. Methode: {method}, verwendete Raster: {match}.</translation>
    </message>
    <message>
        <source>Raster {raster}, band {band}</source>
        <translation>Raster {raster}, Kanal {band}</translation>
    </message>
    <message>
        <source>unit: {unit}</source>
        <translation>Einheit: {unit}</translation>
    </message>
    <message>
        <source>{parameter}: &apos;{given}&apos; is no number; give one, such as 25.</source>
        <translation>{parameter}: '{given}' ist keine Zahl; geben Sie eine an, etwa 25.</translation>
    </message>
    <message>
        <source>{parameter}: {expression} cannot be computed ({reason}); give a number, a field of numbers, or an expression over fields of the layer.</source>
        <translation>{parameter}: {expression} lässt sich nicht berechnen ({reason}); geben Sie eine Zahl, ein Feld mit Zahlen oder einen Ausdruck über Felder des Layers an.</translation>
    </message>
    <message>
        <source>0: one point in the middle of each stretch of a line that lies in one pixel, with the stretch&apos;s length in the column length; means weighted by it are exact. Where rasters lie on several grids, each stretch lies in one pixel of each. Else points at this distance from each other, from the line&apos;s start on; each line may have its own, out of a field or an expression.</source>
        <translation>0: ein Punkt in der Mitte jedes Abschnitts einer Linie, der in einem Pixel liegt, mit der Länge des Abschnitts in der Spalte length; damit gewichtete Mittelwerte sind exakt. Liegen Raster auf mehreren Gittern, liegt jeder Abschnitt in je einem Pixel von ihnen. Sonst Punkte in diesem Abstand voneinander, vom Anfang der Linie an; jede Linie kann ihren eigenen haben, aus einem Feld oder Ausdruck.</translation>
    </message>
    <message>
        <source>The distance between points of the feature {feature} is {value}; where each feature has its own, give each a number above 0.</source>
        <translation>Der Abstand der Punkte des Objekts {feature} ist {value}; wo jedes Objekt seinen eigenen hat, geben Sie jedem eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Where a point has no value, the valid pixel nearest to the point is taken out of the square of pixels up to so many rows and columns away, and the column distance tells how far its edge is from the point, in map units of the raster. Off the raster nothing is searched. 0: no search. Each point may have its own number, out of a field or an expression.</source>
        <translation>Wo ein Punkt keinen Wert hat, wird aus dem Quadrat der Pixel bis zu so vielen Zeilen und Spalten Entfernung das gültige Pixel genommen, das dem Punkt am nächsten liegt, und die Spalte distance gibt an, wie weit dessen Rand vom Punkt entfernt ist, in Karteneinheiten des Rasters. Außerhalb des Rasters wird nicht gesucht. 0: keine Suche. Jeder Punkt kann seine eigene Zahl haben, aus einem Feld oder Ausdruck.</translation>
    </message>
    <message>
        <source>The feature {feature} has {value} as the number of pixels to search; give each feature a whole number from 0, for no search, to {most}.</source>
        <translation>Das Objekt {feature} hat {value} als Zahl der zu durchsuchenden Pixel; geben Sie jedem Objekt eine ganze Zahl von 0, für keine Suche, bis {most}.</translation>
    </message>
    <message>
        <source>pixels,polygon,raster,extract,values,points,squares,cells,vectorise,vectorize,polygonise,polygonize,clip,mask,training data,machine learning,coverage,fraction,raster to points,raster pixels to points,raster to vector,zonal,drill</source>
        <translation>Pixel,Polygon,Raster,extrahieren,Werte,Punkte,Quadrate,Zellen,vektorisieren,polygonisieren,zuschneiden,Maske,Trainingsdaten,maschinelles Lernen,Abdeckung,Anteil,Raster zu Punkten,Rasterpixel zu Punkten,Raster zu Vektor,zonal,drill</translation>
    </message>
    <message>
        <source>line,lines,sample,sampling,extract,profile,elevation profile,cross section,transect,values,raster,points along lines,river,road,track,trail,length-weighted mean,bilinear,nearest,time series,pixels,terrain profile,section</source>
        <translation>Linie,Linien,abtasten,Abtastung,extrahieren,Profil,Höhenprofil,Querschnitt,Transekt,Werte,Raster,Punkte entlang von Linien,Fluss,Straße,Track,längengewichtetes Mittel,bilinear,nächster,Zeitreihe,Pfad,Weg,Geländeprofil,Schnitt,Pixel</translation>
    </message>
    <message>
        <source>sample,sampling,extract,point,values,raster,bilinear,nearest,nodata,neighbourhood,neighborhood,time series,tracking,gps,csv,coordinates,latest,closest date,extract by points,point sampling tool,extract values to points,raster values to points,pixel,drill,stations,ndvi time series</source>
        <translation>abtasten,Abtastung,extrahieren,Punkt,Werte,Raster,bilinear,nächster,Leerwert,Nachbarschaft,Zeitreihe,Tracking,gps,csv,Koordinaten,neuestes,nächstes Datum,Punkte abtasten,Point Sampling Tool,Werte extrahieren,Rasterwerte an Punkten,Stationen,Pixel,NDVI-Zeitreihe,drill</translation>
    </message>
    <message>
        <source>zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize,aggregate,pixels,average,elevation,ndvi time series,climate,drill</source>
        <translation>zonal,Zonenstatistik,Statistik,Statistiken,Zone,Polygon,Raster,Mittelwert,Median,Perzentil,Quantil,Mehrheit,Varietät,Abdeckung,exakt,Anteil,gewichtet,Puffer,Zeitreihe,extrahieren,zusammenfassen,Durchschnitt,aggregieren,Pixel,Höhe,Klima,NDVI-Zeitreihe,Rasterstatistik,drill</translation>
    </message>
    <message>
        <source>There are {points} points and {distances} distances; give one for each point.</source>
        <translation>Es gibt {points} Punkte und {distances} Abstände; geben Sie für jeden Punkt einen an.</translation>
    </message>
    <message>
        <source>There are {features} features and {steps} steps; give one for each feature.</source>
        <translation>Es gibt {features} Objekte und {steps} Schritte; geben Sie für jedes Objekt einen an.</translation>
    </message>
    <message>
        <source>The step of a feature is 0, where each has its own; give distances above 0, or 0 for all.</source>
        <translation>Der Schritt eines Objekts ist 0, wo jedes seinen eigenen hat; geben Sie Abstände über 0 an, oder 0 für alle.</translation>
    </message>
    <message>
        <source>Cancelled before the report was written; what is saved in a file is complete.</source>
        <translation>Abgebrochen, bevor der Bericht geschrieben war; was in einer Datei gespeichert ist, ist vollständig.</translation>
    </message>
    <message>
        <source>A {format} file holds no numbers of more than 22 digits before the point: {number:,} values are NULL in it. A GeoPackage keeps them.</source>
        <translation>Eine {format}-Datei fasst keine Zahlen mit mehr als 22 Ziffern vor dem Komma: {number:,} Werte sind darin NULL. Ein GeoPackage behält sie.</translation>
    </message>
    <message>
        <source>A {format} file holds 15 digits behind the point: {number:,} values near 0 lose digits in it. A GeoPackage keeps them.</source>
        <translation>Eine {format}-Datei fasst 15 Ziffern hinter dem Komma: {number:,} Werte nahe 0 verlieren darin Ziffern. Ein GeoPackage behält sie.</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: of {zones} zones the {number} where it is largest.</source>
        <translation>In Prozent der gültigen Fläche jeder Zone: von {zones} Zonen die {number}, bei denen sie am größten ist.</translation>
    </message>
    <message>
        <source>Where there are more than {most}, the {number} highest and the {number} lowest have bars.</source>
        <translation>Wo es mehr als {most} sind, haben die {number} höchsten und die {number} niedrigsten Balken.</translation>
    </message>
    <message>
        <source>The file {name} is given for two outputs, and one would replace the other; choose another file for one of them.</source>
        <translation>Die Datei {name} ist für zwei Ausgaben angegeben, und eine würde die andere ersetzen; wählen Sie für eine von beiden eine andere Datei.</translation>
    </message>
    <message>
        <source>Features whose buffer distance is no number, or too large, which get NULL: {features}</source>
        <translation>Objekte, deren Pufferabstand keine Zahl oder zu groß ist und die NULL erhalten: {features}</translation>
    </message>
    <message>
        <source>{output}: the next step of this model reads this file, and a {format} file does not keep all that it needs; save it as a GeoPackage, or leave it temporary and export it then.</source>
        <translation>{output}: Der nächste Schritt dieses Modells liest diese Datei, und eine {format}-Datei behält nicht alles, was er braucht; speichern Sie sie als GeoPackage, oder lassen Sie sie temporär und exportieren Sie sie danach.</translation>
    </message>
</context>
</TS>
