"""N-gram profiles for langdetect in languages it does not ship.

Each file is named for its language (ISO 639-1, 639-3 where there is none; ``uz-cyrl`` for Uzbek in Cyrillic)
and holds langdetect's JSON: counts of 1-, 2- and 3-grams. Source: the translations of the Universal
Declaration of Human Rights.
"""
