"""The parameters of the algorithms: each is a class that says how it is built, described and read.

A file imports only files above it in this list:

    kinds     what a parameter is, and kinds of them
    computed  numbers that each feature may have its own of
    rasters   which rasters are read, and how
    zones     zones, their pixels and statistics
    points    points, and which values they get
    table     the output: rows, columns, where it goes
    classes   classes of values, and what is told of them
    lines     lines, and where on them values are wanted
"""
