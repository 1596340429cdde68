"""The report: a data folder as one page for a browser."""
