"""Winnow's command line."""
