"""The parameters of the algorithms.

A file imports only files above it in this list:

    shared    those that several algorithms share
    buffer    the distance of buffers
    sampling  those of sampling at points
"""
