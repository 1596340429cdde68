"""Imported by the fork server of `winnow clean`: loads what every worker would otherwise load for itself.

The language models alone take a second; forked workers share them, and their memory, from the start.
"""

import gc
from contextlib import suppress

WORDS = "The port was closed, said Anna. Der Hafen war geschlossen, sagte Anna. Le port était fermé. " * 3
"""Of no language the first model is sure of, so that the second is asked, and loaded, too."""

with suppress(Exception):  # what is wrong, each page will report
    from cleaners import clean_page

    clean_page(f"<html><body><article><h1>Port</h1><p>{WORDS}</p></article></body></html>")
gc.freeze()  # or the first collection in each worker would copy all of it
