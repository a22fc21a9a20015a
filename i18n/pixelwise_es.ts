<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Pixelwise</name>
    <message>
        <source>Raster values to vectors</source>
        <translation>Valores ráster a vectores</translation>
    </message>
    <message>
        <source>Cancelled: no output was written.</source>
        <translation>Cancelado: no se escribió ninguna salida.</translation>
    </message>
    <message>
        <source>The memory is not enough; run on fewer rasters, statistics or features at once.</source>
        <translation>La memoria no es suficiente; ejecute con menos rásteres, estadísticas u objetos espaciales a la vez.</translation>
    </message>
    <message>
        <source>No raster was given; choose at least one raster layer.</source>
        <translation>No se indicó ningún ráster; elija al menos una capa ráster.</translation>
    </message>
    <message>
        <source>{name} is not a raster layer; choose raster layers under {key}.</source>
        <translation>{name} no es una capa ráster; elija capas ráster en {key}.</translation>
    </message>
    <message>
        <source>The features have no CRS and are taken to be in that of the rasters, {crs}.</source>
        <translation>Los objetos espaciales no tienen SRC y se supone que están en el de los rásteres, {crs}.</translation>
    </message>
    <message>
        <source>Rasters without a CRS are taken to be in that of the features, {crs}: {rasters}</source>
        <translation>Se supone que los rásteres sin SRC están en el de los objetos espaciales, {crs}: {rasters}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rásteres</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>No-data count</source>
        <translation>Número sin datos</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación estándar</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianza</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Minority</source>
        <translation>Minoría</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mayoría</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variedad</translation>
    </message>
    <message>
        <source>Pixels of a zone</source>
        <translation>Píxeles de una zona</translation>
    </message>
    <message>
        <source>Those with their centre inside</source>
        <translation>Los que tienen su centro dentro</translation>
    </message>
    <message>
        <source>All that are touched</source>
        <translation>Todos los tocados</translation>
    </message>
    <message>
        <source>Buffer distance</source>
        <translation>Distancia de buffer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Pattern of dates in names</source>
        <translation>Patrón de las fechas en los nombres</translation>
    </message>
    <message>
        <source>Table layout</source>
        <translation>Disposición de la tabla</translation>
    </message>
    <message>
        <source>Prefix of new columns</source>
        <translation>Prefijo de los campos nuevos</translation>
    </message>
    <message>
        <source>May be empty: a name that is taken gets a number behind it.</source>
        <translation>Puede quedar vacío: si un nombre ya está en uso, se le añade un número.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be opened by QGIS ({provider}); check its source.</source>
        <translation>QGIS no puede abrir el ráster {name} ({provider}); compruebe su fuente.</translation>
    </message>
    <message>
        <source>{package} cannot be imported ({error})</source>
        <translation>no se puede importar {package} ({error})</translation>
    </message>
    <message>
        <source>There are no features (is nothing selected?), so the output is empty.</source>
        <translation>No hay objetos espaciales (¿no hay nada seleccionado?), por lo que la salida está vacía.</translation>
    </message>
    <message>
        <source>Features without a geometry, which get NULL: {features}</source>
        <translation>Objetos espaciales sin geometría, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Features whose geometry cannot be repaired, which get NULL: {features}</source>
        <translation>Objetos espaciales cuya geometría no se puede reparar, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Features that the buffer leaves nothing of, which get NULL: {features}</source>
        <translation>Objetos espaciales de los que el buffer no deja nada, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Rasters whose date is not known: {rasters}</source>
        <translation>Rásteres cuya fecha no se conoce: {rasters}</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>su carpeta no existe</translation>
    </message>
    <message>
        <source>Columns that got another name, because theirs is taken: {columns}</source>
        <translation>Campos que recibieron otro nombre, porque el suyo ya está en uso: {columns}</translation>
    </message>
    <message>
        <source>The features changed while they were being measured; run the algorithm again.</source>
        <translation>Los objetos espaciales cambiaron mientras se medían; ejecute el algoritmo de nuevo.</translation>
    </message>
    <message>
        <source>Zonal statistics</source>
        <translation>Estadísticas de zona</translation>
    </message>
    <message>
        <source>Statistics of the pixels of one or many rasters within each polygon.</source>
        <translation>Estadísticas de los píxeles de uno o varios rásteres dentro de cada polígono.</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Número de zonas</translation>
    </message>
    <message>
        <source>Number of zones without a valid pixel</source>
        <translation>Número de zonas sin ningún píxel válido</translation>
    </message>
    <message>
        <source>Features that cannot be transformed to {crs} and so get NULL: {features}</source>
        <translation>Objetos espaciales que no se pueden transformar a {crs} y por ello reciben NULL: {features}</translation>
    </message>
    <message>
        <source>The features have no CRS, and the rasters have several ({several}); set the CRS of the features&apos; layer in its properties.</source>
        <translation>Los objetos espaciales no tienen SRC, y los rásteres tienen varios ({several}); establezca el SRC de la capa de los objetos espaciales en sus propiedades.</translation>
    </message>
    <message>
        <source>The raster {name} could not be loaded; check that it is there, whole and of a format QGIS reads.</source>
        <translation>No se pudo cargar el ráster {name}; compruebe que existe, que está completo y que su formato es uno que QGIS lee.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; is not an option of {key}; give one of: {names}, or their numbers from 0.</source>
        <translation>'{part}' no es una opción de {key}; indique una de estas: {names}, o sus números a partir de 0.</translation>
    </message>
    <message>
        <source>Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a buffer distance.</source>
        <translation>Polígonos, en cualquier SRC. Pueden solaparse y tener huecos y partes. Los puntos y las líneas necesitan una distancia de buffer.</translation>
    </message>
    <message>
        <source>One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on together.</source>
        <translation>Una o varias capas ráster, en cualquier cuadrícula y en cualquier SRC. Las que comparten una cuadrícula se procesan juntas.</translation>
    </message>
    <message>
        <source>Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.</source>
        <translation>De cada ráster: números como 1,3-5, o nombres de bandas. Vacío: todas las bandas salvo alfa.</translation>
    </message>
    <message>
        <source>Numbers from 0 to 100. Between two pixels&apos; values it is interpolated, as numpy does by default.</source>
        <translation>Números de 0 a 100. Entre los valores de dos píxeles se interpola, como hace numpy de forma predeterminada.</translation>
    </message>
    <message>
        <source>No statistic was chosen; tick at least one under Statistics, or give percentiles.</source>
        <translation>No se eligió ninguna estadística; marque al menos una en Estadísticas, o indique percentiles.</translation>
    </message>
    <message>
        <source>Measures around points and lines, and wider polygons (narrower ones where it is negative); the output keeps the geometries as they are. Circles are drawn with 128 corners: their area is 0.04 % small.</source>
        <translation>Mide alrededor de puntos y líneas, y en polígonos ensanchados (o reducidos si es negativa); la salida conserva las geometrías como son. Los círculos se dibujan con 128 vértices: a su área le falta un 0,04 %.</translation>
    </message>
    <message>
        <source>A raster on the same grid whose first band weights each pixel, in sums, means, deviations, percentiles, minority and majority. A pixel without a weight is no data.</source>
        <translation>Un ráster en la misma cuadrícula cuya primera banda pondera cada píxel en sumas, medias, desviaciones, percentiles, minoría y mayoría. Un píxel sin peso cuenta como sin datos.</translation>
    </message>
    <message>
        <source>Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression with groups named year, month, day. Empty: they are taken from the layers&apos; temporal properties, metadata and names.</source>
        <translation>Dónde están las fechas en los nombres de bandas, capas o archivos: como en %Y%m%d, o una expresión regular con grupos llamados year, month, day. Vacío: se toman de las propiedades temporales, los metadatos y los nombres de las capas.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be read to its end through QGIS; check its source. {error}</source>
        <translation>El ráster {name} no se puede leer hasta el final a través de QGIS; compruebe su fuente. {error}</translation>
    </message>
    <message>
        <source>The raster {name} shows colours and gives no values ({provider}); choose a raster of values, such as a file.</source>
        <translation>El ráster {name} muestra colores y no da valores ({provider}); elija un ráster de valores, como un archivo.</translation>
    </message>
    <message>
        <source>Invalid geometries that were repaired for measuring; the output keeps them: {features}</source>
        <translation>Geometrías no válidas que se repararon para medir; la salida las conserva: {features}</translation>
    </message>
    <message>
        <source>Features without an area (buffer lines and points), which get NULL: {features}</source>
        <translation>Objetos espaciales sin área (aplique un buffer a líneas y puntos), que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>The zones are {kind} and the buffer distance is {distance:g}; give a buffer distance above 0, or polygons.</source>
        <translation>Las zonas son de tipo {kind} y la distancia de buffer es {distance:g}; indique una distancia de buffer mayor que 0, o polígonos.</translation>
    </message>
    <message>
        <source>The zones are a table without geometries; choose a layer of polygons, lines or points.</source>
        <translation>Las zonas son una tabla sin geometrías; elija una capa de polígonos, líneas o puntos.</translation>
    </message>
    <message>
        <source>The buffer distance is in degrees, for the zones&apos; CRS, {crs}, is geographic, and buffers are not round on the ground; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>La distancia de buffer está en grados, pues el SRC de las zonas, {crs}, es geográfico, y los buffers no son redondos sobre el terreno; reproyecte la capa a un SRC en metros para usar distancias en metros.</translation>
    </message>
    <message>
        <source>Zones without any pixel centre, which are measured by the covered part of pixels: {zones}</source>
        <translation>Zonas sin ningún centro de píxel, que se miden por la parte cubierta de los píxeles: {zones}</translation>
    </message>
    <message>
        <source>The output would have {columns} columns, and a {format} file holds {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>La salida tendría {columns} campos, y un archivo {format} admite {most}; elija la disposición larga, menos rásteres o estadísticas, u otro formato.</translation>
    </message>
    <message>
        <source>A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage keeps them whole.</source>
        <translation>Un archivo {format} recorta los nombres de los campos a {longest} caracteres: {columns}. Un GeoPackage los conserva enteros.</translation>
    </message>
    <message>
        <source>The output {name} cannot be written ({reason}); check its folder, and whether another program has it open.</source>
        <translation>No se puede escribir la salida {name} ({reason}); compruebe su carpeta, y si otro programa la tiene abierta.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises the pixels of one or many rasters within each polygon, or around each point or line. Every feature is kept, in its order, with all its attributes; where there is nothing to measure the statistics are NULL.&lt;/p&gt;&lt;p&gt;Zones are reprojected to the CRS of each raster.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Resume los píxeles de uno o varios rásteres dentro de cada polígono, o alrededor de cada punto o línea. Se conserva cada objeto espacial, en su orden, con todos sus atributos; donde no hay nada que medir, las estadísticas son NULL.&lt;/p&gt;&lt;p&gt;Las zonas se reproyectan al SRC de cada ráster.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.</source>
        <translation>Las zonas más pequeñas que un píxel pueden no contener ningún centro. En ese caso se miden por la parte de los píxeles que cubren, para todas las estadísticas, y una advertencia indica cuántas son. De lo contrario, su número de píxeles es 0.</translation>
    </message>
    <message>
        <source>The layer {layer} has no column {name}; choose one of: {names}.</source>
        <translation>La capa {layer} no tiene ningún campo {name}; elija uno de estos: {names}.</translation>
    </message>
    <message>
        <source>The layer {layer} has geometries, and columns of coordinates are named ({names}) too; leave the columns empty, or give a table without geometries.</source>
        <translation>La capa {layer} tiene geometrías, y también se indican campos de coordenadas ({names}); deje los campos vacíos, o indique una tabla sin geometrías.</translation>
    </message>
    <message>
        <source>Only one column of coordinates is named, {name}; name both, or none.</source>
        <translation>Solo se indica un campo de coordenadas, {name}; indique ambos, o ninguno.</translation>
    </message>
    <message>
        <source>No columns of coordinates were found in the table {layer}, which has: {names}; name them, or call them {pairs}.</source>
        <translation>No se encontraron campos de coordenadas en la tabla {layer}, que tiene: {names}; indíquelos, o llámelos {pairs}.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type}; a column of numbers is needed for coordinates.</source>
        <translation>El campo {name} es de tipo {type}; para las coordenadas se necesita un campo numérico.</translation>
    </message>
    <message>
        <source>The column {name} holds text that is no number, &apos;{value}&apos; (feature {feature}); choose a column of numbers, with a point as decimal sign.</source>
        <translation>El campo {name} contiene texto que no es un número, '{value}' (objeto espacial {feature}); elija un campo numérico, con punto como separador decimal.</translation>
    </message>
    <message>
        <source>The raster closest to each point&apos;s date is wanted, but no column of dates is named; choose the column of the points&apos; dates.</source>
        <translation>Se pide el ráster más cercano a la fecha de cada punto, pero no se indica ningún campo de fechas; elija el campo de las fechas de los puntos.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type} and holds no dates; choose a column of dates, of dates and times, or of ISO texts such as 2018-01-31.</source>
        <translation>El campo {name} es de tipo {type} y no contiene fechas; elija un campo de fechas, de fechas y horas, o de textos ISO como 2018-01-31.</translation>
    </message>
    <message>
        <source>The column {name} holds &apos;{value}&apos; (feature {feature}), which is no date; ISO dates are needed, such as 2018-01-31 or 2018-01-31T10:20:21Z.</source>
        <translation>El campo {name} contiene '{value}' (objeto espacial {feature}), que no es una fecha; se necesitan fechas ISO, como 2018-01-31 o 2018-01-31T10:20:21Z.</translation>
    </message>
    <message>
        <source>The output {name} is also given as {input}, and would replace it; choose another file for the output.</source>
        <translation>La salida {name} se indica también como {input}, y la reemplazaría; elija otro archivo para la salida.</translation>
    </message>
    <message>
        <source>Time series of mask pixels</source>
        <translation>Series temporales de píxeles de una máscara</translation>
    </message>
    <message>
        <source>The values of a stack of rasters, date by date, in the pixels that a mask selects.</source>
        <translation>Los valores de una pila de rásteres, fecha a fecha, en los píxeles que selecciona una máscara.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Selects pixels by the values of a mask raster, and takes from each raster of a stack the values in these pixels: one series per pixel. The stack may be one file per date, files with a band per date, or both; it is sorted by date. Pixels are taken as they are, so mask and rasters must lie on the same grid.&lt;/p&gt;&lt;p&gt;Only those parts of the rasters are read that hold selected pixels.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Selecciona píxeles por los valores de un ráster de máscara, y toma de cada ráster de una pila los valores en esos píxeles: una serie por píxel. La pila puede ser un archivo por fecha, archivos con una banda por fecha, o ambas cosas; se ordena por fecha. Los píxeles se toman tal como son, así que la máscara y los rásteres deben estar en la misma cuadrícula.&lt;/p&gt;&lt;p&gt;Solo se leen las partes de los rásteres que contienen píxeles seleccionados.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Series temporales</translation>
    </message>
    <message>
        <source>Number of selected pixels</source>
        <translation>Número de píxeles seleccionados</translation>
    </message>
    <message>
        <source>Length of a series: number of bands of all rasters</source>
        <translation>Longitud de una serie: número de bandas de todos los rásteres</translation>
    </message>
    <message>
        <source>The pattern of dates &apos;{pattern}&apos; is found in no name, for instance not in &apos;{name}&apos;; correct it, or leave it empty.</source>
        <translation>El patrón de fechas '{pattern}' no se encuentra en ningún nombre, por ejemplo no en '{name}'; corríjalo, o déjelo vacío.</translation>
    </message>
    <message>
        <source>No raster has a known date, so the series are in the order given, and their datetime is NULL: {rasters}</source>
        <translation>Ningún ráster tiene una fecha conocida, así que las series están en el orden indicado, y su datetime es NULL: {rasters}</translation>
    </message>
    <message>
        <source>Rasters without a known date, which come last in each series, and their datetime is NULL: {rasters}</source>
        <translation>Rásteres sin una fecha conocida, que van al final de cada serie, y su datetime es NULL: {rasters}</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>The raster whose values select pixels. Pixels without data select nothing.</source>
        <translation>El ráster cuyos valores seleccionan píxeles. Los píxeles sin datos no seleccionan nada.</translation>
    </message>
    <message>
        <source>Band of the mask</source>
        <translation>Banda de la máscara</translation>
    </message>
    <message>
        <source>The one that holds the values; the first when not given.</source>
        <translation>La que contiene los valores; la primera si no se indica.</translation>
    </message>
    <message>
        <source>The stack: one raster per date, rasters with a band per date (NetCDF files too), or both. All on the grid of the mask.</source>
        <translation>La pila: un ráster por fecha, rásteres con una banda por fecha (también archivos NetCDF), o ambas cosas. Todos en la cuadrícula de la máscara.</translation>
    </message>
    <message>
        <source>there is no field {names}</source>
        <translation>no existe el campo {names}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Points or multi-points in any CRS, or a table with columns of coordinates. A multi-point gets a row for each part, numbered in the column part.</source>
        <translation>Puntos o multipuntos en cualquier SRC, o una tabla con campos de coordenadas. Un multipunto recibe una fila por cada parte, numerada en el campo part.</translation>
    </message>
    <message>
        <source>Needed for tables, for their numbers alone do not say where they are.</source>
        <translation>Necesario para tablas, pues sus números por sí solos no dicen dónde están.</translation>
    </message>
    <message>
        <source>Of a table without geometries. Columns called x and y, lon and lat, longitude and latitude, lng and lat, or easting and northing are found when this is empty.</source>
        <translation>De una tabla sin geometrías. Si esto está vacío, se encuentran los campos llamados x e y, lon y lat, longitude y latitude, lng y lat, o easting y northing.</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>Valor en un punto</translation>
    </message>
    <message>
        <source>That of the pixel that holds it</source>
        <translation>El del píxel que lo contiene</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>For every point</source>
        <translation>Para cada punto</translation>
    </message>
    <message>
        <source>Rasters used</source>
        <translation>Rásteres utilizados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Features that are no points, which get NULL: {features}</source>
        <translation>Objetos espaciales que no son puntos, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Features without a point, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Objetos espaciales sin ningún punto, o con coordenadas que no son números finitos, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Features without a date, which get NULL: {features}</source>
        <translation>Objetos espaciales sin fecha, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>All points lie off every raster, and all values are NULL; check the CRS of the points ({crs}) and those of the rasters.</source>
        <translation>Todos los puntos están fuera de todos los rásteres, y todos los valores son NULL; compruebe el SRC de los puntos ({crs}) y los de los rásteres.</translation>
    </message>
    <message>
        <source>Points off all rasters, which get NULL: {features}</source>
        <translation>Puntos fuera de todos los rásteres, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of points, or a table with columns of coordinates.</source>
        <translation>La capa {name} contiene geometrías de tipo {kind}; elija una capa de puntos, o una tabla con campos de coordenadas.</translation>
    </message>
    <message>
        <source>Pixels in polygons</source>
        <translation>Píxeles en polígonos</translation>
    </message>
    <message>
        <source>Every pixel of one or many rasters within each polygon, as a point or a square.</source>
        <translation>Cada píxel de uno o varios rásteres dentro de cada polígono, como punto o como cuadrado.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a feature of every pixel of every polygon, with the polygon&apos;s attributes, the pixel&apos;s row, column and centre, the part of it that is covered, and the values of all rasters and bands. Overlapping polygons each give their pixels. Pixels that have no data in any raster are left out, and counted in the log.&lt;/p&gt;&lt;p&gt;The output is in the CRS of the (first) raster. It is written as it is made, so it may be far larger than the memory; rows come from the top of the raster to its bottom, not polygon by polygon.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Crea un objeto espacial de cada píxel de cada polígono, con los atributos del polígono, la fila, la columna y el centro del píxel, la parte de este que está cubierta, y los valores de todos los rásteres y bandas. Los polígonos que se solapan dan cada uno sus píxeles. Los píxeles que no tienen datos en ningún ráster se omiten, y se cuentan en el registro.&lt;/p&gt;&lt;p&gt;La salida está en el SRC del (primer) ráster. Se escribe a medida que se genera, así que puede ser mucho mayor que la memoria; las filas van de la parte superior del ráster a la inferior, no polígono por polígono.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Number of pixels, of all polygons</source>
        <translation>Número de píxeles, de todos los polígonos</translation>
    </message>
    <message>
        <source>Number of pixels left out, without data</source>
        <translation>Número de píxeles omitidos, sin datos</translation>
    </message>
    <message>
        <source>Polygons without any pixel that has data, which are not in the output: {polygons}</source>
        <translation>Polígonos sin ningún píxel que tenga datos, que no están en la salida: {polygons}</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>In any CRS. They may have holes and parts, and overlap: each gives its own rows.</source>
        <translation>En cualquier SRC. Pueden tener huecos y partes, y solaparse: cada uno da sus propias filas.</translation>
    </message>
    <message>
        <source>Pixels of a polygon</source>
        <translation>Píxeles de un polígono</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometría</translation>
    </message>
    <message>
        <source>A point at the centre of each pixel</source>
        <translation>Un punto en el centro de cada píxel</translation>
    </message>
    <message>
        <source>The outline of each pixel</source>
        <translation>El contorno de cada píxel</translation>
    </message>
    <message>
        <source>Sample rasters at points</source>
        <translation>Muestrear rásteres en puntos</translation>
    </message>
    <message>
        <source>Values of one or many rasters at points, in the raster nearest in time if wanted.</source>
        <translation>Valores de uno o varios rásteres en puntos, en el ráster más cercano en el tiempo si se desea.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives each point the values of one or many rasters: of all of them, of the latest, or of that closest to the point&apos;s own date. Where a pixel is no data, the nearest valid one can be taken instead.&lt;/p&gt;&lt;p&gt;Every feature is kept, in its order, with all its attributes. Points are reprojected to the CRS of each raster. A point on the edge between two pixels belongs to the right and lower one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Da a cada punto los valores de uno o varios rásteres: de todos ellos, del último, o del más cercano a la propia fecha del punto. Donde un píxel no tiene datos, se puede tomar en su lugar el válido más cercano.&lt;/p&gt;&lt;p&gt;Se conserva cada objeto espacial, en su orden, con todos sus atributos. Los puntos se reproyectan al SRC de cada ráster. Un punto en el borde entre dos píxeles pertenece al de la derecha o al de abajo.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Número de puntos</translation>
    </message>
    <message>
        <source>Number of points without a value</source>
        <translation>Número de puntos sin ningún valor</translation>
    </message>
    <message>
        <source>The layer {layer} has the CRS {own}, and {given} is given for its coordinates; leave the CRS of the coordinates empty, or set the right one in the layer&apos;s properties.</source>
        <translation>La capa {layer} tiene el SRC {own}, y se indica {given} para sus coordenadas; deje vacío el SRC de las coordenadas, o establezca el correcto en las propiedades de la capa.</translation>
    </message>
    <message>
        <source>The CRS of the coordinates in the table {layer} is not known; choose it among the advanced parameters, for instance EPSG:4326 for longitude and latitude of GPS.</source>
        <translation>No se conoce el SRC de las coordenadas de la tabla {layer}; elíjalo entre los parámetros avanzados, por ejemplo EPSG:4326 para longitud y latitud de GPS.</translation>
    </message>
    <message>
        <source>The column fid holds no unique ids, and was made anew in the output.</source>
        <translation>El campo fid no contiene identificadores únicos, y se creó de nuevo en la salida.</translation>
    </message>
    <message>
        <source>the run was cancelled or failed while rows were being added to it</source>
        <translation>la ejecución se canceló o falló mientras se le añadían filas</translation>
    </message>
    <message>
        <source>The column {old} is called {new} in the output, for a GeoPackage has its own.</source>
        <translation>El campo {old} se llama {new} en la salida, pues un GeoPackage tiene el suyo propio.</translation>
    </message>
    <message>
        <source>Building the output&apos;s spatial index.</source>
        <translation>Construyendo el índice espacial de la salida.</translation>
    </message>
    <message>
        <source>Rows without a geometry, for their pixels have no place in the CRS of the output, {crs}: {number}</source>
        <translation>Filas sin geometría, pues sus píxeles no tienen lugar en el SRC de la salida, {crs}: {number}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of polygons, or buffer its features first.</source>
        <translation>La capa {name} contiene geometrías de tipo {kind}; elija una capa de polígonos, o aplique antes un buffer a sus objetos espaciales.</translation>
    </message>
    <message>
        <source>The raster {name} is read through QGIS and cannot be given to other processes; use threads, or save it as a file first.</source>
        <translation>El ráster {name} se lee a través de QGIS y no se puede pasar a otros procesos; use hilos, o guárdelo antes como archivo.</translation>
    </message>
    <message>
        <source>nearest pixel</source>
        <translation>píxel más cercano</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilineal</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>el último</translation>
    </message>
    <message>
        <source>closest</source>
        <translation>el más cercano en el tiempo</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centro</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>tocados</translation>
    </message>
    <message>
        <source>covered part</source>
        <translation>parte cubierta</translation>
    </message>
    <message>
        <source>DATES is &apos;{text}&apos;, which {problem}; give a strptime pattern such as %Y%m%d, or a regular expression with named groups such as {example}, or leave it empty.</source>
        <translation>DATES es '{text}', pero este patrón {problem}; indique un patrón de strptime como %Y%m%d, o una expresión regular con grupos con nombre como {example}, o déjelo vacío.</translation>
    </message>
    <message>
        <source>names the day without the month</source>
        <translation>nombra el día sin el mes</translation>
    </message>
    <message>
        <source>names the minute without the hour</source>
        <translation>nombra el minuto sin la hora</translation>
    </message>
    <message>
        <source>names the second without the minute</source>
        <translation>nombra el segundo sin el minuto</translation>
    </message>
    <message>
        <source>has a group named {group}, which is none of {known}</source>
        <translation>tiene un grupo llamado {group}, que no es ninguno de {known}</translation>
    </message>
    <message>
        <source>names no year</source>
        <translation>no nombra ningún año</translation>
    </message>
    <message>
        <source>names both a month and a day of the year</source>
        <translation>nombra a la vez un mes y un día del año</translation>
    </message>
    <message>
        <source>names the hour without the day</source>
        <translation>nombra la hora sin el día</translation>
    </message>
    <message>
        <source>is not a regular expression ({problem})</source>
        <translation>no es una expresión regular ({problem})</translation>
    </message>
    <message>
        <source>has {directive}, which is none of {known}</source>
        <translation>tiene {directive}, que no es ninguno de {known}</translation>
    </message>
    <message>
        <source>names the {group} twice</source>
        <translation>nombra {group} dos veces</translation>
    </message>
    <message>
        <source>has further groups beside the group date, which holds all of it</source>
        <translation>tiene otros grupos además del grupo date, que lo contiene todo</translation>
    </message>
    <message>
        <source>No raster was given; give at least one.</source>
        <translation>No se indicó ningún ráster; indique al menos uno.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: its values go from {low} to {high}, and none of them is {wanted}. Give values that are in the mask.</source>
        <translation>La máscara {mask} no selecciona ningún píxel: sus valores van de {low} a {high}, y ninguno de ellos es {wanted}. Indique valores que estén en la máscara.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: all its pixels are no data. Give a mask that has values.</source>
        <translation>La máscara {mask} no selecciona ningún píxel: todos sus píxeles están sin datos. Indique una máscara que tenga valores.</translation>
    </message>
    <message>
        <source>one of those that were asked for</source>
        <translation>uno de los que se pidieron</translation>
    </message>
    <message>
        <source>other than 0</source>
        <translation>distinto de 0</translation>
    </message>
    <message>
        <source>Pixels are taken as they are, never resampled: bring the raster to the mask&apos;s grid first.</source>
        <translation>Los píxeles se toman tal como son, nunca se remuestrean: lleve antes el ráster a la cuadrícula de la máscara.</translation>
    </message>
    <message>
        <source>{wanted}, but no raster has a date; give a pattern that finds dates in the rasters&apos; names, or set their temporal properties.</source>
        <translation>{wanted}, pero ningún ráster tiene fecha; indique un patrón que encuentre fechas en los nombres de los rásteres, o establezca sus propiedades temporales.</translation>
    </message>
    <message>
        <source>The closest raster in time is wanted, but the points have no dates; give one for each.</source>
        <translation>Se pide el ráster más cercano en el tiempo, pero los puntos no tienen fechas; indique una para cada uno.</translation>
    </message>
    <message>
        <source>The latest raster is wanted</source>
        <translation>Se pide el último ráster</translation>
    </message>
    <message>
        <source>The closest raster is wanted</source>
        <translation>Se pide el ráster más cercano en el tiempo</translation>
    </message>
    <message>
        <source>There are {points} points and {dates} dates; give one for each point.</source>
        <translation>Hay {points} puntos y {dates} fechas; indique una para cada punto.</translation>
    </message>
    <message>
        <source>{one} points were given for one CRS and {other} for another; the same points are needed in each.</source>
        <translation>Se indicaron {one} puntos para un SRC y {other} para otro; se necesitan los mismos puntos en cada uno.</translation>
    </message>
    <message>
        <source>Choose the long layout, which takes any mixture of grids, or resample it to that grid.</source>
        <translation>Elija la disposición larga, que admite cualquier mezcla de cuadrículas, o remuestréelo a esa cuadrícula.</translation>
    </message>
    <message>
        <source>Resample it to that grid.</source>
        <translation>Remuestréelo a esa cuadrícula.</translation>
    </message>
    <message>
        <source>weights raster</source>
        <translation>ráster de pesos</translation>
    </message>
    <message>
        <source>value of a mask</source>
        <translation>valor de una máscara</translation>
    </message>
    <message>
        <source>There are {x} x and {y} y, in {x_dimensions} and {y_dimensions} dimensions; give as many x as y, as two plain lists.</source>
        <translation>Hay {x} x y {y} y, en {x_dimensions} y {y_dimensions} dimensiones; indique tantas x como y, como dos listas simples.</translation>
    </message>
    <message>
        <source>Points must be given as a pair: all their x, and all their y.</source>
        <translation>Los puntos se deben indicar como un par: todas sus x y todas sus y.</translation>
    </message>
    <message>
        <source>Pixels cannot be chosen by &apos;{pixels}&apos;; choose one of {known}.</source>
        <translation>Los píxeles no se pueden elegir por '{pixels}'; elija uno de {known}.</translation>
    </message>
    <message>
        <source>A {kind} was given as a zone; polygons are needed. Buffer points and lines first.</source>
        <translation>Se indicó {kind} como zona; se necesitan polígonos. Aplique antes un buffer a los puntos y las líneas.</translation>
    </message>
    <message>
        <source>Zones must be a sequence of shapely polygons, or None where there is no geometry; {type} was given.</source>
        <translation>Las zonas deben ser una secuencia de polígonos de shapely, o None donde no haya geometría; se indicó {type}.</translation>
    </message>
    <message>
        <source>{one} polygons were given for one CRS and {other} for another; the same features are needed in each.</source>
        <translation>Se indicaron {one} polígonos para un SRC y {other} para otro; se necesitan los mismos objetos espaciales en cada uno.</translation>
    </message>
    <message>
        <source>The array {name} has {dimensions} dimensions and holds {dtype}; real numbers in rows and columns, or layers, rows and columns, are needed.</source>
        <translation>El array {name} tiene {dimensions} dimensiones y contiene {dtype}; se necesitan números reales en filas y columnas, o en capas, filas y columnas.</translation>
    </message>
    <message>
        <source>The raster {raster} ({path}) cannot be read to its end; check that the file is there and whole. GDAL says: {problem}</source>
        <translation>El ráster {raster} ({path}) no se puede leer hasta el final; compruebe que el archivo existe y está completo. GDAL dice: {problem}</translation>
    </message>
    <message>
        <source>The raster {raster} is placed on the map by {placed_by} and has no grid of its own; warp it to a grid first, for instance by gdalwarp, or give its transform.</source>
        <translation>El ráster {raster} se sitúa en el mapa por {placed_by} y no tiene una cuadrícula propia; reproyéctelo antes a una cuadrícula, por ejemplo con gdalwarp, o indique su transformación.</translation>
    </message>
    <message>
        <source>Band {number} of the raster {raster} holds complex numbers ({dtype}); give a raster of real numbers, for instance the amplitude.</source>
        <translation>La banda {number} del ráster {raster} contiene números complejos ({dtype}); indique un ráster de números reales, por ejemplo la amplitud.</translation>
    </message>
    <message>
        <source>The raster {raster} has no bands; if it is a container, choose one of its sub-datasets.</source>
        <translation>El ráster {raster} no tiene bandas; si es un contenedor, elija uno de sus subconjuntos de datos.</translation>
    </message>
    <message>
        <source>Band {number} was asked for, but the raster {raster} has {count}.</source>
        <translation>Se pidió la banda {number}, pero el número de bandas del ráster {raster} es {count}.</translation>
    </message>
    <message>
        <source>Band &apos;{band}&apos; was asked for, but the raster {raster} has the bands 1 to {count}.</source>
        <translation>Se pidió la banda '{band}', pero el ráster {raster} tiene las bandas 1 a {count}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5 or one of: {names}.</source>
        <translation>El ráster {raster} no tiene ninguna banda llamada '{band}'; indique números como 1,3-5 o una de estas: {names}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5.</source>
        <translation>El ráster {raster} no tiene ninguna banda llamada '{band}'; indique números como 1,3-5.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, not {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>su tamaño de píxel es {width:.10g} x {height:.10g}, no {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>The raster has {width} x {height} pixels; at least one is needed.</source>
        <translation>El ráster tiene {width} x {height} píxeles; se necesita al menos uno.</translation>
    </message>
    <message>
        <source>The raster&apos;s transform {transform} gives its pixels no area; georeference the raster.</source>
        <translation>La transformación del ráster {transform} no da área a sus píxeles; georreferencie el ráster.</translation>
    </message>
    <message>
        <source>its size is {width} x {height} pixels, not {wanted_width} x {wanted_height}</source>
        <translation>su tamaño es {width} x {height} píxeles, no {wanted_width} x {wanted_height}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>its CRS is {crs}, not {wanted}</source>
        <translation>su SRC es {crs}, no {wanted}</translation>
    </message>
    <message>
        <source>its origin is ({x:.10g}, {y:.10g}), not ({wanted_x:.10g}, {wanted_y:.10g})</source>
        <translation>su origen es ({x:.10g}; {y:.10g}), no ({wanted_x:.10g}; {wanted_y:.10g})</translation>
    </message>
    <message>
        <source>value to exclude</source>
        <translation>valor que excluir</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no {use}; give numbers and ranges, such as -9999, 0..2.</source>
        <translation>'{part}' en '{text}' no es un {use}; indique números y rangos, como -9999, 0..2.</translation>
    </message>
    <message>
        <source>The range &apos;{part}&apos; runs backwards; write the smaller value first: {range}.</source>
        <translation>El rango '{part}' va hacia atrás; escriba primero el valor menor: {range}.</translation>
    </message>
    <message>
        <source>ground control points</source>
        <translation>puntos de control</translation>
    </message>
    <message>
        <source>rational polynomial coefficients</source>
        <translation>coeficientes polinómicos racionales</translation>
    </message>
    <message>
        <source>nothing in its file</source>
        <translation>nada de su archivo</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>ráster</translation>
    </message>
    <message>
        <source>The {what} {name} does not lie on the grid of {other}: {difference}. {remedy}</source>
        <translation>El {what} {name} no está en la cuadrícula de {other}: {difference}. {remedy}</translation>
    </message>
    <message>
        <source>The percentile {percent:g} was asked for; percentiles lie between 0 and 100.</source>
        <translation>Se pidió el percentil {percent:g}; los percentiles están entre 0 y 100.</translation>
    </message>
    <message>
        <source>No statistic was chosen; choose at least one, or a percentile.</source>
        <translation>No se eligió ninguna estadística; elija al menos una, o un percentil.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no percentile; give numbers between 0 and 100, such as 10, 90.</source>
        <translation>'{part}' en '{text}' no es un percentil; indique números entre 0 y 100, como 10, 90.</translation>
    </message>
    <message>
        <source>There is no statistic &apos;{name}&apos;; choose from {known}.</source>
        <translation>No hay ninguna estadística '{name}'; elija entre {known}.</translation>
    </message>
    <message>
        <source>Two statistics are called &apos;{name}&apos;; name each by itself.</source>
        <translation>Dos estadísticas se llaman '{name}'; dé a cada una su propio nombre.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds infinite values; weights must be numbers of 0 or more. Exclude them or give another raster.</source>
        <translation>El ráster de pesos {name} contiene valores infinitos; los pesos deben ser números de 0 o más. Exclúyalos o indique otro ráster.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds negative values (down to {lowest:.6g}); weights must be 0 or more. Exclude them or give another raster.</source>
        <translation>El ráster de pesos {name} contiene valores negativos (hasta {lowest:.6g}); los pesos deben ser 0 o más. Exclúyalos o indique otro ráster.</translation>
    </message>
    <message>
        <source>The maximum distance is {distance:g} pixels; give a whole number from 0, for no search, to {most}.</source>
        <translation>La distancia máxima es {distance:g} píxeles; indique un número entero de 0, para no buscar, a {most}.</translation>
    </message>
    <message>
        <source>The neighbourhood of points is wanted, but the maximum distance, which is its size, is 0; give a maximum distance of at least 1 pixel.</source>
        <translation>Se pide la vecindad de los puntos, pero la distancia máxima, que es su tamaño, es 0; indique una distancia máxima de al menos 1 píxel.</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no {what}; choose one of {known}.</source>
        <translation>'{given}' no es una opción de {what}; elija una de {known}.</translation>
    </message>
    <message>
        <source>There is no layout &apos;{layout}&apos;; choose one of {layouts}.</source>
        <translation>No hay ninguna disposición '{layout}'; elija una de {layouts}.</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>su nombre es demasiado largo</translation>
    </message>
    <message>
        <source>A {format} file holds no features without a geometry, and there are some: {features}; choose another format, such as GeoPackage, or leave these features out.</source>
        <translation>Un archivo {format} no admite objetos espaciales sin geometría, y hay algunos: {features}; elija otro formato, como GeoPackage, o excluya esos objetos.</translation>
    </message>
    <message>
        <source>Features that cross themselves too often to be repaired or buffered in a few seconds, which get NULL; simplify them or cut them into parts: {features}</source>
        <translation>Objetos espaciales que se cruzan a sí mismos demasiadas veces para repararlos o crearles un buffer en pocos segundos, que reciben NULL; simplifíquelos o divídalos en partes: {features}</translation>
    </message>
    <message>
        <source>Number of NULL values that were written</source>
        <translation>Número de valores NULL escritos</translation>
    </message>
    <message>
        <source>Further rasters or bands of which that is true for other features: {rasters}</source>
        <translation>Otros rásteres o bandas en los que eso ocurre con otros objetos: {rasters}</translation>
    </message>
    <message>
        <source>{raster} and {number} more</source>
        <translation>{raster} y {number} más</translation>
    </message>
    <message>
        <source>{number} of {all} zones lie off {raster}: {features}</source>
        <translation>{number} de {all} zonas están fuera de {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no pixel centre of {raster}: {features}</source>
        <translation>{number} de {all} zonas no contienen ningún centro de píxel de {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no valid pixel of {raster}: {features}</source>
        <translation>{number} de {all} zonas no contienen ningún píxel válido de {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points lie off {raster}: {features}</source>
        <translation>{number} de {all} puntos están fuera de {raster}: {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points have no valid pixel of {raster}: {features}</source>
        <translation>{number} de {all} puntos no tienen ningún píxel válido de {raster}: {features}</translation>
    </message>
    <message>
        <source>NULL values: {number} of {all}, in columns: {columns}</source>
        <translation>Valores NULL: {number} de {all}, en campos: {columns}</translation>
    </message>
    <message>
        <source>{found} of {expected} rows can be read from it: is the disk full, or are they too many for its format?</source>
        <translation>se pueden leer {found} de {expected} filas: ¿está lleno el disco, o son demasiadas para su formato?</translation>
    </message>
    <message>
        <source>{number} of {all} polygons reach beyond {raster}, where there are no pixels: {features}</source>
        <translation>{number} de {all} polígonos se extienden más allá de {raster}, donde no hay píxeles: {features}</translation>
    </message>
    <message>
        <source>No pixel was found, and the output is empty; check the CRS of the polygons ({crs}) and those of the rasters, and what the rasters and you take for no data.</source>
        <translation>No se encontró ningún píxel, y la salida está vacía; compruebe el SRC de los polígonos ({crs}) y los de los rásteres, y qué valores se toman como sin datos en los rásteres y según su indicación.</translation>
    </message>
    <message>
        <source>{number} of {all} zones reach beyond {raster}, and are measured only where it has pixels: {features}</source>
        <translation>{number} de {all} zonas se extienden más allá de {raster}, y se miden solo donde este tiene píxeles: {features}</translation>
    </message>
    <message>
        <source>All zones lie off every raster, and nothing was measured; check the CRS of the zones ({crs}) and those of the rasters.</source>
        <translation>Todas las zonas están fuera de todos los rásteres, y no se midió nada; compruebe el SRC de las zonas ({crs}) y los de los rásteres.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of any raster, and nothing was measured; check what the rasters and you take for no data, and the CRSs of zones ({crs}) and rasters.</source>
        <translation>Ninguna zona contiene un píxel válido de ningún ráster, y no se midió nada; compruebe qué valores se toman como sin datos en los rásteres y según su indicación, y los SRC de las zonas ({crs}) y de los rásteres.</translation>
    </message>
    <message>
        <source>No point has a value, and all values are NULL; check what the rasters and you take for no data, and the CRSs of points ({crs}) and rasters.</source>
        <translation>Ningún punto tiene un valor, y todos los valores son NULL; compruebe qué valores se toman como sin datos en los rásteres y según su indicación, y los SRC de los puntos ({crs}) y de los rásteres.</translation>
    </message>
    <message>
        <source>The output is whole, but has no spatial index: is the disk full?</source>
        <translation>La salida está completa, pero no tiene índice espacial: ¿está lleno el disco?</translation>
    </message>
    <message>
        <source>Values of the mask that select pixels: {values}</source>
        <translation>Valores de la máscara que seleccionan píxeles: {values}</translation>
    </message>
    <message>
        <source>Values treated as no data: {values}</source>
        <translation>Valores tratados como sin datos: {values}</translation>
    </message>
    <message>
        <source>The prefix of new columns {prefix} holds characters that cannot be seen, such as a tab or a line break; write it with letters, digits and underscores.</source>
        <translation>El prefijo de los campos nuevos {prefix} contiene caracteres que no se ven, como un tabulador o un salto de línea; escríbalo con letras, cifras y guiones bajos.</translation>
    </message>
    <message>
        <source>X of minimum</source>
        <translation>X del mínimo</translation>
    </message>
    <message>
        <source>Y of minimum</source>
        <translation>Y del mínimo</translation>
    </message>
    <message>
        <source>X of maximum</source>
        <translation>X del máximo</translation>
    </message>
    <message>
        <source>Y of maximum</source>
        <translation>Y del máximo</translation>
    </message>
    <message>
        <source>Percentiles: {percentiles}</source>
        <translation>Percentiles: {percentiles}</translation>
    </message>
    <message>
        <source>In &apos;{text}&apos; the comma of &apos;{one},{other}&apos; may part two numbers or be a decimal comma; write {one}.{other} for one number, or {one}; {other} for two.</source>
        <translation>En «{text}», la coma de «{one},{other}» puede separar dos números o ser una coma decimal; escriba {one}.{other} para un número, o {one}; {other} para dos.</translation>
    </message>
    <message>
        <source>it is not there afterwards</source>
        <translation>no existe después de escribirla</translation>
    </message>
    <message>
        <source>The output has {found} rows for {expected}: a {format} file splits geometries of several parts. A GeoPackage keeps them whole.</source>
        <translation>La salida tiene {found} filas en lugar de {expected}: un archivo {format} divide las geometrías de varias partes. Un GeoPackage las conserva enteras.</translation>
    </message>
    <message>
        <source>{package} is missing</source>
        <translation>falta {package}</translation>
    </message>
    <message>
        <source>{package} is {version}, and {oldest} or newer is needed</source>
        <translation>{package} es {version} y se necesita {oldest} o posterior</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Please install the newest QGIS, which brings it.</source>
        <translation>Pixelwise no puede ejecutarse: {what}. Instale el QGIS más reciente, que lo incluye.</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in the OSGeo4W Shell, then restart QGIS: {command}</source>
        <translation>Pixelwise no puede ejecutarse: {what}. Ejecute esto en OSGeo4W Shell y reinicie QGIS: {command}</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in a terminal, then restart QGIS: {command}</source>
        <translation>Pixelwise no puede ejecutarse: {what}. Ejecute esto en una terminal y reinicie QGIS: {command}</translation>
    </message>
    <message>
        <source>Coordinates must be an array of numbers with a row for each vertex and the two columns x and y.</source>
        <translation>Las coordenadas deben ser un array de números con una fila por vértice y las dos columnas x e y.</translation>
    </message>
    <message>
        <source>{name} must be ascending whole numbers from 0 to {last}: where each begins, and last where the last one ends.</source>
        <translation>{name} deben ser números enteros ascendentes de 0 a {last}: dónde empieza cada elemento y, al final, dónde termina el último.</translation>
    </message>
    <message>
        <source>The ring {number} does not end where it begins; repeat its first vertex at its end.</source>
        <translation>El anillo {number} no termina donde empieza; repita su primer vértice al final.</translation>
    </message>
    <message>
        <source>{raster} has {number} pixels that are no place on the Earth, as far as its CRS ({crs}) tells. They have no area, and are no data.</source>
        <translation>{raster} tiene {number} píxeles que, según su SRC ({crs}), no son ningún lugar de la Tierra. No tienen área y son sin datos.</translation>
    </message>
    <message>
        <source>The raster {raster} has no CRS, and so the areas of its pixels are unknown; set its CRS in the layer&apos;s properties.</source>
        <translation>El ráster {raster} no tiene SRC, y por eso se desconocen las áreas de sus píxeles; asigne su SRC en las propiedades de la capa.</translation>
    </message>
    <message>
        <source>The CRS of the raster {raster}, {crs}, is neither geographic nor projected, and so the areas of its pixels are unknown; set the right CRS in the layer&apos;s properties.</source>
        <translation>El SRC del ráster {raster}, {crs}, no es ni geográfico ni proyectado, y por eso se desconocen las áreas de sus píxeles; asigne el SRC correcto en las propiedades de la capa.</translation>
    </message>
    <message>
        <source>The raster {raster} lies in longitude and latitude ({crs}), where the map has no areas; choose those on the ellipsoid, or reproject the raster.</source>
        <translation>El ráster {raster} está en longitud y latitud ({crs}), donde el mapa no tiene áreas; elija las del elipsoide o reproyecte el ráster.</translation>
    </message>
    <message>
        <source>Weight pixels by their true areas</source>
        <translation>Ponderar los píxeles por su área real</translation>
    </message>
    <message>
        <source>In longitude and latitude, and on most maps, pixels that look equal are not: a mean over a country, say, is right only where each pixel weighs its area on the Earth (on the ellipsoid of the raster&apos;s CRS). Sums are then values times square metres, while counts stay counts of pixels. With weights given as well, both are multiplied.</source>
        <translation>En longitud y latitud, y en la mayoría de los mapas, los píxeles que parecen iguales no lo son: una media sobre un país, por ejemplo, solo es correcta si cada píxel pesa su área sobre la Tierra (sobre el elipsoide del SRC del ráster). Las sumas son entonces valores por metros cuadrados, y los recuentos siguen siendo de píxeles. Si también se dan pesos, ambos se multiplican.</translation>
    </message>
    <message>
        <source>There is no ellipsoid with the radius {radius} and the inverse flattening {flattening}; give metres above 0, and a number above 1, or 0 for a sphere.</source>
        <translation>No hay ningún elipsoide con el radio {radius} y el aplanamiento inverso {flattening}; dé metros mayores que 0, y un número mayor que 1, o 0 para una esfera.</translation>
    </message>
    <message>
        <source>There are no pixel areas for a raster of {width} x {height} pixels; give those of the grid of each raster.</source>
        <translation>No hay áreas de píxeles para un ráster de {width} x {height} píxeles; dé las de la cuadrícula de cada ráster.</translation>
    </message>
    <message>
        <source>Rasters and their quality masks: {pairs}</source>
        <translation>Rásteres y sus máscaras de calidad: {pairs}</translation>
    </message>
    <message>
        <source>Features wider than once around the world, which are measured only where their own coordinates lie on a raster: {features}</source>
        <translation>Objetos espaciales más anchos que una vuelta al mundo, que solo se miden donde sus propias coordenadas están en un ráster: {features}</translation>
    </message>
    <message>
        <source>Quality masks</source>
        <translation>Máscaras de calidad</translation>
    </message>
    <message>
        <source>One raster for all rasters, or one for each in their order, whose first band says which pixels are good, such as a scene classification or a band of quality bits; all others are no data. On the raster&apos;s grid, or with pixels that each hold whole pixels of it (20 m over 10 m). Where the mask itself is no data, nothing is good.</source>
        <translation>Un ráster para todos los rásteres, o uno para cada uno en su orden, cuya primera banda dice qué píxeles son buenos, como una clasificación de la escena o una banda de bits de calidad; todos los demás son sin datos. En la malla del ráster, o con píxeles que contengan píxeles enteros de este (20 m sobre 10 m). Donde la propia máscara no tiene datos, nada es bueno.</translation>
    </message>
    <message>
        <source>Values and ranges, such as 4..6; 11 (vegetation, bare soil, water and snow of Sentinel-2). Or conditions on bits that must all be met, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1, where bit 0 is the one worth 1 and bits together make a number; bits 0-4 clear leaves clear pixels of Landsat&apos;s QA_PIXEL.</source>
        <translation>Valores y rangos, como 4..6; 11 (vegetación, suelo desnudo, agua y nieve de Sentinel-2). O condiciones sobre bits que deben cumplirse todas, como bits 1-4 clear; bit 6 set; bits 8-9 = 1, donde clear es a cero y set a uno, el bit 0 es el que vale 1 y los bits juntos forman un número; bits 0-4 clear deja los píxeles despejados de QA_PIXEL de Landsat.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good are given ({values}), but no quality mask; choose the masks under QA, or leave the values empty.</source>
        <translation>Se indican valores de máscaras de calidad que significan bueno ({values}), pero ninguna máscara de calidad; elija las máscaras en QA, o deje los valores vacíos.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good: {values}</source>
        <translation>Valores de las máscaras de calidad que significan bueno: {values}</translation>
    </message>
    <message>
        <source>value that means good</source>
        <translation>valor que signifique bueno</translation>
    </message>
    <message>
        <source>A quality mask is given, {name}, but not what it holds where pixels are good; give values, such as 4..6, or bits, such as bits 1-4 clear.</source>
        <translation>Se indica una máscara de calidad, {name}, pero no qué contiene donde los píxeles son buenos; indique valores, como 4..6, o bits, como bits 1-4 clear.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no condition on bits; write which they are and what they must be, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1.</source>
        <translation>'{part}' en '{text}' no es una condición sobre bits; escriba cuáles son y qué deben ser, como bits 1-4 clear; bit 6 set; bits 8-9 = 1.</translation>
    </message>
    <message>
        <source>&apos;{bits}&apos; was asked for, but the quality mask {name} holds {dtype}, which has no bits to ask for; give a mask of whole numbers without scale and offset, or values that mean good.</source>
        <translation>Se pidió '{bits}', pero la máscara de calidad {name} contiene {dtype}, que no tiene bits que consultar; indique una máscara de números enteros sin escala ni desplazamiento, o valores que signifiquen bueno.</translation>
    </message>
    <message>
        <source>Bit {bit} was asked for, but the quality mask {name} holds {dtype}, which has the bits 0 to {last}; give others, or another mask.</source>
        <translation>Se pidió el bit {bit}, pero la máscara de calidad {name} contiene {dtype}, que tiene los bits 0 a {last}; indique otros, u otra máscara.</translation>
    </message>
    <message>
        <source>In &apos;{part}&apos; the bits are to make {wanted}, and they make whole numbers from 0 to {most}; write binary numbers as decimal ones, 2 for 10.</source>
        <translation>En '{part}' los bits deben formar {wanted}, y forman números enteros de 0 a {most}; escriba los números binarios como decimales, 2 por 10.</translation>
    </message>
    <message>
        <source>The period of x is {period}; give a positive number, such as 360, or 0 where x does not repeat.</source>
        <translation>El periodo de x es {period}; indique un número positivo, como 360, o 0 donde x no se repite.</translation>
    </message>
    <message>
        <source>The number of quality masks is {masks}, and that of rasters {rasters}; give one mask for all rasters, or one for each, in their order.</source>
        <translation>El número de máscaras de calidad es {masks}, y el de rásteres {rasters}; indique una máscara para todos los rásteres, o una para cada uno, en su orden.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, no whole multiple of {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>su tamaño de píxel es {width:.10g} x {height:.10g}, que no es un múltiplo entero de {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>it covers the columns {col:.0f} to {col_stop:.0f} and the rows {row:.0f} to {row_stop:.0f} of the raster, not all of 0 to {width} and 0 to {height}</source>
        <translation>cubre las columnas {col:.0f} a {col_stop:.0f} y las filas {row:.0f} a {row_stop:.0f} del ráster, no todas de 0 a {width} y de 0 a {height}</translation>
    </message>
    <message>
        <source>The quality mask {name} does not fit the raster {other}: {difference}. Resample it to the raster&apos;s grid, or to pixels that each hold whole pixels of the raster.</source>
        <translation>La máscara de calidad {name} no encaja con el ráster {other}: {difference}. Remuestréela a la malla del ráster, o a píxeles que contengan píxeles enteros del ráster.</translation>
    </message>
    <message>
        <source>Class areas</source>
        <translation>Áreas de clases</translation>
    </message>
    <message>
        <source>Area of each class of one or many rasters within each polygon.</source>
        <translation>Área de cada clase de uno o varios ráster dentro de cada polígono.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each class of one or many rasters, such as maps of land cover, lies in each polygon: true areas, percentages and numbers of pixels. Names and colours of classes come from the layer&apos;s style, the raster&apos;s attribute table or its categories.&lt;/p&gt;&lt;p&gt;Every feature is kept. Only the part of a zone that the raster covers is measured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mide cuánto de cada clase de uno o varios ráster, como mapas de cobertura del suelo, hay en cada polígono: áreas verdaderas, porcentajes y números de píxeles. Los nombres y colores de las clases vienen del estilo de la capa, de la tabla de atributos del ráster o de sus categorías.&lt;/p&gt;&lt;p&gt;Se conservan todos los objetos. Solo se mide la parte de una zona que cubre el ráster.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Classes of which no zone holds a pixel; check the values of the rasters: {classes}</source>
        <translation>Clases de las que ninguna zona contiene un píxel; compruebe los valores de los ráster: {classes}</translation>
    </message>
    <message>
        <source>{raster}, area in all zones, in {unit}: {classes}</source>
        <translation>{raster}, área en todas las zonas, en {unit}: {classes}</translation>
    </message>
    <message>
        <source>class areas</source>
        <translation>áreas de clases</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Clases: {classes}</translation>
    </message>
    <message>
        <source>Area of a pixel</source>
        <translation>Área de un píxel</translation>
    </message>
    <message>
        <source>On the ellipsoid of the raster&apos;s CRS</source>
        <translation>En el elipsoide del SRC del ráster</translation>
    </message>
    <message>
        <source>In the plane of the raster&apos;s CRS</source>
        <translation>En el plano del SRC del ráster</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Unidad de las áreas</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Metros cuadrados</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectáreas</translation>
    </message>
    <message>
        <source>Square kilometres</source>
        <translation>Kilómetros cuadrados</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Square miles</source>
        <translation>Millas cuadradas</translation>
    </message>
    <message>
        <source>Measure of a class (wide layout)</source>
        <translation>Medida de una clase (formato ancho)</translation>
    </message>
    <message>
        <source>Its area</source>
        <translation>Su área</translation>
    </message>
    <message>
        <source>Its number of pixels</source>
        <translation>Su número de píxeles</translation>
    </message>
    <message>
        <source>The raster {raster} has more than {most} values in the zones and looks continuous, not like a map of classes; give ranges with names as classes, such as low=0..100; high=101..500, or use zonal statistics.</source>
        <translation>El ráster {raster} tiene más de {most} valores en las zonas y parece continuo, no un mapa de clases; dé intervalos con nombre como clases, como low=0..100; high=101..500, o use las estadísticas de zona.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; choose from {known}.</source>
        <translation>No se conoce «{name}»; elija entre {known}.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>The value {value} is in two classes, &apos;{one}&apos; and &apos;{other}&apos;; put it in one of them.</source>
        <translation>El valor {value} está en dos clases, «{one}» y «{other}»; póngalo en una de ellas.</translation>
    </message>
    <message>
        <source>A class in &apos;{text}&apos; has no name that can be written; put letters and digits before the equals sign, as in forest=41..43.</source>
        <translation>Una clase en «{text}» no tiene un nombre que se pueda escribir; ponga letras y cifras antes del signo igual, como en forest=41..43.</translation>
    </message>
    <message>
        <source>The class &apos;{name}&apos; in &apos;{text}&apos; has no values; write them behind the equals sign, as in forest=41..43.</source>
        <translation>La clase «{name}» en «{text}» no tiene valores; escríbalos tras el signo igual, como en forest=41..43.</translation>
    </message>
    <message>
        <source>Two classes are called &apos;{name}&apos;; give each group a name of its own.</source>
        <translation>Dos clases se llaman «{name}»; dé a cada grupo un nombre propio.</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of lines. Of polygons, take the boundaries.</source>
        <translation>La capa {name} contiene geometrías de tipo {kind}; elija una capa de líneas. De los polígonos, tome los contornos.</translation>
    </message>
    <message>
        <source>All lines lie off every raster, and all values are NULL; check the CRS of the lines ({crs}) and those of the rasters.</source>
        <translation>Todas las líneas están fuera de todos los rásteres, y todos los valores son NULL; compruebe el SRC de las líneas ({crs}) y los de los rásteres.</translation>
    </message>
    <message>
        <source>{number} of {all} lines lie off {raster}: {features}</source>
        <translation>{number} de {all} líneas están fuera de {raster}: {features}</translation>
    </message>
    <message>
        <source>Lines off all rasters, which get NULL: {lines}</source>
        <translation>Líneas fuera de todos los rásteres, que reciben NULL: {lines}</translation>
    </message>
    <message>
        <source>Lines on a raster that have no valid pixel of any, and get NULL: {lines}</source>
        <translation>Líneas sobre un ráster que no tienen ningún píxel válido de ninguno, y reciben NULL: {lines}</translation>
    </message>
    <message>
        <source>Features that are no lines, which get NULL: {features}</source>
        <translation>Objetos espaciales que no son líneas, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Features without a line, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Objetos espaciales sin ninguna línea, o con coordenadas que no son números finitos, que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>Lines without a length, which get NULL: {lines}</source>
        <translation>Líneas sin longitud, que reciben NULL: {lines}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Lines or multi-lines in any CRS. Each part of a multi-line is a line of its own, numbered in the column part.</source>
        <translation>Líneas o multilíneas en cualquier SRC. Cada parte de una multilínea es una línea propia, numerada en la columna part.</translation>
    </message>
    <message>
        <source>Samples along lines</source>
        <translation>Muestras a lo largo de líneas</translation>
    </message>
    <message>
        <source>Sample rasters along lines</source>
        <translation>Muestrear rásteres a lo largo de líneas</translation>
    </message>
    <message>
        <source>Values of one or many rasters along lines: in each pixel, with the length of the line in it, or at equal distances.</source>
        <translation>Valores de uno o muchos rásteres a lo largo de líneas: en cada píxel, con la longitud de la línea en él, o a distancias iguales.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes points along lines, with the line&apos;s attributes, the distance from the line&apos;s start and the values of all rasters and bands. Without a distance between points there is one in the middle of each stretch of the line that lies in one pixel, with the stretch&apos;s length, so that means along the line, weighted by it, are exact.&lt;/p&gt;&lt;p&gt;Distances and lengths are measured in the plane of the layer&apos;s CRS, along each part of a multi-line from its own start. Lines are reprojected to the CRS of each raster, and followed there to a hundredth of a pixel. A stretch along the edge between two pixels belongs to the right or lower one. A line that meets no raster keeps one row, at its start, without values.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Crea puntos a lo largo de líneas, con los atributos de la línea, la distancia desde el comienzo de la línea y los valores de todos los rásteres y bandas. Sin distancia entre puntos hay uno en el centro de cada tramo de la línea que está en un solo píxel, con la longitud del tramo, de modo que las medias a lo largo de la línea ponderadas por ella son exactas.&lt;/p&gt;&lt;p&gt;Las distancias y longitudes se miden en el plano del SRC de la capa, a lo largo de cada parte de una multilínea desde su propio comienzo. Las líneas se reproyectan al SRC de cada ráster, y allí se siguen con la precisión de una centésima de píxel. Un tramo sobre el borde entre dos píxeles pertenece al de la derecha o al de abajo. Una línea que no toca ningún ráster conserva una fila, en su comienzo, sin valores.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Number of lines without a value</source>
        <translation>Número de líneas sin ningún valor</translation>
    </message>
    <message>
        <source>A {kind} was given as a line; lines are needed. Of polygons, give the boundary.</source>
        <translation>Se indicó {kind} como línea; se necesitan líneas. De los polígonos, indique el contorno.</translation>
    </message>
    <message>
        <source>The step between points along lines is {step:g}; give a distance above 0, or 0 for one point in each pixel that a line runs through.</source>
        <translation>La distancia entre puntos a lo largo de líneas es {step:g}; indique una distancia superior a 0, o 0 para un punto en cada píxel por el que pasa una línea.</translation>
    </message>
    <message>
        <source>With a step of {step:g} a line of length {length:g} would have {points:.0f} points, and at most {most} are possible; give a larger step.</source>
        <translation>Con una distancia de {step:g} una línea de longitud {length:g} tendría {points:.0f} puntos, y como máximo son posibles {most}; indique una distancia mayor.</translation>
    </message>
    <message>
        <source>Lines must be a sequence of shapely line strings, or None where there is no geometry; {type} was given.</source>
        <translation>Las líneas deben ser una secuencia de LineStrings de shapely, o None donde no hay geometría; se indicó {type}.</translation>
    </message>
    <message>
        <source>Distances and lengths are in degrees, for the lines&apos; CRS, {crs}, is geographic; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>Las distancias y longitudes están en grados, porque el SRC de las líneas, {crs}, es geográfico; reproyecte la capa a un SRC en metros para tener distancias en metros.</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>sin clase</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>time series</source>
        <translation>serie temporal</translation>
    </message>
    <message>
        <source>Rasters: {rasters}</source>
        <translation>Rásteres: {rasters}</translation>
    </message>
    <message>
        <source>{date} (until played)</source>
        <translation>{date} (hasta reproducir)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>{number} rasters</source>
        <translation>{number} rásteres</translation>
    </message>
    <message>
        <source>{number} bands</source>
        <translation>{number} bandas</translation>
    </message>
    <message>
        <source>{statistic} of {raster}</source>
        <translation>{statistic} de {raster}</translation>
    </message>
    <message>
        <source>Percentile {percent}</source>
        <translation>Percentil {percent}</translation>
    </message>
    <message>
        <source>Names for scripts</source>
        <translation>Nombres para scripts</translation>
    </message>
    <message>
        <source>Classes (such as 11; 41..43)</source>
        <translation>Clases (como 11; 41..43)</translation>
    </message>
    <message>
        <source>Values and ranges to report, in this order, and groups of them with a name before an equals sign, such as forest=41..43; 11, where a semicolon ends a group. Empty: every value that is found. Percentages are always of all valid pixels, those of no class among them.</source>
        <translation>Valores e intervalos que se informan, en este orden, y grupos de ellos con un nombre ante un signo igual, como bosque=41..43; 11, donde un punto y coma termina un grupo. Vacío: cada valor que se encuentra. Los porcentajes son siempre de todos los píxeles válidos, también los de ninguna clase.</translation>
    </message>
    <message>
        <source>true areas, in any CRS, in latitude and longitude too.</source>
        <translation>áreas verdaderas, en cualquier SRC, también en latitud y longitud.</translation>
    </message>
    <message>
        <source>those on the map, which projections enlarge or shrink; needs a projected CRS.</source>
        <translation>las del mapa, que las proyecciones agrandan o reducen; necesita un SRC proyectado.</translation>
    </message>
    <message>
        <source>In which areas are told, in fields and in the log.</source>
        <translation>En la que se indican las áreas, en los campos y en el registro.</translation>
    </message>
    <message>
        <source>Its percentage of the valid area</source>
        <translation>Su porcentaje del área válida</translation>
    </message>
    <message>
        <source>What the columns of the wide layout hold; the long one has all three. Pixels count with the part that lies in the zone, where pixels are weighted by it.</source>
        <translation>Lo que contienen las columnas del formato ancho; el largo tiene las tres. Los píxeles cuentan con la parte que está en la zona, donde se ponderan por ella.</translation>
    </message>
    <message>
        <source>Wide: a row per feature</source>
        <translation>Ancha: una fila por objeto</translation>
    </message>
    <message>
        <source>Long: a row per raster and class</source>
        <translation>Larga: una por ráster y clase</translation>
    </message>
    <message>
        <source>Wide is for mapping, with a column per class: it has the value of the class in its name, and the class&apos;s name as alias. Long is for plots and change through the years: a row for each class of a feature, with its date, ready for the temporal controller.</source>
        <translation>La ancha es para mapas, con una columna por clase: lleva el valor de la clase en su nombre, y el nombre de esta como alias. La larga es para gráficos y cambios a lo largo de los años: una fila por cada clase de un objeto, con su fecha, lista para el controlador temporal.</translation>
    </message>
    <message>
        <source>Distance between points (0: one per pixel)</source>
        <translation>Distancia entre puntos (0: uno por píxel)</translation>
    </message>
    <message>
        <source>Where there is one point in each pixel, at that point, the middle of the stretch.</source>
        <translation>Si hay un punto en cada píxel, vale para ese punto, el centro del tramo.</translation>
    </message>
    <message>
        <source>Wide: a row per point</source>
        <translation>Ancha: una fila por punto</translation>
    </message>
    <message>
        <source>Long: a row per raster and band</source>
        <translation>Larga: una por ráster y banda</translation>
    </message>
    <message>
        <source>Column of x (tables)</source>
        <translation>Campo de x (tablas)</translation>
    </message>
    <message>
        <source>Column of y (tables)</source>
        <translation>Campo de y (tablas)</translation>
    </message>
    <message>
        <source>CRS of x and y (tables)</source>
        <translation>SRC de x e y (tablas)</translation>
    </message>
    <message>
        <source>Bilinear mean of four pixels</source>
        <translation>Media bilineal de cuatro píxeles</translation>
    </message>
    <message>
        <source>the value as it is.</source>
        <translation>el valor tal como es.</translation>
    </message>
    <message>
        <source>those around it, weighted by nearness, for smooth quantities such as elevation; the weights of pixels without data are spread over the others.</source>
        <translation>los que lo rodean, ponderados por la cercanía, para magnitudes continuas como la elevación; los pesos de los píxeles sin datos se reparten entre los demás.</translation>
    </message>
    <message>
        <source>Search for data, so many pixels away</source>
        <translation>Buscar datos hasta tantos píxeles</translation>
    </message>
    <message>
        <source>Keep values of the searched square</source>
        <translation>Conservar el cuadrado de búsqueda</translation>
    </message>
    <message>
        <source>Where its own pixel is no data</source>
        <translation>Donde su píxel no tenga datos</translation>
    </message>
    <message>
        <source>As a JSON list in the column neighbourhood, row by row from the upper left, null for no data and beyond the raster.</source>
        <translation>Como lista JSON en el campo neighbourhood, fila por fila desde la esquina superior izquierda, con null donde no hay datos y más allá del ráster.</translation>
    </message>
    <message>
        <source>The latest with a value</source>
        <translation>El último con un valor</translation>
    </message>
    <message>
        <source>The closest in time with a value</source>
        <translation>El más cercano con un valor</translation>
    </message>
    <message>
        <source>The latest and the closest are chosen for each point and band; columns tell which raster it was and its date, and for the closest how many days it is after the point&apos;s date (negative: before). Rasters without a date come last; of equal ones the first in the list is taken.</source>
        <translation>El último y el más cercano se eligen para cada punto y banda; unos campos indican qué ráster fue y su fecha, y para el más cercano, cuántos días es posterior a la fecha del punto (negativo: anterior). Los rásteres sin fecha van al final; entre iguales se toma el primero de la lista.</translation>
    </message>
    <message>
        <source>Column of the points&apos; dates</source>
        <translation>Campo de fechas de los puntos</translation>
    </message>
    <message>
        <source>Needed for the closest raster: dates, dates and times, or ISO texts such as 2018-01-31T10:20:21Z. Times without a zone are taken to be UTC, days to begin at midnight.</source>
        <translation>Necesario para el ráster más cercano: fechas, fechas y horas, o textos ISO como 2018-01-31T10:20:21Z. Las horas sin zona se toman como UTC, y los días empiezan a medianoche.</translation>
    </message>
    <message>
        <source>Good values of quality masks</source>
        <translation>Valores de calidad buena</translation>
    </message>
    <message>
        <source>Mask values (such as 1, 10..12)</source>
        <translation>Valores (como 1, 10..12)</translation>
    </message>
    <message>
        <source>Those that select pixels: values and ranges, both ends included. Empty: all but 0.</source>
        <translation>Los de la máscara que seleccionan píxeles: valores y rangos, con ambos extremos incluidos. Vacío: todos salvo 0.</translation>
    </message>
    <message>
        <source>Bands (such as 1,3-5)</source>
        <translation>Bandas (como 1,3-5)</translation>
    </message>
    <message>
        <source>Values to treat as no data</source>
        <translation>Otros valores sin datos</translation>
    </message>
    <message>
        <source>Values and ranges, such as -9999, 0..2, both ends included, besides what the raster or the layer says is no data. As they are shown, with scale and offset.</source>
        <translation>Valores y rangos, como -9999, 0..2, con ambos extremos incluidos, además de lo que el ráster o la capa indiquen como sin datos. Tal como se muestran, con escala y desplazamiento.</translation>
    </message>
    <message>
        <source>Wide is for mapping, with columns for each raster and band. Long is for plots and time series: a row for each, with its date, ready for the temporal controller.</source>
        <translation>La ancha es para mapas, con columnas para cada ráster y banda. La larga es para gráficos y series temporales: una fila para cada uno, con su fecha, lista para el controlador temporal.</translation>
    </message>
    <message>
        <source>Wide: a row per pixel</source>
        <translation>Ancha: una fila por píxel</translation>
    </message>
    <message>
        <source>Wide, with a column for each raster and band, needs rasters that share a grid. Long, with a row for each and its date, takes any mixture of grids and CRSs.</source>
        <translation>La ancha, con una columna para cada ráster y banda, necesita rásteres que compartan una cuadrícula. La larga, con una fila para cada uno y su fecha, admite cualquier mezcla de cuadrículas y SRC.</translation>
    </message>
    <message>
        <source>Wide: a column per date</source>
        <translation>Ancha: una columna por fecha</translation>
    </message>
    <message>
        <source>Long: a row per date</source>
        <translation>Larga: una fila por fecha</translation>
    </message>
    <message>
        <source>Wide has a row per pixel and columns named by date, such as d20180131. Long, with a row per pixel and date, is for plots, and ready for the temporal controller.</source>
        <translation>La ancha tiene una fila por píxel y campos nombrados por la fecha, como d20180131. La larga, con una fila por píxel y fecha, es para gráficos, y está lista para el controlador temporal.</translation>
    </message>
    <message>
        <source>Outlines are the pixels&apos; own squares, which are rotated where the raster is.</source>
        <translation>Los contornos son los propios cuadrados de los píxeles, que están rotados donde lo está el ráster.</translation>
    </message>
    <message>
        <source>Statistics (or percentiles)</source>
        <translation>Estadísticas (o percentiles)</translation>
    </message>
    <message>
        <source>Of the valid pixels of each zone. Standard deviation and variance are those of the population. Of equally frequent values, minority and majority give the smallest. At least one is needed, or a percentile.</source>
        <translation>De los píxeles válidos de cada zona. La desviación estándar y la varianza son las de la población. Entre valores igual de frecuentes, minoría y mayoría dan el menor. Se necesita al menos una, o un percentil.</translation>
    </message>
    <message>
        <source>Coeff. of variation</source>
        <translation>Coef. de variación</translation>
    </message>
    <message>
        <source>Percentiles (such as 10, 97.5)</source>
        <translation>Percentiles (como 10, 97.5)</translation>
    </message>
    <message>
        <source>All, weighted by their covered part</source>
        <translation>Todos, según su parte cubierta</translation>
    </message>
    <message>
        <source>neighbouring zones share no pixel and leave none out.</source>
        <translation>las zonas vecinas no comparten ningún píxel ni dejan ninguno fuera.</translation>
    </message>
    <message>
        <source>every pixel of which the zone covers any part, each counting in full.</source>
        <translation>todo píxel del que la zona cubra alguna parte, y cada uno cuenta entero.</translation>
    </message>
    <message>
        <source>each pixel counts with the part of its area that lies in the zone, which is exact and best where zones are not much larger than pixels.</source>
        <translation>cada píxel cuenta con la parte de su área que está en la zona, lo que es exacto y lo mejor cuando las zonas no son mucho mayores que los píxeles.</translation>
    </message>
    <message>
        <source>All touched, with their covered part</source>
        <translation>Los tocados, con su parte cubierta</translation>
    </message>
    <message>
        <source>neighbouring polygons share no pixel and leave none out.</source>
        <translation>los polígonos vecinos no comparten ningún píxel ni dejan ninguno fuera.</translation>
    </message>
    <message>
        <source>every pixel of which the polygon covers any part.</source>
        <translation>todo píxel del que el polígono cubra alguna parte.</translation>
    </message>
    <message>
        <source>the same pixels, with that part, from 0 to 1, in the column coverage.</source>
        <translation>los mismos píxeles, con esa parte, de 0 a 1, en el campo coverage.</translation>
    </message>
    <message>
        <source>Measure tiny zones by covered part</source>
        <translation>Medir zonas diminutas por su parte</translation>
    </message>
    <message>
        <source>Zonal statistics of many rasters</source>
        <translation>Estadísticas de zona de varios rásteres</translation>
    </message>
    <message>
        <source>QGIS has lost one of the coordinate reference systems {one} and {other}, as it may when tasks end; run the algorithm again, and start QGIS anew if that does not help.</source>
        <translation>QGIS ha perdido uno de los sistemas de referencia de coordenadas {one} y {other}, como puede ocurrir cuando terminan tareas; ejecute el algoritmo de nuevo, y reinicie QGIS si eso no ayuda.</translation>
    </message>
    <message>
        <source>There is no transformation from the CRS {one} to the CRS {other}; check both in the layers&apos; properties.</source>
        <translation>No hay ninguna transformación del SRC {one} al SRC {other}; compruebe ambos en las propiedades de las capas.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>{number} other classes</source>
        <translation>{number} clases más</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone.</source>
        <translation>En porcentaje de la superficie válida de cada zona.</translation>
    </message>
    <message>
        <source>Shares of classes by zone</source>
        <translation>Proporciones de las clases por zona</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: all zones beside each other, by their share of the class that is largest in all. Where they are very many, neighbours are put together.</source>
        <translation>En porcentaje de la superficie válida de cada zona: todas las zonas una junto a otra, según su proporción de la clase mayor en conjunto. Si son muchísimas, se agrupan las vecinas.</translation>
    </message>
    <message>
        <source>Shares of classes in all zones</source>
        <translation>Proporciones de las clases en todas las zonas</translation>
    </message>
    <message>
        <source>Area in all zones ({unit})</source>
        <translation>Superficie en todas las zonas ({unit})</translation>
    </message>
    <message>
        <source>Zones that overlap count each on its own.</source>
        <translation>Las zonas que se superponen cuentan cada una por separado.</translation>
    </message>
    <message>
        <source>Classes in all zones together</source>
        <translation>Clases en todas las zonas juntas</translation>
    </message>
    <message>
        <source>All zones together</source>
        <translation>Todas las zonas juntas</translation>
    </message>
    <message>
        <source>Area ({unit})</source>
        <translation>Superficie ({unit})</translation>
    </message>
    <message>
        <source>The area of each class at each date.</source>
        <translation>La superficie de cada clase en cada fecha.</translation>
    </message>
    <message>
        <source>Classes through time</source>
        <translation>Clases a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Values through time</source>
        <translation>Valores a lo largo del tiempo</translation>
    </message>
    <message>
        <source>At each date: the median and the mean of the {what}, the bands that hold the middle half and the middle 80 % of them, and as thin lines {number} of them, taken evenly.</source>
        <translation>En cada fecha: la mediana y la media de {what}, las bandas que contienen la mitad central y el 80 % central, y como líneas finas {number} series, tomadas a intervalos regulares.</translation>
    </message>
    <message>
        <source>A gap is a date without a value.</source>
        <translation>Un hueco es una fecha sin valor.</translation>
    </message>
    <message>
        <source>{number} more series are not shown.</source>
        <translation>No se muestran {number} series más.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Distribution of the values</source>
        <translation>Distribución de los valores</translation>
    </message>
    <message>
        <source>How many {what} have which value.</source>
        <translation>Número de {what} por valor.</translation>
    </message>
    <message>
        <source>Half of the {what} lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean.</source>
        <translation>La mitad de {what} está dentro de la caja, a ambos lados de la mediana; los bigotes van del percentil 5 al 95, y el rombo es la media.</translation>
    </message>
    <message>
        <source>Rasters compared</source>
        <translation>Comparación de los rásteres</translation>
    </message>
    <message>
        <source>{layer}, selected features only</source>
        <translation>{layer}, solo los objetos seleccionados</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>temporal</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>{number} more rasters are not listed.</source>
        <translation>{number} rásteres más no figuran en la lista.</translation>
    </message>
    <message>
        <source>Distance along the line</source>
        <translation>Distancia a lo largo de la línea</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, parte {part}</translation>
    </message>
    <message>
        <source>The values along each line, from its start. A gap is where there is no value.</source>
        <translation>Los valores a lo largo de cada línea, desde su inicio. Un hueco es un lugar sin valor.</translation>
    </message>
    <message>
        <source>Of {all} lines {number} are shown, taken evenly.</source>
        <translation>De {all} líneas se muestran {number}, tomadas a intervalos regulares.</translation>
    </message>
    <message>
        <source>Of lines with very many points the lowest and the highest of up to {every} that follow each other are shown.</source>
        <translation>De las líneas con muchísimos puntos se muestran el más bajo y el más alto de hasta {every} consecutivos.</translation>
    </message>
    <message>
        <source>Mean of {raster}</source>
        <translation>Media de {raster}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>Mean along each line</source>
        <translation>Media a lo largo de cada línea</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} bytes</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>Pixels of each zone</source>
        <translation>Píxeles de cada zona</translation>
    </message>
    <message>
        <source>How the values of the pixels are distributed: half of them lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean. Pixels are weighted as they are in the statistics.</source>
        <translation>Cómo se distribuyen los valores de los píxeles: la mitad está dentro de la caja, a ambos lados de la mediana; los bigotes van del percentil 5 al 95, y el rombo es la media. Los píxeles se ponderan como en las estadísticas.</translation>
    </message>
    <message>
        <source>Of {all} zones the {number} that are largest on the raster are shown; of many that are alike in size some, taken evenly.</source>
        <translation>De {all} zonas se muestran las {number} más grandes en el ráster; de muchas de tamaño parecido, algunas, tomadas a intervalos regulares.</translation>
    </message>
    <message>
        <source>Of zones with very many pixels a part is taken, evenly spread: of the largest one pixel in {every}.</source>
        <translation>De las zonas con muchísimos píxeles se toma una parte repartida uniformemente: de la mayor, un píxel de cada {every}.</translation>
    </message>
    <message>
        <source>Of {all} rasters and bands {number} are shown, taken evenly.</source>
        <translation>De {all} rásteres y bandas se muestran {number}, tomados a intervalos regulares.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>From the highest to the lowest; what has no value is left out.</source>
        <translation>Del más alto al más bajo; se omite lo que no tiene valor.</translation>
    </message>
    <message>
        <source>Left: all that have a value, from the highest to the lowest. Right: the {number} highest and the {number} lowest.</source>
        <translation>Izquierda: todo lo que tiene valor, del más alto al más bajo. Derecha: los {number} más altos y los {number} más bajos.</translation>
    </message>
    <message>
        <source>The report could not be written ({reason}), while the results were; choose another file for it, and check the disk.</source>
        <translation>No se pudo escribir el informe ({reason}), pero sí los resultados; elija otro archivo para él y compruebe el disco.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The command that does it again</source>
        <translation>El comando que lo repite</translation>
    </message>
    <message>
        <source>Made on {date} by Pixelwise {version} in QGIS {qgis}.</source>
        <translation>Hecho el {date} por Pixelwise {version} en QGIS {qgis}.</translation>
    </message>
    <message>
        <source>The output holds no rows.</source>
        <translation>La salida no contiene filas.</translation>
    </message>
    <message>
        <source>All {all} rows; click on a title to sort by it.</source>
        <translation>Las {all} filas; haga clic en un título para ordenar por él.</translation>
    </message>
    <message>
        <source>The first {number} of {all} rows, the others are in the output layer; click on a title to sort by it.</source>
        <translation>Las primeras {number} de {all} filas, las demás están en la capa de salida; haga clic en un título para ordenar por él.</translation>
    </message>
    <message>
        <source>Printed are the first {number} rows.</source>
        <translation>Se imprimen las primeras {number} filas.</translation>
    </message>
    <message>
        <source>The report has no charts: the Python package plotly, which comes with QGIS, cannot be used ({reason}); install it into QGIS&apos;s Python.</source>
        <translation>El informe no tiene gráficos: el paquete de Python plotly, que viene con QGIS, no se puede usar ({reason}); instálelo en el Python de QGIS.</translation>
    </message>
    <message>
        <source>Pixel {pixel} (row {row}, column {col})</source>
        <translation>Píxel {pixel} (fila {row}, columna {col})</translation>
    </message>
    <message>
        <source>Single series</source>
        <translation>Series individuales</translation>
    </message>
    <message>
        <source>10th to 90th percentile</source>
        <translation>Percentil 10 a 90</translation>
    </message>
    <message>
        <source>25th to 75th percentile</source>
        <translation>Percentil 25 a 75</translation>
    </message>
    <message>
        <source>Zones, highest first</source>
        <translation>Zonas, de mayor a menor</translation>
    </message>
    <message>
        <source>Zones in their order</source>
        <translation>Zonas por su valor</translation>
    </message>
    <message>
        <source>Distribution of zones</source>
        <translation>Distribución de las zonas</translation>
    </message>
    <message>
        <source>How many zones have which value.</source>
        <translation>Cuántas zonas tienen cada valor.</translation>
    </message>
    <message>
        <source>A line for each zone with a value.</source>
        <translation>Una línea por cada zona con valor.</translation>
    </message>
    <message>
        <source>The middle of all {zones} zones, and {single} single ones as grey lines.</source>
        <translation>El centro de las {zones} zonas y {single} individuales como líneas grises.</translation>
    </message>
    <message>
        <source>Zones through time</source>
        <translation>Zonas a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>A page for the browser, in one file that needs no network: charts, a table of the results that can be sorted, all warnings, rasters and settings. It is listed in the Results Viewer.</source>
        <translation>Una página para el navegador en un solo archivo que no necesita red: gráficos, una tabla de resultados que se puede ordenar, todas las advertencias, rásteres y ajustes. Aparece en el visor de resultados.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Columns × rows</source>
        <translation>Columnas × filas</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Looked at are {number} of {all} {what}, taken evenly.</source>
        <translation>Se consideran {number} de {all} {what}, tomados de forma regular.</translation>
    </message>
    <message>
        <source>The mean is that of all.</source>
        <translation>La media es la de todos.</translation>
    </message>
    <message>
        <source>About Pixelwise</source>
        <translation>Acerca de Pixelwise</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentación</translation>
    </message>
    <message>
        <source>Homepage</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Raster values to vectors, exactly and fast.</source>
        <translation>Valores ráster a vectores, con exactitud y rapidez.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licencia: {licence}</translation>
    </message>
    <message>
        <source>Rasters are read by {rasters}, geometries by {geometries}.</source>
        <translation>Los rásteres los lee {rasters}, las geometrías {geometries}.</translation>
    </message>
    <message>
        <source>Load sample data</source>
        <translation>Cargar datos de ejemplo</translation>
    </message>
    <message>
        <source>About Pixelwise…</source>
        <translation>Acerca de Pixelwise…</translation>
    </message>
    <message>
        <source>Edit a copy of this model…</source>
        <translation>Editar una copia de este modelo…</translation>
    </message>
    <message>
        <source>The input has a field &apos;{field}&apos;, which this model makes itself; rename that field, or take it out.</source>
        <translation>La entrada tiene un campo '{field}', que este modelo crea por sí mismo; cambie el nombre de ese campo o quítelo.</translation>
    </message>
    <message>
        <source>Ready models</source>
        <translation>Modelos listos</translation>
    </message>
    <message>
        <source>Land cover shares of parcels</source>
        <translation>Porcentajes de cobertura del suelo en parcelas</translation>
    </message>
    <message>
        <source>The share of each class of land cover in each parcel, and the commonest class.</source>
        <translation>La parte de cada clase de cobertura del suelo en cada parcela, y la clase más común.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each parcel each class of land cover takes up: as a percentage in a field of its own, and as a table of areas in hectares on the ellipsoid. Pixels on an edge count by the part of them that lies in the parcel.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mide cuánto ocupa cada clase de cobertura del suelo en cada parcela: como porcentaje en un campo propio, y como tabla de áreas en hectáreas sobre el elipsoide. Los píxeles del borde cuentan por la parte que está dentro de la parcela.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>land cover,land use,share,percent,area,tabulate area,histogram,parcel,field,class</source>
        <translation>cobertura del suelo,uso del suelo,proporción,porcentaje,área,tabular áreas,histograma,parcela,campo,clase</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcelas</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polígonos en cualquier SRC.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <source>A raster whose first band holds classes; names and colours come from it.</source>
        <translation>Un ráster cuya primera banda contiene clases; los nombres y colores se toman de él.</translation>
    </message>
    <message>
        <source>Classes and groups</source>
        <translation>Clases y grupos</translation>
    </message>
    <message>
        <source>What to report, such as 11, 21..24, or groups with names: forest=41..43; water=11. Empty reports every class that is found.</source>
        <translation>Qué se informa, como 11, 21..24, o grupos con nombre: bosque=41..43; agua=11. Vacío: todas las clases que se encuentren.</translation>
    </message>
    <message>
        <source>Shares of parcels</source>
        <translation>Porcentajes de las parcelas</translation>
    </message>
    <message>
        <source>The parcels, with the percentage of each class, the commonest class in cover_majority and the number of classes in cover_variety; these two look at single classes, not at groups.</source>
        <translation>Las parcelas, con el porcentaje de cada clase, la clase más común en cover_majority y el número de clases en cover_variety; estos dos miran clases sueltas, no grupos.</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Áreas de las clases</translation>
    </message>
    <message>
        <source>A row for each class in each parcel, with its name, its pixels, its area in hectares and its percentage.</source>
        <translation>Una fila por cada clase en cada parcela, con su nombre, sus píxeles, su área en hectáreas y su porcentaje.</translation>
    </message>
    <message>
        <source>NDVI series of fields by quality mask</source>
        <translation>Series de NDVI de campos con máscara de calidad</translation>
    </message>
    <message>
        <source>NDVI of each field on each date, of good pixels only, and the dates that are reliable.</source>
        <translation>El NDVI de cada campo en cada fecha, solo de píxeles buenos, y las fechas fiables.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Follows the NDVI of fields through time. Clouds and other pixels that are not good are left out by a quality raster, and dates on which too little of a field was good are left out of the second output.&lt;/p&gt;&lt;p&gt;It takes one raster of NDVI for each date. Where you have red and near infrared bands, make NDVI of them first, for instance with the raster calculator as a batch: the NDVI of a mean red and a mean near infrared is not the mean NDVI of a field.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sigue el NDVI de campos a través del tiempo. Un ráster de calidad deja fuera las nubes y otros píxeles que no son buenos, y en la segunda salida faltan las fechas en que muy poco de un campo era bueno.&lt;/p&gt;&lt;p&gt;Toma un ráster de NDVI por cada fecha. Si tiene bandas del rojo y del infrarrojo cercano, calcule primero el NDVI con ellas, por ejemplo con la calculadora ráster en lote: el NDVI de un rojo medio y un infrarrojo medio no es el NDVI medio de un campo.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>NDVI,vegetation index,EVI,time series,crop,field,cloud,quality,mask,phenology,Sentinel,Landsat,MODIS</source>
        <translation>NDVI,índice de vegetación,EVI,serie temporal,cultivo,campo,nube,calidad,máscara,fenología,Sentinel,Landsat,MODIS</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>NDVI, a raster for each date</source>
        <translation>NDVI, un ráster por fecha</translation>
    </message>
    <message>
        <source>Dates come from the layers&apos; temporal properties, their metadata or their names. Any other index will do as well.</source>
        <translation>Las fechas se toman de las propiedades temporales de las capas, de sus metadatos o de sus nombres. Sirve igualmente cualquier otro índice.</translation>
    </message>
    <message>
        <source>Quality rasters</source>
        <translation>Rásteres de calidad</translation>
    </message>
    <message>
        <source>One for all dates, or one for each in the same order, on the same grid; empty takes every pixel that has data.</source>
        <translation>Uno para todas las fechas, o uno por cada una en el mismo orden, en la misma cuadrícula; vacío: todos los píxeles con datos.</translation>
    </message>
    <message>
        <source>Values that mean good</source>
        <translation>Valores que significan bueno</translation>
    </message>
    <message>
        <source>Such as 4..6, or bits: bits 1-4 clear, bit 6 set.</source>
        <translation>Como 4..6, o bits: bits 1-4 clear, bit 6 set.</translation>
    </message>
    <message>
        <source>Least good part of a field (percent)</source>
        <translation>Parte buena mínima (por ciento)</translation>
    </message>
    <message>
        <source>Dates with less of a field&apos;s pixels are not among the reliable ones.</source>
        <translation>Las fechas con menos píxeles buenos de un campo no cuentan entre las fiables.</translation>
    </message>
    <message>
        <source>NDVI on all dates</source>
        <translation>NDVI en todas las fechas</translation>
    </message>
    <message>
        <source>A row for each field and date: mean, standard deviation, median, 10th and 90th percentile of the good pixels, and how many are good and not.</source>
        <translation>Una fila por cada campo y fecha: media, desviación estándar, mediana, percentiles 10 y 90 de los píxeles buenos, y cuántos son buenos y cuántos no.</translation>
    </message>
    <message>
        <source>NDVI on reliable dates</source>
        <translation>NDVI en fechas fiables</translation>
    </message>
    <message>
        <source>The rows of which enough is good, with the part in good_percent.</source>
        <translation>Las filas de las que suficiente es bueno, con la parte en good_percent.</translation>
    </message>
    <message>
        <source>Monthly climate of counties</source>
        <translation>Clima mensual de condados</translation>
    </message>
    <message>
        <source>Means of each county in each month, weighted by the pixels&apos; true areas, and a summary.</source>
        <translation>Medias de cada condado en cada mes, ponderadas por las áreas verdaderas de los píxeles, y un resumen.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises monthly rasters, such as temperature or precipitation, in counties or other zones. Every pixel weighs its true area on the ellipsoid, so that a grid of longitudes and latitudes does not favour the poles, and pixels on an edge count by the part of them that lies in the zone.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Resume rásteres mensuales, como temperatura o precipitación, en condados u otras zonas. Cada píxel pesa su área verdadera sobre el elipsoide, para que una cuadrícula de longitudes y latitudes no favorezca los polos, y los píxeles del borde cuentan por la parte que está en la zona.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>climate,temperature,precipitation,rain,county,month,mean,weighted,area,time series,zone</source>
        <translation>clima,temperatura,precipitación,lluvia,condado,mes,media,ponderada,área,serie temporal,zona</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Condados</translation>
    </message>
    <message>
        <source>Climate, a raster for each month</source>
        <translation>Clima, un ráster por mes</translation>
    </message>
    <message>
        <source>Or one with a band for each month. Dates come from the layers&apos; temporal properties, their metadata or their names.</source>
        <translation>O uno con una banda por mes. Las fechas se toman de las propiedades temporales de las capas, de sus metadatos o de sus nombres.</translation>
    </message>
    <message>
        <source>Months of counties</source>
        <translation>Meses de los condados</translation>
    </message>
    <message>
        <source>A row for each county and month: mean, lowest and highest value.</source>
        <translation>Una fila por cada condado y mes: media, valor mínimo y máximo.</translation>
    </message>
    <message>
        <source>Summary of counties</source>
        <translation>Resumen de los condados</translation>
    </message>
    <message>
        <source>The counties, with the number of months that have a value, and the mean, lowest, highest and sum of the months&apos; means. Months count alike, however many days they have.</source>
        <translation>Los condados, con el número de meses que tienen valor, y la media, el mínimo, el máximo y la suma de las medias de los meses. Los meses cuentan por igual, tengan los días que tengan.</translation>
    </message>
    <message>
        <source>Elevation profile along trails</source>
        <translation>Perfil de elevación a lo largo de senderos</translation>
    </message>
    <message>
        <source>The elevation along each trail, and its lowest and highest point, ascent and descent.</source>
        <translation>La elevación a lo largo de cada sendero, y su punto más bajo y más alto, subida y bajada.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the elevation along trails, and sums up where they rise and where they fall.&lt;/p&gt;&lt;p&gt;Distances are in the units of the trails&apos; CRS: give trails in a CRS in metres for a profile in metres. Ascent and descent grow with the noise of the elevations; a distance between points well above the size of a pixel makes them smaller.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Toma la elevación a lo largo de senderos y suma dónde suben y dónde bajan.&lt;/p&gt;&lt;p&gt;Las distancias están en las unidades del SRC de los senderos: para un perfil en metros, use senderos en un SRC en metros. La subida y la bajada crecen con el ruido de las elevaciones; una distancia entre puntos bastante mayor que un píxel las reduce.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>elevation,profile,transect,trail,route,track,road,hiking,ascent,descent,DEM,height,slope</source>
        <translation>elevación,altitud,perfil,transecto,sendero,ruta,pista,carretera,senderismo,subida,bajada,MDE,altura,pendiente</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Senderos</translation>
    </message>
    <message>
        <source>Lines in any CRS. Each part of a multi-line is a trail of its own.</source>
        <translation>Líneas en cualquier SRC. Cada parte de una multilínea es un sendero propio.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Elevación</translation>
    </message>
    <message>
        <source>A raster whose first band holds elevations.</source>
        <translation>Un ráster cuya primera banda contiene elevaciones.</translation>
    </message>
    <message>
        <source>In the units of the trails&apos; CRS; 0 makes a point in each pixel on the way.</source>
        <translation>En las unidades del SRC de los senderos; 0 pone un punto en cada píxel del recorrido.</translation>
    </message>
    <message>
        <source>Points of the profiles</source>
        <translation>Puntos de los perfiles</translation>
    </message>
    <message>
        <source>Points with their distance from the start and the elevation there, a bilinear mean of four pixels; pixelwise_no tells trails from each other.</source>
        <translation>Puntos con su distancia desde el inicio y la elevación allí, una media bilineal de cuatro píxeles; pixelwise_no distingue los senderos.</translation>
    </message>
    <message>
        <source>Trails with ascent and descent</source>
        <translation>Senderos con subida y bajada</translation>
    </message>
    <message>
        <source>The trails, with the number of points that have an elevation, the lowest and the highest of these, and all ascents and descents from each to the next added up.</source>
        <translation>Los senderos, con el número de puntos que tienen elevación, la menor y la mayor de estas, y la suma de todas las subidas y bajadas de uno al siguiente.</translation>
    </message>
    <message>
        <source>Nearest valid pixel at stations</source>
        <translation>Píxel válido más cercano en estaciones</translation>
    </message>
    <message>
        <source>The value at each station, or of the nearest pixel that has one, and what has none.</source>
        <translation>El valor en cada estación, o el del píxel más cercano que tiene uno, y lo que no tiene ninguno.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads rasters at stations. A station where a raster has no data, such as one on the coast in a raster of the land, gets the value of the truly nearest pixel that has data, and is told how far away that is. Stations that have none within reach stand in an output of their own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Lee rásteres en estaciones. Una estación donde un ráster no tiene datos, como una en la costa en un ráster de la tierra, recibe el valor del píxel con datos realmente más cercano, y a qué distancia está. Las estaciones que no tienen ninguno al alcance están en una salida propia.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>station,gauge,weather,point,nearest,no data,extract by points,sample,drill,coast,gap</source>
        <translation>estación,aforo,meteorología,punto,más cercano,sin datos,extraer por puntos,muestrear,costa,hueco</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Points in any CRS.</source>
        <translation>Puntos en cualquier SRC.</translation>
    </message>
    <message>
        <source>One or many; with dates they make a series.</source>
        <translation>Uno o varios; con fechas forman una serie.</translation>
    </message>
    <message>
        <source>How far to look for data (pixels)</source>
        <translation>Búsqueda de datos hasta (píxeles)</translation>
    </message>
    <message>
        <source>That many rows and columns away; 0 takes only the pixel in which a station lies.</source>
        <translation>A tantas filas y columnas; 0 toma solo el píxel en que está una estación.</translation>
    </message>
    <message>
        <source>Values at stations</source>
        <translation>Valores en las estaciones</translation>
    </message>
    <message>
        <source>A row for each station and raster: the value, the pixel&apos;s row and column, and how far its edge is from the station, in the raster&apos;s units; 0 where its own pixel has data.</source>
        <translation>Una fila por cada estación y ráster: el valor, la fila y la columna del píxel, y a qué distancia está su borde de la estación, en las unidades del ráster; 0 donde su propio píxel tiene datos.</translation>
    </message>
    <message>
        <source>Stations without a value</source>
        <translation>Estaciones sin valor</translation>
    </message>
    <message>
        <source>The rows in which no pixel within reach has data.</source>
        <translation>Las filas en que ningún píxel al alcance tiene datos.</translation>
    </message>
    <message>
        <source>Sample data of Pixelwise, to try it on.</source>
        <translation>Datos de ejemplo de Pixelwise, para probarlo.</translation>
    </message>
    <message>
        <source>Land cover of Colorado in 2019, classes of the IGBP</source>
        <translation>Cobertura del suelo de Colorado en 2019, clases del IGBP</translation>
    </message>
    <message>
        <source>Elevation in Rocky Mountain National Park, in metres</source>
        <translation>Elevación en el Parque Nacional de las Montañas Rocosas, en metros</translation>
    </message>
    <message>
        <source>Counties of Colorado</source>
        <translation>Condados de Colorado</translation>
    </message>
    <message>
        <source>Glaciers of Colorado, as points</source>
        <translation>Glaciares de Colorado, como puntos</translation>
    </message>
    <message>
        <source>Routes in Rocky Mountain National Park, roughly, in metres (UTM zone 13)</source>
        <translation>Rutas en el Parque Nacional de las Montañas Rocosas, aproximadas, en metros (zona UTM 13)</translation>
    </message>
    <message>
        <source>Counties of North Carolina</source>
        <translation>Condados de Carolina del Norte</translation>
    </message>
    <message>
        <source>Monthly mean temperature in North Carolina, in degrees Celsius</source>
        <translation>Temperatura media mensual en Carolina del Norte, en grados Celsius</translation>
    </message>
    <message>
        <source>Pixelwise sample data</source>
        <translation>Datos de ejemplo de Pixelwise</translation>
    </message>
    <message>
        <source>Colorado</source>
        <translation>Colorado</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>Carolina del Norte</translation>
    </message>
    <message>
        <source>Temperature, monthly</source>
        <translation>Temperatura mensual</translation>
    </message>
    <message>
        <source>Sample data that could not be loaded: {names}. Please install Pixelwise again.</source>
        <translation>Datos de ejemplo que no se pudieron cargar: {names}. Instale Pixelwise de nuevo.</translation>
    </message>
    <message>
        <source>Layers added: {number}. Their metadata say where they are from.</source>
        <translation>Capas añadidas: {number}. Sus metadatos dicen de dónde vienen.</translation>
    </message>
    <message>
        <source>The sample data are in this project already.</source>
        <translation>Los datos de ejemplo ya están en este proyecto.</translation>
    </message>
    <message>
        <source>class,classes,categories,categorical,land cover,land use,area,hectares,percent,share,histogram,zonal histogram,tabulate area,cross tabulation,change,zone,zonal,polygon,raster,pixels,coverage,ellipsoid,landcover,landuse,count classes</source>
        <translation>clase,clases,categorías,categórico,cobertura del suelo,uso del suelo,área,hectáreas,porcentaje,proporción,histograma,histograma zonal,tabular áreas,tabla cruzada,cambio,zona,polígono,ráster,cobertura,elipsoide,zonal,píxeles,tabular área,tabular,contar clases</translation>
    </message>
    <message>
        <source>Numbers for models and scripts</source>
        <translation>Números para modelos y scripts</translation>
    </message>
    <message>
        <source>Time: {seconds:.1f} s ({phases}).</source>
        <translation>Tiempo: {seconds:.1f} s ({phases}).</translation>
    </message>
    <message>
        <source>{rate:,} pixels a second.</source>
        <translation>{rate:,} píxeles por segundo.</translation>
    </message>
    <message>
        <source>Opening rasters</source>
        <translation>Abrir los rásteres</translation>
    </message>
    <message>
        <source>Reading features</source>
        <translation>Leer los objetos</translation>
    </message>
    <message>
        <source>Reading pixels</source>
        <translation>Leer los píxeles</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Reading pixels and writing rows</source>
        <translation>Leer píxeles y escribir filas</translation>
    </message>
    <message>
        <source>Features: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels around the features, of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Objetos: {number:,}. Rásteres: {rasters}, bandas en total: {bands}. Píxeles alrededor de los objetos, de todas las bandas: como máximo {pixels:,}. Hilos: {threads}. Lector: {reader}.</translation>
    </message>
    <message>
        <source>Pixels of the mask: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Píxeles de la máscara: {number:,}. Rásteres: {rasters}, bandas en total: {bands}. Píxeles de todas las bandas: como máximo {pixels:,}. Hilos: {threads}. Lector: {reader}.</translation>
    </message>
    <message>
        <source>QGIS&apos;s own GDAL {version}, for rasterio cannot be imported</source>
        <translation>GDAL {version} del propio QGIS, porque rasterio no se puede importar</translation>
    </message>
    <message>
        <source>time series,mask,pixels,raster,stack,temporal,dates,ndvi,phenology,extract,values,points,netcdf,multiband,data cube,ndvi time series,drill,drill down,profile,raster to points</source>
        <translation>serie temporal,máscara,píxeles,ráster,raster,pila,temporal,fechas,ndvi,fenología,extraer,valores,puntos,netcdf,multibanda,cubo de datos,serie temporal ndvi,ráster a puntos,perfil,drill</translation>
    </message>
    <message>
        <source>Area in {unit}</source>
        <translation>Área en {unit}</translation>
    </message>
    <message>
        <source>Percentage of the valid area</source>
        <translation>Porcentaje del área válida</translation>
    </message>
    <message>
        <source>Of the {columns} columns of the {format} file QGIS shows the first {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>De las {columns} columnas del archivo {format}, QGIS muestra las primeras {most}; elija el diseño largo, menos rásteres o estadísticas, u otro formato.</translation>
    </message>
    <message>
        <source>band {band}</source>
        <translation>banda {band}</translation>
    </message>
    <message>
        <source>(A quality mask is set: only pixels that it calls good, {values}, are valid.)</source>
        <translation>(Hay una máscara de calidad: solo son válidos los píxeles que esta llama buenos, {values}.)</translation>
    </message>
    <message>
        <source>Lines: {lines}, of which without a value: {empty_lines}. Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}.</source>
        <translation>Líneas: {lines}, de ellas sin ningún valor: {empty_lines}. Puntos: {points}, de ellos sin ningún valor: {empty}. Rásteres: {rasters}, bandas en total: {bands}. Método: {method}.</translation>
    </message>
    <message>
        <source>Pixels: {pixels}, of {polygons} polygons. Left out, for no raster has data there: {dropped}. Rows: {rows}.</source>
        <translation>Píxeles: {pixels}, de {polygons} polígonos. Omitidos, pues ningún ráster tiene datos ahí: {dropped}. Filas: {rows}.</translation>
    </message>
    <message>
        <source>Selected pixels: {pixels}. Pixels of the mask without data, which select nothing: {invalid}. Bands of all rasters: {layers}. Rows: {rows}.</source>
        <translation>Píxeles seleccionados: {pixels}. Píxeles de la máscara sin datos, que no seleccionan nada: {invalid}. Bandas de todos los rásteres: {layers}. Filas: {rows}.</translation>
    </message>
    <message>
        <source>Warning: {warning}</source>
        <translation>Advertencia: {warning}</translation>
    </message>
    <message>
        <source>Further warnings: {number}</source>
        <translation>Otras advertencias: {number}</translation>
    </message>
    <message>
        <source>Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: {bands}. Pixels: {pixels}.</source>
        <translation>Zonas: {zones}, de ellas sin ningún píxel válido: {empty}. Rásteres: {rasters}, bandas en total: {bands}. Píxeles: {pixels}.</translation>
    </message>
    <message>
        <source>Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}, rasters used: {match}.</source>
        <translation>Puntos: {points}, de ellos sin ningún valor: {empty}. Rásteres: {rasters}, bandas en total: {bands}. Método: {method}, rásteres utilizados: {match}.</translation>
    </message>
    <message>
        <source>Raster {raster}, band {band}</source>
        <translation>Ráster {raster}, banda {band}</translation>
    </message>
    <message>
        <source>unit: {unit}</source>
        <translation>unidad: {unit}</translation>
    </message>
    <message>
        <source>{parameter}: &apos;{given}&apos; is no number; give one, such as 25.</source>
        <translation>{parameter}: '{given}' no es un número; indique uno, como 25.</translation>
    </message>
    <message>
        <source>{parameter}: {expression} cannot be computed ({reason}); give a number, a field of numbers, or an expression over fields of the layer.</source>
        <translation>{parameter}: {expression} no se puede calcular ({reason}); indique un número, un campo de números o una expresión sobre campos de la capa.</translation>
    </message>
    <message>
        <source>0: one point in the middle of each stretch of a line that lies in one pixel, with the stretch&apos;s length in the column length; means weighted by it are exact. Where rasters lie on several grids, each stretch lies in one pixel of each. Else points at this distance from each other, from the line&apos;s start on; each line may have its own, out of a field or an expression.</source>
        <translation>0: un punto en el centro de cada tramo de una línea que está en un solo píxel, con la longitud del tramo en la columna length; las medias ponderadas por ella son exactas. Si los rásteres están en varias cuadrículas, cada tramo está en un solo píxel de cada una. Si no, puntos a esta distancia unos de otros, desde el comienzo de la línea; cada línea puede tener la suya, de un campo o una expresión.</translation>
    </message>
    <message>
        <source>The distance between points of the feature {feature} is {value}; where each feature has its own, give each a number above 0.</source>
        <translation>La distancia entre puntos del objeto {feature} es {value}; donde cada objeto tiene la suya, dé a cada uno un número mayor que 0.</translation>
    </message>
    <message>
        <source>Where a point has no value, the valid pixel nearest to the point is taken out of the square of pixels up to so many rows and columns away, and the column distance tells how far its edge is from the point, in map units of the raster. Off the raster nothing is searched. 0: no search. Each point may have its own number, out of a field or an expression.</source>
        <translation>Donde un punto no tiene valor, se toma el píxel válido más cercano al punto dentro del cuadrado de píxeles que llega hasta ese número de filas y columnas de distancia, y el campo distance indica a qué distancia del punto está su borde, en unidades de mapa del ráster. Fuera del ráster no se busca nada. 0: sin búsqueda. Cada punto puede tener su propio número, de un campo o una expresión.</translation>
    </message>
    <message>
        <source>The feature {feature} has {value} as the number of pixels to search; give each feature a whole number from 0, for no search, to {most}.</source>
        <translation>El objeto {feature} tiene {value} como número de píxeles de búsqueda; dé a cada objeto un número entero de 0, sin búsqueda, a {most}.</translation>
    </message>
    <message>
        <source>pixels,polygon,raster,extract,values,points,squares,cells,vectorise,vectorize,polygonise,polygonize,clip,mask,training data,machine learning,coverage,fraction,raster to points,raster pixels to points,raster to vector,zonal,drill</source>
        <translation>píxeles,polígono,ráster,raster,extraer,valores,puntos,cuadrados,celdas,vectorizar,poligonizar,cortar,máscara,datos de entrenamiento,aprendizaje automático,cobertura,fracción,ráster a puntos,píxeles ráster a puntos,ráster a vectorial,zonal,drill</translation>
    </message>
    <message>
        <source>line,lines,sample,sampling,extract,profile,elevation profile,cross section,transect,values,raster,points along lines,river,road,track,trail,length-weighted mean,bilinear,nearest,time series,pixels,terrain profile,section</source>
        <translation>línea,líneas,muestrear,muestreo,extraer,perfil,perfil de elevación,sección transversal,transecto,valores,ráster,puntos a lo largo de líneas,río,carretera,track,media ponderada por longitud,bilineal,más cercano,serie temporal,sendero,perfil del terreno,sección,píxeles</translation>
    </message>
    <message>
        <source>sample,sampling,extract,point,values,raster,bilinear,nearest,nodata,neighbourhood,neighborhood,time series,tracking,gps,csv,coordinates,latest,closest date,extract by points,point sampling tool,extract values to points,raster values to points,pixel,drill,stations,ndvi time series</source>
        <translation>muestra,muestrear,muestreo,extraer,punto,valores,ráster,raster,bilineal,más próximo,sin datos,nodata,vecindad,vecindario,serie temporal,seguimiento,gps,csv,coordenadas,último,fecha más cercana,extraer valores a puntos,muestreo de puntos,point sampling tool,estaciones,píxel,serie temporal ndvi,drill</translation>
    </message>
    <message>
        <source>zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize,aggregate,pixels,average,elevation,ndvi time series,climate,drill</source>
        <translation>zonal,estadísticas,estadística,zona,polígono,ráster,raster,media,mediana,percentil,cuantil,mayoría,variedad,cobertura,exacto,fracción,ponderado,buffer,serie temporal,extraer,resumir,resumen,promedio,agregar,píxeles,elevación,clima,serie temporal ndvi,estadísticas de zona,drill</translation>
    </message>
    <message>
        <source>There are {points} points and {distances} distances; give one for each point.</source>
        <translation>Hay {points} puntos y {distances} distancias; indique una para cada punto.</translation>
    </message>
    <message>
        <source>There are {features} features and {steps} steps; give one for each feature.</source>
        <translation>Hay {features} objetos y {steps} pasos; indique uno para cada objeto.</translation>
    </message>
    <message>
        <source>The step of a feature is 0, where each has its own; give distances above 0, or 0 for all.</source>
        <translation>El paso de un objeto es 0, donde cada uno tiene el suyo; indique distancias mayores que 0, o 0 para todos.</translation>
    </message>
    <message>
        <source>Cancelled before the report was written; what is saved in a file is complete.</source>
        <translation>Cancelado antes de que se escribiera el informe; lo guardado en un archivo está completo.</translation>
    </message>
    <message>
        <source>A {format} file holds no numbers of more than 22 digits before the point: {number:,} values are NULL in it. A GeoPackage keeps them.</source>
        <translation>Un archivo {format} no admite números de más de 22 cifras antes de la coma: {number:,} valores son NULL en él. Un GeoPackage los conserva.</translation>
    </message>
    <message>
        <source>A {format} file holds 15 digits behind the point: {number:,} values near 0 lose digits in it. A GeoPackage keeps them.</source>
        <translation>Un archivo {format} admite 15 cifras después de la coma: {number:,} valores cercanos a 0 pierden cifras en él. Un GeoPackage los conserva.</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: of {zones} zones the {number} where it is largest.</source>
        <translation>En porcentaje de la superficie válida de cada zona: de {zones} zonas, las {number} en las que es mayor.</translation>
    </message>
    <message>
        <source>Where there are more than {most}, the {number} highest and the {number} lowest have bars.</source>
        <translation>Donde hay más de {most}, tienen barras los {number} más altos y los {number} más bajos.</translation>
    </message>
    <message>
        <source>The file {name} is given for two outputs, and one would replace the other; choose another file for one of them.</source>
        <translation>El archivo {name} se indicó para dos salidas, y una reemplazaría a la otra; elija otro archivo para una de ellas.</translation>
    </message>
    <message>
        <source>Features whose buffer distance is no number, or too large, which get NULL: {features}</source>
        <translation>Objetos cuya distancia de buffer no es un número, o es demasiado grande, y que reciben NULL: {features}</translation>
    </message>
    <message>
        <source>{output}: the next step of this model reads this file, and a {format} file does not keep all that it needs; save it as a GeoPackage, or leave it temporary and export it then.</source>
        <translation>{output}: el paso siguiente de este modelo lee este archivo, y un archivo {format} no conserva todo lo que necesita; guárdelo como GeoPackage, o déjelo temporal y expórtelo después.</translation>
    </message>
</context>
</TS>
