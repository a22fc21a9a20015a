"""What all algorithms share.

A file imports only files above it in this list:

    requirements  is there what the plugin needs, and what to do if not
    unloaded      what stands for algorithms that cannot be loaded
    wording       what is said in the user's language
    option_names  enumerations whose options have names
    progress      how far a run has come, and whether it is cancelled
    dialog        QGIS's dialog, in which nothing is cut
    algorithm     identity, help, settings, errors
    destination   where outputs go
    record        what is kept of a run for its report
"""
