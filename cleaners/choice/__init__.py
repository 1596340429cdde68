"""Which blocks are the article: features, forest, the votes of two extractors."""
