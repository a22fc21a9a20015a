"""The core to QGIS: tables to layers.

A file imports only files above it in this list:

    style          how layers look
    feature_layer  tables to layers
    pixel_layer    pixels to layers, as they come
    reports        what is said about results
"""
