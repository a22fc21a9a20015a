"""Results as columns of equal length.

A file imports only files above it in this list:

    table       columns, what they are called, and the types of their fields
    pixel_rows  pixels as rows of tables
"""
