"""Phrases of furniture as data: one file per language, one section per kind, one phrase per line.

README.md beside this file explains the files to whoever reads or mends them.
"""


class PhraseError(ValueError):
    """A file of phrases is wrong. The message names file and line and says what is wrong, in one sentence."""
