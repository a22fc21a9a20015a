"""Models that are ready to run, in the toolbox beside the algorithms of which they are made.

A file imports only files above it in this list:

    texts        what they are called, and their help
    ready_model  a model from its file, in the user's language
    actions      what a right click on one offers

The files are made by ``tests/tools/make_models.py``; both have the same texts.
"""
