<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Pixelwise</name>
    <message>
        <source>Raster values to vectors</source>
        <translation>Valeurs de rasters vers vecteurs</translation>
    </message>
    <message>
        <source>Cancelled: no output was written.</source>
        <translation>Annulé : aucune sortie n'a été écrite.</translation>
    </message>
    <message>
        <source>The memory is not enough; run on fewer rasters, statistics or features at once.</source>
        <translation>La mémoire ne suffit pas ; traitez moins de rasters, de statistiques ou d'entités à la fois.</translation>
    </message>
    <message>
        <source>No raster was given; choose at least one raster layer.</source>
        <translation>Aucun raster n'a été donné ; choisissez au moins une couche raster.</translation>
    </message>
    <message>
        <source>{name} is not a raster layer; choose raster layers under {key}.</source>
        <translation>{name} n'est pas une couche raster ; choisissez des couches raster sous {key}.</translation>
    </message>
    <message>
        <source>The features have no CRS and are taken to be in that of the rasters, {crs}.</source>
        <translation>Les entités n'ont pas de SCR et sont supposées être dans celui des rasters, {crs}.</translation>
    </message>
    <message>
        <source>Rasters without a CRS are taken to be in that of the features, {crs}: {rasters}</source>
        <translation>Les rasters sans SCR sont supposés être dans celui des entités, {crs} : {rasters}</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rasters</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>No-data count</source>
        <translation>Compte des pixels sans données</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
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
        <translation>Plage</translation>
    </message>
    <message>
        <source>Minority</source>
        <translation>Minorité</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majorité</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Pixels of a zone</source>
        <translation>Pixels d'une zone</translation>
    </message>
    <message>
        <source>Those with their centre inside</source>
        <translation>Ceux dont le centre est à l'intérieur</translation>
    </message>
    <message>
        <source>All that are touched</source>
        <translation>Tous ceux qui sont touchés</translation>
    </message>
    <message>
        <source>Buffer distance</source>
        <translation>Distance tampon</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Pattern of dates in names</source>
        <translation>Motif des dates dans les noms</translation>
    </message>
    <message>
        <source>Table layout</source>
        <translation>Disposition de la table</translation>
    </message>
    <message>
        <source>Prefix of new columns</source>
        <translation>Préfixe des nouveaux champs</translation>
    </message>
    <message>
        <source>May be empty: a name that is taken gets a number behind it.</source>
        <translation>Peut être vide : un nom déjà pris est suivi d'un numéro.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be opened by QGIS ({provider}); check its source.</source>
        <translation>Le raster {name} ne peut pas être ouvert par QGIS ({provider}) ; vérifiez sa source.</translation>
    </message>
    <message>
        <source>{package} cannot be imported ({error})</source>
        <translation>{package} ne peut pas être importé ({error})</translation>
    </message>
    <message>
        <source>There are no features (is nothing selected?), so the output is empty.</source>
        <translation>Il n'y a aucune entité (rien n'est sélectionné ?), la sortie est donc vide.</translation>
    </message>
    <message>
        <source>Features without a geometry, which get NULL: {features}</source>
        <translation>Entités sans géométrie, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Features whose geometry cannot be repaired, which get NULL: {features}</source>
        <translation>Entités dont la géométrie ne peut pas être réparée, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Features that the buffer leaves nothing of, which get NULL: {features}</source>
        <translation>Entités dont le tampon ne laisse rien, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Rasters whose date is not known: {rasters}</source>
        <translation>Rasters dont la date n'est pas connue : {rasters}</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>son dossier n'existe pas</translation>
    </message>
    <message>
        <source>Columns that got another name, because theirs is taken: {columns}</source>
        <translation>Champs qui ont reçu un autre nom, parce que le leur est déjà pris : {columns}</translation>
    </message>
    <message>
        <source>The features changed while they were being measured; run the algorithm again.</source>
        <translation>Les entités ont changé pendant qu'elles étaient mesurées ; exécutez à nouveau l'algorithme.</translation>
    </message>
    <message>
        <source>Zonal statistics</source>
        <translation>Statistiques zonales</translation>
    </message>
    <message>
        <source>Statistics of the pixels of one or many rasters within each polygon.</source>
        <translation>Statistiques des pixels d'un ou de plusieurs rasters dans chaque polygone.</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Nombre de zones</translation>
    </message>
    <message>
        <source>Number of zones without a valid pixel</source>
        <translation>Nombre de zones sans pixel valide</translation>
    </message>
    <message>
        <source>Features that cannot be transformed to {crs} and so get NULL: {features}</source>
        <translation>Entités qui ne peuvent pas être transformées vers {crs} et reçoivent donc NULL : {features}</translation>
    </message>
    <message>
        <source>The features have no CRS, and the rasters have several ({several}); set the CRS of the features&apos; layer in its properties.</source>
        <translation>Les entités n'ont pas de SCR, et les rasters en ont plusieurs ({several}) ; définissez le SCR de la couche des entités dans ses propriétés.</translation>
    </message>
    <message>
        <source>The raster {name} could not be loaded; check that it is there, whole and of a format QGIS reads.</source>
        <translation>Le raster {name} n'a pas pu être chargé ; vérifiez qu'il est présent, complet et dans un format que QGIS lit.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; is not an option of {key}; give one of: {names}, or their numbers from 0.</source>
        <translation>« {part} » n'est pas une option de {key} ; donnez l'une de celles-ci : {names}, ou leurs numéros à partir de 0.</translation>
    </message>
    <message>
        <source>Polygons, in any CRS. They may overlap and have holes and parts. Points and lines need a buffer distance.</source>
        <translation>Polygones, dans n'importe quel SCR. Ils peuvent se chevaucher et avoir des trous et des parties. Les points et les lignes nécessitent une distance tampon.</translation>
    </message>
    <message>
        <source>One or many raster layers, on any grids and in any CRSs. Those on one grid are worked on together.</source>
        <translation>Une ou plusieurs couches raster, sur n'importe quelles grilles et dans n'importe quels SCR. Celles qui partagent une grille sont traitées ensemble.</translation>
    </message>
    <message>
        <source>Of each raster: numbers such as 1,3-5, or names of bands. Empty: every band but alpha.</source>
        <translation>De chaque raster : numéros tels que 1,3-5, ou noms de bandes. Vide : toutes les bandes sauf alpha.</translation>
    </message>
    <message>
        <source>Numbers from 0 to 100. Between two pixels&apos; values it is interpolated, as numpy does by default.</source>
        <translation>Nombres de 0 à 100. Entre les valeurs de deux pixels, le percentile est interpolé, comme numpy le fait par défaut.</translation>
    </message>
    <message>
        <source>No statistic was chosen; tick at least one under Statistics, or give percentiles.</source>
        <translation>Aucune statistique n'a été choisie ; cochez-en au moins une sous Statistiques, ou donnez des percentiles.</translation>
    </message>
    <message>
        <source>Measures around points and lines, and wider polygons (narrower ones where it is negative); the output keeps the geometries as they are. Circles are drawn with 128 corners: their area is 0.04 % small.</source>
        <translation>Mesure autour des points et des lignes, et dans des polygones élargis (rétrécis si la distance est négative) ; la sortie conserve les géométries telles quelles. Les cercles sont tracés avec 128 sommets : leur surface est trop petite de 0,04 %.</translation>
    </message>
    <message>
        <source>A raster on the same grid whose first band weights each pixel, in sums, means, deviations, percentiles, minority and majority. A pixel without a weight is no data.</source>
        <translation>Un raster sur la même grille dont la première bande pondère chaque pixel, dans les sommes, moyennes, écarts-types, percentiles, minorité et majorité. Un pixel sans poids est traité comme pas de données.</translation>
    </message>
    <message>
        <source>Where dates are in the names of bands, layers or files: as in %Y%m%d, or a regular expression with groups named year, month, day. Empty: they are taken from the layers&apos; temporal properties, metadata and names.</source>
        <translation>Où se trouvent les dates dans les noms des bandes, des couches ou des fichiers : comme dans %Y%m%d, ou une expression régulière avec des groupes nommés year, month, day. Vide : elles sont tirées des propriétés temporelles, des métadonnées et des noms des couches.</translation>
    </message>
    <message>
        <source>The raster {name} cannot be read to its end through QGIS; check its source. {error}</source>
        <translation>Le raster {name} ne peut pas être lu jusqu'à la fin par QGIS ; vérifiez sa source. {error}</translation>
    </message>
    <message>
        <source>The raster {name} shows colours and gives no values ({provider}); choose a raster of values, such as a file.</source>
        <translation>Le raster {name} affiche des couleurs et ne donne pas de valeurs ({provider}) ; choisissez un raster de valeurs, par exemple un fichier.</translation>
    </message>
    <message>
        <source>Invalid geometries that were repaired for measuring; the output keeps them: {features}</source>
        <translation>Géométries invalides qui ont été réparées pour la mesure ; la sortie les conserve : {features}</translation>
    </message>
    <message>
        <source>Features without an area (buffer lines and points), which get NULL: {features}</source>
        <translation>Entités sans surface (créez un tampon autour des lignes et des points), qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>The zones are {kind} and the buffer distance is {distance:g}; give a buffer distance above 0, or polygons.</source>
        <translation>Les zones sont de type {kind} et la distance tampon est {distance:g} ; donnez une distance tampon supérieure à 0, ou des polygones.</translation>
    </message>
    <message>
        <source>The zones are a table without geometries; choose a layer of polygons, lines or points.</source>
        <translation>Les zones sont une table sans géométries ; choisissez une couche de polygones, de lignes ou de points.</translation>
    </message>
    <message>
        <source>The buffer distance is in degrees, for the zones&apos; CRS, {crs}, is geographic, and buffers are not round on the ground; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>La distance tampon est en degrés, car le SCR des zones, {crs}, est géographique, et les tampons ne sont pas ronds sur le terrain ; reprojetez la couche dans un SCR en mètres pour des distances en mètres.</translation>
    </message>
    <message>
        <source>Zones without any pixel centre, which are measured by the covered part of pixels: {zones}</source>
        <translation>Zones sans aucun centre de pixel, qui sont mesurées par la part couverte des pixels : {zones}</translation>
    </message>
    <message>
        <source>The output would have {columns} columns, and a {format} file holds {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>La sortie aurait {columns} champs, et un fichier {format} en contient au plus {most} ; choisissez la disposition longue, moins de rasters ou de statistiques, ou un autre format.</translation>
    </message>
    <message>
        <source>A {format} file cuts names of columns to {longest} characters: {columns}. A GeoPackage keeps them whole.</source>
        <translation>Un fichier {format} tronque les noms de champs à {longest} caractères : {columns}. Un GeoPackage les conserve entiers.</translation>
    </message>
    <message>
        <source>The output {name} cannot be written ({reason}); check its folder, and whether another program has it open.</source>
        <translation>La sortie {name} ne peut pas être écrite ({reason}) ; vérifiez son dossier, et si un autre programme l'a ouverte.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises the pixels of one or many rasters within each polygon, or around each point or line. Every feature is kept, in its order, with all its attributes; where there is nothing to measure the statistics are NULL.&lt;/p&gt;&lt;p&gt;Zones are reprojected to the CRS of each raster.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Résume les pixels d'un ou de plusieurs rasters dans chaque polygone, ou autour de chaque point ou ligne. Chaque entité est conservée, dans son ordre, avec tous ses attributs ; là où il n'y a rien à mesurer, les statistiques sont NULL.&lt;/p&gt;&lt;p&gt;Les zones sont reprojetées dans le SCR de chaque raster.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Zones smaller than a pixel may hold no centre. They are then measured by the part of pixels that they cover, for all statistics, and a warning counts them. Otherwise their count is 0.</source>
        <translation>Les zones plus petites qu'un pixel peuvent ne contenir aucun centre. Elles sont alors mesurées par la part des pixels qu'elles couvrent, pour toutes les statistiques, et un avertissement les dénombre. Sinon, leur compte est 0.</translation>
    </message>
    <message>
        <source>The layer {layer} has no column {name}; choose one of: {names}.</source>
        <translation>La couche {layer} n'a pas de champ {name} ; choisissez l'un de ceux-ci : {names}.</translation>
    </message>
    <message>
        <source>The layer {layer} has geometries, and columns of coordinates are named ({names}) too; leave the columns empty, or give a table without geometries.</source>
        <translation>La couche {layer} a des géométries, et des champs de coordonnées sont aussi indiqués ({names}) ; laissez ces champs vides, ou donnez une table sans géométries.</translation>
    </message>
    <message>
        <source>Only one column of coordinates is named, {name}; name both, or none.</source>
        <translation>Un seul champ de coordonnées est indiqué, {name} ; indiquez les deux, ou aucun.</translation>
    </message>
    <message>
        <source>No columns of coordinates were found in the table {layer}, which has: {names}; name them, or call them {pairs}.</source>
        <translation>Aucun champ de coordonnées n'a été trouvé dans la table {layer}, qui contient : {names} ; indiquez-les, ou nommez-les {pairs}.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type}; a column of numbers is needed for coordinates.</source>
        <translation>Le champ {name} est de type {type} ; un champ de nombres est nécessaire pour les coordonnées.</translation>
    </message>
    <message>
        <source>The column {name} holds text that is no number, &apos;{value}&apos; (feature {feature}); choose a column of numbers, with a point as decimal sign.</source>
        <translation>Le champ {name} contient un texte qui n'est pas un nombre, « {value} » (entité {feature}) ; choisissez un champ de nombres, avec un point comme séparateur décimal.</translation>
    </message>
    <message>
        <source>The raster closest to each point&apos;s date is wanted, but no column of dates is named; choose the column of the points&apos; dates.</source>
        <translation>Le raster le plus proche de la date de chaque point est demandé, mais aucun champ de dates n'est indiqué ; choisissez le champ des dates des points.</translation>
    </message>
    <message>
        <source>The column {name} is of type {type} and holds no dates; choose a column of dates, of dates and times, or of ISO texts such as 2018-01-31.</source>
        <translation>Le champ {name} est de type {type} et ne contient pas de dates ; choisissez un champ de dates, de dates et heures, ou de textes ISO tels que 2018-01-31.</translation>
    </message>
    <message>
        <source>The column {name} holds &apos;{value}&apos; (feature {feature}), which is no date; ISO dates are needed, such as 2018-01-31 or 2018-01-31T10:20:21Z.</source>
        <translation>Le champ {name} contient « {value} » (entité {feature}), qui n'est pas une date ; des dates ISO sont nécessaires, telles que 2018-01-31 ou 2018-01-31T10:20:21Z.</translation>
    </message>
    <message>
        <source>The output {name} is also given as {input}, and would replace it; choose another file for the output.</source>
        <translation>La sortie {name} est aussi donnée comme {input}, et la remplacerait ; choisissez un autre fichier pour la sortie.</translation>
    </message>
    <message>
        <source>Time series of mask pixels</source>
        <translation>Séries temporelles des pixels d'un masque</translation>
    </message>
    <message>
        <source>The values of a stack of rasters, date by date, in the pixels that a mask selects.</source>
        <translation>Les valeurs d'une pile de rasters, date par date, dans les pixels qu'un masque sélectionne.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Selects pixels by the values of a mask raster, and takes from each raster of a stack the values in these pixels: one series per pixel. The stack may be one file per date, files with a band per date, or both; it is sorted by date. Pixels are taken as they are, so mask and rasters must lie on the same grid.&lt;/p&gt;&lt;p&gt;Only those parts of the rasters are read that hold selected pixels.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sélectionne des pixels par les valeurs d'un raster de masque, et prend dans chaque raster d'une pile les valeurs de ces pixels : une série par pixel. La pile peut être un fichier par date, des fichiers avec une bande par date, ou les deux ; elle est triée par date. Les pixels sont pris tels quels, le masque et les rasters doivent donc se trouver sur la même grille.&lt;/p&gt;&lt;p&gt;Seules sont lues les parties des rasters qui contiennent des pixels sélectionnés.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Séries temporelles</translation>
    </message>
    <message>
        <source>Number of selected pixels</source>
        <translation>Nombre de pixels sélectionnés</translation>
    </message>
    <message>
        <source>Length of a series: number of bands of all rasters</source>
        <translation>Longueur d'une série : nombre de bandes de tous les rasters</translation>
    </message>
    <message>
        <source>The pattern of dates &apos;{pattern}&apos; is found in no name, for instance not in &apos;{name}&apos;; correct it, or leave it empty.</source>
        <translation>Le motif de dates « {pattern} » ne se trouve dans aucun nom, par exemple pas dans « {name} » ; corrigez-le, ou laissez-le vide.</translation>
    </message>
    <message>
        <source>No raster has a known date, so the series are in the order given, and their datetime is NULL: {rasters}</source>
        <translation>Aucun raster n'a de date connue, les séries sont donc dans l'ordre donné, et leur datetime est NULL : {rasters}</translation>
    </message>
    <message>
        <source>Rasters without a known date, which come last in each series, and their datetime is NULL: {rasters}</source>
        <translation>Rasters sans date connue, qui viennent en dernier dans chaque série, et dont le datetime est NULL : {rasters}</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>The raster whose values select pixels. Pixels without data select nothing.</source>
        <translation>Le raster dont les valeurs sélectionnent les pixels. Les pixels sans données ne sélectionnent rien.</translation>
    </message>
    <message>
        <source>Band of the mask</source>
        <translation>Bande du masque</translation>
    </message>
    <message>
        <source>The one that holds the values; the first when not given.</source>
        <translation>Celle qui contient les valeurs ; la première si elle n'est pas donnée.</translation>
    </message>
    <message>
        <source>The stack: one raster per date, rasters with a band per date (NetCDF files too), or both. All on the grid of the mask.</source>
        <translation>La pile : un raster par date, des rasters avec une bande par date (fichiers NetCDF compris), ou les deux. Tous sur la grille du masque.</translation>
    </message>
    <message>
        <source>there is no field {names}</source>
        <translation>il n'y a pas de champ {names}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points or multi-points in any CRS, or a table with columns of coordinates. A multi-point gets a row for each part, numbered in the column part.</source>
        <translation>Points ou multipoints dans n'importe quel SCR, ou une table avec des champs de coordonnées. Un multipoint reçoit une ligne pour chaque partie, numérotée dans le champ part.</translation>
    </message>
    <message>
        <source>Needed for tables, for their numbers alone do not say where they are.</source>
        <translation>Nécessaire pour les tables, car leurs nombres seuls ne disent pas où elles se trouvent.</translation>
    </message>
    <message>
        <source>Of a table without geometries. Columns called x and y, lon and lat, longitude and latitude, lng and lat, or easting and northing are found when this is empty.</source>
        <translation>D'une table sans géométries. Les champs nommés x et y, lon et lat, longitude et latitude, lng et lat, ou easting et northing sont trouvés si ceci est vide.</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>Valeur en un point</translation>
    </message>
    <message>
        <source>That of the pixel that holds it</source>
        <translation>Celle du pixel qui le contient</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>For every point</source>
        <translation>Pour chaque point</translation>
    </message>
    <message>
        <source>Rasters used</source>
        <translation>Rasters utilisés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Features that are no points, which get NULL: {features}</source>
        <translation>Entités qui ne sont pas des points, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Features without a point, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Entités sans point, ou avec des coordonnées qui ne sont pas des nombres finis, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Features without a date, which get NULL: {features}</source>
        <translation>Entités sans date, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>All points lie off every raster, and all values are NULL; check the CRS of the points ({crs}) and those of the rasters.</source>
        <translation>Tous les points se trouvent hors de chaque raster, et toutes les valeurs sont NULL ; vérifiez le SCR des points ({crs}) et ceux des rasters.</translation>
    </message>
    <message>
        <source>Points off all rasters, which get NULL: {features}</source>
        <translation>Points hors de tous les rasters, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of points, or a table with columns of coordinates.</source>
        <translation>La couche {name} contient des géométries de type {kind} ; choisissez une couche de points, ou une table avec des champs de coordonnées.</translation>
    </message>
    <message>
        <source>Pixels in polygons</source>
        <translation>Pixels dans les polygones</translation>
    </message>
    <message>
        <source>Every pixel of one or many rasters within each polygon, as a point or a square.</source>
        <translation>Chaque pixel d'un ou de plusieurs rasters dans chaque polygone, sous forme de point ou de carré.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes a feature of every pixel of every polygon, with the polygon&apos;s attributes, the pixel&apos;s row, column and centre, the part of it that is covered, and the values of all rasters and bands. Overlapping polygons each give their pixels. Pixels that have no data in any raster are left out, and counted in the log.&lt;/p&gt;&lt;p&gt;The output is in the CRS of the (first) raster. It is written as it is made, so it may be far larger than the memory; rows come from the top of the raster to its bottom, not polygon by polygon.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Crée une entité pour chaque pixel de chaque polygone, avec les attributs du polygone, la ligne, la colonne et le centre du pixel, la part de celui-ci qui est couverte, et les valeurs de tous les rasters et de toutes les bandes. Les polygones qui se chevauchent donnent chacun leurs pixels. Les pixels qui n'ont de données dans aucun raster sont omis, et dénombrés dans le journal.&lt;/p&gt;&lt;p&gt;La sortie est dans le SCR du (premier) raster. Elle est écrite au fur et à mesure, elle peut donc être bien plus grande que la mémoire ; les lignes vont du haut du raster vers le bas, et non polygone par polygone.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Number of pixels, of all polygons</source>
        <translation>Nombre de pixels, de tous les polygones</translation>
    </message>
    <message>
        <source>Number of pixels left out, without data</source>
        <translation>Nombre de pixels omis, sans données</translation>
    </message>
    <message>
        <source>Polygons without any pixel that has data, which are not in the output: {polygons}</source>
        <translation>Polygones sans aucun pixel ayant des données, qui ne sont pas dans la sortie : {polygons}</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>In any CRS. They may have holes and parts, and overlap: each gives its own rows.</source>
        <translation>Dans n'importe quel SCR. Ils peuvent avoir des trous et des parties, et se chevaucher : chacun donne ses propres lignes.</translation>
    </message>
    <message>
        <source>Pixels of a polygon</source>
        <translation>Pixels d'un polygone</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>A point at the centre of each pixel</source>
        <translation>Un point au centre de chaque pixel</translation>
    </message>
    <message>
        <source>The outline of each pixel</source>
        <translation>Le contour de chaque pixel</translation>
    </message>
    <message>
        <source>Sample rasters at points</source>
        <translation>Prélever les valeurs de rasters en des points</translation>
    </message>
    <message>
        <source>Values of one or many rasters at points, in the raster nearest in time if wanted.</source>
        <translation>Valeurs d'un ou de plusieurs rasters en des points, dans le raster le plus proche dans le temps si souhaité.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gives each point the values of one or many rasters: of all of them, of the latest, or of that closest to the point&apos;s own date. Where a pixel is no data, the nearest valid one can be taken instead.&lt;/p&gt;&lt;p&gt;Every feature is kept, in its order, with all its attributes. Points are reprojected to the CRS of each raster. A point on the edge between two pixels belongs to the right and lower one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Donne à chaque point les valeurs d'un ou de plusieurs rasters : de tous, du plus récent, ou de celui le plus proche de la date propre du point. Là où un pixel est sans données, le pixel valide le plus proche peut être pris à la place.&lt;/p&gt;&lt;p&gt;Chaque entité est conservée, dans son ordre, avec tous ses attributs. Les points sont reprojetés dans le SCR de chaque raster. Un point sur le bord entre deux pixels appartient à celui de droite et du bas.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Prélèvements</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>Nombre de points</translation>
    </message>
    <message>
        <source>Number of points without a value</source>
        <translation>Nombre de points sans valeur</translation>
    </message>
    <message>
        <source>The layer {layer} has the CRS {own}, and {given} is given for its coordinates; leave the CRS of the coordinates empty, or set the right one in the layer&apos;s properties.</source>
        <translation>La couche {layer} a le SCR {own}, et {given} est donné pour ses coordonnées ; laissez le SCR des coordonnées vide, ou définissez le bon dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The CRS of the coordinates in the table {layer} is not known; choose it among the advanced parameters, for instance EPSG:4326 for longitude and latitude of GPS.</source>
        <translation>Le SCR des coordonnées de la table {layer} n'est pas connu ; choisissez-le parmi les paramètres avancés, par exemple EPSG:4326 pour la longitude et la latitude d'un GPS.</translation>
    </message>
    <message>
        <source>The column fid holds no unique ids, and was made anew in the output.</source>
        <translation>Le champ fid ne contient pas d'identifiants uniques, et a été recréé dans la sortie.</translation>
    </message>
    <message>
        <source>the run was cancelled or failed while rows were being added to it</source>
        <translation>l'exécution a été annulée ou a échoué pendant que des lignes y étaient ajoutées</translation>
    </message>
    <message>
        <source>The column {old} is called {new} in the output, for a GeoPackage has its own.</source>
        <translation>Le champ {old} s'appelle {new} dans la sortie, car un GeoPackage a le sien.</translation>
    </message>
    <message>
        <source>Building the output&apos;s spatial index.</source>
        <translation>Construction de l'index spatial de la sortie.</translation>
    </message>
    <message>
        <source>Rows without a geometry, for their pixels have no place in the CRS of the output, {crs}: {number}</source>
        <translation>Lignes sans géométrie, car leurs pixels n'ont pas de place dans le SCR de la sortie, {crs} : {number}</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of polygons, or buffer its features first.</source>
        <translation>La couche {name} contient des géométries de type {kind} ; choisissez une couche de polygones, ou appliquez d'abord un tampon à ses entités.</translation>
    </message>
    <message>
        <source>The raster {name} is read through QGIS and cannot be given to other processes; use threads, or save it as a file first.</source>
        <translation>Le raster {name} est lu par QGIS et ne peut pas être confié à d'autres processus ; utilisez des fils d'exécution, ou enregistrez-le d'abord dans un fichier.</translation>
    </message>
    <message>
        <source>nearest pixel</source>
        <translation>pixel le plus proche</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>bilinéaire</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>le plus récent</translation>
    </message>
    <message>
        <source>closest</source>
        <translation>le plus proche dans le temps</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>centre</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>touchés</translation>
    </message>
    <message>
        <source>covered part</source>
        <translation>part couverte</translation>
    </message>
    <message>
        <source>DATES is &apos;{text}&apos;, which {problem}; give a strptime pattern such as %Y%m%d, or a regular expression with named groups such as {example}, or leave it empty.</source>
        <translation>DATES est « {text} », mais ce motif {problem} ; donnez un motif strptime tel que %Y%m%d, ou une expression régulière avec des groupes nommés tels que {example}, ou laissez-le vide.</translation>
    </message>
    <message>
        <source>names the day without the month</source>
        <translation>indique le jour sans le mois</translation>
    </message>
    <message>
        <source>names the minute without the hour</source>
        <translation>indique la minute sans l'heure</translation>
    </message>
    <message>
        <source>names the second without the minute</source>
        <translation>indique la seconde sans la minute</translation>
    </message>
    <message>
        <source>has a group named {group}, which is none of {known}</source>
        <translation>a un groupe nommé {group}, qui n'est aucun de {known}</translation>
    </message>
    <message>
        <source>names no year</source>
        <translation>n'indique aucune année</translation>
    </message>
    <message>
        <source>names both a month and a day of the year</source>
        <translation>indique à la fois un mois et un jour de l'année</translation>
    </message>
    <message>
        <source>names the hour without the day</source>
        <translation>indique l'heure sans le jour</translation>
    </message>
    <message>
        <source>is not a regular expression ({problem})</source>
        <translation>n'est pas une expression régulière ({problem})</translation>
    </message>
    <message>
        <source>has {directive}, which is none of {known}</source>
        <translation>contient {directive}, qui n'est aucun de {known}</translation>
    </message>
    <message>
        <source>names the {group} twice</source>
        <translation>indique {group} deux fois</translation>
    </message>
    <message>
        <source>has further groups beside the group date, which holds all of it</source>
        <translation>a d'autres groupes à côté du groupe date, qui contient tout</translation>
    </message>
    <message>
        <source>No raster was given; give at least one.</source>
        <translation>Aucun raster n'a été donné ; donnez-en au moins un.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: its values go from {low} to {high}, and none of them is {wanted}. Give values that are in the mask.</source>
        <translation>Le masque {mask} ne sélectionne aucun pixel : ses valeurs vont de {low} à {high}, et aucune d'elles n'est {wanted}. Donnez des valeurs qui sont dans le masque.</translation>
    </message>
    <message>
        <source>The mask {mask} selects no pixel: all its pixels are no data. Give a mask that has values.</source>
        <translation>Le masque {mask} ne sélectionne aucun pixel : tous ses pixels sont sans données. Donnez un masque qui a des valeurs.</translation>
    </message>
    <message>
        <source>one of those that were asked for</source>
        <translation>une de celles qui ont été demandées</translation>
    </message>
    <message>
        <source>other than 0</source>
        <translation>différente de 0</translation>
    </message>
    <message>
        <source>Pixels are taken as they are, never resampled: bring the raster to the mask&apos;s grid first.</source>
        <translation>Les pixels sont pris tels quels, jamais rééchantillonnés : amenez d'abord le raster sur la grille du masque.</translation>
    </message>
    <message>
        <source>{wanted}, but no raster has a date; give a pattern that finds dates in the rasters&apos; names, or set their temporal properties.</source>
        <translation>{wanted}, mais aucun raster n'a de date ; donnez un motif qui trouve des dates dans les noms des rasters, ou définissez leurs propriétés temporelles.</translation>
    </message>
    <message>
        <source>The closest raster in time is wanted, but the points have no dates; give one for each.</source>
        <translation>Le raster le plus proche dans le temps est demandé, mais les points n'ont pas de dates ; donnez-en une pour chacun.</translation>
    </message>
    <message>
        <source>The latest raster is wanted</source>
        <translation>Le raster le plus récent est demandé</translation>
    </message>
    <message>
        <source>The closest raster is wanted</source>
        <translation>Le raster le plus proche dans le temps est demandé</translation>
    </message>
    <message>
        <source>There are {points} points and {dates} dates; give one for each point.</source>
        <translation>Il y a {points} points et {dates} dates ; donnez-en une pour chaque point.</translation>
    </message>
    <message>
        <source>{one} points were given for one CRS and {other} for another; the same points are needed in each.</source>
        <translation>{one} points ont été donnés pour un SCR et {other} pour un autre ; les mêmes points sont nécessaires dans chacun.</translation>
    </message>
    <message>
        <source>Choose the long layout, which takes any mixture of grids, or resample it to that grid.</source>
        <translation>Choisissez la disposition longue, qui accepte tout mélange de grilles, ou rééchantillonnez-le sur cette grille.</translation>
    </message>
    <message>
        <source>Resample it to that grid.</source>
        <translation>Rééchantillonnez-le sur cette grille.</translation>
    </message>
    <message>
        <source>weights raster</source>
        <translation>raster de poids</translation>
    </message>
    <message>
        <source>value of a mask</source>
        <translation>valeur d'un masque</translation>
    </message>
    <message>
        <source>There are {x} x and {y} y, in {x_dimensions} and {y_dimensions} dimensions; give as many x as y, as two plain lists.</source>
        <translation>Il y a {x} x et {y} y, en {x_dimensions} et {y_dimensions} dimensions ; donnez autant de x que de y, sous forme de deux listes simples.</translation>
    </message>
    <message>
        <source>Points must be given as a pair: all their x, and all their y.</source>
        <translation>Les points doivent être donnés comme une paire : tous leurs x, et tous leurs y.</translation>
    </message>
    <message>
        <source>Pixels cannot be chosen by &apos;{pixels}&apos;; choose one of {known}.</source>
        <translation>Les pixels ne peuvent pas être choisis par « {pixels} » ; choisissez l'un de {known}.</translation>
    </message>
    <message>
        <source>A {kind} was given as a zone; polygons are needed. Buffer points and lines first.</source>
        <translation>{kind} a été donné comme zone ; des polygones sont nécessaires. Appliquez d'abord un tampon aux points et aux lignes.</translation>
    </message>
    <message>
        <source>Zones must be a sequence of shapely polygons, or None where there is no geometry; {type} was given.</source>
        <translation>Les zones doivent être une suite de polygones shapely, ou None là où il n'y a pas de géométrie ; {type} a été donné.</translation>
    </message>
    <message>
        <source>{one} polygons were given for one CRS and {other} for another; the same features are needed in each.</source>
        <translation>{one} polygones ont été donnés pour un SCR et {other} pour un autre ; les mêmes entités sont nécessaires dans chacun.</translation>
    </message>
    <message>
        <source>The array {name} has {dimensions} dimensions and holds {dtype}; real numbers in rows and columns, or layers, rows and columns, are needed.</source>
        <translation>Le tableau {name} a {dimensions} dimensions et contient {dtype} ; des nombres réels en lignes et colonnes, ou en couches, lignes et colonnes, sont nécessaires.</translation>
    </message>
    <message>
        <source>The raster {raster} ({path}) cannot be read to its end; check that the file is there and whole. GDAL says: {problem}</source>
        <translation>Le raster {raster} ({path}) ne peut pas être lu jusqu'au bout ; vérifiez que le fichier est présent et complet. GDAL indique : {problem}</translation>
    </message>
    <message>
        <source>The raster {raster} is placed on the map by {placed_by} and has no grid of its own; warp it to a grid first, for instance by gdalwarp, or give its transform.</source>
        <translation>Le raster {raster} est placé sur la carte par {placed_by} et n'a pas de grille propre ; projetez-le d'abord sur une grille, par exemple avec gdalwarp, ou donnez sa transformation.</translation>
    </message>
    <message>
        <source>Band {number} of the raster {raster} holds complex numbers ({dtype}); give a raster of real numbers, for instance the amplitude.</source>
        <translation>La bande {number} du raster {raster} contient des nombres complexes ({dtype}) ; donnez un raster de nombres réels, par exemple l'amplitude.</translation>
    </message>
    <message>
        <source>The raster {raster} has no bands; if it is a container, choose one of its sub-datasets.</source>
        <translation>Le raster {raster} n'a pas de bandes ; si c'est un conteneur, choisissez l'un de ses sous-jeux de données.</translation>
    </message>
    <message>
        <source>Band {number} was asked for, but the raster {raster} has {count}.</source>
        <translation>La bande {number} a été demandée, mais le nombre de bandes du raster {raster} est {count}.</translation>
    </message>
    <message>
        <source>Band &apos;{band}&apos; was asked for, but the raster {raster} has the bands 1 to {count}.</source>
        <translation>La bande « {band} » a été demandée, mais le raster {raster} a les bandes 1 à {count}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5 or one of: {names}.</source>
        <translation>Le raster {raster} n'a pas de bande nommée « {band} » ; donnez des numéros tels que 1,3-5 ou l'une de celles-ci : {names}.</translation>
    </message>
    <message>
        <source>The raster {raster} has no band named &apos;{band}&apos;; give numbers such as 1,3-5.</source>
        <translation>Le raster {raster} n'a pas de bande nommée « {band} » ; donnez des numéros tels que 1,3-5.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, not {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>sa taille de pixel est {width:.10g} x {height:.10g}, et non {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>The raster has {width} x {height} pixels; at least one is needed.</source>
        <translation>Le raster a {width} x {height} pixels ; au moins un est nécessaire.</translation>
    </message>
    <message>
        <source>The raster&apos;s transform {transform} gives its pixels no area; georeference the raster.</source>
        <translation>La transformation du raster {transform} ne donne aucune surface à ses pixels ; géoréférencez le raster.</translation>
    </message>
    <message>
        <source>its size is {width} x {height} pixels, not {wanted_width} x {wanted_height}</source>
        <translation>sa taille est {width} x {height} pixels, et non {wanted_width} x {wanted_height}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>its CRS is {crs}, not {wanted}</source>
        <translation>son SCR est {crs}, et non {wanted}</translation>
    </message>
    <message>
        <source>its origin is ({x:.10g}, {y:.10g}), not ({wanted_x:.10g}, {wanted_y:.10g})</source>
        <translation>son origine est ({x:.10g} ; {y:.10g}), et non ({wanted_x:.10g} ; {wanted_y:.10g})</translation>
    </message>
    <message>
        <source>value to exclude</source>
        <translation>valeur à exclure</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no {use}; give numbers and ranges, such as -9999, 0..2.</source>
        <translation>« {part} » dans « {text} » n'est pas une {use} ; donnez des nombres et des plages, tels que -9999, 0..2.</translation>
    </message>
    <message>
        <source>The range &apos;{part}&apos; runs backwards; write the smaller value first: {range}.</source>
        <translation>La plage « {part} » va à rebours ; écrivez d'abord la plus petite valeur : {range}.</translation>
    </message>
    <message>
        <source>ground control points</source>
        <translation>des points de contrôle</translation>
    </message>
    <message>
        <source>rational polynomial coefficients</source>
        <translation>des coefficients polynomiaux rationnels</translation>
    </message>
    <message>
        <source>nothing in its file</source>
        <translation>rien dans son fichier</translation>
    </message>
    <message>
        <source>raster</source>
        <translation>raster</translation>
    </message>
    <message>
        <source>The {what} {name} does not lie on the grid of {other}: {difference}. {remedy}</source>
        <translation>Le {what} {name} n'est pas sur la grille de {other} : {difference}. {remedy}</translation>
    </message>
    <message>
        <source>The percentile {percent:g} was asked for; percentiles lie between 0 and 100.</source>
        <translation>Le percentile {percent:g} a été demandé ; les percentiles sont compris entre 0 et 100.</translation>
    </message>
    <message>
        <source>No statistic was chosen; choose at least one, or a percentile.</source>
        <translation>Aucune statistique n'a été choisie ; choisissez-en au moins une, ou un percentile.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no percentile; give numbers between 0 and 100, such as 10, 90.</source>
        <translation>« {part} » dans « {text} » n'est pas un percentile ; donnez des nombres entre 0 et 100, tels que 10, 90.</translation>
    </message>
    <message>
        <source>There is no statistic &apos;{name}&apos;; choose from {known}.</source>
        <translation>Il n'y a pas de statistique « {name} » ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>Two statistics are called &apos;{name}&apos;; name each by itself.</source>
        <translation>Deux statistiques s'appellent « {name} » ; donnez à chacune son propre nom.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds infinite values; weights must be numbers of 0 or more. Exclude them or give another raster.</source>
        <translation>Le raster de poids {name} contient des valeurs infinies ; les poids doivent être des nombres supérieurs ou égaux à 0. Excluez-les ou donnez un autre raster.</translation>
    </message>
    <message>
        <source>The weights raster {name} holds negative values (down to {lowest:.6g}); weights must be 0 or more. Exclude them or give another raster.</source>
        <translation>Le raster de poids {name} contient des valeurs négatives (jusqu'à {lowest:.6g}) ; les poids doivent être supérieurs ou égaux à 0. Excluez-les ou donnez un autre raster.</translation>
    </message>
    <message>
        <source>The maximum distance is {distance:g} pixels; give a whole number from 0, for no search, to {most}.</source>
        <translation>La distance maximale est {distance:g} pixels ; donnez un nombre entier de 0, pour aucune recherche, à {most}.</translation>
    </message>
    <message>
        <source>The neighbourhood of points is wanted, but the maximum distance, which is its size, is 0; give a maximum distance of at least 1 pixel.</source>
        <translation>Le voisinage des points est demandé, mais la distance maximale, qui est sa taille, est 0 ; donnez une distance maximale d'au moins 1 pixel.</translation>
    </message>
    <message>
        <source>&apos;{given}&apos; is no {what}; choose one of {known}.</source>
        <translation>« {given} » n'est pas une option de {what} ; choisissez l'une de {known}.</translation>
    </message>
    <message>
        <source>There is no layout &apos;{layout}&apos;; choose one of {layouts}.</source>
        <translation>Il n'y a pas de disposition « {layout} » ; choisissez l'une de {layouts}.</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>A {format} file holds no features without a geometry, and there are some: {features}; choose another format, such as GeoPackage, or leave these features out.</source>
        <translation>Un fichier {format} n'accepte pas d'entités sans géométrie, et il y en a : {features} ; choisissez un autre format, comme GeoPackage, ou laissez ces entités de côté.</translation>
    </message>
    <message>
        <source>Features that cross themselves too often to be repaired or buffered in a few seconds, which get NULL; simplify them or cut them into parts: {features}</source>
        <translation>Entités qui se croisent elles-mêmes trop souvent pour être réparées ou entourées d'un tampon en quelques secondes, qui reçoivent NULL ; simplifiez-les ou découpez-les : {features}</translation>
    </message>
    <message>
        <source>Number of NULL values that were written</source>
        <translation>Nombre de valeurs NULL écrites</translation>
    </message>
    <message>
        <source>Further rasters or bands of which that is true for other features: {rasters}</source>
        <translation>Autres rasters ou bandes pour lesquels cela vaut pour d'autres entités : {rasters}</translation>
    </message>
    <message>
        <source>{raster} and {number} more</source>
        <translation>{raster} et {number} autres</translation>
    </message>
    <message>
        <source>{number} of {all} zones lie off {raster}: {features}</source>
        <translation>{number} zones sur {all} se trouvent hors de {raster} : {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no pixel centre of {raster}: {features}</source>
        <translation>{number} zones sur {all} ne contiennent aucun centre de pixel de {raster} : {features}</translation>
    </message>
    <message>
        <source>{number} of {all} zones hold no valid pixel of {raster}: {features}</source>
        <translation>{number} zones sur {all} ne contiennent aucun pixel valide de {raster} : {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points lie off {raster}: {features}</source>
        <translation>{number} points sur {all} se trouvent hors de {raster} : {features}</translation>
    </message>
    <message>
        <source>{number} of {all} points have no valid pixel of {raster}: {features}</source>
        <translation>{number} points sur {all} n'ont aucun pixel valide de {raster} : {features}</translation>
    </message>
    <message>
        <source>NULL values: {number} of {all}, in columns: {columns}</source>
        <translation>Valeurs NULL : {number} sur {all}, dans les champs : {columns}</translation>
    </message>
    <message>
        <source>{found} of {expected} rows can be read from it: is the disk full, or are they too many for its format?</source>
        <translation>{found} lignes sur {expected} peuvent y être lues : le disque est-il plein, ou sont-elles trop nombreuses pour ce format ?</translation>
    </message>
    <message>
        <source>{number} of {all} polygons reach beyond {raster}, where there are no pixels: {features}</source>
        <translation>{number} polygones sur {all} s'étendent au-delà de {raster}, là où il n'y a pas de pixels : {features}</translation>
    </message>
    <message>
        <source>No pixel was found, and the output is empty; check the CRS of the polygons ({crs}) and those of the rasters, and what the rasters and you take for no data.</source>
        <translation>Aucun pixel n'a été trouvé, et la sortie est vide ; vérifiez le SCR des polygones ({crs}) et ceux des rasters, et les valeurs prises pour absence de données dans les rasters et selon votre choix.</translation>
    </message>
    <message>
        <source>{number} of {all} zones reach beyond {raster}, and are measured only where it has pixels: {features}</source>
        <translation>{number} zones sur {all} s'étendent au-delà de {raster}, et ne sont mesurées que là où il a des pixels : {features}</translation>
    </message>
    <message>
        <source>All zones lie off every raster, and nothing was measured; check the CRS of the zones ({crs}) and those of the rasters.</source>
        <translation>Toutes les zones se trouvent hors de chaque raster, et rien n'a été mesuré ; vérifiez le SCR des zones ({crs}) et ceux des rasters.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of any raster, and nothing was measured; check what the rasters and you take for no data, and the CRSs of zones ({crs}) and rasters.</source>
        <translation>Aucune zone ne contient de pixel valide d'un raster, et rien n'a été mesuré ; vérifiez les valeurs prises pour absence de données dans les rasters et selon votre choix, et les SCR des zones ({crs}) et des rasters.</translation>
    </message>
    <message>
        <source>No point has a value, and all values are NULL; check what the rasters and you take for no data, and the CRSs of points ({crs}) and rasters.</source>
        <translation>Aucun point n'a de valeur, et toutes les valeurs sont NULL ; vérifiez les valeurs prises pour absence de données dans les rasters et selon votre choix, et les SCR des points ({crs}) et des rasters.</translation>
    </message>
    <message>
        <source>The output is whole, but has no spatial index: is the disk full?</source>
        <translation>La sortie est complète, mais n'a pas d'index spatial : le disque est-il plein ?</translation>
    </message>
    <message>
        <source>Values of the mask that select pixels: {values}</source>
        <translation>Valeurs du masque qui sélectionnent des pixels : {values}</translation>
    </message>
    <message>
        <source>Values treated as no data: {values}</source>
        <translation>Valeurs traitées comme absence de données : {values}</translation>
    </message>
    <message>
        <source>The prefix of new columns {prefix} holds characters that cannot be seen, such as a tab or a line break; write it with letters, digits and underscores.</source>
        <translation>Le préfixe des nouveaux champs {prefix} contient des caractères invisibles, comme une tabulation ou un saut de ligne ; écrivez-le avec des lettres, des chiffres et des tirets bas.</translation>
    </message>
    <message>
        <source>X of minimum</source>
        <translation>X du minimum</translation>
    </message>
    <message>
        <source>Y of minimum</source>
        <translation>Y du minimum</translation>
    </message>
    <message>
        <source>X of maximum</source>
        <translation>X du maximum</translation>
    </message>
    <message>
        <source>Y of maximum</source>
        <translation>Y du maximum</translation>
    </message>
    <message>
        <source>Percentiles: {percentiles}</source>
        <translation>Percentiles : {percentiles}</translation>
    </message>
    <message>
        <source>In &apos;{text}&apos; the comma of &apos;{one},{other}&apos; may part two numbers or be a decimal comma; write {one}.{other} for one number, or {one}; {other} for two.</source>
        <translation>Dans « {text} », la virgule de « {one},{other} » peut séparer deux nombres ou être une virgule décimale ; écrivez {one}.{other} pour un nombre, ou {one}; {other} pour deux.</translation>
    </message>
    <message>
        <source>it is not there afterwards</source>
        <translation>elle n’existe pas après l’écriture</translation>
    </message>
    <message>
        <source>The output has {found} rows for {expected}: a {format} file splits geometries of several parts. A GeoPackage keeps them whole.</source>
        <translation>La sortie a {found} lignes au lieu de {expected} : un fichier {format} sépare les géométries en plusieurs parties. Un GeoPackage les garde entières.</translation>
    </message>
    <message>
        <source>{package} is missing</source>
        <translation>{package} est absent</translation>
    </message>
    <message>
        <source>{package} is {version}, and {oldest} or newer is needed</source>
        <translation>{package} est en version {version}, il faut {oldest} ou plus récent</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Please install the newest QGIS, which brings it.</source>
        <translation>Pixelwise ne peut pas fonctionner : {what}. Veuillez installer le QGIS le plus récent, qui l'apporte.</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in the OSGeo4W Shell, then restart QGIS: {command}</source>
        <translation>Pixelwise ne peut pas fonctionner : {what}. Exécutez ceci dans OSGeo4W Shell, puis redémarrez QGIS : {command}</translation>
    </message>
    <message>
        <source>Pixelwise cannot run: {what}. Run this in a terminal, then restart QGIS: {command}</source>
        <translation>Pixelwise ne peut pas fonctionner : {what}. Exécutez ceci dans un terminal, puis redémarrez QGIS : {command}</translation>
    </message>
    <message>
        <source>Coordinates must be an array of numbers with a row for each vertex and the two columns x and y.</source>
        <translation>Les coordonnées doivent être un tableau de nombres avec une ligne par sommet et les deux colonnes x et y.</translation>
    </message>
    <message>
        <source>{name} must be ascending whole numbers from 0 to {last}: where each begins, and last where the last one ends.</source>
        <translation>{name} doivent être des nombres entiers croissants de 0 à {last} : où chaque élément commence et, à la fin, où le dernier se termine.</translation>
    </message>
    <message>
        <source>The ring {number} does not end where it begins; repeat its first vertex at its end.</source>
        <translation>L'anneau {number} ne se termine pas là où il commence ; répétez son premier sommet à la fin.</translation>
    </message>
    <message>
        <source>{raster} has {number} pixels that are no place on the Earth, as far as its CRS ({crs}) tells. They have no area, and are no data.</source>
        <translation>{raster} a {number} pixels qui, d'après son SCR ({crs}), ne sont aucun lieu de la Terre. Ils n'ont pas d'aire et sont sans données.</translation>
    </message>
    <message>
        <source>The raster {raster} has no CRS, and so the areas of its pixels are unknown; set its CRS in the layer&apos;s properties.</source>
        <translation>Le raster {raster} n'a pas de SCR, et les aires de ses pixels sont donc inconnues ; définissez son SCR dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The CRS of the raster {raster}, {crs}, is neither geographic nor projected, and so the areas of its pixels are unknown; set the right CRS in the layer&apos;s properties.</source>
        <translation>Le SCR du raster {raster}, {crs}, n'est ni géographique ni projeté, et les aires de ses pixels sont donc inconnues ; définissez le bon SCR dans les propriétés de la couche.</translation>
    </message>
    <message>
        <source>The raster {raster} lies in longitude and latitude ({crs}), where the map has no areas; choose those on the ellipsoid, or reproject the raster.</source>
        <translation>Le raster {raster} est en longitude et latitude ({crs}), où la carte n'a pas d'aires ; choisissez celles sur l'ellipsoïde, ou reprojetez le raster.</translation>
    </message>
    <message>
        <source>Weight pixels by their true areas</source>
        <translation>Pondérer les pixels par leur aire réelle</translation>
    </message>
    <message>
        <source>In longitude and latitude, and on most maps, pixels that look equal are not: a mean over a country, say, is right only where each pixel weighs its area on the Earth (on the ellipsoid of the raster&apos;s CRS). Sums are then values times square metres, while counts stay counts of pixels. With weights given as well, both are multiplied.</source>
        <translation>En longitude et latitude, et sur la plupart des cartes, des pixels qui semblent égaux ne le sont pas : une moyenne sur un pays, par exemple, n'est juste que si chaque pixel pèse son aire sur la Terre (sur l'ellipsoïde du SCR du raster). Les sommes sont alors des valeurs fois des mètres carrés, et les nombres restent des nombres de pixels. Si des poids sont donnés aussi, les deux sont multipliés.</translation>
    </message>
    <message>
        <source>There is no ellipsoid with the radius {radius} and the inverse flattening {flattening}; give metres above 0, and a number above 1, or 0 for a sphere.</source>
        <translation>Il n'y a pas d'ellipsoïde de rayon {radius} et d'aplatissement inverse {flattening} ; donnez des mètres au-dessus de 0, et un nombre au-dessus de 1, ou 0 pour une sphère.</translation>
    </message>
    <message>
        <source>There are no pixel areas for a raster of {width} x {height} pixels; give those of the grid of each raster.</source>
        <translation>Il n'y a pas d'aires de pixels pour un raster de {width} x {height} pixels ; donnez celles de la grille de chaque raster.</translation>
    </message>
    <message>
        <source>Rasters and their quality masks: {pairs}</source>
        <translation>Rasters et leurs masques de qualité : {pairs}</translation>
    </message>
    <message>
        <source>Features wider than once around the world, which are measured only where their own coordinates lie on a raster: {features}</source>
        <translation>Entités plus larges qu'un tour du monde, mesurées seulement là où leurs propres coordonnées se trouvent sur un raster : {features}</translation>
    </message>
    <message>
        <source>Quality masks</source>
        <translation>Masques de qualité</translation>
    </message>
    <message>
        <source>One raster for all rasters, or one for each in their order, whose first band says which pixels are good, such as a scene classification or a band of quality bits; all others are no data. On the raster&apos;s grid, or with pixels that each hold whole pixels of it (20 m over 10 m). Where the mask itself is no data, nothing is good.</source>
        <translation>Un raster pour tous les rasters, ou un pour chacun dans leur ordre, dont la première bande dit quels pixels sont bons, comme une classification de la scène ou une bande de bits de qualité ; tous les autres sont sans données. Sur la grille du raster, ou avec des pixels qui contiennent chacun des pixels entiers de celui-ci (20 m sur 10 m). Là où le masque lui-même est sans données, rien n'est bon.</translation>
    </message>
    <message>
        <source>Values and ranges, such as 4..6; 11 (vegetation, bare soil, water and snow of Sentinel-2). Or conditions on bits that must all be met, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1, where bit 0 is the one worth 1 and bits together make a number; bits 0-4 clear leaves clear pixels of Landsat&apos;s QA_PIXEL.</source>
        <translation>Valeurs et plages, telles que 4..6; 11 (végétation, sol nu, eau et neige de Sentinel-2). Ou conditions sur des bits, qui doivent toutes être remplies, telles que bits 1-4 clear; bit 6 set; bits 8-9 = 1, où clear veut dire à zéro et set à un, le bit 0 est celui qui vaut 1 et les bits ensemble forment un nombre ; bits 0-4 clear laisse les pixels dégagés de QA_PIXEL de Landsat.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good are given ({values}), but no quality mask; choose the masks under QA, or leave the values empty.</source>
        <translation>Des valeurs de masques de qualité qui signifient bon sont données ({values}), mais aucun masque de qualité ; choisissez les masques sous QA, ou laissez les valeurs vides.</translation>
    </message>
    <message>
        <source>Values of quality masks that mean good: {values}</source>
        <translation>Valeurs des masques de qualité qui signifient bon : {values}</translation>
    </message>
    <message>
        <source>value that means good</source>
        <translation>valeur qui signifie bon</translation>
    </message>
    <message>
        <source>A quality mask is given, {name}, but not what it holds where pixels are good; give values, such as 4..6, or bits, such as bits 1-4 clear.</source>
        <translation>Un masque de qualité est donné, {name}, mais pas ce qu'il contient là où les pixels sont bons ; donnez des valeurs, telles que 4..6, ou des bits, tels que bits 1-4 clear.</translation>
    </message>
    <message>
        <source>&apos;{part}&apos; in &apos;{text}&apos; is no condition on bits; write which they are and what they must be, such as bits 1-4 clear; bit 6 set; bits 8-9 = 1.</source>
        <translation>« {part} » dans « {text} » n'est pas une condition sur des bits ; écrivez lesquels et ce qu'ils doivent être, par exemple bits 1-4 clear; bit 6 set; bits 8-9 = 1.</translation>
    </message>
    <message>
        <source>&apos;{bits}&apos; was asked for, but the quality mask {name} holds {dtype}, which has no bits to ask for; give a mask of whole numbers without scale and offset, or values that mean good.</source>
        <translation>« {bits} » a été demandé, mais le masque de qualité {name} contient {dtype}, qui n'a pas de bits à interroger ; donnez un masque de nombres entiers sans échelle ni décalage, ou des valeurs qui signifient bon.</translation>
    </message>
    <message>
        <source>Bit {bit} was asked for, but the quality mask {name} holds {dtype}, which has the bits 0 to {last}; give others, or another mask.</source>
        <translation>Le bit {bit} a été demandé, mais le masque de qualité {name} contient {dtype}, qui a les bits 0 à {last} ; donnez-en d'autres, ou un autre masque.</translation>
    </message>
    <message>
        <source>In &apos;{part}&apos; the bits are to make {wanted}, and they make whole numbers from 0 to {most}; write binary numbers as decimal ones, 2 for 10.</source>
        <translation>Dans « {part} » les bits doivent former {wanted}, et ils forment des nombres entiers de 0 à {most} ; écrivez les nombres binaires en décimal, 2 pour 10.</translation>
    </message>
    <message>
        <source>The period of x is {period}; give a positive number, such as 360, or 0 where x does not repeat.</source>
        <translation>La période de x est {period} ; donnez un nombre positif, tel que 360, ou 0 là où x ne se répète pas.</translation>
    </message>
    <message>
        <source>The number of quality masks is {masks}, and that of rasters {rasters}; give one mask for all rasters, or one for each, in their order.</source>
        <translation>Le nombre de masques de qualité est {masks}, et celui des rasters {rasters} ; donnez un masque pour tous les rasters, ou un pour chacun, dans leur ordre.</translation>
    </message>
    <message>
        <source>its pixel size is {width:.10g} x {height:.10g}, no whole multiple of {wanted_width:.10g} x {wanted_height:.10g}</source>
        <translation>sa taille de pixel est {width:.10g} x {height:.10g}, qui n'est pas un multiple entier de {wanted_width:.10g} x {wanted_height:.10g}</translation>
    </message>
    <message>
        <source>it covers the columns {col:.0f} to {col_stop:.0f} and the rows {row:.0f} to {row_stop:.0f} of the raster, not all of 0 to {width} and 0 to {height}</source>
        <translation>il couvre les colonnes {col:.0f} à {col_stop:.0f} et les lignes {row:.0f} à {row_stop:.0f} du raster, et non toutes de 0 à {width} et de 0 à {height}</translation>
    </message>
    <message>
        <source>The quality mask {name} does not fit the raster {other}: {difference}. Resample it to the raster&apos;s grid, or to pixels that each hold whole pixels of the raster.</source>
        <translation>Le masque de qualité {name} ne convient pas au raster {other} : {difference}. Rééchantillonnez-le sur la grille du raster, ou sur des pixels qui contiennent chacun des pixels entiers du raster.</translation>
    </message>
    <message>
        <source>Class areas</source>
        <translation>Surfaces des classes</translation>
    </message>
    <message>
        <source>Area of each class of one or many rasters within each polygon.</source>
        <translation>Surface de chaque classe d'un ou de plusieurs rasters dans chaque polygone.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each class of one or many rasters, such as maps of land cover, lies in each polygon: true areas, percentages and numbers of pixels. Names and colours of classes come from the layer&apos;s style, the raster&apos;s attribute table or its categories.&lt;/p&gt;&lt;p&gt;Every feature is kept. Only the part of a zone that the raster covers is measured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mesure combien de chaque classe d'un ou de plusieurs rasters, comme des cartes de couverture du sol, se trouve dans chaque polygone : surfaces vraies, pourcentages et nombres de pixels. Les noms et couleurs des classes viennent du style de la couche, de la table d'attributs du raster ou de ses catégories.&lt;/p&gt;&lt;p&gt;Toutes les entités sont conservées. Seule la partie d'une zone que couvre le raster est mesurée.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Classes of which no zone holds a pixel; check the values of the rasters: {classes}</source>
        <translation>Classes dont aucune zone ne contient de pixel ; vérifiez les valeurs des rasters : {classes}</translation>
    </message>
    <message>
        <source>{raster}, area in all zones, in {unit}: {classes}</source>
        <translation>{raster}, surface dans toutes les zones, en {unit} : {classes}</translation>
    </message>
    <message>
        <source>class areas</source>
        <translation>surfaces des classes</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Classes : {classes}</translation>
    </message>
    <message>
        <source>Area of a pixel</source>
        <translation>Surface d'un pixel</translation>
    </message>
    <message>
        <source>On the ellipsoid of the raster&apos;s CRS</source>
        <translation>Sur l'ellipsoïde du SCR du raster</translation>
    </message>
    <message>
        <source>In the plane of the raster&apos;s CRS</source>
        <translation>Dans le plan du SCR du raster</translation>
    </message>
    <message>
        <source>Unit of areas</source>
        <translation>Unité des surfaces</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Mètres carrés</translation>
    </message>
    <message>
        <source>Hectares</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>Square kilometres</source>
        <translation>Kilomètres carrés</translation>
    </message>
    <message>
        <source>Acres</source>
        <translation>Acres</translation>
    </message>
    <message>
        <source>Square miles</source>
        <translation>Milles carrés</translation>
    </message>
    <message>
        <source>Measure of a class (wide layout)</source>
        <translation>Mesure d'une classe (format large)</translation>
    </message>
    <message>
        <source>Its area</source>
        <translation>Sa surface</translation>
    </message>
    <message>
        <source>Its number of pixels</source>
        <translation>Son nombre de pixels</translation>
    </message>
    <message>
        <source>The raster {raster} has more than {most} values in the zones and looks continuous, not like a map of classes; give ranges with names as classes, such as low=0..100; high=101..500, or use zonal statistics.</source>
        <translation>Le raster {raster} a plus de {most} valeurs dans les zones et semble continu, non une carte de classes ; donnez comme classes des intervalles avec un nom, comme low=0..100; high=101..500, ou utilisez les statistiques zonales.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; choose from {known}.</source>
        <translation>« {name} » n'est pas connu ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>The value {value} is in two classes, &apos;{one}&apos; and &apos;{other}&apos;; put it in one of them.</source>
        <translation>La valeur {value} est dans deux classes, « {one} » et « {other} » ; mettez-la dans une seule.</translation>
    </message>
    <message>
        <source>A class in &apos;{text}&apos; has no name that can be written; put letters and digits before the equals sign, as in forest=41..43.</source>
        <translation>Une classe dans « {text} » n'a pas de nom qui puisse être écrit ; mettez des lettres et des chiffres devant le signe égal, comme dans forest=41..43.</translation>
    </message>
    <message>
        <source>The class &apos;{name}&apos; in &apos;{text}&apos; has no values; write them behind the equals sign, as in forest=41..43.</source>
        <translation>La classe « {name} » dans « {text} » n'a pas de valeurs ; écrivez-les après le signe égal, comme dans forest=41..43.</translation>
    </message>
    <message>
        <source>Two classes are called &apos;{name}&apos;; give each group a name of its own.</source>
        <translation>Deux classes s'appellent « {name} » ; donnez à chaque groupe un nom à lui.</translation>
    </message>
    <message>
        <source>The layer {name} holds geometries of type {kind}; choose a layer of lines. Of polygons, take the boundaries.</source>
        <translation>La couche {name} contient des géométries de type {kind} ; choisissez une couche de lignes. Pour des polygones, prenez les contours.</translation>
    </message>
    <message>
        <source>All lines lie off every raster, and all values are NULL; check the CRS of the lines ({crs}) and those of the rasters.</source>
        <translation>Toutes les lignes se trouvent hors de chaque raster, et toutes les valeurs sont NULL ; vérifiez le SCR des lignes ({crs}) et ceux des rasters.</translation>
    </message>
    <message>
        <source>{number} of {all} lines lie off {raster}: {features}</source>
        <translation>{number} lignes sur {all} se trouvent hors de {raster} : {features}</translation>
    </message>
    <message>
        <source>Lines off all rasters, which get NULL: {lines}</source>
        <translation>Lignes hors de tous les rasters, qui reçoivent NULL : {lines}</translation>
    </message>
    <message>
        <source>Lines on a raster that have no valid pixel of any, and get NULL: {lines}</source>
        <translation>Lignes sur un raster qui n'ont de pixel valide d'aucun, et reçoivent NULL : {lines}</translation>
    </message>
    <message>
        <source>Features that are no lines, which get NULL: {features}</source>
        <translation>Entités qui ne sont pas des lignes, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Features without a line, or with coordinates that are no finite numbers, which get NULL: {features}</source>
        <translation>Entités sans ligne, ou avec des coordonnées qui ne sont pas des nombres finis, qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>Lines without a length, which get NULL: {lines}</source>
        <translation>Lignes sans longueur, qui reçoivent NULL : {lines}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Lines or multi-lines in any CRS. Each part of a multi-line is a line of its own, numbered in the column part.</source>
        <translation>Lignes ou multi-lignes dans un SCR quelconque. Chaque partie d'une multi-ligne est une ligne à part entière, numérotée dans le champ part.</translation>
    </message>
    <message>
        <source>Samples along lines</source>
        <translation>Prélèvements le long de lignes</translation>
    </message>
    <message>
        <source>Sample rasters along lines</source>
        <translation>Prélever les valeurs de rasters le long de lignes</translation>
    </message>
    <message>
        <source>Values of one or many rasters along lines: in each pixel, with the length of the line in it, or at equal distances.</source>
        <translation>Valeurs d'un ou de plusieurs rasters le long de lignes : dans chaque pixel, avec la longueur de la ligne dans celui-ci, ou à distances égales.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes points along lines, with the line&apos;s attributes, the distance from the line&apos;s start and the values of all rasters and bands. Without a distance between points there is one in the middle of each stretch of the line that lies in one pixel, with the stretch&apos;s length, so that means along the line, weighted by it, are exact.&lt;/p&gt;&lt;p&gt;Distances and lengths are measured in the plane of the layer&apos;s CRS, along each part of a multi-line from its own start. Lines are reprojected to the CRS of each raster, and followed there to a hundredth of a pixel. A stretch along the edge between two pixels belongs to the right or lower one. A line that meets no raster keeps one row, at its start, without values.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Crée des points le long de lignes, avec les attributs de la ligne, la distance depuis le début de la ligne et les valeurs de tous les rasters et bandes. Sans distance entre les points, il y en a un au milieu de chaque tronçon de la ligne situé dans un seul pixel, avec la longueur du tronçon, de sorte que les moyennes le long de la ligne pondérées par elle sont exactes.&lt;/p&gt;&lt;p&gt;Les distances et longueurs sont mesurées dans le plan du SCR de la couche, le long de chaque partie d'une multi-ligne depuis son propre début. Les lignes sont reprojetées dans le SCR de chaque raster et y sont suivies au centième de pixel près. Un tronçon sur le bord entre deux pixels appartient à celui de droite ou du bas. Une ligne qui ne rencontre aucun raster garde une rangée, à son début, sans valeurs.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Number of lines without a value</source>
        <translation>Nombre de lignes sans valeur</translation>
    </message>
    <message>
        <source>A {kind} was given as a line; lines are needed. Of polygons, give the boundary.</source>
        <translation>{kind} a été donné comme ligne ; il faut des lignes. Pour des polygones, donnez le contour.</translation>
    </message>
    <message>
        <source>The step between points along lines is {step:g}; give a distance above 0, or 0 for one point in each pixel that a line runs through.</source>
        <translation>La distance entre les points le long de lignes est {step:g} ; indiquez une distance supérieure à 0, ou 0 pour un point dans chaque pixel que traverse une ligne.</translation>
    </message>
    <message>
        <source>With a step of {step:g} a line of length {length:g} would have {points:.0f} points, and at most {most} are possible; give a larger step.</source>
        <translation>Avec une distance de {step:g}, une ligne de longueur {length:g} aurait {points:.0f} points, et {most} au plus sont possibles ; indiquez une distance plus grande.</translation>
    </message>
    <message>
        <source>Lines must be a sequence of shapely line strings, or None where there is no geometry; {type} was given.</source>
        <translation>Les lignes doivent être une suite de LineStrings de shapely, ou None là où il n'y a pas de géométrie ; {type} a été donné.</translation>
    </message>
    <message>
        <source>Distances and lengths are in degrees, for the lines&apos; CRS, {crs}, is geographic; reproject the layer to a CRS in metres for distances in metres.</source>
        <translation>Les distances et longueurs sont en degrés, car le SCR des lignes, {crs}, est géographique ; reprojetez la couche dans un SCR en mètres pour des distances en mètres.</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>aucune classe</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>time series</source>
        <translation>série temporelle</translation>
    </message>
    <message>
        <source>Rasters: {rasters}</source>
        <translation>Rasters : {rasters}</translation>
    </message>
    <message>
        <source>{date} (until played)</source>
        <translation>{date} (avant lecture)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>{number} rasters</source>
        <translation>{number} rasters</translation>
    </message>
    <message>
        <source>{number} bands</source>
        <translation>{number} bandes</translation>
    </message>
    <message>
        <source>{statistic} of {raster}</source>
        <translation>{statistic} de {raster}</translation>
    </message>
    <message>
        <source>Percentile {percent}</source>
        <translation>Percentile {percent}</translation>
    </message>
    <message>
        <source>Names for scripts</source>
        <translation>Noms pour les scripts</translation>
    </message>
    <message>
        <source>Classes (such as 11; 41..43)</source>
        <translation>Classes (comme 11; 41..43)</translation>
    </message>
    <message>
        <source>Values and ranges to report, in this order, and groups of them with a name before an equals sign, such as forest=41..43; 11, where a semicolon ends a group. Empty: every value that is found. Percentages are always of all valid pixels, those of no class among them.</source>
        <translation>Valeurs et intervalles à rapporter, dans cet ordre, et groupes de ceux-ci avec un nom devant un signe égal, comme forêt=41..43; 11, où un point-virgule termine un groupe. Vide : chaque valeur trouvée. Les pourcentages portent toujours sur tous les pixels valides, ceux d'aucune classe compris.</translation>
    </message>
    <message>
        <source>true areas, in any CRS, in latitude and longitude too.</source>
        <translation>surfaces vraies, dans tout SCR, en latitude et longitude aussi.</translation>
    </message>
    <message>
        <source>those on the map, which projections enlarge or shrink; needs a projected CRS.</source>
        <translation>celles de la carte, que les projections agrandissent ou réduisent ; demande un SCR projeté.</translation>
    </message>
    <message>
        <source>In which areas are told, in fields and in the log.</source>
        <translation>Dans laquelle les surfaces sont données, dans les champs et dans le journal.</translation>
    </message>
    <message>
        <source>Its percentage of the valid area</source>
        <translation>Son pourcentage de la surface valide</translation>
    </message>
    <message>
        <source>What the columns of the wide layout hold; the long one has all three. Pixels count with the part that lies in the zone, where pixels are weighted by it.</source>
        <translation>Ce que contiennent les colonnes du format large ; le format long a les trois. Les pixels comptent pour la part qui se trouve dans la zone, lorsqu'ils sont pondérés par elle.</translation>
    </message>
    <message>
        <source>Wide: a row per feature</source>
        <translation>Large : une ligne par entité</translation>
    </message>
    <message>
        <source>Long: a row per raster and class</source>
        <translation>Longue : une par raster et classe</translation>
    </message>
    <message>
        <source>Wide is for mapping, with a column per class: it has the value of the class in its name, and the class&apos;s name as alias. Long is for plots and change through the years: a row for each class of a feature, with its date, ready for the temporal controller.</source>
        <translation>La large est pour les cartes, avec un champ par classe : il porte la valeur de la classe dans son nom, et le nom de celle-ci comme alias. La longue est pour les graphiques et les changements au fil des ans : une ligne pour chaque classe d'une entité, avec sa date, prête pour le contrôleur temporel.</translation>
    </message>
    <message>
        <source>Distance between points (0: one per pixel)</source>
        <translation>Distance entre points (0 : un par pixel)</translation>
    </message>
    <message>
        <source>Where there is one point in each pixel, at that point, the middle of the stretch.</source>
        <translation>S'il y a un point dans chaque pixel, elle vaut en ce point, le milieu du tronçon.</translation>
    </message>
    <message>
        <source>Wide: a row per point</source>
        <translation>Large : une ligne par point</translation>
    </message>
    <message>
        <source>Long: a row per raster and band</source>
        <translation>Longue : une par raster et bande</translation>
    </message>
    <message>
        <source>Column of x (tables)</source>
        <translation>Champ de x (tables)</translation>
    </message>
    <message>
        <source>Column of y (tables)</source>
        <translation>Champ de y (tables)</translation>
    </message>
    <message>
        <source>CRS of x and y (tables)</source>
        <translation>SCR de x et y (tables)</translation>
    </message>
    <message>
        <source>Bilinear mean of four pixels</source>
        <translation>Moyenne bilinéaire de quatre pixels</translation>
    </message>
    <message>
        <source>the value as it is.</source>
        <translation>la valeur telle quelle.</translation>
    </message>
    <message>
        <source>those around it, weighted by nearness, for smooth quantities such as elevation; the weights of pixels without data are spread over the others.</source>
        <translation>ceux qui l'entourent, pondérés par la proximité, pour des grandeurs continues comme l'altitude ; les poids des pixels sans données sont répartis sur les autres.</translation>
    </message>
    <message>
        <source>Search for data, so many pixels away</source>
        <translation>Chercher à tant de pixels</translation>
    </message>
    <message>
        <source>Keep values of the searched square</source>
        <translation>Conserver le carré de recherche</translation>
    </message>
    <message>
        <source>Where its own pixel is no data</source>
        <translation>Là où son pixel est sans données</translation>
    </message>
    <message>
        <source>As a JSON list in the column neighbourhood, row by row from the upper left, null for no data and beyond the raster.</source>
        <translation>Comme liste JSON dans le champ neighbourhood, ligne par ligne depuis le coin supérieur gauche, null pour pas de données et au-delà du raster.</translation>
    </message>
    <message>
        <source>The latest with a value</source>
        <translation>Le plus récent avec une valeur</translation>
    </message>
    <message>
        <source>The closest in time with a value</source>
        <translation>Le plus proche en date avec une valeur</translation>
    </message>
    <message>
        <source>The latest and the closest are chosen for each point and band; columns tell which raster it was and its date, and for the closest how many days it is after the point&apos;s date (negative: before). Rasters without a date come last; of equal ones the first in the list is taken.</source>
        <translation>Le plus récent et le plus proche sont choisis pour chaque point et bande ; des champs indiquent de quel raster il s'agit et sa date, et pour le plus proche de combien de jours il suit la date du point (négatif : avant). Les rasters sans date viennent en dernier ; à égalité, le premier de la liste est pris.</translation>
    </message>
    <message>
        <source>Column of the points&apos; dates</source>
        <translation>Champ des dates des points</translation>
    </message>
    <message>
        <source>Needed for the closest raster: dates, dates and times, or ISO texts such as 2018-01-31T10:20:21Z. Times without a zone are taken to be UTC, days to begin at midnight.</source>
        <translation>Nécessaire pour le raster le plus proche : dates, dates et heures, ou textes ISO tels que 2018-01-31T10:20:21Z. Les heures sans fuseau sont supposées être en UTC, les jours commencer à minuit.</translation>
    </message>
    <message>
        <source>Good values of quality masks</source>
        <translation>Valeurs de bonne qualité</translation>
    </message>
    <message>
        <source>Mask values (such as 1, 10..12)</source>
        <translation>Valeurs (comme 1, 10..12)</translation>
    </message>
    <message>
        <source>Those that select pixels: values and ranges, both ends included. Empty: all but 0.</source>
        <translation>Celles du masque qui sélectionnent les pixels : valeurs et plages, bornes comprises. Vide : toutes sauf 0.</translation>
    </message>
    <message>
        <source>Bands (such as 1,3-5)</source>
        <translation>Bandes (comme 1,3-5)</translation>
    </message>
    <message>
        <source>Values to treat as no data</source>
        <translation>Autres valeurs sans données</translation>
    </message>
    <message>
        <source>Values and ranges, such as -9999, 0..2, both ends included, besides what the raster or the layer says is no data. As they are shown, with scale and offset.</source>
        <translation>Valeurs et plages, telles que -9999, 0..2, bornes comprises, en plus de ce que le raster ou la couche déclare comme pas de données. Telles qu'elles sont affichées, avec échelle et décalage.</translation>
    </message>
    <message>
        <source>Wide is for mapping, with columns for each raster and band. Long is for plots and time series: a row for each, with its date, ready for the temporal controller.</source>
        <translation>La disposition large sert à la cartographie, avec des champs pour chaque raster et bande. La longue sert aux graphiques et aux séries temporelles : une ligne pour chacun, avec sa date, prête pour le contrôleur temporel.</translation>
    </message>
    <message>
        <source>Wide: a row per pixel</source>
        <translation>Large : une ligne par pixel</translation>
    </message>
    <message>
        <source>Wide, with a column for each raster and band, needs rasters that share a grid. Long, with a row for each and its date, takes any mixture of grids and CRSs.</source>
        <translation>La disposition large, avec un champ pour chaque raster et bande, nécessite des rasters qui partagent une grille. La longue, avec une ligne pour chacun et sa date, accepte tout mélange de grilles et de SCR.</translation>
    </message>
    <message>
        <source>Wide: a column per date</source>
        <translation>Large : un champ par date</translation>
    </message>
    <message>
        <source>Long: a row per date</source>
        <translation>Longue : une ligne par date</translation>
    </message>
    <message>
        <source>Wide has a row per pixel and columns named by date, such as d20180131. Long, with a row per pixel and date, is for plots, and ready for the temporal controller.</source>
        <translation>La disposition large a une ligne par pixel et des champs nommés par date, comme d20180131. La longue, avec une ligne par pixel et date, sert aux graphiques, et est prête pour le contrôleur temporel.</translation>
    </message>
    <message>
        <source>Outlines are the pixels&apos; own squares, which are rotated where the raster is.</source>
        <translation>Les contours sont les carrés des pixels eux-mêmes, qui sont tournés là où le raster l'est.</translation>
    </message>
    <message>
        <source>Statistics (or percentiles)</source>
        <translation>Statistiques (ou percentiles)</translation>
    </message>
    <message>
        <source>Of the valid pixels of each zone. Standard deviation and variance are those of the population. Of equally frequent values, minority and majority give the smallest. At least one is needed, or a percentile.</source>
        <translation>Des pixels valides de chaque zone. L'écart-type et la variance sont ceux de la population. Parmi des valeurs de même fréquence, la minorité et la majorité donnent la plus petite. Il en faut au moins une, ou un percentile.</translation>
    </message>
    <message>
        <source>Coeff. of variation</source>
        <translation>Coef. de variation</translation>
    </message>
    <message>
        <source>Percentiles (such as 10, 97.5)</source>
        <translation>Percentiles (comme 10, 97.5)</translation>
    </message>
    <message>
        <source>All, weighted by their covered part</source>
        <translation>Tous, selon leur part couverte</translation>
    </message>
    <message>
        <source>neighbouring zones share no pixel and leave none out.</source>
        <translation>les zones voisines ne partagent aucun pixel et n'en omettent aucun.</translation>
    </message>
    <message>
        <source>every pixel of which the zone covers any part, each counting in full.</source>
        <translation>chaque pixel dont la zone couvre une part quelconque, chacun comptant en entier.</translation>
    </message>
    <message>
        <source>each pixel counts with the part of its area that lies in the zone, which is exact and best where zones are not much larger than pixels.</source>
        <translation>chaque pixel compte pour la part de sa surface qui se trouve dans la zone, ce qui est exact et préférable lorsque les zones ne sont pas beaucoup plus grandes que les pixels.</translation>
    </message>
    <message>
        <source>All touched, with their covered part</source>
        <translation>Les touchés, avec leur part couverte</translation>
    </message>
    <message>
        <source>neighbouring polygons share no pixel and leave none out.</source>
        <translation>les polygones voisins ne partagent aucun pixel et n'en omettent aucun.</translation>
    </message>
    <message>
        <source>every pixel of which the polygon covers any part.</source>
        <translation>chaque pixel dont le polygone couvre une part quelconque.</translation>
    </message>
    <message>
        <source>the same pixels, with that part, from 0 to 1, in the column coverage.</source>
        <translation>les mêmes pixels, avec cette part, de 0 à 1, dans le champ coverage.</translation>
    </message>
    <message>
        <source>Measure tiny zones by covered part</source>
        <translation>Petites zones par part couverte</translation>
    </message>
    <message>
        <source>Zonal statistics of many rasters</source>
        <translation>Statistiques zonales de plusieurs rasters</translation>
    </message>
    <message>
        <source>QGIS has lost one of the coordinate reference systems {one} and {other}, as it may when tasks end; run the algorithm again, and start QGIS anew if that does not help.</source>
        <translation>QGIS a perdu l'un des systèmes de coordonnées de référence {one} et {other}, comme il peut arriver à la fin de tâches ; relancez l'algorithme, et redémarrez QGIS si cela ne suffit pas.</translation>
    </message>
    <message>
        <source>There is no transformation from the CRS {one} to the CRS {other}; check both in the layers&apos; properties.</source>
        <translation>Il n'y a pas de transformation du SCR {one} vers le SCR {other} ; vérifiez les deux dans les propriétés des couches.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>{number} other classes</source>
        <translation>{number} autres classes</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone.</source>
        <translation>En pourcentage de la surface valide de chaque zone.</translation>
    </message>
    <message>
        <source>Shares of classes by zone</source>
        <translation>Parts des classes par zone</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: all zones beside each other, by their share of the class that is largest in all. Where they are very many, neighbours are put together.</source>
        <translation>En pourcentage de la surface valide de chaque zone : toutes les zones côte à côte, selon leur part de la classe la plus étendue au total. Si elles sont très nombreuses, les voisines sont regroupées.</translation>
    </message>
    <message>
        <source>Shares of classes in all zones</source>
        <translation>Parts des classes dans toutes les zones</translation>
    </message>
    <message>
        <source>Area in all zones ({unit})</source>
        <translation>Surface dans toutes les zones ({unit})</translation>
    </message>
    <message>
        <source>Zones that overlap count each on its own.</source>
        <translation>Les zones qui se chevauchent comptent chacune pour elle-même.</translation>
    </message>
    <message>
        <source>Classes in all zones together</source>
        <translation>Classes dans toutes les zones réunies</translation>
    </message>
    <message>
        <source>All zones together</source>
        <translation>Toutes les zones réunies</translation>
    </message>
    <message>
        <source>Area ({unit})</source>
        <translation>Surface ({unit})</translation>
    </message>
    <message>
        <source>The area of each class at each date.</source>
        <translation>La surface de chaque classe à chaque date.</translation>
    </message>
    <message>
        <source>Classes through time</source>
        <translation>Classes au fil du temps</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values through time</source>
        <translation>Valeurs au fil du temps</translation>
    </message>
    <message>
        <source>At each date: the median and the mean of the {what}, the bands that hold the middle half and the middle 80 % of them, and as thin lines {number} of them, taken evenly.</source>
        <translation>À chaque date : la médiane et la moyenne des {what}, les bandes qui contiennent la moitié centrale et les 80 % centraux, et en lignes fines {number} séries, prises à intervalles réguliers.</translation>
    </message>
    <message>
        <source>A gap is a date without a value.</source>
        <translation>Une lacune est une date sans valeur.</translation>
    </message>
    <message>
        <source>{number} more series are not shown.</source>
        <translation>{number} autres séries ne sont pas représentées.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Distribution of the values</source>
        <translation>Répartition des valeurs</translation>
    </message>
    <message>
        <source>How many {what} have which value.</source>
        <translation>Nombre de {what} par valeur.</translation>
    </message>
    <message>
        <source>Half of the {what} lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean.</source>
        <translation>La moitié des {what} se trouve dans la boîte, de part et d’autre de la médiane ; les moustaches vont du 5e au 95e centile, et le losange est la moyenne.</translation>
    </message>
    <message>
        <source>Rasters compared</source>
        <translation>Comparaison des rasters</translation>
    </message>
    <message>
        <source>{layer}, selected features only</source>
        <translation>{layer}, entités sélectionnées uniquement</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>temporaire</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Taille des pixels</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Pas de données</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>{number} more rasters are not listed.</source>
        <translation>{number} autres rasters ne sont pas listés.</translation>
    </message>
    <message>
        <source>Distance along the line</source>
        <translation>Distance le long de la ligne</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>{name}, part {part}</source>
        <translation>{name}, partie {part}</translation>
    </message>
    <message>
        <source>The values along each line, from its start. A gap is where there is no value.</source>
        <translation>Les valeurs le long de chaque ligne, depuis son début. Une lacune est un endroit sans valeur.</translation>
    </message>
    <message>
        <source>Of {all} lines {number} are shown, taken evenly.</source>
        <translation>Sur {all} lignes, {number} sont représentées, prises à intervalles réguliers.</translation>
    </message>
    <message>
        <source>Of lines with very many points the lowest and the highest of up to {every} that follow each other are shown.</source>
        <translation>Pour les lignes à très nombreux points, seuls le plus bas et le plus haut de {every} points consécutifs au plus sont représentés.</translation>
    </message>
    <message>
        <source>Mean of {raster}</source>
        <translation>Moyenne de {raster}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Mean along each line</source>
        <translation>Moyenne le long de chaque ligne</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} octets</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Enregistrer comme image</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>Pixels of each zone</source>
        <translation>Pixels de chaque zone</translation>
    </message>
    <message>
        <source>How the values of the pixels are distributed: half of them lie within the box, on either side of the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean. Pixels are weighted as they are in the statistics.</source>
        <translation>Répartition des valeurs des pixels : la moitié se trouve dans la boîte, de part et d’autre de la médiane ; les moustaches vont du 5e au 95e centile, et le losange est la moyenne. Les pixels sont pondérés comme dans les statistiques.</translation>
    </message>
    <message>
        <source>Of {all} zones the {number} that are largest on the raster are shown; of many that are alike in size some, taken evenly.</source>
        <translation>Sur {all} zones, les {number} plus grandes sur le raster sont représentées ; parmi de nombreuses zones de taille semblable, quelques-unes, prises à intervalles réguliers.</translation>
    </message>
    <message>
        <source>Of zones with very many pixels a part is taken, evenly spread: of the largest one pixel in {every}.</source>
        <translation>Des zones à très nombreux pixels, une partie uniformément répartie est prise : de la plus grande, un pixel sur {every}.</translation>
    </message>
    <message>
        <source>Of {all} rasters and bands {number} are shown, taken evenly.</source>
        <translation>Sur {all} rasters et bandes, {number} sont représentés, pris à intervalles réguliers.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>From the highest to the lowest; what has no value is left out.</source>
        <translation>Du plus haut au plus bas ; ce qui n'a pas de valeur est omis.</translation>
    </message>
    <message>
        <source>Left: all that have a value, from the highest to the lowest. Right: the {number} highest and the {number} lowest.</source>
        <translation>À gauche : tout ce qui a une valeur, du plus haut au plus bas. À droite : les {number} plus hauts et les {number} plus bas.</translation>
    </message>
    <message>
        <source>The report could not be written ({reason}), while the results were; choose another file for it, and check the disk.</source>
        <translation>Le rapport n'a pas pu être écrit ({reason}), mais les résultats l'ont été ; choisissez un autre fichier et vérifiez le disque.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The command that does it again</source>
        <translation>La commande qui le refait</translation>
    </message>
    <message>
        <source>Made on {date} by Pixelwise {version} in QGIS {qgis}.</source>
        <translation>Créé le {date} par Pixelwise {version} dans QGIS {qgis}.</translation>
    </message>
    <message>
        <source>The output holds no rows.</source>
        <translation>La sortie ne contient aucune ligne.</translation>
    </message>
    <message>
        <source>All {all} rows; click on a title to sort by it.</source>
        <translation>Les {all} lignes ; cliquez sur un titre pour trier.</translation>
    </message>
    <message>
        <source>The first {number} of {all} rows, the others are in the output layer; click on a title to sort by it.</source>
        <translation>Les {number} premières de {all} lignes, les autres sont dans la couche de sortie ; cliquez sur un titre pour trier.</translation>
    </message>
    <message>
        <source>Printed are the first {number} rows.</source>
        <translation>Les {number} premières lignes sont imprimées.</translation>
    </message>
    <message>
        <source>The report has no charts: the Python package plotly, which comes with QGIS, cannot be used ({reason}); install it into QGIS&apos;s Python.</source>
        <translation>Le rapport n'a pas de graphiques : le paquet Python plotly, fourni avec QGIS, est inutilisable ({reason}) ; installez-le dans le Python de QGIS.</translation>
    </message>
    <message>
        <source>Pixel {pixel} (row {row}, column {col})</source>
        <translation>Pixel {pixel} (ligne {row}, colonne {col})</translation>
    </message>
    <message>
        <source>Single series</source>
        <translation>Séries individuelles</translation>
    </message>
    <message>
        <source>10th to 90th percentile</source>
        <translation>10e au 90e centile</translation>
    </message>
    <message>
        <source>25th to 75th percentile</source>
        <translation>25e au 75e centile</translation>
    </message>
    <message>
        <source>Zones, highest first</source>
        <translation>Zones, par ordre décroissant</translation>
    </message>
    <message>
        <source>Zones in their order</source>
        <translation>Zones selon leur valeur</translation>
    </message>
    <message>
        <source>Distribution of zones</source>
        <translation>Distribution des zones</translation>
    </message>
    <message>
        <source>How many zones have which value.</source>
        <translation>Combien de zones ont quelle valeur.</translation>
    </message>
    <message>
        <source>A line for each zone with a value.</source>
        <translation>Une ligne par zone ayant une valeur.</translation>
    </message>
    <message>
        <source>The middle of all {zones} zones, and {single} single ones as grey lines.</source>
        <translation>Le milieu des {zones} zones, et {single} zones isolées en lignes grises.</translation>
    </message>
    <message>
        <source>Zones through time</source>
        <translation>Zones au fil du temps</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>A page for the browser, in one file that needs no network: charts, a table of the results that can be sorted, all warnings, rasters and settings. It is listed in the Results Viewer.</source>
        <translation>Une page pour le navigateur, en un seul fichier sans réseau : graphiques, tableau triable des résultats, tous les avertissements, rasters et paramètres. Elle est listée dans la visionneuse de résultats.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Columns × rows</source>
        <translation>Colonnes × lignes</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Looked at are {number} of {all} {what}, taken evenly.</source>
        <translation>Sont considérés {number} de {all} {what}, pris régulièrement.</translation>
    </message>
    <message>
        <source>The mean is that of all.</source>
        <translation>La moyenne est celle de tous.</translation>
    </message>
    <message>
        <source>About Pixelwise</source>
        <translation>À propos de Pixelwise</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Homepage</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Raster values to vectors, exactly and fast.</source>
        <translation>Des valeurs raster vers des vecteurs, avec exactitude et rapidité.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licence : {licence}</translation>
    </message>
    <message>
        <source>Rasters are read by {rasters}, geometries by {geometries}.</source>
        <translation>Les rasters sont lus par {rasters}, les géométries par {geometries}.</translation>
    </message>
    <message>
        <source>Load sample data</source>
        <translation>Charger des données d'exemple</translation>
    </message>
    <message>
        <source>About Pixelwise…</source>
        <translation>À propos de Pixelwise…</translation>
    </message>
    <message>
        <source>Edit a copy of this model…</source>
        <translation>Éditer une copie de ce modèle…</translation>
    </message>
    <message>
        <source>The input has a field &apos;{field}&apos;, which this model makes itself; rename that field, or take it out.</source>
        <translation>L'entrée a un champ '{field}', que ce modèle crée lui-même ; renommez ce champ ou retirez-le.</translation>
    </message>
    <message>
        <source>Ready models</source>
        <translation>Modèles prêts à l'emploi</translation>
    </message>
    <message>
        <source>Land cover shares of parcels</source>
        <translation>Parts d'occupation du sol des parcelles</translation>
    </message>
    <message>
        <source>The share of each class of land cover in each parcel, and the commonest class.</source>
        <translation>La part de chaque classe d'occupation du sol dans chaque parcelle, et la classe la plus fréquente.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Measures how much of each parcel each class of land cover takes up: as a percentage in a field of its own, and as a table of areas in hectares on the ellipsoid. Pixels on an edge count by the part of them that lies in the parcel.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mesure combien de chaque parcelle occupe chaque classe d'occupation du sol : en pourcentage dans un champ à part, et en table de surfaces en hectares sur l'ellipsoïde. Les pixels du bord comptent pour leur partie située dans la parcelle.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>land cover,land use,share,percent,area,tabulate area,histogram,parcel,field,class</source>
        <translation>occupation du sol,couverture du sol,usage du sol,part,pourcentage,surface,tabuler les surfaces,histogramme,parcelle,champ,classe</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcelles</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polygones dans n'importe quel SCR.</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>A raster whose first band holds classes; names and colours come from it.</source>
        <translation>Un raster dont la première bande contient des classes ; les noms et les couleurs en proviennent.</translation>
    </message>
    <message>
        <source>Classes and groups</source>
        <translation>Classes et groupes</translation>
    </message>
    <message>
        <source>What to report, such as 11, 21..24, or groups with names: forest=41..43; water=11. Empty reports every class that is found.</source>
        <translation>Ce qui est rapporté, comme 11, 21..24, ou des groupes nommés : forêt=41..43; eau=11. Vide : chaque classe trouvée.</translation>
    </message>
    <message>
        <source>Shares of parcels</source>
        <translation>Parts des parcelles</translation>
    </message>
    <message>
        <source>The parcels, with the percentage of each class, the commonest class in cover_majority and the number of classes in cover_variety; these two look at single classes, not at groups.</source>
        <translation>Les parcelles, avec le pourcentage de chaque classe, la classe la plus fréquente dans cover_majority et le nombre de classes dans cover_variety ; ces deux champs portent sur les classes seules, non sur les groupes.</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Surfaces des classes</translation>
    </message>
    <message>
        <source>A row for each class in each parcel, with its name, its pixels, its area in hectares and its percentage.</source>
        <translation>Une ligne par classe et par parcelle, avec son nom, ses pixels, sa surface en hectares et son pourcentage.</translation>
    </message>
    <message>
        <source>NDVI series of fields by quality mask</source>
        <translation>Séries de NDVI de champs avec masque de qualité</translation>
    </message>
    <message>
        <source>NDVI of each field on each date, of good pixels only, and the dates that are reliable.</source>
        <translation>Le NDVI de chaque champ à chaque date, des bons pixels seulement, et les dates fiables.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Follows the NDVI of fields through time. Clouds and other pixels that are not good are left out by a quality raster, and dates on which too little of a field was good are left out of the second output.&lt;/p&gt;&lt;p&gt;It takes one raster of NDVI for each date. Where you have red and near infrared bands, make NDVI of them first, for instance with the raster calculator as a batch: the NDVI of a mean red and a mean near infrared is not the mean NDVI of a field.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Suit le NDVI de champs dans le temps. Un raster de qualité écarte les nuages et les autres pixels qui ne sont pas bons ; la seconde sortie omet les dates où trop peu d'un champ était bon.&lt;/p&gt;&lt;p&gt;Il faut un raster de NDVI par date. Si vous avez des bandes du rouge et du proche infrarouge, calculez-en d'abord le NDVI, par exemple avec la calculatrice raster par lots : le NDVI d'un rouge moyen et d'un proche infrarouge moyen n'est pas le NDVI moyen d'un champ.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>NDVI,vegetation index,EVI,time series,crop,field,cloud,quality,mask,phenology,Sentinel,Landsat,MODIS</source>
        <translation>NDVI,indice de végétation,EVI,série temporelle,culture,champ,nuage,qualité,masque,phénologie,Sentinel,Landsat,MODIS</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>NDVI, a raster for each date</source>
        <translation>NDVI, un raster par date</translation>
    </message>
    <message>
        <source>Dates come from the layers&apos; temporal properties, their metadata or their names. Any other index will do as well.</source>
        <translation>Les dates viennent des propriétés temporelles des couches, de leurs métadonnées ou de leurs noms. Tout autre indice convient aussi.</translation>
    </message>
    <message>
        <source>Quality rasters</source>
        <translation>Rasters de qualité</translation>
    </message>
    <message>
        <source>One for all dates, or one for each in the same order, on the same grid; empty takes every pixel that has data.</source>
        <translation>Un pour toutes les dates, ou un par date dans le même ordre, sur la même grille ; vide : chaque pixel qui a des données.</translation>
    </message>
    <message>
        <source>Values that mean good</source>
        <translation>Valeurs qui signifient bon</translation>
    </message>
    <message>
        <source>Such as 4..6, or bits: bits 1-4 clear, bit 6 set.</source>
        <translation>Comme 4..6, ou des bits : bits 1-4 clear, bit 6 set.</translation>
    </message>
    <message>
        <source>Least good part of a field (percent)</source>
        <translation>Part bonne minimale (pour cent)</translation>
    </message>
    <message>
        <source>Dates with less of a field&apos;s pixels are not among the reliable ones.</source>
        <translation>Les dates où moins de pixels d'un champ sont bons ne comptent pas parmi les fiables.</translation>
    </message>
    <message>
        <source>NDVI on all dates</source>
        <translation>NDVI à toutes les dates</translation>
    </message>
    <message>
        <source>A row for each field and date: mean, standard deviation, median, 10th and 90th percentile of the good pixels, and how many are good and not.</source>
        <translation>Une ligne par champ et par date : moyenne, écart type, médiane, 10e et 90e centiles des bons pixels, et combien sont bons ou non.</translation>
    </message>
    <message>
        <source>NDVI on reliable dates</source>
        <translation>NDVI aux dates fiables</translation>
    </message>
    <message>
        <source>The rows of which enough is good, with the part in good_percent.</source>
        <translation>Les lignes dont assez est bon, avec la part dans good_percent.</translation>
    </message>
    <message>
        <source>Monthly climate of counties</source>
        <translation>Climat mensuel de comtés</translation>
    </message>
    <message>
        <source>Means of each county in each month, weighted by the pixels&apos; true areas, and a summary.</source>
        <translation>Moyennes de chaque comté pour chaque mois, pondérées par les surfaces vraies des pixels, et un résumé.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Summarises monthly rasters, such as temperature or precipitation, in counties or other zones. Every pixel weighs its true area on the ellipsoid, so that a grid of longitudes and latitudes does not favour the poles, and pixels on an edge count by the part of them that lies in the zone.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Résume des rasters mensuels, comme la température ou les précipitations, dans des comtés ou d'autres zones. Chaque pixel pèse sa surface vraie sur l'ellipsoïde, pour qu'une grille de longitudes et latitudes ne favorise pas les pôles, et les pixels du bord comptent pour leur partie située dans la zone.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>climate,temperature,precipitation,rain,county,month,mean,weighted,area,time series,zone</source>
        <translation>climat,température,précipitations,pluie,comté,mois,moyenne,pondérée,surface,série temporelle,zone</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Comtés</translation>
    </message>
    <message>
        <source>Climate, a raster for each month</source>
        <translation>Climat, un raster par mois</translation>
    </message>
    <message>
        <source>Or one with a band for each month. Dates come from the layers&apos; temporal properties, their metadata or their names.</source>
        <translation>Ou un seul avec une bande par mois. Les dates viennent des propriétés temporelles des couches, de leurs métadonnées ou de leurs noms.</translation>
    </message>
    <message>
        <source>Months of counties</source>
        <translation>Mois des comtés</translation>
    </message>
    <message>
        <source>A row for each county and month: mean, lowest and highest value.</source>
        <translation>Une ligne par comté et par mois : moyenne, plus petite et plus grande valeur.</translation>
    </message>
    <message>
        <source>Summary of counties</source>
        <translation>Résumé des comtés</translation>
    </message>
    <message>
        <source>The counties, with the number of months that have a value, and the mean, lowest, highest and sum of the months&apos; means. Months count alike, however many days they have.</source>
        <translation>Les comtés, avec le nombre de mois qui ont une valeur, et la moyenne, le minimum, le maximum et la somme des moyennes mensuelles. Les mois comptent autant l'un que l'autre, quel que soit leur nombre de jours.</translation>
    </message>
    <message>
        <source>Elevation profile along trails</source>
        <translation>Profil d'altitude le long de sentiers</translation>
    </message>
    <message>
        <source>The elevation along each trail, and its lowest and highest point, ascent and descent.</source>
        <translation>L'altitude le long de chaque sentier, son point le plus bas et le plus haut, montée et descente.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Takes the elevation along trails, and sums up where they rise and where they fall.&lt;/p&gt;&lt;p&gt;Distances are in the units of the trails&apos; CRS: give trails in a CRS in metres for a profile in metres. Ascent and descent grow with the noise of the elevations; a distance between points well above the size of a pixel makes them smaller.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Relève l'altitude le long de sentiers, et additionne où ils montent et où ils descendent.&lt;/p&gt;&lt;p&gt;Les distances sont dans les unités du SCR des sentiers : pour un profil en mètres, donnez des sentiers dans un SCR en mètres. Montée et descente croissent avec le bruit des altitudes ; une distance entre points nettement supérieure à la taille d'un pixel les réduit.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>elevation,profile,transect,trail,route,track,road,hiking,ascent,descent,DEM,height,slope</source>
        <translation>altitude,élévation,profil,transect,sentier,itinéraire,trace,route,randonnée,montée,descente,MNT,hauteur,pente</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Sentiers</translation>
    </message>
    <message>
        <source>Lines in any CRS. Each part of a multi-line is a trail of its own.</source>
        <translation>Lignes dans n'importe quel SCR. Chaque partie d'une multiligne est un sentier à part.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>A raster whose first band holds elevations.</source>
        <translation>Un raster dont la première bande contient des altitudes.</translation>
    </message>
    <message>
        <source>In the units of the trails&apos; CRS; 0 makes a point in each pixel on the way.</source>
        <translation>Dans les unités du SCR des sentiers ; 0 place un point dans chaque pixel du parcours.</translation>
    </message>
    <message>
        <source>Points of the profiles</source>
        <translation>Points des profils</translation>
    </message>
    <message>
        <source>Points with their distance from the start and the elevation there, a bilinear mean of four pixels; pixelwise_no tells trails from each other.</source>
        <translation>Points avec leur distance depuis le départ et l'altitude à cet endroit, une moyenne bilinéaire de quatre pixels ; pixelwise_no distingue les sentiers.</translation>
    </message>
    <message>
        <source>Trails with ascent and descent</source>
        <translation>Sentiers avec montée et descente</translation>
    </message>
    <message>
        <source>The trails, with the number of points that have an elevation, the lowest and the highest of these, and all ascents and descents from each to the next added up.</source>
        <translation>Les sentiers, avec le nombre de points qui ont une altitude, la plus basse et la plus haute, et la somme de toutes les montées et descentes de l'un au suivant.</translation>
    </message>
    <message>
        <source>Nearest valid pixel at stations</source>
        <translation>Pixel valide le plus proche aux stations</translation>
    </message>
    <message>
        <source>The value at each station, or of the nearest pixel that has one, and what has none.</source>
        <translation>La valeur à chaque station, ou celle du pixel le plus proche qui en a une, et ce qui n'en a pas.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads rasters at stations. A station where a raster has no data, such as one on the coast in a raster of the land, gets the value of the truly nearest pixel that has data, and is told how far away that is. Stations that have none within reach stand in an output of their own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Lit des rasters à des stations. Une station où un raster n'a pas de données, par exemple sur la côte dans un raster des terres, reçoit la valeur du pixel vraiment le plus proche qui en a, et à quelle distance il est. Les stations qui n'en ont aucun à portée sont dans une sortie à part.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>station,gauge,weather,point,nearest,no data,extract by points,sample,drill,coast,gap</source>
        <translation>station,jauge,météo,point,plus proche,sans données,extraire par points,échantillonner,côte,lacune</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations de mesure</translation>
    </message>
    <message>
        <source>Points in any CRS.</source>
        <translation>Points dans n'importe quel SCR.</translation>
    </message>
    <message>
        <source>One or many; with dates they make a series.</source>
        <translation>Un ou plusieurs ; avec des dates ils forment une série.</translation>
    </message>
    <message>
        <source>How far to look for data (pixels)</source>
        <translation>Recherche de données jusqu'à (pixels)</translation>
    </message>
    <message>
        <source>That many rows and columns away; 0 takes only the pixel in which a station lies.</source>
        <translation>À ce nombre de lignes et de colonnes ; 0 ne prend que le pixel où se trouve la station.</translation>
    </message>
    <message>
        <source>Values at stations</source>
        <translation>Valeurs aux stations</translation>
    </message>
    <message>
        <source>A row for each station and raster: the value, the pixel&apos;s row and column, and how far its edge is from the station, in the raster&apos;s units; 0 where its own pixel has data.</source>
        <translation>Une ligne par station et par raster : la valeur, la ligne et la colonne du pixel, et la distance de son bord à la station, dans les unités du raster ; 0 là où son propre pixel a des données.</translation>
    </message>
    <message>
        <source>Stations without a value</source>
        <translation>Stations sans valeur</translation>
    </message>
    <message>
        <source>The rows in which no pixel within reach has data.</source>
        <translation>Les lignes où aucun pixel à portée n'a de données.</translation>
    </message>
    <message>
        <source>Sample data of Pixelwise, to try it on.</source>
        <translation>Données d'exemple de Pixelwise, pour l'essayer.</translation>
    </message>
    <message>
        <source>Land cover of Colorado in 2019, classes of the IGBP</source>
        <translation>Occupation du sol du Colorado en 2019, classes de l'IGBP</translation>
    </message>
    <message>
        <source>Elevation in Rocky Mountain National Park, in metres</source>
        <translation>Altitude dans le parc national des montagnes Rocheuses, en mètres</translation>
    </message>
    <message>
        <source>Counties of Colorado</source>
        <translation>Comtés du Colorado</translation>
    </message>
    <message>
        <source>Glaciers of Colorado, as points</source>
        <translation>Glaciers du Colorado, en points</translation>
    </message>
    <message>
        <source>Routes in Rocky Mountain National Park, roughly, in metres (UTM zone 13)</source>
        <translation>Itinéraires dans le parc national des montagnes Rocheuses, approximatifs, en mètres (zone UTM 13)</translation>
    </message>
    <message>
        <source>Counties of North Carolina</source>
        <translation>Comtés de Caroline du Nord</translation>
    </message>
    <message>
        <source>Monthly mean temperature in North Carolina, in degrees Celsius</source>
        <translation>Température moyenne mensuelle en Caroline du Nord, en degrés Celsius</translation>
    </message>
    <message>
        <source>Pixelwise sample data</source>
        <translation>Données d'exemple de Pixelwise</translation>
    </message>
    <message>
        <source>Colorado</source>
        <translation>Colorado</translation>
    </message>
    <message>
        <source>North Carolina</source>
        <translation>Caroline du Nord</translation>
    </message>
    <message>
        <source>Temperature, monthly</source>
        <translation>Température mensuelle</translation>
    </message>
    <message>
        <source>Sample data that could not be loaded: {names}. Please install Pixelwise again.</source>
        <translation>Données d'exemple qui n'ont pas pu être chargées : {names}. Veuillez réinstaller Pixelwise.</translation>
    </message>
    <message>
        <source>Layers added: {number}. Their metadata say where they are from.</source>
        <translation>Couches ajoutées : {number}. Leurs métadonnées disent d'où elles viennent.</translation>
    </message>
    <message>
        <source>The sample data are in this project already.</source>
        <translation>Les données d'exemple sont déjà dans ce projet.</translation>
    </message>
    <message>
        <source>class,classes,categories,categorical,land cover,land use,area,hectares,percent,share,histogram,zonal histogram,tabulate area,cross tabulation,change,zone,zonal,polygon,raster,pixels,coverage,ellipsoid,landcover,landuse,count classes</source>
        <translation>classe,classes,catégories,catégoriel,couverture du sol,occupation du sol,surface,hectares,pourcentage,part,histogramme,histogramme zonal,tabuler les surfaces,tableau croisé,changement,zone,polygone,raster,couverture,ellipsoïde,zonal,pixels,tabulation,compter les classes</translation>
    </message>
    <message>
        <source>Numbers for models and scripts</source>
        <translation>Nombres pour les modèles et les scripts</translation>
    </message>
    <message>
        <source>Time: {seconds:.1f} s ({phases}).</source>
        <translation>Durée : {seconds:.1f} s ({phases}).</translation>
    </message>
    <message>
        <source>{rate:,} pixels a second.</source>
        <translation>{rate:,} pixels par seconde.</translation>
    </message>
    <message>
        <source>Opening rasters</source>
        <translation>Ouverture des rasters</translation>
    </message>
    <message>
        <source>Reading features</source>
        <translation>Lecture des entités</translation>
    </message>
    <message>
        <source>Reading pixels</source>
        <translation>Lecture des pixels</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Reading pixels and writing rows</source>
        <translation>Lecture des pixels et écriture des lignes</translation>
    </message>
    <message>
        <source>Features: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels around the features, of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Entités : {number:,}. Rasters : {rasters}, bandes en tout : {bands}. Pixels autour des entités, de toutes les bandes : au plus {pixels:,}. Threads : {threads}. Lecteur : {reader}.</translation>
    </message>
    <message>
        <source>Pixels of the mask: {number:,}. Rasters: {rasters}, bands in all: {bands}. Pixels of all bands: at most {pixels:,}. Threads: {threads}. Reader: {reader}.</source>
        <translation>Pixels du masque : {number:,}. Rasters : {rasters}, bandes en tout : {bands}. Pixels de toutes les bandes : au plus {pixels:,}. Threads : {threads}. Lecteur : {reader}.</translation>
    </message>
    <message>
        <source>QGIS&apos;s own GDAL {version}, for rasterio cannot be imported</source>
        <translation>GDAL {version} de QGIS, car rasterio ne peut pas être importé</translation>
    </message>
    <message>
        <source>time series,mask,pixels,raster,stack,temporal,dates,ndvi,phenology,extract,values,points,netcdf,multiband,data cube,ndvi time series,drill,drill down,profile,raster to points</source>
        <translation>série temporelle,masque,pixels,raster,pile,temporel,dates,ndvi,phénologie,extraire,valeurs,points,netcdf,multibande,cube de données,série temporelle ndvi,raster en points,profil,drill</translation>
    </message>
    <message>
        <source>Area in {unit}</source>
        <translation>Surface en {unit}</translation>
    </message>
    <message>
        <source>Percentage of the valid area</source>
        <translation>Pourcentage de la surface valide</translation>
    </message>
    <message>
        <source>Of the {columns} columns of the {format} file QGIS shows the first {most}; choose the long layout, fewer rasters or statistics, or another format.</source>
        <translation>Des {columns} colonnes du fichier {format}, QGIS montre les {most} premières ; choisissez la disposition longue, moins de rasters ou de statistiques, ou un autre format.</translation>
    </message>
    <message>
        <source>band {band}</source>
        <translation>bande {band}</translation>
    </message>
    <message>
        <source>(A quality mask is set: only pixels that it calls good, {values}, are valid.)</source>
        <translation>(Un masque de qualité est donné : seuls les pixels qu'il dit bons, {values}, sont valides.)</translation>
    </message>
    <message>
        <source>Lines: {lines}, of which without a value: {empty_lines}. Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}.</source>
        <translation>Lignes : {lines}, dont sans valeur : {empty_lines}. Points : {points}, dont sans valeur : {empty}. Rasters : {rasters}, bandes au total : {bands}. Méthode : {method}.</translation>
    </message>
    <message>
        <source>Pixels: {pixels}, of {polygons} polygons. Left out, for no raster has data there: {dropped}. Rows: {rows}.</source>
        <translation>Pixels : {pixels}, de {polygons} polygones. Omis, car aucun raster n'y a de données : {dropped}. Lignes : {rows}.</translation>
    </message>
    <message>
        <source>Selected pixels: {pixels}. Pixels of the mask without data, which select nothing: {invalid}. Bands of all rasters: {layers}. Rows: {rows}.</source>
        <translation>Pixels sélectionnés : {pixels}. Pixels du masque sans données, qui ne sélectionnent rien : {invalid}. Bandes de tous les rasters : {layers}. Lignes : {rows}.</translation>
    </message>
    <message>
        <source>Warning: {warning}</source>
        <translation>Avertissement : {warning}</translation>
    </message>
    <message>
        <source>Further warnings: {number}</source>
        <translation>Autres avertissements : {number}</translation>
    </message>
    <message>
        <source>Zones: {zones}, of which without a valid pixel: {empty}. Rasters: {rasters}, bands in all: {bands}. Pixels: {pixels}.</source>
        <translation>Zones : {zones}, dont sans pixel valide : {empty}. Rasters : {rasters}, bandes au total : {bands}. Pixels : {pixels}.</translation>
    </message>
    <message>
        <source>Points: {points}, of which without a value: {empty}. Rasters: {rasters}, bands in all: {bands}. Method: {method}, rasters used: {match}.</source>
        <translation>Points : {points}, dont sans valeur : {empty}. Rasters : {rasters}, bandes au total : {bands}. Méthode : {method}, rasters utilisés : {match}.</translation>
    </message>
    <message>
        <source>Raster {raster}, band {band}</source>
        <translation>Raster {raster}, bande {band}</translation>
    </message>
    <message>
        <source>unit: {unit}</source>
        <translation>unité : {unit}</translation>
    </message>
    <message>
        <source>{parameter}: &apos;{given}&apos; is no number; give one, such as 25.</source>
        <translation>{parameter} : '{given}' n'est pas un nombre ; donnez-en un, comme 25.</translation>
    </message>
    <message>
        <source>{parameter}: {expression} cannot be computed ({reason}); give a number, a field of numbers, or an expression over fields of the layer.</source>
        <translation>{parameter} : {expression} ne peut pas être calculé ({reason}) ; donnez un nombre, un champ de nombres ou une expression sur des champs de la couche.</translation>
    </message>
    <message>
        <source>0: one point in the middle of each stretch of a line that lies in one pixel, with the stretch&apos;s length in the column length; means weighted by it are exact. Where rasters lie on several grids, each stretch lies in one pixel of each. Else points at this distance from each other, from the line&apos;s start on; each line may have its own, out of a field or an expression.</source>
        <translation>0 : un point au milieu de chaque tronçon d'une ligne situé dans un seul pixel, avec la longueur du tronçon dans le champ length ; les moyennes pondérées par elle sont exactes. Si les rasters sont sur plusieurs grilles, chaque tronçon est dans un seul pixel de chacune. Sinon, des points à cette distance les uns des autres, à partir du début de la ligne; chaque ligne peut avoir la sienne, tirée d'un champ ou d'une expression.</translation>
    </message>
    <message>
        <source>The distance between points of the feature {feature} is {value}; where each feature has its own, give each a number above 0.</source>
        <translation>La distance entre les points de l'entité {feature} est {value} ; là où chaque entité a la sienne, donnez à chacune un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>Where a point has no value, the valid pixel nearest to the point is taken out of the square of pixels up to so many rows and columns away, and the column distance tells how far its edge is from the point, in map units of the raster. Off the raster nothing is searched. 0: no search. Each point may have its own number, out of a field or an expression.</source>
        <translation>Là où un point n'a pas de valeur, le pixel valide le plus proche du point est pris dans le carré de pixels allant jusqu'à ce nombre de lignes et de colonnes, et le champ distance indique à quelle distance du point se trouve son bord, en unités de carte du raster. Hors du raster, rien n'est cherché. 0 : pas de recherche. Chaque point peut avoir son propre nombre, tiré d'un champ ou d'une expression.</translation>
    </message>
    <message>
        <source>The feature {feature} has {value} as the number of pixels to search; give each feature a whole number from 0, for no search, to {most}.</source>
        <translation>L'entité {feature} a {value} comme nombre de pixels à chercher ; donnez à chaque entité un nombre entier de 0, sans recherche, à {most}.</translation>
    </message>
    <message>
        <source>pixels,polygon,raster,extract,values,points,squares,cells,vectorise,vectorize,polygonise,polygonize,clip,mask,training data,machine learning,coverage,fraction,raster to points,raster pixels to points,raster to vector,zonal,drill</source>
        <translation>pixels,polygone,raster,extraire,valeurs,points,carrés,cellules,vectoriser,vectorisation,polygoniser,polygonisation,découper,masque,données d'entraînement,apprentissage automatique,couverture,fraction,raster en points,pixels raster en points,raster vers vecteur,zonal,drill</translation>
    </message>
    <message>
        <source>line,lines,sample,sampling,extract,profile,elevation profile,cross section,transect,values,raster,points along lines,river,road,track,trail,length-weighted mean,bilinear,nearest,time series,pixels,terrain profile,section</source>
        <translation>ligne,lignes,prélever,échantillonnage,extraire,profil,profil altimétrique,coupe,transect,valeurs,raster,points le long de lignes,rivière,route,trace,moyenne pondérée par la longueur,bilinéaire,plus proche,série temporelle,sentier,profil de terrain,profil en long,pixels</translation>
    </message>
    <message>
        <source>sample,sampling,extract,point,values,raster,bilinear,nearest,nodata,neighbourhood,neighborhood,time series,tracking,gps,csv,coordinates,latest,closest date,extract by points,point sampling tool,extract values to points,raster values to points,pixel,drill,stations,ndvi time series</source>
        <translation>prélever,prélèvement,échantillonnage,extraire,point,valeurs,raster,bilinéaire,plus proche voisin,nodata,pas de données,voisinage,série temporelle,suivi,gps,csv,coordonnées,plus récent,date la plus proche,extraire les valeurs,extraire par points,point sampling tool,stations,pixel,série temporelle ndvi,drill</translation>
    </message>
    <message>
        <source>zonal,statistics,stats,zone,polygon,raster,mean,median,percentile,quantile,majority,variety,coverage,exact,fraction,weighted,buffer,time series,extract,summarise,summarize,aggregate,pixels,average,elevation,ndvi time series,climate,drill</source>
        <translation>zonal,statistiques,stats,zone,polygone,raster,moyenne,médiane,percentile,quantile,majorité,variété,couverture,exact,fraction,pondéré,tampon,série temporelle,extraire,résumer,agréger,statistiques zonales,pixels,altitude,climat,série temporelle ndvi,drill</translation>
    </message>
    <message>
        <source>There are {points} points and {distances} distances; give one for each point.</source>
        <translation>Il y a {points} points et {distances} distances ; donnez-en une pour chaque point.</translation>
    </message>
    <message>
        <source>There are {features} features and {steps} steps; give one for each feature.</source>
        <translation>Il y a {features} entités et {steps} pas ; donnez-en un pour chaque entité.</translation>
    </message>
    <message>
        <source>The step of a feature is 0, where each has its own; give distances above 0, or 0 for all.</source>
        <translation>Le pas d'une entité est 0, alors que chacune a le sien ; donnez des distances supérieures à 0, ou 0 pour toutes.</translation>
    </message>
    <message>
        <source>Cancelled before the report was written; what is saved in a file is complete.</source>
        <translation>Annulé avant que le rapport soit écrit ; ce qui est enregistré dans un fichier est complet.</translation>
    </message>
    <message>
        <source>A {format} file holds no numbers of more than 22 digits before the point: {number:,} values are NULL in it. A GeoPackage keeps them.</source>
        <translation>Un fichier {format} ne contient pas de nombres de plus de 22 chiffres avant la virgule : {number:,} valeurs y sont NULL. Un GeoPackage les garde.</translation>
    </message>
    <message>
        <source>A {format} file holds 15 digits behind the point: {number:,} values near 0 lose digits in it. A GeoPackage keeps them.</source>
        <translation>Un fichier {format} contient 15 chiffres après la virgule : {number:,} valeurs proches de 0 y perdent des chiffres. Un GeoPackage les garde.</translation>
    </message>
    <message>
        <source>In percent of the valid area of each zone: of {zones} zones the {number} where it is largest.</source>
        <translation>En pourcentage de la surface valide de chaque zone : sur {zones} zones, les {number} où elle est la plus grande.</translation>
    </message>
    <message>
        <source>Where there are more than {most}, the {number} highest and the {number} lowest have bars.</source>
        <translation>S’il y en a plus de {most}, les {number} plus élevés et les {number} plus bas ont des barres.</translation>
    </message>
    <message>
        <source>The file {name} is given for two outputs, and one would replace the other; choose another file for one of them.</source>
        <translation>Le fichier {name} est indiqué pour deux sorties, et l’une remplacerait l’autre ; choisissez un autre fichier pour l’une d’elles.</translation>
    </message>
    <message>
        <source>Features whose buffer distance is no number, or too large, which get NULL: {features}</source>
        <translation>Entités dont la distance tampon n’est pas un nombre, ou est trop grande, et qui reçoivent NULL : {features}</translation>
    </message>
    <message>
        <source>{output}: the next step of this model reads this file, and a {format} file does not keep all that it needs; save it as a GeoPackage, or leave it temporary and export it then.</source>
        <translation>{output} : l’étape suivante de ce modèle lit ce fichier, et un fichier {format} ne conserve pas tout ce qu’il lui faut ; enregistrez-le en GeoPackage, ou laissez-le temporaire et exportez-le ensuite.</translation>
    </message>
</context>
</TS>
